/// One sheet of a workbook that is being written: rows from the first to the last, and what stands around them.

import CXLSXWriter
import Foundation
import Messages
import Vietnamese

/// Writes one sheet; made by ``XLSXWriter/addSheet(_:isHidden:)`` and of no use after the workbook is closed.
public final class XLSXSheetWriter: SheetWriter {
  /// The name that the sheet got.
  public let name: String
  /// The number of the row written last; 0 before the first.
  public private(set) var row = 0
  /// How many texts were longer than a cell may be and end with "…".
  public private(set) var cutCells = 0
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  unowned let writer: XLSXWriter
  private var columns = SheetColumns()
  /// Cells of several rows. libxlsxwriter keeps one row: they are merged when it is their last one.
  private var tallCells: [MergedRange] = []
  private var tallHeight = 0.0
  private var breaks: [lxw_row_t] = []
  private var hasOutline = false
  private var fill = PageFill()

  init(worksheet: UnsafeMutablePointer<lxw_worksheet>, name: String, writer: XLSXWriter) {
    self.worksheet = worksheet
    self.name = name
    self.writer = writer
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
  }

  @discardableResult public func append(
    _ cells: some Sequence<SheetCell>, level: Int
  ) throws(Diagnostic) -> Int {
    guard row < XLSXLimits.rows else { throw full }
    row += 1
    var column = 0
    var height = 0.0
    for cell in cells {
      let end = column + max(1, cell.columnSpan)
      guard end <= XLSXLimits.columns else { throw full }
      write(cell, column: column)
      if cell.rowSpan > 1 {
        tallCells.append(MergedRange(columns: column...(end - 1), rows: row...(row + cell.rowSpan - 1)))
        // Its lines are shared out among its rows.
        tallHeight = max(tallHeight, columns.height(of: cell, columns: column..<end) / Double(cell.rowSpan))
      } else if cell.style.isWrapped || cell.columnSpan > 1 {
        height = max(height, columns.height(of: cell, columns: column..<end))
      }
      column = end
    }
    if !tallCells.isEmpty { height = max(height, tallHeight) } else { tallHeight = 0 }
    if level > 0 { hasOutline = true }
    fill.add(height)
    // Excel finds the height of wrapped rows by itself, other programs do not.
    if height > 0 || level > 0 {
      var options = lxw_row_col_options()
      options.level = UInt8(clamping: max(0, level))
      // 15 is what libxlsxwriter takes for "not set".
      worksheet_set_row_opt(worksheet, lxw_row_t(row - 1), height > 0 ? height : 15, nil, &options)
    }
    if !tallCells.isEmpty { mergeTallCells() }
    return row
  }

  /// Leaves rows empty.
  public func skip(rows count: Int = 1) {
    row = min(row + max(0, count), XLSXLimits.rows)
    fill.add(0, rows: max(0, count))
  }

  public func breakPage() {
    fill.beginPage()
    if row > 0, breaks.last != lxw_row_t(row) { breaks.append(lxw_row_t(row)) }
  }

  public var pageBreaks: Int { breaks.count }

  public func hasRoom(for height: Double) -> Bool { fill.hasRoom(for: height) }

  /// Merges the cells whose last row this is. Without a format libxlsxwriter writes nothing into the range, where its
  /// cells stand already.
  private func mergeTallCells() {
    tallCells.removeAll { range in
      guard range.rows.upperBound <= row else { return false }
      worksheet_merge_range(
        worksheet, lxw_row_t(range.rows.lowerBound - 1), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound - 1), lxw_col_t(range.columns.upperBound), "", nil)
      return true
    }
  }

  private var full: Diagnostic { SheetLimits.full(writer.unwritablePath) }

  private func write(_ cell: SheetCell, column: Int) {
    let format = cell.style == .plain && cell.value == .empty ? nil : writer.format(cell.style)
    let (line, place) = (lxw_row_t(row - 1), lxw_col_t(column))
    if cell.columnSpan > 1, cell.rowSpan == 1 {
      worksheet_merge_range(worksheet, line, place, line, place + lxw_col_t(cell.columnSpan - 1), "", format)
    }
    switch cell.value {
    case .empty: if cell.columnSpan == 1, let format { worksheet_write_blank(worksheet, line, place, format) }
    case .text(let text):
      if let target = cell.link.flatMap(XLSXSheetWriter.target) {
        worksheet_write_url_opt(worksheet, line, place, target, format, SheetText.cell(text).text, nil)
      } else if cell.runs.count > 1, text.utf16.count <= SheetText.limit {
        write(cell.runs, cell.style, line, place, format)
      } else {
        write(text, line, place, format)
      }
    case .integer(let value):
      // Excel counts in 15 digits: an identity number with more would lose its end.
      if value.magnitude >= 1_000_000_000_000_000 {
        write(String(value), line, place, format)
      } else {
        worksheet_write_number(worksheet, line, place, Double(value), format)
      }
    case .decimal(let value): if value.isFinite { worksheet_write_number(worksheet, line, place, value, format) }
    case .date(let day):
      if let serial = SerialDate.serial(day) {
        worksheet_write_number(worksheet, line, place, Double(serial), format)
      } else {
        write(day.vietnamese, line, place, format)
      }
    case .boolean(let value): worksheet_write_boolean(worksheet, line, place, value ? 1 : 0, format)
    }
    if cell.columnSpan <= 1, cell.rowSpan <= 1 {
      columns.see(cell.value, isWrapped: cell.style.isWrapped, column: column)
    }
    if let comment = cell.comment { write(comment: comment, line, place) }
  }

  /// A link as libxlsxwriter takes it; nil for an address longer than Excel's limit.
  private static func target(of link: SheetCell.Link) -> String? {
    switch link {
    case .cell(let sheet, let cell): "internal:\(SheetName.quoted(sheet))!\(cell)"
    case .address(let address): address.utf8.count <= 2_000 ? address : nil
    }
  }

  /// A text in parts; empty ones are left out, since Excel takes a file with one for damaged.
  private func write(
    _ runs: [SheetCell.Run], _ style: CellStyle, _ line: lxw_row_t, _ place: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    var parts: [lxw_rich_string_tuple] = []
    var texts: [UnsafeMutablePointer<CChar>] = []
    defer { for text in texts { free(text) } }
    for run in runs where !run.text.isEmpty {
      guard let text = strdup(SheetText.escaped(run.text)) else { continue }
      texts.append(text)
      var runStyle = CellStyle(look: style.look)
      runStyle.size = style.size
      runStyle.isBold = run.isBold || style.isBold
      runStyle.isItalic = run.isItalic || style.isItalic
      parts.append(lxw_rich_string_tuple(format: writer.format(runStyle), string: text))
    }
    guard parts.count > 1 else { return write(runs.map(\.text).joined(), line, place, format) }
    parts.withUnsafeMutableBufferPointer { parts in
      var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = parts.indices.map { index in
        parts.baseAddress.map { $0 + index }
      }
      pointers.append(nil)
      worksheet_write_rich_string(worksheet, line, place, &pointers, format)
    }
  }

  private func write(_ text: String, _ line: lxw_row_t, _ place: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?)
  {
    let (text, isCut) = SheetText.cell(text)
    if isCut { cutCells += 1 }
    worksheet_write_string(worksheet, line, place, text, format)
  }

  private func write(comment: String, _ line: lxw_row_t, _ place: lxw_col_t) {
    var options = lxw_comment_options()
    options.font_size = 10
    options.width = 260
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false).map { 1 + $0.count / 36 }.reduce(0, +)
    options.height = UInt16(min(20 + lines * 18, 600))
    worksheet_write_comment_opt(worksheet, line, place, SheetText.cell(comment).text, &options)
  }

  // MARK: Around the rows

  /// Sets a column's width, in characters. Columns whose width is not set are as wide as their longest cell, within
  /// reason.
  public func setWidth(_ characters: Double, column: Int) { columns.setWidth(characters, column: column) }

  /// Gives the empty cells of a column a style: what is typed there later is shown by it.
  public func setStyle(_ style: CellStyle, column: Int) { columns.setStyle(style, column: column) }

  /// Hides a column.
  public func hide(column: Int) { columns.hide(column: column) }

  /// Keeps the first rows and columns in sight.
  public func freeze(rows: Int, columns: Int = 0) {
    worksheet_freeze_panes(worksheet, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// Adds the arrows by which a table is filtered; rows from 1, the first being the head.
  public func addFilter(rows: ClosedRange<Int>, columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    worksheet_autofilter(
      worksheet, lxw_row_t(rows.lowerBound - 1), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound - 1),
      lxw_col_t(columns.upperBound - 1))
  }

  public func set(_ setup: PrintSetup) {
    if setup.isLandscape { worksheet_set_landscape(worksheet) }
    if let rows = setup.repeatedRows {
      worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1))
    }
    if setup.repeatedColumns > 0 { worksheet_repeat_columns(worksheet, 0, lxw_col_t(setup.repeatedColumns - 1)) }
    worksheet_set_footer(worksheet, setup.footer)
    worksheet_fit_to_pages(worksheet, UInt16(clamping: max(1, setup.pagesWide)), 0)
  }

  public func hideGrid() { worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

  /// Lets cells of a column be chosen from a list. Anything else is refused when it is typed.
  ///
  /// - Parameters:
  ///   - rows: From 1.
  ///   - message: What Excel says about another value; at most 255 characters.
  public func addDropDown(_ items: [String], column: Int, rows: ClosedRange<Int>, message: String? = nil) {
    guard !items.isEmpty else { return }
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    // A list within the cell's own rule has 255 characters at most, and a comma would part an item.
    let isShort = items.reduce(0) { $0 + $1.utf16.count + 1 } <= 256 && !items.contains { $0.contains(",") }
    let inline = "\"" + items.joined(separator: ",").replacing("\"", with: "\"\"") + "\""
    let formula = isShort ? inline : writer.listRange(items)
    let text = String((message ?? "").prefix(255))
    formula.withCString { formula in
      text.withCString { text in
        validation.value_formula = UnsafeMutablePointer(mutating: formula)
        if message != nil { validation.error_message = UnsafeMutablePointer(mutating: text) }
        worksheet_data_validation_range(
          worksheet, lxw_row_t(rows.lowerBound - 1), lxw_col_t(column), lxw_row_t(rows.upperBound - 1),
          lxw_col_t(column), &validation)
      }
    }
  }

  /// Writes what is known only when the last row is.
  func finish() {
    // A row's figures stand above those that they are of.
    if hasOutline { worksheet_outline_settings(worksheet, 1, 0, 1, 0) }
    if !breaks.isEmpty {
      // Excel takes 1,023 of them.
      breaks = breaks.prefix(1_023) + [0]
      worksheet_set_h_pagebreaks(worksheet, &breaks)
    }
    for (place, column) in columns.all {
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      worksheet_set_column_opt(
        worksheet, lxw_col_t(place), lxw_col_t(place), column.width, writer.format(column.style), &options)
    }
    // Identity numbers are text on purpose: no green corner at each of them.
    worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
  }
}
