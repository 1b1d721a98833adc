/// A written document, read again: its stamp and seal, and what it shows now.

import Foundation
import Messages
import Vietnamese

/// A cell of a table as a file has it.
enum PaperCell: Sendable, Hashable {
  case empty
  case text(String)
  case number(Double)
  case ratio(Int64, Int64)
  case date(Day)
  case boolean(Bool)
}

public struct Paper: Sendable {
  /// The most bytes of a file that is read: far more than any document has.
  static let largest = 1 << 28
  /// The most cells of all tables together: a few bytes of a file can stand for a thousand of them.
  static let mostCells = 1 << 23

  /// What became of a PDF's pages, whose text is not read.
  enum Pages: Sendable, Hashable { case asWritten, changed }

  public let record: StampRecord
  /// The tables in the file, heads and captions among their rows.
  let grids: [[[PaperCell]]]
  /// The texts beside the tables, in reading order.
  let texts: [String]
  /// Whether the file shows what it showed when it was written; nil where the stamp does not tell.
  let isUntouched: Bool?
  /// Nil where the file's figures can be read.
  let pages: Pages?
  /// The same document in other languages, in a page that has several.
  public let translations: [Paper]
  /// Of a format in which forms are filled; nil for others.
  public let format: DocumentFormat?
  /// Whether the format has the paragraphs, too; a workbook may have the tables alone.
  let carriesTexts: Bool

  init(
    record: StampRecord, grids: [[[PaperCell]]] = [], texts: [String] = [], pages: Pages? = nil,
    carriesTexts: Bool = true, translations: [Paper] = [], format: DocumentFormat? = nil
  ) {
    self.format = format
    self.translations = translations
    self.record = record
    self.carriesTexts = carriesTexts
    self.grids = grids
    self.texts = texts
    self.pages = pages
    isUntouched =
      pages.map { $0 == .asWritten } ?? record.shown.map { $0 == ShownDigest.text(grids: grids, texts: texts) }
  }

  /// Reads a file by what is in it, whatever its name's ending.
  ///
  /// - Throws: ``Diagnostic`` E0600 for a file that cannot be read, E0806 for one that is broken or no document, E0807
  ///   for one without a stamp.
  public static func read(_ path: String) throws -> Paper { try read(content(path), path) }

  /// - Parameter path: what messages call it.
  static func read(_ bytes: [UInt8], _ path: String) throws -> Paper {
    let head = bytes.prefix(1_024)
    if head.starts(with: "%PDF-".utf8) { return try PDFPaper.read(bytes, path) }
    if head.starts(with: [0x50, 0x4B, 3, 4]) { return try packed(bytes, path) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw broken(path, "không phải văn bản UTF-8", "it is no UTF-8 text")
    }
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == UInt8(ascii: "{") {
      return NDJSONPaper.isOne(bytes) ? try NDJSONPaper.read(bytes, path) : try JSONPaper.read(bytes, path)
    }
    if start.first == UInt8(ascii: "<") { return try HTMLPaper.read(text, path) }
    if text.contains("<!-- " + MarkdownPaper.mark) { return try MarkdownPaper.read(text, path) }
    throw unstamped(path)
  }

  private static func content(_ path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw unreadable(path, "không có tệp này", "there is no such file")
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      let data = try file.read(upToCount: largest + 1) ?? Data()
      guard data.count <= largest else { throw broken(path, "tệp quá lớn", "the file is too large") }
      return Array(data)
    } catch let fault as Diagnostic { throw fault } catch {
      let reason = LocalizedText(reason: error)
      throw unreadable(path, reason.vi, reason.en)
    }
  }

  private static func unreadable(_ path: String, _ vi: String, _ en: String) -> Diagnostic {
    Diagnostic(.fileUnreadable, ["file": path, "reason": vi, "reason_en": en])
  }

  static func broken(_ path: String, _ vi: String, _ en: String) -> Diagnostic {
    Diagnostic(.paperUnreadable, ["file": path, "reason": vi, "reason_en": en])
  }

  static func tooManyCells(_ path: String) -> Diagnostic {
    broken(path, "các bảng có quá nhiều ô", "its tables have too many cells")
  }

  static func unstamped(_ path: String) -> Diagnostic {
    Diagnostic(
      .paperUnstamped, ["file": path],
      hint: LocalizedText(
        vi:
          "tem có trong .pdf .docx .xlsx .ods .html .md .json .ndjson do benvung run ghi; tệp .csv và .txt không mang tem",
        en:
          "a stamp is in the .pdf .docx .xlsx .ods .html .md .json .ndjson that benvung run writes; .csv and .txt carry none"
      )
    )
  }

  /// The record of a stamp's text.
  ///
  /// - Throws: ``Diagnostic`` E0807 without one, E0806 where it cannot be read.
  static func record(_ json: String?, _ path: String) throws -> StampRecord {
    guard let json else { throw unstamped(path) }
    guard let record = StampRecord(json: json.utf8) else {
      throw broken(path, "tem bị hỏng", "its stamp is damaged")
    }
    return record
  }
}

extension PaperCell {
  /// How the cell may have been printed in a column: a number by the column's format or as it is.
  func texts(in format: NumberFormat, _ language: Language) -> [String] {
    func printed(_ value: Value) -> String { format.string(for: value, in: language) }
    switch self {
    case .empty: return [NumberFormat.empty, ""]
    case .text(let text): return [text] + Mark.allCases.compactMap { text.withoutPrefix($0.symbol) }
    case .boolean(let flag): return [printed(.boolean(flag))]
    case .date(let day): return [printed(.date(day)), day.iso]
    case .ratio(let top, let bottom): return [printed(.ratio(top, bottom))]
    case .number(let number):
      let whole = Int64(exactly: number)
      // Sheets hold amounts in the unit of their head.
      let scaled = format.inSheets.map { $0.string(for: .decimal(number), in: language) }
      return [
        whole.map { printed(.integer($0)) }, scaled, printed(.decimal(number)), whole.map(String.init),
      ].compactMap(\.self)
    }
  }

  /// The cell as a message shows it.
  func shown(in format: NumberFormat, _ language: Language) -> String {
    texts(in: format, language).first ?? NumberFormat.empty
  }
}

extension NumberFormat {
  /// How a number is printed that is already in the unit of its head; nil where that is its own unit.
  fileprivate var inSheets: NumberFormat? { self == .millionVND ? .decimal1 : nil }
}

extension String {
  /// The text behind a prefix and the space that follows it; nil where it has another start.
  func withoutPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)).sealed : nil
  }
}
