/// XML as bytes, written from front to back: a table of ten thousand rows is never a tree.

public struct XMLOutput: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(_ text: StaticString = "") { raw(text) }

  /// The declaration that every part begins with.
  public static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  public mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Markup that is there already.
  public mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  public mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// The content of an element or of an attribute in double quotes, escaped. What XML 1.0 (2.2) has no place for is left
  /// out: control characters, U+FFFE and U+FFFF.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for (index, byte) in buffer.enumerated() {
        let replacement: StaticString
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case 0x09, 0x0A: continue
        case 0x0D: replacement = "&#13;"
        case 0..<0x20: replacement = ""
        case 0xEF where index + 2 < buffer.count && buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE:
          bytes.append(contentsOf: buffer[start..<index])
          start = index + 3
          continue
        default: continue
        }
        bytes.append(contentsOf: buffer[start..<index])
        raw(replacement)
        start = index + 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
  }
}

extension String {
  /// The text as it stands in an element or in an attribute in double quotes.
  public var xml: String {
    var output = XMLOutput()
    output.text(self)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
