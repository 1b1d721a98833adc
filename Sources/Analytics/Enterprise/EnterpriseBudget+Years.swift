/// A budget's money by year, for one draw or many: what taxes, simulations and yearly tables need.

import Foundation

extension EnterpriseBudget {
  /// Straight-line depreciation of each year, in one draw; index 0 is time 0.
  private func depreciation(draw: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: years + 1)
    for item in investments {
      let yearly = (item.cost.value(draw) - item.restValue.value(draw)) * scale.value(draw) / Double(item.life)
      for year in 1...years where item.isReplaced || year <= item.life {
        sums[year] += yearly * costIndex.factor((year - 1) / item.life * item.life + 1)
      }
    }
    return sums
  }

  /// The tax of each year at its last step, negative.
  func taxPattern(_ tax: Tax, _ lines: [Line], draw: Int) -> [Double] {
    var pattern = atStart(0)
    for (year, due) in taxByYear(tax, lines, draw: draw).enumerated() where year > 0 {
      pattern[year * timing.stepsPerYear] = due == 0 ? 0 : -due
    }
    return pattern
  }

  private func taxByYear(_ tax: Tax, _ lines: [Line], draw: Int) -> [Double] {
    var sums = tax.base == .profit ? depreciation(draw: draw).map { -$0 } : [Double](repeating: 0, count: years + 1)
    for line in lines where tax.base == .revenue ? line.kind == .revenue : line.kind.isTaxedProfit {
      for term in line.terms {
        let amount = term.amount.value(draw)
        for (time, part) in term.pattern.enumerated() where part != 0 { sums[timing.year(of: time)] += amount * part }
      }
    }
    // What is bought before the start counts in the first year.
    if years >= 1 { sums[1] += sums[0] }
    sums[0] = 0
    return sums.map { tax.due(on: $0) }
  }

  /// Each year's contribution to the net present value before loans and to what the household lives on, by draw.
  ///
  /// - Parameter rate: a fraction a year.
  /// - Complexity: O(items × years) for each draw; O(items × steps) once.
  public func outcomesByYear(rate: Double, draws: Int) -> (present: [[Double]], income: [[Double]]) {
    let discount = (0...timing.steps).map { pow(1 + rate, -Double($0) / Double(timing.stepsPerYear)) }
    var present = [[Double]](repeating: [Double](repeating: 0, count: draws), count: years + 1)
    var income = present
    let lines = untaxedLines
    for line in lines {
      for term in line.terms {
        var discounted = [Double](repeating: 0, count: years + 1)
        var plain = discounted
        for (time, part) in term.pattern.enumerated() where part != 0 {
          discounted[timing.year(of: time)] += part * discount[time]
          plain[timing.year(of: time)] += part
        }
        for year in 0...years {
          if !line.kind.isFinancing { Self.add(term.amount, times: discounted[year], to: &present[year]) }
          if line.kind.isIncome { Self.add(term.amount, times: plain[year], to: &income[year]) }
        }
      }
    }
    for tax in taxes {
      for draw in 0..<draws {
        for (year, due) in taxByYear(tax, lines, draw: draw).enumerated() where due != 0 {
          present[year][draw] -= due * discount[year * timing.stepsPerYear]
          income[year][draw] -= due
        }
      }
    }
    return (present, income)
  }

  private static func add(_ amount: Amount, times factor: Double, to sums: inout [Double]) {
    if factor == 0 { return }
    switch amount {
    case .fixed(let value):
      let product = value * factor
      for index in sums.indices { sums[index] += product }
    case .drawn(let values) where values.count == sums.count:
      for index in sums.indices { sums[index] += values[index] * factor }
    case .drawn:
      for index in sums.indices { sums[index] += amount.value(index) * factor }
    }
  }
}
