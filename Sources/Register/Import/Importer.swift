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
    /// A unit, found when the row's date is known: the bytes of the record that is read.
    case unit(CellBytes)
    /// A unit that a row above the record names for all below it.
    case namedUnit(String)
    case faulty
  }

  /// The sheet that is read.
  struct Sheet {
    let file: String
    /// Nil in a CSV file.
    let name: String?
    /// The first row below the head.
    let firstRow: Int
    /// Its cells say what they are.
    let isTyped: Bool
    /// Where a fix file writes the numbers that its rows had in the officer's own file.
    let rowColumn: Int?
  }

  let plan: ImportPlan
  let writer: RegisterWriter
  let options: ImportOptions
  let sheet: Sheet
  private var sorter: RowSorter
  private let quarantine: QuarantineWriter
  /// Rolls back what a row with a fault has written already, where the others are kept.
  private let savepoint: RowSavepoint?
  let units = UnitDirectory()
  /// The order of dates of a column of the file, by its place; day first unless the whole column says otherwise.
  let dateOrders: [Int: DateOrder]
  var report: ImportReport
  var cells: [Cell]
  /// The values of each part of the row that is read, by the places of its fields: nil where the sheet does not give
  /// one. Kept from row to row, because making them anew costs as much as writing them.
  var partValues: [[StoredValue?]]
  /// Which parts the row has.
  var isPartPresent: [Bool]
  /// The id of each part's row once it is written.
  var partIDs: [Int64?]
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
  /// The faults of this row.
  private var rowFaults: [Diagnostic] = []
  /// The unit that the last row between groups named, where the sheet has no column of units.
  var carriedUnit: String?
  private var hiddenRows: [Int] = []
  var householdMatcher: HouseholdMatcher?
  var memberMatcher: MemberMatcher?
  /// The code that was made for the household of this row.
  var madeCode: String?
  var madeCodes = MadeCodes()
  /// The row has added its household.
  var isHouseholdNew = false
  var newHouseholds = 0
  var record: SheetRecord?
  /// For rows that were there before: the line of this file that names them.
  var touched: [Int64: Int] = [:]
  /// Keys of rows with faults, which are not in the register, with their lines.
  var faultyKeys: [[StoredValue]: Int] = [:]
  var periods: RawStatement?
  /// What rows before said of the parts that they share.
  var sharedRows: [SharedRow: (id: Int64, line: Int, values: [StoredValue?])] = [:]

  init(
    plan: ImportPlan, writer: RegisterWriter, options: ImportOptions, sheet: Sheet, sorter: RowSorter,
    dateOrders: [Int: DateOrder], quarantine: QuarantineWriter, report: ImportReport
  ) throws {
    self.plan = plan
    self.writer = writer
    self.options = options
    self.sheet = sheet
    self.sorter = sorter
    self.quarantine = quarantine
    self.dateOrders = dateOrders
    savepoint = options.onFault == .stop ? nil : try RowSavepoint(writer.database)
    self.report = report
    cells = Array(repeating: .empty, count: plan.columns.count)
    partValues = plan.parts.map { Array(repeating: nil, count: $0.table.fields.count) }
    isPartPresent = Array(repeating: false, count: plan.parts.count)
    partIDs = Array(repeating: nil, count: plan.parts.count)
    try loadUnits()
  }

  /// Reads all rows below the head.
  func run(_ reader: any SheetReader) throws {
    var cellsOfLast = plan.width
    while try reader.next() {
      let record = reader.record
      guard record.line >= sheet.firstRow else { continue }
      try writer.checkCancelled()
      if record.isBlank { continue }
      cellsOfLast = record.count
      line = record.line
      if quarantine.isCorrected(row: line) {
        report.leaveOut(line, .corrected, Importer.shown(record))
        continue
      }
      switch sorter.sort(record) {
      case .data: break
      case .leftOut(let role):
        if role == .group, let unit = GroupSurvey.unit(record) { carriedUnit = unit }
        report.leaveOut(line, role, Importer.shown(record))
        continue
      case .doubtful:
        try tellDoubtful(record)
        continue
      }
      if record.isHidden { hiddenRows.append(line) }
      self.record = record
      report.rows += 1
      try importRow(record)
    }
    record = nil
    tellHidden()
    try tellKeys()
    if reader.endsInRecord, cellsOfLast < plan.width {
      report.add(
        Diagnostic(
          .importCutOff, ["found": String(cellsOfLast), "known": String(plan.width)], place: placeOfRow))
    }
    if report.rows == 0, report.leftOut[.corrected] == nil {
      report.addOfFile(Diagnostic(.importNoRows, place: Place(file: sheet.file, sheet: sheet.name)))
    }
  }

  private func importRow(_ record: SheetRecord) throws {
    rowHasFault = false
    rowIsExit = false
    rowClass = nil
    isToldDuplicate = false
    if !toldColumns.isEmpty { toldColumns.removeAll(keepingCapacity: true) }
    if !rowFaults.isEmpty { rowFaults.removeAll(keepingCapacity: true) }
    checkShape(record)
    for index in plan.columns.indices { try readCell(index, record) }
    checkPoints()
    for index in plan.parts.indices {
      // Taken out while it is filled: an access to the object's own array would be checked at each value.
      var values: [StoredValue?] = []
      swap(&values, &partValues[index])
      isPartPresent[index] = try assemble(plan.parts[index], into: &values)
      swap(&values, &partValues[index])
    }
    var outcome = Outcome.unchanged
    if !rowHasFault {
      try savepoint?.begin()
      outcome = try writeParts()
      try savepoint?.end(keeping: !rowHasFault)
      closeKey(isWritten: !rowHasFault)
    }
    if rowHasFault {
      report.faultyRows += 1
      // What this row wrote of a shared part is taken back with it.
      for (part, row) in sharedRows where row.line == line { sharedRows[part] = nil }
      if isPartPresent.indices.contains(plan.mainPart), isPartPresent[plan.mainPart] {
        try rememberFaulty(partValues[plan.mainPart])
      }
      try keepFaulty(record)
      return
    }
    if try quarantine.release(originalRow(record), key: record) { report.released += 1 }
    switch outcome {
    case .inserted: report.inserted += 1
    case .updated: report.updated += 1
    case .unchanged: report.unchanged += 1
    }
  }

  /// The row's number in the officer's own file.
  private func originalRow(_ record: SheetRecord) -> Int? {
    sheet.rowColumn.flatMap { Int(record.text($0).trimmed) }
  }

  /// Keeps a row with faults for the fix file, and aside where the person chose so.
  private func keepFaulty(_ record: SheetRecord) throws {
    let isKept = options.keepsFaultyRows && report.faultyRecords.count < FaultyRow.kept
    guard isKept || quarantine.keeps else { return }
    let cells = (0..<record.count).map { FaultyRow.Cell(text: record.text($0).composed, kind: record.kind($0)) }
    var row = FaultyRow(row: originalRow(record) ?? line, cells: cells, faults: rowFaults)
    if let column = sheet.rowColumn { row = row.withoutRowColumn(column) }
    if isKept { report.faultyRecords.append(row) }
    try quarantine.keep(row, key: record)
  }

  private func tellDoubtful(_ record: SheetRecord) throws {
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
    try keepFaulty(record)
  }

  private func tellHidden() {
    guard !hiddenRows.isEmpty else { return }
    let numbers = hiddenRows.prefix(10).map(String.init).joined(separator: ", ") + (hiddenRows.count > 10 ? ", …" : "")
    report.add(
      Diagnostic(
        .importHiddenRows, ["count": String(hiddenRows.count), "rows": numbers],
        place: Place(file: sheet.file, sheet: sheet.name)))
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
          place: self.place(of: place)))
    }
  }

  // MARK: Faults

  /// A cell of this row, by its column in the file.
  func place(of column: Int) -> Place {
    Place(file: sheet.file, line: line, sheet: sheet.name, cell: CellReference.name(column: max(0, column), row: line))
  }

  private var placeOfRow: Place { Place(file: sheet.file, line: line, sheet: sheet.name) }

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

  private func addOfRow(_ diagnostic: Diagnostic) {
    rowFaults.append(diagnostic)
    report.add(diagnostic)
  }

  func cellText(_ column: Int) -> String {
    let place = plan.columns[column].place
    if place < 0 { return carriedUnit ?? "" }
    return record.map { $0[place].trimmed.text } ?? ""
  }

  /// The texts of a row, as a message shows them.
  private static func shown(_ record: SheetRecord) -> String {
    shown(record.texts.map { $0.composed.trimmed }.filter { !$0.isEmpty }.joined(separator: " | "))
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
