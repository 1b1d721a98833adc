/// Reads `Decodable` types from a script's values, by the policy of ``LuaData`` and ``LuaReadable``: whole numbers stay
/// exact, text is checked, missing names and nil are the same. Errors name the place: "households[3].income: whole number
/// expected, got string".
public struct LuaDecoder {
  public var limits = LuaDataLimits()
  public var userInfo: [CodingUserInfoKey: Any] = [:]

  public init() {}

  /// - Throws: ``LuaConversionError``, or what the type's own `init(from:)` throws.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self, from value: LuaValue, in state: LuaState) throws
    -> Value
  { try decode(type, from: state.data(of: value, limits: limits)) }

  /// - Throws: ``LuaConversionError``, or what the type's own `init(from:)` throws.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self, from data: LuaData) throws -> Value {
    do { return try DataDecoder(data: data, codingPath: [], userInfo: userInfo).decode(type) } catch let error
      as DecodingError
    { throw LuaConversionError(error) }
  }
}

/// Text or whole numbers as keys: Swift's dictionaries turn both into the same coding keys.
private protocol WholeKeyed {}
extension Dictionary: WholeKeyed where Key == Int {}

private struct DataDecoder: Decoder {
  let data: LuaData
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any]

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // Types that know what they are in Lua; bytes would else be a list of numbers.
    if let readable = type as? any (LuaReadable & Decodable).Type, !(type is any WholeKeyed.Type),
      DataDecoder.isPlain(type)
    {
      return try placed { try readable.init(luaData: data) as? Value } ?? Value(from: self)
    }
    var decoder = self
    if type is any WholeKeyed.Type {
      decoder = DataDecoder(data: data.withTextKeys, codingPath: codingPath, userInfo: userInfo)
    }
    return try Value(from: decoder)
  }

  /// Single values and bytes; what holds others goes through Codable, for the path of its errors.
  private static func isPlain(_ type: Any.Type) -> Bool {
    type is any FixedWidthInteger.Type || type == Double.self || type == Float.self || type == Bool.self
      || type == String.self || type == [UInt8].self
  }

  /// The error with the path from the outermost value.
  func placed<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as LuaConversionError {
      throw codingPath.reversed().reduce(error) { $0.inside($1.luaKey) }
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try KeyedReader<Key>(self, placed { try data.entries }))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    UnkeyedReader(decoder: self, items: try placed { try data.items })
  }
  func singleValueContainer() -> any SingleValueDecodingContainer { SingleReader(decoder: self) }
}

extension LuaData {
  /// Whole keys as decimal text, for dictionaries of whole numbers only.
  fileprivate var withTextKeys: LuaData {
    guard let entries = try? entries else { return self }
    return .table(
      entries.map { entry in
        guard case .integer(let number) = entry.key else { return entry }
        return LuaEntry(.text(String(number)), entry.value)
      })
  }
}

/// A step of a path from 0, as Codable counts list positions.
private struct Position: CodingKey {
  let intValue: Int?
  init(_ position: Int) { intValue = position }
  init(intValue: Int) { self.intValue = intValue }
  init?(stringValue: String) { return nil }
  var stringValue: String { String(intValue ?? 0) }
}

extension CodingKey {
  /// List positions count from 1 in Lua.
  fileprivate var luaKey: LuaData {
    if let position = self as? Position, let place = position.intValue { return .integer(Int64(place + 1)) }
    return .text(stringValue)
  }
}

extension LuaConversionError {
  fileprivate init(_ error: DecodingError) {
    let (complaint, context): (String, DecodingError.Context) =
      switch error {
      case .keyNotFound(let key, let context): ("'\(key.stringValue)' is missing", context)
      case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
        (context.debugDescription, context)
      @unknown default: (String(describing: error), .init(codingPath: [], debugDescription: ""))
      }
    self = context.codingPath.reversed().reduce(LuaConversionError(complaint)) { $0.inside($1.luaKey) }
  }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: DataDecoder
  private let values: [String: LuaData]
  private let names: [String]
  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { names.compactMap { Key(stringValue: $0) } }

  init(_ decoder: DataDecoder, _ entries: [LuaEntry]) throws {
    self.decoder = decoder
    var values: [String: LuaData] = [:]
    var names: [String] = []
    for entry in entries {
      guard case .string(let string) = entry.key, let name = string.text else {
        try decoder.placed { throw LuaConversionError("table of names expected, got the key \(entry.key.pathStep)") }
        continue
      }
      values[name] = entry.value
      names.append(name)
    }
    (self.values, self.names) = (values, names)
  }

  private func child(_ key: any CodingKey) -> DataDecoder {
    DataDecoder(
      data: values[key.stringValue] ?? .null, codingPath: decoder.codingPath + [key], userInfo: decoder.userInfo)
  }

  func contains(_ key: Key) -> Bool { values[key.stringValue] != nil }
  func decodeNil(forKey key: Key) -> Bool { values[key.stringValue] ?? .null == .null }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try child(key).decode(type) }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  { try child(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try child(key).unkeyedContainer()
  }
  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) -> any Decoder { child(key) }
}

private struct UnkeyedReader: UnkeyedDecodingContainer {
  let decoder: DataDecoder
  let items: [LuaData]
  var currentIndex = 0
  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  private mutating func next() throws -> DataDecoder {
    let path = decoder.codingPath + [Position(currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        LuaData.self, .init(codingPath: path, debugDescription: "the list ends before this element"))
    }
    defer { currentIndex += 1 }
    return DataDecoder(data: items[currentIndex], codingPath: path, userInfo: decoder.userInfo)
  }

  mutating func decodeNil() -> Bool { false }  // a list has no gaps
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().decode(type) }
  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct SingleReader: SingleValueDecodingContainer {
  let decoder: DataDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }
  func decodeNil() -> Bool { decoder.data == .null }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
