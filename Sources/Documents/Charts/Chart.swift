/// Charts of a document, as data.

import Messages

/// A chart: series of numbers over categories.
public struct Chart: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case bar, line
    case stackedBar = "stacked_bar"
    /// Bars without gaps; the categories are the bins.
    case histogram
    /// Horizontal bars to both sides of zero: the series are the low and the high change of each category.
    case tornado
    /// Series on one another, over categories in order. Negative values make it a line chart.
    case area
    /// The parts of a whole: the first series alone.
    case pie, ring
    /// The first two series to the left and to the right on one scale, the first category at the bottom.
    case pyramid
    /// Cumulative shares over the positions, 0 to 1, with the line of equality.
    case lorenz
    /// Points at their positions and values.
    case scatter
  }

  /// Numbers beside the categories: where points stand, how large they are.
  public struct Measure: Sendable, Hashable {
    public var label: String
    /// One for each category.
    public var values: [Double?]
    public var format: NumberFormat

    public init(label: String, values: [Double?], format: NumberFormat) {
      self.label = label
      self.values = values
      self.format = format
    }
  }

  /// One number for each category; nil where there is none.
  public struct Series: Sendable, Hashable {
    public var label: String
    public var values: [Double?]

    public init(label: String, values: [Double?]) {
      self.label = label
      self.values = values
    }
  }

  /// Unique in its document.
  public var id: String
  public var caption: String
  public var kind: Kind
  public var categories: [String]
  public var series: [Series]
  public var format: NumberFormat
  /// Where the points of `lorenz` and `scatter` stand along the axis to the right.
  public var positions: Measure?
  /// How large the points of `scatter` are, by area.
  public var sizes: Measure?
  /// Small charts on common axes instead of one: their captions are their names, and each has the same series. The
  /// chart's own categories and series are then empty.
  public var panels: [Chart] = []

  public init(
    id: String, caption: String, kind: Kind, categories: [String], series: [Series], format: NumberFormat,
    positions: Measure? = nil, sizes: Measure? = nil, panels: [Chart] = []
  ) {
    self.id = id
    self.caption = caption
    self.kind = kind
    self.categories = categories
    self.series = series
    self.format = format
    self.positions = positions
    self.sizes = sizes
    self.panels = panels
  }

  /// Whether it stands on an axis of numbers and not of names.
  var hasPositions: Bool { kind == .lorenz || kind == .scatter }

  /// The largest magnitude that is drawn: of more digits no axis has room, and no number tells all.
  static let largest = 1e15

  private static func isDrawn(_ value: Double) -> Bool { value.isFinite && value.magnitude <= largest }

  /// Where a category's points stand; nil also for what is not drawn.
  func position(_ category: Int) -> Double? {
    guard let values = positions?.values, category < values.count, let value = values[category], Self.isDrawn(value)
    else { return nil }
    return value
  }

  /// A series' value in a category; nil also for NaN, the infinities and what is larger than ``largest``.
  func value(_ series: Int, _ category: Int) -> Double? {
    let values = self.series[series].values
    guard category < values.count, let value = values[category], Self.isDrawn(value) else { return nil }
    return value
  }

  /// How many numbers are too large to be drawn, of all panels.
  var countOfEnormous: Int {
    func count(_ values: [Double?]) -> Int { values.count { $0.map { $0.magnitude > Self.largest } ?? false } }
    return panels.reduce(0) { $0 + $1.countOfEnormous } + series.reduce(0) { $0 + count($1.values) }
      + count(positions?.values ?? [])
  }

  /// Every value there is, of all panels.
  var allValues: [Double] {
    panels.flatMap(\.allValues)
      + series.indices.flatMap { series in categories.indices.compactMap { value(series, $0) } }
  }
}
