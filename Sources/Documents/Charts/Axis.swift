/// Axes: ticks at round numbers, and the unit that large amounts are shown in.

import Messages

/// A range of values with ticks at multiples of 1, 2 or 5 times a power of ten.
struct Axis: Hashable {
  /// The tick values, ascending; the first and the last bound the axis.
  let ticks: [Double]
  /// Places after the decimal point that tell the ticks apart, as they are printed.
  let places: Int

  var lower: Double { ticks.first ?? 0 }
  var upper: Double { ticks.last ?? 1 }

  /// How far along the axis a value lies, 0 to 1.
  func part(of value: Double) -> Double {
    guard upper > lower else { return 0 }
    return (value / 2 - lower / 2) / (upper / 2 - lower / 2)
  }

  /// An axis over the values.
  ///
  /// - Parameters:
  ///   - includesZero: Always for bars, whose length is their value.
  ///   - scale: What printed numbers are multiplied by (percentages: 100).
  ///   - wholeNumbers: Whether ticks between printed whole numbers would be wrong (counts).
  init(over values: [Double], includesZero: Bool, scale: Double = 1, wholeNumbers: Bool = false, wanted: Int = 5) {
    var low = (values.min() ?? 0) * scale
    var high = (values.max() ?? 1) * scale
    if !low.isFinite || !high.isFinite { (low, high) = (0, 1) }
    if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
    if low == high {
      // One value alone: an axis around it that starts or ends at zero.
      if low == 0 { high = 1 } else if low > 0 { low = 0 } else { high = 0 }
    }
    var step = Axis.niceStep(atLeast: (high / Double(wanted)) - (low / Double(wanted)))
    if wholeNumbers { step = max(1, step) }
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    let count = Int(min(50, max(1, last - first)))
    ticks = (0...count).map { (first + Double($0)) * step / scale }
    places = step >= 1 ? 0 : min(6, -Axis.exponent(of: step))
  }

  /// The smallest of 1, 2, 5 × 10^n that is not below the length.
  private static func niceStep(atLeast length: Double) -> Double {
    guard length > 0, length.isFinite else { return 1 }
    let power = powerOfTen(exponent(of: length))
    guard power > 0, power.isFinite else { return length }
    for factor in [1.0, 2, 5, 10] where factor * power >= length * 0.999_999 { return factor * power }
    return 10 * power
  }

  /// The exponent of the first digit: 0 for 1 to 9, -1 for 0.1.
  private static func exponent(of number: Double) -> Int {
    var exponent = 0
    var rest = number
    while rest >= 9.999_999_9, exponent < 400 {
      rest /= 10
      exponent += 1
    }
    while rest < 0.999_999_99, exponent > -400 {
      rest *= 10
      exponent -= 1
    }
    return exponent
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }
}

/// How a chart prints its numbers: large amounts of money in millions or billions, with the unit said once.
struct ChartNumbers {
  let language: Language
  let format: NumberFormat
  /// What values are multiplied by before printing on an axis, as a power of ten.
  let shift: Int
  /// Places after the decimal point of millions.
  private let places: Int
  private static let powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5]
  /// Said once in the chart; nil where the numbers say it themselves.
  let unit: String?

  init(_ chart: Chart, in language: Language) {
    self.init(chart.format, chart.allValues.map(\.magnitude), in: language)
  }

  /// - Parameter magnitudes: of the numbers.
  init(_ format: NumberFormat, _ magnitudes: [Double], in language: Language) {
    self.language = language
    self.format = format
    let largest = magnitudes.max() ?? 0
    let smallest = magnitudes.lazy.filter { $0 > 0 }.min() ?? .infinity
    // In its unit the smallest amount still shows a digit: no money is "0,0".
    places = (1..<6).first { smallest >= 0.5 * 1e6 / Self.powers[$0] } ?? 6
    switch format {
    case .percent1, .percent2: (shift, unit) = (2, nil)
    case .millionVND: (shift, unit) = (-6, format.unit(in: language))
    case .vnd, .words:
      if largest >= 1e9, smallest >= 0.05e9 {
        (shift, unit) = (-9, language == .vi ? "tỷ đồng" : "billion VND")
      } else if largest >= 1e6, smallest >= 0.05e6 {
        (shift, unit) = (-6, language == .vi ? "triệu đồng" : "million VND")
      } else {
        (shift, unit) = (0, language == .vi ? "đồng" : "VND")
      }
    default: (shift, unit) = (0, nil)
    }
  }

  /// What values are multiplied by on an axis.
  var scale: Double {
    switch shift {
    case 2: 100
    case -6: 1e-6
    case -9: 1e-9
    default: 1
    }
  }

  var countsWholes: Bool { format == .integer }

  /// A number along an axis.
  func tick(_ value: Double, places: Int) -> String {
    if let text = enormous(value) { return text }
    let number = RoundedDecimal(value, places: places, shift: shift)
    return (number?.text(in: language) ?? NumberFormat.empty) + (shift == 2 ? "%" : "")
  }

  /// A number of more than 15 digits, which no chart has room for, in powers of ten: "1e+308".
  private func enormous(_ value: Double) -> String? {
    guard value.isFinite, value.magnitude >= 1e15 else { return nil }
    return language == .vi ? value.description.replacing(".", with: ",") : value.description
  }

  /// The value of a bar or a point.
  func value(_ value: Double) -> String {
    if let text = enormous(value) { return text }
    if shift < 0 { return tick(value, places: format == .millionVND ? places : 1) }
    return (format == .words ? .vnd : format).string(for: .decimal(value), in: language)
  }
}
