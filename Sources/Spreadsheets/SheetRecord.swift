/// One row of a sheet or record of a CSV file, as bytes: the hot path of an import makes no string that it does not
/// need.

/// What a spreadsheet says that a cell is. A CSV file says nothing: all its cells are text.
public enum CellKind: UInt8, BitwiseCopyable, Sendable, Hashable {
  case text
  /// Decimal digits with a point, such as "79077000141" or "5.71".
  case number
  /// "2024-12-31" or "2024-12-31T08:30:00", a number that the cell's format shows as a day.
  case date
  /// "1" or "0".
  case boolean
  /// "#REF!" and its like; empty where a formula was never computed.
  case error
}

/// The cells of the row that ``SheetReader/next()`` read last. Valid until the next call.
public struct SheetRecord {
  let bytes: UnsafePointer<UInt8>
  let ends: UnsafePointer<Int>
  /// Nil where every cell is text.
  let kinds: UnsafePointer<CellKind>?
  /// How many cells the record has, up to the last one with content.
  public let count: Int
  /// The line of the CSV file on which the record begins, or the number of the sheet's row; from 1.
  public let line: Int
  /// Whether the sheet hides the row, by hand or by a filter.
  public let isHidden: Bool

  init(
    bytes: UnsafePointer<UInt8>, ends: UnsafePointer<Int>, kinds: UnsafePointer<CellKind>? = nil, count: Int,
    line: Int, isHidden: Bool = false
  ) {
    self.bytes = bytes
    self.ends = ends
    self.kinds = kinds
    self.count = count
    self.line = line
    self.isHidden = isHidden
  }

  /// The UTF-8 bytes of a cell. A cell beyond the record's end is empty.
  @inlinable public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    cell(index)
  }

  @usableFromInline func cell(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index >= 0, index < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(start: bytes + start, count: ends[index] - start)
  }

  /// What a cell is. A cell beyond the record's end is empty text.
  public func kind(_ index: Int) -> CellKind {
    guard let kinds, index >= 0, index < count else { return .text }
    return kinds[index]
  }

  /// A cell as text.
  public func text(_ index: Int) -> String { String(decoding: cell(index), as: UTF8.self) }

  /// All cells as text.
  public var texts: [String] { (0..<count).map(text) }

  /// Whether every cell is empty or blank. A formula that was never computed is not.
  public var isBlank: Bool {
    guard count > 0 else { return true }
    if let kinds, (0..<count).contains(where: { kinds[$0] == .error }) { return false }
    return UnsafeBufferPointer(start: bytes, count: ends[count - 1]).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
