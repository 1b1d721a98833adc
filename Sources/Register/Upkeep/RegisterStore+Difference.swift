/// What differs between the register after one batch and after another.

import GRDB
import Messages
import Programme

/// The differences of one entity.
public struct EntityDifference: Hashable, Sendable {
  public let entity: String
  public let label: LocalizedText
  public internal(set) var added = 0
  public internal(set) var changed = 0
  public internal(set) var removed = 0
  /// The first of them, up to the limit asked for.
  public internal(set) var rows: [RowDifference] = []

  public var count: Int { added + changed + removed }

  init(_ entity: Entity) { (self.entity, label) = (entity.name, entity.label) }

  mutating func count(_ kind: RowDifference.Kind) {
    switch kind {
    case .added: added += 1
    case .changed: changed += 1
    case .removed: removed += 1
    }
  }
}

/// How values are shown.
public struct ShowOptions: Hashable, Sendable {
  public var language: Language
  /// Personal and sensitive values in the clear.
  public var personal: Bool
  /// Rows listed of each entity; the others are counted.
  public var limit: Int

  public init(language: Language = .vi, personal: Bool = false, limit: Int = 50) {
    self.language = language
    self.personal = personal
    self.limit = limit
  }
}

extension RegisterStore {
  /// The number of the last batch on or before a day ("2026-01-15", UTC); 0 where there is none.
  public func lastBatch(onOrBefore day: String) throws -> Int64 {
    try reading {
      try Int64.fetchOne($0, sql: "SELECT max(id) FROM batches WHERE substr(at, 1, 10) <= ?", arguments: [day]) ?? 0
    }
  }

  /// The number of the last batch; 0 for a register that nobody wrote to.
  public func lastBatch() throws -> Int64 {
    try reading { try Int64.fetchOne($0, sql: "SELECT max(id) FROM batches") ?? 0 }
  }

  /// What became different from after one batch to after another. Entities without a difference are left out.
  ///
  /// Memory grows with the rows listed and with the numbers of rows that changed, not with those that were added.
  public func differences(
    after first: Int64, and second: Int64, options: ShowOptions
  ) throws -> [EntityDifference] {
    try reading { database in
      let shown = ShownValues(database, model: model, language: options.language, personal: options.personal)
      return try model.storedEntities.compactMap { entity in
        let found = try difference(entity, first, second, shown, options.limit, database)
        return found.count == 0 ? nil : found
      }
    }
  }

  private func difference(
    _ entity: Entity, _ first: Int64, _ second: Int64, _ shown: ShownValues, _ limit: Int, _ database: Database
  ) throws -> EntityDifference {
    var found = EntityDifference(entity)
    let history = try RowHistory(database, entity)
    let touched = try Int64.fetchAll(
      database, sql: "SELECT DISTINCT row_id FROM changes WHERE entity = ? AND batch > ? ORDER BY row_id",
      arguments: [entity.name, first])
    for id in touched {
      try checkCancelled()
      let (before, after) = try history.states(id, after: first, and: second)
      guard let kind = RowDifference.Kind(before?.values, after?.values) else { continue }
      found.count(kind)
      guard found.rows.count < limit else { continue }
      if let row = try RowDifference(entity, before?.values, after?.values, shown) { found.rows.append(row) }
    }
    // Rows that were added and never touched again.
    let columns = Schema.columns(of: entity).map(Schema.quoted).joined(separator: ", ")
    let added = try RawStatement(
      database,
      """
      SELECT \(columns) FROM \(Schema.quoted(entity.name)) AS this WHERE batch > ?1 AND batch <= ?2 AND NOT EXISTS (
        SELECT 1 FROM changes WHERE entity = '\(entity.name)' AND row_id = this.id AND batch > ?1) ORDER BY id
      """)
    added.bind([.integer(first), .integer(second)])
    while try added.step() {
      found.added += 1
      guard found.rows.count < limit else { continue }
      let values = entity.storedFields.indices.map(added.value)
      if let row = try RowDifference(entity, nil, values, shown) { found.rows.append(row) }
    }
    return found
  }
}

extension RowDifference.Kind {
  init?(_ before: [StoredValue]?, _ after: [StoredValue]?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, _?): self = .added
    case (_?, nil): self = .removed
    case (let before?, let after?):
      guard before != after else { return nil }
      self = .changed
    }
  }
}

extension RowDifference {
  /// Nil where nothing differs.
  init?(_ entity: Entity, _ before: [StoredValue]?, _ after: [StoredValue]?, _ shown: ShownValues) throws {
    guard let kind = Kind(before, after), let values = after ?? before else { return nil }
    var fields: [FieldChange] = []
    if let before, let after { fields = try shown.changes(entity, from: before, to: after) }
    self.init(
      entity: entity.name, label: entity.label, key: try shown.key(entity, values), kind: kind, fields: fields)
  }
}
