/// Tables of a document.

import Messages

/// A column of a table.
public struct Column: Sendable, Hashable {
  public var id: String
  public var label: String
  public var format: NumberFormat
  /// Whether the column names its row: it stands in bold or first, and holds the label of the total.
  public var isKey: Bool
  /// The heading that neighbours share, above their labels: "Hộ nghèo" over "Số hộ" and "Tỷ lệ".
  public var span: String?

  public init(id: String, label: String, format: NumberFormat = .text, isKey: Bool = false, span: String? = nil) {
    self.id = id
    self.label = label
    self.format = format
    self.isKey = isKey
    self.span = span
  }

  public var alignment: Alignment { format.alignment }

  /// The label below its shared heading and with its unit, on one line: "Hộ nghèo › Số hộ".
  public func header(in language: Language) -> String {
    let own = ownHeader(in: language)
    return span.map { own.isEmpty ? $0 : "\($0) › \(own)" } ?? own
  }

  /// The label with the unit of the format, unless it or the shared heading says the unit: "Thu nhập (triệu đồng)".
  func ownHeader(in language: Language) -> String {
    guard let unit = format.unit(in: language), !says(unit, label), !says(unit, span ?? "") else { return label }
    let whole = unit.replacing(" ", with: "\u{A0}")
    return label.isEmpty ? whole : "\(label) (\(whole))"
  }

  /// The header over raw values: amounts are whole đồng there, whatever unit the format prints.
  func rawHeader(in language: Language) -> String {
    var raw = self
    if format == .millionVND {
      raw.format = .vnd
      if let span, let unit = format.unit(in: language), says(unit, span) { raw.span = nil }
    }
    return raw.header(in: language)
  }

  private func says(_ unit: String, _ text: String) -> Bool { text.lowercased().contains(unit.lowercased()) }
}

/// A table: rows of typed values under columns.
public struct Table: Sendable, Hashable {
  /// Unique in its document; names the table in CSV and JSON.
  public var id: String
  public var caption: String?
  public var columns: [Column]
  /// Rows of as many values as there are columns; missing values count as null, surplus ones are not printed.
  public var rows: [[Value]]
  /// How deep each row stands, 0 for the highest: what follows a row one deeper belongs to it, and its figures are their
  /// subtotal. Empty: all rows are equal.
  public var levels: [Int]
  /// Rows that are subtotals though others of their level stand between them and the rows that they are of: a district
  /// in each of several years, then its communes.
  public var subtotals: Set<Int> = []
  /// The last row, set apart; its label stands in the key column.
  public var total: [Value]?
  public var footnotes: [String]
  /// Cells that are to be noticed, by row and column; the row behind the last is the total.
  public var marks: [CellPlace: Mark] = [:]
  /// How many rows there were before a limit; the caption then says "10/168".
  public var wholeCount: Int?

  public init(
    id: String, caption: String? = nil, columns: [Column], rows: [[Value]], levels: [Int] = [],
    total: [Value]? = nil, footnotes: [String] = [], wholeCount: Int? = nil
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.levels = levels
    self.total = total
    self.footnotes = footnotes
    self.wholeCount = wholeCount
  }

  /// The caption with the counts of a shortened table: "Hộ nghèo theo xã (10/1.680 dòng)". Nil when there is
  /// nothing to say.
  public func fullCaption(in language: Language) -> String? {
    guard let wholeCount, wholeCount != rows.count else { return caption }
    let (shown, whole) = (Self.count(rows.count, in: language), Self.count(wholeCount, in: language))
    let counts = "(\(shown)/\(whole) \(Phrases.rows[language]))"
    return caption.map { "\($0) \(counts)" } ?? counts
  }

  /// How many rows, as the language writes it: "16.800".
  static func count(_ rows: Int, in language: Language) -> String {
    NumberFormat.integer.string(for: .integer(Int64(rows)), in: language)
  }

  /// A row's value in a column: null where the row is too short.
  func cell(_ row: [Value], _ column: Int) -> Value { column < row.count ? row[column] : .null }

  /// How far a row is set in below the highest.
  func level(_ row: Int) -> Int { row < levels.count ? max(0, min(6, levels[row])) : 0 }

  /// Whether a row is the subtotal of those that follow it.
  func isSubtotal(_ row: Int) -> Bool { subtotals.contains(row) || level(row + 1) > level(row) }

  /// The column that is set in by a row's level: the first key, else the first.
  var leadingColumn: Int { columns.firstIndex { $0.isKey } ?? 0 }

  /// A row by its number; the total's is the number of rows.
  func row(_ number: Int) -> [Value] { number < rows.count ? rows[number] : total ?? [] }

  /// What a cell is marked as.
  func mark(_ row: Int, _ column: Int) -> Mark? {
    marks.isEmpty ? nil : marks[CellPlace(row: row, column: column)]
  }

  /// The cell as it is printed, on one line and without its mark.
  func text(_ row: [Value], _ column: Int, in language: Language) -> String {
    columns[column].format.string(for: cell(row, column), in: language).printable
  }

  /// The cell of a row by its number as it is printed, with its mark: "▲ 7,5%".
  func text(row: Int, _ column: Int, in language: Language) -> String {
    let plain = text(self.row(row), column, in: language)
    return mark(row, column).map { "\($0.symbol)\u{A0}\(plain)" } ?? plain
  }
}
