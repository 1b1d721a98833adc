/// What an import is told, and what it tells back.

import Messages

public struct ImportOptions: Hashable, Sendable {
  /// The year of a sheet that has no date column: its rows are dated 14 December, the last day of the yearly review.
  public var year: Int?
  /// Reads and checks everything and writes nothing.
  public var isDryRun: Bool
  public var who: String
  public var now: Moment
  /// The standard by which the sheet's class column classifies.
  public var standard: String?
  /// The version of the program, for the history.
  public var program: String
  public var kind: BatchKind

  public init(
    year: Int? = nil, dryRun: Bool = false, who: String, now: Moment, standard: String? = nil, program: String = "",
    kind: BatchKind = .import
  ) {
    self.year = year
    isDryRun = dryRun
    self.who = who
    self.now = now
    self.standard = standard
    self.program = program
    self.kind = kind
  }

  var note: WriteNote { WriteNote(kind: kind, who: who, at: now, program: program) }
}

/// The outcome of an import. With faults, or on a dry run, nothing was written.
public struct ImportReport: Sendable {
  /// More faults or warnings than this are counted and no longer listed.
  public static let listedFaults = 10_000

  public let file: String
  public let form: String
  /// SHA-256 of the file's bytes, in hexadecimal; empty where the file was not read to its end.
  public internal(set) var sha256 = ""
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
