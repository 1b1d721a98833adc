/// What an export is told, and what it tells back.

import Messages

/// One form or entity to be written, and which of its rows.
public struct ExportRequest: Hashable, Sendable {
  /// The name of a form of the model: an officers' form, or the plain one of an entity.
  public let form: String
  /// Ids of the rows of the form's first entity, ascending; nil: all.
  public var rows: [Int64]?

  public init(_ form: String, rows: [Int64]? = nil) {
    self.form = form
    self.rows = rows
  }
}

public struct ExportOptions: Hashable, Sendable {
  /// The language of heads and labels.
  public var language: Language
  /// Writes codes ("near_poor") instead of labels, and names instead of the labels of columns.
  public var writesCodes: Bool
  /// Whether personal and sensitive fields are written; without them their columns are left out.
  public var includesPersonal: Bool
  /// The year of dated parts of an officers' form: the last row of each in that year. Nil: the last of all.
  public var year: Int?
  /// The standard whose recognised classes a form's class column shows; without it that column is left out.
  public var standard: String?

  public init(
    language: Language = .vi, codes: Bool = false, personal: Bool = false, year: Int? = nil, standard: String? = nil
  ) {
    self.language = language
    writesCodes = codes
    includesPersonal = personal
    self.year = year
    self.standard = standard
  }
}

/// What was written of one form.
public struct ExportedSheet: Hashable, Sendable {
  public let form: String
  public let label: LocalizedText
  public internal(set) var rows = 0
  /// Rows of its entities that the sheet cannot say: it is of loans of one bank, of support that was given.
  public internal(set) var leftOut = 0
  /// Columns of the form that were left out because they are personal or sensitive.
  public let withheld: [LocalizedText]

  public init(form: String, label: LocalizedText, withheld: [LocalizedText]) {
    self.form = form
    self.label = label
    self.withheld = withheld
  }
}

/// One file that was written.
public struct ExportedFile: Hashable, Sendable {
  public let path: String
  /// SHA-256 of its bytes, in hexadecimal.
  public let sha256: String
  public let sheets: [ExportedSheet]
  /// The number under which the history knows it; nil where the register can only be read.
  public internal(set) var batch: Int64?

  public var rows: Int { sheets.reduce(0) { $0 + $1.rows } }
  public var isPartial: Bool { sheets.contains { !$0.withheld.isEmpty } }
}
