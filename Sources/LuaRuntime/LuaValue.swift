/// A value of a script. Tables, functions and the like are handles that belong to one state.
public enum LuaValue {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(LuaString)
  case table(LuaTable)
  case function(LuaFunction)
  /// A host object whose class the state knows.
  case object(AnyObject)
  /// Rows, cursors and columns.
  case userdata(LuaUserdata)
  /// What cannot leave the script: a coroutine.
  case other(typeName: String)

  public static func text(_ text: String) -> LuaValue { .string(LuaString(text)) }
  public static func whole(_ number: some BinaryInteger) -> LuaValue { .integer(Int64(number)) }

  /// The text of a string, or nil for anything else and for bytes that are not UTF-8.
  public var text: String? { if case .string(let string) = self { string.text } else { nil } }
  /// A whole number, also one written as 3.0.
  public var integer: Int64? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int64(exactly: value)
    default: nil
    }
  }
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
  public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  public var table: LuaTable? { if case .table(let value) = self { value } else { nil } }
  public var function: LuaFunction? { if case .function(let value) = self { value } else { nil } }
  public var object: AnyObject? { if case .object(let value) = self { value } else { nil } }
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// What Lua's `type` says; "object" for host objects, whose class name the state knows.
  public var typeName: String {
    switch self {
    case .null: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .table: "table"
    case .function: "function"
    case .object: "object"
    case .userdata(let value): value.typeName
    case .other(let typeName): typeName
    }
  }
}
