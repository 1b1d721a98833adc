extension Attack {
  /// Work inside C, where no instruction is counted.
  static let hogs: [Attack] = [
    Attack("rep of nothing", .deadline, "while true do string.rep('', math.maxinteger) end"),
    Attack("rep of a billion", .memory, "string.rep('x', 1 << 30)"),
    Attack("rep beyond every size", .error("resulting string too large"), "string.rep('xy', math.maxinteger)"),
    Attack("rep of one byte with a gap", .memory, "string.rep('', 1 << 40, 'gap')"),
    Attack(
      "texts that are long and equal at the start", .deadline,
      """
      local s = ("\\0"):rep(4000000)
      local a, b = s .. "a", s .. "b"
      while true do local x = a < b end
      """),
    Attack(
      "long texts as keys", .deadline, "local s = ('x'):rep(4000000) local t = {} while true do t[s .. 1] = nil end"),
    Attack(
      "long texts as numbers", .deadline, "local s = ('1'):rep(4000000) while true do tonumber(s) local x = s + 0 end"),
    Attack(
      "upper, lower and reverse", .deadline,
      "local s = ('x'):rep(4000000) while true do s:upper():lower():reverse() end"),
    Attack("%q of control bytes", .deadline, "local s = ('\\1'):rep(1000000) while true do ('%q'):format(s) end"),
    Attack(
      "thousands of conversions", .error("too many values to format"),
      "('%99.99f'):rep(20000):format(table.unpack({}, 1, 20000))"),
    Attack("a long format of percent signs", .deadline, "local f = ('%%'):rep(1000000) while true do f:format() end"),
    Attack("widest conversions", .deadline, "while true do ('%99.99f'):format(1e308) end"),
    Attack("utf8.len of a long text", .deadline, "local s = ('é'):rep(2000000) while true do utf8.len(s) end"),
    Attack(
      "utf8.codes over continuation bytes", .deadline,
      """
      local s = "a" .. ("\\x80"):rep(4000000)
      local step = utf8.codes("a")
      while true do pcall(step, s, 1) end
      """),
    Attack(
      "utf8.offset over continuation bytes", .deadline,
      "local s = 'a' .. ('\\x80'):rep(4000000) while true do utf8.offset(s, 2) end"),
    Attack(
      "utf8.codepoint of all", .deadline, "local s = ('x'):rep(900000) while true do utf8.codepoint(s, 1, -1) end"),
    Attack(
      "byte and char of all", .deadline, "local s = ('x'):rep(900000) while true do string.char(s:byte(1, -1)) end"),
    Attack("a pack format of spaces", .error("the format is too long"), "string.packsize((' '):rep(1000000))"),
    Attack("pack that pads for ever", .memory, "string.pack('c2000000000', '')"),
    Attack("pack in a loop", .deadline, "while true do string.pack('c1000000', '') end"),
    Attack("a backtracking bomb of optional bytes", .deadline, "(('a'):rep(60)):find(('a?'):rep(60) .. ('a'):rep(60))"),
    Attack("a backtracking bomb of lazy runs", .deadline, "('x'):rep(200000):match('.-.-.-.-y')"),
    Attack("a backtracking bomb of greedy runs", .deadline, "('x'):rep(300000):find(('x*'):rep(5) .. 'y')"),
    Attack("a backtracking bomb in gsub", .deadline, "('a'):rep(100000):gsub(('a*'):rep(6) .. 'b', '')"),
    Attack(
      "a backtracking bomb in gmatch", .deadline, "for w in ('x'):rep(200000):gmatch('.-.-b') do end while true do end"),
    Attack(
      "a backtracking bomb caught", .deadline,
      "while true do pcall(string.find, ('a'):rep(60), ('a?'):rep(60) .. ('a'):rep(60)) end"),
    Attack("balance of open brackets", .deadline, "('('):rep(1000000):gsub('%b()', '')"),
    Attack("back references", .deadline, "('ab'):rep(1000000):match('(.-)%1%1b$')"),
    Attack(
      "a set of a million ranges", .deadline,
      "local p = '[' .. ('\\0-\\255'):rep(200000) .. ']' while true do ('x'):find(p) end"),
    Attack("a pattern longer than memory", .memory, "('x'):find(('a+'):rep(4000000))"),
    Attack(
      "a replacement of a million captures", .deadline,
      "local r = ('%1'):rep(1000000) while true do pcall(string.gsub, ('x'):rep(100), '()', r) end"),
    Attack(
      "plain search", .deadline,
      "local s = ('a'):rep(4000000) while true do s:find(('a'):rep(1000000) .. 'b', 1, true) end"),
    Attack("too many captures", .error("too many captures"), "('x'):find(('()'):rep(33))"),
    Attack(
      "table functions with a fake length", .deadline,
      """
      local t = setmetatable({}, {__len = function() return math.maxinteger end, __index = function() return 1 end})
      while true do pcall(table.concat, t) pcall(table.unpack, t) pcall(table.insert, t, 1, 1) pcall(table.sort, t) end
      """),
    Attack("insert at the front", .deadline, "local t = {} while true do table.insert(t, 1, 0) end"),
    Attack(
      "a table of powers of two", .deadline,
      """
      local t = {}
      for i = 0, 62 do t[1 << i] = true end
      for k in pairs(t) do end
      while true do next(t) table.insert(t, 1, true) end
      """),
    Attack("move of everything", .deadline, "table.move({}, 1, math.maxinteger - 1, 2)"),
    Attack("move onto itself", .deadline, "local t = {} while true do table.move(t, 1, 100000, 2, t) end"),
    Attack("unpack beyond the stack", .error("too many results to unpack"), "table.unpack({}, 1, 1 << 30)"),
    Attack(
      "unpack around the whole range", .error("too many results to unpack"),
      "table.unpack({}, math.mininteger, math.maxinteger)"),
    Attack(
      "concat at the last position", .fine("x"),
      "return table.concat({[math.maxinteger] = 'x'}, '', math.maxinteger, math.maxinteger)"),
    Attack(
      "sort of references to one long text", .deadline,
      """
      local s, t = ("x"):rep(4000000), {}
      local a, b = s .. 1, s .. 2
      for i = 1, 1000 do t[i] = i % 2 == 0 and a or b end
      while true do table.sort(t) end
      """),
    Attack(
      "sort with a comparison that lies", .deadline,
      """
      local t = {}
      for i = 1, 1000 do t[i] = i end
      while true do table.sort(t, function(a, b) return math.random() < 0.5 end) end
      """),
    Attack(
      "keys that collide, unpacked", .deadline,
      """
      local t, m = {}, (1 << 14) - 1
      for i = 1, 10000 do t[(i + (1 << 30) // m) * m] = 1 end
      while true do pcall(table.unpack, t, 1, 900000) end
      """),
    Attack(
      "pairs over many keys", .deadline,
      """
      local t = {}
      for i = 1, 50000 do t["k" .. i] = 1 end
      while true do for k in pairs(t) do break end next(t, "k1") next(t, "k2") end
      """),
    Attack(
      "a table that is its own __call", .deadline,
      "local mt = {} mt.__call = setmetatable({}, mt) setmetatable({}, mt)()"),
    Attack(
      "a long chain of __call", .deadline,
      "local t = print for i = 1, 40000 do t = setmetatable({}, {__call = t}) end while true do pcall(t) end"),
    Attack(
      "a long chain of __index", .error("'__index' chain too long"),
      "local t = {} for i = 1, 3000 do t = setmetatable({}, {__index = t}) end return t.x"),
    Attack(
      "load of a chain of ands", .deadline, "local s = 'return a' .. (' and a'):rep(9000) while true do load(s) end"),
    Attack("load of too much", .error("load takes at most 65536 bytes"), "load((' '):rep(70000))"),
    Attack("date of a long format", .deadline, "local f = ('%F'):rep(1000000) while true do os.date(f, 0) end"),
    Attack(
      "math.max of all", .deadline,
      "local t = {} for i = 1, 100000 do t[i] = i end while true do math.max(table.unpack(t)) end"),
    Attack(
      "bytes count as instructions", .instructions, instructions: 100_000, seconds: 10,
      "while true do local s = ('x'):rep(100000) end"),
    Attack(
      "joined bytes count as instructions", .instructions, instructions: 100_000, seconds: 10,
      "local s = ('x'):rep(100000) while true do local x = s .. 'y' end"),
    Attack(
      "pattern steps count as instructions", .instructions, instructions: 100_000, seconds: 10,
      "('x'):rep(30000):find('.-y')"),
    Attack(
      "sorting counts as instructions", .instructions, instructions: 100_000, seconds: 10,
      "local t = {} for i = 1, 500 do t[i] = -i end while true do table.sort(t) end"),
    Attack(
      "utf8 counts as instructions", .instructions, instructions: 100_000, seconds: 10,
      "local s = ('x'):rep(100000) while true do utf8.len(s) end"),
  ]
}
