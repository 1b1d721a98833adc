/// Files nobody would make: real ones, damaged byte by byte, word by word and part by part. Whatever comes is read or
/// refused with a fault that has a message.
///
/// A fixed seed and a few thousand files; `BENVUNG_FUZZ_SECONDS=600 swift test --filter SpreadsheetsTests.FuzzTests` goes on
/// from there for that long, on each reader. `BENVUNG_FUZZ_FROM=1000000` begins with another seed.

import Foundation
import Testing

@testable import Spreadsheets

/// Numbers from a fixed seed (SplitMix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private struct Damage {
  var random: Generator

  /// Bytes changed, taken out, doubled, moved or cut off, or words of the format put in.
  mutating func damaged(_ bytes: [UInt8], words: [String]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 4: bytes.removeLast(Int.random(in: 0..<min(bytes.count, 64), using: &random))
      case 5: bytes.replaceSubrange(place..<end, with: Array((words.randomElement(using: &random) ?? "").utf8))
      default: bytes.insert(contentsOf: Array((words.randomElement(using: &random) ?? "").utf8), at: place)
      }
    }
    return bytes
  }
}

@Suite("damaged files")
struct FuzzTests {
  private static let seconds = ProcessInfo.processInfo.environment["BENVUNG_FUZZ_SECONDS"].flatMap(Double.init)

  /// Runs a body with seed after seed, for as long as the environment says or so many times.
  private func repeated(_ count: UInt64, _ body: (UInt64) throws -> Void) rethrows {
    let end = Self.seconds.map { Date().addingTimeInterval($0) }
    let first = ProcessInfo.processInfo.environment["BENVUNG_FUZZ_FROM"].flatMap(UInt64.init) ?? 1
    var seed = first
    while end.map({ Date() < $0 }) ?? (seed < first + count) {
      try body(seed)
      seed += 1
    }
    print("damaged files: seeds \(first) to \(seed - 1)")
  }

  private static let csvTexts = [
    "Mã hộ,Họ tên,Ngày sinh\r\nH1,\"Nguyễn, Văn \"\"A\"\"\",31/05/1980\r\nH2,\"hai\ndòng\",\r\n",
    "sep=;\na;b;c\n1,5;2;3\n", "a\tb\n1\t2\n", "a|b\n1|2\n", "\u{FEFF}Mã,Tên\n1,Lý Nhơn 𝄞\n", "\"\"\n\n,\n",
  ]
  private static let csvWords = [
    "\"", "\"\"", ",", ";", "\r", "\n", "\r\n", "\0", "\t", "sep=|\n", "\u{FEFF}", "é", "𝄞", "'",
  ]

  @Test("CSV is read or refused")
  func csv() throws {
    var accepted = 0
    try repeated(1_000) { seed in
      var damage = Damage(random: Generator(state: seed))
      let text = Self.csvTexts[Int(seed % UInt64(Self.csvTexts.count))]
      var bytes = Array(text.utf8)
      if seed % 5 == 0 { bytes = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }
      if seed % 7 == 0 { bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
      if seed % 31 == 0 { bytes = (0..<400).flatMap { _ in bytes } }
      bytes = damage.damaged(bytes, words: Self.csvWords)
      do {
        let reader = try CSVReader(bytes: bytes)
        var line = 0
        while try reader.next() {
          #expect(reader.record.line > line, "seed \(seed)")
          line = reader.record.line
          for text in reader.record.texts { _ = LegacyEncoding.recognise(text).map { $0.decoded(text) } }
        }
        accepted += 1
      } catch let fault as CSVFault {
        #expect(!fault.diagnostic(file: "a.csv").message(in: .vi).isEmpty)
      }
    }
    // A generator whose files are all refused, or all read, would test nothing.
    #expect(accepted > 100)
  }

  private static let xmlWords = [
    "<", ">", "/>", "&", "&#0;", "&#x41;", "&amp;", "]]>", "<![CDATA[", "<!--", "-->", "<?x?>", "<row>", "</row>",
    "<row r=\"3\">",
    "<c r=\"B2\" t=\"s\"><v>1</v></c>", "<c>", "</c>", "<v>", "</v>", "<is><t>", "</t></is>", "<f>A1</f>", " t=\"s\"",
    " t=\"inlineStr\"", " t=\"d\"", " r=\"XFD1\"", " r=\"ZZZ9\"", " s=\"1\"", " s=\"-1\"", "\"", "'", "=", "1e308",
    "-1",
    "99999999999", "2958465.9999999", "60", "_x000A_", "_xD834_", "<!DOCTYPE a>", "<rPh>", "</rPh>", "xmlns=\"\"", "\0",
    "é", "\u{FFFF}", "<mergeCell ref=\"A1:B2\"/>", "<sheetData>", "</sheetData>", "hidden=\"1\"", "rId2", "../", "/",
    "sharedStrings.xml", "worksheets/sheet1.xml", "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}",
  ]

  private static let workbook: WorkbookParts = {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    let rows = """
      <row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Ngày</t></is></c>\
      </row><row r="2" hidden="1"><c r="A2" s="1"><v>45657.5</v></c><c r="B2"><v>5.7099999999999996</v></c>\
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c></row>\
      <row><c t="str"><f>A1&amp;B1</f><v>a_x000A_b</v></c><c t="d"><v>2024-12-31T00:00:00</v></c><c><v>1.5E-7</v></c></row>
      """
    return WorkbookParts(
      rows: rows, after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>",
      before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
      strings: ["<t>Mã hộ</t>", "<r><t>Họ </t></r><r><t>tên</t></r><rPh><t>x</t></rPh>"], styles: styles)
  }()

  @Test("workbooks are read or refused")
  func workbooks() throws {
    var accepted = 0
    try repeated(800) { seed in
      var damage = Damage(random: Generator(state: seed))
      var entries = Self.workbook.entries
      let at = Int.random(in: 0..<entries.count, using: &damage.random)
      switch seed % 4 {
      case 0: break
      case 1: entries.swapAt(at, Int.random(in: 0..<entries.count, using: &damage.random))
      default: entries[at].data = damage.damaged(entries[at].data, words: Self.xmlWords)
      }
      if seed % 13 == 0 { entries[at].data = entries.randomElement(using: &damage.random)?.data ?? [] }
      if seed % 17 == 0 { entries.remove(at: at) }
      var bytes = ArchiveBuilder.bytes(entries)
      if seed % 4 == 0 { bytes = damage.damaged(bytes, words: Self.xmlWords) }
      do {
        let rows = try readAll(bytes)
        #expect(rows.allSatisfy { $0.count <= XLSXLimits.columns + 1 }, "seed \(seed)")
        accepted += 1
      } catch let fault as XLSXFault {
        #expect(!fault.diagnostic(file: "a.xlsx").message(in: .vi).isEmpty)
      }
    }
    #expect(accepted > 100)
  }

  @Test("a workbook that libxlsxwriter packed is read or refused")
  func packed() throws {
    let path = NSTemporaryDirectory() + "benvung-fuzz-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try XLSXWriter(path: path)
    let sheet = try writer.addSheet("Hộ")
    for row in 0..<50 {
      try sheet.append([
        SheetCell(.text("Nguyễn Văn \(row)")), SheetCell(.integer(Int64(row))), SheetCell(.decimal(5.71)),
      ])
    }
    try writer.close()
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    try repeated(300) { seed in
      var damage = Damage(random: Generator(state: seed))
      do {
        _ = try readAll(damage.damaged(whole, words: Self.xmlWords))
      } catch let fault as XLSXFault {
        #expect(!fault.diagnostic(file: "a.xlsx").message(in: .vi).isEmpty)
      }
    }
  }
}
