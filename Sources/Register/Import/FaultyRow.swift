/// A row that is not written for its faults, as it stands in the file.

import Messages
import Spreadsheets

public struct FaultyRow: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public let text: String
    public let kind: CellKind

    public init(text: String, kind: CellKind) {
      self.text = text
      self.kind = kind
    }
  }

  /// Its line or row number in the officer's own file: in a fix file, the one that its first column tells.
  public let row: Int
  public let cells: [Cell]
  /// In the order of their columns; places name the cell.
  public let faults: [Diagnostic]

  public init(row: Int, cells: [Cell], faults: [Diagnostic]) {
    self.row = row
    self.cells = cells
    self.faults = faults
  }

  /// More rows than this are counted and not kept: their faults would not be read one by one either.
  static let kept = 20_000
}
