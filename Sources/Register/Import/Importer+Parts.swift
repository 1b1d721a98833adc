/// From the cells of a row to the values of its entities' rows.

import Messages
import Programme
import Vietnamese

extension Importer {
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
}
