import Documents
import Messages
import Testing

@testable import BenVung

@Suite("what scripts say about tables, sections and attached files")
struct TableOptionTests {
  private let workshop = Workshop()
  private static let start = """
    local t = ctx.data.reviews:where("year == 2024"):group_by("unit"):summarise { poor = bv.count "class == 'poor'",
      listed = bv.count(), rate = bv.ratio("poor", bv.count()) }:sort "-rate":derive { many = bv.expr "poor > 3" }:with_total()

    """

  private func table(_ options: String) throws -> Table {
    try workshop.write(Workshop.report(Self.start + "ctx.doc:table(t, { id = 't', \(options) })"))
    return try #require(try workshop.run().document.tables.first)
  }

  @Test("columns are chosen and ordered with their values and total, named, formatted and put below a heading")
  func columns() throws {
    let whole = try table("caption = 'c'")
    let chosen = try table(
      "columns = { 'rate', 'unit', 'poor' }, labels = { poor = 'Số hộ' }, formats = { rate = 'percent2' }, "
        + "spans = { { 'Hộ nghèo', 'poor', 'rate' } }, footnotes = { 'Nguồn' }")
    #expect(chosen.columns.map(\.id) == ["rate", "unit", "poor"])
    #expect(chosen.columns[2].label == "Số hộ" && chosen.columns[0].format == .percent2)
    #expect(chosen.columns.map(\.span) == ["Hộ nghèo", nil, "Hộ nghèo"])
    #expect(chosen.rows == whole.rows.map { [$0[3], $0[0], $0[1]] })
    #expect(chosen.total == whole.total.map { [$0[3], $0[0], $0[1]] })
    #expect(chosen.footnotes.last == "Nguồn")
  }

  @Test("cells above, below and where a column is true are marked, and the sign explained; unused ones are not")
  func marks() throws {
    let marked = try table(
      "marks = { { column = 'poor', above = 2 }, { column = 'rate', below = 0.2, as = 'attention', note = 'thấp' }, "
        + "{ column = 'unit', when = 'many' }, { column = 'poor', above = 1000000 } }")
    let poor = marked.rows.map { $0[1].number ?? 0 } + [marked.total?[1].number ?? 0]
    for (row, value) in poor.enumerated() {
      #expect(marked.marks[CellPlace(row: row, column: 1)] == (value > 2 ? .high : nil))
      if row < marked.rows.count {
        #expect(marked.marks[CellPlace(row: row, column: 0)] == (value > 3 ? .attention : nil))
      }
    }
    #expect(marked.footnotes.contains("▲ trên 2"))
    #expect(!marked.footnotes.contains { $0.contains("1.000.000") })
  }

  @Test("a mark follows its column when columns are chosen")
  func chosenMarks() throws {
    let marked = try table("columns = { 'unit', 'rate', 'poor' }, marks = { { column = 'poor', above = 0 } }")
    #expect(!marked.marks.isEmpty && marked.marks.keys.allSatisfy { $0.column == 2 })
  }

  @Test("misspelt columns, options and marks are told with what there is")
  func faults() throws {
    func fault(_ options: String) throws -> Diagnostic {
      try workshop.fault(main: Workshop.report(Self.start + "ctx.doc:table(t, { \(options) })"))
    }
    let column = try fault("columns = { 'unit', 'por' }")
    #expect(column.code == .unknownColumn && column.suggestion == "poor")
    #expect(try fault("collumns = {}").message(in: .en).contains("'columns'"))
    #expect(try fault("marks = { { column = 'poor' } }").message(in: .en).contains("above"))
    #expect(try fault("marks = { { column = 'poor', abov = 1 } }").message(in: .en).contains("'above'"))
    #expect(try fault("marks = { { column = 'poor', above = 1, as = 'red' } }").message(in: .en).contains("'high'"))
    #expect(try fault("formats = { poor = 'euro' }").message(in: .en).contains("'vnd'"))
    #expect(try fault("spans = { { 'x' } }").message(in: .en).contains("heading"))
  }

  @Test("annexes turn pages back; signatures and attached files reach the document, strange file names do not")
  func sections() throws {
    try workshop.write(
      Workshop.report(
        Self.start + """
          ctx.doc:annex("A", { pages = "landscape" })
          ctx.doc:annex "B"
          ctx.doc:signatures { "Chủ tọa", { "Thư ký", "Bình" } }
          ctx.doc:attach(t, { name = "t.csv" })
          """))
    let blocks = try workshop.run().document.blocks
    #expect(
      blocks.prefix(5) == [
        .section(.landscape), .annex("A"), .section(.automatic), .annex("B"),
        .signatures([Signature(role: "Chủ tọa"), Signature(role: "Thư ký", name: "Bình")]),
      ])
    for name in ["../t.csv", "t.exe", "", "a/b.csv", ".csv", "a\\nb.csv"] {
      let fault = try workshop.fault(main: Workshop.report(Self.start + "ctx.doc:attach(t, { name = \"\(name)\" })"))
      #expect(fault.message(in: .en).contains("csv"), "\(name)")
    }
  }
}
