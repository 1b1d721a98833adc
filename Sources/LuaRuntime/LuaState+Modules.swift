import CLuaGuard

// require: modules of the host from a table, the plugin's own through the loader, each once a state.

extension LuaState {
  /// What `require(name)` gives.
  public func setModule(_ name: String, _ module: LuaModule) {
    modules[name] = module
  }

  /// Letters, digits and underscores in parts joined by single dots.
  static func isModuleName(_ name: String) -> Bool {
    name.utf8.count <= 100
      && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
          }
      }
  }

  var requireFunction: LuaHostFunction {
    LuaHostFunction(
      "require", parameters: [LuaParameter("name", "module name")], returns: "module",
      description: "Gives a module of the host or of the plugin's lib folder; each is loaded once."
    ) { call in
      try call.state.require(call.text(1), on: call.interpreter)
    }
  }

  private func require(_ name: String, on interpreter: OpaquePointer) throws -> LuaReturn {
    if let reference = loadedModules[name] {
      guard_push_reference(interpreter, reference)
      return .value(takeValue(of: interpreter))
    }
    if let module = modules[name] {
      try pushModule(module, name: name, on: interpreter)
      return .value(keepModule(name, on: interpreter))
    }
    guard LuaState.isModuleName(name) else {
      throw LuaError("'\(name)' is no module name: letters, digits, underscores and single dots only")
    }
    if let first = loadingModules.firstIndex(of: name) {
      let chain = (loadingModules[first...] + [name]).joined(separator: " requires ")
      throw LuaError("modules require each other: \(chain)")
    }
    guard let found = try moduleLoader?(name) else {
      throw LuaError(.unknownModule(name: name, nearest: nearestName(to: name, among: Array(modules.keys))))
    }
    loadingModules.append(name)
    defer { loadingModules.removeLast() }
    let chunk = try load(found.source, chunk: found.chunk)
    let value = try call(chunk, [.text(name)])[0]
    try push(value.isNull ? .boolean(true) : value, on: interpreter)
    return .value(keepModule(name, on: interpreter))
  }

  /// [-1, +0] remembers the module on top.
  private func keepModule(_ name: String, on interpreter: OpaquePointer) -> LuaValue {
    let value = value(at: -1, of: interpreter)
    loadedModules[name] = guard_reference(interpreter)
    return value
  }

  private func pushModule(_ module: LuaModule, name: String, on interpreter: OpaquePointer) throws(LuaError) {
    guard guard_check_stack(interpreter, 12) != 0 else { throw LuaError("modules are nested too deeply") }
    let base = guard_top(interpreter)
    do {
      guard_push_table(interpreter, 0, Int32(module.functions.count + module.values.count + module.submodules.count))
      for function in module.functions {
        pushFunction(function, on: interpreter)
        setField(function.name, on: interpreter)
      }
      for (field, value) in module.values {
        try push(value, on: interpreter)
        setField(field, on: interpreter)
      }
      for (field, submodule) in module.submodules {
        try pushModule(submodule, name: "\(name).\(field)", on: interpreter)
        setField(field, on: interpreter)
      }
    } catch {
      guard_pop(interpreter, guard_top(interpreter) - base)
      throw error
    }
    let known = module.functions.map(\.name) + module.values.map(\.0) + module.submodules.map(\.0)
    guard_push_table(interpreter, 0, 1)
    pushFunction(
      LuaHostFunction("index") { call in
        let key = call.value(at: 2).text ?? call.state.describe(call.value(at: 2))
        throw LuaError(.unknownField(owner: name, field: key, nearest: nearestName(to: key, among: known)))
      }, on: interpreter)
    setField("__index", on: interpreter)
    _ = guard_set_metatable(interpreter, -2)
    guard_push_frozen(interpreter, name)
  }
}
