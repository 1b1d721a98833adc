/// Many lying bars: in columns side by side on one scale, so that they stay readable on one page.

extension ChartLayout {
  /// What nobody compares by eye is left to the table.
  static let mostCategories = 300

  /// How many columns the bars of all categories stand in.
  var barColumns: Int {
    guard !metrics.isCells, !isPanel, metrics.width >= 600, chart.kind != .tornado else { return 1 }
    let bars = chart.categories.count * (sharesLine ? 1 : max(1, chart.series.count))
    return bars > 60 ? 3 : bars > 30 ? 2 : 1
  }

  func columnScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    let top = addHead(to: &scene)
    let columns = barColumns
    let gap = 2 * metrics.padding
    var narrow = metrics
    narrow.width = ((metrics.width - Double(columns - 1) * gap) / Double(columns)).rounded(.down)
    (narrow.barThickness, narrow.categoryGap) = (12, 2)
    let length = (chart.categories.count + columns - 1) / columns
    for column in 0..<columns {
      let range = min(column * length, chart.categories.count)..<min((column + 1) * length, chart.categories.count)
      guard !range.isEmpty else { continue }
      let drawing = part(range, metrics: narrow).horizontalBarScene()
      scene.add(drawing, at: Scene.Point(x: Double(column) * (narrow.width + gap), y: top))
      scene.height = max(scene.height, top + drawing.height)
    }
    return scene
  }

  /// The height that still is readable on one page.
  private static let greatestHeight = 1_300.0

  /// How many of the first rows fit on a page, at least one.
  func count(fitting heights: [Double]) -> Int {
    var sum = 0.0
    let rows = heights.prefix { height in
      sum += height
      return sum <= Self.greatestHeight
    }
    return max(1, rows.count)
  }

  /// The first categories, and that there are more.
  func shortenedScene(to most: Int) -> Scene {
    var first = chart
    first.categories = Array(chart.categories.prefix(most))
    var layout = ChartLayout(first, language: language, metrics: metrics)
    layout.isPanel = isPanel
    var scene = chart.kind == .pyramid ? layout.pyramidScene() : layout.horizontalBarScene()
    let (shown, count) = (
      "\(most)", NumberFormat.integer.string(for: .integer(Int64(chart.categories.count)), in: language)
    )
    let note = Phrases.notAllDrawn[language].replacing("{shown}", with: shown).replacing("{count}", with: count)
    addNotes([note], to: &scene)
    return scene
  }
}
