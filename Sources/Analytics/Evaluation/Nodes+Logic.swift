/// Kleene's logic, comparisons, membership and choice.

import CColumn

/// `a and b`: false wins over null.
final class AndNode: PairedNode {
  /// The right side is looked at for the rows alone that the left side keeps.
  override func select(_ space: RowSpace, _ frame: Frame, into rows: UnsafeMutablePointer<Int32>) -> Int? {
    // Where the right side is unknown for a row, all is worked out anew: the rows of the batch must still be there.
    guard space.rows == nil, let kept = left.select(space, frame, into: rows) else { return nil }
    guard kept > 0 else { return 0 }
    let rest =
      kept == space.count
      ? space : RowSpace(count: kept, start: 0, rows: rows, outer: nil, items: nil, isComplete: true)
    let right = (right as? GuardedNode)?.right ?? right
    if let found = right.select(rest, frame, into: rows) { return found }
    right.evaluate(rest, frame)
    let (holds, unknown) = (frame.booleans(right.slot), UnsafePointer(frame.nulls(right.slot)))
    guard !unknown.hasNonZero(kept) else { return nil }
    guard let known = rest.rows else {
      return Int(lane_select(holds, Int64(kept), Int32(truncatingIfNeeded: rest.start), rows))
    }
    return Int(lane_select_rows(holds, Int64(kept), known, rows))
  }

  override func narrowed(_ rows: Range<Int>, _ frame: Frame) -> (rows: Range<Int>, holds: Bool) {
    let found = left.narrowed(rows, frame)
    // The right side is looked at where the left one holds.
    guard found.holds else { return found }
    return ((right as? GuardedNode)?.right ?? right).narrowed(found.rows, frame)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, na) = (frame.booleans(left.slot), frame.nulls(left.slot))
    let (b, nb) = (frame.booleans(right.slot), frame.nulls(right.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<space.count {
      // Null only where neither side is a definite false; a definite false is value 0 with no null.
      nulls[index] = (na[index] | nb[index]) & (a[index] | na[index]) & (b[index] | nb[index])
      out[index] = a[index] & b[index]
    }
  }
}

/// `a or b`: true wins over null.
final class OrNode: PairedNode {
  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, na) = (frame.booleans(left.slot), frame.nulls(left.slot))
    let (b, nb) = (frame.booleans(right.slot), frame.nulls(right.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<space.count {
      let value = a[index] | b[index]
      nulls[index] = (na[index] | nb[index]) & (1 ^ value)
      out[index] = value
    }
  }
}

final class NotNode: Node {
  private let operand: Node

  init(slot: Int, _ operand: Node) {
    self.operand = operand
    super.init(slot: slot)
  }

  override var source: NodeSource { operand.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let (a, na) = (frame.booleans(operand.slot), frame.nulls(operand.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<space.count {
      nulls[index] = na[index]
      out[index] = (1 ^ a[index]) & (1 ^ na[index])
    }
  }
}

/// `e == nil`, `e ~= nil`: never null.
final class IsNullNode: Node {
  private let operand: Node
  private let wanted: UInt8

  init(slot: Int, _ operand: Node, isNull: Bool) {
    self.operand = operand
    wanted = isNull ? 0 : 1
    super.init(slot: slot)
  }

  override var source: NodeSource { operand.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let found = frame.nulls(operand.slot)
    let out = frame.booleans(slot)
    // The operand may be a boolean, so its null bytes are read before the result is written into another slot.
    for index in 0..<space.count { out[index] = found[index] ^ wanted }
    frame.nulls(slot).update(repeating: 0, count: space.count)
  }
}

enum Comparison: Sendable { case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual }

/// Compares whole numbers, dates, dictionary indices and rows.
final class CompareIntegersNode: PairedNode {
  let comparison: Comparison

  init(slot: Int, _ comparison: Comparison, _ left: Node, _ right: Node) {
    self.comparison = comparison
    if let right = right as? ConstantNode, case .integer(let value) = right.value {
      constant = value
    } else {
      constant = nil
    }
    super.init(slot: slot, left, right)
  }

  /// The number that every row is compared with; nil where it is not the same for all.
  let constant: Int64?

  override func select(_ space: RowSpace, _ frame: Frame, into rows: UnsafeMutablePointer<Int32>) -> Int? {
    guard let constant, space.isComplete || space.rows == nil else { return nil }
    if let holds = holdsForAll(space, frame, constant) { return holds ? space.count : 0 }
    let lane = left.lane(space, frame)
    guard lane.nulls == nil else { return nil }
    return Int(
      lane_filter(
        lane, constant, comparison.lane, Int64(space.count), Int32(truncatingIfNeeded: space.start), space.rows, rows))
  }

  /// In a column that ascends, the rows of which a comparison holds are neighbours.
  override func narrowed(_ rows: Range<Int>, _ frame: Frame) -> (rows: Range<Int>, holds: Bool) {
    guard let constant, let column = left.column(in: frame), column.isAscending, !rows.isEmpty,
      rows.upperBound <= column.count
    else { return (rows, false) }
    func first(_ isThere: (Int64) -> Bool) -> Int {
      var (low, high) = (rows.lowerBound, rows.upperBound)
      while low < high {
        let middle = low + (high - low) / 2
        if isThere(column.integer(middle) ?? .min) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let (start, end) = (first { $0 >= constant }, first { $0 > constant })
    switch comparison {
    case .equal: return (start..<end, true)
    case .less: return (rows.lowerBound..<start, true)
    case .lessOrEqual: return (rows.lowerBound..<end, true)
    case .greater: return (end..<rows.upperBound, true)
    case .greaterOrEqual: return (start..<rows.upperBound, true)
    case .notEqual: return (rows, false)
    }
  }

  /// Whether the comparison holds for all rows of a batch or for none, told from the first and the last of them; nil where
  /// those do not tell.
  private func holdsForAll(_ space: RowSpace, _ frame: Frame, _ constant: Int64) -> Bool? {
    guard space.rows == nil, space.count > 0, let column = left.column(in: frame), column.isAscending,
      let first = column.integer(space.start), let last = column.integer(space.start + space.count - 1)
    else { return nil }
    // All numbers lie on one side of the constant, or all are equal.
    guard last < constant || first > constant || first == last else { return nil }
    return comparison.holds(first, constant)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    if let value = constant {
      let (lane, nulls) = (left.lane(space, frame), frame.nulls(slot))
      lane_compare(lane, value, comparison.lane, Int64(space.count), frame.booleans(slot))
      guard let missing = lane.nulls else { return nulls.update(repeating: 0, count: space.count) }
      nulls.update(from: missing, count: space.count)
      clearNulls(frame, space.count)
      return
    }
    operands(space, frame)
    compare(
      frame.integers(left.slot), frame.integers(right.slot), comparison, frame.booleans(slot), space.count)
    joinNulls(frame, left, right, space.count)
  }
}

extension Comparison {
  fileprivate func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  fileprivate var lane: lane_comparison {
    switch self {
    case .equal: LANE_EQUAL
    case .notEqual: LANE_NOT_EQUAL
    case .less: LANE_LESS
    case .lessOrEqual: LANE_LESS_OR_EQUAL
    case .greater: LANE_GREATER
    case .greaterOrEqual: LANE_GREATER_OR_EQUAL
    }
  }
}

/// Compares decimals.
final class CompareDecimalsNode: PairedNode {
  private let comparison: Comparison

  init(slot: Int, _ comparison: Comparison, _ left: Node, _ right: Node) {
    self.comparison = comparison
    super.init(slot: slot, left, right)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    compare(
      frame.decimals(left.slot), frame.decimals(right.slot), comparison, frame.booleans(slot), space.count)
    joinNulls(frame, left, right, space.count)
  }
}

/// Compares booleans.
final class CompareBooleansNode: PairedNode {
  private let unequal: UInt8

  init(slot: Int, equal: Bool, _ left: Node, _ right: Node) {
    unequal = equal ? 1 : 0
    super.init(slot: slot, left, right)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, b, out) = (frame.booleans(left.slot), frame.booleans(right.slot), frame.booleans(slot))
    for index in 0..<space.count { out[index] = a[index] ^ b[index] ^ unequal }
    joinNulls(frame, left, right, space.count)
  }
}

@inline(__always)
private func compare<T: Comparable>(
  _ a: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>, _ comparison: Comparison,
  _ out: UnsafeMutablePointer<UInt8>, _ count: Int
) {
  switch comparison {
  case .equal: for index in 0..<count { out[index] = a[index] == b[index] ? 1 : 0 }
  case .notEqual: for index in 0..<count { out[index] = a[index] != b[index] ? 1 : 0 }
  case .less: for index in 0..<count { out[index] = a[index] < b[index] ? 1 : 0 }
  case .lessOrEqual: for index in 0..<count { out[index] = a[index] <= b[index] ? 1 : 0 }
  case .greater: for index in 0..<count { out[index] = a[index] > b[index] ? 1 : 0 }
  case .greaterOrEqual: for index in 0..<count { out[index] = a[index] >= b[index] ? 1 : 0 }
  }
}

extension Node {
  /// Makes the boolean in the slot 0 where it is null.
  @inline(__always)
  fileprivate func clearNulls(_ frame: Frame, _ count: Int) {
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<count { out[index] &= 1 ^ nulls[index] }
  }

  /// Makes the boolean in the slot null where either operand is, and 0 there.
  @inline(__always)
  fileprivate func joinNulls(_ frame: Frame, _ left: Node, _ right: Node, _ count: Int) {
    let (na, nb) = (frame.nulls(left.slot), frame.nulls(right.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<count {
      let null = na[index] | nb[index]
      nulls[index] = null
      out[index] &= 1 ^ null
    }
  }
}

/// Membership of a dictionary index or small whole number in a fixed set: one look into a table.
final class InTableNode: Node {
  private let operand: Node
  private let members: [UInt8]

  /// - Parameter members: for each index 1 where it is in the set, else 0; then a 0 for all indices outside.
  init(slot: Int, _ operand: Node, members: [UInt8]) {
    (self.operand, self.members) = (operand, members)
    super.init(slot: slot)
  }

  override var source: NodeSource { operand.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let (lane, out, nulls) = (operand.lane(space, frame), frame.booleans(slot), frame.nulls(slot))
    members.withUnsafeBufferPointer { members in
      // No member is 2: nothing of it counts as no value.
      _ = lane_look(lane, 0, Int64(members.count - 1), COLUMN_INT8, members.baseAddress, 2, Int64(space.count), out)
    }
    guard let missing = lane.nulls else { return nulls.update(repeating: 0, count: space.count) }
    nulls.update(from: missing, count: space.count)
    clearNulls(frame, space.count)
  }
}

/// Whether an item is in a list field: one bit.
final class HasBitNode: Node {
  private let list: Node
  private let bit: Int64

  init(slot: Int, _ list: Node, bit: Int) {
    self.list = list
    self.bit = 1 << Int64(bit)
    super.init(slot: slot)
  }

  override var source: NodeSource { list.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    list.evaluate(space, frame)
    let (a, na) = (frame.integers(list.slot), frame.nulls(list.slot))
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    for index in 0..<space.count {
      out[index] = a[index] & bit != 0 ? 1 ^ na[index] : 0
      nulls[index] = na[index]
    }
  }
}

/// `if(condition, a, b)`: an unknown condition gives null. Values are copied as 8 bytes, or as booleans.
final class ChooseNode: Node {
  private let condition: Node
  private let yes: Node
  private let no: Node
  private let isBoolean: Bool

  init(slot: Int, _ condition: Node, _ yes: Node, _ no: Node, isBoolean: Bool) {
    self.condition = condition
    self.yes = yes
    self.no = no
    self.isBoolean = isBoolean
    super.init(slot: slot)
  }

  override var source: NodeSource { [condition.source, yes.source, no.source].together }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    condition.evaluate(space, frame)
    yes.evaluate(space, frame)
    no.evaluate(space, frame)
    let (c, nc) = (frame.booleans(condition.slot), frame.nulls(condition.slot))
    let (na, nb, nulls) = (frame.nulls(yes.slot), frame.nulls(no.slot), frame.nulls(slot))
    if isBoolean {
      let (a, b, out) = (frame.booleans(yes.slot), frame.booleans(no.slot), frame.booleans(slot))
      for index in 0..<space.count {
        out[index] = ((a[index] & c[index]) | (b[index] & (1 ^ c[index]))) & (1 ^ nc[index])
      }
    } else {
      let (a, b, out) = (frame.integers(yes.slot), frame.integers(no.slot), frame.integers(slot))
      // Without a branch: the condition's byte, 0 or 1, becomes a mask of all bits.
      for index in 0..<space.count {
        let mask = 0 &- Int64(c[index])
        out[index] = (a[index] & mask) | (b[index] & ~mask)
      }
    }
    for index in 0..<space.count {
      nulls[index] = nc[index] | (na[index] & c[index]) | (nb[index] & (1 ^ c[index]))
    }
  }
}

/// `coalesce(a, b, …)`: the first that is not null.
final class CoalesceNode: Node {
  private let operands: [Node]
  private let isBoolean: Bool

  init(slot: Int, _ operands: [Node], isBoolean: Bool) {
    self.operands = operands
    self.isBoolean = isBoolean
    super.init(slot: slot)
  }

  override var source: NodeSource { operands.map(\.source).together }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let nulls = frame.nulls(slot)
    nulls.update(repeating: 1, count: space.count)
    if isBoolean { frame.booleans(slot).update(repeating: 0, count: space.count) }
    for operand in operands {
      operand.evaluate(space, frame)
      let found = frame.nulls(operand.slot)
      if isBoolean {
        let (a, out) = (frame.booleans(operand.slot), frame.booleans(slot))
        for index in 0..<space.count where nulls[index] != 0 { out[index] = a[index] }
      } else {
        let (a, out) = (frame.integers(operand.slot), frame.integers(slot))
        for index in 0..<space.count where nulls[index] != 0 { out[index] = a[index] }
      }
      for index in 0..<space.count { nulls[index] &= found[index] }
    }
  }
}
