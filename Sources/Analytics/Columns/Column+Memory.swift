/// Columns and snapshots that live in memory: results of queries, and tests.

import CColumn
import Programme

private final class MemoryBlock {
  let values: UnsafeMutableRawPointer
  let validity: UnsafeMutablePointer<UInt8>?
  let offsets: UnsafeMutablePointer<Int32>
  let bytes: UnsafeMutablePointer<CChar>

  init(_ data: ColumnData) {
    let values = UnsafeMutableRawPointer.allocate(byteCount: max(8, data.values.count), alignment: 64)
    data.values.withUnsafeBytes { if let base = $0.baseAddress { values.copyMemory(from: base, byteCount: $0.count) } }
    self.values = values
    validity = data.validity.map { source in
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, source.count))
      copy.initialize(from: source, count: source.count)
      return copy
    }
    offsets = .allocate(capacity: data.dictionaryOffsets.count)
    offsets.initialize(from: data.dictionaryOffsets, count: data.dictionaryOffsets.count)
    bytes = .allocate(capacity: max(1, data.dictionaryBytes.count))
    data.dictionaryBytes.withUnsafeBytes { source in
      if let base = source.baseAddress {
        UnsafeMutableRawPointer(bytes).copyMemory(from: base, byteCount: source.count)
      }
    }
  }

  deinit {
    values.deallocate()
    validity?.deallocate()
    offsets.deallocate()
    bytes.deallocate()
  }
}

extension Column {
  public convenience init(name: String, _ data: ColumnData) {
    let block = MemoryBlock(data)
    let layout = column_layout(
      length: Int64(data.count), values: block.values, validity: block.validity,
      dictionary: column_dictionary(
        count: Int64(data.dictionaryOffsets.count - 1), offsets: block.offsets, bytes: block.bytes),
      storage: data.storage, meaning: data.meaning)
    self.init(
      name: name, type: data.type, layout: layout, range: data.range, isAscending: Self.ascends(layout), owner: block)
  }

  /// Mostly the first few rows tell.
  private static func ascends(_ layout: column_layout) -> Bool {
    guard layout.validity == nil, layout.storage.isWhole else { return false }
    var last = Int64.min
    return withUnsafePointer(to: layout) { layout in
      for row in 0..<layout.pointee.length {
        let number = column_integer(layout, row)
        if number < last { return false }
        last = number
      }
      return true
    }
  }
}

private final class OffsetBlock {
  let offsets: UnsafeMutableBufferPointer<Int32>
  let permutation: UnsafeMutableBufferPointer<Int32>?

  init(_ data: CollectionData) {
    offsets = .allocate(capacity: data.offsets.count)
    _ = offsets.initialize(from: data.offsets)
    permutation = data.permutation.map {
      let copy = UnsafeMutableBufferPointer<Int32>.allocate(capacity: $0.count)
      _ = copy.initialize(from: $0)
      return copy
    }
  }

  deinit {
    offsets.deallocate()
    permutation?.deallocate()
  }
}

extension Table {
  /// A table in memory.
  public convenience init(
    name: String, rowCount: Int, columns: [(name: String, data: ColumnData)],
    collections: [(name: String, data: CollectionData)] = []
  ) {
    var indices: [String: CollectionIndex] = [:]
    for (name, data) in collections {
      let block = OffsetBlock(data)
      indices[name] = CollectionIndex(
        offsets: UnsafeBufferPointer(block.offsets), permutation: block.permutation.map { UnsafeBufferPointer($0) },
        owner: block)
    }
    self.init(
      name: name, rowCount: rowCount, columns: columns.map { Column(name: $0.name, $0.data) }, collections: indices)
  }
}

extension Snapshot {
  /// A snapshot in memory.
  public convenience init(memory tables: [Table], revision: Int64 = 1, identity: String = "memory") {
    self.init(revision: revision, identity: identity, tables: tables)
  }
}
