/// Text of the data made harmless for people's eyes and terminals, before any escaping of a format.

import Vietnamese

extension String {
  /// The text on one line: control characters shown as symbols (ESC as ␛), line ends and tabs as spaces, invisible
  /// marks that turn the direction of writing left out, decomposed letters composed, noncharacters as "\u{FFFD}".
  var printable: String { cleaned(keepsLines: false) }

  /// Like ``printable``, but with line feeds kept.
  var printableLines: String { cleaned(keepsLines: true) }

  private func cleaned(keepsLines: Bool) -> String {
    var isSuspicious = false
    var isDecomposed = false
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF { isSuspicious = true }
      if byte == 0xCC || byte == 0xCD { isDecomposed = true }
    }
    let source = isDecomposed ? composed : self
    guard isSuspicious else { return source }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in source.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029:
        if scalar == "\n", previous == "\r" { continue }
        result.append(keepsLines ? "\n" : " ")
      case 0x09: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      // No text has these (Unicode 23.7), and what writes PDF ends at them.
      case 0xFDD0...0xFDEF: result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The paragraphs of a text: separated by empty lines; single line ends are kept inside.
  var paragraphs: [String] {
    var result: [String] = []
    var current: [Substring] = []
    for line in printableLines.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if !current.isEmpty { result.append(current.joined(separator: "\n")) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { result.append(current.joined(separator: "\n")) }
    return result
  }
}
