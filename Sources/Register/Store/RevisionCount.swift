/// The revision number of our own writes, counted once for a transaction instead of by a trigger for each row.

import CSQLite
import GRDB

enum RevisionCount {
  /// Runs a write with the triggers of its connection at rest, then adds what it wrote to the revision, within the same
  /// transaction. Other programs' writes go on to be counted by the triggers: those are part of the register, and only
  /// this connection leaves them out.
  ///
  /// A register that has triggers of somebody else keeps all of them at work.
  ///
  /// - Parameter besides: rows that the write adds to or changes in `batches`, which are no content of the register.
  static func keeping<Result>(
    _ database: Database, schema: Schema, besides: Int, _ body: () throws -> Result
  ) throws -> Result {
    guard try hasOnlyOurs(database, schema), let connection = database.sqliteConnection,
      csqlite_enable_triggers(UnsafeMutableRawPointer(connection), 0) == 0
    else { return try body() }
    defer { _ = csqlite_enable_triggers(UnsafeMutableRawPointer(connection), 1) }
    let before = database.totalChangesCount
    let result = try body()
    // The rows of the history are counted too: the number tells nothing but that it grew.
    let rows = database.totalChangesCount - before - besides
    guard rows > 0 else { return result }
    try database.execute(sql: "UPDATE revision SET number = number + ?, token = random()", arguments: [rows])
    return result
  }

  private static func hasOnlyOurs(_ database: Database, _ schema: Schema) throws -> Bool {
    let ours = Set(schema.objects.filter { $0.kind == .trigger }.map(\.name))
    let present = try String.fetchAll(
      database,
      sql:
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' UNION ALL SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'"
    )
    return ours.isSuperset(of: present)
  }
}
