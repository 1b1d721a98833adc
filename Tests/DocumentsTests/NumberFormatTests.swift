import Messages
import Testing
import Vietnamese

@testable import Documents

@Suite struct NumberFormatTests {
  @Test(
    "whole numbers are grouped by points in Vietnamese and by commas in English",
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"), (1_586_336, "1.586.336", "1,586,336"),
      (-1_586_336, "-1.586.336", "-1,586,336"),
      (Int64.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
      (Int64.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
    ] as [(Int64, String, String)])
  func integers(number: Int64, vi: String, en: String) {
    #expect(NumberFormat.integer.string(for: .integer(number), in: .vi) == vi)
    #expect(NumberFormat.integer.string(for: .integer(number), in: .en) == en)
  }

  @Test(
    "a ratio is rounded once, half up, away from zero",
    arguments: [
      // 57/1000 = 5.7 %; 1/2000 = 0.05 % is a half; 1/3; 2/3; 1/16 = 6.25 % is a half of a tenth.
      (57, 1_000, "5,7%"), (1, 2_000, "0,1%"), (1, 3, "33,3%"), (2, 3, "66,7%"), (1, 16, "6,3%"), (-1, 16, "-6,3%"),
      (1, -16, "-6,3%"), (-1, -16, "6,3%"), (-1, 1_000_000, "0,0%"), (0, 7, "0,0%"), (1, 0, "-"), (0, 0, "-"),
      (Int64.max, 1, "922.337.203.685.477.580.700,0%"), (Int64.min, Int64.min, "100,0%"),
      (Int64.min, -1, "922.337.203.685.477.580.800,0%"),
    ] as [(Int64, Int64, String)])
  func ratios(numerator: Int64, denominator: Int64, expected: String) {
    #expect(NumberFormat.percent1.string(for: .ratio(numerator, denominator), in: .vi) == expected)
  }

  @Test(
    "a decimal is rounded by the digits a person would write for it",
    arguments: [
      (1.005, "1,01"), (0.125, "0,13"), (2.675, "2,68"), (-0.125, "-0,13"), (-0.001, "0,00"), (0.005, "0,01"),
      (9.995, "10,00"), (1e-7, "0,00"), (1_234.5, "1.234,50"), (1e16, "10.000.000.000.000.000,00"), (0.0049, "0,00"),
      (.nan, "-"), (.infinity, "-"), (-.infinity, "-"), (-0.0, "0,00"),
    ] as [(Double, String)])
  func decimals(number: Double, expected: String) {
    #expect(NumberFormat.decimal2.string(for: .decimal(number), in: .vi) == expected)
  }

  @Test("the largest and the smallest floating-point numbers print as digits")
  func extremes() {
    let largest = NumberFormat.integer.string(for: .decimal(.greatestFiniteMagnitude), in: .vi)
    #expect(largest.hasPrefix("179.769.313.486.231.570.000."))
    #expect(largest.count { $0.isNumber } == 309)
    #expect(NumberFormat.percent2.string(for: .decimal(.leastNonzeroMagnitude), in: .vi) == "0,00%")
  }

  @Test("percentages are fractions, in both languages")
  func percentages() {
    #expect(NumberFormat.percent1.string(for: .decimal(0.057), in: .vi) == "5,7%")
    #expect(NumberFormat.percent1.string(for: .decimal(0.057), in: .en) == "5.7%")
    #expect(NumberFormat.percent2.string(for: .ratio(96, 20_000), in: .vi) == "0,48%")
    #expect(NumberFormat.percent1.string(for: .integer(1), in: .vi) == "100,0%")
  }

  @Test("millions of đồng have one decimal and their unit in the header")
  func millions() {
    let column = Column(id: "income", label: "Thu nhập", format: .millionVND)
    #expect(NumberFormat.millionVND.string(for: .integer(38_250_000), in: .vi) == "38,3")
    #expect(NumberFormat.millionVND.string(for: .integer(-1_586_336_000), in: .en) == "-1,586.3")
    #expect(NumberFormat.millionVND.string(for: .ratio(76_500_000, 2), in: .vi) == "38,3")
    #expect(column.header(in: .vi) == "Thu nhập (triệu\u{A0}đồng)")
    #expect(column.rawHeader(in: .vi) == "Thu nhập (đồng)")
    #expect(Column(id: "a", label: "Số tiền (đồng)", format: .vnd).header(in: .vi) == "Số tiền (đồng)")
    #expect(NumberFormat.vnd.stringWithUnit(for: .integer(30_000_000), in: .vi) == "30.000.000\u{A0}đồng")
    #expect(NumberFormat.vnd.stringWithUnit(for: .null, in: .vi) == "-")
  }

  @Test("a unit in the shared heading stands there once, and is none of raw values")
  func sharedUnit() {
    let column = Column(id: "y", label: "Năm 1", format: .millionVND, span: "Triệu đồng")
    #expect(column.header(in: .vi) == "Triệu đồng › Năm 1")
    #expect(column.rawHeader(in: .vi) == "Năm 1 (đồng)")
    let other = Column(id: "y", label: "Năm 1", format: .millionVND, span: "Hộ nghèo")
    #expect(other.rawHeader(in: .vi) == "Hộ nghèo › Năm 1 (đồng)")
  }

  @Test(
    "figures of different size have the decimals that they need",
    arguments: [
      (4_000_000, "4.000.000"), (17_546.6, "17.547"), (99.994, "99,99"), (99.996, "100"), (3.5, "3,5"), (2, "2"),
      (0.0768, "0,0768"), (0.00001, "0"), (-0.4913, "-0,4913"), (-120.5, "-121"),
    ])
  func anySize(number: Double, text: String) {
    #expect(NumberFormat.number.string(for: .decimal(number), in: .vi) == text)
    if let whole = Int64(exactly: number) {
      #expect(NumberFormat.number.string(for: .integer(whole), in: .vi) == text)
    }
  }

  @Test("values that are no numbers print as what they are in every format", arguments: NumberFormat.allCases)
  func otherValues(format: NumberFormat) {
    #expect(format.string(for: .null, in: .vi) == "-")
    #expect(format.string(for: .hidden, in: .vi) == "…")
    #expect(format.string(for: .text("không rõ"), in: .vi) == "không rõ")
    #expect(format.string(for: .boolean(true), in: .vi) == "có")
    #expect(format.string(for: .boolean(false), in: .en) == "no")
    #expect(format.string(for: .decimal(.nan), in: .en) == "-")
  }

  @Test("dates are day, month, year; the unknown first day is a dash")
  func dates() throws {
    let day = try #require(Day(year: 2024, month: 7, day: 5))
    #expect(NumberFormat.date.string(for: .date(day), in: .vi) == "05/07/2024")
    #expect(NumberFormat.date.string(for: .date(day), in: .en) == "5 Jul 2024")
    #expect(NumberFormat.date.string(for: .date(.unknownStart), in: .vi) == "-")
  }

  @Test("a year in a column of text has no thousands mark")
  func years() { #expect(NumberFormat.text.string(for: .integer(2_024), in: .vi) == "2024") }

  @Test(
    "amounts in words",
    arguments: [
      (0, "Không đồng", "Zero dong"),
      (30_000_000, "Ba mươi triệu đồng chẵn", "Thirty million dong"),
      (1_005_000, "Một triệu không trăm lẻ năm nghìn đồng chẵn", "One million five thousand dong"),
      (
        21_115_500, "Hai mươi mốt triệu một trăm mười lăm nghìn năm trăm đồng",
        "Twenty-one million one hundred fifteen thousand five hundred dong"
      ),
      (11, "Mười một đồng", "Eleven dong"), (105, "Một trăm lẻ năm đồng", "One hundred five dong"),
      (2_000_000_001, "Hai tỷ không trăm lẻ một đồng", "Two billion one dong"),
      (1_000_000_000_000, "Một nghìn tỷ đồng chẵn", "One trillion dong"),
      (-5_000, "Âm năm nghìn đồng chẵn", "Minus five thousand dong"),
    ] as [(Int64, String, String)])
  func words(amount: Int64, vi: String, en: String) {
    #expect(NumberFormat.words.string(for: .integer(amount), in: .vi) == vi)
    #expect(NumberFormat.words.string(for: .integer(amount), in: .en) == en)
  }
}
