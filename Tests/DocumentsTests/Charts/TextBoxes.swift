@testable import Documents

/// The rooms that the texts of a scene take.
func textBoxes(
  _ scene: Scene, _ metrics: ChartMetrics
) -> [(text: String, left: Double, right: Double, y: Double)] {
  scene.shapes.compactMap { shape in
    guard case .text(let text, let point, let anchor, _) = shape else { return nil }
    let width = metrics.width(of: text)
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    return (text, left, left + width, point.y)
  }
}
