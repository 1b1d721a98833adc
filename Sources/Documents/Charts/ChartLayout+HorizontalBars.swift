/// Bars that lie: names of any length at the left, values at the ends.

extension ChartLayout {
  func horizontalBarScene() -> Scene {
    let plot = HorizontalPlot(self)
    var most = Self.mostCategories
    if chart.kind == .tornado, !metrics.isCells {
      most = min(most, count(fitting: plot.labels.map { rowHeight($0) + metrics.categoryGap }))
    }
    if chart.categories.count > most { return shortenedScene(to: most) }
    if barColumns > 1 { return columnScene() }
    var scene = Scene(width: metrics.width, height: 0)
    let top = addHead(to: &scene)
    var y = top
    for category in chart.categories.indices {
      let lines = plot.labels[category]
      let height = rowHeight(lines)
      let middle = y + height / 2
      for (index, line) in lines.enumerated() {
        let offset = (Double(index) - Double(lines.count - 1) / 2) * metrics.lineHeight
        let snapped = metrics.onlyHorizontalBars ? y + Double(index) + 0.5 : middle + offset
        scene.shapes.append(
          .text(line, at: Scene.Point(x: plot.left - metrics.padding, y: snapped), anchor: .end, .label))
      }
      let barTop = metrics.onlyHorizontalBars ? y : middle - barsHeight / 2
      addBars(of: category, top: barTop, plot: plot, to: &scene)
      y += height + metrics.categoryGap
    }
    if metrics.drawsBarAxis { addBarAxis(plot, top: top, bottom: y, to: &scene) }
    scene.height = y + (metrics.drawsBarAxis ? metrics.lineHeight + 4 : 0)
    return scene
  }

  private var barsHeight: Double { metrics.barThickness * Double(sharesLine ? 1 : max(1, chart.series.count)) }

  private func rowHeight(_ lines: [String]) -> Double { max(barsHeight, Double(lines.count) * metrics.lineHeight) }

  private func addBars(of category: Int, top: Double, plot: HorizontalPlot, to scene: inout Scene) {
    let segments = segments(of: category)
    let thickness = metrics.barThickness
    for segment in segments {
      let row = sharesLine ? 0 : Double(segment.series)
      let inset = sharesLine || chart.series.count == 1 || metrics.onlyHorizontalBars ? 0 : 1.0
      var (from, to) = (plot.x(min(segment.from, segment.to)), plot.x(max(segment.from, segment.to)))
      // Bars that meet in a cell of a terminal share no cell.
      if metrics.onlyHorizontalBars, sharesLine { (from, to) = (from.rounded(), to.rounded()) }
      scene.shapes.append(
        .bar(
          x: from, y: top + row * thickness, width: to - from, height: thickness - inset, series: segment.series,
          hint: hint(segment.series, category, segment.value)))
      if chart.kind == .stackedBar {
        let text = numbers.value(segment.value)
        let fits = !metrics.onlyHorizontalBars && metrics.width(of: text) + metrics.padding <= to - from
        guard fits, segments.count > 1 else { continue }
        scene.shapes.append(
          .text(
            text, at: Scene.Point(x: (from + to) / 2, y: top + thickness / 2), anchor: .middle,
            .valueOn(series: segment.series)))
      } else {
        if chart.kind == .tornado, segment.series != segments[0].series,
          !hasRoom(for: segment.value, beside: segments[0].value, on: plot)
        {
          continue
        }
        let isNegative = segment.value < 0
        let liesOnOther =
          chart.kind == .tornado && segment.series != segments[0].series && segment.value * segments[0].value > 0
        let x = isNegative ? from - metrics.padding / 2 : to + metrics.padding / 2
        scene.shapes.append(
          .text(
            valueText(segment.value),
            at: Scene.Point(
              x: metrics.onlyHorizontalBars ? (isNegative ? from - 1 : to.rounded(.up) + 1) : x,
              y: top + (row + 0.5) * thickness), anchor: isNegative ? .end : .start,
            liesOnOther ? .valueOn(series: segments[0].series) : .value))
      }
    }
    if chart.kind == .stackedBar, let end = segments.map({ max($0.from, $0.to) }).max() {
      let total = segments.reduce(0) { $0 + $1.value }
      let gap = metrics.onlyHorizontalBars ? 1 : metrics.padding / 2
      scene.shapes.append(
        .text(
          numbers.value(total), at: Scene.Point(x: plot.x(end) + gap, y: top + thickness / 2), anchor: .start, .value))
    }
  }

  /// Whether the value of a bar that lies on a longer one fits between their ends.
  private func hasRoom(for value: Double, beside longest: Double, on plot: HorizontalPlot) -> Bool {
    guard value * longest >= 0 else { return true }
    return abs(plot.x(longest) - plot.x(value)) >= metrics.width(of: valueText(value)) + metrics.padding
  }

  private func addBarAxis(_ plot: HorizontalPlot, top: Double, bottom: Double, to scene: inout Scene) {
    var grid: [Scene.Shape] = []
    var free = -Double.infinity
    for tick in plot.axis.ticks {
      let x = plot.x(tick)
      let role: Scene.LineRole = tick == 0 ? .axis : .grid
      grid.append(.line(from: Scene.Point(x: x, y: top), to: Scene.Point(x: x, y: bottom), role))
      let text = numbers.tick(tick, places: plot.axis.places)
      let half = metrics.width(of: text) / 2
      guard x - half >= free, x + half <= metrics.width else { continue }
      free = x + half + metrics.padding
      grid.append(
        .text(text, at: Scene.Point(x: x, y: bottom + metrics.lineHeight / 2 + 2), anchor: .middle, .axis))
    }
    scene.shapes.insert(contentsOf: grid, at: 0)
  }
}

/// Where the parts of a chart with lying bars stand.
private struct HorizontalPlot {
  let labels: [[String]]
  let left: Double
  let axis: Axis
  private let lower: Double
  private let upper: Double
  private let start: Double
  private let end: Double

  init(_ layout: ChartLayout) {
    let metrics = layout.metrics
    let widest = layout.chart.categories.map(metrics.width(of:)).max() ?? 0
    let column = min(widest, metrics.width * 0.42)
    // The widest name fits, however its letters' widths are added up.
    labels = layout.chart.categories.map { metrics.wrapped($0, to: max(1, column) + 0.01) }
    left = column + metrics.padding
    let extents = layout.extents
    let fewTicks = metrics.width < 500
    axis = Axis(
      over: extents, includesZero: true, scale: layout.numbers.scale, wholeNumbers: layout.numbers.countsWholes,
      wanted: fewTicks ? 3 : 5)
    lower = metrics.drawsBarAxis ? axis.lower : min(0, extents.min() ?? 0)
    upper = metrics.drawsBarAxis ? axis.upper : max(0, extents.max() ?? 0)
    let texts = layout.chart.categories.indices.flatMap { category in
      let segments = layout.segments(of: category)
      return segments.map(\.value) + [segments.reduce(0) { $0 + $1.value }]
    }
    func room(_ values: [Double]) -> Double {
      (values.map { metrics.width(of: layout.valueText($0)) }.max() ?? 0) + (values.isEmpty ? 0 : metrics.padding)
    }
    // A bar shorter than the axis leaves room for its value; the widest value is kept free beyond the longest bar.
    start = left + room(texts.filter { $0 < 0 })
    end = max(start + metrics.width * 0.1, metrics.width - max(room(texts.filter { $0 >= 0 }), metrics.padding))
  }

  func x(_ value: Double) -> Double {
    guard upper > lower else { return start }
    return start + (end - start) * ((value / 2 - lower / 2) / (upper / 2 - lower / 2))
  }
}
