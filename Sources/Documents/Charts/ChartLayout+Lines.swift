/// Lines over categories in order, mostly years.

extension ChartLayout {
  func lineScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    let top = addHead(to: &scene) + metrics.lineHeight
    let plot = VerticalPlot(self)
    let height = metrics.plotHeight
    let bottom = top + height
    func y(_ value: Double) -> Double { bottom - height * plot.part(of: value) }
    addValueAxis(plot, top: top, y: y, to: &scene)
    var placed: [LabelBox] = []
    var labels: [Scene.Shape] = []
    for series in chart.series.indices {
      var run: [Scene.Point] = []
      var points: [(point: Scene.Point, category: Int, value: Double)] = []
      for category in chart.categories.indices {
        guard let value = chart.value(series, category) else {
          if run.count > 1 { scene.shapes.append(.curve(run, series: series)) }
          run = []
          continue
        }
        let point = Scene.Point(x: plot.center(of: category), y: y(value))
        run.append(point)
        points.append((point, category, value))
      }
      if run.count > 1 { scene.shapes.append(.curve(run, series: series)) }
      for (point, category, value) in points {
        scene.shapes.append(.marker(point, series: series, hint: hint(series, category, value)))
        placed.append(LabelBox(center: point, width: metrics.lineHeight / 2, height: metrics.lineHeight / 2))
      }
      // A small chart has room for the first value and the last, and so has one of very many points.
      let told = (isPanel || isCrowded) && points.count > 2 ? [points[0], points[points.count - 1]] : points
      labels += told.map { .text(numbers.value($0.value), at: $0.point, anchor: .middle, .value) }
    }
    let curves = curveBoxes(of: scene)
    scene.shapes += labels.compactMap { place($0, clearOf: &placed, curves: curves, top: top) }
    let lines = addCategoryNames(plot, y: bottom + (metrics.onlyHorizontalBars ? 1 : metrics.padding), to: &scene)
    scene.height = bottom + metrics.padding + Double(max(1, lines)) * metrics.lineHeight
    return scene
  }

  /// Whether there are too many points for a value at each.
  var isCrowded: Bool { chart.categories.count * chart.series.count > 200 }

  /// Small boxes along the curves, which labels keep clear of where they can.
  private func curveBoxes(of scene: Scene) -> [LabelBox] {
    var boxes: [LabelBox] = []
    for case .curve(let points, _) in scene.shapes {
      for (from, to) in zip(points, points.dropFirst()) {
        for step in 1..<12 {
          let part = Double(step) / 12
          let point = Scene.Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
          boxes.append(LabelBox(center: point, width: metrics.lineHeight / 8, height: metrics.lineHeight / 8))
        }
      }
    }
    return boxes
  }
}
