/// The order of the Vietnamese alphabet: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, the tone after the
/// letters, capitals after small letters where nothing else differs.

import Foundation

/// A text's place in Vietnamese order. Keys compare bytewise: letters first, then tones, then case.
public struct CollationKey: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  public init(_ text: String) {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    for character in text.composed {
      let lower = character.lowercased()
      let place = CollationKey.place(of: lower)
      letters.append(contentsOf: place.letter)
      tones.append(place.tone + 1)
      cases.append(lower == String(character) ? 1 : 2)
    }
    bytes = letters + [0] + tones + [0] + cases
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Letters in the order of the alphabet; f, j, w and z, which Vietnamese borrows, stand where Latin has them.
  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
  /// Tones in the order of dictionaries: level, falling, hook, tilde, rising, heavy.
  private static let tones: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  /// A letter's bytes: white space 1, digits 0x10…, letters 0x30…, anything else 0x60 and its UTF-8.
  private static let letterBytes: [Character: [UInt8]] = {
    var table: [Character: [UInt8]] = [" ": [1]]
    for (index, digit) in "0123456789".enumerated() { table[digit] = [0x10 + UInt8(index)] }
    for (index, letter) in alphabet.enumerated() { table[letter] = [0x30 + UInt8(index)] }
    return table
  }()

  private static func place(of lower: String) -> (letter: [UInt8], tone: UInt8) {
    if lower.utf8.count == 1, let character = lower.first, let letter = letterBytes[character] { return (letter, 0) }
    var tone: UInt8 = 0
    var rest = String.UnicodeScalarView()
    for scalar in lower.decomposedStringWithCanonicalMapping.unicodeScalars {
      if let index = tones.firstIndex(of: scalar) { tone = UInt8(index) + 1 } else { rest.append(scalar) }
    }
    let base = String(rest).precomposedStringWithCanonicalMapping
    if base.count == 1, let character = base.first, let letter = letterBytes[character] { return (letter, tone) }
    return ([0x60] + Array(base.utf8), tone)
  }
}

extension Sequence<String> {
  /// The texts in Vietnamese order; texts of equal keys in the order of their bytes.
  public func sortedInVietnamese() -> [String] {
    let keyed: [(key: CollationKey, text: String)] = map { (key: CollationKey($0), text: $0) }
    let sorted = keyed.sorted { (left, right) -> Bool in
      left.key == right.key ? left.text < right.text : left.key < right.key
    }
    return sorted.map(\.text)
  }
}
