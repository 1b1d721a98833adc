/// Measures that pick a value of the group: the least and greatest, the first and last, and how many different ones.

import CColumn
import Messages

/// `min` and `max` of whole numbers and dates.
final class WholeExtremes: Accumulator {
  private let value: BatchValue
  private let isLeast: Bool
  private let found: GroupArray<Int64>
  private let present: PresentCounts

  /// - Parameter rows: how many rows each group has.
  init(_ value: BatchValue, isLeast: Bool, _ rows: GroupArray<Int64>) {
    self.value = value
    self.isLeast = isLeast
    found = GroupArray(isLeast ? .max : .min)
    present = PresentCounts(rows)
  }

  override func grow(to groups: Int) {
    found.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    guard value.hasNulls else {
      if isLeast {
        lane_least(batch.groups, value.lane, batch.count, found.values)
      } else {
        lane_greatest(batch.groups, value.lane, batch.count, found.values)
      }
      return
    }
    let (numbers, nulls, found) = (value.integers, value.nulls, found.values)
    for index in 0..<batch.space.count where nulls[index] == 0 {
      let group = Int(batch.groups[index])
      found[group] = isLeast ? min(found[group], numbers[index]) : max(found[group], numbers[index])
    }
    present.add(batch, nulls)
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? WholeExtremes else { return }
    // Of a group without a value it is the number that no other loses against.
    let (known, new) = (found[target], other.found[source])
    found[target] = isLeast ? min(known, new) : max(known, new)
    present.merge(other.present, from: source, to: target)
  }

  override func pick(_ groups: [Int32]) {
    found.pick(groups)
    present.pick(groups)
  }

  override func cell(_ group: Int) -> Cell {
    guard present[group] > 0 else { return .null }
    if case .date = value.compiled.type.base { return .date(Int32(truncatingIfNeeded: found[group])) }
    return .integer(found[group])
  }
}

/// `min` and `max` of decimal numbers.
final class DecimalExtremes: Accumulator {
  private let value: BatchValue
  private let isLeast: Bool
  private let found: GroupArray<Double>
  private let isKnown = GroupArray<Bool>(false)

  init(_ value: BatchValue, isLeast: Bool) {
    self.value = value
    self.isLeast = isLeast
    found = GroupArray(isLeast ? .infinity : -.infinity)
  }

  override func grow(to groups: Int) {
    found.grow(to: groups)
    isKnown.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    let (numbers, nulls) = (value.decimals, value.nulls)
    for index in 0..<batch.space.count where nulls[index] == 0 { take(numbers[index], Int(batch.groups[index])) }
  }

  @inline(__always) private func take(_ number: Double, _ group: Int) {
    let best = found.values[group]
    if isLeast ? number < best : number > best { found.values[group] = number }
    isKnown.values[group] = true
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? DecimalExtremes, other.isKnown[source] else { return }
    take(other.found[source], target)
  }

  override func pick(_ groups: [Int32]) {
    found.pick(groups)
    isKnown.pick(groups)
  }

  override func cell(_ group: Int) -> Cell { isKnown[group] ? .decimal(found[group]) : .null }
}

/// `distinct`: how many different values.
final class DistinctCounts: Accumulator {
  private let value: BatchValue
  private var values: [DistinctValues] = []

  init(_ value: BatchValue) { self.value = value }

  override func grow(to groups: Int) {
    let more = groups - values.count
    if more > 0 { values.append(contentsOf: (0..<more).map { _ in DistinctValues() }) }
  }

  override func add(_ batch: GroupedBatch) {
    let (nulls, integers, booleans) = (value.nulls, value.integers, value.booleans)
    let isBoolean = value.compiled.type.base == .boolean
    values.withUnsafeMutableBufferPointer { values in
      for index in 0..<batch.space.count where nulls[index] == 0 {
        values[Int(batch.groups[index])].insert(isBoolean ? Int64(booleans[index]) : integers[index])
      }
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? DistinctCounts else { return }
    values[target].formUnion(other.values[source])
  }

  override func pick(_ groups: [Int32]) { values = groups.map { values[Int($0)] } }

  override func cell(_ group: Int) -> Cell { .integer(Int64(values[group].count)) }

  override func wholes() -> SortValues? { .list(values.map { Int64($0.count) }) }
}

/// `first` and `last` by an order; of equal ones the first (last) row.
final class OrderedPicks: Accumulator {
  private struct Pick: BitwiseCopyable {
    /// The place in the order asked for; nil of no row yet.
    var place: Int64 = 0
    var row: Int32 = 0
    /// The item after `unnest`.
    var item: Int32 = 0
    /// The value, a decimal by its bits.
    var value: Int64 = 0
    var isKnown = false
  }
  private let value: BatchValue
  private let order: BatchValue?
  private let isFirst: Bool
  private let picks = GroupArray(Pick())

  init(_ value: BatchValue, order: BatchValue?, isFirst: Bool) {
    self.value = value
    self.order = order
    self.isFirst = isFirst
  }

  override func grow(to groups: Int) { picks.grow(to: groups) }

  override func add(_ batch: GroupedBatch) {
    guard let order else { return }
    let (space, nulls, unknown) = (batch.space, value.nulls, order.nulls)
    for index in 0..<space.count where nulls[index] | unknown[index] == 0 {
      let place = order.compiled.type.isWhole ? order.integers[index] : order.decimals[index].orderedBits
      let (row, item) = (space.row(index), space.items?[index] ?? 0)
      let found =
        value.compiled.type.base == .boolean
        ? Int64(value.booleans[index])
        : value.compiled.type.isWhole ? value.integers[index] : Int64(bitPattern: value.decimals[index].bitPattern)
      take(Pick(place: place, row: row, item: item, value: found, isKnown: true), Int(batch.groups[index]))
    }
  }

  /// Takes a row that comes before (after) the first (last) one of its group so far.
  private func take(_ pick: Pick, _ group: Int) {
    let known = picks.values[group]
    let (new, old) = ((pick.place, pick.row, pick.item), (known.place, known.row, known.item))
    if !known.isKnown || (isFirst ? new < old : new >= old) { picks.values[group] = pick }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? OrderedPicks, other.picks[source].isKnown else { return }
    take(other.picks[source], target)
  }

  override func pick(_ groups: [Int32]) { picks.pick(groups) }

  override func cell(_ group: Int) -> Cell {
    let pick = picks[group]
    guard pick.isKnown else { return .null }
    return value.compiled.type.isWhole
      ? Summary.keyCell(value.compiled, pick.value) : .decimal(Double(bitPattern: UInt64(bitPattern: pick.value)))
  }
}
