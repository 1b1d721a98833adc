/// The head of a table in a sheet: which rows it takes, and what it calls each column.

import Messages

struct SheetHead: Sendable {
  /// Lines of the file, or numbers of the sheet's rows.
  let rows: ClosedRange<Int>
  /// The last row that belongs to the head: a row of column numbers "(1) (2) (3)" may follow it. Data begin after it.
  let last: Int
  let heads: [ColumnHead]
  /// The rows as they are written, that of column numbers among them: a page break repeats them.
  let written: [[String]]
  /// What stands above the head, row by row.
  let titles: [String]

  /// "5" or "5–6".
  var rowsText: String {
    rows.count == 1 ? String(rows.lowerBound) : "\(rows.lowerBound)–\(rows.upperBound)"
  }

  /// The unit of money that a line above the table gives for all of it ("Đơn vị tính: triệu đồng").
  var tableUnit: HeadUnit.Reading {
    for title in titles {
      let folded = title.folded
      guard let start = folded.range(of: "don vi tinh") ?? folded.range(of: "dvt") else { continue }
      let rest = String(folded[start.upperBound...]).filter { $0 != ")" && $0 != "(" }
      let reading = HeadUnit.read(rest)
      if reading != .none { return reading }
    }
    return .none
  }
}
