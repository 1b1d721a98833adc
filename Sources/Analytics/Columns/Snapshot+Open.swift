/// Opening a snapshot: one mapping, no copying; the directory is checked so that no damaged file is read out of bounds.

import CColumn
import Foundation
import Messages
import Programme

extension Snapshot {
  /// Maps a snapshot's file.
  ///
  /// - Throws: ``Diagnostic`` E0651 when there is none, when it is of another version, cut short or damaged. The way
  ///   out is always to build it again.
  public convenience init(path: String) throws {
    let damaged = Diagnostic(.snapshotUnreadable, ["path": path])
    guard let mapping = Mapping(path: path) else { throw damaged }
    let magic = Array(SnapshotDirectory.magic.utf8)
    let trailer = magic.count + 16
    guard mapping.size >= magic.count + trailer,
      UnsafeRawBufferPointer(start: mapping.base, count: magic.count).elementsEqual(magic),
      UnsafeRawBufferPointer(start: mapping.base + mapping.size - magic.count, count: magic.count)
        .elementsEqual(magic)
    else { throw damaged }
    let start = mapping.base.loadUnaligned(fromByteOffset: mapping.size - trailer, as: UInt64.self)
    let count = mapping.base.loadUnaligned(fromByteOffset: mapping.size - trailer + 8, as: UInt64.self)
    guard let start = Int(exactly: start), let count = Int(exactly: count), start <= mapping.size - trailer,
      count == mapping.size - trailer - start
    else { throw damaged }
    let encoded = UnsafeRawBufferPointer(start: mapping.base + start, count: count)
    guard let directory = SnapshotDirectory(encoded) else { throw damaged }
    var tables: [Table] = []
    for entry in directory.tables {
      guard let table = Table(entry, mapping: mapping) else { throw damaged }
      tables.append(table)
    }
    self.init(revision: directory.revision, identity: directory.identity, tables: tables)
  }
}

extension Table {
  convenience init?(_ entry: SnapshotDirectory.TableEntry, mapping: Mapping) {
    var columns: [Column] = []
    for column in entry.columns {
      guard let mapped = Column(column, rowCount: entry.rowCount, mapping: mapping) else { return nil }
      columns.append(mapped)
    }
    var collections: [String: CollectionIndex] = [:]
    for collection in entry.collections {
      guard let offsets = mapping.slice(collection.offsets), offsets.count == (entry.rowCount + 1) * 4 else {
        return nil
      }
      var permutation: UnsafeBufferPointer<Int32>?
      if let buffer = collection.permutation {
        guard let slice = mapping.slice(buffer) else { return nil }
        permutation = slice.bindMemory(to: Int32.self)
      }
      collections[collection.name] = CollectionIndex(
        offsets: offsets.bindMemory(to: Int32.self), permutation: permutation, owner: mapping)
    }
    self.init(name: entry.name, rowCount: entry.rowCount, columns: columns, collections: collections)
  }
}

extension Column {
  fileprivate convenience init?(_ entry: SnapshotDirectory.ColumnEntry, rowCount: Int, mapping: Mapping) {
    guard let type = FieldType(text: entry.type), entry.storage <= COLUMN_FLOAT64.rawValue,
      entry.meaning <= COLUMN_SET.rawValue, rowCount >= 0, entry.dictionaryCount >= 0,
      let values = mapping.slice(entry.values),
      let offsets = mapping.slice(entry.dictionaryOffsets), let bytes = mapping.slice(entry.dictionaryBytes),
      offsets.count == (entry.dictionaryCount + 1) * 4
    else { return nil }
    let storage = column_storage(rawValue: entry.storage)
    guard values.count == Column.byteCount(rows: rowCount, storage) else { return nil }
    var validity: UnsafePointer<UInt8>?
    if let buffer = entry.validity {
      guard let slice = mapping.slice(buffer), slice.count == (rowCount + 7) / 8 else { return nil }
      validity = slice.bindMemory(to: UInt8.self).baseAddress
    }
    let dictionary = column_dictionary(
      count: Int64(entry.dictionaryCount), offsets: offsets.bindMemory(to: Int32.self).baseAddress,
      bytes: bytes.bindMemory(to: CChar.self).baseAddress)
    self.init(
      name: entry.name, type: type,
      layout: column_layout(
        length: Int64(rowCount), values: values.baseAddress, validity: validity, dictionary: dictionary,
        storage: storage, meaning: column_meaning(rawValue: entry.meaning)),
      range: Int64(min(entry.low, entry.high))...Int64(max(entry.low, entry.high)), isAscending: entry.isAscending,
      owner: mapping)
  }

  static func byteCount(rows: Int, _ storage: column_storage) -> Int {
    switch storage {
    case COLUMN_BITS: (rows + 7) / 8
    case COLUMN_INT8: rows
    case COLUMN_INT16: rows * 2
    case COLUMN_INT32: rows * 4
    default: rows * 8
    }
  }
}
