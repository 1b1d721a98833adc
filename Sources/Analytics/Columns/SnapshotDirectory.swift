/// What stands at the end of a snapshot's file: where each column lies. In bytes of our own, because every run reads it
/// first and a general decoder took longer over it than a query does.

struct SnapshotDirectory {
  /// Changes when the layout does: a snapshot of another version is not opened, it is built anew.
  static let magic = "BENVUNG-SNAP-005"

  struct Buffer {
    var offset: Int
    var count: Int
  }
  struct ColumnEntry {
    var name: String
    var type: String
    var storage: UInt8
    var meaning: UInt8
    var values: Buffer
    var validity: Buffer?
    var dictionaryOffsets: Buffer
    var dictionaryBytes: Buffer
    var dictionaryCount: Int
    /// The least and the greatest whole number among the values.
    var low: Int
    var high: Int
    /// Whether every row has a value, and none a smaller one than the row before.
    var isAscending: Bool
  }
  struct CollectionEntry {
    var name: String
    var offsets: Buffer
    var permutation: Buffer?
  }
  struct TableEntry {
    var name: String
    var rowCount: Int
    var columns: [ColumnEntry] = []
    var collections: [CollectionEntry] = []
  }
  var revision: Int64 = 0
  var identity = ""
  var tables: [TableEntry] = []
}

// MARK: Writing

extension SnapshotDirectory {
  /// Whole numbers as eight bytes, the lowest first; a text as its length and bytes; a list as its length and items; an
  /// absent buffer as offset -1.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int) { withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 } }
    func add(_ text: String) {
      add(text.utf8.count)
      bytes += text.utf8
    }
    func add(_ buffer: Buffer?) {
      add(buffer?.offset ?? -1)
      add(buffer?.count ?? 0)
    }
    add(Int(revision))
    add(identity)
    add(tables.count)
    for table in tables {
      add(table.name)
      add(table.rowCount)
      add(table.columns.count)
      for column in table.columns {
        add(column.name)
        add(column.type)
        bytes += [column.storage, column.meaning]
        for buffer in [column.values, column.validity, column.dictionaryOffsets, column.dictionaryBytes] { add(buffer) }
        add(column.dictionaryCount)
        add(column.low)
        add(column.high)
        bytes.append(column.isAscending ? 1 : 0)
      }
      add(table.collections.count)
      for collection in table.collections {
        add(collection.name)
        add(collection.offsets)
        add(collection.permutation)
      }
    }
    return bytes
  }
}

// MARK: Reading

extension SnapshotDirectory {
  /// Nil where the bytes are no directory, cut short, or longer than one.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = Reader(bytes: bytes)
    guard let revision = reader.number(), let identity = reader.text(), let tables = reader.count() else { return nil }
    self.revision = Int64(revision)
    self.identity = identity
    for _ in 0..<tables {
      guard let table = reader.table() else { return nil }
      self.tables.append(table)
    }
    guard reader.position == bytes.count else { return nil }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    mutating func number() -> Int? {
      guard bytes.count - position >= 8 else { return nil }
      defer { position += 8 }
      return Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int64.self)))
    }

    /// A number of rows or texts: as many as a row number can tell.
    mutating func size() -> Int? { number().flatMap { (0...Int(Int32.max)).contains($0) ? $0 : nil } }

    /// How many items follow: never more than there are bytes.
    mutating func count() -> Int? { number().flatMap { (0...(bytes.count - position)).contains($0) ? $0 : nil } }

    mutating func byte() -> UInt8? {
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return bytes[position]
    }

    mutating func text() -> String? {
      guard let count = count() else { return nil }
      defer { position += count }
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)]), as: UTF8.self)
    }

    /// A buffer that may be absent: nil at the end of the bytes only.
    mutating func optionalBuffer() -> Buffer?? {
      guard let offset = number(), let count = number() else { return nil }
      return .some(offset < 0 ? nil : Buffer(offset: offset, count: count))
    }

    mutating func buffer() -> Buffer? { optionalBuffer() ?? nil }

    mutating func table() -> TableEntry? {
      guard let name = text(), let rowCount = size(), let columns = count() else { return nil }
      var table = TableEntry(name: name, rowCount: rowCount)
      for _ in 0..<columns {
        guard let name = text(), let type = text(), let storage = byte(), let meaning = byte(), let values = buffer(),
          let validity = optionalBuffer(), let offsets = buffer(), let texts = buffer(), let count = size(),
          let low = number(), let high = number(), let isAscending = byte()
        else { return nil }
        table.columns.append(
          ColumnEntry(
            name: name, type: type, storage: storage, meaning: meaning, values: values, validity: validity,
            dictionaryOffsets: offsets, dictionaryBytes: texts, dictionaryCount: count, low: low, high: high,
            isAscending: isAscending == 1))
      }
      guard let collections = count() else { return nil }
      for _ in 0..<collections {
        guard let name = text(), let offsets = buffer(), let permutation = optionalBuffer() else { return nil }
        table.collections.append(CollectionEntry(name: name, offsets: offsets, permutation: permutation))
      }
      return table
    }
  }
}
