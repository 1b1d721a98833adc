/// A scene as SVG.

/// Draws scenes as SVG elements that stand inside an HTML page.
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
    var output = "<svg viewBox=\"0 0 \(number(scene.width)) \(number(scene.height))\""
    output += " width=\"\(number(scene.width))\" height=\"\(number(scene.height))\" role=\"img\""
    output += " aria-labelledby=\"\(prefix)-title \(prefix)-desc\">\n"
    output += "<title id=\"\(prefix)-title\">\(title.html)</title>"
    output += "<desc id=\"\(prefix)-desc\">\(description.html)</desc>\n"
    output += definitions
    for shape in scene.shapes { output += element(shape) + "\n" }
    return output + "</svg>"
  }

  private func fill(_ series: Int) -> String {
    ChartInk.of(series).pattern == nil
      ? ChartInk.hex(ChartInk.of(series).color) : "url(#\(prefix)-\(series % ChartInk.all.count))"
  }

  private var definitions: String {
    var used = Array(repeating: false, count: ChartInk.all.count)
    for case .bar(_, _, _, _, let series, _) in scene.shapes { used[series % ChartInk.all.count] = true }
    var output = ""
    for (index, ink) in ChartInk.all.enumerated() where used[index] {
      guard let stroke = ink.pattern?.stroke else { continue }
      output += "<pattern id=\"\(prefix)-\(index)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      output += "<path d=\"M0 0H6V6H0Z\" fill=\"\(ChartInk.hex(ink.color))\"/>"
      output += "<path d=\"M\(pair(stroke.from))L\(pair(stroke.to))\" stroke=\"\(ChartInk.hex(ChartInk.patternColor))\""
      output += " stroke-opacity=\".55\"/></pattern>\n"
    }
    return output.isEmpty ? "" : "<defs>" + output + "</defs>\n"
  }

  private func element(_ shape: Scene.Shape) -> String {
    switch shape {
    case .bar(let x, let y, let width, let height, let series, let hint):
      let size = "width=\"\(number(max(0, width)))\" height=\"\(number(max(0, height)))\""
      return "<rect x=\"\(number(x))\" y=\"\(number(y))\" \(size) fill=\"\(fill(series))\""
        + " stroke=\"#fff\" stroke-width=\".75\"" + close("rect", hint)
    case .line(let from, let to, let role):
      let ink = role == .axis ? "#555" : "#e3e6e8"
      return "<path d=\"M\(pair(from))L\(pair(to))\" stroke=\"\(ink)\" stroke-width=\"1\"/>"
    case .curve(let points, let series):
      let lengths = ChartInk.of(series).dashes.map(String.init).joined(separator: " ")
      let dashes = lengths.isEmpty ? "" : " stroke-dasharray=\"\(lengths)\""
      let path = points.map(pair).joined(separator: "L")
      return "<path d=\"M\(path)\" fill=\"none\" stroke=\"\(lineColor(series))\" stroke-width=\"2.25\""
        + " stroke-linejoin=\"round\"\(dashes)/>"
    case .marker(let point, let series, let hint): return marker(point, series, hint)
    case .text(let text, let position, let anchor, let role): return element(text, position, anchor, role)
    }
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
    case .value: attributes += " fill=\"#111\" font-weight=\"600\""
    case .valueOn(let series):
      // The halo keeps figures readable on patterns.
      attributes +=
        " fill=\"\(ChartInk.hex(ChartInk.of(series).text))\" stroke=\"\(ChartInk.hex(ChartInk.of(series).color))\" stroke-width=\"3\""
      attributes += " paint-order=\"stroke\""
    }
    return "<text \(attributes)>\(text.html)</text>"
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
