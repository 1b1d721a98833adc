/// The class of a household by a standard: its rules in order, and the choice of the standard by the review's date.

import CColumn
import Messages
import Vietnamese

/// The first and last day number of a year.
struct YearBounds {
  let first: Int64
  let last: Int64

  init?(_ year: Int64) {
    guard let year = Int(exactly: year), let first = Day(year: year, month: 1, day: 1), let last = Day.endOfYear(year)
    else { return nil }
    self.first = Int64(first.number)
    self.last = Int64(last.number)
  }
}

/// Rules tried in order: the first true one gives its class; one unknown before any is true gives `undetermined`; none
/// true gives the class of the rest.
final class ClassifyNode: Node {
  private let rules: [(condition: Node, class: Int64)]
  private let rest: Int64
  private let undetermined: Int64
  /// What the rules count, evaluated once for all of them; nil where none counts deprivations.
  private let flags: CountedFlagsNode?

  init(
    slot: Int, rules: [(condition: Node, class: Int64)], flags: CountedFlagsNode?, rest: Int64, undetermined: Int64
  ) {
    self.rules = rules
    self.flags = flags
    self.rest = rest
    self.undetermined = undetermined
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    out.update(repeating: -1, count: space.count)
    flags?.evaluate(space, frame)
    for (condition, place) in rules {
      condition.evaluate(space, frame)
      let (holds, unknown) = (frame.booleans(condition.slot), frame.nulls(condition.slot))
      for index in 0..<space.count where out[index] < 0 {
        if unknown[index] != 0 { out[index] = undetermined } else if holds[index] != 0 { out[index] = place }
      }
    }
    for index in 0..<space.count {
      if out[index] < 0 { out[index] = rest }
      // No row, no class: an empty reference followed here.
      nulls[index] = space.row(index) < 0 ? 1 : 0
    }
  }
}

/// One of several expressions, chosen by a date: each is evaluated only for the rows of its period. Rows of no period
/// are null, or a fault where the period was asked for by name.
final class ByPeriodNode: Node {
  struct Period {
    let first: Int64
    let last: Int64
    let node: Node
    /// The bit of the standard in ``Frame/standards``; 0 where nobody asks.
    var mark: UInt64 = 0
  }
  private let date: Node
  private let periods: [Period]
  /// The fault for a row outside every period; its argument "date" is filled in.
  private let outside: Diagnostic?

  init(slot: Int, date: Node, periods: [Period], outside: Diagnostic?) {
    self.date = date
    self.periods = periods
    self.outside = outside
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    date.evaluate(space, frame)
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    nulls.update(repeating: 1, count: space.count)
    out.update(repeating: 0, count: space.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: batchSize) { buffer in
      guard let taken = buffer.baseAddress else { return }
      taken.initialize(repeating: 0, count: space.count)
      let days = frame.integers(date.slot)
      let unknown = frame.nulls(date.slot)
      // The date's slot is read before any period's expression may evaluate the same node again.
      var dayCopy = [Int64](repeating: 0, count: space.count)
      for index in 0..<space.count {
        dayCopy[index] = days[index]
        if unknown[index] != 0 { taken[index] = 1 }
      }
      for period in periods {
        space.withRows(
          where: { index in
            guard taken[index] == 0, dayCopy[index] >= period.first, dayCopy[index] <= period.last else { return false }
            taken[index] = 1
            return true
          },
          do: { rows, places in
            frame.standards |= period.mark
            period.node.evaluate(rows, frame)
            let (found, missing) = (frame.integers(period.node.slot), frame.nulls(period.node.slot))
            for index in 0..<rows.count {
              out[Int(places[index])] = found[index]
              nulls[Int(places[index])] = missing[index]
            }
          })
      }
      if var outside, frame.fault == nil, let row = (0..<space.count).first(where: { taken[$0] == 0 }) {
        outside.arguments["date"] = Day(number: Int32(truncatingIfNeeded: dayCopy[row])).vietnamese
        frame.fault = outside
      }
    }
  }
}

/// The class of a review as it was worked out beforehand, which also says by which standards. Shares its column's slot.
final class PreparedClassNode: Node {
  struct Period {
    let first: Int64
    let last: Int64
    /// The bit of the standard in ``Frame/standards``.
    let mark: UInt64
  }
  private let column: Node
  private let dates: Column
  private let periods: [Period]

  init(_ column: Node, dates: Column, _ periods: [Period]) {
    self.column = column
    self.dates = dates
    self.periods = periods
    super.init(slot: column.slot)
  }

  override func column(in frame: Frame) -> Column? { frame.wantsStandards ? nil : column.column(in: frame) }

  override var bounds: ClosedRange<Int64>? { column.bounds }

  override var source: NodeSource { column.source }

  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    frame.wantsStandards ? wide(space, frame) : column.lane(space, frame)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    column.evaluate(space, frame)
    guard frame.wantsStandards else { return }
    for index in 0..<space.count {
      let row = Int(space.row(index))
      guard row >= 0, let day = dates.integer(row) else { continue }
      for period in periods where day >= period.first && day <= period.last { frame.standards |= period.mark }
    }
  }
}
