/// Taking one batch back, as a batch of its own that can be taken back in turn.

import GRDB
import Messages
import Programme

/// What an undo did, or would do.
public struct UndoReport: Sendable {
  /// The batch that was taken back.
  public let undone: ImportBatch
  public internal(set) var deleted = 0
  /// Rows set back to their old values.
  public internal(set) var restored = 0
  /// Rows that the batch had deleted, and that are there again.
  public internal(set) var insertedAgain = 0
  public let isDryRun: Bool
  /// The number of the batch that was written; nil where nothing was.
  public internal(set) var batch: Int64?
}

extension RegisterStore {
  /// Takes a batch back in one transaction: rows that it added are deleted, rows that it changed get their old values,
  /// rows that it deleted are there again.
  ///
  /// Refused when a later batch changed the same rows, or when later rows refer to those that would go; a later batch
  /// that was itself taken back does not count. Nothing is written then, and nothing on a dry run.
  ///
  /// - Throws: ``Diagnostics`` of E0469, one for each later batch in the way; ``Diagnostic`` E0462 for a number that no
  ///   batch has, E0463 for a batch that is taken back already, E0464 where the rows do not fit any more.
  public func undo(batch number: Int64, dryRun: Bool = false, note: WriteNote) throws -> UndoReport {
    guard let batch = try batches(where: "id = \(number)", limit: nil).first else {
      throw Diagnostic(
        .undoUnknownBatch, ["batch": String(number)], hint: LocalizedText(both: "benvung imports"))
    }
    var note = note
    note.kind = .undo
    var report = UndoReport(undone: batch, isDryRun: dryRun)
    do {
      try write(note) { writer in
        let undo = try Undo(writer, of: batch)
        try undo.run()
        (report.deleted, report.restored, report.insertedAgain) = (writer.deleted, writer.updated, writer.inserted)
        guard !dryRun else { throw NothingKept() }
        report.batch = writer.batch
      }
    } catch is NothingKept {}
    return report
  }

  private struct NothingKept: Error {}
}

/// The numbers of batches that are taken back, each with the batch that did it. A batch whose undo was itself taken
/// back holds again.
struct UndoneBatches {
  private(set) var undoneBy: [Int64: Int64] = [:]

  init(_ database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, undoes FROM batches WHERE undoes IS NOT NULL ORDER BY id DESC")
    for row in rows {
      let (undo, batch): (Int64, Int64) = (row["id"], row["undoes"])
      // Newest first: whether this undo holds is known.
      if undoneBy[undo] == nil { undoneBy[batch] = undo }
    }
  }

  /// Batches after this one that cancel each other out.
  func cancelled(after batch: Int64) -> Set<Int64> {
    Set(undoneBy.filter { $0.key > batch }.flatMap { [$0.key, $0.value] })
  }
}

/// The undoing of one batch, within the transaction of its writer.
private struct Undo {
  let writer: RegisterWriter
  let batch: ImportBatch
  private var database: Database { writer.database }
  /// Rows that a message names at most for each batch.
  private static let named = 10

  init(_ writer: RegisterWriter, of batch: ImportBatch) throws {
    self.writer = writer
    self.batch = batch
    if let undo = try UndoneBatches(writer.database).undoneBy[batch.number] {
      throw Diagnostic(
        .undoneAlready, ["batch": String(batch.number), "undo": String(undo)],
        hint: LocalizedText(
          vi: "muốn ghi lại: benvung imports undo \(undo)", en: "to write it again: benvung imports undo \(undo)"))
    }
  }

  func run() throws {
    writer.undoes = batch.number
    try database.execute(
      sql: """
        PRAGMA defer_foreign_keys = ON;
        CREATE TEMP TABLE IF NOT EXISTS undo_deleted (entity TEXT, id INTEGER, PRIMARY KEY (entity, id)) WITHOUT ROWID;
        DELETE FROM undo_deleted;
        """)
    for entity in writer.model.storedEntities {
      try database.execute(
        sql: "INSERT INTO undo_deleted SELECT ?, id FROM \(Schema.quoted(entity.name)) WHERE batch = ?",
        arguments: [entity.name, batch.number])
    }
    // What an undo added again, a second undo takes away again.
    try database.execute(
      sql:
        "INSERT OR IGNORE INTO undo_deleted SELECT entity, row_id FROM changes WHERE batch = ? AND action = 'insert'",
      arguments: [batch.number])
    try refuseLaterChanges()
    try setBack()
    try refuseReferences()
    for entity in writer.model.storedEntities.reversed() { try delete(entity) }
    try database.execute(sql: "DELETE FROM undo_deleted")
  }

  // MARK: What stands in the way

  private func refuseLaterChanges() throws {
    let ignored = try UndoneBatches(database).cancelled(after: batch.number)
    let sql = """
      SELECT DISTINCT later.batch, later.entity, later.row_id FROM changes AS later WHERE later.batch > ?1
      AND later.batch < ?2 AND (
        EXISTS (SELECT 1 FROM undo_deleted WHERE entity = later.entity AND id = later.row_id)
        OR EXISTS (
          SELECT 1 FROM changes AS own
          WHERE own.entity = later.entity AND own.row_id = later.row_id AND own.batch = ?1))
      ORDER BY later.batch, later.entity, later.row_id
      """
    let rows = try Row.fetchAll(database, sql: sql, arguments: [batch.number, writer.batch])
    try refuse(rows.map { ($0["batch"], $0["entity"], $0["row_id"]) }.filter { !ignored.contains($0.0) })
  }

  /// Rows that stay and refer to rows that go. The batch in the way is the one that added or last changed them.
  private func refuseReferences() throws {
    var found: [(Int64, String, Int64)] = []
    let deleted = try String.fetchSet(database, sql: "SELECT DISTINCT entity FROM undo_deleted")
    for entity in writer.model.storedEntities {
      for field in entity.storedFields {
        guard case .reference(let target) = field.type, deleted.contains(target) else { continue }
        let sql = """
          SELECT max(batch, coalesce((SELECT max(batch) FROM changes WHERE entity = ?1 AND row_id = this.id), 0)) AS batch,
          id FROM \(Schema.quoted(entity.name)) AS this
          WHERE \(Schema.quoted(field.name)) IN (SELECT id FROM undo_deleted WHERE entity = ?2)
          AND NOT EXISTS (SELECT 1 FROM undo_deleted WHERE entity = ?1 AND id = this.id)
          """
        let rows = try Row.fetchAll(database, sql: sql, arguments: [entity.name, target])
        found += rows.map { ($0["batch"], entity.name, $0["id"]) }
      }
    }
    try refuse(found)
  }

  /// - Throws: ``Diagnostics``, one for each batch in the way, with the rows that it touched.
  private func refuse(_ rows: [(batch: Int64, entity: String, row: Int64)]) throws {
    guard !rows.isEmpty else { return }
    var faults: [Diagnostic] = []
    for (later, touched) in Dictionary(grouping: rows, by: \.batch).sorted(by: { $0.key < $1.key }) {
      var names: [LocalizedText] = []
      for row in touched.prefix(Undo.named) {
        guard let entity = writer.model.entity(row.entity) else { continue }
        let key = try RowName(database, writer.model).text(entity, row.row)
        names.append(LocalizedText(vi: "\(entity.label.vi) \(key)", en: "\(entity.label.en) \(key)"))
      }
      let more = touched.count - names.count
      let at = try Row.fetchOne(database, sql: "SELECT at, file, kind FROM batches WHERE id = ?", arguments: [later])
      let source: String = at?["file"] ?? at?["kind"] ?? ""
      faults.append(
        Diagnostic(
          .undoInTheWay,
          [
            "batch": String(batch.number), "later": String(later), "source": source, "at": at?["at"] ?? "",
            "count": String(touched.count),
            "rows": names.map(\.vi).joined(separator: "; ") + (more > 0 ? "; và \(more) dòng nữa" : ""),
            "rows_en": names.map(\.en).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : ""),
          ],
          hint: LocalizedText(
            vi: "hoàn tác lần ghi đó trước: benvung imports undo \(later)",
            en: "take that one back first: benvung imports undo \(later)")))
    }
    throw Diagnostics(faults)
  }

  // MARK: Back

  /// The rows that the batch changed or deleted, the last change first.
  private func setBack() throws {
    let changes = try RawStatement(
      database, "SELECT entity, row_id, action, old_values FROM changes WHERE batch = ? ORDER BY id DESC")
    changes.bind(.integer(batch.number), at: 1)
    while try changes.step() {
      let (name, id, old) = (changes.text(0), changes.integer(1), OldValues.decode(changes.text(3)))
      guard writer.model.entity(name)?.isStored == true else { continue }
      let table = try writer.table(name)
      do {
        switch changes.text(2) {
        case Change.Action.update.rawValue:
          guard let found = try table.find(id: id) else { throw missing(name, id) }
          if try writer.update(table, found, to: table.values(old), row: found.batchRow) {
            writer.updated += 1
          }
        case Change.Action.delete.rawValue: try writer.insertAgain(table, id, old)
        default: break
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw Diagnostic(
          .undoDoesNotFit,
          [
            "batch": String(batch.number), "entity": table.entity.label.vi, "entity_en": table.entity.label.en,
            "reason": error.message ?? "",
          ])
      }
    }
  }

  private func missing(_ entity: String, _ id: Int64) -> Diagnostic {
    let label = writer.model.entity(entity)?.label
    return Diagnostic(
      .undoDoesNotFit,
      [
        "batch": String(batch.number), "entity": label?.vi ?? entity, "entity_en": label?.en ?? entity,
        "reason": "id \(id)?",
      ])
  }

  private func delete(_ entity: Entity) throws {
    let ids = try RawStatement(database, "SELECT id FROM undo_deleted WHERE entity = ? ORDER BY id")
    ids.bind(.text(entity.name), at: 1)
    while try ids.step() { try writer.delete(entity.name, ids.integer(0)) }
  }
}
