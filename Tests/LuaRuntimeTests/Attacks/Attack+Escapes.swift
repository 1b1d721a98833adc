extension Attack {
  /// Ways out, and poisoning of what is shared.
  static let escapes: [Attack] = [
    Attack(
      "nothing of the system", .fine("nil"),
      "return io or debug or package or dofile or loadfile or collectgarbage or warn or os.execute or os.getenv or os.exit or os.remove or os.clock or os.tmpname or string.dump"
    ),
    Attack("load has the script's globals", .fine("nil"), "return load('return io or debug or package')()"),
    Attack("load of another environment", .fine("7"), "return load('return x', 'c', 't', {x = 7})()"),
    Attack("a library is read-only", .error("string is read-only: cannot set 'format'"), "string.format = nil"),
    Attack("rawset of a library", .error("read-only"), "rawset(string, 'format', 1)"),
    Attack(
      "a library has no metatable to change", .error("cannot change a protected metatable"), "setmetatable(string, {})"),
    Attack("the metatable of a library", .fine("false"), "return getmetatable(math)"),
    Attack("the metatable of texts", .fine("false"), "return getmetatable('')"),
    Attack(
      "the metatable of texts cannot be written", .error("attempt to index a boolean value"),
      "getmetatable('').__index = {}"),
    Attack("a field of a text", .error("attempt to index a string value"), "('x').y = 1"),
    Attack("insert into a library", .error("read-only"), "table.insert(math, 1)"),
    Attack("move into a library", .error("read-only"), "table.move({1}, 1, 1, 1, table)"),
    Attack("remove from a library", .error("read-only"), "table.remove(string)"),
    Attack("sort a library", .error("read-only"), "table.sort(os)"),
    Attack(
      "next over a library leads to functions only", .fine("0"),
      """
      local n = 0
      for _, library in ipairs {string, table, math, utf8, os, coroutine} do
        for k, v in next, library do if type(v) == "table" then n = n + 1 end end
      end
      return n
      """),
    Attack("a frozen table as environment", .error("read-only"), "load('x = 1', 'c', 't', math)()"),
    Attack("a new global table changes no library", .fine("3"), "tostring = nil math = nil return #('x'):rep(3)"),
    Attack(
      "a metatable on the globals", .fine("5"), "setmetatable(_G, {__index = function() return 5 end}) return anything"),
    Attack(
      "globals that raise do not reach the host", .error("trap"),
      "setmetatable(_G, {__index = function() error('trap') end}) return anything"),
    Attack("require outside the folder", .error("is no module name"), "require '../../etc/passwd'"),
    Attack("require of an absolute name", .error("is no module name"), "require '/etc/passwd'"),
    Attack("require of a name with a zero byte", .error("is no module name"), "require 'a\\0b'"),
    Attack("require of no text", .error("bad argument #1 'name' to require"), "require {}"),
    Attack("require of a name that is not there", .error("module 'lib.none' not found"), "require 'lib.none'"),
    Attack("%p", .error("%p is not allowed here"), "('%p'):format({})"),
    Attack(
      "addresses in texts", .fine("nil"),
      "return (tostring({}) .. tostring(print) .. tostring(coroutine.create(print)) .. tostring(string)):find('0x')"),
    Attack(
      "addresses in errors", .fine("nil"),
      "return tostring(select(2, pcall(function() local x = {} .. {} end))):find('0x')"),
    Attack("no clock", .error("there is no clock here"), "os.time()"),
    Attack("no clock in date", .error("there is no clock here"), "os.date()"),
    Attack("no seed from the clock", .error("bad argument #1"), "math.randomseed()"),
    Attack("a date that leads outside", .error("invalid conversion specifier"), "os.date('%Ez', 0)"),
    Attack("a forged place in a chunk's name", .error("forged"), "load('error(\"forged\")', '@main.lua:1')()"),
    Attack("the frozen table is not given away by rawget", .fine("nil"), "return rawget(string, 1)"),
    Attack("the frozen table is not given away by next", .fine("string"), "return type((next(string)))"),
    Attack(
      "light userdata is nowhere", .fine("nil"),
      """
      local seen, found = {}, nil
      local function walk(v)
        if type(v) == "userdata" and v ~= q and v ~= p and v ~= c then found = found or v end
        if type(v) ~= "table" or seen[v] then return end
        seen[v] = true
        for k, x in pairs(v) do walk(k) walk(x) end
      end
      walk({string, table, math, utf8, os, coroutine})
      return found
      """),
  ]
}
