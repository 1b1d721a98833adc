/// Finds the row that a cell of a reference column means, by its code; small lists of things with public names by name too.

import GRDB
import Messages
import Programme
import Vietnamese

final class ReferenceFinder {
  /// Lists up to this size are searched for "did you mean".
  private static let searchable = 5_000
  /// After so many different cells all codes of the entity are read at once: a look-up in SQLite costs ten times one in
  /// memory.
  private static let patience = 500
  /// Entities up to this size; some 60 bytes for each row.
  private static let loadable = 2_000_000

  let entity: Entity
  let database: Database
  let model: Model
  /// By the code; nil where rows have none, and are found by their whole key only.
  private let byCode: RawStatement?
  private var known = CellIndex<Int64>()
  /// Whether `known` has every code that was there when they were loaded; rows that the file itself adds are looked up.
  private var isLoaded = false
  private var names: [String]?
  private var idsByName: [String: Int64] = [:]
  /// Names that mean several rows.
  private var sharedNames: Set<String> = []
  /// Texts of units whose meaning is kept.
  static let rememberedUnits = 10_000
  /// What finding rows by their whole key keeps: its statements, the units, and what texts meant among these.
  var statements: [String: RawStatement] = [:]
  var keyUnits: [KeyUnit]?
  var foundUnits: [String: [Int64]] = [:]
  /// Called before the register is asked: the connection may be another thread's.
  var beforeAsking: () throws -> Void = {}

  init(_ database: Database, _ entity: Entity, model: Model) throws {
    self.entity = entity
    self.database = database
    self.model = model
    byCode = try entity.codeField.map { code in
      try RawStatement(
        database, "SELECT id FROM \(Schema.quoted(entity.name)) WHERE \(Schema.quoted(code)) = ? LIMIT 2")
    }
  }

  /// The id of the row that a cell means.
  ///
  /// - Throws: ``CellFault`` E0438 when there is none, E0454 when several rows have this code or name.
  func row(_ bytes: CellBytes) throws -> Int64 {
    if let id = known.following(bytes) { return id }
    try beforeAsking()
    if !isLoaded, known.count >= ReferenceFinder.patience {
      try loadCodes()
      if let id = known[bytes] { return id }
    }
    let id = try row(bytes.text)
    if known.count < ReferenceFinder.loadable { known.set(id, for: bytes) }
    return id
  }

  /// Reads all codes, where each means one row.
  private func loadCodes() throws {
    isLoaded = true
    guard let code = entity.codeField else { return }
    let table = Schema.quoted(entity.name)
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    guard count <= ReferenceFinder.loadable else { return }
    let loaded = CellIndex<Int64>(minimumCapacity: count)
    let statement = try RawStatement(database, "SELECT id, \(Schema.quoted(code)) FROM \(table)")
    while try statement.step() { loaded.set(statement.integer(0), for: statement.bytes(1)) }
    guard loaded.count == count else { return }
    known = loaded
  }

  func row(_ text: String) throws -> Int64 {
    var found = try row(code: text)
    if found == nil { found = try row(key: text) }
    if found == nil {
      try loadNames()
      found = idsByName[text.folded]
      if sharedNames.contains(text.folded) {
        throw CellFault(
          .importAmbiguousReference, ["entity": "\"\(entity.label.vi)\"", "entity_en": "\"\(entity.label.en)\""])
      }
    }
    guard let found else {
      throw CellFault(
        .importUnknownReference, ["entity": "\"\(entity.label.vi)\"", "entity_en": "\"\(entity.label.en)\""],
        suggestion: names?.closest(to: text))
    }
    return found
  }

  /// The row of a code. A code that several rows have, in different phases, does not say which.
  private func row(code text: String) throws -> Int64? {
    guard let byCode else { return nil }
    byCode.bind(.text(text), at: 1)
    guard try byCode.step() else { return nil }
    let found = byCode.integer(0)
    let isShared = try byCode.step()
    byCode.reset()
    if isShared {
      throw CellFault(
        .importAmbiguousReference, ["entity": "\"\(entity.label.vi)\"", "entity_en": "\"\(entity.label.en)\""])
    }
    return found
  }

  /// Codes and public names of a small list. Not kept for a list too long to search.
  private func loadNames() throws {
    guard names == nil else { return }
    let table = Schema.quoted(entity.name)
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    guard count <= ReferenceFinder.searchable else {
      names = []
      return
    }
    var loaded: [String] = []
    let isNamed = entity.field(entity.displayField).map { $0.type == .text && $0.privacy == .public } ?? false
    let fields = [entity.codeField, isNamed ? entity.displayField : nil].compactMap { $0 }
    for field in fields {
      let statement = try RawStatement(database, "SELECT id, \(Schema.quoted(field)) FROM \(table) ORDER BY id")
      while try statement.step() {
        let name = statement.text(1)
        loaded.append(name)
        let id = statement.integer(0)
        if let other = idsByName.updateValue(id, forKey: name.folded), other != id { sharedNames.insert(name.folded) }
      }
    }
    names = loaded
  }
}
