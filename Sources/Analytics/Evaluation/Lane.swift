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
  init?(low: Int64, _ found: [Int64?]) {
    var (least, greatest): (Int64, Int64) = (0, 0)
    for case let value? in found { (least, greatest) = (min(least, value), max(greatest, value)) }
    let (below, isTooLow) = least.subtractingReportingOverflow(1)
    guard !isTooLow else { return nil }
    storage = .smallest(low: below, high: greatest)
    none =
      switch storage {
      case COLUMN_INT8: Int64(Int8.min)
      case COLUMN_INT16: Int64(Int16.min)
      case COLUMN_INT32: Int64(Int32.min)
      default: .min
      }
    (self.low, size) = (low, Int64(found.count))
    values = .allocate(byteCount: (found.count + 1) * storage.width, alignment: 8)
    _ = narrow(found.map { [none] in $0 ?? none } + [none], found.count + 1, storage, into: values)
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
