/// Whole archives with parts that no program writes: each is read, or refused with the place of the fault.

import Foundation
import Messages
import Testing

@testable import Spreadsheets

@Suite("hostile workbooks")
struct HostileWorkbookTests {
  private func workbook(_ rows: String, strings: [String] = []) -> [UInt8] {
    WorkbookParts(rows: rows, strings: strings).bytes
  }

  private func cell(_ attributes: String, _ inside: String = "<v>1</v>") -> [UInt8] {
    workbook("<row r=\"2\"><c \(attributes)>\(inside)</c></row>", strings: ["<t>a</t>"])
  }

  @Test("document types are refused, with entities that grow or point to files")
  func entities() {
    let declarations = [
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
      "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE worksheet [<!ENTITY % x SYSTEM \"http://127.0.0.1/x\"> %x;]>", "<!DOCTYPE worksheet>",
    ]
    for name in WorkbookParts(rows: "").parts.map(\.name) {
      for declaration in declarations {
        var parts = WorkbookParts(rows: "<row><c><v>1</v></c></row>")
        parts[name] = "<?xml version=\"1.0\"?>" + declaration + (parts[name] ?? "")
        #expect(throws: XLSXFault.doctype(part: name)) { try readAll(parts.bytes) }
      }
    }
    #expect(throws: XLSXFault.self) { try readAll(cell("r=\"A2\"", "<v>&b;</v>")) }
  }

  @Test("a shared string that is not there is named with the cell")
  func sharedStrings() {
    for index in ["1", "-1", "99999999999999999999", "0x0", "a", "1.0", "4294967296", ""] {
      let bytes = cell("r=\"C2\" t=\"s\"", "<v>\(index)</v>")
      guard !index.isEmpty else {
        #expect((try? readAll(bytes)) == [])
        continue
      }
      #expect(throws: XLSXFault.sharedStringMissing(sheet: "Hộ", cell: "C2", index: index)) { try readAll(bytes) }
    }
    #expect(
      XLSXFault.sharedStringMissing(sheet: "Hộ", cell: "C2", index: "7").diagnostic(file: "a.xlsx").report(in: .vi)
        .hasPrefix("a.xlsx:Hộ!C2: lỗi E0477: ô chỉ đến chuỗi dùng chung số 7, không có trong tệp"))
  }

  @Test("cells beyond the last column or row are refused with their names")
  func outside() throws {
    for name in ["ZZZZZZ1", "XFE2", "AAAA2", "2", "", "é2", String(repeating: "A", count: 100_000)] {
      let fault = #expect(throws: XLSXFault.self, "\(name.prefix(20))") { try readAll(cell("r=\"\(name)\"")) }
      #expect(fault?.diagnostic(file: "a").code == .workbookCellOutside)
    }
    for row in ["1048577", "0", "-1", "99999999999999999999", "x", "4294967297"] {
      let bytes = workbook("<row r=\"\(row)\"><c><v>1</v></c></row>")
      #expect(throws: XLSXFault.cellOutside(sheet: "Hộ", cell: row)) { try readAll(bytes) }
    }
    let bytes = workbook("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    #expect(try readAll(bytes) == [["1048576"] + Array(repeating: "", count: 16_383) + ["1"]])
    #expect(throws: XLSXFault.cellOutside(sheet: "Hộ", cell: "1048577")) {
      try readAll(workbook("<row r=\"1048576\"/><row/>"))
    }
    let wide = "<row r=\"1\">" + String(repeating: "<c/>", count: 16_385) + "</row>"
    #expect(throws: XLSXFault.cellOutside(sheet: "Hộ", cell: "XFE1")) { try readAll(workbook(wide)) }
  }

  @Test("300 columns are read")
  func wide() throws {
    let row = "<row>" + (0..<300).map { "<c><v>\($0)</v></c>" }.joined() + "</row>"
    #expect(try readAll(workbook(row)) == [["1"] + (0..<300).map(String.init)])
  }

  @Test("rows and cells that come twice or out of order are refused")
  func order() {
    for rows in [
      "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"3\"/><row r=\"2\"/>", "<row><row/></row>",
      "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A1\"/><c r=\"A1\"/></row>", "<row><c><c/></c></row>",
    ] {
      let fault = #expect(throws: XLSXFault.self, "\(rows)") { try readAll(workbook(rows)) }
      #expect(fault?.diagnostic(file: "a").code == .workbookOutOfOrder)
    }
  }

  @Test("a cell of 10 MB is refused wherever its text stands, a string that no cell uses is not")
  func longCells() throws {
    let long = String(repeating: "x", count: 10 << 20)
    let fault = XLSXFault.cellTooLong(sheet: "Hộ", cell: "B2")
    #expect(throws: fault) { try readAll(cell("r=\"B2\"", "<v>\(long)</v>")) }
    #expect(throws: fault) { try readAll(cell("r=\"B2\" t=\"inlineStr\"", "<is><t>\(long)</t></is>")) }
    let row = "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
    #expect(throws: fault) { try readAll(workbook(row, strings: ["<t>\(long)</t>"])) }
    #expect(try readAll(workbook(row, strings: ["<t>a</t>", "<t>\(long)</t>"])) == [["2", "", "a"]])
  }

  @Test("a row whose shared strings add up to more than memory is refused")
  func longRow() {
    let row = "<row r=\"1\">" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 100) + "</row>"
    let strings = ["<t>\(String(repeating: "x", count: 1_000_000))</t>"]
    #expect(throws: XLSXFault.rowTooLong(sheet: "Hộ", row: 1)) { try readAll(workbook(row, strings: strings)) }
  }

  @Test("zero bytes, control characters and broken UTF-8 are refused with the part and line")
  func bytes() {
    for bad in [[0], [1], [0x1B], [0xFF], [0xE1, 0x20], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]
      as [[UInt8]]
    {
      var entries = WorkbookParts(rows: "\n<row><c t=\"str\"><v>@</v></c></row>").entries
      for at in entries.indices {
        entries[at].data = entries[at].data.flatMap { $0 == 0x40 ? bad : [$0] }
      }
      let fault = #expect(throws: XLSXFault.self) { try readAll(ArchiveBuilder.bytes(entries)) }
      guard case .brokenXML(let part, let line, _) = fault else {
        Issue.record("\(bad)")
        continue
      }
      #expect(part == "xl/worksheets/sheet1.xml")
      #expect(line == 2)
    }
  }

  @Test("escapes give control characters to whoever checks the text")
  func escapes() throws {
    #expect(
      try readAll(cell("r=\"A2\" t=\"str\"", "<v>a_x0000_b_x001B_c_xD800_d</v>")) == [["2", "a\0b\u{1B}c\u{FFFD}d"]])
  }

  @Test("elements in elements without end, a tag without end and names without end are refused")
  func growth() {
    let name = "xl/worksheets/sheet1.xml"
    var parts = WorkbookParts(sheet: "")
    func refused(_ sheet: String) {
      parts[name] = sheet
      #expect(throws: XLSXFault.tooLarge(part: name)) { try readAll(parts.bytes) }
    }
    refused("<worksheet>" + String(repeating: "<a>", count: 100_000))
    refused("<worksheet><a b=\"" + String(repeating: "x", count: 10 << 20) + "\"/></worksheet>")
    refused("<worksheet><!--" + String(repeating: "x", count: 10 << 20) + "--></worksheet>")
    let stem = String(repeating: "n", count: 100)
    refused("<worksheet>" + (0..<300_000).map { "<\(stem)\($0)/>" }.joined() + "</worksheet>")
    refused("<worksheet>" + (0..<300_000).map { "<a \(stem)\($0)=\"\"/>" }.joined() + "</worksheet>")
    // What they used is free again.
    #expect((try? readAll(workbook("<row><c><v>1</v></c></row>"))) == [["1", "1"]])
  }

  @Test("XML that ends early, is empty, or is something else is refused")
  func brokenParts() {
    for name in WorkbookParts(rows: "").parts.map(\.name) {
      for text in ["", " ", "<", "<a", "<a>", "</a>", "text", "<a></b>", "<a b=\"1\" b=\"2\"/>", "<a/><a/>"] {
        var parts = WorkbookParts(rows: "<row><c><v>1</v></c></row>")
        parts[name] = text
        #expect(throws: XLSXFault.self, "\(name): \(text)") { try readAll(parts.bytes) }
      }
    }
  }

  @Test("a missing part is named, shared strings and styles may be missing")
  func missingParts() throws {
    for name in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"] {
      var parts = WorkbookParts(rows: "<row><c><v>1</v></c></row>")
      parts[name] = nil
      #expect(throws: XLSXFault.missingPart(name)) { try readAll(parts.bytes) }
    }
    var parts = WorkbookParts(rows: "<row><c s=\"3\"><v>1</v></c></row>")
    parts["xl/sharedStrings.xml"] = nil
    parts["xl/styles.xml"] = nil
    #expect(try readAll(parts.bytes) == [["1", "1"]])
    parts = WorkbookParts(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    parts["xl/sharedStrings.xml"] = nil
    #expect(throws: XLSXFault.sharedStringMissing(sheet: "Hộ", cell: "A1", index: "0")) { try readAll(parts.bytes) }
  }

  @Test("sheets that are the workbook itself, lie outside, or in another file are refused")
  func loops() {
    func pointing(_ target: String, _ more: String = "") -> [UInt8] {
      var parts = WorkbookParts(rows: "<row><c><v>1</v></c></row>")
      parts["xl/_rels/workbook.xml.rels"] = """
        <Relationships><Relationship Id="rId1" Type="\(WorkbookParts.documents)/worksheet" Target="\(target)" \(more)/>\
        </Relationships>
        """
      return parts.bytes
    }
    for target in ["workbook.xml", "../_rels/.rels", "_rels/workbook.xml.rels", "styles.xml"] {
      let fault = #expect(throws: XLSXFault.self) { try readAll(pointing(target)) }
      #expect(fault?.diagnostic(file: "a").code == .workbookBrokenXML)
    }
    for target in [
      "../../../../etc/passwd", "/etc/passwd", "%2e%2e/%2e%2e/x", "http://127.0.0.1/x", "", ".", "file:///x",
    ] {
      let fault = #expect(throws: XLSXFault.self) { try readAll(pointing(target)) }
      #expect(fault?.diagnostic(file: "a").code == .workbookPartMissing)
    }
    let external = #expect(throws: XLSXFault.self) {
      try readAll(pointing("worksheets/sheet1.xml", "TargetMode=\"External\""))
    }
    #expect(external?.diagnostic(file: "a").code == .workbookPartMissing)
    var parts = WorkbookParts(rows: "")
    parts["_rels/.rels"] = WorkbookParts.relationships([("rId1", "officeDocument", "_rels/.rels")])
    #expect(throws: XLSXFault.self) { try readAll(parts.bytes) }
  }

  @Test("the same sheet named many times is many sheets, an unknown one is none")
  func sheetLists() throws {
    var parts = WorkbookParts(rows: "<row><c><v>1</v></c></row>")
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing(
      "</sheets>", with: "<sheet name=\"Hai\" sheetId=\"2\" r:id=\"rId1\"/><sheet name=\"Ba\" r:id=\"rId9\"/></sheets>")
    #expect(try readAll(parts.bytes) == [["1", "1"], ["1", "1"]])
    parts["xl/workbook.xml"] = "<workbook xmlns:r=\"x\"><sheets/></workbook>"
    #expect(throws: XLSXFault.noSheets) { try readAll(parts.bytes) }
  }

  @Test("a workbook elsewhere, in the strict namespace, with prefixes and percent signs is read")
  func unusual() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    var parts = WorkbookParts(rows: "")
    parts.parts = []
    parts["_rels/.rels"] = WorkbookParts.relationships(
      [("r9", "extended-properties", "docProps/app.xml"), ("r1", "officeDocument", "/Sổ/book.xml")], base: strict)
    parts["Sổ/book.xml"] = """
      <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="\(strict)"><x:sheets>\
      <x:sheet name="Biểu đồ" sheetId="1" q:id="c1"/><x:sheet name="Ẩn" state="veryHidden" sheetId="2" q:id="s1"/>\
      </x:sheets></x:workbook>
      """
    parts["Sổ/_rels/book.xml.rels"] = WorkbookParts.relationships(
      [("c1", "chartsheet", "chart.xml"), ("s1", "worksheet", "./a/../trang%201.xml")], base: strict)
    parts["Sổ/trang 1.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:y="u"><y:sheetData><y:row><y:c/></y:row>\
      </y:sheetData><x:sheetData><x:row><y:c><y:v>9</y:v></y:c><x:c t="n"><x:v>1</x:v></x:c><c><v>5</v></c></x:row>\
      </x:sheetData></x:worksheet>
      """
    #expect(try readAll(parts.bytes) == [["1", "1"]])
    try withFile(parts.bytes) { path in
      let sheets = try XLSXWorkbook(path: path).sheets
      #expect(sheets.map(\.name) == ["Ẩn"])
      #expect(sheets.map(\.isHidden) == [true])
    }
  }
}
