/// An area followed through the succession of its units (language.md 3).

import Vietnamese

extension UnitTree {
  struct Area: Sendable {
    let root: Int
    let name: String
    /// Unit rows that lie wholly in the area, at any time.
    let whole: Set<Int>
    /// Unit rows that lie in it only in part.
    let partial: [Int: PartialUnit]

    func holdsAny(of unit: Int) -> Bool { whole.contains(unit) || partial[unit] != nil }
  }

  /// A unit of which an area holds only a part, or which holds more than a part of the area.
  struct PartialUnit: Sendable, Equatable {
    /// What it became, or what it was made of.
    let parts: Set<Int>
    /// The day on which a household's residence tells the part that it belongs to.
    let day: Day
    /// The nearest day on which the unit itself exists.
    let ownDay: Day
    /// The parts by name, for messages.
    let reason: String
  }

  /// The area of a unit: its sub-units at its time, and the units of other times that are made wholly of them. A unit
  /// that holds only a part of the area, or is only partly in it, is partial: nothing is guessed.
  func area(_ root: Int) -> Area {
    let children = units.children
    var whole = subtree(root, children)
    var partial: [Int: PartialUnit] = [:]
    var grows = true
    while grows {
      grows = false
      partial = [:]
      // A unit belongs wholly when everything it was made of, or everything that it became, does.
      for isOrigin in [true, false] {
        let target = { (step: Succession) in isOrigin ? step.to : step.from }
        let origin = { (step: Succession) in isOrigin ? step.from : step.to }
        for (unit, steps) in Dictionary(grouping: successions, by: target) where !whole.contains(unit) {
          let inside = steps.filter { whole.contains(origin($0)) }
          guard !inside.isEmpty else { continue }
          if inside.count == steps.count {
            whole.formUnion(subtree(unit, children))
            grows = true
          } else {
            partial[unit] = partialUnit(unit, parts: steps.map(origin), isNew: isOrigin)
          }
        }
      }
    }
    for row in whole { partial[row] = nil }
    return Area(root: root, name: name(root), whole: whole, partial: partial)
  }

  /// - Parameter isNew: whether the unit was made of the parts; otherwise they were made of it.
  private func partialUnit(_ unit: Int, parts: [Int], isNew: Bool) -> PartialUnit {
    let newer = isNew ? [unit] : parts
    let first = Day(number: Int32(truncatingIfNeeded: newer.map { units[$0].validFrom }.min() ?? 0))
    let eve = Day(number: first.number - 1)
    return PartialUnit(
      parts: Set(parts), day: isNew ? eve : first, ownDay: isNew ? first : eve,
      reason: parts.map(name).joined(separator: " + "))
  }
}
