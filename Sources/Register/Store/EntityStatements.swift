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
  let requiredPlaces: [Int]
  /// The fields of which empty is a value.
  let emptyPlaces: [Int]
  /// For each of those, that value: an empty text, or the unknown start of a period.
  let nothing: [StoredValue?]
  /// The place of each field by its name.
  let places: [String: Int]
  private let insertion: RawStatement
  /// What the parameters of the fields are bound to.
  private var bound: [StoredValue]
  private let search: RawStatement
  private let searchByID: RawStatement
  private let deletion: RawStatement
  private let database: Database
  private var updates: [[Int]: RawStatement] = [:]
  /// The id of the next row. An id is never given twice, not even that of a deleted row: the history names rows by it.
  private var nextID: Int64

  init(_ database: Database, _ entity: Entity) throws {
    self.entity = entity
    self.database = database
    fields = entity.storedFields
    let names = fields.map(\.name)
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    let required = fields.map { $0.isRequired || entity.key.contains($0.name) }
    isRequired = required
    requiredPlaces = required.indices.filter { required[$0] }
    nothing = fields.map { $0.allowsEmpty ? ($0.type == .date ? .day(.unknownStart) : .text("")) : nil }
    emptyPlaces = fields.indices.filter { entity.storedFields[$0].allowsEmpty }
    keyPlaces = entity.key.compactMap { names.firstIndex(of: $0) }
    bound = Array(repeating: .null, count: fields.count)
    let table = Schema.quoted(entity.name)
    let columns = names.map(Schema.quoted).joined(separator: ", ")
    let marks = Array(repeating: "?", count: names.count + 3).joined(separator: ", ")
    let key = entity.key.map { "\(Schema.quoted($0)) = ?" }.joined(separator: " AND ")
    let keyColumns = entity.key.map(Schema.quoted).joined(separator: ", ")
    insertion = try RawStatement(
      database,
      "INSERT INTO \(table) (id, \(columns), batch, batch_row) VALUES (\(marks)) "
        + "ON CONFLICT (\(keyColumns)) DO NOTHING")
    let row = "SELECT id, batch, batch_row, \(columns) FROM \(table)"
    search = try RawStatement(database, "\(row) WHERE \(key)")
    searchByID = try RawStatement(database, "\(row) WHERE id = ?")
    deletion = try RawStatement(database, "DELETE FROM \(table) WHERE id = ?")
    let largest = try Int64.fetchOne(
      database,
      sql: """
        SELECT max(coalesce((SELECT max(id) FROM \(table)), 0),
        coalesce((SELECT max(row_id) FROM changes WHERE entity = ?), 0))
        """, arguments: [entity.name])
    nextID = (largest ?? 0) + 1
  }

  /// Adds a row; nil where its key is there already.
  func insert(_ values: [StoredValue?], batch: Int64, row: Int?, id: Int64? = nil) throws -> Int64? {
    insertion.bind(integer: id ?? nextID, at: 1)
    for place in values.indices {
      let value = values[place] ?? .null
      // What a parameter is bound to stays from one row to the next, and columns repeat themselves.
      if bound[place] == value { continue }
      bound[place] = value
      insertion.bind(value, at: place + 2)
    }
    insertion.bind(integer: batch, at: values.count + 2)
    insertion.bind(.integer(row), at: values.count + 3)
    try insertion.run()
    guard let inserted = insertion.insertedRow else { return nil }
    nextID = max(nextID, inserted + 1)
    return inserted
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
    return try found(search)
  }

  func find(id: Int64) throws -> Found? {
    searchByID.bind(.integer(id), at: 1)
    return try found(searchByID)
  }

  private func found(_ statement: RawStatement) throws -> Found? {
    guard try statement.step() else { return nil }
    defer { statement.reset() }
    return Found(
      id: statement.integer(0), batch: statement.integer(1),
      batchRow: statement.isNull(2) ? nil : Int(statement.integer(2)),
      values: fields.indices.map { statement.value($0 + 3) })
  }

  func delete(_ id: Int64) throws {
    deletion.bind(.integer(id), at: 1)
    try deletion.run()
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

  /// Values by name, such as the history keeps, in the order of the fields. JSON does not tell 5.0 from 5.
  func values(_ named: [String: StoredValue]) -> [StoredValue?] {
    fields.map { field in
      if field.type == .decimal, case .integer(let number)? = named[field.name] { return .decimal(Double(number)) }
      return named[field.name]
    }
  }

  func key(of values: [StoredValue]) -> [StoredValue] { keyPlaces.map { values[$0] } }
}
