/// What an enterprise may bring when prices, yields and luck vary.

import Messages

/// Net present values and yearly incomes of many imagined courses of one enterprise.
///
/// A distribution's value is drawn once for a course and holds for all its years. Events strike or spare each year on
/// its own: the year's money is then that of a budget with the event's parameters.
public struct RiskSimulation: Sendable, Hashable {
  /// Ascending, in đồng, before loans.
  public let netPresentValues: [Double]
  /// What the household has more in an average year, ascending.
  public let annualNets: [Double]

  /// - Parameters:
  ///   - block: how many draws one budget holds; 1: a budget for each draw.
  ///   - budget: the budget with these parameters changed; amounts have as many draws as asked for, or are fixed.
  /// - Throws: `appraisalInvalid`, ``DrawsDiffer``, and what `budget` throws.
  /// - Complexity: one call a block, and one more for each distinct set of events that strikes in it; for a set with a
  ///   severity that is drawn, one for each year it strikes.
  public init(
    _ plan: DrawPlan, rate: Double, block: Int,
    budget: (_ changes: [String: Amount], _ draws: Int) throws -> EnterpriseBudget
  ) throws {
    try Appraisal.check(rate: rate)
    var present: [Double] = []
    var income: [Double] = []
    present.reserveCapacity(plan.draws)
    income.reserveCapacity(plan.draws)
    for start in stride(from: 0, to: plan.draws, by: block) {
      let outcome = try Self.outcomes(plan, start..<min(start + block, plan.draws), rate: rate, budget)
      present += outcome.present
      income += outcome.income
    }
    if block > 1 {
      try Self.compare(plan, rate: rate, present: present, income: income, budget)
    }
    for value in present { try Distribution.require(value.isFinite, "npv", value, "< ∞") }
    netPresentValues = present.sorted()
    annualNets = income.sorted()
  }

  /// A budget for many draws at once was another than that of one of them alone: the function that makes it looks at its
  /// figures, with `==` or `type`, which no figure can know.
  public struct DrawsDiffer: Error {
    /// The first of the ten draws compared that differs.
    public let draw: Int
  }

  /// Ten draws, spread evenly, are done alone and compared.
  private static func compare(
    _ plan: DrawPlan, rate: Double, present: [Double], income: [Double],
    _ budget: (_ changes: [String: Amount], _ draws: Int) throws -> EnterpriseBudget
  ) throws {
    let count = min(10, plan.draws)
    for check in 0..<count {
      let draw = check * (plan.draws - 1) / max(count - 1, 1)
      let alone = try outcomes(plan, draw..<draw + 1, rate: rate, budget)
      for (together, alone) in [(present[draw], alone.present[0]), (income[draw], alone.income[0])]
      where !(abs(together - alone) <= 1e-9 * max(abs(together), abs(alone), 1)) { throw DrawsDiffer(draw: draw) }
    }
  }

  /// The results of some draws, in their order.
  static func outcomes(
    _ plan: DrawPlan, _ range: Range<Int>, rate: Double,
    _ budget: (_ changes: [String: Amount], _ draws: Int) throws -> EnterpriseBudget
  ) throws -> (present: [Double], income: [Double]) {
    let count = range.count
    var changes: [String: Amount] = [:]
    for column in plan.values {
      changes[column.name] = count == 1 ? .fixed(column.values[range.lowerBound]) : .drawn(Array(column.values[range]))
    }
    typealias Years = (present: [[Double]], income: [[Double]], years: Int)
    func years(_ changed: [String: Amount]) throws -> Years {
      let made = try budget(changed, count)
      let outcome = made.outcomesByYear(rate: rate, draws: count)
      return (outcome.present, outcome.income, made.years)
    }
    let usual = try years(changes)
    // Sets that strike as hard in every year, for all years.
    var fixed: [UInt32: Years] = [:]
    var present = usual.present[0]
    var income = usual.income[0]
    for year in 1...usual.years {
      let sets = plan.events.isEmpty ? [] : range.map { plan.struck(draw: $0, year: year) }
      var bySet = fixed
      for set in sets where set != 0 && bySet[set] == nil {
        let changed = plan.changed(by: set, changes, draws: range, year: year) {
          sets[$0 - range.lowerBound] == set
        }
        bySet[set] = try years(changed)
        if !plan.isDrawn(set) { fixed[set] = bySet[set] }
      }
      for index in 0..<count {
        let set = sets.isEmpty ? 0 : sets[index]
        guard set != 0, let other = bySet[set], year <= other.years else {
          present[index] += usual.present[year][index]
          income[index] += usual.income[year][index]
          continue
        }
        present[index] += other.present[year][index]
        income[index] += other.income[year][index]
      }
    }
    return (present, income.map { $0 / Double(usual.years) })
  }

  public var mean: Double { netPresentValues.reduce(0, +) / Double(netPresentValues.count) }

  /// The sample's standard deviation; 0 for a single draw.
  public var deviation: Double {
    guard netPresentValues.count > 1 else { return 0 }
    let mean = mean
    let squares = netPresentValues.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(netPresentValues.count - 1)).squareRoot()
  }

  /// The share of courses whose net present value is below zero.
  public var probabilityOfLoss: Double { Self.share(of: netPresentValues, below: 0) }

  /// The share of courses in which the household has less more in an average year than an amount.
  public func probabilityOfIncome(below amount: Double) -> Double { Self.share(of: annualNets, below: amount) }

  private static func share(of sorted: [Double], below limit: Double) -> Double {
    Double(sorted.count { $0 < limit }) / Double(sorted.count)
  }

  /// The net present value that a share of the courses stays below.
  public func percentile(_ share: Double) -> Double { Self.percentile(share, of: netPresentValues) }

  /// The yearly income that a share of the courses stays below.
  public func incomePercentile(_ share: Double) -> Double { Self.percentile(share, of: annualNets) }

  /// Linear between draws (Hyndman and Fan's type 7).
  private static func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let position = min(max(share, 0), 1) * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}
