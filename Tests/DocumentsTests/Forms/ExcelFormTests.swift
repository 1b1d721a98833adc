import Foundation
import Messages
import Spreadsheets
import Testing
import Vietnamese

@testable import Documents

@Suite("forms of an office in Excel")
struct ExcelFormTests {
  static let data = FormData(
    fields: [
      .init(name: "xa", value: .text("Lý Nhơn & Thạnh An")), .init(name: "so", value: .integer(12)),
      .init(name: "ngay", value: .date(Day(number: 19_723)), format: .date),
      .init(name: "ty_le", value: .ratio(1, 8), format: .percent1),
    ],
    lists: [
      Table(
        id: "ho",
        columns: [Column(id: "ten", label: ""), Column(id: "tien", label: "", format: .vnd)],
        rows: [
          [.text("An"), .integer(1_000_000)], [.text("Bình <b>"), .integer(2_500_000)],
          [.text("Cúc"), .null],
        ], total: [.text("Cộng"), .integer(3_500_000)])
    ])

  /// A form as Excel writes it: shared strings, a head of two parts, a repeated row, a total below it, a second sheet that
  /// speaks of the first.
  static func form(
    rows: String = defaultRows, behind: String = defaultBehind, strings: [String] = defaultStrings,
    others: [(name: String, text: String)] = []
  ) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/"
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    func part(_ name: String, _ text: String) -> ArchivePart {
      ArchivePart(name, Array(("<?xml version=\"1.0\"?>" + text).utf8))
    }
    return try Archive.bytes(
      of: [
        part(
          "[Content_Types].xml",
          "<Types xmlns=\"\(package)content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        ),
        part(
          "_rels/.rels",
          "<Relationships xmlns=\"\(package)relationships\">" + relation("r1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>"),
        part(
          "xl/workbook.xml",
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"Mẫu 1\" sheetId=\"1\" r:id=\"r1\"/>"
            + "<sheet name=\"Tổng\" sheetId=\"2\" r:id=\"r2\"/></sheets><definedNames><definedName"
            + " name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Mẫu 1'!$A$1:$C$6</definedName><definedName"
            + " name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Mẫu 1'!$3:$3</definedName></definedNames>"
            + "<calcPr calcId=\"191029\"/></workbook>"),
        part(
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"\(package)relationships\">" + relation("r1", "worksheet", "worksheets/sheet1.xml")
            + relation("r2", "worksheet", "worksheets/sheet2.xml")
            + relation("r3", "sharedStrings", "sharedStrings.xml")
            + relation("r4", "styles", "styles.xml") + "</Relationships>"),
        part(
          "xl/styles.xml",
          "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"3\"/><xf numFmtId=\"14\"/>"
            + "</cellXfs></styleSheet>"),
        part(
          "xl/sharedStrings.xml",
          "<sst xmlns=\"\(main)\">" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"),
        part(
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:C6\"/><cols><col min=\"1\" max=\"1\" width=\"33\"/></cols>"
            + "<sheetData>\(rows)</sheetData>\(behind)</worksheet>"),
        part(
          "xl/worksheets/sheet2.xml",
          "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\"><f>'Mẫu 1'!C5*2</f><v>9</v></c></row></sheetData>"
            + "</worksheet>"),
        ArchivePart("xl/media/image1.png", [1, 2, 3], isPacked: false),
      ] + others.map { part($0.name, $0.text) })
  }

  static let defaultStrings = [
    "<t>Danh sách {{xa}}, {{so}} hộ</t>", "<t>{{ho.#}}</t>", "<t>{{ho.ten|upper}}</t>", "<t>{{ho.tien}}</t>",
    "<t>Cộng</t>", "<r><rPr><b/></rPr><t>Ngày {{ng</t></r><r><t>ay}}</t></r>", "<t>{{ngay}}</t>", "<t>{{ty_le}}</t>",
    "<t>{{so}}</t>",
  ]
  static let defaultRows =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\" t=\"s\"><v>8</v></c></row>"
    + "<row r=\"4\" ht=\"20\" customHeight=\"1\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\" t=\"s\"><v>2</v></c>"
    + "<c r=\"C4\" s=\"1\" t=\"s\"><v>3</v></c><c r=\"D4\" s=\"1\"><f>C4*2+$C$1</f><v>0</v></c></row>"
    + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>4</v></c><c r=\"C5\" s=\"1\"><f t=\"shared\" ref=\"C5:D5\" si=\"0\">SUM(C4:C4)</f>"
    + "<v>0</v></c><c r=\"D5\" s=\"1\"><f t=\"shared\" si=\"0\"/><v>0</v></c></row>"
    + "<row r=\"6\"><c r=\"A6\" t=\"s\"><v>5</v></c><c r=\"B6\" s=\"2\" t=\"s\"><v>6</v></c><c r=\"C6\" t=\"s\"><v>7</v></c>"
    + "</row>"
  static let defaultBehind =
    "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A6:A7\"/></mergeCells>"
    + "<conditionalFormatting sqref=\"C4:C5\"><cfRule type=\"expression\"><formula>C5&gt;0</formula></cfRule>"
    + "</conditionalFormatting><pageSetup orientation=\"landscape\"/>"

  func fill(_ form: [UInt8]) throws -> (read: DOCXReading, warnings: [Diagnostic]) {
    let result = try FormFile.filled(form, file: "mau.xlsx", with: Self.data)
    #expect(result.form.format == .xlsx)
    return (try DOCXReading(bytes: result.form.bytes), result.warnings)
  }

  @Test("fields, a repeated row and all that stands below it")
  func whole() throws {
    let read = try fill(Self.form()).read
    let sheet = try read.text("xl/worksheets/sheet1.xml")
    for part in [
      "<c r=\"A1\" t=\"inlineStr\"><is><t>Danh sách Lý Nhơn &amp; Thạnh An, 12 hộ</t></is></c>",
      "<c r=\"C1\" s=\"1\"><v>12</v></c>",
      "<row r=\"4\" ht=\"20\" customHeight=\"1\"><c r=\"A4\"><v>1</v></c>",
      "<row r=\"5\" ht=\"20\" customHeight=\"1\"><c r=\"A5\"><v>2</v></c>"
        + "<c r=\"B5\" t=\"inlineStr\"><is><t>BÌNH &lt;B&gt;</t></is></c><c r=\"C5\" s=\"1\"><v>2500000</v></c>",
      // A formula of the repeated row goes on to speak of its own; what is fixed stays.
      "<c r=\"D5\" s=\"1\"><f>C5*2+$C$1</f></c>", "<c r=\"D6\" s=\"1\"><f>C6*2+$C$1</f></c>",
      "<c r=\"C6\" s=\"1\" t=\"inlineStr\"><is><t>-</t></is></c>",
      // The total is of all rows, and each of two formulas that shared one has its own.
      "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>4</v></c><c r=\"C7\" s=\"1\"><f>SUM(C4:C6)</f></c>"
        + "<c r=\"D7\" s=\"1\"><f>SUM(D4:D6)</f></c></row>",
      // Letters keep their looks; dates and shares are numbers only where the form shows them as such.
      "<is><r><rPr><b/></rPr><t>Ngày 01/01/2024</t></r><r><t></t></r></is>", "<c r=\"B8\" s=\"2\"><v>45292</v></c>",
      "<c r=\"C8\" t=\"inlineStr\"><is><t>12,5%</t></is></c>", "<dimension ref=\"A1:C8\"/>",
      "<mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A8:A9\"/>", "sqref=\"C4:C7\"", "<formula>C7&gt;0</formula>",
      "<col min=\"1\" max=\"1\" width=\"33\"/>", "<pageSetup orientation=\"landscape\"/>",
    ] { #expect(sheet.contains(part), "\(part)\n\(sheet)") }
    #expect(try read.text("xl/worksheets/sheet2.xml").contains("<f>'Mẫu 1'!C7*2</f></c>"))
    let workbook = try read.text("xl/workbook.xml")
    #expect(workbook.contains("'Mẫu 1'!$A$1:$C$8<") && workbook.contains("'Mẫu 1'!$3:$3<"))
    #expect(workbook.contains("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>"))
    #expect(try read.part("xl/media/image1.png") == [1, 2, 3])
    #expect(try read.text("xl/sharedStrings.xml").contains("{{ho.ten|upper}}"))
  }

  @Test("the filled form is read as a workbook, with the figures that it was filled with")
  func readBack() throws {
    let result = try FormFile.filled(Self.form(), file: "mau.xlsx", with: Self.data)
    let cells = try WorkbookReading(bytes: result.form.bytes).cells("Mẫu 1")
    #expect(cells["C4"] == "number 1000000" && cells["C5"] == "number 2500000" && cells["B6"] == "text CÚC")
    #expect(cells["B8"] == "date 2024-01-01" && result.warnings.isEmpty)
  }

  @Test("a list without records leaves one row empty")
  func none() throws {
    var data = Self.data
    data.lists[0].rows = []
    let result = try FormFile.filled(Self.form(), file: "mau.xlsx", with: data)
    let cells = try WorkbookReading(bytes: result.form.bytes).cells("Mẫu 1")
    #expect(cells["A4"] == nil && cells["B4"] == nil && cells["A5"] == "text Cộng")
  }

  @Test("a misspelt field is named with its cell, and nothing is filled")
  func misspelt() throws {
    var strings = Self.defaultStrings
    strings[7] = "<t>{{ty_el}}</t>"
    let error = #expect(throws: Diagnostics.self) { try fill(Self.form(strings: strings)) }
    #expect(error?.list.first?.code.code == "E0815" && error?.list.first?.suggestion == "ty_le")
    #expect(error?.list.first?.place?.cell == "C6" && error?.list.first?.place?.sheet == "Mẫu 1")
  }

  @Test("cells merged over the repeated row are refused with their place")
  func merged() throws {
    let behind = "<mergeCells count=\"1\"><mergeCell ref=\"A4:A5\"/></mergeCells>"
    let error = #expect(throws: Diagnostics.self) { try fill(Self.form(behind: behind)) }
    #expect(error?.list.first?.code.code == "E0829")
    #expect(error?.list.first?.message(in: .vi).contains("A4:A5") == true)
  }

  @Test("cells merged within the repeated row are merged in every copy")
  func mergedWithin() throws {
    let behind = "<mergeCells count=\"1\"><mergeCell ref=\"A4:B4\"/></mergeCells>"
    let sheet = try fill(Self.form(behind: behind)).read.text("xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        "<mergeCells count=\"3\"><mergeCell ref=\"A4:B4\"/><mergeCell ref=\"A5:B5\"/><mergeCell ref=\"A6:B6\"/>"))
  }

  @Test(
    "what is no Excel file, or a damaged one, is refused",
    arguments: [[], Array("abc".utf8), Array("<row>".utf8), [0x50, 0x4B, 3, 4]] as [[UInt8]])
  func unreadable(bytes: [UInt8]) {
    let error = #expect(throws: Diagnostic.self) { try FormFile.filled(bytes, file: "mau.xlsx", with: Self.data) }
    #expect(error?.code.code == "E0820")
  }

  @Test(
    "references in formulas go with the rows",
    arguments: [
      ("A3+A4+A5", "A3+A4+A7"), ("SUM(A4:A4)", "SUM(A4:A6)"), ("SUM($A$1:$B$9)", "SUM($A$1:$B$11)"),
      ("LOG10(A5)", "LOG10(A7)"),
      ("\"A5\"&A5", "\"A5\"&A7"), ("Khác!A5+'Mẫu 1'!A5", "Khác!A5+'Mẫu 1'!A7"), ("SUM(5:6)", "SUM(7:8)"),
      ("A:A", "A:A"),
      ("Bảng[A5]+x_A5+A5x", "Bảng[A5]+x_A5+A5x"), ("IF(A5=5,\"\"\"\",1.5)", "IF(A7=5,\"\"\"\",1.5)"),
      ("mẫu!A5", "mẫu!A5"), ("AB12345678", "AB12345678"),
    ])
  func references(formula: String, expected: String) {
    var rows = RowInsertions()
    rows.repeatRow(4, 3)
    #expect(FormulaRewriting.moved(formula, sheet: "Mẫu 1", insertions: ["Mẫu 1": rows]) == expected)
  }
}
