/// What a cell that is written holds, in CSV and in a workbook alike.

import Vietnamese

public enum CellValue: Sendable, Hashable {
  case empty
  /// Never run as a formula, whatever it begins with.
  case text(String)
  case integer(Int64)
  /// NaN and the infinities are written as an empty cell.
  case decimal(Double)
  case date(Day)
  case boolean(Bool)
}
