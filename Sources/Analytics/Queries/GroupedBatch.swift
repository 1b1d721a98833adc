/// A batch of rows whose groups are known, and the expressions that measures take from it.

import CColumn
import Messages

struct GroupedBatch {
  let space: RowSpace
  /// The group of each row.
  let groups: UnsafePointer<Int32>
  /// The same as runs, where there are few of them: a register lies by commune mostly, so that the rows of a group are
  /// neighbours and their numbers are added up before the group is looked up.
  let runs: UnsafeBufferPointer<column_run>?

  /// The most runs of a batch that are worth their while.
  static let runLimit = batchSize / 6

  var count: Int64 { Int64(space.count) }

  /// - Parameter room: for ``runLimit`` runs.
  init(space: RowSpace, groups: UnsafePointer<Int32>, room: UnsafeMutablePointer<column_run>) {
    (self.space, self.groups) = (space, groups)
    let limit = min(Self.runLimit, space.count / 6 + 1)
    let found = lane_runs(groups, Int64(space.count), Int64(limit), room)
    runs = found > 0 ? UnsafeBufferPointer(start: UnsafePointer(room), count: Int(found)) : nil
  }
}

extension column_run {
  @inline(__always) var range: Range<Int> { Int(start)..<Int(end) }
}

/// An expression of a batch, worked out once for all measures that ask for it.
final class BatchValue {
  let compiled: CompiledExpression
  // Made when the first batch comes: a state that only takes in others evaluates nothing.
  private lazy var frame = Frame(slots: compiled.slots)
  /// A lane in 64 bits, for whoever needs it so.
  private var room: UnsafeMutablePointer<Int64>?
  private var isWidened = false
  private var count = 0
  /// Of a whole number.
  private(set) var lane = column_lane(values: nil, nulls: nil, storage: COLUMN_INT64)
  /// Whether the values are lanes: all but booleans and decimals.
  let isLane: Bool
  /// No number is farther from 0; nil where nobody knows.
  private let limit: UInt64?

  init(_ compiled: CompiledExpression) {
    self.compiled = compiled
    isLane = compiled.type.base != .boolean && (!compiled.type.isNumeric || compiled.type.isWhole)
    limit = isLane ? compiled.node.bounds.map { max($0.lowerBound.magnitude, $0.upperBound.magnitude) } : nil
  }

  deinit { room?.deallocate() }

  /// The nulls of a batch that has none.
  private nonisolated(unsafe) static let noNulls: UnsafePointer<UInt8> = {
    let zeros = UnsafeMutablePointer<UInt8>.allocate(capacity: batchSize)
    zeros.initialize(repeating: 0, count: batchSize)
    return UnsafePointer(zeros)
  }()

  func evaluate(_ space: RowSpace) throws {
    (count, isWidened) = (space.count, false)
    lane = isLane ? compiled.node.lane(space, frame) : compiled.node.wide(space, frame)
    if let fault = frame.fault { throw fault }
  }

  /// Whether the batch has a null.
  var hasNulls: Bool { lane.nulls != nil }

  /// No number of the batch is farther from 0; nil where nobody knows.
  var magnitude: UInt64? {
    guard let known = limit, let width = lane.magnitude else { return limit ?? lane.magnitude }
    return min(known, width)
  }

  var nulls: UnsafePointer<UInt8> { lane.nulls ?? Self.noNulls }

  var integers: UnsafePointer<Int64> {
    if lane.storage == COLUMN_INT64 { return lane.values.assumingMemoryBound(to: Int64.self) }
    let widened = room ?? .allocate(capacity: batchSize)
    room = widened
    if !isWidened { lane_widen(lane, Int64(count), widened) }
    isWidened = true
    return UnsafePointer(widened)
  }

  var decimals: UnsafePointer<Double> { UnsafePointer(frame.decimals(compiled.node.slot)) }
  var booleans: UnsafePointer<UInt8> { UnsafePointer(frame.booleans(compiled.node.slot)) }
}

extension UnsafePointer<UInt8> {
  /// The sum of the first bytes, each of which is 0 or 1, at most ``batchSize`` of them.
  @inline(__always) func sum(_ count: Int) -> Int {
    var sum: UInt32 = 0
    for index in 0..<count { sum &+= UInt32(self[index]) }
    return Int(sum)
  }

  /// Whether any of the first bytes is not zero.
  @inline(__always) func hasNonZero(_ count: Int) -> Bool {
    var found: UInt8 = 0
    for index in 0..<count { found |= self[index] }
    return found != 0
  }
}
