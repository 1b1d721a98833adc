/// Rows counted by group and by the value of one column: the counts that several measures are worked out of.

import CColumn
import Messages

final class CodeCounts {
  private let codes: GroupPlan.Codes
  private let frame: Frame
  private let counts = GroupArray<Int64>(0)
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize)

  /// - Parameter groups: how many there may be.
  init(_ codes: GroupPlan.Codes, groups: Int) {
    self.codes = codes
    frame = Frame(slots: codes.column.slots)
    counts.grow(to: groups * (codes.size + 1))
  }

  deinit { places.deallocate() }

  /// Counts a batch of rows; false, and nothing counted, where a value lies outside the column's range.
  func add(_ space: RowSpace, _ groups: UnsafePointer<Int32>) -> Bool {
    places.update(from: groups, count: space.count)
    let (size, lane) = (UInt32(codes.size), codes.column.node.lane(space, frame))
    guard lane_places(lane, codes.low, size, size + 1, Int64(space.count), places) != 0 else { return false }
    lane_count(places, Int64(space.count), Int64(counts.count), counts.values)
    return true
  }

  func merge(_ other: CodeCounts) { counts.add(other.counts, to: nil) }

  /// Adds what has been counted to the rows and measures of the groups.
  func give(rows: GroupArray<Int64>, accumulators: [Accumulator]) {
    let width = codes.size + 1
    for place in 0..<counts.count where counts[place] != 0 {
      let (group, code, times) = (place / width, place % width, counts[place])
      rows[group] += times
      for (leaf, values) in codes.leaves { accumulators[leaf].add(values[code], times: times, to: group) }
    }
  }
}
