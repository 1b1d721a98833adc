import Testing

@testable import LuaRuntime

@Suite("The language and its library")
struct LanguageTests {
  @Test("integers stay integers, floats stay floats")
  func numbers() throws {
    #expect(
      try printed("print(7 // 2, 7 / 2, 2^53, 1e15, -7 % 3, math.maxinteger)")
        == "3\t3.5\t9.007199254741e+15\t1e+15\t2\t9223372036854775807")
  }

  @Test("const and close variables work as the manual says")
  func attributes() throws {
    let source = """
      do
        local a <const> = 1
        local b <close> = setmetatable({}, {__close = function() print("closed") end})
        print("inside", a)
      end
      """
    #expect(try printed(source) == "inside\t1\nclosed")
  }

  @Test("coroutines yield across pcall")
  func yieldAcrossProtectedCalls() throws {
    let source = """
      local co = coroutine.wrap(function(a)
        local ok, b = pcall(function() return coroutine.yield(a + 1) end)
        return ok, b
      end)
      print(co(1), co("back"))
      """
    #expect(try printed(source) == "2\ttrue\tback")
  }

  @Test("a coroutine's life: status, close, results and errors")
  func coroutineLife() throws {
    let source = """
      local co = coroutine.create(function() coroutine.yield(1, 2) error("no") end)
      print(coroutine.status(co), coroutine.resume(co))
      print(coroutine.resume(co))
      print(coroutine.status(co), coroutine.resume(co))
      local other = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() print "end" end}) coroutine.yield() end)
      coroutine.resume(other)
      print(coroutine.close(other), coroutine.isyieldable())
      """
    #expect(
      try printed(source)
        == "suspended\ttrue\t1\t2\nfalse\tmain.lua:1: no\ndead\tfalse\tcannot resume dead coroutine\nend\ntrue\tfalse")
  }

  @Test("pcall, xpcall and error give what Lua gives")
  func protectedCalls() throws {
    let source = """
      print(pcall(error, "a", 0))
      print(pcall(function() error("b") end))
      print(xpcall(function(x) error(x) end, function(m) return "handled " .. m end, "c"))
      print(select("#", pcall(function() return 1, nil, nil end)))
      """
    #expect(try printed(source) == "false\ta\nfalse\tmain.lua:2: b\nfalse\thandled main.lua:3: c\n4")
  }

  @Test("table functions do what the manual says")
  func tables() throws {
    let source = """
      local t = {1, 2, 3}
      table.insert(t, 4) table.insert(t, 1, 0)
      print(table.concat(t, ","), table.remove(t), table.remove(t, 1), table.concat(t, ","), #t)
      print(table.unpack({1, 2, 3}, 2))
      print(table.pack(1, nil).n, table.concat(table.move({1, 2, 3}, 1, 3, 2), ","), table.remove({}))
      """
    #expect(try printed(source) == "0,1,2,3,4\t4\t0\t1,2,3\t3\n2\t3\n2\t1,1,2,3\tnil")
  }

  @Test("string functions do what the manual says")
  func strings() throws {
    let source = """
      print(("x"):rep(3, "-"), ("abc"):upper(), ("%5.1f|%s|%d|%q"):format(2.25, "s", 3, "q"), #"chào")
      print(("key = value"):match("(%w+) = (%w+)"), ("hello"):gsub("l", "L"), ("hello"):find("l", 1, true))
      for w in ("one two"):gmatch("%a+") do print(w) end
      print("10" + 1, string.format("%s", nil), ("x"):byte())
      """
    #expect(try printed(source) == "x-x-x\tABC\t  2.2|s|3|\"q\"\t5\nkey\theLLo\t3\t3\none\ntwo\n11\tnil\t120")
  }

  @Test("load compiles text in the script's globals, or in those given")
  func loading() throws {
    let source = """
      print(load("return 1 + 1")(), load("return x", "c", "t", {x = 5})())
      print(load("return ("))
      print(load("\\27Lua"))
      local parts = {"return ", "4"}
      local i = 0
      print(load(function() i = i + 1 return parts[i] end)())
      """
    let lines = try printed(source).split(separator: "\n")
    #expect(lines[0] == "2\t5")
    #expect(lines[1].hasPrefix("nil\tload:1: unexpected symbol near <eof>"))
    #expect(lines[2].contains("attempt to load a binary chunk"))
    #expect(lines[3] == "4")
  }

  @Test("dates are counted without a clock")
  func dates() throws {
    #expect(try printed("print(os.date('%Y-%m-%d', os.time{year=2024, month=2, day=30}))") == "2024-03-01")
    #expect(failure("os.time()")?.message == "there is no clock here: os.time takes a table")
  }

  @Test("the same seed gives the same random numbers")
  func random() throws {
    let source = "math.randomseed(3) print(math.random(1000), math.random(1000))"
    #expect(try printed(source) == printed(source))
    #expect(try printed("print(math.random(1 << 40))") == printed("print(math.random(1 << 40))"))
    #expect(failure("math.randomseed()") != nil)
  }

  @Test("print stringifies with __tostring and shows no address")
  func printing() throws {
    let shown = try printed(
      "print(setmetatable({}, {__tostring = function() return 'mine' end}), {}, print, ('%s'):format({}))")
    #expect(shown.hasPrefix("mine\ttable: "))
    #expect(!shown.contains("0x"))
    #expect(failure("print(('%p'):format({}))") != nil)
  }

  @Test(
    "only what is on the allow list can be reached",
    arguments: [
      "io", "debug", "package", "dofile", "loadfile", "collectgarbage", "os.clock", "os.execute", "os.getenv",
      "os.remove",
      "string.dump", "math.pow", "warn",
    ])
  func absent(name: String) throws {
    #expect(try printed("print(\(name))") == "nil")
  }
}
