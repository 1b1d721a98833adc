/// What a document said when it was written, kept with its stamp: so that a figure changed by hand is told from one whose
/// data changed.
///
/// A format whose visible figures can be read back holds marks of them; PDF, whose text cannot, holds the figures.

import Messages
import Threads

/// The figures and paragraphs of a document, as printed or as marks of what was printed.
public struct Seal: Sendable, Hashable {
  /// A table, or what is sealed as one.
  public struct Part: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      case table, figures, progress, chart, attachment
      /// A table of a form of an office, all of whose cells may have been filled.
      case form

      /// Whether the file has it as a table.
      var isGrid: Bool { self == .table || self == .form }
    }

    public struct Column: Sendable, Hashable {
      public let id: String
      public let format: NumberFormat
      public let isKey: Bool
    }

    public let id: String
    public let kind: Kind
    public let columns: [Column]
    /// Lines with the total.
    public let rowCount: Int
    public let hasTotal: Bool
    /// Of each cell, line by line.
    let marks: [UInt16]
    /// Of the columns' labels.
    let heads: [UInt16]
    /// Over all cells.
    let digest: UInt64
    /// What was printed; nil where only marks are known.
    public let rows: [[String]]?

    /// The columns whose cells count as figures.
    var figureColumns: [Int] {
      columns.indices.filter { index in
        switch kind {
        case .table:
          !columns[index].isKey && (columns[index].format.alignment == .trailing || columns[index].format != .text)
        case .figures, .progress, .form: !columns[index].isKey
        case .chart, .attachment: false
        }
      }
    }

    /// How many figures there are: cells of numbers and dates. A chart's are those of a table drawn, and do not count.
    public var figureCount: Int { figureColumns.count * rowCount }

    func mark(_ row: Int, _ column: Int) -> UInt16 { marks[row * columns.count + column] }

    func rowMarks(_ row: Int) -> [UInt16] { Array(marks[row * columns.count..<(row + 1) * columns.count]) }
  }

  /// A paragraph, a heading, a caption, a note.
  public struct Paragraph: Sendable, Hashable {
    let mark: UInt32
    /// Nil where only the mark is known.
    public let text: String?
  }

  public let parts: [Part]
  public let paragraphs: [Paragraph]

  public var figureCount: Int { parts.reduce(0) { $0 + $1.figureCount } }
}

extension Seal {
  /// What a document says.
  public init(_ document: Document) {
    var (parts, paragraphs): ([Part], [Paragraph]) = ([], [])
    let language = document.language
    func say(_ texts: [String]) {
      for text in texts where !text.sealed.isEmpty {
        paragraphs.append(Paragraph(mark: SealMark.paragraph(text), text: text.printable))
      }
    }
    func add(_ table: Table, _ kind: Part.Kind) { parts.append(Part(table, kind, language)) }
    say([document.title, document.subtitle ?? ""])
    for block in document.blocks {
      switch block {
      case .heading(_, let text), .note(let text): say([text])
      case .text(let text): say(text.paragraphs)
      case .prose(let text): say([text.plain])
      case .list(let items, _): say(items.map(\.plain))
      case .letter(let letter): say([letter.addressee] + letter.paragraphs.flatMap(\.paragraphs))
      case .table(let table):
        say([table.fullCaption(in: language) ?? ""])
        add(table, document.isForm ? .form : .table)
        say(table.footnotes)
      case .chart(let chart):
        say([chart.caption])
        add(chart.table(in: language), .chart)
      case .map(let map):
        say([map.caption])
        add(map.table(in: language), .chart)
      case .keyFigures(let figures):
        add(.sealing(figures, number: 1 + parts.count { $0.kind == .figures }, language), .figures)
      case .progress(let label, let value, let goal, let format):
        let text = { (value: Value) in Value.text(format.string(for: value, in: language)) }
        add(
          Table(
            id: "progress-\(1 + parts.count { $0.kind == .progress })",
            columns: [
              Column(id: "figure", label: "", isKey: true), Column(id: "value", label: ""),
              Column(id: "goal", label: ""),
            ], rows: [[.text(label), text(value), text(goal)]]), .progress)
      case .annex(let title): say([title])
      case .attachment(let attachment):
        var table = attachment.table
        table.id = attachment.name
        add(table, .attachment)
      // Hands fill the places to sign.
      case .pageBreak, .section, .signatures: break
      }
    }
    (self.parts, self.paragraphs) = (parts, paragraphs)
  }

  public func part(_ id: String) -> Part? { parts.first { $0.id == id } }
}

extension Document {
  /// The tables, and the key figures as tables, under the ids that the seal gives them.
  public var figureTables: [Table] {
    var number = 0
    return blocks.compactMap { block in
      switch block {
      case .table(let table): return table
      case .keyFigures(let figures):
        number += 1
        return .sealing(figures, number: number, language)
      default: return nil
      }
    }
  }
}

extension Table {
  /// Key figures as a table of labels and printed figures.
  fileprivate static func sealing(_ figures: [KeyFigure], number: Int, _ language: Language) -> Table {
    Table(
      id: "figures-\(number)",
      columns: [
        Column(id: "figure", label: Phrases.figure[language], isKey: true),
        Column(id: "value", label: Phrases.value[language]),
      ],
      rows: figures.map { [.text($0.label), .text($0.format.string(for: $0.value, in: language))] })
  }
}

extension Seal.Part {
  fileprivate init(_ table: Table, _ kind: Kind, _ language: Language) {
    let lines = table.rows + (table.total.map { [$0] } ?? [])
    self.init(
      id: table.id, kind: kind,
      columns: table.columns.map { Column(id: $0.id, format: $0.format, isKey: $0.isKey) },
      hasTotal: table.total != nil, heads: table.columns.map { SealMark.cell($0.label) },
      rows: lines.mapInParts { row in table.columns.indices.map { table.text(row, $0, in: language) } })
  }

  init(id: String, kind: Kind, columns: [Column], hasTotal: Bool, heads: [UInt16], rows: [[String]]) {
    self.init(
      id: id, kind: kind, columns: columns, rowCount: rows.count, hasTotal: hasTotal,
      marks: rows.mapInParts { $0.map(SealMark.cell) }.flatMap(\.self), heads: heads,
      digest: SealMark.digest(rows.joined()), rows: rows)
  }
}
