/// ZIP archives and workbooks made byte by byte, right or wrong as a test needs them (APPNOTE.TXT 6.3, section 4.3).

import Foundation

@testable import Spreadsheets

/// One file of an archive. Everything that the format repeats or states about it can be set wrong.
struct ArchiveEntry {
  var name: String
  /// What stands in the archive: the content itself, or packed data when `method` says so.
  var data: [UInt8]
  var method: UInt16 = 0
  var flags: UInt16 = 0
  var crc: UInt32?
  var size: UInt32?

  init(_ name: String, _ text: String) {
    self.name = name
    data = Array(text.utf8)
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    data = bytes
  }
}

enum ArchiveBuilder {
  static func bytes(_ entries: [ArchiveEntry], comment: [UInt8] = []) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let name = Array(entry.name.utf8)
      let common =
        little(UInt16(20)) + little(entry.flags) + little(entry.method) + little(UInt32(0x0021_0000))
        + little(entry.crc ?? checksum(entry.data)) + little(UInt32(entry.data.count))
        + little(entry.size ?? UInt32(entry.data.count)) + little(UInt16(name.count)) + little(UInt16(0))
      file += [0x50, 0x4B, 3, 4] + common + name + entry.data
      directory +=
        [0x50, 0x4B, 1, 2] + little(UInt16(20)) + common + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0))
        + little(UInt32(0)) + little(offset) + name
    }
    let start = UInt32(file.count)
    return file + directory + [0x50, 0x4B, 5, 6] + little(UInt32(0)) + little(UInt16(entries.count))
      + little(UInt16(entries.count)) + little(UInt32(directory.count)) + little(start) + little(UInt16(comment.count))
      + comment
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      crcTable.withUnsafeBufferPointer { table in
        ~bytes.reduce(0xFFFF_FFFF) { crc, byte in crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
      }
    }
  }

  private static let crcTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
}

/// The parts of a small workbook, each of which a test may replace.
struct WorkbookParts {
  var parts: [(name: String, text: String)] = []

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packages = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet, "Hộ", with this inside `<sheetData>` and this after it.
  init(rows: String, after: String = "", before: String = "", strings: [String] = [], styles: String? = nil) {
    self.init(
      sheet: "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>",
      strings: strings.map { "<si>\($0)</si>" }.joined(), styles: styles)
  }

  init(sheet: String, strings: String = "", styles: String? = nil, settings: String = "") {
    self["_rels/.rels"] = Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] = """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.documents)">\(settings)<sheets>\
      <sheet name="Hộ" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    self["xl/_rels/workbook.xml.rels"] = Self.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
      ("rId3", "styles", "styles.xml"),
    ])
    self["xl/worksheets/sheet1.xml"] = sheet
    self["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"
    self["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles ?? "")</styleSheet>"
  }

  static func relationships(_ targets: [(id: String, kind: String, target: String)], base: String = documents) -> String
  {
    "<Relationships xmlns=\"\(packages)\">"
      + targets.map { "<Relationship Id=\"\($0.id)\" Type=\"\(base)/\($0.kind)\" Target=\"\($0.target)\"/>" }.joined()
      + "</Relationships>"
  }

  /// The text of a part; setting nil takes it out.
  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.text }
    set {
      guard let at = parts.firstIndex(where: { $0.name == name }) else {
        if let newValue { parts.append((name, newValue)) }
        return
      }
      if let newValue { parts[at].text = newValue } else { parts.remove(at: at) }
    }
  }

  var entries: [ArchiveEntry] { parts.map { ArchiveEntry($0.name, $0.text) } }
  var bytes: [UInt8] { ArchiveBuilder.bytes(entries) }
}

/// A file that is there for as long as a test uses it.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "benvung-sheet-\(UUID().uuidString).xlsx"
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// Every row of every sheet as the number of the row and the texts of its cells.
func readAll(_ bytes: [UInt8]) throws -> [[String]] {
  try withFile(bytes) { path in
    let workbook = try XLSXWorkbook(path: path)
    var rows: [[String]] = []
    for sheet in workbook.sheets {
      _ = try workbook.layout(sheet: sheet)
      let reader = try workbook.reader(sheet: sheet)
      while try reader.next() { rows.append([String(reader.record.line)] + reader.record.texts) }
    }
    return rows
  }
}
