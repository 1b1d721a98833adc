/// Turns `Encodable` values into plain data for scripts: structures into tables of names, lists into sequences, bytes into
/// strings, absent values into nothing. Whole numbers stay exact; one beyond 64 signed bits is an error.
public struct LuaEncoder {
  public var userInfo: [CodingUserInfoKey: Any] = [:]

  public init() {}

  /// - Throws: ``LuaConversionError``, or what the value's own `encode(to:)` throws.
  public func encode(_ value: some Encodable, in state: LuaState) throws -> LuaValue {
    try state.value(of: encode(value))
  }

  /// - Throws: ``LuaConversionError``, or what the value's own `encode(to:)` throws.
  public func encode(_ value: some Encodable) throws -> LuaData {
    let node = DataNode()
    try DataEncoder(node: node, codingPath: [], userInfo: userInfo).write(value)
    return try node.data()
  }
}

/// A value that is being written. Codable's containers outlive the calls that make them, so that this is an object.
private final class DataNode {
  enum Content {
    case single(LuaData)
    case list([DataNode])
    case named([(key: LuaData, node: DataNode)])
  }
  var content = Content.single(.null)

  /// Depth is bounded by the call stack that wrote it.
  func data() throws -> LuaData {
    switch content {
    case .single(let data): return data
    case .list(let nodes):
      return .list(
        try nodes.enumerated().map { place, node in
          let data = try node.data()
          if data == .null {
            throw LuaConversionError("a list has no missing values").inside(.integer(Int64(place + 1)))
          }
          return data
        })
    case .named(let fields):
      return .table(
        try fields.compactMap { field in
          do {
            let data = try field.node.data()
            return data == .null ? nil : LuaEntry(field.key, data)
          } catch let error as LuaConversionError { throw error.inside(field.key) }
        })
    }
  }
}

/// Dictionaries of whole numbers keep them as keys; Swift would hand over text.
private protocol WholeKeyed {}
extension Dictionary: WholeKeyed where Key == Int {}

private struct DataEncoder: Encoder {
  let node: DataNode
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any]
  var hasWholeKeys = false
  private static var deepest: Int { 64 }

  func write(_ value: some Encodable) throws {
    guard codingPath.count < DataEncoder.deepest else {
      throw LuaConversionError("values are nested more than \(DataEncoder.deepest) deep")
    }
    switch value {
    case let number as any FixedWidthInteger & LuaWritable: node.content = .single(try number.luaData())
    case let number as Double: node.content = .single(.number(number))
    case let number as Float: node.content = .single(.number(Double(number)))
    case let flag as Bool: node.content = .single(.boolean(flag))
    case let text as String: node.content = .single(.text(text))
    case let bytes as [UInt8]: node.content = .single(.string(LuaString(bytes: bytes)))
    default:
      var encoder = self
      encoder.hasWholeKeys = value is any WholeKeyed
      try value.encode(to: encoder)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedWriter<Key>(encoder: self))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedWriter(encoder: self) }
  func singleValueContainer() -> any SingleValueEncodingContainer { SingleWriter(encoder: self) }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: DataEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  init(encoder: DataEncoder) {
    self.encoder = encoder
    if case .named = encoder.node.content { return }
    encoder.node.content = .named([])
  }

  /// A name that is written twice, as `super` may be, keeps its first place and its last value.
  private func child(_ key: any CodingKey) -> DataEncoder {
    let node = DataNode()
    let name: LuaData =
      if encoder.hasWholeKeys, let number = key.intValue { .integer(Int64(number)) } else { .text(key.stringValue) }
    if case .named(var fields) = encoder.node.content {
      encoder.node.content = .single(.null)
      fields.append((name, node))
      encoder.node.content = .named(fields)
    }
    return DataEncoder(node: node, codingPath: encoder.codingPath + [key], userInfo: encoder.userInfo)
  }

  func encodeNil(forKey key: Key) {}
  func encode(_ value: some Encodable, forKey key: Key) throws {
    do { try child(key).write(value) } catch let error as LuaConversionError {
      throw error.inside(.text(key.stringValue))
    }
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  { child(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { child(key).unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { child(key) }
}

private struct UnkeyedWriter: UnkeyedEncodingContainer {
  let encoder: DataEncoder
  var count = 0
  var codingPath: [any CodingKey] { encoder.codingPath }

  init(encoder: DataEncoder) {
    self.encoder = encoder
    encoder.node.content = .list([])
  }

  private struct Position: CodingKey {
    let intValue: Int?
    init(intValue: Int) { self.intValue = intValue }
    init?(stringValue: String) { return nil }
    var stringValue: String { String(intValue ?? 0) }
  }

  private mutating func child() -> DataEncoder {
    let node = DataNode()
    if case .list(var nodes) = encoder.node.content {
      encoder.node.content = .single(.null)
      nodes.append(node)
      encoder.node.content = .list(nodes)
    }
    count += 1
    return DataEncoder(
      node: node, codingPath: encoder.codingPath + [Position(intValue: count - 1)], userInfo: encoder.userInfo)
  }

  mutating func encodeNil() { _ = child() }
  mutating func encode(_ value: some Encodable) throws {
    let place = Int64(count + 1)
    do { try child().write(value) } catch let error as LuaConversionError { throw error.inside(.integer(place)) }
  }
  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    child().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { child() }
}

private struct SingleWriter: SingleValueEncodingContainer {
  let encoder: DataEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }
  func encodeNil() { encoder.node.content = .single(.null) }
  func encode(_ value: some Encodable) throws { try encoder.write(value) }
}
