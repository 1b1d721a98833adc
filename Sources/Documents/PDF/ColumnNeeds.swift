/// How wide the columns of a printed table are.

import Messages

/// What a column needs and what it would like, in points, its padding included.
struct ColumnNeeds: Hashable {
  /// No figure is broken and no usual word.
  let least: Double
  /// Short texts stand on one line, the head on about two.
  let comfortable: Double
  /// Every cell on one line.
  let natural: Double

  /// Space at each side of a cell.
  static let padding = 3.0

  /// - Parameters:
  ///   - size: of the type.
  ///   - widths: of the table's type, upright and bold.
  init(_ table: Table, column: Int, language: Language, size: Double, regular: LetterWidths, bold: LetterWidths) {
    let header = table.columns[column].ownHeader(in: language).printable
    let headerWord = min(bold.widestWord(of: header), 9 * size)
    let headerWidth = bold.width(of: header)
    let isFigure = table.columns[column].alignment == .trailing
    var (longest, word) = (0.0, 0.0)
    func add(_ row: Int, _ widths: LetterWidths, indent: Double) {
      let text = table.text(row: row, column, in: language)
      let width = widths.width(of: text) + indent
      longest = max(longest, width)
      if !isFigure, width > word { word = max(word, widths.widestWord(of: text) + indent) }
    }
    let isLeading = column == table.leadingColumn
    for row in table.rows.indices {
      let indent = isLeading ? Double(table.level(row)) * size : 0
      let isBold = table.isSubtotal(row) || table.mark(row, column) != nil
      add(row, isBold ? bold : regular, indent: indent)
    }
    if table.total != nil { add(table.rows.count, bold, indent: 0) }
    let padding = 2 * ColumnNeeds.padding + 0.5
    let needed = isFigure && longest <= 16 * size ? longest : min(max(word, 2 * size), 9 * size, max(longest, 2 * size))
    least = max(needed, headerWord) + padding
    comfortable = max(least, min(longest, 14 * size) + padding, headerWidth / 2 + padding)
    natural = max(comfortable, longest + padding, min(headerWidth, 9 * size) + padding)
  }

  private init(least: Double, comfortable: Double, natural: Double) {
    (self.least, self.comfortable, self.natural) = (least, comfortable, natural)
  }

  func scaled(by factor: Double) -> ColumnNeeds {
    let fixed = 2 * ColumnNeeds.padding
    func scale(_ width: Double) -> Double { (width - fixed) * factor + fixed }
    return ColumnNeeds(least: scale(least), comfortable: scale(comfortable), natural: scale(natural))
  }

  /// The widths in a room: what is left goes to texts until they stand on one line, then to all.
  static func widths(_ needs: [ColumnNeeds], in room: Double) -> [Double] {
    let natural = needs.reduce(0) { $0 + $1.natural }
    if natural <= room {
      // A small table does not tear its columns apart.
      let target = natural >= 0.55 * room ? room : min(room, natural * 1.25)
      return needs.map { $0.natural * target / max(1, natural) }
    }
    let comfort = needs.reduce(0) { $0 + $1.comfortable }
    let floors = comfort <= room ? needs.map(\.comfortable) : needs.map(\.least)
    func widths(cut: Double) -> [Double] {
      zip(needs, floors).map { need, floor in max(floor, min(need.natural, cut)) }
    }
    var (low, high) = (0.0, needs.map(\.natural).max() ?? 0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths(cut: middle).reduce(0, +) <= room { low = middle } else { high = middle }
    }
    let result = widths(cut: low)
    let sum = result.reduce(0, +)
    // Too much even so (one column beside the keys): all give way alike.
    return result.map { $0 * room / max(1, sum) }
  }
}
