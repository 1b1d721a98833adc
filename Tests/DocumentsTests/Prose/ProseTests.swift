import Messages
import Testing

@testable import Documents

@Suite("prose written as Markdown")
struct ProseTests {
  @Test("emphasis, links, headings, lists and quotes become blocks")
  func blocks() {
    let prose = Prose(
      markdown: """
        # Kết quả

        Có **96 hộ** nghèo, *giảm*
        so với [năm trước](https://example.vn/a).

        1. Sửa nhà
        2. Tặng **thẻ**
           - bảo hiểm

        > Số liệu mẫu.
        """)
    #expect(
      prose.blocks == [
        .heading(level: 1, "Kết quả"),
        .prose(
          RichText(parts: [
            .init("Có "), .init("96 hộ", isStrong: true), .init(" nghèo, "), .init("giảm", isEmphasised: true),
            .init(" so với "), .init("năm trước", address: "https://example.vn/a"), .init("."),
          ])),
        .list(
          ["Sửa nhà", RichText(parts: [.init("Tặng "), .init("thẻ", isStrong: true)]), "bảo hiểm"], isNumbered: true),
        .note("Số liệu mẫu."),
      ])
  }

  @Test("HTML stays text, an address that is no page's is dropped, and no depth ends the program")
  func hostile() throws {
    let prose = Prose(markdown: "<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>y</b>")
    let document = Document(title: "t", blocks: prose.blocks)
    let html = String(decoding: try DocumentFormat.html.render(document), as: UTF8.self)
    #expect(html.contains("&lt;script&gt;") && !html.contains("<script>alert"))
    #expect(html.contains("x &lt;b&gt;y") && !html.contains("javascript"))
    #expect(!Prose(markdown: String(repeating: "> ", count: 5_000) + "a").blocks.isEmpty)
    #expect(!Prose(markdown: String(repeating: "*a **b ", count: 5_000)).blocks.isEmpty)
    #expect(Prose(markdown: "").blocks.isEmpty)
  }

  @Test("each format shows it in its own way")
  func formats() throws {
    let document = Document(
      title: "t",
      blocks: Prose(markdown: "Có **96 hộ**, *giảm* [nhiều](https://example.vn/(a)).\n\n1. một\n2. *hai*").blocks)
    func text(_ format: DocumentFormat) throws -> String {
      String(decoding: try format.render(document), as: UTF8.self)
    }
    #expect(
      try text(.html).contains(
        "<p>Có <strong>96 hộ</strong>, <em>giảm</em> <a href=\"https://example.vn/(a)\">nhiều</a>.</p>"))
    #expect(try text(.html).contains("<ol>\n<li>một</li>\n<li><em>hai</em></li>\n</ol>"))
    #expect(try text(.markdown).contains("Có **96 hộ**, *giảm* [nhiều](<https://example.vn/(a)>)."))
    #expect(try text(.terminal).contains("Có 96 hộ, giảm nhiều.\n\n1. một\n2. hai\n"))
    #expect(try text(.json).contains(#""strong": true"#))
    let pdf = try PDFReading(document)
    #expect(try pdf.text().contains("Có 96 hộ, giảm nhiều."))
    let fonts = try pdf.run("pdffonts", ["FILE"]).text
    #expect(fonts.contains("LiberationSerif-Bold") && fonts.contains("LiberationSerif-Italic"))
    #expect(try pdf.run("qpdf", ["--json", "FILE"]).text.contains("https://example.vn/%28a%29"))
  }
}
