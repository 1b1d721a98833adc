import Foundation
import GRDB
import Messages
import Programme
import Vietnamese

@testable import Register

/// A register with the reference data of the repository, and short ways to import a text.
struct ImportFixture {
  let folder: TemporaryFolder
  let store: RegisterStore

  static let assets = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("plugins/libraries/reference-data/assets").path

  static let options = ImportOptions(
    year: 2024, who: "thử", now: WriteNote.test.at, standard: "HCMC-2021", program: "0.1.0")

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    try store.loadReference(folder: ImportFixture.assets, options: ImportFixture.options)
  }

  /// Imports a text as a file named so.csv.
  @discardableResult
  func run(
    _ text: String, as form: String = "households", _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    var options = ImportFixture.options
    change(&options)
    return try store.importFile(try folder.write("so.csv", text), form: form, options: options)
  }

  /// The faults and warnings as Vietnamese messages, with their line in front.
  func messages(_ report: ImportReport) -> [String] {
    (report.faults + report.warnings).map { "\($0.place?.line ?? 0) \($0.code.code) \($0.message(in: .vi))" }
  }

  /// The rows of a query, cells joined by "|".
  func rows(_ sql: String) throws -> [String] {
    try store.reading { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : "\($0.storage.value ?? "-")" }.joined(separator: "|")
      }
    }
  }

  func day(_ iso: String) -> String { Day(iso: iso).map { String($0.number) } ?? "?" }
}
