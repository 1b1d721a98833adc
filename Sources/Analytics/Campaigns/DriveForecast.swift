/// What a drive may end with, with a range and the reason of each figure.

/// Estimates of the cash that a drive ends with. Whole đồng, computed exactly and rounded half up once.
///
/// Two things are known of a drive on its way: what was promised, and how drives before it went on from the same day. Each
/// gives an estimate; the range spans them and what would come if every promise were kept. It is a range of assumptions,
/// no confidence interval: with one or two earlier drives there is nothing to compute one from.
public struct DriveForecast: Hashable, Sendable {
  /// An earlier drive: what it had on the same day of its course, and in the end.
  public struct Earlier: Hashable, Sendable {
    public let sameDay: Int64
    public let end: Int64

    public init(sameDay: Int64, end: Int64) { (self.sameDay, self.end) = (sameDay, end) }
  }

  /// Received by now.
  public let cash: Int64
  /// Received by now, and all that is promised.
  public let committed: Int64
  /// What comes if promises are kept as far as those due were; the cash alone where none was due yet.
  public let byPledges: Int64
  /// What comes if the drive goes on as each earlier one did, in their order; nil of one that had nothing yet, and where
  /// the estimate does not fit.
  public let byPace: [Int64?]
  /// The same by all earlier drives together.
  public let byPooledPace: Int64?

  /// - Parameters:
  ///   - due: what was promised for days before, in this drive and earlier ones.
  ///   - given: how much of that came.
  public init(cash: Int64, outstanding: Int64, due: Int64, given: Int64, earlier: [Earlier]) {
    self.cash = cash
    committed = cash + outstanding
    byPledges = cash + (Self.scaled(outstanding, given, over: due) ?? 0)
    byPace = earlier.map { Self.scaled(cash, max($0.end, $0.sameDay), over: $0.sameDay) }
    let known = earlier.filter { $0.sameDay > 0 }
    let (end, then) = (Self.sum(known.map { max($0.end, $0.sameDay) }), Self.sum(known.map(\.sameDay)))
    byPooledPace = end.flatMap { end in then.flatMap { Self.scaled(cash, end, over: $0) } }
  }

  public var low: Int64 { ([byPledges] + byPace.compactMap(\.self)).min() ?? byPledges }
  public var high: Int64 { ([committed, byPledges] + byPace.compactMap(\.self)).max() ?? committed }
  /// As earlier drives went on; without any, by the promises.
  public var likely: Int64 { byPooledPace ?? byPledges }

  /// Nil where it does not fit.
  private static func sum(_ amounts: [Int64]) -> Int64? {
    var sum: Int64 = 0
    for amount in amounts {
      let (next, isTooMuch) = sum.addingReportingOverflow(amount)
      guard !isTooMuch else { return nil }
      sum = next
    }
    return sum
  }

  /// value × numerator / denominator, half up; nil over 0, and where it does not fit.
  static func scaled(_ value: Int64, _ numerator: Int64, over denominator: Int64) -> Int64? {
    guard denominator > 0, value >= 0, numerator >= 0 else { return nil }
    let (bottom, product) = (UInt64(denominator), UInt64(value).multipliedFullWidth(by: UInt64(numerator)))
    guard product.high < bottom else { return nil }
    let (quotient, rest) = bottom.dividingFullWidth(product)
    let (sum, overflow) = quotient.addingReportingOverflow(rest >= bottom - rest ? 1 : 0)
    return overflow ? nil : Int64(exactly: sum)
  }
}
