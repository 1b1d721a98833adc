/// The tables of a document as CSV: raw values, not rounded.
///
/// One table alone is its header, its rows and its total; with subtotals, a last column gives each row's level, 0 for the
/// highest. Of several, each begins with a line of its id and caption
/// and they are parted by an empty line. A document without tables gives its charts and key figures as tables.

import Messages
import Spreadsheets

/// Writes documents as CSV.
public struct CSVRenderer: Renderer {
  /// How fields and decimals are separated; `CSVWriter` says why the standard one is the default.
  public var dialect: CSVWriter.Dialect

  public init(dialect: CSVWriter.Dialect = .standard) { self.dialect = dialect }

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let tables = document.tables.isEmpty ? document.figuresAsTables : document.tables
    guard !tables.isEmpty else { throw Diagnostic(.noTableForCSV, ["title": document.title.printable]) }
    return bytes(of: tables, language: document.language, byteOrderMark: options.byteOrderMark)
  }

  /// The tables one below the other.
  func bytes(of tables: [Table], language: Language, byteOrderMark: Bool) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, byteOrderMark: byteOrderMark)
    for (index, table) in tables.enumerated() {
      if index > 0 { writer.writeGap() }
      if tables.count > 1 {
        var heading: [CSVWriter.Field] = [.text(table.id)]
        if let caption = table.fullCaption(in: language) { heading.append(.text(caption)) }
        writer.write(heading)
      }
      write(table, in: language, into: &writer)
    }
    return writer.bytes
  }

  private func write(_ table: Table, in language: Language, into writer: inout CSVWriter) {
    guard !table.columns.isEmpty else { return }
    // CSV has no bold and no indent: with subtotals a last column says how deep each row stands.
    func write(_ fields: [CSVWriter.Field], _ level: CSVWriter.Field) {
      writer.write(table.levels.isEmpty ? fields : fields + [level])
    }
    write(table.columns.map { CSVWriter.Field.text($0.rawHeader(in: language)) }, .text(Phrases.level[language]))
    for (index, row) in table.rows.enumerated() {
      write(table.columns.indices.map { CSVWriter.Field(table.cell(row, $0)) }, .integer(Int64(table.level(index))))
    }
    if let total = table.total { write(table.columns.indices.map { CSVWriter.Field(table.cell(total, $0)) }, .empty) }
  }
}

extension CSVWriter.Field {
  init(_ value: Value) {
    self =
      switch value {
      case .null: .empty
      case .text(let text): .text(text)
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .ratio: value.number.map(CSVWriter.Field.decimal) ?? .empty
      case .date(let day): day == .unknownStart ? .empty : .date(day)
      case .boolean(let flag): .boolean(flag)
      case .hidden: .text("…")
      }
  }
}

extension Document {
  /// Charts and key figures as tables, for formats that have only tables.
  var figuresAsTables: [Table] {
    var tables: [Table] = []
    for block in blocks {
      switch block {
      case .chart(let chart): tables.append(chart.table(in: language))
      case .map(let map): tables.append(map.table(in: language))
      case .keyFigures(let figures):
        tables.append(
          Table(
            id: "figures-\(tables.count + 1)",
            columns: [
              Column(id: "figure", label: Phrases.figure[language], isKey: true),
              Column(id: "value", label: Phrases.value[language]),
            ], rows: figures.map { [.text($0.label), $0.value] }))
      default: continue
      }
    }
    return tables
  }
}
