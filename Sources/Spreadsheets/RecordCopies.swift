/// Records kept beyond the reading of the next one, in one piece of memory that is used again and again.

/// Copies of some records of one file. Not thread-safe; what is handed out is valid until the next change.
public final class RecordCopies {
  private struct Copy {
    let start: Int
    let firstCell: Int
    let count: Int
    let line: Int
    let hasKinds: Bool
    let isHidden: Bool
  }

  private var storage = ByteStorage()
  private var ends = CellStorage<Int>()
  private var kinds = CellStorage<CellKind>()
  private var copies: [Copy] = []

  public init() {}

  public var count: Int { copies.count }

  /// How many bytes the cells have.
  public var size: Int { storage.count }

  public func append(_ record: SheetRecord) {
    copies.append(
      Copy(
        start: storage.count, firstCell: ends.count, count: record.count, line: record.line,
        hasKinds: record.kinds != nil, isHidden: record.isHidden))
    for cell in 0..<record.count {
      ends.append(record.ends[cell])
      // A place for each cell, also of records without kinds: both lists are counted by the same number.
      kinds.append(record.kind(cell))
    }
    let length = record.count == 0 ? 0 : record.ends[record.count - 1]
    storage.append(UnsafeBufferPointer(start: record.bytes, count: length))
  }

  public subscript(index: Int) -> SheetRecord {
    let copy = copies[index]
    return SheetRecord(
      bytes: UnsafePointer(storage.base + copy.start), ends: UnsafePointer(ends.base + copy.firstCell),
      kinds: copy.hasKinds ? UnsafePointer(kinds.base + copy.firstCell) : nil, count: copy.count, line: copy.line,
      isHidden: copy.isHidden)
  }

  /// Takes all out; the memory stays for the next ones.
  public func removeAll() {
    copies.removeAll(keepingCapacity: true)
    storage.count = 0
    ends.count = 0
    kinds.count = 0
  }
}
