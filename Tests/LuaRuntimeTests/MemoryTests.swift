import CLuaGuard
import Testing

@testable import LuaRuntime

private let busy = """
  local t = {}
  for i = 1, 50 do t[#t + 1] = {i, tostring(i), function() return i end} end
  table.sort(t, function(a, b) return a[1] > b[1] end)
  local names = {}
  for k, v in pairs(t) do names[#names + 1] = k .. v[2] end
  local co = coroutine.wrap(function() for i = 1, 5 do coroutine.yield(('x'):rep(i)) end end)
  for i = 1, 5 do names[#names + 1] = co() end
  local ok, e = pcall(fail)
  for r in rows() do names[#names + 1] = r.class .. (r.household.unit or "") end
  print(table.concat(names, ","), tostring(e))
  return load("return 1")()
  """

private struct Fault: Error {}

private func prepare(_ state: LuaState) throws {
  let source = reviews()
  try state.setGlobal("fail", .function(state.makeFunction(LuaHostFunction("fail") { _ in throw Fault() })))
  try state.setGlobal("rows", .function(state.makeFunction(LuaHostFunction("rows") { .value($0.state.rows(source)) })))
}

@Suite("Memory", .serialized)
struct MemoryTests {
  @Test("a failing allocator, stepped through a busy script, gives an error or success each time, and no leak")
  func failingAllocator() throws {
    var succeeded = false
    var step: Int64 = 0
    while !succeeded {
      let state = LuaState(limits: quick)
      try prepare(state)
      guard_fail_after(state.handle, step)
      do {
        let function = try state.load(Array(busy.utf8), chunk: "main.lua")
        _ = try state.call(function)
        succeeded = true
      } catch {
        #expect(error.kind == .memory)
      }
      guard_fail_after(state.handle, -1)
      step += 1
    }
    #expect(step > 100)
  }

  @Test("stepping the memory limit gives an error or success each time")
  func steppedLimit() throws {
    for kilobytes in stride(from: 20, to: 120, by: 1) {
      let state = LuaState(limits: limits(memory: kilobytes << 10))
      do {
        try prepare(state)
        _ = try state.call(state.load(Array(busy.utf8), chunk: "main.lua"))
      } catch {
        #expect((error as? LuaError)?.kind == .memory)
      }
    }
  }

  @Test("a collection at every allocation changes nothing")
  func stress() throws {
    func run(stress: Bool) throws -> String {
      try printed(busy) { state in
        try prepare(state)
        guard_stress(state.handle, stress)
      }
    }
    #expect(try run(stress: true) == run(stress: false))
  }

  @Test("every block of a state is freed with it")
  func leaks() throws {
    let state = LuaState(limits: quick)
    try prepare(state)
    _ = try state.call(state.load(Array(busy.utf8), chunk: "main.lua"))
    guard_collect(state.current)
    let blocks = guard_blocks(state.handle)
    for _ in 0..<20 { _ = try state.call(state.load(Array(busy.utf8), chunk: "main.lua")) }
    _ = state.enter(slots: 1)
    guard_collect(state.current)
    #expect(guard_blocks(state.handle) < blocks + 100)
    #expect(guard_leaked_blocks() == 0)
  }

  @Test("handles give their slots back")
  func handles() throws {
    let state = LuaState(limits: quick)
    for _ in 0..<100 { _ = try state.makeTable(array: [.whole(1)]) }
    _ = state.enter(slots: 1)
    guard_collect(state.current)
    let blocks = guard_blocks(state.handle)
    for _ in 0..<10_000 { _ = try state.makeTable(array: [.whole(1)]) }
    _ = state.enter(slots: 1)
    guard_collect(state.current)
    #expect(guard_blocks(state.handle) <= blocks + 2)
  }
}
