/// An office's own forms: Word and Excel files with `{{fields}}` that a run fills. This folder knows what stands between
/// the braces and what takes its place; `DOCX/` and `XLSX/` know where it stands in a file.
///
/// What an officer types into a form:
///
/// | | |
/// |---|---|
/// | `{{ten_ho}}` | the value of that name; capitals do not matter |
/// | `{{so_tien\|vnd}}` | the same in a format: those of `NumberFormat`, and `long_date`, `upper` |
/// | `{{ho.ten}}` in a row of a table | the row is repeated for each record of the list `ho`, with its column `ten` |
/// | `{{ho.#}}` | the number of the record, from 1 |
/// | `{{ho.total.so_tien}}` | the list's total; does not repeat anything |
/// | `{{#ho}}` | how many records there are |
///
/// A format's filler goes like this:
///
/// ```swift
/// var filler = FormFiller(data, file: "quyet-dinh.docx")
/// let found = filler.placeholders(in: text, at: place)            // with their bytes in the text; faults are kept
/// let list = filler.repeated(found, at: place)                    // the list whose records repeat this row
/// for row in 0..<max(1, filler.count(of: list)) {
///   for placeholder in found { filler.value(of: placeholder, row: row, at: place)?.text }   // or .value for a typed cell
/// }
/// guard filler.faults.isEmpty else { throw Diagnostics(filler.faults) }
/// warnings += filler.unused
/// ```

import Messages

/// What a form is filled with.
public struct FormData: Sendable, Hashable {
  /// A value under a name.
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: Value
    /// How it is printed where the form does not say.
    public var format: NumberFormat

    public init(name: String, value: Value, format: NumberFormat = .text) {
      self.name = name
      self.value = value
      self.format = format
    }
  }

  public var language: Language
  /// In the order of their names.
  public var fields: [Field]
  /// Records by the id of their table; a record's values have the ids of its columns.
  public var lists: [Table]

  public init(language: Language = .vi, fields: [Field] = [], lists: [Table] = []) {
    self.language = language
    self.fields = fields
    self.lists = lists
  }

  /// The values as tables of a document, for formats that are no form.
  public var blocks: [Block] {
    var blocks: [Block] = []
    if !fields.isEmpty {
      blocks.append(
        .table(
          Table(
            id: "fields",
            columns: [
              Column(id: "field", label: Phrases.figure[language], isKey: true),
              Column(id: "value", label: Phrases.value[language]),
            ],
            rows: fields.map { [.text($0.name), .text($0.format.stringWithUnit(for: $0.value, in: language))] })))
    }
    return blocks + lists.map(Block.table)
  }
}

/// A form that was filled: the file, whole.
public struct FilledForm: Sendable, Hashable {
  public let format: DocumentFormat
  public let bytes: [UInt8]

  public init(format: DocumentFormat, bytes: [UInt8]) {
    self.format = format
    self.bytes = bytes
  }
}
