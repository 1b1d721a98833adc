/// Measures: what `summarise` computes for each group (language.md 4).

import Messages
import Programme

public indirect enum Measure: Sendable, Hashable {
  /// Rows, or rows for which the condition is true.
  case count(String?)
  case sum(String)
  case mean(String, weight: String?)
  case median(String)
  /// The value below which a part of the values lies, the part from 0 to 1; between two neighbours along the straight
  /// line (Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages", definition 7). A half gives the median.
  case quantile(String, Double)
  case minimum(String)
  case maximum(String)
  /// The value of the first (last) row by an order, a number or a date. Rows without the value or without the order are
  /// skipped; of equals the earlier (later) row of the table.
  case first(String, order: String)
  case last(String, order: String)
  /// How many different values.
  case distinct(String)
  /// Recomputed in every total; never averaged.
  case ratio(Part, Part)
  /// Without a condition the group's part of all rows; with one the part of the group's rows for which it is true.
  case share(String?)
  /// All "households" or "persons" of the scope, from `unit_years`.
  case population(String)

  /// A side of a ratio: a sibling measure by name, or one of its own.
  public enum Part: Sendable, Hashable {
    case named(String)
    case measure(Measure)
  }
}

/// A cell of a result.
public enum Cell: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case decimal(Double)
  /// A pair of whole numbers until it is printed.
  case ratio(Int64, Int64)
  case text(String)
  case code(list: String, code: String)
  case date(Int32)
  case reference(entity: String, row: Int)

  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value
    case .ratio(let top, let bottom): bottom == 0 ? nil : Double(top) / Double(bottom)
    default: nil
    }
  }
}

/// A column of a result: what stands in it and how it is read.
public struct ResultColumn: Sendable {
  public enum Role: Sendable {
    case key, count, amount, mean, ratio
    /// A whole number that is no amount, such as a year: 2024, not 2.024.
    case ordinal
    /// A number from 0 to 1 that is no part of anything, such as the Gini coefficient: 0.462.
    case index
  }
  public let name: String
  public let type: FieldType
  public let role: Role
  /// The field's label where the column is one.
  public let label: LocalizedText?
}

extension ResultColumn {
  /// Columns of figures that stand alone.
  public init(count name: String) { self.init(name: name, type: .integer, role: .count, label: nil) }
  public init(ratio name: String) { self.init(name: name, type: .decimal, role: .ratio, label: nil) }
  public init(index name: String) { self.init(name: name, type: .decimal, role: .index, label: nil) }
}
