/// From the cells of a row to the rows of its entities, and into the register.

import GRDB
import Messages
import Programme
import Vietnamese

extension Importer {
  enum Outcome: Int { case unchanged, updated, inserted }

  /// Puts the values of a part by the places of its fields; nil is not given by the sheet. False: the row has no such
  /// part.
  func assemble(_ part: ImportPlan.Part, into values: inout [StoredValue?]) throws -> Bool {
    guard !part.isOptional || part.own.contains(where: { !isEmpty($0) }) else { return false }
    for place in values.indices { values[place] = nil }
    for (place, value) in part.constants { values[place] = value }
    if part.sharesPlaces { checkShared(part) }
    for (place, column) in part.columns {
      switch cells[column] {
      case .value(let value): values[place] = value
      case .empty where values[place] == nil: values[place] = emptyValue(part, place, column)
      case .empty, .unit, .namedUnit, .faulty: break
      }
    }
    for place in part.table.emptyPlaces where values[place] == nil { values[place] = part.table.nothing[place] }
    if !part.flags.isEmpty { fillFlags(part, &values) }
    for place in part.datePlaces where values[place] == nil || values[place] == .null {
      if let date = plan.defaultDate { values[place] = .day(date) }
    }
    if let place = part.standardPlace, values[place] == nil { values[place] = standard(part, values) }
    if let place = part.exitPlace, values[place] == nil, let dated = part.unitDate {
      // A household that is listed has no exit on that day, also where an earlier sheet said so.
      switch rowClass {
      case "poor", "near_poor": values[place] = .null
      case _ where rowIsExit: values[place] = values[dated.place]
      default: break
      }
    }
    if !part.unitColumns.isEmpty { findUnits(part, &values) }
    requireValues(part, values)
    return true
  }

  /// Several columns may give one field, as income by month and by year, where they agree.
  private func checkShared(_ part: ImportPlan.Part) {
    var givers: [Int: (column: Int, value: StoredValue)] = [:]
    for (place, column) in part.columns {
      guard case .value(let value) = cells[column] else { continue }
      if let other = givers.updateValue((column, value), forKey: place), other.value != value {
        tell(CellFault(.importColumnsDisagree, ["other": plan.columns[other.column].head]), column: column)
      }
    }
  }

  /// The standard by which the row's class is meant: the one named, else the jurisdiction's in force on its date.
  private func standard(_ part: ImportPlan.Part, _ values: [StoredValue?]) -> StoredValue? {
    if let named = options.standard { return .text(named) }
    guard let dated = part.unitDate, case .integer(let number)? = values[dated.place] else { return nil }
    let day = Day(number: Int32(clamping: number))
    guard let standard = options.standards.first(where: { $0.isInForce(on: day) }) else {
      if let column = plan.classColumn {
        tell(
          CellFault(
            .importNoStandardThen, ["date": day.vietnamese, "date_en": day.iso],
            hint: LocalizedText(
              vi: "đúng ngày thì ghi --standard ID; các chuẩn: benvung standard list",
              en: "where the date is right, name one with --standard ID; the standards: benvung standard list")),
          column: column)
      }
      return nil
    }
    if !report.standardsTaken.contains(standard.id) { report.standardsTaken.append(standard.id) }
    return .text(standard.id)
  }

  private func isEmpty(_ column: Int) -> Bool {
    if case .empty = cells[column] { return true }
    if case .flag = plan.columns[column].kind, case .value(.text("")) = cells[column] { return true }
    return false
  }

  /// What an empty cell means.
  private func emptyValue(_ part: ImportPlan.Part, _ place: Int, _ column: Int) -> StoredValue? {
    if let nothing = part.table.nothing[place] { return nothing }
    // No points: no deprivation, and the empty list is known to be empty.
    if plan.columns[column].partnerOfPoints, let points = plan.pointsColumn, case .value(.integer(0)) = cells[points] {
      return .codes([])
    }
    return .null
  }

  private func fillFlags(_ part: ImportPlan.Part, _ values: inout [StoredValue?]) {
    guard let place = part.flags.first?.place else { return }
    var items: [String] = []
    if case .text(let listed)? = values[place] { items = listed.split(separator: ",").map(String.init) }
    for (_, column) in part.flags {
      if case .value(.text(let code)) = cells[column], !code.isEmpty { items.append(code) }
    }
    values[place] = .codes(items)
  }

  private func findUnits(_ part: ImportPlan.Part, _ values: inout [StoredValue?]) {
    for (place, column) in part.unitColumns {
      var day: Day?
      if let dated = part.unitDate, case .integer(let number)? = values[dated.place] {
        day = dated.isYear ? Day.endOfYear(Int(clamping: number)) : Day(number: Int32(clamping: number))
      }
      do {
        switch cells[column] {
        case .unit(let bytes):
          values[place] = .integer(try units.unit(bytes, on: day, commune: part.needsCommune))
        case .namedUnit(let name):
          values[place] = .integer(try units.unit(named: name, on: day, commune: part.needsCommune))
        case .empty, .value, .faulty: break
        }
      } catch {
        tell(error, column: column)
      }
    }
  }

  private func requireValues(_ part: ImportPlan.Part, _ values: [StoredValue?]) {
    for (place, column) in part.requiredColumns where values[place] == .null {
      if case .faulty = cells[column] { continue }
      tell(CellFault(.importRequired), column: column)
    }
  }

  // MARK: Writing

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
    if !table.requiredPlaces.contains(where: { values[$0] == nil }) {
      do {
        if let id = try table.insert(values, batch: writer.batch, row: line) {
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
      for place in table.requiredPlaces where values[place] == nil {
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

  // MARK: Duplicates

  /// A new row out of a file that lacks the personal columns would look complete and not be.
  private func incomplete(_ part: ImportPlan.Part) -> (id: Int64, outcome: Outcome)? {
    let columns = part.columns.filter { part.table.keyPlaces.contains($0.place) }.map(\.column)
    let entity = part.table.entity
    tell(
      .importPartialNew,
      [
        "entity": entity.label.vi, "entity_en": entity.label.en,
        "key": columns.map { "\"\(cellText($0))\"" }.joined(separator: ", "),
      ])
    return nil
  }

  private func duplicate(_ part: ImportPlan.Part, of first: Int) -> (id: Int64, outcome: Outcome)? {
    let columns = part.columns.filter { part.table.keyPlaces.contains($0.place) }.map(\.column)
    let entity = part.table.entity
    isToldDuplicate = true
    var names = columns.map { cellText($0) }.filter { !$0.isEmpty }
    if let keyless = plan.keyless, keyless.keyColumn.map({ cellText($0).isEmpty }) ?? true {
      names.append(cellText(keyless.nameColumn))
    }
    tell(
      .importDuplicate,
      [
        "entity": entity.label.vi, "entity_en": entity.label.en, "line": String(first),
        "key": names.map { "\"\($0)\"" }.joined(separator: ", "),
      ])
    return nil
  }

  /// Keeps the key of a row that is not written for its faults, so that a second row of that key is told too; and tells
  /// this one where it is the second.
  func rememberFaulty(_ values: [StoredValue?]) throws {
    guard plan.parts.indices.contains(plan.mainPart) else { return }
    let part = plan.parts[plan.mainPart]
    let key = part.table.keyPlaces.map { values[$0] ?? .null }
    guard !key.contains(.null) else { return }
    if let first = faultyKeys[key] {
      if first != line { _ = duplicate(part, of: first) }
      return
    }
    faultyKeys[key] = line
    guard !isToldDuplicate, let found = try part.table.find(key: key) else { return }
    if found.batch == writer.batch, let first = found.batchRow, first != line {
      _ = duplicate(part, of: first)
    } else if let first = touched[found.id], first != line {
      _ = duplicate(part, of: first)
    }
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
