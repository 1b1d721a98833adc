/// Registers of older schemas: migrated when they are opened for writing, with a copy kept beside them; read as they are
/// when they are opened for reading.

import Foundation
import GRDB
import Messages
import Programme

extension RegisterStore {
  /// Migrates a register in one transaction, after a copy of it is safe on the disk; nil where another process has done
  /// it in the meantime.
  ///
  /// - Returns: W0460, which names the copy.
  static func migrate(_ path: String, model: Model) throws -> Diagnostic? {
    let queue = try connect(path, access: .write)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
      // Neither can be set within a transaction. With the old way of renaming, references to a table that is made anew
      // keep its name.
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
      var notice: Diagnostic?
      try database.inTransaction(.immediate) {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found < Schema.version else { return .rollback }
        let copy = try keepCopy(of: path, version: found, beside: database)
        try Migration(database: database, schema: Schema(model: model), path: path).run()
        notice = Diagnostic(
          .registerMigrated,
          ["file": path, "found": String(found), "known": String(Schema.version), "copy": copy])
        return .commit
      }
      return notice
    }
  }

  /// Copies the register to `register.db.1.bak`, 1 being its schema; where that is taken by another state of it, to
  /// `register.db.1-2.bak` and so on. Whoever calls holds the lock for writing, so nothing changes meanwhile.
  ///
  /// - Returns: the copy's path.
  private static func keepCopy(of path: String, version: Int, beside database: Database) throws -> String {
    let state = try Row.fetchOne(database, sql: "SELECT number, token FROM revision")
    var copy = "\(path).\(version).bak"
    var number = 1
    while FileManager.default.fileExists(atPath: copy) {
      // A migration that was interrupted left a copy of this very state.
      if let state, (try? revision(of: copy)) == state { return copy }
      number += 1
      copy = "\(path).\(version)-\(number).bak"
    }
    let partial = copy + ".partial"
    unlink(partial)
    let descriptor = Foundation.open(partial, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = LocalizedText(systemError: errno)
      throw Diagnostic(.registerUnwritable, ["file": partial, "reason": reason.vi, "reason_en": reason.en])
    }
    close(descriptor)
    do {
      let source = try connect(path, access: .read)
      try source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
      try source.close()
      try synchronise(partial)
    } catch {
      unlink(partial)
      throw error
    }
    guard rename(partial, copy) == 0 else {
      let reason = LocalizedText(systemError: errno)
      unlink(partial)
      throw Diagnostic(.registerUnwritable, ["file": copy, "reason": reason.vi, "reason_en": reason.en])
    }
    let folder = (path as NSString).deletingLastPathComponent
    try synchronise(folder.isEmpty ? "." : folder)
    return copy
  }

  private static func revision(of path: String) throws -> Row? {
    let queue = try connect(path, access: .immutable)
    defer { try? queue.close() }
    return try queue.read { try Row.fetchOne($0, sql: "SELECT number, token FROM revision") }
  }

  /// Waits until a file, or a folder's list of names, is on the disk.
  private static func synchronise(_ path: String) throws {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      let reason = LocalizedText(systemError: errno)
      throw Diagnostic(.registerUnwritable, ["file": path, "reason": reason.vi, "reason_en": reason.en])
    }
  }

  /// Lets an older register be read as it is: a table that it lacks is empty, a column that it lacks null. Views that
  /// stand before the tables of the same names, in this connection only.
  static func readAsDeclared(_ database: Database, model: Model) throws {
    let declared =
      model.storedEntities.map { ($0.name, ["id"] + Schema.columns(of: $0) + ["batch", "batch_row"]) }
      + Schema.ownColumns
    for (table, columns) in declared {
      let there = Set(try database.columns(in: table, ifPresent: true))
      guard !there.isSuperset(of: columns) else { continue }
      let values = columns.map { there.contains($0) ? Schema.quoted($0) : "NULL AS \(Schema.quoted($0))" }
      let source = there.isEmpty ? "WHERE 0" : "FROM main.\(Schema.quoted(table))"
      try database.execute(
        sql: "CREATE TEMP VIEW \(Schema.quoted(table)) AS SELECT \(values.joined(separator: ", ")) \(source)")
    }
  }
}

extension Database {
  /// The columns of a table; none where there is no such table.
  fileprivate func columns(in table: String, ifPresent: Bool) throws -> [String] {
    try String.fetchAll(self, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
  }
}
