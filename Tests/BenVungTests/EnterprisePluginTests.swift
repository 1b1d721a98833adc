import Foundation
import LuaRuntime
import Messages
import Testing

@testable import BenVung

/// What the plugin calls, as far as this test needs it: a document that remembers its blocks, ten households.
private let context = """
  local blocks = {}
  local doc = {}
  for _, name in ipairs { "title", "text", "key_figures", "note", "table", "heading", "chart" } do
    doc[name] = function(self, content, options) blocks[#blocks + 1] = { name, content, options } end
  end
  local query = {}
  query.where = function() return query end
  query.count = function(self, filter, binds)
    if binds then gain = binds.gain end
    return filter and 7 or 10
  end
  return { doc = doc, data = { reviews = query }, params = ..., blocks = blocks,
    standard = { line = function() return 1500000 end } }
  """

@Suite("The oyster-raft plugin")
struct EnterprisePluginTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "plugins/livelihoods/oyster-raft")

  private static func source(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  @Test("its script runs with its own defaults and knows every text", arguments: Language.allCases)
  func runs(language: Language) throws {
    let state = LuaState()
    defineEnterpriseClasses(in: state)
    let manifest = try #require(try state.call(state.load(Self.source("plugin.lua"), chunk: "plugin.lua"))[0].table)
    let texts = try state.call(state.load(Self.source("i18n/\(language).lua"), chunk: "texts"))[0].table
    var module = enterpriseModule(seed: 1, language: language)
    module.functions.append(
      LuaHostFunction("t") { call in
        let key = try call.text(1)
        guard let text = texts?[key].text else { throw LuaError("no text '\(key)'") }
        return .text(text)
      })
    state.setModule("benvung", module)

    var parameters: [(String, LuaValue)] = []
    for parameter in manifest["parameters"].table?.elements ?? [] {
      let name = try #require(parameter.table?["name"].text)
      let standard = parameter.table?["default"] ?? .null
      parameters.append((name, standard.text == "latest" ? .integer(2024) : standard))
    }
    let context = try #require(
      try state.call(
        state.load(Array(context.utf8), chunk: "context"),
        [.table(try state.makeFrozenTable(parameters, name: "params"))])[0].table)
    let main = try #require(try state.call(state.load(Self.source("main.lua"), chunk: "main.lua"))[0].function)
    _ = try state.call(main, [.table(context)])

    let blocks = (context["blocks"].table?.elements ?? []).compactMap { $0.table }
    #expect(
      blocks.map { $0[1].text } == [
        "title", "text", "key_figures", "table", "heading", "table", "chart", "key_figures", "chart", "heading", "text",
      ])
    // Two rafts: 2 × 2,000 kg × 0.7 × 25,000 = 70 million, spat 8 million, own work 36 million, rafts 12 million in five
    // years. The household: 70 - 8 - 12/5 = 59.6 million a year.
    let figures = try #require(blocks[2][2].table)
    #expect(abs((figures[4].table?[2].number ?? 0) - 59_600_000) < 1e-3)
    // 26 million a year for 12 million: the annuity factor of 10 % and five years is 3.790786769408448.
    #expect(abs((figures[1].table?[2].number ?? 0) - (26e6 * 3.790786769408448 - 12e6)) < 1)
    let risk = try #require(blocks[8][2].object as? ScriptSimulation)
    #expect(risk.simulation.netPresentValues.count == 2000)
  }
}
