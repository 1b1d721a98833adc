/// Sums and means.

import CColumn
import Messages

/// Whole sums as far as 64 bits hold them; what went over lies apart.
final class ExactSums {
  let sums: GroupArray<Int64>
  private var carried: [Int: Int128] = [:]
  /// A sum left 128 bits; told when a figure is asked for.
  private var overflowed = false
  /// How much farther from 0 a sum may go before 64 bits could be too few: as long as there is room, sums are not checked
  /// one by one.
  private var room = wholeRoom
  private static let wholeRoom = UInt64(1) << 62

  /// - Parameters:
  ///   - isSparse: whether it adds to few groups of many.
  ///   - other: whose ``sums`` it adds to as well, each of them to groups of its own.
  init(isSparse: Bool = false, sharing other: ExactSums? = nil) {
    sums = other?.sums ?? GroupArray(0, isSparse: isSparse)
  }

  /// Whether so many numbers, none farther from 0 than that, can be added unchecked; counts them as added.
  func allows(_ count: Int, _ magnitude: UInt64?) -> Bool {
    if let magnitude {
      let (most, isTooMuch) = magnitude.multipliedReportingOverflow(by: UInt64(count))
      if !isTooMuch, most <= room {
        room -= most
        return true
      }
    }
    room = 0
    return false
  }

  @inline(__always) func add(_ number: Int64, to group: Int) {
    let (sum, isTooMuch) = sums.values[group].addingReportingOverflow(number)
    if isTooMuch {
      carry(Int128(sums.values[group]), to: group)
      sums.values[group] = number
    } else {
      sums.values[group] = sum
    }
  }

  /// Adds a number several times.
  func add(_ number: Int64, times: Int64, to group: Int) {
    room = 0
    let (product, isTooMuch) = number.multipliedReportingOverflow(by: times)
    if isTooMuch { carry(Int128(number) * Int128(times), to: group) } else { add(product, to: group) }
  }

  func carry(_ number: Int128, to group: Int) {
    let (sum, isTooMuch) = carried[group, default: 0].addingReportingOverflow(number)
    carried[group] = sum
    overflowed = overflowed || isTooMuch
  }

  func merge(_ other: ExactSums, from source: Int, to target: Int) {
    overflowed = overflowed || other.overflowed
    add(other.sums[source], to: target)
    if let more = other.carried[source] { carry(more, to: target) }
  }

  func merge(_ other: ExactSums, to targets: [Int32]) {
    if allowsAll(of: other) {
      sums.add(other.sums, to: targets)
    } else {
      for source in 0..<other.sums.count { add(other.sums[source], to: Int(targets[source])) }
    }
    overflowed = overflowed || other.overflowed
    for (source, more) in other.carried { carry(more, to: Int(targets[source])) }
  }

  /// Takes over what another that shares the sums has beside them.
  func join(_ other: ExactSums) {
    _ = allowsAll(of: other)
    overflowed = overflowed || other.overflowed
    for (group, more) in other.carried { carry(more, to: group) }
  }

  /// Adds some groups of another to the same ones here.
  func merge(same other: ExactSums, _ groups: [Range<Int>]) {
    if allowsAll(of: other) {
      sums.add(other.sums, groups)
    } else {
      for group in groups.joined() { add(other.sums[group], to: group) }
    }
    overflowed = overflowed || other.overflowed
    for (group, more) in other.carried { carry(more, to: group) }
  }

  /// Whether what another holds can be added unchecked; counts it as added.
  private func allowsAll(of other: ExactSums) -> Bool {
    let used = Self.wholeRoom - other.room
    guard used <= room else {
      room = 0
      return false
    }
    room -= used
    return true
  }

  func pick(_ groups: [Int32]) {
    sums.pick(groups)
    guard !carried.isEmpty else { return }
    let known = carried
    carried = [:]
    for (place, group) in groups.enumerated() { carried[place] = known[Int(group)] }
  }

  func whole(_ group: Int) throws -> Int128 {
    guard !overflowed else { throw Diagnostic(.numberOverflow) }
    return carried.isEmpty ? Int128(sums[group]) : (carried[group] ?? 0) + Int128(sums[group])
  }

  /// The nearest decimal number.
  func decimal(_ group: Int) throws -> Double {
    if isPlain { return Double(sums[group]) }
    let sum = try whole(group)
    return Int64(exactly: sum).map { Double($0) } ?? Double(sum)
  }

  /// Whether every sum lies in ``sums``.
  var isPlain: Bool { carried.isEmpty && !overflowed }
}

/// `sum` and `mean` of whole numbers.
final class WholeSums: Accumulator {
  private let value: BatchValue
  private let isMean: Bool
  private let exact: ExactSums
  private let present: PresentCounts

  /// - Parameters:
  ///   - rows: how many rows each group has.
  ///   - other: whose sums it adds to as well.
  init(_ value: BatchValue, isMean: Bool, _ rows: GroupArray<Int64>, sharing other: Accumulator?) {
    self.value = value
    self.isMean = isMean
    exact = ExactSums(isSparse: rows.isSparse, sharing: (other as? WholeSums)?.exact)
    present = PresentCounts(rows)
  }

  override var canBeShared: Bool { true }

  override func join(_ other: Accumulator) {
    guard let other = other as? WholeSums else { return }
    exact.join(other.exact)
    present.merge(same: other.present)
  }

  override func grow(to groups: Int) {
    exact.sums.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    let isSafe = exact.allows(batch.space.count, value.magnitude)
    guard !value.hasNulls else {
      let (numbers, nulls) = (value.integers, value.nulls)
      for index in 0..<batch.space.count where nulls[index] == 0 {
        exact.add(numbers[index], to: Int(batch.groups[index]))
      }
      return present.add(batch, nulls)
    }
    if isSafe {
      if let runs = batch.runs {
        lane_sum_runs(runs.baseAddress, Int64(runs.count), value.lane, exact.sums.values)
      } else {
        lane_sum(batch.groups, value.lane, batch.count, Int64(exact.sums.count), exact.sums.values)
      }
    } else {
      let numbers = value.integers
      for index in 0..<batch.space.count { exact.add(numbers[index], to: Int(batch.groups[index])) }
    }
  }

  override var takesCodes: Bool { true }

  override func add(_ value: Int64?, times: Int64, to group: Int) {
    if let value { exact.add(value, times: times, to: group) } else { present.add(missing: times, to: group) }
  }

  override func add(_ counted: CodeTable, _ values: [Int64?]) {
    let magnitude = values.compactMap { $0?.magnitude }.max() ?? 0
    let unknown = values.indices.filter { values[$0] == nil }
    guard unknown.count == 1, exact.allows(Int(counted.total), magnitude) else { return super.add(counted, values) }
    counted.addProducts(values.map { $0 ?? 0 }, to: exact.sums.values)
    for group in counted.groups {
      let times = counted.counts[group * counted.width + unknown[0]]
      if times != 0 { present.add(missing: times, to: group) }
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? WholeSums else { return }
    exact.merge(other.exact, from: source, to: target)
    present.merge(other.present, from: source, to: target)
  }

  override func merge(_ other: Accumulator, to targets: [Int32]) {
    guard let other = other as? WholeSums else { return }
    exact.merge(other.exact, to: targets)
    present.merge(other.present, to: targets)
  }

  override func merge(same other: Accumulator, _ groups: [Range<Int>]) {
    guard let other = other as? WholeSums else { return }
    exact.merge(same: other.exact, groups)
    present.merge(same: other.present)
  }

  override func pick(_ groups: [Int32]) {
    exact.pick(groups)
    present.pick(groups)
  }

  override func cell(_ group: Int) throws -> Cell {
    if isMean { return present[group] == 0 ? .null : .decimal(try exact.decimal(group) / Double(present[group])) }
    if exact.isPlain { return .integer(exact.sums[group]) }
    guard let sum = Int64(exactly: try exact.whole(group)) else { throw Diagnostic(.numberOverflow) }
    return .integer(sum)
  }

  override func wholes() -> SortValues? { !isMean && exact.isPlain ? .groups(exact.sums) : nil }
}

/// `sum` and `mean` of decimal numbers, added in the order of the rows.
final class DecimalSums: Accumulator {
  private let value: BatchValue
  private let isMean: Bool
  private let sums = GroupArray<Double>(0)
  private let counts = GroupArray<Int64>(0)

  init(_ value: BatchValue, isMean: Bool) {
    self.value = value
    self.isMean = isMean
  }

  override var isExact: Bool { false }

  override func grow(to groups: Int) {
    sums.grow(to: groups)
    counts.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    let (numbers, nulls, sums, counts) = (value.decimals, value.nulls, sums.values, counts.values)
    for index in 0..<batch.space.count where nulls[index] == 0 {
      let group = Int(batch.groups[index])
      counts[group] += 1
      sums[group] += numbers[index]
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? DecimalSums else { return }
    counts[target] += other.counts[source]
    sums[target] += other.sums[source]
  }

  override func pick(_ groups: [Int32]) {
    sums.pick(groups)
    counts.pick(groups)
  }

  override func cell(_ group: Int) -> Cell {
    guard isMean else { return .decimal(sums[group]) }
    return counts[group] == 0 ? .null : .decimal(sums[group] / Double(counts[group]))
  }
}

/// `mean` of whole numbers by whole weights.
final class WholeWeighted: Accumulator {
  private let value: BatchValue
  private let weight: BatchValue
  private let exact: ExactSums
  private let weights: ExactSums

  /// - Parameters:
  ///   - rows: how many rows each group has.
  ///   - other: whose sums it adds to as well.
  init(_ value: BatchValue, _ weight: BatchValue, _ rows: GroupArray<Int64>, sharing other: Accumulator?) {
    self.value = value
    self.weight = weight
    let other = other as? WholeWeighted
    exact = ExactSums(isSparse: rows.isSparse, sharing: other?.exact)
    weights = ExactSums(isSparse: rows.isSparse, sharing: other?.weights)
  }

  override var canBeShared: Bool { true }

  override func join(_ other: Accumulator) {
    guard let other = other as? WholeWeighted else { return }
    exact.join(other.exact)
    weights.join(other.weights)
  }

  override func grow(to groups: Int) {
    exact.sums.grow(to: groups)
    weights.sums.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    let product = value.magnitude.flatMap { value in
      weight.magnitude.flatMap { weight -> UInt64? in
        let (product, isTooMuch) = value.multipliedReportingOverflow(by: weight)
        return isTooMuch ? nil : product
      }
    }
    let isSafe = exact.allows(batch.space.count, product)
    if weights.allows(batch.space.count, weight.magnitude), isSafe, !value.hasNulls, !weight.hasNulls {
      return lane_sum_weighted(
        batch.groups, batch.runs?.baseAddress, Int64(batch.runs?.count ?? 0), value.lane, weight.lane, batch.count,
        exact.sums.values, weights.sums.values)
    }
    let (numbers, factors, nulls, unknown) = (value.integers, weight.integers, value.nulls, weight.nulls)
    for index in 0..<batch.space.count where nulls[index] | unknown[index] == 0 {
      let group = Int(batch.groups[index])
      weights.add(factors[index], to: group)
      let (product, isTooMuch) = numbers[index].multipliedReportingOverflow(by: factors[index])
      if isTooMuch {
        exact.carry(Int128(numbers[index]) * Int128(factors[index]), to: group)
      } else {
        exact.add(product, to: group)
      }
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? WholeWeighted else { return }
    exact.merge(other.exact, from: source, to: target)
    weights.merge(other.weights, from: source, to: target)
  }

  override func merge(_ other: Accumulator, to targets: [Int32]) {
    guard let other = other as? WholeWeighted else { return }
    exact.merge(other.exact, to: targets)
    weights.merge(other.weights, to: targets)
  }

  override func merge(same other: Accumulator, _ groups: [Range<Int>]) {
    guard let other = other as? WholeWeighted else { return }
    exact.merge(same: other.exact, groups)
    weights.merge(same: other.weights, groups)
  }

  override func pick(_ groups: [Int32]) {
    exact.pick(groups)
    weights.pick(groups)
  }

  override func cell(_ group: Int) throws -> Cell {
    guard let total = Int64(exactly: try weights.whole(group)) else { throw Diagnostic(.numberOverflow) }
    return total == 0 ? .null : .decimal(try exact.decimal(group) / Double(total))
  }
}

/// `mean` by weights where either is a decimal number.
final class DecimalWeighted: Accumulator {
  private let value: BatchValue
  private let weight: BatchValue
  private let sums = GroupArray<Double>(0)
  private let weights = GroupArray<Double>(0)

  init(_ value: BatchValue, _ weight: BatchValue) {
    self.value = value
    self.weight = weight
  }

  override var isExact: Bool { false }

  override func grow(to groups: Int) {
    sums.grow(to: groups)
    weights.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    let (nulls, unknown) = (value.nulls, weight.nulls)
    let (isWhole, isHeavyWhole) = (value.compiled.type.isWhole, weight.compiled.type.isWhole)
    for index in 0..<batch.space.count where nulls[index] | unknown[index] == 0 {
      let group = Int(batch.groups[index])
      let factor = isHeavyWhole ? Double(weight.integers[index]) : weight.decimals[index]
      sums[group] += (isWhole ? Double(value.integers[index]) : value.decimals[index]) * factor
      weights[group] += factor
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? DecimalWeighted else { return }
    sums[target] += other.sums[source]
    weights[target] += other.weights[source]
  }

  override func pick(_ groups: [Int32]) {
    sums.pick(groups)
    weights.pick(groups)
  }

  override func cell(_ group: Int) -> Cell { weights[group] == 0 ? .null : .decimal(sums[group] / weights[group]) }
}
