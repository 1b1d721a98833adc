/// What a document is made of.

import Messages

/// One part of a document.
public indirect enum Block: Sendable, Hashable {
  /// Level 1 to 4, below the document's title.
  case heading(level: Int, String)
  /// A paragraph; empty lines in it separate paragraphs.
  case text(String)
  /// One paragraph with emphasis and links.
  case prose(RichText)
  case note(String)
  case keyFigures([KeyFigure])
  case table(Table)
  case chart(Chart)
  case map(ChoroplethMap)
  case list([RichText], isNumbered: Bool = false)
  case progress(label: String, value: Value, goal: Value, format: NumberFormat)
  case letter(Letter)
  case pageBreak
  /// Which way the pages of what follows are turned, up to the next section; a new page where that changes.
  case section(PageDirection)
  /// Begins an annex on a page of its own; what follows belongs to it, up to the next annex. Annexes stand behind the
  /// signature of an official document.
  case annex(String)
  /// Places for hands, side by side: those who sign minutes or a list.
  case signatures([Signature])
  /// A file that goes with the document.
  case attachment(Attachment)
}

/// Which way pages are turned.
public enum PageDirection: String, Sendable, Hashable, CaseIterable {
  /// Upright, but on their side for a table too wide for that: as without any section.
  case automatic
  case portrait, landscape
}

/// A place where somebody signs.
public struct Signature: Sendable, Hashable {
  /// In what capacity: "Chủ tọa", "Đại diện hộ".
  public var role: String
  /// Nil: left to the hand.
  public var name: String?

  public init(role: String, name: String? = nil) {
    self.role = role
    self.name = name
  }
}

extension Signature {
  /// Points for the hand, between the role and the name.
  static func room(bodySize: Double) -> Double { 5 * bodySize }
}

extension [Signature] {
  /// As they stand on a page: up to three beside one another, four in two lines of two.
  var lines: [ArraySlice<Signature>] {
    var lines: [ArraySlice<Signature>] = []
    var rest = self[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(rest.count == 4 ? 2 : 3))
      rest = rest.dropFirst(lines[lines.count - 1].count)
    }
    return lines
  }
}

/// A table that goes with a document as a file of its own.
public struct Attachment: Sendable, Hashable {
  /// With its ending: "danh-sach-ho.csv".
  public var name: String
  public var table: Table

  public init(name: String, table: Table) {
    self.name = name
    self.table = table
  }

  /// The file: CSV with a byte-order mark, as offices' spreadsheets want it.
  public func bytes(in language: Language) -> [UInt8] {
    CSVRenderer().bytes(of: [table], language: language, byteOrderMark: true)
  }

  /// "danh-sach-ho.csv (312 dòng)"
  func title(in language: Language) -> String {
    let count = Table.count(table.rows.count, in: language)
    return "\(name.printable) (\(count) \(Phrases.rows[language]))"
  }
}

/// A figure that stands large and alone.
public struct KeyFigure: Sendable, Hashable {
  public var label: String
  public var value: Value
  public var format: NumberFormat

  public init(label: String, value: Value, format: NumberFormat) {
    self.label = label
    self.value = value
    self.format = format
  }
}

/// A letter; printed on a page of its own.
public struct Letter: Sendable, Hashable {
  public var addressee: String
  public var paragraphs: [String]

  public init(addressee: String, paragraphs: [String]) {
    self.addressee = addressee
    self.paragraphs = paragraphs
  }
}
