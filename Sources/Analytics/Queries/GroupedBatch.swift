/// A batch of rows whose groups are known, and the expressions that measures take from it.

import Messages

/// Rows of one group that follow one another in a batch.
struct GroupRun {
  var start: Int32
  var end: Int32
  var group: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}

struct GroupedBatch {
  let space: RowSpace
  /// The group of each row.
  let groups: UnsafePointer<Int32>
  /// The same as runs, where there are few of them: a register lies by commune mostly, so that the rows of a group are
  /// neighbours and their numbers are added up before the group is looked up.
  let runs: UnsafeBufferPointer<GroupRun>?

  /// The most runs of a batch that are worth their while.
  static let runLimit = batchSize / 4

  /// Writes the runs of groups; gives their number, nil for more than ``runLimit``.
  static func findRuns(
    _ groups: UnsafePointer<Int32>, _ count: Int, into runs: UnsafeMutablePointer<GroupRun>
  ) -> Int? {
    var (found, start) = (0, 0)
    while start < count {
      guard found < runLimit else { return nil }
      let group = groups[start]
      var end = start + 1
      while end < count && groups[end] == group { end += 1 }
      runs[found] = GroupRun(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), group: group)
      found += 1
      start = end
    }
    return found
  }
}

/// An expression of a batch, worked out once for all measures that ask for it.
final class BatchValue {
  let compiled: CompiledExpression
  // Made when the first batch comes: a state that only takes in others evaluates nothing.
  private lazy var frame = Frame(slots: compiled.slots)
  /// Whether the batch has a null.
  private(set) var hasNulls = false
  /// Whether the numbers are so small that a batch of them cannot leave 64 bits.
  let isSmall: Bool

  init(_ compiled: CompiledExpression) {
    self.compiled = compiled
    isSmall = compiled.node.bounds.map { $0.lowerBound > -Self.small && $0.upperBound < Self.small } ?? false
  }

  /// A batch of numbers below it has a sum below 2^62.
  private static let small = Int64(1) << 52

  func evaluate(_ space: RowSpace) throws {
    try Analytics.evaluate(compiled, frame, space)
    hasNulls = nulls.hasNonZero(space.count)
  }

  var nulls: UnsafePointer<UInt8> { UnsafePointer(frame.nulls(compiled.node.slot)) }
  var integers: UnsafePointer<Int64> { UnsafePointer(frame.integers(compiled.node.slot)) }
  var decimals: UnsafePointer<Double> { UnsafePointer(frame.decimals(compiled.node.slot)) }
  var booleans: UnsafePointer<UInt8> { UnsafePointer(frame.booleans(compiled.node.slot)) }
}

extension UnsafePointer<UInt8> {
  /// Whether any of the first bytes is not zero.
  @inline(__always) func hasNonZero(_ count: Int) -> Bool {
    var found: UInt8 = 0
    for index in 0..<count { found |= self[index] }
    return found != 0
  }
}
