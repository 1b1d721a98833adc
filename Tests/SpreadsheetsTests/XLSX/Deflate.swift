/// Packed data made bit by bit (RFC 1951): texts that unpack to far more than anyone would write down.

enum Deflate {
  /// Packed data of `before`, then `unit` so often that it fills at least `length` bytes, then `after`.
  ///
  /// Each match of 258 bytes takes 13 to 26 bits, so that the data unpack to 80 to 158 times their size.
  static func bomb(before: String, unit: String, length: Int, after: String) -> [UInt8] {
    let bytes = Array(unit.utf8)
    // 258 bytes a match; whole units only.
    let matches = (length / 258 / bytes.count + 1) * bytes.count
    return [0] + stored(Array(before.utf8) + bytes) + repeated(distance: bytes.count, matches: matches)
      + stored(Array(after.utf8))
  }

  /// How many bytes `bomb` unpacks to.
  static func size(before: String, unit: String, length: Int, after: String) -> Int {
    let count = unit.utf8.count
    return before.utf8.count + count + (length / 258 / count + 1) * count * 258 + after.utf8.count
  }

  /// A block as it is, behind the three bits that announce it.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return ArchiveBuilder.little(count) + ArchiveBuilder.little(~count) + bytes
  }

  /// A block of fixed codes: the bytes this far back, 258 at a time. At its end the last block is announced.
  private static func repeated(distance: Int, matches: Int) -> [UInt8] {
    let match: [Bool] = code(0b1100_0101, 8) + distanceBits(distance)
    var bits: [Bool] = [false, true, false]
    // Eight matches are whole bytes, so that from the second byte on every eight of them look the same.
    let rounds = min(matches / 8, 3)
    for _ in 0..<(rounds * 8) { bits += match }
    guard matches >= 32 else {
      for _ in (rounds * 8)..<matches { bits += match }
      return packed(bits + code(0, 7) + [true, false, false])
    }
    let period = match.count
    let start = packed(bits)
    let body = Array(start[1...period])
    var result = [start[0]]
    result.reserveCapacity(period * matches / 8 + 32)
    for _ in 0..<(matches / 8 - 1) { result += body }
    // The last round, from the bits that are left over of the byte before it.
    var ending: [Bool] = [false, true, false]
    for _ in 0..<(8 + matches % 8) { ending += match }
    return result + packed(ending + code(0, 7) + [true, false, false]).dropFirst()
  }

  /// A Huffman code, which is sent from its first bit.
  private static func code(_ value: Int, _ length: Int) -> [Bool] {
    (0..<length).reversed().map { value >> $0 & 1 == 1 }
  }

  private static func distanceBits(_ distance: Int) -> [Bool] {
    var first = 1
    for symbol in 0..<30 {
      let extra = max(0, symbol / 2 - 1)
      if distance < first + 1 << extra {
        return code(symbol, 5) + (0..<extra).map { (distance - first) >> $0 & 1 == 1 }
      }
      first += 1 << extra
    }
    return []
  }

  /// The bits in bytes, the first one lowest; the rest of the last byte is empty.
  private static func packed(_ bits: [Bool]) -> [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].enumerated().reduce(UInt8(0)) { $0 | ($1.element ? 1 << $1.offset : 0) }
    }
  }
}
