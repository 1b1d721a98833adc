/// The running state of one measure over the groups that a thread has met.

import CColumn
import Messages

class Accumulator {
  enum Kind: Hashable, Sendable {
    case rows, countTrue, sum, mean, weightedMean, minimum, maximum, distinct, median
    case quantile(Double)
    case first, last
  }

  /// A state for a measure.
  ///
  /// - Parameters:
  ///   - value: what it is of; nil for ``Kind/rows`` alone.
  ///   - weight: the weight of a mean, or the order of the first and last.
  ///   - rows: how many rows each group has, counted by whoever finds the groups.
  ///   - other: a state of the same measure whose arrays it adds to as well (``canBeShared``).
  static func make(
    _ kind: Kind, _ value: BatchValue?, _ weight: BatchValue?, rows: GroupArray<Int64>,
    sharing other: Accumulator? = nil
  ) -> Accumulator {
    guard let value else { return RowCounts(rows) }
    let isWhole = value.compiled.type.isWhole
    switch kind {
    case .rows: return RowCounts(rows)
    case .countTrue: return ConditionCounts(value, rows, sharing: other)
    case .weightedMean:
      guard let weight else { fallthrough }
      return isWhole && weight.compiled.type.isWhole
        ? WholeWeighted(value, weight, rows, sharing: other) : DecimalWeighted(value, weight)
    case .sum, .mean:
      let isMean = kind != .sum
      return isWhole ? WholeSums(value, isMean: isMean, rows, sharing: other) : DecimalSums(value, isMean: isMean)
    case .minimum, .maximum:
      return isWhole
        ? WholeExtremes(value, isLeast: kind == .minimum, rows) : DecimalExtremes(value, isLeast: kind == .minimum)
    case .distinct: return DistinctCounts(value)
    case .median: return Quantiles(value, part: 0.5)
    case .quantile(let part): return Quantiles(value, part: part)
    case .first, .last: return OrderedPicks(value, order: weight, isFirst: kind == .first)
    }
  }

  /// Whether the same rows give the same state in whatever order they come.
  var isExact: Bool { true }

  /// Whether threads may add to the same arrays, each to groups of its own.
  var canBeShared: Bool { false }

  /// Takes over what another state of the same arrays knows besides them. Only where they ``canBeShared``.
  func join(_ other: Accumulator) {}

  /// Makes room for groups; a new one has seen no row.
  func grow(to groups: Int) {}

  /// Adds a batch of rows, each to its group. The values of the batch have been worked out.
  func add(_ batch: GroupedBatch) {}

  /// Adds several rows of a group that have the same value; nil: null. Only for ``takesCodes``.
  func add(_ value: Int64?, times: Int64, to group: Int) {}

  /// Adds the rows of all groups by their codes, each of which has a value. Only for ``takesCodes``.
  func add(_ counted: CodeTable, _ values: [Int64?]) {
    for group in counted.groups {
      for code in 0..<counted.width {
        let times = counted.counts[group * counted.width + code]
        if times != 0 { add(values[code], times: times, to: group) }
      }
    }
  }

  /// Whether rows of one value may be added together.
  var takesCodes: Bool { false }

  /// Adds a group of another state of the same measure to a group of this one.
  func merge(_ other: Accumulator, from source: Int, to target: Int) {}

  /// Adds all groups of another state, each to the group of this one that `targets` names.
  func merge(_ other: Accumulator, to targets: [Int32]) {
    for (source, target) in targets.enumerated() { merge(other, from: source, to: Int(target)) }
  }

  /// Adds some groups of another state to the same ones here; the other has no rows beyond them.
  func merge(same other: Accumulator, _ groups: [Range<Int>]) {
    for group in groups.joined() { merge(other, from: group, to: group) }
  }

  /// Keeps these groups alone; they are in ascending order.
  func pick(_ groups: [Int32]) {}

  /// Called when all is merged, before figures are asked for on several threads.
  func settle(_ context: QueryContext) throws {}

  /// The figure of a group.
  ///
  /// - Throws: ``Diagnostic`` E0322 for a sum that 64 bits do not hold.
  func cell(_ group: Int) throws -> Cell { .null }

  /// The figures of several groups.
  func cells(_ groups: ArraySlice<Int32>) throws -> [Cell] { try groups.map { try cell(Int($0)) } }

  /// The figures of all groups as numbers in their order, ``nullKey`` for none; nil where they are not whole numbers.
  func wholes() throws -> SortValues? { nil }
}

/// `count()`: the rows of each group, which whoever finds the groups counts and merges.
final class RowCounts: Accumulator {
  private let counts: GroupArray<Int64>

  init(_ counts: GroupArray<Int64>) { self.counts = counts }

  override var canBeShared: Bool { true }

  override func cell(_ group: Int) -> Cell { .integer(counts[group]) }

  override func wholes() -> SortValues? { .groups(counts) }
}

/// `count(condition)`: the rows of each group for which it is true.
private final class ConditionCounts: Accumulator {
  private let value: BatchValue
  private let counts: GroupArray<Int64>

  init(_ value: BatchValue, _ rows: GroupArray<Int64>, sharing other: Accumulator?) {
    self.value = value
    counts = (other as? ConditionCounts)?.counts ?? GroupArray(0, isSparse: rows.isSparse)
  }

  override var canBeShared: Bool { true }

  override func grow(to groups: Int) { counts.grow(to: groups) }

  override func add(_ batch: GroupedBatch) {
    // A boolean is 0 where it is null.
    let (size, counts, holds) = (Int64(counts.count), counts.values, value.booleans)
    if let runs = batch.runs {
      for run in runs {
        var sum: UInt32 = 0
        for index in run.range { sum &+= UInt32(holds[index]) }
        counts[Int(run.group)] += Int64(sum)
      }
    } else {
      lane_count_flags(batch.groups, holds, batch.count, size, counts)
    }
  }

  override var takesCodes: Bool { true }

  override func add(_ counted: CodeTable, _ values: [Int64?]) {
    counted.add(values.indices.filter { values[$0] == 1 }, to: counts.values)
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? ConditionCounts else { return }
    counts[target] += other.counts[source]
  }

  override func merge(_ other: Accumulator, to targets: [Int32]) {
    if let other = other as? ConditionCounts { counts.add(other.counts, to: targets) }
  }

  override func merge(same other: Accumulator, _ groups: [Range<Int>]) {
    if let other = other as? ConditionCounts { counts.add(other.counts, groups) }
  }

  override func pick(_ groups: [Int32]) { counts.pick(groups) }

  override func cell(_ group: Int) -> Cell { .integer(counts[group]) }

  override func wholes() -> SortValues? { .groups(counts) }
}

/// How many rows of each group have a value: all of them less those without, of which there are mostly none.
final class PresentCounts {
  private let rows: GroupArray<Int64>
  /// Made when the first row without a value comes.
  private var missing: GroupArray<Int64>?

  init(_ rows: GroupArray<Int64>) { self.rows = rows }

  private func missing(upTo groups: Int) -> GroupArray<Int64> {
    let array = missing ?? GroupArray(0)
    array.grow(to: groups)
    missing = array
    return array
  }

  /// Notes a batch with nulls.
  func add(_ batch: GroupedBatch, _ nulls: UnsafePointer<UInt8>) {
    lane_count_flags(batch.groups, nulls, batch.count, Int64(rows.count), missing(upTo: rows.count).values)
  }

  func add(missing times: Int64, to group: Int) { missing(upTo: max(rows.count, group + 1))[group] += times }

  func merge(_ other: PresentCounts, from source: Int, to target: Int) {
    let times = other.missing(of: source)
    if times != 0 { add(missing: times, to: target) }
  }

  func merge(_ other: PresentCounts, to targets: [Int32]) {
    guard let missing = other.missing else { return }
    for source in 0..<missing.count where missing[source] != 0 {
      add(missing: missing[source], to: Int(targets[source]))
    }
  }

  func merge(same other: PresentCounts) {
    guard let missing = other.missing else { return }
    for group in 0..<missing.count where missing[group] != 0 { add(missing: missing[group], to: group) }
  }

  /// Keeps these groups alone, in this order; the rows are picked by whoever counts them.
  func pick(_ groups: [Int32]) {
    guard let known = missing else { return }
    missing = nil
    for (place, group) in groups.enumerated() where Int(group) < known.count && known[Int(group)] != 0 {
      missing(upTo: max(groups.count, place + 1))[place] = known[Int(group)]
    }
  }

  private func missing(of group: Int) -> Int64 {
    guard let missing, group < missing.count else { return 0 }
    return missing[group]
  }

  subscript(group: Int) -> Int64 { rows[group] - missing(of: group) }
}
