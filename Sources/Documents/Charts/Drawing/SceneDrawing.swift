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
    let page = Bounds(x: 0, y: 0, width: scene.width, height: scene.height)
    for shape in scene.shapes where !shape.isAxis { draw(shape, on: page) }
    for axis in axes { draw(axis, on: page) }
  }

  private func draw(_ shape: Scene.Shape, on page: Bounds) {
    switch shape {
    case .bar(let x, let y, let width, let height, let series, _):
      let (width, height) = (max(0, width), max(0, height))
      paint(.series(series), Bounds(x: x, y: y, width: width, height: height).within(page)) {
        cairo_rectangle(cairo, x, y, width, height)
      }
    case .line(let from, let to, let role): drawLine(from, to, role)
    case .curve(let points, let series): drawCurve(points, ink: ChartInk.of(series))
    case .marker(let point, let series, _): drawMarker(point, series)
    case .region(let rings, let fill, _): paint(fill, Bounds(rings).within(page)) { rings.forEach(addRing) }
    case .dot(let point, let radius, let series, _):
      let color = PDFColor(ChartInk.of(series).lineColor)
      cairo_new_path(cairo)
      cairo_arc(cairo, point.x, point.y, radius, 0, 2 * Double.pi)
      cairo_set_source_rgba(cairo, color.red, color.green, color.blue, 0.75)
      cairo_fill_preserve(cairo)
      outline(PDFColor(0xFFFFFF))
    case .dots(let points, let radius, let series): drawDots(points, radius, series)
    case .text(let text, let point, let anchor, let role): drawText(text, point, anchor, role)
    }
  }

  private func drawLine(_ from: Scene.Point, _ to: Scene.Point, _ role: Scene.LineRole) {
    let color: UInt32 =
      switch role {
      case .axis, .reference: 0x555555
      case .grid: 0xDDE1E4
      case .leader: 0x8A949C
      }
    if role == .reference { cairo_set_dash(cairo, [5, 4], 2, 0) }
    line(from, to, width: 0.8, PDFColor(color))
    cairo_set_dash(cairo, nil, 0, 0)
  }

  /// The box around a surface.
  private struct Bounds {
    let x, y, width, height: Double

    init(x: Double, y: Double, width: Double, height: Double) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    /// The part that is seen: nobody waits for strokes beside the page.
    func within(_ page: Bounds) -> Bounds {
      let (left, top) = (max(x, page.x), max(y, page.y))
      return Bounds(
        x: left, y: top, width: max(0, min(x + width, page.x + page.width) - left),
        height: max(0, min(y + height, page.y + page.height) - top))
    }

    init(_ rings: [[Scene.Point]]) {
      let points = rings.joined()
      let left = points.map(\.x).min() ?? 0
      let top = points.map(\.y).min() ?? 0
      self.init(
        x: left, y: top, width: (points.map(\.x).max() ?? 0) - left, height: (points.map(\.y).max() ?? 0) - top)
    }
  }

  private func addRing(_ points: [Scene.Point]) {
    cairo_new_sub_path(cairo)
    for point in points { cairo_line_to(cairo, point.x, point.y) }
    cairo_close_path(cairo)
  }

  private func paint(_ fill: Scene.Fill, _ bounds: Bounds, path: () -> Void) {
    cairo_new_path(cairo)
    path()
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD)
    set(PDFColor(fill.ink.color))
    cairo_fill(cairo)
    if let pattern = fill.ink.pattern {
      // Strokes side by side, cut at the edge: a page has no tiles that every reader draws without seams.
      cairo_save(cairo)
      path()
      cairo_clip(cairo)
      let color = PDFColor(fill.ink.strokeColor)
      cairo_set_source_rgba(cairo, color.red, color.green, color.blue, 0.55)
      cairo_set_line_width(cairo, 1)
      addStrokes(pattern, bounds)
      cairo_stroke(cairo)
      cairo_restore(cairo)
    }
    path()
    outline(PDFColor(fill.outline))
  }

  /// Strokes the path.
  private func outline(_ color: PDFColor) {
    set(color)
    cairo_set_line_width(cairo, 0.75)
    cairo_stroke(cairo)
  }

  private func addStrokes(_ pattern: ChartInk.Pattern, _ bounds: Bounds) {
    let distance = 6.0
    let (x, y, width, height) = (bounds.x, bounds.y, bounds.width, bounds.height)
    switch pattern {
    case .level:
      for offset in stride(from: distance / 2, to: height, by: distance) {
        cairo_move_to(cairo, x, y + offset)
        cairo_line_to(cairo, x + width, y + offset)
      }
    case .upright:
      for offset in stride(from: distance / 2, to: width, by: distance) {
        cairo_move_to(cairo, x + offset, y)
        cairo_line_to(cairo, x + offset, y + height)
      }
    case .rising, .falling:
      for offset in stride(from: -height, to: width, by: distance) {
        cairo_move_to(cairo, x + offset, pattern == .rising ? y + height : y)
        cairo_line_to(cairo, x + offset + height, pattern == .rising ? y : y + height)
      }
    case .crossed:
      addStrokes(.rising, bounds)
      addStrokes(.falling, bounds)
    }
  }

  private func drawDots(_ points: [Scene.Point], _ radius: Double, _ series: Int) {
    let color = PDFColor(ChartInk.of(series).lineColor)
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, 0.6)
    cairo_set_line_width(cairo, 2 * radius)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    for point in points {
      // A stroke without length and with round ends is a dot.
      cairo_move_to(cairo, point.x, point.y)
      cairo_close_path(cairo)
    }
    cairo_stroke(cairo)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
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
    // What was drawn before leaves a point that an arc would be joined to.
    cairo_new_path(cairo)
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
    case .heading: style.isBold = true
    case .valueOn(let series):
      ink = ChartInk.of(series)
      style.isBold = true
    case .place(let fill):
      ink = fill.ink
      style.size = 11
    }
    if let ink { style.gray = ink.text == 0xFFFFFF ? 1 : 0 }
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
