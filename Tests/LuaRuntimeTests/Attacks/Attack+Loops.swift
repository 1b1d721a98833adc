extension Attack {
  /// Loops and kills that a script tries to swallow.
  static let loops: [Attack] = [
    Attack("an empty loop", .deadline, "while true do end"),
    Attack("a goto", .deadline, "::a:: goto a"),
    Attack("repeat", .deadline, "repeat until false"),
    Attack("a numeric loop over all integers", .deadline, "for i = math.mininteger, math.maxinteger do end"),
    Attack("a numeric loop to infinity", .deadline, "for i = 1.0, math.huge do end"),
    Attack("an iterator that never ends", .deadline, "for _ in function() return 1 end do end"),
    Attack("pcall around the loop", .deadline, "while true do pcall(function() while true do end end) end"),
    Attack("pcall of error for ever", .deadline, "while true do pcall(error) end"),
    Attack("pcall of pcall of pcall", .deadline, "while true do pcall(pcall, pcall, pcall, error) end"),
    Attack("a tower of pcalls, each going on", .deadline, "local function f() pcall(f) while true do end end f()"),
    Attack(
      "xpcall whose handler loops", .deadline,
      "xpcall(function() while true do end end, function() while true do end end) while true do end"),
    Attack("a handler that loops on an ordinary error", .deadline, "xpcall(error, function() while true do end end)"),
    Attack("a handler that raises", .deadline, "local function h(m) error(m) end while true do xpcall(error, h) end"),
    Attack("xpcall as its own handler", .deadline, "while true do xpcall(xpcall, xpcall, xpcall, error) end"),
    Attack("pcall as handler", .deadline, "while true do xpcall(error, pcall) end"),
    Attack(
      "a host function that swallows the kill", .deadline,
      "while true do swallow(function() while true do end end) end"),
    Attack(
      "two host functions that swallow the kill", .deadline,
      "swallow(function() swallow(function() while true do end end) while true do end end) while true do end"),
    Attack(
      "what follows a swallowed kill does not run", .deadline,
      "pcall(function() while true do end end) print('survived') while true do end"),
    Attack(
      "a loop in every metamethod", .deadline,
      """
      local t = setmetatable({}, {})
      for _, name in ipairs {"__add", "__concat", "__eq", "__lt", "__le", "__len", "__call", "__index", "__unm"} do
        getmetatable(t)[name] = function() while true do end end
      end
      while true do pcall(function() return t < t end) pcall(function() return t.x end) end
      """),
    Attack("__index that loops", .deadline, "return setmetatable({}, {__index = function() while true do end end}).x"),
    Attack(
      "__newindex that loops", .deadline,
      "setmetatable({}, {__newindex = function() while true do end end}).x = 1"),
    Attack(
      "__tostring that loops, in print", .deadline,
      "print(setmetatable({}, {__tostring = function() while true do end end}))"),
    Attack(
      "__tostring that loops, in format", .deadline,
      "('%s'):format(setmetatable({}, {__tostring = function() while true do end end}))"),
    Attack(
      "__pairs that loops", .deadline,
      "for _ in pairs(setmetatable({}, {__pairs = function() while true do end end})) do end"),
    Attack("a comparison that loops", .deadline, "table.sort({3, 2, 1}, function() while true do end end)"),
    Attack("a replacement that loops", .deadline, "('x'):gsub('x', function() while true do end end)"),
    Attack(
      "a replacement table that loops", .deadline,
      "('x'):gsub('x', setmetatable({}, {__index = function() while true do end end}))"),
    Attack("a reader that loops", .deadline, "load(function() while true do end end)"),
    Attack(
      "a reader that never ends", .error("load takes at most"),
      "error(select(2, load(function() return (' '):rep(100) end)))"),
    Attack("tail calls for ever", .deadline, "local function f() return f() end f()"),
    Attack(
      "two functions that tail call each other", .deadline,
      "local a, b function a() return b() end function b() return a() end a()"),
    Attack("load for ever", .deadline, "while true do pcall(load, 'return 1') end"),
    Attack("an instruction budget ends a loop", .instructions, instructions: 100_000, seconds: 10, "while true do end"),
    Attack(
      "an instruction budget is not caught", .instructions, instructions: 100_000, seconds: 10,
      "while true do pcall(function() while true do end end) end"),
    Attack(
      "an instruction budget counts calls of the host", .instructions, instructions: 100_000, seconds: 10,
      "while true do apply(function() end) end"),
  ]
}
