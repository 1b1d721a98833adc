/// From a chart to its scene: which layout suits it, the legend, what all layouts share.

import Messages

/// Lays a chart out for a medium.
struct ChartLayout {
  let chart: Chart
  let metrics: ChartMetrics
  let numbers: ChartNumbers
  let language: Language

  init(_ chart: Chart, language: Language, metrics: ChartMetrics) {
    var clean = chart
    clean.categories = chart.categories.map(\.printable)
    clean.series = chart.series.map { Chart.Series(label: $0.label.printable, values: $0.values) }
    self.chart = clean
    self.metrics = metrics
    self.language = language
    numbers = ChartNumbers(chart, in: language)
  }

  func scene() -> Scene {
    guard !chart.allValues.isEmpty else { return emptyScene() }
    switch chart.kind {
    case .line: return lineScene()
    case .tornado: return horizontalBarScene()
    case .bar, .stackedBar, .histogram:
      return metrics.onlyHorizontalBars || !verticalBarsFit ? horizontalBarScene() : verticalBarScene()
    }
  }

  /// Whether the bars of a category lie on one line, from the same zero.
  var sharesLine: Bool { chart.kind == .stackedBar || chart.kind == .tornado }

  private func emptyScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 3 * metrics.lineHeight)
    scene.shapes.append(
      .text(
        Phrases.noData[language], at: Scene.Point(x: metrics.width / 2, y: 1.5 * metrics.lineHeight), anchor: .middle,
        .axis))
    return scene
  }

  /// The legend of several series and the unit, in lines at the top.
  ///
  /// - Returns: The height taken.
  func addHead(to scene: inout Scene) -> Double {
    var y = 0.0
    if chart.series.count > 1 {
      var x = 0.0
      let swatch = metrics.lineHeight * (metrics.onlyHorizontalBars ? 2 : 0.75)
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

  private func addSwatch(of series: Int, x: Double, y: Double, width: Double, to scene: inout Scene) {
    let middle = y + metrics.lineHeight / 2
    if chart.kind == .line {
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
    return name + ": " + chart.format.stringWithUnit(for: .decimal(value), in: language)
  }

  /// The lowest and highest ends of stacked bars, or all values of others.
  var extents: [Double] {
    guard chart.kind == .stackedBar else { return chart.allValues }
    return chart.categories.indices.flatMap { category -> [Double] in
      let values = chart.series.indices.compactMap { chart.value($0, category) }
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }

  /// The bars of a category from end to end: one after another when stacked, else each from zero.
  func segments(of category: Int) -> [(series: Int, from: Double, to: Double, value: Double)] {
    var (above, below) = (0.0, 0.0)
    return chart.series.indices.compactMap { series in
      guard let value = chart.value(series, category) else { return nil }
      guard chart.kind == .stackedBar else { return (series, 0, value, value) }
      if value >= 0 {
        defer { above += value }
        return (series, above, above + value, value)
      }
      defer { below += value }
      return (series, below, below + value, value)
    }
  }
}
