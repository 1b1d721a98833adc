/// The order of a table's rows in a snapshot: by the year of a date where the entity asks for that, by the entity's order,
/// then its key, so that the same rows come out in the same order however they came in.

import Analytics
import Vietnamese

/// One field that rows are sorted by: references by the rows that they point to, texts by their bytes, nothing before
/// everything.
struct SortKey {
  let column: PartedColumn
  /// From ids to rows; nil where the values are no references.
  let rows: RowMap?
  /// A range that holds all values.
  let range: ClosedRange<Int64>?
  /// Of a date, its year alone counts.
  private let isYear: Bool

  init(_ column: PartedColumn, rows: RowMap?, rowCount: Int) {
    self.column = column
    self.rows = rows
    range = rows == nil ? column.range : 0...Int64(max(0, rowCount - 1))
    isYear = false
  }

  init(yearOf column: PartedColumn) {
    self.column = column
    rows = nil
    range = column.range.map { Self.year($0.lowerBound)...Self.year($0.upperBound) }
    isYear = true
  }

  private static func year(_ day: Int64) -> Int64 { Int64(Day(number: Int32(clamping: day)).year) }

  func load(_ start: Int, _ values: UnsafeMutableBufferPointer<Int64>, _ valid: UnsafeMutablePointer<UInt8>) {
    guard let out = values.baseAddress else { return }
    column.load(start, values.count, nil, out, valid)
    rows?.resolve(values, valid)
    if isYear { for row in values.indices { values[row] = Self.year(values[row]) } }
    for row in values.indices where valid[row] == 0 { values[row] = .min }
  }
}

enum TableOrder {
  /// For each row of the snapshot its place among the rows as they are; nil: they are in order.
  ///
  /// - Parameter cluster: goes before all keys: few different values that many rows have.
  static func order(_ keys: [SortKey], cluster: SortKey?, count: Int) -> [Int32]? {
    guard let cluster else { return isInOrder(keys, count) ? nil : sorted(keys, count) }
    if isInOrder([cluster] + keys, count) { return nil }
    return clustered(isInOrder(keys, count) ? nil : sorted(keys, count), by: cluster, count)
  }

  // MARK: Are they in order?

  private static func isInOrder(_ keys: [SortKey], _ count: Int) -> Bool {
    guard count > 1 else { return true }
    var last: [Int64] = []
    let block = 8_192
    return withUnsafeTemporaryAllocation(of: Int64.self, capacity: block * max(1, keys.count)) { room in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: block) { valid in
        guard let base = room.baseAddress, let flags = valid.baseAddress else { return false }
        for start in stride(from: 0, to: count, by: block) {
          let rows = min(block, count - start)
          for (place, key) in keys.enumerated() {
            key.load(start, UnsafeMutableBufferPointer(start: base + place * block, count: rows), flags)
          }
          for row in 0..<rows {
            for (place, key) in keys.enumerated() where row > 0 || start > 0 {
              let before = row > 0 ? base[place * block + row - 1] : last[place]
              let here = base[place * block + row]
              if here == before { continue }
              if key.precedes(here, before) { return false }
              break
            }
          }
          last = keys.indices.map { base[$0 * block + rows - 1] }
        }
        return true
      }
    }
  }

  // MARK: Bringing them into order

  /// Rows that are in order (nil: as they are), by one more key that goes before the others.
  private static func clustered(_ order: [Int32]?, by key: SortKey, _ count: Int) -> [Int32] {
    let list = KeyList(key, count)
    guard let buckets = list.buckets(atMost: count * 4 + 65_536) else {
      // Values that lie too far apart to be counted.
      return (order ?? Array(0..<Int32(count))).enumerated()
        .sorted { (list[Int($0.element)], $0.offset) < (list[Int($1.element)], $1.offset) }.map(\.element)
    }
    // Where the next row of each bucket goes.
    var next = list.starts(buckets)
    return [Int32](unsafeUninitializedCapacity: count) { room, used in
      for place in 0..<count {
        let row = order?[place] ?? Int32(truncatingIfNeeded: place)
        let bucket = list.bucket(Int(row))
        room[Int(next[bucket])] = row
        next[bucket] += 1
      }
      used = count
    }
  }

  /// Counts by the first key, which is nearly always the parent; the few rows of each parent are then compared.
  private static func sorted(_ keys: [SortKey], _ count: Int) -> [Int32] {
    let lists = keys.map { KeyList($0, count) }
    var order = [Int32](unsafeUninitializedCapacity: count) { room, used in
      for row in 0..<count { room[row] = Int32(row) }
      used = count
    }
    func precedes(_ left: Int32, _ right: Int32, from first: Int) -> Bool {
      for list in lists[first...] {
        let (a, b) = (list[Int(left)], list[Int(right)])
        if a != b { return a < b }
      }
      return left < right
    }
    guard let first = lists.first else { return order }
    guard let buckets = first.buckets(atMost: count * 4 + 65_536) else {
      order.sort { precedes($0, $1, from: 0) }
      return order
    }
    var ends = first.starts(buckets)
    for row in 0..<count {
      let bucket = first.bucket(row)
      order[Int(ends[bucket])] = Int32(row)
      ends[bucket] += 1
    }
    order.withUnsafeMutableBufferPointer { order in
      var start = 0
      for bucket in 0..<buckets {
        let end = Int(ends[bucket])
        defer { start = end }
        guard end - start > 1 else { continue }
        let rows = start..<end
        if rows.dropFirst().allSatisfy({ !precedes(order[$0], order[$0 - 1], from: 1) }) { continue }
        order[rows].sort { precedes($0, $1, from: 1) }
      }
    }
    return order
  }
}

extension SortKey {
  fileprivate func precedes(_ left: Int64, _ right: Int64) -> Bool {
    guard let texts = column.texts, left != .min, right != .min else { return left < right }
    return texts.precedes(Int(left), Int(right))
  }
}

/// A key's values for all rows, as numbers that compare as the key does, less the least of them; half as wide where they
/// fit.
private struct KeyList {
  private var narrow: [Int32] = []
  private var wide: [Int64] = []
  /// All numbers are below it; nil for numbers that lie too far apart to be counted.
  private let end: Int?

  init(_ key: SortKey, _ count: Int) {
    let ranks = key.column.texts.map(KeyList.ranks)
    let range = ranks.map { 0...Int64(max(0, $0.count - 1)) } ?? key.range ?? 0...0
    let (span, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    let isNarrow = !overflow && span < Int64(Int32.max) - 1
    end = isNarrow ? Int(span) + 2 : nil
    if isNarrow { narrow.reserveCapacity(count) } else { wide.reserveCapacity(count) }
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: 8_192) { room in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8_192) { valid in
        guard let flags = valid.baseAddress else { return }
        for start in stride(from: 0, to: count, by: 8_192) {
          let values = UnsafeMutableBufferPointer(start: room.baseAddress, count: min(8_192, count - start))
          key.load(start, values, flags)
          for (row, value) in values.enumerated() {
            let value = flags[row] == 0 ? value : ranks.map { Int64($0[Int(value)]) } ?? value
            if isNarrow {
              narrow.append(flags[row] == 0 ? 0 : Int32(truncatingIfNeeded: value - range.lowerBound + 1))
            } else {
              wide.append(value)
            }
          }
        }
      }
    }
  }

  subscript(row: Int) -> Int64 { wide.isEmpty ? Int64(narrow[row]) : wide[row] }

  func buckets(atMost limit: Int) -> Int? { end.flatMap { $0 <= limit ? $0 : nil } }
  func bucket(_ row: Int) -> Int { Int(narrow[row]) }

  /// Where the rows of each bucket begin, when they lie one bucket after the other.
  func starts(_ buckets: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: buckets + 1)
    for value in narrow { starts[Int(value) + 1] += 1 }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    return starts
  }

  /// For each text, its place among all of them in the order of their bytes.
  private static func ranks(_ texts: TextIndex) -> [Int32] {
    let order = (0..<texts.count).sorted { texts.precedes($0, $1) }
    var ranks = [Int32](repeating: 0, count: texts.count)
    for (rank, text) in order.enumerated() { ranks[text] = Int32(rank) }
    return ranks
  }
}
