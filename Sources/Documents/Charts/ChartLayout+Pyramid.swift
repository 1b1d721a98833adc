/// Population pyramids: two series to both sides on one scale, the first row at the bottom.

extension ChartLayout {
  func pyramidScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    let plot = PyramidPlot(self)
    if !metrics.isCells {
      let count = min(Self.mostCategories, count(fitting: plot.labels.map { max(14, Double($0.count) * 14) + 3 }))
      if count < chart.categories.count { return shortenedScene(to: count) }
    }
    let top = addPyramidHead(plot, to: &scene)
    var y = top
    for category in chart.categories.indices.reversed() {
      let lines = plot.labels[category]
      let height = max(metrics.isCells ? 1 : 14, Double(lines.count) * (metrics.isCells ? 1 : 14))
      for (index, line) in lines.enumerated() {
        let middle = metrics.isCells ? y + Double(index) + 0.5 : y + (Double(index) + 0.5) * 14
        scene.shapes.append(.text(line, at: Scene.Point(x: metrics.width / 2, y: middle), anchor: .middle, .label))
      }
      for side in chart.series.indices.prefix(2) {
        guard let value = chart.value(side, category), value >= 0 else { continue }
        let (from, to) = plot.ends(side, value)
        scene.shapes.append(
          .bar(
            x: min(from, to), y: y, width: abs(to - from), height: metrics.isCells ? 1 : height, series: side,
            hint: hint(side, category, value)))
        let gap = metrics.isCells ? 1 : metrics.padding / 2
        scene.shapes.append(
          .text(
            numbers.value(value), at: Scene.Point(x: side == 0 ? to - gap : to + gap, y: y + height / 2),
            anchor: side == 0 ? .end : .start, .value))
      }
      y += height + (metrics.isCells ? 0 : 3)
    }
    if metrics.drawsBarAxis { addAxis(plot, top: top, bottom: y, to: &scene) }
    scene.height = y + (metrics.drawsBarAxis ? metrics.lineHeight + 4 : 0)
    return scene
  }

  /// The name of each side above it, and the unit.
  private func addPyramidHead(_ plot: PyramidPlot, to scene: inout Scene) -> Double {
    var y = 0.0
    var lines = 1
    for (side, series) in chart.series.enumerated().prefix(2) {
      let wrapped = metrics.wrapped(series.label, to: metrics.width * 0.32)
      for (index, line) in wrapped.enumerated() {
        let x = plot.ends(side, 0).from
        scene.shapes.append(
          .text(
            line, at: Scene.Point(x: x, y: (Double(index) + 0.5) * metrics.lineHeight),
            anchor: side == 0 ? .end : .start, .heading))
      }
      lines = max(lines, wrapped.count)
    }
    y += Double(lines) * metrics.lineHeight
    if let unit = numbers.unit {
      scene.shapes.append(
        .text(
          Phrases.unit[language] + unit, at: Scene.Point(x: 0, y: y + metrics.lineHeight / 2), anchor: .start, .axis))
      y += metrics.lineHeight
    }
    return y + (metrics.isCells ? 0 : metrics.padding)
  }

  private func addAxis(_ plot: PyramidPlot, top: Double, bottom: Double, to scene: inout Scene) {
    var grid: [Scene.Shape] = []
    var placed: [LabelBox] = []
    for side in [0, 1] {
      for tick in plot.axis.ticks {
        let x = plot.ends(side, tick).to
        grid.append(
          .line(from: Scene.Point(x: x, y: top), to: Scene.Point(x: x, y: bottom), tick == 0 ? .axis : .grid))
        let (text, center) = (
          numbers.tick(tick, places: plot.axis.places), Scene.Point(x: x, y: bottom + metrics.lineHeight / 2 + 2)
        )
        let box = LabelBox(
          center: center, width: metrics.width(of: text) + metrics.padding / 2, height: metrics.lineHeight)
        guard box.left >= 0, box.right <= metrics.width, !placed.contains(where: box.touches) else { continue }
        placed.append(box)
        grid.append(.text(text, at: center, anchor: .middle, .axis))
      }
    }
    scene.shapes.insert(contentsOf: grid, at: 0)
  }
}

/// Where the parts of a pyramid stand.
private struct PyramidPlot {
  let labels: [[String]]
  let axis: Axis
  private let middle: Double
  /// Half of the gap that holds the names.
  private let half: Double
  /// Length of the longest bar.
  private let reach: Double
  private let upper: Double
  private let snaps: Bool

  init(_ layout: ChartLayout) {
    let metrics = layout.metrics
    let widest = layout.chart.categories.map(metrics.width(of:)).max() ?? 0
    let column = min(widest, metrics.width * 0.28)
    labels = layout.chart.categories.map { metrics.wrapped($0, to: max(1, column) + 0.01) }
    let values = layout.chart.allValues.filter { $0 >= 0 }
    axis = Axis(
      over: values, includesZero: true, scale: layout.numbers.scale, wholeNumbers: layout.numbers.countsWholes,
      wanted: 3)
    middle = metrics.width / 2
    half = column / 2 + metrics.padding
    let text = (values.map { metrics.width(of: layout.numbers.value($0)) }.max() ?? 0) + metrics.padding
    reach = max(metrics.width * 0.05, middle - half - text)
    upper = metrics.drawsBarAxis ? axis.upper : max(values.max() ?? 1, .leastNormalMagnitude)
    snaps = metrics.isCells
  }

  /// From where to where a bar of a value goes.
  func ends(_ side: Int, _ value: Double) -> (from: Double, to: Double) {
    let length = reach * min(1, max(0, value / upper))
    let sign = side == 0 ? -1.0 : 1.0
    let (from, to) = (middle + sign * half, middle + sign * (half + length))
    return snaps ? (from.rounded(), to.rounded()) : (from, to)
  }
}
