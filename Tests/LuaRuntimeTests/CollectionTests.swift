import CLuaGuard
import Testing

@testable import LuaRuntime

private final class Numbered {
  let number: Int
  init(_ number: Int) { self.number = number }
}

@Suite("A collection at every allocation")
struct CollectionTests {
  private func prepare(_ state: LuaState) throws {
    state.define(
      LuaClass<Numbered>(
        name: "numbered",
        methods: [LuaHostFunction("get") { .value(.whole(try $0.receiver(as: Numbered.self).number)) }],
        get: { object, name, _ in name == "number" ? .whole(object.number) : nil }))
    let texts = (0..<40).map { "commune number \($0)" }
    let names = Buffers((0..<200).map { Int64($0 % 40) }, meaning: COLUMN_TEXT, dictionary: texts)
    let numbers = Buffers((0..<200).map { Int64($0) })
    let backwards = Buffers((0..<200).map { Int64(199 - $0) }, meaning: COLUMN_ROW)
    let others = LuaRowSource(rowCount: 200, owner: names) { name in
      name == "name" ? .column(names.layout, owner: names) : .column(numbers.layout, owner: numbers)
    }
    let source = LuaRowSource(rowCount: 200, owner: backwards) { name in
      switch name {
      case "name": .column(names.layout, owner: names)
      case "other": .reference(backwards.layout, owner: backwards, target: others)
      default: .column(numbers.layout, owner: numbers)
      }
    }
    func offer(_ name: String, _ body: @escaping (LuaCall) throws -> LuaReturn) throws {
      try state.setGlobal(name, .function(state.makeFunction(LuaHostFunction(name, body: body))))
    }
    try offer("numbered") { .object(Numbered(Int(try $0.integer(1)))) }
    try offer("rows") { .value($0.state.rows(source)) }
    try offer("column") { .value($0.state.column(numbers.layout, owner: numbers)) }
    guard_stress(state.handle, true)
  }

  @Test("objects, rows and columns answer with their own values")
  func ownValues() throws {
    let source = """
      local kept, rows_kept, columns = {}, {}, {}
      for i = 1, 60 do
        local o = numbered(i)
        assert(o.number == i and o:get() == i)
        if i % 3 == 0 then kept[i] = o end
        if i % 7 == 0 then for k in pairs(kept) do if k % 2 == 0 then kept[k] = nil end end end
        for k, o in pairs(kept) do assert(o.number == k and o:get() == k) end
        columns[i % 4] = column()
        for _, c in pairs(columns) do assert(c[i] == i - 1 and #c == 200) end
      end
      local n = 0
      for r in rows() do
        assert(r.number == n and r.name == "commune number " .. n % 40)
        assert(r.other.number == 199 - n and r.other.name == "commune number " .. (199 - n) % 40)
        if n % 10 == 0 then rows_kept[n] = r:copy() rows_kept[n + 1000] = r.other end
        for k, row in pairs(rows_kept) do
          local number = k < 1000 and k or 1199 - k
          assert(row.number == number and row.name == "commune number " .. number % 40)
        end
        n = n + 1
      end
      return n
      """
    let state = LuaState(limits: limits(seconds: 60), seed: 1)
    try prepare(state)
    #expect(try state.call(state.load(Array(source.utf8), chunk: "main.lua"))[0].integer == 200)
  }

  @Test("one run cannot change what the next one finds")
  func poison() throws {
    let poison = """
      local set, fail = setmetatable, error
      for _, name in ipairs {"string", "table", "math", "utf8", "os", "coroutine"} do
        local library = _G[name]
        for k in pairs(library) do
          pcall(function() library[k] = error end)
          pcall(rawset, library, k, error)
          pcall(table.insert, library, 1, error)
        end
        pcall(setmetatable, library, {__index = function() return error end})
      end
      pcall(function() getmetatable("").__index = function() return error end end)
      pcall(function() getmetatable("").__add = error end)
      math.randomseed(99)
      for k in pairs(_G) do if k ~= "_G" and k ~= "pairs" then _G[k] = nil end end
      set(_G, {__index = function() return fail end, __newindex = fail})
      """
    let probe = """
      local t = {}
      for k, v in pairs(_G) do t[#t + 1] = k .. type(v) .. tostring(getmetatable(v)) end
      for _, library in ipairs {string, table, math, utf8, os, coroutine} do
        for k, v in pairs(library) do t[#t + 1] = k .. type(v) end
      end
      t[#t + 1] = ("x"):rep(3) .. "10" + 1 .. math.random(1000) .. tostring(getmetatable("")) .. tostring(getmetatable(_G))
      print(table.concat(t, " "))
      """
    let before = try printed(probe)
    _ = try printed(poison)
    #expect(try printed(probe) == before)
  }
}
