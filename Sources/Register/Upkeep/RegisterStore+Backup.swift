/// Copies of the register as a whole, made while others read and write it.

import Foundation
import GRDB
import Messages

/// A copy that was made.
public struct RegisterCopy: Hashable, Sendable {
  public let path: String
  public let sha256: String
  public let revision: Int64
  /// The number under which the history knows it; nil where the register can only be read.
  public internal(set) var batch: Int64?
}

extension RegisterStore {
  /// Copies the register at one revision by SQLite's own means, so that readers and writers go on meanwhile. The copy is
  /// one file, private to its owner, and looked through before it takes its name.
  ///
  /// - Throws: ``Diagnostic`` E0640–E0642 for the file, E0646 where the copy is not whole.
  public func backup(to path: String, note: WriteNote, overwrites: Bool = false) throws -> RegisterCopy {
    let pending = try PendingFile(path, overwrites: overwrites)
    let revision = try copy(to: pending.temporary)
    var copy = RegisterCopy(path: path, sha256: try pending.hash(), revision: revision)
    copy.batch = try noteOutward(.backup, note, file: path, sha256: copy.sha256, form: "register")
    try pending.commit()
    return copy
  }

  /// Fills an empty file with the register; gives the revision that it holds.
  func copy(to path: String) throws -> Int64 {
    do {
      let target = try DatabaseQueue(path: path)
      defer { for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) } }
      try queue.backup(to: target)
      let revision = try target.writeWithoutTransaction { database in
        // One file: a copy that is carried about must not depend on a log beside it.
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
        try RegisterStore.checkWhole(database, file: path)
        return try Int64.fetchOne(database, sql: "SELECT number FROM revision") ?? 0
      }
      try target.close()
      return revision
    } catch let error as DatabaseError {
      throw RegisterStore.diagnostic(error, file: path)
    }
  }

  /// - Throws: ``Diagnostic`` E0646 with the first thing that SQLite finds wrong.
  static func checkWhole(_ database: Database, file: String) throws {
    let found = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "?"
    guard found == "ok" else { throw Diagnostic(.backupDamaged, ["file": file, "reason": found]) }
    if let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") {
      let table: String = row["table"] ?? "?"
      let parent: String = row["parent"] ?? "?"
      throw Diagnostic(.backupDamaged, ["file": file, "reason": "\(table) → \(parent)"])
    }
  }
}
