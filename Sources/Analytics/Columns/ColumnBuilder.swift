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
  private var dictionary = DictionaryBuilder()

  /// - Parameter codes: the items of the code list of a `code` or `codes` field, in its order; they become the
  ///   dictionary, so that an index is the item's place.
  public init(type: FieldType, codes: [String]? = nil) {
    self.type = type
    meaning =
      switch type {
      case .boolean: COLUMN_BOOLEAN
      case .integer, .money: COLUMN_INTEGER
      case .decimal: COLUMN_DECIMAL
      case .date: COLUMN_DATE
      case .text, .code: COLUMN_TEXT
      case .codes: COLUMN_SET
      case .reference: COLUMN_ROW
      }
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
    append(integer: value.map { Int64(dictionary.index(of: $0)) })
  }

  public func finish() -> ColumnData {
    let storage: column_storage =
      switch meaning {
      case COLUMN_BOOLEAN: COLUMN_BITS
      case COLUMN_DECIMAL: COLUMN_FLOAT64
      default: Self.smallest(low: low, high: high)
      }
    return ColumnData(
      type: type, storage: storage, meaning: meaning, count: count, values: bytes(storage),
      validity: nulls == 0 ? nil : validity, dictionaryOffsets: dictionary.offsets,
      dictionaryBytes: dictionary.bytes, range: low > high ? 0...0 : low...high)
  }

  private mutating func mark(_ isValid: Bool) {
    if count & 7 == 0 { validity.append(0) }
    if isValid { validity[count >> 3] |= 1 << UInt8(count & 7) } else { nulls += 1 }
    count += 1
  }

  private static func smallest(low: Int64, high: Int64) -> column_storage {
    if low > high || (low >= Int64(Int8.min) && high <= Int64(Int8.max)) { return COLUMN_INT8 }
    if low >= Int64(Int16.min) && high <= Int64(Int16.max) { return COLUMN_INT16 }
    if low >= Int64(Int32.min) && high <= Int64(Int32.max) { return COLUMN_INT32 }
    return COLUMN_INT64
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

/// The different texts of a column in the order of first sight, found again by an open-addressing table of their bytes.
private struct DictionaryBuilder {
  private(set) var offsets: [Int32] = [0]
  private(set) var bytes: [UInt8] = []
  private var slots = [Int32](repeating: -1, count: 64)
  private var count = 0

  mutating func index(of text: String) -> Int {
    var text = text
    return text.withUTF8 { index(of: $0) }
  }

  mutating func index(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let candidate = Int(slots[slot])
      let start = Int(offsets[candidate])
      let length = Int(offsets[candidate + 1]) - start
      if length == text.count, bytes[start..<start + length].elementsEqual(text) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = count
    slots[slot] = Int32(index)
    bytes.append(contentsOf: text)
    offsets.append(Int32(bytes.count))
    count += 1
    if count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { all in
      for index in 0..<count {
        let range = Int(offsets[index])..<Int(offsets[index + 1])
        var slot =
          Int(truncatingIfNeeded: Self.hash(UnsafeBufferPointer(rebasing: all[range]))) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index)
      }
    }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
