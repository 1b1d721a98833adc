/// The running state of one measure over the groups of a block.

import Messages

final class Accumulator {
  enum Kind: Hashable, Sendable {
    case rows, countTrue, sum, mean, weightedMean, minimum, maximum, distinct, median
    case quantile(Double)
    case first, last
  }

  let kind: Kind
  let value: CompiledExpression?
  let weight: CompiledExpression?
  // Made when the first batch comes: the accumulators that only merge others evaluate nothing.
  private lazy var frame = value.map { Frame(slots: $0.slots) }
  private lazy var weightFrame = weight.map { Frame(slots: $0.slots) }
  private let isWhole: Bool
  private(set) var counts: [Int64] = []
  /// Whole sums as far as 64 bits hold them; what went over lies in `carried`.
  private var wholes: [Int64] = []
  private var carried: [Int: Int128] = [:]
  private var decimals: [Double] = []
  private var values: [DistinctValues] = []
  /// What a median is of: the numbers in the order met, and the group of each.
  private var numbers = NumberLists()
  /// Sums of decimal weights.
  private var weightSums: [Double] = []
  /// Of the first or last row so far: its place in the order asked for, its row, and its item after `unnest`.
  private var orders: [(place: Int64, row: Int32, item: Int32)] = []
  /// A weight's sum left its width; told when the figure is asked for.
  private var overflowed = false

  init(_ kind: Kind, value: CompiledExpression? = nil, weight: CompiledExpression? = nil) {
    self.kind = kind
    self.value = value
    self.weight = weight
    isWhole = (value?.type.isWhole ?? true) && (weight?.type.isWhole ?? true)
  }

  /// Whether the same rows give the same state in whatever order they come.
  var isExact: Bool {
    switch kind {
    case .sum, .mean, .weightedMean: isWhole
    default: true
    }
  }

  func grow(to groups: Int) {
    let more = groups - counts.count
    guard more > 0 else { return }
    counts.append(contentsOf: repeatElement(0, count: more))
    switch kind {
    case .rows, .countTrue, .median, .quantile: break
    case .distinct: values.append(contentsOf: (0..<more).map { _ in DistinctValues() })
    case .first, .last:
      wholes.append(contentsOf: repeatElement(0, count: more))
      decimals.append(contentsOf: repeatElement(0, count: more))
      orders.append(contentsOf: repeatElement((place: 0, row: 0, item: 0), count: more))
    default:
      wholes.append(contentsOf: repeatElement(0, count: more))
      decimals.append(contentsOf: repeatElement(0, count: more))
      if kind == .weightedMean { weightSums.append(contentsOf: repeatElement(0, count: more)) }
    }
  }

  /// Adds a batch of rows, each to its group.
  func add(_ space: RowSpace, _ groups: UnsafePointer<Int32>) throws {
    let count = space.count
    guard let value, let frame else {
      counts.withUnsafeMutableBufferPointer { counts in
        for index in 0..<count { counts[Int(groups[index])] += 1 }
      }
      return
    }
    try evaluate(value, frame, space)
    let slot = value.node.slot
    let (nulls, integers) = (frame.nulls(slot), frame.integers(slot))
    switch kind {
    case .rows: break
    case .countTrue:
      let holds = frame.booleans(slot)
      counts.withUnsafeMutableBufferPointer { counts in
        for index in 0..<count { counts[Int(groups[index])] += Int64(holds[index] & (1 ^ nulls[index])) }
      }
    case .sum, .mean:
      if value.type.isWhole {
        addWholes(integers, nulls, groups, count)
      } else {
        addDecimals(frame.decimals(slot), nulls, groups, count)
      }
    case .weightedMean: try addWeighted(space, frame, groups)
    case .minimum, .maximum:
      if value.type.isWhole {
        addExtremes(integers, nulls, groups, count)
      } else {
        addExtremes(frame.decimals(slot), nulls, groups, count)
      }
    case .distinct:
      if value.type.base == .boolean {
        let holds = frame.booleans(slot)
        for index in 0..<count where nulls[index] == 0 { values[Int(groups[index])].insert(Int64(holds[index])) }
      } else {
        values.withUnsafeMutableBufferPointer { values in
          for index in 0..<count where nulls[index] == 0 { values[Int(groups[index])].insert(integers[index]) }
        }
      }
    case .median, .quantile:
      if value.type.isWhole {
        for index in 0..<count where nulls[index] == 0 { numbers.append(Double(integers[index]), to: groups[index]) }
      } else {
        let decimals = frame.decimals(slot)
        for index in 0..<count where nulls[index] == 0 { numbers.append(decimals[index], to: groups[index]) }
      }
    case .first, .last: try addOrdered(space, frame, groups)
    }
  }

  private func addWholes(
    _ found: UnsafePointer<Int64>, _ nulls: UnsafePointer<UInt8>, _ groups: UnsafePointer<Int32>, _ count: Int
  ) {
    counts.withUnsafeMutableBufferPointer { counts in
      wholes.withUnsafeMutableBufferPointer { wholes in
        for index in 0..<count where nulls[index] == 0 {
          let group = Int(groups[index])
          counts[group] += 1
          let (sum, isTooMuch) = wholes[group].addingReportingOverflow(found[index])
          if isTooMuch {
            carried[group, default: 0] += Int128(wholes[group])
            wholes[group] = found[index]
          } else {
            wholes[group] = sum
          }
        }
      }
    }
  }

  private func addDecimals(
    _ found: UnsafePointer<Double>, _ nulls: UnsafePointer<UInt8>, _ groups: UnsafePointer<Int32>, _ count: Int
  ) {
    for index in 0..<count where nulls[index] == 0 {
      counts[Int(groups[index])] += 1
      decimals[Int(groups[index])] += found[index]
    }
  }

  private func addWeighted(_ space: RowSpace, _ frame: Frame, _ groups: UnsafePointer<Int32>) throws {
    guard let value, let weight, let weightFrame else { return }
    try evaluate(weight, weightFrame, space)
    let (slot, heavy) = (value.node.slot, weight.node.slot)
    let (nulls, integers, numbers) = (frame.nulls(slot), frame.integers(slot), frame.decimals(slot))
    let (unknown, factors, weights) = (
      weightFrame.nulls(heavy), weightFrame.integers(heavy), weightFrame.decimals(heavy)
    )
    for index in 0..<space.count where nulls[index] | unknown[index] == 0 {
      let group = Int(groups[index])
      if isWhole {
        add(weight: factors[index], to: group)
        let (product, isTooMuch) = integers[index].multipliedReportingOverflow(by: factors[index])
        if isTooMuch {
          carry(Int128(integers[index]) * Int128(factors[index]), to: group)
        } else {
          add(product, to: group)
        }
      } else {
        let factor = weight.type.isWhole ? Double(factors[index]) : weights[index]
        decimals[group] += (value.type.isWhole ? Double(integers[index]) : numbers[index]) * factor
        weightSums[group] += factor
      }
    }
  }

  private func addExtremes(
    _ found: UnsafePointer<Int64>, _ nulls: UnsafePointer<UInt8>, _ groups: UnsafePointer<Int32>, _ count: Int
  ) {
    let isLeast = kind == .minimum
    counts.withUnsafeMutableBufferPointer { counts in
      wholes.withUnsafeMutableBufferPointer { wholes in
        for index in 0..<count where nulls[index] == 0 {
          let group = Int(groups[index])
          let isBetter = isLeast ? found[index] < wholes[group] : found[index] > wholes[group]
          if isBetter || counts[group] == 0 {
            wholes[group] = found[index]
            counts[group] = 1
          }
        }
      }
    }
  }

  private func addExtremes(
    _ found: UnsafePointer<Double>, _ nulls: UnsafePointer<UInt8>, _ groups: UnsafePointer<Int32>, _ count: Int
  ) {
    for index in 0..<count where nulls[index] == 0 {
      let group = Int(groups[index])
      let isBetter = kind == .minimum ? found[index] < decimals[group] : found[index] > decimals[group]
      if isBetter || counts[group] == 0 {
        decimals[group] = found[index]
        counts[group] = 1
      }
    }
  }

  private func addOrdered(_ space: RowSpace, _ frame: Frame, _ groups: UnsafePointer<Int32>) throws {
    guard let value, let weight, let weightFrame else { return }
    try evaluate(weight, weightFrame, space)
    let nulls = frame.nulls(value.node.slot)
    let (slot, unknown) = (weight.node.slot, weightFrame.nulls(weight.node.slot))
    for index in 0..<space.count where nulls[index] | unknown[index] == 0 {
      let group = Int(groups[index])
      let place =
        weight.type.isWhole ? weightFrame.integers(slot)[index] : weightFrame.decimals(slot)[index].orderedBits
      let order = (place, space.row(index), space.items?[index] ?? 0)
      guard takes(order, group) else { continue }
      counts[group] = 1
      orders[group] = order
      if value.type.base == .boolean {
        wholes[group] = Int64(frame.booleans(value.node.slot)[index])
      } else if value.type.isWhole {
        wholes[group] = frame.integers(value.node.slot)[index]
      } else {
        decimals[group] = frame.decimals(value.node.slot)[index]
      }
    }
  }

  /// Whether a row comes before (after) the first (last) one of its group so far.
  private func takes(_ order: (place: Int64, row: Int32, item: Int32), _ group: Int) -> Bool {
    guard counts[group] > 0 else { return true }
    return kind == .first ? order < orders[group] : order >= orders[group]
  }

  private func add(weight: Int64, to group: Int) {
    let (count, isTooMany) = counts[group].addingReportingOverflow(weight)
    counts[group] = count
    overflowed = overflowed || isTooMany
  }

  private func add(_ number: Int64, to group: Int) {
    let (sum, isTooMuch) = wholes[group].addingReportingOverflow(number)
    if isTooMuch {
      carry(Int128(wholes[group]), to: group)
      wholes[group] = number
    } else {
      wholes[group] = sum
    }
  }

  private func carry(_ number: Int128, to group: Int) {
    let (sum, isTooMuch) = carried[group, default: 0].addingReportingOverflow(number)
    carried[group] = sum
    overflowed = overflowed || isTooMuch
  }

  private func whole(_ group: Int) -> Int128 { (carried[group] ?? 0) + Int128(wholes[group]) }

  /// Adds the groups of another state, each to the group of this one that `targets` names.
  func merge(_ other: Accumulator, to targets: [Int32]) {
    switch kind {
    case .rows, .countTrue: for (source, target) in targets.enumerated() { counts[Int(target)] += other.counts[source] }
    case .median, .quantile: numbers.append(other.numbers, to: targets)
    default: for (source, target) in targets.enumerated() { merge(other, from: source, to: Int(target)) }
    }
  }

  /// Adds a group of another state to a group of this one.
  func merge(_ other: Accumulator, from source: Int, to target: Int) {
    switch kind {
    case .rows, .countTrue: counts[target] += other.counts[source]
    case .distinct: values[target].formUnion(other.values[source])
    case .median, .quantile:
      for number in other.numbers.of(source) { numbers.append(number, to: Int32(truncatingIfNeeded: target)) }
    case .first, .last:
      guard other.counts[source] > 0, takes(other.orders[source], target) else { return }
      counts[target] = 1
      (wholes[target], decimals[target]) = (other.wholes[source], other.decimals[source])
      orders[target] = other.orders[source]
    case .minimum, .maximum:
      guard other.counts[source] > 0 else { return }
      let isFirst = counts[target] == 0
      counts[target] = 1
      let isLower = (other.wholes[source], other.decimals[source]) < (wholes[target], decimals[target])
      if isFirst || isLower == (kind == .minimum) {
        wholes[target] = other.wholes[source]
        decimals[target] = other.decimals[source]
      }
    case .sum, .mean, .weightedMean:
      overflowed = overflowed || other.overflowed
      add(weight: other.counts[source], to: target)
      add(other.wholes[source], to: target)
      if let more = other.carried[source] { carry(more, to: target) }
      decimals[target] += other.decimals[source]
      if kind == .weightedMean { weightSums[target] += other.weightSums[source] }
    }
  }

  func cell(_ group: Int) throws -> Cell {
    guard !overflowed else { throw Diagnostic(.numberOverflow) }
    switch kind {
    case .rows, .countTrue: return .integer(counts[group])
    case .distinct: return .integer(Int64(values[group].count))
    case .sum:
      guard isWhole else { return .decimal(decimals[group]) }
      guard let sum = Int64(exactly: whole(group)) else { throw Diagnostic(.numberOverflow) }
      return .integer(sum)
    case .mean, .weightedMean:
      let weights = kind == .weightedMean && !isWhole ? weightSums[group] : Double(counts[group])
      guard weights != 0 else { return .null }
      return .decimal((isWhole ? Double(whole(group)) : decimals[group]) / weights)
    case .minimum, .maximum:
      guard counts[group] > 0 else { return .null }
      if case .date = value?.type.base { return .date(Int32(truncatingIfNeeded: wholes[group])) }
      return isWhole ? .integer(wholes[group]) : .decimal(decimals[group])
    case .median:
      let sorted = numbers.of(group).sorted()
      guard !sorted.isEmpty else { return .null }
      let middle = sorted.count / 2
      return .decimal(sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2)
    case .quantile(let part):
      let sorted = numbers.of(group).sorted()
      guard !sorted.isEmpty else { return .null }
      let place = part * Double(sorted.count - 1)
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return .decimal(sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below]))
    case .first, .last:
      guard counts[group] > 0, let value else { return .null }
      return isValueWhole
        ? Summary.keyCell(value, wholes[group]) : .decimal(decimals[group])
    }
  }

  private var isValueWhole: Bool { value?.type.isWhole ?? true }
}

extension Double {
  /// A whole number that is ordered as the number is; both zeros give the same.
  var orderedBits: Int64 {
    let bits = Int64(bitPattern: (self + 0).bitPattern)
    return bits >= 0 ? bits : .min - bits
  }
}
