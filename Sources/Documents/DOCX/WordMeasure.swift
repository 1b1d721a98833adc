/// The units that WordprocessingML counts in.

enum WordMeasure {
  /// Twentieths of a point.
  static func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }

  static func twips(millimetres: Double) -> Int { twips(PageLayout.points(millimetres)) }

  /// Half points, in which type is measured; what lies between two is rounded down, so that it fits its place.
  static func halfPoints(_ points: Double) -> Int { Int((points * 2 + 0.01).rounded(.down)) }

  /// Eighths of a point, in which rules are measured.
  static func eighths(_ points: Double) -> Int { Int((points * 8).rounded()) }

  /// English metric units, in which pictures are measured.
  static func emu(_ points: Double) -> Int { Int((points * 12_700).rounded()) }
}
