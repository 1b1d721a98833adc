/// How a sheet is printed.

/// The set-up of a sheet's pages, which are A4.
public struct PrintSetup: Sendable, Hashable {
  public var isLandscape: Bool
  /// The rows that every page begins with.
  public var repeatedRows: ClosedRange<Int>?
  /// How many columns from the first every page begins with.
  public var repeatedColumns: Int
  /// What stands at the foot of every page; "&P" is the number of the page and "&N" how many there are.
  public var footer: String
  /// How many pages the sheet takes beside one another: one can hold only so many columns that are still read.
  public var pagesWide: Int

  /// - Parameter repeatedRows: Repeats the rows from the first to this one; 0 repeats none.
  public init(
    isLandscape: Bool = false, repeatedRows: Int = 0, footer: String = "&C&P/&N", pagesWide: Int = 1
  ) {
    self.init(
      isLandscape: isLandscape, repeating: repeatedRows > 0 ? 1...repeatedRows : nil, footer: footer,
      pagesWide: pagesWide)
  }

  public init(
    isLandscape: Bool, repeating rows: ClosedRange<Int>?, columns: Int = 0, footer: String = "&C&P/&N",
    pagesWide: Int = 1
  ) {
    self.isLandscape = isLandscape
    repeatedRows = rows
    repeatedColumns = columns
    self.footer = footer
    self.pagesWide = pagesWide
  }
}
