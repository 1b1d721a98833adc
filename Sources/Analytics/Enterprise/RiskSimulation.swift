/// What an enterprise may bring when prices, yields and luck vary.

import Messages

/// Net present values of many imagined courses of one enterprise.
///
/// A distribution's value is drawn once for a course and holds for all its years. Events strike or spare each year on its
/// own: the year's cash flow is then that of a budget with the event's parameters. Where two events set one parameter,
/// the later by name wins.
public struct RiskSimulation: Sendable, Hashable {
  /// Ascending, in đồng.
  public let netPresentValues: [Double]

  /// - Parameters:
  ///   - draws: how many courses, 1 to 1,000,000.
  ///   - cashFlows: of a budget with these parameters changed, from year 0; the same number of years always.
  /// - Throws: `appraisalInvalid`, and what `cashFlows` throws.
  /// - Complexity: one call a draw, and one more for each distinct set of events that strikes in it.
  public init(
    draws: Int, rate: Double, seed: UInt64, distributions: [String: Distribution], events: [String: ChanceEvent] = [:],
    cashFlows: ([String: Double]) throws -> [Double]
  ) throws {
    try Distribution.require((1...1_000_000).contains(draws), "draws", Double(draws), "1–1000000")
    try Appraisal.check(rate: rate)
    let varied = distributions.sorted { $0.key < $1.key }
    for (_, distribution) in varied { try distribution.check() }
    let events = events.sorted { $0.key < $1.key }.map(\.value)
    try Distribution.require(events.count <= 32, "events", Double(events.count), "≤ 32")
    var chance = SplitMix64(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(draws)
    for _ in 0..<draws {
      var parameters: [String: Double] = [:]
      for (name, distribution) in varied { parameters[name] = distribution.quantile(chance.nextUnit()) }
      var flows = try cashFlows(parameters)
      var struck: [UInt32: [Double]] = [:]
      for year in flows.indices.dropFirst() {
        var set: UInt32 = 0
        for (index, event) in events.enumerated() where chance.nextUnit() < event.probability { set |= 1 << index }
        if set == 0 { continue }
        if struck[set] == nil {
          var changed = parameters
          for (index, event) in events.enumerated() where set & (1 << index) != 0 {
            changed.merge(event.effects) { _, effect in effect }
          }
          struck[set] = try cashFlows(changed)
        }
        if let other = struck[set], year < other.count { flows[year] = other[year] }
      }
      let value = CashFlow.netPresentValue(flows, rate: rate)
      try Distribution.require(value.isFinite, "npv", value, "< ∞")
      values.append(value)
    }
    netPresentValues = values.sorted()
  }

  public var mean: Double { netPresentValues.reduce(0, +) / Double(netPresentValues.count) }

  /// The sample's standard deviation; 0 for a single draw.
  public var deviation: Double {
    guard netPresentValues.count > 1 else { return 0 }
    let mean = mean
    let squares = netPresentValues.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(netPresentValues.count - 1)).squareRoot()
  }

  /// The share of courses whose net present value is below zero.
  public var probabilityOfLoss: Double {
    Double(netPresentValues.count { $0 < 0 }) / Double(netPresentValues.count)
  }

  /// The value that a share of the courses stays below, linear between draws (Hyndman and Fan's type 7).
  public func percentile(_ share: Double) -> Double {
    let position = min(max(share, 0), 1) * Double(netPresentValues.count - 1)
    let below = Int(position)
    let above = min(below + 1, netPresentValues.count - 1)
    return netPresentValues[below] + (position - Double(below)) * (netPresentValues[above] - netPresentValues[below])
  }

  /// One bar of a histogram.
  public struct Bin: Sendable, Hashable {
    public let low: Double
    /// Excluded, but for the last bin.
    public let high: Double
    public let count: Int
  }

  /// Bins of one width, a 1, 2 or 5 times a power of ten with edges at its multiples, so that zero is an edge.
  ///
  /// - Parameter bins: about how many are wanted.
  public func histogram(bins: Int = 20) -> [Bin] {
    guard let least = netPresentValues.first, let most = netPresentValues.last else { return [] }
    let width = RiskSimulation.roundWidth((most - least) / Double(max(bins, 1)))
    let start = (least / width).rounded(.down)
    let last = max(Int((most / width).rounded(.down) - start), 0)
    var counts = [Int](repeating: 0, count: last + 1)
    for value in netPresentValues { counts[min(max(Int((value / width).rounded(.down) - start), 0), last)] += 1 }
    return counts.enumerated().map { index, count in
      Bin(low: (start + Double(index)) * width, high: (start + Double(index + 1)) * width, count: count)
    }
  }

  private static func roundWidth(_ width: Double) -> Double {
    var unit = 1.0
    while unit * 10 < width { unit *= 10 }
    return [1, 2, 5].map { $0 * unit }.first { $0 >= width } ?? unit * 10
  }
}
