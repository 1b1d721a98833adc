/// Columns on their way from a store into a snapshot: some rows at a time, each part as small as its values allow.

import CColumn

/// Some neighbouring rows of a column, in a ``ScratchFile``.
public struct ColumnPart: Sendable {
  /// Where the different texts of the part lie.
  struct Texts {
    let count: Int
    let offsets: Int
    let bytes: Int
  }
  let count: Int
  let nulls: Int
  let storage: column_storage
  /// Nil where all values are `constant`.
  let values: Int?
  let constant: Int64
  /// Nil where all rows have a value, or none has.
  let validity: Int?
  /// The least and the greatest value; nil where there is none.
  public let range: ClosedRange<Int64>?
  let texts: Texts?

  public var hasValues: Bool { nulls < count }
}

/// The rows of one column while they are read, in full width.
public final class PartBuffer {
  /// Rows that a part holds at most.
  public static let rows = 65_536
  /// Whole numbers; the bits of a decimal; the number of a text in `texts`. 0 where there is no value.
  public let values = UnsafeMutablePointer<Int64>.allocate(capacity: PartBuffer.rows)
  /// 1 where there is a value, else 0.
  public let valid = UnsafeMutablePointer<UInt8>.allocate(capacity: PartBuffer.rows)
  /// The texts of this part.
  public let texts = TextIndex()

  public init() {}

  deinit {
    values.deallocate()
    valid.deallocate()
  }

  /// The texts of this part, which then has none.
  public func takeTexts() -> [String] {
    defer { texts.removeAll() }
    return (0..<texts.count).map { String(decoding: texts.text($0), as: UTF8.self) }
  }

  /// Writes the first rows away and forgets them.
  ///
  /// - Throws: ``Diagnostic`` E0740 when the disk is full, E0650 for any other trouble.
  public func finish(_ count: Int, into scratch: ScratchFile) throws -> ColumnPart {
    var (nulls, low, high) = (0, Int64.max, Int64.min)
    for row in 0..<count {
      if valid[row] == 0 {
        nulls += 1
      } else {
        low = min(low, values[row])
        high = max(high, values[row])
      }
    }
    var (place, validity): (Int?, Int?) = (nil, nil)
    let storage = column_storage.smallest(low: low, high: high)
    if low < high {
      place = try withNarrow(count, storage) { try scratch.append($0) }
    }
    if nulls > 0, nulls < count {
      validity = try withPacked(valid, count) { try scratch.append($0) }
    }
    var kept: ColumnPart.Texts?
    if texts.count > 0 {
      kept = ColumnPart.Texts(
        count: texts.count, offsets: try scratch.append(.init(start: texts.offsets, count: (texts.count + 1) * 4)),
        bytes: try scratch.append(.init(start: texts.bytes, count: texts.byteCount)))
      texts.removeAll()
    }
    return ColumnPart(
      count: count, nulls: nulls, storage: storage, values: place, constant: low > high ? 0 : low, validity: validity,
      range: low > high ? nil : low...high, texts: kept)
  }

  private func withNarrow<Result>(
    _ count: Int, _ storage: column_storage, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    guard storage != COLUMN_INT64 else { return try body(.init(start: values, count: count * 8)) }
    return try withUnsafeTemporaryAllocation(byteCount: count * 4, alignment: 8) { room in
      guard let base = room.baseAddress else { return try body(.init(start: nil, count: 0)) }
      return try body(.init(start: base, count: narrow(values, count, storage, into: base)))
    }
  }
}

extension column_storage {
  /// The smallest that holds all whole numbers of a range; the smallest of all where `low` is above `high`.
  static func smallest(low: Int64, high: Int64) -> column_storage {
    if low > high || (low >= Int64(Int8.min) && high <= Int64(Int8.max)) { return COLUMN_INT8 }
    if low >= Int64(Int16.min) && high <= Int64(Int16.max) { return COLUMN_INT16 }
    if low >= Int64(Int32.min) && high <= Int64(Int32.max) { return COLUMN_INT32 }
    return COLUMN_INT64
  }
}

/// Whole numbers, or the bits of decimals, as bytes of a storage that holds them; returns how many bytes.
func narrow(
  _ values: UnsafePointer<Int64>, _ count: Int, _ storage: column_storage, into out: UnsafeMutableRawPointer
) -> Int {
  func put<Number: FixedWidthInteger>(_ type: Number.Type) -> Int {
    let out = out.bindMemory(to: type, capacity: count)
    for row in 0..<count { out[row] = Number(truncatingIfNeeded: values[row]) }
    return count * MemoryLayout<Number>.size
  }
  switch storage {
  case COLUMN_BITS:
    let out = out.bindMemory(to: UInt8.self, capacity: (count + 7) / 8)
    for byte in 0..<(count + 7) / 8 {
      var bits: UInt8 = 0
      for bit in 0..<min(8, count - byte * 8) where values[byte * 8 + bit] != 0 { bits |= 1 << UInt8(bit) }
      out[byte] = bits
    }
    return (count + 7) / 8
  case COLUMN_INT8: return put(Int8.self)
  case COLUMN_INT16: return put(Int16.self)
  case COLUMN_INT32: return put(Int32.self)
  default: return put(Int64.self)
  }
}

/// Bytes of 0 and 1 as bits, the first one lowest.
func withPacked<Result>(
  _ flags: UnsafePointer<UInt8>, _ count: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
) throws -> Result {
  let size = (count + 7) / 8
  return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { room in
    for byte in 0..<size {
      var bits: UInt8 = 0
      for bit in 0..<min(8, count - byte * 8) { bits |= flags[byte * 8 + bit] << UInt8(bit) }
      room[byte] = bits
    }
    return try body(UnsafeRawBufferPointer(room))
  }
}
