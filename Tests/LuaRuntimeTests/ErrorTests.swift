import Testing

@testable import LuaRuntime

private struct Fault: Error, Equatable { let number: Int }

@Suite("Errors say what happened and where")
struct ErrorTests {
  private func fail(_ state: LuaState) throws {
    try state.setGlobal("fail", .function(state.makeFunction(LuaHostFunction("fail") { _ in throw Fault(number: 7) })))
  }

  @Test("a nil call in a nested function names chunk, line and frames")
  func nilCall() throws {
    let error = try #require(
      failure("local function inner()\n  missing()\nend\nlocal function outer()\n  inner()\n  return 1\nend\nouter()\n")
    )
    #expect(error.kind == .runtime)
    #expect(error.message == "attempt to call a nil value (global 'missing')")
    #expect(error.chunk == "main.lua")
    #expect(error.line == 2)
    #expect(error.frames.map(\.line) == [2, 5, 8])
    #expect(
      error.traceback == "main.lua:2: in function 'inner'\nmain.lua:5: in function 'outer'\nmain.lua:8: in main chunk")
  }

  @Test("a syntax error names its line, and whether more input could mend it")
  func syntax() throws {
    let error = try #require(failure("local x = 1\nlocal = 2"))
    #expect(error.kind == .syntax(incomplete: false))
    #expect(error.line == 2)
    #expect(error.message == "<name> expected near '='")
    #expect(failure("if x then")?.kind == .syntax(incomplete: true))
  }

  @Test("an error value without text shows its fields and keeps its place")
  func tableValue() throws {
    let error = try #require(failure("local function f()\n  error({code = \"x\", 5})\nend\nf()"))
    #expect(error.message == "{[1] = 5, code = \"x\"}")
    #expect(error.chunk == "main.lua")
    #expect(error.line == 2)
    let again = try #require(failure("local ok, e = pcall(function()\n  error({code = 1})\nend)\n\nerror(e)"))
    #expect(again.line == 2)
  }

  @Test("a Swift error passes two pcalls that rethrow and arrives as the same value")
  func swiftError() throws {
    let source = """
      local function twice()
        local ok, e = pcall(function()
          local ok, e = pcall(fail)
          error(e)
        end)
        error(e, 0)
      end
      twice()
      """
    let error = try #require(failure(source, prepare: fail))
    #expect(error.kind == .host)
    #expect(error.hostError as? Fault == Fault(number: 7))
    #expect(error.traceback.contains("main.lua:2"))
    #expect(error.traceback.contains("main.lua:8: in main chunk"))
  }

  @Test("a script may catch a Swift error and read it")
  func caught() throws {
    let shown = try printed("local ok, e = pcall(fail) print(ok, 'got ' .. e, type(e.message))", prepare: fail)
    #expect(shown == "false\tgot main.lua:1: Fault(number: 7)\tstring")
  }

  @Test("a script's error passes a host function with its own place")
  func throughHost() throws {
    let error = try #require(
      failure("apply(function()\n  local x = nil + 1\nend)") { state in
        try state.setGlobal(
          "apply",
          .function(
            state.makeFunction(
              LuaHostFunction("apply") { call in
                .values(try call.state.call(call.function(1)))
              })))
      })
    #expect(error.kind == .runtime)
    #expect(error.line == 2)
    #expect(error.message == "attempt to perform arithmetic on a nil value")
    #expect(error.frames.map(\.line) == [2, 1])
  }

  @Test("an error inside a wrapped coroutine keeps the coroutine's frames")
  func coroutineFrames() throws {
    let error = try #require(failure("local co = coroutine.wrap(function()\n  local x = nil .. 'a'\nend)\n\nco()"))
    #expect(error.frames.map(\.line) == [2, 5])
  }

  @Test("messages are cut and their control characters escaped")
  func presentable() throws {
    let error = try #require(failure("error('a\\0b\\27c' .. ('x'):rep(10000), 0)"))
    #expect(error.message.hasPrefix("a\\x00b\\x1bcxxx"))
    #expect(error.message.count < 4200)
  }

  @Test("a hostile __tostring of an error value is not run")
  func hostileValue() throws {
    let error = try #require(failure("error(setmetatable({}, {__tostring = function() while true do end end}))"))
    #expect(error.message == "{}")
  }

  @Test("argument errors name position, parameter, function and what was found")
  func arguments() throws {
    let function = LuaHostFunction(
      "mean", parameters: [LuaParameter("column", "column name"), LuaParameter("weight", "column name")]
    ) { call in .text(try call.text(1) + call.text(2)) }
    let error = failure("mean('income', nil)") { try $0.setGlobal("mean", .function($0.makeFunction(function))) }
    #expect(error?.message == "bad argument #2 'weight' to mean: column name expected, got nil")
    #expect(error?.line == 1)
    let missing = failure("mean('income')") { try $0.setGlobal("mean", .function($0.makeFunction(function))) }
    #expect(missing?.message == "bad argument #2 'weight' to mean: column name expected, got no value")
  }

  @Test("a host function knows the script's line that called it")
  func location() throws {
    var place: LuaLocation?
    _ = try printed("local x = 1\n\nhere()") { state in
      try state.setGlobal(
        "here",
        .function(
          state.makeFunction(
            LuaHostFunction("here") { call in
              place = call.location
              return .none
            })))
    }
    #expect(place == LuaLocation(chunk: "main.lua", line: 3))
  }

  @Test("long chunk names come back whole")
  func longChunk() throws {
    let name = "plugins/reports/" + String(repeating: "very-long-", count: 8) + "/main.lua"
    let state = LuaState(limits: quick)
    let function = try state.load(Array("error('x')".utf8), chunk: name)
    let error = #expect(throws: LuaError.self) { try state.call(function) }
    #expect(error?.chunk == name)
    #expect(error?.message == "x")
  }
}
