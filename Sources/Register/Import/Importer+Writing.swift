/// From the values of a row into the register: added, or compared with what is there.

import GRDB
import Messages
import Programme

extension Importer {
  enum Outcome: Int { case unchanged, updated, inserted }

  /// Writes the parts of the row that was read; what happened to the most changed of them.
  func writeParts() throws -> Outcome {
    var outcome = Outcome.unchanged
    for index in plan.parts.indices {
      let part = plan.parts[index]
      guard isPartPresent[index] else {
        partIDs[index] = nil
        continue
      }
      for (place, target) in part.links {
        guard let id = partIDs[target] else { return .unchanged }
        partValues[index][place] = .integer(id)
      }
      guard try completeKey(index), let written = try write(part, partValues[index], index: index) else {
        return .unchanged
      }
      partIDs[index] = written.id
      if index == plan.mainPart { isHouseholdNew = written.outcome == .inserted }
      if written.outcome.rawValue > outcome.rawValue { outcome = written.outcome }
    }
    return outcome
  }

  private func write(
    _ part: ImportPlan.Part, _ values: [StoredValue?], index: Int
  ) throws -> (id: Int64, outcome: Outcome)? {
    switch part.form.presence {
    case .known: return try findKnown(part, values)
    case .shared: return try writeShared(part, values)
    case .own:
      return try part.isPeriod
        ? writePeriod(part, values) : writePart(part, values, isMain: index == plan.mainPart)
    }
  }

  /// The row that a part means and that must be there already; nil after a fault.
  private func findKnown(_ part: ImportPlan.Part, _ values: [StoredValue?]) throws -> (id: Int64, outcome: Outcome)? {
    let key = part.table.keyPlaces.map { values[$0] ?? .null }
    if let found = try part.table.find(key: key) { return (found.id, .unchanged) }
    let entity = part.table.entity
    let fault = CellFault(
      .importUnknownReference, ["entity": "\"\(entity.label.vi)\"", "entity_en": "\"\(entity.label.en)\""])
    guard let column = part.columns.last(where: { part.table.keyPlaces.contains($0.place) })?.column else { return nil }
    tell(fault, column: column)
    return nil
  }

  /// Writes what several rows speak of once; a later row that says something else of it is a fault.
  private func writeShared(_ part: ImportPlan.Part, _ values: [StoredValue?]) throws -> (id: Int64, outcome: Outcome)? {
    let key = part.table.keyPlaces.map { values[$0] ?? .null }
    let shared = SharedRow(part: part.form.name, key: key)
    if let first = sharedRows[shared] {
      for (place, column) in part.columns {
        guard let value = values[place], value != .null, let other = first.values[place], other != .null,
          value != other
        else { continue }
        tell(CellFault(.importSharedDiffers, ["line": String(first.line)]), column: column)
        return nil
      }
      guard first.values.contains(where: { $0 == nil || $0 == .null }) else { return (first.id, .unchanged) }
    }
    // An empty cell in one of the rows says nothing.
    let given = values.map { $0 == .null ? nil : $0 }
    guard let written = try writePart(part, given, isMain: false) else { return nil }
    var known = sharedRows[shared] ?? (id: written.id, line: line, values: given)
    for place in given.indices where known.values[place] == nil { known.values[place] = given[place] }
    sharedRows[shared] = known
    return written
  }

  /// Adds a row, or changes the one that has its key; nil after a fault.
  private func writePart(
    _ part: ImportPlan.Part, _ values: [StoredValue?], isMain: Bool
  ) throws -> (id: Int64, outcome: Outcome)? {
    let table = part.table
    if isMain, !faultyKeys.isEmpty, let first = faultyKeys[table.keyPlaces.map { values[$0] ?? .null }] {
      return duplicate(part, of: first)
    }
    if plan.isPartial, try table.find(key: table.keyPlaces.map { values[$0] ?? .null }) == nil {
      return incomplete(part)
    }
    if Importer.giftEntities.contains(table.entity.name), try !isSoundGift(part, values) { return nil }
    var added = values
    for (place, value) in part.defaults where added[place] == nil { added[place] = value }
    if !table.requiredPlaces.contains(where: { added[$0] == nil }) {
      do {
        if let id = try table.insert(added, batch: writer.batch, row: line) {
          writer.inserted += 1
          if part.isUnits { try loadUnits(after: id) }
          return (id, .inserted)
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        tell(.registerRefused, ["entity": table.entity.label.vi, "reason": error.message ?? ""])
        return nil
      }
    }
    guard let found = try table.find(key: table.keyPlaces.map { values[$0] ?? .null }) else {
      for place in table.requiredPlaces where added[place] == nil {
        tell(.importRequired, ["column": table.fields[place].label.vi])
      }
      return nil
    }
    if isMain {
      if found.batch == writer.batch { return duplicate(part, of: found.batchRow ?? 0) }
      if let first = touched.updateValue(line, forKey: found.id) { return duplicate(part, of: first) }
    }
    guard try writer.update(table, found, to: values, row: line) else { return (found.id, .unchanged) }
    return (found.id, .updated)
  }

  /// Adds a row that holds from a date on, only where it says something else than the one in force on that date:
  /// another unit or hamlet. A cell left empty says nothing.
  private func writePeriod(
    _ part: ImportPlan.Part, _ values: [StoredValue?]
  ) throws -> (id: Int64, outcome: Outcome)? {
    let table = part.table
    let statement: RawStatement
    if let periods {
      statement = periods
    } else {
      statement = try RawStatement(writer.database, EntityStatements.inForce(table.entity))
      periods = statement
    }
    statement.bind(table.keyPlaces.map { values[$0] ?? .null })
    guard try statement.step() else { return try writePart(part, values, isMain: false) }
    let inForce = EntityStatements.Found(
      id: statement.integer(0), batch: statement.integer(1), batchRow: nil,
      values: table.fields.indices.map { statement.value($0 + 3) })
    statement.reset()
    var given = values
    for place in table.fields.indices where table.keyPlaces.contains(place) || given[place] == .null {
      given[place] = nil
    }
    let isElsewhere = table.fields.indices.contains { place in
      guard let value = given[place], table.fields[place].privacy == .public else { return false }
      return value != inForce.values[place]
    }
    if isElsewhere { return try writePart(part, values, isMain: false) }
    return (inForce.id, try writer.update(table, inForce, to: given, row: line) ? .updated : .unchanged)
  }
}

/// What several rows of a sheet may speak of.
struct SharedRow: Hashable {
  let part: String
  let key: [StoredValue]
}

extension EntityStatements {
  /// The row in force on a date, by the key whose last part is the date: its id, batch, batch row and fields.
  static func inForce(_ entity: Entity) -> String {
    let columns = Schema.columns(of: entity).map(Schema.quoted).joined(separator: ", ")
    let key = entity.key.map(Schema.quoted)
    let conditions = key.dropLast().map { "\($0) = ?" } + [(key.last ?? "id") + " <= ?"]
    return """
      SELECT id, batch, batch_row, \(columns) FROM \(Schema.quoted(entity.name)) \
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(key.last ?? "id") DESC LIMIT 1
      """
  }
}
