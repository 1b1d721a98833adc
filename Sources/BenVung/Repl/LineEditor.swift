/// A line being typed: what each key does to it. Knows no terminal.

import Vietnamese

struct LineEditor {
  enum Key: Hashable {
    /// A letter, or a combining mark that joins the letter before it.
    case insert(Unicode.Scalar)
    case left, right, wordLeft, wordRight, home, end, up, down
    case backspace, delete, killToEnd, killToStart, killWord, yank
    case enter, tab, interrupt, endOfInput, clearScreen, unknown
  }

  /// The text on both sides of the cursor, in whole characters.
  private(set) var before = ""
  private(set) var after = ""
  private var killed = ""
  /// Older lines, the last one first to come; and what was typed before going up.
  private let history: [String]
  private var place: Int
  private var draft = ""

  init(history: [String] = []) {
    self.history = history
    place = history.count
  }

  /// The whole line in NFC: a letter and its marks are one however they were typed.
  var text: String { (before + after).composed }
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  mutating func apply(_ key: Key) {
    switch key {
    case .insert(let scalar): before.unicodeScalars.append(scalar)
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .wordLeft:
      let word = wordBefore
      before.removeLast(word.count)
      after = word + after
    case .wordRight:
      while let first = after.first, !Self.isWord(first) {
        before.append(after.removeFirst())
        _ = first
      }
      while let first = after.first, Self.isWord(first) {
        before.append(after.removeFirst())
        _ = first
      }
    case .home: (before, after) = ("", before + after)
    case .end: (before, after) = (before + after, "")
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .killToEnd: (killed, after) = (after, "")
    case .killToStart: (killed, before) = (before, "")
    case .killWord:
      killed = wordBefore
      before.removeLast(killed.count)
    case .yank: before += killed
    case .up: show(place - 1)
    case .down: show(place + 1)
    case .enter, .tab, .interrupt, .endOfInput, .clearScreen, .unknown: break
    }
  }

  /// Puts the chosen completion in place of the last characters before the cursor.
  mutating func complete(_ length: Int, with text: String) {
    before.removeLast(min(length, before.count))
    before += text
  }

  private mutating func show(_ wanted: Int) {
    guard wanted >= 0, wanted <= history.count, wanted != place else { return }
    if place == history.count { draft = before + after }
    place = wanted
    (before, after) = (wanted == history.count ? draft : history[wanted], "")
  }

  /// The word before the cursor with what parts it from the cursor.
  private var wordBefore: String {
    var rest = before[...]
    while let last = rest.last, !Self.isWord(last) { rest.removeLast() }
    while let last = rest.last, Self.isWord(last) { rest.removeLast() }
    return String(before[rest.endIndex...])
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// What of the line fits beside the prompt, and the column of the cursor in it.
  ///
  /// - Parameter cells: how many cells of the terminal there are for it.
  func window(cells: Int) -> (text: String, cursor: Int) {
    let cells = max(8, cells)
    let whole = before.reduce(0) { $0 + $1.cells }
    // The cursor stays on the screen: what lies too far left of it is dropped.
    var shown = before[...]
    var left = whole
    while left > cells - 1, let first = shown.popFirst() { left -= first.cells }
    var text = String(shown)
    var used = left
    for character in after {
      used += character.cells
      if used > cells - 1 { break }
      text.append(character)
    }
    return (text, left)
  }
}

extension Character {
  /// Cells of a terminal: combining marks none, East Asian wide characters and emoji two, letters one.
  var cells: Int {
    guard let scalar = unicodeScalars.first(where: { !$0.isMark }) else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }
}
