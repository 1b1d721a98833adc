/// Where degrees stand in a drawing.

import Foundation

/// Degrees on the plane of the drawing: east and north to scale at the middle latitude, which serves for areas of a
/// province.
struct MapPlane {
  let height: Double
  private let west, north, across, scale, shift: Double

  /// Nil where no unit has a surface.
  init?(_ map: ChoroplethMap, width: Double, height: Double) {
    let points = map.units.lazy.flatMap(\.polygons).joined().joined()
    guard let first = points.first else { return nil }
    var (west, east, south, north) = (first.x, first.x, first.y, first.y)
    for point in points {
      (west, east) = (min(west, point.x), max(east, point.x))
      (south, north) = (min(south, point.y), max(north, point.y))
    }
    across = cos((south + north) / 2 * .pi / 180)
    let (spanX, spanY) = (max(1e-9, (east - west) * across), max(1e-9, north - south))
    // Room for the outline's own width.
    scale = min((width - 2) / spanX, (height - 2) / spanY)
    self.height = spanY * scale + 2
    shift = (width - spanX * scale) / 2
    (self.west, self.north) = (west, north)
  }

  func point(_ degrees: Scene.Point) -> Scene.Point {
    Scene.Point(x: shift + (degrees.x - west) * across * scale, y: 1 + (north - degrees.y) * scale)
  }

  /// An outline without the points that no eye tells apart; nil where it is smaller than such a point.
  func ring(_ degrees: [Scene.Point]) -> [Scene.Point]? {
    var result: [Scene.Point] = []
    for position in degrees.dropLast() {
      let point = point(position)
      if let last = result.last, abs(last.x - point.x) < 0.4, abs(last.y - point.y) < 0.4 { continue }
      result.append(point)
    }
    return result.count < 3 ? nil : result
  }
}
