/// Some rows of a table, one bit each.

struct RowSet: Sendable {
  private var words: [UInt64]

  /// - Parameter count: the rows of the table; each of `rows` is below it.
  init(_ rows: some Sequence<Int32>, below count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for row in rows where row >= 0 && row < count { words[Int(row) >> 6] |= 1 << UInt64(row & 63) }
  }

  @inline(__always) func contains(_ row: Int32) -> Bool { words[Int(row) >> 6] & (1 << UInt64(row & 63)) != 0 }
}
