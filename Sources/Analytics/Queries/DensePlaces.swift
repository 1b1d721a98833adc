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

  /// The keys' values at some places, one group after the other; ``nullKey`` for null.
  func keys(_ places: [Int32]) -> [Int64] {
    if width == 1 {
      let (low, size) = ranges[0]
      if let values = values[0] { return places.map { UInt64($0) == size ? nullKey : values[Int($0)] } }
      var keys = [Int64](unsafeUninitializedCapacity: places.count) { keys, count in
        for index in 0..<places.count { keys[index] = low &+ Int64(places[index]) }
        count = places.count
      }
      // Null has the last place.
      if let last = places.last, UInt64(last) == size { keys[places.count - 1] = nullKey }
      return keys
    }
    var keys = [Int64](repeating: 0, count: places.count * width)
    for (group, place) in places.enumerated() {
      var rest = UInt64(place)
      for key in stride(from: width - 1, through: 0, by: -1) {
        let (code, range) = (rest % (ranges[key].count + 1), ranges[key])
        rest /= range.count + 1
        keys[group * width + key] = code == range.count ? nullKey : values[key]?[Int(code)] ?? range.low &+ Int64(code)
      }
    }
    return keys
  }
}
