/// What each Latin letter is in a search key: registers hold millions of names, and their letters are few.

/// Made once from the rule itself, so it cannot say anything else. A letter that stands as one scalar folds alone: only
/// marks of their own and letters beyond these blocks depend on their neighbours.
enum FoldTable {
  /// Latin-1 letters to Latin Extended-B, and Latin Extended Additional, where the letters with two marks are.
  private static let blocks: [ClosedRange<UInt32>] = [0xc0...0x24f, 0x1e00...0x1eff]
  /// The UTF-8 bytes of a letter's key, the first lowest; 0: no letter, or one that is not known here.
  private static let keys: [[UInt32]] = blocks.map { $0.map(key) }

  private static func key(of scalar: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(scalar), scalar.properties.isAlphabetic else { return 0 }
    let bytes = Array(String(Character(scalar)).foldedByRule.utf8)
    guard bytes.count <= (scalar.value < 0x800 ? 2 : 3) else { return 0 }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Nil for a text with anything but ASCII and these letters.
  static func key(of text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes -> String? in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, bytes.count)) { room -> String? in
        var (count, place, isSpacePending) = (0, 0, false)
        /// A key is never longer than its text: a letter's key has at most as many bytes, and a space stands for one.
        func add(_ byte: UInt8) {
          if isSpacePending {
            room[count] = 0x20
            count += 1
            isSpacePending = false
          }
          room[count] = byte
          count += 1
        }
        while place < bytes.count {
          let byte = bytes[place]
          if byte < 0x80 {
            place += 1
            switch byte {
            case 0...0x20, 0x7f: isSpacePending = count > 0
            case 0x41...0x5a: add(byte | 0x20)
            default: add(byte)
            }
            continue
          }
          let (letter, length) = scalar(bytes, place)
          place += length
          guard let block = blocks.firstIndex(where: { $0.contains(letter) }) else { return nil }
          var key = keys[block][Int(letter - blocks[block].lowerBound)]
          guard key != 0, length > 1 else { return nil }
          while key != 0 {
            add(UInt8(key & 0xff))
            key >>= 8
          }
        }
        return String(decoding: room[..<count], as: UTF8.self)
      }
    }
  }

  /// A scalar of two or three bytes of well-formed UTF-8; one of four is 0.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[place])
    if first < 0xe0 { return ((first & 0x1f) << 6 | UInt32(bytes[place + 1]) & 0x3f, 2) }
    guard first < 0xf0 else { return (0, 4) }
    return ((first & 0x0f) << 12 | (UInt32(bytes[place + 1]) & 0x3f) << 6 | UInt32(bytes[place + 2]) & 0x3f, 3)
  }
}
