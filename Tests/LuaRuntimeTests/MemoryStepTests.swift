import CLuaGuard
import Testing

@testable import LuaRuntime

@Suite("Every memory limit gives an error or success, never a crash or a leak", .serialized)
struct MemoryStepTests {
  static let scripts: [String: String] = [
    "texts": "local s = '' for i = 1, 300 do s = s .. i .. ',' end return #s:rep(4):upper():reverse()",
    "tables": "local t = {} for i = 1, 200 do t[i] = {i, x = i} t['k' .. i] = {} end return #t",
    "coroutines":
      "local t = {} for i = 1, 40 do t[i] = coroutine.wrap(function(a) local b = coroutine.yield(a) return b end) t[i](i) end return t[7](1)",
    "patterns":
      "local s = ('key=value; '):rep(40) return select(2, s:gsub('(%w+)=(%w+)', '%2=%1')), #s:match('.-;(.*)')",
    "long patterns": "return ('x'):rep(500):find('[' .. ('ab'):rep(200) .. ']')",
    "closures": "local t = {} for i = 1, 150 do t[i] = function() return t, i end end return t[3]()",
    "sort":
      "local t = {} for i = 1, 300 do t[i] = (i * 7919) % 307 end table.sort(t) table.sort(t, function(a, b) return a > b end) return t[1]",
    "sorted texts": "local t = {} for i = 1, 200 do t[i] = 'k' .. i end table.sort(t) return table.concat(t)",
    "pairs":
      "local t, n = {}, 0 for i = 1, 150 do t['k' .. i] = i t[i] = i end for k in pairs(t) do n = n + 1 end return n, next(t)",
    "errors": "for i = 1, 60 do pcall(error, {i}) pcall(fail) pcall(function() local x = nil + 1 end) end return 1",
    "wrapped errors":
      "for i = 1, 40 do pcall(coroutine.wrap(function() local x <close> = setmetatable({}, {__close = function() end}) error('x') end)) end return 1",
    "rows":
      "local t = {} for i = 1, 30 do for r in rows() do t[#t + 1] = r:copy() t[#t + 1] = r.household.unit end end return t[1].income",
    "columns": "local t = {} for i = 1, 60 do for r in rows() do t[#t + 1] = r.deprivations end end return #t",
    "load":
      "local t = {} for i = 1, 40 do t[i] = load('local a = ' .. i .. ' return function() return a end') end return t[5]()()",
    "formats":
      "local t = {} for i = 1, 100 do t[i] = ('%5d %q %s %g'):format(i, 'x', {}, i / 3) end return #table.concat(t)",
    "recursion": "local function f(n) return n == 0 and 0 or 1 + f(n - 1) end return f(2000)",
    "unpack": "local t = {} for i = 1, 2000 do t[i] = i end return select('#', table.unpack(t))",
    "modules": "local m = require 'bv' for i = 1, 50 do pcall(function() return m.none end) end return m.version",
    "dates": "local t = {} for i = 1, 100 do t[i] = os.date('%Y-%m-%d %A', i * 86400) end return t[9]",
  ]

  @Test("from 20 KiB upward in steps of 1 KiB", arguments: scripts.keys.sorted())
  func steps(name: String) throws {
    let script = try #require(Self.scripts[name])
    let leaked = guard_leaked_blocks()
    var failures = 0
    var successes = 0
    for kibibytes in 20..<400 where successes < 3 {
      let state = LuaState(limits: limits(memory: kibibytes << 10))
      do {
        try prepare(state)
        _ = try state.call(state.load(Array(script.utf8), chunk: "main.lua"))
        successes += 1
      } catch {
        #expect((error as? LuaError)?.kind == .memory, "\(kibibytes) KiB: \(error)")
        failures += 1
      }
    }
    #expect(failures > 5)
    #expect(successes == 3)
    #expect(guard_leaked_blocks() == leaked)
  }

  private struct Fault: Error {}

  private func prepare(_ state: LuaState) throws {
    let source = reviews()
    try state.setGlobal("fail", .function(state.makeFunction(LuaHostFunction("fail") { _ in throw Fault() })))
    try state.setGlobal(
      "rows", .function(state.makeFunction(LuaHostFunction("rows") { .value($0.state.rows(source)) })))
    state.setModule("bv", LuaModule(values: [("version", .text("1"))]))
  }
}
