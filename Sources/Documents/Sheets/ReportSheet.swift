/// The first sheet of a workbook: everything of the document but its tables, to which it leads. A document of very many
/// tables has them here, too, and goes on on further sheets.

import Messages
import Spreadsheets

final class ReportSheet<Sheet: SheetWriter> {
  let document: Document
  private(set) var sheet: Sheet
  /// Makes the sheet on which the report goes on.
  private let next: () throws(Diagnostic) -> Sheet
  var language: Language { document.language }
  private var numbers: HeadingNumbers
  private var annexes: AnnexNumbers
  private var isSigned = false
  let pictures: ChartPictures
  /// Where the tables and the figures of the charts stand, in reading order.
  private var tables: ReportTables
  private var charts: ArraySlice<ChartPlace>
  /// Texts cover all columns.
  private let widths: TableSheetWidths
  /// The last row of the table that was written last on this page; an empty one parts it from what follows.
  private var tableEnd: Int?

  /// In characters: one for texts and labels, the others for figures beside them.
  private static var leastWidths: [Double] { [36, 15, 15, 15, 15] }
  /// Points; so wide are the columns together.
  static var pictureWidth: Double { 500 }
  /// Excel keeps 1,026 in a sheet.
  private static var mostBreaks: Int { 1_000 }
  /// A paragraph that is longer goes on in another row: a row has no room for more lines.
  private static var longest: Int { 1_600 }
  var span: Int { widths.widths.count }

  /// - Parameters:
  ///   - sheet: The first sheet.
  ///   - next: Makes one more; called where a sheet has as many pages as it takes.
  init(
    _ document: Document, sheet: Sheet, tables: ReportTables, charts: [ChartPlace], pictures: ChartPictures,
    next: @escaping () throws(Diagnostic) -> Sheet
  ) {
    self.pictures = pictures
    self.document = document
    self.sheet = sheet
    self.tables = tables
    self.charts = charts[...]
    self.next = next
    widths = TableSheetWidths(covering: tables.amongProse.map(\.table), least: Self.leastWidths, document.language)
    numbers = HeadingNumbers(document.layout.headingNumbers)
    annexes = AnnexNumbers(document)
  }

  func write() throws(Diagnostic) {
    prepare()
    if let letterhead = document.letterhead { try writeHead(letterhead) } else { try writeTitle() }
    for (index, block) in document.blocks.enumerated() {
      if case .heading = block { try need(leastHeight(document.blocks[index...])) }
      try write(block)
    }
    try sign()
    guard let stamp = document.stamp else { return }
    sheet.skip(rows: 1)
    try writeLine(stamp.line(in: language), .stamp)
  }

  private func prepare() {
    for (column, width) in widths.widths.enumerated() { sheet.setWidth(width, column: column) }
    sheet.hideGrid()
    sheet.set(
      tables.amongProse.isEmpty
        ? PrintSetup(isLandscape: false, repeating: nil)
        : widths.setup(repeating: nil, keyColumns: 0, direction: .automatic))
  }

  private func breakPage() throws(Diagnostic) {
    tableEnd = nil
    guard sheet.pageBreaks < Self.mostBreaks else {
      sheet = try next()
      return prepare()
    }
    sheet.breakPage()
  }

  /// Begins a page unless the present one has about so many points left.
  func need(_ height: Double) throws(Diagnostic) { if !sheet.hasRoom(for: height) { try breakPage() } }

  private func leaveTable() {
    if tableEnd == sheet.row { sheet.skip(rows: 1) }
    tableEnd = nil
  }

  /// What a heading wants below it on its page, in points, itself included.
  private func leastHeight(_ blocks: ArraySlice<Block>) -> Double {
    switch blocks.first {
    case .heading: 36 + leastHeight(blocks.dropFirst())
    case .chart, .map: 300
    case .keyFigures, .progress, .signatures: 80
    case nil: 0
    default: 32
    }
  }

  private func writeTitle() throws(Diagnostic) {
    var style = CellStyle(look: .title, alignment: .center, isWrapped: true)
    style.size = 16
    try writeLine(document.title.printable, style)
    if let subtitle = document.subtitle?.printable {
      try writeLine(subtitle, CellStyle(alignment: .center, isWrapped: true))
    }
    sheet.skip(rows: 1)
  }

  private func write(_ block: Block) throws(Diagnostic) {
    if block.isProse { leaveTable() }
    switch block {
    case .heading(let level, let text): try writeHeading(text, level: level)
    case .text(let text): for paragraph in text.paragraphs { try write([SheetCell.Run(paragraph)]) }
    case .prose(let text): try write(text.runs, link: text.onlyAddress)
    case .note(let text): try writeLine((Phrases.note[language] + text).printable, .note)
    case .list(let items, let isNumbered):
      for (index, item) in items.enumerated() {
        let mark = isNumbered ? "\(index + 1). " : "– "
        try write([SheetCell.Run(mark)] + item.runs, indent: 1, link: item.onlyAddress)
      }
      sheet.skip(rows: 1)
    case .keyFigures(let figures): try write(figures)
    case .progress(let label, let value, let goal, let format):
      try writeProgress(label.printable, value, goal: goal, format)
    case .table, .attachment: try writeTable()
    case .chart(let chart):
      if let place = charts.popFirst() { try write(chart, place) }
    case .map(let map):
      if let place = charts.popFirst() { try write(map, place) }
    case .letter(let letter): try write(letter)
    case .pageBreak: try breakPage()
    case .annex(let title): try writeAnnexHead(title)
    case .signatures(let signatures): try write(signatures)
    // Its tables have sheets of their own, which are turned by themselves.
    case .section: break
    }
  }

  /// Annexes follow the signature of an official document.
  private func sign() throws(Diagnostic) {
    guard let letterhead = document.letterhead, !isSigned else { return }
    isSigned = true
    try writeFoot(letterhead)
  }

  private func writeAnnexHead(_ title: String) throws(Diagnostic) {
    try sign()
    if sheet.row > 0 { try breakPage() }
    // Its headings are numbered anew.
    numbers = HeadingNumbers(document.layout.headingNumbers)
    try writeLine(annexes.next(), .centred(isBold: true, size: 14))
    try writeLine(title.printable.uppercased(), .centred(isBold: true, size: 14))
    sheet.skip(rows: 1)
  }

  // MARK: Prose

  /// One text over all columns.
  func writeLine(_ text: String, _ style: CellStyle, link: SheetCell.Link? = nil) throws(Diagnostic) {
    try sheet.append([SheetCell(.text(text), style: style, columnSpan: span, link: link)])
  }

  private func writeHeading(_ text: String, level: Int) throws(Diagnostic) {
    if sheet.row > 0 { sheet.skip(rows: 1) }
    var style = CellStyle(isWrapped: true)
    style.isBold = true
    style.isItalic = level > 2
    style.size = level <= 1 ? 14 : level == 2 ? 13 : 12
    try writeLine(numbers.next(level) + text.printable, style)
  }

  private func write(_ runs: [SheetCell.Run], indent: Int = 0, link: String? = nil) throws(Diagnostic) {
    var style = CellStyle(alignment: indent > 0 ? .left : .automatic, isWrapped: true)
    style.indent = indent
    if link != nil { style.look = .link }
    for part in runs.parted(atMost: Self.longest) {
      try sheet.append(
        [SheetCell(part, style: style, columnSpan: span, link: link.map(SheetCell.Link.address))])
    }
  }

  private func write(_ letter: Letter) throws(Diagnostic) {
    if sheet.row > 0 { try breakPage() }
    var style = CellStyle(isWrapped: true)
    style.isBold = true
    try writeLine((Phrases.to[language] + letter.addressee).printable, style)
    for paragraph in letter.paragraphs.flatMap(\.paragraphs) { try write([SheetCell.Run(paragraph)]) }
  }

  // MARK: What stands on other sheets

  private func writeTable() throws(Diagnostic) {
    switch tables.next() {
    case .apart(let place): try write(place)
    case .among(let table):
      if sheet.row > 0 { sheet.skip(rows: 1) }
      try need(TableSheet<Sheet>.leastHeight)
      try TableSheet(table.table, language: language, sheet: sheet, within: widths)
        .writeAmongProse(caption: table.caption, span: span)
      tableEnd = sheet.row
    case nil: break
    }
  }

  private func write(_ place: SheetPlace) throws(Diagnostic) {
    try writeLine(
      place.title, CellStyle(look: .link, isWrapped: true), link: .cell(sheet: place.sheet, cell: "A1"))
  }
}

extension Block {
  /// Whether it goes on in the next row, and leaves none above itself.
  fileprivate var isProse: Bool {
    switch self {
    case .text(let text): !text.paragraphs.isEmpty
    case .keyFigures(let figures): !figures.isEmpty
    case .prose, .note, .list, .progress: true
    default: false
    }
  }
}
