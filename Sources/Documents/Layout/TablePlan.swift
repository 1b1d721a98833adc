/// How a table is set on pages: the direction, the size of type, which columns stand together and how wide they are.
/// The same for every paged format.

import Messages

struct TablePlan {
  /// Columns that are printed together, with their widths in points.
  struct Panel {
    let columns: [Int]
    let widths: [Double]
    let head: TableHead
  }

  /// Of the type, in points.
  let size: Double
  let isLandscape: Bool
  let panels: [Panel]

  /// Rows of a table that fills less than half a page.
  private static let shortTable = 15
  /// Rows of a table that reads well in narrow columns too.
  private static let fewRows = 6

  /// A page upright if the columns have room there, else on its side, else in smaller type; what still finds no room
  /// follows below, beside the key columns again. For a short table no page is turned while small type has room, for one
  /// of few rows not while narrow columns have.
  ///
  /// - Parameters:
  ///   - direction: that the table's section asks for.
  ///   - mostColumns: of a panel, where the format has a limit.
  init(
    _ table: Table, language: Language, layout: PageLayout, ruler: TypeRuler, direction: PageDirection,
    mostColumns: Int = .max
  ) {
    let base = layout.tableSize
    let (regular, bold) = (ruler.widths(TextStyle(size: base)), ruler.widths(TextStyle(size: base, isBold: true)))
    let needs = table.columns.indices.map {
      ColumnNeeds(table, column: $0, language: language, size: base, regular: regular, bold: bold)
    }
    func fits(_ factor: Double, _ room: Double, _ width: KeyPath<ColumnNeeds, Double>) -> Bool {
      needs.reduce(0) { $0 + $1.scaled(by: factor)[keyPath: width] } <= room
    }
    let (upright, across) = (layout.textWidth(isLandscape: false), layout.textWidth(isLandscape: true))
    let small = layout.smallestTableSize
    let middle = (base + small) / 2
    typealias Try = (size: Double, isLandscape: Bool, width: KeyPath<ColumnNeeds, Double>)
    let isShort = table.rows.count <= Self.shortTable
    let tries: [Try] =
      [(base, false, \.comfortable), (middle, false, \.comfortable)]
      + (isShort ? [(small, false, \.comfortable)] : [])
      + (table.rows.count <= Self.fewRows ? [(small, false, \.least)] : [])
      + [(base, true, \.comfortable), (middle, true, \.comfortable), (base, true, \.least), (small, true, \.least)]
      + (direction == .portrait ? [(small, false, \.least)] : [])
    let found = tries.first {
      (direction == .automatic || $0.isLandscape == (direction == .landscape))
        && fits($0.size / base, $0.isLandscape ? across : upright, $0.width)
    }
    let size = found?.size ?? small
    let scaled = needs.map { $0.scaled(by: size / base) }
    isLandscape = found?.isLandscape ?? (direction != .portrait)
    let room = isLandscape ? across : upright
    self.size = size
    let groups =
      found == nil || needs.count > mostColumns
      ? Self.panels(table, scaled, room: room, mostColumns: mostColumns) : [Array(needs.indices)]
    panels = groups.map { columns in
      Panel(
        columns: columns, widths: ColumnNeeds.widths(columns.map { scaled[$0] }, in: room),
        head: TableHead(table, columns: columns, language: language))
    }
  }

  private static func panels(
    _ table: Table, _ needs: [ColumnNeeds], room: Double, mostColumns: Int
  ) -> [[Int]] {
    var keys = needs.indices.filter { table.columns[$0].isKey }
    if keys.count >= mostColumns || keys.reduce(0, { $0 + needs[$1].least }) > room / 2 { keys = Array(keys.prefix(1)) }
    var panels: [[Int]] = []
    var current: [Int] = []
    let fixed = keys.reduce(0) { $0 + needs[$1].least }
    var used = fixed
    for column in needs.indices where !keys.contains(column) {
      if !current.isEmpty, used + needs[column].least > room || keys.count + current.count >= mostColumns {
        panels.append(keys + current)
        (current, used) = ([], fixed)
      }
      current.append(column)
      used += needs[column].least
    }
    if !current.isEmpty { panels.append(keys + current) }
    return panels
  }

  /// "(cột 2–15/300)"; nil where the table stands in one piece.
  func places(of panel: Panel, in table: Table, language: Language) -> String? {
    guard panels.count > 1 else { return nil }
    let own = panel.columns.filter { !table.columns[$0].isKey }
    guard let first = own.first, let last = own.last else { return nil }
    return "(\(Phrases.columns[language]) \(first + 1)–\(last + 1)/\(table.columns.count))"
  }
}
