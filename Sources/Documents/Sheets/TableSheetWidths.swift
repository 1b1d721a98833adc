/// How wide the columns of a table's sheet are, and the page that they are printed on.

import Messages
import Spreadsheets

struct TableSheetWidths {
  /// In characters, by column.
  let widths: [Double]
  /// Columns with texts too long for one line.
  let wrapped: Set<Int>

  /// Wider texts are wrapped; one that would be higher than a row can be makes its column wider, up to the second.
  private static let widest = 50.0
  private static let widestOfLong = 100.0
  /// How many lines of the widest text a row has, about.
  private static let mostLines = 20.0
  /// How many characters stand beside one another on a page, upright and on its side, in the smallest type that is
  /// still read.
  private static let upright = 115.0
  private static let onItsSide = 190.0

  init(_ table: Table, language: Language) {
    var widths: [Double] = []
    var wrapped: Set<Int> = []
    for index in table.columns.indices {
      let column = table.columns[index]
      let head = Self.headWidth(column, language)
      var content = Self.content(of: table, index, language) * 1.1 + 2
      if content > Self.widest {
        wrapped.insert(index)
        content = min(max(Self.widest, content / Self.mostLines), Self.widestOfLong)
      }
      widths.append(max(7, head, content))
    }
    self.widths = widths
    self.wrapped = wrapped
  }

  /// Columns that tables below one another share: each as wide as the widest of it.
  init(covering tables: [Table], least: [Double], _ language: Language) {
    var widths = least
    var wrapped: Set<Int> = []
    for table in tables {
      let own = TableSheetWidths(table, language: language)
      wrapped.formUnion(own.wrapped)
      for (column, width) in own.widths.enumerated() {
        if column < widths.count { widths[column] = max(widths[column], width) } else { widths.append(width) }
      }
    }
    self.widths = widths
    self.wrapped = wrapped
  }

  /// A head takes three lines rather than to make its column wide.
  private static func headWidth(_ column: Column, _ language: Language) -> Double {
    let text = column.ownHeader(in: language).printable
    let words = text.split(separator: " ").map { Double(SheetText.characters(in: $0)) }
    let whole = words.reduce(0, +) + Double(max(0, words.count - 1))
    return min(max(words.max() ?? 0, whole / 3), 24) * 1.15 + 2
  }

  /// The length of the longest cell. Of numbers only the largest and the smallest are printed.
  private static func content(of table: Table, _ column: Int, _ language: Language) -> Double {
    var longest = 0
    var extremes: (low: Value, high: Value)?
    let format = table.columns[column].format
    func see(_ value: Value, level: Int) {
      switch value {
      case .text(let text):
        longest = max(longest, SheetText.longestLine(of: text) + 2 * level)
      case .integer, .decimal, .ratio:
        guard format != .words, let number = value.number else { break }
        guard let (low, high) = extremes else {
          extremes = (value, value)
          break
        }
        if number < low.number ?? 0 { extremes = (value, high) }
        if number > high.number ?? 0 { extremes = (low, value) }
        return
      case .date: longest = max(longest, 11)
      case .null, .hidden, .boolean: longest = max(longest, 5)
      }
      if format == .words {
        longest = max(longest, SheetText.longestLine(of: format.string(for: value, in: language)))
      }
    }
    let isLeading = column == table.leadingColumn
    for (index, row) in table.rows.enumerated() {
      see(table.cell(row, column), level: isLeading ? table.level(index) : 0)
    }
    if let total = table.total { see(table.cell(total, column), level: 0) }
    if let extremes {
      for value in [extremes.low, extremes.high] {
        longest = max(longest, format.string(for: value, in: language).utf8.count)
      }
    }
    if table.marks.keys.contains(where: { $0.column == column }) { longest += 3 }
    return Double(longest)
  }

  private var whole: Double { widths.reduce(0, +) }

  /// How the sheet is printed: upright, on its side, or over several pages beside one another.
  func setup(repeating rows: ClosedRange<Int>?, keyColumns: Int, direction: PageDirection) -> PrintSetup {
    let isLandscape = direction == .automatic ? whole > Self.upright : direction == .landscape
    let pages = max(1, (whole / (isLandscape ? Self.onItsSide : 1.2 * Self.upright)).rounded(.up))
    return PrintSetup(
      isLandscape: isLandscape, repeating: rows, columns: pages > 1 ? keyColumns : 0,
      pagesWide: Int(pages))
  }

  /// How many columns a text above or below the table covers, so that it has room beside narrow tables and stays on the
  /// first page of wide ones.
  var textSpan: Int {
    var (count, sum) = (0, 0.0)
    while sum < 60 || (count < widths.count && sum < Self.onItsSide) {
      sum += count < widths.count ? widths[count] : 8
      count += 1
    }
    return max(1, sum > Self.onItsSide && count > 1 ? count - 1 : count)
  }
}
