/// Writing a snapshot's file. Layout: magic, the buffers (each at a multiple of 64 bytes), the directory, and at the end
/// the directory's place and the magic again, so that a file cut short is seen to be none.

import Foundation
import Messages
import Programme
import Synchronization

/// Writes one snapshot; the file takes its name only when it is whole. Columns may be written from several threads.
public final class SnapshotWriter: Sendable {
  private struct State {
    var position = 0
    var directory = SnapshotDirectory()
  }
  private let file: PrivateFile
  private let state = Mutex(State())

  /// - Throws: ``Diagnostic`` E0650 when the file cannot be made, E0740 when the disk is full.
  public init(path: String) throws {
    file = try PrivateFile(path)
    _ = try append(Array(SnapshotDirectory.magic.utf8))
  }

  /// Writes a table of columns in memory.
  public func write(
    table: String, rowCount: Int, columns: [(name: String, data: ColumnData)],
    collections: [(name: String, data: CollectionData)] = []
  ) throws {
    add(
      table: table, rowCount: rowCount, columns: try columns.map { try write($0.data, name: $0.name, rowCount) },
      collections: try collections.map { try write($0.data, name: $0.name) })
  }

  private func write(_ data: ColumnData, name: String, _ rowCount: Int) throws -> WrittenColumn {
    precondition(data.count == rowCount, "every column of a table has its number of rows")
    return WrittenColumn(
      entry: .init(
        name: name, type: data.type.text, storage: data.storage.rawValue, meaning: data.meaning.rawValue,
        values: try append(data.values), validity: try data.validity.map(append),
        dictionaryOffsets: try append(data.dictionaryOffsets), dictionaryBytes: try append(data.dictionaryBytes),
        dictionaryCount: data.dictionaryOffsets.count - 1, low: Int(data.range.lowerBound),
        high: Int(data.range.upperBound), isAscending: false))
  }

  /// Writes where the children of each parent are.
  public func write(_ data: CollectionData, name: String) throws -> WrittenCollection {
    WrittenCollection(
      entry: .init(name: name, offsets: try append(data.offsets), permutation: try data.permutation.map(append)))
  }

  /// Enters a table whose columns are written. Several tables may have columns of the same bytes.
  public func add(
    table: String, rowCount: Int, columns: [WrittenColumn], collections: [WrittenCollection] = []
  ) {
    state.withLock {
      $0.directory.tables.append(
        .init(name: table, rowCount: rowCount, columns: columns.map(\.entry), collections: collections.map(\.entry)))
    }
  }

  /// Written columns as a table that can be read before the file is whole.
  ///
  /// - Throws: ``Diagnostic`` E0650 where the file cannot be mapped.
  public func table(_ name: String, rowCount: Int, columns: [WrittenColumn]) throws -> Table {
    let entry = SnapshotDirectory.TableEntry(name: name, rowCount: rowCount, columns: columns.map(\.entry))
    // An empty buffer may lie behind the last byte written.
    try file.extend(to: state.withLock { $0.position })
    guard let mapping = Mapping(descriptor: file.descriptor), let table = Table(entry, mapping: mapping) else {
      throw file.unwritable
    }
    return table
  }

  /// Gives the file its name.
  public func finish(revision: Int64, identity: String) throws {
    let directory = state.withLock { state in
      state.directory.revision = revision
      state.directory.identity = identity
      return state.directory
    }
    let encoded = directory.bytes
    let place = try append(encoded)
    var trailer = withUnsafeBytes(of: UInt64(place.offset).littleEndian, Array.init)
    trailer += withUnsafeBytes(of: UInt64(encoded.count).littleEndian, Array.init)
    trailer += Array(SnapshotDirectory.magic.utf8)
    try trailer.withUnsafeBytes { try put($0, at: place.offset + encoded.count) }
    try file.commit()
  }

  /// Room for a buffer, at a multiple of 64 bytes.
  func reserve(_ count: Int) -> SnapshotDirectory.Buffer {
    state.withLock { state in
      let start = (state.position + 63) & ~63
      state.position = start + count
      return .init(offset: start, count: count)
    }
  }

  func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws { try file.write(bytes, at: offset) }

  func append(_ bytes: UnsafeRawBufferPointer) throws -> SnapshotDirectory.Buffer {
    let buffer = reserve(bytes.count)
    try put(bytes, at: buffer.offset)
    return buffer
  }

  func append<Number: BitwiseCopyable>(_ numbers: [Number]) throws -> SnapshotDirectory.Buffer {
    try numbers.withUnsafeBytes { try append($0) }
  }
}

/// A column whose bytes are in the file.
public struct WrittenColumn: Sendable {
  var entry: SnapshotDirectory.ColumnEntry
  public var name: String { entry.name }
}

/// A collection whose bytes are in the file.
public struct WrittenCollection: Sendable {
  let entry: SnapshotDirectory.CollectionEntry
}
