/// How often values fall between two limits.

/// Bins of one width, a 1, 2 or 5 times a power of ten with edges at its multiples, so that zero is an edge.
public struct Histogram: Sendable, Hashable {
  /// One bar.
  public struct Bin: Sendable, Hashable {
    public let low: Double
    /// Excluded, but for the last bin.
    public let high: Double
    public let count: Int
  }

  /// From the least to the greatest value; none without values.
  public let bins: [Bin]

  /// - Parameters:
  ///   - values: in any order; what is not finite is left out.
  ///   - wanted: about how many bins are wanted.
  public init(_ values: [Double], bins wanted: Int = 20) {
    let values = values.filter(\.isFinite)
    guard let least = values.min(), let most = values.max() else {
      bins = []
      return
    }
    let width = Self.roundWidth((most - least) / Double(max(wanted, 1)))
    let start = (least / width).rounded(.down)
    // A value above by a rounding error falls into the last bin, one that is the upper edge of it too.
    let last = max(Int(min((most / width).rounded(.down) - start, 1_000_000)), 0)
    var counts = [Int](repeating: 0, count: last + 1)
    for value in values { counts[min(max(Int((value / width).rounded(.down) - start), 0), last)] += 1 }
    bins = counts.enumerated().map { index, count in
      Bin(low: (start + Double(index)) * width, high: (start + Double(index + 1)) * width, count: count)
    }
  }

  private static func roundWidth(_ width: Double) -> Double {
    // All values are the same, or so large that their difference is lost.
    guard width > 0, width.isFinite else { return 1 }
    var unit = 1.0
    while unit * 10 < width { unit *= 10 }
    while unit >= width, unit > 1e-12 { unit /= 10 }
    return [1, 2, 5].map { $0 * unit }.first { $0 >= width } ?? unit * 10
  }
}

extension RiskSimulation {
  /// The net present values in bins.
  ///
  /// - Parameter bins: about how many are wanted.
  public func histogram(bins: Int = 20) -> Histogram { Histogram(netPresentValues, bins: bins) }
}
