/// The tables of the old encodings. Codes are those of the letters that programs show for them (Latin-1).

import Vietnamese

extension LegacyEncoding {
  /// A word in Unicode (NFC), or nil where it is not of this encoding.
  func decode(_ word: Substring) -> String? {
    switch self {
    case .tcvn3: LegacyEncoding.decodeTCVN3(word)
    case .vni: LegacyEncoding.decodeVNI(word)
    case .windows1258: LegacyEncoding.decode1258(word)
    }
  }

  // MARK: TCVN3

  /// TCVN 5712:1993, VN3, table 3: code and letter in turns.
  private static let tcvn3Letters = table(
    "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u{AD}ư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộ"
      + "êờëởìỡíớîợïùñủòũóúôụõừöửøứùựúỳûỷüỹýýþỵ÷ữ")

  private static func decodeTCVN3(_ word: Substring) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      guard scalar.value >= 0x80 else {
        result.append(scalar)
        continue
      }
      guard let letter = tcvn3Letters[scalar] else { return nil }
      result.append(letter)
    }
    return String(result)
  }

  private static func table(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(pairs.unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for at in stride(from: 0, to: scalars.count - 1, by: 2) { table[scalars[at]] = scalars[at + 1] }
    return table
  }

  // MARK: VNI

  /// What a mark adds to the letter before it.
  private static let vniMarks: [Unicode.Scalar: String] = [
    "ø": "\u{300}", "ù": "\u{301}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}", "â": "\u{302}",
    "à": "\u{302}\u{300}", "á": "\u{302}\u{301}", "å": "\u{302}\u{309}", "ã": "\u{302}\u{303}",
    "ä": "\u{323}\u{302}", "ê": "\u{306}", "è": "\u{306}\u{300}", "é": "\u{306}\u{301}", "ú": "\u{306}\u{309}",
    "ü": "\u{306}\u{303}", "ë": "\u{323}\u{306}",
  ]
  /// Letters of one code.
  private static let vniLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "ñ": "đ", "Ñ": "Đ", "ì": "ì", "Ì": "Ì", "í": "í", "Í": "Í", "æ": "ỉ",
    "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
  ]
  private static let vniBases: Set<Unicode.Scalar> = Set("aeouyAEOUYơƠưƯ".unicodeScalars)

  private static func decodeVNI(_ word: Substring) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if scalar.value < 0x80 {
        result.append(scalar)
      } else if let letter = vniLetters[scalar] {
        result.append(letter)
      } else if let mark = vniMarks[scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar],
        let base = result.last, vniBases.contains(base)
      {
        result.append(contentsOf: mark.unicodeScalars)
      } else {
        return nil
      }
    }
    let composed = String(result).composed
    // A mark that its letter does not take stays beside it.
    return composed.unicodeScalars.contains { (0x300...0x36F).contains($0.value) } ? nil : composed
  }

  // MARK: Windows-1258

  /// Where the code page differs from the Western one: five tone marks and the letters of Vietnamese.
  private static let windows1258Letters: [Unicode.Scalar: Unicode.Scalar] = [
    "Ì": "\u{300}", "Ò": "\u{309}", "Þ": "\u{303}", "ì": "\u{301}", "ò": "\u{323}", "Ã": "Ă", "ã": "ă", "Ð": "Đ",
    "ð": "đ", "Õ": "Ơ", "õ": "ơ", "Ý": "Ư", "ý": "ư",
  ]

  private static func decode1258(_ word: Substring) -> String? {
    let letters = word.unicodeScalars.map { windows1258Letters[$0] ?? $0 }
    let composed = String(String.UnicodeScalarView(letters)).composed
    return composed.unicodeScalars.contains { (0x300...0x36F).contains($0.value) } ? nil : composed
  }
}
