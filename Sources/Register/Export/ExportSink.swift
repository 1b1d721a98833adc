/// Where exported rows go: a CSV file or a workbook, written under a temporary name until it is whole.

import Crypto
import Foundation
import Messages
import Spreadsheets

/// Takes the rows of one sheet after another.
protocol ExportSink: AnyObject {
  func begin(_ sheet: SheetExport, isPartial: Bool) throws
  func write(_ cells: [ExportCell]) throws
  /// Ends the file; the rows are on the disk under its temporary name.
  func finish(_ stamp: ExportStamp) throws
}

/// A file under a temporary name beside its own, private to its owner; gone unless it is committed.
final class PendingFile {
  let path: String
  let temporary: String
  private var isCommitted = false

  /// - Throws: ``Diagnostic`` E0640, E0641 where the folder is missing or may not be written, E0642 where the file is
  ///   there and may not be overwritten.
  init(_ path: String, overwrites: Bool) throws {
    self.path = path
    let folder = (path as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.isEmpty ? "." : folder, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw Diagnostic(
        .outputFolderMissing, ["folder": folder, "path": path],
        hint: LocalizedText(vi: "mkdir -p \(folder)", en: "mkdir -p \(folder)"))
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw PendingFile.unwritable(path, EISDIR) }
      guard overwrites else { throw Diagnostic(.outputExists, ["path": path]) }
    }
    temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).\(UInt32.random(in: 0 ... .max)).tmp"
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PendingFile.unwritable(path, errno) }
    close(descriptor)
  }

  deinit { if !isCommitted { unlink(temporary) } }

  /// Puts the file on the disk and gives it its name.
  func commit() throws {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PendingFile.unwritable(path, errno) }
    let isSynced = fsync(descriptor) == 0
    close(descriptor)
    guard isSynced, chmod(temporary, 0o600) == 0, rename(temporary, path) == 0 else {
      throw PendingFile.unwritable(path, errno)
    }
    isCommitted = true
  }

  /// SHA-256 of what stands under the temporary name, read in pieces.
  func hash() throws -> String {
    do { return try FileHash.sha256(temporary) } catch { throw PendingFile.unwritable(path, EIO) }
  }

  static func unwritable(_ path: String, _ number: Int32) -> Diagnostic {
    let reason = LocalizedText(systemError: number)
    return Diagnostic(.outputUnwritable, ["path": path, "reason": reason.vi, "reason_en": reason.en])
  }
}

enum FileHash {
  /// SHA-256 of a file's bytes, in hexadecimal.
  static func sha256(_ path: String) throws -> String {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var hash = SHA256()
    while let bytes = try file.read(upToCount: 1 << 20), !bytes.isEmpty { hash.update(data: bytes) }
    return RegisterStore.hexadecimal(hash.finalize())
  }
}

/// Rows as CSV for a Vietnamese Excel: UTF-8 with its mark, semicolons, decimal commas.
final class CSVSink: ExportSink {
  private static let piece = 1 << 16
  private let pending: PendingFile
  private let file: FileHandle
  private var writer = CSVWriter(dialect: .excelVietnamese, byteOrderMark: true)
  private var isPartial = false

  init(_ pending: PendingFile) throws {
    self.pending = pending
    guard let file = FileHandle(forWritingAtPath: pending.temporary) else {
      throw PendingFile.unwritable(pending.path, EACCES)
    }
    self.file = file
  }

  deinit { try? file.close() }

  func begin(_ sheet: SheetExport, isPartial: Bool) throws {
    self.isPartial = isPartial
    writer.write((sheet.heads + (isPartial ? [PartialMark.head] : [])).map(CellValue.text))
  }

  func write(_ cells: [ExportCell]) throws {
    var fields = cells.map(CSVSink.field)
    if isPartial { fields.append(.empty) }
    writer.write(fields)
    if writer.bytes.count > CSVSink.piece { try flush() }
  }

  func finish(_ stamp: ExportStamp) throws { try flush() }

  private func flush() throws {
    do { try file.write(contentsOf: writer.bytes) } catch { throw PendingFile.unwritable(pending.path, ENOSPC) }
    writer = CSVWriter(dialect: .excelVietnamese)
  }

  /// A number that Swift would write with an exponent goes as text: the importer takes none.
  private static func field(_ cell: ExportCell) -> CellValue {
    if case .decimal(let number) = cell, number.description.contains("e") { return .text(cell.text) }
    return cell.value
  }
}

extension RegisterStore {
  /// Writes bytes into a file that only its owner reads, whole or not at all.
  public static func write(_ bytes: [UInt8], privatelyTo path: String, overwrites: Bool) throws {
    let pending = try PendingFile(path, overwrites: overwrites)
    guard let file = FileHandle(forWritingAtPath: pending.temporary) else { throw PendingFile.unwritable(path, EACCES) }
    do { try file.write(contentsOf: bytes) } catch { throw PendingFile.unwritable(path, ENOSPC) }
    try? file.close()
    try pending.commit()
  }
}
