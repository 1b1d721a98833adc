/// What an enterprise is worth to the household that runs it.

import Foundation
import Messages

/// The measures of a budget at one discount rate. Money is đồng for the whole enterprise; before loans where nothing
/// else is said.
public struct Appraisal: Sendable, Hashable {
  /// A fraction a year.
  public let rate: Double
  /// From time 0, by step.
  public let cashFlows: [Double]
  public let cashFlowsAfterLoans: [Double]
  public let lines: [EnterpriseBudget.Line]
  public let timing: EnterpriseTiming
  public let scale: Double
  public let unit: String
  public let hasLoans: Bool
  public let netPresentValue: Double
  /// With loans received and paid back: what the household's own money brings.
  public let netPresentValueAfterLoans: Double
  /// Every internal rate of return, a fraction a year: none, one or several.
  public let internalRates: [Double]
  public let internalRatesAfterLoans: [Double]
  /// Modified internal rate of return, financed and reinvested at `rate`; nil where money flows one way only.
  public let modifiedInternalRate: Double?
  /// Years; nil: it never pays back.
  public let payback: Double?
  public let discountedPayback: Double?
  /// Present value of what comes in over that of what goes out; nil where nothing goes out.
  public let benefitCostRatio: Double?
  /// Profit (all but grants, investments less rest values included) over revenue, of all years; nil without revenue.
  public let margin: Double?
  /// What the household has more in an average year: investments spread over the years, interest paid, own labour no
  /// cost.
  public let annualNet: Double
  /// Days of own work in an average year.
  public let ownDays: Double
  /// `annualNet` for each day of own work; nil without own work.
  public let returnPerLabourDay: Double?
  /// What is bought before the start, working capital included.
  public let investment: Double
  /// The most that the household has to put in before money comes back: the depth of the summed flows, own work no
  /// outlay.
  public let peakFunding: Double
  /// `annualNet` of an average year for each đồng of `peakFunding`; nil where nothing is put in.
  public let returnOnFunding: Double?

  /// The internal rate of return; nil where there is none or no single one.
  public var internalRate: Double? { internalRates.count == 1 ? internalRates[0] : nil }
  public var internalRateAfterLoans: Double? { internalRatesAfterLoans.count == 1 ? internalRatesAfterLoans[0] : nil }

  /// - Throws: `appraisalInvalid` for a rate that is no fraction from 0 to 1.
  public init(_ budget: EnterpriseBudget, rate: Double) throws(Diagnostic) {
    try Appraisal.check(rate: rate)
    let lines = budget.lines
    let timing = budget.timing
    func flows(_ includes: (EnterpriseBudget.Line.Kind) -> Bool) -> [Double] {
      lines.reduce(into: [Double](repeating: 0, count: timing.steps + 1)) { flows, line in
        guard includes(line.kind) else { return }
        for (time, amount) in line.amounts.enumerated() { flows[time] += amount }
      }
    }
    let before = flows { !$0.isFinancing }
    let after = flows { _ in true }
    self.rate = rate
    self.lines = lines
    self.timing = timing
    scale = budget.scale.first
    unit = budget.unit
    hasLoans = !budget.loans.isEmpty
    cashFlows = before
    cashFlowsAfterLoans = after
    let perYear = Double(timing.stepsPerYear)
    let stepRate = timing.stepsPerYear == 1 ? rate : pow(1 + rate, 1 / perYear) - 1
    func yearly(_ rate: Double) -> Double { timing.stepsPerYear == 1 ? rate : pow(1 + rate, perYear) - 1 }
    netPresentValue = CashFlow.netPresentValue(before, rate: stepRate)
    netPresentValueAfterLoans = CashFlow.netPresentValue(after, rate: stepRate)
    internalRates = CashFlow.internalRates(before, stepsPerYear: timing.stepsPerYear).map(yearly)
    internalRatesAfterLoans = CashFlow.internalRates(after, stepsPerYear: timing.stepsPerYear).map(yearly)
    modifiedInternalRate = CashFlow.modifiedInternalRate(before, finance: stepRate, reinvest: stepRate).map(yearly)
    payback = CashFlow.payback(before).map { $0 / perYear }
    discountedPayback = CashFlow.discountedPayback(before, rate: stepRate).map { $0 / perYear }

    let present = lines.filter { !$0.kind.isFinancing }.map { CashFlow.netPresentValue($0.amounts, rate: stepRate) }
    let benefits = present.reduce(0) { $0 + max($1, 0) }
    let costs = present.reduce(0) { $0 - min($1, 0) }
    benefitCostRatio = costs > 0 ? benefits / costs : nil

    func sum(_ kinds: Set<EnterpriseBudget.Line.Kind>) -> Double {
      lines.reduce(0) { kinds.contains($1.kind) ? $0 + $1.sum : $0 }
    }
    let revenue = sum([.revenue])
    margin = revenue > 0 ? (before.reduce(0, +) - sum([.grant])) / revenue : nil
    annualNet = lines.reduce(0) { $1.kind.isIncome ? $0 + $1.sum : $0 } / Double(budget.years)
    ownDays = budget.ownDaysPerYear
    returnPerLabourDay = ownDays > 0 ? annualNet / ownDays : nil
    investment = -lines.reduce(0) {
      $1.kind == .investment || $1.kind == .workingCapital ? $0 + ($1.amounts.first ?? 0) : $0
    }
    peakFunding = CashFlow.depth(flows { $0 != .ownLabour && !$0.isFinancing })
    returnOnFunding = peakFunding > 0 ? annualNet / peakFunding : nil
  }

  /// Discount rates are fractions from 0 to 1; 10 is nearly always meant as 10 %.
  public static func check(rate: Double) throws(Diagnostic) {
    guard rate >= 0, rate <= 1 else {
      throw Diagnostic(
        .appraisalInvalid, ["name": "rate", "value": EnterpriseBudget.plain(rate), "rule": "0–1"],
        hint: LocalizedText(vi: "rate = 0.1 là 10 %", en: "rate = 0.1 is 10 %"))
    }
  }
}
