import Foundation
import GRDB
import Messages
import Programme

@testable import Register

/// The schemas that registers ever had: `Schemas/schema-N.sql`, and `rows-N.sql` with some rows of every table.
enum SchemaFixture {
  /// Why a sheet of ``demo()`` was not written.
  private struct FixtureFault: Error { let messages: [String] }

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

  /// What makes the tables, indexes and triggers of a register; quotes and white space do not matter.
  static func schema(_ path: String) throws -> Set<String> {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let statements = try queue.read {
      try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    }
    return Set(
      statements.map { $0.replacing("\"", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ") })
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

  /// A small demo register in which every table has rows: on top of the demo stands what only imports and corrections
  /// write.
  static func demo() throws -> ImportFixture {
    let fixture = try ImportFixture()
    try DemoRegister.fill(fixture.store, households: 40)
    let sheet = "Mã hộ,Họ và tên chủ hộ,Ngày sinh,Xã,Ngày rà soát,Số nhân khẩu,Thu nhập,Phân loại\n"
    let date = "14/12/2024"
    // New, then corrected, then with a row that waits.
    for (code, members, income) in [("N-1", "1", "18000000"), ("N-1", "1", "30000000"), ("N-2", "bốn", "")] {
      try fixture.run("\(sheet)\(code),Lê Thị Hàu,17/11/1975,Lý Nhơn,\(date),\(members),\(income),Hộ nghèo\n") {
        $0.onFault = .quarantine
      }
    }
    let fund = try fixture.rows("SELECT code FROM funds LIMIT 1")[0]
    let model = try fixture.rows("SELECT code FROM livelihood_models LIMIT 1")[0]
    for (form, head, row) in [
      (
        "deprivation_overrides", "Mã hộ,Ngày rà soát,Chỉ số,Thiếu hụt,Lý do,Người quyết định,Ngày quyết định",
        "N-1,\(date),water,Không,Đã nối ống,Trần Văn Muối,20/12/2024"
      ),
      (
        "fund_expenses",
        "Số phiếu chi,Mã quỹ,Ngày chi,Mục đích chi,Kind,Số tiền,Xã,Mã hộ,Số quyết định,Ngày quyết định",
        "PC1,\(fund),20/12/2024,house_repair,Tiền,50000000,Lý Nhơn,N-1,12/QĐ,16/12/2024"
      ),
      (
        "livelihood_workers", "Thành viên hộ,Mã mô hình,Làm từ ngày,Xã,Ngày công/tháng",
        "N-1|1,\(model),16/12/2024,Lý Nhơn,20"
      ),
    ] {
      let report = try fixture.run("\(head)\n\(row)\n", as: form)
      guard report.isWritten else { throw FixtureFault(messages: fixture.messages(report)) }
    }
    return fixture
  }

  /// The rows of that register as SQL, files by their names alone.
  static func demoRows() throws -> String {
    let fixture = try demo()
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
      return lines.joined(separator: "\n").replacing(fixture.folder.path + "/", with: "") + "\n"
    }
  }
}
