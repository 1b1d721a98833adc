/// What stands behind a figure: the rows that it was computed from (design decision 14).

import Messages

/// The sources of one figure. A count has one part, a ratio its numerator and its denominator.
public struct FigureTrace: Sendable {
  /// How a part's figure comes from its rows.
  public enum Kind: String, Sendable, Hashable {
    /// It is the number of the rows.
    case count
    /// It is computed from a value of each row: a sum, a mean, a median, the greatest.
    case values
    /// It is the number of different things that the rows name.
    case distinct
    /// It is the sum of a field of `unit_years` over units and years.
    case population
  }

  public struct Part: Sendable {
    /// The measure's name; of a ratio "numerator" and "denominator" where they have none.
    public let name: String
    public let measure: Measure?
    public let kind: Kind
    public let figure: Cell
    /// The query whose rows they are, its conditions and columns with it.
    public let query: Query
    /// Rows of the query's entity, in table order; with `unnest` a row stands once for each of its items that count.
    public let rows: [Int32]
    /// The expression of the measure: a condition, a value, a thing.
    public let expression: String?
    /// The things that were counted: rows of another entity, or values; nil unless `kind` is `distinct`.
    public let things: [Cell]?
    /// What the rows were found by.
    public let usage: Usage
  }

  public let parts: [Part]

  public init(parts: [Part]) { self.parts = parts }
}

/// Where a figure stands in a result.
public enum ResultLinePlace: Sendable, Hashable {
  /// A line, subtotals among them, from 0.
  case line(Int)
  case total
}
