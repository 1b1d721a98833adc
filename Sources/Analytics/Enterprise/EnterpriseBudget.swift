/// The budget of a small enterprise: what is bought, sold, worked for and borrowed, as declared. Its items stand in
/// `EnterpriseBudget+Items`, its cash flows and what follows from them in the other files of this folder.

import Messages

/// A household enterprise over some years. Money is đồng at the prices of one year; amounts per scale unit are for one
/// raft, hectare or loom. Figures may be one number or one for each draw of a simulation (``Amount``).
public struct EnterpriseBudget: Sendable, Hashable {
  public let timing: EnterpriseTiming
  /// How many scale units.
  public let scale: Amount
  /// The unit of scale, such as "raft".
  public let unit: String
  /// What prices of products, of everything bought, and of work do from year to year.
  public let priceIndex: PriceIndex
  public let costIndex: PriceIndex
  public let wageIndex: PriceIndex

  public private(set) var investments: [Investment] = []
  public private(set) var revenues: [Revenue] = []
  public private(set) var costs: [Cost] = []
  public private(set) var labour: [Labour] = []
  /// Gifts of money before the first year, for the whole enterprise.
  public private(set) var grants: [Grant] = []
  /// Money that is tied up while the enterprise runs, and free again at the end; per scale unit.
  public private(set) var workingCapital: [Grant] = []
  public private(set) var loans: [Loan] = []
  public private(set) var taxes: [Tax] = []

  /// - Throws: `enterpriseInvalid` for a scale of zero or an index that cannot be.
  public init(
    timing: EnterpriseTiming, scale: Amount = 1, unit: String = "", priceIndex: PriceIndex = .constant,
    costIndex: PriceIndex = .constant, wageIndex: PriceIndex = .constant
  ) throws(Diagnostic) {
    try Self.require(scale, "scale", "> 0") { $0 > 0 && $0.isFinite }
    try priceIndex.check("price_index")
    try costIndex.check("cost_index")
    try wageIndex.check("wage_index")
    self.timing = timing
    self.scale = scale
    self.unit = unit
    self.priceIndex = priceIndex
    self.costIndex = costIndex
    self.wageIndex = wageIndex
  }

  public var years: Int { timing.years }

  public mutating func add(_ investment: Investment) throws(Diagnostic) {
    try Self.requireAmount(investment.cost, "cost")
    try Self.require((1...100).contains(investment.life), "life", Double(investment.life), "1–100")
    try Self.requireAmount(investment.restValue, "rest_value")
    investments.append(investment)
  }

  public mutating func add(_ revenue: Revenue) throws(Diagnostic) {
    try Self.requireAmount(revenue.yield, "yield")
    try Self.requireAmount(revenue.price, "price")
    try Self.require(
      revenue.survival, "survival", "0–1",
      hint: LocalizedText(vi: "survival = 0.8 là 80 %", en: "survival = 0.8 is 80 %")
    ) { $0 >= 0 && $0 <= 1 }
    if let season = revenue.season { try season.check() }
    for factor in revenue.monthlyPrices.values {
      try Self.require(factor >= 0 && factor.isFinite, "price_by_month", factor, "≥ 0")
    }
    for month in revenue.monthlyPrices.keys.sorted() {
      try Self.require((1...12).contains(month), "price_by_month", Double(month), "1–12")
    }
    revenues.append(revenue)
  }

  public mutating func add(_ cost: Cost) throws(Diagnostic) {
    try Self.requireAmount(cost.amount, "cost")
    if let season = cost.season { try season.check() }
    costs.append(cost)
  }

  public mutating func add(_ labour: Labour) throws(Diagnostic) {
    try Self.requireAmount(labour.days, "days")
    try Self.requireAmount(labour.wage, "wage")
    if let season = labour.season { try season.check() }
    self.labour.append(labour)
  }

  public mutating func addGrant(_ grant: Grant) throws(Diagnostic) {
    try Self.requireAmount(grant.amount, "amount")
    grants.append(grant)
  }

  public mutating func addWorkingCapital(_ capital: Grant) throws(Diagnostic) {
    try Self.requireAmount(capital.amount, "amount")
    workingCapital.append(capital)
  }

  public mutating func add(_ loan: Loan) { loans.append(loan) }

  public mutating func add(_ tax: Tax) throws(Diagnostic) {
    try Self.require(
      tax.share >= 0 && tax.share <= 1, "share", tax.share, "0–1",
      hint: LocalizedText(vi: "share = 0.015 là 1,5 %", en: "share = 0.015 is 1.5 %"))
    try Self.require(tax.above >= 0, "above", tax.above, "≥ 0")
    taxes.append(tax)
  }

  static func requireAmount(_ amount: Amount, _ name: String) throws(Diagnostic) {
    try require(amount, name, "≥ 0") { $0 >= 0 && $0.isFinite }
  }

  static func require(
    _ amount: Amount, _ name: String, _ rule: String, hint: LocalizedText? = nil, _ holds: (Double) -> Bool
  ) throws(Diagnostic) {
    if let bad = amount.first(where: { !holds($0) }) { try require(false, name, bad, rule, hint: hint) }
  }

  static func require(
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
