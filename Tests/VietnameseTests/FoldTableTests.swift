/// The table of letters says what the rule says.

import Testing

@testable import Vietnamese

@Suite struct FoldTableTests {
  @Test("every letter alone, and between others, folds as by the rule; by hand: Đặng THỊ Hoà Ờ is dang thi hoa o")
  func letters() {
    for number in UInt32(0)...0x2fff {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let letter = String(Character(scalar))
      for text in [letter, "A" + letter + "ế", " " + letter + " b", letter + "\u{301}x"] {
        #expect(text.folded == text.foldedByRule, "U+\(String(number, radix: 16))")
      }
    }
    #expect(" Đặng  THỊ\tHoà Ờ\n".folded == "dang thi hoa o")
    #expect(["", " ", "\u{7f}", "😀 Ă"].map(\.folded) == ["", "", "", "😀 a"])
    #expect(FoldTable.key(of: "Đặng") == "dang" && FoldTable.key(of: "Ä\u{301}") == nil)
  }
}
