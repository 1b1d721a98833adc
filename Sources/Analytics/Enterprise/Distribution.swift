/// What a parameter may turn out to be.

import Foundation
import Messages

/// A distribution of one parameter, drawn by the inverse of its distribution function.
public enum Distribution: Sendable, Hashable {
  case triangular(low: Double, mode: Double, high: Double)
  /// The beta distribution with α = 1 + 4 (mode - low)/(high - low), β = 1 + 4 (high - mode)/(high - low), whose mean is
  /// (low + 4 mode + high)/6 (Malcolm, Roseboom, Clark and Fazar, Operations Research 7, 1959; Vose, Risk Analysis, 2008).
  case pert(low: Double, mode: Double, high: Double)
  case normal(mean: Double, deviation: Double)
  /// Mean and deviation are those of the parameter itself, not of its logarithm.
  case logNormal(mean: Double, deviation: Double)
  case uniform(low: Double, high: Double)

  /// - Throws: `appraisalInvalid` where low, mode and high are out of order, a deviation is negative, or the mean of a
  ///   log-normal distribution is not positive.
  public func check() throws(Diagnostic) {
    switch self {
    case .triangular(let low, let mode, let high), .pert(let low, let mode, let high):
      try Self.require(low.isFinite && high.isFinite && low <= mode, "mode", mode, "≥ \(EnterpriseBudget.plain(low))")
      try Self.require(mode <= high, "high", high, "≥ \(EnterpriseBudget.plain(mode))")
    case .normal(let mean, let deviation):
      try Self.require(deviation >= 0 && deviation.isFinite && mean.isFinite, "deviation", deviation, "≥ 0")
    case .logNormal(let mean, let deviation):
      try Self.require(mean > 0 && mean.isFinite, "mean", mean, "> 0")
      try Self.require(deviation >= 0 && deviation.isFinite, "deviation", deviation, "≥ 0")
    case .uniform(let low, let high):
      try Self.require(low.isFinite && high.isFinite && low <= high, "high", high, "≥ \(EnterpriseBudget.plain(low))")
    }
  }

  public var mean: Double {
    switch self {
    case .triangular(let low, let mode, let high): (low + mode + high) / 3
    case .pert(let low, let mode, let high): (low + 4 * mode + high) / 6
    case .normal(let mean, _), .logNormal(let mean, _): mean
    case .uniform(let low, let high): (low + high) / 2
    }
  }

  /// The value below which a share of all draws lies.
  ///
  /// - Parameter share: above 0 and below 1.
  public func quantile(_ share: Double) -> Double { sampler(share) }

  /// The quantile function, its constants worked out once: for many draws of one distribution.
  public var sampler: (Double) -> Double {
    switch self {
    case .uniform(let low, let high): return { low + $0 * (high - low) }
    case .normal(let mean, let deviation): return { mean + deviation * NormalCurve.quantile($0) }
    case .logNormal(let mean, let deviation):
      let variance = log1p(deviation * deviation / (mean * mean))
      let (centre, width) = (log(mean) - variance / 2, variance.squareRoot())
      return { exp(centre + width * NormalCurve.quantile($0)) }
    case .triangular(let low, let mode, let high):
      guard high > low else { return { _ in low } }
      let turn = (mode - low) / (high - low)
      return {
        $0 < turn
          ? low + ($0 * (high - low) * (mode - low)).squareRoot()
          : high - ((1 - $0) * (high - low) * (high - mode)).squareRoot()
      }
    case .pert(let low, let mode, let high):
      guard high > low else { return { _ in low } }
      let beta = BetaCurve(
        1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low))
      return { low + (high - low) * beta.quantile($0) }
    }
  }

  static func require(_ holds: Bool, _ name: String, _ value: Double, _ rule: String) throws(Diagnostic) {
    if holds { return }
    throw Diagnostic(
      .appraisalInvalid, ["name": name, "value": EnterpriseBudget.plain(value), "rule": rule])
  }
}
