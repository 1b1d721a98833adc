/// When the parts of an enterprise happen.

import Messages

/// Years, steps and cycles of a budget. Time 0 is before the start; what happens in a step is counted at its end.
///
/// In monthly steps a cycle costs at its start and earns at its end; a cycle that would end after the last year is not
/// begun. In yearly steps every cycle counts at the year's end, also the part of one (0.75 cycles a year).
public struct EnterpriseTiming: Sendable, Hashable {
  public enum Step: String, Sendable, Hashable, CaseIterable { case year, cycle, month }

  public let years: Int
  public let cyclesPerYear: Double
  /// From the start of a cycle to its end, in months.
  public let cycleMonths: Double
  public let step: Step
  /// The calendar month in which the enterprise begins, 1 to 12.
  public let startMonth: Int

  /// - Parameter cycleMonths: nil: the cycles fill the year.
  /// - Throws: `enterpriseInvalid`: fewer than 1 or more than 100 years, no cycle, cycles that do not fit a year, a
  ///   step by cycles that are no whole number.
  public init(
    years: Int, cyclesPerYear: Double = 1, cycleMonths: Double? = nil, step: Step = .year, startMonth: Int = 1
  ) throws(Diagnostic) {
    try EnterpriseBudget.require((1...100).contains(years), "years", Double(years), "1–100")
    try EnterpriseBudget.require(
      cyclesPerYear > 0 && cyclesPerYear <= 366, "cycles_per_year", cyclesPerYear, "> 0, ≤ 366")
    try EnterpriseBudget.require((1...12).contains(startMonth), "start_month", Double(startMonth), "1–12")
    if let cycleMonths {
      try EnterpriseBudget.require(cycleMonths > 0, "cycle_months", cycleMonths, "> 0")
      // Half a day of grace for a month written with few digits.
      guard cycleMonths * cyclesPerYear <= 12.02 else {
        let most = EnterpriseBudget.plain(12 / cycleMonths)
        throw Diagnostic(
          .cycleTooLong,
          [
            "months": EnterpriseBudget.plain(cycleMonths), "cycles": EnterpriseBudget.plain(cyclesPerYear),
            "total": EnterpriseBudget.plain(cycleMonths * cyclesPerYear),
          ],
          hint: LocalizedText(
            vi: "với vụ \(EnterpriseBudget.plain(cycleMonths)) tháng, cycles_per_year nhiều nhất là \(most)",
            en: "with cycles of \(EnterpriseBudget.plain(cycleMonths)) months, cycles_per_year is at most \(most)"))
      }
    }
    if step == .cycle {
      try EnterpriseBudget.require(
        cyclesPerYear == cyclesPerYear.rounded() && cyclesPerYear <= 12, "cycles_per_year", cyclesPerYear, "1, 2, … 12",
        hint: LocalizedText(
          vi: "step = \"cycle\" cần số vụ nguyên; nếu không, dùng step = \"month\"",
          en: "step = \"cycle\" needs whole cycles; else use step = \"month\""))
    }
    self.years = years
    self.cyclesPerYear = cyclesPerYear
    self.cycleMonths = cycleMonths ?? 12 / cyclesPerYear
    self.step = step
    self.startMonth = startMonth
  }

  public var stepsPerYear: Int {
    switch step {
    case .year: 1
    case .cycle: Int(cyclesPerYear)
    case .month: 12
    }
  }

  public var steps: Int { years * stepsPerYear }

  /// The year that a time belongs to, from 1; 0 for time 0.
  public func year(of time: Int) -> Int { (time + stepsPerYear - 1) / stepsPerYear }

  /// The calendar month, 1 to 12, of a monthly step that ends at a time.
  public func calendarMonth(of time: Int) -> Int { (startMonth - 1 + max(time - 1, 0)) % 12 + 1 }

  /// The start and end of every cycle, in monthly steps.
  var cycles: [(start: Int, end: Int)] {
    let length = max(1, Int(cycleMonths.rounded()))
    var cycles: [(start: Int, end: Int)] = []
    for cycle in 0..<Int((Double(years) * cyclesPerYear).rounded(.up)) {
      let start = Int((Double(cycle) * 12 / cyclesPerYear).rounded())
      if start + length > steps { break }
      cycles.append((start, start + length))
    }
    return cycles
  }
}
