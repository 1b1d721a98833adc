import Foundation
import Messages
import Testing

@testable import Documents

@Suite("seal")
struct SealTests {
  @Test("what other programs do to a text when they save it changes no mark")
  func sealedText() {
    #expect("  Hộ\u{A0}nghèo\n\t năm ".sealed == "Hộ nghèo năm")
    #expect("Hộ nghe\u{300}o\u{200B}".sealed == "Hộ nghèo")
    #expect("plain".sealed == "plain" && "".sealed.isEmpty && " ".sealed.isEmpty)
    #expect(SealMark.cell("1.586.336") == SealMark.cell(" 1.586.336\u{A0}"))
    #expect(SealMark.cell("96") != SealMark.cell("69"))
    #expect(SealMark.paragraph("Tổng quan hộ nghèo") == SealMark.paragraph("TỔNG QUAN HỘ NGHÈO"))
  }

  @Test("numbers go into letters and come back")
  func letters() {
    for value: UInt64 in [0, 1, 63, 64, 4_095] {
      #expect(SealMark.values(SealMark.text(value, letters: 2), letters: 2) == [value])
    }
    #expect(SealMark.values("AAB", letters: 2) == nil && SealMark.values("A!", letters: 2) == nil)
    #expect(SealMark.values("", letters: 4) == [])
  }

  @Test("a seal counts numbers and dates, not names, and not what a chart draws again")
  func count() throws {
    let seal = Seal(Samples.everything)
    // 8 lines of 5 figures; 3 of 2 (marked); 2 lines of day, amount, amount in words; 3 key figures; progress and its goal.
    #expect(seal.part("by-unit")?.figureCount == 40)
    #expect(seal.part("plan")?.figureCount == 6)
    #expect(seal.part("figures-1")?.figureCount == 3 && seal.part("progress-1")?.figureCount == 2)
    #expect(seal.part("rates")?.figureCount == 0 && seal.figureCount == 57)
  }

  @Test("a seal comes back from its JSON, as marks and as texts")
  func coding() throws {
    let seal = Seal(Samples.everything)
    let marks = try JSONDecoder().decode(Seal.self, from: Data(JSONValue(seal, keepsTexts: false).compact().utf8))
    #expect(marks.parts.map(\.marks) == seal.parts.map(\.marks) && marks.parts.allSatisfy { $0.rows == nil })
    #expect(marks.paragraphs.map(\.mark) == seal.paragraphs.map(\.mark))
    let texts = try JSONDecoder().decode(Seal.self, from: Data(JSONValue(seal, keepsTexts: true).compact().utf8))
    #expect(texts.parts.map(\.rows) == seal.parts.map(\.rows) && texts.parts.map(\.marks) == seal.parts.map(\.marks))
  }

  @Test(
    "a broken seal is refused, never believed",
    arguments: [
      "{}", "{\"parts\":[],\"paragraphs\":\"AAA\"}",
      "{\"parts\":[{\"id\":\"a\",\"kind\":\"table\",\"columns\":[\"x\"],\"formats\":[\"text\"],\"keys\":[0],\"rows\":9,\"total\":false,\"heads\":\"AA\",\"marks\":\"AA\",\"digest\":\"AAAAAAAAAA\"}],\"paragraphs\":\"\"}",
      "{\"parts\":[{\"id\":\"a\",\"kind\":\"table\",\"columns\":[\"x\"],\"formats\":[],\"keys\":[0],\"rows\":-1,\"total\":false,\"heads\":\"AA\",\"marks\":\"\",\"digest\":\"\"}],\"paragraphs\":\"\"}",
    ])
  func broken(_ text: String) {
    #expect(throws: (any Error).self) { try JSONDecoder().decode(Seal.self, from: Data(text.utf8)) }
  }

  @Test("packed bytes come back, and a bomb does not")
  func packed() {
    let bytes = Array(String(repeating: "Hộ nghèo ", count: 5_000).utf8)
    let text = Packed.text(bytes)
    #expect(text.utf8.count < bytes.count / 10 && Packed.bytes(text, limit: 1 << 20) == bytes)
    #expect(Packed.bytes(text, limit: 1_000) == nil && Packed.bytes("AAAA", limit: 1_000) == nil)
    #expect(Packed.bytes("", limit: 10) == nil && Packed.bytes("không", limit: 10) == nil)
    #expect(Packed.bytes(Packed.text([]), limit: 10) == [])
  }

  @Test("a long annex does not double with its seal")
  func size() throws {
    let rows = (0..<2_000).map { row -> [Value] in
      let number = Int64(row)
      let rate = Value.ratio(number % 7, 9_000)
      return [
        .text("Hộ số \(row) ấp Thạnh Hòa"), .integer(number % 7), .integer(number % 5), .integer(number * 37 % 9_000),
        .integer(number * 31_250), rate,
      ]
    }
    var document = Samples.everything
    document.blocks = [.table(Table(id: "annex", columns: Samples.byUnit.columns, rows: rows))]
    for format in [DocumentFormat.html, .json, .markdown, .pdf] {
      let sealed = try format.render(document).count
      var plain = document
      plain.stamp = nil
      let bare = try format.render(plain).count
      #expect(sealed - bare < bare / 2, "\(format): \(bare) → \(sealed)")
    }
  }
}

@Suite("row alignment")
struct RowAlignmentTests {
  private func marks(_ rows: [[Int]]) -> [[UInt16]] { rows.map { $0.map { UInt16($0) } } }

  @Test("heads above, notes below and lines put in between leave every line its place")
  func inserted() {
    let sealed = marks([[1, 10], [2, 20], [3, 30]])
    let found = marks([[90, 91], [1, 10], [50, 51], [2, 20], [3, 30], [99, 99]])
    #expect(RowAlignment(sealed, found).places == [1, 3, 4])
    #expect(RowAlignment(sealed, found).equalCells == 6)
  }

  @Test("a changed line keeps its place, a missing one has none")
  func changed() {
    let sealed = marks([[1, 10], [2, 20], [3, 30], [4, 40]])
    #expect(RowAlignment(sealed, marks([[9, 9], [1, 10], [2, 21], [3, 30], [4, 40]])).places == [1, 2, 3, 4])
    #expect(RowAlignment(sealed, marks([[1, 10], [3, 30], [4, 40]])).places == [0, nil, 1, 2])
    #expect(RowAlignment(marks([[1, 10]]), marks([[8, 8], [1, 11]])).places == [1])
    #expect(RowAlignment(sealed, []).places == [nil, nil, nil, nil])
    #expect(RowAlignment([], sealed).places == [])
  }

  @Test("lines that are alike stay in order")
  func alike() {
    let sealed = marks([[1, 0], [1, 0], [2, 0], [1, 0]])
    #expect(RowAlignment(sealed, sealed).places == [0, 1, 2, 3])
  }
}
