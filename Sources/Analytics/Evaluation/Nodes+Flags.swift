/// Flags of deprivation as two sets of indicators for each row: those lacking, and those that nothing decides. An
/// indicator is a bit, in the order of the code list `indicator`.

import Messages

/// A node whose own slot holds the indicators lacking, and a second one those undecided.
class FlagSetNode: Node {
  /// The slot of the undecided indicators.
  final let unknown: Int

  init(slot: Int, unknown: Int) {
    self.unknown = unknown
    super.init(slot: slot)
  }
}

/// The undecided ones of a set of flags.
final class UnknownFlagsNode: Node {
  private let flags: FlagSetNode
  /// Indicators of which the flags never say anything.
  private let unasked: Int64

  init(slot: Int, _ flags: FlagSetNode, unasked: Int64 = 0) {
    self.flags = flags
    self.unasked = unasked
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    flags.evaluate(space, frame)
    let (out, undecided, nulls) = (frame.integers(slot), frame.integers(flags.unknown), frame.nulls(slot))
    for index in 0..<space.count {
      out[index] = undecided[index] | unasked
      nulls[index] = space.row(index) < 0 ? 1 : 0
    }
  }
}

/// What the rules of indicators say of the facts. An unknown fact leaves its indicator undecided; so does a household
/// whose members are not all listed, unless those listed decide it, and facts that were taken after the review.
final class RuleFlagsNode: FlagSetNode {
  struct Rule {
    let bit: Int64
    let condition: Node
    let readsMembers: Bool
  }
  private let rules: [Rule]
  /// All indicators asked for, with a rule or without.
  private let wanted: Int64
  /// Whether every member of the household is listed.
  private let isComplete: Node
  /// Whether a member's facts were taken after the review.
  private let isOutdated: Node

  init(slot: Int, unknown: Int, rules: [Rule], wanted: Int64, isComplete: Node, isOutdated: Node) {
    self.rules = rules
    self.wanted = wanted
    self.isComplete = isComplete
    self.isOutdated = isOutdated
    super.init(slot: slot, unknown: unknown)
  }

  /// Null where no indicator is decided: an empty set would say that the household lacks nothing.
  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let (lacking, undecided) = (frame.integers(slot), frame.integers(unknown))
    lacking.update(repeating: 0, count: space.count)
    undecided.update(repeating: wanted, count: space.count)
    isComplete.evaluate(space, frame)
    isOutdated.evaluate(space, frame)
    let (complete, outdated) = (frame.booleans(isComplete.slot), frame.booleans(isOutdated.slot))
    for rule in rules {
      rule.condition.evaluate(space, frame)
      let (holds, nulls) = (frame.booleans(rule.condition.slot), frame.nulls(rule.condition.slot))
      for index in 0..<space.count where nulls[index] == 0 {
        guard !rule.readsMembers || outdated[index] == 0 && (holds[index] != 0 || complete[index] != 0) else {
          continue
        }
        undecided[index] &= ~rule.bit
        if holds[index] != 0 { lacking[index] |= rule.bit }
      }
    }
    let nulls = frame.nulls(slot)
    for index in 0..<space.count { nulls[index] = space.row(index) < 0 || undecided[index] == wanted ? 1 : 0 }
  }
}

/// The flags that count for a standard: an override, else the reviewer's list where it speaks of the indicator, else
/// the rules over the facts. Two further slots bound their number.
final class CountedFlagsNode: FlagSetNode {
  /// The indicators that sheets of a time ask for.
  struct Asked {
    let first: Int64
    let last: Int64
    let indicators: Int64
  }
  struct Inputs {
    let date: Node
    let recorded: Node
    /// The reviewer's number where no list was recorded.
    let points: Node
    /// The overridden indicators, lacking and not lacking; none where the register holds no override.
    var overrides: (lacking: Node, present: Node)?
    /// What the facts say; none where the standard has no rule.
    var rules: RuleFlagsNode?
  }
  private let inputs: Inputs
  private let wanted: Int64
  private let asked: [Asked]
  /// The slots of the least and the greatest number of deprivations.
  let least: Int
  let greatest: Int

  init(slots: (lacking: Int, unknown: Int, least: Int, greatest: Int), _ inputs: Inputs, wanted: Int64, asked: [Asked])
  {
    self.inputs = inputs
    self.wanted = wanted
    self.asked = asked
    (least, greatest) = (slots.least, slots.greatest)
    super.init(slot: slots.lacking, unknown: slots.unknown)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    inputs.date.evaluate(space, frame)
    inputs.recorded.evaluate(space, frame)
    inputs.points.evaluate(space, frame)
    inputs.overrides?.lacking.evaluate(space, frame)
    inputs.overrides?.present.evaluate(space, frame)
    let (lacking, undecided, nulls) = (frame.integers(slot), frame.integers(unknown), frame.nulls(slot))
    let (recorded, isMissing) = (frame.integers(inputs.recorded.slot), frame.nulls(inputs.recorded.slot))
    let days = frame.integers(inputs.date.slot)
    for index in 0..<space.count {
      let (set, cleared) = overrides(index, frame)
      let known = isMissing[index] == 0 ? recorded[index] | asked(on: days[index]) : 0
      lacking[index] = ((known & recorded[index] & ~cleared) | set) & wanted
      undecided[index] = wanted & ~(known | set | cleared)
      nulls[index] = space.row(index) < 0 ? 1 : 0
    }
    if let rules = inputs.rules { decide(rules, space, frame) }
    bound(space, frame)
  }

  @inline(__always) private func overrides(_ index: Int, _ frame: Frame) -> (lacking: Int64, present: Int64) {
    guard let overrides = inputs.overrides else { return (0, 0) }
    return (frame.integers(overrides.lacking.slot)[index], frame.integers(overrides.present.slot)[index])
  }

  @inline(__always) private func asked(on day: Int64) -> Int64 {
    var indicators: Int64 = 0
    for period in asked where period.first <= day && day <= period.last { indicators |= period.indicators }
    return indicators
  }

  /// Lets the facts decide, for the rows where something is left.
  private func decide(_ rules: RuleFlagsNode, _ space: RowSpace, _ frame: Frame) {
    let (lacking, undecided) = (frame.integers(slot), frame.integers(unknown))
    space.withRows(
      where: { undecided[$0] != 0 && space.row($0) >= 0 },
      do: { rows, places in
        rules.evaluate(rows, frame)
        let (found, open) = (frame.integers(rules.slot), frame.integers(rules.unknown))
        for position in 0..<rows.count {
          let index = Int(places[position])
          lacking[index] |= found[position] & undecided[index]
          undecided[index] &= open[position]
        }
      })
  }

  /// The bounds of the number: from the sets, or from points B where the reviewer left a number but no list. Indicators
  /// that the sheet of the time did not ask for, or that the standard does not count, widen them.
  private func bound(_ space: RowSpace, _ frame: Frame) {
    let (lacking, undecided) = (frame.integers(slot), frame.integers(unknown))
    let (low, high) = (frame.integers(least), frame.integers(greatest))
    let isMissing = frame.nulls(inputs.recorded.slot)
    let (points, noPoints) = (frame.integers(inputs.points.slot), frame.nulls(inputs.points.slot))
    let days = frame.integers(inputs.date.slot)
    for index in 0..<space.count {
      low[index] = Int64(lacking[index].nonzeroBitCount)
      high[index] = Int64((lacking[index] | undecided[index]).nonzeroBitCount)
      guard isMissing[index] != 0, noPoints[index] == 0 else { continue }
      let (set, cleared) = overrides(index, frame)
      let sheet = asked(on: days[index])
      let (dropped, added): (Int64, Int64) = wanted == -1 || sheet == -1 ? (0, 0) : (sheet & ~wanted, wanted & ~sheet)
      low[index] = max(Int64(set.nonzeroBitCount), points[index] - Int64((dropped | cleared).nonzeroBitCount))
      high[index] = max(low[index], points[index] + Int64((added | set).nonzeroBitCount))
    }
  }
}

/// The number of deprivations; null where it is not decided.
final class DeprivationCountNode: Node {
  private let flags: CountedFlagsNode

  init(slot: Int, _ flags: CountedFlagsNode) {
    self.flags = flags
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    flags.evaluate(space, frame)
    let (low, high) = (frame.integers(flags.least), frame.integers(flags.greatest))
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    for index in 0..<space.count {
      out[index] = low[index]
      nulls[index] = low[index] == high[index] ? 0 : 1
    }
  }
}

/// The number of deprivations compared with another: true or false as soon as the bounds decide it, else unknown. The
/// flags have been evaluated for the batch by the ``ClassifyNode`` around it.
final class CompareCountNode: Node {
  private let comparison: Comparison
  private let flags: CountedFlagsNode
  private let other: Node

  init(slot: Int, _ comparison: Comparison, _ flags: CountedFlagsNode, _ other: Node) {
    self.comparison = comparison
    self.flags = flags
    self.other = other
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    other.evaluate(space, frame)
    let (low, high) = (frame.integers(flags.least), frame.integers(flags.greatest))
    let (wanted, missing) = (frame.integers(other.slot), frame.nulls(other.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<space.count {
      let answer = missing[index] == 0 ? answer(low[index], high[index], wanted[index]) : nil
      out[index] = answer == true ? 1 : 0
      nulls[index] = answer == nil ? 1 : 0
    }
  }

  private func answer(_ low: Int64, _ high: Int64, _ wanted: Int64) -> Bool? {
    func decided(_ isTrue: Bool, _ isFalse: Bool) -> Bool? { isTrue ? true : isFalse ? false : nil }
    switch comparison {
    case .greaterOrEqual: return decided(low >= wanted, high < wanted)
    case .greater: return decided(low > wanted, high <= wanted)
    case .less: return decided(high < wanted, low >= wanted)
    case .lessOrEqual: return decided(high <= wanted, low > wanted)
    case .equal: return decided(low == high && low == wanted, wanted < low || wanted > high)
    case .notEqual: return decided(wanted < low || wanted > high, low == high && low == wanted)
    }
  }
}

/// `'water' in deprivations_counted`: unknown where the flag is.
final class HasFlagNode: Node {
  private let list: Node
  private let unknown: Node
  private let bit: Int64

  init(slot: Int, _ list: Node, unknown: Node, bit: Int) {
    self.list = list
    self.unknown = unknown
    self.bit = 1 << Int64(bit)
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    list.evaluate(space, frame)
    unknown.evaluate(space, frame)
    let (lacking, missing) = (frame.integers(list.slot), frame.nulls(list.slot))
    let (undecided, absent) = (frame.integers(unknown.slot), frame.nulls(unknown.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<space.count {
      nulls[index] = missing[index] | absent[index] | (undecided[index] & bit != 0 ? 1 : 0)
      out[index] = nulls[index] == 0 && lacking[index] & bit != 0 ? 1 : 0
    }
  }
}
