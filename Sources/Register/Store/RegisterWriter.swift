/// Writing rows within one transaction and one batch.

import GRDB
import Messages
import Programme

/// Lives inside ``RegisterStore/write(_:_:)``; never keep it.
public final class RegisterWriter {
  let database: Database
  public let model: Model
  /// The number of the batch that is written.
  public let batch: Int64
  private var tables: [String: EntityStatements] = [:]
  private let changes: RawStatement
  public internal(set) var inserted = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  /// Throws once the write is to end; asked before each row.
  var checkCancelled: () throws -> Void = {}

  init(_ database: Database, model: Model, note: WriteNote) throws {
    self.database = database
    self.model = model
    try database.execute(
      sql: "INSERT INTO batches (kind, who, at, program, reason) VALUES (?, ?, ?, ?, ?)",
      arguments: [note.kind.rawValue, note.who, note.at.iso, note.program, note.reason])
    batch = database.lastInsertedRowID
    changes = try RawStatement(
      database,
      "INSERT INTO changes (batch, batch_row, entity, row_id, action, old_values) VALUES (?, ?, ?, ?, ?, ?)")
  }

  func table(_ name: String) throws -> EntityStatements {
    try checkCancelled()
    if let known = tables[name] { return known }
    guard let entity = model.entity(name), entity.isStored else {
      throw Diagnostic(.registerUnknownEntity, ["entity": name])
    }
    let table = try EntityStatements(database, entity)
    tables[name] = table
    return table
  }

  /// Adds one row, its values in the order of the entity's stored fields, references as row ids; returns its id.
  ///
  /// - Throws: ``Diagnostic`` E0458 when its key is there already, or a value breaks the declaration.
  @discardableResult
  public func insert(_ entity: String, _ values: [StoredValue], row: Int? = nil) throws -> Int64 {
    let table = try table(entity)
    precondition(values.count == table.fields.count, "a row has one value for each stored field of its entity")
    do {
      guard let id = try table.insert(values, batch: batch, row: row) else {
        throw Diagnostic(.registerRefused, ["entity": entity, "reason": "\(table.key(of: values))"])
      }
      inserted += 1
      return id
    } catch let error as DatabaseError {
      throw Diagnostic(.registerRefused, ["entity": entity, "reason": error.message ?? "\(error.resultCode)"])
    }
  }

  /// Adds one row whose values are given by the names of their fields; the others are null.
  @discardableResult
  public func insert(
    _ entity: String, named values: KeyValuePairs<String, StoredValue>, row: Int? = nil
  ) throws -> Int64 {
    let table = try table(entity)
    var ordered = [StoredValue](repeating: .null, count: table.fields.count)
    for (name, value) in values {
      guard let place = table.places[name] else {
        throw Diagnostic(.registerRefused, ["entity": entity, "reason": "\(name)?"])
      }
      ordered[place] = value
    }
    return try insert(entity, ordered, row: row)
  }

  /// Changes the fields of a row that differ from what is given (nil: not given) and keeps the old values.
  ///
  /// - Returns: whether anything differed.
  func update(_ table: EntityStatements, _ found: EntityStatements.Found, to values: [StoredValue?], row: Int?) throws
    -> Bool
  {
    var places: [Int] = []
    var fresh: [StoredValue] = []
    var old: [String: StoredValue] = [:]
    for (place, value) in values.enumerated() {
      guard let value, value != found.values[place] else { continue }
      places.append(place)
      fresh.append(value)
      old[table.fields[place].name] = found.values[place]
    }
    guard !places.isEmpty else { return false }
    try table.update(found.id, places: places, values: fresh)
    changes.bind([
      .integer(batch), .integer(row), .text(table.entity.name), .integer(found.id),
      .text(Change.Action.update.rawValue), .text(try OldValues.encode(old)),
    ])
    try changes.run()
    return true
  }

  /// The file that a batch came from.
  struct Source {
    let file: String
    let sha256: String
    let form: String
    let year: Int?
    let standard: String?
  }

  /// Set by an import before the batch is closed.
  var source: Source?

  /// Writes the counts, and what is known of the file, into the batch's row.
  func close() throws {
    try database.execute(
      sql: """
        UPDATE batches SET file = ?, sha256 = ?, form = ?, year = ?, standard = ?, inserted = ?, updated = ?,
        unchanged = ? WHERE id = ?
        """,
      arguments: [
        source?.file, source?.sha256, source?.form, source?.year, source?.standard, inserted, updated, unchanged,
        batch,
      ])
  }
}

extension RegisterStore {
  /// Writes rows in one transaction, as one batch: all or nothing.
  @discardableResult
  public func write<Result>(_ note: WriteNote, _ body: (RegisterWriter) throws -> Result) throws -> Result {
    try writing { database in
      let writer = try RegisterWriter(database, model: model, note: note)
      writer.checkCancelled = checkCancelled
      let result = try body(writer)
      try writer.close()
      try checkCancelled()
      return result
    }
  }

  /// Adds many rows of one entity in one transaction; returns their ids in order.
  @discardableResult
  public func insert(_ rows: some Sequence<[StoredValue]>, entity: String, note: WriteNote) throws -> [Int64] {
    try write(note) { writer in try rows.map { try writer.insert(entity, $0) } }
  }
}
