/// Which characters a TrueType font has: its table `cmap`, formats 4 and 12 (OpenType 1.9, "cmap").

import Foundation

struct CharacterMap {
  private var ranges: [ClosedRange<UInt32>] = []
  /// Every range has at least one character of Unicode's 1.1 million; a font that says more is none.
  private static let mostRanges = 100_000

  func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }

  /// Nil where the bytes are no font with such a table. Reads nothing beyond their end.
  init?(font: Data) {
    let bytes = Bytes(data: font)
    guard let tables = bytes.short(4) else { return nil }
    // The directory: tag, checksum, offset, length of each table.
    let entries = (0..<tables).map { 12 + 16 * $0 }
    guard let entry = entries.first(where: { bytes.long($0) == 0x636D_6170 }), let table = bytes.long(entry + 8),
      let subtables = bytes.short(table + 2)
    else { return nil }
    for index in 0..<subtables {
      let record = table + 4 + 8 * index
      guard let platform = bytes.short(record), let offset = bytes.long(record + 4) else { return nil }
      // Unicode, or Windows with Unicode (encodings 1 and 10; 0 is for symbols).
      guard platform == 0 || platform == 3 && bytes.short(record + 2) != 0 else { continue }
      switch bytes.short(table + offset) {
      case 4: readSegments(bytes, table + offset)
      case 12: readGroups(bytes, table + offset)
      default: continue
      }
    }
    guard !ranges.isEmpty else { return nil }
  }

  /// Format 4: the segments' last characters, two bytes, their first ones, deltas, and offsets into a list of glyphs.
  /// Glyph 0 is the one for what is missing.
  private mutating func readSegments(_ bytes: Bytes, _ start: Int) {
    guard let doubled = bytes.short(start + 6) else { return }
    for place in stride(from: 0, to: doubled, by: 2) {
      let first = start + 16 + doubled + place
      guard let end = bytes.short(start + 14 + place), let begin = bytes.short(first), begin <= end, begin < 0xFFFF,
        let delta = bytes.short(first + doubled), let offset = bytes.short(first + 2 * doubled)
      else { continue }
      for character in begin...end {
        var glyph = character
        if offset > 0 {
          guard let listed = bytes.short(first + 2 * doubled + offset + 2 * (character - begin)) else { break }
          glyph = listed
          if glyph == 0 { continue }
        }
        if (glyph + delta) & 0xFFFF != 0 { add(UInt32(character), UInt32(character)) }
      }
    }
  }

  /// Format 12: groups of first character, last character, first glyph.
  private mutating func readGroups(_ bytes: Bytes, _ start: Int) {
    guard let count = bytes.long(start + 12) else { return }
    for index in 0..<min(count, Self.mostRanges) {
      let group = start + 16 + 12 * index
      guard let begin = bytes.long(group), let end = bytes.long(group + 4), begin <= end, end <= 0x10FFFF,
        let glyph = bytes.long(group + 8)
      else { return }
      // Only the first of a group can have glyph 0.
      if glyph > 0 || begin < end { add(UInt32(glyph > 0 ? begin : begin + 1), UInt32(end)) }
    }
  }

  private mutating func add(_ begin: UInt32, _ end: UInt32) {
    if let last = ranges.last, last.upperBound < UInt32.max, last.upperBound + 1 == begin {
      ranges[ranges.count - 1] = last.lowerBound...end
    } else if ranges.count < Self.mostRanges {
      ranges.append(begin...end)
    }
  }

  /// Big-endian numbers, nil beyond the end.
  private struct Bytes {
    let data: Data

    func short(_ place: Int) -> Int? {
      guard place >= 0, place + 2 <= data.count else { return nil }
      let index = data.startIndex + place
      return Int(data[index]) << 8 | Int(data[index + 1])
    }

    func long(_ place: Int) -> Int? {
      guard let high = short(place), let low = short(place + 2) else { return nil }
      return high << 16 | low
    }
  }
}
