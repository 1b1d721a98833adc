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

  public init(
    id: String, caption: String, kind: Kind, categories: [String], series: [Series], format: NumberFormat
  ) {
    self.id = id
    self.caption = caption
    self.kind = kind
    self.categories = categories
    self.series = series
    self.format = format
  }

  /// A series' value in a category; nil also for NaN and the infinities.
  func value(_ series: Int, _ category: Int) -> Double? {
    let values = self.series[series].values
    guard category < values.count, let value = values[category], value.isFinite else { return nil }
    return value
  }

  /// Every value there is.
  var allValues: [Double] {
    series.indices.flatMap { series in categories.indices.compactMap { value(series, $0) } }
  }

  /// The same figures as a table.
  public func table(in language: Language) -> Table {
    let key = Column(id: "category", label: Phrases.category[language], isKey: true)
    let columns = series.indices.map { index in
      Column(id: "series\(index + 1)", label: series[index].label, format: format)
    }
    let rows: [[Value]] = categories.indices.map { category in
      [.text(categories[category])] + series.indices.map { value($0, category).map(Value.decimal) ?? .null }
    }
    return Table(id: id, caption: caption, columns: [key] + columns, rows: rows)
  }
}
