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
    var placed: [Box] = []
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
        placed.append(Box(center: point, width: metrics.lineHeight / 2, height: metrics.lineHeight / 2))
      }
      labels += points.map { .text(numbers.value($0.value), at: $0.point, anchor: .middle, .value) }
    }
    let curves = curveBoxes(of: scene)
    scene.shapes += labels.compactMap { place($0, clearOf: &placed, curves: curves, top: top) }
    let lines = addCategoryNames(plot, y: bottom + (metrics.onlyHorizontalBars ? 1 : metrics.padding), to: &scene)
    scene.height = bottom + metrics.padding + Double(max(1, lines)) * metrics.lineHeight
    return scene
  }

  /// A value's text above its point, else below it, else left out: the table beside the chart has it.
  private func place(
    _ shape: Scene.Shape, clearOf placed: inout [Box], curves: [Box], top: Double
  ) -> Scene.Shape? {
    guard case .text(let text, let point, let anchor, let role) = shape else { return shape }
    let width = metrics.width(of: text)
    for (offset, mayCross) in [(-0.9, false), (0.9, false), (-0.9, true), (0.9, true)] {
      let center = Scene.Point(x: point.x, y: point.y + offset * metrics.lineHeight)
      let box = Box(center: center, width: width + metrics.padding / 2, height: metrics.lineHeight * 0.9)
      let isInside = box.right <= metrics.width + metrics.padding && box.bottom <= top + metrics.plotHeight
      if isInside, !placed.contains(where: box.touches), mayCross || !curves.contains(where: box.touches) {
        placed.append(box)
        return .text(text, at: center, anchor: anchor, role)
      }
    }
    return nil
  }
}

extension ChartLayout {
  /// Small boxes along the curves, which labels keep clear of where they can.
  private func curveBoxes(of scene: Scene) -> [Box] {
    var boxes: [Box] = []
    for case .curve(let points, _) in scene.shapes {
      for (from, to) in zip(points, points.dropFirst()) {
        for step in 1..<12 {
          let part = Double(step) / 12
          let point = Scene.Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
          boxes.append(Box(center: point, width: metrics.lineHeight / 8, height: metrics.lineHeight / 8))
        }
      }
    }
    return boxes
  }
}

/// The room a label takes.
private struct Box {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(center: Scene.Point, width: Double, height: Double) {
    left = center.x - width / 2
    right = center.x + width / 2
    top = center.y - height / 2
    bottom = center.y + height / 2
  }

  func touches(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
