/// Which rows lie in an area: by their unit, and in a unit that lies in it only in part by their household.

import Messages
import Programme

struct AreaCondition: Sendable {
  let unit: CompiledExpression
  /// The household of the rows; nil where they have none, or where no unit lies in the area in part.
  let household: CompiledExpression?
  let area: UnitTree.Area
  let entity: String
  let context: QueryContext

  /// What needs a frame each.
  var expressions: [CompiledExpression] { [unit] + [household].compactMap(\.self) }

  /// Writes the rows of a batch that lie in the area, which may be where the batch is.
  ///
  /// - Parameter frames: one for each of ``expressions``.
  /// - Returns: how many there are, and how many rows of divided units could not be placed and were left out.
  /// - Throws: ``Diagnostic`` E0473 where the register knows of no household of a divided unit in which part it lives.
  func keep(
    _ frames: [Frame], _ space: RowSpace, into rows: UnsafeMutablePointer<Int32>
  ) throws -> (kept: Int, leftOut: Int) {
    guard let frame = frames.first else { return (0, 0) }
    try evaluate(unit, frame, space)
    let (units, nulls) = (frame.integers(unit.node.slot), frame.nulls(unit.node.slot))
    var (kept, leftOut) = (0, 0)
    // The households of a batch are looked for when the first row needs its own; before any row is written over.
    let mustPlace = !area.partial.isEmpty && (0..<space.count).contains { nulls[$0] == 0 && isPartial(units[$0]) }
    if mustPlace, let household, frames.count > 1 { try evaluate(household, frames[1], space) }
    for place in 0..<space.count where nulls[place] == 0 {
      let (unit, row) = (Int(units[place]), space.row(place))
      var lies = area.whole.contains(unit)
      if !lies, mustPlace, let partial = area.partial[unit] {
        let home = try home(place, frames, unit, partial)
        lies = home.map(area.whole.contains) ?? false
        if home == nil { leftOut += entity == "units" ? 0 : 1 }
      }
      guard lies else { continue }
      rows[kept] = row
      kept += 1
    }
    return (kept, leftOut)
  }

  private func isPartial(_ unit: Int64) -> Bool { area.partial[Int(unit)] != nil }

  /// The part of a divided unit that a row belongs to; nil where nothing tells.
  private func home(
    _ place: Int, _ frames: [Frame], _ unit: Int, _ partial: UnitTree.PartialUnit
  ) throws -> Int? {
    guard context.splits.isLinked(unit, partial) else {
      throw Diagnostic(
        .notComparable, ["area": area.name, "unit": context.units.name(unit), "reason": partial.reason])
    }
    if let household, frames.count > 1, frames[1].nulls(household.node.slot)[place] == 0 {
      let homes = context.splits.homes(on: partial.day)
      let row = Int(frames[1].integers(household.node.slot)[place])
      if homes.indices.contains(row), partial.parts.contains(Int(homes[row])) {
        context.splits.note(SplitFinding(area: area.root, unit: unit, leftOut: nil))
        return Int(homes[row])
      }
    }
    if entity != "units" {
      context.splits.note(SplitFinding(area: area.root, unit: unit, leftOut: entity))
    }
    return nil
  }
}
