/// A day of the Gregorian calendar, counted from 1 January 1970: the only date BenVung knows. No clock, no time zone.

/// A calendar day.
public struct Day: Hashable, Comparable, Sendable, Codable {
  /// Days since 1970-01-01; days before are negative.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of a year, month and day, or nil where there is none (31 February).
  ///
  /// Years 1 to 9999. Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day from "2024-12-31", or nil.
  public init?(iso text: some StringProtocol) {
    guard text.utf8.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch place {
      case ..<4: year = year * 10 + digit
      case ..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day's year, month (1 to 12) and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year alone, without 64-bit divisions: every filter on a year asks for it row by row. The method is
  /// Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms" (2023), proposition 6.3;
  /// days are counted from 1 March of the year 0.
  public var year: Int {
    guard number >= -719_468, number < 2_932_897 - 719_468 else { return parts.year }
    let quarterDays = UInt32(bitPattern: number &+ 719_468) &* 4 &+ 3
    let century = quarterDays / 146_097
    let ofCentury = (quarterDays % 146_097) | 3
    let product = UInt64(ofCentury) &* 2_939_745
    let yearOfCentury = UInt32(truncatingIfNeeded: product >> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    return Int(century &* 100 &+ yearOfCentury &+ (dayOfYear >= 306 ? 1 : 0))
  }

  /// The day n months later (or earlier), at the end of the month where the month is shorter: 31 January and one
  /// month is 28 or 29 February. Nil when that is outside the years 1 to 9999.
  public func adding(months: Int) -> Day? {
    let (year, month, day) = parts
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12, total < 120_000 else { return nil }
    let newYear = total / 12
    let newMonth = total % 12 + 1
    return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// "2024-12-31"
  public var iso: String {
    let (year, month, day) = parts
    return Day.pad(year, 4) + "-" + Day.pad(month, 2) + "-" + Day.pad(day, 2)
  }

  /// "31/12/2024", as Vietnamese tables write it.
  public var vietnamese: String {
    let (year, month, day) = parts
    return Day.pad(day, 2) + "/" + Day.pad(month, 2) + "/" + Day.pad(year, 4)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 31 December of a year: the day on which yearly figures are taken.
  public static func endOfYear(_ year: Int) -> Day? { Day(year: year, month: 12, day: 31) }

  /// The unknown first day of validity, 0001-01-01 (design decision 2); prints as "-".
  public static let unknownStart = Day(number: -719_162)

  private static func pad(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
