/// Two growing buffers whose memory stays put between reads, so that a record can point into it.

/// Bytes of the cells of a record, one after another.
struct ByteStorage: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  var count = 0

  init() {
    capacity = 1 << 12
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What was appended; valid until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(to: count + 1) }
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(to: count + bytes.count) }
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Makes room for so many bytes more, which may then be written at `base`.
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  private mutating func grow(to needed: Int) {
    let larger = max(capacity * 2, needed)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }
}

/// One value for each cell of a record, such as where it ends in the record's bytes.
struct CellStorage<Value: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Value>
  private(set) var capacity: Int
  var count = 0

  init() {
    capacity = 64
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  mutating func append(_ value: Value) {
    if count == capacity {
      let fresh = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
      fresh.update(from: base, count: count)
      base.deallocate()
      base = fresh
      capacity *= 2
    }
    base[count] = value
    count += 1
  }
}

extension CellStorage<Int> {
  /// The end of the last finished cell.
  var last: Int { count == 0 ? 0 : base[count - 1] }
}
