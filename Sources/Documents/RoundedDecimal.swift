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
    self.init(
      isNegative: (numerator < 0) != (denominator < 0), digits: Array(String(quotient).utf8), places: places)
  }

  /// value × 10^shift, rounded to `places`. Nil for NaN and the infinities.
  init?(_ value: Double, places: Int, shift: Int = 0) {
    guard value.isFinite else { return nil }
    // The shortest digits that name this number: "1.25e-05" are the digits 125 with the point 4 places before them.
    var digits: [UInt8] = []
    var point = 0
    var seenPoint = false
    let parts = value.magnitude.description.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        digits.append(byte)
        if !seenPoint { point += 1 }
      }
    }
    if parts.count > 1, let exponent = Int(parts[1].drop(while: { $0 == "+" })) { point += exponent }
    let kept = point + shift + places
    guard kept >= 0 else {
      self.init(isNegative: false, digits: [UInt8(ascii: "0")], places: places)
      return
    }
    let roundsUp = kept < digits.count && digits[kept] >= UInt8(ascii: "5")
    var result = Array(digits.prefix(kept))
    result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, kept - result.count)))
    if roundsUp { RoundedDecimal.increment(&result) }
    self.init(isNegative: value < 0, digits: result, places: places)
  }

  private init(isNegative: Bool, digits: [UInt8], places: Int) {
    let padded = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, places + 1 - digits.count)) + digits
    let wholeDigits = padded.dropLast(places).drop { $0 == UInt8(ascii: "0") }
    whole = wholeDigits.isEmpty ? "0" : String(decoding: wholeDigits, as: UTF8.self)
    fraction = String(decoding: padded.suffix(places), as: UTF8.self)
    self.isNegative = isNegative && padded.contains { $0 != UInt8(ascii: "0") }
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] < UInt8(ascii: "9") {
        digits[index] += 1
        return
      }
      digits[index] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
  }

  /// The number as text, thousands separated in groups of three.
  func text(groupedBy group: String, point: String) -> String {
    var text = isNegative ? "-" : ""
    let count = whole.utf8.count
    for (index, digit) in whole.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { text += group }
      text.append(digit)
    }
    return fraction.isEmpty ? text : text + point + fraction
  }
}
