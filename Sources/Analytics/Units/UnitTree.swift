/// Administrative units in time: who belongs to whom, and what became of whom (language.md 3).

import Messages
import Programme
import Vietnamese

/// The dated units of a snapshot as a tree with its succession. Rows are those of the table `units`.
public final class UnitTree: Sendable {
  struct Succession: Sendable {
    let from: Int
    let to: Int
    let isWhole: Bool
    /// The part of the old unit that went there, where a user entered it.
    let share: Double?
  }

  let units: DatedUnits
  let successions: [Succession]

  public init(snapshot: Snapshot) {
    units = DatedUnits(snapshot.table("units"))
    var successions: [Succession] = []
    if let table = snapshot.table("unit_successions"), let from = table.column("from_unit"),
      let to = table.column("to_unit"), let kind = table.column("kind")
    {
      let shares = table.column("share")
      for row in 0..<table.rowCount {
        guard let old = from.integer(row), let new = to.integer(row) else { continue }
        successions.append(
          Succession(from: Int(old), to: Int(new), isWhole: kind.text(row) != "part", share: shares?.decimal(row)))
      }
    }
    self.successions = successions
  }

  public func name(_ row: Int) -> String { units.indices.contains(row) ? units[row].name : "" }

  /// The name with the last day of a unit that has ended, so that it is not taken for one of today.
  func described(_ row: Int) -> String {
    let end = units[row].validTo
    guard end != .max else { return name(row) }
    return "\(name(row)) (–\(Day(number: Int32(truncatingIfNeeded: end)).vietnamese))"
  }

  /// What names the dated unit and no other: its code, with a day of its validity where the code had several units.
  public func identifier(_ row: Int) -> String {
    guard units.indices.contains(row) else { return "" }
    let unit = units[row]
    guard units.rows(coded: unit.code).count > 1 else { return unit.code }
    let day = unit.validTo == .max ? unit.validFrom : unit.validTo
    return "\(unit.code)@\(Day(number: Int32(truncatingIfNeeded: day)).iso)"
  }

  /// The row of a unit by its code, its name, or `CODE@DATE`.
  ///
  /// - Parameter day: the day on which it is meant; nil where none is known.
  /// - Throws: ``Diagnostic`` E0472 for an unknown unit, E0471 for a code or name that several units had.
  public func row(named text: String, on day: Day?) throws -> Int {
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    let day = parts.count > 1 ? Day(iso: parts[1]) ?? day : day
    let wanted = parts.first ?? text
    var found = units.rows(coded: wanted)
    // A name as it is written first: "Xã Thạnh An" is not "Xã Thanh An".
    if found.isEmpty {
      found = units.rows(named: wanted.composed)
    }
    if found.isEmpty {
      let key = wanted.folded
      found = units.indices.filter { units[$0].name.folded == key }
    }
    if found.count > 1, let day {
      found = found.filter { units[$0].validFrom <= Int64(day.number) && Int64(day.number) <= units[$0].validTo }
    }
    guard let row = found.first else {
      throw Diagnostic(.unknownUnit, ["name": text], suggestion: units.map(\.name).closest(to: wanted))
    }
    guard found.count == 1 else {
      let described = found.map { row in
        let end = units[row].validTo == .max ? "" : Day(number: Int32(units[row].validTo)).vietnamese
        let start =
          units[row].validFrom <= Int64(Day.unknownStart.number)
          ? "" : Day(number: Int32(units[row].validFrom)).vietnamese
        return "\(units[row].name) (\(start)–\(end))"
      }
      throw Diagnostic(
        .ambiguousUnit,
        ["code": wanted, "units": described.joined(separator: ", "), "example": "\(units[row].code)@2024-12-31"])
    }
    return row
  }

  /// The unit with all its sub-units.
  func subtree(_ root: Int, _ children: [Int: [Int]]) -> Set<Int> {
    var rows: Set<Int> = [root]
    var open = [root]
    while let row = open.popLast() {
      for child in children[row] ?? [] where rows.insert(child).inserted { open.append(child) }
    }
    return rows
  }

  /// The communes that are valid on a day.
  func communes(on day: Int64) -> [Int] {
    units.indices.filter { units[$0].level == "commune" && units[$0].validFrom <= day && day <= units[$0].validTo }
  }
}
