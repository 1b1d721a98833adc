/// The inks of charts on pages.
///
/// They differ in lightness as much as in hue, so that colour-blind readers and black-and-white printers tell them
/// apart; those whose lightness is near another's carry patterns besides. Lines differ in their dashes and markers.

struct ChartInk: Hashable {
  /// Strokes across a square of 6, from a point to a point.
  enum Pattern: Hashable {
    case rising, level, falling, upright, crossed

    var strokes: [(from: Scene.Point, to: Scene.Point)] {
      switch self {
      case .rising: [(Scene.Point(x: -1, y: 7), Scene.Point(x: 7, y: -1))]
      case .level: [(Scene.Point(x: 0, y: 3), Scene.Point(x: 6, y: 3))]
      case .falling: [(Scene.Point(x: -1, y: -1), Scene.Point(x: 7, y: 7))]
      case .upright: [(Scene.Point(x: 3, y: 0), Scene.Point(x: 3, y: 6))]
      case .crossed: Pattern.rising.strokes + Pattern.falling.strokes
      }
    }
  }

  /// Of surfaces, 0xRRGGBB.
  let color: UInt32
  /// Of lines and markers: light inks are too faint for them.
  let lineColor: UInt32
  /// Of text on a surface.
  let text: UInt32
  var pattern: Pattern?
  /// Of the strokes of the pattern, which are drawn at 55 %.
  var strokeColor: UInt32 = 0x7A5A1E
  /// Of lines: lengths of strokes and gaps.
  var dashes: [Int] = []

  static let all = [
    ChartInk(color: 0x1F4E79, lineColor: 0x1F4E79, text: 0xFFFFFF),
    ChartInk(color: 0xF0B55A, lineColor: 0xC77F0A, text: 0x111111, pattern: .rising, dashes: [7, 3]),
    ChartInk(color: 0x3F8F83, lineColor: 0x3F8F83, text: 0xFFFFFF, dashes: [2, 3]),
    ChartInk(
      color: 0xD9DFE4, lineColor: 0x8A949C, text: 0x111111, pattern: .level, strokeColor: 0x4A545C,
      dashes: [9, 3, 2, 3]),
    ChartInk(
      color: 0xA8436B, lineColor: 0xA8436B, text: 0xFFFFFF, pattern: .falling, strokeColor: 0xFFFFFF, dashes: [1, 3]),
    ChartInk(
      color: 0x9CC3E0, lineColor: 0x5F9AC7, text: 0x111111, pattern: .crossed, strokeColor: 0x2B5F8A, dashes: [12, 4]),
    ChartInk(
      color: 0x5B4636, lineColor: 0x5B4636, text: 0xFFFFFF, pattern: .level, strokeColor: 0xFFFFFF, dashes: [5, 5]),
    ChartInk(
      color: 0xC3CF7A, lineColor: 0x7F8C2A, text: 0x111111, pattern: .falling, strokeColor: 0x4B5410,
      dashes: [9, 2, 2, 2, 2, 2]),
    ChartInk(
      color: 0x7A6BB0, lineColor: 0x7A6BB0, text: 0xFFFFFF, pattern: .rising, strokeColor: 0xFFFFFF, dashes: [3, 6]),
    ChartInk(
      color: 0xF2CFC4, lineColor: 0xC2705A, text: 0x111111, pattern: .upright, strokeColor: 0x8A4A38, dashes: [14, 3]),
    ChartInk(
      color: 0x2B2B2B, lineColor: 0x2B2B2B, text: 0xFFFFFF, pattern: .crossed, strokeColor: 0xFFFFFF,
      dashes: [6, 2, 1, 2]),
    ChartInk(
      color: 0xFFFFFF, lineColor: 0x6B7278, text: 0x111111, pattern: .falling, strokeColor: 0x333333, dashes: [2, 7]),
  ]

  static func of(_ series: Int) -> ChartInk { all[series % all.count] }

  /// "#1f4e79"
  static func hex(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

extension ChartInk {
  /// Of a class of a map: one hue from light to dark, in even steps, so that it prints in grey as it reads.
  static func step(_ number: Int, of count: Int) -> ChartInk {
    let part = count > 1 ? Double(number) / Double(count - 1) : 0.4
    let (light, dark): (UInt32, UInt32) = (0xEDF3F8, 0x15406B)
    var color: UInt32 = 0
    for shift: UInt32 in [16, 8, 0] {
      let (from, to) = (Double(light >> shift & 255), Double(dark >> shift & 255))
      color |= UInt32((from + (to - from) * part).rounded()) << shift
    }
    return ChartInk(color: color, lineColor: color, text: part > 0.5 ? 0xFFFFFF : 0x111111)
  }

  /// Of what nothing is known of.
  static let missing = ChartInk(
    color: 0xFFFFFF, lineColor: 0x6B7278, text: 0x111111, pattern: .falling, strokeColor: 0x6B7278)
}

extension Scene.Fill {
  var ink: ChartInk {
    switch self {
    case .series(let series): ChartInk.of(series)
    case .step(let number, let count): ChartInk.step(number, of: count)
    case .missing: ChartInk.missing
    }
  }

  /// Of the line around it.
  var outline: UInt32 {
    switch self {
    case .series: ink.color == 0xFFFFFF ? 0x555555 : 0xFFFFFF
    case .step, .missing: 0x55606A
    }
  }

  /// Distinguishes the patterns of one drawing.
  var key: String {
    switch self {
    case .series(let series): String(series % ChartInk.all.count)
    case .step(let number, _): "step\(number)"
    case .missing: "missing"
    }
  }
}
