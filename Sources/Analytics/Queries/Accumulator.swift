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
  var counts: [Int64] = []
  private var wholes: [Int128] = []
  private var decimals: [Double] = []
  private var sets: [Set<Int64>] = []
  private var lists: [[Double]] = []
  /// Sums of decimal weights.
  private var weightSums: [Double] = []
  /// Of the first or last row so far: its place in the order asked for, its row, and its item after `unnest`.
  private var orders: [(place: Int64, row: Int32, item: Int32)] = []
  /// A whole sum left its width; told when the figure is asked for.
  private var overflowed = false

  init(_ kind: Kind, value: CompiledExpression? = nil, weight: CompiledExpression? = nil) {
    self.kind = kind
    self.value = value
    self.weight = weight
    isWhole = (value?.type.isWhole ?? true) && (weight?.type.isWhole ?? true)
  }

  func grow(to groups: Int) {
    while counts.count < groups {
      counts.append(0)
      switch kind {
      case .rows, .countTrue: break
      case .distinct: sets.append([])
      case .median, .quantile: lists.append([])
      case .first, .last:
        wholes.append(0)
        decimals.append(0)
        orders.append((0, 0, 0))
      default:
        wholes.append(0)
        decimals.append(0)
        weightSums.append(0)
      }
    }
  }

  func add(_ rows: [Int32], _ items: [Int32]?, _ groups: [Int], _ count: Int) throws {
    guard let value, let frame else {
      for index in 0..<count { counts[groups[index]] += 1 }
      return
    }
    try evaluate(value, frame, rows, count, items: items)
    let nulls = frame.nulls(value.node.slot)
    let (integers, numbers) = (frame.integers(value.node.slot), frame.decimals(value.node.slot))
    let valueIsWhole = value.type.isWhole
    switch kind {
    case .rows: break
    case .countTrue:
      let holds = frame.booleans(value.node.slot)
      for index in 0..<count { counts[groups[index]] += Int64(holds[index] & (1 ^ nulls[index])) }
    case .sum, .mean:
      for index in 0..<count where nulls[index] == 0 {
        counts[groups[index]] += 1
        if valueIsWhole {
          wholes[groups[index]] += Int128(integers[index])
        } else {
          decimals[groups[index]] += numbers[index]
        }
      }
    case .weightedMean:
      guard let weight, let weightFrame else { return }
      try evaluate(weight, weightFrame, rows, count, items: items)
      let (unknown, factors, weights) = (
        weightFrame.nulls(weight.node.slot), weightFrame.integers(weight.node.slot),
        weightFrame.decimals(weight.node.slot)
      )
      for index in 0..<count where nulls[index] == 0 && unknown[index] == 0 {
        let group = groups[index]
        if isWhole {
          add(Int128(integers[index]) * Int128(factors[index]), weight: factors[index], to: group)
        } else {
          let factor = weight.type.isWhole ? Double(factors[index]) : weights[index]
          decimals[group] += (valueIsWhole ? Double(integers[index]) : numbers[index]) * factor
          weightSums[group] += factor
        }
      }
    case .minimum, .maximum:
      for index in 0..<count where nulls[index] == 0 {
        let group = groups[index]
        let isFirst = counts[group] == 0
        counts[group] = 1
        if valueIsWhole {
          let found = Int128(integers[index])
          if isFirst || (kind == .minimum ? found < wholes[group] : found > wholes[group]) { wholes[group] = found }
        } else if isFirst || (kind == .minimum ? numbers[index] < decimals[group] : numbers[index] > decimals[group]) {
          decimals[group] = numbers[index]
        }
      }
    case .distinct:
      if value.type.base == .boolean {
        let holds = frame.booleans(value.node.slot)
        for index in 0..<count where nulls[index] == 0 { sets[groups[index]].insert(Int64(holds[index])) }
      } else {
        for index in 0..<count where nulls[index] == 0 { sets[groups[index]].insert(integers[index]) }
      }
    case .median, .quantile:
      for index in 0..<count where nulls[index] == 0 {
        lists[groups[index]].append(valueIsWhole ? Double(integers[index]) : numbers[index])
      }
    case .first, .last:
      guard let weight, let weightFrame else { return }
      try evaluate(weight, weightFrame, rows, count, items: items)
      let (slot, unknown) = (weight.node.slot, weightFrame.nulls(weight.node.slot))
      for index in 0..<count where nulls[index] == 0 && unknown[index] == 0 {
        let group = groups[index]
        let place =
          weight.type.isWhole
          ? weightFrame.integers(slot)[index] : weightFrame.decimals(slot)[index].orderedBits
        let order = (place, rows[index], items?[index] ?? 0)
        guard takes(order, group) else { continue }
        counts[group] = 1
        orders[group] = order
        if value.type.base == .boolean {
          wholes[group] = Int128(frame.booleans(value.node.slot)[index])
        } else if valueIsWhole {
          wholes[group] = Int128(integers[index])
        } else {
          decimals[group] = numbers[index]
        }
      }
    }
  }

  /// Whether a row comes before (after) the first (last) one of its group so far.
  private func takes(_ order: (place: Int64, row: Int32, item: Int32), _ group: Int) -> Bool {
    guard counts[group] > 0 else { return true }
    return kind == .first ? order < orders[group] : order >= orders[group]
  }

  private func add(_ sum: Int128, weight: Int64, to group: Int) {
    let (whole, isTooMuch) = wholes[group].addingReportingOverflow(sum)
    let (count, isTooMany) = counts[group].addingReportingOverflow(weight)
    (wholes[group], counts[group]) = (whole, count)
    overflowed = overflowed || isTooMuch || isTooMany
  }

  /// Adds a group of another state to a group of this one.
  func merge(_ other: Accumulator, from source: Int, to target: Int) {
    switch kind {
    case .distinct: sets[target].formUnion(other.sets[source])
    case .median, .quantile: lists[target] += other.lists[source]
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
    default:
      guard !wholes.isEmpty else {
        counts[target] += other.counts[source]
        return
      }
      overflowed = overflowed || other.overflowed
      add(other.wholes[source], weight: other.counts[source], to: target)
      decimals[target] += other.decimals[source]
      weightSums[target] += other.weightSums[source]
    }
  }

  func cell(_ group: Int) throws -> Cell {
    guard !overflowed else { throw Diagnostic(.numberOverflow) }
    switch kind {
    case .rows, .countTrue: return .integer(counts[group])
    case .distinct: return .integer(Int64(sets[group].count))
    case .sum:
      guard isWhole else { return .decimal(decimals[group]) }
      guard let sum = Int64(exactly: wholes[group]) else { throw Diagnostic(.numberOverflow) }
      return .integer(sum)
    case .mean, .weightedMean:
      let weights = kind == .weightedMean && !isWhole ? weightSums[group] : Double(counts[group])
      guard weights != 0 else { return .null }
      return .decimal((isWhole ? Double(wholes[group]) : decimals[group]) / weights)
    case .minimum, .maximum:
      guard counts[group] > 0 else { return .null }
      if case .date = value?.type.base { return .date(Int32(truncatingIfNeeded: wholes[group])) }
      return isWhole ? .integer(Int64(truncatingIfNeeded: wholes[group])) : .decimal(decimals[group])
    case .median:
      let sorted = lists[group].sorted()
      guard !sorted.isEmpty else { return .null }
      let middle = sorted.count / 2
      return .decimal(sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2)
    case .quantile(let part):
      let sorted = lists[group].sorted()
      guard !sorted.isEmpty else { return .null }
      let place = part * Double(sorted.count - 1)
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return .decimal(sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below]))
    case .first, .last:
      guard counts[group] > 0, let value else { return .null }
      return isValueWhole
        ? Summary.keyCell(value, Int64(truncatingIfNeeded: wholes[group])) : .decimal(decimals[group])
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
