/// From a budget to money by year.
///
/// Year 0 is before the start; what happens within a year is counted at its end (Gittinger, Economic Analysis of
/// Agricultural Projects, 1982, the usual convention).

extension EnterpriseBudget {
  /// One item by year, from year 0; inflows positive, outflows negative, in đồng for the whole enterprise.
  public struct Line: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      case revenue, grant
      case restValue = "rest_value"
      case investment
      case variableCost = "variable_cost"
      case fixedCost = "fixed_cost"
      case hiredLabour = "hired_labour"
      case ownLabour = "own_labour"
    }
    public var kind: Kind
    public var name: String
    public var amounts: [Double]

    public init(kind: Kind, name: String, amounts: [Double]) {
      self.kind = kind
      self.name = name
      self.amounts = amounts
    }

    public var sum: Double { amounts.reduce(0, +) }
  }

  /// All items in the order they were declared, revenues first.
  public var lines: [Line] {
    var lines = revenues.map { yearly(.revenue, $0.name, $0.yield * $0.price * $0.survival * unitCycles) }
    lines += grants.map { grant in Line(kind: .grant, name: grant.name, amounts: atStart(grant.amount)) }
    lines += investments.flatMap(lines(of:))
    lines += variableCosts.map { yearly(.variableCost, $0.name, -$0.amount * unitCycles) }
    lines += fixedCosts.map { yearly(.fixedCost, $0.name, -$0.amount) }
    lines += labour.map { yearly($0.isHired ? .hiredLabour : .ownLabour, $0.name, -$0.days * $0.wage * unitCycles) }
    return lines
  }

  /// What is left each year from year 0, own labour paid its wage: years + 1 numbers.
  public var cashFlows: [Double] {
    lines.reduce(into: [Double](repeating: 0, count: years + 1)) { flows, line in
      for (year, amount) in line.amounts.enumerated() { flows[year] += amount }
    }
  }

  /// Days of the household's own work in a year.
  public var ownDaysPerYear: Double { labour.reduce(0) { $0 + ($1.isHired ? 0 : $1.days) } * unitCycles }

  private func atStart(_ amount: Double) -> [Double] { [amount] + [Double](repeating: 0, count: years) }

  private func yearly(_ kind: Line.Kind, _ name: String, _ amount: Double) -> Line {
    Line(kind: kind, name: name, amounts: [0] + [Double](repeating: amount, count: years))
  }

  /// Purchases, and what worn-out pieces and the last one bring. A piece not worn out at the end is worth its cost less
  /// straight-line depreciation to its rest value.
  private func lines(of item: Investment) -> [Line] {
    var bought = atStart(-item.cost * scale)
    var sold = atStart(0)
    var start = 0
    while true {
      let end = start + item.life
      if end > years {
        let remaining = Double(end - years) / Double(item.life)
        sold[years] += (item.restValue + (item.cost - item.restValue) * remaining) * scale
        break
      }
      sold[end] += item.restValue * scale
      guard item.isReplaced, end < years else { break }
      bought[end] -= item.cost * scale
      start = end
    }
    let purchase = Line(kind: .investment, name: item.name, amounts: bought)
    return sold.contains { $0 != 0 } ? [purchase, Line(kind: .restValue, name: item.name, amounts: sold)] : [purchase]
  }
}
