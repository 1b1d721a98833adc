import Testing

@testable import LuaRuntime

@Suite("Data files")
struct DataTests {
  private func data(_ source: String) throws -> LuaValue {
    try LuaState(limits: quick).loadData(Array(source.utf8), chunk: "plugin.lua", instructions: 10_000)
  }

  @Test("a table of texts, numbers and tables is read")
  func table() throws {
    let table = try #require(data("return { id = 'a', needs = { read = { 'x', 'y' } }, n = 1.5, on = true }").table)
    #expect(table["id"].text == "a")
    #expect(table["needs"].table?["read"].table?.elements.map(\.text) == ["x", "y"])
    #expect(table["n"].number == 1.5)
    #expect(table["on"].boolean == true)
    #expect(table["none"].isNull)
  }

  @Test(
    "there is nothing to call, and no way to stay",
    arguments: [
      "return print", "return ('x'):rep(10)", "return require 'os'", "while true do end", "return function() end",
      "local t = {} t.t = t return t", "return string", "local s = 'x' while true do s = s .. s end", "return '\\xff'",
      "return {[function() end] = 1}",
    ])
  func refused(source: String) throws {
    if source == "return print" || source == "return string" {
      #expect(try data(source).isNull)
    } else {
      #expect(throws: LuaError.self) { try data(source) }
    }
  }

  @Test("a data file read during a run leaves the run's limits alone")
  func nested() throws {
    let error = failure("read() while true do end", limits: limits(seconds: 0.1)) { state in
      try state.setGlobal(
        "read",
        .function(
          state.makeFunction(
            LuaHostFunction("read") { call in
              _ = try call.state.loadData(Array("return {}".utf8), chunk: "x.lua", instructions: 1000)
              return .none
            })))
    }
    #expect(error?.kind == .deadline)
  }
}
