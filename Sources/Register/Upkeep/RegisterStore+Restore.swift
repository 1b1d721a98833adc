/// A backup put back in the place of the register.

import Foundation
import GRDB
import Messages

/// What a restore did.
public struct RestoreReport: Hashable, Sendable {
  /// Where the register lies that was there before; nil where there was none.
  public let kept: String?
  /// The revision of the backup.
  public let revision: Int64
  /// The number of the batch that notes it.
  public let batch: Int64?
}

extension RegisterStore {
  /// The setting of a copy that was made without personal data: it is never taken for the register.
  static let pseudonymousSetting = "without_personal"

  /// Puts a backup in the place of a register. It is checked first; the present register is kept beside it; the change is
  /// one transaction, so others who read see the one or the other.
  ///
  /// - Throws: ``Diagnostic`` E0455, E0456, E0646 for a backup that will not do, E0604 while another process writes.
  public static func restore(_ file: String, to path: String, note: WriteNote) throws -> RestoreReport {
    guard !isSame(file, path) else { throw Diagnostic(.backupIsRegister, ["file": file]) }
    let source = try RegisterStore.open(file, readOnly: true)
    defer { try? source.queue.close() }
    let revision = try source.reading { database in
      try checkWhole(database, file: file)
      try refusePseudonymous(database, file: file)
      return try Int64.fetchOne(database, sql: "SELECT number FROM revision") ?? 0
    }
    let hash = try FileHash.sha256(file)
    let (kept, last) = try replace(path, by: source, day: note.at.day.iso)
    // Opened anew: an older schema is migrated, and the state gets a number and a token that no snapshot knows.
    let restored = try RegisterStore.open(path)
    defer { try? restored.queue.close() }
    var note = note
    note.kind = .restore
    let batch = try restored.write(note) { writer in
      writer.source = RegisterWriter.Source(file: file, sha256: hash, form: "register", year: nil, standard: nil)
      try writer.database.execute(
        sql: "UPDATE revision SET number = max(number, ?) + 1, token = random()", arguments: [last])
      return writer.batch
    }
    return RestoreReport(kept: kept, revision: revision, batch: batch)
  }

  /// - Throws: ``Diagnostic`` E0648 for a copy without personal data.
  static func refusePseudonymous(_ database: Database, file: String) throws {
    let mark = try String.fetchOne(
      database, sql: "SELECT value FROM settings WHERE name = ?", arguments: [pseudonymousSetting])
    if mark != nil { throw Diagnostic(.registerPseudonymous, ["file": file]) }
  }

  /// Keeps the present register aside and copies the other over it, while nobody else writes: what another program
  /// committed before is in the one kept, and what it commits afterwards in the restored one. A register that SQLite cannot
  /// read any more is moved instead.
  private static func replace(
    _ path: String, by source: RegisterStore, day: String
  ) throws -> (kept: String?, revision: Int64) {
    guard FileManager.default.fileExists(atPath: path) else {
      try fill(path, from: source)
      return (nil, 0)
    }
    do {
      let present = try RegisterStore.open(path)
      defer { try? present.queue.close() }
      return try present.queue.writeWithoutTransaction { target in
        try source.queue.unsafeRead { database in
          let backup = try HeldBackup(from: database, to: target)
          let room = try keepAside(path, day: day)
          try backup.finish()
          return room
        }
      }
    } catch let diagnostic as Diagnostic
      where [.registerNotSQLite, .backupDamaged, .registerTrouble].contains(diagnostic.code)
    {
      let kept = free("\(path).\(day).damaged")
      for suffix in ["", "-wal", "-shm"] { rename(path + suffix, kept + suffix) }
      try fill(path, from: source)
      return (kept, 0)
    } catch let error as DatabaseError {
      throw diagnostic(error, file: path)
    }
  }

  private static func fill(_ path: String, from source: RegisterStore) throws {
    let pending = try PendingFile(path, overwrites: false)
    _ = try source.copy(to: pending.temporary)
    try pending.commit()
  }

  /// A copy of the register as others read it now.
  private static func keepAside(_ path: String, day: String) throws -> (kept: String?, revision: Int64) {
    let present = try RegisterStore.open(path, readOnly: true)
    defer { try? present.queue.close() }
    let revision = try present.revision()
    let kept = free("\(path).\(day)-r\(revision).before-restore")
    let pending = try PendingFile(kept, overwrites: false)
    _ = try present.copy(to: pending.temporary)
    try pending.commit()
    return (kept, revision)
  }

  private static func free(_ path: String) -> String {
    var name = path
    var number = 2
    while FileManager.default.fileExists(atPath: name) {
      name = "\(path)-\(number)"
      number += 1
    }
    return name
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    var (a, b) = (stat(), stat())
    return stat(first, &a) == 0 && stat(second, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }
}
