import Foundation
import Messages
import Spreadsheets
import Testing

@testable import BenVung
@testable import Documents

@Suite("forms that scripts fill")
struct FormRunTests {
  private let workshop = Workshop()

  /// A Word file with a paragraph and a table.
  private static func form(_ paragraph: String, row: String = "x") throws -> [UInt8] {
    func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    let body = "<w:document xmlns:w=\"x\"><w:body>\(p(paragraph))<w:tbl><w:tr><w:tc>\(p(row))</w:tc></w:tr></w:tbl>"
    return try Archive.bytes(of: [ArchivePart("word/document.xml", Array("\(body)</w:body></w:document>".utf8))])
  }

  private func write(_ bytes: [UInt8], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/phieu.docx"))
  }

  private var assets: String { workshop.root + "/probe/assets" }
  private var office: String { workshop.root + "/office-forms" }

  private func run(_ body: String) throws -> RunResult {
    try workshop.write(Workshop.report(body))
    let catalogue = try PluginCatalogue(roots: [workshop.root])
    var options = RunOptions()
    options.formFolder = office
    return try Runner(register: RunFixture.register.get(), catalogue: catalogue).run(
      catalogue.plugin("probe"), parameters: [:], options: options)
  }

  /// The texts of a document's Word file.
  private func texts(_ document: Document) throws -> [String] {
    let xml = String(
      decoding: try OpenArchive(DocumentFormat.docx.render(document)).bytes(of: "word/document.xml"), as: UTF8.self)
    return xml.matches(of: /<w:t(?: [^>]*)?>([^<]*)</).map { String($0.1) }
  }

  @Test("values, formats, dates, queries and lists of records fill the plugin's form; what it does not use is told")
  func filled() throws {
    try write(
      Self.form(
        "{{ten}} {{tien}} {{tien|words}} {{ngay}} {{ngay|long_date}} {{#xa}}", row: "{{xa.unit}}: {{xa.poor}}"),
      to: assets)
    let result = try run(
      """
      local t = ctx.data.reviews:where("year == 2024"):group_by("unit"):summarise { poor = bv.count "class == 'poor'" }
      ctx.doc:form('phieu.docx', { ten = "Lê Văn Mẫu", tien = { 30000000, "vnd" }, ngay = "2024-07-05", xa = t, thua = 1 })
      """)
    let texts = try texts(result.document)
    let communes = texts.dropFirst()
    let words = "Ba mươi triệu đồng chẵn 05/07/2024 ngày 05 tháng 7 năm 2024"
    #expect(texts.first == "Lê Văn Mẫu 30.000.000 \(words) \(communes.count)")
    #expect(communes.count == 7 && communes.allSatisfy { $0.firstMatch(of: /^(Xã|Thị trấn) .+: \d+$/) != nil })
    #expect(result.warnings.map(\.code.code) == ["W0801"] && result.warnings[0].arguments["name"] == "thua")
    // What is no Word file shows the values.
    let shown = String(decoding: try DocumentFormat.markdown.render(result.document), as: UTF8.self)
    #expect(shown.contains("Lê Văn Mẫu") && shown.contains("30.000.000") && shown.contains("Xã Lý Nhơn"))
  }

  @Test("the office's own edition of a form goes before the plugin's; a Lua list of records repeats its row")
  func precedence() throws {
    try write(Self.form("của phần mở rộng"), to: assets)
    try write(Self.form("của cơ quan", row: "{{dong.#}} {{dong.ten}}"), to: office)
    let result = try run("ctx.doc:text 'x' ctx.doc:form('phieu.docx', { dong = { { ten = 'An' }, { ten = 'Bình' } } })")
    #expect(try texts(result.document) == ["của cơ quan", "1 An", "2 Bình"])
    #expect(result.document.blocks == [.text("x")])
  }

  @Test("a misspelt field ends the run with the form, the place and the nearest name")
  func misspelt() throws {
    try write(Self.form("x", row: "{{xa.pooor}}"), to: assets)
    let error = #expect(throws: Diagnostics.self) {
      try run("ctx.doc:form('phieu.docx', { xa = { { poor = 1 } } })")
    }
    let fault = try #require(error?.list.first)
    #expect(fault.code.code == "E0815" && fault.suggestion == "poor")
    #expect(fault.place?.file?.hasSuffix("phieu.docx") == true)
    #expect(fault.message(in: .vi).contains("bảng 1, dòng 1"))
  }

  @Test("a form that is not there, of another kind, out of its folder or given twice is refused")
  func refused() throws {
    try write(Self.form("x"), to: assets)
    for (body, code) in [
      ("ctx.doc:form('phieu2.docx', {})", "E0821"), ("ctx.doc:form('../plugin.lua.docx', {})", "E0397"),
      ("ctx.doc:form('phieu.docx', {}) ctx.doc:form('phieu.docx', {})", "E0355"),
      ("ctx.doc:form('phieu.docx', { 'x' })", "E0355"), ("ctx.doc:form('phieu.docx', { a = { b = 1 } })", "E0355"),
      ("ctx.doc:form('phieu.txt', {})", "E0821"),
    ] {
      let error = #expect(throws: Diagnostic.self, "\(body)") { try run(body) }
      #expect(error?.code.code == code, "\(body)")
    }
  }
}
