import Foundation
import Messages
import Testing
import Vietnamese

@testable import Documents

@Suite("documents as ODS") struct ODSDocumentTests {
  /// The cells of a sheet: "type value" of numbers and dates, the text of others; covered ones are nil.
  private func rows(_ sheet: String, of read: DOCXReading) throws -> [[String?]] {
    let table = try #require(
      try read.xml("content.xml").all("table:table").first { $0["table:name"] == sheet }, "\(sheet)")
    return table.all("table:table-row").flatMap { row in
      let cells = row.children.flatMap { cell -> [String?] in
        guard cell.name == "table:table-cell" else {
          return Array(repeating: nil, count: Int(cell["table:number-columns-repeated"] ?? "1") ?? 1)
        }
        let value = cell["office:value"] ?? cell["office:date-value"]
        return [value.map { "\(cell["office:value-type"] ?? "?") \($0)" } ?? cell.content]
      }
      return Array(repeating: cells, count: Int(row["table:number-rows-repeated"] ?? "1") ?? 1)
    }
  }

  private func read(_ document: Document) throws -> DOCXReading {
    try DOCXReading(bytes: DocumentFormat.ods.render(document))
  }

  @Test("every figure of a table is read back, typed")
  func figures() throws {
    let rows = try rows("Hộ nghèo, hộ cận nghèo theo xã", of: read(Samples.everything))
    for (index, commune) in Samples.communes.enumerated() {
      let row = rows[index + 3]
      #expect(
        row.prefix(4) == [
          commune.name, "float \(commune.poor)", "float \(commune.near)", "float \(commune.households)",
        ])
      #expect(row[4] == "float \(Double(commune.income) / 1e6)")
      #expect(row[5] == "percentage \(Double(commune.poor) / Double(commune.households))")
    }
    #expect(rows[10] == ["Toàn huyện", "float 96", "float 141", "float 20000", "-", "percentage 0.0048"])
    let plan = try self.rows("Đề nghị hỗ trợ", of: read(Samples.everything))
    #expect(plan[3].prefix(4) == ["H001", "Nhà dột nát | \"tạm\"", "date 2024-01-01", "float 30000000"])
    #expect(plan[4] == ["H002", "-", "-", "…", "-", "không"])
  }

  @Test("the package is as OpenDocument asks: its type comes first and unpacked, all parts are listed")
  func package() throws {
    let bytes = try DocumentFormat.ods.render(Samples.everything)
    #expect(String(decoding: bytes[30..<84], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    let read = try DOCXReading(bytes: bytes)
    let listed = try read.xml("META-INF/manifest.xml").all("manifest:file-entry").compactMap {
      $0["manifest:full-path"]
    }
    #expect(listed == ["/"] + read.names.filter { $0 != "mimetype" && $0 != "META-INF/manifest.xml" })
    #expect(read.names.filter { $0.hasPrefix("Pictures/") }.count == 2)
  }

  @Test("heads are merged and repeated, rows stay in sight, subtotals are groups")
  func head() throws {
    let table = Table(
      id: "a", caption: "Bảng",
      columns: [
        Column(id: "unit", label: "Xã", isKey: true),
        Column(id: "n", label: "Số hộ", format: .integer, span: "Hộ nghèo"),
        Column(id: "r", label: "Tỷ lệ", format: .percent1, span: "Hộ nghèo"),
      ],
      rows: [
        [.text("Huyện"), .integer(3), .ratio(3, 8)], [.text("Lý Nhơn"), .integer(1), .ratio(1, 8)],
        [.text("Thạnh An"), .integer(2), .ratio(2, 8)],
      ], levels: [0, 1, 1], total: [.text("Tổng"), .integer(3), .ratio(3, 8)])
    let read = try read(Document(title: "", blocks: [.table(table)]))
    let content = try read.xml("content.xml")
    let head = try #require(content.first("table:table-header-rows"))
    #expect(head.children("table:table-row").map { $0.content } == ["XãHộ nghèo", "Số hộTỷ lệ"])
    let first = try #require(head.first("table:table-cell"))
    #expect(first["table:number-rows-spanned"] == "2" && first["table:number-columns-spanned"] == "1")
    #expect(head.all("table:covered-table-cell").count == 2)
    #expect(try #require(content.first("table:table-row-group")).all("table:table-row").count == 2)
    let settings = try read.xml("settings.xml").all("config:config-item")
    #expect(settings.first { $0["config:name"] == "VerticalSplitPosition" }?.content == "4")
  }

  @Test("texts with blanks, tabs and lines come out as they went in; none is a formula")
  func texts() throws {
    let table = Table(
      id: "a", columns: [Column(id: "x", label: "X")], rows: [[.text(" a  b\nc")], [.text("=1+1")], [.text("<&\">")]])
    let read = try read(Document(title: "", blocks: [.table(table)]))
    let xml = try read.text("content.xml")
    #expect(xml.contains("<text:p><text:s/>a <text:s/>b</text:p><text:p>c</text:p>"))
    #expect(xml.contains("<text:p>=1+1</text:p>") && !xml.contains("table:formula"))
    #expect(try rows("a", of: read).suffix(2).map { $0[0] } == ["=1+1", "<&\">"])
  }

  @Test("the stamp, the language and the author are in the metadata")
  func metadata() throws {
    var document = Samples.everything
    document.author = "Phòng LĐTBXH"
    let meta = try read(document).xml("meta.xml")
    let own = try #require(meta.first("meta:user-defined"))
    #expect(own["meta:name"] == "benvung-stamp")
    #expect(try JSONDecoder().decode(Stamp.self, from: Data(own.content.utf8)) == Samples.stamp)
    #expect(meta.first("dc:language")?.content == "vi-VN" && meta.first("dc:creator")?.content == "Phòng LĐTBXH")
  }

  @Test("more rows than a sheet has are refused")
  func tooLong() throws {
    let table = Table(
      id: "a", columns: [Column(id: "x", label: "X", format: .integer)],
      rows: Array(repeating: [.integer(1)], count: 1_048_576))
    let error = #expect(throws: Diagnostic.self) {
      try DocumentFormat.ods.render(Document(title: "Danh sách", blocks: [.table(table)]))
    }
    #expect(error?.message(in: .vi).contains("1.048.576") == true)
  }
}
