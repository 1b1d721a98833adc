/// Vietnamese text: one spelling in memory (NFC), folding for search, the alphabet's order.
///
/// Everything that enters BenVung goes through ``composed(_:)`` once, so that equal names are equal bytes.

import Foundation

extension String {
  /// The text in Unicode NFC. Text of ASCII alone is returned as it is.
  public var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }

  /// The text as a search key: lower case, without tone marks and other diacritics, đ as d, runs of white space as
  /// one space, trimmed. "Xã Long Hoà", "XÃ LONG HÒA" and "xa long hoa" fold to the same key, whichever letter
  /// carries the tone mark.
  public var folded: String { FoldTable.key(of: self) ?? foldedByRule }

  /// The same for any text, scalar by scalar.
  var foldedByRule: String {
    var key = String.UnicodeScalarView()
    var spacePending = false
    let source = utf8.allSatisfy { $0 < 0x80 } ? lowercased() : decomposedStringWithCanonicalMapping.lowercased()
    for scalar in source.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format: continue
      case .spaceSeparator, .control, .lineSeparator, .paragraphSeparator:
        spacePending = !key.isEmpty
        continue
      default: break
      }
      if spacePending {
        key.append(" ")
        spacePending = false
      }
      key.append(scalar == "đ" ? "d" : scalar)
    }
    return String(key)
  }
}
