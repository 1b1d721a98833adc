/// From the ids of the register to the rows of the snapshot.

/// Ids are nearly always 1, 2, 3…, so an array finds them; where they are far apart, a dictionary does.
struct RowMap {
  private var dense: [Int32] = []
  private var sparse: [Int64: Int32] = [:]

  init() {}

  /// - Parameters:
  ///   - ids: the ids in ascending order.
  ///   - order: for each row of the snapshot, the place of its id.
  init(ids: [Int64], order: [Int32]) {
    guard let first = ids.first, let last = ids.last else { return }
    if first >= 0, last < Int64(ids.count) * 4 + 1_000 {
      dense = [Int32](repeating: -1, count: Int(last) + 1)
      for (row, place) in order.enumerated() { dense[Int(ids[Int(place)])] = Int32(row) }
    } else {
      sparse = Dictionary(minimumCapacity: ids.count)
      for (row, place) in order.enumerated() { sparse[ids[Int(place)]] = Int32(row) }
    }
  }

  subscript(id: Int64) -> Int32? {
    if dense.isEmpty { return sparse[id] }
    guard id >= 0, id < Int64(dense.count), dense[Int(id)] >= 0 else { return nil }
    return dense[Int(id)]
  }
}
