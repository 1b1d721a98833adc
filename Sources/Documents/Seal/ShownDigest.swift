/// A digest over all that a file shows, as the reader of papers reads it: whether a hand was in the file at all. Marks of
/// figures and paragraphs then tell where.

import Foundation
import Messages

enum ShownDigest {
  private static let letters = 10
  /// What stands in a stamp until the file is written and can be read.
  static let open = "@unsealed@"

  /// Over the words of all cells and texts, in their order: programs that open and save a file change neither.
  static func text(grids: [[[PaperCell]]], texts: [String]) -> String {
    var hash = SealMark.Hash()
    // A sealed text has one space between two words and none at its ends.
    func add(_ text: String) {
      var text = text.sealed
      guard !text.isEmpty else { return }
      text.withUTF8 { hash.add($0) }
      hash.add(0x20)
    }
    for cell in grids.joined().joined() { add(cell.written) }
    for text in texts { add(text) }
    return SealMark.text(hash.value & 0xFFF_FFFF_FFFF_FFFF, letters: letters)
  }

  /// A written file with the digests of what it shows in its stamps.
  ///
  /// - Parameter bytes: with ``open`` in the stamp of each of its languages.
  /// - Returns: The same where the file is larger than papers are read.
  static func sealing(_ bytes: [UInt8]) -> [UInt8] {
    guard let paper = try? Paper.read(bytes, ""),
      let sealed = try? Paper.replacing(
        bytes, open, by: ([paper] + paper.translations).map { text(grids: $0.grids, texts: $0.texts) })
    else { return bytes }
    return sealed
  }
}

extension PaperCell {
  /// The cell as text, whatever its format: a number with as many digits as every program keeps.
  fileprivate var written: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): Self.written(number)
    case .ratio(let top, let bottom): "\(top)/\(bottom)"
    case .date(let day): day.iso
    case .boolean(let flag): flag ? "1" : "0"
    }
  }

  /// As `%.12g` of C: a whole number of so many digits is written as it is.
  private static func written(_ number: Double) -> String {
    if number.magnitude < 1e11, number != 0, let whole = Int64(exactly: number) { return String(whole) }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { room in
      guard let start = room.baseAddress else { return "" }
      _ = withVaList([number]) { vsnprintf(start, room.count, "%.12g", $0) }
      return String(cString: start)
    }
  }
}
