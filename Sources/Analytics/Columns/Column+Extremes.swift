/// The least and the greatest value of some rows.

import CColumn

extension Column {
  /// The least and the greatest whole number among the rows of a batch; nil for no rows, and for decimals and booleans.
  /// Nulls count as whatever lies in their place.
  func extremes(of space: RowSpace) -> (least: Int64, greatest: Int64)? {
    guard space.count > 0, let values = layout.values else { return nil }
    switch layout.storage {
    case COLUMN_INT8: return extremes(values.assumingMemoryBound(to: Int8.self), space)
    case COLUMN_INT16: return extremes(values.assumingMemoryBound(to: Int16.self), space)
    case COLUMN_INT32: return extremes(values.assumingMemoryBound(to: Int32.self), space)
    case COLUMN_INT64: return extremes(values.assumingMemoryBound(to: Int64.self), space)
    default: return nil
    }
  }

  @inline(__always)
  private func extremes<T: FixedWidthInteger>(_ values: UnsafePointer<T>, _ space: RowSpace) -> (Int64, Int64) {
    if let rows = space.rows {
      var (least, greatest) = (T.max, T.min)
      for index in 0..<space.count {
        let value = values[Int(max(0, rows[index]))]
        (least, greatest) = (min(least, value), max(greatest, value))
      }
      return (Int64(least), Int64(greatest))
    }
    let values = values + space.start
    var (least, greatest) = (T.max, T.min)
    for index in 0..<space.count { (least, greatest) = (min(least, values[index]), max(greatest, values[index])) }
    return (Int64(least), Int64(greatest))
  }
}
