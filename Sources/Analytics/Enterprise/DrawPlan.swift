/// What is drawn in a simulation, for every draw before the first budget is made.

import Foundation
import Messages
import Threads

/// Values of parameters and years of events by draw. The same seed gives the same values whatever the number of cores,
/// and a parameter's values do not change when another is added.
public struct DrawPlan: Sendable {
  /// Two parameters that go together.
  public struct Correlation: Sendable, Hashable {
    public var first: String
    public var second: String
    /// Spearman's rank correlation, -1 to 1.
    public var rank: Double
    public init(_ first: String, _ second: String, rank: Double) {
      self.first = first
      self.second = second
      self.rank = rank
    }
  }

  public let draws: Int
  /// By parameter, sorted by name.
  public let values: [(name: String, values: [Double])]
  /// Sorted by name.
  public let events: [(name: String, event: ChanceEvent)]
  private let eventStreams: [RandomStream]
  private let seed: UInt64
  /// Enough for every year of a budget.
  private static let years = 128

  /// Correlated parameters are drawn through a Gaussian copula: normal variates with the correlation 2 sin(π ρ/6) for a
  /// rank correlation ρ (Pearson; see Nelsen, An Introduction to Copulas, 2006, 5.1.2), their shares fed to each
  /// parameter's quantile function, which keeps its distribution exactly.
  ///
  /// - Throws: `appraisalInvalid` for what cannot be drawn, `correlationsImpossible`.
  public init(
    draws: Int, seed: UInt64, distributions: [String: Distribution], events: [String: ChanceEvent] = [:],
    correlations: [Correlation] = []
  ) throws(Diagnostic) {
    try Distribution.require((1...1_000_000).contains(draws), "draws", Double(draws), "1–1000000")
    try Distribution.require(events.count <= 16, "events", Double(events.count), "≤ 16")
    let sorted = distributions.sorted { $0.key < $1.key }
    for (_, distribution) in sorted { try distribution.check() }
    self.draws = draws
    self.seed = seed
    self.events = events.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    eventStreams = self.events.map { RandomStream(seed: seed, name: "event " + $0.name) }
    let names = sorted.map(\.key)
    let factor = try Self.factor(correlations, names)
    let streams = names.map { RandomStream(seed: seed, name: $0) }
    let samplers = sorted.map(\.value.sampler)
    var columns: [(name: String, values: [Double])] = []
    for (column, name) in names.enumerated() {
      let weights = factor[column]
      let isAlone = weights.dropLast().allSatisfy { $0 == 0 }
      let sampler = samplers[column]
      // Each draw hangs on its number alone, so the blocks may be worked out in any order.
      let values = Self.concurrently(draws) { draw in
        if isAlone { return sampler(streams[column].unit(draw)) }
        var sum = 0.0
        for (other, weight) in weights.enumerated() where weight != 0 {
          sum += weight * NormalCurve.quantile(streams[other].unit(draw))
        }
        return sampler(min(max(NormalCurve.share(sum), 0x1p-53), 1 - 0x1p-53))
      }
      columns.append((name, values))
    }
    values = columns
  }

  /// The events that strike in a year of a draw, as bits in their order.
  public func struck(draw: Int, year: Int) -> UInt32 {
    var set: UInt32 = 0
    for index in events.indices
    where eventStreams[index].unit(draw * Self.years + year) < events[index].event.probability {
      set |= 1 << UInt32(index)
    }
    return set
  }

  /// Whether a set of events strikes harder in one year than in another.
  func isDrawn(_ set: UInt32) -> Bool {
    events.indices.contains { index in
      set & (1 << UInt32(index)) != 0 && events[index].event.effects.values.contains { $0.severity.isDrawn }
    }
  }

  /// What a set of events makes of the parameters: the events one after the other by name, so that the later sets what
  /// both set, and a share lost is a share of what the earlier leaves.
  ///
  /// - Parameters:
  ///   - usual: the parameters of the draws without events.
  ///   - struck: which of the draws the set strikes in the year: only for these a severity is drawn, the others have the
  ///     mean of its distribution.
  func changed(
    by set: UInt32, _ usual: [String: Amount], draws: Range<Int>, year: Int, struck: (Int) -> Bool
  ) -> [String: Amount] {
    var changed = usual
    for (index, entry) in events.enumerated() where set & (1 << UInt32(index)) != 0 {
      for (name, effect) in entry.event.effects.sorted(by: { $0.key < $1.key }) {
        let severity: Amount
        switch effect.severity {
        case .fixed(let value): severity = .fixed(value)
        case .drawn(let distribution):
          let stream = RandomStream(seed: seed, name: "severity \(entry.name) \(name)")
          let (sampler, mean) = (distribution.sampler, distribution.mean)
          let values = draws.map { struck($0) ? sampler(stream.unit($0 * Self.years + year)) : mean }
          severity = values.count == 1 ? .fixed(values[0]) : .drawn(values)
        }
        changed[name] = effect.amount(usual: changed[name], severity: severity)
      }
    }
    return changed
  }

  private static func concurrently(_ count: Int, _ value: (Int) -> Double) -> [Double] {
    let block = 4096
    return [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each iteration writes its own part of the buffer, which outlives the loop.
      nonisolated(unsafe) let buffer = buffer
      nonisolated(unsafe) let value = value
      Parallel.perform((count + block - 1) / block) { part in
        for index in part * block..<min((part + 1) * block, count) { buffer[index] = value(index) }
      }
      initialized = count
    }
  }

  /// The lower triangle L of the normal correlations, L Lᵀ = R (Cholesky), one row for each name.
  private static func factor(_ correlations: [Correlation], _ names: [String]) throws(Diagnostic) -> [[Double]] {
    var matrix = names.indices.map { row in names.indices.map { $0 == row ? 1.0 : 0.0 } }
    for pair in correlations {
      for name in [pair.first, pair.second] where !names.contains(name) {
        throw Diagnostic(
          .appraisalInvalid,
          ["name": "correlations", "value": name, "rule": names.joined(separator: ", ")],
          suggestion: names.first)
      }
      try Distribution.require(abs(pair.rank) <= 1, "correlations", pair.rank, "-1–1")
      guard let row = names.firstIndex(of: pair.first), let column = names.firstIndex(of: pair.second), row != column
      else { continue }
      let normal = 2 * sin(Double.pi * pair.rank / 6)
      (matrix[row][column], matrix[column][row]) = (normal, normal)
    }
    var lower = names.indices.map { _ in [Double](repeating: 0, count: names.count) }
    for row in names.indices {
      for column in 0...row {
        let known = (0..<column).reduce(0) { $0 + lower[row][$1] * lower[column][$1] }
        if row == column {
          let square = matrix[row][row] - known
          guard square > -1e-12 else {
            let involved = Set(correlations.flatMap { [$0.first, $0.second] }).sorted()
            throw Diagnostic(.correlationsImpossible, ["names": involved.joined(separator: ", ")])
          }
          lower[row][row] = max(square, 0).squareRoot()
        } else {
          lower[row][column] = lower[column][column] > 0 ? (matrix[row][column] - known) / lower[column][column] : 0
        }
      }
    }
    return lower.enumerated().map { Array($1[...$0]) }
  }
}
