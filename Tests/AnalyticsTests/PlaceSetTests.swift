/// Whose the dense groups are where threads share their states, and what the states make of it.

import Testing

@testable import Analytics

@Suite("dense groups that threads share")
struct PlaceSetTests {
  private func stretches(_ places: [Int32], shift: Int = 12) -> Stretches {
    var found = Stretches(shift: shift)
    places.withUnsafeBufferPointer { if let start = $0.baseAddress { found.find(start, $0.count) } }
    return found
  }

  @Test("A batch lies in all stretches from its first to its last, or, where it jumps, in those that it has")
  func batches() {
    #expect(stretches([0, 4_095]).ranges == [0...0])
    #expect(stretches([4_095, 4_096, 16_383]).ranges == [0...3])
    // The end of one year and the beginning of the next.
    #expect(stretches([99_998, 99_999, 0, 1]).ranges == [24...24, 0...0])
    // 16 jumps are told apart, 17 not.
    let jumps = (0..<17).map { Int32($0 % 2 * 100_000 + $0) }
    #expect(stretches(Array(jumps.prefix(16))).ranges.count == 16)
    #expect(stretches(jumps).ranges == [0...24])
  }

  @Test("A stretch is the thread's that asked first; who gets not all keeps what was free")
  func owners() {
    let owners = PlaceOwners(places: 100, shift: 2)
    let (first, second) = (owners.owner(), owners.owner())
    #expect(first != second)
    #expect(owners.take(stretches([0, 9], shift: 2), for: first))
    #expect(owners.take(stretches([0, 3], shift: 2), for: first))
    #expect(!owners.take(stretches([8], shift: 2), for: second))
    #expect(owners.take(stretches([12], shift: 2), for: second))
    // From one that is free to one of the first's: refused, and the free one is the second's from now on.
    #expect(owners.take(stretches([24], shift: 2), for: first))
    #expect(!owners.take(stretches([20, 24], shift: 2), for: second))
    #expect(!owners.take(stretches([20], shift: 2), for: first))
    #expect(owners.take(stretches([20], shift: 2), for: second))
    #expect(owners.take(stretches([99], shift: 2), for: second))
  }

  @Test("The places touched are told as ranges, not beyond the last place; untold, all are")
  func ranges() {
    var set = PlaceSet(count: 10, shift: 2)
    #expect(set.ranges == [])
    set.insert(stretches([9], shift: 2))
    #expect(set.ranges == [8..<10])
    var other = PlaceSet(count: 10, shift: 2)
    other.insert(stretches([1], shift: 2))
    set.formUnion(other)
    #expect(set.ranges == [0..<4, 8..<10])
    set.insert(stretches([5, 6], shift: 2))
    #expect(set.ranges == [0..<10])
    #expect(PlaceSet(count: 10, shift: nil).ranges == [0..<10])
    #expect(PlaceSet(count: 0, shift: nil).ranges == [])
    // A multiple of the stretch has no stretch after it.
    var full = PlaceSet(count: 8, shift: 2)
    full.insert(stretches([7], shift: 2))
    #expect(full.ranges == [4..<8])
  }

  @Test("What leaves 64 bits in one thread's groups is in the sums of all")
  func carried() throws {
    let whole = ExactSums()
    whole.sums.grow(to: 3)
    let parts = [ExactSums(sharing: whole), ExactSums(sharing: whole)]
    for _ in 0..<3 { parts[0].add(.max, to: 0) }
    parts[1].add(-5, to: 2)
    for part in parts { whole.join(part) }
    #expect(try whole.whole(0) == Int128(Int64.max) * 3)
    #expect(try (whole.whole(1), whole.whole(2)) == (0, -5))
    #expect(!whole.isPlain)
    // A further part whose sums lie apart.
    let other = ExactSums()
    other.sums.grow(to: 3)
    other.add(7, to: 2)
    whole.merge(same: other, [2..<3])
    #expect(try whole.whole(2) == 2)
  }

  @Test("After many numbers in one thread others are added checked")
  func room() throws {
    let whole = ExactSums()
    whole.sums.grow(to: 1)
    let part = ExactSums(sharing: whole)
    #expect(part.allows(2, 1 << 61))
    whole.join(part)
    #expect(!whole.allows(1, 1))
  }
}

@Suite("the first few in order")
struct FewTests {
  @Test(
    "The first few are those of all in order, ties and nulls included",
    arguments: [1, 2, 7], [SortKey("a"), SortKey("-a"), SortKey("a", nulls: .first), SortKey("-a", nulls: .first)])
  func few(_ threads: Int, _ key: SortKey) throws {
    let context = QueryContext(
      snapshot: Snapshot(memory: []), standards: [], jurisdiction: "national", asOf: .unknownStart,
      execution: Execution(threads: threads))
    for (nulls, spread) in [(0, 40), (3, 40), (2, 1), (3, 1_000_000)] {
      // Every third or second is null, or none; the rest has many ties, or none but a few.
      let values = (0..<30_000).map { row -> Int64 in
        if nulls > 0, row % nulls == 1 { return nullKey }
        return Int64(row) * 7919 % 30_011 % Int64(spread) - 20
      }
      let second = (0..<30_000).map { Int64($0) * 104_729 % 1_009 }
      let expected = (0..<30_000).sorted { left, right in
        let order = key.compare(values[left], values[right])
        if order != 0 { return order < 0 }
        return second[left] == second[right] ? left < right : second[left] > second[right]
      }
      for wanted in [1, 10, 256] {
        let found = try SortKey.order(
          30_000, by: [(.list(values), key), (.list(second), SortKey("-b"))], limit: wanted, context)
        #expect(found == Array(expected.prefix(wanted)), "\(nulls) \(spread) \(wanted)")
      }
    }
  }
}
