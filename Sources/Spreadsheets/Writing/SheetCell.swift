/// One cell of a sheet that is being written.

/// A cell to write.
public struct SheetCell: Sendable, Hashable {
  public var value: CellValue
  public var style: CellStyle
  /// A note that a spreadsheet shows when the mouse is on the cell.
  public var comment: String?
  /// How many columns the cell covers; the cells after it begin behind them.
  public var columnSpan: Int
  /// How many rows the cell covers. The rows below have an empty cell for each place that it covers.
  public var rowSpan: Int
  /// Where a click on the text leads.
  public var link: Link?
  /// The text in parts of their own looks; its value is then the whole text.
  public var runs: [Run]

  public enum Link: Sendable, Hashable {
    /// A cell of the same workbook, such as "B5".
    case cell(sheet: String, cell: String)
    /// A page or a mail address.
    case address(String)

    public init(sheet: String, cell: String) { self = .cell(sheet: sheet, cell: cell) }
  }

  /// A part of a text.
  public struct Run: Sendable, Hashable {
    public var text: String
    public var isBold: Bool
    public var isItalic: Bool

    public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
      (self.text, self.isBold, self.isItalic) = (text, isBold, isItalic)
    }
  }

  public init(
    _ value: CellValue, style: CellStyle = .plain, comment: String? = nil, columnSpan: Int = 1, rowSpan: Int = 1,
    link: Link? = nil
  ) {
    self.value = value
    self.style = style
    self.comment = comment
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.link = link
    runs = []
  }

  /// A text in parts.
  public init(_ runs: [Run], style: CellStyle = .plain, columnSpan: Int = 1, link: Link? = nil) {
    self.init(.text(runs.map(\.text).joined()), style: style, columnSpan: columnSpan, link: link)
    if runs.count > 1 || runs.contains(where: { $0.isBold || $0.isItalic }) { self.runs = runs }
  }
}
