/// The columns of a written sheet: as wide as set, or as what is in them.

struct SheetColumns {
  struct Column {
    /// In characters.
    var width: Double
    var isWidthSet = false
    var isHidden = false
    var style = CellStyle.plain
  }

  /// Narrower is hard to click on, wider pushes the rest off the screen.
  private static let bounds = 8.0...50.0
  private static let mostOfWrapped = 24.0
  /// Our face is wider than the one in which widths are counted.
  private static let wide = 1.1
  private static let margin = 1.5
  /// Excel's highest row, in points.
  static let highest = 409.0

  private var columns: [Column] = []

  var all: EnumeratedSequence<[Column]> { columns.enumerated() }

  mutating func setWidth(_ characters: Double, column: Int) {
    makeRoom(column)
    // Excel takes at most 255.
    columns[column].width = min(max(characters, 0), 255)
    columns[column].isWidthSet = true
  }

  mutating func setStyle(_ style: CellStyle, column: Int) {
    makeRoom(column)
    columns[column].style = style
  }

  mutating func hide(column: Int) {
    makeRoom(column)
    columns[column].isHidden = true
  }

  /// Widens the column of a cell where it needs that.
  mutating func see(_ value: CellValue, isWrapped: Bool, column: Int) {
    makeRoom(column)
    guard !columns[column].isWidthSet, columns[column].width < SheetColumns.bounds.upperBound else { return }
    var needed = Double(SheetColumns.characters(value)) * SheetColumns.wide + SheetColumns.margin
    if isWrapped { needed = min(needed, SheetColumns.mostOfWrapped) }
    columns[column].width = max(columns[column].width, min(needed, SheetColumns.bounds.upperBound))
  }

  /// How high a cell makes its row, in points, in its columns as wide as they are so far: at most what Excel takes. 0: the
  /// program that opens the sheet finds it by itself, which it does for a line of a cell that is not merged.
  func height(of cell: SheetCell, columns range: Range<Int>) -> Double {
    let width = range.reduce(0) { $0 + ($1 < columns.count ? columns[$1].width : SheetColumns.bounds.lowerBound) }
    let scale = cell.style.fontSize / 12
    var lines = 1
    if cell.style.isWrapped, case .text(let text) = cell.value {
      lines = SheetColumns.lines(of: text, width: (width - 1 - 1.5 * Double(cell.style.indent)) / scale)
    }
    return lines == 1 && scale <= 1 && range.count == 1 ? 0 : min(Double(lines) * 16.5 * scale, SheetColumns.highest)
  }

  /// How many lines a text takes in a width in characters; words are not parted where they fit on a line.
  static func lines(of text: String, width: Double) -> Int {
    let room = max(1, Int(width))
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
      var (lines, used) = (1, 0)
      for word in paragraph.split(separator: " ") {
        let length = SheetText.characters(in: word)
        if used > 0, used + 1 + length > room { (lines, used) = (lines + 1, 0) }
        used += (used > 0 ? 1 : 0) + length
        if used > room {
          lines += (used - 1) / room
          used = (used - 1) % room + 1
        }
      }
      return sum + lines
    }
  }

  private mutating func makeRoom(_ column: Int) {
    while columns.count <= column { columns.append(Column(width: SheetColumns.bounds.lowerBound)) }
  }

  private static func characters(_ value: CellValue) -> Int {
    switch value {
    case .empty: 0
    case .text(let text): SheetText.longestLine(of: text)
    // With separators of thousands.
    case .integer(let value): String(value).utf8.count * 4 / 3
    case .decimal: 10
    case .date: 10
    case .boolean: 6
    }
  }
}
