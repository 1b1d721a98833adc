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
  private let marks: GroupArray<UInt64>
  /// Where each group's words lie, in groups; nil: in the order of the groups.
  private var places: [Int]?
  /// How many values each group has, once all are there.
  private var counts: [Int64] = []
  /// Values beyond the range.
  private var others: [Int: Set<Int64>] = [:]

  /// - Parameters:
  ///   - rows: how many rows each group has.
  ///   - other: whose marks it sets as well.
  init(_ value: BatchValue, _ shape: Shape, _ rows: GroupArray<Int64>, sharing other: Accumulator?) {
    self.value = value
    self.shape = shape
    marks = (other as? DistinctBits)?.marks ?? GroupArray(0, isSparse: rows.isSparse)
  }

  override var canBeShared: Bool { true }

  override func join(_ other: Accumulator) {
    guard let other = other as? DistinctBits else { return }
    others.merge(other.others) { $0.union($1) }
  }

  override func grow(to groups: Int) {
    guard let known = places else { return marks.grow(to: groups * shape.words) }
    guard groups > known.count else { return }
    let first = marks.count / max(1, shape.words)
    places = known + (first..<first + groups - known.count)
    marks.grow(to: (first + groups - known.count) * shape.words)
  }

  private func words(of group: Int) -> UnsafeMutablePointer<UInt64> {
    marks.values + (places.map { $0[group] } ?? group) * shape.words
  }

  override func add(_ batch: GroupedBatch) {
    if value.isLane, !value.hasNulls, places == nil,
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
      words(of: group)[Int(code >> 6)] |= 1 << (code & 63)
    } else {
      others[group, default: []].insert(value)
    }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? DistinctBits else { return }
    mark(other, from: source, to: target)
    if let more = other.others[source] { others[target, default: []].formUnion(more) }
  }

  override func merge(same other: Accumulator, _ groups: [Range<Int>]) {
    guard let other = other as? DistinctBits else { return }
    nonisolated(unsafe) let (own, theirs) = (self, other)
    groups.inParts(of: groupsOfPart) { part in
      for group in part { own.mark(theirs, from: group, to: group) }
    }
    for (group, more) in other.others { others[group, default: []].formUnion(more) }
  }

  /// As many groups as are worth a thread.
  private var groupsOfPart: Int { max(1, (1 << 15) / shape.words) }

  private func mark(_ other: DistinctBits, from source: Int, to target: Int) {
    let (own, theirs) = (words(of: target), other.words(of: source))
    for word in 0..<shape.words { own[word] |= theirs[word] }
  }

  /// The words stay where they are: a group may have as many of them as there are households.
  override func pick(_ groups: [Int32]) {
    let known = places
    places = groups.map { group in known.map { $0[Int(group)] } ?? Int(group) }
    guard !others.isEmpty else { return }
    let more = others
    others = [:]
    for (place, group) in groups.enumerated() { others[place] = more[Int(group)] }
  }

  override func settle(_ context: QueryContext) throws {
    let parts = [0..<(places?.count ?? marks.count / shape.words)].parts(of: groupsOfPart)
    nonisolated(unsafe) let own = self
    counts = try context.inParallel(parts.count) { parts[$0].map(own.count) }.flatMap(\.self)
  }

  override func cell(_ group: Int) -> Cell { .integer(counts.isEmpty ? count(group) : counts[group]) }

  override func wholes() -> SortValues? { .list(counts) }

  private func count(_ group: Int) -> Int64 {
    column_bits(words(of: group), Int64(shape.words)) + Int64(others[group]?.count ?? 0)
  }
}
