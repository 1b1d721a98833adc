/// Charts with numbers along both axes: scatter plots and Lorenz curves.

import Messages

extension ChartLayout {
  func pointScene() -> Scene {
    guard chart.series.indices.contains(where: { !points(of: $0).isEmpty }) else { return emptyScene() }
    var scene = Scene(width: metrics.width, height: 0)
    var top = addHead(to: &scene)
    let title = verticalTitle
    if !title.isEmpty { addLines(title, .axis, at: &top, to: &scene) }
    top += metrics.lineHeight / 2
    let plot = PointPlot(self, top: metrics.isCells ? top.rounded(.up) : top)
    plot.addAxes(to: &scene, layout: self)
    if chart.kind == .lorenz { addCurves(plot, to: &scene) } else { addPoints(plot, to: &scene) }
    var bottom = plot.bottom + (metrics.isCells ? 2 : 1.5 * metrics.padding + metrics.lineHeight)
    if let label = chart.positions?.label.printable, !label.isEmpty {
      for line in metrics.wrapped(label + plot.horizontalUnit, to: plot.right - plot.left) {
        scene.shapes.append(
          .text(
            line, at: Scene.Point(x: (plot.left + plot.right) / 2, y: bottom + metrics.lineHeight / 2), anchor: .middle,
            .axis))
        bottom += metrics.lineHeight
      }
    }
    scene.height = bottom
    if let sizes = chart.sizes { addNotes([Phrases.dotSize[language] + sizes.label.printable], to: &scene) }
    return scene
  }

  /// What the numbers upwards are; the legend says it for several series.
  private var verticalTitle: String { chart.series.count == 1 ? chart.series[0].label : "" }

  /// The points of a series that have both numbers, in their order.
  private func points(of series: Int) -> [(category: Int, x: Double, y: Double)] {
    chart.categories.indices.compactMap { category in
      guard let x = chart.position(category), let y = chart.value(series, category) else { return nil }
      return (category, x, y)
    }
  }

  private func hint(_ series: Int, _ point: (category: Int, x: Double, y: Double)) -> String {
    var parts: [String] = []
    if !chart.categories[point.category].isEmpty { parts.append(chart.categories[point.category]) }
    if chart.series.count > 1 { parts.append(chart.series[series].label) }
    let name = parts.joined(separator: ", ")
    let format = chart.positions?.format ?? .decimal2
    let x = format.stringWithUnit(for: .decimal(point.x), in: language)
    let y = chart.format.stringWithUnit(for: .decimal(point.y), in: language)
    return (name.isEmpty ? "" : name + ": ") + "\(x); \(y)"
  }

  // MARK: Lorenz curves

  private func addCurves(_ plot: PointPlot, to scene: inout Scene) {
    let (start, end) = (plot.point(0, 0), plot.point(1, 1))
    scene.shapes.append(.line(from: start, to: end, .reference))
    if !metrics.isCells {
      scene.shapes.append(
        .text(
          Phrases.equality[language],
          at: plot.point(0.5, 0.5).moved(x: -metrics.padding, y: -metrics.lineHeight / 2), anchor: .end, .axis))
    }
    for series in chart.series.indices {
      let all = points(of: series).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
      guard let last = all.last else { continue }
      // Nobody has nothing, and all have all.
      var curve = all.map { plot.point($0.x, $0.y) }
      if let first = all.first, first.x > 0 { curve.insert(start, at: 0) }
      if last.x < 1 { curve.append(end) }
      scene.shapes.append(.curve(curve, series: series))
      for point in all {
        let place = plot.point(point.x, point.y)
        scene.shapes.append(
          all.count <= 12
            ? .marker(place, series: series, hint: hint(series, point))
            : .dot(place, radius: 2.5, series: series, hint: hint(series, point)))
      }
    }
  }

  // MARK: scatter plots

  /// Up to so many points have their values for the pointer and shapes of their own; more are a cloud.
  private static let told = 2_000
  private static let named = 40

  private func addPoints(_ plot: PointPlot, to scene: inout Scene) {
    let all = chart.series.indices.map { points(of: $0) }
    let count = all.reduce(0) { $0 + $1.count }
    if count > Self.told {
      for (series, points) in all.enumerated() { addCloud(points, plot, series, to: &scene) }
      return
    }
    let largest = chart.sizes?.values.compactMap { $0 }.filter { $0.isFinite }.max() ?? 0
    var dots: [(radius: Double, shape: Scene.Shape)] = []
    var placed: [LabelBox] = []
    for (series, points) in all.enumerated() {
      for point in points {
        let place = plot.point(point.x, point.y)
        let hint = hint(series, point)
        guard let size = chart.sizes?.values, largest > 0, !metrics.isCells else {
          let isMarker = count <= 400 || metrics.isCells
          dots.append(
            (
              0,
              isMarker
                ? .marker(place, series: series, hint: hint) : .dot(place, radius: 2.5, series: series, hint: hint)
            ))
          placed.append(LabelBox(center: place, width: metrics.lineHeight / 2, height: metrics.lineHeight / 2))
          continue
        }
        let value = point.category < size.count ? size[point.category] ?? 0 : 0
        let part = value.isFinite ? max(0, value) / largest : 0
        let radius = max(2.5, 16 * part.squareRoot())
        dots.append((radius, .dot(place, radius: radius, series: series, hint: hint)))
        placed.append(LabelBox(center: place, width: radius * 1.4, height: radius * 1.4))
      }
    }
    // Large ones first, so that none hides a small one.
    let order = dots.indices.sorted { (dots[$0].radius, $1) > (dots[$1].radius, $0) }
    scene.shapes += order.map { dots[$0].shape }
    guard count <= Self.named else { return }
    var radii = dots.makeIterator()
    for points in all {
      for point in points {
        let radius = radii.next()?.radius ?? 0
        guard !chart.categories[point.category].isEmpty else { continue }
        let offset = max(0.9, radius / metrics.lineHeight + 0.5)
        let place = plot.point(point.x, point.y)
        let label = Scene.Shape.text(chart.categories[point.category], at: place, anchor: .middle, .label)
        if let shape = self.place(
          label, clearOf: &placed, curves: [], top: plot.top, bottom: plot.bottom, left: plot.left,
          offsets: [-offset, offset])
        {
          scene.shapes.append(shape)
        }
      }
    }
  }

  /// Points that no eye tells apart are drawn once.
  private func addCloud(
    _ points: [(category: Int, x: Double, y: Double)], _ plot: PointPlot, _ series: Int, to scene: inout Scene
  ) {
    var seen: Set<Scene.Point> = []
    let fineness = metrics.isCells ? 4.0 : 1.0
    var places: [Scene.Point] = []
    for point in points {
      let place = plot.point(point.x, point.y)
      let rounded = Scene.Point(
        x: (place.x * fineness).rounded() / fineness, y: (place.y * fineness).rounded() / fineness)
      if seen.insert(rounded).inserted { places.append(rounded) }
    }
    scene.shapes.append(.dots(places, radius: 1.75, series: series))
  }
}

/// Where the parts of a chart with two axes of numbers stand.
private struct PointPlot {
  let left, right, top, bottom: Double
  let horizontal, vertical: Axis
  private let horizontalNumbers: ChartNumbers
  /// " (triệu đồng)" where the numbers along the axis are shortened.
  var horizontalUnit: String { horizontalNumbers.unit.map { " (\($0))" } ?? "" }

  init(_ layout: ChartLayout, top: Double) {
    let (chart, metrics, numbers) = (layout.chart, layout.metrics, layout.numbers)
    let isLorenz = chart.kind == .lorenz
    let positions = chart.categories.indices.compactMap(chart.position)
    horizontalNumbers = ChartNumbers(
      chart.positions?.format ?? .decimal2, positions.map(\.magnitude), in: layout.language)
    func axis(_ values: [Double], _ numbers: ChartNumbers) -> Axis {
      if isLorenz { return Axis(over: values + [0, 1], includesZero: true, scale: numbers.scale) }
      return Axis(
        over: values, includesZero: VerticalPlot.isNearZero(values), scale: numbers.scale,
        wholeNumbers: numbers.countsWholes)
    }
    horizontal = axis(positions, horizontalNumbers)
    vertical = axis(chart.allValues, numbers)
    let places = vertical.places
    left = (vertical.ticks.map { metrics.width(of: numbers.tick($0, places: places)) }.max() ?? 0) + metrics.padding
    let room = metrics.width - left - metrics.padding
    // Both shares have one scale.
    let width = isLorenz ? min(room, metrics.isCells ? 2.2 * 16 : 360) : room
    right = left + width
    self.top = top
    bottom =
      top + (isLorenz ? (metrics.isCells ? 16 : width * 0.9) : metrics.isCells ? 16 : max(metrics.plotHeight, 280))
  }

  func point(_ x: Double, _ y: Double) -> Scene.Point {
    Scene.Point(
      x: left + (right - left) * horizontal.part(of: x), y: bottom - (bottom - top) * vertical.part(of: y))
  }

  func addAxes(to scene: inout Scene, layout: ChartLayout) {
    let metrics = layout.metrics
    var free = -Double.infinity
    for tick in horizontal.ticks {
      let x = left + (right - left) * horizontal.part(of: tick)
      scene.shapes.append(
        .line(
          from: Scene.Point(x: x, y: top), to: Scene.Point(x: x, y: bottom), tick == horizontal.lower ? .axis : .grid))
      let text = horizontalNumbers.tick(tick, places: horizontal.places)
      let half = metrics.width(of: text) / 2
      let center = min(max(x, half), metrics.width - half)
      guard center - half >= free else { continue }
      free = center + half + metrics.padding / 2
      let y = bottom + (metrics.isCells ? 1.5 : metrics.padding + metrics.lineHeight / 2)
      scene.shapes.append(.text(text, at: Scene.Point(x: center, y: y), anchor: .middle, .axis))
    }
    for tick in vertical.ticks {
      let y = bottom - (bottom - top) * vertical.part(of: tick)
      scene.shapes.append(
        .line(
          from: Scene.Point(x: left, y: y), to: Scene.Point(x: right, y: y), tick == vertical.lower ? .axis : .grid))
      scene.shapes.append(
        .text(
          layout.numbers.tick(tick, places: vertical.places), at: Scene.Point(x: left - metrics.padding, y: y),
          anchor: .end, .axis))
    }
  }
}
