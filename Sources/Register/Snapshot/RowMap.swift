/// From the ids of the register to the rows of the snapshot.

import Analytics

/// Ids are nearly always 1, 2, 3… in the order of the rows, so counting finds them; where the order is another, an array
/// does, and where they are far apart, a dictionary.
enum RowMap {
  case counted(first: Int64, count: Int)
  case listed(first: Int64, rows: [Int32])
  case scattered([Int64: Int32])
  /// Knows no row.
  static let none = counted(first: 0, count: 0)

  /// - Parameter order: the ids' places in the order of the snapshot's rows; nil: as they are.
  init(_ ids: PartedColumn, order: [Int32]?) {
    guard let range = ids.range else {
      self = .none
      return
    }
    let (span, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    // As many different ids as there are numbers between the first and the last, in ascending order.
    if order == nil, !overflow, span == Int64(ids.count - 1) {
      self = .counted(first: range.lowerBound, count: ids.count)
    } else if !overflow, span < Int64(ids.count) * 4 + 1_000 {
      var rows = [Int32](repeating: -1, count: Int(span) + 1)
      ids.forEachBlock(order) { start, values, _ in
        for (place, id) in values.enumerated() { rows[Int(id - range.lowerBound)] = Int32(start + place) }
      }
      self = .listed(first: range.lowerBound, rows: rows)
    } else {
      var rows = [Int64: Int32](minimumCapacity: ids.count)
      ids.forEachBlock(order) { start, values, _ in
        for (place, id) in values.enumerated() { rows[id] = Int32(start + place) }
      }
      self = .scattered(rows)
    }
  }

  /// Puts rows in the place of ids; an id that no row has is row 0.
  func resolve(_ ids: UnsafeMutableBufferPointer<Int64>, _ valid: UnsafePointer<UInt8>) {
    switch self {
    case .counted(let first, let count):
      for place in ids.indices {
        let row = ids[place] &- first
        ids[place] = valid[place] != 0 && row >= 0 && row < Int64(count) ? row : 0
      }
    case .listed(let first, let rows):
      rows.withUnsafeBufferPointer { rows in
        for place in ids.indices {
          let row = ids[place] &- first
          let isKnown = valid[place] != 0 && row >= 0 && row < Int64(rows.count)
          ids[place] = isKnown ? Int64(max(0, rows[Int(row)])) : 0
        }
      }
    case .scattered(let rows):
      for place in ids.indices { ids[place] = valid[place] != 0 ? Int64(rows[ids[place]] ?? 0) : 0 }
    }
  }
}
