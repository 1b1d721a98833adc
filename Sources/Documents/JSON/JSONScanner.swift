/// Reads JSON value by value, with the place of every fault. (Foundation's parser builds a whole tree of untyped
/// values, takes the last of two members of one name, and names no place.)

import Messages

/// What is wrong at a place of a JSON text.
struct JSONFault: Error {
  /// In bytes from the start.
  let offset: Int
  let reason: LocalizedText

  init(_ offset: Int, vi: String, en: String) {
    self.offset = offset
    reason = LocalizedText(vi: vi, en: en)
  }
}

/// A reader of one JSON text (RFC 8259): asks for what it expects, value after value.
struct JSONScanner {
  enum Kind: Hashable { case object, array, string, number, literal }

  private let bytes: [UInt8]
  /// Where the next value, or the rest, begins.
  private(set) var offset = 0
  private var depth = 0
  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte-order mark, which Windows programs write.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The line and column, from 1, of a place; a column is a byte.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line, before.count - start + 1)
  }

  /// The kind of the next value.
  mutating func kind() throws(JSONFault) -> Kind {
    switch try next() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), 48...57: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
    default: throw unexpected(vi: "cần một giá trị", en: "a value expected")
    }
  }

  /// Reads an object; the closure reads the value of each member.
  mutating func object(
    _ member: (String, inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try list("{", "}") { scanner throws(JSONFault) in
      let name = try scanner.string()
      try scanner.expect(":")
      try member(name, &scanner)
    }
  }

  /// Reads an array; the closure reads each element.
  mutating func array(_ element: (inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
    try list("[", "]", element)
  }

  private mutating func list(
    _ open: Character, _ close: Character, _ item: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    let start = offset
    try expect(open)
    depth += 1
    guard depth <= Self.deepest else {
      throw JSONFault(start, vi: "lồng quá \(Self.deepest) tầng", en: "nested deeper than \(Self.deepest)")
    }
    if try next() == close.asciiValue {
      offset += 1
    } else {
      while true {
        try item(&self)
        let byte = try next()
        offset += 1
        if byte == close.asciiValue { break }
        guard byte == UInt8(ascii: ",") else {
          offset -= 1
          throw unexpected(vi: "cần \",\" hoặc \"\(close)\"", en: "\",\" or \"\(close)\" expected")
        }
      }
    }
    depth -= 1
  }

  /// Reads a number.
  mutating func number() throws(JSONFault) -> Double {
    _ = try next()
    let start = offset
    while offset < bytes.count, Self.isOfNumber(bytes[offset]) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite, bytes[start] != UInt8(ascii: "+"), !text.hasPrefix(".") else {
      offset = start
      throw unexpected(vi: "cần một số", en: "a number expected")
    }
    return value
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  /// Reads a string.
  mutating func string() throws(JSONFault) -> String {
    try expect("\"")
    var result: [UInt8] = []
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: result, as: UTF8.self) else {
          throw JSONFault(start, vi: "chuỗi không phải UTF-8", en: "a string that is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try result.append(contentsOf: escape())
      case 0..<0x20:
        throw JSONFault(offset - 1, vi: "ký tự điều khiển trong chuỗi", en: "a control character in a string")
      default: result.append(byte)
      }
    }
    throw JSONFault(start - 1, vi: "chuỗi không có dấu nháy đóng", en: "a string without its closing quote")
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    guard offset < bytes.count else { return [] }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      var value = try unit()
      if (0xD800..<0xDC00).contains(value), bytes[offset...].starts(with: Array("\\u".utf8)) {
        offset += 2
        value = 0x10000 + (value - 0xD800) << 10 + (try unit()) &- 0xDC00
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw JSONFault(offset, vi: "\\u không phải một ký tự", en: "\\u that is no character")
      }
      return Array(String(Character(scalar)).utf8)
    default: throw JSONFault(offset - 1, vi: "\\ trước ký tự lạ", en: "\\ before an unknown character")
    }
  }

  private mutating func unit() throws(JSONFault) -> UInt32 {
    let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      throw JSONFault(offset, vi: "\\u cần bốn chữ số mười sáu", en: "\\u needs four hexadecimal digits")
    }
    offset += 4
    return value
  }

  /// Passes over a value of any kind.
  mutating func skip() throws(JSONFault) {
    switch try kind() {
    case .object: try object { _, scanner throws(JSONFault) in try scanner.skip() }
    case .array: try array { scanner throws(JSONFault) in try scanner.skip() }
    case .string: _ = try string()
    case .number: _ = try number()
    case .literal: try literal()
    }
  }

  /// Passes over true, false or null.
  mutating func literal() throws(JSONFault) {
    _ = try next()
    for word in ["true", "false", "null"] where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return
    }
    throw unexpected(vi: "cần một giá trị", en: "a value expected")
  }

  /// - Throws: when anything but space follows.
  mutating func end() throws(JSONFault) {
    passSpace()
    guard offset == bytes.count else { throw unexpected(vi: "thừa sau giá trị cuối", en: "more after the last value") }
  }

  /// The first byte of what comes next, which is not read.
  private mutating func next() throws(JSONFault) -> UInt8 {
    passSpace()
    guard offset < bytes.count else {
      throw JSONFault(offset, vi: "tệp bị cắt ở đây", en: "the file ends here too early")
    }
    return bytes[offset]
  }

  private mutating func passSpace() {
    while offset < bytes.count,
      bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 9
    {
      offset += 1
    }
  }

  private mutating func expect(_ character: Character) throws(JSONFault) {
    guard try next() == character.asciiValue else {
      throw unexpected(vi: "cần \"\(character)\"", en: "\"\(character)\" expected")
    }
    offset += 1
  }

  private func unexpected(vi: String, en: String) -> JSONFault {
    let found = String(decoding: bytes[offset..<min(offset + 12, bytes.count)], as: UTF8.self).printable
    return JSONFault(offset, vi: "\(vi), gặp \"\(found)\"", en: "\(en), found \"\(found)\"")
  }
}
