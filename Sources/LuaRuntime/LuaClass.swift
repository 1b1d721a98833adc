/// The operators a class of host objects may answer to. Their operands are the call's arguments, from 1.
public enum LuaMetamethod: String, Sendable, CaseIterable {
  case call = "__call"
  case length = "__len"
  case text = "__tostring"
  case concatenation = "__concat"
  case equality = "__eq"
  case less = "__lt"
  case lessOrEqual = "__le"
  case addition = "__add"
  case subtraction = "__sub"
  case multiplication = "__mul"
  case division = "__div"
  case negation = "__unm"
  case power = "__pow"
  case pairs = "__pairs"
}

/// A class of host objects as scripts see it. Registered with ``LuaState/define(_:)``.
public final class LuaClass<Object: AnyObject> {
  public let name: String
  public let methods: [LuaHostFunction]
  /// Fields beside the methods; nil: there is no such field.
  public let get: ((Object, String, LuaState) throws -> LuaValue?)?
  public let metamethods: [LuaMetamethod: (LuaCall) throws -> LuaReturn]
  /// The names that `get` answers, for suggestions.
  public let fields: [String]

  public init(
    name: String, methods: [LuaHostFunction] = [], get: ((Object, String, LuaState) throws -> LuaValue?)? = nil,
    metamethods: [LuaMetamethod: (LuaCall) throws -> LuaReturn] = [:], fields: [String] = []
  ) {
    self.name = name
    self.methods = methods
    self.get = get
    self.metamethods = metamethods
    self.fields = fields
  }

  /// A field's value, or an error that says what there is.
  func field(_ name: String, of object: Object, in state: LuaState) throws -> LuaValue {
    if let value = try get?(object, name, state) { return value }
    throw LuaError(
      .unknownField(
        owner: self.name, field: name, nearest: nearestName(to: name, among: methods.map(\.name) + fields),
        known: fields))
  }
}
