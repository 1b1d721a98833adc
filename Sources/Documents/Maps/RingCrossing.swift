/// Whether an outline crosses itself: what lies inside is then not what was meant.

enum RingCrossing {
  /// Comparisons of two edges after which a ring passes unchecked: the drawing bears the fault, the time would not.
  private static let mostComparisons = 20_000_000

  /// Where two edges that are not neighbours cross, at the beginning of the first of them; nil where none do.
  ///
  /// - Parameter ring: Closed: the last point is the first.
  static func first(in ring: [Scene.Point]) -> Scene.Point? {
    let edges = (0..<max(0, ring.count - 1)).filter { ring[$0] != ring[$0 + 1] }
    guard edges.count > 3 else { return nil }
    // Swept from the west: an edge can only cross those that have not ended yet.
    let order = edges.indices.sorted { (west(ring, edges[$0]), $0) < (west(ring, edges[$1]), $1) }
    var open: [Int] = []
    var left = mostComparisons
    for place in order {
      let start = west(ring, edges[place])
      open.removeAll { east(ring, edges[$0]) < start }
      left -= open.count
      if left < 0 { return nil }
      for other in open where !areNeighbours(place, other, edges.count) {
        if cross(ring, edges[place], edges[other]) { return ring[edges[min(place, other)]] }
      }
      open.append(place)
    }
    return nil
  }

  private static func west(_ ring: [Scene.Point], _ edge: Int) -> Double { min(ring[edge].x, ring[edge + 1].x) }
  private static func east(_ ring: [Scene.Point], _ edge: Int) -> Double { max(ring[edge].x, ring[edge + 1].x) }

  private static func areNeighbours(_ first: Int, _ second: Int, _ count: Int) -> Bool {
    let distance = abs(first - second)
    return distance == 1 || distance == count - 1
  }

  /// Whether two edges cross properly: each has its ends on both sides of the other.
  private static func cross(_ ring: [Scene.Point], _ first: Int, _ second: Int) -> Bool {
    func side(_ edge: Int, _ point: Scene.Point) -> Double {
      let (from, to) = (ring[edge], ring[edge + 1])
      return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
    return side(first, ring[second]) * side(first, ring[second + 1]) < 0
      && side(second, ring[first]) * side(second, ring[first + 1]) < 0
  }
}
