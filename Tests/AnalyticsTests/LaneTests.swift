/// The innermost loops, held against plain ones: every storage, lengths that fill no whole register, numbers at the edges.

import CColumn
import Messages
import Testing

@testable import Analytics

@Suite("Lanes")
struct LaneTests {
  /// Numbers of a storage, some equal to their neighbours.
  struct Numbers {
    let wide: [Int64]
    let storage: column_storage
    private let room: [Int64]

    init(_ wide: [Int64], _ storage: column_storage) {
      (self.wide, self.storage) = (wide, storage)
      room = [Int64](unsafeUninitializedCapacity: wide.count + 1) { buffer, count in
        count = wide.count + 1
        buffer.initialize(repeating: 0)
        if let start = buffer.baseAddress { _ = narrow(wide, wide.count, storage, into: start) }
      }
    }

    func withLane(_ body: (column_lane) -> Void) {
      room.withUnsafeBytes { body(column_lane(values: $0.baseAddress, nulls: nil, storage: storage)) }
    }
  }

  static func numbers(_ count: Int, _ range: ClosedRange<Int64>, seed: UInt64) -> [Int64] {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    var last = range.lowerBound
    return (0..<count).map { _ in
      if next() % 8 < 3 { last = range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1)) }
      return last
    }
  }

  static let storages: [(column_storage, ClosedRange<Int64>)] = [
    (COLUMN_INT8, -128...127), (COLUMN_INT16, -32_768...32_767), (COLUMN_INT32, -2_147_483_648...2_147_483_647),
    (COLUMN_INT64, -5_000_000_000...5_000_000_000), (COLUMN_INT8, 0...4),
  ]

  @Test("A comparison with a constant holds where it holds, also for constants that the storage cannot have")
  func comparisons() {
    let all: [(lane_comparison, (Int64, Int64) -> Bool)] = [
      (LANE_EQUAL, { $0 == $1 }), (LANE_NOT_EQUAL, { $0 != $1 }), (LANE_LESS, { $0 < $1 }),
      (LANE_LESS_OR_EQUAL, { $0 <= $1 }), (LANE_GREATER, { $0 > $1 }), (LANE_GREATER_OR_EQUAL, { $0 >= $1 }),
    ]
    for (storage, range) in Self.storages {
      let numbers = Numbers(Self.numbers(77, range, seed: 1), storage)
      for value in [numbers.wide[3], range.lowerBound - 1, range.upperBound + 1, .min, .max, 0] {
        for (comparison, holds) in all {
          var flags = [UInt8](repeating: 7, count: 77)
          numbers.withLane { lane_compare($0, value, comparison, 77, &flags) }
          #expect(flags == numbers.wide.map { holds($0, value) ? 1 : 0 })
        }
      }
    }
  }

  @Test("A comparison keeps the rows for which it holds, in place too", arguments: [0, 1, 255, 256, 257, 700])
  func filters(count: Int) {
    for (storage, range) in Self.storages {
      let numbers = Numbers(Self.numbers(count, range, seed: 2), storage)
      let known = (0..<count).map { Int32(3 * $0 + 5) }
      let value = numbers.wide.first ?? 0
      var following = [Int32](repeating: -1, count: count + 8)
      var rows = known + [Int32](repeating: -1, count: 8)
      var found: [Int64] = []
      numbers.withLane { lane in
        found.append(lane_filter(lane, value, LANE_EQUAL, Int64(count), 100, nil, &following))
        rows.withUnsafeMutableBufferPointer { rows in
          guard let start = rows.baseAddress else { return }
          found.append(lane_filter(lane, value, LANE_LESS, Int64(count), 0, start, start))
        }
      }
      let equal = (0..<count).filter { numbers.wide[$0] == value }.map { Int32(100 + $0) }
      let less = (0..<count).filter { numbers.wide[$0] < value }.map { known[$0] }
      #expect(found == [Int64(equal.count), Int64(less.count)])
      #expect(Array(following.prefix(equal.count)) == equal && Array(rows.prefix(less.count)) == less)
    }
  }

  @Test("The rows of flags are picked in their order", arguments: [0, 1, 7, 8, 9, 64, 203])
  func selection(count: Int) {
    let flags = Self.numbers(count, 0...1, seed: 5).map { UInt8($0) }
    var rows = [Int32](repeating: -1, count: count + 8)
    let found = Int(lane_select(flags, Int64(count), 1000, &rows))
    #expect(rows.prefix(found) == (0..<count).filter { flags[$0] == 1 }.map { Int32(1000 + $0) }[...])
  }

  @Test("A number outside a table has no value, and a table of a few bytes gives what a large one gives")
  func looks() {
    for (storage, range) in Self.storages {
      let numbers = Numbers(Self.numbers(131, max(range.lowerBound, -40)...min(range.upperBound, 60), seed: 9), storage)
      for (low, size) in [(-3, 9), (0, 15), (-40, 101), (-40, 30)] as [(Int64, Int)] {
        for scale in [1, 1_000, 3_000_000] as [Int64] {
          let found = (0..<size).map { $0 == 4 ? nil : Int64($0) * scale }
          guard let table = LookTable(low: low, found) else { continue }
          let expected = numbers.wide.map { number -> Int64? in
            number >= low && number < low + Int64(size) ? found[Int(number - low)] : nil
          }
          var room = [Int64](repeating: 0, count: 131)
          numbers.withLane { lane in
            room.withUnsafeMutableBytes { bytes in
              guard let start = bytes.baseAddress else { return }
              let result = table.look(lane, 131, into: start)
              let lacks = result == nil
              #expect(lacks == expected.contains(nil))
              guard let result else { return }
              var wide = [Int64](repeating: 0, count: 131)
              lane_widen(result, 131, &wide)
              #expect(wide == expected.compactMap(\.self))
            }
          }
        }
      }
    }
  }

  @Test("Division by a constant rounds down, at the edges too")
  func divisions() {
    for (storage, range) in Self.storages where storage != COLUMN_INT64 {
      let numbers = Numbers(
        [range.lowerBound, range.upperBound, 0] + Self.numbers(60, range, seed: 3) + [range.lowerBound + 1], storage)
      for divisor in [1, 2, 3, 7, 5_000_000, Int32.max] as [Int32] {
        var quotients = [Int32](repeating: 0, count: 64)
        numbers.withLane { lane_floor_divide($0, divisor, 64, &quotients) }
        let expected = numbers.wide.map { Int32((Double($0) / Double(divisor)).rounded(.down)) }
        #expect(quotients == expected)
      }
    }
  }

  @Test("Places of keys are put together, null after all values; a value outside is said")
  func places() {
    for (storage, range) in Self.storages {
      let (low, high) = (max(range.lowerBound, -40), min(range.upperBound, 60))
      let numbers = Numbers(Self.numbers(99, low...high, seed: 21), storage)
      let size = UInt32(high - low + 1)
      var places = [Int32](repeating: 0, count: 99)
      var isFound: [Int32] = []
      numbers.withLane { lane in
        isFound.append(lane_places(lane, low, size, 0, 99, &places))
        isFound.append(lane_places(lane, low, size, size + 1, 99, &places))
      }
      #expect(isFound == [1, 1])
      #expect(places == numbers.wide.map { Int32(($0 - low) * Int64(size + 1) + $0 - low) })
      let greatest = numbers.wide.max() ?? low
      numbers.withLane { isFound.append(lane_places($0, low, UInt32(greatest - low), 0, 99, &places)) }
      #expect(isFound.last == 0)
    }
  }

  @Test("An expression is tabulated by the one column that it reads, and not where its values may be too many")
  func tabulations() throws {
    func column(_ values: [Int64]) -> Column {
      var builder = ColumnBuilder(type: .integer)
      for value in values { builder.append(integer: value) }
      return Column(name: "n", builder.finish())
    }
    func doubled(_ column: Column) -> CompiledExpression {
      let node = IntegerArithmeticNode(
        slot: 2, .multiply, ColumnNode(slot: 0, column), ConstantNode(slot: 1, .integer(2)),
        overflow: Diagnostic(.numberOverflow))
      return CompiledExpression(
        node: node, type: ValueType(.number), dictionary: nil, slots: 3, usage: Usage(), source: "n * 2")
    }
    let few = try #require(Tabulation(doubled(column([3, 5, 4])), rowCount: 3))
    #expect(few.values == [6, 8, 10, nil])
    let wide = Tabulation(doubled(column([.min + 1, .max])), rowCount: 3)
    #expect(wide?.size == nil)
    // 2 × 2^62 leaves 64 bits: whoever has such a row hears of it, nobody else.
    let failing = Tabulation(doubled(column([1 << 62])), rowCount: 3)
    #expect(failing?.size == nil)
  }

  @Test("The number at a place is chosen among equal, sorted and random ones")
  func choices() {
    var lists: [[Double]] = [
      [3], [2, 1], Array(repeating: 5, count: 300), (0..<500).map(Double.init), (0..<500).reversed().map(Double.init),
    ]
    for count in [23, 24, 25, 26, 100, 1000] {
      lists.append(Self.numbers(count, -50...5_000, seed: UInt64(count)).map { Double($0) })
    }
    for list in lists {
      for place in Set([0, list.count / 2, list.count - 1]) {
        var numbers = list
        numbers.withUnsafeMutableBufferPointer { $0.select(place) }
        let sorted = list.sorted()
        #expect(numbers[place] == sorted[place])
        #expect(numbers.sorted() == sorted)
        #expect(numbers[(place + 1)...].allSatisfy { $0 >= numbers[place] })
      }
    }
  }
}
