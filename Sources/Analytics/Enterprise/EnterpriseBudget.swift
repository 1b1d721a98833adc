/// The budget of a small enterprise: what is bought, sold and worked for, as declared. Its cash flows and what follows
/// from them stand in the other files of this folder.

import Messages

/// A household enterprise over some years. Money is đồng at the prices of one year; amounts per scale unit are for one
/// raft, hectare or loom.
public struct EnterpriseBudget: Sendable, Hashable {
  /// Something that lasts.
  public struct Investment: Sendable, Hashable {
    public var name: String
    /// Đồng per scale unit.
    public var cost: Double
    /// Years in use.
    public var life: Int
    /// Đồng per scale unit that a worn-out piece still brings.
    public var restValue: Double
    /// Whether it is bought anew when worn out and years remain.
    public var isReplaced: Bool

    public init(name: String, cost: Double, life: Int, restValue: Double = 0, isReplaced: Bool = true) {
      self.name = name
      self.cost = cost
      self.life = life
      self.restValue = restValue
      self.isReplaced = isReplaced
    }
  }

  /// A product: yield × price × survival in each cycle and scale unit.
  public struct Revenue: Sendable, Hashable {
    public var name: String
    /// Units of the product, such as kg, per cycle and scale unit when nothing is lost.
    public var yield: Double
    /// Đồng per unit of the product.
    public var price: Double
    /// The share that lives to be sold, 0 to 1.
    public var survival: Double

    public init(name: String, yield: Double, price: Double, survival: Double = 1) {
      self.name = name
      self.yield = yield
      self.price = price
      self.survival = survival
    }
  }

  /// A running cost.
  public struct Cost: Sendable, Hashable {
    public var name: String
    /// Đồng.
    public var amount: Double

    public init(name: String, amount: Double) {
      self.name = name
      self.amount = amount
    }
  }

  /// Work.
  public struct Labour: Sendable, Hashable {
    public var name: String
    /// Days per cycle and scale unit.
    public var days: Double
    /// Đồng per day; for own work what the day would bring elsewhere.
    public var wage: Double
    /// Paid out in cash; own work is valued in the appraisal, but the household keeps its wage.
    public var isHired: Bool

    public init(name: String, days: Double, wage: Double, isHired: Bool = false) {
      self.name = name
      self.days = days
      self.wage = wage
      self.isHired = isHired
    }
  }

  public private(set) var years: Int
  public private(set) var cyclesPerYear: Double
  /// How many scale units.
  public private(set) var scale: Double
  public private(set) var investments: [Investment] = []
  public private(set) var revenues: [Revenue] = []
  /// Per cycle and scale unit.
  public private(set) var variableCosts: [Cost] = []
  /// Per year, whatever the scale.
  public private(set) var fixedCosts: [Cost] = []
  public private(set) var labour: [Labour] = []
  /// Gifts of money before the first year, for the whole enterprise.
  public private(set) var grants: [Cost] = []

  /// - Throws: `enterpriseInvalid` for fewer than 1 or more than 100 years, no cycle, or a scale of zero.
  public init(years: Int, cyclesPerYear: Double = 1, scale: Double = 1) throws(Diagnostic) {
    try Self.require((1...100).contains(years), "years", Double(years), "1–100")
    try Self.require(
      cyclesPerYear > 0 && cyclesPerYear <= 366, "cycles_per_year", cyclesPerYear,
      "> 0, ≤ 366")
    try Self.require(
      scale > 0 && scale.isFinite, "scale", scale, "> 0")
    self.years = years
    self.cyclesPerYear = cyclesPerYear
    self.scale = scale
  }

  /// Cycles of all scale units in a year.
  var unitCycles: Double { cyclesPerYear * scale }

  public mutating func add(_ investment: Investment) throws(Diagnostic) {
    try Self.requireAmount(investment.cost, "cost")
    try Self.require(
      (1...100).contains(investment.life), "life", Double(investment.life), "1–100")
    try Self.requireAmount(investment.restValue, "rest_value")
    investments.append(investment)
  }

  public mutating func add(_ revenue: Revenue) throws(Diagnostic) {
    try Self.requireAmount(revenue.yield, "yield")
    try Self.requireAmount(revenue.price, "price")
    try Self.require(
      revenue.survival >= 0 && revenue.survival <= 1, "survival", revenue.survival,
      "0–1", hint: LocalizedText(vi: "survival = 0.8 là 80 %", en: "survival = 0.8 is 80 %"))
    revenues.append(revenue)
  }

  public mutating func addVariable(_ cost: Cost) throws(Diagnostic) {
    try Self.requireAmount(cost.amount, "cost")
    variableCosts.append(cost)
  }

  public mutating func addFixed(_ cost: Cost) throws(Diagnostic) {
    try Self.requireAmount(cost.amount, "cost")
    fixedCosts.append(cost)
  }

  public mutating func add(_ labour: Labour) throws(Diagnostic) {
    try Self.requireAmount(labour.days, "days")
    try Self.requireAmount(labour.wage, "wage")
    self.labour.append(labour)
  }

  public mutating func addGrant(_ grant: Cost) throws(Diagnostic) {
    try Self.requireAmount(grant.amount, "amount")
    grants.append(grant)
  }

  private static func requireAmount(_ value: Double, _ name: String) throws(Diagnostic) {
    try require(value >= 0 && value.isFinite, name, value, "≥ 0")
  }

  private static func require(
    _ holds: Bool, _ name: String, _ value: Double, _ rule: String, hint: LocalizedText? = nil
  ) throws(Diagnostic) {
    if holds { return }
    throw Diagnostic(.enterpriseInvalid, ["name": name, "value": plain(value), "rule": rule], hint: hint)
  }

  /// A number as a script writes it.
  static func plain(_ value: Double) -> String {
    Int64(exactly: value).map { String($0) } ?? String(value)
  }
}
