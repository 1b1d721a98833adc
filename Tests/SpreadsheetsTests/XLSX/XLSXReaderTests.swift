import Foundation
import Messages
import Testing

@testable import Spreadsheets

@Suite("reading XLSX")
struct XLSXReaderTests {
  /// The cells of a row of one sheet as "kind text".
  private func kinds(_ parts: WorkbookParts) throws -> [[String]] {
    try withFile(parts.bytes) { path in
      let workbook = try XLSXWorkbook(path: path)
      let reader = try workbook.reader(sheet: workbook.sheets[0])
      var rows: [[String]] = []
      while try reader.next() {
        let record = reader.record
        rows.append((0..<record.count).map { "\(record.kind($0)) \(record.text($0))" })
      }
      return rows
    }
  }

  private func cells(_ row: String, strings: [String] = [], styles: String? = nil) throws -> [String] {
    try kinds(WorkbookParts(rows: "<row r=\"1\">\(row)</row>", strings: strings, styles: styles)).first ?? []
  }

  @Test("every way to write a cell gives its kind and bytes")
  func kinds() throws {
    let strings = ["<t>Nguyễn Văn A</t>"]
    #expect(
      try cells(
        """
        <c r="A1" t="s"><v>0</v></c><c r="B1"><v>79077000141</v></c><c r="C1" t="n"><v>5.7099999999999996</v></c>\
        <c r="D1" t="inlineStr"><is><t>tại chỗ</t></is></c><c r="E1" t="str"><f>A1</f><v>Nguyễn Văn A</v></c>\
        <c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#REF!</v></c><c r="H1" t="d"><v>2024-12-31T00:00:00</v></c>\
        <c r="I1" t="d"><v>2024-12-31T08:30:00</v></c><c r="J1"><f>SUM(B1:C1)</f><v>12</v></c>\
        <c r="K1"><f>SUM(B1:C1)</f></c><c r="L1"><f>SUM(B1:C1)</f><v></v></c><c r="M1"><v>không số</v></c>
        """, strings: strings) == [
          "text Nguyễn Văn A", "number 79077000141", "number 5.71", "text tại chỗ", "text Nguyễn Văn A", "boolean 1",
          "error #REF!", "date 2024-12-31", "date 2024-12-31T08:30:00", "number 12", "error ", "error ",
          "text không số",
        ])
  }

  @Test("runs of a rich text join with their spaces, phonetic ones are left out, escapes are characters")
  func richText() throws {
    let strings = [
      "<r><t>Nguyễn </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">Văn</t></r><r><t> A</t></r><rPh sb=\"0\"><t>x</t></rPh>",
      "<t>một_x000A_hai _x005F_x000A_ _x00e1_ _xD834__xDD1E_ _x12</t>",
    ]
    #expect(
      try cells(
        "<c t=\"s\"><v>0</v></c><c t=\"s\"><v> 1 </v></c><c t=\"inlineStr\"><is><r><t>a </t></r><rPh><t>z</t></rPh><r><t>b</t></r></is></c>",
        strings: strings)
        == ["text Nguyễn Văn A", "text một\nhai _x000A_ á 𝄞 _x12", "text a b"])
  }

  @Test("gaps are empty cells, rows and cells may have no name, empty styled cells and rows are no content")
  func shape() throws {
    let rows = """
      <row><c r="B1"><v>1</v></c><c><v>2</v></c><c r="F1" s="1"/></row><row r="3"><c s="1"/><c s="1"><v/></c></row>\
      <row r="7" hidden="1"><c r="A7"><v>7</v></c></row><row><c><v>8</v></c></row>
      """
    let parts = WorkbookParts(rows: rows, before: "<dimension ref=\"A1:XFD1048576\"/>")
    #expect(try readAll(parts.bytes) == [["1", "", "1", "2"], ["7", "7"], ["8", "8"]])
    try withFile(parts.bytes) { path in
      let workbook = try XLSXWorkbook(path: path)
      let reader = try workbook.reader(sheet: workbook.sheets[0])
      var hidden: [Bool] = []
      while try reader.next() { hidden.append(reader.record.isHidden) }
      #expect(hidden == [false, true, false])
      #expect(try !reader.next())
      #expect(reader.record.count == 0)
      #expect(try workbook.layout(sheet: workbook.sheets[0]).hiddenRows == 1)
    }
  }

  @Test("merged ranges and hidden columns are told")
  func layout() throws {
    let parts = WorkbookParts(
      rows: "<row><c><v>1</v></c></row>",
      after:
        "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"D1:D1048576\"/><mergeCell ref=\"C2:A1\"/></mergeCells>",
      before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols>")
    try withFile(parts.bytes) { path in
      let workbook = try XLSXWorkbook(path: path)
      let layout = try workbook.layout(sheet: workbook.sheets[0])
      #expect(
        layout.mergedRanges == [
          MergedRange(columns: 0...2, rows: 1...2), MergedRange(columns: 3...3, rows: 1...1_048_576),
        ])
      #expect(layout.hiddenColumns == [1...2])
    }
  }

  @Test("a number is a day where its style shows one, in both systems of counting")
  func dates() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>
      """
    let row = """
      <row><c><v>45657</v></c><c s="1"><v>45657</v></c><c s="2"><v>1</v></c><c s="3"><v>45657</v></c>\
      <c s="4"><v>45657.354166666664</v></c><c s="2"><v>60</v></c><c s="2"><v>61</v></c><c s="2"><v>59</v></c>\
      <c s="2"><v>0</v></c><c s="2"><v>-5</v></c><c s="2"><v>2958466</v></c><c s="2"><v>2958465</v></c>\
      <c s="99"><v>45657</v></c><c s="2"><v>1e308</v></c><c s="1"><v>45656.999999999</v></c></row>
      """
    var parts = WorkbookParts(rows: row, styles: styles)
    #expect(
      try kinds(parts) == [
        [
          "number 45657", "date 2024-12-31", "date 1900-01-01", "number 45657", "date 2024-12-31T08:30:00",
          "date 1900-02-29", "date 1900-03-01", "date 1900-02-28", "number 0", "number -5", "number 2958466",
          "date 9999-12-31", "number 45657", "number 1E+308", "date 2024-12-31",
        ]
      ])
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing(
      "<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
    #expect(try kinds(parts)[0].prefix(3) == ["number 45657", "date 2029-01-01", "date 1904-01-02"])
  }

  @Test("the bytes of the file are shown to the observer once, in order")
  func observer() throws {
    let bytes = WorkbookParts(rows: "<row><c><v>1</v></c></row>").bytes
    try withFile(bytes) { path in
      var seen: [UInt8] = []
      _ = try XLSXWorkbook(path: path) { seen += $0 }
      #expect(seen == bytes)
    }
  }

  @Test("a row of many pieces and a text over two pieces of the file are whole")
  func pieces() throws {
    let long = String(repeating: "ữ", count: 100_000)
    let rows = (1...3_000).map { "<row><c t=\"inlineStr\"><is><t>dòng \($0)</t></is></c><c><v>\($0)</v></c></row>" }
    let parts = WorkbookParts(rows: rows.joined() + "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
    let read = try readAll(parts.bytes)
    #expect(read.dropLast() == (1...3_000).map { [String($0), "dòng \($0)", String($0)] }[...])
    #expect(read.last == ["3001", long])
  }
}
