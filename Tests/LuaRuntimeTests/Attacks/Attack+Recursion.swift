extension Attack {
  /// Recursion and the parser.
  static let recursion: [Attack] = [
    Attack(
      "recursion", .error("stack overflow"), megabytes: 256, "local function f() return 1 + f() end f()"),
    Attack(
      "recursion is caught and goes on", .fine("false"), megabytes: 256,
      "local function f() return 1 + f() end return (pcall(f))"),
    Attack(
      "recursion for ever, caught", .deadline, megabytes: 256,
      "local function f() return 1 + f() end while true do pcall(f) end"),
    Attack(
      "recursion with ever more arguments", .deadline,
      "local function f(...) return f(1, ...) end while true do pcall(f) end"),
    Attack(
      "recursion through __index", .error("C stack overflow"),
      "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) return t[1]"),
    Attack(
      "recursion through __tostring", .error("C stack overflow"),
      "local mt = {__tostring = tostring} mt.__tostring = function(x) return tostring(x) end tostring(setmetatable({}, mt))"
    ),
    Attack(
      "recursion through __pairs", .error("C stack overflow"),
      "local mt = {} mt.__pairs = function(x) return pairs(x) end pairs(setmetatable({}, mt))"),
    Attack(
      "recursion through __eq", .error("C stack overflow"),
      "local mt = {} mt.__eq = function(a, b) return a == b end return setmetatable({}, mt) == setmetatable({}, mt)"),
    Attack(
      "recursion through __concat", .error("C stack overflow"),
      "local mt = {} mt.__concat = function(a, b) return a .. b end return setmetatable({}, mt) .. 'x'"),
    Attack(
      "recursion through sort", .error("stack overflow"),
      "local f f = function(a, b) table.sort({3, 2, 1}, f) return a < b end table.sort({3, 2, 1}, f)"),
    Attack("recursion through gsub", .error("stack overflow"), "local function f() return ('x'):gsub('x', f) end f()"),
    Attack(
      "recursion through print", .error("stack overflow"),
      "local mt = {} mt.__tostring = function(x) print(x) return '' end print(setmetatable({}, mt))"),
    Attack(
      "recursion through format", .error("stack overflow"),
      "local mt = {} mt.__tostring = function(x) return ('%s'):format(x) end print(setmetatable({}, mt))"),
    Attack("recursion through a host function", .error("stack overflow"), "local function f() apply(f) end f()"),
    Attack(
      "recursion through a host function, caught", .deadline,
      "local function f() pcall(apply, f) end while true do f() end"),
    Attack("recursion through load", .deadline, "function f() return load('return f() + 1')() end f()"),
    Attack(
      "recursion through a handler", .deadline, "local function f() xpcall(f, f) error() end while true do pcall(f) end"
    ),
    Attack(
      "__close through coroutine.close", .fine("true"),
      """
      local function f()
        local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() f() end}) coroutine.yield() end)
        coroutine.resume(co)
        local ok, m = coroutine.close(co)
        if not ok then error(m, 0) end
      end
      return (tostring(select(2, pcall(f))):find("overflow")) ~= nil
      """),
    Attack("open brackets", .fine("nil"), "return (load('return ' .. ('('):rep(60000)))"),
    Attack("open braces", .fine("nil"), "return (load('return ' .. ('{'):rep(60000)))"),
    Attack("unary minus", .fine("nil"), "return (load('return ' .. ('- '):rep(30000) .. '1'))"),
    Attack("nested functions", .fine("nil"), "return (load(('function f() '):rep(4000)))"),
    Attack("nested blocks", .fine("nil"), "return (load(('do '):rep(20000)))"),
    Attack("chained calls", .fine("nil"), "return (load('x' .. ('()'):rep(30000) .. '('))"),
    Attack("right-associative powers", .fine("nil"), "return (load('return ' .. ('2^'):rep(30000) .. '2'))"),
    Attack("too many locals", .fine("true"), "return load(('local a '):rep(300)) == nil"),
    Attack(
      "too many upvalues and constants", .fine("function"),
      """
      local t = {}
      for i = 1, 3000 do t[i] = "x" .. i .. "=" .. i end
      return type(load(table.concat(t, " ")))
      """),
    Attack("gotos without labels", .fine("nil"), "return (load(('goto x '):rep(9000)))"),
    Attack(
      "gotos across each other", .deadline,
      """
      local t = {}
      for i = 1, 2900 do t[i] = "::l" .. i .. ":: goto l" .. 2901 - i end
      local s = table.concat(t, " ")
      while true do load(s) end
      """),
    Attack(
      "an elseif ladder", .deadline,
      "local s = 'if a then ' .. ('elseif a then '):rep(4500) .. ' end' while true do load(s) end"),
    Attack("a source file of a million ands", .deadline, "return a" + String(repeating: " and a", count: 150_000)),
    Attack(
      "a source file that is one elseif ladder", .deadline,
      "if a then " + String(repeating: "elseif a then ", count: 70_000) + " end"),
    Attack("bytecode", .fine("nil"), "return (load('\\27Lua\\x54\\0\\x19\\x93\\r\\n\\x1a\\n'))"),
    Attack("bytecode by mode", .fine("nil"), "return (load('return 1', 'x', 'b'))"),
    Attack("a chunk name of a megabyte", .fine("nil"), "return (load('=', ('x'):rep(1 << 20)))"),
  ]
}
