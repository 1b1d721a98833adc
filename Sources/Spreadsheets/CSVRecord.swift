/// One record of a CSV file, as bytes: the hot path of an import makes no string that it does not need.

/// The cells of the record that ``CSVReader/next()`` read last. Valid until the next call.
public struct CSVRecord {
  let bytes: UnsafePointer<UInt8>
  let ends: UnsafePointer<Int>
  /// How many cells the record has.
  public let count: Int
  /// The line of the file on which the record begins, from 1.
  public let line: Int

  /// The UTF-8 bytes of a cell, without quotes. A cell beyond the record's end is empty.
  @inlinable public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    cell(index)
  }

  @usableFromInline func cell(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index >= 0, index < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(start: bytes + start, count: ends[index] - start)
  }

  /// A cell as text.
  public func text(_ index: Int) -> String { String(decoding: cell(index), as: UTF8.self) }

  /// All cells as text.
  public var texts: [String] { (0..<count).map(text) }

  /// Whether every cell is empty or blank.
  public var isBlank: Bool {
    guard count > 0 else { return true }
    return UnsafeBufferPointer(start: bytes, count: ends[count - 1]).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
