/// Aggregates over a collection: one pass over the ranges of child rows.

import Messages

enum CollectionAggregate: Sendable { case any, all, count, sum, minimum, maximum, last }

/// `any(members, cond)` and its kin: for each parent row a value from its children.
///
/// Children are evaluated in batches of their own that reach across parents; the row outside travels with each child.
final class CollectionNode: Node {
  private let parent: Node?
  private let index: CollectionIndex
  private let aggregate: CollectionAggregate
  /// What is tested (any, all, count) or collected (sum, minimum, maximum, last); none for a count of all.
  private let value: Node?
  /// Which children `last` looks at.
  private let condition: Node?
  private let isWhole: Bool
  /// The fault of a whole sum that leaves 64 bits.
  private let overflow: Diagnostic

  init(
    slot: Int, parent: Node?, index: CollectionIndex, _ aggregate: CollectionAggregate, value: Node?,
    condition: Node? = nil, whole: Bool, overflow: Diagnostic
  ) {
    self.parent = parent
    self.index = index
    self.aggregate = aggregate
    self.value = value
    self.condition = condition
    isWhole = whole
    self.overflow = overflow
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let parents = parentRows(space, frame)
    let (out, decimals, flags) = (frame.integers(slot), frame.decimals(slot), frame.booleans(slot))
    let nulls = frame.nulls(slot)
    let count = space.count
    switch aggregate {
    case .any, .all:
      flags.update(repeating: aggregate == .all ? 1 : 0, count: count)
      nulls.update(repeating: 0, count: count)
    case .sum, .count:
      if aggregate == .sum && !isWhole {
        decimals.update(repeating: 0, count: count)
      } else {
        out.update(repeating: 0, count: count)
      }
      nulls.update(repeating: 0, count: count)
    case .minimum, .maximum, .last:
      out.update(repeating: 0, count: count)
      nulls.update(repeating: 1, count: count)
    }

    withUnsafeTemporaryAllocation(of: Int32.self, capacity: batchSize * 4) { scratch in
      guard let base = scratch.baseAddress else { return }
      let children = base
      let owners = base + batchSize
      let outside = base + batchSize * 2
      let outsideItems = space.items == nil ? nil : base + batchSize * 3
      var filled = 0
      for position in 0..<count {
        let row = Int(parents[position])
        guard row >= 0 else {
          nulls[position] = 1
          if aggregate == .any || aggregate == .all { flags[position] = 0 }
          continue
        }
        var place = Int(index.offsets[row])
        let end = Int(index.offsets[row + 1])
        if value == nil, aggregate == .count {
          out[position] = Int64(end - place)
          continue
        }
        while place < end {
          children[filled] = index.permutation.map { $0[place] } ?? Int32(truncatingIfNeeded: place)
          owners[filled] = Int32(truncatingIfNeeded: position)
          outside[filled] = space.row(position)
          outsideItems?[filled] = space.items.map { $0[position] } ?? -1
          filled += 1
          place += 1
          if filled == batchSize {
            fold(children, owners, outside, outsideItems, filled, frame)
            filled = 0
          }
        }
      }
      if filled > 0 { fold(children, owners, outside, outsideItems, filled, frame) }
    }
    // An undecided `all` carried the mark 2 while its children were folded.
    if aggregate == .all { for position in 0..<count where flags[position] == 2 { flags[position] = 0 } }
  }

  private func parentRows(_ space: RowSpace, _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    let rows = frame.rows(slot)
    if let parent {
      parent.evaluate(space, frame)
      let (found, missing) = (frame.integers(parent.slot), frame.nulls(parent.slot))
      for index in 0..<space.count { rows[index] = missing[index] != 0 ? -1 : Int32(truncatingIfNeeded: found[index]) }
    } else {
      for index in 0..<space.count { rows[index] = space.row(index) }
    }
    return rows
  }

  private func fold(
    _ children: UnsafeMutablePointer<Int32>, _ owners: UnsafeMutablePointer<Int32>,
    _ outside: UnsafeMutablePointer<Int32>, _ outsideItems: UnsafeMutablePointer<Int32>?, _ count: Int, _ frame: Frame
  ) {
    let space = RowSpace(
      count: count, start: 0, rows: UnsafePointer(children), outer: UnsafePointer(outside), items: nil,
      outerItems: outsideItems.map { UnsafePointer($0) })
    guard let value else { return }
    value.evaluate(space, frame)
    condition?.evaluate(space, frame)
    let missing = frame.nulls(value.slot)
    let (out, flags, nulls) = (frame.integers(slot), frame.booleans(slot), frame.nulls(slot))
    switch aggregate {
    case .any:
      let found = frame.booleans(value.slot)
      for child in 0..<count {
        let owner = Int(owners[child])
        if found[child] != 0 {
          flags[owner] = 1
          nulls[owner] = 0
        } else if missing[child] != 0, flags[owner] == 0 {
          nulls[owner] = 1
        }
      }
    case .all:
      let found = frame.booleans(value.slot)
      for child in 0..<count {
        let owner = Int(owners[child])
        // A definite false decides: value 0 and null 0; `nulls` then stays 0 because the flag is already 0.
        if missing[child] != 0 {
          if flags[owner] == 1 {
            nulls[owner] = 1
            flags[owner] = 2
          }
        } else if found[child] == 0 {
          flags[owner] = 0
          nulls[owner] = 0
        }
      }
    case .count:
      let found = frame.booleans(value.slot)
      for child in 0..<count { out[Int(owners[child])] += Int64(found[child]) }
    case .sum:
      if isWhole {
        let found = frame.integers(value.slot)
        var overflowed = false
        for child in 0..<count where missing[child] == 0 {
          let (sum, flag) = out[Int(owners[child])].addingReportingOverflow(found[child])
          out[Int(owners[child])] = sum
          overflowed = overflowed || flag
        }
        if overflowed { frame.fault = frame.fault ?? overflow }
      } else {
        let (found, decimals) = (frame.decimals(value.slot), frame.decimals(slot))
        for child in 0..<count where missing[child] == 0 { decimals[Int(owners[child])] += found[child] }
      }
    case .minimum, .maximum:
      if isWhole {
        extreme(frame.integers(value.slot), out, missing, nulls, owners, count)
      } else {
        extreme(frame.decimals(value.slot), frame.decimals(slot), missing, nulls, owners, count)
      }
    case .last:
      let found = frame.integers(value.slot)
      let (kept, unknown) = (condition.map { frame.booleans($0.slot) }, condition.map { frame.nulls($0.slot) })
      for child in 0..<count where kept.map({ $0[child] != 0 }) ?? true {
        if let unknown, unknown[child] != 0 { continue }
        out[Int(owners[child])] = found[child]
        nulls[Int(owners[child])] = missing[child]
      }
    }
  }

  @inline(__always)
  private func extreme<T: Comparable>(
    _ found: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>, _ missing: UnsafeMutablePointer<UInt8>,
    _ nulls: UnsafeMutablePointer<UInt8>, _ owners: UnsafeMutablePointer<Int32>, _ count: Int
  ) {
    for child in 0..<count where missing[child] == 0 {
      let owner = Int(owners[child])
      if nulls[owner] != 0 {
        out[owner] = found[child]
        nulls[owner] = 0
      } else if aggregate == .maximum ? found[child] > out[owner] : found[child] < out[owner] {
        out[owner] = found[child]
      }
    }
  }
}
