/// The values of a document. They stay typed until a renderer prints them.

import Vietnamese

/// One value of a table, a key figure or a progress.
public enum Value: Sendable, Hashable {
  case null
  case text(String)
  case integer(Int64)
  /// NaN and the infinities print as "-".
  case decimal(Double)
  /// Numerator and denominator, kept a pair until printed, so that the figure is rounded once. A denominator of zero
  /// prints as "-".
  case ratio(Int64, Int64)
  case date(Day)
  case boolean(Bool)
  /// A value withheld to protect persons; prints as "…".
  case hidden

  /// The value as a floating-point number, for charts, sorting and raw output; nil where it is no finite number.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.isFinite ? value : nil
    case .ratio(let numerator, let denominator): denominator == 0 ? nil : Double(numerator) / Double(denominator)
    case .null, .text, .date, .boolean, .hidden: nil
    }
  }
}
