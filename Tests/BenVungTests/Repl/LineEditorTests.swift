import Foundation
import Testing

@testable import BenVung

@Suite("the line editor")
struct LineEditorTests {
  /// The keys that a terminal's bytes are.
  private func keys(_ bytes: String) -> [LineEditor.Key] {
    var decoder = KeyDecoder()
    return bytes.utf8.compactMap { decoder.take($0) }
  }

  private func edited(_ bytes: String, history: [String] = []) -> (text: String, before: String) {
    var editor = LineEditor(history: history)
    for key in keys(bytes) { editor.apply(key) }
    return (editor.text, editor.before)
  }

  @Test("Vietnamese letters are one character, typed whole or with combining marks")
  func vietnamese() {
    #expect(edited("Hộ nghèo").text == "Hộ nghèo")
    // e with a circumflex and a dot below, as input methods of the decomposed kind send it.
    #expect(edited("Vie\u{302}\u{323}t").text.unicodeScalars.count == 4)
    #expect(edited("Vie\u{302}\u{323}t\u{7F}\u{7F}").text == "Vi")
    #expect(edited("hộ\u{1B}[D\u{1B}[Dx").text == "xhộ")
  }

  @Test("keys move and delete as in a shell")
  func keysOfShells() {
    #expect(edited("abc\u{1}x").text == "xabc")
    #expect(edited("abc\u{1}\u{5}x").text == "abcx")
    #expect(edited("abc\u{1B}[Hx\u{1B}[Fy").text == "xabcy")
    #expect(edited("abc\u{1B}[1~\u{1B}[3~").text == "bc")
    #expect(edited("một hai\u{17}").text == "một ")
    #expect(edited("một hai\u{1}\u{1B}[1;5C\u{B}").text == "một")
    #expect(edited("abc\u{1B}[D\u{15}").text == "c")
    #expect(edited("abc\u{15}x\u{19}").text == "xabc")
    #expect(edited("ab\u{1}\u{4}").text == "ab", "Ctrl-D is for whoever reads the keys")
    #expect(keys("\u{3}\u{4}\u{9}\r") == [.interrupt, .endOfInput, .tab, .enter])
    #expect(keys("\u{1B}[99;99X\u{1B}OA") == [.unknown, .up])
  }

  @Test("bytes that are no UTF-8 are no letters, and what follows them is")
  func bytes() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xFF, 0xC3, 0x41, 0xE1, 0xBB, 0x99]
    let found = bytes.compactMap { decoder.take($0) }
    #expect(found == [.unknown, .insert("A"), .insert("ộ")])
  }

  @Test("up and down walk through the history and come back to what was typed")
  func history() {
    let older = ["x = 1", "x + 1"]
    #expect(edited("ne\u{1B}[A", history: older).text == "x + 1")
    #expect(edited("ne\u{1B}[A\u{1B}[A\u{1B}[A", history: older).text == "x = 1")
    #expect(edited("ne\u{1B}[A\u{1B}[B", history: older).text == "ne")
    #expect(edited("\u{1B}[A\u{7F}2", history: older).text == "x + 2")
  }

  @Test("a long line is shown around the cursor, which stays on the screen")
  func window() {
    var editor = LineEditor()
    for scalar in "0123456789abcdef".unicodeScalars { editor.apply(.insert(scalar)) }
    #expect(editor.window(cells: 10) == ("789abcdef", 9))
    editor.apply(.home)
    #expect(editor.window(cells: 10) == ("012345678", 0))
    #expect(Character("ệ").cells == 1 && Character("e\u{302}\u{323}").cells == 1 && Character("漢").cells == 2)
  }

  @Test("the history is kept for its owner alone, without blanks and repeats, and bounded")
  func historyFile() throws {
    let folder = NSTemporaryDirectory() + "benvung-history-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(PromptHistory.path(["XDG_STATE_HOME": folder, "HOME": "/h"]) == folder + "/benvung/history")
    #expect(PromptHistory.path(["HOME": "/h"]) == "/h/.local/state/benvung/history")
    let path = folder + "/benvung/history"
    var history = PromptHistory(path: path)
    for line in ["một", "một", "  ", "hai"] { history.add(line) }
    #expect(PromptHistory(path: path).lines == ["một", "hai"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    for number in 0..<(2 * PromptHistory.most) { history.add("\(number)") }
    #expect(PromptHistory(path: path).lines.count == PromptHistory.most)
    #expect(PromptHistory(path: path).lines.last == "1999")
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept.split(separator: "\n").count == PromptHistory.most)
    var lost = PromptHistory(path: "/nonexistent/history")
    lost.add("x")
    #expect(lost.lines == ["x"])
  }
}
