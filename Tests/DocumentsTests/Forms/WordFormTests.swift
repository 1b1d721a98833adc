import Foundation
import Messages
import Spreadsheets
import Testing
import Vietnamese

@testable import Documents

@Suite("forms of Word")
struct WordFormTests {
  private static let open =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document xmlns:w=\"\(WordPackage.namespace)\""
    + " xmlns:w14=\"x\"><!-- {{not_a_field}} --><w:body>"
  private static let close = "<w:sectPr/></w:body></w:document>"

  private static func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private static func row(_ cells: String...) -> String {
    "<w:tr w14:paraId=\"0000000A\">" + cells.map { "<w:tc>\(p($0))</w:tc>" }.joined() + "</w:tr>"
  }

  private static func table(_ rows: String...) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }

  /// A form with a body, a header, and parts that are none of our business.
  private static func form(_ body: String, header: String = "") throws -> [UInt8] {
    try Archive.bytes(of: [
      ArchivePart("[Content_Types].xml", Array("<Types/>".utf8)),
      ArchivePart("word/media/seal.png", (0..<5_000).map { UInt8($0 * 7 % 251) }, isPacked: false),
      ArchivePart("word/document.xml", Array((open + body + close).utf8)),
      ArchivePart("word/header1.xml", Array("<w:hdr xmlns:w=\"x\">\(header)</w:hdr>".utf8)),
      ArchivePart("customXml/item1.xml", Array("<a>{{kept}}</a>".utf8)),
    ])
  }

  private static let data = FormFillerTests.data

  private func filled(_ body: String, header: String = "") throws -> DOCXReading {
    let form = try Self.form(body, header: header)
    return try DOCXReading(bytes: FormFile.filled(form, file: "a.docx", with: Self.data).form.bytes)
  }

  private func faults(_ bytes: [UInt8], file: String = "a.docx") -> [Diagnostic] {
    do {
      _ = try FormFile.filled(bytes, file: file, with: Self.data)
      return []
    } catch {
      return (error as? Diagnostics)?.list ?? (error as? Diagnostic).map { [$0] } ?? []
    }
  }

  @Test("a text within a text, which Word never writes, is filled once")
  func withinOneAnother() throws {
    let text = try filled("<w:p><w:r><w:t>a <w:t>{{ten_ho}}</w:t></w:t></w:r></w:p>").text("word/document.xml")
    #expect(!text.contains("{{ten_ho}}"))
  }

  @Test("fields are filled in body and header, escaped; everything else stays byte for byte, in its place")
  func fields() throws {
    var data = Self.data
    data.fields[1].value = .text("Lê <A> & \"B\"")
    let body =
      Self.p("Hộ {{ten_ho}}: {{số tiền|vnd}} đồng")
      + "<w:p w14:paraId=\"1\"/><w:bookmarkStart w:id='0' w:name=\"a>b\"/>"
    let bytes = try Self.form(body, header: Self.p("{{ngay|long_date}}"))
    let filled = try DOCXReading(bytes: FormFile.filled(bytes, file: "a.docx", with: data).form.bytes)
    let before = try DOCXReading(bytes: bytes)
    #expect(filled.names == before.names)
    for name in ["[Content_Types].xml", "word/media/seal.png", "customXml/item1.xml"] {
      #expect(try filled.part(name) == before.part(name))
    }
    let expected = try before.text("word/document.xml").replacing(
      "<w:t>Hộ {{ten_ho}}: {{số tiền|vnd}} đồng",
      with: "<w:t xml:space=\"preserve\">Hộ Lê &lt;A&gt; &amp; &quot;B&quot;: 30.000.000 đồng")
    #expect(try filled.text("word/document.xml") == expected)
    #expect(try filled.xml("word/header1.xml").text == "ngày 01 tháng 01 năm 2024")
    #expect(
      try FormFile.filled(bytes, file: "a.docx", with: data).form
        == FormFile.filled(bytes, file: "a.docx", with: data).form)
  }

  @Test("a placeholder that Word has split over several runs is one; its value has the look of its first brace")
  func split() throws {
    let body =
      "<w:p><w:r><w:t>Hộ {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{ten_</w:t></w:r>"
      + "<w:r><w:t xml:space=\"preserve\">ho}} và {{</w:t></w:r><w:r><w:t>ngay</w:t></w:r><w:r><w:t>}}.</w:t></w:r></w:p>"
    let reading = try filled(body)
    #expect(try reading.paragraphs() == ["Hộ Nguyễn Văn Mẫu và 01/01/2024."])
    #expect(
      try reading.body.all("w:t").map(\.text) == ["Hộ Nguyễn Văn Mẫu", "", " và 01/01/2024", "", "."])
  }

  @Test("a row is repeated for each record; rows around it, and identifiers of the first, stay")
  func rows() throws {
    let body = Self.table(
      Self.row("TT", "Họ tên", "Tiền"), Self.row("{{ho.#}}", "{{ho.ten}}, {{ten_ho}}", "{{ho.tien}}"),
      Self.row("", "Cộng {{#ho}} hộ", "{{ho.total.tien}}"))
    let reading = try filled(body)
    let rows = try reading.body.all("w:tr")
    #expect(
      rows.map { $0.children("w:tc").map(\.text) } == [
        ["TT", "Họ tên", "Tiền"], ["1", "An, Nguyễn Văn Mẫu", "1.000.000"], ["2", "Bình, Nguyễn Văn Mẫu", "2.500.000"],
        ["", "Cộng 2 hộ", "3.500.000"],
      ])
    #expect(rows.map { $0["w14:paraId"] != nil } == [true, true, false, true])
  }

  @Test(
    "without a record one empty row is left; outside of tables a paragraph is repeated; a nested table repeats its row")
  func otherPlaces() throws {
    var data = Self.data
    data.lists.append(Table(id: "nha", columns: [Column(id: "ten", label: "")], rows: []))
    data.lists.append(Table(id: "khong", columns: [], rows: []))
    let nested = "<w:tr><w:tc>\(Self.table(Self.row("{{ho.ten}}")))\(Self.p("sau {{ten_ho}}"))</w:tc></w:tr>"
    let body =
      Self.table(Self.row("{{nha.ten}}", "{{nha.#}}", "x")) + Self.p("- {{ho.ten}}")
      + Self.table(nested) + Self.p("{{khong.gi}}")
    let bytes = try FormFile.filled(Self.form(body), file: "a.docx", with: data).form.bytes
    let texts = try DOCXReading(bytes: bytes).paragraphs()
    #expect(texts == ["", "", "x", "- An", "- Bình", "An", "Bình", "sau Nguyễn Văn Mẫu", ""])
  }

  @Test("a text of several lines has breaks; a text box in a paragraph is a paragraph of its own")
  func shapes() throws {
    var data = Self.data
    data.fields[1].value = .text("một\nhai")
    let body =
      "<w:p><w:r><w:t>a {{ten_ho}}</w:t></w:r><w:r><w:pict><w:txbxContent>\(Self.p("{{ngay}}"))</w:txbxContent></w:pict></w:r>"
      + "<w:r><w:t> z</w:t></w:r></w:p>"
    let bytes = try FormFile.filled(Self.form(body), file: "a.docx", with: data).form.bytes
    #expect(try DOCXReading(bytes: bytes).body.first("w:p")?.text == "a một\nhai01/01/2024 z")
  }

  @Test("every fault of the form is told at once, with its place and the nearest name")
  func formFaults() throws {
    let body =
      Self.p("Hộ {{ten_hp}}") + Self.table(Self.row("a"), Self.row("{{ho.tne}}", "{{ho.tne}}")) + Self.p("{{ngay|dat}}")
    let found = faults(try Self.form(body, header: Self.p("{{mo")), file: "forms/a.docx")
    #expect(found.map(\.code.code).sorted() == ["E0815", "E0815", "E0816", "E0817"])
    #expect(found.compactMap(\.suggestion).sorted() == ["date", "ten", "ten_ho"])
    let row = try #require(found.first { $0.suggestion == "ten" })
    #expect(row.message(in: .vi).contains("bảng 1, dòng 2") && row.place?.file == "forms/a.docx")
    #expect(found.first { $0.code == .formPlaceholderBroken }?.message(in: .vi).contains("đầu trang") == true)
    #expect(found.first?.code.exitCode == 6)
  }

  @Test("what is no form is refused, whatever it is")
  func hostile() throws {
    let form = try Self.form(Self.p("{{ten_ho}}"))
    #expect(faults([]).map(\.code) == [.formUnreadable])
    #expect(faults(Array("{{ten_ho}}".utf8)).map(\.code) == [.formUnreadable])
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    #expect(faults(old).first?.message(in: .vi).contains(".doc cũ") == true)
    for cut in [20, form.count / 2, form.count - 3] { #expect(!faults(Array(form.prefix(cut))).isEmpty) }
    let other = try Archive.bytes(of: [ArchivePart("xl/workbook.xml", [])])
    #expect(faults(other).first?.message(in: .en).contains("no Word file") == true)
    for body in ["<w:p>{{a}}", "<!DOCTYPE a><w:p/>{{", "{{a}}</w:x>"] {
      #expect(faults(try Self.form(body)).map(\.code) == [.formUnreadable], "\(body)")
    }
    #expect(faults(form, file: "a.html").map(\.code) == [.formUnreadable])
    // Zeros pack a thousand times smaller.
    let bomb = try Archive.bytes(of: [
      ArchivePart("word/document.xml", Array(repeating: UInt8(ascii: "{"), count: 40 << 20))
    ])
    #expect(faults(bomb).map(\.code) == [.formUnreadable])
  }

  @Test("ten thousand records fill their rows")
  func many() throws {
    var data = Self.data
    data.lists[0].rows = (0..<10_000).map { [.text("Hộ \($0)"), .integer($0)] }
    let form = try Self.form(Self.table(Self.row("{{ho.#}}", "{{ho.ten}}", "{{ho.tien}}")))
    let reading = try DOCXReading(bytes: FormFile.filled(form, file: "a.docx", with: data).form.bytes)
    #expect(try reading.text("word/document.xml").matches(of: /<w:tr/).count == 10_000)
  }
}
