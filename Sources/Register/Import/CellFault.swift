/// What is wrong with one cell, before it is known where the cell stands.

import Messages

struct CellFault: Error {
  var code: MessageCode
  var arguments: [String: String] = [:]
  var suggestion: String?
  var hint: LocalizedText?

  init(
    _ code: MessageCode, _ arguments: [String: String] = [:], suggestion: String? = nil, hint: LocalizedText? = nil
  ) {
    self.code = code
    self.arguments = arguments
    self.suggestion = suggestion
    self.hint = hint
  }
}

/// The bytes of a cell without the white space around them.
typealias CellBytes = UnsafeBufferPointer<UInt8>

extension CellBytes {
  /// Without spaces, tabs, line ends and no-break spaces at either end.
  var trimmed: CellBytes {
    var start = startIndex
    var end = endIndex
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return CellBytes(rebasing: self[start..<end])
  }

  /// The cell as text in NFC. Bytes of Latin letters and of Vietnamese ones are in it already, and are not looked at
  /// twice: a combining mark has other bytes.
  var text: String {
    let text = String(decoding: self, as: UTF8.self)
    var at = startIndex
    while at < endIndex {
      switch self[at] {
      case 0..<0x80: at += 1
      case 0xC3...0xC6: at += 2
      case 0xE1 where at + 1 < endIndex && (0xB8...0xBB).contains(self[at + 1]): at += 3
      default: return text.composed
      }
    }
    return text
  }
}
