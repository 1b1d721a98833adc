/// Where the rows of a sheet go when some of them are repeated.

struct RowInsertions: Hashable {
  /// How often each repeated row stands afterwards, at least once; by its number, from 1.
  private(set) var counts: [Int: Int] = [:]
  private var rows: [Int] = []

  mutating func repeatRow(_ row: Int, _ count: Int) {
    counts[row] = max(1, count)
    rows = counts.keys.sorted()
  }

  /// Whether any row moves.
  var movesRows: Bool { counts.values.contains { $0 > 1 } }

  /// How many rows are added.
  var added: Int { counts.values.reduce(0) { $0 + $1 - 1 } }

  /// The first row that is repeated more than once.
  var first: Int? { rows.first { counts[$0] ?? 1 > 1 } }

  /// Where a row goes; the first of its copies.
  func first(of row: Int) -> Int {
    var shift = 0
    for repeated in rows where repeated < row { shift += (counts[repeated] ?? 1) - 1 }
    return row + shift
  }

  /// Where the last of its copies goes.
  func last(of row: Int) -> Int { first(of: row) + (counts[row] ?? 1) - 1 }
}
