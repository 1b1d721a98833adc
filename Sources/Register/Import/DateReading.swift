/// Dates as sheets write them: dd/mm/yyyy, d/m/yyyy, with points or hyphens too, or 2024-12-31. Whether a column has the
/// day or the month first is decided for the column as a whole, never cell by cell.

import Vietnamese

enum DateOrder: Hashable, Sendable { case dayFirst, monthFirst }

enum DateReading {
  enum Outcome {
    case day(Day)
    /// It cannot be read in the column's order, and could be in the other.
    case otherOrder
  }

  static func read(_ bytes: CellBytes, order: DateOrder) throws(CellFault) -> Outcome {
    guard let numbers = split(bytes) else {
      throw CellFault(.importNotDate)
    }
    let (first, second, third, isISO) = numbers
    if isISO {
      guard let day = Day(year: first, month: second, day: third) else { throw CellFault(.importNoSuchDay) }
      return .day(day)
    }
    let (dayNumber, month) = order == .dayFirst ? (first, second) : (second, first)
    if let day = Day(year: third, month: month, day: dayNumber) { return .day(day) }
    if month > 12, dayNumber <= 12, Day(year: third, month: dayNumber, day: month) != nil { return .otherOrder }
    throw CellFault(.importNoSuchDay)
  }

  /// Which order a cell proves: only one of its first two numbers can be a month.
  static func evidence(_ bytes: CellBytes) -> DateOrder? {
    guard let (first, second, year, isISO) = split(bytes), !isISO else { return nil }
    let dayFirst = Day(year: year, month: second, day: first) != nil
    let monthFirst = Day(year: year, month: first, day: second) != nil
    return dayFirst == monthFirst ? nil : (dayFirst ? .dayFirst : .monthFirst)
  }

  /// The three numbers, and whether the year came first. A time of midnight, which programs add, is left out.
  private static func split(_ bytes: CellBytes) -> (Int, Int, Int, Bool)? {
    var numbers = (0, 0, 0)
    var lengths = (0, 0, 0)
    var part = 0
    var separator: UInt8?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        let digit = Int(byte - 0x30)
        switch part {
        case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + digit, lengths.0 + 1)
        case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + digit, lengths.1 + 1)
        default: (numbers.2, lengths.2) = (numbers.2 * 10 + digit, lengths.2 + 1)
        }
        if lengths.0 > 4 || lengths.1 > 2 || lengths.2 > 4 { return nil }
      case 0x2F, 0x2D, 0x2E:
        guard part < 2, separator ?? byte == byte else { return nil }
        separator = byte
        part += 1
      case 0x20,
        0x54 where part == 2 && lengths.2 > 0:
        guard isMidnight(CellBytes(rebasing: bytes[(index + 1)...])) else { return nil }
        return finish(numbers, lengths)
      default:
        return nil
      }
    }
    return part == 2 ? finish(numbers, lengths) : nil
  }

  private static func finish(_ numbers: (Int, Int, Int), _ lengths: (Int, Int, Int)) -> (Int, Int, Int, Bool)? {
    guard lengths.1 > 0 else { return nil }
    if lengths.0 == 4, (1...2).contains(lengths.2) { return (numbers.0, numbers.1, numbers.2, true) }
    guard (1...2).contains(lengths.0), lengths.2 == 4 else { return nil }
    return (numbers.0, numbers.1, numbers.2, false)
  }

  private static func isMidnight(_ bytes: CellBytes) -> Bool {
    bytes.count >= 4 && bytes.allSatisfy { $0 == 0x30 || $0 == 0x3A || $0 == 0x2E || $0 == 0x5A }
  }
}
