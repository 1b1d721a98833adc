/// What became of a unit by a day, with the shares that a user entered for a split.

import Messages
import Vietnamese

extension UnitTree {
  /// A unit that another one became, wholly or in part.
  struct Destination: Sendable, Equatable {
    let unit: Int
    /// The part of the old unit; 1 for the whole; nil where a split has no share.
    let share: Double?
  }

  /// The units that hold a unit's territory on a day: itself while it is valid, its whole successor, or the parts of a
  /// split. Empty where it ended and no succession is recorded.
  func destinations(of unit: Int, on day: Int64) -> [Destination] { destinations(of: unit, on: day, depth: 0) }

  private func destinations(of unit: Int, on day: Int64, depth: Int) -> [Destination] {
    guard units.indices.contains(unit), depth < 32 else { return [] }
    if units[unit].validTo >= day { return [Destination(unit: unit, share: 1)] }
    let steps = successions.filter { $0.from == unit && $0.to != unit }
    let isWhole = steps.count == 1 && steps[0].isWhole
    var found: [Destination] = []
    for step in steps {
      for next in destinations(of: step.to, on: day, depth: depth + 1) {
        let own = isWhole ? 1 : step.share
        let share = own.flatMap { own in next.share.map { own * $0 } }
        if let place = found.firstIndex(where: { $0.unit == next.unit }) {
          let sum = found[place].share.flatMap { old in share.map { old + $0 } }
          found[place] = Destination(unit: next.unit, share: sum)
        } else {
          found.append(Destination(unit: next.unit, share: share))
        }
      }
    }
    return found
  }
}
