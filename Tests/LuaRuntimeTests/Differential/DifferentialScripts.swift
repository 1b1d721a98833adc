/// Scripts that print thousands of results, the same in Lua's own program and here. What differs by intention is left out:
/// addresses, the order of pairs, the clock, messages of malformed patterns, sizes beyond ours, and unstable sorting.
enum DifferentialScripts {
  /// What each script starts with: `random(n)`, `pick(list)` and `check(f, ...)`, which prints results or the error.
  static let head = #"""
    local seed = 20260101
    local function random(n) seed = (seed * 1103515245 + 12345) % 2147483648 return seed // 65536 % n + 1 end
    local function pick(list) return list[random(#list)] end
    local line = 0
    local function show(v)
      if type(v) == "string" then return ("%q"):format(v):gsub("\n", "n") .. "" end
      if type(v) == "table" then
        local t = {}
        for i = 1, #v do t[i] = show(v[i]) end
        return "{" .. table.concat(t, ",") .. "}"
      end
      if type(v) == "number" then return math.type(v) .. " " .. tostring(v) end
      if type(v) == "function" then return "function" end
      return tostring(v)
    end
    local show_one = show
    show = function(v) return (show_one(v)) end
    local function check(f, ...)
      line = line + 1
      local r = table.pack(pcall(f, ...))
      local t = {line, r[1] and "" or "error"}
      for i = 2, r.n do t[#t + 1] = show(r[i]) end
      print(table.concat(t, " "))
    end
    local integers = {0, 1, -1, 2, -2, 3, 7, 10, 63, 64, -64, 255, 256, 1000, 1 << 31, 1 << 53, (1 << 53) + 1, math.maxinteger, math.mininteger}
    local floats = {0.0, -0.0, 0.5, -0.5, 1.5, 2.0, -3.0, 1e15, 1e16, 1e100, 1e308, 5e-324, 0.1, 1/3, math.pi, math.huge, -math.huge, 2^53, 2^63, -2^63}
    local texts = {"", "a", "abc", "hello world", "10", " 10 ", "0x10", "1e2", "-7", "é", "日本語", "a\0b", "0x1p4", "1e", "nan", "inf", "10a", "\n", "%d", "x,y,,z", "9223372036854775807", "9223372036854775808", "0x", " ", "-0", ".5", "5.", "1_0"}
    local function number() return random(2) == 1 and pick(integers) or pick(floats) end
    local function any() local n = random(5) if n == 1 then return pick(integers) elseif n == 2 then return pick(floats) elseif n == 3 then return nil elseif n == 4 then return true end return pick(texts) end

    """#

  static let scripts: [(name: String, body: String)] = [
    ("strings", strings), ("formats", formats), ("decimals", decimals), ("packing", packing),
    ("numbers", numbers), ("tables", tables),
    ("utf8", utf8), ("dates", dates), ("patterns", patterns), ("language", language),
  ]

  static let strings = #"""
    for i = 1, 3000 do
      check(string.sub, pick(texts), any(), any())
      check(string.byte, pick(texts), pick(integers) % 8 - 3, pick(integers) % 8 - 3)
      check(string.rep, pick(texts), pick(integers) % 9 - 2, pick(texts))
      check(string.char, random(300) - 10, random(256) - 1)
      check(string.reverse, pick(texts)) check(string.upper, pick(texts)) check(string.lower, any()) check(string.len, any())
      check(tostring, number()) check(tonumber, any()) check(tonumber, pick(texts), random(40))
      check(function(a, b) return a .. b end, any(), any())
      check(function(a, b) return a < b, a <= b, a == b end, pick(texts), pick(texts))
    end
    """#

  static let formats = #"""
    local flags = {"", "-", "+", " ", "#", "0", "-+", "+0", "# ", "--", "  "}
    local widths = {"", "1", "5", "12", "99", "100"}
    local precisions = {"", ".", ".0", ".3", ".10", ".99", ".100"}
    local kinds = {"d", "i", "u", "c", "x", "X", "o", "e", "E", "f", "F", "g", "G", "a", "A", "s", "q", "y", "", "%"}
    for i = 1, 8000 do
      local format = "<%" .. pick(flags) .. pick(widths) .. pick(precisions) .. pick(kinds) .. ">"
      check(string.format, format, any())
      check(string.format, format, number())
    end
    check(string.format, "%s %s", 1) check(string.format, "%d", "10") check(string.format, "%d", 1.5) check(string.format, "%", 1)
    check(string.format, "%s", setmetatable({}, {__tostring = function() return "mine" end}))
    check(string.format, "%s", setmetatable({}, {__tostring = function() return 1 end}))
    check(string.format, "%5s|%-5s|%.1s", "ab", "cd", "ef") check(string.format, "%5s", "a\0b") check(string.format, "%q", 1/0)
    check(string.format, "%q", 0/0) check(string.format, "%q", math.mininteger) check(string.format, "%q", {}) check(string.format, "%10q", "x")
    check(string.format, ("%d,"):rep(200), table.unpack({}, 1, 200)) check(string.format, ("%s"):rep(60), ("0123456789"):rep(6):byte(1, 60))
    check(string.format, ("x"):rep(510) .. "%d", 12) check(string.format, ("x"):rep(512) .. "%%") check(string.format, "%s%s", ("y"):rep(400), ("z"):rep(400))
    """#

  /// Fixed decimals: ties, neighbours of ties, numbers next to zero and to the largest that fit.
  static let decimals = #"""
    local kinds = {"%f", "%.0f", "%.1f", "%.2f", "%.3f", "%.9f", "%12.2f", "%-9.1f|", "%08.2f", "%.f", "%05d", "%-7d|", "%3i", "%s"}
    local function large() return (random(32768) * 32768 + random(32768)) * 32768 + random(32768) end
    local function decimal()
      local kind = random(8)
      local sign = random(2) == 1 and 1 or -1
      if kind == 1 then return sign * (random(2000) - 1000) / 8 end
      if kind == 2 then return sign * (random(1000000) + 0.5) / 10 ^ (random(5) - 1) end
      if kind == 3 then return sign * 2.0 ^ -random(1074) end
      if kind == 4 then return sign * 2.0 ^ random(70) end
      if kind == 5 then return sign * (large() / (1 << 45) * 10 ^ (random(32) - 13)) end
      if kind == 6 then return pick {0.0, -0.0, 0.5, 1.5, 2.5, -0.5, 0.125, 0.375, 1e15 + 0.5, 9.2e18, 9.3e18, 5e-324, 1/0, -1/0} end
      if kind == 7 then return (large() // (1 << random(45) - 1) * 2 + 1) / 2 ^ random(40) end
      return sign * (large() >> random(45) - 1)
    end
    for i = 1, 12000 do
      local value = decimal()
      check(string.format, pick(kinds), value)
      check(string.format, pick(kinds) .. ";" .. pick(kinds), value, decimal())
      check(string.format, pick(kinds), pick(integers))
    end
    """#

  static let packing = #"""
    local pieces = {"b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "T", "f", "d", "n", "i1", "I3", "i8", "i16", "I17", "s", "s1", "s2", "z", "x", "Xi4", "X", " ", "<", ">", "=", "!", "!2", "!16", "!17", "c0", "c3", "c", "y"}
    for i = 1, 4000 do
      local format = pick(pieces) .. pick(pieces) .. pick(pieces)
      check(string.packsize, format)
      check(string.pack, format, any(), any(), any())
      check(string.pack, format, random(100), random(100), random(100))
      check(string.unpack, format, "\1\2\3\4\5\6\7\8\0\1\2\3\4\5\6\7\8\0", random(20) - 4)
    end
    """#

  static let numbers = #"""
    local functions = {"abs", "ceil", "floor", "sqrt", "exp", "sin", "cos", "tan", "asin", "acos", "atan", "log", "modf", "tointeger", "type", "deg", "rad"}
    for i = 1, 2000 do
      local a, b = number(), number()
      for _, name in ipairs(functions) do if random(3) == 1 then check(math[name], a) end end
      check(math.max, a, b) check(math.min, a, b) check(math.fmod, a, b) check(math.atan, a, b) check(math.log, a, pick {2, 10, 3}) check(math.ult, pick(integers), pick(integers))
      check(function() return a + b, a - b, a * b end) check(function() return a / b end) check(function() return a // b end) check(function() return a % b end) check(function() return a ^ b end)
      check(function() return a & b end) check(function() return a | b end) check(function() return a ~ b end) check(function() return a << b end) check(function() return a >> b end) check(function() return ~a end)
      check(function() return a < b, a <= b, a == b, a > b end) check(function() return -a end)
      local s, t = pick(texts), pick(texts)
      check(function() return s + a end) check(function() return a - s end) check(function() return s * t end) check(function() return s // 3 end) check(function() return s | 1 end) check(function() return -s end)
      check(math.floor, any()) check(math.tointeger, any()) check(math.abs, any()) check(math.type, any())
    end
    check(math.max) check(math.random, 0, -1) check(math.random, 1, 2, 3) check(math.floor, {})
    """#

  static let tables = #"""
    local function list() local t = {} for i = 1, random(8) - 1 do t[i] = random(9) end return t end
    for i = 1, 2500 do
      local t = list()
      check(function() table.insert(t, random(100)) return t end)
      check(function() table.insert(t, random(10) - 1, "x") return t end)
      check(function() return table.remove(t), t end)
      check(function() return table.remove(t, random(10) - 1), t end)
      check(table.concat, t, pick(texts), random(4) - 1, random(6) - 1) check(table.concat, t) check(table.concat, t, any())
      check(table.unpack, t, random(5) - 2, random(9) - 1) check(table.unpack, t)
      check(function() return table.move(t, random(4), random(8), random(6)) end)
      check(function() return table.move(t, random(4), random(8), random(6), t) end)
      check(function() return table.move(t, random(4), random(8), random(6), {}) end)
      local p = table.pack(any(), any()) check(function() return p.n, p[1], p[2] end)
      local u = list() check(function() table.sort(u) return u end) check(function() table.sort(u, function(a, b) return a > b end) return u end)
      local w = {} for j = 1, random(40) do w[j] = tostring(random(1000)) end check(function() table.sort(w) return w end)
      check(select, random(5) - 3, 1, 2, 3) check(select, "#", any(), any()) check(rawequal, any(), any()) check(rawlen, any()) check(next, {}) check(rawget, t, random(5))
    end
    check(table.sort, {1, "x"}) check(table.concat, {1, {}, 3}) check(table.insert, {1}, 1, 2, 3) check(table.insert, {1}) check(table.remove, {}, 0) check(table.remove, {1}, 7)
    check(table.unpack, {}, 1, 1e8) check(table.insert, nil, 1) check(setmetatable, 1, {}) check(ipairs) check(table.remove, {nil, 2, 3}, 1)
    local holes = {1, nil, 3} check(function() return table.remove(holes, 2), holes[2], holes[3] end)
    """#

  static let utf8 = #"""
    local more = {"", "a", "é", "日本", "😀", "\xff", "a\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc3", "é\0日", "\u{7FFFFFFF}", "xé日😀"}
    for i = 1, 2000 do
      local s = pick(more) .. pick(more)
      check(_G.utf8.len, s) check(_G.utf8.len, s, random(8) - 4, random(8) - 4) check(_G.utf8.len, s, 1, -1, true)
      check(_G.utf8.codepoint, s, random(6) - 3, random(6) - 3) check(_G.utf8.codepoint, s, 1, -1, true)
      check(_G.utf8.offset, s, random(8) - 4) check(_G.utf8.offset, s, random(5) - 3, random(6))
      check(_G.utf8.char, random(0x110000), random(300)) check(_G.utf8.char, pick(integers))
      check(function() local t = {} for p, c in _G.utf8.codes(s) do t[#t + 1] = p t[#t + 1] = c end return t end)
      check(function() local t = {} for p, c in _G.utf8.codes(s, true) do t[#t + 1] = p t[#t + 1] = c end return t end)
      check(function() local t = {} for c in s:gmatch(_G.utf8.charpattern) do t[#t + 1] = c end return t end)
    end
    """#

  static let dates = #"""
    local conversions = {"a", "A", "b", "B", "c", "C", "d", "D", "e", "F", "g", "G", "h", "H", "I", "j", "m", "M", "n", "p", "r", "R", "S", "t", "T", "u", "U", "V", "w", "W", "x", "X", "y", "Y", "%", "Ex", "Od", "Q", "E", "Oz", "k", ""}
    for i = 1, 3000 do
      local time = pick {0, 1, -1, 86399, 951782400, 1e9 // 1 | 0, random(2000000000), -random(2000000000), 253402300799}
      check(os.date, "!%" .. pick(conversions) .. "|%" .. pick(conversions), time)
      local t = {year = 1990 + random(60), month = random(30) - 10, day = random(80) - 40, hour = random(3) > 1 and random(50) - 20 or nil, min = random(3) > 1 and random(99) or nil, sec = random(100)}
      check(os.time, t)
      check(function() return {t.year, t.month, t.day, t.hour, t.min, t.sec, t.wday, t.yday, t.isdst and 1 or 0} end)
      local d = os.date("*t", time) check(function() return {d.year, d.month, d.day, d.hour, d.min, d.sec, d.wday, d.yday} end)
    end
    check(os.time, {year = 2024}) check(os.time, {year = "2024", month = "02", day = "30"}) check(os.time, {year = 2024, month = 1.5, day = 1}) check(os.time, {year = 1 << 40, month = 1, day = 1})
    check(os.time, {year = 2024, month = "x", day = 1}) check(os.date, "%Y", 1 << 60) check(os.difftime, 10, 3) check(os.date, "%Y", "x") check(os.time, 5)
    """#

  static let patterns = #"""
    local subjects = {"hello world", "key = value", "  trim  ", "a,b,,c", "2024-12-31", "f(a(b)c)d", "THE (quick) fox", "", "aaa", "x^y$z", "a\0b", "été"}
    local pieces = {"%a+", "%s*", "(.-)", "(%w+)", ".", "a", "=", "%d%d", "[^,]*", "%b()", "%f[%a]", "()", "^", "$", "l+", "o?", "[a-e]", "%-", "%1", "[%w_]"}
    for i = 1, 4000 do
      local s, p = pick(subjects), pick(pieces) .. pick(pieces)
      if random(2) == 1 then p = p .. pick(pieces) end
      local function quiet(f, ...)  -- malformed patterns are errors here at once, there when matching arrives
        local r = table.pack(pcall(f, ...))
        if not r[1] then return end
        return table.unpack(r, 2, r.n)
      end
      if not pcall(string.find, ("a"):rep(3), p) or p:find("%1", 1, true) then goto next end
      check(quiet, string.find, s, p, random(20) - 5) check(quiet, string.match, s, p, random(20) - 5)
      check(quiet, string.gsub, s, p, "<%0>") check(quiet, string.gsub, s, p, "%1", random(3)) check(quiet, string.gsub, s, p, {a = "1", l = 2, b = false})
      check(quiet, string.gsub, s, p, function(a) return a and #tostring(a) > 1 and "[" .. a .. "]" end)
      check(quiet, function() local t = {} for a, b in s:gmatch(p, random(5)) do t[#t + 1] = tostring(a) .. tostring(b) if #t > 30 then break end end return t end)
      check(quiet, string.find, s, pick(pieces), random(9), true)
      ::next::
    end
    check(string.gsub, "abc", "b", "%2") check(string.gsub, "abc", "b", "%x") check(string.gsub, "abc", "b", function() return {} end) check(string.gsub, "abc", "b", true) check(string.gsub, "abc", "b", 5)
    check(string.find, "a", "b", {}) check(string.rep) check(string.gmatch, "x") check(("x").bad)
    """#

  static let language = #"""
    check(function() local x <const> = 5 return x end) check(load, "local x <const> = 5 x = 6", "=c") check(load, "local x <other> = 5", "=c")
    local log = {}
    local function closing(name) return setmetatable({}, {__close = function(_, e) log[#log + 1] = name .. tostring(e) end}) end
    check(function() local a <close> = closing "a" local b <close> = closing "b" error("x", 0) end) check(function() return log end)
    check(function() for i = 1, 3 do local c <close> = closing("c" .. i) if i == 2 then break end end return log end)
    check(function() for _ in function(_, k) return not k and 1 or nil end, nil, nil, closing "for" do end return log end)
    check(function() local n = 0 ::top:: n = n + 1 if n < 5 then goto top end return n end)
    check(function() for i = 10, 1, -3 do log[#log + 1] = i end return #log end) check(function() for i = 1, 10, 0 do end end) check(function() for i = 1, "x" do end end)
    check(function() local t = {} for i = math.maxinteger - 1, math.maxinteger do t[#t + 1] = i end return t end) check(function() local t = {} for i = 0.1, 0.5, 0.1 do t[#t + 1] = i end return t end)
    check(function() local t = setmetatable({}, {__index = function(_, k) return k .. "!" end, __call = function(_, a) return a end, __len = function() return 7 end, __concat = function(a, b) return "cat" end, __unm = function() return "minus" end, __eq = function() return true end, __lt = function() return true end, __idiv = function() return "idiv" end, __band = function() return "band" end}) return t.x, t(3), #t, t .. 1, 1 .. t, -t, t < t, t // 1, t & 1 end)
    check(function() return pcall(error, {1, 2}) end) check(function() error("m", 2) end) check(function() error() end) check(function() error(nil) end) check(error, "x", 0) check(xpcall, error, function(m) return m .. "!" end, "x")
    check(function() local x = nil; x.y = 1 end) check(function() local t = {} t.a.b = 1 end) check(function() undefined() end) check(function() return #nil end) check(function() return {} < {} end) check(function() return 1 < "2" end) check(function() return {} .. "x" end)
    check(function() local t = {} t[nil] = 1 end) check(function() local t = {} t[0/0] = 1 end) check(function() return 1 // 0 end) check(function() return 1 % 0 end) check(function() return 1.5 | 1 end) check(function() return "a" | 1 end) check(function() return 2^53 | 0 end)
    check(assert, false) check(assert, nil, "message") check(assert, 1, 2, 3) check(assert) check(select, 0) check(tostring) check(tonumber) check(tonumber, "10", 99) check(tonumber, 10, 10) check(ipairs) check(setmetatable, {}) check(rawset, {}, nil, 1) check(type)
    check(load, "return 1 +", "=c") check(load, "x = = 1", "=c") check(load, "for", "=c") check(load, "goto nowhere", "=c") check(load, "break", "=c") check(load, "return '\\q'", "=c") check(load, "return 'a", "=c") check(load, "::a:: ::a::", "=c") check(load, "local x <close>, y <close> = 1", "=c")
    check(load, function() error("reader", 0) end) check(load, function() return {} end) check(load("return ...", "=c"), 1, 2) check(load, "return x", "=c", "t", {x = 1}) check(load, "\27Lua", "=c", "t")
    local co = coroutine.create(function(a) local b = coroutine.yield(a + 1) error("in co " .. b, 0) end)
    check(coroutine.resume, co, 1) check(coroutine.status, co) check(coroutine.resume, co, 2) check(coroutine.resume, co) check(coroutine.status, co) check(coroutine.close, co)
    check(coroutine.wrap(function() error("wrapped") end)) check(coroutine.wrap(function() error({}) end)) check(coroutine.isyieldable) check(coroutine.yield) check(coroutine.resume, 1) check(coroutine.close, coroutine.create(function() end))
    check(function() local co = coroutine.wrap(function(...) local n = select("#", ...) while true do n = n + select("#", coroutine.yield(n)) end end) return co(1, 2), co(nil), co() end)
    check(function() local co = coroutine.create(function() local x <close> = closing "co" coroutine.yield() end) coroutine.resume(co) return coroutine.close(co), log end)
    check(function() local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() error("closing", 0) end}) coroutine.yield() end) coroutine.resume(co) return coroutine.close(co) end)
    check(function() return pcall(coroutine.wrap(function() return pcall(function() coroutine.yield(1) error("late", 0) end) end)) end)
    for i = 1, 500 do
      local a, b, c = any(), any(), any()
      check(function() return a and b or c, not a, a == b, a ~= c end) check(function() return ({a, b, c})[random(4)] end) check(function() return (select("#", a, b, c)) end)
      check(load("return " .. pick {"1", "0x7fffffffffffffff", "0xffffffffffffffffff", "1e400", "3.", ".5e1", "0x.8p1", "9223372036854775808", "'\\x41\\u{e9}\\z  b'", "[==[\na]]]==]", "1//0.0", "-2^2", "2^-1", "not nil == true", "1 .. 2", "'a' < 'b'", "#'abc'", "~5 & 0xF", "5 // 2 * 2 + 5 % 2", "7 // -2", "-7 % 3", "7.5 // 2", "-7 // 2.0", "1 << 63 >> 63", "3 | 4 ~ 1"}))
    end
    """#
}
