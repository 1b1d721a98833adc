/// The first rows of a sheet, as text: where its head is looked for.

import Spreadsheets
import Vietnamese

struct SheetSample {
  struct Row {
    /// The line of the file, or the number of the sheet's row; from 1.
    let number: Int
    let cells: [String]

    subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    /// The places of the cells that are not empty.
    var filled: [Int] { cells.indices.filter { !cells[$0].isEmpty } }
  }

  /// Title rows, the motto and notes stand above a head, but no more than this.
  static let depth = 60

  private(set) var rows: [Row] = []
  /// The widest of the rows.
  let width: Int

  init(_ reader: any SheetReader) throws {
    while rows.count < SheetSample.depth, try reader.next() {
      guard !reader.record.isBlank else { continue }
      rows.append(Row(number: reader.record.line, cells: reader.record.texts.map { $0.composed.trimmed }))
    }
    width = rows.map(\.cells.count).max() ?? 0
  }

  /// Fills each merged range from its first cell.
  mutating func fill(_ ranges: [MergedRange]) {
    guard !ranges.isEmpty else { return }
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.number, $0) })
    for range in ranges where range.columns.count <= SheetSample.widest {
      guard let first = places[range.rows.lowerBound] else { continue }
      let text = rows[first][range.columns.lowerBound]
      guard !text.isEmpty else { continue }
      for number in range.rows.prefix(SheetSample.depth * 2) {
        guard let place = places[number] else { continue }
        var cells = rows[place].cells
        while cells.count <= range.columns.upperBound, cells.count < width { cells.append("") }
        for column in range.columns where column < cells.count { cells[column] = text }
        rows[place] = Row(number: rows[place].number, cells: cells)
      }
    }
  }

  /// Wider ranges are titles.
  private static let widest = 500
}
