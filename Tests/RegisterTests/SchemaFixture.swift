import Foundation
import GRDB
import Messages
import Programme

@testable import Register

/// The schemas that registers ever had: `Schemas/schema-N.sql`, and `rows-N.sql` with some rows of every table.
enum SchemaFixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Schemas").path

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  /// The versions that a register can be migrated from.
  static let older = Array(1..<Schema.version)

  /// A register as that version left it, its journal in WAL.
  static func register(version: Int, in folder: TemporaryFolder) throws -> String {
    let path = folder.file("register.db")
    let queue = try DatabaseQueue(path: path)
    let (schema, rows) = (try text("schema-\(version).sql"), try text("rows-\(version).sql"))
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF")
      try database.inTransaction {
        try database.execute(sql: schema + rows)
        try database.execute(sql: "INSERT OR IGNORE INTO revision VALUES (1, 1249, 4459549518792654406)")
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
        return .commit
      }
    }
    try queue.close()
    chmod(path, 0o600)
    return path
  }

  /// All rows of the tables of a register, by table, as texts of their columns.
  static func rows(_ path: String, columnsOf other: String? = nil) throws -> [String: [String]] {
    let columns = try tables(other ?? path)
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      var all: [String: [String]] = [:]
      for (table, names) in columns where table != "revision" {
        let list = names.map { "quote(\"\($0)\")" }.joined(separator: " || ', ' || ")
        all[table] = try String.fetchAll(database, sql: "SELECT \(list) FROM \"\(table)\" ORDER BY 1")
      }
      return all
    }
  }

  private static func tables(_ path: String) throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      var tables: [String: [String]] = [:]
      for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'") {
        tables[name] = try database.columns(in: name).map(\.name)
      }
      return tables
    }
  }

  /// The declared schema as its golden file has it.
  static var declared: String {
    Schema(model: .programme).statements.filter { $0 != Schema.firstRevision }.map { $0 + ";\n" }.joined()
  }

  /// The rows of a small demo register as SQL.
  static func demoRows() throws -> String {
    let fixture = try ImportFixture()
    try DemoRegister.fill(fixture.store, households: 21)
    return try fixture.store.reading { database in
      var lines: [String] = []
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'revision' ORDER BY rowid")
      for table in tables {
        let list = try database.columns(in: table).map { "quote(\"\($0.name)\")" }.joined(separator: " || ', ' || ")
        lines += try String.fetchAll(database, sql: "SELECT \(list) FROM \"\(table)\"").map {
          "INSERT INTO \"\(table)\" VALUES (\($0));"
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }
}
