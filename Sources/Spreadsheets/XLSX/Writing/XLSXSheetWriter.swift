/// One sheet of a workbook that is being written: rows from the first to the last, and what stands around them.

import CXLSXWriter
import Messages
import Vietnamese

/// A cell to write.
public struct SheetCell: Sendable, Hashable {
  public var value: CellValue
  public var style: CellStyle
  /// A note that Excel shows when the mouse is on the cell.
  public var comment: String?
  /// How many columns the cell covers; the cells after it begin behind them.
  public var columnSpan: Int
  /// The cell of this workbook to which a click on the text leads.
  public var link: Link?

  /// A cell of the same workbook.
  public struct Link: Sendable, Hashable {
    public var sheet: String
    /// "B5"
    public var cell: String

    public init(sheet: String, cell: String) {
      self.sheet = sheet
      self.cell = cell
    }
  }

  public init(
    _ value: CellValue, style: CellStyle = .plain, comment: String? = nil, columnSpan: Int = 1, link: Link? = nil
  ) {
    self.value = value
    self.style = style
    self.comment = comment
    self.columnSpan = columnSpan
    self.link = link
  }
}

/// How a sheet is printed.
public struct PrintSetup: Sendable, Hashable {
  public var isLandscape: Bool
  /// Repeats the rows from the first to this one on every page; 0 repeats none.
  public var repeatedRows: Int
  /// What stands at the foot of every page; "&P" is the number of the page and "&N" how many there are.
  public var footer: String
  /// How many pages the sheet takes beside one another: one can hold only so many columns that are still read.
  public var pagesWide: Int

  /// A4, as wide as the sheet.
  public init(
    isLandscape: Bool = false, repeatedRows: Int = 0, footer: String = "&C&P/&N", pagesWide: Int = 1
  ) {
    self.isLandscape = isLandscape
    self.repeatedRows = repeatedRows
    self.pagesWide = pagesWide
    self.footer = footer
  }
}

/// Writes one sheet; made by ``XLSXWriter/addSheet(_:isHidden:)`` and of no use after the workbook is closed.
public final class XLSXSheetWriter {
  /// The name that the sheet got.
  public let name: String
  /// The number of the row written last; 0 before the first.
  public private(set) var row = 0
  /// How many texts were longer than a cell may be and end with "…".
  public private(set) var cutCells = 0
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private unowned let writer: XLSXWriter
  private var columns = SheetColumns()

  init(worksheet: UnsafeMutablePointer<lxw_worksheet>, name: String, writer: XLSXWriter) {
    self.worksheet = worksheet
    self.name = name
    self.writer = writer
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
  }

  /// Writes the next row and returns its number.
  ///
  /// - Throws: ``Diagnostic`` where a sheet has no room for the row, or for its cells.
  @discardableResult public func append(_ cells: some Sequence<SheetCell>) throws(Diagnostic) -> Int {
    guard row < XLSXLimits.rows else { throw full }
    row += 1
    var column = 0
    var lines = 1
    for cell in cells {
      guard column + max(1, cell.columnSpan) <= XLSXLimits.columns else { throw full }
      write(cell, column: column)
      if cell.style.isWrapped {
        lines = max(lines, columns.lines(cell.value, columns: column..<(column + max(1, cell.columnSpan))))
      }
      column += max(1, cell.columnSpan)
    }
    // Excel finds the height of wrapped rows by itself, other programs do not.
    if lines > 1 { worksheet_set_row(worksheet, lxw_row_t(row - 1), Double(min(lines, 20)) * 16.5, nil) }
    return row
  }

  /// Leaves rows empty.
  public func skip(rows count: Int = 1) { row = min(row + max(0, count), XLSXLimits.rows) }

  private var full: Diagnostic {
    XLSXWriter.unwritable(
      writer.unwritablePath,
      LocalizedText(
        vi: "trang tính Excel chỉ có 1.048.576 dòng và 16.384 cột; hãy lọc bớt hoặc dùng CSV",
        en: "a sheet of Excel has only 1,048,576 rows and 16,384 columns; filter the rows, or use CSV"))
  }

  private func write(_ cell: SheetCell, column: Int) {
    let format = cell.style == .plain && cell.value == .empty ? nil : writer.format(cell.style)
    let (line, place) = (lxw_row_t(row - 1), lxw_col_t(column))
    if cell.columnSpan > 1 {
      worksheet_merge_range(worksheet, line, place, line, place + lxw_col_t(cell.columnSpan - 1), "", format)
    }
    switch cell.value {
    case .empty: if cell.columnSpan == 1, let format { worksheet_write_blank(worksheet, line, place, format) }
    case .text(let text):
      if let link = cell.link {
        let target = "internal:\(SheetName.quoted(link.sheet))!\(link.cell)"
        worksheet_write_url_opt(worksheet, line, place, target, format, SheetText.cell(text).text, nil)
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
    if cell.columnSpan <= 1 { columns.see(cell.value, isWrapped: cell.style.isWrapped, column: column) }
    if let comment = cell.comment { write(comment: comment, line, place) }
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
    if setup.repeatedRows > 0 { worksheet_repeat_rows(worksheet, 0, lxw_row_t(setup.repeatedRows - 1)) }
    worksheet_set_footer(worksheet, setup.footer)
    worksheet_fit_to_pages(worksheet, UInt16(clamping: max(1, setup.pagesWide)), 0)
  }

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
