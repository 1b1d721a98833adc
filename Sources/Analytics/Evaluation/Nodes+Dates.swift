/// Dates: parts, ages, months later.

import Vietnamese

enum DatePart: String, Sendable { case year, month, quarter, day }

final class DatePartNode: Node {
  private let operand: Node
  private let part: DatePart
  /// The part of each day that the operand may give, from the first one on; nil where it may give too many.
  private let table: (first: Int64, parts: [Int16])?

  /// The most days of a table: more than a century.
  private static let mostDays = 40_000

  init(slot: Int, _ operand: Node, _ part: DatePart) {
    self.operand = operand
    self.part = part
    table = operand.bounds.flatMap { days in
      guard let last = Int32(exactly: days.upperBound), let first = Int32(exactly: days.lowerBound),
        days.upperBound - days.lowerBound < Self.mostDays, Day(number: first).year > 0, Day(number: last).year < 10_000
      else { return nil }
      return (days.lowerBound, (first...last).map { Int16(part.of(Day(number: $0))) })
    }
    super.init(slot: slot)
  }

  override var source: NodeSource { operand.source }

  override var bounds: ClosedRange<Int64>? {
    switch part {
    case .month: return 1...12
    case .quarter: return 1...4
    case .day: return 1...31
    case .year:
      guard let days = operand.bounds, let first = Int32(exactly: days.lowerBound),
        let last = Int32(exactly: days.upperBound)
      else { return nil }
      return Int64(Day(number: first).year)...Int64(Day(number: last).year)
    }
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operand.evaluate(space, frame)
    let (days, out) = (frame.integers(operand.slot), frame.integers(slot))
    if let table {
      table.parts.withUnsafeBufferPointer { parts in
        let last = UInt64(parts.count - 1)
        // What lies outside is a null's leftover.
        for index in 0..<space.count {
          out[index] = Int64(parts[Int(min(UInt64(bitPattern: days[index] &- table.first), last))])
        }
      }
    } else {
      var (lastDay, lastPart) = (Int64.min, 0)
      for index in 0..<space.count {
        // Neighbouring rows are often of one day.
        if days[index] != lastDay {
          lastDay = days[index]
          lastPart = part.of(Day(number: Int32(truncatingIfNeeded: lastDay)))
        }
        out[index] = Int64(lastPart)
      }
    }
    frame.nulls(slot).update(from: frame.nulls(operand.slot), count: space.count)
  }
}

extension DatePart {
  fileprivate func of(_ day: Day) -> Int {
    switch self {
    case .year: day.year
    case .month: day.parts.month
    case .quarter: (day.parts.month + 2) / 3
    case .day: day.parts.day
    }
  }
}

/// `age(birth_date, date)` in completed years; somebody born on 29 February completes a year on 1 March of a year
/// without that day. Negative before birth.
final class AgeNode: PairedNode {
  init(slot: Int, birth: Node, on day: Node) {
    super.init(slot: slot, birth, day)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, b, out) = (frame.integers(left.slot), frame.integers(right.slot), frame.integers(slot))
    let (na, nb, nulls) = (frame.nulls(left.slot), frame.nulls(right.slot), frame.nulls(slot))
    for index in 0..<space.count {
      nulls[index] = na[index] | nb[index]
      let from = Day(number: Int32(truncatingIfNeeded: a[index])).parts
      let to = Day(number: Int32(truncatingIfNeeded: b[index])).parts
      out[index] = Int64(to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0))
    }
  }
}

/// `months_after(date, n)` with end-of-month clamping; null where the calendar ends.
final class MonthsAfterNode: PairedNode {
  init(slot: Int, _ day: Node, months: Node) {
    super.init(slot: slot, day, months)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    operands(space, frame)
    let (a, b, out) = (frame.integers(left.slot), frame.integers(right.slot), frame.integers(slot))
    let (na, nb, nulls) = (frame.nulls(left.slot), frame.nulls(right.slot), frame.nulls(slot))
    for index in 0..<space.count {
      nulls[index] = na[index] | nb[index]
      out[index] = 0
      guard nulls[index] == 0 else { continue }
      if let later = Day(number: Int32(truncatingIfNeeded: a[index])).adding(months: Int(b[index])) {
        out[index] = Int64(later.number)
      } else {
        nulls[index] = 1
      }
    }
  }
}
