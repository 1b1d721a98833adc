/// What writers of workbooks have in common, whatever the format: who fills one fills them all.

import Messages

/// Writes one workbook.
public protocol WorkbookWriter: AnyObject {
  associatedtype Sheet: SheetWriter

  /// Adds a sheet behind the others. A name that a spreadsheet does not take is changed to the nearest one that it
  /// does.
  func addSheet(_ name: String, isHidden: Bool) throws(Diagnostic) -> Sheet

  /// Ends the workbook.
  ///
  /// - Returns: The file's bytes.
  func finish() throws(Diagnostic) -> [UInt8]
}

/// Writes one sheet, row after row from the first.
public protocol SheetWriter: AnyObject {
  /// The name that the sheet got.
  var name: String { get }
  /// The number of the row written last; 0 before the first.
  var row: Int { get }

  /// Writes the next row and returns its number.
  ///
  /// - Parameter level: How deep the row is in the sheet's outline, 0 to 7: rows of a level are folded below the row
  ///   before them that is of a higher one.
  /// - Throws: ``Diagnostic`` where a sheet has no room for the row, or for its cells.
  @discardableResult func append(_ cells: some Sequence<SheetCell>, level: Int) throws(Diagnostic) -> Int

  /// Leaves rows empty.
  func skip(rows count: Int)

  /// Begins a page with the next row.
  func breakPage()

  /// How many pages ``breakPage()`` has begun.
  var pageBreaks: Int { get }

  /// Whether the present page has about so many points left.
  func hasRoom(for height: Double) -> Bool

  /// Sets a column's width, in characters. Columns whose width is not set are as wide as their longest cell, within
  /// reason.
  func setWidth(_ characters: Double, column: Int)

  /// Keeps the first rows and columns in sight.
  func freeze(rows: Int, columns: Int)

  /// Adds the arrows by which a table is filtered; rows from 1, the first being the head and the last the one written
  /// last or one behind it.
  func addFilter(rows: ClosedRange<Int>, columns: Range<Int>)

  func set(_ setup: PrintSetup)

  /// Shows no lines between the cells.
  func hideGrid()

  /// Puts a chart behind the row written last, at the left edge, and leaves the rows empty that it covers.
  ///
  /// - Returns: False where the format has no charts that are drawn from cells, or the chart cannot be.
  func draw(_ chart: SheetChart) -> Bool

  /// Puts a picture behind the row written last, at the left edge, and leaves the rows empty that it covers.
  func insert(_ picture: SheetPicture)
}

extension SheetWriter {
  @discardableResult public func append(_ cells: some Sequence<SheetCell>) throws(Diagnostic) -> Int {
    try append(cells, level: 0)
  }
}

/// What a workbook says of itself beside its sheets.
public struct WorkbookProperties: Sendable {
  public var title: String?
  public var subject: String?
  public var author: String?
  public var comments: String?
  /// "vi-VN"
  public var language: String?
  /// Properties of our own, in order; a name stands once.
  public var custom: [(name: String, value: String)] = []

  public init(title: String? = nil) { self.title = title }
}
