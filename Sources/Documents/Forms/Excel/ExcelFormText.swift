/// The text of a cell in a form, with the looks of its parts.

import Spreadsheets

struct ExcelFormText {
  /// What stands between the tags of `si` or `is`.
  let markup: [UInt8]
  /// The contents of its `t`, but those of readings (`rPh`).
  private let pieces: [Range<Int>]
  /// The text with its entities as they stand, and where each piece begins in it.
  let text: String
  private let starts: [Int]

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    markup = Array(bytes[range])
    var tags = MarkupTags(markup)
    var pieces: [Range<Int>] = []
    var (start, readings): (Int?, Int) = (nil, 0)
    while let tag = tags.next() {
      switch (tag.name, tag.kind) {
      case ("rPh", .open): readings += 1
      case ("rPh", .close): readings -= 1
      case ("t", .open) where readings == 0: start = tag.range.upperBound
      case ("t", .close):
        if let start { pieces.append(start..<tag.range.lowerBound) }
        start = nil
      default: continue
      }
    }
    self.pieces = pieces
    var (text, starts): ([UInt8], [Int]) = ([], [])
    for piece in pieces {
      starts.append(text.count)
      text += markup[piece]
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.starts = starts
  }

  /// The markup with texts in place of ranges of the text; where a range goes over several parts, its text takes the look
  /// of the first.
  func replacing(_ replacements: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var edits = MarkupEdits()
    for replacement in replacements {
      var isFirst = true
      for (piece, start) in zip(pieces, starts) {
        let own = replacement.range.clamped(to: start..<start + piece.count)
        guard !own.isEmpty else { continue }
        let shift = piece.lowerBound - start
        edits.replace(
          own.lowerBound + shift..<own.upperBound + shift,
          with: isFirst ? SheetText.escaped(replacement.text).xml : "")
        isFirst = false
      }
    }
    return edits.applied(to: markup, 0..<markup.count)
  }
}
