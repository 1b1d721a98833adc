/// The inks of charts on pages.
///
/// They differ in lightness as much as in hue, so that colour-blind readers and black-and-white printers tell them
/// apart; every second one carries a pattern besides.

struct ChartInk: Hashable {
  /// Strokes across a square of 6, from a point to a point.
  enum Pattern: Hashable {
    case rising, level, falling

    var stroke: (from: Scene.Point, to: Scene.Point) {
      switch self {
      case .rising: (Scene.Point(x: -1, y: 7), Scene.Point(x: 7, y: -1))
      case .level: (Scene.Point(x: 0, y: 3), Scene.Point(x: 6, y: 3))
      case .falling: (Scene.Point(x: -1, y: -1), Scene.Point(x: 7, y: 7))
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
  /// Of lines: lengths of strokes and gaps.
  var dashes: [Int] = []

  /// Of the strokes of patterns, which are drawn at 55 %.
  static let patternColor: UInt32 = 0x7A5A1E

  static let all = [
    ChartInk(color: 0x1F4E79, lineColor: 0x1F4E79, text: 0xFFFFFF),
    ChartInk(color: 0xF0B55A, lineColor: 0xC77F0A, text: 0x111111, pattern: .rising, dashes: [7, 3]),
    ChartInk(color: 0x3F8F83, lineColor: 0x3F8F83, text: 0xFFFFFF, dashes: [2, 3]),
    ChartInk(color: 0xD9DFE4, lineColor: 0x8A949C, text: 0x111111, pattern: .level, dashes: [9, 3, 2, 3]),
    ChartInk(color: 0xA8436B, lineColor: 0xA8436B, text: 0xFFFFFF, dashes: [1, 3]),
    ChartInk(color: 0x9CC3E0, lineColor: 0x5F9AC7, text: 0x111111, pattern: .falling, dashes: [12, 4]),
  ]

  static func of(_ series: Int) -> ChartInk { all[series % all.count] }

  /// "#1f4e79"
  static func hex(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
