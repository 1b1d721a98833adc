/// From the bytes of a terminal to keys.

/// Takes bytes one by one; a key comes out when its bytes are complete.
struct KeyDecoder {
  private var pending: [UInt8] = []

  /// Whether a key has begun: ESC alone is one, if nothing follows.
  var isInKey: Bool { !pending.isEmpty }

  mutating func take(_ byte: UInt8) -> LineEditor.Key? {
    if pending.first == 0x1B { return escaped(byte) }
    if !pending.isEmpty || byte >= 0x80 { return letter(byte) }
    switch byte {
    case 0x01: return .home
    case 0x02: return .left
    case 0x03: return .interrupt
    case 0x04: return .endOfInput
    case 0x05: return .end
    case 0x06: return .right
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x0B: return .killToEnd
    case 0x0C: return .clearScreen
    case 0x0E: return .down
    case 0x10: return .up
    case 0x15: return .killToStart
    case 0x17: return .killWord
    case 0x19: return .yank
    case 0x1B:
      pending = [byte]
      return nil
    case 0x20...0x7E: return .insert(Unicode.Scalar(byte))
    default: return .unknown
    }
  }

  /// What was begun and not ended is no key.
  mutating func giveUp() { pending = [] }

  /// UTF-8, at most four bytes.
  private mutating func letter(_ byte: UInt8) -> LineEditor.Key? {
    if pending.isEmpty, byte < 0xC2 || byte > 0xF4 { return .unknown }
    if !pending.isEmpty, byte & 0xC0 != 0x80 {
      pending = []
      return take(byte)
    }
    pending.append(byte)
    let wanted = pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
    guard pending.count == wanted else { return nil }
    defer { pending = [] }
    guard let text = String(validating: pending, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      return .unknown
    }
    return .insert(scalar)
  }

  /// ESC [ … letter, ESC O letter, ESC letter.
  private mutating func escaped(_ byte: UInt8) -> LineEditor.Key? {
    pending.append(byte)
    if pending.count == 2 {
      if byte == 0x5B || byte == 0x4F { return nil }
      pending = []
      switch byte {
      case UInt8(ascii: "b"): return .wordLeft
      case UInt8(ascii: "f"): return .wordRight
      case 0x7F: return .killWord
      default: return .unknown
      }
    }
    guard byte >= 0x40 || pending.count > 12 else { return nil }
    let sequence = String(decoding: pending.dropFirst(2), as: UTF8.self)
    pending = []
    switch sequence {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H", "1~", "7~": return .home
    case "F", "4~", "8~": return .end
    case "3~": return .delete
    case "1;5C", "1;3C": return .wordRight
    case "1;5D", "1;3D": return .wordLeft
    default: return .unknown
    }
  }
}
