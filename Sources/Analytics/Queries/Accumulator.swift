/// The running state of one measure over the groups that a thread has met.

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
  static func make(_ kind: Kind, _ value: BatchValue?, _ weight: BatchValue?) -> Accumulator {
    guard let value else { return RowCounts() }
    let isWhole = value.compiled.type.isWhole
    switch kind {
    case .rows: return RowCounts()
    case .countTrue: return ConditionCounts(value)
    case .sum, .mean:
      return isWhole ? WholeSums(value, isMean: kind == .mean) : DecimalSums(value, isMean: kind == .mean)
    case .weightedMean:
      guard let weight else { return isWhole ? WholeSums(value, isMean: true) : DecimalSums(value, isMean: true) }
      return isWhole && weight.compiled.type.isWhole ? WholeWeighted(value, weight) : DecimalWeighted(value, weight)
    case .minimum, .maximum:
      return isWhole
        ? WholeExtremes(value, isLeast: kind == .minimum) : DecimalExtremes(value, isLeast: kind == .minimum)
    case .distinct: return DistinctCounts(value)
    case .median: return Quantiles(value, part: 0.5)
    case .quantile(let part): return Quantiles(value, part: part)
    case .first, .last: return OrderedPicks(value, order: weight, isFirst: kind == .first)
    }
  }

  /// Whether the same rows give the same state in whatever order they come.
  var isExact: Bool { true }

  /// Makes room for groups; a new one has seen no row.
  func grow(to groups: Int) {}

  /// Adds a batch of rows, each to its group. The values of the batch have been worked out.
  func add(_ batch: GroupedBatch) {}

  /// Adds a group of another state of the same measure to a group of this one.
  func merge(_ other: Accumulator, from source: Int, to target: Int) {}

  /// Adds all groups of another state, each to the group of this one that `targets` names.
  func merge(_ other: Accumulator, to targets: [Int32]) {
    for (source, target) in targets.enumerated() { merge(other, from: source, to: Int(target)) }
  }

  /// Called when all is merged, before figures are asked for on several threads.
  func settle() {}

  /// The figure of a group.
  ///
  /// - Throws: ``Diagnostic`` E0322 for a sum that 64 bits do not hold.
  func cell(_ group: Int) throws -> Cell { .null }

  /// The figures of all groups as numbers in their order, ``nullKey`` for none; nil where they are not whole numbers.
  func wholes() throws -> [Int64]? { nil }
}

/// `count()`: the rows of each group.
private final class RowCounts: Accumulator {
  private let counts = GroupArray<Int64>(0)

  override func grow(to groups: Int) { counts.grow(to: groups) }

  override func add(_ batch: GroupedBatch) { counts.count(batch) }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? RowCounts else { return }
    counts[target] += other.counts[source]
  }

  override func cell(_ group: Int) -> Cell { .integer(counts[group]) }

  override func wholes() -> [Int64]? { counts.array }
}

/// `count(condition)`: the rows of each group for which it is true.
private final class ConditionCounts: Accumulator {
  private let value: BatchValue
  private let counts = GroupArray<Int64>(0)

  init(_ value: BatchValue) { self.value = value }

  override func grow(to groups: Int) { counts.grow(to: groups) }

  override func add(_ batch: GroupedBatch) {
    // A boolean is 0 where it is null.
    let (counts, holds) = (counts.values, value.booleans)
    if let runs = batch.runs {
      for run in runs {
        var sum: UInt32 = 0
        for index in run.range { sum &+= UInt32(holds[index]) }
        counts[Int(run.group)] += Int64(sum)
      }
    } else {
      for index in 0..<batch.space.count { counts[Int(batch.groups[index])] &+= Int64(holds[index]) }
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? ConditionCounts else { return }
    counts[target] += other.counts[source]
  }

  override func cell(_ group: Int) -> Cell { .integer(counts[group]) }

  override func wholes() -> [Int64]? { counts.array }
}

extension GroupArray<Int64> {
  /// Adds one for each row of a batch.
  @inline(__always) func count(_ batch: GroupedBatch) {
    let values = values
    if let runs = batch.runs {
      for run in runs { values[Int(run.group)] += Int64(run.end - run.start) }
    } else {
      for index in 0..<batch.space.count { values[Int(batch.groups[index])] &+= 1 }
    }
  }

  var array: [Int64] { Array(UnsafeBufferPointer(start: values, count: count)) }
}
