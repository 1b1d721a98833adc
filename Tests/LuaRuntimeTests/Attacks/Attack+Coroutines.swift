extension Attack {
  static let coroutines: [Attack] = [
    Attack("a loop in a coroutine", .deadline, "coroutine.wrap(function() while true do end end)()"),
    Attack(
      "a resume that catches", .deadline,
      "while true do coroutine.resume(coroutine.create(function() while true do end end)) end"),
    Attack("pcall in a coroutine", .deadline, "coroutine.wrap(function() while true do pcall(error) end end)()"),
    Attack(
      "a tower of coroutines, each going on", .deadline,
      "local function f() coroutine.resume(coroutine.create(f)) while true do end end f()"),
    Attack(
      "a tower of wraps in pcalls", .deadline,
      "local function f() pcall(coroutine.wrap(f)) end while true do f() end"),
    Attack(
      "yields for ever", .deadline,
      "local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end"),
    Attack("fresh coroutines for ever", .deadline, "while true do coroutine.wrap(function() end)() end"),
    Attack(
      "ping-pong of two", .deadline,
      """
      local a, b
      a = coroutine.create(function() while true do coroutine.yield(coroutine.resume(b)) end end)
      b = coroutine.create(function() while true do coroutine.yield() end end)
      while true do coroutine.resume(a) end
      """),
    Attack(
      "resuming itself", .fine("false\tcannot resume non-suspended coroutine"),
      """
      local co
      co = coroutine.create(function() return coroutine.resume(co) end)
      return select(2, coroutine.resume(co))
      """),
    Attack(
      "wrap that calls itself", .error("cannot resume non-suspended coroutine"),
      "local co co = coroutine.wrap(function() co() end) co()"),
    Attack(
      "resuming the main thread", .fine("false\tcannot resume non-suspended coroutine"),
      """
      local main = coroutine.running()
      return coroutine.wrap(function() return coroutine.resume(main) end)()
      """),
    Attack(
      "closing the main thread", .error("cannot close a normal coroutine"),
      """
      local main = coroutine.running()
      coroutine.wrap(function() coroutine.close(main) end)()
      """),
    Attack(
      "closing the running coroutine", .error("cannot close a running coroutine"),
      "coroutine.close(coroutine.running())"),
    Attack(
      "closing twice", .fine("true\ttrue"),
      """
      local co = coroutine.create(function() coroutine.yield() end)
      coroutine.resume(co)
      return coroutine.close(co), coroutine.close(co)
      """),
    Attack("yield outside", .error("attempt to yield from outside a coroutine"), "coroutine.yield(1)"),
    Attack(
      "yield across sort", .error("attempt to yield across a C-call boundary"),
      "coroutine.wrap(function() table.sort({2, 1}, coroutine.yield) end)()"),
    Attack(
      "yield across gsub", .error("attempt to yield across a C-call boundary"),
      "coroutine.wrap(function() ('x'):gsub('x', coroutine.yield) end)()"),
    Attack(
      "yield across a host function", .error("attempt to yield"),
      "coroutine.wrap(function() apply(coroutine.yield) end)()"),
    Attack(
      "yield in an iterator, a metamethod and pcall", .fine("1\t2\t3\t4"),
      """
      local co = coroutine.wrap(function()
        for x in coroutine.yield, 1 do if x == 9 then break end end
        local t = setmetatable({}, {__index = function(t, k) return coroutine.yield(2) end})
        local y = t.x
        pcall(coroutine.yield, 3)
        return 4
      end)
      return co(), co(9), co(), co()
      """),
    Attack(
      "a host function in a coroutine that swallows", .deadline,
      """
      coroutine.wrap(function() while true do swallow(function() while true do end end) end end)()
      """),
    Attack(
      "a coroutine made in a callback of the host", .deadline,
      """
      apply(function() coroutine.wrap(function() swallow(function() coroutine.wrap(function() while true do end end)() end) end)() end)
      while true do end
      """),
    Attack(
      "a tower of resumes ends with an error", .fine("true"),
      """
      local function f() local ok, m = coroutine.resume(coroutine.create(f)) if not ok then error(m, 0) end end
      return (tostring(select(2, pcall(f))):find("stack overflow")) ~= nil
      """),
    Attack(
      "a coroutine killed in another is not resumed", .deadline,
      """
      local inner = coroutine.create(function() while true do end end)
      local outer = coroutine.create(function() coroutine.resume(inner) while true do end end)
      coroutine.resume(outer)
      while true do coroutine.resume(inner) end
      """),
    Attack("a wrapped native function", .fine("3"), "return #coroutine.wrap(string.rep)('x', 3)"),
    Attack(
      "wrap of wrap of wrap", .deadline,
      "local f = function() while true do end end for i = 1, 100 do f = coroutine.wrap(f) end f()"),
    Attack(
      "a million values through a resume", .error("stack overflow"),
      """
      local t = {}
      for i = 1, 990000 do t[i] = 1 end
      coroutine.wrap(function(...) return select("#", ..., ...) end)(table.unpack(t))
      error("stack overflow")
      """),
    Attack(
      "instructions of coroutines count", .instructions, instructions: 200_000, seconds: 10,
      "while true do coroutine.wrap(function() for i = 1, 900 do end end)() end"),
    Attack(
      "instructions before a yield count", .instructions, instructions: 200_000, seconds: 10,
      """
      local co = coroutine.wrap(function() while true do for i = 1, 500 do end coroutine.yield() end end)
      while true do co() end
      """),
  ]
}
