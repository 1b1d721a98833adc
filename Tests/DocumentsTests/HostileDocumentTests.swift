import Messages
import Testing

@testable import Documents

/// Documents that nobody should write, in every format.
@Suite struct HostileDocumentTests {
  private static let evil = "\u{1B}[2J<script>alert(1)</script>|\u{0}\n=cmd()\t\"'&\u{9B}"

  @Test("control characters and markup of the data act in no format", arguments: DocumentFormat.ofDocuments)
  func neutralised(format: DocumentFormat) throws {
    let evil = HostileDocumentTests.evil
    let table = Table(
      id: evil, caption: evil, columns: [Column(id: evil, label: evil, isKey: true), Column(id: "b", label: evil)],
      rows: [[.text(evil), .text(evil)]], total: [.text(evil)], footnotes: [evil])
    let chart = Chart(
      id: evil, caption: evil, kind: .bar, categories: [evil, "b"],
      series: [Chart.Series(label: evil, values: [1, 2]), Chart.Series(label: evil, values: [1])], format: .integer)
    let document = Document(
      title: evil, subtitle: evil,
      blocks: [
        .heading(level: 9, evil), .heading(level: -1, evil), .text(evil), .text("https://a.b/'rect=[0\\\(evil)"),
        .note(evil), .list([RichText(evil)]),
        .prose(RichText(parts: [.init(evil, isStrong: true, address: "https://" + evil)])), .table(table),
        .chart(chart), .keyFigures([KeyFigure(label: evil, value: .text(evil), format: .integer)]),
        .progress(label: evil, value: .null, goal: .integer(0), format: .vnd),
        .letter(Letter(addressee: evil, paragraphs: [evil])),
      ],
      stamp: Stamp(plugin: evil, version: evil, scriptHash: evil, snapshotHash: evil, revision: 1, programVersion: evil)
    )
    let bytes = try format.render(document, options: RenderOptions(width: 40))
    // What a reader copies out of a page ends with a form feed; addresses and properties are within quotes there.
    let text =
      switch format {
      case .pdf: try PDFReading(bytes: bytes).pages().joined()
      case .docx: try DOCXReading(bytes: bytes).paragraphs().joined()
      case .xlsx: try WorkbookReading(bytes: bytes).texts().joined()
      case .ods: try DOCXReading(bytes: bytes).xml("content.xml").content
      default: String(decoding: bytes, as: UTF8.self)
      }
    if format == .pdf { #expect(try PDFReading(bytes: bytes).run("qpdf", ["--check", "FILE"]).code == 0) }
    for scalar in text.unicodeScalars {
      let isLine = scalar == "\n" || scalar == "\r" || (scalar == "\t" && format == .csv)
      #expect(isLine || scalar.properties.generalCategory != .control)
    }
    if format == .html || format == .markdown { #expect(!text.contains("<script>alert")) }
    if format == .markdown { #expect(!text.contains("<script")) }
  }

  @Test("tables without rows or columns say so", arguments: [DocumentFormat.terminal, .markdown, .html])
  func empty(format: DocumentFormat) throws {
    let columns = [Column(id: "a", label: "Xã")]
    let noRows = try format.render(Document(title: "t", blocks: [.table(Table(id: "a", columns: columns, rows: []))]))
    #expect(String(decoding: noRows, as: UTF8.self).contains("không có dòng nào"))
    let noColumns = try format.render(
      Document(title: "t", blocks: [.table(Table(id: "a", columns: [], rows: [[.integer(1)]]))]))
    #expect(String(decoding: noColumns, as: UTF8.self).contains("không có cột nào"))
  }

  @Test("an empty document, empty blocks and rows of wrong length are rendered", arguments: DocumentFormat.ofDocuments)
  func ragged(format: DocumentFormat) throws {
    let table = Table(
      id: "", columns: [Column(id: "", label: ""), Column(id: "", label: "", format: .integer)],
      rows: [[], [.null], [.integer(1), .integer(2), .integer(3)]], total: [])
    let blocks: [Block] = [.table(table), .keyFigures([]), .list([]), .text(""), .heading(level: 1, ""), .pageBreak]
    #expect(try !format.render(Document(title: "", blocks: blocks)).isEmpty)
  }

  @Test("no line is wider than the terminal, whatever the table", arguments: [20, 40, 80, 137])
  func terminalWidth(width: Int) throws {
    let long = String(repeating: "chữ", count: 1_700)
    var columns = [Column(id: "k", label: "Xã, thị trấn", isKey: true), Column(id: "t", label: "Ghi chú dài dòng")]
    for index in 0..<298 { columns.append(Column(id: "c\(index)", label: "Chỉ tiêu số \(index)", format: .integer)) }
    let numbers = (0..<298).map { Value.integer(Int64($0) * 1_234_567) }
    let table = Table(
      id: "a", caption: long, columns: columns,
      rows: [[.text("Thị trấn Cần Thạnh"), .text(long)] + numbers, [.text("漢字漢字"), .decimal(1e300)]],
      total: [.text("Toàn huyện")], wholeCount: 168)
    let figures = [KeyFigure(label: long, value: .decimal(1e300), format: .vnd)]
    let document = Document(
      title: long, subtitle: long,
      blocks: [
        .table(table), .keyFigures(figures), .text(long), .list([RichText(long)]),
        .progress(label: long, value: .integer(1), goal: .integer(2), format: .vnd),
      ], stamp: Samples.stamp)
    let text = String(
      decoding: try DocumentFormat.terminal.render(document, options: RenderOptions(width: width)), as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
    #expect(text.contains("2/168"))
  }

  @Test("a table too wide for the terminal goes on below beside its key column")
  func panels() throws {
    let columns =
      [Column(id: "k", label: "Xã", isKey: true)]
      + (1...4).map { Column(id: "c\($0)", label: "Cột \($0)", format: .integer) }
    let table = Table(
      id: "a", columns: columns, rows: [[.text("Lý Nhơn")] + (1...4).map { .integer(Int64($0) * 1_000_000) }])
    let lines = TerminalTable(table, language: .vi, width: 30, style: TerminalStyle(color: false)).lines()
    #expect(
      lines == [
        "(cột 2–3/5)", "Xã           Cột 1      Cột 2", "─────────────────────────────",
        "Lý Nhơn  1.000.000  2.000.000", "", "(cột 4–5/5)", "Xã           Cột 3      Cột 4",
        "─────────────────────────────", "Lý Nhơn  3.000.000  4.000.000",
      ])
  }

  @Test("colour is used only when asked for")
  func color() throws {
    let plain = try DocumentFormat.terminal.render(Samples.everything)
    let colored = try DocumentFormat.terminal.render(Samples.everything, options: RenderOptions(color: true))
    #expect(!plain.contains(0x1B))
    #expect(colored.contains(0x1B))
  }
}
