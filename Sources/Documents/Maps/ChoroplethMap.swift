/// Maps of units shaded by class, as data.

import Messages

/// A map on which each unit is as dark as its figure is large.
public struct ChoroplethMap: Sendable, Hashable {
  public struct Unit: Sendable, Hashable {
    public var name: String
    /// Polygons of an outline and its holes, in degrees: x to the east, y to the north.
    public var polygons: [[[Scene.Point]]]
    /// Nil: there is none, and the unit is hatched.
    public var value: Double?

    public init(name: String, polygons: [[[Scene.Point]]], value: Double?) {
      self.name = name
      self.polygons = polygons
      self.value = value
    }
  }

  /// Unique in its document.
  public var id: String
  public var caption: String
  public var units: [Unit]
  /// What the figures are: "Tỷ lệ hộ nghèo".
  public var label: String
  public var format: NumberFormat
  public var classes: MapClasses
  /// What a reader must know: rows without a place on the map, where the outlines are from.
  public var notes: [String]

  public init(
    id: String, caption: String, units: [Unit], label: String, format: NumberFormat, classes: MapClasses,
    notes: [String] = []
  ) {
    self.id = id
    self.caption = caption
    self.units = units
    self.label = label
    self.format = format
    self.classes = classes
    self.notes = notes
  }

  var values: [Double] { units.compactMap(\.value).filter(\.isFinite) }

  /// The class of a unit, from 0; nil without a value.
  func classNumber(_ unit: Unit) -> Int? { unit.value.flatMap { $0.isFinite ? classes.number(of: $0) : nil } }
}

/// Classes of a map, from the lowest to the highest.
public struct MapClasses: Sendable, Hashable {
  /// Where each class but the first begins; ascending. A value on a limit belongs to the higher class.
  public let limits: [Double]
  /// Whether the limits are round numbers that a person gave; else they are the values of units.
  public let areGiven: Bool

  public var count: Int { limits.count + 1 }

  /// More shades are told apart by nobody, on paper least of all.
  public static let most = 7

  /// Classes of about as many values each. Equal values stay together, so that there may be fewer than asked for.
  public init(quantilesOf values: [Double], count: Int) {
    let sorted = values.filter(\.isFinite).sorted()
    var limits: [Double] = []
    for part in 1..<max(1, min(count, Self.most)) where !sorted.isEmpty {
      let limit = sorted[min(sorted.count - 1, part * sorted.count / max(1, min(count, Self.most)))]
      if limit > limits.last ?? sorted[0] { limits.append(limit) }
    }
    self.limits = limits
    areGiven = false
  }

  /// Classes between given limits, which are sorted.
  public init(limits: [Double]) {
    self.limits = Array(limits.filter(\.isFinite).sorted().prefix(Self.most - 1))
    areGiven = true
  }

  func number(of value: Double) -> Int { limits.count { $0 <= value } }
}
