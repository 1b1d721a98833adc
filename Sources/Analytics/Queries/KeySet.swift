/// The keys of a query's rows as a set, for rows that another query has or lacks: a bit for each possible key where the
/// parts lie in known small ranges, as row numbers and years do, else a hash table.

import CColumn
import Messages

struct KeySet: Sendable {
  /// The most bits of the table beside what the rows themselves take: 1 MB.
  static let leastLimit = 1 << 23

  private let ranges: [(low: Int64, count: Int)]?
  private var bits: [UInt64]
  private var single: Set<Int64> = []
  private var several: Set<GroupKey> = []
  private let width: Int

  /// - Parameters:
  ///   - bounds: for each part the least and the greatest value it may have, nil where nobody knows.
  ///   - limit: the most bits of a direct table.
  init(bounds: [ClosedRange<Int64>?], limit: Int = leastLimit) {
    width = bounds.count
    var ranges: [(low: Int64, count: Int)] = []
    var places = 1
    for bound in bounds {
      guard let bound, let span = Self.span(bound), places <= limit / span else { break }
      ranges.append((bound.lowerBound, span))
      places *= span
    }
    let isDirect = ranges.count == bounds.count && !bounds.isEmpty
    self.ranges = isDirect ? ranges : nil
    bits = isDirect ? [UInt64](repeating: 0, count: (places + 63) / 64) : []
  }

  /// How many whole numbers lie in a range; nil where there are too many to count.
  private static func span(_ range: ClosedRange<Int64>) -> Int? {
    let (width, isTooWide) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    return isTooWide || width == .max ? nil : Int(width) + 1
  }

  /// Whether most keys are a place in a table.
  var isDirect: Bool { ranges != nil }

  /// Enters the keys of a batch; a key with a null part matches nothing and is left out.
  mutating func insert(_ columns: [UnsafePointer<Int64>], _ count: Int) {
    guard let ranges else {
      for row in 0..<count { insertOther(columns, row) }
      return
    }
    if columns.count == 1 {
      let (column, low, span) = (columns[0], ranges[0].low, UInt64(ranges[0].count))
      var isOutside = false
      bits.withUnsafeMutableBufferPointer { bits in
        for row in 0..<count {
          let place = UInt64(bitPattern: column[row] &- low)
          guard place < span else {
            isOutside = isOutside || column[row] != nullKey
            continue
          }
          bits[Int(truncatingIfNeeded: place >> 6)] |= 1 << (place & 63)
        }
      }
      guard isOutside else { return }
    }
    for row in 0..<count {
      guard let place = Self.place(columns, row, ranges) else {
        insertOther(columns, row)
        continue
      }
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  mutating func formUnion(_ other: KeySet) {
    for (index, word) in other.bits.enumerated() where word != 0 { bits[index] |= word }
    single.formUnion(other.single)
    several.formUnion(other.several)
  }

  /// Writes for each row of a batch whether its key is in the set, 1 or 0.
  func find(_ columns: [UnsafePointer<Int64>], _ count: Int, into out: UnsafeMutablePointer<UInt8>) {
    if let ranges, columns.count == 1, single.isEmpty {
      let (column, low, span) = (columns[0], ranges[0].low, UInt64(ranges[0].count))
      bits.withUnsafeBufferPointer { bits in
        for row in 0..<count {
          let place = UInt64(bitPattern: column[row] &- low)
          out[row] =
            place < span
            ? UInt8(truncatingIfNeeded: (bits[Int(truncatingIfNeeded: place >> 6)] >> (place & 63)) & 1) : 0
        }
      }
      return
    }
    for row in 0..<count {
      if let ranges, let place = Self.place(columns, row, ranges) {
        out[row] = UInt8(truncatingIfNeeded: (bits[place >> 6] >> UInt64(place & 63)) & 1)
      } else {
        out[row] = hasOther(columns, row) ? 1 : 0
      }
    }
  }

  /// The place of a key in the table; nil for one with a part that is null or out of range.
  @inline(__always)
  private static func place(
    _ columns: [UnsafePointer<Int64>], _ row: Int, _ ranges: [(low: Int64, count: Int)]
  ) -> Int? {
    var place = 0
    for (column, range) in zip(columns, ranges) {
      let code = UInt64(bitPattern: column[row] &- range.low)
      guard code < UInt64(range.count) else { return nil }
      place = place &* range.count &+ Int(truncatingIfNeeded: code)
    }
    return place
  }

  private mutating func insertOther(_ columns: [UnsafePointer<Int64>], _ row: Int) {
    guard columns.allSatisfy({ $0[row] != nullKey }) else { return }
    if width == 1 { single.insert(columns[0][row]) } else { several.insert(columns.map { $0[row] }) }
  }

  private func hasOther(_ columns: [UnsafePointer<Int64>], _ row: Int) -> Bool {
    if width == 1 { return columns[0][row] != nullKey && single.contains(columns[0][row]) }
    return !several.isEmpty && several.contains(columns.map { $0[row] })
  }
}

/// Keeps rows by whether their key is in a set. A class, so that a batch copies nothing of it.
final class KeyCondition: Sendable {
  let keys: [CompiledExpression]
  let set: KeySet
  let keepsMatches: Bool
  /// The step as a plan says it.
  let words: LocalizedText

  init(keys: [CompiledExpression], set: KeySet, keepsMatches: Bool, words: LocalizedText) {
    (self.keys, self.set, self.keepsMatches, self.words) = (keys, set, keepsMatches, words)
  }

  /// Writes the rows of a batch that stay, which may lie where the batch does; gives their number.
  ///
  /// - Parameter frames: one for each part of the key.
  func keep(_ frames: [Frame], _ space: RowSpace, into rows: UnsafeMutablePointer<Int32>) throws -> Int {
    var kept = 0
    try Self.withKeys(keys, frames, space) { columns in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: batchSize) { buffer in
        guard let found = buffer.baseAddress else { return }
        set.find(columns, space.count, into: found)
        let unwanted: UInt8 = keepsMatches ? 0 : 1
        for index in 0..<space.count {
          rows[kept] = space.row(index)
          kept += Int(found[index] ^ unwanted)
        }
      }
    }
    return kept
  }

  /// Evaluates the parts of a key over a batch.
  static func withKeys(
    _ keys: [CompiledExpression], _ frames: [Frame], _ space: RowSpace, _ body: ([UnsafePointer<Int64>]) -> Void
  ) throws {
    try withUnsafeTemporaryAllocation(of: Int64.self, capacity: max(1, keys.count) * batchSize) { buffer in
      guard let start = buffer.baseAddress else { return }
      for place in keys.indices {
        let (values, frame) = (start + place * batchSize, frames[place])
        if keys[place].type.base == .boolean {
          try evaluate(keys[place], frame, space)
          keys[place].keyValues(frame, space.count, into: values)
          continue
        }
        let lane = keys[place].node.lane(space, frame)
        if let fault = frame.fault { throw fault }
        lane_widen(lane, Int64(space.count), values)
        if let nulls = lane.nulls { for index in 0..<space.count where nulls[index] != 0 { values[index] = nullKey } }
      }
      body(keys.indices.map { UnsafePointer(start + $0 * batchSize) })
    }
  }
}
