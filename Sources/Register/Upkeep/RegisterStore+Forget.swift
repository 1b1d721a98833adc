/// Personal data taken out on request (Law 91/2025/QH15, the right to deletion), with a trace that says that, when and why.

import Foundation
import GRDB
import Messages
import Programme

/// What was taken out.
public struct ForgetReport: Hashable, Sendable {
  public let entity: String
  /// The key by which the row goes now.
  public internal(set) var key: String
  /// Rows whose personal data are gone.
  public internal(set) var rows = 0
  /// Old values of them in the history.
  public internal(set) var oldValues = 0
  /// Rows that an import had kept aside.
  public internal(set) var quarantined = 0
  /// Files outside the register, known from its history, in which the data may still stand.
  public internal(set) var copies: [String] = []
  public internal(set) var batch: Int64?
}

extension RegisterStore {
  /// Takes the personal and sensitive data out of a row and of the rows that belong to it: a household with its members,
  /// residences and all that was noted of it, a member alone, a donor.
  ///
  /// The rows stay, because support given is financial history and figures are sums of rows; names, numbers, addresses,
  /// notes and, for a household, its code do not. Old values in the history go too, and rows kept aside that name them.
  /// The file is written anew, so that nothing stays in freed pages.
  ///
  /// - Throws: ``Diagnostic`` E0215 for an entity without personal data, E0255 where there is no such row.
  public func forget(_ name: String, key: String, note: WriteNote, cacheFolder: String? = nil) throws -> ForgetReport {
    let forgettable = model.storedEntities.filter { FieldCloak.isAboutPeople($0, model: model) }
    guard let entity = forgettable.first(where: { $0.name == name }) else {
      throw Diagnostic(
        .unknownEntity, ["name": name], suggestion: forgettable.map(\.name).closest(to: name),
        hint: LocalizedText(vi: "như households, members, donors", en: "such as households, members, donors"))
    }
    var note = note
    note.kind = .forget
    var report = ForgetReport(entity: entity.name, key: key)
    let copies = try copiesOutside()
    report = try write(note) { writer in
      try writer.database.execute(sql: "PRAGMA secure_delete = ON")
      let id = try row(of: entity, key: key, writer.database)
      var forgetting = Forgetting(writer, report)
      try forgetting.run(entity, id)
      forgetting.report.batch = writer.batch
      writer.updated = forgetting.report.rows
      return forgetting.report
    }
    report.copies = copies
    try queue.writeWithoutTransaction { database in
      // Freed pages and the log still hold what was there.
      try database.execute(sql: "VACUUM")
      _ = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    for snapshot in snapshotPlaces(cacheFolder: cacheFolder) + [path + ".snapshot"] {
      unlink(snapshot)
      unlink(Self.preparedPlace(snapshot))
    }
    return report
  }

  /// Exports with personal data, backups and registers kept aside that are still there.
  private func copiesOutside() throws -> [String] {
    let noted = try batches(where: "kind IN ('export', 'backup', 'import') AND file IS NOT NULL", limit: nil)
      .compactMap(
        \.file)
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let beside = ((try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? [])
      .filter {
        $0.hasPrefix(name + ".") && !$0.hasSuffix(".snapshot") && !$0.hasSuffix(".snapshot-prepared")
          && !$0.hasSuffix(".lock")
      }
      .map { folder.isEmpty ? $0 : folder + "/" + $0 }
    return Set(noted + beside).filter { FileManager.default.fileExists(atPath: $0) }.sorted()
  }
}

/// One forgetting within the transaction of its writer.
private struct Forgetting {
  private let writer: RegisterWriter
  private var database: Database { writer.database }
  var report: ForgetReport
  /// Texts that must stand nowhere any more.
  private var gone: Set<String> = []
  private var seen: Set<String> = []

  init(_ writer: RegisterWriter, _ report: ForgetReport) {
    self.writer = writer
    self.report = report
  }

  mutating func run(_ entity: Entity, _ id: Int64) throws {
    try cloak(entity, id, isRoot: true)
    try clearNotes()
    report.key = try RowKeys(database, model: writer.model).text(of: entity, id) ?? report.key
  }

  /// The row, then those that refer to it, as far as they are about people.
  private mutating func cloak(_ entity: Entity, _ id: Int64, isRoot: Bool) throws {
    guard seen.insert("\(entity.name) \(id)").inserted else { return }
    let table = try writer.table(entity.name)
    guard let found = try table.find(id: id) else { return }
    var (places, fresh): ([Int], [StoredValue]) = ([], [])
    for (place, field) in table.fields.enumerated() {
      let value = found.values[place]
      guard !value.isNull, let new = replacement(field, of: entity), new != value else { continue }
      if case .text(let text) = value, field.privacy == .personal || field.name == "code", text.count > 3 {
        gone.insert(text)
      }
      places.append(place)
      fresh.append(new)
    }
    if !places.isEmpty { try table.update(id, places: places, values: fresh) }
    report.rows += 1
    try clearHistory(entity, id)
    // That the row was touched, and by which batch; not what it held.
    try database.execute(
      sql: "INSERT INTO changes (batch, entity, row_id, action, old_values) VALUES (?, ?, ?, 'update', '{}')",
      arguments: [writer.batch, entity.name, id])
    for child in writer.model.storedEntities {
      for field in child.storedFields where field.type == .reference(entity.name) {
        let sql = "SELECT id FROM \(Schema.quoted(child.name)) WHERE \(Schema.quoted(field.name)) = ?"
        for id in try Int64.fetchAll(database, sql: sql, arguments: [id]) { try cloak(child, id, isRoot: false) }
      }
    }
  }

  /// What stands in the place of a value; nil: it stays.
  private func replacement(_ field: Field, of entity: Entity) -> StoredValue? {
    let isNeeded = field.isRequired || entity.key.contains(field.name)
    let isCode = field.name == "code" && FieldCloak.isAboutPeople(entity, model: writer.model)
    guard field.privacy > .public || isCode || FieldCloak(field, isAboutPeople: true) == .drop else { return nil }
    guard isNeeded else { return .null }
    guard case .text = field.type else { return nil }
    return entity.key.contains(field.name)
      ? .text("XOA-" + String(UInt64.random(in: 0 ... .max), radix: 36)) : .text("-")
  }

  /// The old values of personal and sensitive fields, codes and notes.
  private mutating func clearHistory(_ entity: Entity, _ id: Int64) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, old_values FROM changes WHERE entity = ? AND row_id = ?", arguments: [entity.name, id])
    for row in rows {
      let old = OldValues.decode(row["old_values"])
      var kept = old
      for (name, value) in old {
        guard let field = entity.field(name), let new = replacement(field, of: entity) else { continue }
        if case .text(let text) = value, field.privacy == .personal || name == "code", text.count > 3 {
          gone.insert(text)
        }
        kept[name] = value.isNull ? value : new
      }
      guard kept != old else { continue }
      report.oldValues += 1
      try database.execute(
        sql: "UPDATE changes SET old_values = ? WHERE id = ?", arguments: [OldValues.encode(kept), row["id"]])
    }
  }

  /// Reasons and names of files that say what was forgotten, and rows kept aside.
  private mutating func clearNotes() throws {
    let entities = Set(writer.model.storedEntities.map(\.name))
    let own: Set<String> = ["batches", "changes", "revision", "settings"]
    let others = try String.fetchAll(
      database, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).filter { !entities.contains($0) && !own.contains($0) }
    for text in gone {
      for column in ["reason", "file"] {
        try database.execute(
          sql:
            "UPDATE batches SET \(column) = replace(\(column), ?1, '***') WHERE instr(\(column), ?1) > 0 AND id < ?2",
          arguments: [text, writer.batch])
      }
      for table in others {
        let columns = try database.columns(in: table).map(\.name)
        let condition = columns.map { "instr(CAST(\(Schema.quoted($0)) AS TEXT), ?1) > 0" }.joined(separator: " OR ")
        try database.execute(
          sql: "DELETE FROM \(Schema.quoted(table)) WHERE \(condition)", arguments: [text])
        report.quarantined += database.changesCount
      }
    }
  }
}
