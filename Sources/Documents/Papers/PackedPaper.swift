/// Reads the stamp and the tables out of archives of XML: DOCX, XLSX and ODS, also after another program saved them.

import Messages
import Spreadsheets

extension Paper {
  static func packed(_ bytes: [UInt8], _ path: String) throws -> Paper {
    do {
      let archive = try XMLArchive(bytes: bytes)
      if archive.contains("word/document.xml") { return try WordPaper.read(archive, path) }
      if archive.contains("content.xml") { return try OpenPaper.read(archive, path) }
      if archive.contains("docProps/custom.xml") {
        let stamp = try customProperty(archive)
        return try stampedWorkbook(stamp, bytes, path)
      }
    } catch let fault as XLSXFault {
      throw broken(fault, path)
    }
    throw unstamped(path)
  }

  /// The property among those of an Office Open XML file (ECMA-376 part 1, 22.3).
  static func customProperty(_ archive: XMLArchive) throws(XLSXFault) -> String? {
    guard archive.contains("docProps/custom.xml") else { return nil }
    var parts = StampParts()
    try archive.read("docProps/custom.xml", attributes: ["property": ["name"]]) { event in
      switch event {
      case .start("property", let attributes): parts.begin(attributes["name"])
      case .end("property"): parts.begin(nil)
      case .text(let piece): parts.add(piece)
      default: break
      }
    }
    return parts.text
  }

  private static func stampedWorkbook(_ stamp: String?, _ bytes: [UInt8], _ path: String) throws -> Paper {
    let found = try record(stamp, path)
    guard let grids = try grids(of: XLSXWorkbook(bytes: bytes)) else { throw tooManyCells(path) }
    return Paper(record: found, grids: grids, carriesTexts: false, format: .xlsx)
  }

  /// The cells of each sheet; nil where there are too many.
  static func grids(of workbook: XLSXWorkbook) throws(XLSXFault) -> [[[PaperCell]]]? {
    var grids: [[[PaperCell]]] = []
    var room = mostCells
    for sheet in workbook.sheets {
      let reader = try workbook.reader(sheet: sheet)
      var rows: [[PaperCell]] = []
      while try reader.next() {
        let record = reader.record
        room -= record.count
        guard room >= 0 else { return nil }
        rows.append((0..<record.count).map { PaperCell(record.text($0), record.kind($0)) })
      }
      grids.append(rows)
    }
    return grids
  }

  /// A file with other words for those that stand in its stamps, each once and in their order.
  static func replacing(_ bytes: [UInt8], _ word: String, by words: [String]) throws -> [UInt8] {
    func replaced(_ part: [UInt8]) -> [UInt8] {
      var (result, rest) = ([UInt8](), part[...])
      for other in words {
        guard let place = rest.firstRange(of: Array(word.utf8)) else { break }
        result += rest[..<place.lowerBound] + Array(other.utf8)
        rest = rest[place.upperBound...]
      }
      return result + rest
    }
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return replaced(bytes) }
    let archive = try OpenArchive(bytes)
    let name = archive.names.contains("meta.xml") ? "meta.xml" : "docProps/custom.xml"
    return try archive.replacing([name: replaced(archive.bytes(of: name))])
  }

  /// A fault of the archive as one of a document.
  private static func broken(_ fault: XLSXFault, _ path: String) -> Diagnostic {
    let told = fault.diagnostic(file: path)
    guard told.code != .fileUnreadable else { return told }
    return broken(path, told.message(in: .vi), told.message(in: .en))
  }
}

extension PaperCell {
  /// A cell of a sheet.
  fileprivate init(_ text: String, _ kind: CellKind) {
    self =
      switch kind {
      case .number: Double(text).map(PaperCell.number) ?? .text(text)
      case .date: .init(iso: text)
      case .boolean: .boolean(text == "1")
      case .text, .error: text.isEmpty ? .empty : .text(text)
      }
  }
}

/// The text of a stamp in properties named "benvung-stamp", "benvung-stamp-2" and so on: some programs take 255
/// characters in one.
struct StampParts {
  private var parts: [Int: String] = [:]
  private var open: Int?

  /// A property begins, or, without a name, has ended.
  mutating func begin(_ name: String?) {
    open = nil
    guard let name, name.hasPrefix(Stamp.propertyName) else { return }
    let rest = name.dropFirst(Stamp.propertyName.count)
    open = rest.isEmpty ? 1 : rest.hasPrefix("-") ? Int(rest.dropFirst()) : nil
  }

  mutating func add(_ piece: String) {
    if let open { parts[open, default: ""] += piece }
  }

  /// All parts in their order; nil without a first one.
  var text: String? {
    guard parts[1] != nil else { return nil }
    return parts.sorted { $0.key < $1.key }.map(\.value).joined()
  }
}
