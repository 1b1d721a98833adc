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
  let quarantine: QuarantineWriter
  /// Rolls back what a row with a fault has written already, where the others are kept.
  let savepoint: RowSavepoint?
  /// Where rows that are simply new go; nil where a row may need those above it.
  var insertions: InsertionQueue?
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
  var isToldUnnamed = false
  /// Columns of this row whose fault has been told.
  var toldColumns: Set<Int> = []
  /// The faults of this row.
  var rowFaults: [Diagnostic] = []
  /// The unit that the last row between groups named, where the sheet has no column of units.
  var carriedUnit: String?
  var hiddenRows: [Int] = []
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
    insertions = Importer.insertions(plan, writer, quarantine)
    try loadUnits()
  }

  /// Reads all rows below the head.
  func run(_ reader: any SheetReader) throws {
    // Whatever ends the import, nothing writes on while its transaction is rolled back.
    defer { insertions?.stop() }
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
        try settle()
        try tellDoubtful(record)
        continue
      }
      if record.isHidden { hiddenRows.append(line) }
      report.rows += 1
      try importRow(record)
    }
    try settle()
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
