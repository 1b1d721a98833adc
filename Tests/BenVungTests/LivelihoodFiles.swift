import Documents
import Foundation
import LuaRuntime
import Messages

@testable import BenVung

/// The livelihood plugins and their libraries, run without a register.
enum LivelihoodFiles {
  static let plugins = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "plugins")

  /// What plugins call the libraries that they use.
  static let libraries = [
    "page": "livelihood-page", "loans": "programme-loans", "aqua": "aquaculture-budgets", "trades": "trade-budgets",
    "models": "livelihood-assumptions",
  ]
  static let models = [
    "bead-stringing", "community-tourism", "contract-sewing", "crab", "nest-plucking", "oyster-cage", "oyster-raft",
    "salt-tarpaulin", "shoe-sewing", "shrimp-extensive", "shrimp-hightech", "shrimp-intensive",
  ]

  static func source(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: plugins.appending(path: path))).map { Array($0) }
  }

  /// The texts of all libraries and of one plugin.
  static func texts(_ plugin: String, _ language: Language) throws -> [String: String] {
    var texts: [String: String] = [:]
    let state = LuaState()
    let folders = libraries.values.sorted().map { "libraries/\($0)" } + ["livelihoods/\(plugin)"]
    for folder in folders {
      guard let source = source("\(folder)/i18n/\(language.rawValue).lua") else { continue }
      let table = try state.loadData(source, chunk: "texts", instructions: 10_000).table
      for (key, value) in table?.entries ?? [] { if let key = key.text, let text = value.text { texts[key] = text } }
    }
    return texts
  }

  /// A state in which `require` gives the libraries and the plugin's own files.
  static func state(_ plugin: String, language: Language = .en) throws -> LuaState {
    let state = LuaState()
    defineEnterpriseClasses(in: state)
    let texts = try texts(plugin, language)
    var module = enterpriseModule(seed: 1, language: language)
    module.functions += [
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
    let manifest = source("livelihoods/\(plugin)/plugin.lua").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let budgets = manifest.contains("trade-budgets") ? "trade-budgets" : "aquaculture-budgets"
    state.moduleLoader = { name in
      if let library = name == "budgets" ? budgets : libraries[name] {
        return source("libraries/\(library)/main.lua").map { ($0, "\(library)/main.lua") }
      }
      let path = name.split(separator: ".").joined(separator: "/") + ".lua"
      return source("livelihoods/\(plugin)/\(path)").map { ($0, path) }
    }
    return state
  }

  static func run(_ script: String, plugin: String = "replication-plan") throws -> [LuaValue] {
    let state = try state(plugin)
    return try state.call(state.load(Array(script.utf8), chunk: "test.lua"), results: -1)
  }

  /// A plugin's defaults, in the order of its manifest.
  static func defaults(_ plugin: String, in state: LuaState) throws -> [(name: String, value: LuaValue)] {
    let source = source("livelihoods/\(plugin)/plugin.lua") ?? []
    let manifest = try state.loadData(source, chunk: "plugin.lua", instructions: 10_000)
    return (manifest.table?["parameters"].table?.elements ?? []).compactMap { parameter in
      guard let table = parameter.table, let name = table["name"].text else { return nil }
      let value = table["default"]
      return (name, value.text == "latest" ? .integer(2024) : value)
    }
  }
}
