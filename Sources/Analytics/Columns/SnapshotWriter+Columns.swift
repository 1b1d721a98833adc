/// Columns written block by block: what is built never stands in memory whole.

import CColumn
import Messages
import Programme

/// What must be known of a column before its first block is written.
public struct ColumnShape: Sendable {
  let name: String
  let type: FieldType
  let rowCount: Int
  /// The least and the greatest whole number among the values; nil for decimals, and where there are none.
  let range: ClosedRange<Int64>?
  let hasNulls: Bool

  public init(_ name: String, _ type: FieldType, rowCount: Int, range: ClosedRange<Int64>?, hasNulls: Bool) {
    (self.name, self.type, self.rowCount) = (name, type, rowCount)
    (self.range, self.hasNulls) = (range, hasNulls)
  }
}

/// The different texts of a column, written.
public struct WrittenDictionary: Sendable {
  let offsets: SnapshotDirectory.Buffer
  let bytes: SnapshotDirectory.Buffer
  let count: Int
}

extension SnapshotWriter {
  /// Writes a column.
  ///
  /// - Parameter fill: gives a block: the number of its first row, room for its values (whole numbers, or the bits of
  ///   decimals; 0 where there is none), and for a flag each, 1 where there is a value, else 0.
  public func write(
    _ shape: ColumnShape, dictionary: WrittenDictionary? = nil,
    fill: (Int, UnsafeMutableBufferPointer<Int64>, UnsafeMutablePointer<UInt8>) throws -> Void
  ) throws -> WrittenColumn {
    let meaning = shape.type.meaning
    let storage: column_storage =
      switch meaning {
      case COLUMN_BOOLEAN: COLUMN_BITS
      case COLUMN_DECIMAL: COLUMN_FLOAT64
      default: .smallest(low: shape.range?.lowerBound ?? 1, high: shape.range?.upperBound ?? 0)
      }
    let values = reserve(Column.byteCount(rows: shape.rowCount, storage))
    let validity = shape.hasNulls ? reserve((shape.rowCount + 7) / 8) : nil
    var (isAscending, last) = (!shape.hasNulls && storage.isWhole, Int64.min)
    try withUnsafeTemporaryAllocation(of: Int64.self, capacity: PartBuffer.rows * 2) { room in
      try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PartBuffer.rows) { valid in
        guard let wide = room.baseAddress, let flags = valid.baseAddress else { return }
        let packed = UnsafeMutableRawPointer(wide + PartBuffer.rows)
        for start in stride(from: 0, to: shape.rowCount, by: PartBuffer.rows) {
          let count = min(PartBuffer.rows, shape.rowCount - start)
          try fill(start, UnsafeMutableBufferPointer(start: wide, count: count), flags)
          if isAscending { isAscending = wide.isAscending(count, from: &last) }
          let size = narrow(wide, count, storage, into: packed)
          try put(
            UnsafeRawBufferPointer(start: packed, count: size),
            at: values.offset + Column.byteCount(rows: start, storage))
          if let validity { try withPacked(flags, count) { try put($0, at: validity.offset + start / 8) } }
        }
      }
    }
    let texts = try dictionary ?? write(texts: nil)
    let isDecimal = meaning == COLUMN_DECIMAL
    return WrittenColumn(
      entry: .init(
        name: shape.name, type: shape.type.text, storage: storage.rawValue, meaning: meaning.rawValue, values: values,
        validity: validity, dictionaryOffsets: texts.offsets, dictionaryBytes: texts.bytes,
        dictionaryCount: texts.count,
        low: isDecimal ? 0 : Int(shape.range?.lowerBound ?? 0), high: isDecimal ? 0 : Int(shape.range?.upperBound ?? 0),
        isAscending: isAscending)
    )
  }

  /// Writes the different texts of a column in the order that the column numbers them.
  public func write(texts column: PartedColumn?) throws -> WrittenDictionary {
    guard let column, let texts = column.texts else {
      return WrittenDictionary(offsets: try append([Int32(0)]), bytes: reserve(0), count: 0)
    }
    guard let sequence = column.sequence else { return try write(texts) }
    var (offsets, bytes): ([Int32], [UInt8]) = ([0], [])
    offsets.reserveCapacity(sequence.count + 1)
    bytes.reserveCapacity(texts.byteCount)
    for text in sequence {
      bytes.append(contentsOf: texts.text(Int(text)))
      offsets.append(Int32(bytes.count))
    }
    return WrittenDictionary(offsets: try append(offsets), bytes: try append(bytes), count: sequence.count)
  }

  func write(_ texts: TextIndex) throws -> WrittenDictionary {
    WrittenDictionary(
      offsets: try append(UnsafeRawBufferPointer(start: texts.offsets, count: (texts.count + 1) * 4)),
      bytes: try append(UnsafeRawBufferPointer(start: texts.bytes, count: texts.byteCount)), count: texts.count)
  }

  /// Writes the texts of another column.
  func write(_ texts: TextDictionary) throws -> WrittenDictionary {
    guard texts.count > 0, let offsets = texts.columnDictionary.offsets else { return try write(texts: nil) }
    return WrittenDictionary(
      offsets: try append(UnsafeRawBufferPointer(start: offsets, count: (texts.count + 1) * 4)),
      bytes: try append(
        UnsafeRawBufferPointer(start: texts.columnDictionary.bytes, count: Int(offsets[texts.count]))),
      count: texts.count)
  }

  /// Rows of a column of this file as another column, with the same texts.
  ///
  /// - Parameter rows: nil: all of them, as they are; nothing is written then.
  public func write(_ column: WrittenColumn, of table: Table, rows: [Int32]?) throws -> WrittenColumn {
    guard let rows, let source = table.column(column.name), let type = FieldType(text: column.entry.type) else {
      return column
    }
    var (low, high, hasNulls) = (Int64.max, Int64.min, false)
    let isDecimal = type == .decimal
    func read(
      _ start: Int, _ values: UnsafeMutableBufferPointer<Int64>, _ valid: UnsafeMutablePointer<UInt8>
    ) {
      rows.withUnsafeBufferPointer { rows in
        guard let first = rows.baseAddress, let out = values.baseAddress else { return }
        source.gather(first + start, values.count, out, valid)
      }
    }
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: PartBuffer.rows) { room in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PartBuffer.rows) { flags in
        guard let valid = flags.baseAddress else { return }
        for start in stride(from: 0, to: rows.count, by: PartBuffer.rows) {
          let count = min(PartBuffer.rows, rows.count - start)
          read(start, UnsafeMutableBufferPointer(start: room.baseAddress, count: count), valid)
          for row in 0..<count {
            if valid[row] == 0 {
              hasNulls = true
            } else if !isDecimal {
              low = min(low, room[row])
              high = max(high, room[row])
            }
          }
        }
      }
    }
    let shape = ColumnShape(
      column.name, type, rowCount: rows.count, range: low > high ? nil : low...high, hasNulls: hasNulls)
    return try write(
      shape,
      dictionary: WrittenDictionary(
        offsets: column.entry.dictionaryOffsets, bytes: column.entry.dictionaryBytes,
        count: column.entry.dictionaryCount), fill: read)
  }
}

extension UnsafeMutablePointer<Int64> {
  /// Whether none of the numbers is smaller than the one before, the first one than `last`, which becomes the last of them.
  fileprivate func isAscending(_ count: Int, from last: inout Int64) -> Bool {
    for place in 0..<count {
      if self[place] < last { return false }
      last = self[place]
    }
    return true
  }
}
