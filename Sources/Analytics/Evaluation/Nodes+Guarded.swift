/// The right side of `and` and `or` where it may be a fault for some rows: looked at only for the rows that the left side
/// leaves open.

/// `year == 2025 and class_by('VN-2022') == 'poor'` asks for no class of another year. For rows that are decided the value
/// is one that changes nothing: false beside `and`, true beside `or`.
final class GuardedNode: Node {
  private let left: Node
  private let right: Node
  /// The value of the left side that decides.
  private let deciding: UInt8

  init(slot: Int, left: Node, right: Node, isOr: Bool) {
    self.left = left
    self.right = right
    deciding = isOr ? 1 : 0
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    left.evaluate(space, frame)
    let (out, nulls) = (frame.booleans(slot), frame.nulls(slot))
    out.update(repeating: deciding, count: space.count)
    nulls.update(repeating: 0, count: space.count)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: batchSize * 4) { scratch in
      guard let base = scratch.baseAddress else { return }
      let (rows, places, outer, items) = (base, base + batchSize, base + batchSize * 2, base + batchSize * 3)
      let (decided, unknown) = (frame.booleans(left.slot), frame.nulls(left.slot))
      var count = 0
      for index in 0..<space.count where unknown[index] != 0 || decided[index] != deciding {
        rows[count] = space.row(index)
        places[count] = Int32(truncatingIfNeeded: index)
        outer[count] = space.outer.map { $0[index] } ?? -1
        items[count] = space.items.map { $0[index] } ?? -1
        count += 1
      }
      guard count > 0 else { return }
      right.evaluate(
        RowSpace(
          count: count, start: 0, rows: UnsafePointer(rows), outer: UnsafePointer(outer), items: UnsafePointer(items)),
        frame)
      let (found, missing) = (frame.booleans(right.slot), frame.nulls(right.slot))
      for index in 0..<count {
        out[Int(places[index])] = found[index]
        nulls[Int(places[index])] = missing[index]
      }
    }
  }
}
