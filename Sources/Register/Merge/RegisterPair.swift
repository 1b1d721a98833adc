/// Another register beside this one: a private copy of it is attached to our connection, and rows of both are told to be
/// the same by their keys, never by their numbers.

import Foundation
import GRDB
import Messages
import Programme

/// What is known of the register that was sent.
struct OtherRegister {
  let file: String
  let sha256: String
  let settings: RegisterStore.Settings
  /// The number of its last batch.
  let lastBatch: Int64
  /// Tells one register from another of the same area: when and how it was begun.
  let lineage: String
  /// Rows that it keeps aside for their faults: they are in nobody's figures.
  let waiting: Int
  /// Where the copy lies while it is attached.
  let copy: String
}

extension RegisterStore {
  /// Attaches a copy of another register under the name "other" while the body runs. The file itself is not written to,
  /// not even to migrate it.
  ///
  /// - Throws: ``Diagnostic`` E0455, E0456, E0646, E0648 for a file that will not do.
  func withOther<Result>(_ file: String, _ body: (OtherRegister) throws -> Result) throws -> Result {
    let source = try RegisterStore.open(file, readOnly: true)
    let copy = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).db"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(copy + suffix) } }
    let pending = try PendingFile(copy, overwrites: false)
    _ = try source.copy(to: pending.temporary)
    try source.queue.close()
    try pending.commit()
    let opened = try RegisterStore.open(copy)
    let waiting = try opened.quarantine().reduce(0) { $0 + $1.rows.count }
    let other = try opened.reading { database in
      try RegisterStore.refusePseudonymous(database, file: file)
      return OtherRegister(
        file: file, sha256: try FileHash.sha256(file), settings: opened.settings,
        lastBatch: try Int64.fetchOne(database, sql: "SELECT max(id) FROM batches") ?? 0,
        lineage: try String.fetchOne(
          database, sql: "SELECT at || ' ' || kind || ' ' || who FROM batches ORDER BY id LIMIT 1") ?? "",
        waiting: waiting, copy: copy)
    }
    try opened.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try opened.queue.close()
    // A migration of the copy may have left a copy of the copy.
    let folder = (copy as NSString).deletingLastPathComponent
    let name = (copy as NSString).lastPathComponent
    defer {
      for left in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where left.hasPrefix(name) {
        unlink(folder + "/" + left)
      }
    }
    try attach(copy)
    defer { try? queue.writeWithoutTransaction { try $0.execute(sql: "DETACH other") } }
    return try body(other)
  }

  private func attach(_ path: String) throws {
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "ATTACH ? AS other", arguments: [path]) }
    } catch let error as DatabaseError {
      throw RegisterStore.diagnostic(error, file: path)
    }
  }
}

/// Which row of the other register is which of ours. Lives inside one transaction and never leaves it.
final class RegisterPair {
  let database: Database
  private let remember: RawStatement
  private let find: RawStatement
  private let model: Model

  init(_ database: Database, model: Model) throws {
    self.database = database
    self.model = model
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS pair (
          entity TEXT, theirs INTEGER, ours INTEGER, PRIMARY KEY (entity, theirs)) WITHOUT ROWID;
        DELETE FROM temp.pair;
        """)
    remember = try RawStatement(database, "INSERT OR REPLACE INTO temp.pair VALUES (?, ?, ?)")
    find = try RawStatement(database, "SELECT ours FROM temp.pair WHERE entity = ? AND theirs = ?")
  }

  func pair(_ entity: String, theirs: Int64, ours: Int64) throws {
    remember.bind([.text(entity), .integer(theirs), .integer(ours)])
    try remember.run()
  }

  /// Our row for one of theirs; nil where we have none.
  func ours(_ entity: String, _ theirs: Int64) throws -> Int64? {
    find.bind([.text(entity), .integer(theirs)])
    guard try find.step() else { return nil }
    defer { find.reset() }
    return find.integer(0)
  }

  /// Their values with references as our row numbers; the places of references that we have no row for.
  func translate(_ entity: Entity, _ values: [StoredValue]) throws -> (values: [StoredValue], missing: [Int]) {
    var translated = values
    var missing: [Int] = []
    for (place, field) in entity.storedFields.enumerated() {
      guard case .reference(let target) = field.type, case .integer(let id) = values[place] else { continue }
      if let ours = try ours(target, id) {
        translated[place] = .integer(ours)
      } else {
        translated[place] = .null
        missing.append(place)
      }
    }
    return (translated, missing)
  }

  /// One of their rows.
  struct Theirs {
    let id: Int64
    let batch: Int64
    let values: [StoredValue]
  }

  /// Their rows of an entity in the order of their numbers.
  func theirs(_ entity: Entity, _ body: (Theirs) throws -> Void) throws {
    let columns = Schema.columns(of: entity).map(Schema.quoted).joined(separator: ", ")
    let statement = try RawStatement(
      database, "SELECT id, batch, \(columns) FROM other.\(Schema.quoted(entity.name)) ORDER BY id")
    let count = entity.storedFields.count
    while try statement.step() {
      try body(
        Theirs(
          id: statement.integer(0), batch: statement.integer(1), values: (0..<count).map { statement.value($0 + 2) }))
    }
  }
}
