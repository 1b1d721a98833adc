/// The keys by which people know rows, as texts: a code, a unit's code (with the day where the code alone would be
/// unclear), the parts of a longer key joined by "|".

import GRDB
import Programme
import Vietnamese

/// Lives inside one `read` or `write` of the database and never leaves it.
final class RowKeys {
  private static let remembered = 200_000

  private let database: Database
  private let model: Model
  private var statements: [String: RawStatement] = [:]
  private var known: [String: [Int64: String]] = [:]
  private var units: [Int64: Unit]?
  private var unitsByCode: [String: [Int64]] = [:]

  private struct Unit {
    let code: String
    let from: Day
    let to: Day?
    func isValid(on day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
  }

  init(_ database: Database, model: Model) {
    self.database = database
    self.model = model
  }

  /// How a sheet writes a reference to a row; nil where there is no such row.
  ///
  /// - Parameter day: the day on which the importer will look a unit up.
  func reference(to entity: Entity, _ id: Int64, on day: Day?) throws -> String? {
    entity.name == "units" ? try unit(id, on: day) : try text(of: entity, id)
  }

  /// The key of a row, with references in it written as the keys of their rows.
  func text(of entity: Entity, _ id: Int64) throws -> String? {
    if let text = known[entity.name]?[id] { return text }
    let statement: RawStatement
    if let made = statements[entity.name] {
      statement = made
    } else {
      let columns = entity.key.map(Schema.quoted).joined(separator: ", ")
      statement = try RawStatement(database, "SELECT \(columns) FROM \(Schema.quoted(entity.name)) WHERE id = ?")
      statements[entity.name] = statement
    }
    statement.bind(.integer(id), at: 1)
    guard try statement.step() else { return nil }
    let values = entity.key.indices.map(statement.value)
    statement.reset()
    let text = try text(of: entity, key: values)
    if known[entity.name, default: [:]].count < RowKeys.remembered { known[entity.name, default: [:]][id] = text }
    return text
  }

  /// The text of a key whose values are given in the order of the entity's `key`.
  func text(of entity: Entity, key values: [StoredValue]) throws -> String {
    try zip(entity.key, values).map { name, value in
      guard let field = entity.field(name) else { return "" }
      guard case .reference(let target) = field.type, case .integer(let id) = value, let other = model.entity(target)
      else { return RowKeys.text(field, value) }
      return try reference(to: other, id, on: nil) ?? String(id)
    }.joined(separator: String(Entity.keySeparator))
  }

  /// A part of a key that is no reference.
  static func text(_ field: Field, _ value: StoredValue) -> String {
    switch (field.type, value) {
    case (.date, .integer(let number)): Day(number: Int32(clamping: number)).iso
    case (_, .text(let text)): text
    case (_, .integer(let number)): String(number)
    case (_, .decimal(let number)): ExportCell.plain(number)
    case (_, .null): ""
    }
  }

  /// A unit's code; with the first day of its validity where the code alone could mean another unit on that day.
  private func unit(_ id: Int64, on day: Day?) throws -> String? {
    if units == nil { try loadUnits() }
    guard let unit = units?[id] else { return nil }
    let others = (unitsByCode[unit.code] ?? []).filter { other in
      day.map { units?[other]?.isValid(on: $0) ?? false } ?? true
    }
    return others == [id] ? unit.code : unit.code + "@" + unit.from.iso
  }

  private func loadUnits() throws {
    var loaded: [Int64: Unit] = [:]
    let statement = try RawStatement(database, "SELECT id, code, valid_from, valid_to FROM units ORDER BY id")
    while try statement.step() {
      let id = statement.integer(0)
      let unit = Unit(
        code: statement.text(1), from: Day(number: Int32(clamping: statement.integer(2))),
        to: statement.isNull(3) ? nil : Day(number: Int32(clamping: statement.integer(3))))
      loaded[id] = unit
      unitsByCode[unit.code, default: []].append(id)
    }
    units = loaded
  }
}
