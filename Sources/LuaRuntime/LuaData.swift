/// A value that stands on its own: no function, no object, no handle, no state. What typed conversions go through.
///
/// Made from a script's value by ``LuaState/data(of:limits:)``, which follows a written policy:
/// - integers stay integers, floats stay floats (3.0 is not 3), also NaN, the infinities and −0;
/// - a table whose keys are exactly 1 to n is a list, and so is the empty table, which reads as an empty dictionary too;
/// - any other table is a table of entries: one with gaps (`{1, nil, 3}`), with mixed keys, with names;
/// - strings stay bytes; they become text, with their UTF-8 checked, only where text is asked for;
/// - a table that stands in two places is copied twice; a table inside itself is an error;
/// - functions, coroutines, host objects, rows and columns are errors: a result is plain data.
public enum LuaData: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(LuaString)
  case list([LuaData])
  /// Keys are booleans, integers, numbers or strings, in the order of ``LuaTable/entries``.
  case table([LuaEntry])

  public static func text(_ text: String) -> LuaData { .string(LuaString(text)) }

  /// What Lua's `type` says.
  public var typeName: String {
    switch self {
    case .null: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .list, .table: "table"
    }
  }

  /// Table names and list positions as a path shows them: `.income`, `[3]`, `["Lý Nhơn"]`.
  var pathStep: String {
    switch self {
    case .string(let string):
      guard let text = string.text else { return "[bytes]" }
      return LuaData.isName(text) ? "." + text : "[\"" + text + "\"]"
    case .integer(let number): return "[\(number)]"
    case .number(let number): return "[\(number)]"
    case .boolean(let flag): return "[\(flag)]"
    default: return "[\(typeName)]"
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(48...57).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
    }
  }
}

/// One key of a table and its value.
public struct LuaEntry: Sendable, Hashable {
  public let key: LuaData
  public let value: LuaData

  public init(_ key: LuaData, _ value: LuaData) {
    self.key = key
    self.value = value
  }
}

/// How much a converted value may hold; beyond it the conversion is an error.
public struct LuaDataLimits: Sendable, Hashable {
  /// Tables inside tables.
  public var depth = 64
  /// Values and keys.
  public var nodes = 1_000_000
  /// Bytes of all strings.
  public var bytes = 64 << 20

  public init() {}
}

/// A value does not fit: "households[3].income: whole number expected, got string".
public struct LuaConversionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where, from the value that was converted: `households[3].income`; empty for the value itself.
  public private(set) var path: String
  /// The rest of the message.
  public let complaint: String

  public init(_ complaint: String, path: String = "") {
    self.complaint = complaint
    self.path = path
  }

  init(expected: String, found: LuaData) { self.init("\(expected) expected, got \(LuaConversionError.word(found))") }

  /// The same error seen from the value around it.
  func inside(_ key: LuaData) -> LuaConversionError {
    var step = key.pathStep
    if !path.isEmpty, path.first != "[" { step += "." }
    return LuaConversionError(complaint, path: (step.hasPrefix(".") ? String(step.dropFirst()) : step) + path)
  }

  public var description: String { path.isEmpty ? complaint : "\(path): \(complaint)" }

  /// Floats are shown, because "number expected, got number" says nothing.
  private static func word(_ data: LuaData) -> String {
    switch data {
    case .number(let number): number.isNaN ? "nan" : number.isInfinite ? (number < 0 ? "-inf" : "inf") : "\(number)"
    case .integer(let number): "\(number)"
    default: data.typeName
    }
  }
}
