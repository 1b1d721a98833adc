/// A value on its way out: written so that an import reads the same value again.

import Foundation
import Messages
import Programme
import Spreadsheets
import Vietnamese

/// One cell of an exported sheet.
enum ExportCell: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int64)
  case decimal(Double)
  case date(Day)

  /// The cell as a person would type it into a sheet.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): ExportCell.plain(number).replacing(".", with: ",")
    case .date(let day): day.iso
    }
  }

  var value: CellValue {
    switch self {
    case .empty: .empty
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .date(let day): .date(day)
    }
  }

  /// A number without an exponent, its decimals after a point.
  static func plain(_ number: Double) -> String {
    let short = number.description
    let digits = short.contains("e") ? Decimal(string: short).map { "\($0)" } ?? short : short
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}

/// Turns the stored values of one field into cells.
final class CellWriting {
  let field: Field
  private let list: CodeList?
  private let writesCodes: Bool
  private let language: Language
  /// Labels that the importer reads as another item of the list.
  private let reading: CodeReading?
  private var known: [String: String] = [:]

  init(_ field: Field, model: Model, language: Language, codes: Bool) {
    self.field = field
    self.language = language
    writesCodes = codes
    switch field.type {
    case .code(let name), .codes(let name): list = model.codeList(name)
    default: list = nil
    }
    reading = list.map(CodeReading.init)
  }

  /// The cell of a stored value; references are written by ``RowKeys``.
  func cell(_ value: StoredValue) -> ExportCell {
    switch (field.type, value) {
    case (_, .null): .empty
    case (.boolean, .integer(let number)): .text(word(number != 0))
    case (.date, .integer(let number)): date(Day(number: Int32(clamping: number)))
    case (.code, .text(let code)): .text(label(code))
    case (.codes, .text(let items)): .text(labels(items))
    case (_, .text(let text)): text.isEmpty ? .empty : .text(text)
    case (_, .integer(let number)): .integer(number)
    case (_, .decimal(let number)): .decimal(number)
    }
  }

  /// A date that is known to be unknown is an empty cell, where the declaration says that this means it.
  private func date(_ day: Day) -> ExportCell { day == .unknownStart && field.allowsEmpty ? .empty : .date(day) }

  private func word(_ value: Bool) -> String {
    if writesCodes { return value ? "1" : "0" }
    return language == .vi ? (value ? "có" : "không") : (value ? "yes" : "no")
  }

  private func labels(_ items: String) -> String {
    // "-" is the empty list; an empty cell would be an unknown one.
    items.isEmpty ? "-" : items.split(separator: ",").map { label(String($0)) }.joined(separator: "; ")
  }

  private func label(_ code: String) -> String {
    if writesCodes { return code }
    if let text = known[code] { return text }
    var text = list?.item(code)?.label[language] ?? code
    if text.contains(";") || (try? reading?.code(text)) != code { text = code }
    known[code] = text
    return text
  }
}
