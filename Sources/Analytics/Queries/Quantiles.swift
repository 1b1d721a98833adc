/// Medians and other quantiles.

import CColumn
import Messages

/// `median` and `quantile`: the numbers of each group, looked through when a figure is asked for.
final class Quantiles: Accumulator {
  private let value: BatchValue
  private let part: Double
  private let numbers = NumberLists()

  /// - Parameter part: from 0 to 1; between two numbers the quantile lies on the straight line from one to the other.
  init(_ value: BatchValue, part: Double) {
    self.value = value
    self.part = part
  }

  override func add(_ batch: GroupedBatch) {
    let (nulls, count) = (value.nulls, batch.space.count)
    if value.isLane {
      let found = value.integers
      if let runs = batch.runs, !value.hasNulls {
        numbers.append(found, runs)
      } else {
        for index in 0..<count where nulls[index] == 0 { numbers.append(Double(found[index]), to: batch.groups[index]) }
      }
    } else {
      let found = value.decimals
      // Of the two zeros one is kept: which of them came first depends on the threads.
      for index in 0..<count where nulls[index] == 0 { numbers.append(found[index] + 0, to: batch.groups[index]) }
    }
  }

  override func merge(_ other: Accumulator, to targets: [Int32]) {
    if let other = other as? Quantiles { numbers.append(other.numbers, to: targets) }
  }

  override func merge(same other: Accumulator, _ groups: [Range<Int>]) {
    if let other = other as? Quantiles { numbers.append(other.numbers, to: nil) }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? Quantiles else { return }
    _ = other.numbers.map([Int32(truncatingIfNeeded: source)]) { found in
      for number in found { numbers.append(number, to: Int32(truncatingIfNeeded: target)) }
    }
  }

  override func pick(_ groups: [Int32]) { numbers.pick(groups) }

  override func settle(_ context: QueryContext) { numbers.settle() }

  override func cell(_ group: Int) -> Cell { cells([Int32(truncatingIfNeeded: group)])[0] }

  override func cells(_ groups: ArraySlice<Int32>) -> [Cell] {
    numbers.map(groups) { [part] found in Self.figure(found, part) }
  }

  private static func figure(_ found: UnsafeMutableBufferPointer<Double>, _ part: Double) -> Cell {
    guard !found.isEmpty else { return .null }
    let place = part * Double(found.count - 1)
    let below = Int(place)
    found.select(below)
    let low = found[below]
    guard place > Double(below), let high = found[(below + 1)...].min() else { return .decimal(low) }
    // Halfway is the mean of both, as a median is defined.
    return .decimal(part == 0.5 ? (low + high) / 2 : low + (place - Double(below)) * (high - low))
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Puts the number with the given place in order there, no greater one before it and no smaller one after it.
  func select(_ place: Int) {
    guard let start = baseAddress else { return }
    let isDone = withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { room in
      room.baseAddress.map { column_choose(start, Int64(count), Int64(place), $0) != 0 } ?? false
    }
    guard !isDone else { return }
    var rest = self
    rest.sort()
  }
}
