/// Faults and warnings of a row with their places, and what is kept of the row.

import Messages
import Spreadsheets
import Vietnamese

extension Importer {
  /// A cell of this row, by its column in the file.
  func place(of column: Int) -> Place {
    Place(file: sheet.file, line: line, sheet: sheet.name, cell: CellReference.name(column: max(0, column), row: line))
  }

  var placeOfRow: Place { Place(file: sheet.file, line: line, sheet: sheet.name) }

  /// Tells a fault or warning of a cell of this row.
  func tell(_ fault: CellFault, column: Int) {
    if !fault.code.isWarning {
      rowHasFault = true
      guard toldColumns.insert(column).inserted else { return }
    }
    var arguments = ["column": plan.columns[column].head, "value": Importer.shown(cellText(column))]
    arguments.merge(fault.arguments) { $1 }
    let column = plan.columns[column].place
    addOfRow(
      Diagnostic(
        fault.code, arguments, place: column < 0 ? placeOfRow : place(of: column), suggestion: fault.suggestion,
        hint: fault.hint))
  }

  func tell(_ code: MessageCode, _ arguments: [String: String]) {
    rowHasFault = true
    addOfRow(Diagnostic(code, arguments, place: placeOfRow))
  }

  private func addOfRow(_ diagnostic: Diagnostic) { rowFaults.append(diagnostic) }

  /// Puts what was found of the row into the report, once it is written or given up.
  func tellRow() {
    for diagnostic in rowFaults { report.add(diagnostic) }
  }

  func cellText(_ column: Int) -> String {
    let place = plan.columns[column].place
    if place < 0 { return carriedUnit ?? "" }
    return record.map { $0[place].trimmed.text } ?? ""
  }

  /// The texts of a row, as a message shows them.
  static func shown(_ record: SheetRecord) -> String {
    shown(record.texts.map { $0.composed.trimmed }.filter { !$0.isEmpty }.joined(separator: " | "))
  }

  /// A value as a message shows it: one line, not endless.
  private static func shown(_ text: String) -> String {
    let line = text.replacing("\n", with: " ").replacing("\r", with: "")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }

  /// The row's number in the officer's own file.
  func originalRow(_ record: SheetRecord) -> Int? {
    sheet.rowColumn.flatMap { Int(record.text($0).trimmed) }
  }

  /// Keeps a row with faults for the fix file, and aside where the person chose so.
  func keepFaulty(_ record: SheetRecord) throws {
    let isKept = options.keepsFaultyRows && report.faultyRecords.count < FaultyRow.kept
    guard isKept || quarantine.keeps else { return }
    let cells = (0..<record.count).map { FaultyRow.Cell(text: record.text($0).composed, kind: record.kind($0)) }
    var row = FaultyRow(row: originalRow(record) ?? line, cells: cells, faults: rowFaults)
    if let column = sheet.rowColumn { row = row.withoutRowColumn(column) }
    if isKept { report.faultyRecords.append(row) }
    try quarantine.keep(row, key: record)
  }

  func tellDoubtful(_ record: SheetRecord) throws {
    report.rows += 1
    report.faultyRows += 1
    rowFaults.removeAll(keepingCapacity: true)
    let place = (0..<record.count).first { !record[$0].trimmed.isEmpty } ?? 0
    addOfRow(
      Diagnostic(
        .importDoubtfulRow, ["value": Importer.shown(record)], place: self.place(of: place),
        hint: LocalizedText(
          vi: "là ghi chú thì xóa đi hoặc ghi \"Ghi chú:\" ở đầu; là dữ liệu thì điền các cột bắt buộc",
          en: "a note is deleted, or begun with \"Ghi chú:\"; data need their required columns")))
    tellRow()
    try keepFaulty(record)
  }

  func tellHidden() {
    guard !hiddenRows.isEmpty else { return }
    let numbers = hiddenRows.prefix(10).map(String.init).joined(separator: ", ") + (hiddenRows.count > 10 ? ", …" : "")
    report.add(
      Diagnostic(
        .importHiddenRows, ["count": String(hiddenRows.count), "rows": numbers],
        place: Place(file: sheet.file, sheet: sheet.name)))
  }

  /// A row that is longer than the head is shifted, mostly by a separator outside quotes; a column without a head is
  /// read by nobody.
  func checkShape(_ record: SheetRecord) {
    if record.count > plan.width, (plan.width..<record.count).contains(where: { !record[$0].trimmed.isEmpty }) {
      tell(.importExtraCells, ["found": String(record.count), "known": String(plan.width)])
    }
    guard !plan.unnamedPlaces.isEmpty, !isToldUnnamed else { return }
    for place in plan.unnamedPlaces where !record[place].trimmed.isEmpty {
      isToldUnnamed = true
      report.add(
        Diagnostic(
          .importUnnamedColumn,
          ["number": String(place + 1), "value": Importer.shown(record[place].trimmed.text)],
          place: self.place(of: place)))
    }
  }
}
