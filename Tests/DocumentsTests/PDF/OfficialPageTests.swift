import Messages
import Testing
import Vietnamese

@testable import Documents

/// The page of Decree 30/2020/NĐ-CP, Annex I, measured from the PDF in millimetres.
@Suite("the official page, measured")
struct OfficialPageTests {
  private static let millimetre = 72 / 25.4
  /// Ascent and descent of Liberation Serif as a part of its size, which Poppler's boxes have for their height.
  private static let lineHeight = 0.891 + 0.216

  static let document = Document(
    title: "Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2024",
    letterhead: Letterhead(
      governingBody: "Ủy ban nhân dân huyện Cần Giờ", issuingBody: "Phòng Lao động - Thương binh và Xã hội",
      symbol: "BC-LĐTBXH", place: "Cần Giờ", signerOffice: ["KT. Trưởng phòng", "Phó Trưởng phòng"],
      signer: "Nguyễn Văn Mẫu", recipients: ["UBND huyện", "Lưu: VT"], number: 5,
      date: Day(year: 2024, month: 7, day: 5)),
    blocks: [
      .heading(level: 1, "Tình hình chung"),
      .text((0..<400).map { "chữ\($0)" }.joined(separator: " ")), .heading(level: 2, "Kết quả"), .table(Samples.byUnit),
    ], stamp: Samples.stamp)

  private func words() throws -> [PDFReading.Word] { try PDFReading(Self.document).words().words }

  private func word(_ text: String, in words: [PDFReading.Word]) throws -> PDFReading.Word {
    try #require(words.first { $0.text == text }, "\(text)")
  }

  private func size(_ word: PDFReading.Word) -> Double { (word.bottom - word.top) / Self.lineHeight }

  private func expect(_ points: Double, is millimetres: Double, _ what: Comment) {
    #expect(abs(points / Self.millimetre - millimetres) <= 1, what)
  }

  @Test("A4; margins 20, 20, 30 and 20 mm; lines as wide as the text; first lines 12.7 mm in")
  func margins() throws {
    let (words, pages) = try PDFReading(Self.document).words()
    expect(pages[0].width, is: 210, "width")
    expect(pages[0].height, is: 297, "height")
    let text = words.filter { $0.text.hasPrefix("chữ") && $0.page == 1 }
    expect(text.map(\.left).min() ?? 0, is: 30, "left")
    expect(text.map(\.right).max() ?? 0, is: 190, "right")
    expect(try word("chữ0", in: words).left, is: 30 + 12.7, "first line")
    // The upper edge of the first line's type is at most its leading below the margin.
    expect(words.filter { $0.page == 1 }.map(\.top).min() ?? 0, is: 20, "top")
    let numbers = Set(words.filter { $0.top < 20 * Self.millimetre - 1 }.map(\.text))
    #expect(numbers == ["2"])
    let last = words.filter { $0.page == 1 }.map(\.bottom).max() ?? 0
    #expect(last <= (297 - 20 + 1) * Self.millimetre && last > (297 - 20 - 12) * Self.millimetre)
    // Justified: full lines end at the margin.
    let lines = Dictionary(grouping: text, by: \.top)
    let full = lines.values.filter { $0.count > 5 }.dropLast()
    for line in full.prefix(5) where line.contains(where: { $0.right > 180 * Self.millimetre }) {
      expect(line.map(\.right).max() ?? 0, is: 190, "justified")
    }
  }

  @Test("the sizes of every part are those of the decree")
  func sizes() throws {
    let words = try words()
    for (text, expected) in [
      ("CỘNG", 12.0), ("Độc", 13), ("ỦY", 12), ("PHÒNG", 12), ("Số:", 13), ("Giờ,", 13), ("BÁO", 14), ("chữ7", 14),
      ("Nơi", 12), ("UBND", 11), ("Mẫu", 14),
    ] {
      #expect(abs(size(try word(text, in: words)) - expected) < 0.3, "\(text)")
    }
    let page = try #require(words.first { $0.text == "2" && $0.top < 20 * Self.millimetre })
    #expect((12.7...14.3).contains(size(page)))
  }

  @Test("who issues stands left beside the nation, number beside the date; kind and subject in the middle")
  func places() throws {
    let words = try words()
    let middle = 110.0
    let (nation, body) = (try word("CỘNG", in: words), try word("ỦY", in: words))
    #expect(abs(nation.top - body.top) < 1 && body.right < nation.left)
    let (number, date) = (try word("05/BC-LĐTBXH", in: words), try word("ngày", in: words))
    #expect(abs(number.top - date.top) < 1 && number.right < date.left)
    let kind = words.filter { ["BÁO", "CÁO"].contains($0.text) }
    expect(((kind.first?.left ?? 0) + (kind.last?.right ?? 0)) / 2, is: middle, "kind")
    // The title and the motto share their middle.
    let line = words.filter { $0.page == 1 && abs($0.top - nation.top) < 1 && $0.left >= nation.left - 1 }
    let motto = words.filter { ["Độc", "phúc"].contains($0.text) }
    expect(
      ((line.first?.left ?? 0) + (line.last?.right ?? 0)) / 2,
      is: ((motto.first?.left ?? 0) + (motto.last?.right ?? 0)) / 2 / Self.millimetre, "motto")
    #expect(line.count == 8)
    let page = try #require(words.first { $0.text == "2" && $0.top < 20 * Self.millimetre })
    expect((page.left + page.right) / 2, is: middle, "page number")
    expect((page.top + page.bottom) / 2, is: 10, "page number's height")
  }

  @Test("headings are numbered, the signature stands right of the recipients, on one page with them")
  func foot() throws {
    let text = try PDFReading(Self.document).text()
    #expect(text.contains("I. Tình hình chung") && text.contains("1. Kết quả"))
    let words = try words()
    let (recipients, office) = (try word("Nơi", in: words), try word("KT.", in: words))
    let signer = try #require(words.last { $0.text == "Mẫu" })
    #expect(recipients.page == office.page && office.page == signer.page)
    #expect(abs(recipients.top - office.top) < 5 && recipients.left < office.left)
    expect(recipients.left, is: 30, "recipients")
    #expect(signer.top - office.bottom > 60)
    #expect(text.contains("PHÓ TRƯỞNG PHÒNG"))
  }
}
