/// Short marks of texts, by which a seal knows a text again without holding it.
///
/// A mark tells slips and changes by hand, it is no signature: whoever rewrites a file can rewrite its seal.

import Vietnamese

enum SealMark {
  /// The letters that marks are written in: 6 bits each.
  static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.".utf8)

  /// FNV-1a, 64 bits, with its bits mixed at the end so that every part of it may be cut out
  /// (G. Fowler, L. C. Noll, K.-P. Vo; the mixing is the finaliser of MurmurHash3).
  struct Hash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    var value: UInt64 {
      var mixed = state
      mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
      mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
      return mixed ^ mixed >> 33
    }
  }

  /// 12 bits of a cell's text: of 4,096 changes one goes unseen, but for the digest of its table.
  static func cell(_ text: String) -> UInt16 {
    var hash = Hash()
    hash.add(text.sealed.utf8)
    return UInt16(truncatingIfNeeded: hash.value & 0xFFF)
  }

  /// 24 bits of a paragraph. Capitals and small letters count as equal: a layout may print a title in capitals.
  static func paragraph(_ text: String) -> UInt32 {
    var hash = Hash()
    hash.add(text.sealed.lowercased().utf8)
    return UInt32(truncatingIfNeeded: hash.value & 0xFF_FFFF)
  }

  /// 60 bits over many texts in their order.
  static func digest(_ texts: some Sequence<String>) -> UInt64 {
    var hash = Hash()
    for text in texts {
      hash.add(text.sealed.utf8)
      hash.add(0x1F)
    }
    return hash.value & 0xFFF_FFFF_FFFF_FFFF
  }

  /// 60 bits over bytes as they are.
  static func digest(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Hash()
    hash.add(bytes)
    return hash.value & 0xFFF_FFFF_FFFF_FFFF
  }

  /// A number as letters, the highest bits first.
  static func text(_ value: UInt64, letters count: Int) -> String {
    text(CollectionOfOne(value), letters: count)
  }

  /// Numbers of so many letters each, one after the other.
  static func text(_ values: some Sequence<some FixedWidthInteger>, letters count: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.underestimatedCount * count)
    for value in values {
      for place in (0..<count).reversed() { bytes.append(letters[Int(truncatingIfNeeded: value >> (6 * place)) & 63]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Numbers of so many letters each; nil where the text is none.
  static func values(_ text: String, letters count: Int) -> [UInt64]? {
    let bytes = Array(text.utf8)
    guard bytes.count.isMultiple(of: count) else { return nil }
    var result: [UInt64] = []
    result.reserveCapacity(bytes.count / count)
    for start in stride(from: 0, to: bytes.count, by: count) {
      var value: UInt64 = 0
      for byte in bytes[start..<start + count] {
        guard let bits = bits(of: byte) else { return nil }
        value = value << 6 | bits
      }
      result.append(value)
    }
    return result
  }

  private static func bits(of byte: UInt8) -> UInt64? {
    switch byte {
    case 0x41...0x5A: UInt64(byte - 0x41)
    case 0x61...0x7A: UInt64(byte - 0x61 + 26)
    case 0x30...0x39: UInt64(byte - 0x30 + 52)
    case 0x2B: 62
    case 0x2E: 63
    default: nil
    }
  }
}

extension String {
  /// The text as a seal compares it: composed, every run of white space one space, nothing that cannot be seen. Programs
  /// that open and save a document change these and nothing else.
  var sealed: String {
    // Vietnamese letters that are composed have none of these bytes: marks to be composed, spaces of other widths, signs
    // that cannot be seen.
    var isPlain = true
    var last: UInt8 = 0x20
    for byte in utf8 {
      switch byte {
      case 0x20 where last == 0x20, 0..<0x20, 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF: isPlain = false
      default: last = byte
      }
      guard isPlain else { break }
    }
    if isPlain, last != 0x20 || isEmpty { return self }
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in composed.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: continue
      case 0...0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
        isSpacePending = !result.isEmpty
        continue
      default: break
      }
      if isSpacePending {
        result.append(" ")
        isSpacePending = false
      }
      result.append(scalar)
    }
    return String(result)
  }
}
