/// Archives that no office makes: broken, lying about themselves, or made to fill the memory.

import Foundation
import Messages
import Testing

@testable import Spreadsheets

@Suite("hostile archives")
struct HostileArchiveTests {
  private let plain = WorkbookParts(rows: "<row><c><v>1</v></c></row>")

  @Test("a file that is cut off anywhere is refused")
  func truncated() {
    let bytes = plain.bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: XLSXFault.self, "cut to \(count)") { try readAll(Array(bytes.prefix(count))) }
    }
    #expect(throws: XLSXFault.empty) { try readAll([]) }
    #expect(throws: XLSXFault.damaged(.noDirectory)) { try readAll(Array(bytes.dropLast(30))) }
  }

  @Test("bytes in front of the archive and a comment behind it change nothing")
  func surrounded() throws {
    #expect(
      try readAll(ArchiveBuilder.bytes(plain.entries, comment: Array("PK\u{5}\u{6} ghi chú".utf8))) == [["1", "1"]])
  }

  @Test("a wrong checksum is reported, even where the sheet reads well")
  func checksum() {
    var entries = plain.entries
    for at in entries.indices {
      let right = entries[at]
      entries[at].crc = 7
      #expect(throws: XLSXFault.damaged(.checksum), "\(right.name)") { try readAll(ArchiveBuilder.bytes(entries)) }
      entries[at] = right
    }
  }

  @Test("a length that is not the true one is reported")
  func wrongSize() {
    var entries = plain.entries
    for (at, entry) in entries.enumerated() where entry.name.hasSuffix("sheet1.xml") {
      for size in [UInt32(0), 1, 0xFFFF_FFF0] {
        entries[at].size = size
        #expect(throws: XLSXFault.self) { try readAll(ArchiveBuilder.bytes(entries)) }
      }
    }
  }

  @Test("two parts of one name, in any case, are refused")
  func duplicates() {
    for name in ["xl/workbook.xml", "XL/Workbook.xml", "xl\\workbook.xml"] {
      #expect(throws: XLSXFault.duplicateEntry(name.replacing("\\", with: "/"))) {
        try readAll(ArchiveBuilder.bytes(plain.entries + [ArchiveEntry(name, "x")]))
      }
    }
  }

  @Test("names that lead out of the archive lead nowhere: nothing is written, the rest is read")
  func traversal() throws {
    let name = "benvung-traversal-\(UUID().uuidString)"
    let entries = ["../\(name)", "/tmp/\(name)", "..\\..\\\(name)", "xl/../../\(name)", "C:\\\(name)", "", ".", "/"]
      .map { ArchiveEntry($0, "x") }
    #expect(try readAll(ArchiveBuilder.bytes(plain.entries + entries)) == [["1", "1"]])
    for folder in ["/tmp", NSTemporaryDirectory(), FileManager.default.currentDirectoryPath] {
      #expect(!FileManager.default.fileExists(atPath: folder + "/" + name))
    }
  }

  @Test("encrypted parts and unknown ways of packing are refused")
  func encrypted() {
    var entries = plain.entries
    entries[0].flags = 1
    #expect(throws: XLSXFault.encrypted) { try readAll(ArchiveBuilder.bytes(entries)) }
    entries[0].flags = 0
    for method in [UInt16(12), 14, 95, 98] {
      entries[0].method = method
      #expect(throws: XLSXFault.damaged(.unknownPacking)) { try readAll(ArchiveBuilder.bytes(entries)) }
    }
    entries[0].method = 8
    #expect(throws: XLSXFault.damaged(.unpacking)) { try readAll(ArchiveBuilder.bytes(entries)) }
  }

  @Test("a password-protected workbook and an old .xls are told apart")
  func compoundFiles() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let filler = [UInt8](repeating: 0, count: 300_000)
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(throws: XLSXFault.otherFormat(.oldOffice)) { try readAll(head + filler) }
    #expect(throws: XLSXFault.encrypted) { try readAll(head + filler + name + filler) }
    // The name lies on the border of two pieces.
    let border = [UInt8](repeating: 0, count: 262_128)
    #expect(throws: XLSXFault.encrypted) { try readAll(head + border + name + filler) }
  }

  @Test("other formats of archive are named")
  func otherFormats() {
    func archive(_ names: (String, String)...) -> [UInt8] {
      ArchiveBuilder.bytes(names.map { ArchiveEntry($0.0, $0.1) })
    }
    #expect(throws: XLSXFault.otherFormat(.openDocument)) {
      try readAll(archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")))
    }
    #expect(throws: XLSXFault.otherFormat(.binaryWorkbook)) {
      try readAll(archive(("_rels/.rels", ""), ("xl/workbook.bin", "")))
    }
    #expect(throws: XLSXFault.otherFormat(.textDocument)) {
      try readAll(archive(("_rels/.rels", ""), ("word/document.xml", "")))
    }
    #expect(throws: XLSXFault.otherFormat(.presentation)) { try readAll(archive(("ppt/presentation.xml", ""))) }
    #expect(throws: XLSXFault.otherFormat(.zip)) { try readAll(archive(("a.csv", "a,b"))) }
    #expect(throws: XLSXFault.otherFormat(.zip)) { try readAll(archive()) }
    #expect(throws: XLSXFault.otherFormat(.pdf)) { try readAll(Array("%PDF-1.7".utf8)) }
    #expect(throws: XLSXFault.noArchive) { try readAll(Array("Mã hộ,Xã\n".utf8)) }
    #expect(
      XLSXFault.otherFormat(.binaryWorkbook).diagnostic(file: "a.xlsb").report(in: .vi) == """
        a.xlsb: lỗi E0410: đây không phải sổ tính .xlsx mà là sổ tính nhị phân (.xlsb)
        gợi ý: mở bằng Excel hoặc LibreOffice và lưu thành "Excel Workbook (.xlsx)"
        """)
  }

  @Test("a part that unpacks to gigabytes is refused, whatever it says about its size")
  func bomb() {
    let sheet = "<worksheet xmlns=\"\(WorkbookParts.main)\"><sheetData>"
    let heads = ["xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": "<sst>", "xl/workbook.xml": "<a>"]
    for (name, head) in heads {
      var entry = ArchiveEntry(name, bytes: Deflate.bomb(before: head, unit: " ", length: 1 << 25, after: ""))
      entry.method = 8
      entry.crc = 0
      for size in [UInt32(0x7000_0000), 1_000] {
        entry.size = size
        let bytes = ArchiveBuilder.bytes(plain.entries.filter { $0.name != name } + [entry])
        #expect(throws: XLSXFault.tooLarge(part: name)) { try readAll(bytes) }
      }
    }
  }

  @Test("the bombs of these tests unpack to what they should")
  func rightBomb() throws {
    for count in [1, 300, 10_000, 1_000_000] {
      let (before, unit, after) = ("<worksheet><sheetData>", "<row><c><v>7</v></c></row>", "</sheetData></worksheet>")
      var entries = plain.entries.filter { $0.name != "xl/worksheets/sheet1.xml" }
      var entry = ArchiveEntry(
        "xl/worksheets/sheet1.xml", bytes: Deflate.bomb(before: before, unit: unit, length: count, after: after))
      entry.method = 8
      let size = Deflate.size(before: before, unit: unit, length: count, after: after)
      entry.size = UInt32(size)
      let rows = (size - before.utf8.count - after.utf8.count) / unit.utf8.count
      entry.crc = ArchiveBuilder.checksum(
        Array((before + String(repeating: unit, count: rows) + after).utf8))
      entries.append(entry)
      #expect(try readAll(ArchiveBuilder.bytes(entries)).count == rows)
    }
  }

  @Test("an archive of very many parts, or one that says so, is refused before room is made for them")
  func manyEntries() {
    let names = (0..<10_001).map { ArchiveEntry("a\($0)", "") }
    #expect(throws: XLSXFault.tooManyEntries) { try readAll(ArchiveBuilder.bytes(names)) }
    #expect(throws: XLSXFault.tooManyEntries) { try readAll(wide(plain.bytes, entries: 1 << 40)) }
    #expect(throws: XLSXFault.tooManyEntries) { try readAll(wide(plain.bytes, directory: 1 << 40)) }
  }

  @Test("a 64-bit directory is read")
  func zip64() throws {
    #expect(try readAll(wide(plain.bytes)) == [["1", "1"]])
  }

  /// The archive with a 64-bit end record before its own, which then names nothing.
  private func wide(_ bytes: [UInt8], entries: UInt64? = nil, directory: UInt64? = nil) -> [UInt8] {
    let end = bytes.suffix(22)
    func number(_ at: Int, _ count: Int) -> UInt64 {
      end.dropFirst(at).prefix(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let count = entries ?? number(10, 2)
    let place = UInt64(bytes.count - 22)
    let little: (UInt64) -> [UInt8] = { ArchiveBuilder.little($0) }
    var result = Array(bytes.prefix(bytes.count - 22))
    result += [0x50, 0x4B, 6, 6] + little(44) + [45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for value in [count, count, directory ?? number(12, 4), number(16, 4)] { result += little(value) }
    result += [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + little(place) + [1, 0, 0, 0]
    result += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 12) + [0, 0]
    return result
  }

  @Test("a folder, a device and a path that is not there are unreadable")
  func unreadable() {
    for path in ["/", "/dev/zero", "/nowhere/at/all.xlsx", "/etc/passwd/x"] {
      let fault = #expect(throws: XLSXFault.self) { try XLSXWorkbook(path: path) }
      #expect(fault?.diagnostic(file: path).code == .fileUnreadable)
    }
  }
}
