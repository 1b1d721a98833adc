/// What cells mean, found by their bytes: a column of a sheet says the same few things again and again, or names rows
/// by their codes, and a look-up in a dictionary of strings costs more than all else that is done with the cell.

/// A hash table from bytes to values, with open addressing. Its memory is its own: no reference is counted when a cell
/// is looked up. Nothing is ever taken out but everything.
final class CellIndex<Value> {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    var value: Value
  }

  /// For each slot the number of its entry, from 1; 0: none. A power of two of them, at most two thirds taken.
  private var slots: UnsafeMutablePointer<Int32>
  private var slotCount: Int
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity: Int
  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity: Int
  private var byteCount = 0
  private(set) var count = 0
  /// The entry that was found last.
  private var last = -1
  /// What a file says cannot be made to fall into one slot by who wrote it.
  private let seed = UInt64.random(in: .min ... .max)

  init(minimumCapacity: Int = 16) {
    slotCount = 32
    while slotCount * 2 < minimumCapacity * 3 { slotCount *= 2 }
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    entryCapacity = max(16, minimumCapacity)
    entries = .allocate(capacity: entryCapacity)
    byteCapacity = entryCapacity * 16
    bytes = .allocate(capacity: byteCapacity)
  }

  deinit {
    entries.deinitialize(count: count)
    entries.deallocate()
    slots.deallocate()
    bytes.deallocate()
  }

  /// As the subscript, where cells mostly come in the order in which they were put in: the entry after the last one
  /// found is looked at first.
  func following(_ cell: CellBytes) -> Value? {
    if last + 1 < count, holds(entries + last + 1, cell) {
      last += 1
      return entries[last].value
    }
    let slot = slot(of: cell, hash(cell))
    guard slots[slot] != 0 else { return nil }
    last = Int(slots[slot]) - 1
    return entries[last].value
  }

  subscript(cell: CellBytes) -> Value? {
    let slot = slot(of: cell, hash(cell))
    return slots[slot] == 0 ? nil : entries[Int(slots[slot]) - 1].value
  }

  /// Adds a value, or replaces the one that the bytes have.
  func set(_ value: Value, for cell: CellBytes) {
    if (count + 1) * 3 > slotCount * 2 { growSlots() }
    let hash = hash(cell)
    let slot = slot(of: cell, hash)
    guard slots[slot] == 0 else {
      entries[Int(slots[slot]) - 1].value = value
      return
    }
    if count == entryCapacity { growEntries() }
    if byteCount + cell.count > byteCapacity { growBytes(by: cell.count) }
    (entries + count).initialize(to: Entry(hash: hash, start: byteCount, count: cell.count, value: value))
    if let start = cell.baseAddress { (bytes + byteCount).update(from: start, count: cell.count) }
    byteCount += cell.count
    count += 1
    slots[slot] = Int32(count)
  }

  func removeAll() {
    entries.deinitialize(count: count)
    slots.update(repeating: 0, count: slotCount)
    count = 0
    last = -1
    byteCount = 0
  }

  /// The slot that holds the bytes, or the empty one where they belong.
  private func slot(of cell: CellBytes, _ hash: UInt64) -> Int {
    let mask = slotCount - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = entries + Int(slots[slot]) - 1
      if entry.pointee.hash == hash, holds(entry, cell) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ entry: UnsafeMutablePointer<Entry>, _ cell: CellBytes) -> Bool {
    guard entry.pointee.count == cell.count else { return false }
    let own = bytes + entry.pointee.start
    // From the end: codes that follow each other differ there.
    var at = cell.count
    while at > 0, own[at - 1] == cell[at - 1] { at -= 1 }
    return at == 0
  }

  // MARK: Growing

  private func growSlots() {
    slots.deallocate()
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    let mask = slotCount - 1
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: entries[number].hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  private func growEntries() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    entryCapacity *= 2
  }

  private func growBytes(by more: Int) {
    let capacity = max(byteCapacity * 2, byteCount + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: byteCount)
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  /// Eight bytes at a time, each multiplied in, the upper half of the bits mixed into the lower.
  private func hash(_ cell: CellBytes) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: cell.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(cell)
    var at = 0
    while at + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    hash = (hash ^ rest) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash &>> 29)
  }
}
