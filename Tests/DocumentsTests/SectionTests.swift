import Foundation
import Messages
import Testing
import Vietnamese

@testable import Documents

@Suite("sections, annexes, places for signatures, marks and attached files")
struct SectionTests {
  private func pages(_ blocks: [Block]) throws -> [Bool] {
    try PDFReading(Document(title: "t", blocks: blocks)).words().pages.map { $0.width > $0.height }
  }

  private static let wide = Table(
    id: "wide", columns: (0..<14).map { Column(id: "c\($0)", label: "Chỉ tiêu số \($0)", format: .vnd) },
    rows: [(0..<14).map { .integer(Int64(100_000_000 + $0)) }])

  @Test("pages turn where a section says so, and only there")
  func directions() throws {
    let text = Block.text("chữ")
    #expect(try pages([text, .section(.landscape), text, text, .section(.portrait), text]) == [false, true, false])
    #expect(try pages([.section(.landscape), text]) == [true])
    #expect(try pages([text, .table(Self.wide), text]) == [false, true, false])
    #expect(try pages([.section(.portrait), text, .table(Self.wide), text]) == [false])
    #expect(try pages([.section(.landscape), text, .section(.landscape), text]) == [true])
  }

  @Test("a page that turns where one has just begun leaves no empty page behind")
  func noEmptyPage() throws {
    let text = Block.text("chữ")
    #expect(try pages([text, .pageBreak, .section(.landscape), text]) == [false, true])
    let letter = Block.letter(Letter(addressee: "Bà Ba", paragraphs: ["Xin cảm ơn."]))
    #expect(try pages([text, letter, .section(.landscape), text]) == [false, false, true])
    #expect(try pages([text, letter, .pageBreak, text]) == [false, false, false])
  }

  @Test("headings stand on the page of what they head, however many there are")
  func headings() throws {
    let chart = Chart(
      id: "c", caption: "Hình", kind: .bar, categories: ["a"], series: [Chart.Series(label: "s", values: [1])],
      format: .integer)
    for lines in stride(from: 20, to: 45, by: 4) {
      let filler = Block.list((0..<lines).map { RichText("dòng \($0)") }, isNumbered: false)
      let words = try PDFReading(
        Document(title: "t", blocks: [filler, .heading(level: 1, "Lớn"), .heading(level: 2, "Nhỏ"), .chart(chart)])
      ).words().words
      let pages = Set(words.filter { ["Lớn", "Nhỏ", "Hình"].contains($0.text) }.map(\.page))
      #expect(pages.count == 1, "\(lines)")
    }
  }

  @Test("no signature stands alone on a page: the end of the block above goes with it")
  func keptSignature() throws {
    let rows = Table(
      id: "r", columns: [Column(id: "c", label: "Cột")], rows: ["một", "hai", "cuối"].map { [.text($0)] })
    let places = Block.signatures([Signature(role: "Thư ký", name: "Bình")])
    let office = Letterhead(
      issuingBody: "UBND xã", symbol: "BC-UBND", place: "Cần Giờ", signerOffice: ["Chủ tịch"], signer: "Bình")
    for lines in stride(from: 6, to: 36, by: 2) {
      let filler = Block.text((0..<lines).map { "dòng\($0)" }.joined(separator: "\n\n"))
      for last in [Block.text("chữ cuối"), .table(rows), .list([RichText("cuối")], isNumbered: true)] {
        for document in [
          Document(title: "t", blocks: [filler, last, places]),
          Document(title: "t", letterhead: office, blocks: [filler, last]),
        ] {
          let words = try PDFReading(document).words().words
          let pages = Set(words.filter { ["cuối", "Bình"].contains($0.text) }.map(\.page))
          #expect(pages.count == 1, "\(lines), \(last)")
        }
      }
    }
    let reading = try DOCXReading(Document(title: "t", letterhead: office, blocks: [.table(rows)]))
    // The last row and the paragraph below the table keep with what follows; the first rows need not.
    let body = try reading.text("word/document.xml")
    #expect(body.components(separatedBy: "<w:keepNext/>").count - 1 == 2)
  }

  @Test("a table that has to stay upright is set in parts rather than lost")
  func uprightTable() throws {
    let text = try PDFReading(
      Document(title: "t", blocks: [.section(.portrait), .table(Self.wide)])
    ).text()
    for column in 0..<14 { #expect(text.contains(NumberFormat.vnd.string(for: Self.wide.rows[0][column], in: .vi))) }
  }

  @Test("one annex has no number, several have Roman ones; each begins a page and counts its headings anew")
  func annexes() throws {
    var document = Document(title: "t", blocks: [.text("đầu"), .annex("Danh sách"), .text("sau")])
    var pages = try PDFReading(document).pages()
    #expect(pages.count == 2 && pages[1].contains("Phụ lục\n") && pages[1].contains("DANH SÁCH"))
    document.blocks += [.annex("Căn cứ"), .heading(level: 1, "Luật")]
    document.letterhead = Letterhead(
      issuingBody: "UBND xã", symbol: "BC-UBND", place: "Cần Giờ", signerOffice: ["Chủ tịch"], recipients: ["Lưu: VT"])
    document.blocks.insert(.heading(level: 1, "Chung"), at: 0)
    pages = try PDFReading(document).pages()
    #expect(pages.count == 3 && pages[1].contains("Phụ lục I\n") && pages[2].contains("Phụ lục II\n"))
    #expect(pages[0].contains("I. Chung") && pages[2].contains("I. Luật"))
    // The signature stands before the annexes (Decree 30/2020, Annex I, part III).
    #expect(pages[0].contains("CHỦ TỊCH") && pages[0].contains("Nơi nhận") && !pages[2].contains("CHỦ TỊCH"))
    let markdown = String(decoding: try DocumentFormat.markdown.render(document), as: UTF8.self)
    #expect(markdown.contains("## Phụ lục II. Căn cứ"))
  }

  @Test("four places to sign stand in two lines of two, with names below the room for hands")
  func signatures() throws {
    let places = ["Chủ tọa", "Thư ký", "Đại diện", "Giám sát"].map {
      Signature(role: $0, name: $0 == "Thư ký" ? "Bình" : nil)
    }
    let words = try PDFReading(Document(title: "t", blocks: [.signatures(places)])).words().words
    func top(_ word: String) throws -> Double { try #require(words.first { $0.text == word }).top }
    #expect(try top("Chủ") == top("Thư"))
    #expect(try top("Giám") > top("Chủ") + 70)
    #expect(try top("Bình") - top("Thư") > 60)
  }

  @Test("a mark stands as a sign before the value, and leaves the value itself as it is")
  func marks() throws {
    let table = Samples.marked
    #expect(table.text(row: 0, 1, in: .vi) == "▲\u{A0}21" && table.text(row: 1, 1, in: .vi) == "▼\u{A0}1")
    #expect(table.text(row: 2, 2, in: .vi) == "●\u{A0}0,7%" && table.text(row: 2, 1, in: .vi) == "22")
    let document = Document(title: "t", blocks: [.table(table)])
    #expect(String(decoding: try DocumentFormat.csv.render(document), as: UTF8.self).contains("Thạnh An,21,"))
    #expect(try PDFReading(document).text().contains("▲ 21"))
  }

  @Test("an attached table can be taken out of the PDF and out of the page, equal to its CSV")
  func attachments() throws {
    let attachment = Attachment(name: "theo-xã.csv", table: Samples.byUnit)
    let document = Document(title: "t", blocks: [.attachment(attachment)])
    let reading = try PDFReading(document)
    #expect(try reading.run("qpdf", ["--check", "FILE"]).code == 0)
    #expect(try reading.run("pdfdetach", ["-list", "FILE"]).text.contains("1: theo-xã.csv"))
    let path = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try reading.run("pdfdetach", ["-save", "1", "-o", path, "FILE"])
    let expected = attachment.bytes(in: .vi)
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == expected)
    #expect(expected.starts(with: [0xEF, 0xBB, 0xBF]))
    let page = String(decoding: try DocumentFormat.html.render(document), as: UTF8.self)
    #expect(page.contains("base64," + Data(expected).base64EncodedString()))
    #expect(page.contains("theo-xã.csv (7 dòng)"))
  }
}
