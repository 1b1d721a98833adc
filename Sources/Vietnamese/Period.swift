/// A span of days that an office reports on: a year, some years, a half-year, nine months, a quarter, a month, any days.

/// A reporting period, from its first day to its last.
public struct Period: Hashable, Sendable {
  /// What part of a year it is.
  public enum Part: Hashable, Sendable {
    case wholeYears
    /// 1 or 2.
    case half(Int)
    case nineMonths
    /// 1 to 4.
    case quarter(Int)
    /// 1 to 12.
    case month(Int)
    /// From a day to a day.
    case days(Day, Day)
  }

  public let firstYear: Int
  public let lastYear: Int
  public let part: Part

  private init(_ firstYear: Int, _ lastYear: Int, _ part: Part) {
    (self.firstYear, self.lastYear, self.part) = (firstYear, lastYear, part)
  }

  /// A whole year, 1900 to 2200.
  public init?(year: Int) {
    guard Self.years.contains(year) else { return nil }
    self.init(year, year, .wholeYears)
  }

  /// The years that a period may lie in.
  public static let years = 1900...2200

  /// The period from a day to a day, known by its part of a year where it is one.
  public init?(first: Day, last: Day) {
    let (from, to) = (first.parts, last.parts)
    guard first <= last, Self.years.contains(from.year), Self.years.contains(to.year) else { return nil }
    let parts: [Part] =
      [.wholeYears, .half(1), .half(2), .nineMonths] + (1...4).map(Part.quarter) + (1...12).map(Part.month)
    let known = parts.lazy.map { Period(from.year, $0 == .wholeYears ? to.year : from.year, $0) }
      .first { $0.first == first && $0.last == last }
    self = known ?? Period(from.year, to.year, .days(first, last))
  }

  /// A period as it is written: 2024, 2021-2023, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-01-01..2024-07-15.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    if ends.count == 2, let first = Day(iso: ends[0]), let last = Day(iso: ends[1]) {
      self.init(first: first, last: last)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func number(_ text: some StringProtocol, digits: Int) -> Int? {
      text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
    guard let first = parts.first.flatMap({ number($0, digits: 4) }), Self.years.contains(first) else { return nil }
    guard parts.count == 2 else {
      guard parts.count == 1 else { return nil }
      self.init(year: first)
      return
    }
    let word = parts[1].uppercased()
    if let last = number(word, digits: 4) {
      guard Self.years.contains(last), first <= last else { return nil }
      self.init(first, last, .wholeYears)
    } else if let month = number(word, digits: 2), (1...12).contains(month) {
      self.init(first, first, .month(month))
    } else if word.first == "H", let half = number(word.dropFirst(), digits: 1), (1...2).contains(half) {
      self.init(first, first, .half(half))
    } else if word.first == "Q", let quarter = number(word.dropFirst(), digits: 1), (1...4).contains(quarter) {
      self.init(first, first, .quarter(quarter))
    } else if word == "9M" {
      self.init(first, first, .nineMonths)
    } else {
      return nil
    }
  }

  /// As it may be typed.
  public var code: String {
    switch part {
    case .wholeYears: firstYear == lastYear ? "\(firstYear)" : "\(firstYear)-\(lastYear)"
    case .half(let half): "\(firstYear)-H\(half)"
    case .nineMonths: "\(firstYear)-9M"
    case .quarter(let quarter): "\(firstYear)-Q\(quarter)"
    case .month(let month): "\(firstYear)-\(month < 10 ? "0" : "")\(month)"
    case .days(let first, let last): first.iso + ".." + last.iso
    }
  }

  private var months: ClosedRange<Int> {
    switch part {
    case .wholeYears: 1...12
    case .half(let half): (half * 6 - 5)...(half * 6)
    case .nineMonths: 1...9
    case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month): month...month
    case .days: 1...12
    }
  }

  public var first: Day {
    if case .days(let first, _) = part { return first }
    return Day(year: firstYear, month: months.lowerBound, day: 1) ?? .unknownStart
  }

  public var last: Day {
    if case .days(_, let last) = part { return last }
    let month = months.upperBound
    return Day(year: lastYear, month: month, day: Day.length(ofMonth: month, year: lastYear)) ?? .unknownStart
  }

  public var isWholeYears: Bool { part == .wholeYears }

  /// The same part of the year before; of several years, as many years before them. Nil before 1900.
  public var before: Period? {
    let count = lastYear - firstYear + 1
    guard Self.years.contains(firstYear - count) else { return nil }
    if case .days(let first, let last) = part {
      guard let first = first.adding(months: -12 * count), let last = last.adding(months: -12 * count) else {
        return nil
      }
      return Period(first: first, last: last)
    }
    return Period(firstYear - count, lastYear - count, part)
  }

  /// "6 tháng đầu năm 2024", as documents write it.
  public var vietnamese: String {
    switch part {
    case .wholeYears: firstYear == lastYear ? "năm \(firstYear)" : "giai đoạn \(firstYear)–\(lastYear)"
    case .half(let half): "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(firstYear)"
    case .nineMonths: "9 tháng đầu năm \(firstYear)"
    case .quarter(let quarter): "quý \(["I", "II", "III", "IV"][quarter - 1]) năm \(firstYear)"
    case .month(let month): "tháng \(month) năm \(firstYear)"
    case .days(let first, let last): "từ \(first.vietnamese) đến \(last.vietnamese)"
    }
  }

  /// "the first half of 2024"
  public var english: String {
    switch part {
    case .wholeYears: firstYear == lastYear ? "\(firstYear)" : "\(firstYear)–\(lastYear)"
    case .half(let half): "the \(half == 1 ? "first" : "second") half of \(firstYear)"
    case .nineMonths: "the first nine months of \(firstYear)"
    case .quarter(let quarter): "quarter \(quarter) of \(firstYear)"
    case .month(let month): "\(Self.monthNames[month - 1]) \(firstYear)"
    case .days(let first, let last): "\(first.iso) to \(last.iso)"
    }
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
