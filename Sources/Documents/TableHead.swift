/// The head of a table as cells over columns: one row, or two where neighbours stand below a heading of their own.

import Messages

struct TableHead: Hashable {
  struct Cell: Hashable {
    let text: String
    /// Positions among the columns that were asked for.
    let columns: Range<Int>
    /// 0 or 1, and how many rows the cell is high.
    let row, height: Int
  }

  let rowCount: Int
  /// From the upper row to the lower, from left to right.
  let cells: [Cell]

  /// - Parameter columns: which of the table's columns, in order; a spanning heading is repeated where they are parted.
  init(_ table: Table, columns: [Int], language: Language) {
    let spans = columns.map { table.columns[$0].span?.printable }
    rowCount = spans.contains { $0 != nil } ? 2 : 1
    var upper: [Cell] = []
    var lower: [Cell] = []
    for (position, column) in columns.enumerated() {
      let text = table.columns[column].ownHeader(in: language).printable
      guard let span = spans[position] else {
        upper.append(Cell(text: text, columns: position..<position + 1, row: 0, height: rowCount))
        continue
      }
      lower.append(Cell(text: text, columns: position..<position + 1, row: 1, height: 1))
      if let last = upper.last, last.height == 1, last.text == span, last.columns.upperBound == position,
        spans[position - 1] != nil
      {
        upper[upper.count - 1] = Cell(text: span, columns: last.columns.lowerBound..<position + 1, row: 0, height: 1)
      } else {
        upper.append(Cell(text: span, columns: position..<position + 1, row: 0, height: 1))
      }
    }
    cells = upper + lower
  }
}
