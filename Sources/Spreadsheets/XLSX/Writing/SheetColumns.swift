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

  /// How many lines a wrapped value takes in its columns, as wide as they are so far.
  func lines(_ value: CellValue, columns range: Range<Int>) -> Int {
    guard case .text(let text) = value else { return 1 }
    let width = range.reduce(0) { $0 + ($1 < columns.count ? columns[$1].width : SheetColumns.bounds.lowerBound) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { max(1, Int((Double($0.count) / max(width - 1, 1)).rounded(.up))) }.reduce(0, +)
  }

  private mutating func makeRoom(_ column: Int) {
    while columns.count <= column { columns.append(Column(width: SheetColumns.bounds.lowerBound)) }
  }

  private static func characters(_ value: CellValue) -> Int {
    switch value {
    case .empty: 0
    case .text(let text): text.utf8.contains(0x0A) ? text.split(separator: "\n").map(\.count).max() ?? 0 : text.count
    // With separators of thousands.
    case .integer(let value): String(value).utf8.count * 4 / 3
    case .decimal: 10
    case .date: 10
    case .boolean: 6
    }
  }
}
