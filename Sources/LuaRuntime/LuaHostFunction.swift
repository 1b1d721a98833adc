/// What a host function gives back.
public enum LuaReturn {
  case none
  case value(LuaValue)
  case values([LuaValue])

  public static func text(_ text: String) -> LuaReturn { .value(.text(text)) }
  public static func object(_ object: AnyObject) -> LuaReturn { .value(.object(object)) }
}

/// A documented function offered to scripts: the one place its help, its manual and its argument messages come from.
public struct LuaHostFunction {
  public let name: String
  public let parameters: [LuaParameter]
  /// What comes back, in words.
  public let returns: String
  public let description: String
  /// The version of the host's interface that brought it.
  public let since: String
  /// May throw anything; the script sees an error it can catch, the embedder the same Swift value. The call must not
  /// outlive the body.
  public let body: (LuaCall) throws -> LuaReturn

  public init(
    _ name: String, parameters: [LuaParameter] = [], returns: String = "", description: String = "",
    since: String = "1",
    body: @escaping (LuaCall) throws -> LuaReturn
  ) {
    self.name = name
    self.parameters = parameters
    self.returns = returns
    self.description = description
    self.since = since
    self.body = body
  }
}
