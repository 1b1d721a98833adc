/// The different texts of a column in the order of first sight, found again by their bytes.

import Foundation

/// Texts lie one after the other; an open-addressing table holds 32 bits of each text's hash beside its number, so that
/// nearly every comparison of bytes is one that succeeds.
public final class TextIndex {
  public private(set) var count = 0
  /// `count + 1` of them.
  private(set) var offsets: UnsafeMutablePointer<Int32>
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  /// The texts take more room than a column's offsets can tell (2 GB): those that came later are not in it.
  public private(set) var isOverfull = false
  private var textCapacity = 16
  private var byteCapacity = 256
  /// Hash above, number + 1 below; 0: free.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotCount = 64

  public init() {
    offsets = .allocate(capacity: textCapacity + 1)
    offsets[0] = 0
    bytes = .allocate(capacity: byteCapacity)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    offsets.deallocate()
    bytes.deallocate()
    slots.deallocate()
  }

  /// Forgets all texts; keeps the room.
  func removeAll() {
    (count, byteCount, isOverfull) = (0, 0, false)
    slots.update(repeating: 0, count: slotCount)
  }

  public func index(of text: String) -> Int {
    var text = text
    return text.withUTF8 { index(of: $0.baseAddress ?? UnsafePointer(bytes), count: $0.count) }
  }

  /// The number of a text, new or known.
  public func index(of text: UnsafePointer<UInt8>, count length: Int) -> Int {
    let hash = Self.hash(text, length)
    let tag = hash & 0xffff_ffff_0000_0000
    var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    while slots[slot] != 0 {
      if slots[slot] & 0xffff_ffff_0000_0000 == tag {
        let candidate = Int(slots[slot] & 0xffff_ffff) - 1
        let start = Int(offsets[candidate])
        if Int(offsets[candidate + 1]) - start == length, memcmp(bytes + start, text, length) == 0 { return candidate }
      }
      slot = (slot + 1) & (slotCount - 1)
    }
    guard byteCount + length <= Int(Int32.max), count < Int(Int32.max) - 1 else {
      isOverfull = true
      return 0
    }
    let index = add(text, length)
    slots[slot] = tag | UInt64(index + 1)
    if count * 2 > slotCount { grow() }
    return index
  }

  func text(_ index: Int) -> UnsafeRawBufferPointer {
    let start = Int(offsets[index])
    return UnsafeRawBufferPointer(start: bytes + start, count: Int(offsets[index + 1]) - start)
  }

  var allOffsets: [Int32] { Array(UnsafeBufferPointer(start: offsets, count: count + 1)) }
  var allBytes: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: byteCount)) }

  /// Whether a text comes before another in the order of their bytes.
  public func precedes(_ left: Int, _ right: Int) -> Bool {
    let (start, other) = (Int(offsets[left]), Int(offsets[right]))
    let (length, otherLength) = (Int(offsets[left + 1]) - start, Int(offsets[right + 1]) - other)
    let order = memcmp(bytes + start, bytes + other, min(length, otherLength))
    return order == 0 ? length < otherLength : order < 0
  }

  private func add(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int {
    if byteCount + length > byteCapacity {
      let size = max(byteCapacity * 2, byteCount + length)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      larger.update(from: bytes, count: byteCount)
      bytes.deallocate()
      (bytes, byteCapacity) = (larger, size)
    }
    if count == textCapacity {
      let larger = UnsafeMutablePointer<Int32>.allocate(capacity: textCapacity * 2 + 1)
      larger.update(from: offsets, count: count + 1)
      offsets.deallocate()
      (offsets, textCapacity) = (larger, textCapacity * 2)
    }
    (bytes + byteCount).update(from: text, count: length)
    byteCount += length
    count += 1
    offsets[count] = Int32(byteCount)
    return count - 1
  }

  private func grow() {
    slots.deallocate()
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for index in 0..<count {
      let start = Int(offsets[index])
      let hash = Self.hash(bytes + start, Int(offsets[index + 1]) - start)
      var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = hash & 0xffff_ffff_0000_0000 | UInt64(index + 1)
    }
  }

  /// Eight bytes at a time, multiplied and folded.
  private static func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let raw = UnsafeRawPointer(text)
    var hash = UInt64(truncatingIfNeeded: length) &* 0x9e37_79b9_7f4a_7c15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xd6e8_feb8_6659_fd93
      hash ^= hash >> 32
    }
    var place = 0
    while place + 8 <= length {
      mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < length {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    mix(rest)
    mix(0x2545_f491_4f6c_dd1d)
    return hash
  }
}
