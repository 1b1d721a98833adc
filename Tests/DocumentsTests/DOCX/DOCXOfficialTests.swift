import Foundation
import Messages
import Testing

@testable import Documents

/// The page of Decree 30/2020/NĐ-CP, Annex I, as a DOCX has it.
@Suite("the official page in Word")
struct DOCXOfficialTests {
  private static let twipsOfMillimetre = 1_440 / 25.4

  private func millimetres(_ element: DOCXReading.Element?, _ attribute: String) throws -> Double {
    let text = try #require(element?[attribute])
    return try #require(Double(text)) / Self.twipsOfMillimetre
  }

  @Test("A4, margins 20, 20, 30 and 20 mm, the number in the middle of the top margin from the second page on")
  func margins() throws {
    let reading = try DOCXReading(OfficialPageTests.document)
    let section = try #require(try reading.body.children.last)
    #expect(section.name == "w:sectPr" && section.first("w:titlePg") != nil)
    let (size, margins) = (section.first("w:pgSz"), section.first("w:pgMar"))
    for (element, attribute, expected) in [
      (size, "w:w", 210.0), (size, "w:h", 297), (margins, "w:top", 20), (margins, "w:bottom", 20),
      (margins, "w:left", 30), (margins, "w:right", 20), (margins, "w:gutter", 0),
      // A number of 13 points is 5.3 mm high: its middle is 10 mm below the edge.
      (margins, "w:header", 10 - 5.3 / 2),
    ] {
      #expect(abs(try millimetres(element, attribute) - expected) < 0.1, "\(attribute)")
    }
    #expect(section.all("w:headerReference").map { $0["w:type"] } == ["default"])
    let header = try reading.xml("word/header1.xml")
    #expect(header.first("w:fldSimple")?["w:instr"]?.trimmingCharacters(in: .whitespaces) == "PAGE")
  }

  @Test("every part of the decree has its own style, in the size, weight and place that it asks for")
  func styles() throws {
    let reading = try DOCXReading(OfficialPageTests.document)
    let styles = try reading.xml("word/styles.xml").all("w:style")
    let paragraphs = try reading.body.all("w:p")
    for (text, style, size, isBold, isItalic) in [
      ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "NationalTitle", 12.0, true, false),
      ("Độc lập - Tự do - Hạnh phúc", "NationalMotto", 13, true, false),
      ("ỦY BAN NHÂN DÂN HUYỆN CẦN GIỜ", "GoverningBody", 12, false, false),
      ("PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "IssuingBody", 12, true, false),
      ("Số: 05/BC-LĐTBXH", "DocumentNumber", 13, false, false),
      ("Cần Giờ, ngày 05 tháng 7 năm 2024", "PlaceAndDate", 13, false, true),
      ("BÁO CÁO", "DocumentKind", 14, true, false), ("Nguyễn Văn Mẫu", "Signer", 14, true, false),
      ("KT. TRƯỞNG PHÒNG", "SignerOffice", 14, true, false), ("Nơi nhận:", "RecipientsTitle", 12, true, true),
      ("- Lưu: VT.", "Recipient", 11, false, false),
    ] {
      let paragraph = try #require(paragraphs.first { $0.text == text }, "\(text)")
      #expect(paragraph.style == style)
      let declared = try #require(styles.first { $0["w:styleId"] == style })
      #expect(declared.first("w:sz")?["w:val"].flatMap(Double.init) == size * 2, "\(style)")
      #expect((declared.first("w:b") != nil) == isBold && (declared.first("w:i") != nil) == isItalic, "\(style)")
    }
    let body = try #require(styles.first { $0["w:styleId"] == "BodyText" })
    #expect(body.first("w:jc")?["w:val"] == "both" && body.first("w:spacing")?["w:after"] == "120")
    #expect(abs(try millimetres(body.first("w:ind"), "w:firstLine") - 12.7) < 0.1)
    #expect(paragraphs.contains { $0.text == "I. Tình hình chung" } && paragraphs.contains { $0.text == "1. Kết quả" })
  }

  @Test(
    "the rules: below the motto as long as it, below the issuing body and the subject a third to a half of the line")
  func rules() throws {
    let body = try DOCXReading(OfficialPageTests.document).body
    let head = try #require(body.first("w:tbl"))
    let columns = head.all("w:gridCol").compactMap { $0["w:w"].flatMap(Double.init) }
    let rules = head.all("w:p").filter { $0.first("w:pBdr") != nil }
    func length(_ rule: DOCXReading.Element, _ room: Double) -> Double {
      let indent = rule.first("w:ind")
      return room - (indent?["w:left"].flatMap(Double.init) ?? 0) - (indent?["w:right"].flatMap(Double.init) ?? 0)
    }
    #expect(rules.count == 2)
    // "THƯƠNG BINH VÀ XÃ HỘI" in bold 12 and the motto in bold 13 points are 146 and 160 points long.
    let (issuing, motto) = (length(rules[0], columns[0]) / 20, length(rules[1], columns[1]) / 20)
    #expect((146.0 / 3...146 / 2).contains(issuing) && abs(motto - 160) < 4, "\(issuing) \(motto)")
  }

  /// What LibreOffice makes of it; where LibreOffice is not installed, the XML above must do.
  @Test(
    "LibreOffice sets it within a millimetre of the rule",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")))
  func libreOffice() throws {
    let folder = NSTemporaryDirectory() + "benvung-office-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(DocumentFormat.docx.render(OfficialPageTests.document)).write(to: URL(fileURLWithPath: folder + "/a.docx"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
    process.arguments = [
      "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "pdf", "--outdir", folder,
      folder + "/a.docx",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let reading = PDFReading(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.pdf"))))
    let (words, pages) = try reading.words()
    let unit = 72 / 25.4
    func expect(_ points: Double, is millimetres: Double, _ what: Comment) {
      #expect(abs(points / unit - millimetres) <= 1, what)
    }
    func word(_ text: String) throws -> PDFReading.Word { try #require(words.first { $0.text == text }, "\(text)") }
    expect(pages[0].width, is: 210, "width")
    expect(pages[0].height, is: 297, "height")
    let text = words.filter { $0.text.hasPrefix("chữ") && $0.page == 1 }
    expect(text.map(\.left).min() ?? 0, is: 30, "left")
    expect(text.map(\.right).max() ?? 0, is: 190, "right")
    expect(try word("chữ0").left, is: 30 + 12.7, "first line")
    expect(words.filter { $0.page == 1 }.map(\.top).min() ?? 0, is: 20, "top")
    #expect((words.filter { $0.page == 1 }.map(\.bottom).max() ?? 999) <= (297 - 20 + 1) * unit)
    // The nation's two lines stand in the middle of the right column, one below the other.
    let middle = 30 + 160 * (1 + 0.42) / 2
    for (first, last) in [("CỘNG", "NAM"), ("Độc", "phúc")] {
      expect((try word(first).left + word(last).right) / 2, is: middle, "middle of \(first)")
    }
    #expect(try word("CỘNG").page == 1 && abs(word("CỘNG").top - word("NAM").top) < 1)
    expect((try word("BÁO").left + word("CÁO").right) / 2, is: 110, "kind")
    let number = try #require(words.first { $0.page == 2 })
    #expect(number.text == "2")
    expect((number.left + number.right) / 2, is: 110, "page number")
    expect((number.top + number.bottom) / 2, is: 10, "page number's height")
    // One page has the whole foot.
    #expect(try word("Nơi").page == word("KT.").page && word("Nơi").left < word("KT.").left)
  }
}
