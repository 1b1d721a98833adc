/// What an enterprise is worth to the household that runs it.

import Messages

/// The measures of a budget at one discount rate. Money is đồng for the whole enterprise.
public struct Appraisal: Sendable, Hashable {
  /// A fraction a year.
  public let rate: Double
  /// From year 0.
  public let cashFlows: [Double]
  public let lines: [EnterpriseBudget.Line]
  public let netPresentValue: Double
  /// Every internal rate of return: none, one or several.
  public let internalRates: [Double]
  /// Years; nil: it never pays back.
  public let payback: Double?
  public let discountedPayback: Double?
  /// Present value of what comes in over that of what goes out; nil where nothing goes out.
  public let benefitCostRatio: Double?
  /// Profit (all but grants, investments less rest values included) over revenue, of all years; nil without revenue.
  public let margin: Double?
  /// What the household has more in an average year: investments spread over the years, own labour no cost.
  public let annualNet: Double
  /// `annualNet` for each day of own work; nil without own work.
  public let returnPerLabourDay: Double?

  /// The internal rate of return; nil where there is none or no single one.
  public var internalRate: Double? { internalRates.count == 1 ? internalRates[0] : nil }

  /// - Throws: `appraisalInvalid` for a rate that is no fraction from 0 to 1.
  public init(_ budget: EnterpriseBudget, rate: Double) throws(Diagnostic) {
    try Appraisal.check(rate: rate)
    let (lines, flows) = (budget.lines, budget.cashFlows)
    self.rate = rate
    self.lines = lines
    cashFlows = flows
    netPresentValue = CashFlow.netPresentValue(flows, rate: rate)
    internalRates = CashFlow.internalRates(flows)
    payback = CashFlow.payback(flows)
    discountedPayback = CashFlow.discountedPayback(flows, rate: rate)

    let present = lines.map { (kind: $0.kind, value: CashFlow.netPresentValue($0.amounts, rate: rate)) }
    let benefits = present.reduce(0) { $0 + max($1.value, 0) }
    let costs = present.reduce(0) { $0 - min($1.value, 0) }
    benefitCostRatio = costs > 0 ? benefits / costs : nil

    func sum(_ kinds: Set<EnterpriseBudget.Line.Kind>) -> Double {
      lines.reduce(0) { kinds.contains($1.kind) ? $0 + $1.sum : $0 }
    }
    let total = flows.reduce(0, +)
    let revenue = sum([.revenue])
    margin = revenue > 0 ? (total - sum([.grant])) / revenue : nil
    annualNet = (total - sum([.ownLabour])) / Double(budget.years)
    let days = budget.ownDaysPerYear
    returnPerLabourDay = days > 0 ? annualNet / days : nil
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
