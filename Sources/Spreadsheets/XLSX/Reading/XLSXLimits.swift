/// How much of a workbook is read at most. Excel's own limits where it has them; else far above what offices keep and
/// low enough that no file, however made, takes more than a few seconds or 300 MB.

public enum XLSXLimits {
  /// Columns of a sheet (XFD) and rows: "Excel specifications and limits".
  public static let columns = 16_384
  public static let rows = 1_048_576
  /// Bytes of a cell's text. Excel stops at 32,767 characters; other programs go on.
  public static let cellLength = 1 << 20
  /// Bytes of all texts of a row.
  public static let rowLength = 1 << 24
  /// Bytes of the file.
  static let fileSize = 1 << 28
  /// Files inside the archive.
  static let entries = 10_000
  /// Bytes of the archive's directory.
  static let directorySize = 1 << 24
  /// Bytes of a sheet or of the shared strings when unpacked: a million rows of twenty cells are 0.7 GB.
  static let partSize = 3 << 28
  /// Bytes of the cell formats, and of every other part.
  static let stylesSize = 1 << 26
  static let smallPartSize = 1 << 24
  /// How many times larger than its packed form a part may be once it is over `ratioFree` bytes. Sheets that repeat one
  /// cell reach 18, those of libraries that leave the names of cells out twice that; zeros reach 1,030.
  static let ratio = 100
  static let ratioFree = 1 << 24
  /// Bytes of one tag, comment or the like, which the parser must hold at once.
  static let tokenLength = 1 << 21
  /// Elements and pieces of white space of a part beyond those that go with its texts: each text pays for the four that
  /// a cell has. A sheet of 750 MB without any content would take ten seconds else.
  static let emptyEvents = 1 << 25
  static let eventsOfText = 4
  /// Cells of a sheet that have a format and no content: a million rows of sixteen columns.
  static let blankCells = 1 << 24
  /// Elements within elements.
  static let depth = 256
  /// Bytes and number of shared strings.
  static let sharedText = 96 << 20
  static let sharedStrings = 1 << 23
  /// Cell formats; Excel allows 65,490.
  static let styles = 1 << 17
  /// Merged ranges of a sheet.
  static let mergedRanges = 1 << 17
}
