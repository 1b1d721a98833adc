/// The items of a budget.

import Messages

extension EnterpriseBudget {
  /// Something that lasts.
  public struct Investment: Sendable, Hashable {
    public var name: String
    /// Đồng per scale unit.
    public var cost: Amount
    /// Years in use.
    public var life: Int
    /// Đồng per scale unit that a worn-out piece still brings.
    public var restValue: Amount
    /// Whether it is bought anew when worn out and years remain.
    public var isReplaced: Bool

    public init(name: String, cost: Amount, life: Int, restValue: Amount = 0, isReplaced: Bool = true) {
      self.name = name
      self.cost = cost
      self.life = life
      self.restValue = restValue
      self.isReplaced = isReplaced
    }
  }

  /// The calendar months in which something happens, with their weights.
  public struct Season: Sendable, Hashable {
    /// By month, 1 to 12.
    public var weights: [Int: Double]
    public init(_ weights: [Int: Double]) { self.weights = weights }

    func check() throws(Diagnostic) {
      for (month, weight) in weights.sorted(by: { $0.key < $1.key }) {
        try EnterpriseBudget.require((1...12).contains(month), "season", Double(month), "1–12")
        try EnterpriseBudget.require(weight >= 0 && weight.isFinite, "season", weight, "≥ 0")
      }
      try EnterpriseBudget.require(weights.values.contains { $0 > 0 }, "season", 0, "> 0")
    }

    /// A month's part of the year.
    func share(_ month: Int) -> Double {
      let total = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      return (weights[month] ?? 0) / total
    }
  }

  /// A product: yield × price × survival in each cycle and scale unit.
  public struct Revenue: Sendable, Hashable {
    public var name: String
    /// Units of the product, such as kg, per cycle and scale unit when nothing is lost.
    public var yield: Amount
    /// Đồng per unit of the product.
    public var price: Amount
    /// The share that lives to be sold, 0 to 1.
    public var survival: Amount
    /// In monthly steps: sold in these months; nil: at the end of each cycle.
    public var season: Season?
    /// In monthly steps: factors of the price by calendar month.
    public var monthlyPrices: [Int: Double]

    public init(
      name: String, yield: Amount, price: Amount, survival: Amount = 1, season: Season? = nil,
      monthlyPrices: [Int: Double] = [:]
    ) {
      self.name = name
      self.yield = yield
      self.price = price
      self.survival = survival
      self.season = season
      self.monthlyPrices = monthlyPrices
    }
  }

  /// A running cost.
  public struct Cost: Sendable, Hashable {
    public enum Basis: Sendable, Hashable {
      /// Each cycle, for each scale unit.
      case cycleAndUnit
      /// Each cycle, at any scale.
      case cycle
      /// Each year, for each scale unit.
      case unit
      /// Each year, at any scale.
      case fixed
      var isPerCycle: Bool { self == .cycleAndUnit || self == .cycle }
      var isPerUnit: Bool { self == .cycleAndUnit || self == .unit }
    }
    public enum Moment: String, Sendable, Hashable, CaseIterable { case start, during, end }

    public var name: String
    /// Đồng.
    public var amount: Amount
    public var basis: Basis
    /// In monthly steps, when in a cycle it is paid.
    public var moment: Moment
    public var season: Season?

    public init(
      name: String, amount: Amount, basis: Basis = .cycleAndUnit, moment: Moment = .start, season: Season? = nil
    ) {
      self.name = name
      self.amount = amount
      self.basis = basis
      self.moment = moment
      self.season = season
    }
  }

  /// Work.
  public struct Labour: Sendable, Hashable {
    public var name: String
    /// Days per cycle and scale unit.
    public var days: Amount
    /// Đồng per day; for own work what the day would bring elsewhere.
    public var wage: Amount
    /// Paid out in cash; own work is valued in the appraisal, but the household keeps its wage.
    public var isHired: Bool
    public var season: Season?

    public init(name: String, days: Amount, wage: Amount, isHired: Bool = false, season: Season? = nil) {
      self.name = name
      self.days = days
      self.wage = wage
      self.isHired = isHired
      self.season = season
    }
  }

  /// A sum under a name: a gift, capital that is tied up.
  public struct Grant: Sendable, Hashable {
    public var name: String
    /// Đồng.
    public var amount: Amount

    public init(name: String, amount: Amount) {
      self.name = name
      self.amount = amount
    }
  }

  /// A tax of each year, paid at its end.
  public struct Tax: Sendable, Hashable {
    public enum Base: String, Sendable, Hashable, CaseIterable {
      /// All that was sold; above the threshold the whole is taxed, as with Vietnamese household businesses.
      case revenue
      /// Sales less running costs, hired work, interest and straight-line depreciation; only what is above the threshold.
      case profit
    }
    public var name: String
    public var share: Double
    public var base: Base
    /// Đồng a year that stay free.
    public var above: Double

    public init(name: String, share: Double, base: Base, above: Double = 0) {
      self.name = name
      self.share = share
      self.base = base
      self.above = above
    }

    /// What is due on a year's sum.
    func due(on sum: Double) -> Double {
      guard sum > above else { return 0 }
      return share * (base == .revenue ? sum : sum - above)
    }
  }
}
