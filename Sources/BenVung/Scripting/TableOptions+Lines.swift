/// Values in words, and numbered lines.

import Documents
import Messages

extension TableOptions {
  /// Values that an expression made up, such as 'exceeded', are keys of the plugin's texts.
  func word(_ column: Int, of table: inout Table) {
    for row in table.rows.indices where column < table.rows[row].count {
      if case .text(let key) = table.rows[row][column], let text = texts[key] { table.rows[row][column] = .text(text) }
    }
  }

  /// A first column with the numbers of the lines; subtotals and the total have none.
  func number(_ table: inout Table) {
    var next: Int64 = 0
    table.rows = table.rows.enumerated().map { place, row in
      guard !table.subtotals.contains(place) else { return [.text("")] + row }
      next += 1
      return [.integer(next)] + row
    }
    table.total = table.total.map { [.text("")] + $0 }
    // Rows may have a number of their own.
    let id = table.columns.contains { $0.id == "number" } ? "line" : "number"
    table.columns.insert(
      Column(id: id, label: language == .vi ? "STT" : "No.", format: .integer, isKey: true), at: 0)
    table.marks = Dictionary(
      uniqueKeysWithValues: table.marks.map { (CellPlace(row: $0.key.row, column: $0.key.column + 1), $0.value) })
  }
}
