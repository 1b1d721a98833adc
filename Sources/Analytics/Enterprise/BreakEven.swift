/// Where an enterprise neither gains nor loses, and how far one parameter moves it.

/// Questions about one parameter of a model, asked through a function of its value.
public enum ParameterSearch {
  /// The value nearest to `base` at which the function is zero, searched from 0 to 1,000 times the base.
  ///
  /// - Parameter value: NaN where the parameter cannot have that value (a survival above 1).
  /// - Returns: nil: there is no break-even, whatever the parameter.
  /// - Complexity: some 200 calls.
  public static func breakEven(of base: Double, _ value: (Double) throws -> Double) rethrows -> Double? {
    let start = try value(base)
    if start == 0 { return base }
    guard start.isFinite else { return nil }
    let down = try firstZero(from: base, startValue: start, steps: (1...40).map { base * (1 - Double($0) / 40) }, value)
    let unit = base == 0 ? 1 : base
    let upward = sequence(first: unit * 1.025) {
      $0 < unit * 1000 ? $0 * (1 + max(0.025, min(0.2, $0 / unit / 50))) : nil
    }
    let up = try firstZero(from: base, startValue: start, steps: Array(upward), value)
    guard let down, let up else { return down ?? up }
    return base - down <= up - base ? down : up
  }

  /// The furthest value from `base` towards `wanted` that the parameter can have: `wanted` itself in most cases.
  public static func possible(
    towards wanted: Double, from base: Double, _ value: (Double) throws -> Double
  ) rethrows -> Double {
    if try !value(wanted).isNaN { return wanted }
    var (good, bad) = (base, wanted)
    for _ in 0..<60 {
      let middle = good + (bad - good) / 2
      if middle == good || middle == bad { break }
      if try value(middle).isNaN { bad = middle } else { good = middle }
    }
    return good
  }

  /// What becomes of a result when one parameter is lower or higher than assumed.
  public struct Swing: Sendable, Hashable {
    /// The parameter's values, no further than it can go.
    public let lowValue: Double
    public let highValue: Double
    /// The results there.
    public let low: Double
    public let high: Double
  }

  /// The results at `base` less and plus a share of it.
  ///
  /// - Parameter value: NaN where the parameter cannot have that value.
  public static func swing(
    around base: Double, share: Double, _ value: (Double) throws -> Double
  ) rethrows -> Swing {
    let low = try possible(towards: base * (1 - share), from: base, value)
    let high = try possible(towards: base * (1 + share), from: base, value)
    return Swing(lowValue: low, highValue: high, low: try value(low), high: try value(high))
  }

  private static func firstZero(
    from base: Double, startValue: Double, steps: [Double], _ value: (Double) throws -> Double
  ) rethrows -> Double? {
    var before = base
    for step in steps {
      var here = step
      var valueHere = try value(here)
      let isEdge = valueHere.isNaN
      if isEdge {
        here = try possible(towards: step, from: before, value)
        valueHere = try value(here)
      }
      if valueHere == 0 { return here }
      if (valueHere < 0) != (startValue < 0) { return try CashFlow.bisect(from: before, to: here, value) }
      if isEdge { return nil }
      before = here
    }
    return nil
  }
}
