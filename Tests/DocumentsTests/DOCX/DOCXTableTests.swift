import Foundation
import Messages
import Testing

@testable import Documents

@Suite("tables in Word")
struct DOCXTableTests {
  private func columns(_ count: Int) -> [Documents.Column] {
    [Column(id: "k", label: "Chủ hộ", isKey: true)]
      + (1..<count).map { Column(id: "c\($0)", label: "Chỉ tiêu \($0)", format: .integer) }
  }

  private func rows(_ count: Int, columns: Int) -> [[Value]] {
    (0..<count).map { row in [.text("Hộ \(row + 1)")] + (1..<columns).map { .integer(Int64(row * 1_000 + $0)) } }
  }

  @Test("the head is repeated, rows are not torn, the columns fill the width of the text")
  func structure() throws {
    let body = try DOCXReading(Document(title: "t", blocks: [.table(Samples.byUnit)])).body
    let table = try #require(body.first("w:tbl"))
    let lines = table.children("w:tr")
    #expect(lines.map { $0.first("w:tblHeader") != nil } == [true] + Array(repeating: false, count: 8))
    #expect(lines.allSatisfy { $0.first("w:cantSplit") != nil })
    let widths = table.all("w:gridCol").compactMap { $0["w:w"].flatMap(Int.init) }
    #expect(widths.reduce(0, +) == WordMeasure.twips(PageLayout.plain.textWidth(isLandscape: false)))
    #expect(table.first("w:tblLayout")?["w:type"] == "fixed")
    for line in lines { #expect(line.all("w:tcW").compactMap { $0["w:w"].flatMap(Int.init) } == widths) }
    // The names of communes need more room than counts of households.
    #expect(widths[0] > widths[1])
    #expect(table.first("w:tblDescription")?["w:val"] == Samples.byUnit.caption)
    #expect(body.all("w:p").first { $0.style == "Caption" }?.text == Samples.byUnit.caption)
    #expect(body.all("w:p").first { $0.style == "TableNote" }?.text == Samples.byUnit.footnotes[0])
  }

  @Test("neighbours share a heading above theirs; subtotals are bold, what belongs to them is set in")
  func spans() throws {
    let table = Samples.district
    let written = try #require(try DOCXReading(Document(title: "t", blocks: [.table(table)])).body.first("w:tbl"))
    let lines = written.children("w:tr")
    #expect(lines[0].children("w:tc").map(\.text) == ["Đơn vị", "Hộ nghèo", "Ghi chú"])
    #expect(lines[1].children("w:tc").map(\.text) == ["", "Số hộ", "Tỷ lệ", ""])
    #expect(lines[0].all("w:gridSpan").compactMap { $0["w:val"] } == ["2"])
    #expect(lines[0].all("w:vMerge").compactMap { $0["w:val"] } == ["restart", "restart"])
    #expect(lines[1].all("w:vMerge").map { $0["w:val"] } == [nil, nil])
    #expect(lines[0...1].allSatisfy { $0.first("w:tblHeader") != nil } && lines[2].first("w:tblHeader") == nil)
    #expect(lines[2].all("w:p").map(\.style) == ["TableTotal", "TableTotalNumber", "TableTotalNumber", "TableTotal"])
    #expect(lines[2].all("w:p").allSatisfy { $0.first("w:keepNext") != nil })
    #expect(lines[3].all("w:ind").compactMap { $0["w:left"].flatMap(Int.init) } == [210])
  }

  @Test("a table too wide for the upright page has a section on its side, with its heading; then upright again")
  func sections() throws {
    let table = Table(id: "a", columns: columns(24), rows: rows(3, columns: 24))
    let body = try DOCXReading(
      Document(
        title: "t",
        blocks: [.text("trước"), .heading(level: 1, "Phụ lục"), .table(table), .note("chú"), .text("sau")])
    ).body
    let sections = body.all("w:sectPr")
    #expect(sections.map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape", nil])
    #expect(sections.map { $0.first("w:pgSz")?["w:w"] } == ["11906", "16838", "11906"])
    let places = body.children.map { $0.first("w:sectPr") != nil ? "|" : $0.name == "w:tbl" ? "#" : $0.text }
    #expect(places == ["t", "trước", "|", "Phụ lục", "#", "", "Ghi chú: chú", "|", "sau", ""])
  }

  @Test("300 columns follow one another in parts beside the key, none is lost, no table has more than Word opens")
  func manyColumns() throws {
    let table = Table(
      id: "a", columns: columns(300), rows: rows(2, columns: 300), total: [.text("Cộng")])
    let reading = try DOCXReading(Document(title: "t", blocks: [.table(table)]))
    let parts = try reading.tables()
    #expect(parts.count > 4 && parts.allSatisfy { $0.rows[0].count <= WordTable.mostColumns && $0.id == "a" })
    let found = parts.flatMap { $0.rows[2].dropFirst() }
    #expect(found == (1..<300).map { NumberFormat.integer.string(for: .integer(1_000 + Int64($0)), in: .vi) })
    #expect(try reading.paragraphs().contains { $0.hasPrefix("(cột 2–") && $0.hasSuffix("/300)") })
    let narrow = Table(
      id: "b", columns: (0..<200).map { Column(id: "c\($0)", label: "", format: .integer) },
      rows: [(0..<200).map { .integer(Int64($0 % 10)) }])
    let narrowParts = try DOCXReading(Document(title: "t", blocks: [.table(narrow)])).tables()
    #expect(narrowParts.allSatisfy { $0.rows[0].count <= 63 })
    #expect(narrowParts.flatMap { $0.rows[1] }.count == 200)
  }

  @Test("a cell of 5,000 characters is whole, and its row may go on to the next page")
  func longCell() throws {
    let long = (0..<1_000).map { "từ\($0)" }.joined(separator: " ")
    let table = Table(
      id: "a", columns: [Column(id: "k", label: "Mã", isKey: true), Column(id: "t", label: "Nội dung")],
      rows: [[.text("H1"), .text(long)], [.text("H2"), .text(" ngắn ")]])
    let reading = try DOCXReading(Document(title: "t", blocks: [.table(table)]))
    #expect(try reading.tables().first?.rows.dropFirst().map { $0[1] } == [long, " ngắn "])
    let lines = try #require(try reading.body.first("w:tbl")?.children("w:tr"))
    #expect(lines.map { $0.first("w:cantSplit") != nil } == [true, false, true])
  }

  @Test("no rows, no columns, figures that are none: said, and never a crash")
  func sparse() throws {
    let odd = Table(
      id: "c", columns: [Column(id: "x", label: "X", format: .decimal1)],
      rows: [[.decimal(.nan)], [.decimal(.infinity)], [.ratio(1, 0)], [.text("chữ")], []])
    let reading = try DOCXReading(
      Document(
        title: "",
        blocks: [
          .table(Table(id: "a", caption: "Trống", columns: columns(3), rows: [])),
          .table(Table(id: "b", columns: [], rows: [])), .table(odd), .keyFigures([]), .list([]), .text(""),
        ]))
    #expect(try reading.tables().map(\.rows)[0][1] == ["(không có dòng nào)"])
    #expect(try reading.paragraphs().contains("(không có cột nào)"))
    #expect(try reading.tables().last?.rows == [["X"], ["-"], ["-"], ["-"], ["chữ"], ["-"]])
    // Two tables that touch would be one.
    let names = try reading.body.children.map(\.name)
    #expect(!zip(names, names.dropFirst()).contains { $0 == "w:tbl" && $1 == "w:tbl" })
  }

  @Test("a table longer than a page says how many rows it has, one shortened both counts")
  func counts() throws {
    let long = Table(id: "a", caption: "Danh sách", columns: columns(3), rows: rows(200, columns: 3))
    var short = long
    short.rows = Array(long.rows.prefix(20))
    short.wholeCount = 16_800
    let texts = try DOCXReading(Document(title: "t", blocks: [.table(long), .table(short)])).paragraphs()
    #expect(texts.contains("Bảng có 200 dòng.") && !texts.contains("Bảng có 20 dòng."))
    #expect(texts.contains("Danh sách (20/16.800 dòng)"))
    #expect(short.fullCaption(in: .en) == "Danh sách (20/16,800 rows)")
  }

  @Test("what XML has no place for is left out, what it needs escaped comes out as it went in")
  func escapes() throws {
    var output = XMLOutput("<a b=\"")
    output.text("\"<&>'\u{1}\u{FFFE}x\u{FFFF}é")
    output.raw("\"/>")
    #expect(String(decoding: output.bytes, as: UTF8.self) == "<a b=\"&quot;&lt;&amp;&gt;'xé\"/>")
    let text = "a<b>&\"c\" ]]> \u{FFFE}\u{FFFD}😀"
    let found = try DOCXReading(Document(title: text, blocks: [.text(text)])).paragraphs().filter { !$0.isEmpty }
    // A noncharacter is replaced in every format.
    #expect(found == Array(repeating: "a<b>&\"c\" ]]> \u{FFFD}\u{FFFD}😀", count: 2))
  }
}
