/// Tables of a document.

import Messages

/// A column of a table.
public struct Column: Sendable, Hashable {
  public var id: String
  public var label: String
  public var format: NumberFormat
  /// Whether the column names its row: it stands in bold or first, and holds the label of the total.
  public var isKey: Bool

  public init(id: String, label: String, format: NumberFormat = .text, isKey: Bool = false) {
    self.id = id
    self.label = label
    self.format = format
    self.isKey = isKey
  }

  public var alignment: Alignment { format.alignment }

  /// The label with the unit of the format, unless it says the unit itself: "Thu nhập (triệu đồng)".
  public func header(in language: Language) -> String {
    guard let unit = format.unit(in: language), !label.lowercased().contains(unit.lowercased()) else { return label }
    let whole = unit.replacing(" ", with: "\u{A0}")
    return label.isEmpty ? whole : "\(label) (\(whole))"
  }

  /// The header over raw values: amounts are whole đồng there, whatever unit the format prints.
  func rawHeader(in language: Language) -> String {
    var raw = self
    if format == .millionVND { raw.format = .vnd }
    return raw.header(in: language)
  }
}

/// A table: rows of typed values under columns.
public struct Table: Sendable, Hashable {
  /// Unique in its document; names the table in CSV and JSON.
  public var id: String
  public var caption: String?
  public var columns: [Column]
  /// Rows of as many values as there are columns; missing values count as null, surplus ones are not printed.
  public var rows: [[Value]]
  /// The last row, set apart; its label stands in the key column.
  public var total: [Value]?
  public var footnotes: [String]
  /// How many rows there were before a limit; the caption then says "10/168".
  public var wholeCount: Int?

  public init(
    id: String, caption: String? = nil, columns: [Column], rows: [[Value]], total: [Value]? = nil,
    footnotes: [String] = [], wholeCount: Int? = nil
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.footnotes = footnotes
    self.wholeCount = wholeCount
  }

  /// The caption with the counts of a shortened table: "Hộ nghèo theo xã (10/168 dòng)". Nil when there is nothing
  /// to say.
  public func fullCaption(in language: Language) -> String? {
    guard let wholeCount, wholeCount != rows.count else { return caption }
    let counts = "(\(rows.count)/\(wholeCount) \(Phrases.rows[language]))"
    return caption.map { "\($0) \(counts)" } ?? counts
  }

  /// A row's value in a column: null where the row is too short.
  func cell(_ row: [Value], _ column: Int) -> Value { column < row.count ? row[column] : .null }

  /// The cell as it is printed, on one line.
  func text(_ row: [Value], _ column: Int, in language: Language) -> String {
    columns[column].format.string(for: cell(row, column), in: language).printable
  }
}
