/// A table on its pages: caption, parts, notes.

import Messages

/// A table with its place settled before anything is drawn.
final class TableSetting {
  typealias Panel = TablePlan.Panel

  let table: Table
  let language: Language
  unowned let writer: PDFWriter
  private let plan: TablePlan
  var size: Double { plan.size }
  var isLandscape: Bool { plan.isLandscape }

  init(_ table: Table, language: Language, writer: PDFWriter, direction: PageDirection) {
    self.table = table
    self.language = language
    self.writer = writer
    plan = TablePlan(table, language: language, layout: writer.layout, ruler: writer.ruler, direction: direction)
  }

  func write() {
    let flow = writer.flow
    let kept = flow.kept
    flow.kept = 0
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
    flow.kept = kept
    var pages = 1
    for (index, panel) in plan.panels.enumerated() {
      if let places = plan.places(of: panel, in: table, language: language) { write(places, isFirst: index == 0) }
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

  /// Which columns follow.
  private func write(_ places: String, isFirst: Bool) {
    if !isFirst { writer.flow.y += size }
    writer.flow.need(7 * size)
    writer.writeSmall(places, gapAfter: 2)
  }
}
