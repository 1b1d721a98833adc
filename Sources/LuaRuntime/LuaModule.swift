/// A module of the host, as `require` gives it: frozen; reading a name it has not is an error with a suggestion.
public struct LuaModule {
  public var functions: [LuaHostFunction]
  public var values: [(String, LuaValue)]
  public var submodules: [(String, LuaModule)]

  public init(
    functions: [LuaHostFunction] = [], values: [(String, LuaValue)] = [], submodules: [(String, LuaModule)] = []
  ) {
    self.functions = functions
    self.values = values
    self.submodules = submodules
  }
}
