import Messages
import Testing
import Vietnamese

@testable import Documents

/// The examples of Decree 30/2020/NĐ-CP, Annex I.
@Suite("the words of an official document")
struct LetterheadTests {
  private func letterhead(_ number: Int?, _ date: Day?) -> Letterhead {
    Letterhead(
      issuingBody: "Phòng Lao động - Thương binh và Xã hội", symbol: "BC-LĐTBXH", place: "Cần Giờ",
      recipients: ["UBND huyện", "Lưu: VT"], number: number, date: date)
  }

  @Test("numbers below 10, days below 10 and the months 1 and 2 have a leading 0, others have none")
  func zeros() {
    #expect(letterhead(5, nil).numberLine == "Số: 05/BC-LĐTBXH")
    #expect(letterhead(10, nil).numberLine == "Số: 10/BC-LĐTBXH")
    #expect(letterhead(1, Day(year: 2024, month: 7, day: 5)).dateLine == "Cần Giờ, ngày 05 tháng 7 năm 2024")
    #expect(letterhead(1, Day(year: 2025, month: 2, day: 10)).dateLine == "Cần Giờ, ngày 10 tháng 02 năm 2025")
    #expect(letterhead(1, Day(year: 2025, month: 12, day: 31)).dateLine == "Cần Giờ, ngày 31 tháng 12 năm 2025")
  }

  @Test("what is not known yet is a gap for the hand, and recipients end as a list does")
  func gaps() {
    #expect(letterhead(nil, nil).numberLine.contains("\u{A0}\u{A0}\u{A0}/BC-LĐTBXH"))
    #expect(!letterhead(nil, nil).dateLine.contains { $0.isNumber })
    #expect(letterhead(1, nil).recipientLines == ["- UBND huyện;", "- Lưu: VT."])
  }

  @Test("headings are counted by level, each anew below the one above it")
  func headings() {
    var numbers = HeadingNumbers([.roman, .arabic, .letter])
    #expect(
      [1, 2, 2, 3, 3, 1, 2, 4].map { numbers.next($0) } == ["I. ", "1. ", "2. ", "a) ", "b) ", "II. ", "1. ", ""])
    var many = HeadingNumbers([.letter])
    let letters = (1...24).map { _ in many.next(1) }
    #expect(letters[3] == "d) " && letters[4] == "đ) " && letters[22] == "y) " && letters[23] == "aa) ")
    var roman = HeadingNumbers([.roman])
    #expect((1...14).map { _ in roman.next(1) }.last == "XIV. ")
  }
}
