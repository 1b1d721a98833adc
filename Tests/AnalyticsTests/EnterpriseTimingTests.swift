import Messages
import Testing

@testable import Analytics

@Suite("When the parts of an enterprise happen")
struct EnterpriseTimingTests {
  /// One unit, two cycles of six months over two years: spat 10 at the start, sold for 50 at the end.
  private func oysters(_ timing: EnterpriseTiming) throws -> EnterpriseBudget {
    var budget = try EnterpriseBudget(timing: timing)
    try budget.add(EnterpriseBudget.Revenue(name: "sold", yield: 5, price: 10))
    try budget.add(EnterpriseBudget.Cost(name: "spat", amount: 10))
    return budget
  }

  @Test("in monthly steps a cycle costs at its start and earns at its end")
  func months() throws {
    let flows = try oysters(EnterpriseTiming(years: 2, cyclesPerYear: 2, step: .month)).cashFlows
    var wanted = [Double](repeating: 0, count: 25)
    (wanted[0], wanted[6], wanted[12], wanted[18], wanted[24]) = (-10, 40, 40, 40, 50)
    #expect(flows == wanted)
    // By cycles the same money, counted at the end of each.
    #expect(
      try oysters(EnterpriseTiming(years: 2, cyclesPerYear: 2, step: .cycle)).cashFlows == [0, 40, 40, 40, 40])
    #expect(try oysters(EnterpriseTiming(years: 2, cyclesPerYear: 2)).cashFlows == [0, 80, 80])
  }

  // 0.75 cycles a year of 16 months: starts at 0, 16, 32, 48; the last would end in month 64 and is not begun.
  @Test("a cycle that would not end is not begun")
  func unfinished() throws {
    let budget = try oysters(EnterpriseTiming(years: 5, cyclesPerYear: 0.75, step: .month))
    let flows = budget.cashFlows
    #expect(flows.indices.filter { flows[$0] != 0 } == [0, 16, 32, 48])
    #expect(flows[48] == 50)
  }

  @Test("a season spreads what is sold over its months, whatever month the enterprise begins in")
  func season() throws {
    var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 1, step: .month, startMonth: 11))
    try budget.add(
      EnterpriseBudget.Revenue(
        name: "salt", yield: 60, price: 1, season: .init([12: 1, 1: 2, 2: 3]), monthlyPrices: [1: 1.5]))
    // November, December, January, February …: 60 × 1/6, 60 × 2/6 × 1.5, 60 × 3/6.
    #expect(budget.cashFlows == [0, 0, 10, 30, 30, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("prices, costs and wages follow their own indices")
  func indices() throws {
    var budget = try EnterpriseBudget(
      timing: EnterpriseTiming(years: 3), priceIndex: .growth(0.5), costIndex: .factors([1, 2]))
    try budget.add(EnterpriseBudget.Revenue(name: "sold", yield: 1, price: 100))
    try budget.add(EnterpriseBudget.Cost(name: "spat", amount: 10))
    try budget.add(EnterpriseBudget.Labour(name: "work", days: 1, wage: 1))
    #expect(budget.cashFlows == [0, 89, 129, 204])
  }

  // 600 lent for three years at 12 %, a third each year: interest (600 + … monthly) by hand with yearly instalments:
  // 72, 48, 24. Two years appraised: what is owed then, 200, is paid back.
  @Test("what is still owed after the last year is paid back then")
  func loanBeyond() throws {
    var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 2))
    budget.add(try Loan(name: "bank", principal: 600, rate: 0.12, months: 36, instalmentMonths: 12))
    let flows = budget.cashFlowsAfterLoans.map { ($0 * 1e6).rounded() / 1e6 }
    #expect(flows == [600, -272, -448])
    #expect(budget.cashFlows == [0, 0, 0])
    #expect(abs(try Appraisal(budget, rate: 0.1).annualNet - (-60)) < 1e-9)
  }

  // Sales 200, costs 50, an asset of 60 in three years: profit 130 a year; above 100 the tenth of 30; a turnover tax of
  // 1 % is due on all 200 once they are above 150.
  @Test("taxes are due on profit above a threshold, or on the whole of sales")
  func taxes() throws {
    var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 3))
    try budget.add(EnterpriseBudget.Revenue(name: "sold", yield: 1, price: 200))
    try budget.add(EnterpriseBudget.Cost(name: "spat", amount: 50))
    try budget.add(EnterpriseBudget.Investment(name: "raft", cost: 60, life: 3))
    try budget.add(EnterpriseBudget.Tax(name: "profit", share: 0.1, base: .profit, above: 100))
    try budget.add(EnterpriseBudget.Tax(name: "sales", share: 0.01, base: .revenue, above: 150))
    #expect(budget.cashFlows == [-60, 145, 145, 145])
    let years = budget.outcomesByYear(rate: 0, draws: 1)
    #expect(years.present.map { $0[0] } == [-60, 145, 145, 145])
  }

  @Test("working capital comes back at the end, and the money to be put in is the depth of the flows")
  func funding() throws {
    var budget = try oysters(EnterpriseTiming(years: 1, cyclesPerYear: 2, step: .month))
    try budget.addWorkingCapital(.init(name: "stock", amount: 7))
    try budget.add(EnterpriseBudget.Investment(name: "raft", cost: 20, life: 1))
    let appraisal = try Appraisal(budget, rate: 0)
    #expect(appraisal.investment == 27)
    #expect(appraisal.peakFunding == 37)
    // 100 sold, 20 spat, 20 raft.
    #expect(appraisal.annualNet == 60)
    #expect(appraisal.netPresentValue == 60)
  }

  // Twelve months of 1.01^12: 100 now, 112.6825 in a year, is 12.6825 % a year, whatever the step.
  @Test("rates are a year's, also in monthly steps")
  func yearly() throws {
    var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 1, step: .month))
    try budget.add(EnterpriseBudget.Investment(name: "raft", cost: 100, life: 1))
    try budget.add(EnterpriseBudget.Revenue(name: "sold", yield: 1, price: 112.682503))
    let appraisal = try Appraisal(budget, rate: 0.126825)
    #expect(abs((appraisal.internalRate ?? 0) - 0.12682503) < 1e-9)
    #expect(abs(appraisal.netPresentValue) < 1e-4)
    #expect(abs((appraisal.payback ?? 0) - (11 + 100 / 112.682503) / 12) < 1e-9)
  }

  // Seed before, harvest after, each year: the sign changes often, and only one rate above -90 % a year fits.
  @Test("seed paid before each harvest makes no second internal rate")
  func oneRate() throws {
    let budget = try oysters(EnterpriseTiming(years: 5, cyclesPerYear: 1, cycleMonths: 6, step: .month))
    let rates = try Appraisal(budget, rate: 0.1).internalRates
    // 10 becomes 50 in half a year: (50/10)² - 1 = 2,400 % a year.
    #expect(rates.count == 1)
    #expect(abs((rates.first ?? 0) - 24) < 1e-6)
  }

  @Test("income per member is compared with the line, on which one is still poor")
  func household() throws {
    let income = try HouseholdIncome(annualNet: 20_000_000, members: 4, before: 13_000_000, line: 18_000_000)
    #expect(income.after == 18_000_000 && income.isAbove == false)
    #expect(HouseholdIncome.needed(members: 4, before: 13_000_000, line: 18_000_000) == 20_000_000)
    #expect(throws: Diagnostic.self) { try HouseholdIncome(annualNet: 1, members: 0, before: 1) }
  }

  @Test("cycles longer than a year are refused in clear words, with the way out")
  func tooLong() {
    let fault = #expect(throws: Diagnostic.self) { try EnterpriseTiming(years: 5, cyclesPerYear: 1, cycleMonths: 16) }
    #expect(
      fault?.message(in: .en) == "1 cycles a year of 16 months each are 16 months: longer than a year")
    #expect(fault?.hint?[.en] == "with cycles of 16 months, cycles_per_year is at most 0.75")
    #expect(throws: Diagnostic.self) { try EnterpriseTiming(years: 5, cyclesPerYear: 2, cycleMonths: 7) }
    #expect(throws: Diagnostic.self) { try EnterpriseTiming(years: 5, cyclesPerYear: 1.5, step: .cycle) }
  }
}
