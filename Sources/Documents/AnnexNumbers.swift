/// The names of annexes: "Phụ lục" for the only one, else "Phụ lục I", "Phụ lục II" (Decree 30/2020/NĐ-CP, Annex I, part III).

import Messages

struct AnnexNumbers {
  private let count: Int
  private let language: Language
  private var numbers = HeadingNumbers([.roman])

  init(_ document: Document) {
    count = document.blocks.count { if case .annex = $0 { true } else { false } }
    language = document.language
  }

  /// The name of the next annex.
  mutating func next() -> String {
    guard count > 1 else { return Phrases.annex[language] }
    return Phrases.annex[language] + " " + numbers.next(1).dropLast(2)
  }
}
