/// A scene as Cairo's vector graphics: the one place for PDF pages and for pictures.

import CPangoCairo

/// Draws the shapes of a scene, in its own coordinates.
struct SceneDrawing: CairoDrawing {
  let cairo: OpaquePointer
  let box: TextBox

  /// Points of a pixel of a scene: its text of 12 pixels is 9 points high.
  static let pointsOfPixel = 0.75

  func draw(_ scene: Scene) {
    // The axis stands on the bars' white edges.
    let axes = scene.shapes.filter(\.isAxis)
    for shape in scene.shapes where !shape.isAxis { draw(shape) }
    axes.forEach(draw)
  }

  private func draw(_ shape: Scene.Shape) {
    switch shape {
    case .bar(let x, let y, let width, let height, let series, _):
      drawBar(x: x, y: y, width: max(0, width), height: max(0, height), ink: ChartInk.of(series))
    case .line(let from, let to, let role):
      line(from, to, width: 0.8, PDFColor(role == .axis ? 0x555555 : 0xDDE1E4))
    case .curve(let points, let series): drawCurve(points, ink: ChartInk.of(series))
    case .marker(let point, let series, _): drawMarker(point, series)
    case .text(let text, let point, let anchor, let role): drawText(text, point, anchor, role)
    }
  }

  private func drawBar(x: Double, y: Double, width: Double, height: Double, ink: ChartInk) {
    fill(x: x, y: y, width: width, height: height, PDFColor(ink.color))
    if let pattern = ink.pattern {
      // Strokes side by side, cut at the bar: a page has no tiles that every reader draws without seams.
      cairo_save(cairo)
      cairo_rectangle(cairo, x, y, width, height)
      cairo_clip(cairo)
      let color = PDFColor(ChartInk.patternColor)
      cairo_set_source_rgba(cairo, color.red, color.green, color.blue, 0.55)
      cairo_set_line_width(cairo, 1)
      addStrokes(pattern, x: x, y: y, width: width, height: height)
      cairo_stroke(cairo)
      cairo_restore(cairo)
    }
    set(PDFColor(0xFFFFFF))
    cairo_set_line_width(cairo, 0.75)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_stroke(cairo)
  }

  private func addStrokes(_ pattern: ChartInk.Pattern, x: Double, y: Double, width: Double, height: Double) {
    let distance = 6.0
    switch pattern {
    case .level:
      for offset in stride(from: distance / 2, to: height, by: distance) {
        cairo_move_to(cairo, x, y + offset)
        cairo_line_to(cairo, x + width, y + offset)
      }
    case .rising, .falling:
      for offset in stride(from: -height, to: width, by: distance) {
        cairo_move_to(cairo, x + offset, pattern == .rising ? y + height : y)
        cairo_line_to(cairo, x + offset + height, pattern == .rising ? y : y + height)
      }
    }
  }

  private func drawCurve(_ points: [Scene.Point], ink: ChartInk) {
    guard let first = points.first else { return }
    set(PDFColor(ink.lineColor))
    cairo_set_line_width(cairo, 2)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(cairo, ink.dashes.map(Double.init), Int32(ink.dashes.count), 0)
    cairo_move_to(cairo, first.x, first.y)
    for point in points.dropFirst() { cairo_line_to(cairo, point.x, point.y) }
    cairo_stroke(cairo)
    cairo_set_dash(cairo, nil, 0, 0)
  }

  private func drawMarker(_ point: Scene.Point, _ series: Int) {
    switch series % 4 {
    case 0: cairo_arc(cairo, point.x, point.y, 4, 0, 2 * Double.pi)
    case 1: cairo_rectangle(cairo, point.x - 4, point.y - 4, 8, 8)
    case 2: addPath([(0, -5), (5, 4), (-5, 4)], around: point)
    default: addPath([(0, -5), (5, 0), (0, 5), (-5, 0)], around: point)
    }
    set(PDFColor(ChartInk.of(series).lineColor))
    cairo_fill_preserve(cairo)
    set(PDFColor(0xFFFFFF))
    cairo_set_line_width(cairo, 1)
    cairo_stroke(cairo)
  }

  private func addPath(_ offsets: [(x: Double, y: Double)], around point: Scene.Point) {
    cairo_new_path(cairo)
    for offset in offsets { cairo_line_to(cairo, point.x + offset.x, point.y + offset.y) }
    cairo_close_path(cairo)
  }

  private func drawText(_ text: String, _ point: Scene.Point, _ anchor: Scene.Anchor, _ role: Scene.TextRole) {
    var style = TextStyle(size: 12)
    var ink: ChartInk?
    switch role {
    case .label: style.gray = 0.13
    case .axis: style.gray = 0.37
    case .value: style.isBold = true
    case .valueOn(let series):
      ink = ChartInk.of(series)
      style.isBold = true
      style.gray = ink?.text == 0xFFFFFF ? 1 : 0
    }
    box.set(text, style, width: nil)
    let left: Double =
      switch anchor {
      case .start: point.x
      case .middle: point.x - box.textWidth / 2
      case .end: point.x - box.textWidth
      }
    let top = point.y - box.height / 2
    if let ink, ink.pattern != nil {
      // Figures stay readable on patterns.
      fill(x: left - 2, y: top + 1, width: box.textWidth + 4, height: box.height - 2, PDFColor(ink.color))
    }
    box.draw(on: cairo, left: left, top: top)
  }
}

extension Scene.Shape {
  fileprivate var isAxis: Bool { if case .line(_, _, .axis) = self { true } else { false } }
}
