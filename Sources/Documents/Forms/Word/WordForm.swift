/// A Word file with placeholders, filled; everything that is no placeholder stays byte for byte.

import Messages
import Spreadsheets

struct WordForm {
  private let archive: OpenArchive
  private let file: String

  /// - Throws: E0820 for what is no Word file.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    self.file = file
    do throws(XLSXFault) {
      archive = try OpenArchive(bytes)
    } catch {
      // The old format, and a file with a password, are compound files (MS-CFB 2.2).
      let isCompound = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      throw Self.unreadable(
        file,
        isCompound
          ? LocalizedText(
            vi: "là tệp .doc cũ hoặc có mật khẩu; mở bằng Word, lưu thành .docx không mật khẩu",
            en: "it is an old .doc or has a password; open it in Word and save it as .docx without one")
          : LocalizedText(fault: error, file: file))
    }
    guard archive.names.contains("word/document.xml") else {
      throw Self.unreadable(file, LocalizedText(vi: "không phải tệp Word (.docx)", en: "it is no Word file (.docx)"))
    }
  }

  /// - Throws: ``Diagnostics`` with all faults of all parts.
  func filled(with data: FormData) throws -> (bytes: [UInt8], warnings: [Diagnostic]) {
    var filler = FormFiller(data, file: file)
    var changed: [String: [UInt8]] = [:]
    for name in archive.names {
      guard let part = Self.parts.first(where: { name.hasPrefix("word/" + $0.name) && name.hasSuffix(".xml") }) else {
        continue
      }
      let bytes: [UInt8]
      do throws(XLSXFault) {
        bytes = try archive.bytes(of: name)
      } catch {
        throw Self.unreadable(file, LocalizedText(fault: error, file: file))
      }
      // Most parts have no braces at all.
      guard bytes.contains(UInt8(ascii: "{")) else { continue }
      guard var filling = WordFormFilling(bytes, part: part.label) else {
        throw Self.unreadable(file, LocalizedText(vi: "\(name) không phải XML đúng", en: "\(name) is no sound XML"))
      }
      guard let result = filling.filled(by: &filler) else {
        throw Self.unreadable(
          file, LocalizedText(vi: "điền xong sẽ lớn hơn 256 MB", en: "filled it would be larger than 256 MB"))
      }
      if result != bytes { changed[name] = result }
    }
    guard filler.faults.isEmpty else { throw Diagnostics(filler.faults) }
    do throws(ArchiveFault) {
      return (try archive.replacing(changed), filler.unused)
    } catch {
      throw Self.unreadable(file, LocalizedText(both: error.reason))
    }
  }

  /// The parts that have text of the page.
  private static let parts: [(name: String, label: LocalizedText?)] = [
    ("document", nil), ("header", LocalizedText(vi: "đầu trang", en: "header")),
    ("footer", LocalizedText(vi: "chân trang", en: "footer")),
    ("footnotes", LocalizedText(vi: "chú thích cuối trang", en: "footnotes")),
    ("endnotes", LocalizedText(vi: "chú thích cuối văn bản", en: "endnotes")),
  ]

  private static func unreadable(_ file: String, _ reason: LocalizedText) -> Diagnostic {
    Diagnostic(.formUnreadable, ["reason": reason.vi, "reason_en": reason.en], place: Place(file: file))
  }
}

extension LocalizedText {
  fileprivate init(fault: XLSXFault, file: String) {
    let diagnostic = fault.diagnostic(file: file)
    self.init(vi: diagnostic.message(in: .vi), en: diagnostic.message(in: .en))
  }
}
