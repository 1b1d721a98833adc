/// Finding rows by the key that people know: what tells a proposal that a row is "already there".

import GRDB
import Messages
import Programme

extension RegisterStore {
  /// For each key, the id of the row that has it, or nil.
  ///
  /// A key lists its parts in the order of the entity's `key`; a reference is given as the key of the row it points to.
  public func rows(of entity: String, keys: [[KeyPart]]) throws -> [Int64?] {
    try reading { database in
      var lookup = KeyLookup(database: database, model: model)
      return try keys.map { try lookup.row(of: entity, key: $0) }
    }
  }

  /// Whether each key is there.
  public func existing(_ entity: String, keys: [[KeyPart]]) throws -> [Bool] {
    try rows(of: entity, keys: keys).map { $0 != nil }
  }

  /// How many rows of an entity have this text in their code field.
  public func rows(of entity: String, code: String) throws -> Int {
    guard let declared = model.entity(entity), declared.isStored, let field = declared.codeField else {
      throw Diagnostic(.registerUnknownEntity, ["entity": entity])
    }
    let sql = "SELECT count(*) FROM \(Schema.quoted(entity)) WHERE \(Schema.quoted(field)) = ?"
    return try reading { try Int.fetchOne($0, sql: sql, arguments: [code]) ?? 0 }
  }

  /// How many rows an entity has.
  public func count(_ entity: String) throws -> Int {
    guard let declared = model.entity(entity), declared.isStored else {
      throw Diagnostic(.registerUnknownEntity, ["entity": entity])
    }
    return try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(Schema.quoted(entity))") ?? 0 }
  }
}

struct KeyLookup {
  let database: Database
  let model: Model
  var statements: [String: RawStatement] = [:]

  mutating func row(of name: String, key: [KeyPart]) throws -> Int64? {
    guard let entity = model.entity(name), entity.isStored else {
      throw Diagnostic(.registerUnknownEntity, ["entity": name])
    }
    var values: [StoredValue] = []
    for (field, part) in zip(entity.key, key) {
      switch part {
      case .value(let value): values.append(value)
      case .reference(let inner):
        guard case .reference(let target) = entity.field(field)?.type, let id = try row(of: target, key: inner) else {
          return nil
        }
        values.append(.integer(id))
      }
    }
    guard values.count == entity.key.count else { return nil }
    let statement: RawStatement
    if let known = statements[name] {
      statement = known
    } else {
      let condition = entity.key.map { "\(Schema.quoted($0)) = ?" }.joined(separator: " AND ")
      statement = try RawStatement(database, "SELECT id FROM \(Schema.quoted(name)) WHERE \(condition)")
      statements[name] = statement
    }
    statement.bind(values)
    guard try statement.step() else { return nil }
    defer { statement.reset() }
    return statement.integer(0)
  }
}
