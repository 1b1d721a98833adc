import Foundation
import Messages
import Testing
import Vietnamese

@testable import Documents

@Suite("DOCX as another program reads it")
struct DOCXTests {
  @Test("every figure of a table is read back, and its total; numbers stand at the right")
  func figures() throws {
    let reading = try DOCXReading(Document(title: "t", blocks: [.table(Samples.byUnit)]))
    let table = try #require(try reading.tables().first)
    let expected = (Samples.byUnit.rows + [Samples.byUnit.total ?? []]).map { row in
      Samples.byUnit.columns.indices.map { Samples.byUnit.text(row, $0, in: .vi) }
    }
    #expect(table.id == "by-unit")
    #expect(Array(table.rows.dropFirst()) == expected)
    #expect(table.rows.last == ["Toàn huyện", "96", "141", "20.000", "-", "0,48%"])
    let row = try #require(try reading.body.first("w:tbl")?.children("w:tr")[1])
    #expect(row.all("w:p").map(\.style) == ["TableText"] + Array(repeating: "TableNumber", count: 5))
    let total = try #require(try reading.body.first("w:tbl")?.children("w:tr").last)
    #expect(total.all("w:p").map(\.style) == ["TableTotal"] + Array(repeating: "TableTotalNumber", count: 5))
  }

  @Test("the parts are whole, in one order, of one date; each is named with its type and reached by a relationship")
  func parts() throws {
    let reading = try DOCXReading(Samples.everything)
    #expect(
      reading.names == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
        "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
        "word/numbering.xml", "word/footer1.xml", "word/document.xml", "word/media/chart-1.png",
        "word/media/chart-2.png", "word/media/attachment.png", "word/embeddings/attachment-1.xlsx",
      ])
    let types = Set(try reading.xml("[Content_Types].xml").all("Override").compactMap { $0["PartName"] })
    for name in reading.names where name.hasSuffix(".xml") && !name.hasPrefix("[") {
      #expect(types.contains("/" + name))
    }
    for name in reading.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") { _ = try reading.xml(name) }
    func targets(_ name: String) throws -> [String] {
      try reading.xml(name).all("Relationship").compactMap { $0["Target"] }
    }
    let reached = Set(
      try targets("word/_rels/document.xml.rels").map { "word/" + $0 } + targets("_rels/.rels"))
    for name in reading.names where !name.hasSuffix(".rels") && !name.hasPrefix("[") { #expect(reached.contains(name)) }
  }

  @Test("the same document gives the same bytes, without a date")
  func reproducible() throws {
    let bytes = try DocumentFormat.docx.render(Samples.everything)
    #expect(try DocumentFormat.docx.render(Samples.everything) == bytes)
    let core = try DOCXReading(bytes: bytes).text("docProps/core.xml")
    #expect(!core.contains("created") && !core.contains("modified"))
    var other = Samples.everything
    other.stamp?.parameters[0].value = "2023"
    #expect(try DocumentFormat.docx.render(other) != bytes)
  }

  @Test("title, office, language and the whole stamp are properties of the file")
  func properties() throws {
    var document = Samples.everything
    document.author = "Huyện <Cần Giờ>"
    let reading = try DOCXReading(document)
    let core = try reading.xml("docProps/core.xml")
    #expect(core.first("dc:title")?.content == "Tổng quan hộ nghèo — Huyện Cần Giờ, 2024")
    #expect(core.first("dc:creator")?.content == "Huyện <Cần Giờ>")
    #expect(core.first("dc:language")?.content == "vi-VN")
    // In parts of 255 characters, the first under the name alone.
    let properties = try reading.xml("docProps/custom.xml").all("property")
    #expect(properties.prefix(2).map { $0["name"] } == ["benvung-stamp", "benvung-stamp-2"])
    let json = properties.map(\.content).joined()
    let stamp = try JSONDecoder().decode(Stamp.self, from: Data(json.utf8))
    #expect(stamp == Samples.stamp)
    #expect(try reading.paragraphs().contains(Samples.stamp.line(in: .vi)))
    #expect(try reading.xml("word/styles.xml").first("w:lang")?["w:val"] == "vi-VN")
    document.language = .en
    #expect(try DOCXReading(document).xml("word/styles.xml").first("w:lang")?["w:val"] == "en-US")
  }

  @Test("all 146 letters of Vietnamese come out as they went in, in text, heading and cell; decomposed ones composed")
  func letters() throws {
    let whole = FontFiles.letters.map { String($0) }.joined(separator: " ")
    let decomposed = whole.decomposedStringWithCanonicalMapping
    let table = Table(id: decomposed, columns: [Column(id: "a", label: decomposed)], rows: [[.text(decomposed)]])
    let reading = try DOCXReading(
      Document(title: decomposed, blocks: [.text(whole), .heading(level: 1, decomposed), .table(table)]))
    let found = try reading.paragraphs().filter { !$0.isEmpty }
    #expect(found.count == 5)
    for text in found { #expect(Array(text.unicodeScalars) == Array(whole.unicodeScalars)) }
  }

  @Test("headings are Word's own styles, with an outline; the layout's numbers stand before them")
  func headings() throws {
    let blocks: [Block] = [
      .heading(level: 1, "Một"), .heading(level: 2, "Hai"), .heading(level: 3, "Ba"), .heading(level: 4, "Bốn"),
    ]
    let body = try DOCXReading(Document(title: "t", blocks: blocks)).body
    let headings = body.all("w:p").filter { $0.style?.hasPrefix("Heading") == true }
    #expect(headings.map(\.style) == ["Heading1", "Heading2", "Heading3", "Heading4"])
    #expect(headings.map(\.text) == ["Một", "Hai", "Ba", "Bốn"])
    let styles = try DOCXReading(Document(title: "t")).xml("word/styles.xml").all("w:style")
    let second = try #require(styles.first { $0["w:styleId"] == "Heading2" })
    #expect(second.first("w:name")?["w:val"] == "heading 2" && second.first("w:outlineLvl")?["w:val"] == "1")
  }

  @Test("emphasis, links and lists are Word's own; each numbered list begins at 1")
  func prose() throws {
    let rich = RichText(parts: [
      .init("Xem "), .init("đậm", isStrong: true), .init(" nghiêng", isEmphasised: true),
      .init("trang", address: "https://example.vn/á b?x=1&y=%zz#a#b"),
    ])
    let reading = try DOCXReading(
      Document(
        title: "t",
        blocks: [
          .prose(rich), .list([rich, "hai"], isNumbered: true), .list(["ba"]), .list(["bốn"], isNumbered: true),
          .text("Ở https://example.vn/a?b=1, xem."),
        ]))
    let first = try #require(try reading.body.all("w:p").first { $0.style == "BodyText" })
    #expect(first.text == "Xem đậm nghiêngtrang")
    #expect(first.all("w:r").map { $0.first("w:b") != nil } == [false, true, false, false])
    #expect(first.all("w:r").map { $0.first("w:i") != nil } == [false, false, true, false])
    let links = try reading.xml("word/_rels/document.xml.rels").all("Relationship").filter {
      $0["TargetMode"] == "External"
    }
    #expect(
      links.map { $0["Target"] } == [
        "https://example.vn/%C3%A1%20b?x=1&y=%25zz#a%23b", "https://example.vn/a?b=1",
      ])
    #expect(try reading.body.all("w:hyperlink").compactMap { $0["r:id"] } == ["rIdLink1", "rIdLink1", "rIdLink2"])
    #expect(try reading.body.all("w:hyperlink").last?.text == "https://example.vn/a?b=1")
    #expect(try reading.body.all("w:numId").compactMap { $0["w:val"] } == ["2", "2", "1", "3"])
    let numbers = try reading.xml("word/numbering.xml").all("w:num")
    #expect(numbers.map { $0.first("w:startOverride")?["w:val"] } == [nil, "1", "1"])
  }

  @Test("charts are pictures with what they show in words")
  func charts() throws {
    let body = try DOCXReading(Samples.everything).body
    let pictures = body.all("wp:docPr")
    #expect(pictures.map { $0["name"] } == ["rates", "years"])
    #expect(pictures[0]["descr"]?.contains("Tỷ lệ hộ nghèo") == true)
    #expect(pictures[1]["descr"]?.contains("Hộ cận nghèo") == true)
    let extent = try #require(body.first("wp:extent")?["cx"].flatMap(Int.init))
    #expect(abs(extent - WordMeasure.emu(PageLayout.points(170))) < 30_000)
  }

  @Test("letters stand on pages of their own; a page break at the top of a page makes no empty one")
  func pages() throws {
    let letter = Block.letter(Letter(addressee: "Ông A", paragraphs: ["Cảm ơn."]))
    let body = try DOCXReading(
      Document(title: "t", blocks: [.text("a"), .pageBreak, letter, .pageBreak, letter, .text("sau"), .pageBreak])
    ).body
    let breaking = body.all("w:p").filter { $0.first("w:pageBreakBefore") != nil }.map(\.text)
    #expect(breaking == ["Kính gửi: Ông A", "Kính gửi: Ông A", "sau"])
  }

  @Test("annexes are headings on pages of their own behind the signature, with their numbers; places to sign have room")
  func annexes() throws {
    var document = Samples.everything
    document.letterhead = Letterhead(issuingBody: "UBND xã", symbol: "BC-UBND", place: "Cần Giờ", signer: "Lê C")
    let body = try DOCXReading(document).body
    let texts = body.all("w:p").map(\.text)
    let heads = body.all("w:p").filter { $0.style == "AnnexTitle" }
    #expect(heads.map(\.text) == ["Phụ lục I\nTHEO XÃ", "Phụ lục II\nCĂN CỨ"])
    let (signer, annex) = (
      try #require(texts.firstIndex(of: "Lê C")), try #require(texts.firstIndex(of: heads[0].text))
    )
    #expect(signer < annex)
    #expect(body.all("w:sectPr").map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape", nil])
    let place = try #require(body.all("w:p").first { $0.text == "Trần Thị B" })
    #expect(place.first("w:spacing")?["w:before"] == "1400")
    let marked = try #require(body.all("w:p").first { $0.text == "▲\u{A0}21" })
    #expect(marked.style == "TableNumber" && marked.first("w:b") != nil)
    #expect(texts.contains(" Kèm theo: de-nghi.csv (2 dòng)"))
  }

  @Test("an attached table is a workbook inside of the document, whose sign says its name")
  func attachments() throws {
    let reading = try DOCXReading(Samples.everything)
    let object = try #require(try reading.body.first("w:object"))
    let embedded = try #require(object.first("o:OLEObject")?["r:id"])
    let relation = try reading.xml("word/_rels/document.xml.rels").all("Relationship").first { $0["Id"] == embedded }
    #expect(relation?["Target"] == "embeddings/attachment-1.xlsx" && relation?["Type"]?.hasSuffix("/package") == true)
    #expect(object.first("v:shape")?["alt"] == "de-nghi.csv (2 dòng)")
    #expect(try reading.part("word/embeddings/attachment-1.xlsx").starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try reading.part("word/media/attachment.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test("key figures and progress stand in boxes, their words in paragraphs")
  func boxes() throws {
    let reading = try DOCXReading(Samples.everything)
    let texts = try reading.paragraphs()
    #expect(texts.contains("1.586.336.000\u{A0}đồng"))
    #expect(texts.contains("Quỹ  62,5%"))
    let bar = try #require(try reading.body.all("w:tbl").first { $0.first("w:trHeight") != nil })
    let widths = bar.all("w:gridCol").compactMap { $0["w:w"].flatMap(Double.init) }
    #expect(abs(widths[0] / (widths[0] + widths[1]) - 0.625) < 0.001)
  }
}
