/// What may strike in any year, and how hard.

import Messages

/// Something that may strike in any year, such as a die-off: it changes parameters for that year.
public struct ChanceEvent: Sendable, Hashable {
  /// How much: the same whenever the event strikes, or drawn anew each time.
  public enum Severity: Sendable, Hashable {
    case fixed(Double)
    case drawn(Distribution)

    var isDrawn: Bool { if case .drawn = self { true } else { false } }
  }

  /// What becomes of a parameter in a year that the event strikes.
  public enum Effect: Sendable, Hashable {
    /// It has this value.
    case value(Severity)
    /// A share of its own value is lost, 0 to 1; draws beyond are taken as 0 or 1. `of` is its value where the
    /// simulation draws none.
    case loss(Severity, of: Double)

    var severity: Severity {
      switch self {
      case .value(let severity), .loss(let severity, _): severity
      }
    }

    /// The parameter's amount in the years struck.
    ///
    /// - Parameters:
    ///   - usual: what it is without the event; nil where the simulation draws none.
    ///   - severity: this effect's, drawn or not.
    func amount(usual: Amount?, severity: Amount) -> Amount {
      switch self {
      case .value: return severity
      case .loss(_, let base):
        return (usual ?? .fixed(base)) * severity.map { 1 - min(max($0, 0), 1) }
      }
    }
  }

  /// In one year, 0 to 1.
  public var probability: Double
  /// By parameter.
  public var effects: [String: Effect]

  /// - Throws: `appraisalInvalid` for a probability or a fixed loss outside 0 to 1, and for what cannot be drawn.
  public init(probability: Double, effects: [String: Effect]) throws(Diagnostic) {
    try Distribution.require(probability >= 0 && probability <= 1, "probability", probability, "0–1")
    for (name, effect) in effects.sorted(by: { $0.key < $1.key }) {
      switch (effect, effect.severity) {
      case (_, .drawn(let distribution)): try distribution.check()
      case (.loss, .fixed(let share)): try Distribution.require(share >= 0 && share <= 1, name, share, "0–1")
      case (.value, .fixed): break
      }
    }
    self.probability = probability
    self.effects = effects
  }

  /// - Parameter effects: parameters and their value in a year the event strikes.
  public init(probability: Double, effects: [String: Double]) throws(Diagnostic) {
    try self.init(probability: probability, effects: effects.mapValues { .value(.fixed($0)) })
  }
}
