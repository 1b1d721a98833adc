import Foundation
import Messages
import Testing
import Vietnamese

@testable import Documents

@Suite("PDF as other programs read it")
struct PDFTests {
  @Test("every figure of a table is read back, and its total")
  func figures() throws {
    let text = try PDFReading(Document(title: "t", blocks: [.table(Samples.byUnit)])).text()
    for row in Samples.byUnit.rows + [Samples.byUnit.total ?? []] {
      let cells = Samples.byUnit.columns.indices.map { Samples.byUnit.text(row, $0, in: .vi) }
      let line = try #require(text.split(separator: "\n").first { $0.contains(cells[0]) })
      let read = line.replacing(cells[0], with: "").split(separator: " ").map(String.init)
      #expect(read == Array(cells.dropFirst()))
    }
    #expect(text.contains("33,5") && text.contains("1,90%") && text.contains("20.000"))
  }

  @Test("all 146 letters of Vietnamese are copied out as they went in, upright and bold, and decomposed ones composed")
  func letters() throws {
    let letters = FontFiles.letters.map { String($0) }
    let decomposed = letters.map(\.decomposedStringWithCanonicalMapping)
    let lines = [letters, decomposed].map { $0.joined(separator: " ") }
    let text = try PDFReading(
      Document(title: "t", blocks: [.text(lines[0]), .heading(level: 1, lines[0]), .text(lines[1])])
    ).run("pdftotext", ["-raw", "FILE", "-"]).text
    let read = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "t" && $0 != "1" }
    #expect(read.map { Array($0.unicodeScalars) } == (letters + letters + letters).map { Array($0.unicodeScalars) })
  }

  @Test("the file is sound, and its font is embedded, one family alone")
  func sound() throws {
    let reading = try PDFReading(Samples.everything)
    let check = try reading.run("qpdf", ["--check", "FILE"])
    #expect(check.code == 0, "\(check.text)")
    let fonts = try reading.run("pdffonts", ["FILE"]).text.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.contains("+LiberationSerif"))
      // Embedded, a subset, with a way back to Unicode.
      #expect(font.firstMatch(of: /yes yes yes/) != nil, "\(font)")
    }
  }

  @Test("language, title, office and stamp are properties of the file; there is no date")
  func properties() throws {
    var document = Samples.everything
    document.author = "Huyện Cần Giờ"
    let reading = try PDFReading(document)
    let info = try reading.run("pdfinfo", ["FILE"]).text
    #expect(info.contains("Tổng quan hộ nghèo — Huyện Cần Giờ, 2024"))
    #expect(info.firstMatch(of: /Author: +Huyện Cần Giờ/) != nil)
    #expect(!info.contains("CreationDate"))
    let json = try reading.run("qpdf", ["--json", "FILE"]).text
    #expect(json.contains("\"/Lang\": \"vi-VN\"") || json.contains("\"/Lang\": \"u:vi-VN\""))
    let xmp = try reading.run("pdfinfo", ["-meta", "FILE"]).text
    #expect(xmp.contains("9b8e7d6c5a4f3e2d1c0b") && xmp.contains("<rdf:li>vi-VN</rdf:li>"))
    document.language = .en
    #expect(try PDFReading(document).run("qpdf", ["--json", "FILE"]).text.contains("en\""))
  }

  @Test("the document with everything reads as its golden text")
  func golden() throws {
    let text = try PDFReading(Samples.everything).text()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/everything.pdf.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test("the stamp stands on no page by itself", arguments: [40, 50])
  func stamp(first: Int) throws {
    // Whatever is left of the page below the last line.
    for count in first..<first + 10 {
      let blocks = (1...count).map { Block.note("Dòng \($0)") }
      let pages = try PDFReading(Document(title: "t", blocks: blocks, stamp: Samples.stamp)).pages()
      #expect(pages.last?.contains("Dòng \(count)") == true, "\(count)")
    }
  }

  @Test("headings and captions are the outline, an address is a link")
  func outline() throws {
    var document = Samples.everything
    document.blocks.append(.text("Xem https://example.vn/a?b=1."))
    let reading = try PDFReading(document)
    #expect(try reading.run("qpdf", ["--check", "FILE"]).code == 0)
    let json = try reading.run("qpdf", ["--json", "FILE"]).text
    for title in ["Theo xã, thị trấn", "Biến động", "Đề nghị hỗ trợ (2/168 dòng)"] {
      #expect(json.contains("\"/Title\": \"u:\(title)\"") || json.contains("\"/Title\": \"\(title)\""))
    }
    #expect(json.contains("https://example.vn/a?b=1\""))
  }
}
