import Foundation
import Messages
import Spreadsheets
import Testing
import Vietnamese

@testable import Documents

@Suite("documents as XLSX") struct XLSXDocumentTests {
  @Test("a chart begins a printed page where the present one has no room for it, its headings too")
  func pageBreaks() throws {
    func chart(_ id: String) -> Block {
      .chart(
        Chart(
          id: id, caption: id, kind: .line, categories: ["a", "b"], series: [Chart.Series(label: "s", values: [1, 2])],
          format: .integer))
    }
    // A chart is 240 points high, a page takes about 710: two of them.
    func breaks(_ blocks: [Block]) throws -> [Int] {
      let report = try WorkbookReading(Document(title: "t", blocks: blocks)).part("xl/worksheets/sheet1.xml")
      return report.matches(of: /<brk id="(\d+)"/).compactMap { Int($0.1) }
    }
    #expect(try breaks([chart("a"), chart("b")]).isEmpty)
    #expect(try breaks([chart("a"), chart("b"), chart("c"), chart("d")]).count == 1)
    #expect(try breaks([chart("a"), chart("b"), .heading(level: 1, "Ba"), chart("c")]).count == 1)
    let early = try breaks([chart("a"), chart("b"), chart("c")])
    let withHeading = try breaks([chart("a"), chart("b"), .heading(level: 1, "Ba"), chart("c")])
    // The heading goes with its chart: the page begins before both.
    #expect(early.count == 1 && withHeading.count == 1 && withHeading[0] <= early[0])
  }

  @Test("up to a hundred tables have sheets of their own; more stand below one another as on paper")
  func manyTables() throws {
    #expect(try WorkbookReading(Samples.forms(100)).names.count == 101)
    let forms = try WorkbookReading(Samples.forms(101))
    #expect(forms.names == ["Báo cáo"])
    let cells = try forms.cells("Báo cáo")
    // A form takes seven rows with those that are left empty: heading, caption, head, two rows.
    for number in [1, 57, 101] {
      let first = 4 + 7 * (number - 1)
      #expect(cells["A\(first)"] == "text Hộ \(number)" && cells["A\(first + 2)"] == "text Thu nhập hộ \(number)")
      #expect(cells["A\(first + 3)"] == "text Khoản" && cells["C\(first + 3)"] == "text Nay")
      #expect(cells["A\(first + 4)"] == "text Lương" && cells["B\(first + 4)"] == "number \(number)000001")
      #expect(cells["A\(first + 5)"] == "text Khác" && cells["B\(first + 5)"] == "number 5")
    }
    let breaks = try forms.part("xl/worksheets/sheet1.xml").matches(of: /<brk id="(\d+)"/).compactMap { Int($0.1) }
    #expect(breaks.count == 101 && breaks.first == 2 && breaks.last == 702)
  }

  @Test("a sheet goes on on another behind a thousand pages, of which Excel keeps no more")
  func manyPages() throws {
    let forms = try WorkbookReading(Samples.forms(1_002))
    #expect(forms.names == ["Báo cáo", "Báo cáo (2)"])
    // The first form on another sheet is the one behind a thousand.
    let cells = try forms.cells("Báo cáo (2)")
    #expect(cells["A1"] == "text Hộ 1001" && cells["B5"] == "number 1001000001" && cells["A8"] == "text Hộ 1002")
  }

  @Test("pages that are begun for want of room count like others: a sheet goes on on another behind a thousand of them")
  func manyPagesForWantOfRoom() throws {
    // 38 rows, the caption and the head: a page has no room for the beginning of another table.
    let rows = (1...38).map { [Value.text("Dòng \($0)")] }
    let tables = (1...1_003).map { number in
      Block.table(
        Table(id: "b\(number)", caption: "Bảng \(number)", columns: [.init(id: "a", label: "A")], rows: rows))
    }
    let read = try WorkbookReading(Document(title: "t", blocks: [.pageBreak] + tables))
    #expect(read.names == ["Báo cáo", "Báo cáo (2)"])
    let breaks = try (1...2).map { number in
      try read.part("xl/worksheets/sheet\(number).xml").matches(of: /<brk id="(\d+)"/).count
    }
    // A page of the first sheet for the title and for each of a thousand tables; the other sheet begins with a table.
    #expect(breaks == [1_000, 2])
    let cells = try read.cells("Báo cáo (2)")
    #expect(cells["A1"] == "text Bảng 1001" && cells["A2"] == "text A" && cells["A40"] == "text Dòng 38")
    #expect(cells["A41"] == nil && cells["A42"] == "text Bảng 1002")
  }

  @Test("below a table among prose one row is empty, whatever follows")
  func rowBelowTables() throws {
    let table = Block.table(
      Table(id: "b", caption: "Bảng", columns: [.init(id: "a", label: "A")], rows: [[.integer(1)]], footnotes: ["Chú"]))
    let figure = Block.keyFigures([KeyFigure(label: "Hộ", value: .integer(5), format: .integer)])
    let blocks =
      [table, .text("Đoạn"), table, table, .heading(level: 1, "Mục"), table, figure, table, .pageBreak, .text("Trang")]
      + Array(repeating: table, count: 100)
    let cells = try WorkbookReading(Document(title: "t", blocks: blocks)).cells("Báo cáo")
    // A table takes four rows: caption, head, row, footnote.
    let expected = [
      (4, "Bảng"), (9, "Đoạn"), (11, "Bảng"), (16, "Bảng"), (21, "Mục"), (23, "Bảng"), (28, "Hộ"), (31, "Bảng"),
      (35, "Trang"), (37, "Bảng"),
    ]
    for (row, text) in expected { #expect(cells["A\(row)"] == "text " + text, "\(row)") }
    for row in [3, 8, 10, 15, 20, 22, 27, 29, 30, 36] { #expect(cells["A\(row)"] == nil, "\(row)") }
  }

  @Test("every figure of a table is read back, typed and in the unit of its head")
  func figures() throws {
    let cells = try WorkbookReading(Samples.everything).cells("Hộ nghèo, hộ cận nghèo theo xã")
    #expect(cells["A1"] == "text Hộ nghèo, hộ cận nghèo theo xã, thị trấn")
    #expect(cells["E3"] == "text Thu nhập bình quân đầu người/năm (triệu\u{A0}đồng)")
    for (index, commune) in Samples.communes.enumerated() {
      let row = index + 4
      #expect(cells["A\(row)"] == "text " + commune.name)
      #expect(cells["B\(row)"] == "number \(commune.poor)")
      #expect(cells["C\(row)"] == "number \(commune.near)")
      #expect(cells["D\(row)"] == "number \(commune.households)")
      let income = try #require(cells["E\(row)"]?.split(separator: " ").last.flatMap { Double($0) })
      #expect(Int64((income * 1e6).rounded()) == commune.income)
      let rate = try #require(cells["F\(row)"]?.split(separator: " ").last.flatMap { Double($0) })
      #expect(abs(rate - Double(commune.poor) / Double(commune.households)) < 1e-15)
    }
    #expect(cells["A11"] == "text Toàn huyện" && cells["B11"] == "number 96" && cells["E11"] == "text -")
    #expect(cells["F11"] == "number 0.0048")
    #expect(cells["A13"]?.hasPrefix("text Tỷ lệ tính trên tổng số hộ") == true)
  }

  @Test("dates are dates, hidden and missing values are what other formats print")
  func kinds() throws {
    let cells = try WorkbookReading(Samples.everything).cells("Đề nghị hỗ trợ")
    #expect(cells["A1"] == "text Đề nghị hỗ trợ (2/168 dòng)")
    #expect(cells["C4"] == "date 2024-01-01" && cells["D4"] == "number 30000000")
    #expect(cells["E4"] == "text Ba mươi triệu đồng chẵn" && cells["F4"] == "text có")
    #expect(cells["B5"] == "text -" && cells["C5"] == "text -" && cells["D5"] == "text …" && cells["E5"] == "text -")
  }

  @Test("the first sheet has all prose and figures and leads to the tables")
  func report() throws {
    let read = try WorkbookReading(Samples.everything)
    #expect(
      read.names == [
        "Báo cáo", "Hộ nghèo, hộ cận nghèo theo xã", "Đề nghị hỗ trợ", "de-nghi.csv", "Kết quả", "Số liệu biểu đồ",
      ])
    let cells = try read.cells("Báo cáo")
    let texts = Set(cells.values)
    for text in [
      "Tổng quan hộ nghèo", "Huyện Cần Giờ, 2024", "Toàn huyện có 96 hộ nghèo <và> 141 hộ cận nghèo.\nTỷ lệ 0,48%.",
      "Đoạn hai.", "Theo xã, thị trấn", "– Sửa 12 căn nhà", "Ghi chú: Số liệu mẫu.", "Kính gửi: Ông Nguyễn Văn A",
      "Trân trọng cảm ơn.", "Bảng: Đề nghị hỗ trợ (2/168 dòng) (2 dòng)", "Kèm theo: de-nghi.csv (2 dòng)",
      "Chủ tọa", "(Ký, ghi rõ họ tên)", "Trần Thị B", "Phụ lục II", "THEO XÃ", "Hết.", Samples.stamp.line(in: .vi),
    ] { #expect(texts.contains("text " + text), "\(text)") }
    // Key figures and progress are numbers.
    #expect(cells["B6"] == "number 96" && cells["B7"] == "number 1586336000" && cells["C7"] == "text đồng")
    for number in ["number 312500000", "number 500000000", "number 0.625"] { #expect(texts.contains(number)) }
    let sheet = try read.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("location=\"'Đề nghị hỗ trợ'!A1\""))
    #expect(sheet.contains("<rowBreaks count=\"4\""))
  }

  @Test("charts are drawn from the cells that hold their figures")
  func charts() throws {
    let read = try WorkbookReading(Samples.everything)
    let cells = try read.cells("Số liệu biểu đồ")
    #expect(
      cells["A1"] == "text Tỷ lệ hộ nghèo" && cells["B2"] == "text Tỷ lệ" && cells["A3"] == "text Thị trấn Cần Thạnh")
    #expect(cells["A12"] == "text Theo năm" && cells["B14"] == "number 310" && cells["C15"] == nil)
    let bars = try read.part("xl/charts/chart1.xml")
    #expect(bars.contains("<c:barDir val=\"bar\"/>") && bars.contains("'Số liệu biểu đồ'!$B$3:$B$9"))
    #expect(bars.contains("formatCode=\"0.00%\""))
    let lines = try read.part("xl/charts/chart2.xml")
    #expect(lines.contains("<c:lineChart>") && lines.contains("'Số liệu biểu đồ'!$C$14:$C$17"))
    #expect(try read.part("xl/drawings/drawing1.xml").contains("descr=\"Biểu đồ cột: Tỷ lệ hộ nghèo."))
  }

  @Test("a head of two rows is merged, its rows stay in sight and on every page")
  func head() throws {
    let table = Table(
      id: "a", caption: "Bảng",
      columns: [
        Column(id: "unit", label: "Xã", isKey: true),
        Column(id: "n", label: "Số hộ", format: .integer, span: "Hộ nghèo"),
        Column(id: "r", label: "Tỷ lệ", format: .percent1, span: "Hộ nghèo"),
        Column(id: "x", label: "Ghi chú"),
      ], rows: [[.text("Lý Nhơn"), .integer(1), .ratio(1, 8), .null]])
    let read = try WorkbookReading(Document(title: "", blocks: [.table(table)]))
    let cells = try read.cells("Bảng")
    #expect(cells["A3"] == "text Xã" && cells["B3"] == "text Hộ nghèo" && cells["C4"] == "text Tỷ lệ")
    #expect(cells["D3"] == "text Ghi chú" && cells["C5"] == "number 0.125")
    let merged = Set(try read.workbook.mergedRanges(sheet: read.workbook.sheets[0]))
    for range in [
      MergedRange(columns: 0...0, rows: 3...4), MergedRange(columns: 1...2, rows: 3...3),
      MergedRange(columns: 3...3, rows: 3...4),
    ] { #expect(merged.contains(range), "\(range)") }
    let sheet = try read.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("xSplit=\"1\" ySplit=\"4\"") && !sheet.contains("<autoFilter"))
    #expect(try read.part("xl/workbook.xml").contains("$3:$4"))
  }

  @Test("subtotals are bold and fold the rows below them; a plain table has a filter that leaves the total out")
  func outline() throws {
    var table = Table(
      id: "a", columns: [Column(id: "u", label: "Xã", isKey: true), Column(id: "n", label: "Số hộ", format: .integer)],
      rows: [[.text("Huyện"), .integer(3)], [.text("Lý Nhơn"), .integer(1)], [.text("Thạnh An"), .integer(2)]],
      levels: [0, 1, 1], total: [.text("Tổng"), .integer(3)])
    let folded = try WorkbookReading(Document(title: "t", blocks: [.table(table)])).part("xl/worksheets/sheet1.xml")
    #expect(folded.contains("<outlinePr summaryBelow=\"0\"/>"))
    #expect(folded.components(separatedBy: "outlineLevel=\"1\"").count == 3)
    #expect(!folded.contains("<autoFilter"))
    table.levels = []
    let flat = try WorkbookReading(Document(title: "t", blocks: [.table(table)])).part("xl/worksheets/sheet1.xml")
    #expect(flat.contains("<autoFilter ref=\"A3:B6\"/>") && !flat.contains("outlineLevel"))
  }

  @Test("a marked cell shows its sign and stays the number that it is; a section turns the sheets of its tables")
  func marks() throws {
    let read = try WorkbookReading(Samples.everything)
    let cells = try read.cells("Kết quả")
    #expect(cells["B5"] == "number 21" && cells["B6"] == "number 1" && cells["B7"] == "number 22")
    let styles = try read.part("xl/styles.xml")
    #expect(styles.contains("formatCode=\"&quot;▲\u{A0}&quot;#,##0;&quot;▲\u{A0}&quot;-#,##0;"))
    #expect(styles.contains("&quot;●\u{A0}&quot;0.0%"))
    #expect(try read.part("xl/worksheets/sheet5.xml").contains("orientation=\"landscape\""))
    #expect(!(try read.part("xl/worksheets/sheet3.xml").contains("orientation=\"landscape\"")))
  }

  @Test("text is never run as a formula, and keeps its leading zero")
  func formulas() throws {
    let texts = ["=1+1", "+84903", "@SUM(A1)", "-2", "0123", "{=1}", "=HYPERLINK(\"http://a\",\"b\")"]
    let table = Table(id: "a", columns: [Column(id: "x", label: "X")], rows: texts.map { [.text($0)] })
    let read = try WorkbookReading(Document(title: "", blocks: [.table(table)]))
    let cells = try read.cells("a")
    #expect((1...texts.count).map { cells["A\($0 + 1)"] } == texts.map { "text " + $0 })
    #expect(!(try read.part("xl/worksheets/sheet1.xml").contains("<f>")))
  }

  @Test("mixed types, numbers that are none and figures of more than fifteen digits are what they print")
  func mixed() throws {
    let values: [Value] = [
      .integer(5), .text("năm"), .decimal(.nan), .decimal(.infinity), .ratio(1, 0), .boolean(true), .null,
      .integer(2_000_000_000_000_000), .decimal(2.5), .date(Day(number: 0)), .date(.unknownStart),
    ]
    let table = Table(
      id: "a", columns: [Column(id: "x", label: "X", format: .integer)], rows: values.map { [$0] })
    let cells = try WorkbookReading(Document(title: "", blocks: [.table(table)])).cells("a")
    #expect(
      (2...12).map { cells["A\($0)"] } == [
        "number 5", "text năm", "text -", "text -", "text -", "text có", "text -", "text 2.000.000.000.000.000",
        "number 2.5", "date 1970-01-01", "text -",
      ])
  }

  @Test("300 columns are printed over several pages that repeat the key; a long cell is wrapped and whole")
  func wide() throws {
    let long = String(repeating: "chữ dài ", count: 625)
    let columns =
      [Column(id: "k", label: "Xã", isKey: true), Column(id: "t", label: "Lời")]
      + (0..<298).map { Column(id: "c\($0)", label: "Chỉ tiêu \($0)", format: .integer) }
    let table = Table(
      id: "a", columns: columns, rows: [[.text("Lý Nhơn"), .text(long)] + (0..<298).map { .integer(Int64($0)) }])
    let read = try WorkbookReading(Document(title: "", blocks: [.table(table)]))
    let cells = try read.cells("a")
    #expect(cells["B2"] == "text " + long && cells["KN2"] == "number 297")
    let sheet = try read.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("orientation=\"landscape\"") && sheet.firstMatch(of: /fitToWidth="1[0-9]"/) != nil)
    #expect(try read.part("xl/workbook.xml").contains("a!$A:$A,a!$1:$1"))
  }

  @Test("sheets of equal captions and of forbidden characters have names of their own")
  func names() throws {
    func table(_ id: String, _ caption: String?) -> Block {
      .table(Table(id: id, caption: caption, columns: [Column(id: "x", label: "X")], rows: []))
    }
    let document = Document(
      title: "t",
      blocks: [
        table("a", "Hộ nghèo"), table("b", "hộ NGHÈO"), table("c", "a/b:c*d?[e]"), table("d", nil),
        table("e", "Báo cáo"), table("f", String(repeating: "ữ", count: 50)), table("g", "   "),
        table("h", "Hộ nghèo và hộ cận nghèo – theo xã, phường"),
      ])
    #expect(
      try WorkbookReading(document).names == [
        "Báo cáo", "Hộ nghèo", "hộ NGHÈO (2)", "a b c d  e", "d", "Báo cáo (2)", String(repeating: "ữ", count: 31),
        "g", "Hộ nghèo và hộ cận nghèo – theo",
      ])
  }

  @Test("more rows than a sheet has are refused with the way out")
  func tooLong() throws {
    let table = Table(
      id: "a", columns: [Column(id: "x", label: "X", format: .integer)],
      rows: Array(repeating: [.integer(1)], count: 1_048_576))
    let error = #expect(throws: Diagnostic.self) {
      try DocumentFormat.xlsx.render(Document(title: "Danh sách", blocks: [.table(table)]))
    }
    #expect(error?.code.code == "E0613" || error?.message(in: .vi).contains("1.048.576") == true)
  }

  @Test("the whole stamp is in the properties, in parts that Excel takes")
  func stamp() throws {
    var stamp = Samples.stamp
    stamp.parameters.append(Stamp.Parameter(name: "ghi chú", value: String(repeating: "𝄞ữ<&>\"", count: 60)))
    let xml = try WorkbookReading(Document(title: "t", stamp: stamp)).part("docProps/custom.xml")
    let parts = xml.matches(of: /name="(benvung-stamp[-0-9]*)"><vt:lpwstr>([^<]*)</)
    let names = (1...max(4, parts.count)).map { $0 == 1 ? "benvung-stamp" : "benvung-stamp-\($0)" }
    #expect(parts.map { String($0.1) } == names)
    let json = parts.map { String($0.2) }.map {
      $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }
    #expect(json.allSatisfy { $0.utf16.count <= 255 })
    #expect(try JSONDecoder().decode(Stamp.self, from: Data(json.joined().utf8)) == stamp)
    #expect(xml.contains("name=\"Language\"><vt:lpwstr>vi-VN<"))
  }

  @Test("the same bytes come out seconds later")
  func reproducible() throws {
    let first = try DocumentFormat.xlsx.render(Samples.everything)
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try DocumentFormat.xlsx.render(Samples.everything) == first)
  }

  @Test("emphasis is kept, and an address behind words is printed")
  func prose() throws {
    let text = RichText(parts: [
      .init("Theo "), .init("Quyết định", isStrong: true), .init(" và "),
      .init("trang này", address: "https://example.org/a"),
    ])
    let alone = RichText(parts: [.init("Trang", address: "https://example.org/b")])
    let read = try WorkbookReading(Document(title: "t", blocks: [.prose(text), .prose(alone)]))
    let texts = Set(try read.texts())
    #expect(texts.contains("Theo Quyết định và trang này (https://example.org/a)") && texts.contains("Trang"))
    #expect(try read.part("xl/worksheets/sheet1.xml").contains("<b/>"))
    #expect(try read.part("xl/worksheets/_rels/sheet1.xml.rels").contains("https://example.org/b"))
  }

  @Test("an official document has its head and its foot on the first sheet")
  func official() throws {
    let letterhead = Letterhead(
      governingBody: "UBND huyện Cần Giờ", issuingBody: "Phòng LĐTBXH", symbol: "BC-LĐTBXH", place: "Cần Giờ",
      signerOffice: ["TRƯỞNG PHÒNG"], signer: "Nguyễn Văn A", recipients: ["UBND huyện", "Lưu: VT"], number: 5,
      date: Day(year: 2024, month: 7, day: 5))
    let read = try WorkbookReading(
      Document(title: "Kết quả rà soát", letterhead: letterhead, blocks: [.heading(level: 1, "Tình hình")]))
    let texts = Set(try read.texts())
    for text in [
      "UBND HUYỆN CẦN GIỜ", "PHÒNG LĐTBXH", Letterhead.nation, Letterhead.motto, "Số: 05/BC-LĐTBXH",
      "Cần Giờ, ngày 05 tháng 7 năm 2024", "BÁO CÁO", "I. Tình hình", "Nơi nhận:", "- Lưu: VT.", "Nguyễn Văn A",
    ] { #expect(texts.contains(text), "\(text)") }
  }
}
