/// Writing a snapshot's file. Layout: magic, the buffers (each at a multiple of 64 bytes), the directory, and at the end
/// the directory's place and the magic again, so that a file cut short is seen to be none.

import CColumn
import Foundation
import Messages
import Programme

/// Writes one snapshot, table by table; the file takes its name only when it is whole.
public final class SnapshotWriter {
  private let path: String
  private let temporaryPath: String
  private let file: FileHandle
  private var position: Int
  private var directory = SnapshotDirectory()
  private var isFinished = false

  /// - Throws: ``Diagnostic`` E0650 when the file cannot be made.
  public init(path: String) throws {
    self.path = path
    temporaryPath = "\(path).\(ProcessInfo.processInfo.processIdentifier).\(UInt32.random(in: 0 ... .max)).tmp"
    guard FileManager.default.createFile(atPath: temporaryPath, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: temporaryPath)
    else { throw Diagnostic(.snapshotNotWritable, ["path": path]) }
    self.file = file
    position = 0
    try append(Array(SnapshotDirectory.magic.utf8))
  }

  deinit {
    if !isFinished {
      try? file.close()
      try? FileManager.default.removeItem(atPath: temporaryPath)
    }
  }

  public func write(
    table: String, rowCount: Int, columns: [(name: String, data: ColumnData)],
    collections: [(name: String, data: CollectionData)] = []
  ) throws {
    var entry = SnapshotDirectory.TableEntry(name: table, rowCount: rowCount)
    for (name, data) in columns {
      precondition(data.count == rowCount, "every column of a table has its number of rows")
      entry.columns.append(
        .init(
          name: name, type: data.type.text, storage: data.storage.rawValue, meaning: data.meaning.rawValue,
          values: try buffer(data.values), validity: try data.validity.map(buffer),
          dictionaryOffsets: try buffer(data.dictionaryOffsets.withUnsafeBytes(Array.init)),
          dictionaryBytes: try buffer(data.dictionaryBytes), dictionaryCount: data.dictionaryOffsets.count - 1,
          low: Int(data.range.lowerBound), high: Int(data.range.upperBound)))
    }
    for (name, data) in collections {
      entry.collections.append(
        .init(
          name: name, offsets: try buffer(data.offsets.withUnsafeBytes(Array.init)),
          permutation: try data.permutation.map { try buffer($0.withUnsafeBytes(Array.init)) }))
    }
    directory.tables.append(entry)
  }

  /// Closes the file and gives it its name.
  public func finish(revision: Int64, identity: String) throws {
    directory.revision = revision
    directory.identity = identity
    let encoded = directory.bytes
    try pad()
    let start = position
    try append(encoded)
    try append(withUnsafeBytes(of: UInt64(start).littleEndian, Array.init))
    try append(withUnsafeBytes(of: UInt64(encoded.count).littleEndian, Array.init))
    try append(Array(SnapshotDirectory.magic.utf8))
    do {
      try file.close()
      guard rename(temporaryPath, path) == 0 else { throw Diagnostic(.snapshotNotWritable, ["path": path]) }
    } catch {
      throw Diagnostic(.snapshotNotWritable, ["path": path])
    }
    isFinished = true
  }

  private func buffer(_ bytes: [UInt8]) throws -> SnapshotDirectory.Buffer {
    try pad()
    let start = position
    try append(bytes)
    return .init(offset: start, count: bytes.count)
  }

  private func pad() throws { try append([UInt8](repeating: 0, count: (64 - position % 64) % 64)) }

  private func append(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    do { try file.write(contentsOf: bytes) } catch { throw Diagnostic(.snapshotNotWritable, ["path": path]) }
    position += bytes.count
  }
}

extension FieldType {
  /// The type as a word of the directory: "money:year", "code:class".
  var text: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money(let period): "money:" + period.rawValue
    case .date: "date"
    case .text: "text"
    case .code(let list): "code:" + list
    case .codes(let list): "codes:" + list
    case .reference(let entity): "reference:" + entity
    }
  }

  init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("boolean", nil): self = .boolean
    case ("integer", nil): self = .integer
    case ("decimal", nil): self = .decimal
    case ("date", nil): self = .date
    case ("text", nil): self = .text
    case ("money", let period?):
      guard let period = MoneyPeriod(rawValue: period) else { return nil }
      self = .money(period)
    case ("code", let list?): self = .code(list)
    case ("codes", let list?): self = .codes(list)
    case ("reference", let entity?): self = .reference(entity)
    default: return nil
    }
  }
}
