/// From a budget to money by step.
///
/// Time 0 is before the start; what happens within a step is counted at its end (Gittinger, Economic Analysis of
/// Agricultural Projects, 1982, the usual convention).

extension EnterpriseBudget {
  /// One item by step, from time 0; inflows positive, outflows negative, in đồng for the whole enterprise.
  public struct Line: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      case revenue, grant
      case restValue = "rest_value"
      case investment
      case workingCapital = "working_capital"
      case variableCost = "variable_cost"
      case fixedCost = "fixed_cost"
      case hiredLabour = "hired_labour"
      case ownLabour = "own_labour"
      case tax
      case loan
      case loanInterest = "loan_interest"
      case loanPrincipal = "loan_principal"

      /// Between the household and its lender, not part of the enterprise itself.
      public var isFinancing: Bool { self == .loan || self == .loanInterest || self == .loanPrincipal }
      var isTaxedProfit: Bool {
        switch self {
        case .revenue, .variableCost, .fixedCost, .hiredLabour, .loanInterest: true
        default: false
        }
      }
      /// Whether it changes what the household has to live on; the wage of own work stays in the house, and principal is
      /// neither gained nor lost.
      public var isIncome: Bool { self != .ownLabour && self != .loan && self != .loanPrincipal }
    }
    /// An amount and how much of it falls on each time.
    public struct Term: Sendable, Hashable {
      public var amount: Amount
      public var pattern: [Double]
    }
    public var kind: Kind
    public var name: String
    public var terms: [Term]

    init(_ kind: Kind, _ name: String, _ amount: Amount, _ pattern: [Double]) {
      self.init(kind: kind, name: name, terms: [Term(amount: amount, pattern: pattern)])
    }

    init(kind: Kind, name: String, terms: [Term]) {
      self.kind = kind
      self.name = name
      self.terms = terms
    }

    /// By step, in the first draw.
    public var amounts: [Double] {
      var sums = [Double](repeating: 0, count: terms.first?.pattern.count ?? 0)
      for term in terms {
        let amount = term.amount.first
        for time in sums.indices where term.pattern[time] != 0 { sums[time] += amount * term.pattern[time] }
      }
      return sums
    }

    public var sum: Double { amounts.reduce(0, +) }
  }

  /// All items in the order they were declared, revenues first, loans last. Taxes, which hang on the others, are not
  /// among them.
  var untaxedLines: [Line] {
    var lines = revenues.map { item in
      Line(.revenue, item.name, item.yield * item.price * item.survival * scale, revenuePattern(item))
    }
    lines += grants.map { Line(.grant, $0.name, $0.amount, atStart(1)) }
    for item in investments { lines += self.lines(of: item) }
    lines += workingCapital.map { item in
      var pattern = atStart(-1)
      pattern[timing.steps] += 1
      return Line(.workingCapital, item.name, item.amount * scale, pattern)
    }
    lines += costs.map { item in
      let pattern = costPattern(item.basis.isPerCycle, item.moment, item.season, costIndex)
      let amount = item.basis.isPerUnit ? item.amount * scale : item.amount
      return Line(item.basis == .fixed ? .fixedCost : .variableCost, item.name, amount, pattern)
    }
    lines += labour.map { item in
      Line(
        item.isHired ? .hiredLabour : .ownLabour, item.name, item.days * item.wage * scale,
        costPattern(true, .during, item.season, wageIndex))
    }
    for loan in loans { lines += self.lines(of: loan) }
    return lines
  }

  /// All items, taxes before loans.
  public var lines: [Line] {
    let lines = untaxedLines
    guard !taxes.isEmpty else { return lines }
    let due = taxes.map { tax in
      Line(.tax, tax.name, 1, taxPattern(tax, lines, draw: 0))
    }
    let financing = lines.firstIndex { $0.kind.isFinancing } ?? lines.count
    return Array(lines[..<financing]) + due + Array(lines[financing...])
  }

  /// What is left at each time before loans, own labour paid its wage: steps + 1 numbers.
  public var cashFlows: [Double] { flows { !$0.isFinancing } }

  /// The same with loans received, interest and principal paid.
  public var cashFlowsAfterLoans: [Double] { flows { _ in true } }

  func flows(_ includes: (Line.Kind) -> Bool) -> [Double] {
    lines.reduce(into: [Double](repeating: 0, count: timing.steps + 1)) { flows, line in
      guard includes(line.kind) else { return }
      for (time, amount) in line.amounts.enumerated() { flows[time] += amount }
    }
  }

  /// Days of the household's own work in an average year.
  public var ownDaysPerYear: Double {
    let cycles = timing.step == .month ? Double(timing.cycles.count) / Double(years) : timing.cyclesPerYear
    return labour.reduce(0) { sum, item in
      sum + (item.isHired ? 0 : item.days.first * (item.season == nil ? cycles : timing.cyclesPerYear)) * scale.first
    }
  }

  func atStart(_ amount: Double) -> [Double] { [amount] + [Double](repeating: 0, count: timing.steps) }

  private func revenuePattern(_ item: Revenue) -> [Double] {
    var pattern = atStart(0)
    func add(_ time: Int, _ part: Double) {
      let season = timing.step == .month ? item.monthlyPrices[timing.calendarMonth(of: time)] ?? 1 : 1
      pattern[time] += part * season * priceIndex.factor(timing.year(of: time))
    }
    switch (timing.step, item.season) {
    case (.month, let season?):
      for time in 1...timing.steps { add(time, timing.cyclesPerYear * season.share(timing.calendarMonth(of: time))) }
    case (.month, nil): for cycle in timing.cycles { add(cycle.end, 1) }
    case (.cycle, _): for time in 1...timing.steps { add(time, 1) }
    case (.year, _): for time in 1...timing.steps { add(time, timing.cyclesPerYear) }
    }
    return pattern
  }

  private func costPattern(
    _ isPerCycle: Bool, _ moment: Cost.Moment, _ season: Season?, _ index: PriceIndex
  ) -> [Double] {
    var pattern = atStart(0)
    func add(_ time: Int, _ part: Double, year: Int? = nil) {
      pattern[time] -= part * index.factor(year ?? timing.year(of: time))
    }
    let cycles = isPerCycle ? timing.cyclesPerYear : 1
    switch (timing.step, season) {
    case (.month, let season?):
      for time in 1...timing.steps { add(time, cycles * season.share(timing.calendarMonth(of: time))) }
    case (.month, nil) where isPerCycle:
      for cycle in timing.cycles {
        switch moment {
        case .start: add(cycle.start, 1, year: timing.year(of: cycle.start + 1))
        case .end: add(cycle.end, 1)
        case .during:
          let part = 1 / Double(cycle.end - cycle.start)
          for time in cycle.start + 1...cycle.end { add(time, part) }
        }
      }
    default:
      for time in 1...timing.steps { add(time, cycles / Double(timing.stepsPerYear)) }
    }
    return pattern
  }

  /// Purchases, and what worn-out pieces and the last one bring. A piece not worn out at the end is worth its cost less
  /// straight-line depreciation to its rest value, at the prices it was bought for.
  private func lines(of item: Investment) -> [Line] {
    var bought = atStart(0)
    var soldRest = atStart(0)
    var soldCost = atStart(0)
    var start = 0
    while true {
      let price = costIndex.factor(start + 1)
      bought[start * timing.stepsPerYear] -= price
      let end = start + item.life
      if end > years {
        let remaining = Double(end - years) / Double(item.life)
        soldRest[timing.steps] += price * (1 - remaining)
        soldCost[timing.steps] += price * remaining
        break
      }
      soldRest[end * timing.stepsPerYear] += price
      guard item.isReplaced, end < years else { break }
      start = end
    }
    let (cost, rest) = (item.cost * scale, item.restValue * scale)
    var lines = [Line(.investment, item.name, cost, bought)]
    var terms: [Line.Term] = []
    if !rest.isZero { terms.append(.init(amount: rest, pattern: soldRest)) }
    if soldCost.contains(where: { $0 != 0 }) { terms.append(.init(amount: cost, pattern: soldCost)) }
    if !terms.isEmpty { lines.append(Line(kind: .restValue, name: item.name, terms: terms)) }
    return lines
  }

  /// Received at time 0; what is still owed after the last year is paid back then.
  private func lines(of loan: Loan) -> [Line] {
    var interest = atStart(0)
    var principal = atStart(0)
    let last = timing.steps
    for payment in loan.unitPayments {
      let time = (payment.month * timing.stepsPerYear + 11) / 12
      if time > last {
        principal[last] -= payment.opening
        break
      }
      interest[time] -= payment.interest
      principal[time] -= payment.principal
    }
    return [
      Line(.loan, loan.name, loan.principal, atStart(1)), Line(.loanInterest, loan.name, loan.principal, interest),
      Line(.loanPrincipal, loan.name, loan.principal, principal),
    ]
  }
}
