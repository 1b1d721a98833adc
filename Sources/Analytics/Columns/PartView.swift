/// The rows of a part, or of a finished column, back in full width.

import CColumn

/// Valid for as long as whoever made it keeps the memory.
struct PartView {
  private let values: UnsafeRawPointer?
  private let storage: column_storage
  private let constant: Int64
  private let validity: UnsafePointer<UInt8>?
  private let isEmpty: Bool

  init(_ part: ColumnPart, _ mapping: Mapping?) {
    values = part.values.flatMap { place in mapping.map { $0.base + place } }
    validity = part.validity.flatMap { place in mapping.map { ($0.base + place).assumingMemoryBound(to: UInt8.self) } }
    (storage, constant, isEmpty) = (part.storage, part.constant, part.nulls == part.count)
  }

  init(_ column: Column) {
    values = column.layout.values
    validity = column.layout.validity
    (storage, constant, isEmpty) = (column.layout.storage, 0, false)
  }

  func isValid(_ row: Int) -> Bool {
    guard !isEmpty else { return false }
    guard let validity else { return true }
    return validity[row >> 3] >> UInt8(row & 7) & 1 != 0
  }

  /// The whole number, or the bits of the decimal, at a row; anything where there is none.
  func value(_ row: Int) -> Int64 {
    guard let values else { return constant }
    switch storage {
    case COLUMN_BITS: return Int64(values.load(fromByteOffset: row >> 3, as: UInt8.self) >> UInt8(row & 7) & 1)
    case COLUMN_INT8: return Int64(values.load(fromByteOffset: row, as: Int8.self))
    case COLUMN_INT16: return Int64(values.load(fromByteOffset: row * 2, as: Int16.self))
    case COLUMN_INT32: return Int64(values.load(fromByteOffset: row * 4, as: Int32.self))
    default: return values.load(fromByteOffset: row * 8, as: Int64.self)
    }
  }

  /// Neighbouring rows: values (0 where there is none) and whether there are any.
  func load(
    _ start: Int, _ count: Int, _ out: UnsafeMutablePointer<Int64>, _ valid: UnsafeMutablePointer<UInt8>
  ) {
    guard !isEmpty else {
      out.update(repeating: 0, count: count)
      valid.update(repeating: 0, count: count)
      return
    }
    func widen<Number: FixedWidthInteger>(_ values: UnsafeRawPointer, _ type: Number.Type) {
      let values = values.assumingMemoryBound(to: type) + start
      for row in 0..<count { out[row] = Int64(truncatingIfNeeded: values[row]) }
    }
    if let values {
      switch storage {
      case COLUMN_BITS: for row in 0..<count { out[row] = value(start + row) }
      case COLUMN_INT8: widen(values, Int8.self)
      case COLUMN_INT16: widen(values, Int16.self)
      case COLUMN_INT32: widen(values, Int32.self)
      default: widen(values, Int64.self)
      }
    } else {
      out.update(repeating: constant, count: count)
    }
    guard let validity else { return valid.update(repeating: 1, count: count) }
    for row in 0..<count {
      let flag = validity[(start + row) >> 3] >> UInt8((start + row) & 7) & 1
      valid[row] = flag
      out[row] &= -Int64(flag)
    }
  }
}

extension Column {
  /// Goes through the rows a block at a time, in order: the number of the first row, its values (whole numbers, or the
  /// bits of decimals; 0 where there is none), and for each 1 where there is a value, else 0.
  public func forEachBlock(
    _ body: (Int, UnsafeBufferPointer<Int64>, UnsafePointer<UInt8>) throws -> Void
  ) rethrows {
    let view = PartView(self)
    try withUnsafeTemporaryAllocation(of: Int64.self, capacity: PartBuffer.rows) { values in
      try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PartBuffer.rows) { valid in
        guard let out = values.baseAddress, let flags = valid.baseAddress else { return }
        for start in stride(from: 0, to: count, by: PartBuffer.rows) {
          let rows = min(PartBuffer.rows, count - start)
          view.load(start, rows, out, flags)
          try body(start, UnsafeBufferPointer(start: out, count: rows), flags)
        }
      }
    }
  }

  /// Some neighbouring rows, no more than a part has: values and flags as in ``forEachBlock(_:)``.
  public func forEachBlock(
    _ rows: Range<Int>, _ body: (UnsafeBufferPointer<Int64>, UnsafePointer<UInt8>) throws -> Void
  ) rethrows {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows of the column")
    try withUnsafeTemporaryAllocation(of: Int64.self, capacity: max(1, rows.count)) { values in
      try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, rows.count)) { valid in
        guard let out = values.baseAddress, let flags = valid.baseAddress else { return }
        PartView(self).load(rows.lowerBound, rows.count, out, flags)
        try body(UnsafeBufferPointer(start: out, count: rows.count), flags)
      }
    }
  }

  /// The bytes of the column, one buffer after the other: values, validity where there are nulls, offsets and bytes of
  /// the texts.
  public func withContent(_ body: (UnsafeRawBufferPointer) -> Void) {
    body(UnsafeRawBufferPointer(start: layout.values, count: Column.byteCount(rows: count, layout.storage)))
    if let validity = layout.validity { body(UnsafeRawBufferPointer(start: validity, count: (count + 7) / 8)) }
    guard dictionary.count > 0, let offsets = layout.dictionary.offsets else { return }
    body(UnsafeRawBufferPointer(start: offsets, count: (dictionary.count + 1) * 4))
    body(UnsafeRawBufferPointer(start: layout.dictionary.bytes, count: Int(offsets[dictionary.count])))
  }

  /// Picks rows: values and flags as in ``forEachBlock(_:)``.
  public func gather(
    _ rows: UnsafePointer<Int32>, _ count: Int, _ values: UnsafeMutablePointer<Int64>,
    _ valid: UnsafeMutablePointer<UInt8>
  ) {
    let view = PartView(self)
    for place in 0..<count {
      let isValid = view.isValid(Int(rows[place]))
      valid[place] = isValid ? 1 : 0
      values[place] = isValid ? view.value(Int(rows[place])) : 0
    }
  }
}
