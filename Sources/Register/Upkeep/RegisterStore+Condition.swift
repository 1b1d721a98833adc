/// What can be said about a register's file without changing it.

import Analytics
import Foundation
import GRDB
import Messages

/// How a register stands.
public struct RegisterCondition: Hashable, Sendable {
  public enum SnapshotState: Hashable, Sendable { case present, outdated, absent }

  public let schema: Int
  /// The schema of this program: an older one is migrated at the next write.
  public static let knownSchema = Schema.version
  /// What SQLite's `integrity_check` and `foreign_key_check` find; nil: nothing.
  public let damage: Diagnostic?
  /// "wal" unless somebody changed it.
  public let journalMode: String
  /// In bytes: of the register, of its log, and what is free on its disk.
  public let size, logSize, free: Int64
  /// Whether the columns that reports read are of the present state; if not, the next report makes them.
  public let snapshot: SnapshotState
  /// A network drive, a file that others may read.
  public let placeWarnings: [Diagnostic]
}

extension RegisterStore {
  /// Looks through the whole file: takes as long as reading it.
  ///
  /// - Throws: ``Diagnostic`` E0604, E0606 where SQLite cannot even look.
  public func condition() throws -> RegisterCondition {
    let (schema, mode, damage, state) = try reading { database in
      var damage: Diagnostic?
      do { try Self.checkWhole(database, file: path) } catch let diagnostic as Diagnostic { damage = diagnostic }
      return (
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "?", damage,
        try Self.currentState(database, model: model)
      )
    }
    let file = path + ".snapshot"
    var snapshot = RegisterCondition.SnapshotState.absent
    if FileManager.default.fileExists(atPath: file) {
      snapshot = (try? Snapshot(path: file)).map { Self.shows($0, state) } ?? false ? .present : .outdated
    }
    return RegisterCondition(
      schema: schema, damage: damage, journalMode: mode, size: Self.fileSize(path),
      logSize: Self.fileSize(path + "-wal"), free: Self.freeSpace(beside: path), snapshot: snapshot,
      placeWarnings: RegisterPlace.warnings(path))
  }

  private static func fileSize(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// For who is not the administrator, in bytes; the largest number where the system does not tell.
  private static func freeSpace(beside path: String) -> Int64 {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return .max }
    return Int64(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
  }
}
