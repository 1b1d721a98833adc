/// The right side of `and` and `or` where it may be a fault for some rows: looked at only for the rows that the left side
/// leaves open.

/// `year == 2025 and class_by('VN-2022') == 'poor'` asks for no class of another year. For rows that are decided the value
/// is one that changes nothing: false beside `and`, true beside `or`.
final class GuardedNode: Node {
  private let left: Node
  let right: Node
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
    let (decided, unknown) = (frame.booleans(left.slot), frame.nulls(left.slot))
    space.withRows(
      where: { unknown[$0] != 0 || decided[$0] != deciding },
      do: { open, places in
        right.evaluate(open, frame)
        let (found, missing) = (frame.booleans(right.slot), frame.nulls(right.slot))
        for index in 0..<open.count {
          out[Int(places[index])] = found[index]
          nulls[Int(places[index])] = missing[index]
        }
      })
  }
}
