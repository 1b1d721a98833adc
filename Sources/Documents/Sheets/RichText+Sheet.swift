/// Texts with emphasis as cells hold them.

import Spreadsheets

extension RichText {
  /// The parts. A cell has one link at most: an address behind words of its own is printed after them.
  var runs: [SheetCell.Run] {
    printableParts.map { part in
      var text = part.text
      if let address = part.address?.printable, address != text, onlyAddress == nil { text += " (\(address))" }
      return SheetCell.Run(text, isBold: part.isStrong, isItalic: part.isEmphasised)
    }
  }

  /// The address of a text that is one link from its first letter to its last.
  var onlyAddress: String? { parts.count == 1 ? parts[0].address : nil }
}

extension [SheetCell.Run] {
  /// The runs in pieces of at most so many characters, parted between words.
  func parted(atMost limit: Int) -> [[SheetCell.Run]] {
    guard reduce(0, { $0 + SheetText.characters(in: $1.text) }) > limit else { return [self] }
    var pieces: [[SheetCell.Run]] = []
    var piece: [SheetCell.Run] = []
    var length = 0
    for run in self {
      var rest = run
      rest.text = ""
      for word in run.text.split(separator: " ", omittingEmptySubsequences: false) {
        for part in word.cut(every: limit) {
          let count = SheetText.characters(in: part) + 1
          if length > 0, length + count > limit {
            if !rest.text.isEmpty { piece.append(rest) }
            pieces.append(piece)
            (piece, rest.text, length) = ([], "", 0)
          }
          rest.text += part + " "
          length += count
        }
      }
      if !rest.text.isEmpty { rest.text.removeLast() }
      piece.append(rest)
    }
    return pieces + [piece]
  }
}

extension Substring {
  /// A word longer than the limit in pieces.
  fileprivate func cut(every limit: Int) -> [Substring] {
    guard utf8.count > limit else { return [self] }
    var pieces: [Substring] = []
    var rest = self[...]
    while !rest.isEmpty {
      pieces.append(rest.prefix(limit))
      rest = rest.dropFirst(limit)
    }
    return pieces
  }
}
