// Swift types that scripts' values convert to and from.

/// A type that a script's value can be read as.
public protocol LuaReadable {
  /// - Throws: what was expected and what was found.
  init(luaData: LuaData) throws(LuaConversionError)

  /// A list of them. Only bytes have their own: a string.
  static func readList(_ data: LuaData) throws(LuaConversionError) -> [Self]
}

/// A type whose values can be handed to scripts.
public protocol LuaWritable {
  func luaData() throws(LuaConversionError) -> LuaData

  /// A list of them. Only bytes have their own: a string.
  static func writeList(_ list: [Self]) throws(LuaConversionError) -> LuaData
}

public typealias LuaConvertible = LuaReadable & LuaWritable

extension LuaReadable {
  public static func readList(_ data: LuaData) throws(LuaConversionError) -> [Self] {
    var list: [Self] = []
    for (place, item) in try data.items.enumerated() {
      do throws(LuaConversionError) { list.append(try Self(luaData: item)) } catch {
        throw error.inside(.integer(Int64(place + 1)))
      }
    }
    return list
  }
}

extension LuaWritable {
  public static func writeList(_ list: [Self]) throws(LuaConversionError) -> LuaData {
    var items: [LuaData] = []
    for (place, item) in list.enumerated() {
      do throws(LuaConversionError) { items.append(try item.luaData()) } catch {
        throw error.inside(.integer(Int64(place + 1)))
      }
      if items.last == .null {
        throw LuaConversionError("a list has no missing values").inside(.integer(Int64(place + 1)))
      }
    }
    return .list(items)
  }
}

extension LuaData {
  /// The largest whole number up to which floats tell every whole number from its neighbours.
  static let largestExactFloat = 9_007_199_254_740_992.0  // 2^53

  /// The elements of a list.
  var items: [LuaData] {
    get throws(LuaConversionError) {
      switch self {
      case .list(let items): return items
      case .table(let entries):
        for entry in entries {
          guard case .integer = entry.key else {
            throw LuaConversionError("list expected, got a table with the key \(entry.key.pathStep)")
          }
        }
        throw LuaConversionError("list without gaps expected")
      default: throw LuaConversionError(expected: "list", found: self)
      }
    }
  }

  /// The entries of a table; those of a list have whole numbers as keys.
  var entries: [LuaEntry] {
    get throws(LuaConversionError) {
      switch self {
      case .table(let entries): return entries
      case .list(let items): return items.enumerated().map { LuaEntry(.integer(Int64($0 + 1)), $1) }
      default: throw LuaConversionError(expected: "table", found: self)
      }
    }
  }

  /// A whole number: an integer, or a float that is whole and at most 2^53 away from 0. Beyond that a float may already
  /// have lost digits, so that it is refused although Lua itself would convert it.
  func whole<Whole: FixedWidthInteger>(as type: Whole.Type) throws(LuaConversionError) -> Whole {
    let number: Int64
    switch self {
    case .integer(let value): number = value
    case .number(let value) where value.rounded() == value && value.magnitude <= LuaData.largestExactFloat:
      number = Int64(value)
    default: throw LuaConversionError(expected: "whole number", found: self)
    }
    guard let fitting = Whole(exactly: number) else {
      throw LuaConversionError("whole number from \(Whole.min) to \(Whole.max) expected, got \(number)")
    }
    return fitting
  }

  /// A number. An integer that no float equals (beyond 2^53) is refused, never rounded.
  func float() throws(LuaConversionError) -> Double {
    switch self {
    case .number(let value): return value
    case .integer(let value):
      guard let float = Double(exactly: value) else {
        throw LuaConversionError("number expected that a float can hold, got \(value)")
      }
      return float
    default: throw LuaConversionError(expected: "number", found: self)
    }
  }

  func text() throws(LuaConversionError) -> String {
    guard case .string(let string) = self else { throw LuaConversionError(expected: "string", found: self) }
    guard let text = string.text else { throw LuaConversionError("text expected, got bytes that are not UTF-8") }
    return text
  }
}

extension LuaData: LuaConvertible {
  public init(luaData: LuaData) { self = luaData }
  public func luaData() -> LuaData { self }
}

// MARK: whole numbers

extension LuaReadable where Self: FixedWidthInteger {
  public init(luaData: LuaData) throws(LuaConversionError) { self = try luaData.whole(as: Self.self) }
}
extension LuaWritable where Self: FixedWidthInteger {
  public func luaData() throws(LuaConversionError) -> LuaData {
    guard let number = Int64(exactly: self) else { throw LuaConversionError("\(self) is too large for a script") }
    return .integer(number)
  }
}
extension Int: LuaConvertible {}
extension Int8: LuaConvertible {}
extension Int16: LuaConvertible {}
extension Int32: LuaConvertible {}
extension Int64: LuaConvertible {}
extension UInt: LuaConvertible {}
extension UInt16: LuaConvertible {}
extension UInt32: LuaConvertible {}
extension UInt64: LuaConvertible {}

/// One byte is a whole number; a list of them is a string, text or not.
extension UInt8: LuaConvertible {
  public static func readList(_ data: LuaData) throws(LuaConversionError) -> [UInt8] {
    guard case .string(let string) = data else { throw LuaConversionError(expected: "string", found: data) }
    return string.bytes
  }
  public static func writeList(_ list: [UInt8]) -> LuaData { .string(LuaString(bytes: list)) }
}

// MARK: other single values

/// NaN, the infinities and −0 pass both ways as they are; a whole Double stays a float.
extension Double: LuaConvertible {
  public init(luaData: LuaData) throws(LuaConversionError) { self = try luaData.float() }
  public func luaData() -> LuaData { .number(self) }
}

/// Rounded to the nearest; a finite number beyond the largest Float is refused.
extension Float: LuaConvertible {
  public init(luaData: LuaData) throws(LuaConversionError) {
    let number = try luaData.float()
    self = Float(number)
    if isInfinite, number.isFinite { throw LuaConversionError("number that a Float can hold expected, got \(number)") }
  }
  public func luaData() -> LuaData { .number(Double(self)) }
}

/// Only true and false: a number is no condition.
extension Bool: LuaConvertible {
  public init(luaData: LuaData) throws(LuaConversionError) {
    guard case .boolean(let value) = luaData else { throw LuaConversionError(expected: "boolean", found: luaData) }
    self = value
  }
  public func luaData() -> LuaData { .boolean(self) }
}

/// Text, its UTF-8 checked and never repaired; a number is no text.
extension String: LuaConvertible {
  public init(luaData: LuaData) throws(LuaConversionError) { self = try luaData.text() }
  public func luaData() -> LuaData { .text(self) }
}

/// Bytes, whatever they are.
extension LuaString: LuaConvertible {
  public init(luaData: LuaData) throws(LuaConversionError) {
    guard case .string(let string) = luaData else { throw LuaConversionError(expected: "string", found: luaData) }
    self = string
  }
  public func luaData() -> LuaData { .string(self) }
}

// MARK: what holds others

/// nil both ways.
extension Optional: LuaReadable where Wrapped: LuaReadable {
  public init(luaData: LuaData) throws(LuaConversionError) {
    self = luaData == .null ? .none : .some(try Wrapped(luaData: luaData))
  }
}
extension Optional: LuaWritable where Wrapped: LuaWritable {
  public func luaData() throws(LuaConversionError) -> LuaData {
    guard let value = self else { return .null }
    return try value.luaData()
  }
}

/// A table with the keys 1 to n, or the empty table. A gap is an error, also for optional elements: where nothing stands
/// at the end, nobody knows how long the list was meant to be.
extension Array: LuaReadable where Element: LuaReadable {
  public init(luaData: LuaData) throws(LuaConversionError) { self = try Element.readList(luaData) }
}
extension Array: LuaWritable where Element: LuaWritable {
  public func luaData() throws(LuaConversionError) -> LuaData { try Element.writeList(self) }
}

/// A key of a dictionary: a name or a whole number.
public protocol LuaKey: Hashable, Comparable, LuaConvertible {}
extension String: LuaKey {}
extension Int: LuaKey {}
extension Int64: LuaKey {}

/// A table whose keys all fit, or the empty table. Written in the order of the keys; absent values are left out.
extension Dictionary: LuaReadable where Key: LuaKey, Value: LuaReadable {
  public init(luaData: LuaData) throws(LuaConversionError) {
    self.init()
    for entry in try luaData.entries {
      do throws(LuaConversionError) {
        let key: Key
        do throws(LuaConversionError) { key = try Key(luaData: entry.key) } catch {
          throw LuaConversionError("as a key: \(error.complaint)")
        }
        self[key] = try Value(luaData: entry.value)
      } catch { throw error.inside(entry.key) }
    }
  }
}
extension Dictionary: LuaWritable where Key: LuaKey, Value: LuaWritable {
  public func luaData() throws(LuaConversionError) -> LuaData {
    var entries: [LuaEntry] = []
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      let key = try key.luaData()
      do throws(LuaConversionError) { entries.append(LuaEntry(key, try value.luaData())) } catch {
        throw error.inside(key)
      }
    }
    return .table(entries)
  }
}
