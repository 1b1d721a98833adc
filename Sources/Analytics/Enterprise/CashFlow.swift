/// Measures of a series of yearly amounts, the first one now.

import Foundation

/// Formulas of discounted cash flow: Brealey, Myers and Allen, Principles of Corporate Finance.
public enum CashFlow {
  /// NPV = Σ CFₜ / (1 + r)ᵗ, t from 0. O(n).
  ///
  /// - Parameter rate: a fraction a year, above -1.
  public static func netPresentValue(_ flows: [Double], rate: Double) -> Double {
    // Horner's rule from the last year.
    flows.reversed().reduce(0) { $0 / (1 + rate) + $1 }
  }

  /// Every rate at which the net present value is zero, ascending: a year's from -90 % to 100,000 %, given as that of a
  /// step.
  ///
  /// None where all amounts have one sign. With one change of sign there is at most one (Descartes); with more, a fine
  /// grid is searched, which finds all but roots closer than 0.6 % of 1 + r to each other.
  ///
  /// - Parameter stepsPerYear: how many of the amounts fall on a year.
  public static func internalRates(_ flows: [Double], stepsPerYear: Int = 1) -> [Double] {
    let signs = flows.filter { $0 != 0 }.map { $0 > 0 }
    let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
    guard changes > 0 else { return [] }
    let value = { (logarithm: Double) in netPresentValue(flows, rate: expm1(logarithm)) }
    let (least, most) = (log(0.1) / Double(stepsPerYear), log(1001.0) / Double(stepsPerYear))
    let steps = changes == 1 ? 1 : 2000
    var roots: [Double] = []
    var (before, valueBefore) = (least, value(least))
    for step in 1...steps {
      let here = least + (most - least) * Double(step) / Double(steps)
      let valueHere = value(here)
      if valueHere == 0 {
        roots.append(here)
      } else if valueBefore != 0, (valueBefore < 0) != (valueHere < 0) {
        roots.append(bisect(from: before, to: here, value))
      }
      (before, valueBefore) = (here, valueHere)
    }
    return roots.map { expm1($0) }
  }

  /// Years until the sum of the amounts is negative no more, money spread evenly within a year; nil: never. A first
  /// harvest that pays back what the next years lose again is none.
  public static func payback(_ flows: [Double]) -> Double? {
    var sum = 0.0
    var payback: Double? = flows.isEmpty ? nil : 0
    for (year, amount) in flows.enumerated() {
      let next = sum + amount
      if next < 0 {
        payback = nil
      } else if sum < 0 {
        payback = Double(year - 1) + -sum / amount
      }
      sum = next
    }
    return payback
  }

  /// The same with each amount discounted.
  public static func discountedPayback(_ flows: [Double], rate: Double) -> Double? {
    payback(flows.enumerated().map { $1 / pow(1 + rate, Double($0)) })
  }

  /// MIRR: what goes out discounted to now at one rate, what comes in carried to the end at the other, and the yearly
  /// growth from the one to the other. O(n).
  ///
  /// - Returns: nil where money flows one way only.
  public static func modifiedInternalRate(_ flows: [Double], finance: Double, reinvest: Double) -> Double? {
    let paid = netPresentValue(flows.map { min($0, 0) }, rate: finance)
    let last = Double(flows.count - 1)
    let earned = netPresentValue(flows.map { max($0, 0) }, rate: reinvest) * pow(1 + reinvest, last)
    guard paid < 0, earned > 0 else { return nil }
    return pow(earned / -paid, 1 / last) - 1
  }

  /// The level payment that pays back a principal in some periods: P r / (1 - (1 + r)⁻ⁿ).
  public static func payment(principal: Double, rate: Double, periods: Int) -> Double {
    rate == 0 ? principal / Double(periods) : principal * rate / (1 - pow(1 + rate, -Double(periods)))
  }

  /// How deep the running sum falls below zero; 0: never.
  public static func depth(_ flows: [Double]) -> Double {
    var (sum, least) = (0.0, 0.0)
    for amount in flows {
      sum += amount
      least = min(least, sum)
    }
    return -least
  }

  /// A zero between two places of opposite sign, to the last bits of a Double.
  static func bisect(from low: Double, to high: Double, _ value: (Double) throws -> Double) rethrows -> Double {
    var (low, high) = (low, high)
    let isNegativeBelow = try value(low) < 0
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      let here = try value(middle)
      if here == 0 { return middle }
      if (here < 0) == isNegativeBelow { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
