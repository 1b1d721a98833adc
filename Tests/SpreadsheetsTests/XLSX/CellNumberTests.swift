import Testing

@testable import Spreadsheets

@Suite("numbers of workbooks")
struct CellNumberTests {
  private func plain(_ text: String) -> String? {
    var storage = ByteStorage()
    let isNumber = Array(text.utf8).withUnsafeBufferPointer { CellNumber.append($0, to: &storage) }
    return isNumber ? String(decoding: storage.bytes, as: UTF8.self) : nil
  }

  @Test(
    "are plain decimal digits, as Excel shows them",
    arguments: [
      ("0", "0"), ("-0", "0"), ("5", "5"), ("-12", "-12"), ("79077000141", "79077000141"), ("5.71", "5.71"),
      ("5.7099999999999996", "5.71"), ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"),
      ("5.10", "5.1"), ("5.0", "5"), ("5.", "5"), (".5", "0.5"), ("+5", "5"), ("1E3", "1000"), ("1.5e+6", "1500000"),
      ("7.9077000141E10", "79077000141"), ("9007199254740991", "9007199254740991"),
      ("9.007199254740991E15", "9007199254740991"), ("9.007199254740993E15", "9.00719925474099E+15"),
      ("1E-5", "0.00001"), ("-2.5E-3", "-0.0025"), ("1.4E-17", "0.000000000000000014"), ("1E308", "1E+308"),
      ("1.25E-300", "1.25E-300"), ("0.99999999999999999", "1"), ("999999999999999.99", "1000000000000000"),
      ("12345678901234567890", "12345678901234567890"), ("1.2345678901234568E+19", "1.23456789012346E+19"),
      ("123456.78901234567", "123456.789012346"), ("0.000", "0"), ("0E5", "0"), ("100", "100"),
      ("1E15", "1000000000000000"), ("1E16", "1E+16"),
    ])
  func digits(text: String, expected: String) { #expect(plain(text) == expected) }

  @Test(
    "are nothing else",
    arguments: ["", "-", ".", "+", "abc", "1,5", "1.2.3", "1E", "1E+", "0x10", "NaN", "INF", "1 2", "E5", "--1"])
  func noNumbers(text: String) { #expect(plain(text) == nil) }

  @Test("an exponent beyond all measure ends nothing")
  func endless() {
    #expect(plain("1E999999999999999999999") == "1E+100000")
    #expect(plain("1E-999999999999999999999") == "1E-100000")
    #expect(plain(String(repeating: "9", count: 100_000) + ".5") != nil)
  }
}

@Suite("number formats")
struct NumberFormatTests {
  @Test(
    "of days are told from all others",
    arguments: [
      ("dd/mm/yyyy", true), ("d/m/yy h:mm;@", true), ("[$-42A]dd mmmm yyyy", true), ("mmm-yy", true), ("yyyy", true),
      ("\"ngày\" dd \"tháng\" mm", true), ("m", true), ("DD/MM/YYYY", true), ("yyyy-mm-dd hh:mm:ss.000", true),
      ("General", false), ("@", false), ("0.00", false), ("#,##0 \"đồng/tháng\"", false), ("[h]:mm", false),
      ("[mm]:ss", false), ("h:mm", false), ("mm:ss.0", false), ("0.00E+00", false), ("[Red]#,##0", false),
      ("\\d0", false), ("_d0", false), ("General;dd/mm", false), ("0 \"d\"", false), ("[Yellow]0", false), ("", false),
    ])
  func codes(code: String, isDate: Bool) { #expect(NumberFormat.isDate(code: code) == isDate) }

  @Test("named by number alone")
  func builtIn() {
    #expect([14, 15, 16, 17, 22].allSatisfy(NumberFormat.isDate(builtIn:)))
    #expect(![0, 1, 2, 9, 10, 18, 20, 21, 45, 46, 47, 48, 49, -1, 164].contains(where: NumberFormat.isDate(builtIn:)))
  }
}
