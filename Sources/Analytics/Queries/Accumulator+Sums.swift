/// Sums and means.

import Messages

/// Whole sums as far as 64 bits hold them; what went over lies apart.
final class ExactSums {
  let sums = GroupArray<Int64>(0)
  private var carried: [Int: Int128] = [:]
  /// A sum left 128 bits; told when a figure is asked for.
  private var overflowed = false

  @inline(__always) func add(_ number: Int64, to group: Int) {
    let (sum, isTooMuch) = sums.values[group].addingReportingOverflow(number)
    if isTooMuch {
      carry(Int128(sums.values[group]), to: group)
      sums.values[group] = number
    } else {
      sums.values[group] = sum
    }
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

  func whole(_ group: Int) throws -> Int128 {
    guard !overflowed else { throw Diagnostic(.numberOverflow) }
    return (carried[group] ?? 0) + Int128(sums[group])
  }

  /// The nearest decimal number.
  func decimal(_ group: Int) throws -> Double {
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
  private let exact = ExactSums()
  private let counts = GroupArray<Int64>(0)

  init(_ value: BatchValue, isMean: Bool) {
    self.value = value
    self.isMean = isMean
  }

  override func grow(to groups: Int) {
    exact.sums.grow(to: groups)
    if isMean { counts.grow(to: groups) }
  }

  override func add(_ batch: GroupedBatch) {
    let (numbers, nulls) = (value.integers, value.nulls)
    guard !value.hasNulls else {
      for index in 0..<batch.space.count where nulls[index] == 0 {
        exact.add(numbers[index], to: Int(batch.groups[index]))
        if isMean { counts.values[Int(batch.groups[index])] += 1 }
      }
      return
    }
    if isMean { counts.count(batch) }
    if let runs = batch.runs, value.isSmall {
      for run in runs {
        var sum: Int64 = 0
        for index in run.range { sum &+= numbers[index] }
        exact.add(sum, to: Int(run.group))
      }
    } else {
      for index in 0..<batch.space.count { exact.add(numbers[index], to: Int(batch.groups[index])) }
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? WholeSums else { return }
    exact.merge(other.exact, from: source, to: target)
    if isMean { counts[target] += other.counts[source] }
  }

  override func cell(_ group: Int) throws -> Cell {
    if isMean { return counts[group] == 0 ? .null : .decimal(try exact.decimal(group) / Double(counts[group])) }
    guard let sum = Int64(exactly: try exact.whole(group)) else { throw Diagnostic(.numberOverflow) }
    return .integer(sum)
  }

  override func wholes() -> [Int64]? { !isMean && exact.isPlain ? exact.sums.array : nil }
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

  override func cell(_ group: Int) -> Cell {
    guard isMean else { return .decimal(sums[group]) }
    return counts[group] == 0 ? .null : .decimal(sums[group] / Double(counts[group]))
  }
}

/// `mean` of whole numbers by whole weights.
final class WholeWeighted: Accumulator {
  private let value: BatchValue
  private let weight: BatchValue
  private let exact = ExactSums()
  private let weights = ExactSums()
  /// Whether a batch of products cannot leave 64 bits.
  private let isSmall: Bool

  init(_ value: BatchValue, _ weight: BatchValue) {
    self.value = value
    self.weight = weight
    let widths = [value, weight].map { value in
      value.compiled.node.bounds.map { max($0.lowerBound.magnitude, $0.upperBound.magnitude) } ?? .max
    }
    let (product, isTooMuch) = widths[0].multipliedReportingOverflow(by: widths[1])
    isSmall = !isTooMuch && product < 1 << 52 && weight.isSmall
  }

  override func grow(to groups: Int) {
    exact.sums.grow(to: groups)
    weights.sums.grow(to: groups)
  }

  override func add(_ batch: GroupedBatch) {
    let (numbers, factors) = (value.integers, weight.integers)
    if isSmall, !value.hasNulls, !weight.hasNulls {
      if let runs = batch.runs {
        for run in runs {
          var (sum, total): (Int64, Int64) = (0, 0)
          for index in run.range {
            sum &+= numbers[index] &* factors[index]
            total &+= factors[index]
          }
          exact.add(sum, to: Int(run.group))
          weights.add(total, to: Int(run.group))
        }
      } else {
        for index in 0..<batch.space.count {
          let group = Int(batch.groups[index])
          exact.add(numbers[index] &* factors[index], to: group)
          weights.add(factors[index], to: group)
        }
      }
      return
    }
    let (nulls, unknown) = (value.nulls, weight.nulls)
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

  override func cell(_ group: Int) -> Cell { weights[group] == 0 ? .null : .decimal(sums[group] / weights[group]) }
}
