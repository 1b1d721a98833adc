/// What a parameter may turn out to be, and the chance that decides.

import Foundation
import Messages

/// SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014): the same numbers from the
/// same seed on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Evenly spread over (0, 1), both ends excluded.
  public mutating func nextUnit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }
}

/// A distribution of one parameter, drawn by the inverse of its distribution function.
public enum Distribution: Sendable, Hashable {
  case triangular(low: Double, mode: Double, high: Double)
  case normal(mean: Double, deviation: Double)
  case uniform(low: Double, high: Double)

  /// - Throws: `appraisalInvalid` where low, mode and high are out of order or a deviation is negative.
  public func check() throws(Diagnostic) {
    switch self {
    case .triangular(let low, let mode, let high):
      try Self.require(low.isFinite && high.isFinite && low <= mode, "mode", mode, "≥ \(EnterpriseBudget.plain(low))")
      try Self.require(mode <= high, "high", high, "≥ \(EnterpriseBudget.plain(mode))")
    case .normal(let mean, let deviation):
      try Self.require(deviation >= 0 && deviation.isFinite && mean.isFinite, "deviation", deviation, "≥ 0")
    case .uniform(let low, let high):
      try Self.require(low.isFinite && high.isFinite && low <= high, "high", high, "≥ \(EnterpriseBudget.plain(low))")
    }
  }

  /// The value below which a share of all draws lies.
  ///
  /// - Parameter share: above 0 and below 1.
  public func quantile(_ share: Double) -> Double {
    switch self {
    case .uniform(let low, let high): return low + share * (high - low)
    case .normal(let mean, let deviation): return mean + deviation * Self.standardNormalQuantile(share)
    case .triangular(let low, let mode, let high):
      guard high > low else { return low }
      let turn = (mode - low) / (high - low)
      return share < turn
        ? low + (share * (high - low) * (mode - low)).squareRoot()
        : high - ((1 - share) * (high - low) * (high - mode)).squareRoot()
    }
  }

  /// P. J. Acklam's rational approximation of the normal quantile, relative error below 1.15e-9.
  static func standardNormalQuantile(_ share: Double) -> Double {
    func ratio(_ x: Double, _ numerator: [Double], _ denominator: [Double]) -> Double {
      numerator.reduce(0) { $0 * x + $1 } / (denominator.reduce(0) { $0 * x + $1 } * x + 1)
    }
    if share < 0.02425 { return ratio((-2 * log(share)).squareRoot(), tailNumerator, tailDenominator) }
    if share > 1 - 0.02425 { return -ratio((-2 * log1p(-share)).squareRoot(), tailNumerator, tailDenominator) }
    let centred = share - 0.5
    return centred * ratio(centred * centred, centreNumerator, centreDenominator)
  }

  private static let centreNumerator = [
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
    -3.066479806614716e+01, 2.506628277459239e+00,
  ]
  private static let centreDenominator = [
    -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
    -1.328068155288572e+01,
  ]
  private static let tailNumerator = [
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00,
    4.374664141464968e+00, 2.938163982698783e+00,
  ]
  private static let tailDenominator = [
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
  ]

  static func require(_ holds: Bool, _ name: String, _ value: Double, _ rule: String) throws(Diagnostic) {
    if holds { return }
    throw Diagnostic(
      .appraisalInvalid, ["name": name, "value": EnterpriseBudget.plain(value), "rule": rule])
  }
}

/// Something that may strike in any year, such as a die-off: it sets parameters for that year.
public struct ChanceEvent: Sendable, Hashable {
  /// In one year, 0 to 1.
  public var probability: Double
  /// Parameters and their value in a year the event strikes.
  public var effects: [String: Double]

  /// - Throws: `appraisalInvalid` for a probability outside 0 to 1.
  public init(probability: Double, effects: [String: Double]) throws(Diagnostic) {
    try Distribution.require(probability >= 0 && probability <= 1, "probability", probability, "0–1")
    self.probability = probability
    self.effects = effects
  }
}
