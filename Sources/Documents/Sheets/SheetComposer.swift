/// A document as the sheets of a workbook: one for its prose, one for each table, one for the figures of its charts.

import Messages
import Spreadsheets

/// Where a table stands, and what leads there.
struct SheetPlace: Hashable {
  let sheet: String
  let title: String
}

/// The tables of a report in reading order: where they stand, or the tables themselves where they stand among the prose.
struct ReportTables {
  enum Place {
    case apart(SheetPlace)
    case among(SheetTable)
  }
  let amongProse: [SheetTable]
  private let places: [SheetPlace]
  private var used = 0

  init(among tables: [SheetTable]) { (amongProse, places) = (tables, []) }

  init(apart places: [SheetPlace]) { (amongProse, self.places) = ([], places) }

  mutating func next() -> Place? {
    defer { used += 1 }
    if used < amongProse.count { return .among(amongProse[used]) }
    return used < places.count ? .apart(places[used]) : nil
  }
}

/// Where the figures of a chart stand: the categories in the first column, the series beside them, their names above.
struct ChartPlace: Hashable {
  let sheet: String
  let captionRow: Int
  /// Of the first category.
  let firstRow: Int
}

struct SheetComposer<Writer: WorkbookWriter> {
  let document: Document
  let writer: Writer
  /// With more tables nobody finds one by its tab, and Excel grows slow: they then stand among the prose, as on paper.
  private static var mostTableSheets: Int { 100 }
  private let pictures: ChartPictures
  private var language: Language { document.language }

  init(_ document: Document, writer: Writer, options: RenderOptions) {
    self.document = document
    self.writer = writer
    pictures = ChartPictures(fontFolders: options.fontFolders)
  }

  func compose() throws(Diagnostic) {
    let stamp = document.stamp?.line(in: language)
    // A table alone needs no page of contents: who opens the file sees it at once.
    if let table = document.onlyTable {
      let sheet = try writer.addSheet(SheetTable.name(of: table), isHidden: false)
      try TableSheet(table, language: language, sheet: sheet)
        .write(title: document.title.isEmpty ? nil : document.title.printable, stamp: stamp)
      return
    }
    let tables = document.sheetTables
    let charts = document.illustrations
    // Sheets stand in the order in which they are added, and the first one names the others.
    let report = try writer.addSheet(Phrases.reportSheet[language], isHidden: false)
    var sheets: [Writer.Sheet] = []
    if tables.count <= Self.mostTableSheets {
      for table in tables { sheets.append(try writer.addSheet(table.name, isHidden: false)) }
    }
    var chartPlaces: [ChartPlace] = []
    if !charts.isEmpty {
      let sheet = try writer.addSheet(Phrases.chartSheet[language], isHidden: false)
      chartPlaces = try write(charts, to: sheet)
    }
    let places = zip(tables, sheets).map { SheetPlace(sheet: $1.name, title: $0.title) }
    try ReportSheet(
      document, sheet: report, tables: sheets.isEmpty ? ReportTables(among: tables) : ReportTables(apart: places),
      charts: chartPlaces, pictures: pictures,
      next: { () throws(Diagnostic) in try writer.addSheet(Phrases.reportSheet[language], isHidden: false) }
    ).write()
    for (table, sheet) in zip(tables, sheets) {
      try TableSheet(table.table, language: language, sheet: sheet, direction: table.direction).write(stamp: stamp)
    }
  }

  /// The figures of all charts, one below another.
  private func write(_ charts: [any Illustration], to sheet: Writer.Sheet) throws(Diagnostic) -> [ChartPlace] {
    let tables = charts.map { $0.table(in: language) }
    let names =
      tables.flatMap(\.rows).compactMap { row in
        if case .text(let name)? = row.first { SheetText.characters(in: name) } else { nil }
      }.max() ?? 0
    sheet.setWidth(min(50, max(20, Double(names) * 1.1 + 2)), column: 0)
    for column in 1...max(1, tables.map { $0.columns.count - 1 }.max() ?? 1) { sheet.setWidth(16, column: column) }
    sheet.set(PrintSetup(isLandscape: tables.contains { $0.columns.count > 5 }, repeating: nil))
    var places: [ChartPlace] = []
    for (chart, table) in zip(charts, tables) {
      if sheet.row > 0 { sheet.skip(rows: 2) }
      var style = CellStyle.plain
      style.isBold = true
      let caption = try sheet.append([SheetCell(.text(chart.caption.printable), style: style)])
      let rows = TableRows(table, language: language, leavesGaps: true)
      try rows.writeHead(to: sheet)
      places.append(ChartPlace(sheet: sheet.name, captionRow: caption, firstRow: sheet.row + 1))
      try rows.writeBody(to: sheet)
    }
    return places
  }
}

extension Document {
  /// The table of a document that is nothing else.
  fileprivate var onlyTable: Table? {
    guard blocks.count == 1, subtitle == nil, letterhead == nil, case .table(let table) = blocks[0] else { return nil }
    return table
  }
}
