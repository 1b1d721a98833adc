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
  private let pictures: ChartPictures
  /// Where the tables and the figures of the charts stand, in reading order.
  private var tables: ReportTables
  private var charts: ArraySlice<ChartPlace>
  /// Texts cover all columns.
  private let widths: TableSheetWidths
  /// How many pages were begun on this sheet.
  private var breaks = 0

  /// In characters: one for texts and labels, the others for figures beside them.
  private static var leastWidths: [Double] { [36, 15, 15, 15, 15] }
  /// Points; so wide are the columns together.
  private static var pictureWidth: Double { 500 }
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
      if case .heading = block { sheet.need(leastHeight(document.blocks[index...])) }
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
    guard breaks < Self.mostBreaks else {
      sheet = try next()
      breaks = 0
      return prepare()
    }
    breaks += 1
    sheet.breakPage()
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

  // MARK: Figures

  private func write(_ figures: [KeyFigure]) throws(Diagnostic) {
    for figure in figures {
      var value = cell(figure.value, figure.format)
      value.style.isBold = true
      var cells = [SheetCell(.text(figure.label.printable), style: .figureLabel), value]
      if let unit = figure.format.unit(in: language), figure.value.number != nil {
        cells.append(SheetCell(.text(unit), style: .unit))
      }
      try sheet.append(cells)
    }
    if !figures.isEmpty { sheet.skip(rows: 1) }
  }

  private func writeProgress(
    _ label: String, _ value: Value, goal: Value, _ format: NumberFormat
  ) throws(Diagnostic) {
    let unit = format.unit(in: language).map { " (\($0))" } ?? ""
    let goalWord = Phrases.goal[language]
    try sheet.append(
      [
        Phrases.figure[language], Phrases.value[language] + unit,
        goalWord.prefix(1).uppercased() + goalWord.dropFirst() + unit,
        Phrases.reached[language],
      ].map { SheetCell(.text($0), style: .header) })
    var cells = [SheetCell(.text(label), style: .figureLabel), cell(value, format), cell(goal, format)]
    cells.append(cell(Progress.share(value: value, goal: goal), .percent1))
    for index in cells.indices { cells[index].style.hasBorder = true }
    try sheet.append(cells)
    sheet.skip(rows: 1)
  }

  private func cell(_ value: Value, _ format: NumberFormat) -> SheetCell {
    let printed = format.cell(for: value, in: language)
    var style = CellStyle(printed.format, alignment: .right)
    if case .text(let text) = printed.value { style.isWrapped = text.utf8.count > 15 }
    return SheetCell(printed.value, style: style)
  }

  // MARK: What stands on other sheets

  private func writeTable() throws(Diagnostic) {
    switch tables.next() {
    case .apart(let place): try write(place)
    case .among(let table):
      if sheet.row > 0 { sheet.skip(rows: 1) }
      try TableSheet(table.table, language: language, sheet: sheet, within: widths)
        .writeAmongProse(caption: table.caption, span: span)
    case nil: break
    }
  }

  private func write(_ place: SheetPlace) throws(Diagnostic) {
    try writeLine(
      place.title, CellStyle(look: .link, isWrapped: true), link: .cell(sheet: place.sheet, cell: "A1"))
  }

  private func write(_ illustration: some Illustration, _ place: ChartPlace) throws(Diagnostic) {
    let link = SheetCell.Link.cell(sheet: place.sheet, cell: CellReference.name(column: 0, row: place.captionRow))
    sheet.skip(rows: 1)
    let drawn = (illustration as? Chart).flatMap { chart in
      chart.allValues.isEmpty ? nil : SheetChart(chart, place, language: language)
    }
    if let drawn, sheet.draw(drawn) {
      try writeLine(Phrases.chartFigures[language], .smallLink, link: link)
    } else {
      // The figures and the words are there also where no font for pictures is.
      let picture = try? pictures.png(illustration, language: language, width: Self.pictureWidth)
      sheet.need((picture?.height ?? 0) + 60)
      try writeLine(
        Phrases.chartWord[language] + ": " + illustration.caption.printable, CellStyle(look: .link, isWrapped: true),
        link: link)
      let words = illustration.alternativeText(in: language)
      if let picture {
        sheet.insert(
          SheetPicture(png: picture.png, width: picture.width, height: picture.height, description: words))
      }
      try writeLine(words, .note)
    }
    sheet.skip(rows: 1)
  }
}

extension CellStyle {
  fileprivate static let unit: CellStyle = {
    var style = CellStyle(alignment: .left)
    style.indent = 1
    return style
  }()

  fileprivate static let figureLabel = CellStyle(isWrapped: true)

  fileprivate static let smallLink: CellStyle = {
    var style = CellStyle(look: .link)
    style.size = 10
    return style
  }()
}
