/// How a Vietnamese syllable is spelt: an onset, a rhyme, and a tone on the right letter. By it text that was damaged or
/// stored in an old encoding is told from Vietnamese.

import Foundation

/// Knows spellings, not words: "nghẻo" is a possible syllable that no dictionary lists.
public enum Syllable {
  /// Whether a word is spelt as a Vietnamese syllable, in any case. Both places of the tone mark in "hòa" and "hoà" are
  /// right.
  public static func isPossible(_ word: some StringProtocol) -> Bool {
    let letters = word.lowercased().composed.unicodeScalars.map(Letter.init)
    guard !letters.isEmpty, letters.count <= 8 else { return false }
    let toned = letters.indices.filter { letters[$0].tone != nil }
    guard toned.count <= 1 else { return false }
    let bases = String(String.UnicodeScalarView(letters.map(\.base)))
    return onsets.contains { onset in
      guard bases.hasPrefix(onset) else { return false }
      let length = onset.unicodeScalars.count
      guard !toned.contains(where: { $0 < length }) else { return false }
      return isPossible(onset, String(bases.dropFirst(length)), toned.first.map { ($0 - length, letters[$0].tone) })
    }
  }

  private static func isPossible(_ onset: String, _ rhyme: String, _ tone: (place: Int, mark: Unicode.Scalar?)?) -> Bool
  {
    guard rhymes.contains(rhyme) else { return false }
    if rhyme == "y", !["", "h", "k", "l", "m", "s", "t", "v", "qu"].contains(onset) { return false }
    let isStopped = ["c", "p", "t", "ch"].contains { rhyme.hasSuffix($0) }
    guard let tone else { return !isStopped }
    if isStopped, tone.mark != acute, tone.mark != below { return false }
    return places(rhyme).contains(tone.place)
  }

  /// Where the tone mark of a rhyme may stand.
  private static func places(_ rhyme: String) -> [Int] {
    let letters = Array(rhyme)
    if let marked = letters.lastIndex(where: { "ăâêôơư".contains($0) }) { return [marked] }
    let vowels = letters.prefix { "aeiouy".contains($0) }.count
    guard vowels == letters.count else { return [vowels - 1] }
    switch vowels {
    case 1: return [0]
    case 2: return ["oa", "oe", "uy"].contains(rhyme) ? [0, 1] : [0]
    default: return [1]
    }
  }

  private static let acute: Unicode.Scalar = "\u{301}"
  private static let below: Unicode.Scalar = "\u{323}"
  private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  /// A letter and its tone.
  private struct Letter {
    let base: Unicode.Scalar
    let tone: Unicode.Scalar?

    init(_ scalar: Unicode.Scalar) {
      let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      tone = parts.dropFirst().first(where: tones.contains)
      let rest = String(String.UnicodeScalarView(parts.filter { !tones.contains($0) })).composed.unicodeScalars
      base = rest.first ?? scalar
    }
  }

  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rhymes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch \
    êm ên êng ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ooc oong oa \
    oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm \
    ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt \
    uynh uyt uyn uyu ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu yt ynh ych
    """.split(separator: " ").map(String.init))
}
