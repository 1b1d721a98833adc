/// Bars that stand: for few categories with short names, and for histograms.

extension ChartLayout {
  /// Whether every name fits under its bars in two lines (a histogram leaves names out instead) and no bar gets
  /// thinner than a third of a lying one.
  var verticalBarsFit: Bool {
    let plot = VerticalPlot(self)
    guard plot.band >= 6 * Double(chart.kind == .bar ? chart.series.count : 1) else { return false }
    if chart.kind == .histogram { return true }
    let widestValue = chart.allValues.map { metrics.width(of: numbers.value($0)) }.max() ?? 0
    let barsPerBand = Double(chart.kind == .bar ? max(1, chart.series.count) : 1)
    guard plot.band * 0.85 >= widestValue * barsPerBand else { return false }
    return chart.categories.allSatisfy { name in
      let longestWord = name.split(separator: " ").map { metrics.width(of: String($0)) }.max() ?? 0
      return longestWord <= plot.band - metrics.padding
        && metrics.wrapped(name, to: plot.band - metrics.padding).count <= 2
    }
  }

  func verticalBarScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    let top = addHead(to: &scene) + metrics.lineHeight
    let plot = VerticalPlot(self)
    let bottom = top + metrics.plotHeight
    func y(_ value: Double) -> Double { bottom - metrics.plotHeight * plot.part(of: value) }
    addValueAxis(plot, top: top, y: y, to: &scene)
    for category in chart.categories.indices {
      addStandingBars(of: category, plot: plot, y: y, to: &scene)
    }
    let lines = addCategoryNames(plot, y: bottom + metrics.padding, to: &scene)
    scene.height = bottom + metrics.padding + Double(max(1, lines)) * metrics.lineHeight
    return scene
  }

  private func addStandingBars(
    of category: Int, plot: VerticalPlot, y: (Double) -> Double, to scene: inout Scene
  ) {
    let segments = segments(of: category)
    let fill = chart.kind == .histogram ? 0.98 : (chart.kind == .bar && chart.series.count > 1 ? 0.8 : 0.6)
    let perBand = chart.kind == .bar ? Double(max(1, chart.series.count)) : 1
    let width = min(plot.band * fill / perBand, chart.kind == .histogram ? .infinity : 56)
    let left = plot.center(of: category) - width * perBand / 2
    // A histogram's narrow bars go without numbers, but for the highest.
    let widest = chart.allValues.map { metrics.width(of: numbers.value($0)) }.max() ?? 0
    let valuesFit = widest <= width
    for segment in segments {
      let x = left + (chart.kind == .bar ? Double(segment.series) * width : 0)
      let (upper, lower) = (y(max(segment.from, segment.to)), y(min(segment.from, segment.to)))
      let inset = perBand > 1 ? 2.0 : 0
      scene.shapes.append(
        .bar(
          x: x + inset / 2, y: upper, width: width - inset, height: lower - upper, series: segment.series,
          hint: hint(segment.series, category, segment.value)))
      let text = numbers.value(segment.value)
      let middle = x + width / 2
      if chart.kind == .stackedBar {
        let fits = lower - upper >= metrics.lineHeight && metrics.width(of: text) <= width - 4
        guard fits, segments.count > 1 else { continue }
        scene.shapes.append(
          .text(
            text, at: Scene.Point(x: middle, y: (upper + lower) / 2), anchor: .middle, .valueOn(series: segment.series))
        )
        continue
      }
      if chart.kind == .histogram, !valuesFit, segment.value != chart.allValues.max() { continue }
      let outside = segment.value < 0 ? lower + metrics.lineHeight / 2 : upper - metrics.lineHeight / 2
      scene.shapes.append(.text(text, at: Scene.Point(x: middle, y: outside), anchor: .middle, .value))
    }
    if chart.kind == .stackedBar, let end = segments.map({ max($0.from, $0.to) }).max() {
      let total = segments.reduce(0) { $0 + $1.value }
      scene.shapes.append(
        .text(
          numbers.value(total), at: Scene.Point(x: plot.center(of: category), y: y(end) - metrics.lineHeight / 2),
          anchor: .middle, .value))
    }
  }

  /// Horizontal grid lines with their numbers.
  func addValueAxis(_ plot: VerticalPlot, top: Double, y: (Double) -> Double, to scene: inout Scene) {
    for tick in plot.axis.ticks {
      let height = y(tick)
      scene.shapes.append(
        .line(
          from: Scene.Point(x: plot.left, y: height), to: Scene.Point(x: metrics.width, y: height),
          tick == 0 || (tick == plot.axis.lower && plot.axis.lower > 0) ? .axis : .grid))
      scene.shapes.append(
        .text(
          numbers.tick(tick, places: plot.axis.places), at: Scene.Point(x: plot.left - metrics.padding, y: height),
          anchor: .end, .axis))
    }
  }

  /// Names under the bands, every second, third, … where all would collide.
  ///
  /// - Returns: The lines taken.
  func addCategoryNames(_ plot: VerticalPlot, y: Double, to scene: inout Scene) -> Int {
    let room = max(plot.band - metrics.padding, metrics.lineHeight)
    var names = chart.categories.map { metrics.wrapped($0, to: room) }
    let wordFits = chart.categories.allSatisfy { name in
      name.split(separator: " ").allSatisfy { metrics.width(of: String($0)) <= room }
    }
    var every = 1
    if !wordFits || names.contains(where: { $0.count > 2 }) {
      names = chart.categories.map { [$0] }
      let widest = chart.categories.map(metrics.width(of:)).max() ?? 0
      every = max(1, Int(((widest + metrics.padding) / max(1, plot.band)).rounded(.up)))
    }
    var most = 0
    var free = -Double.infinity
    for index in stride(from: 0, to: names.count, by: every) {
      let width = names[index].map(metrics.width(of:)).max() ?? 0
      // The first and the last name stay inside the drawing.
      let center = min(max(plot.center(of: index), width / 2), metrics.width - width / 2)
      guard center - width / 2 >= free, width <= metrics.width else { continue }
      free = center + width / 2 + metrics.padding / 2
      for (line, text) in names[index].enumerated() {
        let position = Scene.Point(x: center, y: y + (Double(line) + 0.5) * metrics.lineHeight)
        scene.shapes.append(.text(text, at: position, anchor: .middle, .label))
      }
      most = max(most, names[index].count)
    }
    return most
  }
}

/// Where the parts of a chart with a vertical value axis stand.
struct VerticalPlot {
  let left: Double
  let axis: Axis
  /// Width of a category.
  let band: Double

  init(_ layout: ChartLayout) {
    let metrics = layout.metrics
    let numbers = layout.numbers
    axis = Axis(
      over: layout.extents, includesZero: layout.chart.kind != .line || VerticalPlot.isNearZero(layout.extents),
      scale: numbers.scale, wholeNumbers: numbers.countsWholes, wanted: metrics.wantedTicks)
    let places = axis.places
    left = (axis.ticks.map { metrics.width(of: numbers.tick($0, places: places)) }.max() ?? 0) + metrics.padding
    band = (metrics.width - left) / Double(max(1, layout.chart.categories.count))
  }

  /// A line may leave zero out, but only when its values lie far from it: the lowest above three quarters of the highest.
  static func isNearZero(_ values: [Double]) -> Bool {
    guard let low = values.min(), let high = values.max() else { return true }
    return low < 0.75 * high
  }

  func center(of category: Int) -> Double { left + band * (Double(category) + 0.5) }

  /// How far up a value lies, 0 to 1.
  func part(of value: Double) -> Double { axis.part(of: value) }
}
