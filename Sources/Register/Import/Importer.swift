/// Reads the rows of one file into the register within one transaction. Every fault is told; whether anything stays
/// written is decided by whoever opened the transaction.

import GRDB
import Messages
import Programme
import Spreadsheets
import Vietnamese

/// The import must be begun again with another order of dates in some columns.
struct DateOrderUnclear: Error {
  /// The column's place in the file.
  let place: Int
}

final class Importer {
  /// What a cell holds.
  enum Cell {
    case empty
    case value(StoredValue)
    /// A unit, found when the row's date is known.
    case unit(String)
    case faulty
  }

  let plan: ImportPlan
  let writer: RegisterWriter
  let options: ImportOptions
  let file: String
  let units = UnitDirectory()
  /// The order of dates of a column of the file, by its place; day first unless the whole column says otherwise.
  let dateOrders: [Int: DateOrder]
  var report: ImportReport
  var cells: [Cell]
  var line = 0
  var rowHasFault = false
  /// The row's class says that the household has just left the lists.
  var rowIsExit = false
  /// The class that the row's class column tells.
  var rowClass: String?
  var isToldDuplicate = false
  /// Columns without a head have been told.
  private var isToldUnnamed = false
  /// Columns of this row whose fault has been told.
  var toldColumns: Set<Int> = []
  var record: SheetRecord?
  /// For rows that were there before: the line of this file that names them.
  var touched: [Int64: Int] = [:]
  /// Keys of rows with faults, which are not in the register, with their lines.
  var faultyKeys: [[StoredValue]: Int] = [:]
  var periods: RawStatement?

  init(
    plan: ImportPlan, writer: RegisterWriter, options: ImportOptions, file: String, dateOrders: [Int: DateOrder],
    report: ImportReport
  ) throws {
    self.plan = plan
    self.writer = writer
    self.options = options
    self.file = file
    self.dateOrders = dateOrders
    self.report = report
    cells = Array(repeating: .empty, count: plan.columns.count)
    try loadUnits()
  }

  /// Reads all rows.
  func run(_ reader: CSVReader) throws {
    var cellsOfLast = plan.width
    while try reader.next() {
      let record = reader.record
      try writer.checkCancelled()
      if record.isBlank { continue }
      cellsOfLast = record.count
      self.record = record
      line = record.line
      report.rows += 1
      try importRow(record)
    }
    record = nil
    if reader.endsInRecord, cellsOfLast < plan.width {
      report.add(
        Diagnostic(
          .importCutOff, ["found": String(cellsOfLast), "known": String(plan.width)],
          place: Place(file: file, line: line)))
    }
    if report.rows == 0 { report.add(Diagnostic(.importNoRows, place: Place(file: file))) }
  }

  private func importRow(_ record: SheetRecord) throws {
    rowHasFault = false
    rowIsExit = false
    rowClass = nil
    isToldDuplicate = false
    toldColumns.removeAll(keepingCapacity: true)
    checkShape(record)
    for index in plan.columns.indices { try readCell(index, record) }
    checkPoints()
    var rows: [[StoredValue?]?] = []
    for part in plan.parts { rows.append(try assemble(part)) }
    let outcome = try rowHasFault ? .unchanged : write(rows)
    if rowHasFault {
      report.faultyRows += 1
      if let first = rows.first, let values = first { try rememberFaulty(values) }
      return
    }
    switch outcome {
    case .inserted: report.inserted += 1
    case .updated: report.updated += 1
    case .unchanged: report.unchanged += 1
    }
  }

  /// A row that is longer than the head is shifted, mostly by a separator outside quotes; a column without a head is
  /// read by nobody.
  private func checkShape(_ record: SheetRecord) {
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
          place: Place(file: file, line: line)))
    }
  }

  // MARK: Faults

  /// Tells a fault or warning of a cell of this row.
  func tell(_ fault: CellFault, column: Int) {
    if !fault.code.isWarning {
      rowHasFault = true
      guard toldColumns.insert(column).inserted else { return }
    }
    var arguments = ["column": plan.columns[column].head, "value": Importer.shown(cellText(column))]
    arguments.merge(fault.arguments) { $1 }
    report.add(
      Diagnostic(
        fault.code, arguments, place: Place(file: file, line: line), suggestion: fault.suggestion, hint: fault.hint))
  }

  func tell(_ code: MessageCode, _ arguments: [String: String]) {
    rowHasFault = true
    report.add(Diagnostic(code, arguments, place: Place(file: file, line: line)))
  }

  func cellText(_ column: Int) -> String {
    record.map { $0[plan.columns[column].place].trimmed.text } ?? ""
  }

  /// A value as a message shows it: one line, not endless.
  private static func shown(_ text: String) -> String {
    let line = text.replacing("\n", with: " ").replacing("\r", with: "")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }

  // MARK: Units

  /// Reads the units of the register, or those that this file has just added.
  func loadUnits(after row: Int64 = 0) throws {
    let statement = try RawStatement(
      writer.database,
      "SELECT id, code, name, level, valid_from, valid_to FROM units WHERE id >= ? ORDER BY code, valid_from")
    statement.bind(.integer(row), at: 1)
    while try statement.step() {
      units.add(
        UnitDirectory.Unit(
          id: statement.integer(0), code: statement.text(1), name: statement.text(2), level: statement.text(3),
          from: Day(number: Int32(clamping: statement.integer(4))),
          to: statement.isNull(5) ? nil : Day(number: Int32(clamping: statement.integer(5)))))
    }
    guard row == 0 else { return }
    let next = try RawStatement(writer.database, "SELECT from_unit, to_unit FROM unit_successions ORDER BY id")
    while try next.step() { units.addSuccessor(next.integer(1), of: next.integer(0)) }
  }
}
