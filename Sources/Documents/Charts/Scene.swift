/// A drawing as a value: what every renderer of charts draws.
///
/// Shapes say what they are for (a series, an axis), never a colour: each renderer has its own inks. Coordinates grow to
/// the right and down; the unit is a pixel of the page, or a cell of the terminal.

/// A drawing of a given size.
public struct Scene: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What a line is for.
  public enum LineRole: Sendable, Hashable {
    case axis, grid
    /// What the figures are compared with; dashed.
    case reference
    /// From a label to what it labels.
    case leader
  }

  /// What a surface stands for.
  public enum Fill: Sendable, Hashable {
    case series(Int)
    /// A class of a map, from 0, of so many.
    case step(Int, of: Int)
    /// Nothing is known of it.
    case missing
  }

  /// What a text is for.
  public enum TextRole: Sendable, Hashable {
    /// Names of categories and series.
    case label
    /// Numbers along an axis, units.
    case axis
    /// The value of a bar or a point.
    case value
    /// A value printed on the bar of a series.
    case valueOn(series: Int)
    /// Captions, and the names of the parts of a drawing.
    case heading
    /// A name or a figure on a surface, kept clear of what lies around it.
    case place(Fill)
  }

  /// Which point of a text its position names.
  public enum Anchor: Sendable, Hashable { case start, middle, end }

  public enum Shape: Sendable, Hashable {
    /// A bar of a series; `hint` says in words what it stands for.
    case bar(x: Double, y: Double, width: Double, height: Double, series: Int, hint: String)
    case line(from: Point, to: Point, LineRole)
    /// A curve through points, of one series.
    case curve([Point], series: Int)
    case marker(Point, series: Int, hint: String)
    /// A surface within closed rings; what lies in two of them is a hole.
    case region([[Point]], Fill, hint: String)
    /// A round point of a given size, through which others show.
    case dot(Point, radius: Double, series: Int, hint: String)
    /// A cloud of points too many to be told one by one.
    case dots([Point], radius: Double, series: Int)
    /// A text on one line; `y` is the middle of its height.
    case text(String, at: Point, anchor: Anchor, TextRole)
  }

  public var width: Double
  public var height: Double
  /// In drawing order.
  public var shapes: [Shape] = []

  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Puts another drawing into this one, its top left corner at a point.
  public mutating func add(_ other: Scene, at corner: Point) {
    shapes += other.shapes.map { $0.moved(x: corner.x, y: corner.y) }
  }
}

extension Scene.Point {
  func moved(x: Double, y: Double) -> Scene.Point { Scene.Point(x: self.x + x, y: self.y + y) }
}

extension Scene.Shape {
  /// What a surface stands for; nil for lines, points and texts.
  var fill: Scene.Fill? {
    switch self {
    case .bar(_, _, _, _, let series, _): .series(series)
    case .region(_, let fill, _): fill
    case .line, .curve, .marker, .dot, .dots, .text: nil
    }
  }

  fileprivate func moved(x: Double, y: Double) -> Scene.Shape {
    switch self {
    case .bar(let left, let top, let width, let height, let series, let hint):
      .bar(x: left + x, y: top + y, width: width, height: height, series: series, hint: hint)
    case .line(let from, let to, let role): .line(from: from.moved(x: x, y: y), to: to.moved(x: x, y: y), role)
    case .curve(let points, let series): .curve(points.map { $0.moved(x: x, y: y) }, series: series)
    case .marker(let point, let series, let hint): .marker(point.moved(x: x, y: y), series: series, hint: hint)
    case .region(let rings, let fill, let hint):
      .region(rings.map { $0.map { $0.moved(x: x, y: y) } }, fill, hint: hint)
    case .dot(let point, let radius, let series, let hint):
      .dot(point.moved(x: x, y: y), radius: radius, series: series, hint: hint)
    case .dots(let points, let radius, let series):
      .dots(points.map { $0.moved(x: x, y: y) }, radius: radius, series: series)
    case .text(let text, let point, let anchor, let role):
      .text(text, at: point.moved(x: x, y: y), anchor: anchor, role)
    }
  }
}

extension [[Scene.Point]] {
  /// The parts of a line across, at a height, that lie within these rings; where two overlap is a hole.
  func spans(at y: Double) -> [(from: Double, to: Double)] {
    var crossings: [Double] = []
    for ring in self {
      for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (from.y > y) != (to.y > y) {
        crossings.append(from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y))
      }
    }
    crossings.sort()
    return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
  }
}
