/// Building columns value by value: the way from a store into a snapshot.

import CColumn
import Programme

/// The finished values of a column as bytes, ready to be written to a snapshot or used in memory.
public struct ColumnData: Sendable {
  public let type: FieldType
  let storage: column_storage
  let meaning: column_meaning
  let count: Int
  let values: [UInt8]
  /// Nil where every row has a value.
  let validity: [UInt8]?
  let dictionaryOffsets: [Int32]
  let dictionaryBytes: [UInt8]
  /// The least and the greatest whole number among the values.
  let range: ClosedRange<Int64>
}

/// Collects the values of one column and picks the smallest layout that holds them.
public struct ColumnBuilder {
  private let type: FieldType
  private let meaning: column_meaning
  private var integers: [Int64] = []
  private var decimals: [Double] = []
  private var validity: [UInt8] = []
  private var count = 0
  private var nulls = 0
  private var low = Int64.max
  private var high = Int64.min
  private let dictionary = TextIndex()

  /// - Parameter codes: the items of the code list of a `code` or `codes` field, in its order; they become the
  ///   dictionary, so that an index is the item's place.
  public init(type: FieldType, codes: [String]? = nil) {
    self.type = type
    meaning = type.meaning
    for code in codes ?? [] { _ = dictionary.index(of: code) }
  }

  public mutating func reserve(_ rows: Int) {
    if meaning == COLUMN_DECIMAL { decimals.reserveCapacity(rows) } else { integers.reserveCapacity(rows) }
  }

  /// A whole number, đồng, day number, row number, 0 or 1 for booleans, or a bit set; nil for no value.
  public mutating func append(integer value: Int64?) {
    mark(value != nil)
    integers.append(value ?? 0)
    if let value {
      low = min(low, value)
      high = max(high, value)
    }
  }

  public mutating func append(decimal value: Double?) {
    let finite = value.flatMap { $0.isFinite ? $0 : nil }
    mark(finite != nil)
    decimals.append(finite ?? 0)
  }

  public mutating func append(text value: String?) {
    guard var value else { return append(integer: nil) }
    value.withUTF8 { append(text: $0) }
  }

  /// A text as UTF-8 bytes, already in NFC.
  public mutating func append(text value: UnsafeBufferPointer<UInt8>?) {
    append(
      integer: value.map { [dictionary] text in
        withUnsafePointer(to: 0 as UInt8) { Int64(dictionary.index(of: text.baseAddress ?? $0, count: text.count)) }
      })
  }

  public func finish() -> ColumnData {
    let storage: column_storage =
      switch meaning {
      case COLUMN_BOOLEAN: COLUMN_BITS
      case COLUMN_DECIMAL: COLUMN_FLOAT64
      default: .smallest(low: low, high: high)
      }
    return ColumnData(
      type: type, storage: storage, meaning: meaning, count: count, values: bytes(storage),
      validity: nulls == 0 ? nil : validity, dictionaryOffsets: dictionary.allOffsets,
      dictionaryBytes: dictionary.allBytes, range: low > high ? 0...0 : low...high)
  }

  private mutating func mark(_ isValid: Bool) {
    if count & 7 == 0 { validity.append(0) }
    if isValid { validity[count >> 3] |= 1 << UInt8(count & 7) } else { nulls += 1 }
    count += 1
  }

  private func bytes(_ storage: column_storage) -> [UInt8] {
    switch storage {
    case COLUMN_BITS:
      var bits = [UInt8](repeating: 0, count: (count + 7) / 8)
      for (row, value) in integers.enumerated() where value != 0 { bits[row >> 3] |= 1 << UInt8(row & 7) }
      return bits
    case COLUMN_FLOAT64: return decimals.withUnsafeBytes(Array.init)
    case COLUMN_INT8: return integers.map { Int8(truncatingIfNeeded: $0) }.withUnsafeBytes(Array.init)
    case COLUMN_INT16: return integers.map { Int16(truncatingIfNeeded: $0) }.withUnsafeBytes(Array.init)
    case COLUMN_INT32: return integers.map { Int32(truncatingIfNeeded: $0) }.withUnsafeBytes(Array.init)
    default: return integers.withUnsafeBytes(Array.init)
    }
  }
}
