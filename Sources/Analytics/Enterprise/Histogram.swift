/// How often results of a simulation fall between two values.

extension RiskSimulation {
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
