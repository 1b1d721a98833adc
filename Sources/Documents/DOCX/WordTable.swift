/// A table's rows as WordprocessingML: made and forgotten one by one, each cell a few bytes around its text.

import Messages

struct WordTable {
  /// What Word opens at most.
  static let mostColumns = 63

  private enum Role: Int, CaseIterable { case plain, subtotal, total }

  private let table: Table
  private let language: Language
  private let layout: PageLayout
  private let plan: TablePlan
  private let panel: TablePlan.Panel
  /// Twips of each column.
  private let widths: [Int]
  /// The type of measured texts.
  private let regular, bold: LetterWidths
  /// What stands before the text of a cell, by role and column.
  private var openings: [[[UInt8]]] = []
  private static let closing = Array("</w:r></w:p></w:tc>".utf8)

  /// - Parameter number: of the panel, where the table has several.
  init(_ table: Table, _ plan: TablePlan, panel: Int, writer: WordWriter) {
    self.table = table
    self.plan = plan
    self.panel = plan.panels[panel]
    language = writer.language
    layout = writer.layout
    regular = writer.ruler.widths(TextStyle(size: plan.size))
    bold = writer.ruler.widths(TextStyle(size: plan.size, isBold: true))
    // Rounded at the edges, so that the columns are together as wide as the table.
    var (edge, edges) = (0.0, [0])
    for width in plan.panels[panel].widths {
      edge += width
      edges.append(WordMeasure.twips(edge))
    }
    widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    openings = Role.allCases.map { role in
      plan.panels[panel].columns.indices.map { Array(opening(role, $0, level: 0, keepsNext: role == .subtotal).utf8) }
    }
  }

  /// - Parameter keepsNext: whether its last row stays on the page of what follows.
  /// - Returns: About how many points high the rows are.
  func write(into output: inout XMLOutput, keepsNext: Bool) -> Double {
    output.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>")
    output.raw("<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
    output.raw("<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"")
    output.raw(" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"\(table.id.printable.xml)\"/>")
    if let caption = table.caption?.printable { output.raw("<w:tblDescription w:val=\"\(caption.xml)\"/>") }
    output.raw("</w:tblPr><w:tblGrid>")
    for width in widths { output.raw("<w:gridCol w:w=\"\(width)\"/>") }
    output.raw("</w:tblGrid>")
    writeHead(into: &output)
    var height = 0.0
    for row in table.rows.indices {
      // Neither the total nor what follows the table stands on a page without a row.
      let isKept = row == table.rows.count - 1 && (table.total != nil || keepsNext)
      height += write(
        row, table.isSubtotal(row) ? .subtotal : .plain, level: table.level(row), keepsNext: isKept, into: &output)
    }
    if table.rows.isEmpty { writeEmpty(into: &output) }
    if table.total != nil { height += write(table.rows.count, .total, level: 0, keepsNext: keepsNext, into: &output) }
    output.raw("</w:tbl>")
    return height
  }

  // MARK: Head

  private func writeHead(into output: inout XMLOutput) {
    for row in 0..<panel.head.rowCount {
      output.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
      // In each row every column has its cell: one over both rows goes on in the second.
      let cells = panel.head.cells.filter { $0.row <= row && row < $0.row + $0.height }
      for cell in cells.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
        output.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(widths[cell.columns].reduce(0, +))\" w:type=\"dxa\"/>")
        if cell.columns.count > 1 { output.raw("<w:gridSpan w:val=\"\(cell.columns.count)\"/>") }
        if cell.height > 1 { output.raw(row == cell.row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>") }
        output.raw(shade("E9EDF1"))
        output.raw("<w:vAlign w:val=\"center\"/></w:tcPr><w:p>")
        output.raw(WordParagraph(.tableHead).properties)
        if row == cell.row { output.run(cell.text, properties: sizeProperties) }
        output.raw("</w:p></w:tc>")
      }
      output.raw("</w:tr>")
    }
  }

  private func shade(_ color: String) -> String {
    layout.isBlack ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(color)\"/>"
  }

  /// Of a run in a table that is set smaller than its styles.
  private var sizeProperties: String {
    let half = WordMeasure.halfPoints(plan.size)
    return half == WordMeasure.halfPoints(layout.tableSize)
      ? "" : "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
  }

  // MARK: Rows

  private func opening(
    _ role: Role, _ position: Int, level: Int, keepsNext: Bool, isMarked: Bool = false
  ) -> String {
    let isTrailing = table.columns[panel.columns[position]].alignment == .trailing
    let style: WordStyle =
      switch (role, isTrailing) {
      case (.plain, false): .tableText
      case (.plain, true): .tableNumber
      case (_, false): .tableTotal
      case (_, true): .tableTotalNumber
      }
    var paragraph = WordParagraph(style)
    paragraph.keepsNext = keepsNext
    if level > 0 { paragraph.left = Double(level) * plan.size }
    let properties = (isMarked ? "<w:b/><w:bCs/>" : "") + sizeProperties
    let run = properties.isEmpty ? "<w:r>" : "<w:r><w:rPr>\(properties)</w:rPr>"
    let color = role == .plain ? "" : shade(role == .total ? "E9EDF1" : "F4F6F8")
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[position])\" w:type=\"dxa\"/>\(color)</w:tcPr><w:p>"
      + paragraph.properties + run
  }

  /// - Returns: About how many points high the row is.
  private func write(
    _ row: Int, _ role: Role, level: Int, keepsNext: Bool, into output: inout XMLOutput
  ) -> Double {
    let letters = role == .plain ? regular : bold
    let texts = panel.columns.map { table.text(row: row, $0, in: language) }
    var lines = 1.0
    for (position, text) in texts.enumerated() {
      let indent = panel.columns[position] == table.leadingColumn ? Double(level) * plan.size : 0
      let room = max(plan.size, panel.widths[position] - 2 * ColumnNeeds.padding - indent)
      lines = max(lines, (letters.width(of: text) / room).rounded(.up))
    }
    // One higher than half a page goes on to the next: else it leaves an empty page behind.
    output.raw(lines < 20 ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>")
    for (position, text) in texts.enumerated() {
      let isLeading = level > 0 && panel.columns[position] == table.leadingColumn
      let isMarked = table.mark(row, panel.columns[position]) != nil
      if isLeading || keepsNext || isMarked {
        output.raw(
          opening(
            role, position, level: isLeading ? level : 0, keepsNext: keepsNext || role == .subtotal,
            isMarked: isMarked))
      } else {
        output.raw(openings[role.rawValue][position])
      }
      output.wordText(text)
      output.raw(Self.closing)
    }
    output.raw("</w:tr>")
    return lines * plan.size * 1.149 + 3.6
  }

  private func writeEmpty(into output: inout XMLOutput) {
    output.raw("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>")
    if widths.count > 1 { output.raw("<w:gridSpan w:val=\"\(widths.count)\"/>") }
    output.raw("</w:tcPr><w:p>")
    var paragraph = WordParagraph(.tableText)
    paragraph.isCentered = true
    output.raw(paragraph.properties)
    output.run("(\(Phrases.noRows[language]))", properties: "<w:i/><w:iCs/>" + sizeProperties)
    output.raw("</w:p></w:tc></w:tr>")
  }
}
