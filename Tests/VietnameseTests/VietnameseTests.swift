import Foundation
import Testing

@testable import Vietnamese

@Suite("Vietnamese text")
struct TextTests {
  @Test("names fold to one key, whichever letter carries the tone mark")
  func folding() {
    #expect("Xã Long Hoà".folded == "xa long hoa")
    #expect("XÃ  LONG HÒA ".folded == "xa long hoa")
    #expect("Đường Đặng".folded == "duong dang")
  }

  @Test("every character up to U+33FF comes out as NFC has it, alone, between letters and with marks behind it")
  func everyCharacter() {
    var wrong: [String] = []
    for scalar in (0x20...0x33FF).compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "Cầ\(scalar)n", "a\(scalar)\u{301}", "\(scalar)\u{302}\u{323}", "e\u{302}\(scalar)"]
      where !text.composed.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) {
        wrong.append("U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(wrong == [])
  }

  @Test("decomposed text comes out composed")
  func composing() {
    #expect(Array("Ca\u{302}\u{300}n".composed.unicodeScalars) == Array("Cần".unicodeScalars))
  }

  @Test("the alphabet's order: đ after d, ê after e, tones after letters")
  func order() {
    #expect(
      ["Đông", "Dung", "Em", "Êm", "Anh", "Ân", "Ăn"].sortedInVietnamese() == [
        "Anh", "Ăn", "Ân", "Dung", "Đông", "Em", "Êm",
      ])
    #expect(["mạ", "má", "ma", "mả", "mã", "mà"].sortedInVietnamese() == ["ma", "mà", "mả", "mã", "má", "mạ"])
  }

  @Test("a misspelt word finds its neighbour, a strange one does not")
  func nearest() {
    #expect(["Lý Nhơn", "Long Hòa"].closest(to: "Lý Nhươn") == "Lý Nhơn")
    #expect(["year", "area"].closest(to: "yaer") == "year")
    #expect(["year", "area"].closest(to: "household") == nil)
    #expect(["income", "incomplete", "income_per_person"].closest(to: "incom_py") == "income")
    #expect(["class", "income_per_person"].closest(to: "incom_py") == "income_per_person")
    #expect(["classification"].closest(to: "clue") == nil)
  }
}

@Suite("Days")
struct DayTests {
  @Test("the year alone is that of the whole date, on every turn of a year and far outside the calendar")
  func yearAlone() {
    for year in 1...9_999 {
      guard let first = Day(year: year, month: 1, day: 1) else {
        Issue.record("there is no 1 January \(year)")
        return
      }
      #expect(first.year == year)
      #expect(Day(number: first.number - 1).year == year - 1)
    }
    for number in stride(from: Int32(-2_000_000), through: 4_000_000, by: 997) {
      #expect(Day(number: number).year == Day(number: number).parts.year)
    }
  }

  @Test("days count from 1970, leap years included")
  func numbers() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
    #expect(Day(year: 2025, month: 7, day: 1)?.iso == "2025-07-01")
    #expect(Day(year: 1980, month: 2, day: 31) == nil)
    #expect(Day.unknownStart.iso == "0001-01-01")
  }

  @Test("months later end with a shorter month")
  func months() {
    #expect(Day(iso: "2024-01-31")?.adding(months: 1)?.iso == "2024-02-29")
    #expect(Day(iso: "2020-02-29")?.adding(months: 36)?.iso == "2023-02-28")
    #expect(Day(iso: "2024-03-31")?.adding(months: -1)?.iso == "2024-02-29")
  }
}
