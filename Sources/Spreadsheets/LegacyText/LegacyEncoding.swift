/// Vietnamese in the encodings from before Unicode. Old workbooks keep it as Latin letters that only a special font
/// shows right ("Hé nghÌo", "Hoï vaø teân"); old CSV files as bytes that are no UTF-8.

import Messages
import Vietnamese

/// An encoding in which text of Vietnamese offices is still found.
public enum LegacyEncoding: Hashable, Sendable, CaseIterable {
  /// TCVN 5712:1993 as the ABC fonts (".VnTime") have it.
  case tcvn3
  /// The fonts "VNI-Times" and others: a letter, then its mark as a letter of its own.
  case vni
  /// Microsoft's code page, with tone marks as characters of their own, read as if it were the Western one.
  case windows1258

  /// Its name, as converters list it.
  public var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI Windows"
    case .windows1258: "Windows-1258"
    }
  }

  /// The encoding of a text that is Vietnamese in none but an old one, or nil: for Vietnamese in Unicode, and for any
  /// other language.
  ///
  /// Words are decoded and must then be spelt as Vietnamese, and at least one must not be as it stands. One short word
  /// may be taken for both ("Hé" is Vietnamese and TCVN3 for "Hộ"): it is let through.
  public static func recognise(_ text: String) -> LegacyEncoding? {
    guard mayBeLegacy(text) else { return nil }
    let words = text.split(whereSeparator: { !isLetter($0) }).prefix(mostWords)
    return allCases.map { ($0, Tally(words, in: $0)) }.filter { $1.isConvincing }
      .max { ($0.1.strong, $0.1.good) < ($1.1.strong, $1.1.good) }?.0
  }

  /// Whether the letter of the UTF-8 bytes 0xC3 and this one is none of Vietnamese. A text of an old encoding has such
  /// letters, or signs of the bytes 0xC2, in most of its words: where none is, the costly question need not be asked.
  public static func isStrange(second byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0xA0...0xA3, 0xA8...0xAA, 0xAC, 0xAD, 0xB2...0xB5, 0xB9, 0xBA, 0xBD: false
    default: true
    }
  }

  /// The encoding of bytes that are no UTF-8.
  static func recognise(_ bytes: some Collection<UInt8>) -> LegacyEncoding? {
    recognise(String(String.UnicodeScalarView(bytes.prefix(1 << 16).map { Unicode.Scalar($0) })))
  }

  /// The text in Unicode; words that are not in this encoding stay as they are.
  public func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      guard LegacyEncoding.isLetter(first) else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      let word = rest.prefix(while: LegacyEncoding.isLetter)
      rest = rest.dropFirst(word.count)
      result += decode(word) ?? String(word)
    }
    return result
  }

  /// How many words of a text are looked at: enough to be sure.
  private static let mostWords = 2_000

  /// Such text has letters between 0xA1 and 0xFF, and no letter of Unicode's Vietnamese beyond them. Nearly every cell is
  /// decided here, by its bytes.
  private static func mayBeLegacy(_ text: String) -> Bool {
    var hasLatin = false
    for byte in text.utf8 where byte >= 0xC2 {
      if byte <= 0xC3 {
        hasLatin = true
      } else if byte <= 0xCD || byte == 0xE1 {
        return false
      }
    }
    return hasLatin
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      (0xA1...0xFF).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & 0xDF) && scalar.value < 0x80
    }
  }

  /// How the words of a text are spelt when they are decoded.
  private struct Tally {
    /// Words with other letters than ASCII that are Vietnamese when decoded; those of them that are not as they stand.
    private(set) var good = 0
    private(set) var strong = 0
    private var bad = 0
    private var plain = 0
    private var foreign = 0

    init(_ words: some Collection<Substring>, in encoding: LegacyEncoding) {
      for word in words { add(word, encoding) }
    }

    private mutating func add(_ word: Substring, _ encoding: LegacyEncoding) {
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        // Abbreviations are of no language.
        guard word.utf8.count > 1, word != word.uppercased() else { return }
        if Syllable.isPossible(word) { plain += 1 } else { foreign += 1 }
      } else if let decoded = encoding.decode(word), Syllable.isPossible(decoded) {
        good += 1
        // "×" is a sign and "µm" a unit.
        if !Syllable.isPossible(word), word.first != "µ", word.count > 1 { strong += 1 }
      } else {
        bad += 1
      }
    }

    var isConvincing: Bool { strong > 0 && bad * 5 <= good && foreign * 3 <= good + plain }
  }
}

extension LegacyEncoding {
  /// How to come from it to Unicode.
  public var wayOut: LocalizedText {
    LocalizedText(
      vi: "chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6): nguồn \(name), đích Unicode; rồi lưu lại tệp",
      en: "convert it to Unicode with Unikey (Ctrl+Shift+F6), from \(name) to Unicode, and save the file again")
  }
}
