/// What was written, by whom and when.

import Foundation
import GRDB
import Vietnamese

extension RegisterStore {
  /// Imports of files, reference data among them, proposals that were applied, and what took a batch back; newest first.
  public func imports() throws -> [ImportBatch] {
    let outward = [BatchKind.export, .backup, .restore, .forget].map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try batches(
      where: "(file IS NOT NULL OR undoes IS NOT NULL OR kind = 'proposal') AND kind NOT IN (\(outward))", limit: nil)
  }

  /// The last import of a file with these bytes that still holds.
  func earlierImport(sha256: String, _ database: Database) throws -> (batch: Int64, at: String)? {
    let undone = try UndoneBatches(database).undoneBy
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, at FROM batches WHERE sha256 = ? AND kind = 'import' ORDER BY id DESC",
      arguments: [sha256])
    return rows.map { (batch: $0["id"] as Int64, at: $0["at"] as String) }.first { undone[$0.batch] == nil }
  }

  /// Every write, newest first.
  public func batches(limit: Int? = nil) throws -> [ImportBatch] { try batches(where: "1", limit: limit) }

  func batches(where condition: String, limit: Int?) throws -> [ImportBatch] {
    try reading { database in
      let undone = try UndoneBatches(database).undoneBy
      return try Row.fetchAll(
        database, sql: "SELECT * FROM batches WHERE \(condition) ORDER BY id DESC LIMIT ?", arguments: [limit ?? -1]
      )
      .map { row in
        ImportBatch(
          number: row["id"], kind: BatchKind(rawValue: row["kind"]) ?? .set, file: row["file"], sha256: row["sha256"],
          form: row["form"], year: row["year"], standard: row["standard"], inserted: row["inserted"],
          updated: row["updated"], unchanged: row["unchanged"], deleted: row["deleted"] ?? 0, who: row["who"],
          at: RegisterStore.moment(row["at"]), program: row["program"], reason: row["reason"], undoes: row["undoes"],
          undoneBy: undone[row["id"]])
      }
    }
  }

  /// Rows changed or deleted, newest first, with their old values.
  public func history(limit: Int) throws -> [Change] {
    try reading { database in
      let sql = """
        SELECT changes.*, batches.who, batches.at, batches.reason FROM changes JOIN batches ON batches.id = batch
        ORDER BY changes.id DESC LIMIT ?
        """
      return try Row.fetchAll(database, sql: sql, arguments: [limit]).map { row in
        Change(
          batch: row["batch"], entity: row["entity"], row: row["row_id"],
          action: Change.Action(rawValue: row["action"]) ?? .update,
          oldValues: OldValues.decode(row["old_values"]), who: row["who"], at: RegisterStore.moment(row["at"]),
          reason: row["reason"])
      }
    }
  }

  private static func moment(_ text: String) -> Moment { Moment(iso: text) ?? Moment(day: .unknownStart) }
}
