/// A transaction within the import's own for one row: what the row wrote before its fault was found is taken back.

import GRDB

final class RowSavepoint {
  private let open: RawStatement
  private let release: RawStatement
  private let rollBack: RawStatement

  init(_ database: Database) throws {
    open = try RawStatement(database, "SAVEPOINT import_row")
    release = try RawStatement(database, "RELEASE import_row")
    rollBack = try RawStatement(database, "ROLLBACK TO import_row")
  }

  func begin() throws { try open.run() }

  func end(keeping: Bool) throws {
    if !keeping { try rollBack.run() }
    try release.run()
  }
}
