/// The measures that tell the layouts how big things are: one set for pages, one for terminals.

/// Sizes of a medium in its own unit.
public struct ChartMetrics: Sendable {
  /// Width of the whole drawing.
  var width: Double
  var lineHeight: Double
  /// Thickness of a bar, and the gap between categories.
  var barThickness: Double
  var categoryGap: Double
  /// Space between a label and what it labels.
  var padding: Double
  /// Height of a plot with vertical values.
  var plotHeight: Double
  /// Whether bars must lie: a terminal draws them finer that way.
  var onlyHorizontalBars: Bool
  /// Whether axes, grid lines and numbers along bars are drawn.
  var drawsBarAxis: Bool
  var characterWidth: @Sendable (Character) -> Double
  /// About how many intervals an axis upwards has.
  var wantedTicks = 5

  /// Whether the unit is a cell of a terminal.
  var isCells: Bool { onlyHorizontalBars }

  /// For one of several small charts.
  func panel(width: Double) -> ChartMetrics {
    var metrics = self
    metrics.width = width
    metrics.plotHeight = isCells ? 6 : 104
    metrics.wantedTicks = isCells ? 2 : 3
    return metrics
  }

  func width(of text: String) -> Double { text.reduce(0) { $0 + characterWidth($1) } }

  func wrapped(_ text: String, to width: Double) -> [String] { text.wrapped(to: width, measure: characterWidth) }

  /// A page, in pixels, text of 12 pixels.
  public static func page(width: Double) -> ChartMetrics {
    ChartMetrics(
      width: width, lineHeight: 16, barThickness: 18, categoryGap: 10, padding: 8, plotHeight: 220,
      onlyHorizontalBars: false, drawsBarAxis: true, characterWidth: { 12 * pageCharacterWidth($0) })
  }

  /// A terminal, in cells.
  public static func terminal(width: Int) -> ChartMetrics {
    ChartMetrics(
      width: Double(width), lineHeight: 1, barThickness: 1, categoryGap: 0, padding: 1, plotHeight: 12,
      onlyHorizontalBars: true, drawsBarAxis: false, characterWidth: { Double($0.displayWidth) })
  }

  /// The width of a character in a sans-serif face, as a part of its size. Estimated on the wide side (Verdana's, in
  /// classes), because the reader's font is not known.
  private static func pageCharacterWidth(_ character: Character) -> Double {
    if character.displayWidth > 1 { return 1 }
    guard let base = character.decomposedBase else { return 0.6 }
    switch base {
    case "i", "j", "l", "'", "|", ".", ",", ":", ";", "!": return 0.31
    case " ", "f", "t", "r", "(", ")", "I", "/", "-", "[", "]": return 0.38
    case "m", "M", "W", "%", "…", "—": return 0.95
    case "w", "G", "O", "Q", "C", "D", "H", "N", "U", "R": return 0.77
    case "A"..."Z", "Đ": return 0.7
    case "ơ", "ư", "đ": return 0.66
    default: return 0.62
    }
  }
}

extension Character {
  /// The letter without its marks, for width alone.
  fileprivate var decomposedBase: Unicode.Scalar? {
    guard let first = unicodeScalars.first else { return nil }
    guard first.value >= 0x80, let folded = Character.baseLetters[first] else { return first }
    return folded
  }

  /// The narrow and the capital letters of Vietnamese whose width differs from a small letter's.
  private static let baseLetters: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in [
      ("i", "ìíỉĩị"), ("A", "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), ("E", "ÈÉẺẼẸÊỀẾỂỄỆ"), ("I", "ÌÍỈĨỊ"),
      ("O", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"), ("U", "ÙÚỦŨỤƯỪỨỬỮỰ"), ("Y", "ỲÝỶỸỴ"),
    ] as [(Unicode.Scalar, String)] {
      for letter in letters.unicodeScalars { table[letter] = base }
    }
    return table
  }()
}
