/// How the rows of a unit that was split are told apart: by where their household lives once the unit is divided.
///
/// A row without a household, or whose household is not known to live in any part, belongs to no part: it is left out,
/// and what was left out is kept, so that a document can say it.

import Messages
import Programme
import Synchronization
import Vietnamese

/// What a run met of units that an area holds in part.
public struct SplitFinding: Hashable, Sendable {
  let area: Int
  let unit: Int
  /// The entity whose rows were left out; nil: rows were placed by the residence of their households.
  let leftOut: String?
}

final class SplitUnits: Sendable {
  private let residences: Table?
  private let householdCount: Int
  private let homes = Mutex<[Day: [Int32]]>([:])
  private let links = Mutex<[Int: Bool]>([:])
  private let findings = Mutex<Set<SplitFinding>>([])

  init(snapshot: Snapshot) {
    residences = snapshot.table("residences")
    householdCount = snapshot.table("households")?.rowCount ?? 0
  }

  /// The unit that each household lives in on a day; -1 for none. O(residences) once for each day.
  func homes(on day: Day) -> [Int32] {
    homes.withLock { known in
      if let found = known[day] { return found }
      let found = homesFound(on: day)
      known[day] = found
      return found
    }
  }

  private func homesFound(on day: Day) -> [Int32] {
    var units = [Int32](repeating: -1, count: householdCount)
    var since = [Int64](repeating: .min, count: householdCount)
    guard let residences, let households = residences.column("household"), let starts = residences.column("valid_from"),
      let places = residences.column("unit")
    else { return units }
    for row in 0..<residences.rowCount {
      guard let household = households.integer(row).map(Int.init), let start = starts.integer(row),
        let unit = places.integer(row), units.indices.contains(household), start <= Int64(day.number),
        start >= since[household]
      else { continue }
      units[household] = Int32(truncatingIfNeeded: unit)
      since[household] = start
    }
    return units
  }

  /// Whether the register knows of any household to which part of a unit it belongs.
  func isLinked(_ unit: Int, _ partial: UnitTree.PartialUnit) -> Bool {
    if let known = links.withLock({ $0[unit] }) { return known }
    let isLinked = zip(homes(on: partial.ownDay), homes(on: partial.day)).contains { own, part in
      Int(own) == unit && partial.parts.contains(Int(part))
    }
    links.withLock { $0[unit] = isLinked }
    return isLinked
  }

  /// Whether a household of a unit counts for an area: always, but in a unit that lies in it only in part.
  func counts(_ household: Int, of unit: Int, in area: UnitTree.Area) -> Bool {
    guard let partial = area.partial[unit] else { return true }
    let homes = homes(on: partial.day)
    guard homes.indices.contains(household) else { return false }
    return partial.parts.contains(Int(homes[household])) && area.whole.contains(Int(homes[household]))
  }

  func note(_ finding: SplitFinding) { _ = findings.withLock { $0.insert(finding) } }

  /// In the order of the units' rows.
  var found: [SplitFinding] {
    findings.withLock { $0 }.sorted {
      ($0.area, $0.unit, $0.leftOut ?? "") < ($1.area, $1.unit, $1.leftOut ?? "")
    }
  }
}

extension Query {
  /// The household of a row, by the shortest way over references; nil for rows that have none.
  func householdOfRows() throws -> CompiledExpression? {
    if entity.name == "households" {
      let compiler = Compiler(context: context, source: "", binds: [:])
      return CompiledExpression(
        node: RowNode(slot: compiler.slot()), type: ValueType(.reference("households")), dictionary: nil,
        slots: compiler.slots, usage: Usage(), source: "")
    }
    let isAdded = derivedNames.contains("household")
    guard let path = isAdded ? "household" : isDerived ? nil : entity.householdPath(context.model) else { return nil }
    let scope = isAdded ? scope() : Scope(entity: entity, table: table, trusted: true)
    let compiled = try Compiler.compile(ParsedExpression(path), scope: scope, context: context)
    return compiled.type.base == .reference("households") ? compiled : nil
  }
}

extension Entity {
  /// The shortest path of references to a household, of three steps at most: "household", "support.household".
  func householdPath(_ model: Model) -> String? {
    var paths: [(path: [String], entity: Entity)] = [([], self)]
    for _ in 0..<3 {
      var next: [(path: [String], entity: Entity)] = []
      for (path, entity) in paths {
        for field in entity.fields {
          guard field.isStored, case .reference(let name) = field.type, let target = model.entity(name) else {
            continue
          }
          if name == "households" { return (path + [field.name]).joined(separator: ".") }
          next.append((path + [field.name], target))
        }
      }
      paths = next
    }
    return nil
  }
}

extension QueryContext {
  /// What a document says of the units that its areas hold in part.
  public func splitNotes() -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for finding in splits.found {
      guard let partial = units.area(finding.area).partial[finding.unit] else { continue }
      var values = [
        "area": units.name(finding.area), "unit": units.described(finding.unit), "day": partial.day.vietnamese,
      ]
      guard let left = finding.leftOut else {
        notes.append(Diagnostic(.splitPlaced, values))
        continue
      }
      let label = model.entity(left)?.label
      (values["entity"], values["entity_en"]) = (label?.vi ?? left, label?.en ?? left)
      notes.append(Diagnostic(.splitLeftOut, values))
    }
    return notes
  }
}
