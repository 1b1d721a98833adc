/// How a table is set on its pages: the direction, the size of type, which columns stand together.

import Messages

/// A table with its place settled before anything is drawn.
final class TableSetting {
  /// Columns that are printed together, with their widths.
  struct Panel {
    let columns: [Int]
    let widths: [Double]
    let head: TableHead
  }

  let table: Table
  let language: Language
  unowned let writer: PDFWriter
  let size: Double
  let isLandscape: Bool
  let panels: [Panel]

  /// A page upright if the columns have room there, else on its side, else in smaller type; what still finds no room
  /// follows below, beside the key columns again.
  init(_ table: Table, language: Language, writer: PDFWriter, direction: PageDirection = .automatic) {
    self.table = table
    self.language = language
    self.writer = writer
    let (flow, layout) = (writer.flow, writer.layout)
    let base = layout.tableSize
    let (regular, bold) = (
      writer.widths(TextStyle(size: base)), writer.widths(TextStyle(size: base, isBold: true))
    )
    let needs = table.columns.indices.map {
      ColumnNeeds(table, column: $0, language: language, size: base, regular: regular, bold: bold)
    }
    let all = Array(needs.indices)
    func fits(_ factor: Double, _ room: Double, _ width: KeyPath<ColumnNeeds, Double>) -> Bool {
      needs.reduce(0) { $0 + $1.scaled(by: factor)[keyPath: width] } <= room
    }
    let (upright, across) = (flow.width(isLandscape: false), flow.width(isLandscape: true))
    let small = layout.smallestTableSize
    let middle = (base + small) / 2
    let tries: [(size: Double, isLandscape: Bool, width: KeyPath<ColumnNeeds, Double>)] =
      [
        (base, false, \.comfortable), (middle, false, \.comfortable), (base, true, \.comfortable),
        (middle, true, \.comfortable), (base, true, \.least), (small, true, \.least),
      ] + (direction == .portrait ? [(small, false, \.least)] : [])
    let found = tries.first {
      (direction == .automatic || $0.isLandscape == (direction == .landscape))
        && fits($0.size / base, $0.isLandscape ? across : upright, $0.width)
    }
    let size = found?.size ?? small
    let scaled = needs.map { $0.scaled(by: size / base) }
    isLandscape = found?.isLandscape ?? (direction != .portrait)
    let room = isLandscape ? across : upright
    self.size = size
    let groups = found == nil ? Self.panels(table, scaled, room: room) : [all]
    panels = groups.map { columns in
      Panel(
        columns: columns, widths: ColumnNeeds.widths(columns.map { scaled[$0] }, in: room),
        head: TableHead(table, columns: columns, language: language))
    }
  }

  private static func panels(_ table: Table, _ needs: [ColumnNeeds], room: Double) -> [[Int]] {
    var keys = needs.indices.filter { table.columns[$0].isKey }
    if keys.reduce(0, { $0 + needs[$1].least }) > room / 2 { keys = Array(keys.prefix(1)) }
    var panels: [[Int]] = []
    var current: [Int] = []
    let fixed = keys.reduce(0) { $0 + needs[$1].least }
    var used = fixed
    for column in needs.indices where !keys.contains(column) {
      if !current.isEmpty, used + needs[column].least > room {
        panels.append(keys + current)
        (current, used) = ([], fixed)
      }
      current.append(column)
      used += needs[column].least
    }
    if !current.isEmpty { panels.append(keys + current) }
    return panels
  }

  func write() {
    let flow = writer.flow
    if let caption = table.fullCaption(in: language)?.printable {
      writer.box.set(caption, TextStyle(size: size + 0.5, isBold: true), width: flow.width)
      flow.need(writer.box.height + 7 * size)
      if !flow.isAtTop { flow.y += 3 }
      flow.canvas.addOutline(caption, level: 5, y: flow.y)
      flow.add(writer.box, gapAfter: 3)
    }
    guard !table.columns.isEmpty else {
      writer.writeSmall("(\(Phrases.noColumns[language]))")
      return
    }
    var pages = 1
    for (index, panel) in panels.enumerated() {
      if panels.count > 1 { writePlaces(of: panel, isFirst: index == 0) }
      pages = max(pages, TablePrinter(self, panel).print())
    }
    flow.y += 3
    if pages > 1 {
      let count = NumberFormat.integer.string(for: .integer(Int64(table.rows.count)), in: language)
      writer.writeSmall(Phrases.allRows[language].replacing("{count}", with: count), gapAfter: 1)
    }
    for footnote in table.footnotes { writer.writeSmall(footnote.printable, gapAfter: 1) }
    flow.y += 1.5 * writer.layout.paragraphGap
  }

  /// "(cột 2–15/300)"
  private func writePlaces(of panel: Panel, isFirst: Bool) {
    let own = panels.count > 1 ? panel.columns.filter { !table.columns[$0].isKey } : panel.columns
    guard let first = own.first, let last = own.last else { return }
    if !isFirst { writer.flow.y += size }
    writer.flow.need(7 * size)
    writer.writeSmall("(\(Phrases.columns[language]) \(first + 1)–\(last + 1)/\(table.columns.count))", gapAfter: 2)
  }
}
