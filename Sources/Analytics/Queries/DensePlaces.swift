/// Groups numbered by the place of their keys' values: while a thread counts, nobody looks for a group or makes one.

import CColumn

struct DensePlaces: Sendable {
  /// Fewer places are worth their memory however few rows there are.
  static let leastLimit = 1 << 16

  /// The lowest value of each key and how many there are; one more place is for null.
  let ranges: [(low: Int64, count: UInt64)]
  /// The values that a key's numbers stand for, in ascending order; nil where they are the values.
  private let values: [[Int64]?]
  let count: Int

  var width: Int { ranges.count }
  var isCoded: Bool { values.contains { $0 != nil } }

  /// - Parameters:
  ///   - bounds: for each key the least and the greatest number it may have, nil where nobody knows.
  ///   - values: for each key the values that its numbers stand for, nil where they are the values.
  ///   - limit: the most places.
  /// - Returns: nil where there would be more.
  init?(bounds: [ClosedRange<Int64>?], values: [[Int64]?], limit: Int) {
    var (places, ranges): (Int, [(low: Int64, count: UInt64)]) = (1, [])
    for bound in bounds {
      guard let bound else { return nil }
      let (size, isTooWide) = bound.upperBound.subtractingReportingOverflow(bound.lowerBound)
      guard !isTooWide, size < Int64(limit), places <= limit / (Int(size) + 2) else { return nil }
      ranges.append((bound.lowerBound, UInt64(size) + 1))
      places *= Int(size) + 2
    }
    (self.ranges, self.values, count) = (ranges, values, places)
  }

  /// The places of a batch of rows; false where a value lies outside the bounds.
  func find(_ lanes: [column_lane], _ count: Int, into places: UnsafeMutablePointer<Int32>) -> Bool {
    guard !ranges.isEmpty else {
      places.update(repeating: 0, count: count)
      return true
    }
    for (place, (lane, range)) in zip(lanes, ranges).enumerated() {
      let size = UInt32(truncatingIfNeeded: range.count)
      guard lane_places(lane, range.low, size, place == 0 ? 0 : size + 1, Int64(count), places) != 0 else {
        return false
      }
    }
    return true
  }

  /// The places that have a row, in ascending order, and their keys' values, one place after the other; ``nullKey`` for
  /// null.
  ///
  /// - Parameter ranges: no other place has a row.
  func occupied(
    _ ranges: [Range<Int>], _ rowCounts: GroupArray<Int64>, _ context: QueryContext
  ) throws -> (places: [Int32], keys: [Int64]) {
    let parts = ranges.parts(of: 1 << 16)
    nonisolated(unsafe) let rows = UnsafePointer(rowCounts.values)
    // Counted first, so that each part knows where its own go.
    let counts = try context.inParallel(parts.count) { part in
      var count = 0
      for place in parts[part] { count += rows[place] != 0 ? 1 : 0 }
      return count
    }
    let ends = counts.reduce(into: [0]) { ends, count in ends.append(ends[ends.count - 1] + count) }
    let (count, width) = (ends[parts.count], width)
    var keys: [Int64] = []
    let places = try [Int32](unsafeUninitializedCapacity: count) { places, placeCount in
      keys = try [Int64](unsafeUninitializedCapacity: count * width) { keys, keyCount in
        if let places = places.baseAddress {
          // Without a key there is one place, and nothing to be written of it.
          nonisolated(unsafe) let (places, keys) = (places, keys.baseAddress)
          _ = try context.inParallel(parts.count) { part in
            var end = ends[part]
            // Written everywhere and kept where there is a row, but for what lies behind the last.
            for place in parts[part] where end < ends[part + 1] {
              places[end] = Int32(truncatingIfNeeded: place)
              end += rows[place] != 0 ? 1 : 0
            }
            if let keys { write(keys: places, ends[part]..<ends[part + 1], into: keys) }
          }
        }
        keyCount = count * width
      }
      placeCount = count
    }
    return (places, keys)
  }

  /// Writes the values of the keys of some groups.
  private func write(keys places: UnsafePointer<Int32>, _ groups: Range<Int>, into keys: UnsafeMutablePointer<Int64>) {
    if width == 1 {
      let (low, size) = ranges[0]
      let values = values[0]
      for group in groups {
        let code = Int64(places[group])
        keys[group] = code == Int64(size) ? nullKey : values.map { $0[Int(code)] } ?? low &+ code
      }
      return
    }
    for group in groups {
      var rest = UInt64(places[group])
      for key in stride(from: width - 1, through: 0, by: -1) {
        let (code, range) = (rest % (ranges[key].count + 1), ranges[key])
        rest /= range.count + 1
        keys[group * width + key] = code == range.count ? nullKey : values[key]?[Int(code)] ?? range.low &+ Int64(code)
      }
    }
  }
}
