/// Arithmetic. Whole numbers overflow into an error, never around; `x / 0`, `x // 0` and `x % 0` are null.

import CColumn
import Messages

enum Arithmetic: Sendable { case add, subtract, multiply, divide, floorDivide, remainder }

/// `+ - * // %` on whole numbers; Lua's floor division and remainder (the sign of the divisor).
final class IntegerArithmeticNode: PairedNode {
  private let operation: Arithmetic
  private let overflow: Diagnostic

  init(slot: Int, _ operation: Arithmetic, _ left: Node, _ right: Node, overflow: Diagnostic) {
    self.operation = operation
    self.overflow = overflow
    super.init(slot: slot, left, right)
  }

  /// Of a division by a positive constant: bands of incomes, decades.
  override var bounds: ClosedRange<Int64>? {
    guard let constant = right as? ConstantNode, case .integer(let divisor) = constant.value, divisor > 0 else {
      return nil
    }
    switch operation {
    case .floorDivide: return left.bounds.map { floor($0.lowerBound, divisor)...floor($0.upperBound, divisor) }
    case .remainder: return 0...divisor - 1
    default: return nil
    }
  }

  /// Bands of a column: narrow numbers divided by a constant stay narrow.
  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    guard operation == .floorDivide, let constant = right as? ConstantNode, case .integer(let divisor) = constant.value,
      divisor > 0, divisor <= Int64(Int32.max)
    else { return wide(space, frame) }
    let found = left.lane(space, frame)
    guard found.nulls == nil, found.storage != COLUMN_INT64 else { return wide(space, frame) }
    let out = UnsafeMutableRawPointer(frame.integers(slot)).assumingMemoryBound(to: Int32.self)
    lane_floor_divide(found, Int32(truncatingIfNeeded: divisor), Int64(space.count), out)
    return column_lane(values: out, nulls: nil, storage: COLUMN_INT32)
  }

  private func floor(_ number: Int64, _ divisor: Int64) -> Int64 {
    number / divisor - (number % divisor < 0 ? 1 : 0)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, b, out) = (frame.integers(left.slot), frame.integers(right.slot), frame.integers(slot))
    let (na, nb, nulls) = (frame.nulls(left.slot), frame.nulls(right.slot), frame.nulls(slot))
    let count = space.count
    for index in 0..<count { nulls[index] = na[index] | nb[index] }
    var overflowed = false
    switch operation {
    case .add:
      for index in 0..<count {
        let (value, flag) = a[index].addingReportingOverflow(b[index])
        out[index] = value
        overflowed = overflowed || (flag && nulls[index] == 0)
      }
    case .subtract:
      for index in 0..<count {
        let (value, flag) = a[index].subtractingReportingOverflow(b[index])
        out[index] = value
        overflowed = overflowed || (flag && nulls[index] == 0)
      }
    case .multiply:
      for index in 0..<count {
        let (value, flag) = a[index].multipliedReportingOverflow(by: b[index])
        out[index] = value
        overflowed = overflowed || (flag && nulls[index] == 0)
      }
    case .floorDivide, .divide:
      for index in 0..<count {
        let divisor = b[index]
        guard divisor != 0, !(divisor == -1 && a[index] == .min) else {
          if divisor == -1 && nulls[index] == 0 { overflowed = true }
          nulls[index] = 1
          out[index] = 0
          continue
        }
        let quotient = a[index] / divisor
        out[index] = quotient - (a[index] % divisor != 0 && (a[index] < 0) != (divisor < 0) ? 1 : 0)
      }
    case .remainder:
      for index in 0..<count {
        let divisor = b[index]
        guard divisor != 0 else {
          nulls[index] = 1
          out[index] = 0
          continue
        }
        let rest = divisor == -1 ? 0 : a[index] % divisor
        out[index] = rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest
      }
    }
    if overflowed { frame.fault = frame.fault ?? overflow }
  }
}

/// `+ - * / // %` on decimals. A result that is no finite number is null.
final class DecimalArithmeticNode: PairedNode {
  private let operation: Arithmetic

  init(slot: Int, _ operation: Arithmetic, _ left: Node, _ right: Node) {
    self.operation = operation
    super.init(slot: slot, left, right)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, b, out) = (frame.decimals(left.slot), frame.decimals(right.slot), frame.decimals(slot))
    let (na, nb, nulls) = (frame.nulls(left.slot), frame.nulls(right.slot), frame.nulls(slot))
    let count = space.count
    switch operation {
    case .add: for index in 0..<count { out[index] = a[index] + b[index] }
    case .subtract: for index in 0..<count { out[index] = a[index] - b[index] }
    case .multiply: for index in 0..<count { out[index] = a[index] * b[index] }
    case .divide: for index in 0..<count { out[index] = a[index] / b[index] }
    case .floorDivide: for index in 0..<count { out[index] = (a[index] / b[index]).rounded(.down) }
    case .remainder:
      for index in 0..<count { out[index] = a[index] - (a[index] / b[index]).rounded(.down) * b[index] }
    }
    for index in 0..<count { nulls[index] = na[index] | nb[index] | (out[index].isFinite ? 0 : 1) }
  }
}

/// A whole number as a decimal.
final class ToDecimalNode: Node {
  private let operand: Node

  init(slot: Int, _ operand: Node) {
    self.operand = operand
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let (a, out) = (frame.integers(operand.slot), frame.decimals(slot))
    for index in 0..<space.count { out[index] = Double(a[index]) }
    frame.nulls(slot).update(from: frame.nulls(operand.slot), count: space.count)
  }
}

/// `round`, `floor`, `ceil` of a decimal, as a whole number; `round` is half up, away from zero.
final class RoundNode: Node {
  private let operand: Node
  private let rule: FloatingPointRoundingRule
  private let overflow: Diagnostic

  init(slot: Int, _ operand: Node, _ rule: FloatingPointRoundingRule, overflow: Diagnostic) {
    self.operand = operand
    self.rule = rule
    self.overflow = overflow
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let (a, out) = (frame.decimals(operand.slot), frame.integers(slot))
    let (na, nulls) = (frame.nulls(operand.slot), frame.nulls(slot))
    for index in 0..<space.count {
      nulls[index] = na[index]
      let value = a[index].rounded(rule)
      if abs(value) < 9.2e18 {
        out[index] = Int64(value)
      } else {
        out[index] = 0
        if na[index] == 0 { frame.fault = frame.fault ?? overflow }
      }
    }
  }
}

/// `abs` and unary minus.
final class SignNode: Node {
  private let operand: Node
  private let isAbsolute: Bool
  private let isWhole: Bool
  private let overflow: Diagnostic

  init(slot: Int, _ operand: Node, absolute: Bool, whole: Bool, overflow: Diagnostic) {
    self.operand = operand
    isAbsolute = absolute
    isWhole = whole
    self.overflow = overflow
    super.init(slot: slot)
  }

  override var source: NodeSource { operand.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let nulls = frame.nulls(slot)
    nulls.update(from: frame.nulls(operand.slot), count: space.count)
    if isWhole {
      let (a, out) = (frame.integers(operand.slot), frame.integers(slot))
      for index in 0..<space.count {
        if a[index] == .min && nulls[index] == 0 { frame.fault = frame.fault ?? overflow }
        out[index] = isAbsolute && a[index] >= 0 ? a[index] : 0 &- a[index]
      }
    } else {
      let (a, out) = (frame.decimals(operand.slot), frame.decimals(slot))
      for index in 0..<space.count { out[index] = isAbsolute ? abs(a[index]) : -a[index] }
    }
  }
}

/// `min(a, b, …)` and `max(a, b, …)` of one row; null where any is null.
final class ExtremeNode: Node {
  private let operands: [Node]
  private let isMaximum: Bool
  private let isWhole: Bool

  init(slot: Int, _ operands: [Node], maximum: Bool, whole: Bool) {
    self.operands = operands
    isMaximum = maximum
    isWhole = whole
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let nulls = frame.nulls(slot)
    for (position, operand) in operands.enumerated() {
      operand.evaluate(space, frame)
      let found = frame.nulls(operand.slot)
      if position == 0 {
        frame.integers(slot).update(from: frame.integers(operand.slot), count: space.count)
        nulls.update(from: found, count: space.count)
        continue
      }
      if isWhole {
        merge(frame.integers(operand.slot), frame.integers(slot), space.count)
      } else {
        merge(frame.decimals(operand.slot), frame.decimals(slot), space.count)
      }
      for index in 0..<space.count { nulls[index] |= found[index] }
    }
  }

  @inline(__always)
  private func merge<T: Comparable>(_ values: UnsafeMutablePointer<T>, _ out: UnsafeMutablePointer<T>, _ count: Int) {
    if isMaximum {
      for index in 0..<count { out[index] = max(out[index], values[index]) }
    } else {
      for index in 0..<count { out[index] = min(out[index], values[index]) }
    }
  }
}

/// `size(list)`: how many items of the wanted ones are set.
final class BitCountNode: Node {
  private let list: Node
  private let wanted: Int64

  init(slot: Int, _ list: Node, wanted: Int64 = -1) {
    self.list = list
    self.wanted = wanted
    super.init(slot: slot)
  }

  override var source: NodeSource { list.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    list.evaluate(space, frame)
    let (a, out) = (frame.integers(list.slot), frame.integers(slot))
    for index in 0..<space.count { out[index] = Int64((a[index] & wanted).nonzeroBitCount) }
    frame.nulls(slot).update(from: frame.nulls(list.slot), count: space.count)
  }
}

/// A whole number looked up by a small one: a text by another dictionary, a line by an area type.
final class TableNode: Node {
  private let operand: Node
  private let table: [Int64?]

  init(slot: Int, _ operand: Node, table: [Int64?]) {
    self.operand = operand
    self.table = table
    super.init(slot: slot)
  }

  override var source: NodeSource { operand.source }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let (a, out) = (frame.integers(operand.slot), frame.integers(slot))
    let (na, nulls) = (frame.nulls(operand.slot), frame.nulls(slot))
    table.withUnsafeBufferPointer { table in
      for index in 0..<space.count {
        let key = a[index]
        guard na[index] == 0, key >= 0, key < table.count, let value = table[Int(key)] else {
          nulls[index] = 1
          out[index] = 0
          continue
        }
        nulls[index] = 0
        out[index] = value
      }
    }
  }
}

/// `a .. b` of two texts that both vary: the pair's place in a table of joined texts.
final class PairNode: PairedNode {
  private let width: Int
  private let table: [Int64]

  init(slot: Int, _ left: Node, _ right: Node, width: Int, table: [Int64]) {
    self.width = width
    self.table = table
    super.init(slot: slot, left, right)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, b, out) = (frame.integers(left.slot), frame.integers(right.slot), frame.integers(slot))
    let (na, nb, nulls) = (frame.nulls(left.slot), frame.nulls(right.slot), frame.nulls(slot))
    for index in 0..<space.count {
      nulls[index] = na[index] | nb[index]
      out[index] = nulls[index] != 0 ? 0 : table[Int(a[index]) * width + Int(b[index])]
    }
  }
}
