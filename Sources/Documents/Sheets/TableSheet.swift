/// One table on a sheet of its own or among prose: caption, head, rows, total, footnotes.

import Messages
import Spreadsheets

struct TableSheet<Sheet: SheetWriter> {
  let table: Table
  let language: Language
  let sheet: Sheet
  private let direction: PageDirection
  private let widths: TableSheetWidths

  init(_ table: Table, language: Language, sheet: Sheet, direction: PageDirection = .automatic) {
    self.table = table
    self.direction = direction
    self.language = language
    self.sheet = sheet
    widths = TableSheetWidths(table, language: language)
  }

  /// A table below others, in columns that are shared.
  init(_ table: Table, language: Language, sheet: Sheet, within widths: TableSheetWidths) {
    self.table = table
    self.language = language
    self.sheet = sheet
    self.widths = widths
    direction = .automatic
  }

  /// - Parameters:
  ///   - title: What stands above the caption.
  ///   - stamp: The line at the end.
  func write(title: String? = nil, stamp: String?) throws(Diagnostic) {
    for (column, width) in widths.widths.enumerated() { sheet.setWidth(width, column: column) }
    let span = widths.textSpan
    let titleStyle = CellStyle(look: .title, isWrapped: true)
    let caption = table.fullCaption(in: language)?.printable
    if let title, title != caption { try sheet.append([SheetCell(.text(title), style: titleStyle, columnSpan: span)]) }
    if let caption {
      try sheet.append([SheetCell(.text(caption), style: titleStyle, columnSpan: span)])
    }
    if sheet.row > 0 { sheet.skip(rows: 1) }
    try writeRows(span: span, isAlone: true)
    if !table.footnotes.isEmpty || stamp != nil { sheet.skip(rows: 1) }
    try writeFootnotes(span: span)
    if let stamp { try sheet.append([SheetCell(.text(stamp), style: .stamp, columnSpan: span)]) }
  }

  /// What the caption, the head and a row take, which stay together: points.
  static var leastHeight: Double { 80 }

  /// - Parameter span: How many columns the texts around the table cover.
  func writeAmongProse(caption: String?, span: Int) throws(Diagnostic) {
    var style = CellStyle(isWrapped: true)
    style.isBold = true
    if let caption { try sheet.append([SheetCell(.text(caption), style: style, columnSpan: span)]) }
    try writeRows(span: span, isAlone: false)
    try writeFootnotes(span: span)
  }

  private func writeFootnotes(span: Int) throws(Diagnostic) {
    for note in table.footnotes {
      try sheet.append([SheetCell(.text(note.printable), style: .note, columnSpan: span)])
    }
  }

  /// - Parameter isAlone: Whether the sheet is the table's: rows can be filtered and the head stays in sight.
  private func writeRows(span: Int, isAlone: Bool) throws(Diagnostic) {
    guard !table.columns.isEmpty else {
      try sheet.append([SheetCell(.text("(\(Phrases.noColumns[language]))"), style: .note)])
      return
    }
    let rows = TableRows(table, language: language, wrapped: widths.wrapped)
    let first = sheet.row + 1
    try rows.writeHead(to: sheet)
    let head = first...sheet.row
    if table.rows.isEmpty {
      try sheet.append([SheetCell(.text("(\(Phrases.noRows[language]))"), style: .note, columnSpan: span)])
    }
    try rows.writeBody(to: sheet)
    if isAlone { arrange(head) }
    try rows.writeTotal(to: sheet)
  }

  /// Makes the sheet one of this table, whose rows are written, but for its total.
  private func arrange(_ head: ClosedRange<Int>) {
    // Arrows in a head of two rows cover its words, and sorting would tear subtotals from their rows. The total stays
    // out: it is of all rows.
    if head.count == 1, table.levels.isEmpty, !table.rows.isEmpty {
      sheet.addFilter(rows: head.lowerBound...sheet.row, columns: 0..<table.columns.count)
    }
    let keys = keyColumns
    sheet.freeze(rows: head.upperBound, columns: keys)
    sheet.set(widths.setup(repeating: head, keyColumns: keys, direction: direction))
  }

  /// How many columns from the first name their row and leave room for others beside them.
  private var keyColumns: Int {
    var (count, sum) = (0, 0.0)
    for (column, width) in zip(table.columns, widths.widths) {
      sum += width
      guard column.isKey, sum <= 60, count + 1 < table.columns.count else { break }
      count += 1
    }
    return count
  }
}
