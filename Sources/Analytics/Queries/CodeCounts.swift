/// Rows counted by group and by the value of one column: the counts that several measures are worked out of.

import CColumn
import Messages

final class CodeCounts {
  private let codes: GroupPlan.Codes
  private let frame: Frame
  private let counts: GroupArray<Int64>
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize)

  /// - Parameters:
  ///   - groups: how many there may be.
  ///   - rows: how many rows each group has.
  ///   - other: whose counts it adds to as well.
  init(_ codes: GroupPlan.Codes, groups: Int, rows: GroupArray<Int64>, sharing other: CodeCounts?) {
    self.codes = codes
    counts = other?.counts ?? GroupArray(0, isSparse: rows.isSparse)
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

  /// - Parameter groups: those of the other that may have rows.
  func merge(_ other: CodeCounts, _ groups: [Range<Int>]) {
    let width = codes.size + 1
    counts.add(other.counts, groups.map { $0.lowerBound * width..<$0.upperBound * width })
  }

  /// Adds what has been counted to the rows and measures of the groups.
  ///
  /// - Parameter groups: those that may have rows.
  func give(rows: GroupArray<Int64>, accumulators: [Accumulator], _ groups: [Range<Int>]) {
    for range in groups {
      let counted = CodeTable(counts: counts.values, width: codes.size + 1, groups: range)
      for group in range {
        var sum: Int64 = 0
        for code in 0..<counted.width { sum &+= counted.counts[group * counted.width + code] }
        rows.values[group] += sum
      }
      for (leaf, values) in codes.leaves { accumulators[leaf].add(counted, values) }
    }
  }
}

/// How often each group has each code.
struct CodeTable {
  /// `width` numbers a group, from the first of all groups on.
  let counts: UnsafePointer<Int64>
  let width: Int
  let groups: Range<Int>

  init(counts: UnsafeMutablePointer<Int64>, width: Int, groups: Range<Int>) {
    (self.counts, self.width, self.groups) = (UnsafePointer(counts), width, groups)
  }

  /// Adds a group's counts of some codes, for every group.
  func add(_ codes: [Int], to sums: UnsafeMutablePointer<Int64>) {
    for code in codes {
      for group in groups { sums[group] &+= counts[group * width + code] }
    }
  }

  /// Adds a group's counts times the codes' numbers, for every group. Whoever calls knows that no sum leaves 64 bits.
  func addProducts(_ numbers: [Int64], to sums: UnsafeMutablePointer<Int64>) {
    numbers.withUnsafeBufferPointer { numbers in
      for group in groups {
        var sum: Int64 = 0
        for code in 0..<width { sum &+= counts[group * width + code] &* numbers[code] }
        sums[group] &+= sum
      }
    }
  }

  /// The rows of all groups together.
  var total: Int64 { (groups.lowerBound * width..<groups.upperBound * width).reduce(0) { $0 &+ counts[$1] } }
}
