/// The prepared statements of one entity's table.

import GRDB
import Programme

final class EntityStatements {
  let entity: Entity
  let fields: [Field]
  /// The places of the key's fields among `fields`.
  let keyPlaces: [Int]
  /// For each field, whether a row must have it.
  let isRequired: [Bool]
  /// The fields of which empty is a value.
  let emptyPlaces: [Int]
  /// The place of each field by its name.
  let places: [String: Int]
  private let insertion: RawStatement
  private let search: RawStatement
  private let largest: RawStatement
  private let database: Database
  private var updates: [[Int]: RawStatement] = [:]

  init(_ database: Database, _ entity: Entity) throws {
    self.entity = entity
    self.database = database
    fields = entity.storedFields
    let names = fields.map(\.name)
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    isRequired = fields.map { $0.isRequired || entity.key.contains($0.name) }
    emptyPlaces = fields.indices.filter { entity.storedFields[$0].allowsEmpty }
    keyPlaces = entity.key.compactMap { names.firstIndex(of: $0) }
    let table = Schema.quoted(entity.name)
    let columns = names.map(Schema.quoted).joined(separator: ", ")
    let marks = Array(repeating: "?", count: names.count + 2).joined(separator: ", ")
    let key = entity.key.map { "\(Schema.quoted($0)) = ?" }.joined(separator: " AND ")
    let keyColumns = entity.key.map(Schema.quoted).joined(separator: ", ")
    insertion = try RawStatement(
      database,
      "INSERT INTO \(table) (\(columns), batch, batch_row) VALUES (\(marks)) "
        + "ON CONFLICT (\(keyColumns)) DO NOTHING")
    search = try RawStatement(database, "SELECT id, batch, batch_row, \(columns) FROM \(table) WHERE \(key)")
    largest = try RawStatement(database, "SELECT coalesce(max(id), 0) FROM \(table)")
  }

  /// Adds a row; nil where its key is there already.
  func insert(_ values: [StoredValue], batch: Int64, row: Int?) throws -> Int64? {
    insertion.bind(values)
    insertion.bind(.integer(batch), at: values.count + 1)
    insertion.bind(.integer(row), at: values.count + 2)
    try insertion.run()
    return insertion.insertedRow
  }

  /// A stored row with where it came from.
  struct Found {
    let id: Int64
    let batch: Int64
    let batchRow: Int?
    let values: [StoredValue]
  }

  func find(key: [StoredValue]) throws -> Found? {
    search.bind(key)
    guard try search.step() else { return nil }
    defer { search.reset() }
    return Found(
      id: search.integer(0), batch: search.integer(1), batchRow: search.isNull(2) ? nil : Int(search.integer(2)),
      values: fields.indices.map { search.value($0 + 3) })
  }

  /// Sets some fields, given by their places, of a row.
  func update(_ id: Int64, places: [Int], values: [StoredValue]) throws {
    let statement: RawStatement
    if let known = updates[places] {
      statement = known
    } else {
      let assignments = places.map { "\(Schema.quoted(fields[$0].name)) = ?" }.joined(separator: ", ")
      statement = try RawStatement(
        database, "UPDATE \(Schema.quoted(entity.name)) SET \(assignments) WHERE id = ?")
      updates[places] = statement
    }
    statement.bind(values)
    statement.bind(.integer(id), at: values.count + 1)
    try statement.run()
  }

  func key(of values: [StoredValue]) -> [StoredValue] { keyPlaces.map { values[$0] } }
}
