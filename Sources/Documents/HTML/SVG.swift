/// A scene as SVG.

/// Draws scenes as SVG: elements that stand inside an HTML page, and files of their own.
struct SVG {
  /// Begins the ids of the drawing's parts; unique in the page.
  let prefix: String
  private let scene: Scene

  init(_ scene: Scene, prefix: String) {
    self.scene = scene
    self.prefix = prefix
  }

  /// The element, with its title and description for those who do not see it.
  func element(title: String, description: String) -> String {
    start("") + content(title: title, description: description) + "</svg>"
  }

  /// A file that needs nothing else: on white, with faces of type that the viewer is likely to have.
  func file(title: String, description: String, stamp: Stamp?) -> String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    output += start(" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"\(Self.faces)\" font-size=\"12\"")
    output += content(title: title, description: description) { svg in
      let metadata = stamp.map {
        "<metadata id=\"benvung-stamp\">\(JSONValue($0).text(escapesMarkup: true))</metadata>\n"
      }
      let size = "width=\"\(svg.number(svg.scene.width))\" height=\"\(svg.number(svg.scene.height))\""
      return (metadata ?? "") + "<rect \(size) fill=\"#fff\"/>\n"
    }
    return output + "</svg>\n"
  }

  private static let faces = "Segoe UI, Roboto, Helvetica Neue, Noto Sans, Liberation Sans, Arial, sans-serif"

  private func start(_ attributes: String) -> String {
    "<svg\(attributes) viewBox=\"0 0 \(number(scene.width)) \(number(scene.height))\""
      + " width=\"\(number(scene.width))\" height=\"\(number(scene.height))\" role=\"img\""
      + " aria-labelledby=\"\(prefix)-title \(prefix)-desc\">\n"
  }

  private func content(title: String, description: String, ground: (SVG) -> String = { _ in "" }) -> String {
    var output = "<title id=\"\(prefix)-title\">\(title.html)</title>"
    output += "<desc id=\"\(prefix)-desc\">\(description.html)</desc>\n"
    output += ground(self)
    output += definitions
    for shape in scene.shapes { output += element(shape) + "\n" }
    return output
  }

  private func paint(_ fill: Scene.Fill) -> String {
    fill.ink.pattern == nil ? ChartInk.hex(fill.ink.color) : "url(#\(prefix)-\(fill.key))"
  }

  /// The patterns that are used, in the order of their first use.
  private var definitions: String {
    var seen: Set<Scene.Fill> = []
    var output = ""
    for shape in scene.shapes {
      guard let fill = shape.fill, let pattern = fill.ink.pattern, seen.insert(fill).inserted else { continue }
      let strokes = pattern.strokes.map { "M\(pair($0.from))L\(pair($0.to))" }.joined()
      output += "<pattern id=\"\(prefix)-\(fill.key)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      output += "<path d=\"M0 0H6V6H0Z\" fill=\"\(ChartInk.hex(fill.ink.color))\"/>"
      output += "<path d=\"\(strokes)\" stroke=\"\(ChartInk.hex(fill.ink.strokeColor))\""
      output += " stroke-opacity=\".55\"/></pattern>\n"
    }
    return output.isEmpty ? "" : "<defs>" + output + "</defs>\n"
  }

  private func element(_ shape: Scene.Shape) -> String {
    switch shape {
    case .bar(let x, let y, let width, let height, let series, let hint):
      let size = "width=\"\(number(max(0, width)))\" height=\"\(number(max(0, height)))\""
      let fill = Scene.Fill.series(series)
      return "<rect x=\"\(number(x))\" y=\"\(number(y))\" \(size) fill=\"\(paint(fill))\"\(outline(fill))"
        + close("rect", hint)
    case .line(let from, let to, let role):
      let look =
        switch role {
        case .axis: "#555\""
        case .grid: "#e3e6e8\""
        case .reference: "#555\" stroke-dasharray=\"5 4\""
        case .leader: "#8a949c\""
        }
      return "<path d=\"M\(pair(from))L\(pair(to))\" stroke=\"\(look) stroke-width=\"1\"/>"
    case .curve(let points, let series):
      let lengths = ChartInk.of(series).dashes.map(String.init).joined(separator: " ")
      let dashes = lengths.isEmpty ? "" : " stroke-dasharray=\"\(lengths)\""
      let path = points.map(pair).joined(separator: "L")
      return "<path d=\"M\(path)\" fill=\"none\" stroke=\"\(lineColor(series))\" stroke-width=\"2.25\""
        + " stroke-linejoin=\"round\"\(dashes)/>"
    case .marker(let point, let series, let hint): return marker(point, series, hint)
    case .region(let rings, let fill, let hint):
      let path = rings.map { "M" + $0.map(pair).joined(separator: "L") + "Z" }.joined()
      return "<path d=\"\(path)\" fill-rule=\"evenodd\" fill=\"\(paint(fill))\"\(outline(fill))" + close("path", hint)
    case .dot(let point, let radius, let series, let hint):
      return "<circle cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"\(number(radius))\""
        + " fill=\"\(lineColor(series))\" fill-opacity=\".75\" stroke=\"#fff\" stroke-width=\".75\""
        + close("circle", hint)
    case .dots(let points, let radius, let series):
      // A stroke without length and with round ends is a dot.
      let path = points.map { "M\(pair($0))h0" }.joined()
      return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(lineColor(series))\" stroke-opacity=\".6\""
        + " stroke-width=\"\(number(2 * radius))\" stroke-linecap=\"round\"/>"
    case .text(let text, let position, let anchor, let role): return element(text, position, anchor, role)
    }
  }

  private func outline(_ fill: Scene.Fill) -> String {
    let color = fill.outline == 0xFFFFFF ? "#fff" : ChartInk.hex(fill.outline)
    return " stroke=\"\(color)\" stroke-width=\".75\""
  }

  private func lineColor(_ series: Int) -> String { ChartInk.hex(ChartInk.of(series).lineColor) }

  private func marker(_ point: Scene.Point, _ series: Int, _ hint: String) -> String {
    let (x, y) = (point.x, point.y)
    let attributes = "fill=\"\(lineColor(series))\" stroke=\"#fff\" stroke-width=\"1\""
    switch series % 4 {
    case 0: return "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"4\" \(attributes)" + close("circle", hint)
    case 1:
      return "<rect x=\"\(number(x - 4))\" y=\"\(number(y - 4))\" width=\"8\" height=\"8\" \(attributes)"
        + close("rect", hint)
    case 2:
      return "<path d=\"M\(number(x)) \(number(y - 5))l5 9h-10z\" \(attributes)" + close("path", hint)
    default:
      return "<path d=\"M\(number(x)) \(number(y - 5))l5 5l-5 5l-5 -5z\" \(attributes)" + close("path", hint)
    }
  }

  private func element(_ text: String, _ at: Scene.Point, _ anchor: Scene.Anchor, _ role: Scene.TextRole) -> String {
    let name: String? =
      switch anchor {
      case .start: nil
      case .middle: "middle"
      case .end: "end"
      }
    var attributes = "x=\"\(number(at.x))\" y=\"\(number(at.y))\" dy=\".35em\""
    if let name { attributes += " text-anchor=\"\(name)\"" }
    switch role {
    case .label: attributes += " fill=\"#222\""
    case .axis: attributes += " fill=\"#5a6268\""
    case .value, .heading: attributes += " fill=\"#111\" font-weight=\"600\""
    // The halo keeps figures readable on patterns.
    case .valueOn(let series): attributes += halo(ChartInk.of(series))
    case .place(let fill): attributes += " font-size=\"11\"" + halo(fill.ink)
    }
    return "<text \(attributes)>\(text.html)</text>"
  }

  private func halo(_ ink: ChartInk) -> String {
    " fill=\"\(ChartInk.hex(ink.text))\" stroke=\"\(ChartInk.hex(ink.color))\" stroke-width=\"3\" paint-order=\"stroke\""
  }

  private func close(_ name: String, _ hint: String) -> String {
    hint.isEmpty ? "/>" : "><title>\(hint.html)</title></\(name)>"
  }

  private func pair(_ point: Scene.Point) -> String { number(point.x) + " " + number(point.y) }

  /// Coordinates with at most two places, the same on every machine.
  private func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e7 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + String(whole) + "." + (rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest))
  }
}
