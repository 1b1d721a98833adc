/// Lists and few groups, held against plain loops.

import CColumn
import Testing

@testable import Analytics

extension LaneTests {
  @Test("Of sets each item becomes a row, as many as have room, and none where there is no set")
  func lists() {
    for (storage, range) in Self.storages {
      let numbers = Numbers(Self.numbers(90, range, seed: 17), storage)
      let nulls = (0..<90).map { UInt8($0 % 7 == 3 ? 1 : 0) }
      let room = 70
      var (rows, items): ([Int32], [Int32]) = ([], [])
      nulls.withUnsafeBufferPointer { nulls in
        numbers.withLane { lane in
          var lane = lane
          lane.nulls = nulls.baseAddress
          var taken: Int64 = 0
          while taken < 90 {
            var (out, places) = ([Int32](repeating: -1, count: room + 8), [Int32](repeating: -1, count: room + 8))
            let made = Int(lane_expand(lane, 40, nil, 90, &taken, Int64(room), &out, &places))
            #expect(made <= room)
            rows += out.prefix(made)
            items += places.prefix(made)
          }
        }
      }
      let width = storage == COLUMN_INT64 ? 64 : storage.width * 8
      var expected: (rows: [Int32], items: [Int32]) = ([], [])
      for row in 0..<90 where nulls[row] == 0 {
        for item in 0..<width where numbers.wide[row] >> Int64(item) & 1 == 1 {
          expected.rows.append(Int32(40 + row))
          expected.items.append(Int32(item))
        }
      }
      #expect(rows == expected.rows && items == expected.items)
    }
  }

  @Test("Numbers lie outside a range that they are too narrow for, also where it ends with the 64 bits")
  func farRange() {
    for low in [Int64.max - 5, Int64(Int32.max) + 1, .min, Int64(Int32.min) - 6] {
      for (storage, _) in Self.storages {
        let numbers = Numbers((-6...5).map { Int64($0) }, storage)
        var places = [Int32](repeating: 0, count: 12)
        numbers.withLane { #expect(lane_places($0, low, 6, 0, 12, &places) == 0, "\(low) \(storage)") }
      }
    }
  }

  @Test(
    "Sums and counts of few groups, or of a few that lie together among many, are those of many",
    arguments: [(3, 0), (128, 0), (129, 0), (256, 0), (257, 0), (1, 9_000), (128, 9_000), (256, 9_000), (257, 9_000)])
  func fewGroups(few: Int, first: Int) {
    let (size, count) = (first == 0 ? few : 10_000, 2045)
    let groups = Self.numbers(count, Int64(first)...Int64(first + few - 1), seed: 4).map { Int32($0) }
    let flags = Self.numbers(count, 0...1, seed: 6).map { UInt8($0) }
    for (storage, range) in Self.storages {
      let numbers = Numbers(Self.numbers(count, range, seed: 8), storage)
      let start = [Int64](repeating: 1, count: size)
      var (rows, holds, sums) = (start, start, start)
      lane_count(groups, Int64(count), Int64(size), &rows)
      lane_count_flags(groups, flags, Int64(count), Int64(size), &holds)
      numbers.withLane { lane_sum(groups, $0, Int64(count), Int64(size), &sums) }
      var expected = (start, start, start)
      for (index, group) in groups.enumerated() {
        expected.0[Int(group)] += 1
        expected.1[Int(group)] += Int64(flags[index])
        expected.2[Int(group)] += numbers.wide[index]
      }
      #expect(rows == expected.0 && holds == expected.1 && sums == expected.2)
    }
  }
}
