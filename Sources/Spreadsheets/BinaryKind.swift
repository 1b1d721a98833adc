/// Files that are handed over as CSV and are something else, told by their first bytes.

import Messages

/// A kind of file that is no CSV.
public enum BinaryKind: Hashable, Sendable, CaseIterable {
  case zip, oldOffice, pdf, sqlite, gzip, image, markup

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
    case .oldOffice, .gzip: []
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
    }
  }

  /// How to come from it to a CSV.
  var wayOut: LocalizedText {
    switch self {
    case .zip, .oldOffice, .markup:
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
}
