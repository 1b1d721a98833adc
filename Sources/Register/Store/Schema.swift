/// The register's SQL schema, made from the declared model: one STRICT table for each stored entity, and four of our own.

import Programme

struct Schema {
  /// Grows with every change of the tables below or of the declared model that leaves the house; a register of a higher
  /// number is refused, one of a lower number migrated (``Migration``). A test compares the schema with its golden file
  /// and says what to do when it changed.
  static let version = 3
  /// "BVNG": tells our registers from other SQLite files.
  static let applicationID: Int32 = 0x4256_4E47

  let model: Model

  /// A table, index or trigger.
  struct Object {
    enum Kind: String { case table, index, trigger }
    let kind: Kind
    let name: String
    /// What follows the name.
    let body: String
    var isUnique = false

    /// The statement that makes it, under another name where one is given.
    func statement(as other: String? = nil) -> String {
      "CREATE \(isUnique ? "UNIQUE " : "")\(kind.rawValue.uppercased()) \(Schema.quoted(other ?? name)) \(body)"
    }
  }

  /// Every statement that makes an empty register.
  var statements: [String] { objects.map { $0.statement() } + [Schema.firstRevision] }

  /// Tables before what stands on them, our own first.
  var objects: [Object] {
    Schema.ownTables + Schema.ownIndexes
      + model.storedEntities.flatMap { [table($0), keyIndex($0)] + referenceIndexes($0) + revisionTriggers($0) }
  }

  static let firstRevision = "INSERT INTO revision VALUES (1, 0, random())"

  /// Which fields become columns, in this order, after `id` and before `batch` and `batch_row`.
  static func columns(of entity: Entity) -> [String] { entity.storedFields.map(\.name) }

  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// `settings` by key; `batches`, each import or other write as a whole; `changes`, what rows were before; `revision`,
  /// one row whose number grows with every change of a row and whose token never comes back, so that a register put
  /// back from a copy is seen to differ from the one a snapshot was made of; `quarantine`, rows that an import kept aside,
  /// and `quarantine_heads`, the heads of their files.
  private static let ownTables: [Object] = [
    Object(
      kind: .table, name: "settings", body: "(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"),
    Object(
      kind: .table, name: "batches",
      body: """
        (
          id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT, sha256 TEXT, form TEXT, year INTEGER, standard TEXT,
          inserted INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
          unchanged INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0, who TEXT NOT NULL, at TEXT NOT NULL,
          program TEXT NOT NULL, reason TEXT, undoes INTEGER REFERENCES batches(id)) STRICT
        """),
    Object(
      kind: .table, name: "changes",
      body: """
        (
          id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches(id), batch_row INTEGER,
          entity TEXT NOT NULL, row_id INTEGER NOT NULL, action TEXT NOT NULL, old_values TEXT NOT NULL) STRICT
        """),
    Object(
      kind: .table, name: "quarantine",
      body: """
        (
          id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches(id), sheet TEXT, row INTEGER NOT NULL,
          key TEXT, cells TEXT NOT NULL, faults TEXT NOT NULL, corrected_by INTEGER REFERENCES batches(id)) STRICT
        """),
    Object(
      kind: .table, name: "quarantine_heads",
      body: "(batch INTEGER PRIMARY KEY REFERENCES batches(id), head TEXT NOT NULL, map TEXT) STRICT"),
    Object(
      kind: .table, name: "revision",
      body: "(only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL, token INTEGER) STRICT"),
  ]

  /// The columns of our own tables that are read, for registers that lack some.
  static let ownColumns: [(String, [String])] = [
    (
      "batches",
      [
        "id", "kind", "file", "sha256", "form", "year", "standard", "inserted", "updated", "unchanged", "deleted",
        "who",
        "at", "program", "reason", "undoes",
      ]
    ),
    ("changes", ["id", "batch", "batch_row", "entity", "row_id", "action", "old_values"]),
    ("quarantine", ["id", "batch", "sheet", "row", "key", "cells", "faults", "corrected_by"]),
    ("quarantine_heads", ["batch", "head", "map"]),
  ]

  /// What happened to a row, and what a batch did, are looked up when a batch is undone.
  private static let ownIndexes: [Object] = [
    Object(kind: .index, name: "changes_row", body: "ON changes (entity, row_id)"),
    Object(kind: .index, name: "changes_batch", body: "ON changes (batch)"),
    Object(kind: .index, name: "quarantine_batch", body: "ON quarantine (batch)"),
  ]

  private func table(_ entity: Entity) -> Object {
    var lines = ["id INTEGER PRIMARY KEY"]
    for field in entity.storedFields {
      var line = "\(Schema.quoted(field.name)) \(Schema.sqlType(field.type))"
      if field.isRequired || entity.key.contains(field.name) { line += " NOT NULL" }
      if case .reference(let target) = field.type { line += " REFERENCES \(Schema.quoted(target))(id)" }
      if let check = Schema.check(field) { line += " CHECK (\(check))" }
      lines.append(line)
    }
    lines += ["batch INTEGER NOT NULL REFERENCES batches(id)", "batch_row INTEGER"]
    return Object(kind: .table, name: entity.name, body: "(\n  \(lines.joined(separator: ",\n  "))) STRICT")
  }

  private func keyIndex(_ entity: Entity) -> Object {
    let columns = entity.key.map(Schema.quoted).joined(separator: ", ")
    return Object(
      kind: .index, name: entity.name + "_key", body: "ON \(Schema.quoted(entity.name)) (\(columns))", isUnique: true)
  }

  /// An index for each reference that does not lead the key already. Not for units: every table refers to those few, and
  /// no statement looks rows up by them.
  private func referenceIndexes(_ entity: Entity) -> [Object] {
    entity.storedFields.compactMap { field in
      guard case .reference(let target) = field.type, target != "units", entity.key.first != field.name else {
        return nil
      }
      return Object(
        kind: .index, name: "\(entity.name)_\(field.name)",
        body: "ON \(Schema.quoted(entity.name)) (\(Schema.quoted(field.name)))")
    }
  }

  private func revisionTriggers(_ entity: Entity) -> [Object] {
    ["INSERT", "UPDATE", "DELETE"].map { event in
      Object(
        kind: .trigger, name: "\(entity.name)_\(event.lowercased())",
        body: """
          AFTER \(event) ON \(Schema.quoted(entity.name)) \
          BEGIN UPDATE revision SET number = number + 1, token = random(); END
          """)
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
    let bounds = [
      field.tableMinimum.map { "\(name) >= \(literal($0))" }, field.tableMaximum.map { "\(name) <= \(literal($0))" },
    ]
    let present = bounds.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " AND ")
  }
}
