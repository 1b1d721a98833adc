import CLuaGuard
import Foundation
import Testing

@testable import LuaRuntime

/// Numbers from a fixed seed.
private struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Source text, patterns and format strings, put together from pieces of the language and then damaged.
private struct Fuzzer {
  var random: Generator

  static let words = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto x", "if", "in", "local", "nil",
    "not",
    "or", "repeat", "return", "then", "true", "until", "while", "::x::", "local x <close> =", "local x <const> =", "x",
    "y",
    "t", "q", "p", "c", "rows()", "fail()", "string", "table", "coroutine", "pcall", "error", "setmetatable", "next",
    "tostring", "load", "rep", "format", "wrap", "sort", "__index", "__close", "__call", "__gc", "self", "(", ")", "{",
    "}", "[", "]", "=", "==", "~=", "<", "<=", "//", "..", "...", ":", ".", ",", ";", "#", "-", "~", "&", "|", "<<",
    "^",
    "%", "1", "0x7fffffffffffffff", "1e308", "0/0", "'a'", "\"\\z \"", "[[long]]", "[==[", "]==]", "--", "--[[", "\\",
    "\n", "(function() while true do end end)()", "pcall(function() end)", "for i = 1, 10 do x = i end",
    "local function f(...) return f(...) end", "x = {[1] = 2, a = 3; 4}", "('x'):rep(100)", "if x then y = 1 end",
  ]
  static let patternPieces = [
    "a", ".", "%a", "%w", "%s", "%D", "[a-z]", "[^a]", "[]]", "[%w_]", "(", ")", "()", "*", "+", "-", "?", "^", "$",
    "%b()",
    "%bxx", "%f[%a]", "%1", "%2", "%9", "%", "[", "]", "[^", "[a-", "%f", "%b", "\0", "é", "\u{FF}", "x",
  ]
  static let formatPieces = [
    "%", "d", "i", "s", "q", "g", "a", "x", "c", "5", ".", "99", "-", "+", " ", "#", "0", "p", "%%", "text", "\0", "é",
    "100",
  ]
  static let packPieces = [
    "b", "h", "i", "l", "j", "T", "f", "d", "n", "s", "z", "x", "X", "!", "<", ">", "=", " ", "1", "4", "8", "16", "17",
    "c",
    "c5", "i3", "s2", "Xi8", "99999999",
  ]

  mutating func join(_ pieces: [String], upTo length: Int, separator: String = "") -> String {
    (0..<Int.random(in: 1...length, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: separator)
  }

  mutating func damage(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default:
        let end = Int.random(in: place...bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[place..<end].prefix(200), at: place)
      }
    }
    return bytes
  }

  /// A whole script, or a call with a generated argument.
  mutating func script() -> [UInt8] {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return damage(Attack.all.randomElement(using: &random)?.script ?? "")
    case 1: return damage(join(Self.words, upTo: 30, separator: " "))
    case 2:
      let pattern = quote(damage(join(Self.patternPieces, upTo: 8)))
      let subject = quote(Array(join(["a", "b", "(", ")", " ", "é", "\0", "x", "1", "]"], upTo: 20).utf8))
      return Array(
        "local s, p = \(subject), \(pattern) pcall(string.find, s, p) pcall(string.match, s, p, -3) pcall(string.gsub, s, p, '%0%1') pcall(string.gsub, s, p, p) pcall(function() for a in s:gmatch(p) do end end) return p"
          .utf8)
    case 3:
      let format = quote(damage(join(Self.formatPieces, upTo: 6)))
      return Array("return pcall(string.format, \(format), 1, 'x', 2.5, {}), pcall(os.date, \(format), 0)".utf8)
    default:
      let format = quote(damage(join(Self.packPieces, upTo: 6)))
      return Array(
        "local f = \(format) pcall(string.packsize, f) local ok, s = pcall(string.pack, f, 1, 2, 'x', 3) return pcall(string.unpack, f, ok and s or f)"
          .utf8)
    }
  }

  private func quote(_ bytes: [UInt8]) -> String {
    "\"" + bytes.map { "\\" + String(repeating: "0", count: 3 - String($0).count) + String($0) }.joined() + "\""
  }
}

@Suite("Generated scripts", .serialized)
struct FuzzTests {
  /// `BENVUNG_FUZZ_SECONDS` sets how long: 600 for a thorough search.
  private static let seconds = Double(ProcessInfo.processInfo.environment["BENVUNG_FUZZ_SECONDS"] ?? "") ?? 5

  @Test("end within their limits and leave nothing behind")
  func generated() {
    let leaked = guard_leaked_blocks()
    let start = ContinuousClock.now
    var seed: UInt64 = 1
    while ContinuousClock.now - start < .seconds(Self.seconds) {
      var fuzzer = Fuzzer(random: Generator(state: seed))
      let script = fuzzer.script()
      let attack = Attack(
        "generated", .deadline, instructions: seed % 3 == 0 ? 50_000 : nil, seconds: 0.05, megabytes: 8, "")
      let result = attack.run(source: script)
      if result.seconds > 0.05 + Attack.slack {
        let again = attack.run(source: script)
        #expect(again.seconds < 0.05 + Attack.slack, "seed \(seed): \(String(decoding: script, as: UTF8.self))")
      }
      seed += 1
    }
    #expect(guard_leaked_blocks() == leaked)
    #expect(seed > 20)
  }
}
