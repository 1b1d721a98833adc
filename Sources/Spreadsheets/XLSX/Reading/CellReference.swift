/// Names of cells: "B5" is column 1 (from 0) of row 5 (from 1).

public enum CellReference {
  /// "A", "Z", "AA" … for a column counted from 0.
  public static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(0, column)
    while true {
      letters.append(UInt8(0x41 + rest % 26))
      guard rest >= 26 else { break }
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// "B5" for column 1 of row 5.
  public static func name(column: Int, row: Int) -> String { columnName(column) + String(row) }

  /// The column (from 0) and row (from 1) of "B5" or "$B$5"; nil where it is none, or outside a sheet.
  public static func parse(_ text: some Sequence<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in text {
      switch byte {
      case 0x24: continue
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        if column > XLSXLimits.columns { return nil }
      case 0x30...0x39:
        row = row * 10 + Int(byte - 0x30)
        if row > XLSXLimits.rows { return nil }
      default: return nil
      }
    }
    return column > 0 && row > 0 ? (column - 1, row) : nil
  }

  /// The column of a name as expat gives it; nil where there is none, or it is outside a sheet.
  static func column(_ text: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var at = text
    while true {
      let byte = UInt8(bitPattern: at.pointee)
      guard (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) else { break }
      column = column * 26 + Int(byte & 0x1F)
      if column > XLSXLimits.columns { return nil }
      at += 1
    }
    return column > 0 ? column - 1 : nil
  }
}

/// A rectangle of cells that are merged into one; its text stands in the first.
public struct MergedRange: Hashable, Sendable {
  /// Columns from 0, as cells of a record are counted.
  public let columns: ClosedRange<Int>
  /// Numbers of rows, from 1.
  public let rows: ClosedRange<Int>

  public init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    self.columns = columns
    self.rows = rows
  }

  /// "A1:C2", or nil where it is no range of a sheet.
  public init?(_ text: some StringProtocol) {
    let corners = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard corners.count == 2, let first = CellReference.parse(corners[0]), let last = CellReference.parse(corners[1]),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    columns = first.column...last.column
    rows = first.row...last.row
  }
}
