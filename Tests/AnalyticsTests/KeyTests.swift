/// Sets and indices of keys, at the edges of direct addressing.

import Testing

@testable import Analytics

/// A context without data, for what only needs its threads.
private func context(_ threads: Int, blockSize: Int = 3) -> QueryContext {
  QueryContext(
    snapshot: Snapshot(memory: []), standards: [], jurisdiction: "national", asOf: .unknownStart,
    execution: Execution(threads: threads, blockSize: blockSize))
}

struct KeySetTests {
  /// Which of the wanted keys a set of the given keys has.
  private func found(
    _ keys: [[Int64]], _ wanted: [[Int64]], bounds: [ClosedRange<Int64>?], isDirect: Bool, limit: Int = 1 << 20
  ) -> [UInt8] {
    var set = KeySet(bounds: bounds, limit: limit)
    #expect(set.isDirect == isDirect)
    Query.withPointers(keys[...], 0) { set.insert($0, keys[0].count) }
    var out = [UInt8](repeating: 9, count: wanted[0].count)
    Query.withPointers(wanted[...], 0) { columns in
      out.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { set.find(columns, $0.count, into: start) } }
    }
    return out
  }

  @Test("A null matches nothing, negative keys are keys, and equal ones count once")
  func nullsAndNegatives() {
    let (keys, wanted): ([Int64], [Int64]) = ([-5, 3, nullKey, -5, 0], [-5, -4, 0, 3, nullKey, .max, .min + 1])
    for bounds in [-5...3, nil] as [ClosedRange<Int64>?] {
      #expect(found([keys], [wanted], bounds: [bounds], isDirect: bounds != nil) == [1, 0, 1, 1, 0, 0, 0])
    }
  }

  @Test("Keys outside of the bounds promised are found all the same")
  func outsideBounds() {
    #expect(found([[1, 500, -7]], [[1, 2, 500, -7, -8]], bounds: [0...2], isDirect: true) == [1, 0, 1, 1, 0])
  }

  @Test("Ranges too wide for a table of bits go to hashing")
  func hugeKeys() {
    let keys: [Int64] = [.min + 1, .max, 0]
    let wide: ClosedRange<Int64> = (.min + 1)...(.max)
    #expect(found([keys], [[.max, 1, .min + 1]], bounds: [wide], isDirect: false) == [1, 0, 1])
    #expect(found([[7]], [[7, 8]], bounds: [0...100], isDirect: false, limit: 64) == [1, 0])
  }

  @Test("Several parts match together only, by a table and by hashing")
  func severalParts() {
    let (keys, wanted): ([[Int64]], [[Int64]]) = (
      [[1, 1, 2, nullKey], [5, 6, 5, 5]], [[1, 2, 2, 1, 3], [6, 6, 5, nullKey, 5]]
    )
    #expect(found(keys, wanted, bounds: [1...2, 5...6], isDirect: true) == [1, 0, 1, 0, 0])
    #expect(found(keys, wanted, bounds: [1...2, nil], isDirect: false) == [1, 0, 1, 0, 0])
    // The third key lies outside of the bounds of its first part.
    #expect(found(keys, wanted, bounds: [1...1, 5...6], isDirect: true) == [1, 0, 1, 0, 0])
  }

  @Test("Nothing is in an empty set")
  func empty() {
    #expect(found([[]], [[0, 1]], bounds: [0...1], isDirect: true) == [0, 0])
    #expect(found([[], []], [[0], [0]], bounds: [nil, nil], isDirect: false) == [0])
  }

  @Test("Sets of several threads make one", arguments: [nil, 0...9] as [ClosedRange<Int64>?])
  func unions(_ bounds: ClosedRange<Int64>?) {
    var (first, second) = (KeySet(bounds: [bounds]), KeySet(bounds: [bounds]))
    Query.withPointers([[1, 200]][...], 0) { first.insert($0, 2) }
    Query.withPointers([[9, 1]][...], 0) { second.insert($0, 2) }
    first.formUnion(second)
    var out = [UInt8](repeating: 9, count: 4)
    Query.withPointers([[1, 9, 200, 2]][...], 0) { columns in
      out.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { first.find(columns, 4, into: start) } }
    }
    #expect(out == [1, 1, 1, 0])
  }
}

struct KeyIndexTests {
  @Test(
    "Rows are found by near keys in a table and by far ones by hashing, in as many threads as there are",
    arguments: [1, 2, 7])
  func places(_ threads: Int) throws {
    for (keys, isDirect) in [([-3, 4, nullKey, 0], true), ([.min + 1, .max, nullKey, 0], false)] as [([Int64], Bool)] {
      var index = KeyIndex([keys], rowCount: 4)
      #expect(index.build() == nil)
      #expect(index.isDirect == isDirect)
      let wanted = keys + [1, nullKey, .max - 1, .min + 2]
      let found = try index.places(of: [wanted], rowCount: wanted.count, context(threads))
      #expect(found == [0, 1, -1, 3, -1, -1, -1, -1])
    }
  }

  @Test("Several parts become one number; what lies out of the ranges is not there")
  func severalParts() throws {
    var index = KeyIndex([[1, 1, 2, nullKey], [2022, 2024, 2022, 2022]], rowCount: 4)
    #expect(index.build() == nil && index.isDirect)
    let found = try index.places(
      of: [[2, 1, 1, 0, 3, nullKey], [2022, 2024, 2023, 2024, 2022, 2022]], rowCount: 6, context(2))
    #expect(found == [2, 1, -1, -1, -1, -1])
  }

  @Test("Parts whose ranges are too wide for one number are hashed together")
  func wideParts() throws {
    let far: [Int64] = [.min + 1, .max]
    var index = KeyIndex([far, [1, 2]], rowCount: 2)
    #expect(index.build() == nil && !index.isDirect)
    #expect(try index.places(of: [far, [1, 1]], rowCount: 2, context(1)) == [0, -1])
  }

  @Test("The first of several rows with one key is told, with how many there are")
  func duplicates() {
    for keys in [[[5, 6, 6, 5, 6]], [[5, 6, 6, 5, 6], [1, 1, 1, 2, 1]]] as [[[Int64]]] {
      var index = KeyIndex(keys, rowCount: 5)
      let twice = index.build()
      #expect(twice?.row == 2 && twice?.count == 3)
    }
  }

  @Test("An index without rows finds nothing")
  func empty() throws {
    var index = KeyIndex([[]], rowCount: 0)
    #expect(index.build() == nil)
    #expect(try index.places(of: [[0, nullKey]], rowCount: 2, context(2)) == [-1, -1])
    var nulls = KeyIndex([[nullKey], [1]], rowCount: 1)
    #expect(nulls.build() == nil)
    #expect(try nulls.places(of: [[0, nullKey], [1, 1]], rowCount: 2, context(2)) == [-1, -1])
  }
}

struct SortOrderTests {
  /// The same by comparing row with row.
  private func plain(_ keys: [(values: [Int64], key: SortKey)], _ count: Int) -> [Int] {
    (0..<count).sorted { left, right in
      for (values, key) in keys {
        let order = key.compare(values[left], values[right])
        if order != 0 { return order < 0 }
      }
      return left < right
    }
  }

  @Test(
    "Nulls, both ways, several keys, ranges up to 64 bits and a limit: the same as comparing row with row",
    arguments: [1, 2, 7])
  func orders(_ threads: Int) throws {
    var state: UInt64 = 42
    func next(_ count: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % count
    }
    let count = 5000
    let small = (0..<count).map { _ in next(9) == 0 ? nullKey : Int64(next(7)) - 3 }
    let wide = (0..<count).map { _ in next(5) == 0 ? nullKey : Int64(bitPattern: next(1 << 31) << 33 | next(1 << 31)) }
    let edges = (0..<count).map { _ in [Int64.min + 1, .max, 0, nullKey][Int(next(4))] }
    for names in [["a"], ["-a"], ["a", "-b"], ["-b", "a"], ["b", "-c"], ["c", "b", "a"], ["-c", "-b", "b"]] {
      for nulls in [SortKey.Nulls.first, .last] {
        let keys = names.map { name in
          let key = SortKey(name, nulls: nulls)
          return (values: ["a": small, "b": wide, "c": edges][key.text] ?? [], key: key)
        }
        let whole = plain(keys, count)
        // As lists, and as the numbers of groups.
        let sorted = keys.enumerated().map { place, key in
          (values: place == 0 ? SortValues.list(key.values) : .groups(GroupArray(key.values)), key: key.key)
        }
        #expect(try SortKey.order(count, by: sorted, context(threads)) == whole, "\(names) \(nulls)")
        for limit in [0, 1, 10, 1249, 4999, 6000] {
          #expect(
            try SortKey.order(count, by: sorted, limit: limit, context(threads)) == Array(whole.prefix(limit)),
            "\(names) \(nulls) \(limit)")
        }
      }
    }
  }

  @Test("Rows in order stay as they are, none and one too, and a column of nulls orders nothing")
  func trivial() throws {
    func order(_ values: [Int64], _ key: String, _ limit: Int? = nil) throws -> [Int] {
      try SortKey.order(values.count, by: [(.list(values), SortKey(key))], limit: limit, context(2))
    }
    #expect(try order([], "a").isEmpty)
    #expect(try order([4], "a") == [0])
    #expect(try order([1, 1, 2], "a", 2) == [0, 1])
    #expect(try order([nullKey, nullKey, nullKey], "-a") == [0, 1, 2])
    #expect(try order([nullKey, 5, nullKey, 7], "-a") == [3, 1, 0, 2])
  }
}

struct TextSearchTests {
  @Test("Texts are searched as one text; what lies across two of them, or at an end, is told apart")
  func contains() {
    let long = String(repeating: "x", count: 40)
    let texts = ["an", "", "ban", "Nguyễn Thị An", "a", "n", long + "an", long, "an" + long, "aan"]
    let dictionary = TextDictionary(texts)
    func marked(_ range: Range<Int>, _ part: String) -> [Bool] {
      [UInt8](unsafeUninitializedCapacity: range.count + 1) { found, count in
        if let start = found.baseAddress { dictionary.mark(range, containing: part, into: start) }
        count = range.count
      }.map { $0 == 1 }
    }
    for part in ["an", "n", "Thị", "xa", "ana", long, "x", "ễ", "zz", "aan", "nn", "Nguyễn Thị An"] {
      let expected = texts.map { $0.utf8.count >= part.utf8.count && $0.contains(part) }
      for first in 0...texts.count {
        for last in first...texts.count {
          #expect(marked(first..<last, part) == Array(expected[first..<last]), "\(part)")
        }
      }
    }
    #expect(marked(0..<3, "") == [true, true, true])
  }
}

extension GroupArray<Int64> {
  /// The numbers of some groups.
  fileprivate convenience init(_ numbers: [Int64]) {
    self.init(0)
    grow(to: numbers.count)
    for (group, number) in numbers.enumerated() { self[group] = number }
  }
}
