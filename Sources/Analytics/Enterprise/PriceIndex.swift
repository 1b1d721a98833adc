/// How prices move from year to year.

import Messages

/// A factor for each year of an enterprise; 1 for the year that prices were given for.
public enum PriceIndex: Sendable, Hashable {
  /// A share a year: 0.03 is 3 % more each year after the first.
  case growth(Double)
  /// By year from year 1; the last holds on.
  case factors([Double])

  public static let constant = PriceIndex.growth(0)

  /// - Parameter year: from 1; year 0 has year 1's prices.
  public func factor(_ year: Int) -> Double {
    switch self {
    case .growth(let share):
      var factor = 1.0
      for _ in 1..<max(year, 1) { factor *= 1 + share }
      return factor
    case .factors(let factors):
      return factors.isEmpty ? 1 : factors[min(max(year, 1), factors.count) - 1]
    }
  }

  /// - Throws: `enterpriseInvalid` for a fall of 100 % or a factor that is not positive.
  public func check(_ name: String) throws(Diagnostic) {
    switch self {
    case .growth(let share):
      try EnterpriseBudget.require(share > -1 && share < 10, name, share, "> -1, < 10")
    case .factors(let factors):
      for factor in factors { try EnterpriseBudget.require(factor > 0 && factor.isFinite, name, factor, "> 0") }
    }
  }
}
