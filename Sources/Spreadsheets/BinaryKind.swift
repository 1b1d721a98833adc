/// Files that are handed over as CSV or as a workbook and are something else, told by their first bytes.

import Messages

/// A kind of file that is no CSV.
public enum BinaryKind: Hashable, Sendable, CaseIterable {
  case zip, oldOffice, pdf, sqlite, gzip, image, markup
  /// Told by what is inside the archive: Excel's binary workbook, OpenDocument, a text document, a presentation.
  case binaryWorkbook, openDocument, textDocument, presentation

  /// The kind that a file starting with these bytes is, or nil where it may be text.
  public init?(head: [UInt8]) {
    for kind in BinaryKind.allCases where kind.beginnings.contains(where: { head.starts(with: Array($0.utf8)) }) {
      self = kind
      return
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) || head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .image
    } else {
      return nil
    }
  }

  private var beginnings: [String] {
    switch self {
    case .zip: ["PK\u{3}\u{4}", "PK\u{5}\u{6}"]
    case .pdf: ["%PDF-"]
    case .sqlite: ["SQLite format 3\0"]
    case .markup: ["<?xml", "<!DOCTYPE", "<!doctype", "<html", "<HTML"]
    case .image: ["GIF8"]
    case .oldOffice, .gzip, .binaryWorkbook, .openDocument, .textDocument, .presentation: []
    }
  }

  /// What it is, for a person.
  public var name: LocalizedText {
    switch self {
    case .zip: LocalizedText(vi: "tệp nén ZIP (như .xlsx, .docx)", en: "a ZIP archive (such as .xlsx, .docx)")
    case .oldOffice: LocalizedText(vi: "tệp Office cũ (.xls, .doc)", en: "an old Office file (.xls, .doc)")
    case .pdf: LocalizedText(both: "PDF")
    case .sqlite: LocalizedText(vi: "cơ sở dữ liệu SQLite", en: "an SQLite database")
    case .gzip: LocalizedText(vi: "tệp nén gzip", en: "a gzip archive")
    case .image: LocalizedText(vi: "tệp ảnh", en: "an image")
    case .markup: LocalizedText(vi: "trang HTML hoặc XML", en: "an HTML or XML page")
    case .binaryWorkbook: LocalizedText(vi: "sổ tính nhị phân (.xlsb)", en: "a binary workbook (.xlsb)")
    case .openDocument: LocalizedText(vi: "tệp OpenDocument (.ods, .odt)", en: "an OpenDocument file (.ods, .odt)")
    case .textDocument: LocalizedText(vi: "văn bản Word (.docx)", en: "a Word document (.docx)")
    case .presentation: LocalizedText(vi: "tệp trình chiếu (.pptx)", en: "a presentation (.pptx)")
    }
  }

  /// How to come from it to a CSV.
  var wayOut: LocalizedText {
    switch self {
    case .zip, .oldOffice, .markup, .binaryWorkbook, .openDocument, .textDocument, .presentation:
      LocalizedText(
        vi: "mở bằng Excel hoặc LibreOffice và lưu thành \"CSV UTF-8\"",
        en: "open it in Excel or LibreOffice and save it as \"CSV UTF-8\"")
    case .pdf, .image:
      LocalizedText(
        vi: "xin tệp bảng tính gốc (.xlsx hoặc .csv)", en: "ask for the original spreadsheet (.xlsx or .csv)")
    case .sqlite:
      LocalizedText(
        vi: "đây có thể là một sổ khác (register.db), không phải bảng để nhập",
        en: "this may be another register (register.db), not a table to import")
    case .gzip:
      LocalizedText(vi: "giải nén trước", en: "unpack it first")
    }
  }

  /// How to come from it to a workbook that can be read.
  var workbookWayOut: LocalizedText {
    switch self {
    case .oldOffice, .markup, .binaryWorkbook, .openDocument:
      LocalizedText(
        vi: "mở bằng Excel hoặc LibreOffice và lưu thành \"Excel Workbook (.xlsx)\"",
        en: "open it in Excel or LibreOffice and save it as \"Excel Workbook (.xlsx)\"")
    case .textDocument, .presentation:
      LocalizedText(
        vi: "chép bảng trong đó sang Excel rồi lưu thành .xlsx", en: "copy its table into Excel and save it as .xlsx")
    case .zip:
      LocalizedText(
        vi: "nếu là tệp nén, hãy giải nén rồi nhập tệp .xlsx hoặc .csv ở trong",
        en: "if it is an archive, unpack it and import the .xlsx or .csv inside")
    case .pdf, .image, .sqlite, .gzip: wayOut
    }
  }
}
