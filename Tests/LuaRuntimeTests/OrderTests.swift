import Testing

@testable import LuaRuntime

@Suite("The same order in every process")
struct OrderTests {
  @Test("pairs goes through whole numbers, other numbers, strings by bytes, booleans, then objects by their making")
  func pairsOrder() throws {
    let source = """
      local a, b = {}, function() end
      local t = {[b] = "b", [a] = "a", z = 1, ["é"] = 2, a = 3, [0.5] = 4, [-1] = 5, [true] = 6, [false] = 7, 8, 9, [100] = 10, [-0.5] = 11}
      local seen = {}
      for k, v in pairs(t) do seen[#seen + 1] = tostring(v) end
      print(table.concat(seen, " "))
      """
    #expect(try printed(source) == "5 8 9 10 11 4 3 1 2 7 6 a b")
  }

  @Test("next goes the same way, from any key, also one that was removed")
  func nextOrder() throws {
    let source = """
      local t = {c = 3, a = 1, b = 2, 10}
      local k, v = next(t)
      while k do io = (io or "") .. tostring(k) k, v = next(t, k) end
      print(io, next(t, "a"), next({}), next(t, "c"))
      for k in next, t do t[k] = nil end
      print(next(t))
      """
    #expect(try printed(source) == "1abc\tb\tnil\tnil\nnil")
  }

  @Test("a loop may clear fields and honours __pairs")
  func clearing() throws {
    let source = """
      local t = {a = 1, b = 2, c = 3}
      for k in pairs(t) do t.b = nil t[k] = nil io = (io or "") .. k end
      print(io, next(t))
      for k, v in pairs(setmetatable({}, {__pairs = function(t) return function(_, k) if not k then return 1, 2 end end, t end})) do print(k, v) end
      """
    #expect(try printed(source) == "ac\tnil\n1\t2")
  }

  @Test("a table with holes up to 2^62 is gone through at once")
  func holes() throws {
    #expect(
      try printed(
        "local t = {} for i = 0, 62 do t[1 << i] = i end local n = 0 for k in pairs(t) do n = n + 1 end print(n)")
        == "63")
  }

  @Test("sort is stable and takes any comparison")
  func sorting() throws {
    let source = """
      local t = {}
      for i = 1, 100 do t[i] = {key = i % 3, place = i} end
      table.sort(t, function(a, b) return a.key < b.key end)
      local stable = true
      for i = 2, 100 do if t[i - 1].key == t[i].key and t[i - 1].place > t[i].place then stable = false end end
      print(stable, t[1].place, t[34].place, t[100].place)
      local n = {3, 1, 2.5, -1} table.sort(n) print(table.concat(n, " "))
      local s = {"b", "á", "a", "B"} table.sort(s) print(table.concat(s, " "))
      local d = {1, 2, 3, 4} table.sort(d, function(a, b) return a > b end) print(table.concat(d, " "))
      table.sort(d, function() return true end)
      print(pcall(table.sort, {1, "x"}))
      """
    #expect(
      try printed(source) == """
        true\t3\t1\t98
        -1 1 2.5 3
        B a b á
        4 3 2 1
        false\tattempt to compare string with number
        """)
  }

  @Test("a large sort equals the sorted numbers")
  func largeSort() throws {
    let source = """
      local t = {} for i = 1, 10000 do t[i] = (i * 7919) % 10007 end
      table.sort(t, function(a, b) return a < b end)
      for i = 2, #t do assert(t[i - 1] <= t[i]) end
      print(#t)
      """
    #expect(try printed(source) == "10000")
  }

  @Test("Swift reads entries in the same order")
  func entries() throws {
    let state = LuaState(limits: quick)
    let value = try state.call(state.load(Array("return {b = 1, a = 2, 3, [-1] = 4}".utf8), chunk: "main.lua"))[0]
    let entries = try #require(value.table).entries.map { "\(state.describe($0.key))=\(state.describe($0.value))" }
    #expect(entries == ["-1=4", "1=3", "a=2", "b=1"])
  }
}
