/// A digest over all that a file shows, as the reader of papers reads it: whether a hand was in the file at all. Marks of
/// figures and paragraphs then tell where.

import Foundation
import Messages
import Threads

enum ShownDigest {
  private static let letters = 10
  /// What stands in a stamp until the file is written and can be read.
  static let open = "@unsealed@"

  /// Over the words of all cells and texts, in their order: programs that open and save a file change neither.
  static func text(grids: [[[PaperCell]]], texts: [String]) -> String {
    var hash = SealMark.Hash()
    // A sealed text has one space between two words and none at its ends.
    @Sendable func words(_ text: String) -> [UInt8] {
      let text = text.sealed
      return text.isEmpty ? [] : Array(text.utf8) + [0x20]
    }
    for grid in grids {
      for line in grid.mapInParts({ row in row.flatMap { words($0.written) } }) { hash.add(line) }
    }
    for text in texts { hash.add(words(text)) }
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
  var written: String {
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
    if let text = quickly(number) { return text }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { room in
      guard let start = room.baseAddress else { return "" }
      _ = withVaList([number]) { vsnprintf(start, room.count, "%.12g", $0) }
      return String(cString: start)
    }
  }

  /// The same for numbers from 1 to below 10^11: the binary fraction is multiplied by a power of ten and rounded, all of
  /// it in whole numbers, and a half goes to the even digit, as in C.
  private static func quickly(_ number: Double) -> String? {
    guard number.magnitude >= 1, number.magnitude < 1e11 else { return nil }
    let whole = UInt64(number.magnitude)
    let wholeText = String(whole)
    let places = 12 - wholeText.utf8.count
    // The number is significand / 2^shift; below 10^11 it has bits behind the point.
    let shift = UInt64(Double.significandBitCount) - UInt64(number.exponent)
    let significand = UInt128(number.significandBitPattern | 1 << UInt64(Double.significandBitCount))
    var one: UInt64 = 1
    for _ in 0..<places { one *= 10 }
    let product = significand * UInt128(one)
    var units = UInt64(truncatingIfNeeded: product >> UInt128(shift))
    let (rest, half) = (product & ((1 << UInt128(shift)) - 1), UInt128(1) << UInt128(shift - 1))
    if rest > half || rest == half && units & 1 == 1 { units += 1 }
    // Rounded up to one more digit before the point it is that power of ten.
    let (above, below) = units.quotientAndRemainder(dividingBy: one)
    var text = (number < 0 ? "-" : "") + String(above)
    guard below != 0 else { return text }
    let digits = String(below)
    text += "." + String(repeating: "0", count: places - digits.utf8.count) + digits
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    return text
  }
}
