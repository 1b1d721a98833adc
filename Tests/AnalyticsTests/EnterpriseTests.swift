import Messages
import Testing

@testable import Analytics

/// Five rafts, two crops a year, five years.
///
/// A raft costs 6,000,000, lasts five years; a crop yields 1,000 kg a raft, of which 80 % live, at 20,000: revenue
/// 5 × 2 × 1,000 × 0.8 × 20,000 = 160,000,000 a year. Spat 4,000,000 a crop and raft: 40,000,000 a year. Licence
/// 2,000,000 a year. Own labour 10 days a crop and raft at 300,000: 100 days, 30,000,000 a year.
/// Year 0: -30,000,000. Years 1 to 5: 160 - 40 - 2 - 30 = 88,000,000.
private func oysters(
  price: Double = 20_000, survival: Double = 0.8, yield: Double = 1_000, years: Int = 5
) throws -> EnterpriseBudget {
  var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: years, cyclesPerYear: 2), scale: 5)
  try budget.add(EnterpriseBudget.Investment(name: "raft", cost: 6_000_000, life: 5))
  try budget.add(
    EnterpriseBudget.Revenue(name: "oysters", yield: .fixed(yield), price: .fixed(price), survival: .fixed(survival)))
  try budget.add(EnterpriseBudget.Cost(name: "spat", amount: 4_000_000))
  try budget.add(EnterpriseBudget.Cost(name: "licence", amount: 2_000_000, basis: .fixed))
  try budget.add(EnterpriseBudget.Labour(name: "work", days: 10, wage: 300_000))
  return budget
}

private func isNear(_ value: Double?, _ wanted: Double, within share: Double = 1e-9) -> Bool {
  value.map { abs($0 - wanted) <= share * max(1, abs(wanted)) } ?? false
}

@Suite("Measures of cash flows")
struct EnterpriseCashFlowTests {
  // Worked by hand: 60/1.1 = 54.5454..., 72.6/1.21 = 60; 54.5454... + 60 - 100 = 14.5454...
  @Test("the net present value discounts each year once more")
  func netPresentValue() {
    #expect(isNear(CashFlow.netPresentValue([-100, 60, 72.6], rate: 0.1), 14.545454545454545))
    #expect(CashFlow.netPresentValue([-100, 60, 70], rate: 0) == 30)
    #expect(CashFlow.netPresentValue([], rate: 0.1) == 0)
  }

  // -1000 now and 1331 after three years: (1 + r)³ = 1.331, r = 10 %.
  @Test("the internal rate makes the net present value zero")
  func internalRate() {
    let rates = CashFlow.internalRates([-1000, 0, 0, 1331])
    #expect(rates.count == 1)
    #expect(isNear(rates.first, 0.1))
  }

  // -100 (1+r)² + 230 (1+r) - 132 = -(10 (1+r) - 11)(10 (1+r) - 12): 10 % and 20 %.
  @Test("several internal rates are all found, none is found where money flows one way")
  func severalRates() {
    let rates = CashFlow.internalRates([-100, 230, -132])
    #expect(rates.count == 2)
    #expect(isNear(rates.first, 0.1) && isNear(rates.last, 0.2))
    #expect(CashFlow.internalRates([100, 5]).isEmpty)
    #expect(CashFlow.internalRates([-100, 0, -5]).isEmpty)
    #expect(CashFlow.internalRates([0, 0]).isEmpty)
    // x² - x + 1 has no real root: the signs change, and still no rate fits.
    #expect(CashFlow.internalRates([-1, 1, -1]).isEmpty)
  }

  @Test("payback counts parts of a year, and says never")
  func payback() {
    #expect(CashFlow.payback([-100, 40, 40, 40]) == 2.5)
    #expect(CashFlow.payback([-100, 40, 40]) == nil)
    #expect(CashFlow.payback([10, 40]) == 0)
    // Back after the first harvest, but not for good: -100, 50, -30, 30; and -100, 50, -50.
    #expect(CashFlow.payback([-100, 150, -80, 60]) == 2.5)
    #expect(CashFlow.payback([-100, 150, -100]) == nil)
    // Discounted at 100 %: -100, 50, 25, 50: half of the third year.
    #expect(CashFlow.discountedPayback([-100, 100, 100, 400], rate: 1) == 2.5)
  }
}

@Suite("A five-raft oyster budget")
struct EnterpriseBudgetTests {
  @Test("its figures are those worked by hand")
  func appraisal() throws {
    let budget = try oysters()
    #expect(budget.cashFlows == [-30e6, 88e6, 88e6, 88e6, 88e6, 88e6])
    let appraisal = try Appraisal(budget, rate: 0.1)
    // The annuity of five years at 10 %: (1 - 1.1⁻⁵) / 0.1 = 3.790786769408448.
    let annuity = 3.790786769408448
    #expect(isNear(appraisal.netPresentValue, 88e6 * annuity - 30e6))
    #expect(isNear(appraisal.payback, 30.0 / 88))
    // 80 at 10 % after one year: 30 of 80 million.
    #expect(isNear(appraisal.discountedPayback, 30.0 / 80))
    #expect(isNear(appraisal.benefitCostRatio, 160e6 * annuity / (30e6 + 72e6 * annuity)))
    // (5 × 88 - 30) / (5 × 160)
    #expect(isNear(appraisal.margin, 410.0 / 800))
    // Own labour is no cost to the household: 118 - 30/5 = 112 million a year, for 100 days.
    #expect(isNear(appraisal.annualNet, 112e6))
    #expect(isNear(appraisal.returnPerLabourDay, 1_120_000))
    #expect(
      isNear(CashFlow.netPresentValue(budget.cashFlows, rate: try #require(appraisal.internalRate)), 0, within: 1))
  }

  // Seven years: a raft for years 1-5, another for 6-7, which then has 3/5 of its life and value left.
  @Test("worn-out rafts are replaced, and the last is worth what it has left")
  func replacement() throws {
    let lines = try oysters(years: 7).lines
    let bought = try #require(lines.first { $0.kind == .investment })
    let sold = try #require(lines.first { $0.kind == .restValue })
    #expect(bought.amounts == [-30e6, 0, 0, 0, 0, -30e6, 0, 0])
    #expect(sold.amounts.dropLast().allSatisfy { $0 == 0 })
    #expect(isNear(sold.amounts.last, 18e6))
  }

  // Flow without revenue: -72 million a year; investment as an annuity: 30e6 / 3.790786769408448 = 7,913,924.42.
  // Revenue needed: 79,913,924.42 a year = 8,000 kg × price: 9,989.24 a kg.
  @Test("the break-even price is where the net present value is zero")
  func breakEven() throws {
    let price = try ParameterSearch.breakEven(of: 20_000) { price in
      try Appraisal(oysters(price: price), rate: 0.1).netPresentValue
    }
    #expect(isNear(price, (72e6 + 30e6 / 3.790786769408448) / 8_000))
  }

  @Test("no break-even is an answer, also where the parameter has an edge")
  func noBreakEven() throws {
    #expect(ParameterSearch.breakEven(of: 5) { -1 - $0 } == nil)
    let edge = { (value: Double) in value > 1 ? Double.nan : value - 0.99 }
    #expect(isNear(ParameterSearch.breakEven(of: 0.8, edge), 0.99))
    #expect(ParameterSearch.breakEven(of: 0.8) { $0 > 1 ? Double.nan : $0 - 1.5 } == nil)
    let swing = ParameterSearch.swing(around: 0.8, share: 0.5, edge)
    #expect(swing.lowValue == 0.4 && isNear(swing.highValue, 1))
    #expect(isNear(swing.low, -0.59) && isNear(swing.high, 0.01))
  }

  @Test("figures that cannot be are refused with their rule")
  func invalid() throws {
    #expect(throws: Diagnostic.self) { try oysters(price: -1) }
    #expect(throws: Diagnostic.self) { try oysters(years: 0) }
    #expect(throws: Diagnostic.self) { try EnterpriseBudget(timing: EnterpriseTiming(years: 5), scale: 0) }
    #expect(throws: Diagnostic.self) { try Appraisal(oysters(), rate: 10) }
    let fault = #expect(throws: Diagnostic.self) { try oysters(survival: 1.2) }
    #expect(fault?.message(in: .en) == "survival = 1.2: must be 0–1")
  }
}
