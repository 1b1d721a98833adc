import Foundation
import Messages
import Testing
import Vietnamese

@testable import Spreadsheets

@Suite("writing XLSX")
struct XLSXWriterTests {
  private let folder = NSTemporaryDirectory()

  /// A workbook on the disk, for as long as a test holds it.
  private final class Written {
    let path = NSTemporaryDirectory() + "benvung-written-\(UUID().uuidString).xlsx"

    init(_ fill: (XLSXWriter) throws -> Void) throws {
      let writer = try XLSXWriter(path: path)
      try fill(writer)
      try writer.close()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func workbook() throws -> XLSXWorkbook { try XLSXWorkbook(path: path) }

    func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// The cells of the first sheet as "kind text".
    func cells() throws -> [[String]] {
      let workbook = try workbook()
      let reader = try workbook.reader(sheet: workbook.sheets[0])
      var rows: [[String]] = []
      while try reader.next() {
        let record = reader.record
        rows.append((0..<record.count).map { "\(record.kind($0)) \(record.text($0))" })
      }
      return rows
    }

    /// A part as text.
    func part(_ name: String) throws -> String {
      String(decoding: try ZIPArchive(path: path).head(name, count: 1 << 20) ?? [], as: UTF8.self)
    }
  }

  @Test("a text leads to a cell of another sheet, whatever that sheet is called")
  func links() throws {
    let style = CellStyle(look: .link)
    let written = try Written { writer in
      try writer.addSheet("Lỗi").append([
        SheetCell(.text("D10"), style: style, link: .init(sheet: "Nhà 'A' 1", cell: "E5"))
      ])
      _ = try writer.addSheet("Nhà 'A' 1")
    }
    #expect(try written.cells() == [["text D10"]])
    let part = try written.part("xl/worksheets/sheet1.xml")
    #expect(part.contains("<hyperlink ref=\"A1\" location=\"'Nhà ''A'' 1'!E5\""))
  }

  @Test("values are read back as they were, with their kinds")
  func values() throws {
    let day = try #require(Day(iso: "2024-12-31"))
    let old = try #require(Day(iso: "1899-05-01"))
    let row: [SheetCell] = [
      SheetCell(.text("Nguyễn Văn Ất")), SheetCell(.integer(1_500_000), style: .money), SheetCell(.decimal(5.71)),
      SheetCell(.date(day), style: .date), SheetCell(.boolean(true)), SheetCell(.empty),
      SheetCell(.integer(999_999_999_999_999)), SheetCell(.integer(-1_000_000_000_000_000)),
      SheetCell(.text("079077000141"), style: .text), SheetCell(.decimal(.nan)), SheetCell(.date(old), style: .date),
      SheetCell(.decimal(0.1)), SheetCell(.integer(.min)),
    ]
    let written = try Written { try $0.addSheet("Hộ").append(row) }
    let read = try written.cells()
    #expect(
      read == [
        [
          "text Nguyễn Văn Ất", "number 1500000", "number 5.71", "date 2024-12-31", "boolean 1", "text ",
          "number 999999999999999", "text -1000000000000000", "text 079077000141", "text ", "text 01/05/1899",
          "number 0.1", "text -9223372036854775808",
        ]
      ])
  }

  @Test(
    "text stays text, whatever it begins with or holds",
    arguments: [
      "=1+1", "+84903", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "{=1}", "a\nb", " a ", "<c>&\"'", "_x000A_",
      "_x005F_x000A_", "\u{1}\u{1B}", "\u{FFFD}", "http://example.org", "𝄞", "0123", "1E5", "a\tb", "a\r\nb",
    ])
  func texts(text: String) throws {
    let written = try Written { try $0.addSheet("A").append([SheetCell(.text(text))]) }
    let read = try written.cells()
    #expect(read == [["text " + text]])
  }

  @Test("what a workbook cannot hold is replaced, a text too long for a cell ends with …")
  func unholdable() throws {
    let long = String(repeating: "ữ", count: 40_000)
    let written = try Written {
      let sheet = try $0.addSheet("A")
      try sheet.append([SheetCell(.text("a\0b\u{FFFF}")), SheetCell(.text(long))])
      #expect(sheet.cutCells == 1)
    }
    let read = try written.cells()
    #expect(read == [["text a␀b\u{FFFD}", "text " + String(repeating: "ữ", count: 32_766) + "…"]])
  }

  @Test("the same cells give the same bytes, whenever they are written")
  func reproducible() throws {
    func fill(_ writer: XLSXWriter) throws {
      let sheet = try writer.addSheet("Hộ")
      for number in 1...200 {
        try sheet.append([
          SheetCell(.integer(Int64(number)), style: .integer), SheetCell(.text("x"), style: .fault, comment: "sai"),
        ])
      }
      sheet.addDropDown((1...100).map { "mục số \($0)" }, column: 1, rows: 2...9)
    }
    let first = try Written(fill).bytes()
    Thread.sleep(forTimeInterval: 2.1)
    let second = try Written(fill).bytes()
    #expect(first == second)
  }

  @Test("nothing is at the path before the workbook is closed, and nothing else stays behind")
  func whole() throws {
    let own = folder + "benvung-folder-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: own) }
    do {
      let writer = try XLSXWriter(path: own + "/a.xlsx")
      try writer.addSheet("A").append([SheetCell(.integer(1))])
      #expect(!FileManager.default.fileExists(atPath: own + "/a.xlsx"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: own) == [])
    let writer = try XLSXWriter(path: own + "/a.xlsx")
    try writer.addSheet("A").append([SheetCell(.integer(1))])
    try writer.close()
    try writer.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: own) == ["a.xlsx"])
  }

  @Test("a folder that is not there and a path that is a folder are named before the work")
  func unwritable() throws {
    let error = #expect(throws: Diagnostic.self) { try XLSXWriter(path: "/nowhere/at/all.xlsx") }
    #expect(error?.code == .outputUnwritable)
    #expect(error?.arguments["reason"] == "không có tệp hay thư mục này")
    let own = folder + "benvung-folder-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: own) }
    let writer = try XLSXWriter(path: own)
    try writer.addSheet("A").append([SheetCell(.integer(1))])
    #expect(throws: Diagnostic.self) { try writer.close() }
  }

  @Test("a sheet has no room for a row too many or a column too many")
  func room() throws {
    let written = try Written {
      let sheet = try $0.addSheet("A")
      sheet.skip(rows: 1_048_575)
      #expect(try sheet.append([SheetCell(.integer(1))]) == 1_048_576)
      #expect(throws: Diagnostic.self) { try sheet.append([SheetCell(.integer(1))]) }
      let wide = try $0.addSheet("B")
      #expect(throws: Diagnostic.self) { try wide.append(Array(repeating: SheetCell(.empty), count: 16_385)) }
    }
    let workbook = try written.workbook()
    let reader = try workbook.reader(sheet: workbook.sheets[0])
    #expect(try reader.next())
    #expect(reader.record.line == 1_048_576)
  }

  @Test("a list that fits stands with the cells, a longer one on a hidden sheet")
  func dropDowns() throws {
    let long = (1...60).map { "Xã số \($0)" }
    let written = try Written {
      let sheet = try $0.addSheet("Mẫu")
      try sheet.append([SheetCell(.text("Loại"), style: .header), SheetCell(.text("Xã"), style: .header)])
      sheet.addDropDown(["Nghèo", "Cận nghèo \"mới\""], column: 0, rows: 2...500, message: "Chọn trong danh sách")
      sheet.addDropDown(long, column: 1, rows: 2...500)
      sheet.addDropDown(long, column: 2, rows: 2...500)
      sheet.addDropDown(["a, b"], column: 3, rows: 2...500)
      sheet.addDropDown([], column: 4, rows: 2...500)
    }
    let xml = try written.part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<formula1>\"Nghèo,Cận nghèo \"\"mới\"\"\"</formula1>"))
    #expect(xml.contains("error=\"Chọn trong danh sách\""))
    #expect(xml.contains("sqref=\"B2:B500\"><formula1>'Danh mục'!$A$1:$A$60</formula1>"))
    #expect(xml.contains("sqref=\"C2:C500\"><formula1>'Danh mục'!$A$1:$A$60</formula1>"))
    #expect(xml.contains("sqref=\"D2:D500\"><formula1>'Danh mục'!$B$1:$B$1</formula1>"))
    #expect(!xml.contains("sqref=\"E2:E500\""))
    let workbook = try written.workbook()
    #expect(workbook.sheets.map(\.name) == ["Mẫu", "Danh mục"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    let reader = try workbook.reader(sheet: workbook.sheets[1])
    #expect(try reader.next())
    #expect(reader.record.texts == ["Xã số 1", "a, b"])
  }

  @Test("frozen panes, a filter, the print set-up, hidden columns, merged cells and comments are in the file")
  func around() throws {
    let written = try Written {
      let sheet = try $0.addSheet("A")
      try sheet.append([SheetCell(.text("Danh sách"), style: .title, columnSpan: 3), SheetCell(.text("x"))])
      try sheet.append([SheetCell(.text("a"), style: .header, comment: "Cần số nguyên")])
      sheet.freeze(rows: 2, columns: 1)
      sheet.addFilter(rows: 2...9, columns: 0..<3)
      sheet.set(PrintSetup(isLandscape: true, repeatedRows: 2))
      sheet.setWidth(30, column: 0)
      sheet.setStyle(.text, column: 1)
      sheet.hide(column: 2)
    }
    #expect(try written.cells() == [["text Danh sách", "text ", "text ", "text x"], ["text a"]])
    let workbook = try written.workbook()
    let layout = try workbook.layout(sheet: workbook.sheets[0])
    #expect(layout.mergedRanges == [MergedRange(columns: 0...2, rows: 1...1)])
    #expect(layout.hiddenColumns == [2...2])
    let xml = try written.part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("xSplit=\"1\" ySplit=\"2\""))
    #expect(xml.contains("<autoFilter ref=\"A2:C9\"/>"))
    #expect(xml.contains("paperSize=\"9\""))
    #expect(xml.contains("orientation=\"landscape\""))
    #expect(try written.part("xl/comments1.xml").contains("Cần số nguyên"))
    #expect(try written.part("xl/workbook.xml").contains("A!$1:$2"))
  }

  @Test(
    "a sheet gets the valid name nearest to the wish",
    arguments: [
      ("Hộ nghèo", "Hộ nghèo"), ("a/b\\c?d*e[f]:g", "a b c d e f  g"), ("", "Sheet"), ("'x'", "x"), ("  x ", "x"),
      ("History", "History_"), (String(repeating: "ữ", count: 40), String(repeating: "ữ", count: 31)),
      ("HỘ CŨ", "HỘ CŨ (2)"), ("a\nb", "a b"),
      (String(repeating: "𝄞", count: 20), String(repeating: "𝄞", count: 15)), ("///", "Sheet"),
    ])
  func names(wish: String, expected: String) throws {
    #expect(SheetName.valid(wish, taken: ["hộ cũ"]) == expected)
    let written = try Written {
      let first = try $0.addSheet("hộ cũ")
      #expect(first.name == "hộ cũ")
      let second = try $0.addSheet(wish)
      #expect(second.name == expected)
    }
    let names = try written.workbook().sheets.map(\.name)
    #expect(names == ["hộ cũ", expected])
  }
}
