/// The beta distribution, of which PERT is a case.

import Foundation

/// The distribution function and its inverse for shapes of 1 or more.
public struct BetaCurve: Sendable {
  public let alpha: Double
  public let beta: Double
  /// ln Γ(α + β) - ln Γ(α) - ln Γ(β)
  private let logFactor: Double
  /// Quantiles of evenly spaced shares, where the search for others begins.
  private var nodes: [Double] = []
  private static let nodeCount = 512

  public init(_ alpha: Double, _ beta: Double) {
    self.alpha = alpha
    self.beta = beta
    logFactor = lgamma(alpha + beta) - lgamma(alpha) - lgamma(beta)
    nodes = [0]
    for node in 1..<Self.nodeCount {
      nodes.append(solve(Double(node) / Double(Self.nodeCount), from: nodes[node - 1], to: 1, start: nil))
    }
    nodes.append(1)
  }

  /// The share below a value: the regularised incomplete beta function by its continued fraction (Lentz's method; Press
  /// and others, Numerical Recipes, section 6.4).
  public func share(_ value: Double) -> Double {
    if value <= 0 { return 0 }
    if value >= 1 { return 1 }
    let factor = exp(logFactor + alpha * log(value) + beta * log1p(-value))
    return value < (alpha + 1) / (alpha + beta + 2)
      ? factor * Self.fraction(alpha, beta, value) / alpha
      : 1 - factor * Self.fraction(beta, alpha, 1 - value) / beta
  }

  public func density(_ value: Double) -> Double {
    exp(logFactor + (alpha - 1) * log(value) + (beta - 1) * log1p(-value))
  }

  /// The value below which a share lies, to about 1e-13.
  public func quantile(_ share: Double) -> Double {
    let place = share * Double(Self.nodeCount)
    let node = min(Int(place), Self.nodeCount - 1)
    let (low, high) = (nodes[node], nodes[node + 1])
    return solve(share, from: low, to: high, start: low + (high - low) * (place - Double(node)))
  }

  /// Newton's method kept between two bounds by bisection.
  private func solve(_ wanted: Double, from low: Double, to high: Double, start: Double?) -> Double {
    var (low, high) = (low, high)
    var value = start ?? (low + high) / 2
    for _ in 0..<100 {
      if value <= low || value >= high { value = low + (high - low) / 2 }
      let error = share(value) - wanted
      if error < 0 { low = value } else { high = value }
      let slope = density(value)
      var next = slope > 0 && slope.isFinite ? value - error / slope : (low + high) / 2
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - value) <= 1e-13 { return next }
      value = next
    }
    return value
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var result = d
    for step in 1...300 {
      let m = Double(step)
      var part = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + part * d
      c = 1 + part / c
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = abs(c) < tiny ? tiny : c
      result *= d * c
      part = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + part * d
      c = 1 + part / c
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = abs(c) < tiny ? tiny : c
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return result
  }
}
