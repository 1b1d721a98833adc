/// From a chart to its scene: which layout suits it, the legend, what all layouts share.

import Messages

/// Lays a chart out for a medium.
struct ChartLayout {
  let chart: Chart
  let metrics: ChartMetrics
  private(set) var numbers: ChartNumbers
  let language: Language
  /// One of several small charts, which have no head of their own.
  var isPanel = false
  /// What the bars are parts of, where each value is followed by its part.
  var whole: Double?
  /// The extents of all panels, which share their axes.
  private var sharedExtents: [Double]?

  init(_ chart: Chart, language: Language, metrics: ChartMetrics, isPanelOf parent: ChartLayout? = nil) {
    var clean = chart
    clean.caption = chart.caption.printable
    clean.categories = chart.categories.map(\.printable)
    clean.series = chart.series.map { Chart.Series(label: $0.label.printable, values: $0.values) }
    self.chart = clean
    self.metrics = metrics
    self.language = language
    numbers = parent?.numbers ?? ChartNumbers(chart, in: language)
    isPanel = parent != nil
    sharedExtents = parent?.chart.panels.flatMap(Self.extents)
  }

  /// Some of the categories, on the axes of all.
  func part(_ range: Range<Int>, metrics: ChartMetrics) -> ChartLayout {
    var part = chart
    part.categories = Array(chart.categories[range])
    part.series = chart.series.indices.map { series in
      Chart.Series(label: chart.series[series].label, values: range.map { chart.value(series, $0) })
    }
    var layout = ChartLayout(part, language: language, metrics: metrics)
    (layout.isPanel, layout.numbers, layout.sharedExtents, layout.whole) = (true, numbers, extents, whole)
    return layout
  }

  func scene() -> Scene {
    var scene = drawing()
    let count = isPanel ? 0 : chart.countOfEnormous
    if count > 0 { addNotes([Phrases.tooLargeToDraw[language].replacing("{count}", with: "\(count)")], to: &scene) }
    return scene
  }

  private func drawing() -> Scene {
    if !chart.panels.isEmpty { return panelScene() }
    guard !chart.allValues.isEmpty else { return emptyScene() }
    switch chart.kind {
    case .line: return lineScene()
    case .area: return areasStack ? areaScene() : lineScene()
    case .pie, .ring: return pieScene()
    case .pyramid: return pyramidScene()
    case .lorenz, .scatter: return pointScene()
    case .tornado: return horizontalBarScene()
    case .bar, .stackedBar, .histogram:
      return metrics.onlyHorizontalBars || !verticalBarsFit ? horizontalBarScene() : verticalBarScene()
    }
  }

  /// Whether the bars of a category lie on one line, from the same zero.
  var sharesLine: Bool { chart.kind == .stackedBar || chart.kind == .tornado }

  func emptyScene(_ notes: [String] = []) -> Scene {
    var scene = Scene(width: metrics.width, height: 3 * metrics.lineHeight)
    scene.shapes.append(
      .text(
        Phrases.noData[language], at: Scene.Point(x: metrics.width / 2, y: 1.5 * metrics.lineHeight), anchor: .middle,
        .axis))
    addNotes(notes, to: &scene)
    return scene
  }

  /// Lines of text from a height on.
  func addLines(_ text: String, _ role: Scene.TextRole, at y: inout Double, to scene: inout Scene) {
    for line in metrics.wrapped(text, to: metrics.width) {
      scene.shapes.append(
        .text(line, at: Scene.Point(x: 0, y: y + metrics.lineHeight / 2), anchor: .start, role))
      y += metrics.lineHeight
    }
  }

  /// What a reader must know of the drawing, below it.
  func addNotes(_ notes: [String], to scene: inout Scene) {
    guard !notes.isEmpty else { return }
    var y = scene.height + (metrics.isCells ? 0 : metrics.padding / 2)
    for note in notes { addLines(note, .axis, at: &y, to: &scene) }
    scene.height = y
  }

  /// The legend of several series and the unit, in lines at the top.
  ///
  /// - Returns: The height taken.
  func addHead(to scene: inout Scene) -> Double {
    if isPanel { return 0 }
    var y = 0.0
    if chart.series.count > 1 {
      var x = 0.0
      // Long enough for the strokes of a dashed line to be told apart.
      let swatch = metrics.lineHeight * (metrics.isCells ? 2 : drawsLines ? 1.75 : 0.75)
      for (index, series) in chart.series.enumerated() {
        let room = metrics.width - swatch - metrics.padding
        let label = metrics.wrapped(series.label, to: room)
        let width = swatch + metrics.padding + (label.map(metrics.width(of:)).max() ?? 0)
        if x > 0, x + width > metrics.width { (x, y) = (0, y + metrics.lineHeight) }
        addSwatch(of: index, x: x, y: y, width: swatch, to: &scene)
        for (line, text) in label.enumerated() {
          if line > 0 { y += metrics.lineHeight }
          scene.shapes.append(
            .text(
              text, at: Scene.Point(x: x + swatch + metrics.padding, y: y + metrics.lineHeight / 2), anchor: .start,
              .label))
        }
        x += width + 2 * metrics.padding
      }
      y += metrics.lineHeight
    }
    if let unit = numbers.unit {
      scene.shapes.append(
        .text(
          Phrases.unit[language] + unit, at: Scene.Point(x: 0, y: y + metrics.lineHeight / 2), anchor: .start, .axis))
      y += metrics.lineHeight
    }
    return y > 0 ? y + metrics.padding : 0
  }

  private var drawsLines: Bool {
    chart.kind == .line || chart.kind == .lorenz || (chart.kind == .area && !areasStack)
  }

  private func addSwatch(of series: Int, x: Double, y: Double, width: Double, to scene: inout Scene) {
    let middle = y + metrics.lineHeight / 2
    if chart.kind == .scatter {
      scene.shapes.append(.marker(Scene.Point(x: x + width / 2, y: middle), series: series, hint: ""))
    } else if drawsLines {
      let end = Scene.Point(x: x + width, y: middle)
      if !metrics.onlyHorizontalBars {
        scene.shapes.append(.curve([Scene.Point(x: x, y: middle), end], series: series))
      }
      scene.shapes.append(.marker(Scene.Point(x: x + width / 2, y: middle), series: series, hint: ""))
    } else {
      let height = metrics.onlyHorizontalBars ? metrics.lineHeight : width
      scene.shapes.append(
        .bar(x: x, y: middle - height / 2, width: width, height: height, series: series, hint: ""))
    }
  }

  /// What a bar or a point stands for, in words.
  func hint(_ series: Int, _ category: Int, _ value: Double) -> String {
    let name =
      chart.series.count > 1
      ? chart.categories[category] + ", " + chart.series[series].label
      : chart.categories[category]
    return name + ": " + hintValue(value)
  }

  func hintValue(_ value: Double) -> String { chart.format.stringWithUnit(for: .decimal(value), in: language) }

  /// The value at a bar.
  func valueText(_ value: Double) -> String {
    numbers.value(value) + (whole.map { " (\(share(value / $0)))" } ?? "")
  }

  /// The lowest and highest ends of what is stacked, or all values of others; of all panels, where it is one of them.
  var extents: [Double] { sharedExtents ?? Self.extents(of: chart) }

  private static func extents(of chart: Chart) -> [Double] {
    guard chart.kind == .stackedBar || chart.kind == .area else { return chart.allValues }
    return chart.categories.indices.flatMap { category -> [Double] in
      let values = chart.series.indices.compactMap { chart.value($0, category) }
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }

  /// The bars of a category from end to end: one after another when stacked, else each from zero; where two bars lie to
  /// one side on one line, the longer comes first and so does not hide the other.
  func segments(of category: Int) -> [(series: Int, from: Double, to: Double, value: Double)] {
    var (above, below) = (0.0, 0.0)
    let segments = chart.series.indices.compactMap {
      series -> (series: Int, from: Double, to: Double, value: Double)? in
      guard let value = chart.value(series, category) else { return nil }
      guard chart.kind == .stackedBar else { return (series, 0, value, value) }
      if value >= 0 {
        defer { above += value }
        return (series, above, above + value, value)
      }
      defer { below += value }
      return (series, below, below + value, value)
    }
    let lieToOneSide = segments.allSatisfy { $0.value >= 0 } || segments.allSatisfy { $0.value <= 0 }
    guard chart.kind == .tornado, lieToOneSide else { return segments }
    return segments.sorted { ($0.value.magnitude, $1.series) > ($1.value.magnitude, $0.series) }
  }
}
