/// The whole numbers of a batch in the width that they are kept in: what the innermost loops read.

import CColumn

extension column_lane {
  /// - Parameter nulls: 1 where there is no value; nil where every row has one.
  init(_ values: UnsafePointer<Int64>, nulls: UnsafePointer<UInt8>?) {
    self.init(values: values, nulls: nulls, storage: COLUMN_INT64)
  }

  /// No number is farther from 0, where the width alone says so.
  var magnitude: UInt64? {
    switch storage {
    case COLUMN_INT8: 1 << 7
    case COLUMN_INT16: 1 << 15
    case COLUMN_INT32: 1 << 31
    default: nil
    }
  }
}

extension column_storage {
  /// Whether the values are whole numbers, a byte each or more.
  var isWhole: Bool { rawValue >= COLUMN_INT8.rawValue && rawValue <= COLUMN_INT64.rawValue }

  /// Bytes of a number.
  var width: Int {
    switch self {
    case COLUMN_INT8: 1
    case COLUMN_INT16: 2
    case COLUMN_INT32: 4
    default: 8
    }
  }
}

/// A number for each whole number of a small range, in the smallest width, ready to be looked up by the batch.
///
/// `@unchecked Sendable`: the memory is written before the table exists and never afterwards.
final class LookTable: @unchecked Sendable {
  let storage: column_storage
  private let low: Int64
  private let size: Int64
  /// Stands for no value; no number of the table is it.
  private let none: Int64
  private let values: UnsafeMutableRawPointer

  /// - Parameters:
  ///   - low: the number that the first of `found` belongs to.
  ///   - found: nil for no value, as all numbers beyond them have.
  convenience init?(low: Int64, _ found: [Int64?]) { self.init(low: low, count: found.count) { found[$0] } }

  /// - Parameters:
  ///   - low: the number that the first value belongs to.
  ///   - count: how many numbers have a value, or nil for none.
  init?(low: Int64, count: Int, _ found: (Int) -> Int64?) {
    var (least, greatest): (Int64, Int64) = (0, 0)
    for place in 0..<count {
      if let value = found(place) { (least, greatest) = (min(least, value), max(greatest, value)) }
    }
    let (below, isTooLow) = least.subtractingReportingOverflow(1)
    guard !isTooLow else { return nil }
    storage = .smallest(low: below, high: greatest)
    (self.low, size) = (low, Int64(count))
    values = .allocate(byteCount: (count + 1) * storage.width, alignment: 8)
    switch storage {
    case COLUMN_INT8: none = Self.fill(values, Int8.self, count, found)
    case COLUMN_INT16: none = Self.fill(values, Int16.self, count, found)
    case COLUMN_INT32: none = Self.fill(values, Int32.self, count, found)
    default: none = Self.fill(values, Int64.self, count, found)
    }
  }

  /// Writes the numbers in their width, then one that stands for none, which it gives.
  @inline(__always)
  private static func fill<Number: FixedWidthInteger>(
    _ memory: UnsafeMutableRawPointer, _ number: Number.Type, _ count: Int, _ found: (Int) -> Int64?
  ) -> Int64 {
    let numbers = memory.bindMemory(to: number, capacity: count + 1)
    for place in 0..<count { numbers[place] = found(place).map { Number(truncatingIfNeeded: $0) } ?? .min }
    numbers[count] = .min
    return Int64(Number.min)
  }

  deinit { values.deallocate() }

  /// Looks a batch up; gives nil where a row has no value.
  func look(_ lane: column_lane, _ count: Int, into out: UnsafeMutableRawPointer) -> column_lane? {
    guard lane.nulls == nil, lane_look(lane, low, size, storage, values, none, Int64(count), out) == 0 else {
      return nil
    }
    return column_lane(values: out, nulls: nil, storage: storage)
  }
}
