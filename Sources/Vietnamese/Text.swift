/// Vietnamese text: one spelling in memory (NFC), folding for search, the alphabet's order.
///
/// Everything that enters BenVung goes through ``composed(_:)`` once, so that equal names are equal bytes.

import Foundation

extension String {
  /// The text in Unicode NFC. Text of letters that are composed already is returned as it is.
  public var composed: String { isPlainlyComposed ? self : precomposedStringWithCanonicalMapping }

  /// Whether the text has nothing but ASCII, letters up to U+027F and from U+1E00 to U+1EFF, and punctuation from U+2002 to
  /// U+203F: each of them is its own NFC and combines with nothing before it (NFC_Quick_Check is Yes for all, Unicode
  /// Standard Annex 15, section 9). Vietnamese as keyboards write it is no more than that.
  private var isPlainlyComposed: Bool {
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0..<0x80: continue
      case 0xC2...0xC9: _ = bytes.next()
      case 0xE1:
        guard let second = bytes.next(), (0xB8...0xBB).contains(second) else { return false }
        _ = bytes.next()
      case 0xE2:
        guard bytes.next() == 0x80, let third = bytes.next(), third >= 0x82 else { return false }
      default: return false
      }
    }
    return true
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
