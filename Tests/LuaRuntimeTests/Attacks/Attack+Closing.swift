extension Attack {
  /// Finalizers, weak tables and to-be-closed variables.
  static let closing: [Attack] = [
    Attack(
      "__gc is refused", .error("metatables with __gc are not allowed here"),
      "setmetatable({}, {__gc = function() while true do end end})"),
    Attack("__gc that is no function is refused", .error("__gc are not allowed"), "setmetatable({}, {__gc = true})"),
    Attack(
      "__mode is refused", .error("metatables with __mode are not allowed here"), "setmetatable({}, {__mode = 'k'})"),
    Attack(
      "__gc set later finalizes nothing", .fine("nil"),
      """
      local mt = {}
      for i = 1, 1000 do setmetatable({}, mt) end
      mt.__gc = function() finalized = true end
      for i = 1, 100000 do local x = {} end
      return finalized
      """),
    Attack(
      "__mode set later makes nothing weak", .fine("table"),
      """
      local mt = {}
      local t = setmetatable({}, mt)
      mt.__mode = "kv"
      t[1] = {}
      for i = 1, 200000 do local x = {i} end
      return type(t[1])
      """),
    Attack(
      "__gc through __index is not seen", .fine("nil"),
      """
      local mt = setmetatable({}, {__index = {__gc = function() finalized = true end}})
      for i = 1, 1000 do setmetatable({}, mt) end
      for i = 1, 100000 do local x = {} end
      return finalized
      """),
    Attack(
      "__close that loops", .deadline,
      "local x <close> = setmetatable({}, {__close = function() while true do end end})"),
    Attack(
      "__close that loops after the kill", .deadline,
      "local x <close> = setmetatable({}, {__close = function() while true do end end}) while true do end"),
    Attack(
      "__close that raises another error", .deadline,
      "local x <close> = setmetatable({}, {__close = function() error('other') end}) while true do end"),
    Attack(
      "__close that catches", .deadline,
      """
      local x <close> = setmetatable({}, {__close = function() while true do pcall(function() while true do end end) end end})
      while true do end
      """),
    Attack(
      "a pile of __close under deep recursion", .deadline,
      """
      local x = setmetatable({}, {__close = function() end})
      local function f() local a <close> = x local b <close> = x local c <close> = x return (f()) end
      while true do pcall(f) end
      """),
    Attack(
      "a pile of __close that loop", .deadline,
      """
      local x = setmetatable({}, {__close = function() while true do end end})
      local function f(n) local a <close> = x if n > 0 then return (f(n - 1)) end while true do end end
      f(50000)
      """),
    Attack(
      "__close in a coroutine that dies", .deadline,
      """
      local co = coroutine.create(function()
        local x <close> = setmetatable({}, {__close = function() while true do end end})
        error("x")
      end)
      coroutine.resume(co)
      coroutine.close(co)
      """),
    Attack(
      "__close when the garbage goes", .fine("nil"),
      """
      for i = 1, 1000 do
        local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() closed = true end}) coroutine.yield() end)
        coroutine.resume(co)
      end
      for i = 1, 100000 do local x = {} end
      return closed
      """),
    Attack(
      "__close that makes coroutines", .error("C stack overflow"),
      """
      local mt = {}
      mt.__close = function() coroutine.wrap(function() local y <close> = setmetatable({}, mt) end)() while true do end end
      local x <close> = setmetatable({}, mt)
      """),
    Attack(
      "a long chain of coroutines that close each other", .fine("true"),
      """
      local last
      for i = 1, 20000 do
        local inner = last
        last = coroutine.create(function()
          local x <close> = setmetatable({}, {__close = function() if inner then coroutine.close(inner) end end})
          coroutine.yield()
        end)
        coroutine.resume(last)
      end
      return type(coroutine.close(last)) == "boolean"
      """),
    Attack(
      "__close that is a library function", .error("string expected"),
      "local x <close> = setmetatable({}, {__close = string.rep})"),
    Attack("a value without __close", .error("got a non-closable value"), "local x <close> = {}"),
    Attack(
      "the fourth value of a for loop", .deadline,
      """
      for _ in function() end, nil, nil, setmetatable({}, {__close = function() while true do end end}) do end
      """),
    Attack(
      "closing yields", .fine("1\t2"),
      """
      local co = coroutine.wrap(function() local x <close> = setmetatable({}, {__close = function() coroutine.yield(1) end}) return 2 end)
      return co(), co()
      """),
  ]
}
