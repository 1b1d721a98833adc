import Foundation
import Messages
import Testing

@testable import Documents

@Suite("tables on pages")
struct PDFTableTests {
  private func rows(_ count: Int, columns: Int) -> [[Value]] {
    (0..<count).map { row in [.text("Hộ \(row + 1)")] + (1..<columns).map { .integer(Int64(row * 1_000 + $0)) } }
  }

  private func columns(_ count: Int) -> [Documents.Column] {
    [Column(id: "k", label: "Chủ hộ", isKey: true)]
      + (1..<count).map { Column(id: "c\($0)", label: "Chỉ tiêu \($0)", format: .integer) }
  }

  @Test("a long table has its head on every page, every row once, its count and its total at the end")
  func long() throws {
    let table = Table(
      id: "a", caption: "Danh sách", columns: columns(4), rows: rows(200, columns: 4),
      total: [.text("Tổng cộng"), .integer(7), .integer(8), .integer(9)])
    let pages = try PDFReading(Document(title: "Phụ lục", blocks: [.table(table)])).pages()
    #expect(pages.count > 3)
    for page in pages { #expect(page.contains("Chỉ tiêu 3")) }
    for page in pages.dropFirst() { #expect(page.contains("Danh sách (tiếp theo)")) }
    let text = pages.joined()
    #expect(text.matches(of: /Hộ (\d+)\s/).compactMap { Int($0.1) } == Array(1...200))
    #expect(pages.last?.contains("Bảng có 200 dòng.") == true)
    let last = try #require(pages.last)
    #expect(last.contains("Hộ 200") && last.contains("Tổng cộng"))
    for (index, page) in pages.enumerated() {
      #expect(page.split(separator: "\n").last?.trimmingCharacters(in: .whitespaces) == "\(index + 1)")
    }
  }

  @Test("a table too wide for a page upright stands on its side, what follows is upright again")
  func wide() throws {
    let table = Table(id: "a", columns: columns(24), rows: rows(3, columns: 24))
    let sizes = try PDFReading(Document(title: "t", blocks: [.table(table), .text("sau")])).words().pages
    #expect(sizes.map { $0.width > $0.height } == [true, false])
  }

  @Test("for a few rows of texts no page is turned, for many it is")
  func few() throws {
    let texts = (1...9).map { Column(id: "t\($0)", label: "Nội dung \($0)") }
    for (count, isTurned) in [(4, false), (20, true)] {
      let row = texts.map { _ in Value.text("Phòng Lao động, xã và các đoàn thể") }
      let table = Table(id: "a", columns: texts, rows: Array(repeating: row, count: count))
      let sizes = try PDFReading(Document(title: "t", blocks: [.table(table)])).words().pages
      #expect(Set(sizes.map { $0.width > $0.height }) == [isTurned])
    }
  }

  @Test("300 columns follow one another in parts beside the key, none is lost")
  func manyColumns() throws {
    let table = Table(
      id: "a", columns: columns(300), rows: rows(2, columns: 300), total: [.text("Cộng")])
    let reading = try PDFReading(Document(title: "t", blocks: [.table(table)]))
    let text = try reading.text()
    #expect(text.contains("(cột 2–") && text.contains("/300)"))
    let figures = Set(text.matches(of: /1\.\d{3}/).map { String($0.0) })
    for column in 1..<300 { #expect(figures.contains(String("1." + ("000" + String(column)).suffix(3)))) }
    try expectInside(reading)
  }

  @Test("a cell of 5,000 characters is printed whole over as many pages as it needs")
  func longCell() throws {
    let words = (0..<1_000).map { "từ\($0)" }
    let table = Table(
      id: "a", columns: [Column(id: "k", label: "Mã", isKey: true), Column(id: "t", label: "Nội dung")],
      rows: [
        [.text("H1"), .text(words.joined(separator: " "))], [.text("H2"), .text(String(repeating: "x", count: 5_000))],
      ])
    let reading = try PDFReading(Document(title: "t", blocks: [.table(table)]))
    let text = try reading.text()
    #expect(text.matches(of: /từ\d+/).map { String($0.0) } == words)
    #expect(text.count { $0 == "x" } == 5_000)
    // A word that is broken gets no hyphen, which would be copied out with it.
    #expect(!text.contains("x-"))
    try expectInside(reading)
  }

  @Test("neighbours share a heading above theirs; subtotals stand above what belongs to them")
  func spans() throws {
    let table = Samples.district
    let words = try PDFReading(Document(title: "t", blocks: [.table(table)])).words().words
    let upper = try #require(words.first { $0.text == "nghèo" })
    let lower = try #require(words.first { $0.text == "Tỷ" })
    let unit = try #require(words.first { $0.text == "Đơn" })
    #expect(words.filter { $0.text == "nghèo" }.count == 1)
    #expect(upper.bottom <= lower.top + 1 && unit.top > upper.top && unit.bottom < lower.bottom)
    // Figures end on one line.
    let ends = words.filter { ["3,0%", "2,0%", "4,0%"].contains($0.text) }.map(\.right)
    #expect(ends.count == 3 && (ends.max() ?? 0) - (ends.min() ?? 9) < 0.6)
    let (district, commune) = (
      try #require(words.first { $0.text == "Huyện" }), try #require(words.first { $0.text == "Xã" })
    )
    #expect(commune.left - district.left > 8)
    #expect(TableHead(table, columns: [0, 1, 3], language: .vi).cells.count == 4)
    #expect(TableHead(table, columns: [0, 3], language: .vi).rowCount == 1)
  }

  @Test("no rows, no columns, figures that are none: said, and never a crash")
  func sparse() throws {
    let empty = Table(id: "a", caption: "Trống", columns: columns(3), rows: [])
    let bare = Table(id: "b", columns: [], rows: [])
    let odd = Table(
      id: "c", columns: [Column(id: "x", label: "X", format: .decimal1)],
      rows: [[.decimal(.nan)], [.decimal(.infinity)], [.ratio(1, 0)], [.text("chữ")], []])
    let document = Document(
      title: "", blocks: [.table(empty), .table(bare), .table(odd), .keyFigures([]), .list([]), .text("")])
    let text = try PDFReading(document).text()
    #expect(text.contains("(không có dòng nào)") && text.contains("(không có cột nào)") && text.contains("chữ"))
    #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
  }

  @Test("without the font there is no PDF, and the message names the package")
  func noFont() {
    let error = #expect(throws: Diagnostic.self) {
      try DocumentFormat.pdf.render(Samples.everything, options: RenderOptions(fontFolders: ["/nonexistent"]))
    }
    #expect(error?.code.code == "E0800" && error?.code.exitCode == 6)
    #expect(error?.hint?.en.contains("fonts-liberation2") == true)
  }

  /// No word reaches over the edge of its page.
  private func expectInside(_ reading: PDFReading) throws {
    let (words, pages) = try reading.words()
    #expect(!words.isEmpty)
    for word in words {
      let page = pages[word.page - 1]
      #expect(word.left >= 0 && word.top >= 0 && word.right <= page.width && word.bottom <= page.height, "\(word)")
    }
  }
}
