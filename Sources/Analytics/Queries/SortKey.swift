/// What rows are sorted by, and how.

public struct SortKey: Sendable, Hashable {
  public enum Nulls: String, Sendable { case first, last }

  /// An expression of the rows, or a column of a result.
  public let text: String
  public let isDescending: Bool
  /// Where rows without a value go, whichever way the others are sorted.
  public let nulls: Nulls

  /// - Parameter text: the expression, with "-" before it for descending.
  public init(_ text: String, nulls: Nulls = .last) {
    isDescending = text.hasPrefix("-")
    self.text = isDescending ? String(text.dropFirst()) : text
    self.nulls = nulls
  }

  /// Less than 0 where the left value comes first. ``nullKey`` is no value.
  @inline(__always) func compare(_ left: Int64, _ right: Int64) -> Int {
    if left == right { return 0 }
    if left == nullKey || right == nullKey { return (left == nullKey) == (nulls == .first) ? -1 : 1 }
    return (left < right) != isDescending ? -1 : 1
  }
}
