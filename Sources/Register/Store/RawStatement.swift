/// A prepared statement driven by SQLite's own handle: what imports, the demo register and snapshots do a million times.

import GRDB
import GRDBSQLite

/// Lives inside one `read` or `write` of the database and never leaves it.
final class RawStatement {
  /// Keeps the handle alive.
  private let statement: Statement
  private let handle: SQLiteStatement
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Binds a value; parameters count from 1.
  func bind(_ value: StoredValue, at index: Int) {
    let index = CInt(index)
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .decimal(let number): sqlite3_bind_double(handle, index, number)
    case .text(var text):
      text.withUTF8 { bytes in
        _ = bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(
            handle, index, $0.baseAddress ?? UnsafePointer(RawStatement.nothing), CInt($0.count),
            RawStatement.transient)
        }
      }
    }
  }

  func bind(integer number: Int64, at index: Int) { sqlite3_bind_int64(handle, CInt(index), number) }

  /// An empty text still needs an address, or SQLite takes it for null.
  private nonisolated(unsafe) static let nothing: UnsafeMutablePointer<CChar> = {
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    pointer.initialize(to: 0)
    return pointer
  }()

  func bind(_ values: some Sequence<StoredValue>) {
    for (index, value) in values.enumerated() { bind(value, at: index + 1) }
  }

  /// Goes to the next row; false when there is none, and the statement is ready to be bound again.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    case let code:
      let message = sqlite3_db_handle(handle).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
      sqlite3_reset(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Runs a statement that gives no rows.
  func run() throws { while try step() {} }

  /// The id of the row that an INSERT just added; nil where its conflict clause kept it from adding one. What triggers
  /// did does not count.
  var insertedRow: Int64? {
    guard let connection = sqlite3_db_handle(handle), sqlite3_changes(connection) > 0 else { return nil }
    return sqlite3_last_insert_rowid(connection)
  }

  func reset() { sqlite3_reset(handle) }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL }
  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, CInt(column)) }
  func decimal(_ column: Int) -> Double { sqlite3_column_double(handle, CInt(column)) }

  /// The bytes of a text; valid until the next step.
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(handle, CInt(column))
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, CInt(column))))
  }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func value(_ column: Int) -> StoredValue {
    switch sqlite3_column_type(handle, CInt(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .decimal(decimal(column))
    case SQLITE_TEXT: .text(text(column))
    default: .null
    }
  }
}
