metatables with __gc are not allowed here
setmetatable({}, {__gc = function() while true do end end})
setmetatable({}, {__gc = true})
setmetatable({}, {__mode = 'k'})
table
local x <close> = setmetatable({}, {__close = function() while true do end end})
local x <close> = setmetatable({}, {__close = function() while true do end end}) while true do end
local x <close> = setmetatable({}, {__close = function() error('other') end}) while true do end
C stack overflow
string expected
local x <close> = setmetatable({}, {__close = string.rep})
local x <close> = {}
1\t2
local mt = {} for i = 1, 1000 do setmetatable({}, mt) end mt.__gc = function() finalized = true end for i = 1, 100000 do local x = {} end return finalized
local mt = {} local t = setmetatable({}, mt) mt.__mode = "kv" t[1] = {} for i = 1, 200000 do local x = {i} end return type(t[1])
local mt = setmetatable({}, {__index = {__gc = function() finalized = true end}}) for i = 1, 1000 do setmetatable({}, mt) end for i = 1, 100000 do local x = {} end return finalized
local x <close> = setmetatable({}, {__close = function() while true do pcall(function() while true do end end) end end}) while true do end
local x = setmetatable({}, {__close = function() end}) local function f() local a <close> = x local b <close> = x local c <close> = x return (f()) end while true do pcall(f) end
local x = setmetatable({}, {__close = function() while true do end end}) local function f(n) local a <close> = x if n > 0 then return (f(n - 1)) end while true do end end f(50000)
local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) error("x") end) coroutine.resume(co) coroutine.close(co)
for i = 1, 1000 do local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() closed = true end}) coroutine.yield() end) coroutine.resume(co) end for i = 1, 100000 do local x = {} end return closed
local mt = {} mt.__close = function() coroutine.wrap(function() local y <close> = setmetatable({}, mt) end)() while true do end end local x <close> = setmetatable({}, mt)
local last for i = 1, 20000 do local inner = last last = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() if inner then coroutine.close(inner) end end}) coroutine.yield() end) coroutine.resume(last) end return type(coroutine.close(last)) == "boolean"
for _ in function() end, nil, nil, setmetatable({}, {__close = function() while true do end end}) do end
local co = coroutine.wrap(function() local x <close> = setmetatable({}, {__close = function() coroutine.yield(1) end}) return 2 end) return co(), co()
coroutine.wrap(function() while true do end end)()
while true do coroutine.resume(coroutine.create(function() while true do end end)) end
coroutine.wrap(function() while true do pcall(error) end end)()
local function f() coroutine.resume(coroutine.create(f)) while true do end end f()
local function f() pcall(coroutine.wrap(f)) end while true do f() end
local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end
while true do coroutine.wrap(function() end)() end
false\tcannot resume non-suspended coroutine
cannot resume non-suspended coroutine
local co co = coroutine.wrap(function() co() end) co()
false\tcannot resume non-suspended coroutine
cannot close a normal coroutine
cannot close a running coroutine
coroutine.close(coroutine.running())
true\ttrue
coroutine.yield(1)
attempt to yield across a C-call boundary
coroutine.wrap(function() table.sort({2, 1}, coroutine.yield) end)()
attempt to yield across a C-call boundary
coroutine.wrap(function() ('x'):gsub('x', coroutine.yield) end)()
attempt to yield
coroutine.wrap(function() apply(coroutine.yield) end)()
1\t2\t3\t4
true
return #coroutine.wrap(string.rep)('x', 3)
local f = function() while true do end end for i = 1, 100 do f = coroutine.wrap(f) end f()
stack overflow
while true do coroutine.wrap(function() for i = 1, 900 do end end)() end
local a, b a = coroutine.create(function() while true do coroutine.yield(coroutine.resume(b)) end end) b = coroutine.create(function() while true do coroutine.yield() end end) while true do coroutine.resume(a) end
local co co = coroutine.create(function() return coroutine.resume(co) end) return select(2, coroutine.resume(co))
local main = coroutine.running() return coroutine.wrap(function() return coroutine.resume(main) end)()
local main = coroutine.running() coroutine.wrap(function() coroutine.close(main) end)()
local co = coroutine.create(function() coroutine.yield() end) coroutine.resume(co) return coroutine.close(co), coroutine.close(co)
local co = coroutine.wrap(function() for x in coroutine.yield, 1 do if x == 9 then break end end local t = setmetatable({}, {__index = function(t, k) return coroutine.yield(2) end}) local y = t.x pcall(coroutine.yield, 3) return 4 end) return co(), co(9), co(), co()
coroutine.wrap(function() while true do swallow(function() while true do end end) end end)()
apply(function() coroutine.wrap(function() swallow(function() coroutine.wrap(function() while true do end end)() end) end)() end) while true do end
local function f() local ok, m = coroutine.resume(coroutine.create(f)) if not ok then error(m, 0) end end return (tostring(select(2, pcall(f))):find("stack overflow")) ~= nil
local inner = coroutine.create(function() while true do end end) local outer = coroutine.create(function() coroutine.resume(inner) while true do end end) coroutine.resume(outer) while true do coroutine.resume(inner) end
local t = {} for i = 1, 990000 do t[i] = 1 end coroutine.wrap(function(...) return select("#", ..., ...) end)(table.unpack(t)) error("stack overflow")
local co = coroutine.wrap(function() while true do for i = 1, 500 do end coroutine.yield() end end) while true do co() end
error(nil)
error()
error(false)
error(42)
error(print)
error(coroutine.create(print))
error(q)
error({code = 'x'})
local t = {} t.self = t error(t)
local t = {} for i = 1, 300000 do t['k' .. i] = i end error(t)
error(setmetatable({}, {__tostring = function() while true do end end}))
error(setmetatable({}, {__name = ('x'):rep(1 << 20)}))
error(setmetatable({}, {__index = function() while true do end end, __pairs = error}))
error(('x'):rep(1 << 22), 0)
error('a\27[2Jb', 0)
error('a\0b', 0)
error('\xff\xfe', 0)
error('main.lua:99999999999999999999: x', 0)
error('x', 1 << 60)
error('x', -1)
return (xpcall(error, function() error('again') end, 'x'))
Fault
return require and select(2, pcall(fail)).message and 'error'
local e = select(2, pcall(fail)) return e.x
error is read-only
local e = select(2, pcall(fail)) e.message = 1
deep
apply(function() coroutine.wrap(function() apply(function() error('deep') end) end)() end)
local t = {} t.t = t return t
local t = {} for i = 1, 100000 do t = {t} end return t
return setmetatable({}, {__len = function() return 1 << 60 end})
table
return setmetatable({}, {__index = function() while true do end end})
local t = {} for i = 0, 62 do t[1 << i] = i end return t
local t = {} for i = 1, 10000 do t[i] = i end return (table.unpack(t))
nan\tinf\t-inf\t-0.0\t-9223372036854775808
return math.abs(0/0), 1/0, -1/0, -0.0, math.mininteger
return '\xff'
return coroutine.create(print)
return string
return count({1, 2, x = 1, [1.5] = 1, [true] = 1, [print] = 1, [{}] = 1})
local t = {} t.t = t return count(t)
local t = {} for i = 1, 20000 do t[i .. ''] = i end while true do count(t) end
return take(table.unpack({}, 1, 200000))
local e = select(2, pcall(fail)) for i = 1, 1000 do e = select(2, pcall(error, e)) end error(e)
return io or debug or package or dofile or loadfile or collectgarbage or warn or os.execute or os.getenv or os.exit or os.remove or os.clock or os.tmpname or string.dump
return load('return io or debug or package')()
return load('return x', 'c', 't', {x = 7})()
string.format = nil
rawset(string, 'format', 1)
setmetatable(string, {})
return getmetatable(math)
return getmetatable('')
attempt to index a boolean value
getmetatable('').__index = {}
('x').y = 1
table.insert(math, 1)
table.move({1}, 1, 1, 1, table)
table.remove(string)
table.sort(os)
load('x = 1', 'c', 't', math)()
tostring = nil math = nil return #('x'):rep(3)
setmetatable(_G, {__index = function() return 5 end}) return anything
trap
setmetatable(_G, {__index = function() error('trap') end}) return anything
require '../../etc/passwd'
require '/etc/passwd'
require 'a\0b'
require {}
require 'lib.none'
('%p'):format({})
return (tostring({}) .. tostring(print) .. tostring(coroutine.create(print)) .. tostring(string)):find('0x')
return tostring(select(2, pcall(function() local x = {} .. {} end))):find('0x')
os.time()
os.date()
math.randomseed()
os.date('%Ez', 0)
load('error("forged")', '@main.lua:1')()
return rawget(string, 1)
return type((next(string)))
local n = 0 for _, library in ipairs {string, table, math, utf8, os, coroutine} do for k, v in next, library do if type(v) == "table" then n = n + 1 end end end return n
local seen, found = {}, nil local function walk(v) if type(v) == "userdata" and v ~= q and v ~= p and v ~= c then found = found or v end if type(v) ~= "table" or seen[v] then return end seen[v] = true for k, x in pairs(v) do walk(k) walk(x) end end walk({string, table, math, utf8, os, coroutine}) return found
while true do string.rep('', math.maxinteger) end
string.rep('x', 1 << 30)
string.rep('xy', math.maxinteger)
string.rep('', 1 << 40, 'gap')
local s = ('x'):rep(4000000) local t = {} while true do t[s .. 1] = nil end
local s = ('1'):rep(4000000) while true do tonumber(s) local x = s + 0 end
local s = ('x'):rep(4000000) while true do s:upper():lower():reverse() end
local s = ('\1'):rep(1000000) while true do ('%q'):format(s) end
too many values to format
('%99.99f'):rep(20000):format(table.unpack({}, 1, 20000))
local f = ('%%'):rep(1000000) while true do f:format() end
while true do ('%99.99f'):format(1e308) end
local s = ('é'):rep(2000000) while true do utf8.len(s) end
local s = 'a' .. ('\x80'):rep(4000000) while true do utf8.offset(s, 2) end
local s = ('x'):rep(900000) while true do utf8.codepoint(s, 1, -1) end
local s = ('x'):rep(900000) while true do string.char(s:byte(1, -1)) end
string.packsize((' '):rep(1000000))
string.pack('c2000000000', '')
while true do string.pack('c1000000', '') end
(('a'):rep(60)):find(('a?'):rep(60) .. ('a'):rep(60))
('x'):rep(200000):match('.-.-.-.-y')
('x'):rep(300000):find(('x*'):rep(5) .. 'y')
('a'):rep(100000):gsub(('a*'):rep(6) .. 'b', '')
for w in ('x'):rep(200000):gmatch('.-.-b') do end while true do end
while true do pcall(string.find, ('a'):rep(60), ('a?'):rep(60) .. ('a'):rep(60)) end
('('):rep(1000000):gsub('%b()', '')
('ab'):rep(1000000):match('(.-)%1%1b$')
local p = '[' .. ('\0-\255'):rep(200000) .. ']' while true do ('x'):find(p) end
('x'):find(('a+'):rep(4000000))
local r = ('%1'):rep(1000000) while true do pcall(string.gsub, ('x'):rep(100), '()', r) end
local s = ('a'):rep(4000000) while true do s:find(('a'):rep(1000000) .. 'b', 1, true) end
('x'):find(('()'):rep(33))
local t = {} while true do table.insert(t, 1, 0) end
table.move({}, 1, math.maxinteger - 1, 2)
local t = {} while true do table.move(t, 1, 100000, 2, t) end
table.unpack({}, 1, 1 << 30)
too many results to unpack
table.unpack({}, math.mininteger, math.maxinteger)
return table.concat({[math.maxinteger] = 'x'}, '', math.maxinteger, math.maxinteger)
local mt = {} mt.__call = setmetatable({}, mt) setmetatable({}, mt)()
local t = print for i = 1, 40000 do t = setmetatable({}, {__call = t}) end while true do pcall(t) end
'__index' chain too long
local t = {} for i = 1, 3000 do t = setmetatable({}, {__index = t}) end return t.x
local s = 'return a' .. (' and a'):rep(9000) while true do load(s) end
load((' '):rep(70000))
local f = ('%F'):rep(1000000) while true do os.date(f, 0) end
local t = {} for i = 1, 100000 do t[i] = i end while true do math.max(table.unpack(t)) end
while true do local s = ('x'):rep(100000) end
local s = ('x'):rep(100000) while true do local x = s .. 'y' end
('x'):rep(30000):find('.-y')
local t = {} for i = 1, 500 do t[i] = -i end while true do table.sort(t) end
local s = ('x'):rep(100000) while true do utf8.len(s) end
local s = ("\0"):rep(4000000) local a, b = s .. "a", s .. "b" while true do local x = a < b end
local s = "a" .. ("\x80"):rep(4000000) local step = utf8.codes("a") while true do pcall(step, s, 1) end
local t = setmetatable({}, {__len = function() return math.maxinteger end, __index = function() return 1 end}) while true do pcall(table.concat, t) pcall(table.unpack, t) pcall(table.insert, t, 1, 1) pcall(table.sort, t) end
local t = {} for i = 0, 62 do t[1 << i] = true end for k in pairs(t) do end while true do next(t) table.insert(t, 1, true) end
local s, t = ("x"):rep(4000000), {} local a, b = s .. 1, s .. 2 for i = 1, 1000 do t[i] = i % 2 == 0 and a or b end while true do table.sort(t) end
local t = {} for i = 1, 1000 do t[i] = i end while true do table.sort(t, function(a, b) return math.random() < 0.5 end) end
local t, m = {}, (1 << 14) - 1 for i = 1, 10000 do t[(i + (1 << 30) // m) * m] = 1 end while true do pcall(table.unpack, t, 1, 900000) end
local t = {} for i = 1, 50000 do t["k" .. i] = 1 end while true do for k in pairs(t) do break end next(t, "k1") next(t, "k2") end
while true do end
::a:: goto a
repeat until false
for i = math.mininteger, math.maxinteger do end
for i = 1.0, math.huge do end
for _ in function() return 1 end do end
while true do pcall(function() while true do end end) end
while true do pcall(error) end
while true do pcall(pcall, pcall, pcall, error) end
local function f() pcall(f) while true do end end f()
xpcall(function() while true do end end, function() while true do end end) while true do end
xpcall(error, function() while true do end end)
local function h(m) error(m) end while true do xpcall(error, h) end
while true do xpcall(xpcall, xpcall, xpcall, error) end
while true do xpcall(error, pcall) end
while true do swallow(function() while true do end end) end
swallow(function() swallow(function() while true do end end) while true do end end) while true do end
pcall(function() while true do end end) print('survived') while true do end
return setmetatable({}, {__index = function() while true do end end}).x
setmetatable({}, {__newindex = function() while true do end end}).x = 1
print(setmetatable({}, {__tostring = function() while true do end end}))
('%s'):format(setmetatable({}, {__tostring = function() while true do end end}))
for _ in pairs(setmetatable({}, {__pairs = function() while true do end end})) do end
table.sort({3, 2, 1}, function() while true do end end)
('x'):gsub('x', function() while true do end end)
('x'):gsub('x', setmetatable({}, {__index = function() while true do end end}))
load(function() while true do end end)
load takes at most
error(select(2, load(function() return (' '):rep(100) end)))
local function f() return f() end f()
local a, b function a() return b() end function b() return a() end a()
while true do pcall(load, 'return 1') end
while true do end
while true do pcall(function() while true do end end) end
while true do apply(function() end) end
local t = setmetatable({}, {}) for _, name in ipairs {"__add", "__concat", "__eq", "__lt", "__le", "__len", "__call", "__index", "__unm"} do getmetatable(t)[name] = function() while true do end end end while true do pcall(function() return t < t end) pcall(function() return t.x end) end
local s = 'x' while true do s = s .. s end
local s = 'x' while true do pcall(function() s = s .. s end) end
local t = {} while true do t[#t + 1] = {} end
local t while true do t = {t} end
local t = {} for i = 1, 1e9 do t[i] = i end
local t = {} for i = 1, 1e9 do t[i * 7919] = i end
local t = {} while true do t[#t + 1] = function() return t end end
local t = {} while true do t[#t + 1] = coroutine.create(print) end
for i = 1, 1e9 do _G['g' .. i] = i end
local t = {} while true do t[#t + 1] = load('return {1, 2, 3}') end
local s = 'x' while true do s = s:gsub('.', '%0%0') end
local s = ('x'):rep(1 << 22) table.concat({s, s, s, s, s}, s)
local s = ('x'):rep(1 << 23) return ('%s%s%s%s'):format(s, s, s, s)
coroutine.wrap(function() local t = {} while true do t[#t + 1] = {} end end)()
local t = {} table.sort({2, 1}, function() while true do t[#t + 1] = {} end end)
local t = {} while true do t[#t + 1] = make(1 << 20) end
local t = {} while true do pcall(function() t[#t + 1] = make(1 << 20) end) end
local t = {} while true do t[#t + 1] = select(2, pcall(fail)) end
local t = {} while true do for r in rows() do t[#t + 1] = r:copy() end end
while true do print(('x'):rep(100)) end
while true do print() end
while true do pcall(print, ('x'):rep(1000)) end
print(('x'):rep(1 << 20))
coroutine.wrap(function() while true do print('xxxxxxxxxxxxxxxx') end end)()
local x <close> = setmetatable({}, {__close = function() error("other") end}) local s = ("x"):rep(1 << 40)
while true do pcall(function() local x <close> = setmetatable({}, {__close = function() error("other") end}) local s = ("x"):rep(1 << 40) end) end
local t = setmetatable({}, {__concat = function(a, b) local s = ("x"):rep(1 << 20) while true do s = s .. s end end}) return t .. t
local t = setmetatable({}, {__tostring = function() return ("x"):rep(1 << 16) end}) while true do print(t, t) end
q.where(p, 'x')
q.where({}, 'x')
q.where('x')
q.where()
for r in rows() do q.where(r, 'x') end
return (pcall(q.where, p, 'x'))
for x in q.where do end
return setmetatable({}, {__index = q.where}).x
table.sort({1, 2}, q.where)
local x <close> = setmetatable({}, {__close = q.where})
for r in rows() do r.copy(q) end
for r in rows() do r.copy(c) end
return getmetatable(q)
for r in rows() do return getmetatable(r) end
setmetatable(q, {})
q.x = 1
for r in rows() do r.income = 1 end
c[1] = 1
rawset(q, 'x', 1)
rawget(q, 'x')
return q.none
return q[{}]
return c[0], c[-1], c[1 << 62], c[0.5]
return c.x
local f = pairs(c) return (f(c, math.maxinteger))
column expected, got row
local f = pairs(c) for r in rows() do f(r) end
this row is no longer valid
local k for r in rows() do k = r end return k.income
3\t0
local n = 0 for a in rows() do for b in rows() do n = n + 1 end end return n
return old.query.filters
return old.query:where('x')
return old.row.income
return old.row:copy()
return old.column[1]
return #old.column
for r in old.rows do end
return filters(old.query)
bad argument #1 'filter' to where: expression expected, got query
q:where(q)
bad argument #1 'filter' to where: expression expected, got nil
q:where(nil)
q:where('\xff')
local f, n, m = rows(), 0, 0 for r in f do n = n + 1 end for r in f do m = m + 1 end return n, m
local function f() return 1 + f() end f()
local function f() return 1 + f() end return (pcall(f))
local function f() return 1 + f() end while true do pcall(f) end
local function f(...) return f(1, ...) end while true do pcall(f) end
C stack overflow
local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) return t[1]
C stack overflow
local mt = {__tostring = tostring} mt.__tostring = function(x) return tostring(x) end tostring(setmetatable({}, mt))
C stack overflow
local mt = {} mt.__pairs = function(x) return pairs(x) end pairs(setmetatable({}, mt))
C stack overflow
local mt = {} mt.__eq = function(a, b) return a == b end return setmetatable({}, mt) == setmetatable({}, mt)
C stack overflow
local mt = {} mt.__concat = function(a, b) return a .. b end return setmetatable({}, mt) .. 'x'
stack overflow
local f f = function(a, b) table.sort({3, 2, 1}, f) return a < b end table.sort({3, 2, 1}, f)
local function f() return ('x'):gsub('x', f) end f()
stack overflow
local mt = {} mt.__tostring = function(x) print(x) return '' end print(setmetatable({}, mt))
stack overflow
local mt = {} mt.__tostring = function(x) return ('%s'):format(x) end print(setmetatable({}, mt))
local function f() apply(f) end f()
local function f() pcall(apply, f) end while true do f() end
function f() return load('return f() + 1')() end f()
local function f() xpcall(f, f) error() end while true do pcall(f) end
true
return (load('return ' .. ('('):rep(60000)))
return (load('return ' .. ('{'):rep(60000)))
return (load('return ' .. ('- '):rep(30000) .. '1'))
return (load(('function f() '):rep(4000)))
return (load(('do '):rep(20000)))
return (load('x' .. ('()'):rep(30000) .. '('))
return (load('return ' .. ('2^'):rep(30000) .. '2'))
return load(('local a '):rep(300)) == nil
function
return (load(('goto x '):rep(9000)))
local s = 'if a then ' .. ('elseif a then '):rep(4500) .. ' end' while true do load(s) end
 end
return (load('\27Lua\x54\0\x19\x93\r\n\x1a\n'))
return (load('return 1', 'x', 'b'))
return (load('=', ('x'):rep(1 << 20)))
local function f() local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() f() end}) coroutine.yield() end) coroutine.resume(co) local ok, m = coroutine.close(co) if not ok then error(m, 0) end end return (tostring(select(2, pcall(f))):find("overflow")) ~= nil
local t = {} for i = 1, 3000 do t[i] = "x" .. i .. "=" .. i end return type(load(table.concat(t, " ")))
local t = {} for i = 1, 2900 do t[i] = "::l" .. i .. ":: goto l" .. 2901 - i end local s = table.concat(t, " ") while true do load(s) end
for _, v in ipairs {0, 1, -1, math.maxinteger, math.mininteger, 1e308, -0.0, 0/0, 1/0} do for _, w in ipairs {0, 1, -1, math.maxinteger, math.mininteger} do for _, f in ipairs {string.sub, string.byte, string.find, string.rep, string.match, string.gmatch} do pcall(f, 'abc', v, w) pcall(f, 'abc', 'b', v, w) pcall(f, 'abc', w, v) end end end
for _, v in ipairs {0, 1, -1, math.maxinteger, math.mininteger, math.maxinteger - 1} do for _, w in ipairs {0, 1, -1, 2, math.maxinteger, math.mininteger} do for _, f in ipairs {table.insert, table.remove, table.concat, table.unpack, table.move} do pcall(f, {1, 2}, v, w) pcall(f, {1, 2}, v) pcall(f, {1, 2}, '', v, w) pcall(f, {1, 2}, v, v, w) end end end
for _, v in ipairs {0, 1, -1, math.maxinteger, math.mininteger, 1 << 31, -(1 << 31), 1 << 55, 67767976233532799} do pcall(os.date, '*t', v) pcall(os.date, '%c %G %V', v) pcall(os.difftime, v, -v) for _, k in ipairs {'year', 'month', 'day', 'hour', 'min', 'sec'} do pcall(os.time, {year = 2000, month = 1, day = 1, [k] = v}) end end
for _, v in ipairs {0, 1, -1, math.maxinteger, math.mininteger} do for _, w in ipairs {0, 1, -1, math.maxinteger, math.mininteger} do for _, f in ipairs {utf8.len, utf8.codepoint, utf8.offset} do pcall(f, 'aé', v, w) end pcall(utf8.char, v, w) pcall(math.random, v, w) pcall(select, v, w) pcall(string.format, '%5.3d %x %c', v, w, v) end end
for _, p in ipairs {'%', '[', '[^', '[]', '[]]', '[%', '%b', '%bx', '%f', '%f[', '(', ')', '()%1', '^', '$', '^$', '^*', '*', '-', '[a-', '[a-]', '[-]', '[^]]', '%g', '%z', '[%z]', '(()', '%1'} do for _, f in ipairs {string.find, string.match} do pcall(f, 'a-]b\0', p) end pcall(string.gsub, 'a-]b', p, '%0%1') pcall(function() for x in ('a-]b'):gmatch(p) do end end) end
local t = {} for i = 1, 3 do t[i] = i end for k in pairs(t) do t[k] = nil end next(t) pcall(next, t, 5) pcall(next, t, 'x') pcall(next, t, 0/0) for k in next, {1, 2, x = 1, [1.5] = 2, [true] = 3} do end
pcall(string.pack, '!16Xi16', 1) pcall(string.pack, 'c16777217', '') pcall(string.pack, 'i16', math.mininteger) pcall(string.unpack, 's8', '\255\255\255\255\255\255\255\127') pcall(string.packsize, 'c2147483647c2147483647')
