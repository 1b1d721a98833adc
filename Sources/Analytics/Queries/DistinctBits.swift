/// How many different values each group has, of an expression whose values lie in a known range: a bit for each.

import CColumn
import Messages

final class DistinctBits: Accumulator {
  /// The range of the values and the words of a group.
  struct Shape: Sendable {
    let low: Int64
    let size: Int64
    var words: Int { Int(size + 63) / 64 }

    /// - Returns: nil where so many groups would take more memory than their rows are worth.
    init?(_ bounds: ClosedRange<Int64>?, groups: Int, rowCount: Int) {
      guard let bounds else { return nil }
      let (width, isTooWide) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
      guard !isTooWide, width < 1 << 31 else { return nil }
      (low, size) = (bounds.lowerBound, width + 1)
      guard groups * words <= max(1 << 16, rowCount) else { return nil }
    }
  }

  private let value: BatchValue
  private let shape: Shape
  private let marks = GroupArray<UInt64>(0)
  /// Values beyond the range.
  private var others: [Int: Set<Int64>] = [:]

  init(_ value: BatchValue, _ shape: Shape) {
    self.value = value
    self.shape = shape
  }

  override func grow(to groups: Int) { marks.grow(to: groups * shape.words) }

  override func add(_ batch: GroupedBatch) {
    if value.isLane, !value.hasNulls,
      lane_mark(
        batch.groups, value.lane, shape.low, shape.size, Int64(shape.words), batch.count, marks.values) != 0
    {
      return
    }
    let (nulls, isLane) = (value.nulls, value.isLane)
    let (integers, booleans) = (isLane ? value.integers : nil, value.booleans)
    for index in 0..<batch.space.count where nulls[index] == 0 {
      insert(integers.map { $0[index] } ?? Int64(booleans[index]), Int(batch.groups[index]))
    }
  }

  private func insert(_ value: Int64, _ group: Int) {
    let code = UInt64(bitPattern: value &- shape.low)
    if code < UInt64(shape.size) {
      marks.values[group * shape.words + Int(code >> 6)] |= 1 << (code & 63)
    } else {
      others[group, default: []].insert(value)
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? DistinctBits else { return }
    let (own, theirs) = (marks.values + target * shape.words, other.marks.values + source * shape.words)
    for word in 0..<shape.words { own[word] |= theirs[word] }
    if let more = other.others[source] { others[target, default: []].formUnion(more) }
  }

  override func pick(_ groups: [Int32]) {
    let words = shape.words
    for (place, group) in groups.enumerated() where Int(group) != place {
      (marks.values + place * words).update(from: marks.values + Int(group) * words, count: words)
    }
    marks.shrink(to: groups.count * words)
    guard !others.isEmpty else { return }
    let known = others
    others = [:]
    for (place, group) in groups.enumerated() { others[place] = known[Int(group)] }
  }

  override func cell(_ group: Int) -> Cell { .integer(count(group)) }

  override func wholes() -> SortValues? { .list((0..<marks.count / max(1, shape.words)).map(count)) }

  private func count(_ group: Int) -> Int64 {
    column_bits(marks.values + group * shape.words, Int64(shape.words)) + Int64(others[group]?.count ?? 0)
  }
}
