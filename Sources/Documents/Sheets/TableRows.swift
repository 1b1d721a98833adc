/// The head, the rows and the total of a table as rows of cells.

import Messages
import Spreadsheets

struct TableRows {
  private let table: Table
  private let language: Language
  private let wrapped: Set<Int>
  /// Whether missing numbers are empty cells, as charts want them, and not "-".
  private let leavesGaps: Bool

  init(_ table: Table, language: Language, wrapped: Set<Int> = [], leavesGaps: Bool = false) {
    self.table = table
    self.language = language
    self.wrapped = wrapped
    self.leavesGaps = leavesGaps
  }

  func writeHead(to sheet: some SheetWriter) throws(Diagnostic) {
    let head = TableHead(table, columns: Array(table.columns.indices), language: language)
    for row in 0..<head.rowCount {
      var cells: [SheetCell] = []
      var column = 0
      for cell in head.cells where cell.row == row {
        // Places that a cell of the row above covers.
        while column < cell.columns.lowerBound {
          cells.append(SheetCell(.empty, style: .header))
          column += 1
        }
        cells.append(
          SheetCell(
            .text(cell.text), style: .header, columnSpan: cell.columns.count, rowSpan: cell.height))
        column = cell.columns.upperBound
      }
      while column < table.columns.count {
        cells.append(SheetCell(.empty, style: .header))
        column += 1
      }
      try sheet.append(cells)
    }
  }

  func writeBody(to sheet: some SheetWriter) throws(Diagnostic) {
    for index in table.rows.indices {
      let isSubtotal = table.isSubtotal(index)
      let level = table.level(index)
      try sheet.append(
        table.columns.indices.map { column in
          var cell = cell(row: index, column)
          cell.style.isBold = isSubtotal
          if column == table.leadingColumn, level > 0, table.columns[column].alignment == .leading {
            cell.style.alignment = .left
            cell.style.indent = level
          }
          return cell
        }, level: level)
    }
  }

  func writeTotal(to sheet: some SheetWriter) throws(Diagnostic) {
    guard table.total != nil else { return }
    try sheet.append(
      table.columns.indices.map { column in
        var cell = cell(row: table.rows.count, column)
        cell.style.look = .total
        return cell
      })
  }

  private func cell(row: Int, _ column: Int) -> SheetCell {
    let value = table.cell(table.row(row), column)
    let format = table.columns[column].format
    let printed = format.cell(for: value, in: language)
    var cell = SheetCell(printed.value, style: CellStyle(printed.format, hasBorder: true))
    if leavesGaps, case .text = value {} else if leavesGaps, value.number == nil { cell.value = .empty }
    cell.style.isWrapped = wrapped.contains(column)
    // "-" and "…" stand where the numbers do.
    if table.columns[column].alignment == .trailing, case .text = printed.value { cell.style.alignment = .right }
    cell.style.mark = table.mark(row, column)?.symbol
    return cell
  }
}

extension CellStyle {
  /// The line that says where a document comes from.
  static let stamp: CellStyle = {
    var style = CellStyle(look: .note, isWrapped: true)
    style.size = 9
    return style
  }()
}
