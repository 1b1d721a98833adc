import Testing
import Vietnamese

@testable import Spreadsheets

@Suite struct CSVWriterTests {
  private func written(
    _ records: [[CSVWriter.Field]], dialect: CSVWriter.Dialect = .standard, guardsFormulas: Bool = true
  ) -> String {
    var writer = CSVWriter(dialect: dialect, guardsFormulas: guardsFormulas)
    for record in records { writer.write(record) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "fields are quoted where RFC 4180 asks for it",
    arguments: [
      ("Lý Nhơn", "Lý Nhơn"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("nói \"vâng\"", "\"nói \"\"vâng\"\"\""),
      ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("0123", "0123"),
    ])
  func quoting(text: String, expected: String) { #expect(written([[.text(text), .empty]]) == expected + ",\r\n") }

  @Test(
    "text that a spreadsheet would run is guarded by an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+84903", "'+84903"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""),
      (" =1", "\"' =1\""), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("-", "-"), ("a=1", "a=1"), ("=", "'="),
      ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ])
  func formulas(text: String, expected: String) { #expect(written([[.text(text), .empty]]) == expected + ",\r\n") }

  @Test("numbers are never guarded, text is not where that was turned off")
  func unguarded() {
    #expect(written([[.integer(-5), .decimal(-0.5)]]) == "-5,-0.5\r\n")
    #expect(written([[.text("=1"), .empty]], guardsFormulas: false) == "=1,\r\n")
  }

  @Test("values are raw: point, ISO days, no NaN")
  func values() {
    let day = Day(year: 2024, month: 7, day: 5)
    let fields: [CSVWriter.Field] = [
      .integer(.min), .decimal(0.1), .decimal(3), .decimal(.nan), .decimal(.infinity), .boolean(true),
      day.map(CSVWriter.Field.date) ?? .empty,
    ]
    #expect(written([fields]) == "-9223372036854775808,0.1,3,,,true,2024-07-05\r\n")
  }

  @Test("a Vietnamese Excel gets semicolons and decimal commas")
  func dialect() {
    #expect(written([[.decimal(0.5), .text("a;b")]], dialect: .excelVietnamese) == "0,5;\"a;b\"\r\n")
  }

  @Test("a lone empty field is no empty line; a gap is one")
  func emptyLines() {
    var writer = CSVWriter(byteOrderMark: true)
    writer.write([CSVWriter.Field.empty])
    writer.writeGap()
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF, 0x22, 0x22, 0x0D, 0x0A, 0x0D, 0x0A])
  }

  @Test("control characters are shown, not written")
  func controls() {
    #expect(written([[.text("\u{1B}[31m\u{0}\u{9B}"), .empty]]) == "␛[31m␀\u{FFFD},\r\n")
  }
}
