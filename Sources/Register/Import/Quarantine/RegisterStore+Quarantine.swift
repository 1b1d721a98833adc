/// Rows that were kept aside: listed, and dropped on request.

import GRDB
import Messages

enum Quarantine {
  /// Whether a row still waits: its import holds, and the one that put it right does not.
  static func isWaiting(batch: Int64, correctedBy: Int64?, _ undone: Set<Int64>) -> Bool {
    !undone.contains(batch) && correctedBy.map(undone.contains) ?? true
  }
}

extension RegisterStore {
  /// The rows that wait for their correction, by import, newest first. Those of an import that was taken back do not,
  /// and those put right by such an import wait again.
  ///
  /// - Parameter batch: those of one import alone.
  public func quarantine(batch: Int64? = nil) throws -> [QuarantinedRows] {
    try reading { database in
      let undone = Set(try UndoneBatches(database).undoneBy.keys)
      let batches = try Row.fetchAll(
        database,
        sql: """
          SELECT b.id, b.file, b.sha256, b.form, b.year, b.standard, h.head, h.map
          FROM batches b LEFT JOIN quarantine_heads h ON h.batch = b.id
          WHERE b.id IN (SELECT batch FROM quarantine) AND (? IS NULL OR b.id = ?) ORDER BY b.id DESC
          """, arguments: [batch, batch])
      return try batches.compactMap { row in
        let number: Int64 = row["id"]
        let rows = try Row.fetchAll(
          database, sql: "SELECT * FROM quarantine WHERE batch = ? ORDER BY row, id", arguments: [number]
        ).filter { Quarantine.isWaiting(batch: number, correctedBy: $0["corrected_by"], undone) }
        guard let first = rows.first else { return nil }
        let file: String = row["file"] ?? ""
        let sheet: String? = first["sheet"]
        return QuarantinedRows(
          batch: number, file: file, sha256: row["sha256"] ?? "", form: row["form"] ?? "", sheet: sheet,
          year: row["year"], standard: row["standard"],
          head: (row["head"] as String?).flatMap { QuarantineCoding.decode($0) } ?? [],
          map: (row["map"] as String?).flatMap { QuarantineCoding.decode($0) },
          rows: rows.map { row in
            FaultyRow(
              row: row["row"], cells: QuarantineCoding.cells(row["cells"]),
              faults: QuarantineCoding.faults(row["faults"], file: file, sheet: sheet, row: row["row"]))
          })
      }
    }
  }

  /// Forgets the rows that an import kept aside, those that were put right among them.
  ///
  /// - Returns: how many there were.
  public func dropQuarantine(batch: Int64) throws -> Int {
    try writing { database in
      try database.execute(sql: "DELETE FROM quarantine WHERE batch = ?", arguments: [batch])
      let count = database.changesCount
      try database.execute(sql: "DELETE FROM quarantine_heads WHERE batch = ?", arguments: [batch])
      return count
    }
  }
}
