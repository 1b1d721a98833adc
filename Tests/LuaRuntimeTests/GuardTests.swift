import CLuaGuard
import Testing

@testable import LuaRuntime

/// One guard and a script that nothing else stops.
struct GuardProof: Sendable, CustomTestStringConvertible {
  let name: String
  let off: guard_off
  let attack: Attack
  var testDescription: String { name }

  init(
    _ name: String, _ off: guard_off, _ expected: Outcome, instructions: Int? = nil, seconds: Double = 5,
    _ script: String
  ) {
    self.name = name
    self.off = off
    attack = Attack(name, expected, instructions: instructions, seconds: seconds, script)
  }

  /// Each script sets `survived` when its guard is off, or ends late, or crashes.
  static let all: [GuardProof] = [
    GuardProof(
      "sticky kill", GUARD_OFF_STICKY, .deadline, seconds: 0.1,
      "pcall(function() while true do end end) survived = true"),
    GuardProof(
      "sticky kill in coroutines", GUARD_OFF_STICKY, .deadline, seconds: 0.1,
      "coroutine.resume(coroutine.create(function() while true do end end)) survived = true"),
    GuardProof(
      "hook of the coroutine that runs", GUARD_OFF_RESUME, .deadline, seconds: 0.1,
      "coroutine.wrap(function() for i = 1, 200000000 do end survived = true end)()"),
    GuardProof("deadline", GUARD_OFF_TIMER, .deadline, seconds: 0.05, "for i = 1, 200000000 do end survived = true"),
    GuardProof(
      "memory limit", GUARD_OFF_MEMORY, .memory, "local t = {} for i = 1, 2000000 do t[i] = {} end survived = true"),
    GuardProof("length of texts", GUARD_OFF_TEXT, .memory, "local s = ('x'):rep(17 << 20) survived = true"),
    GuardProof("output budget", GUARD_OFF_OUTPUT, .output, "print(('x'):rep(1 << 20)) survived = true"),
    GuardProof(
      "refusal of __gc", GUARD_OFF_METATABLE, .error("__gc are not allowed"),
      "setmetatable({}, {__gc = function() end}) survived = true"),
    GuardProof(
      "refusal of __mode", GUARD_OFF_METATABLE, .error("__mode are not allowed"),
      "setmetatable({}, {__mode = 'k'}) survived = true"),
    GuardProof(
      "name of __mode", GUARD_OFF_MODE_NAME, .fine(""),
      """
      local mt = {}
      local t = setmetatable({}, mt)
      mt.__mode = "v"
      t[1] = {}
      for i = 1, 100000 do local x = {i} end
      survived = t[1] == nil
      """),
    GuardProof(
      // One call takes some seconds, and to make the chain must not take one on a busy machine.
      "name of __call", GUARD_OFF_CALL_NAME, .deadline, seconds: 1,
      "local t = print for i = 1, 120000 do t = setmetatable({}, {__call = t}) end while true do pcall(t) end"),
    GuardProof(
      "charge of C work", GUARD_OFF_WORK, .instructions, instructions: 100_000,
      "for i = 1, 100 do local s = ('x'):rep(100000) end survived = true"),
    GuardProof(
      "pattern steps", GUARD_OFF_PATTERN, .instructions, instructions: 100_000,
      "('x'):rep(10000):find('.-y') survived = true"),
    GuardProof(
      "size of load", GUARD_OFF_LOAD_SIZE, .error("at most 65536 bytes"), "load((' '):rep(70000)) survived = true"),
    GuardProof(
      "the parser's reader", GUARD_OFF_READING, .deadline, seconds: 0.1,
      "return a" + String(repeating: " and a", count: 60_000)),
    GuardProof(
      "metatable of texts", GUARD_OFF_STRINGS, .error("attempt to index a boolean value"),
      "getmetatable('').__index = {} survived = true"),
    GuardProof("frozen tables", GUARD_OFF_FROZEN, .error("read-only"), "rawset(string, 'x', 1) survived = true"),
    GuardProof(
      "generation of rows", GUARD_OFF_GENERATION, .error("belongs to a run that has ended"),
      "local x = old.column[1] survived = true"),
    GuardProof(
      "class of a method's receiver", GUARD_OFF_KIND, .error("use ':' to call where"),
      "survived = not tostring(select(2, pcall(q.where, p, 'x'))):find('not object', 1, true) error(select(2, pcall(q.where, p, 'x')))"
    ),
    GuardProof(
      "results that hold themselves", GUARD_OFF_CYCLE, .error("this table holds itself"),
      "local t = {} t[1] = t survived = not tostring(select(2, pcall(read, t))):find('holds itself', 1, true) read(t)"),
    GuardProof(
      "depth of results", GUARD_OFF_DEPTH, .error("nested more than"),
      "local t = {} for i = 1, 300 do t = {t} end read(t) survived = true"),
  ]
}

@Suite("Each guard stops a script that nothing else stops", .serialized)
struct GuardTests {
  @Test("a script ends otherwise when its guard is off", arguments: GuardProof.all)
  func proof(_ proof: GuardProof) {
    let on = proof.attack.run()
    #expect(proof.attack.isExpected(on.outcome), "\(on.outcome)")
    #expect(!on.survived)
    let off = proof.attack.run(off: proof.off.rawValue)
    #expect(off.survived || off.seconds > proof.attack.seconds + 0.5, "\(off)")
  }

  @Test("without a look at the C stack a chain of closing coroutines ends the process")
  func stack() async {
    await #expect(processExitsWith: .failure) {
      let attack = Attack.closing.first { $0.name == "a long chain of coroutines that close each other" }
      _ = attack?.run(off: GUARD_OFF_STACK.rawValue)
    }
  }
}
