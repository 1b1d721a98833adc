import Foundation
import Synchronization
import Testing

@testable import BenVung

/// A terminal of its own, with someone who types.
@Suite("lines typed at a terminal", .serialized)
final class TerminalInputTests {
  private let person: Int32
  private let terminal: Int32
  private let folder = NSTemporaryDirectory() + "benvung-terminal-" + UUID().uuidString
  private final class Shown: Sendable { let bytes = Mutex<[UInt8]>([]) }
  private let shown = Shown()

  init() throws {
    person = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(person >= 0)
    // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see: unlock the other side, and its number.
    var (locked, number): (Int32, Int32) = (0, 0)
    try #require(ioctl(person, 0x4004_5431, &locked) == 0 && ioctl(person, 0x8004_5430, &number) == 0)
    terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
  }

  deinit {
    close(terminal)
    close(person)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The lines that come of these keys, typed once the terminal no longer edits by itself.
  private func lines(_ keys: String..., completion: Completion = Completion(length: 0, candidates: [])) -> [ReplLine] {
    let console = Console(
      width: 40, isTerminal: true, output: { [shown] bytes in shown.bytes.withLock { $0 += bytes } },
      error: { _ in })
    let input = TerminalInput(
      console: console, environment: ["XDG_STATE_HOME": folder], interruption: Interruption(), descriptor: terminal)
    return keys.map { keys in
      Thread.detachNewThread { [person, terminal] in
        var mode = termios()
        repeat { usleep(1_000) } while tcgetattr(terminal, &mode) == 0 && mode.c_lflag & tcflag_t(ICANON) != 0
        let bytes = Array(keys.utf8)
        _ = write(person, bytes, bytes.count)
      }
      return input.line(prompt: "> ") { _ in completion }
    }
  }

  @Test("letters, keys and the history; Ctrl-C and Ctrl-D; the terminal is as before")
  func typing() {
    var before = termios()
    tcgetattr(terminal, &before)
    let found = lines(
      "hộ nghèo\r", "abc\u{1B}[D\u{1B}[Dx\r", "\u{1B}[A\u{1B}[A!\r", "half\u{3}", "ab\u{1}\u{4}\r", "\u{4}")
    #expect(
      found == [.text("hộ nghèo"), .text("axbc"), .text("hộ nghèo!"), .interrupted, .text("b"), .end])
    var after = termios()
    tcgetattr(terminal, &after)
    #expect(before.c_lflag == after.c_lflag && before.c_iflag == after.c_iflag)
    #expect(PromptHistory(path: folder + "/benvung/history").lines == ["hộ nghèo", "axbc", "hộ nghèo!", "b"])
    let text = shown.bytes.withLock { String(decoding: $0, as: UTF8.self) }
    #expect(text.contains("\r> hộ nghèo\u{1B}[K\r\n") && text.contains("^C\r\n"))
  }

  @Test("Tab puts in the one candidate, or what several begin with")
  func completion() {
    #expect(lines("bv.me\t\r", completion: Completion(length: 2, candidates: ["mean"])) == [.text("bv.mean")])
    let several = Completion(length: 1, candidates: ["mean", "median"])
    #expect(lines("x m\tz\r", completion: several) == [.text("x mez")])
    let listed = Completion(length: 2, candidates: ["mean", "median"])
    #expect(lines("x me\t\r", completion: listed) == [.text("x me")])
    let text = shown.bytes.withLock { String(decoding: $0, as: UTF8.self) }
    #expect(text.contains("mean  median"))
  }

  @Test("the menu of benvung alone takes its answers from the keys, and keeps no history of them")
  func menu() throws {
    let console = Console(
      width: 80, isTerminal: true, output: { [shown] bytes in shown.bytes.withLock { $0 += bytes } },
      error: { _ in })
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let environment = ["XDG_STATE_HOME": folder]
    var tool = CommandLineTool(console: console, environment: environment, bundledPlugins: nil)
    tool.answers = { [terminal] in
      TerminalInput(
        console: console, environment: environment, interruption: Interruption(), keepsHistory: false,
        descriptor: terminal)
    }
    Thread.detachNewThread { [person, shown] in
      for (place, keys) in ["9\r", "\u{4}"].enumerated() {
        // Once the question stands there: two drawings for the first, one of them with the answer.
        let questions = place == 0 ? 1 : 4
        while String(decoding: shown.bytes.withLock { $0 }, as: UTF8.self).components(separatedBy: "Chọn: ").count
          <= questions
        { usleep(1_000) }
        let bytes = Array(keys.utf8)
        _ = write(person, bytes, bytes.count)
      }
    }
    let code = Workspace.alone { [tool, folder] in tool.run(["-C", folder]) }
    let text = shown.bytes.withLock { String(decoding: $0, as: UTF8.self) }
    #expect(code == 0 && text.contains("\"9\" không có trong các số 5, 0."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
