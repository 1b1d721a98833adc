/// The numbers of headings: "I.", "1.", "a)", each level counted anew below the one above it.

struct HeadingNumbers {
  /// How a level counts.
  enum Style: String, Sendable, Hashable, CaseIterable { case roman, arabic, letter }

  /// Of the levels from 1; deeper ones have no number.
  private let styles: [Style]
  private var counts: [Int] = []

  init(_ styles: [Style]) { self.styles = styles }

  /// The number of the next heading of a level, with a space; empty where it has none.
  mutating func next(_ level: Int) -> String {
    let index = max(1, level) - 1
    while counts.count <= index { counts.append(0) }
    counts.removeSubrange((index + 1)...)
    counts[index] += 1
    guard index < styles.count else { return "" }
    switch styles[index] {
    case .roman: return Self.roman(counts[index]) + ". "
    case .arabic: return "\(counts[index]). "
    case .letter: return Self.letter(counts[index]) + ") "
    }
  }

  private static func roman(_ number: Int) -> String {
    var (text, rest) = ("", number)
    for (value, digits) in [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += digits
        rest -= value
      }
    }
    return text
  }

  /// In the order of the Vietnamese alphabet (Annex I, II.6.d of Decree 30/2020), then aa, ab.
  private static func letter(_ number: Int) -> String {
    let letters = Array("abcdđeghiklmnopqrstuvxy")
    let index = number - 1
    let last = String(letters[index % letters.count])
    return index < letters.count ? last : letter(index / letters.count) + last
  }
}
