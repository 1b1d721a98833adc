/// Pies and rings, labelled at their slices: no legend has to be matched by colour.

import Foundation

extension ChartLayout {
  func pieScene() -> Scene {
    let pie = PieSlices(chart, numbers: numbers)
    guard !pie.slices.isEmpty else { return emptyScene(pie.notes) }
    if metrics.isCells { return pieAsBars(pie) }
    var scene = Scene(width: metrics.width, height: 0)
    let top = addHead(to: &scene)
    let radius = min(110, metrics.width * 0.2)
    let inner = chart.kind == .ring ? radius * 0.58 : 0
    let labels = PieLabels(pie, layout: self, radius: radius)
    let center = Scene.Point(x: metrics.width / 2, y: top + labels.height / 2)
    for slice in pie.slices {
      let hint = "\(slice.label): \(hintValue(slice.value)) (\(share(slice.share)))"
      let outline = Self.outline(of: slice, center: center, radius: radius, inner: inner)
      scene.shapes.append(.region(outline, .series(slice.series), hint: hint))
    }
    labels.add(to: &scene, center: center)
    if inner > 0 {
      let total = numbers.value(pie.total)
      scene.shapes.append(
        .text(
          Phrases.total[language], at: center.moved(x: 0, y: -metrics.lineHeight / 2), anchor: .middle, .axis))
      scene.shapes.append(.text(total, at: center.moved(x: 0, y: metrics.lineHeight / 2), anchor: .middle, .value))
    }
    scene.height = top + labels.height
    addNotes(pie.notes, to: &scene)
    return scene
  }

  func share(_ part: Double) -> String { NumberFormat.percent1.string(for: .decimal(part), in: language) }

  /// A point on a circle, at a part of a turn clockwise from the top.
  static func point(_ turn: Double, _ radius: Double, around center: Scene.Point) -> Scene.Point {
    let angle = 2 * Double.pi * turn
    return Scene.Point(x: center.x + radius * sin(angle), y: center.y - radius * cos(angle))
  }

  /// The rings of a slice: arcs in steps of at most two degrees, which no eye tells from a circle at this size.
  static func outline(
    of slice: PieSlices.Slice, center: Scene.Point, radius: Double, inner: Double
  ) -> [[Scene.Point]] {
    let steps = max(1, Int((slice.share * 180).rounded(.up)))
    func arc(_ radius: Double) -> [Scene.Point] {
      (0...steps).map { point(slice.start + slice.share * Double($0) / Double(steps), radius, around: center) }
    }
    // A whole turn has no edges to its middle.
    if slice.share > 0.999_999 { return inner > 0 ? [arc(radius), arc(inner)] : [arc(radius)] }
    return [arc(radius) + (inner > 0 ? arc(inner).reversed() : [center])]
  }

  /// A terminal has no round things: the slices as bars with their parts of the whole.
  private func pieAsBars(_ pie: PieSlices) -> Scene {
    var bars = chart
    bars.kind = .bar
    bars.categories = pie.slices.map(\.label)
    bars.series = [Chart.Series(label: chart.series[0].label, values: pie.slices.map(\.value))]
    var layout = ChartLayout(bars, language: language, metrics: metrics)
    layout.whole = pie.total
    var scene = layout.scene()
    addNotes(pie.notes, to: &scene)
    return scene
  }
}

/// Where the labels of slices stand: in two columns beside the pie, pushed apart where they would touch.
private struct PieLabels {
  private struct Label {
    let lines: [String]
    let slice: PieSlices.Slice
    var middle: Double
  }

  let height: Double
  private let radius: Double
  private let metrics: ChartMetrics
  private var left: [Label]
  private var right: [Label]
  /// Between the rim and the labels.
  private static let gap = 20.0

  init(_ pie: PieSlices, layout: ChartLayout, radius: Double) {
    let metrics = layout.metrics
    let room = metrics.width / 2 - radius - Self.gap - metrics.padding / 2
    let labels = pie.slices.map { slice in
      let figures = "\(layout.numbers.value(slice.value)) (\(layout.share(slice.share)))"
      let lines = metrics.wrapped(slice.label, to: room) + metrics.wrapped(figures, to: room)
      return Label(lines: lines, slice: slice, middle: -(radius + 8) * cos(2 * Double.pi * slice.middle))
    }
    left = labels.filter { $0.slice.middle > 0.5 }.sorted { $0.middle < $1.middle }
    right = labels.filter { $0.slice.middle <= 0.5 }.sorted { $0.middle < $1.middle }
    let space = metrics.padding / 2
    func taken(_ labels: [Label]) -> Double {
      labels.reduce(0) { $0 + Double($1.lines.count) * metrics.lineHeight + space }
    }
    height = max(2 * radius + 2 * metrics.padding, taken(left), taken(right))
    self.radius = radius
    self.metrics = metrics
    spread(&left, space)
    spread(&right, space)
  }

  /// Pushes labels down until none touches the one above, then up from the bottom edge.
  private func spread(_ labels: inout [Label], _ space: Double) {
    func half(_ label: Label) -> Double { Double(label.lines.count) * metrics.lineHeight / 2 }
    var free = -height / 2
    for index in labels.indices {
      labels[index].middle = max(labels[index].middle, free + half(labels[index]))
      free = labels[index].middle + half(labels[index]) + space
    }
    free = height / 2
    for index in labels.indices.reversed() {
      labels[index].middle = min(labels[index].middle, free - half(labels[index]))
      free = labels[index].middle - half(labels[index]) - space
    }
  }

  func add(to scene: inout Scene, center: Scene.Point) {
    for (side, labels) in [(-1.0, left), (1.0, right)] {
      for label in labels {
        let edge = Scene.Point(x: center.x + side * (radius + Self.gap), y: center.y + label.middle)
        let rim = ChartLayout.point(label.slice.middle, radius + 2, around: center)
        let elbow = ChartLayout.point(label.slice.middle, radius + 10, around: center)
        scene.shapes.append(.line(from: rim, to: elbow, .leader))
        scene.shapes.append(.line(from: elbow, to: edge, .leader))
        for (index, line) in label.lines.enumerated() {
          let offset = (Double(index) - Double(label.lines.count - 1) / 2) * metrics.lineHeight
          scene.shapes.append(
            .text(
              line, at: edge.moved(x: side * metrics.padding / 2, y: offset), anchor: side < 0 ? .end : .start,
              index == label.lines.count - 1 ? .value : .label))
        }
      }
    }
  }
}
