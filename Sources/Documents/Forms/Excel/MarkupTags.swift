/// The tags of an XML part among its bytes, which stay as they are where nothing is put in their place.

/// Goes through the tags from the first to the last; comments, instructions and CDATA are passed over.
struct MarkupTags {
  enum Kind { case open, close, empty }

  struct Tag {
    /// Without the prefix of its namespace.
    let name: String
    let kind: Kind
    /// From "<" to behind ">".
    let range: Range<Int>
  }

  let bytes: [UInt8]
  private var at = 0
  /// Whether the markup broke off.
  private(set) var isBroken = false

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  mutating func next() -> Tag? {
    while at < bytes.count {
      guard let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) else {
        at = bytes.count
        return nil
      }
      if let end = passedOver(start) {
        at = end
        continue
      }
      guard let end = endOfTag(start) else {
        isBroken = true
        at = bytes.count
        return nil
      }
      at = end
      let isClose = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
      let isEmpty = end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
      let nameStart = start + (isClose ? 2 : 1)
      let nameEnd = bytes[nameStart..<end].firstIndex { $0 <= 0x20 || $0 == 0x2F || $0 == 0x3E } ?? end
      let name = bytes[nameStart..<nameEnd]
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      return Tag(
        name: String(decoding: local, as: UTF8.self), kind: isClose ? .close : isEmpty ? .empty : .open,
        range: start..<end)
    }
    return nil
  }

  /// The end of a comment, an instruction, a declaration or CDATA that begins here; nil for a tag.
  private func passedOver(_ start: Int) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
    where bytes[start...].starts(with: opening.utf8) {
      let closing = Array(closing.utf8)
      var place = start + opening.utf8.count
      while place + closing.count <= bytes.count {
        if bytes[place..<place + closing.count].elementsEqual(closing) { return place + closing.count }
        place += 1
      }
      return bytes.count
    }
    return nil
  }

  private func endOfTag(_ start: Int) -> Int? {
    var quote: UInt8 = 0
    for place in start..<bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return nil
  }

  /// Where the value of an attribute stands, between its quotes; its name with the prefix that it has.
  func attribute(_ name: String, of tag: Tag) -> Range<Int>? {
    let wanted = Array(name.utf8)
    var place = tag.range.lowerBound + 1
    while place < tag.range.upperBound {
      guard let equals = bytes[place..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "=")) else { return nil }
      var start = equals
      while start > place, bytes[start - 1] > 0x20 { start -= 1 }
      guard let open = bytes[equals..<tag.range.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = bytes[(open + 1)..<tag.range.upperBound].firstIndex(of: bytes[open])
      else { return nil }
      if bytes[start..<equals].elementsEqual(wanted) { return (open + 1)..<close }
      place = close + 1
    }
    return nil
  }

  func value(_ name: String, of tag: Tag) -> String? { attribute(name, of: tag).map(text) }

  /// The text of a range with its entities resolved.
  func text(_ range: Range<Int>) -> String { Self.resolved(String(decoding: bytes[range], as: UTF8.self)) }

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(longestEntity).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: mark)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// With its "&" and its ";".
  private static let longestEntity = 12

  private static func character(_ entity: Substring) -> Unicode.Scalar? {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard entity.first == "#" else { return nil }
      let digits = entity.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}

/// Changes of ranges of bytes.
struct MarkupEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, Array(text.utf8))) }
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }

  /// A part of the bytes with the changes in it; they do not overlap.
  func applied(to bytes: [UInt8], _ part: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    var at = part.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= at && edit.range.upperBound <= part.upperBound {
      output += bytes[at..<edit.range.lowerBound]
      output += edit.bytes
      at = edit.range.upperBound
    }
    return output + bytes[at..<part.upperBound]
  }
}
