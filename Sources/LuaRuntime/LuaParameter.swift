/// One parameter of a function offered to scripts, as messages, help and editor annotations show it.
public struct LuaParameter: Sendable, Hashable {
  public let name: String
  /// What is expected, in words: "string", "expression", "column name", "table".
  public let type: String
  public let description: String?
  public let isOptional: Bool
  /// Whether it stands for this and all further arguments.
  public let isVariadic: Bool

  public init(
    _ name: String, _ type: String, _ description: String? = nil, optional: Bool = false, variadic: Bool = false
  ) {
    self.name = name
    self.type = type
    self.description = description
    isOptional = optional
    isVariadic = variadic
  }
}
