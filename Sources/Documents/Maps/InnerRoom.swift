/// Room for names inside of outlines.

/// Where in a unit a name has most room.
struct InnerRoom {
  let center: Scene.Point
  let width: Double
  private let rings: [[Scene.Point]]
  private let lineHeight: Double

  /// Looks along lines across the unit, from its middle outwards. Nil for a unit without a surface.
  init?(_ polygons: [[[Scene.Point]]], lineHeight: Double) {
    // The largest part holds the name.
    func extent(_ polygon: [[Scene.Point]]) -> Double {
      guard let outline = polygon.first, let low = outline.map(\.x).min(), let high = outline.map(\.x).max(),
        let top = outline.map(\.y).min(), let bottom = outline.map(\.y).max()
      else { return 0 }
      return (high - low) * (bottom - top)
    }
    guard let rings = polygons.max(by: { extent($0) < extent($1) }), let outline = rings.first,
      let top = outline.map(\.y).min(), let bottom = outline.map(\.y).max()
    else { return nil }
    var best: (from: Double, to: Double, y: Double)?
    for part in [0.5, 0.45, 0.55, 0.4, 0.6, 0.33, 0.67, 0.25, 0.75] {
      let y = top + (bottom - top) * part
      for (from, to) in rings.spans(at: y) where to - from > (best.map { $0.to - $0.from } ?? 0) * 1.1 {
        best = (from, to, y)
      }
    }
    guard let best else { return nil }
    center = Scene.Point(x: (best.from + best.to) / 2, y: best.y)
    width = best.to - best.from
    self.rings = rings
    self.lineHeight = lineHeight
  }

  /// Whether lines of this width lie inside, with the middle at the centre.
  func holds(width: Double, lines: Int) -> Bool {
    let half = Double(lines) * lineHeight / 2
    return [-half, 0, half].allSatisfy { offset in
      rings.spans(at: center.y + offset).contains { $0.from <= center.x - width / 2 && center.x + width / 2 <= $0.to }
    }
  }
}
