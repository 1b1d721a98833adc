/// What differs between two registers: rows are told to be the same by their keys.

import GRDB
import Messages
import Programme

extension RegisterStore {
  /// The differences from another register to this one: rows that only this one has were added, rows that only the other
  /// has are gone.
  public func differences(from file: String, options: ShowOptions) throws -> [EntityDifference] {
    try withOther(file) { _ in
      do {
        return try queue.writeWithoutTransaction { database in
          var found: [EntityDifference] = []
          // Pairs are kept in a temporary table; nothing of the register is written.
          try database.inTransaction(.deferred) {
            found = try compare(database, options)
            return .rollback
          }
          return found
        }
      } catch let error as DatabaseError {
        throw RegisterStore.diagnostic(error, file: path)
      }
    }
  }

  private func compare(_ database: Database, _ options: ShowOptions) throws -> [EntityDifference] {
    let pairs = try RegisterPair(database, model: model)
    let shown = ShownValues(database, model: model, language: options.language, personal: options.personal)
    return try model.storedEntities.compactMap { entity in
      var found = EntityDifference(entity)
      let table = try EntityStatements(database, entity)
      func list(_ before: [StoredValue]?, _ after: [StoredValue]?) throws {
        guard let kind = RowDifference.Kind(before, after) else { return }
        found.count(kind)
        if found.rows.count < options.limit, let row = try RowDifference(entity, before, after, shown) {
          found.rows.append(row)
        }
      }
      try pairs.theirs(entity) { theirs in
        let (values, _) = try pairs.translate(entity, theirs.values)
        guard let ours = try table.find(key: table.key(of: values)) else { return try list(values, nil) }
        try pairs.pair(entity.name, theirs: theirs.id, ours: ours.id)
        try list(values, ours.values)
      }
      let columns = Schema.columns(of: entity).map(Schema.quoted).joined(separator: ", ")
      let alone = try RawStatement(
        database,
        """
        SELECT \(columns) FROM main.\(Schema.quoted(entity.name)) WHERE id NOT IN (
          SELECT ours FROM temp.pair WHERE entity = '\(entity.name)') ORDER BY id
        """)
      while try alone.step() { try list(nil, entity.storedFields.indices.map(alone.value)) }
      return found.count == 0 ? nil : found
    }
  }
}
