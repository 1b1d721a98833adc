/// A row that an import kept aside, as the register holds it.

import Foundation
import Messages
import Spreadsheets

/// Rows of one import that wait for their correction.
public struct QuarantinedRows: Sendable {
  public let batch: Int64
  public let file: String
  /// Of the file, in hexadecimal.
  public let sha256: String
  public let form: String
  public let sheet: String?
  public let year: Int?
  public let standard: String?
  /// The rows of the head as the officer wrote them.
  public let head: [[String]]
  public let map: ImportMap?
  public let rows: [FaultyRow]
}

/// How rows and faults are written into the register.
enum QuarantineCoding {
  private struct Cells: Codable {
    let texts: [String]
    let kinds: [UInt8]
  }

  private struct Fault: Codable {
    let code: String
    let arguments: [String: String]
    let cell: String?
    let suggestion: String?
    let hintVi: String?
    let hintEn: String?
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }

  static func cells(_ row: FaultyRow) throws -> String {
    try json(Cells(texts: row.cells.map(\.text), kinds: row.cells.map(\.kind.rawValue)))
  }

  static func cells(_ text: String) -> [FaultyRow.Cell] {
    guard let cells = decode(text, as: Cells.self) else { return [] }
    return zip(cells.texts, cells.kinds).map { FaultyRow.Cell(text: $0, kind: CellKind(rawValue: $1) ?? .text) }
  }

  /// Codes and arguments, so that they are told later in either language.
  static func faults(_ faults: [Diagnostic]) throws -> String {
    try json(
      faults.map {
        Fault(
          code: $0.code.code, arguments: $0.arguments, cell: $0.place?.cell, suggestion: $0.suggestion,
          hintVi: $0.hint?.vi, hintEn: $0.hint?.en)
      })
  }

  static func faults(_ text: String, file: String, sheet: String?, row: Int) -> [Diagnostic] {
    (decode(text, as: [Fault].self) ?? []).compactMap { fault in
      guard let code = MessageCode.all.first(where: { $0.code == fault.code }) else { return nil }
      var hint: LocalizedText?
      if let vi = fault.hintVi, let en = fault.hintEn { hint = LocalizedText(vi: vi, en: en) }
      return Diagnostic(
        code, fault.arguments, place: Place(file: file, line: row, sheet: sheet, cell: fault.cell),
        suggestion: fault.suggestion, hint: hint)
    }
  }
}
