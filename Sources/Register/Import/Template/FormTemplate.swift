/// An empty workbook of a form, to be filled in by an office and imported as it is, with nothing told.

import Messages
import Programme
import Spreadsheets
import Vietnamese

public enum FormTemplate {
  private static let mark = "benvung-template"
  private static let listsSheet = LocalizedText(vi: "Danh mục", en: "Lists")
  private static let explanationSheet = LocalizedText(vi: "Giải thích", en: "Explanation")
  /// How many rows have drop-down lists.
  private static let rows = 2_000
  /// Whether a hidden sheet is one of a template's own.
  static func isOwn(sheet name: String) -> Bool {
    [FixFile.markSheet, listsSheet.vi, listsSheet.en].contains(name)
  }

  /// The form that a template is of; nil where the file is none.
  static func form(_ source: ImportSource) throws -> (form: String, sheet: String)? {
    guard let sheet = source.sheets.first(where: { $0.name == FixFile.markSheet && $0.isHidden }) else { return nil }
    let reader = try source.reader(sheet)
    guard try reader.next(), reader.record.text(0) == mark else { return nil }
    return (reader.record.text(1), reader.record.text(2))
  }

  /// Writes the template of a form.
  ///
  /// - Parameters:
  ///   - choices: names or codes of the rows that a reference to an entity may take, for drop-down lists.
  ///   - path: is written over.
  /// - Throws: ``Diagnostic`` where nothing can be written there.
  public static func write(
    _ form: Form, model: Model, choices: [String: [String]] = [:], to path: String, in language: Language
  ) throws {
    let keys = FormKeys(form)
    let columns = form.columns.indices.compactMap { index in
      TemplateColumn(form, index, keys: keys, model: model, choices: choices, in: language)
    }
    let writer = try XLSXWriter(
      path: path, title: form.label[language], listsName: listsSheet[language])
    let sheet = try writer.addSheet(form.label[language])
    try writeForm(form, columns, to: sheet, in: language)
    try writeExplanation(form, columns, to: writer.addSheet(explanationSheet[language]), in: language)
    try writer.addSheet(FixFile.markSheet, isHidden: true)
      .append([mark, form.name, sheet.name].map { SheetCell(.text($0)) })
    try writer.close()
  }

  private static func writeForm(
    _ form: Form, _ columns: [TemplateColumn], to sheet: XLSXSheetWriter, in language: Language
  ) throws {
    try sheet.append([SheetCell(.text(form.label[language]), style: .title)])
    let note = LocalizedText(
      vi:
        "Mỗi dòng một mục, bắt đầu từ dòng 4. Cột có dấu * không được để trống. Để con trỏ lên tiêu đề để xem cách ghi.",
      en: "One row for each, from row 4 on. Columns with * may not be empty. Point at a head to see how to fill it in.")
    try sheet.append([SheetCell(.text(note[language]), style: CellStyle(look: .note))])
    let widths = columns.map { min(max(Double($0.head.count) * 0.6 + 2, $0.width), 22) }
    for (place, column) in columns.enumerated() {
      sheet.setStyle(column.style, column: place)
      sheet.setWidth(widths[place], column: place)
    }
    let head = try sheet.append(columns.map { SheetCell(.text($0.head), style: .header, comment: $0.comment) })
    for (place, column) in columns.enumerated() where !column.items.isEmpty {
      sheet.addDropDown(
        column.items, column: place, rows: (head + 1)...(head + rows),
        message: language == .vi ? "Chọn một mục trong danh sách." : "Choose an item of the list.")
    }
    sheet.freeze(rows: head)
    // A page across holds some 150 characters that are still read.
    sheet.set(
      PrintSetup(isLandscape: true, repeatedRows: head, pagesWide: Int((widths.reduce(0, +) / 150).rounded(.up))))
  }

  private static func writeExplanation(
    _ form: Form, _ columns: [TemplateColumn], to sheet: XLSXSheetWriter, in language: Language
  ) throws {
    try sheet.append([
      SheetCell(.text((language == .vi ? "Cách ghi: " : "How to fill in: ") + form.label[language]), style: .title)
    ])
    sheet.skip()
    for (place, width) in [30.0, 10, 24, 14, 30, 44, 50].enumerated() { sheet.setWidth(width, column: place) }
    let heads =
      language == .vi
      ? ["Cột", "Bắt buộc", "Kiểu", "Đơn vị", "Quy tắc", "Các mục", "Ghi chú"]
      : ["Column", "Required", "Type", "Unit", "Rule", "Items", "Note"]
    let head = try sheet.append(heads.map { SheetCell(.text($0), style: .header) })
    let style = CellStyle(.text, hasBorder: true, isWrapped: true)
    for column in columns {
      let cells = [
        column.label, column.isRequired ? (language == .vi ? "có" : "yes") : "", column.type, column.unit, column.rule,
        column.listed.joined(separator: "; "), column.note,
      ]
      try sheet.append(cells.map { SheetCell($0.isEmpty ? .empty : .text($0), style: style) })
    }
    sheet.freeze(rows: head)
    sheet.set(PrintSetup(isLandscape: true, repeatedRows: head))
  }
}
