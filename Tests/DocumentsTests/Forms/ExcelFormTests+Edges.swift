import Messages
import Testing

@testable import Documents

/// Numbers at the limits of a sheet, cells without a format, headers, and parts that are not filled.
extension ExcelFormTests {
  @Test(
    "rows and breaks outside of a sheet are refused with their number",
    arguments: [
      ("9223372036854775807", ""), ("1048577", ""), ("99999999999999999999", ""), ("-5", ""),
      ("6", "<rowBreaks count=\"1\"><brk id=\"9223372036854775807\" man=\"1\"/></rowBreaks>"),
    ])
  func outside(row: String, behind: String) throws {
    let rows = Self.defaultRows.replacing("<row r=\"6\">", with: "<row r=\"\(row)\">") + "<row><c/></row>"
    let form = try Self.form(rows: rows, behind: behind)
    let error = #expect(throws: Diagnostic.self) { try fill(form) }
    #expect(error?.code.code == "E0820")
    #expect(error?.message(in: .vi).contains(row == "6" ? "9223372036854775807" : row) == true)
    #expect(error?.message(in: .vi).contains("1.048.576") == true)
  }

  @Test("a row without a number below the last one of a sheet is refused")
  func belowTheLast() throws {
    let rows = "<row r=\"1048576\"><c r=\"A1048576\"/></row><row><c/></row>"
    let form = try Self.form(rows: rows)
    let error = #expect(throws: Diagnostic.self) { try fill(form) }
    #expect(error?.message(in: .en).contains("1048577") == true)
  }

  @Test("cells without a format have decimals as numbers to add up, and shares as texts")
  func general() throws {
    var data = Self.data
    data.fields = [
      .init(name: "dien_tich", value: .decimal(1.5), format: .decimal2),
      .init(name: "binh_quan", value: .ratio(10, 3), format: .decimal2),
      .init(name: "tat_ca", value: .integer(1), format: .percent1),
      .init(name: "phan", value: .decimal(0.05), format: .percent1),
      .init(name: "trieu", value: .integer(42_150_000), format: .millionVND),
    ]
    let names = ["dien_tich", "binh_quan", "tat_ca", "phan", "trieu"]
    let cells = names.indices.map { "<c r=\"\(["A", "B", "C", "D", "E"][$0])1\" t=\"s\"><v>\($0)</v></c>" }.joined()
    let form = try Self.form(rows: "<row r=\"1\">\(cells)</row>", strings: names.map { "<t>{{\($0)}}</t>" })
    let result = try FormFile.filled(form, file: "mau.xlsx", with: data)
    let sheet = try DOCXReading(bytes: result.form.bytes).text("xl/worksheets/sheet1.xml")
    for part in [
      "<c r=\"A1\"><v>1.5</v></c>", "<c r=\"B1\"><v>3.33</v></c>",
      "<c r=\"C1\" t=\"inlineStr\"><is><t>100,0%</t></is></c>", "<c r=\"D1\" t=\"inlineStr\"><is><t>5,0%</t></is></c>",
      "<c r=\"E1\"><v>42.15</v></c>",
    ] { #expect(sheet.contains(part), "\(part)\n\(sheet)") }
  }

  @Test("headers and footers are filled: a sign is doubled, a number keeps off the size before it")
  func headers() throws {
    let behind =
      "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12{{so}}&amp;R{{xa}}</oddHeader>"
      + "<oddFooter>&amp;CTrang &amp;P/&amp;N, {{ngay}}</oddFooter></headerFooter>"
    let sheet = try fill(Self.form(behind: behind)).read.text("xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        "<oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12 12&amp;RLý Nhơn &amp;&amp; Thạnh An</oddHeader>"), "\(sheet)")
    #expect(sheet.contains("<oddFooter>&amp;CTrang &amp;P/&amp;N, 01/01/2024</oddFooter>"))
    let list = try Self.form(behind: "<headerFooter><oddHeader>{{ho.ten}}</oddHeader></headerFooter>")
    let error = #expect(throws: Diagnostics.self) { try fill(list) }
    #expect(error?.list.first?.code.code == "E0829")
    let long = try Self.form(
      behind: "<headerFooter><oddHeader>\(String(repeating: "x", count: 254)){{so}}</oddHeader></headerFooter>")
    #expect(throws: Diagnostic.self) { try fill(long) }
  }

  @Test(
    "a placeholder where nothing is filled is told with its place",
    arguments: [
      ("xl/comments1.xml", "<comments><text><r><t>{{x</t></r><r><t>a}}</t></r></text></comments>", "ghi chú"),
      ("xl/drawings/drawing1.xml", "<wsDr><txBody><t>Xã {{xa}}</t></txBody></wsDr>", "hộp chữ"),
      ("xl/charts/chart1.xml", "<chartSpace><title><t>{{xa}}</t></title></chartSpace>", "biểu đồ"),
    ])
  func unfilled(name: String, text: String, place: String) throws {
    let form = try Self.form(others: [(name, text)])
    let error = #expect(throws: Diagnostics.self) { try fill(form) }
    #expect(error?.list.map(\.code.code) == ["E0812"])
    let message = error?.list.first?.message(in: .vi) ?? ""
    #expect(message.contains("{{xa}}") && message.contains(place), "\(message)")
  }
}
