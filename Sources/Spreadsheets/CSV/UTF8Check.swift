/// Where a run of bytes stops being UTF-8 (Unicode 15, table 3-7: overlong forms and surrogates are not).

enum UTF8Check {
  /// How many bytes from the start are whole, valid characters; and whether what follows is wrong, rather than a
  /// character whose end has not been read yet.
  static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, isBroken: Bool) {
    let end = bytes.count
    var at = 0
    while at < end {
      if bytes[at] < 0x80 {
        at = skipASCII(bytes, from: at)
        continue
      }
      let (length, second) = shape(bytes[at])
      if length == 0 { return (at, true) }
      for step in 1..<length {
        if at + step >= end { return (at, false) }
        let range = step == 1 ? second : 0x80...0xBF
        if !range.contains(bytes[at + step]) { return (at, true) }
      }
      at += length
    }
    return (at, false)
  }

  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      at += 8
    }
    while at < raw.count, bytes[at] < 0x80 { at += 1 }
    return at
  }

  /// The length of the character that a byte begins, 0 where it begins none, and what its second byte may be.
  private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}
