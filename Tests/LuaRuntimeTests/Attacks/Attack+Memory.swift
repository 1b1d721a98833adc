extension Attack {
  /// Memory and output. The limits are 64 MiB and 64 KiB.
  static let memory: [Attack] = [
    Attack("a text that doubles", .memory, seconds: 60, "local s = 'x' while true do s = s .. s end"),
    Attack(
      "a text that doubles, caught", .memory, seconds: 60,
      "local s = 'x' while true do pcall(function() s = s .. s end) end"),
    Attack("tables in a table", .memory, seconds: 60, "local t = {} while true do t[#t + 1] = {} end"),
    Attack("a chain of tables", .memory, seconds: 60, "local t while true do t = {t} end"),
    Attack("numbers in a table", .memory, seconds: 60, "local t = {} for i = 1, 1e9 do t[i] = i end"),
    Attack("sparse keys", .memory, seconds: 60, "local t = {} for i = 1, 1e9 do t[i * 7919] = i end"),
    Attack("closures", .memory, seconds: 60, "local t = {} while true do t[#t + 1] = function() return t end end"),
    Attack("coroutines", .memory, seconds: 60, "local t = {} while true do t[#t + 1] = coroutine.create(print) end"),
    Attack("globals", .memory, seconds: 60, "for i = 1, 1e9 do _G['g' .. i] = i end"),
    Attack(
      "compiled functions", .memory, seconds: 60, "local t = {} while true do t[#t + 1] = load('return {1, 2, 3}') end"),
    Attack("gsub that grows", .memory, seconds: 60, "local s = 'x' while true do s = s:gsub('.', '%0%0') end"),
    Attack(
      "concat of long texts", .memory, seconds: 60, "local s = ('x'):rep(1 << 22) table.concat({s, s, s, s, s}, s)"),
    Attack(
      "format of long texts", .memory, seconds: 60,
      "local s = ('x'):rep(1 << 23) return ('%s%s%s%s'):format(s, s, s, s)"),
    Attack(
      "memory in __close", .memory, seconds: 60,
      """
      local x <close> = setmetatable({}, {__close = function() error("other") end})
      local s = ("x"):rep(1 << 40)
      """),
    Attack(
      "memory in __close, caught", .memory, seconds: 60,
      """
      while true do pcall(function() local x <close> = setmetatable({}, {__close = function() error("other") end}) local s = ("x"):rep(1 << 40) end) end
      """),
    Attack(
      "memory in a coroutine", .memory, seconds: 60,
      "coroutine.wrap(function() local t = {} while true do t[#t + 1] = {} end end)()"),
    Attack(
      "memory in a comparison", .memory, seconds: 60,
      "local t = {} table.sort({2, 1}, function() while true do t[#t + 1] = {} end end)"),
    Attack("what the host makes", .memory, seconds: 60, "local t = {} while true do t[#t + 1] = make(1 << 20) end"),
    Attack(
      "what the host makes, caught", .memory, seconds: 60,
      "local t = {} while true do pcall(function() t[#t + 1] = make(1 << 20) end) end"),
    Attack(
      "errors of the host that are kept", .memory, seconds: 60,
      "local t = {} while true do t[#t + 1] = select(2, pcall(fail)) end"),
    Attack(
      "rows that are kept", .memory, seconds: 60,
      "local t = {} while true do for r in rows() do t[#t + 1] = r:copy() end end"),
    Attack(
      "a __concat that grows", .memory, seconds: 60,
      """
      local t = setmetatable({}, {__concat = function(a, b) local s = ("x"):rep(1 << 20) while true do s = s .. s end end})
      return t .. t
      """),
    Attack("print for ever", .output, "while true do print(('x'):rep(100)) end"),
    Attack("print of nothing for ever", .output, "while true do print() end"),
    Attack("print caught", .output, "while true do pcall(print, ('x'):rep(1000)) end"),
    Attack("one long line", .output, "print(('x'):rep(1 << 20))"),
    Attack(
      "print in a coroutine", .output, "coroutine.wrap(function() while true do print('xxxxxxxxxxxxxxxx') end end)()"),
    Attack(
      "print with a long __tostring", .output,
      """
      local t = setmetatable({}, {__tostring = function() return ("x"):rep(1 << 16) end})
      while true do print(t, t) end
      """),
  ]
}
