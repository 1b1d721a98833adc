/// Heads of households by name and birth date, so that a row without a household code finds its household: one query, and
/// sixteen bytes for each head.

import GRDB

struct HeadIndex {
  private struct Entry {
    /// The name's consonants in the upper half, the birth date in the lower.
    let key: UInt64
    let household: Int64
  }

  /// Sorted by key.
  private var entries: [Entry] = []
  /// Heads that the file itself adds, by the name's consonants.
  private var added: [UInt32: [Entry]] = [:]
  private static let noDate = UInt64(UInt32.max)

  /// Reads the heads of the register.
  ///
  /// - Parameter batch: leaves out the households that this batch has added.
  init(_ database: Database, without batch: Int64? = nil) throws {
    let statement = try RawStatement(
      database,
      """
      SELECT m.household, m.birth_date, m.name FROM members m JOIN households h ON h.id = m.household
      WHERE m.relationship = 'head' AND h.batch <> ?
      """)
    statement.bind(.integer(batch ?? 0), at: 1)
    while try statement.step() {
      let birth = statement.isNull(1) ? nil : statement.integer(1)
      entries.append(
        Entry(key: HeadIndex.key(HeadIndex.consonants(statement.bytes(2)), birth), household: statement.integer(0)))
    }
    entries.sort { ($0.key, $0.household) < ($1.key, $1.household) }
  }

  mutating func add(_ household: Int64, name: String, birth: Int64?) {
    let consonants = HeadIndex.consonants(name)
    added[consonants, default: []].append(Entry(key: HeadIndex.key(consonants, birth), household: household))
  }

  /// Households whose head may have this name and birth date: all that do, and some whose name only has the same
  /// consonants.
  func households(name: String, birth: Int64?) -> [Int64] {
    let consonants = HeadIndex.consonants(name)
    return find(consonants, HeadIndex.key(consonants, birth)...HeadIndex.key(consonants, birth))
  }

  /// Households whose head may have this name, and whose birth date does not speak against it: it is not known, or the
  /// row gives none.
  func halfKnown(name: String, birth: Int64?) -> [Int64] {
    let consonants = HeadIndex.consonants(name)
    let last = HeadIndex.key(consonants, nil)
    return find(consonants, (birth == nil ? UInt64(consonants) << 32 : last)...last)
  }

  private func find(_ consonants: UInt32, _ keys: ClosedRange<UInt64>) -> [Int64] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < keys.lowerBound { low = middle + 1 } else { high = middle }
    }
    let known = entries[low...].prefix { $0.key <= keys.upperBound }.map(\.household)
    return known + (added[consonants] ?? []).filter { keys.contains($0.key) }.map(\.household)
  }

  private static func key(_ consonants: UInt32, _ birth: Int64?) -> UInt64 {
    // Days are counted from 1970: moved so that none is negative.
    UInt64(consonants) << 32 | (birth.map { UInt64(clamping: $0 + 0x4000_0000) & 0x7FFF_FFFF } ?? noDate)
  }

  private static func consonants(_ name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { consonants($0) }
  }

  /// A number of a name's consonants. Tone marks and other diacritics stand on vowels and on d, and letter case is one
  /// bit: names that fold to the same key have the same number, without being folded.
  private static func consonants(_ bytes: CellBytes) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      let letter = byte | 0x20
      guard letter >= 0x61, letter <= 0x7A, byte < 0x80 else { continue }
      switch letter {
      case 0x61, 0x64, 0x65, 0x69, 0x6F, 0x75, 0x79: continue  // a, d, e, i, o, u, y
      default: hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
      }
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash &>> 32))
  }
}
