import Foundation
import Messages
import Spreadsheets
import Testing
import Vietnamese

@testable import Documents

@Suite("what a file shows, sealed as a whole")
struct ShownDigestTests {
  private static let list = Table(
    id: "list", caption: "Danh sách",
    columns: [Column(id: "who", label: "Họ tên", isKey: true), Column(id: "sum", label: "Số tiền", format: .vnd)],
    rows: [[.text("An"), .integer(1_000_000)], [.text("Bình"), .integer(2_000_000)]])
  private static let document = Document(
    title: "Hỗ trợ",
    blocks: [
      .text("Có 2 hộ được hỗ trợ."),
      .keyFigures([KeyFigure(label: "Hộ nghèo", value: .integer(120), format: .integer)]),
      .keyFigures([KeyFigure(label: "Hộ nghèo", value: .integer(77), format: .integer)]),
      .list([RichText("một"), RichText("hai")], isNumbered: true), .table(list),
      .table(Table(id: "none", columns: [Column(id: "a", label: "Xã"), Column(id: "b", label: "Số")], rows: [])),
      .progress(label: "Đã nhận", value: .integer(600), goal: .integer(0), format: .vnd),
    ], stamp: Samples.stamp)
  private static let formats: [DocumentFormat] = [.html, .markdown, .json, .ndjson, .docx, .xlsx, .ods]

  private func findings(_ bytes: [UInt8]) throws -> [PaperComparison.Finding] {
    let paper = try Paper.read(bytes, "f")
    return PaperComparison(paper, try #require(paper.record.seal), now: Self.document).findings
  }

  @Test("a number is sealed with twelve digits, as %.12g of C writes it")
  func numbers() {
    let known: [(Double, String)] = [
      // A half of the last digit goes to the even one; 99,999,999,999.95 has thirteen digits.
      (0.1, "0.1"), (-2.5, "-2.5"), (1.5e-7, "1.5e-07"), (12_345_678_901.25, "12345678901.2"),
      (12_345_678_901.75, "12345678901.8"), (99_999_999_999.97, "100000000000"), (1_586_336.0, "1586336"),
      (9.9999999999999, "10"), (1.0 / 3, "0.333333333333"), (21_000_000.0 / 7.3, "2876712.32877"),
    ]
    for (number, expected) in known { #expect(PaperCell.number(number).written == expected) }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let number = Double.random(in: -1...1, using: &random) * pow(10, Double.random(in: -6...13, using: &random))
      #expect(PaperCell.number(number).written == String(format: "%.12g", number))
    }
  }

  @Test(
    "a file as it was written has no findings, whatever repeats, is empty or cannot be told apart in it",
    arguments: formats)
  func untouched(format: DocumentFormat) throws {
    let bytes = try format.render(Self.document)
    #expect(try Paper.read(bytes, "f").isUntouched == true)
    #expect(try findings(bytes) == [])
  }

  @Test("JSON is sealed as it is written as its reader would seal it, whatever the values")
  func written() throws {
    let values: [[Value]] = [
      [.null, .integer(.max)], [.text("2024-12-31"), .decimal(.nan)],
      [.text(" a\u{A0}\t b\u{200B} "), .decimal(-0.0)],
      [.text("e\u{302}\u{1F} <&>\u{2028}"), .decimal(1e300)], [.boolean(true), .decimal(0.1 + 0.2)],
      [.hidden, .ratio(1, 3)], [.date(Day(number: 20_000)), .decimal(99_999_999_999.5)],
      [.text(""), .integer(-123_456_789_012)],
    ]
    var table = Self.list
    (table.rows, table.total, table.footnotes) = (values, values[0], ["Ghi chú", ""])
    let chart = Chart(
      id: "c", caption: "Biểu đồ", kind: .bar, categories: ["a"], series: [.init(label: "s", values: [nil])],
      format: .integer)
    var document = Self.document
    document.blocks += [.table(table), .chart(chart), .note("x\ny"), .annex("Phụ lục"), .pageBreak]
    document.subtitle = "\u{7F}"
    let paper = try Paper.read(try DocumentFormat.json.render(document), "f")
    #expect(paper.record.shown == ShownDigest.text(grids: paper.grids, texts: paper.texts))
    #expect(paper.isUntouched == true)
  }

  @Test(
    "a sentence, a row and a figure put in or changed by hand are told",
    arguments: [
      ("<p>Có 2 hộ được hỗ trợ.</p>", "<p>Có 2 hộ được hỗ trợ.</p><p>Thêm 500.000.000 đồng.</p>", false),
      ("2.000.000</td></tr>", "2.000.000</td></tr><tr><th>Dung</th><td>9.000.000</td></tr>", true),
      ("77", "78", true),
    ])
  func touched(old: String, new: String, isPlaced: Bool) throws {
    let page = String(decoding: try DocumentFormat.html.render(Self.document), as: UTF8.self)
    let changed = page.replacingOccurrences(of: old, with: new)
    #expect(changed != page)
    let found = try findings(Array(changed.utf8))
    #expect(!found.isEmpty && found.allSatisfy { $0.change == .byHand })
    #expect(found.contains { $0.table != nil } == isPlaced, "\(found)")
  }

  @Test("a key figure changed in a workbook is told")
  func workbook() throws {
    let bytes = try DocumentFormat.xlsx.render(Self.document)
    let archive = try OpenArchive(bytes)
    let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    let changed = sheet.replacing("<v>77</v>", with: "<v>78</v>")
    #expect(changed != sheet)
    let found = try findings(try archive.replacing(["xl/worksheets/sheet1.xml": Array(changed.utf8)]))
    #expect(!found.isEmpty && found.allSatisfy { $0.change == .byHand })
  }

  @Test("a stamp whose parts lack their columns is damaged, and ends nothing")
  func hostile() throws {
    let text = String(decoding: try DocumentFormat.markdown.render(Self.document), as: UTF8.self)
    let evil = text.replacing(
      /"kind":"figures","columns":\["figure","value"\],"formats":\["text","text"\],"keys":\[0\]/,
      with: "\"kind\":\"figures\",\"columns\":[],\"formats\":[],\"keys\":[]")
    #expect(evil != text)
    #expect(try Paper.read(Array(evil.utf8), "f").record.seal == nil)
  }
}
