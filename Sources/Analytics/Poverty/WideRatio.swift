/// Measures of poverty and inequality over the rows of a query. Everything is counted in whole numbers, so that a
/// figure does not depend on the order of the rows; a ratio is made when all have been counted.

extension Cell {
  /// A ratio of whole numbers of up to 128 bits: in lowest terms where both fit 64 bits, else a decimal; null where the
  /// denominator is 0.
  static func ratio(wide top: Int128, _ bottom: Int128) -> Cell {
    guard bottom != 0 else { return .null }
    if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) { return .ratio(top, bottom) }
    let divisor = greatestCommonDivisor(top.magnitude, bottom.magnitude)
    if divisor > 1, let factor = Int128(exactly: divisor), let top = Int64(exactly: top / factor),
      let bottom = Int64(exactly: bottom / factor)
    {
      return .ratio(top, bottom)
    }
    return .decimal(Double(top) / Double(bottom))
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
