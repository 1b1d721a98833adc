extension Attack {
  /// Error values made to confuse whoever catches them.
  static let errorObjects: [Attack] = [
    Attack("nil", .error("nil"), "error(nil)"),
    Attack("nothing", .error("nil"), "error()"),
    Attack("a boolean", .error("false"), "error(false)"),
    Attack("a number", .error("42"), "error(42)"),
    Attack("a function", .error("error value: function"), "error(print)"),
    Attack("a coroutine", .error("error value: thread"), "error(coroutine.create(print))"),
    Attack("an object of the host", .error("error value: query"), "error(q)"),
    Attack("a table", .error("{code = \"x\"}"), "error({code = 'x'})"),
    Attack("a table with itself", .error("{self = table"), "local t = {} t.self = t error(t)"),
    Attack(
      "a table of very many fields", .error("error value: table"),
      "local t = {} for i = 1, 300000 do t['k' .. i] = i end error(t)"),
    Attack(
      "__tostring that loops is not run", .error("{}"),
      "error(setmetatable({}, {__tostring = function() while true do end end}))"),
    Attack("__name of a megabyte", .error("{}"), "error(setmetatable({}, {__name = ('x'):rep(1 << 20)}))"),
    Attack(
      "__index that loops is not run", .error("{}"),
      "error(setmetatable({}, {__index = function() while true do end end, __pairs = error}))"),
    Attack("a message of megabytes", .error("xxx"), "error(('x'):rep(1 << 22), 0)"),
    Attack("control bytes", .error("a\\x1b[2Jb"), "error('a\\27[2Jb', 0)"),
    Attack("a zero byte", .error("a\\x00b"), "error('a\\0b', 0)"),
    Attack("bytes that are no text", .error("\u{FFFD}"), "error('\\xff\\xfe', 0)"),
    Attack("a forged place", .error("x"), "error('main.lua:99999999999999999999: x', 0)"),
    Attack("levels beyond the stack", .error("x"), "error('x', 1 << 60)"),
    Attack("negative levels", .error("x"), "error('x', -1)"),
    Attack("an error in a handler", .fine("false"), "return (xpcall(error, function() error('again') end, 'x'))"),
    Attack(
      "an error of the host, raised again and again", .error("Fault"),
      """
      local e = select(2, pcall(fail))
      for i = 1, 1000 do e = select(2, pcall(error, e)) end
      error(e)
      """),
    Attack(
      "an error of the host in a table", .fine("error"), "return require and select(2, pcall(fail)).message and 'error'"
    ),
    Attack(
      "fields of an error of the host", .error("error has no field 'x'"), "local e = select(2, pcall(fail)) return e.x"),
    Attack(
      "an error of the host cannot be changed", .error("error is read-only"),
      "local e = select(2, pcall(fail)) e.message = 1"),
    Attack(
      "an error through a coroutine and the host", .error("deep"),
      "apply(function() coroutine.wrap(function() apply(function() error('deep') end) end)() end)"),
  ]

  /// Results made to hurt whoever reads them. `return` gives them to Swift, which reads all of them.
  static let results: [Attack] = [
    Attack("a table in a circle", .fine("table"), "local t = {} t.t = t return t"),
    Attack(
      "a table a hundred thousand deep", .fine("table"),
      "local t = {} for i = 1, 100000 do t = {t} end return t"),
    Attack(
      "a table with a fake length", .fine("table"), "return setmetatable({}, {__len = function() return 1 << 60 end})"),
    Attack(
      "a table with an __index that loops", .fine("table"),
      "return setmetatable({}, {__index = function() while true do end end})"),
    Attack("a table with holes up to 2^62", .fine("table"), "local t = {} for i = 0, 62 do t[1 << i] = i end return t"),
    Attack(
      "ten thousand results", .fine("1"), "local t = {} for i = 1, 10000 do t[i] = i end return (table.unpack(t))"),
    Attack(
      "numbers at the edges", .fine("nan\tinf\t-inf\t-0.0\t-9223372036854775808"),
      "return math.abs(0/0), 1/0, -1/0, -0.0, math.mininteger"),
    Attack("bytes that are no text", .fine("\u{FFFD}"), "return '\\xff'"),
    Attack("a coroutine", .fine("thread"), "return coroutine.create(print)"),
    Attack("a frozen library", .fine("table"), "return string"),
    Attack(
      "keys of every kind", .fine("7"), "return count({1, 2, x = 1, [1.5] = 1, [true] = 1, [print] = 1, [{}] = 1})"),
    Attack("a circle read by the host", .fine("1"), "local t = {} t.t = t return count(t)"),
    Attack(
      "many keys read by the host while time runs out", .deadline,
      "local t = {} for i = 1, 20000 do t[i .. ''] = i end while true do count(t) end"),
    Attack("too many arguments for the host", .fine("200000"), "return take(table.unpack({}, 1, 200000))"),
  ]
}
