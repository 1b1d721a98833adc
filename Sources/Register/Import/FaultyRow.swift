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
  /// Places name cells of the officer's own file.
  public let faults: [Diagnostic]

  public init(row: Int, cells: [Cell], faults: [Diagnostic]) {
    self.row = row
    self.cells = cells
    self.faults = faults
  }

  /// The column of a fault, counted from 0; nil where it concerns the whole row.
  public func column(of fault: Diagnostic) -> Int? {
    guard let letters = fault.place?.cell?.utf8.prefix(while: { (0x41...0x5A).contains($0) }), !letters.isEmpty else {
      return nil
    }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  /// The same row of a fix file as it stands in the officer's own: without the column that tells the numbers.
  ///
  /// - Parameter rowColumn: that column's place.
  func withoutRowColumn(_ rowColumn: Int) -> FaultyRow {
    var cells = cells
    if cells.indices.contains(rowColumn) { cells.remove(at: rowColumn) }
    let faults = faults.map { fault -> Diagnostic in
      var fault = fault
      guard let column = column(of: fault) else { return fault }
      fault.place?.cell = CellReference.name(column: column > rowColumn ? column - 1 : column, row: row)
      return fault
    }
    return FaultyRow(row: row, cells: cells, faults: faults)
  }

  /// More rows than this are counted and not kept: their faults would not be read one by one either.
  static let kept = 20_000
}
