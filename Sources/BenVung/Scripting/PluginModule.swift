/// `bv.plugin`: what the manifest of another plugin says, so that a page over several plugins repeats none of it.

import LuaRuntime
import Messages

/// - Parameter running: the plugin of the run; read when the function is called.
func pluginFunction(_ language: Language, _ running: @escaping () -> Plugin?) -> LuaHostFunction {
  LuaHostFunction(
    "plugin",
    parameters: [
      LuaParameter("name", "string", "as the manifest's uses has it; none: the plugin itself", optional: true)
    ], returns: "table",
    description:
      "A plugin's id, version, kind, name and summary; its parameters by name, each with type, default, unit, help "
      + "and source; and defaults, a table of their values that the script may change. What is \"latest\" has none there."
  ) { call in
    guard let name = try call.optionalText(1) else {
      let own = running()?.manifest ?? Manifest(id: Plugin.scriptID, kind: .report, name: LocalizedText(both: ""))
      return .value(.table(try own.told(own.id, to: call.state, language)))
    }
    let known = running()?.used ?? []
    guard let manifest = known.first(where: { $0.name == name })?.plugin.manifest else {
      throw call.fault(
        1, vi: "uses không có '\(name)', chỉ có \(known.map(\.name).quotedList)",
        en: "uses has no '\(name)', only \(known.map(\.name).quotedList)")
    }
    return .value(.table(try manifest.told(name, to: call.state, language)))
  }
}

extension Manifest {
  fileprivate func told(_ name: String, to state: LuaState, _ language: Language) throws -> LuaTable {
    let defaults = parameters.compactMap { parameter in
      parameter.default.flatMap { $0 == .latest ? nil : (parameter.name, Runner.lua($0, language)) }
    }
    let told = try parameters.map { parameter -> (String, LuaValue) in
      let standard = parameter.default.map { $0 == .latest ? .text("latest") : Runner.lua($0, language) }
      let fields: [(String, LuaValue)] = [
        ("type", .text(parameter.type.rawValue)), ("default", standard ?? .null),
        ("min", LuaValue(parameter.minimum)), ("max", LuaValue(parameter.maximum)),
        ("unit", .text(parameter.unit?[language] ?? "")), ("help", .text(parameter.help?[language] ?? "")),
        ("source", .text(parameter.source?[language] ?? "")),
      ]
      return (parameter.name, .table(try state.makeTable(fields)))
    }
    return try state.makeFrozenTable(
      [
        ("id", .text(id)), ("version", .text(version)), ("kind", .text(kind.rawValue)),
        ("name", .text(self.name[language])), ("summary", .text(summary?[language] ?? "")),
        ("defaults", .table(try state.makeTable(defaults))),
        ("parameters", .table(try state.makeFrozenTable(told, name: "parameters"))),
      ], name: name)
  }
}
