import Foundation
import Messages
import Spreadsheets
import Testing

@testable import Documents

/// Files of the sample document, changed as a person would.
@Suite("papers")
struct PaperTests {
  private static let formats: [DocumentFormat] = DocumentFormat.allCases.filter { $0.carriesStamp }

  private func written(
    _ format: DocumentFormat, _ document: Document = Samples.everything,
    change: (inout [UInt8]) throws -> Void = { _ in }
  ) throws -> Paper {
    var bytes = try format.render(document)
    try change(&bytes)
    return try read(bytes, format)
  }

  private func read(_ bytes: [UInt8], _ format: DocumentFormat) throws -> Paper {
    let path = NSTemporaryDirectory() + "benvung-paper-\(UUID().uuidString).\(format.endings[0])"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try Paper.read(path)
  }

  private func findings(_ paper: Paper, now: Document? = Samples.everything) throws -> [PaperComparison.Finding] {
    PaperComparison(paper, try #require(paper.record.seal), now: now).findings
  }

  @Test("an unchanged file of every format has nothing to say against it", arguments: formats)
  func unchanged(_ format: DocumentFormat) throws {
    let paper = try written(format)
    #expect(paper.record.stamp == Samples.stamp)
    let found = try findings(paper)
    #expect(found.isEmpty, "\(found)")
    #expect(PaperComparison(paper, try #require(paper.record.seal), now: nil).figureCount == 57)
  }

  @Test("in English, too", arguments: formats)
  func english(_ format: DocumentFormat) throws {
    var document = Samples.everything
    document.language = .en
    document.stamp?.language = .en
    let found = try findings(try written(format, document), now: document)
    #expect(found.isEmpty, "\(found)")
  }

  @Test("a figure that is another now is named with both values", arguments: formats)
  func recomputed(_ format: DocumentFormat) throws {
    var now = Samples.everything
    for (index, block) in now.blocks.enumerated() {
      guard case .table(var table) = block, table.id == "by-unit" else { continue }
      table.rows[4][1] = .integer(22)
      now.blocks[index] = .table(table)
    }
    let found = try findings(try written(format), now: now)
    #expect(found.count == 1, "\(found)")
    let first = try #require(found.first)
    #expect(first.kind == .figure && first.change == .computed && first.table == "by-unit")
    #expect(first.row == "Xã Thạnh An" && first.column == "Hộ nghèo" && first.written == "21" && first.now == "22")
  }

  @Test("a figure changed by hand is named with what it was", arguments: [DocumentFormat.html, .markdown])
  func byHand(_ format: DocumentFormat) throws {
    let paper = try written(format) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacing("1.480", with: "1.840").utf8)
    }
    let found = try findings(paper)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.change == .byHand && found.first?.row == "Xã Tam Thôn Hiệp")
    #expect(found.first?.column == "Tổng số hộ" && found.first?.shown == "1.840" && found.first?.written == "1.480")
  }

  @Test("a figure changed by hand in JSON is found by its value")
  func byHandInJSON() throws {
    let paper = try written(.json) { bytes in
      bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("14, 1480,", with: "14, 1840,").utf8)
    }
    #expect(try findings(paper).map(\.shown) == ["1.840"])
  }

  /// An archive with one of its parts rewritten.
  private func edited(_ bytes: [UInt8], _ part: String, _ change: (String) -> String) throws -> [UInt8] {
    let reading = try DOCXReading(bytes: bytes)
    return try Archive.bytes(
      of: reading.names.map { name in
        ArchivePart(name, name == part ? Array(change(try reading.text(name)).utf8) : try reading.part(name))
      })
  }

  @Test("a figure and a word changed by hand in Word are named, and nothing else")
  func byHandInWord() throws {
    let bytes = try edited(DocumentFormat.docx.render(Samples.everything), "word/document.xml") {
      $0.replacing(">1.480<", with: ">1.840<").replacing("Tỷ lệ 0,48%.", with: "Tỷ lệ 0,84%.")
    }
    let found = try findings(read(bytes, .docx))
    #expect(found.count == 2 && found.allSatisfy { $0.change == .byHand }, "\(found)")
    #expect(found.contains { $0.row == "Xã Tam Thôn Hiệp" && $0.shown == "1.840" && $0.written == "1.480" })
    #expect(found.contains { $0.kind == .paragraph && $0.shown?.contains("0,84%") ?? false })
  }

  @Test("a number changed by hand in Excel is named as it is printed")
  func byHandInExcel() throws {
    let workbook = try DocumentFormat.xlsx.render(Samples.everything)
    let names = try DOCXReading(bytes: workbook).names.filter { $0.hasPrefix("xl/worksheets/sheet") }
    var bytes = workbook
    for name in names { bytes = try edited(bytes, name) { $0.replacing("<v>1480</v>", with: "<v>1840</v>") } }
    let found = try findings(read(bytes, .xlsx))
    #expect(found.map(\.shown) == ["1.840"] && found.first?.row == "Xã Tam Thôn Hiệp", "\(found)")
  }

  @Test("of tables below one another on a sheet, the figure changed by hand is named with its table")
  func belowOneAnother() throws {
    let forms = Samples.forms(150)
    let bytes = try DocumentFormat.xlsx.render(forms)
    #expect(try findings(read(bytes, .xlsx), now: forms).isEmpty)
    let changed = try edited(bytes, "xl/worksheets/sheet1.xml") {
      $0.replacing("<v>57000001</v>", with: "<v>58000001</v>")
    }
    let found = try findings(read(changed, .xlsx), now: forms)
    #expect(found.map(\.table) == ["form-57"] && found.first?.change == .byHand, "\(found)")
    #expect(found.first?.shown == "58.000.001" && found.first?.written == "57.000.001")
  }

  @Test("a row taken out in Word is told")
  func rowInWord() throws {
    let bytes = try edited(DocumentFormat.docx.render(Samples.everything), "word/document.xml") { xml in
      guard let name = xml.range(of: "Xã Long Hòa"),
        let start = xml[..<name.lowerBound].ranges(of: "<w:tr>").last,
        let end = xml[name.upperBound...].range(of: "</w:tr>")
      else { return xml }
      return String(xml[..<start.lowerBound] + xml[end.upperBound...])
    }
    let found = try findings(read(bytes, .docx))
    #expect(found.map(\.kind) == [.rowGone] && found.first?.row == "Xã Long Hòa", "\(found)")
  }

  @Test("a table that Word has in two parts is read as one")
  func panels() throws {
    var wide = Samples.byUnit
    wide.id = "wide"
    for number in 1...14 {
      wide.columns.append(Column(id: "x\(number)", label: "Cột số \(number) có tên dài", format: .vnd))
      for row in wide.rows.indices { wide.rows[row].append(.integer(Int64(row * 1_000_003 + number * 1_586_336_000))) }
      wide.total?.append(.integer(Int64(number)))
    }
    var document = Samples.everything
    document.blocks = [.table(wide)]
    #expect(try findings(written(.docx, document), now: document) == [])
    let tables = try DOCXReading(document).tables()
    #expect(tables.count > 1)
  }

  @Test("a paragraph, a heading and a key figure changed by hand are found, and nothing else")
  func texts() throws {
    let paper = try written(.html) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing("<h2>Theo xã, thị trấn</h2>", with: "<h2>Theo ấp</h2>")
        .replacing("Tỷ lệ 0,48%.", with: "Tỷ lệ 0,84%.").replacing("<dd>96</dd>", with: "<dd>69</dd>")
      bytes = Array(text.utf8)
    }
    let found = try findings(paper)
    #expect(found.count == 3 && found.allSatisfy { $0.change == .byHand }, "\(found)")
    #expect(found.contains { $0.kind == .paragraph && $0.shown == "Theo ấp" && $0.written == "Theo xã, thị trấn" })
    #expect(found.contains { $0.kind == .paragraph && $0.shown?.contains("0,84%") ?? false })
    #expect(found.contains { $0.kind == .figure && $0.row == "Hộ nghèo" && $0.written == "96" && $0.shown == "69" })
  }

  @Test("a row taken out and a row put in by hand are found")
  func rows() throws {
    let paper = try written(.markdown) { bytes in
      var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let place = try #require(lines.firstIndex { $0.hasPrefix("| Xã Thạnh An") })
      lines.remove(at: place)
      let other = try #require(lines.firstIndex { $0.hasPrefix("| Xã Long Hòa") })
      lines.insert("| Xã Mới | 1 | 2 | 3 | 4,0 | 5,00% |", at: other)
      bytes = Array(lines.joined(separator: "\n").utf8)
    }
    let found = try findings(paper)
    #expect(found.count == 2, "\(found)")
    #expect(found.contains { $0.kind == .rowGone && $0.change == .byHand && $0.row == "Xã Thạnh An" })
    #expect(found.contains { $0.kind == .rowAdded && $0.change == .byHand && $0.row?.hasPrefix("Xã Mới") ?? false })
  }

  @Test("a PDF whose pages were changed, or that was written anew, says so")
  func pdf() throws {
    let changed = try written(.pdf) { $0[$0.count / 3] ^= 1 }
    #expect(try findings(changed).map(\.kind) == [.pages])
    let saved = try written(.pdf) { $0 += Array("\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n".utf8) }
    #expect(try findings(saved).map(\.kind) == [.pages])
  }

  @Test("a file cut anywhere is a clear fault or a finding, never a crash", arguments: formats)
  func cut(_ format: DocumentFormat) throws {
    let bytes = try format.render(Samples.everything)
    for part in 1..<12 {
      do {
        let paper = try read(Array(bytes.prefix(bytes.count * part / 12)), format)
        if let seal = paper.record.seal { _ = PaperComparison(paper, seal, now: Samples.everything) }
      } catch let fault as Diagnostic {
        #expect(["E0806", "E0807"].contains(fault.code.code), "\(part): \(fault)")
      }
    }
  }

  @Test("bytes turned anywhere are a clear fault or a finding, never a crash", arguments: formats)
  func turned(_ format: DocumentFormat) throws {
    let bytes = try format.render(Samples.everything)
    for step in 0..<60 {
      var other = bytes
      let place = (step * 7_919 + 13) * bytes.count / 480_000 % bytes.count
      other[place] = UInt8(truncatingIfNeeded: step &* 41 &+ 7)
      do {
        let paper = try read(other, format)
        if let seal = paper.record.seal { _ = PaperComparison(paper, seal, now: Samples.everything) }
      } catch let fault as Diagnostic { #expect(fault.code.exitCode == 6, "\(fault)") }
    }
  }

  @Test(
    "files without a stamp are told as such",
    arguments: [
      ("a.html", "<!DOCTYPE html><p>không tem</p>", "E0807"), ("a.md", "# Không tem", "E0807"),
      ("a.json", "{\"blocks\":[]}", "E0807"), ("b.json", "{\"x\":", "E0806"), ("a.csv", "a,b\n1,2\n", "E0807"),
      ("a.pdf", "%PDF-1.4\nstartxref\n0\n%%EOF", "E0807"), ("b.pdf", "%PDF-1.4\n", "E0806"), ("a.txt", "", "E0807"),
      ("c.html", "<script id=\"benvung-stamp\">{}</script>", "E0806"),
      ("d.html", "<script id=\"benvung-stamp\">", "E0806"),
      ("e.html", "<table><tr><td><table><tr><td colspan=\"99999999\">", "E0807"), ("a.docx", "PK\u{3}\u{4}xx", "E0806"),
    ])
  func unstamped(_ name: String, _ content: String, _ code: String) throws {
    let path = NSTemporaryDirectory() + "benvung-" + UUID().uuidString + "-" + name
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    let fault = try #require(throws: Diagnostic.self) { try Paper.read(path) }
    #expect(fault.code.code == code && fault.code.exitCode == 6, "\(fault)")
  }

  @Test("no file, and a folder, cannot be read")
  func missing() throws {
    for path in ["/nonexistent.html", NSTemporaryDirectory()] {
      let fault = try #require(throws: Diagnostic.self) { try Paper.read(path) }
      #expect(fault.code.code == "E0600")
    }
  }
}
