/// Stacked areas over categories in order, mostly years.

extension ChartLayout {
  /// Whether the values can lie on one another: a negative one has no thickness, and one category has no width.
  var areasStack: Bool { chart.categories.count > 1 && chart.allValues.allSatisfy { $0 >= 0 } }

  func areaScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    let top = addHead(to: &scene) + metrics.lineHeight
    let plot = VerticalPlot(self)
    let bottom = top + metrics.plotHeight
    func y(_ value: Double) -> Double { bottom - metrics.plotHeight * plot.part(of: value) }
    addValueAxis(plot, top: top, y: y, to: &scene)
    var below = Array(repeating: 0.0, count: chart.categories.count)
    var dots: [Scene.Shape] = []
    for series in chart.series.indices {
      let above = below.indices.map { below[$0] + (chart.value(series, $0) ?? 0) }
      for run in runs where run.count > 1 {
        let upper = run.map { Scene.Point(x: plot.center(of: $0), y: y(above[$0])) }
        let lower = run.reversed().map { Scene.Point(x: plot.center(of: $0), y: y(below[$0])) }
        scene.shapes.append(.region([upper + lower], .series(series), hint: chart.series[series].label))
      }
      for category in chart.categories.indices {
        guard let value = chart.value(series, category), !metrics.isCells else { continue }
        let point = Scene.Point(x: plot.center(of: category), y: y(above[category]))
        dots.append(.dot(point, radius: 2.5, series: series, hint: hint(series, category, value)))
      }
      below = above
    }
    scene.shapes += dots
    var placed: [LabelBox] = []
    for category in runs.joined()
    where !(isPanel || isCrowded) || category == 0 || category == chart.categories.count - 1 {
      let point = Scene.Point(x: plot.center(of: category), y: y(below[category]))
      let label = Scene.Shape.text(numbers.value(below[category]), at: point, anchor: .middle, .value)
      if let shape = place(label, clearOf: &placed, curves: [], top: top, offsets: [-0.9]) {
        scene.shapes.append(shape)
      }
    }
    let lines = addCategoryNames(plot, y: bottom + (metrics.isCells ? 1 : metrics.padding), to: &scene)
    scene.height = bottom + metrics.padding + Double(max(1, lines)) * metrics.lineHeight
    return scene
  }

  /// Neighbouring categories that have a value: where nothing is known the areas have a gap, and where one series alone
  /// is missing it counts as nothing.
  private var runs: [[Int]] {
    var runs: [[Int]] = []
    for category in chart.categories.indices {
      guard chart.series.indices.contains(where: { chart.value($0, category) != nil }) else { continue }
      if runs.last?.last == category - 1, category > 0 {
        runs[runs.count - 1].append(category)
      } else {
        runs.append([category])
      }
    }
    return runs
  }
}
