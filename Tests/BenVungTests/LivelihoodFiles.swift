import Documents
import Foundation
import LuaRuntime
import Messages

@testable import BenVung

/// The livelihood plugins and their libraries, run without a register.
enum LivelihoodFiles {
  static let models = [
    "bead-stringing", "community-tourism", "contract-sewing", "crab", "nest-plucking", "oyster-cage", "oyster-raft",
    "salt-tarpaulin", "shoe-sewing", "shrimp-extensive", "shrimp-hightech", "shrimp-intensive",
  ]

  private static let catalogue = Result { try PluginCatalogue(roots: [RunFixture.bundled]) }

  static func plugin(_ id: String) throws -> Plugin { try catalogue.get().plugin(id) }

  /// A state in which `require` gives the libraries and the plugin's own files.
  static func state(_ id: String, language: Language = .en) throws -> LuaState {
    let plugin = try plugin(id)
    let state = LuaState()
    defineEnterpriseClasses(in: state)
    let texts = try Runner.texts(plugin, language)
    var module = enterpriseModule(seed: 1, language: language)
    module.functions += [
      pluginFunction(language) { plugin },
      LuaHostFunction("table") { _ in
        .object(ScriptTable(Documents.Table(id: "", columns: [], rows: []), language: language))
      },
      LuaHostFunction("t") { call in
        let key = try call.text(1)
        guard let text = texts[key] else { throw LuaError("no text '\(key)'") }
        return .text(text)
      },
    ]
    state.setModule("benvung", module)
    state.moduleLoader = { try plugin.module($0) }
    return state
  }

  static func run(_ script: String, plugin: String = "replication-plan") throws -> [LuaValue] {
    let state = try state(plugin)
    return try state.call(state.load(Array(script.utf8), chunk: "test.lua"), results: -1)
  }

  /// A plugin's defaults, in the order of its manifest.
  static func defaults(_ id: String) throws -> [(name: String, value: LuaValue)] {
    try plugin(id).manifest.parameters.compactMap { parameter in
      parameter.default.map { (parameter.name, $0 == .latest ? .integer(2024) : Runner.lua($0, .en)) }
    }
  }
}
