/// What an import is told, and what it tells back.

import Messages
import Programme

/// What becomes of an import in which some rows have faults.
public enum FaultPolicy: String, Hashable, Sendable, CaseIterable {
  /// Nothing is written.
  case stop
  /// The good rows are written, the others are told.
  case skip
  /// The good rows are written, the others are kept aside in the register until they come again corrected.
  case quarantine
}

public struct ImportOptions: Hashable, Sendable {
  /// The year of a sheet that has no date column: its rows are dated 14 December, the last day of the yearly review.
  public var year: Int?
  /// Reads and checks everything and writes nothing.
  public var isDryRun: Bool
  public var who: String
  public var now: Moment
  /// The standard by which the sheet's class column classifies. Nil: of ``standards`` the one in force on each row's
  /// date.
  public var standard: String?
  /// The standards of the workspace's jurisdiction; on no day two of them are in force.
  public var standards: [PovertyStandard] = []
  /// The version of the program, for the history.
  public var program: String
  public var kind: BatchKind
  /// The sheet of a workbook, where it is not to be found.
  public var sheet: String?
  /// The rows of the head, where they are not to be found.
  public var headerRows: ClosedRange<Int>?
  public var map: ImportMap?
  public var onFault: FaultPolicy
  /// Keeps the rows with faults in the report, for a fix file.
  public var keepsFaultyRows: Bool
  /// Why the rows are written, for the history.
  public var reason: String?

  public init(
    year: Int? = nil, dryRun: Bool = false, who: String, now: Moment, standard: String? = nil, program: String = "",
    kind: BatchKind = .import, sheet: String? = nil, headerRows: ClosedRange<Int>? = nil, map: ImportMap? = nil,
    onFault: FaultPolicy = .stop, keepsFaultyRows: Bool = false
  ) {
    self.sheet = sheet
    self.headerRows = headerRows
    self.map = map
    self.onFault = onFault
    self.keepsFaultyRows = keepsFaultyRows
    self.year = year
    isDryRun = dryRun
    self.who = who
    self.now = now
    self.standard = standard
    self.program = program
    self.kind = kind
  }

  var note: WriteNote { WriteNote(kind: kind, who: who, at: now, program: program, reason: reason) }
}

/// The outcome of an import. On a dry run nothing was written, nor with faults where these stop an import.
public struct ImportReport: Sendable {
  /// More faults or warnings than this are counted and no longer listed.
  public static let listedFaults = 10_000

  public let file: String
  public let form: String
  /// SHA-256 of the file's bytes, in hexadecimal; empty where the file was not read to its end.
  public internal(set) var sha256 = ""
  /// The sheet of a workbook that was read.
  public internal(set) var sheet: String?
  /// The rows of the head: "5" or "5–6".
  public internal(set) var headerRows = ""
  /// The rows of the head as they are written.
  var head: [[String]] = []
  /// The form was recognised by its columns.
  public internal(set) var isFormFound = false
  /// The file is a fix file of this batch.
  public internal(set) var fixedBatch: Int64?
  /// The standards that the rows' dates gave to classes, where none was named, by their first row.
  public internal(set) var standardsTaken: [String] = []
  /// What this file's layout is, for a map.
  public internal(set) var map: ImportMap?
  /// Rows below the head that are no data, by what they are.
  public internal(set) var leftOut: [RowRole: Int] = [:]
  /// The first of them.
  public internal(set) var leftOutRows: [LeftOutRow] = []
  /// Rows with faults, where they were to be kept.
  public internal(set) var faultyRecords: [FaultyRow] = []
  public internal(set) var policy = FaultPolicy.stop
  /// Rows kept aside earlier that this import put right.
  public internal(set) var released = 0
  /// Faults that concern the file, not a row: with one of them nothing is written, whatever the policy.
  var fileFaults = 0
  /// Heads of the file with the form's column each was recognised as; nil: left out.
  public internal(set) var columns: [(head: String, column: String?)] = []
  /// Rows of data, empty ones not counted.
  public internal(set) var rows = 0
  public internal(set) var inserted = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  public internal(set) var faultyRows = 0
  public internal(set) var faultCount = 0
  /// In the order of the file.
  public internal(set) var faults: [Diagnostic] = []
  public internal(set) var warnings: [Diagnostic] = []
  public let isDryRun: Bool
  /// The number of the batch that was written; nil where nothing was.
  public internal(set) var batch: Int64?

  init(file: String, form: String, isDryRun: Bool) {
    self.file = file
    self.form = form
    self.isDryRun = isDryRun
  }

  /// One row that is no data.
  public struct LeftOutRow: Hashable, Sendable {
    public let row: Int
    public let role: RowRole
    public let text: String
  }

  mutating func leaveOut(_ row: Int, _ role: RowRole, _ text: @autoclosure () -> String) {
    leftOut[role, default: 0] += 1
    if leftOutRows.count < 1_000 { leftOutRows.append(LeftOutRow(row: row, role: role, text: text())) }
  }

  /// Faults that keep everything from being written.
  var isRefused: Bool { policy == .stop ? faultCount > 0 : fileFaults > 0 }

  public var isWritten: Bool { batch != nil }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.code.isWarning {
      if warnings.count < ImportReport.listedFaults { warnings.append(diagnostic) }
    } else {
      faultCount += 1
      if faults.count < ImportReport.listedFaults { faults.append(diagnostic) }
    }
  }
}
