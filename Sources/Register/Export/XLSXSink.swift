/// Rows as a workbook: one sheet for each form, and a last one that says where they come from.

import Foundation
import Messages
import Programme
import Spreadsheets
import Vietnamese

final class XLSXSink: ExportSink {
  /// Excel's dates begin in 1900; older ones are written as text.
  private static let firstDay = Day(year: 1900, month: 3, day: 1) ?? Day(number: 0)
  /// The largest whole number that a sheet's cell keeps exactly.
  private static let largest: Int64 = 1 << 53

  private let pending: PendingFile
  private let language: Language
  private let writer: XLSXWriter
  private var sheet: XLSXSheetWriter?
  private var styles: [CellStyle] = []

  /// The workbook takes the pending file's temporary name; what that held so far was nothing.
  init(_ pending: PendingFile, language: Language, title: String) throws {
    self.pending = pending
    self.language = language
    writer = try XLSXWriter(path: pending.temporary, title: title)
  }

  func begin(_ export: SheetExport, isPartial: Bool) throws {
    let sheet = try writer.addSheet(export.form.label[language])
    styles = export.fields.map(XLSXSink.style)
    for (column, field) in export.fields.enumerated() {
      sheet.setWidth(XLSXSink.width(field, head: export.heads[column]), column: column)
      if field.type == .text { sheet.setStyle(.text, column: column) }
    }
    let heads = export.heads + (isPartial ? [PartialMark.head] : [])
    try sheet.append(heads.map { SheetCell(.text($0), style: .header) })
    sheet.freeze(rows: 1)
    sheet.set(PrintSetup(isLandscape: heads.count > 6, repeatedRows: 1))
    self.sheet = sheet
  }

  func write(_ cells: [ExportCell]) throws {
    guard let sheet else { return }
    guard sheet.row < XLSXSink.rows else { throw Diagnostic(.sheetTooLong, ["path": pending.path]) }
    try sheet.append(zip(cells, styles).map { SheetCell(XLSXSink.value($0), style: $1) })
  }

  /// Ends the workbook with the sheet that says where its rows come from. The importer, which looks for heads, finds none there.
  func finish(_ stamp: ExportStamp) throws {
    let source = try writer.addSheet(language == .vi ? "Nguồn" : "Source")
    source.setWidth(34, column: 0)
    source.setWidth(60, column: 1)
    for (name, value) in stamp.lines(in: language) {
      try source.append([SheetCell(.text(name)), SheetCell(.text(value))])
    }
    try writer.close()
  }

  private static let rows = 1_048_576

  private static func value(_ cell: ExportCell) -> CellValue {
    switch cell {
    case .date(let day) where day < firstDay: .text(day.iso)
    case .integer(let number) where abs(number) > largest: .text(String(number))
    default: cell.value
    }
  }

  private static func style(_ field: Field) -> CellStyle {
    switch field.type {
    case .money: .money
    case .integer: .plain
    case .date: .date
    case .decimal: .plain
    case .text, .code, .codes, .reference, .boolean: .text
    }
  }

  private static func width(_ field: Field, head: String) -> Double {
    let least: Double =
      switch field.type {
      case .boolean, .integer, .decimal: 10
      case .date: 12
      case .money: 16
      case .code, .reference: 20
      case .text: 24
      case .codes: 40
      }
    return max(least, min(28, Double(head.count) + 2))
  }
}
