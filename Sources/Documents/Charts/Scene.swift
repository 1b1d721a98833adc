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
  public enum LineRole: Sendable, Hashable { case axis, grid }

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
}
