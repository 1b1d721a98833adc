import Foundation
import Messages
import Spreadsheets
import Testing

@testable import Documents

@Suite struct FormatTests {
  @Test(
    "the format follows from the file's ending",
    arguments: [
      ("out/Báo cáo.html", .html), ("a.HTM", .html), ("a.b.csv", .csv), ("a.md", .markdown), ("a.json", .json),
      ("a.txt", .terminal), ("a.xlsx", .xlsx), ("a.ods", .ods), ("a.jsonl", .ndjson),
    ] as [(String, DocumentFormat)])
  func endings(path: String, expected: DocumentFormat) throws {
    #expect(try DocumentFormat.from(path: path) == expected)
  }

  @Test("a misspelt ending is refused with what was meant")
  func misspelt() {
    let error = #expect(throws: Diagnostic.self) { try DocumentFormat.from(path: "báo-cáo.hmtl") }
    #expect(error?.code.code == "E0610")
    #expect(error?.suggestion == ".html")
    #expect(error?.code.exitCode == 6)
    let missing = #expect(throws: Diagnostic.self) { try DocumentFormat.from(path: "thư.mục/báo-cáo") }
    #expect(missing?.code.code == "E0611")
    #expect(throws: Diagnostic.self) { try DocumentFormat.from(path: ".html") }
    #expect(throws: Diagnostic.self) { try DocumentFormat.from(path: "a.") }
    let name = #expect(throws: Diagnostic.self) { try DocumentFormat.named("jsn") }
    #expect(name?.message(in: .en).contains("did you mean \"json\"?") == true)
    #expect(throws: Never.self) { try DocumentFormat.named("HTML") }
  }

  @Test("one table alone is header, rows and total, with raw values")
  func csvAlone() throws {
    let table = Table(
      id: "a", caption: "Bảng",
      columns: [
        Column(id: "unit", label: "Xã", isKey: true), Column(id: "rate", label: "Tỷ lệ", format: .percent1),
        Column(id: "income", label: "Thu nhập", format: .millionVND),
      ],
      rows: [[.text("Lý Nhơn"), .ratio(1, 8), .integer(35_000_000)], [.text("=1+1"), .ratio(1, 0), .hidden]],
      total: [.text("Toàn huyện"), .ratio(2, 3)])
    let text = try render(Document(title: "t", blocks: [.table(table)]), .csv)
    #expect(
      text == "Xã,Tỷ lệ,Thu nhập (đồng)\r\nLý Nhơn,0.125,35000000\r\n'=1+1,,…\r\nToàn huyện,0.6666666666666666,\r\n")
  }

  @Test("with subtotals, CSV has a last column of levels, and JSON names the rows")
  func subtotals() throws {
    var table = Table(
      id: "a",
      columns: [Column(id: "unit", label: "Xã", isKey: true), Column(id: "n", label: "Số hộ", format: .integer)],
      rows: [("Huyện", 5), ("Huyện", 2), ("Lý Nhơn", 5), ("Lý Nhơn", 2)].map { [.text($0.0), .integer($0.1)] },
      levels: [0, 0, 1, 1], total: [.text("Tổng"), .integer(7)])
    table.subtotals = [0, 1]
    let document = Document(title: "t", blocks: [.table(table)])
    #expect(
      try render(document, .csv)
        == "Xã,Số hộ,Cấp dòng\r\nHuyện,5,0\r\nHuyện,2,0\r\nLý Nhơn,5,1\r\nLý Nhơn,2,1\r\nTổng,7,\r\n")
    let json = try render(document, .json).filter { !$0.isWhitespace }
    #expect(json.contains("\"levels\":[0,0,1,1],\"subtotals\":[0,1]"), "\(json)")
    let markdown = try render(document, .markdown)
    #expect(markdown.contains("| **Huyện** | **5** |") && markdown.contains("| Lý Nhơn | 5 |"), "\(markdown)")
  }

  @Test("a byte-order mark is written when asked for, and only then")
  func byteOrderMark() throws {
    let document = Document(title: "t", blocks: [.table(Samples.byUnit)])
    let marked = try DocumentFormat.csv.render(document, options: RenderOptions(byteOrderMark: true))
    #expect(marked.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(try DocumentFormat.csv.render(document).first == UInt8(ascii: "\""))
  }

  @Test("a document of key figures alone becomes a table; one of words alone cannot be CSV")
  func csvWithoutTables() throws {
    let figures = Document(
      title: "t", blocks: [.keyFigures([KeyFigure(label: "NPV", value: .integer(5), format: .vnd)])])
    #expect(try render(figures, .csv) == "Chỉ tiêu,Giá trị\r\nNPV,5\r\n")
    let error = #expect(throws: Diagnostic.self) {
      try DocumentFormat.csv.render(Document(title: "t", blocks: [.text("a")]))
    }
    #expect(error?.code.code == "E0613")
  }

  @Test("JSON is typed, keeps its order and has no NaN")
  func json() throws {
    let table = Table(
      id: "a", columns: [Column(id: "x", label: "X", format: .percent1)],
      rows: [[.ratio(1, 8)], [.decimal(.nan)], [.ratio(1, 0)], [.hidden], [.text("\u{1B}\u{9B}\"\u{202E}")], []])
    let text = try render(Document(title: "t", blocks: [.table(table)]), .json)
    #expect(text.contains(#"{"numerator": 1, "denominator": 8, "value": 0.125}"#))
    #expect(text.contains(#"{"numerator": 1, "denominator": 0, "value": null}"#))
    #expect(text.contains(#""\u001b\u009b\"\u202e""#))
    #expect(!text.lowercased().contains("nan"))
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test("the stamp is read back from HTML and from JSON")
  func stamp() throws {
    var stamp = Samples.stamp
    stamp.parameters.append(Stamp.Parameter(name: "note", value: "</script><!-- \" \u{2028}"))
    let html = try render(Document(title: "t", stamp: stamp), .html)
    let opening = "<script type=\"application/json\" id=\"benvung-stamp\">"
    let start = try #require(html.range(of: opening))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    let inside = html[start.upperBound..<end.lowerBound]
    #expect(try JSONDecoder().decode(Stamp.self, from: Data(inside.utf8)) == stamp)
    struct Outer: Decodable { let stamp: Stamp }
    let json = try DocumentFormat.json.render(Document(title: "t", stamp: stamp))
    #expect(try JSONDecoder().decode(Outer.self, from: Data(json)).stamp == stamp)
    let coded = try JSONDecoder().decode(Stamp.self, from: JSONEncoder().encode(stamp))
    #expect(coded == stamp)
  }

  @Test("a page needs nothing from outside and says its language")
  func selfContained() throws {
    let html = try render(Samples.everything, .html)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    for outside in ["http:", "https:", "src=", "@import", "url(//", "<link"] { #expect(!html.contains(outside)) }
    var english = Samples.everything
    english.language = .en
    #expect(try render(english, .html).contains("<html lang=\"en\">"))
  }

  @Test("the same document gives the same bytes", arguments: DocumentFormat.ofDocuments)
  func reproducible(format: DocumentFormat) throws {
    #expect(try format.render(Samples.everything) == format.render(Samples.everything))
  }

  private func render(_ document: Document, _ format: DocumentFormat) throws -> String {
    String(decoding: try format.render(document), as: UTF8.self)
  }
}
