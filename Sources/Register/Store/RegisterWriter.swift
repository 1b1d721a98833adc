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
  /// Finds rows by key, once somebody asks for one.
  var lookup: KeyLookup?
  public internal(set) var inserted = 0
  public internal(set) var updated = 0
  public var unchanged = 0
  public internal(set) var deleted = 0
  /// The batch that this one takes back.
  var undoes: Int64?
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

  /// Adds one row as ``insert(_:_:row:)`` does; nil where its key is there already.
  public func insertNew(_ entity: String, named values: [String: StoredValue], row: Int? = nil) throws -> Int64? {
    let table = try table(entity)
    let ordered = table.fields.map { values[$0.name] ?? .null }
    do {
      guard let id = try table.insert(ordered, batch: batch, row: row) else { return nil }
      inserted += 1
      return id
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
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
    try note(.update, table, found.id, row: row, old)
    return true
  }

  /// Deletes a row and keeps all that it held, with the batch and row that it came from.
  func delete(_ entity: String, _ id: Int64) throws {
    let table = try table(entity)
    guard let found = try table.find(id: id) else { return }
    var old = Dictionary(zip(table.fields.map(\.name), found.values)) { first, _ in first }
    (old["batch"], old["batch_row"]) = (.integer(found.batch), .integer(found.batchRow))
    try table.delete(id)
    try note(.delete, table, id, row: nil, old)
    deleted += 1
  }

  /// Adds a row that was deleted, as it was, under its own id.
  func insertAgain(_ table: EntityStatements, _ id: Int64, _ old: [String: StoredValue]) throws {
    func number(_ name: String) -> Int64? { if case .integer(let number)? = old[name] { number } else { nil } }
    let values = table.values(old).map { $0 ?? .null }
    let row = number("batch_row").map { Int($0) }
    guard try table.insert(values, batch: number("batch") ?? batch, row: row, id: id) != nil else {
      throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_UNIQUE, message: "\(table.key(of: values))")
    }
    try note(.insert, table, id, row: nil, [:])
    inserted += 1
  }

  private func note(
    _ action: Change.Action, _ table: EntityStatements, _ id: Int64, row: Int?, _ old: [String: StoredValue]
  ) throws {
    changes.bind([
      .integer(batch), .integer(row), .text(table.entity.name), .integer(id), .text(action.rawValue),
      .text(OldValues.encode(old)),
    ])
    try changes.run()
  }

  /// What a batch came from: a file, or a plugin's script.
  public struct Source: Sendable {
    let file: String?
    let sha256: String
    let form: String
    let year: Int?
    let standard: String?

    /// The script of a plugin.
    public static func plugin(_ id: String, sha256: String) -> Source {
      Source(file: nil, sha256: sha256, form: id, year: nil, standard: nil)
    }
  }

  /// Set before the batch is closed.
  public var source: Source?

  /// Writes the counts, and what is known of the file, into the batch's row.
  func close() throws {
    try database.execute(
      sql: """
        UPDATE batches SET file = ?, sha256 = ?, form = ?, year = ?, standard = ?, inserted = ?, updated = ?,
        unchanged = ?, deleted = ?, undoes = ? WHERE id = ?
        """,
      arguments: [
        source?.file, source?.sha256, source?.form, source?.year, source?.standard, inserted, updated, unchanged,
        deleted, undoes, batch,
      ])
  }
}

extension RegisterStore {
  /// Writes rows in one transaction, as one batch: all or nothing.
  @discardableResult
  public func write<Result>(_ note: WriteNote, _ body: (RegisterWriter) throws -> Result) throws -> Result {
    try writing { database in
      try RevisionCount.keeping(database, schema: Schema(model: model), besides: 2) {
        let writer = try RegisterWriter(database, model: model, note: note)
        writer.checkCancelled = checkCancelled
        let result = try body(writer)
        try writer.close()
        try checkCancelled()
        return result
      }
    }
  }

  /// Adds many rows of one entity in one transaction; returns their ids in order.
  @discardableResult
  public func insert(_ rows: some Sequence<[StoredValue]>, entity: String, note: WriteNote) throws -> [Int64] {
    try write(note) { writer in try rows.map { try writer.insert(entity, $0) } }
  }
}
