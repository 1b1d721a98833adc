import Dispatch
import Foundation
import Testing

@testable import LuaRuntime

/// Scripts that run for ever unless something stops them, each for its own reason.
let endless: [String] = [
  "while true do end",
  "while true do pcall(error) end",
  "coroutine.wrap(function() while true do pcall(error) end end)()",
  "while true do xpcall(error, function(m) while true do end end) end",
  "while true do pcall(function() while true do end end) end",
  "local function f() return pcall(f) end while true do f() end",
  "local function f() local co = coroutine.wrap(f) pcall(co) end while true do f() end",
  "local function f() coroutine.resume(coroutine.create(f)) while true do end end while true do f() end",
  "while true do coroutine.wrap(function() coroutine.yield() end)() end",
  "local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end",
  "while true do local x <close> = setmetatable({}, {__close = function() while true do end end}) end",
  "local x <close> = setmetatable({}, {__close = function() while true do end end}) while true do end",
  """
  local co = coroutine.create(function()
    local x <close> = setmetatable({}, {__close = function() while true do end end})
    while true do end
  end)
  while true do pcall(coroutine.resume, co) pcall(coroutine.close, co) end
  """,
  "local t = setmetatable({}, {__index = function(t, k) while true do end end}) while true do pcall(function() return t.x end) end",
  "table.sort({3, 2, 1, 5, 4}, function() while true do end end)",
  "('x'):gsub('x', function() while true do end end)",
  "while true do pcall(string.rep, 'x', 1000000) end",
  "string.rep('', math.maxinteger) while true do load('x = 1') end",
  "local t = {} for i = 0, 62 do t[1 << i] = true end for k in pairs(t) do end while true do next(t) end",
  "tostring(setmetatable({}, {__tostring = function() while true do end end}))",
  "local f = function() return 'x' end while true do pcall(load, f) end",
  "goto a ::a:: goto a",
  "for k in function() return 1 end do end",
  "repeat until false",
  "(('a'):rep(60)):find(('a?'):rep(60) .. ('a'):rep(60))",
  "('x'):rep(200000):match('.-.-.-.-y')",
  "('x'):rep(300000):find(('x*'):rep(5) .. 'y')",
  "('a'):rep(100000):gsub(('a*'):rep(6) .. 'b', '')",
  "for w in ('x'):rep(200000):gmatch('.-.-b') do end while true do end",
  "('('):rep(1000000):gsub('%b()', '')",
  "while true do ('x'):rep(1000):gsub('x', {}) end",
  "while true do pcall(string.gsub, 'x', 'x', function() pcall(error) end) end",
  "local f f = function(...) return f(1, ...) end while true do pcall(f) end",
]

@Suite("Limits hold", .serialized)
struct LimitTests {
  @Test("a script that would run for ever ends at its deadline, and the next run works", arguments: endless)
  func deadline(source: String) throws {
    let start = ContinuousClock.now
    let error = failure(source, limits: limits(seconds: 0.15))
    #expect(error?.kind == .deadline)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try printed("print(1)") == "1")
  }

  @Test(
    "a script that takes ever more memory ends at its limit, whatever it catches",
    arguments: [
      "local s = 'x' while true do s = s .. s end",
      "local s = 'x' while true do pcall(function() s = s .. s end) end",
      "local t = {} while true do t[#t + 1] = {} end",
      "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(1000) .. #t end) end",
      "local t = {} while true do t[#t + 1] = coroutine.create(function() end) end",
      "while true do local x <close> = setmetatable({}, {__close = function() error('other') end}) local s = ('x'):rep(1 << 40) end",
      "while true do pcall(function() local x <close> = setmetatable({}, {__close = function() error('other') end}) local s = ('x'):rep(1 << 40) end) end",
      "local t = {} for i = 1, 1e9 do t[i] = i end",
      "while true do table.concat({('x'):rep(1 << 24), ('x'):rep(1 << 24)}, ('x'):rep(1 << 24)) end",
    ])
  func memory(source: String) throws {
    let error = failure(source, limits: limits(seconds: 20, memory: 16 << 20))
    #expect(error?.kind == .memory)
    #expect(try printed("print(1)") == "1")
  }

  @Test("deep recursion is an error that a script may catch")
  func recursion() throws {
    #expect(try printed("local function f() return 1 + f() end print(pcall(f) == false)") == "true")
    #expect(failure("local function f() return 1 + f() end f()")?.message.hasPrefix("stack overflow") == true)
    #expect(try printed("local function f() return pcall(f) end print(f())", limits: limits()).contains("false"))
  }

  @Test("closing a long chain of coroutines does not overflow the C stack")
  func closingTower() throws {
    let source = """
      local last
      for i = 1, 20000 do
        local inner = last
        last = coroutine.create(function()
          local x <close> = setmetatable({}, {__close = function() if inner then coroutine.close(inner) end end})
          coroutine.yield()
        end)
        coroutine.resume(last)
      end
      print(pcall(coroutine.close, last))
      """
    #expect(try printed(source).isEmpty == false)
  }

  @Test("towers of wraps and resumes end with an error")
  func towers() throws {
    let source = """
      local depth = 0
      local function f() depth = depth + 1 local ok, m = coroutine.resume(coroutine.create(f)) if not ok then error(m, 0) end end
      print(pcall(f))
      """
    #expect(try printed(source).contains("C stack overflow"))
  }

  @Test("the instruction budget ends a run at the same point each time")
  func instructions() throws {
    func count() -> String {
      var last = ""
      let error = failure(
        "local i = 0 while true do i = i + 1 if i % 1000 == 0 then print(i) end end",
        limits: limits(instructions: 100_000)
      ) {
        $0.output = { last = $0 }
      }
      #expect(error?.kind == .instructions)
      return last
    }
    #expect(count() == count())
    #expect(Int(count().dropLast()) ?? 0 > 10_000)
  }

  @Test(
    "the instruction budget counts through coroutines and C work",
    arguments: [
      "while true do coroutine.wrap(function() local x = 1 end)() end",
      "while true do local s = ('x'):rep(100000) end",
      "while true do table.concat({('x'):rep(1000)}) end",
      "local t = {} for i = 1, 1000 do t[i] = -i end while true do table.sort(t) end",
      "while true do load('return 1') end",
      "while true do ('x'):rep(1000):find('.-y') end",
      "while true do for k in pairs({1, 2, 3}) do end end",
    ])
  func chargedWork(source: String) {
    #expect(failure(source, limits: limits(instructions: 1_000_000))?.kind == .instructions)
  }

  @Test("print has a budget of its own")
  func output() {
    #expect(failure("while true do pcall(print, ('x'):rep(1000)) end")?.kind == .output)
  }

  @Test("the deadline comes in every kind of thread")
  func threads() async {
    let source = "while true do pcall(error) end"
    @Sendable func run() -> LuaError.Kind? { failure(source, limits: limits(seconds: 0.1))?.kind }
    #expect(await MainActor.run { run() } == .deadline)
    #expect(await Task.detached { run() }.value == .deadline)
    let fromQueue: LuaError.Kind? = await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: run()) }
    }
    #expect(fromQueue == .deadline)
    let fromThread: LuaError.Kind? = await withCheckedContinuation { done in
      Thread { done.resume(returning: run()) }.start()
    }
    #expect(fromThread == .deadline)
  }

  @Test("cancel ends a run from another thread, also one that has no deadline")
  func cancelling() throws {
    let canceller = LuaCanceller()
    let state = LuaState(limits: limits(seconds: nil), seed: 0, canceller: canceller)
    let function = try state.load(Array("while true do pcall(error) end".utf8), chunk: "main.lua")
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.05) { canceller.cancel() }
    let error = #expect(throws: LuaError.self) { try state.call(function) }
    #expect(error?.kind == .cancelled)
    #expect(throws: LuaError.self) { try state.call(function) }
  }

  @Test("a kill survives a host function that swallows it")
  func swallowingHost() throws {
    let error = failure("while true do swallow(function() while true do end end) end", limits: limits(seconds: 0.1)) {
      state in
      try state.setGlobal(
        "swallow",
        .function(
          state.makeFunction(
            LuaHostFunction("swallow") { call in
              _ = try? call.state.call(call.function(1))
              return .none
            })))
    }
    #expect(error?.kind == .deadline)
  }

  @Test("memory taken by a host function counts when it returns")
  func hostMemory() throws {
    let error = failure("local t = {} while true do t[#t + 1] = build() end", limits: limits(memory: 8 << 20)) {
      state in
      try state.setGlobal(
        "build",
        .function(
          state.makeFunction(
            LuaHostFunction("build") { _ in
              .value(.string(LuaString(bytes: [UInt8](repeating: 65, count: 1 << 20))))
            })))
    }
    #expect(error?.kind == .memory)
  }

  @Test("new limits make a state usable again, as at a prompt")
  func renewing() throws {
    let state = LuaState(limits: limits(seconds: 0.05), seed: 0)
    let endless = try state.load(Array("x = 1 while true do end".utf8), chunk: "line")
    #expect(throws: LuaError.self) { try state.call(endless) }
    state.limits = limits(seconds: 5)
    #expect(try state.call(state.load(Array("return x + 1".utf8), chunk: "line"))[0].integer == 2)
  }

  @Test("setmetatable refuses finalizers and weak tables")
  func metatables() {
    #expect(
      failure("setmetatable({}, {__gc = function() while true do end end})")?.message
        == "metatables with __gc are not allowed here")
    #expect(failure("setmetatable({}, {__mode = 'k'})") != nil)
  }

  @Test(
    "libraries, strings and modules cannot be changed",
    arguments: [
      "string.format = nil", "rawset(string, 'format', 1)", "getmetatable('').__index = nil", "table.insert(math, 1)",
      "setmetatable(string, {})", "('x').y = 1", "table.move({1}, 1, 1, 1, table)",
    ])
  func frozen(source: String) {
    #expect(failure(source)?.kind == .runtime)
  }
}
