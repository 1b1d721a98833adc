/// Rounding in decimal digits: exact for whole numbers and ratios, and for floating-point numbers exact in the digits
/// that a person would write for them (0.125 is one eighth and rounds to 0.13; 1.005 rounds to 1.01).

/// A decimal number with a fixed count of places, rounded half up: a half goes away from zero, so that -x prints as the
/// mirror of x.
struct RoundedDecimal: Hashable {
  /// Never set for zero: "-0" is not printed.
  let isNegative: Bool
  /// Digits before the point, without leading zeros, at least one.
  let whole: String
  /// Digits after the point, as many as places were asked for.
  let fraction: String

  /// numerator / denominator × 10^shift, rounded to `places` (0 to 6; shift -9 to 6). Nil when the denominator is zero.
  init?(_ numerator: Int64, over denominator: Int64 = 1, places: Int, shift: Int = 0) {
    guard denominator != 0 else { return nil }
    let power = places + shift
    var top = UInt128(numerator.magnitude)
    var bottom = UInt128(denominator.magnitude)
    for _ in 0..<abs(power) { if power > 0 { top *= 10 } else { bottom *= 10 } }
    var (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    if remainder * 2 >= bottom { quotient += 1 }
    self.init(isNegative: (numerator < 0) != (denominator < 0), units: quotient, places: places)
  }

  /// value × 10^shift, rounded to `places`. Nil for NaN and the infinities.
  init?(_ value: Double, places: Int, shift: Int = 0) {
    guard value.isFinite else { return nil }
    let (digits, exponent) = Self.shortest(value.magnitude)
    let power = exponent + shift + places
    var units = UInt128(digits)
    if power < 0 {
      // A number of at most 17 digits has none at that place.
      units = power < -18 ? 0 : (UInt128(digits) / Self.power(-power - 1) + 5) / 10
    } else if power <= 20 {
      units *= Self.power(power)
    } else {
      self.init(
        isNegative: value < 0, digits: String(digits) + String(repeating: "0", count: power), places: places)
      return
    }
    self.init(isNegative: value < 0, units: units, places: places)
  }

  /// The shortest digits that name this number, and the power of ten that they are multiplied by: "1.25e-05" is 125 and
  /// -7.
  private static func shortest(_ value: Double) -> (digits: UInt64, exponent: Int) {
    var (digits, places, exponent): (UInt64, Int, Int) = (0, 0, 0)
    var (isAfterPoint, isExponent, isBelow) = (false, false, false)
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isAfterPoint = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isBelow = true
      case UInt8(ascii: "+"): break
      default:
        let digit = Int(byte - UInt8(ascii: "0"))
        if isExponent {
          exponent = exponent * 10 + digit
        } else {
          digits = digits * 10 + UInt64(digit)
          places += isAfterPoint ? 1 : 0
        }
      }
    }
    return (digits, (isBelow ? -exponent : exponent) - places)
  }

  private static func power(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// - Parameter units: the number × 10^places.
  private init(isNegative: Bool, units: UInt128, places: Int) {
    if let units = UInt64(exactly: units), let one = UInt64(exactly: Self.power(places)) {
      let (above, below) = units.quotientAndRemainder(dividingBy: one)
      whole = String(above)
      let rest = places == 0 ? "" : String(below)
      fraction = String(repeating: "0", count: places - rest.utf8.count) + rest
    } else {
      (whole, fraction) = Self.parted(String(units), places)
    }
    self.isNegative = isNegative && units != 0
  }

  /// - Parameter digits: the number × 10^places, not zero, in digits.
  private init(isNegative: Bool, digits: String, places: Int) {
    (whole, fraction) = Self.parted(digits, places)
    self.isNegative = isNegative
  }

  /// - Parameter digits: more than there are places.
  private static func parted(_ digits: String, _ places: Int) -> (whole: String, fraction: String) {
    (String(digits.dropLast(places)), String(digits.suffix(places)))
  }

  /// The number as text, thousands separated in groups of three.
  func text(groupedBy group: String, point: String) -> String {
    let digits = whole.utf8
    guard digits.count > 3, !group.isEmpty else {
      return (isNegative ? "-" : "") + (fraction.isEmpty ? whole : whole + point + fraction)
    }
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    bytes.reserveCapacity(digits.count * 2 + 8)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { bytes += group.utf8 }
      bytes.append(digit)
    }
    if !fraction.isEmpty { bytes += Array(point.utf8) + Array(fraction.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
