import Foundation
import Testing

@testable import LuaRuntime

@Suite("Patterns")
struct PatternTests {
  @Test(
    "all of the pattern language",
    arguments: [
      ("('hello world'):find('o w')", "5\t7"),
      ("('hello'):find('l')", "3\t3"),
      ("('hello'):find('xyz')", "nil"),
      ("('hello'):find('', 10)", "nil"),
      ("('hello'):find('', 6)", "6\t5"),
      ("('a.b'):find('.', 2, true)", "2\t2"),
      ("('hello'):find('l', -2)", "4\t4"),
      ("('key = value'):match('^(%w+)%s*=%s*(%w+)$')", "key\tvalue"),
      ("('  trim  '):match('^%s*(.-)%s*$')", "trim"),
      ("('hello'):match('()ll()')", "3\t5"),
      ("('f(a(b)c)d'):match('%b()')", "(a(b)c)"),
      ("('THE (quick) fox'):find('%f[%a]%a+%f[%A]')", "1\t3"),
      ("('\"it\\'s\"'):match('([\"\\'])(.-)%1')", "\"\tit's"),
      ("('abc123'):match('[^%d]+')", "abc"),
      ("('a-b]c'):match('[]-]+')", "-"),
      ("('x^y'):match('[%^]')", "^"),
      ("('2024-12-31'):match('(%d+)-(%d+)-(%d+)')", "2024\t12\t31"),
      ("('aaa'):match('a-b?$')", "aaa"),
      ("('a$b'):match('a$b')", "a$b"),
      ("('abc'):gsub('', '-')", "-a-b-c-\t4"),
      ("('abc'):gsub('%w', '%0%0', 2)", "aabbc\t2"),
      ("('hello world'):gsub('o', {o = '0'})", "hell0 w0rld\t2"),
      ("('abc'):gsub('b', function() return nil end)", "abc\t1"),
      ("('abc def'):gsub('(%w+) (%w+)', '%2 %1')", "def abc\t1"),
      ("('abc'):gsub('^a', 'x')", "xbc\t1"),
      ("('a,b,,c'):gsub(',*', '|')", "|a|b|c|\t4"),
      ("('x = 1'):gsub('%s', '%%')", "x%=%1\t2"),
      ("('Lý Nhơn'):find('Nhơn')", "5\t9"),
    ])
  func language(call: String, expected: String) throws {
    #expect(try printed("print(\(call))") == expected)
  }

  @Test("gmatch goes on behind each match and takes a start")
  func iteration() throws {
    #expect(try printed("for k, v in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do print(k, v) end") == "a\t1\nb\t2")
    #expect(try printed("for w in ('one two three'):gmatch('%a+', 5) do print(w) end") == "two\nthree")
    #expect(try printed("local n = 0 for e in ('ab'):gmatch('') do n = n + 1 end print(n)") == "3")
  }

  @Test(
    "what is wrong with a pattern is said",
    arguments: [
      ("%", "malformed pattern (ends with '%')"), ("[a", "malformed pattern (missing ']')"),
      ("(a", "unfinished capture"), ("a)", "invalid pattern capture"),
      ("%b", "malformed pattern (missing arguments to '%b')"),
      ("%f", "missing '[' after '%f' in pattern"), ("%1", "invalid capture index %1 in pattern"),
      ("()%1", "invalid capture index in pattern"),
    ])
  func malformed(pattern: String, message: String) {
    #expect(failure("('abc'):match('\(pattern)')")?.message == message)
  }

  @Test("wrong replacements are errors")
  func replacements() {
    #expect(failure("('a'):gsub('a', '%2')")?.message == "invalid capture index %2")
    #expect(failure("('a'):gsub('a', '%x')")?.message == "invalid use of '%' in replacement string")
    #expect(failure("('a'):gsub('a', function() return {} end)")?.message == "invalid replacement value (a table)")
    #expect(
      failure("string.gsub('a', 'a')")?.message
        == "bad argument #3 to 'gsub' (string/function/table expected, got no value)")
  }

  @Test(
    "random patterns give what Lua's own program gives",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/lua5.4")))
  func differential() throws {
    let source = """
      local seed = 42
      local function random(n) seed = (seed * 1103515245 + 12345) % 2147483648 return seed // 65536 % n + 1 end
      local pieces = {"a", "b", "c", ".", "%a", "%d", "%s", "%W", "[ab]", "[^a]", "[a-c]", "[%d_]", "(", ")", "()", "*", "+",
        "-", "?", "^", "$", "%b()", "%f[%w]", "%1", "[]a]", " ", "1", "%.", "(a)", "(.-)", "%w+", "é", "\\0", "[^%s]"}
      local letters = {"a", "b", "c", "a", "b", "(", ")", " ", "1", "_", ".", "é", "\\0", "]"}
      local function join(from, length) local t = {} for i = 1, length do t[i] = from[random(#from)] end return table.concat(t) end
      local function show(ok, ...)
        if not ok then return "E" end
        local t = {}
        for i = 1, select("#", ...) do t[i] = tostring((select(i, ...))) end
        return table.concat(t, "|")
      end
      for i = 1, 20000 do
        local s, p = join(letters, random(12) - 1), join(pieces, random(6))
        local all = {}
        print(i, show(pcall(string.find, s, p, random(5) - 2)))
        print(i, show(pcall(string.match, s, p)))
        print(i, show(pcall(string.gsub, s, p, "<%0>")))
        print(i, show(pcall(string.gsub, s, p, {a = 1, b = false}, 2)))
        print(i, show(pcall(function() for x, y in s:gmatch(p) do all[#all + 1] = tostring(x) .. tostring(y) end return table.concat(all, ";") end)))
      end
      """
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/lua5.4")
    process.arguments = ["-e", source]
    process.standardOutput = pipe
    try process.run()
    let theirs = pipe.fileHandleForReading.readDataToEndOfFile().split(separator: 10, omittingEmptySubsequences: false)
    process.waitUntilExit()
    var generous = limits(seconds: 60)
    generous.outputBytes = 64 << 20
    var text = Data()
    let state = LuaState(limits: generous)
    state.output = { text.append(contentsOf: $0.utf8) }
    _ = try state.call(state.load(Array(source.utf8), chunk: "main.lua"))
    let ours = text.split(separator: 10, omittingEmptySubsequences: false)
    #expect(ours.count == theirs.count)
    // A malformed pattern is an error at once here, there only when matching arrives at the fault.
    let differing = zip(ours, theirs).filter { ours, theirs in
      !ours.elementsEqual(theirs) && !ours.ends(with: "\tE")
        && String(decoding: theirs, as: UTF8.self) != String(decoding: ours, as: UTF8.self)
    }
    #expect(
      differing.count == 0,
      "\(differing.prefix(3).map { (String(decoding: $0, as: UTF8.self), String(decoding: $1, as: UTF8.self)) })")
    let errors = ours.count { $0.ends(with: "\tE") }
    #expect(errors < ours.count / 2)
  }
}

extension Data.SubSequence {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
