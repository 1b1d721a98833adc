/// Marks of cells that are to be noticed. A sign stands beside the value, so that colours are not needed to see it.

/// Why a cell is noticed.
public enum Mark: String, Sendable, Hashable, CaseIterable {
  case high, low, attention

  /// In front of the value, where it leaves the digits of a column in line.
  public var symbol: String {
    switch self {
    case .high: "▲"
    case .low: "▼"
    case .attention: "●"
    }
  }
}

/// A cell of a table.
public struct CellPlace: Sendable, Hashable {
  /// From 0; the number of rows for the total.
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
