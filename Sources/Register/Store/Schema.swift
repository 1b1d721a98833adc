/// The register's SQL schema, made from the declared model: one STRICT table for each stored entity, and four of our own.

import Programme

struct Schema {
  /// Grows with every change of the tables below or of the declared model; a register of a higher number is refused.
  static let version = 1
  /// "BVNG": tells our registers from other SQLite files.
  static let applicationID: Int32 = 0x4256_4E47

  let model: Model

  /// Every statement that makes an empty register.
  var statements: [String] {
    Schema.ownTables
      + model.storedEntities.flatMap { [table($0), keyIndex($0)] + referenceIndexes($0) + revisionTriggers($0) }
  }

  /// Which fields become columns, in this order, after `id` and before `batch` and `batch_row`.
  static func columns(of entity: Entity) -> [String] { entity.storedFields.map(\.name) }

  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// `settings` by key; `batches`, each import or other write as a whole; `changes`, what rows were before; `revision`,
  /// one row whose number grows with every change of a row and whose token never comes back, so that a register put
  /// back from a copy is seen to differ from the one a snapshot was made of.
  private static let ownTables = [
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE batches (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT, sha256 TEXT, form TEXT, year INTEGER, standard TEXT,
      inserted INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0,
      who TEXT NOT NULL, at TEXT NOT NULL, program TEXT NOT NULL, reason TEXT) STRICT
    """,
    """
    CREATE TABLE changes (
      id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches(id), batch_row INTEGER, entity TEXT NOT NULL,
      row_id INTEGER NOT NULL, action TEXT NOT NULL, old_values TEXT NOT NULL) STRICT
    """,
    "CREATE TABLE revision (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL, token INTEGER) STRICT",
    "INSERT INTO revision VALUES (1, 0, random())",
  ]

  private func table(_ entity: Entity) -> String {
    var lines = ["id INTEGER PRIMARY KEY"]
    for field in entity.storedFields {
      var line = "\(Schema.quoted(field.name)) \(Schema.sqlType(field.type))"
      if field.isRequired || entity.key.contains(field.name) { line += " NOT NULL" }
      if case .reference(let target) = field.type { line += " REFERENCES \(Schema.quoted(target))(id)" }
      if let check = Schema.check(field) { line += " CHECK (\(check))" }
      lines.append(line)
    }
    lines += ["batch INTEGER NOT NULL REFERENCES batches(id)", "batch_row INTEGER"]
    return "CREATE TABLE \(Schema.quoted(entity.name)) (\n  \(lines.joined(separator: ",\n  "))) STRICT"
  }

  private func keyIndex(_ entity: Entity) -> String {
    let columns = entity.key.map(Schema.quoted).joined(separator: ", ")
    return "CREATE UNIQUE INDEX \(Schema.quoted(entity.name + "_key")) ON \(Schema.quoted(entity.name)) (\(columns))"
  }

  /// An index for each reference that does not lead the key already. Not for units: every table refers to those few, and
  /// no statement looks rows up by them.
  private func referenceIndexes(_ entity: Entity) -> [String] {
    entity.storedFields.compactMap { field in
      guard case .reference(let target) = field.type, target != "units", entity.key.first != field.name else {
        return nil
      }
      let name = Schema.quoted("\(entity.name)_\(field.name)")
      return "CREATE INDEX \(name) ON \(Schema.quoted(entity.name)) (\(Schema.quoted(field.name)))"
    }
  }

  private func revisionTriggers(_ entity: Entity) -> [String] {
    ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(Schema.quoted("\(entity.name)_\(event.lowercased())")) AFTER \(event) \
      ON \(Schema.quoted(entity.name)) BEGIN UPDATE revision SET number = number + 1, token = random(); END
      """
    }
  }

  private static func sqlType(_ type: FieldType) -> String {
    switch type {
    case .boolean, .integer, .money, .date, .reference: "INTEGER"
    case .decimal: "REAL"
    case .text, .code, .codes: "TEXT"
    }
  }

  /// The field's bounds. Codes are not checked here: their lists grow, and SQLite cannot change a check without
  /// rewriting the table.
  private static func check(_ field: Field) -> String? {
    let name = quoted(field.name)
    if field.type == .boolean { return "\(name) IN (0, 1)" }
    func literal(_ bound: Double) -> String { field.type == .decimal ? "\(bound)" : "\(Int64(bound))" }
    let bounds = [field.minimum.map { "\(name) >= \(literal($0))" }, field.maximum.map { "\(name) <= \(literal($0))" }]
    let present = bounds.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " AND ")
  }
}
