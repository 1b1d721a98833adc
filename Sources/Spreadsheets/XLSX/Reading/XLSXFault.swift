/// What can be wrong with a workbook as a file, before anyone looks at what its cells mean.

import CZip
import Foundation
import Messages

/// A fault after which a workbook cannot be read further.
public enum XLSXFault: SheetFault, Hashable, Sendable {
  /// There is no such file, or it may not be read.
  case unreadable(reason: LocalizedText)
  case empty
  /// It is another kind of file.
  case otherFormat(BinaryKind)
  /// It is neither an archive nor anything else that is known: text, perhaps CSV.
  case noArchive
  /// It is protected by a password.
  case encrypted
  case damaged(Damage)
  case missingPart(String)
  /// Two parts of one name: which of them counts differs from program to program.
  case duplicateEntry(String)
  case tooManyEntries
  /// A part that unpacks to more than any sheet of an office needs.
  case tooLarge(part: String)
  case brokenXML(part: String, line: Int, reason: LocalizedText)
  case doctype(part: String)
  /// No sheet of cells in it.
  case noSheets
  /// A cell names a shared string that is not there.
  case sharedStringMissing(sheet: String, cell: String, index: String)
  /// A cell outside of what a sheet can have.
  case cellOutside(sheet: String, cell: String)
  /// A row or cell that stands before the one before it, or twice.
  case outOfOrder(sheet: String, cell: String)
  case cellTooLong(sheet: String, cell: String)
  case rowTooLong(sheet: String, row: Int)

  public enum Damage: Hashable, Sendable {
    case truncated, noDirectory, checksum, unpacking, unknownPacking, outOfMemory, other
  }

  /// What libzip reports while it opens or reads.
  init(archiveError code: Int32) {
    switch code {
    case ZIP_ER_NOENT, ZIP_ER_OPEN: self = .unreadable(reason: LocalizedText(systemError: errno))
    case ZIP_ER_READ, ZIP_ER_SEEK: self = .unreadable(reason: LocalizedText(systemError: EIO))
    case ZIP_ER_NOZIP: self = .damaged(.noDirectory)
    case ZIP_ER_EOF, ZIP_ER_INCONS: self = .damaged(.truncated)
    case ZIP_ER_CRC: self = .damaged(.checksum)
    case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: self = .damaged(.unpacking)
    case ZIP_ER_COMPNOTSUPP: self = .damaged(.unknownPacking)
    case ZIP_ER_MEMORY: self = .damaged(.outOfMemory)
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: self = .encrypted
    default: self = .damaged(.other)
    }
  }
}

extension XLSXFault {
  public func diagnostic(file: String) -> Diagnostic {
    let place = Place(file: file)
    return switch self {
    case .unreadable(let reason):
      Diagnostic(.fileUnreadable, ["file": file, "reason": reason.vi, "reason_en": reason.en])
    case .empty: Diagnostic(.csvEmpty, place: place, hint: XLSXFault.saveAgain)
    case .otherFormat(let kind):
      Diagnostic(
        .workbookOtherFormat, ["kind": kind.name.vi, "kind_en": kind.name.en], place: place, hint: kind.workbookWayOut)
    case .noArchive: Diagnostic(.workbookNoArchive, place: place, hint: XLSXFault.saveAgain)
    case .encrypted:
      Diagnostic(
        .workbookEncrypted, place: place,
        hint: LocalizedText(
          vi: "mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ Sổ làm việc) rồi lưu lại",
          en: "open it in Excel, remove the password (File > Info > Protect Workbook) and save it again"))
    case .damaged(let damage):
      Diagnostic(
        .workbookDamaged, ["reason": damage.reason.vi, "reason_en": damage.reason.en], place: place,
        hint: XLSXFault.copyAgain)
    case .missingPart(let part):
      Diagnostic(.workbookPartMissing, ["part": part], place: place, hint: XLSXFault.saveAgain)
    case .duplicateEntry(let part):
      Diagnostic(.workbookPartTwice, ["part": part], place: place, hint: XLSXFault.saveAgain)
    case .tooManyEntries: Diagnostic(.workbookTooManyParts, place: place, hint: XLSXFault.saveAgain)
    case .tooLarge(let part):
      Diagnostic(.workbookTooLarge, ["part": part], place: place, hint: XLSXFault.copyCells)
    case .brokenXML(let part, let line, let reason):
      Diagnostic(
        .workbookBrokenXML,
        ["part": part, "part_line": String(line), "reason": reason.vi, "reason_en": reason.en], place: place,
        hint: XLSXFault.saveAgain)
    case .doctype(let part):
      XLSXFault.brokenXML(
        part: part, line: 1,
        reason: LocalizedText(
          vi: "có khai báo DOCTYPE, không sổ tính nào cần đến", en: "it declares a DOCTYPE, which no workbook needs")
      ).diagnostic(file: file)
    case .noSheets: Diagnostic(.workbookNoSheets, place: place)
    default: cellDiagnostic(file: file)
    }
  }

  /// Faults that have a cell.
  private func cellDiagnostic(file: String) -> Diagnostic {
    switch self {
    case .sharedStringMissing(let sheet, let cell, let index):
      Diagnostic(
        .workbookSharedStringMissing, ["index": index], place: Place(file: file, sheet: sheet, cell: cell),
        hint: XLSXFault.saveAgain)
    case .cellOutside(let sheet, let cell):
      Diagnostic(
        .workbookCellOutside, place: Place(file: file, sheet: sheet, cell: cell), hint: XLSXFault.copyCells)
    case .outOfOrder(let sheet, let cell):
      Diagnostic(.workbookOutOfOrder, place: Place(file: file, sheet: sheet, cell: cell), hint: XLSXFault.saveAgain)
    case .cellTooLong(let sheet, let cell):
      Diagnostic(.workbookCellTooLong, place: Place(file: file, sheet: sheet, cell: cell))
    case .rowTooLong(let sheet, let row):
      Diagnostic(.workbookRowTooLong, place: Place(file: file, sheet: sheet, cell: String(row)))
    default: Diagnostic(.workbookDamaged, place: Place(file: file), hint: XLSXFault.copyAgain)
    }
  }

  private static let saveAgain = LocalizedText(
    vi: "mở tệp bằng Excel hoặc LibreOffice và lưu lại thành \"Excel Workbook (.xlsx)\"",
    en: "open the file in Excel or LibreOffice and save it again as \"Excel Workbook (.xlsx)\"")
  private static let copyAgain = LocalizedText(
    vi: "chép hoặc tải lại tệp gốc; nếu Excel còn mở được thì lưu lại thành một tệp mới",
    en: "copy or download the original again; if Excel still opens it, save it as a new file")
  private static let copyCells = LocalizedText(
    vi: "chép riêng vùng dữ liệu cần nhập sang một sổ tính mới rồi lưu thành .xlsx",
    en: "copy only the cells to import into a new workbook and save it as .xlsx")
}

extension XLSXFault.Damage {
  /// What is wrong with the archive, for a person.
  public var reason: LocalizedText {
    switch self {
    case .truncated: LocalizedText(vi: "bị cắt cụt", en: "it is cut off")
    case .noDirectory:
      LocalizedText(
        vi: "thiếu phần cuối, có thể chép hay tải chưa xong", en: "its end is missing, as of an unfinished copy")
    case .checksum: LocalizedText(vi: "sai mã kiểm tra", en: "its checksum is wrong")
    case .unpacking: LocalizedText(vi: "dữ liệu nén bị sai", en: "its packed data are wrong")
    case .unknownPacking: LocalizedText(vi: "nén theo cách lạ", en: "it is packed in an unknown way")
    case .outOfMemory: LocalizedText(vi: "không đủ bộ nhớ", en: "there is not enough memory")
    case .other: LocalizedText(vi: "cấu trúc bị sai", en: "its structure is wrong")
    }
  }
}
