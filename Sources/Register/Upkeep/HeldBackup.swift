/// A copy over a register that nobody else may write from its first moment on, before anything is copied.

import GRDB
import GRDBSQLite

/// Between keeping the present register aside and writing over it, another program could add what would be in neither.
/// SQLite's backup locks its target with the first step, also one of no pages; others go on reading.
///
/// Lives inside one access to both databases.
final class HeldBackup {
  private let backup: OpaquePointer
  private let target: SQLiteConnection
  private var isFinished = false

  /// Locks the target for writing, after as long a wait as its connection has.
  ///
  /// - Throws: `DatabaseError`, SQLITE_BUSY while somebody else writes.
  init(from source: Database, to target: Database) throws {
    guard let from = source.sqliteConnection, let connection = target.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    guard let backup = sqlite3_backup_init(connection, "main", from, "main") else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_errcode(connection)),
        message: String(cString: sqlite3_errmsg(connection)))
    }
    self.backup = backup
    self.target = connection
    let code = sqlite3_backup_step(backup, 0)
    guard code == SQLITE_OK || code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Copies everything, in one transaction.
  func finish() throws {
    let code = sqlite3_backup_step(backup, -1)
    isFinished = true
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code == SQLITE_DONE ? end : code))
    }
  }

  /// The target is as it was, where nothing was copied.
  deinit {
    if !isFinished { sqlite3_backup_finish(backup) }
  }
}
