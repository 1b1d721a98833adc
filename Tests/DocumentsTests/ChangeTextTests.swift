import Messages
import Testing

@testable import Documents

@Suite("changes in words")
struct ChangeTextTests {
  private func text(
    _ now: Value, _ before: Value, _ format: NumberFormat = .integer, noun: String = "", in language: Language = .vi
  ) -> String {
    ChangeText(now: now, before: before, format: format, noun: noun).text(in: language)
  }

  @Test("what fell and what rose, by how much and by which part of what was before")
  func counts() {
    #expect(text(.integer(21), .integer(24), noun: "hộ") == "giảm 3 hộ, tương ứng 12,5%")
    #expect(text(.integer(1_300), .integer(1_000), noun: "hộ") == "tăng 300 hộ, tương ứng 30,0%")
    #expect(text(.integer(21), .integer(24), noun: "households", in: .en) == "down 3 households (12.5%)")
    #expect(text(.integer(45_000_000), .integer(30_000_000), .vnd) == "tăng 15.000.000\u{A0}đồng, tương ứng 50,0%")
  }

  @Test("percentages change by points")
  func points() {
    #expect(text(.ratio(5, 100), .ratio(1, 10), .percent1) == "giảm 5,0 điểm phần trăm")
    #expect(text(.decimal(0.057), .decimal(0.05), .percent2, in: .en) == "up 0.70 percentage points")
  }

  @Test("nothing, nothing before, nothing known")
  func edges() {
    #expect(text(.integer(5), .integer(5)) == "không thay đổi")
    #expect(text(.decimal(1.01), .decimal(1.04), .decimal1) == "không thay đổi")
    #expect(text(.integer(4), .integer(0), noun: "hộ") == "tăng 4 hộ")
    #expect(text(.integer(0), .integer(4), noun: "hộ") == "giảm 4 hộ, tương ứng 100,0%")
    #expect(text(.null, .integer(4)) == "không có số liệu để so sánh")
    #expect(text(.integer(1), .decimal(.nan), in: .en) == "nothing to compare with")
    #expect(text(.integer(.max), .integer(.min)).hasPrefix("tăng 18.446.744.073.709.55"))
  }
}
