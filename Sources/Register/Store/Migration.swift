/// Brings the tables of an older schema to the declared one. The declared model is the schema: what differs is made,
/// changed or filled, and nothing that a register holds is dropped, neither a table nor a column that is declared no
/// more.

import GRDB
import Messages
import Programme
import Vietnamese

/// Run within one transaction with foreign keys not enforced, as SQLite's own procedure for such changes says
/// (sqlite.org/lang_altertable.html, section 7): a table whose columns, checks or references changed is made anew,
/// filled, and takes the old one's name.
struct Migration {
  let database: Database
  let schema: Schema
  let path: String

  /// What the register has: the statement of each object by kind and name.
  private struct Present {
    let kind: String
    let name: String
    let table: String
    let sql: String
  }

  /// - Throws: ``Diagnostic`` E0468 where the rows do not fit the declared tables.
  func run() throws {
    let broken = try brokenReferences()
    let present = try objects()
    for object in schema.objects where object.kind == .table {
      guard let table = present.first(where: { $0.kind == "table" && $0.name == object.name }) else {
        try database.execute(sql: object.statement())
        continue
      }
      if Migration.normal(table.sql) != Migration.normal(object.statement()) {
        try rebuild(object, standing: present.filter { $0.table == object.name && $0.kind != "table" })
      }
    }
    if try Int.fetchOne(database, sql: "SELECT count(*) FROM revision") == 0 {
      try database.execute(sql: Schema.firstRevision)
    }
    try remakeIndexesAndTriggers()
    guard try brokenReferences() <= broken else {
      throw refusal("khóa ngoại không khớp", "foreign keys do not hold")
    }
    try database.execute(sql: "UPDATE revision SET number = number + 1, token = random()")
    try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }

  // MARK: Tables

  private func rebuild(_ object: Schema.Object, standing: [Present]) throws {
    let (old, new) = (Schema.quoted(object.name), "new_" + object.name)
    try database.execute(sql: object.statement(as: new))
    let before = try columns(of: object.name)
    let declared = try columns(of: new)
    // A column that is declared no more keeps its values, out of everybody's way.
    for column in before where !declared.contains(where: { $0.name == column.name }) {
      try database.execute(
        sql: "ALTER TABLE \(Schema.quoted(new)) ADD COLUMN \(Schema.quoted(column.name)) \(column.type)")
    }
    var (names, values) = (before.map { Schema.quoted($0.name) }, before.map { Schema.quoted($0.name) })
    for column in declared where !before.contains(where: { $0.name == column.name }) {
      guard let filling = filling(of: column.name, in: object.name) else { continue }
      names.append(Schema.quoted(column.name))
      values.append(filling)
    }
    do {
      try database.execute(
        sql: """
          INSERT INTO \(Schema.quoted(new)) (\(names.joined(separator: ", "))) \
          SELECT \(values.joined(separator: ", ")) FROM \(old)
          """)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let reason = "\(object.name): \(error.message ?? "")"
      throw refusal(reason, reason)
    }
    try database.execute(sql: "DROP TABLE \(old)")
    try database.execute(sql: "ALTER TABLE \(Schema.quoted(new)) RENAME TO \(old)")
    // What somebody else put on the table went with it.
    let own = Set(schema.objects.map(\.name))
    for other in standing where !own.contains(other.name) { try database.execute(sql: other.sql) }
  }

  private struct Column {
    let name: String
    let type: String
  }

  private func columns(of table: String) throws -> [Column] {
    try Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table]).map {
      Column(name: $0["name"], type: $0["type"])
    }
  }

  /// What rows that were there before hold in a new field that may not be null: "none" or "unknown", where that is a
  /// value of the field; nil: nothing is given.
  private func filling(of column: String, in table: String) -> String? {
    guard let field = schema.model.entity(table)?.field(column), field.allowsEmpty else { return nil }
    return field.type == .date ? String(Day.unknownStart.number) : "''"
  }

  // MARK: Indexes and triggers

  private func remakeIndexesAndTriggers() throws {
    let present = try objects()
    for object in schema.objects where object.kind != .table {
      if let old = present.first(where: { $0.kind == object.kind.rawValue && $0.name == object.name }) {
        if Migration.normal(old.sql) == Migration.normal(object.statement()) { continue }
        try database.execute(sql: "DROP \(object.kind.rawValue.uppercased()) \(Schema.quoted(object.name))")
      }
      do {
        try database.execute(sql: object.statement())
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw refusal(error.message ?? object.name, error.message ?? object.name)
      }
    }
  }

  // MARK: What is there

  private func objects() throws -> [Present] {
    try Row.fetchAll(database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL").map {
      Present(kind: $0["type"], name: $0["name"], table: $0["tbl_name"], sql: $0["sql"])
    }
  }

  private func brokenReferences() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
  }

  /// Quotes and white space do not make another table: SQLite itself quotes the name of one that it renames.
  private static func normal(_ sql: String) -> String {
    sql.replacing("\"", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func refusal(_ vi: String, _ en: String) -> Diagnostic {
    Diagnostic(
      .migrationRefused, ["file": path, "known": String(Schema.version), "reason": vi, "reason_en": en],
      hint: LocalizedText(
        vi: "sổ giữ nguyên như trước; chạy báo cáo thì vẫn được",
        en: "the register is as it was before; reports run all the same"))
  }
}
