/// The different values of one group: bits where they are small whole numbers close together, else a set.

struct DistinctValues {
  /// Bits of the values from 0 on: most are dictionary indices, years or row numbers.
  private var words: [UInt64] = []
  private var others: Set<Int64> = []

  /// The most words of a group: 512 KiB.
  private static let limit: Int64 = 1 << 16

  @inline(__always)
  mutating func insert(_ value: Int64) {
    let word = value >> 6
    // A few values far apart take a set, many take bits.
    guard value >= 0, word < Int64(words.count) || (word < Self.limit && word < Int64(others.count) * 4 + 16) else {
      others.insert(value)
      return
    }
    if word >= Int64(words.count) { grow(to: word) }
    words[Int(word)] |= 1 << UInt64(value & 63)
  }

  private mutating func grow(to word: Int64) {
    words.append(contentsOf: repeatElement(0, count: Int(word) * 2 + 1 - words.count))
    let end = Int64(words.count) << 6
    for value in others where value >= 0 && value < end { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    others = others.filter { $0 < 0 || $0 >= end }
  }

  mutating func formUnion(_ other: DistinctValues) {
    if other.words.count > words.count {
      let mine = self
      self = other
      formUnion(mine)
      return
    }
    for (index, word) in other.words.enumerated() { words[index] |= word }
    for value in other.others { insert(value) }
  }

  var count: Int { words.reduce(others.count) { $0 + $1.nonzeroBitCount } }
}
