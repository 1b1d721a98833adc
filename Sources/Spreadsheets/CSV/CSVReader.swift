/// Reads CSV record by record: UTF-8 and UTF-16, with or without byte order mark; comma, semicolon, tab or upright stroke;
/// quoted cells with line breaks; line ends of any system, mixed. Memory is bounded by one chunk and one record.

import Messages

/// A reader over one file. Not thread-safe; records are valid until the next one is read.
public final class CSVReader {
  /// No cell may be longer, in bytes.
  public static let maximumCellLength = 1 << 20
  /// No record may be longer, in bytes: many cells each within their limit are still too much for memory.
  public static let maximumRecordLength = 1 << 24
  /// As many columns as a sheet of Excel has.
  public static let maximumColumns = 16_384

  private let source: TextSource
  var chunk: [UInt8]
  var position = 0
  var line = 1
  /// The last byte was a carriage return: a line feed right after it belongs to the same line end.
  var skipsLineFeed = false
  var storage = ByteStorage()
  var ends = CellStorage<Int>()
  private var recordLine = 1
  let delimiterByte: UInt8
  /// After the last record: the file ended within it, without a line end.
  public private(set) var endsInRecord = false

  public var encoding: TextEncoding { source.encoding }
  /// The character between cells.
  public var delimiter: Character { Character(Unicode.Scalar(delimiterByte)) }

  /// Opens a file. The observer is given every byte of it, in order, as it is read.
  public convenience init(path: String, observer: ((UnsafeRawBufferPointer) -> Void)? = nil) throws(CSVFault) {
    try self.init(source: TextSource(path: path), observer: observer)
  }

  /// Reads from memory.
  public convenience init(bytes: [UInt8]) throws(CSVFault) {
    try self.init(source: TextSource(bytes: bytes), observer: nil)
  }

  private init(source: TextSource, observer: ((UnsafeRawBufferPointer) -> Void)?) throws(CSVFault) {
    self.source = source
    source.observer = observer
    chunk = try source.begin()
    if let separator = CSVReader.declaredSeparator(chunk) {
      delimiterByte = separator.delimiter
      position = separator.length
    } else {
      delimiterByte = CSVDelimiter.decide(head: chunk)
    }
    if chunk.isEmpty, source.defect == nil { throw .empty }
  }

  /// Excel's own first line, "sep=;".
  private static func declaredSeparator(_ head: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    guard head.count > 5, head.starts(with: Array("sep=".utf8)), head[5] == 0x0A || head[5] == 0x0D,
      [0x2C, 0x3B, 0x09, 0x7C].contains(head[4])
    else { return nil }
    return (head[4], 5)
  }

  /// The record read last.
  public var record: SheetRecord {
    SheetRecord(bytes: UnsafePointer(storage.base), ends: UnsafePointer(ends.base), count: ends.count, line: recordLine)
  }

  /// Reads the next record that is not an empty line; false at the end of the file.
  public func next() throws(CSVFault) -> Bool {
    while true {
      storage.count = 0
      ends.count = 0
      recordLine = line
      if !readWhole() { guard try readRecord() else { return false } }
      if ends.count > 1 || storage.count > 0 { return true }
    }
  }

  private enum State { case cellStart, plain, quoted, quoteInQuoted }

  /// Reads one record into `storage` and `ends`; false when nothing is left.
  private func readRecord() throws(CSVFault) -> Bool {
    var state = State.cellStart
    var hasBytes = false
    var quoteLine = line
    while true {
      if position >= chunk.count {
        guard try refill() else {
          if state == .quoted { throw .unclosedQuote(startLine: quoteLine) }
          if hasBytes { try endCell() }
          if hasBytes { endsInRecord = true }
          return hasBytes
        }
      }
      let byte = chunk[position]
      if skipsLineFeed {
        skipsLineFeed = false
        if byte == 0x0A {
          position += 1
          if state == .quoted { storage.append(byte) }
          if !hasBytes { recordLine = line }
          continue
        }
      }
      if !hasBytes { recordLine = line }
      hasBytes = true
      if state == .quoted {
        try readQuoted(&state)
        continue
      }
      switch byte {
      case delimiterByte:
        position += 1
        try endCell()
        state = .cellStart
      case 0x0A, 0x0D:
        position += 1
        line += 1
        skipsLineFeed = byte == 0x0D
        try endCell()
        return true
      case 0x22 where state == .cellStart:
        position += 1
        quoteLine = line
        state = .quoted
      case 0x22 where state == .quoteInQuoted:
        position += 1
        storage.append(byte)
        state = .quoted
      case 0:
        throw .nulByte(line: line)
      case 0x20 where state == .quoteInQuoted:
        position += 1
      case _ where state == .quoteInQuoted:
        // Half a cell in quotes: which quote is wrong, and so where the cell ends, cannot be told.
        throw .textAfterQuote(line: line)
      default:
        try readPlain()
        state = .plain
      }
    }
  }

  /// Copies the plain bytes up to the next one that may mean something.
  private func readPlain() throws(CSVFault) {
    let delimiter = delimiterByte
    let start = position
    let length = chunk.withUnsafeBufferPointer { bytes in
      var at = start + 1
      while at < bytes.count {
        let byte = bytes[at]
        if byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0 { break }
        at += 1
      }
      storage.append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
      return at - start
    }
    position += length
    if storage.count - ends.last > CSVReader.maximumCellLength { throw .cellTooLong(line: recordLine) }
  }

  /// Copies quoted bytes up to the next quote or the end of the chunk.
  private func readQuoted(_ state: inout State) throws(CSVFault) {
    while position < chunk.count {
      let byte = chunk[position]
      position += 1
      switch byte {
      case 0x22:
        state = .quoteInQuoted
        return
      case 0:
        throw .nulByte(line: line)
      case 0x0D:
        line += 1
        storage.append(byte)
        if position < chunk.count {
          if chunk[position] == 0x0A {
            storage.append(0x0A)
            position += 1
          }
        } else {
          skipsLineFeed = true
          return
        }
      case 0x0A:
        line += 1
        storage.append(byte)
      default:
        storage.append(byte)
      }
      if storage.count - ends.last > CSVReader.maximumCellLength { throw .cellTooLong(line: recordLine) }
    }
  }

  private func endCell() throws(CSVFault) {
    ends.append(storage.count)
    if ends.count > CSVReader.maximumColumns { throw .tooManyColumns(line: recordLine) }
    if storage.count > CSVReader.maximumRecordLength { throw .recordTooLong(line: recordLine) }
  }

  private func refill() throws(CSVFault) -> Bool {
    while let next = source.next() {
      chunk = next
      position = 0
      if !chunk.isEmpty { return true }
    }
    if let number = source.failure { throw .unreadable(reason: LocalizedText(systemError: number)) }
    if let defect = source.defect {
      if let encoding = defect.encoding { throw .legacyText(line: line, encoding) }
      throw .brokenText(line: line, offset: defect.offset, byte: defect.byte)
    }
    return false
  }
}
