/// What a file is before it is opened as a workbook: many that end in .xlsx are something else.

import Foundation
import Messages

enum WorkbookFile {
  /// Reads the file once from start to end for the observer, and refuses what is no ZIP archive.
  static func check(path: String, observer: ((UnsafeRawBufferPointer) -> Void)?) throws(XLSXFault) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(reason: LocalizedText(systemError: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(
        reason: status.st_mode & S_IFMT == S_IFDIR
          ? LocalizedText(systemError: EISDIR)
          : LocalizedText(vi: "đây không phải tệp thường", en: "it is no regular file"))
    }
    guard status.st_size > 0 else { throw .empty }
    guard let file = fopen(path, "rb") else { throw .unreadable(reason: LocalizedText(systemError: errno)) }
    defer { fclose(file) }
    var chunk = try read(file)
    let kind = BinaryKind(head: Array(chunk.prefix(16)))
    if kind == .oldOffice {
      throw try isEncrypted(chunk, file) ? .encrypted : .otherFormat(.oldOffice)
    }
    guard kind == .zip else { throw kind.map(XLSXFault.otherFormat) ?? .noArchive }
    guard status.st_size <= XLSXLimits.fileSize else { throw .tooLarge(part: (path as NSString).lastPathComponent) }
    guard let observer else { return }
    while !chunk.isEmpty {
      chunk.withUnsafeBytes(observer)
      chunk = try read(file)
    }
  }

  private static func read(_ file: UnsafeMutablePointer<FILE>) throws(XLSXFault) -> [UInt8] {
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      count = fread(buffer.baseAddress, 1, 1 << 18, file)
    }
    guard ferror(file) == 0 else { throw .unreadable(reason: LocalizedText(systemError: errno)) }
    return chunk
  }

  /// An encrypted workbook is a compound file with a stream of this name ([MS-OFFCRYPTO] 2.3); an old .xls is one too.
  private static func isEncrypted(_ head: [UInt8], _ file: UnsafeMutablePointer<FILE>) throws(XLSXFault) -> Bool {
    let name = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
    var window = Data(head)
    for _ in 0..<(XLSXLimits.fileSize >> 18) {
      if window.range(of: name) != nil { return true }
      let next = try read(file)
      if next.isEmpty { return false }
      window = window.suffix(name.count) + next
    }
    return false
  }

  /// Which other format of ZIP archive it is: told by the types of its parts, or by OpenDocument's first one.
  static func otherFormat(_ archive: ZIPArchive) throws(XLSXFault) -> BinaryKind? {
    if let type = try archive.head("mimetype", count: 64), type.starts(with: Array("application/vnd.oasis".utf8)) {
      return .openDocument
    }
    if archive.contains("xl/workbook.bin") { return .binaryWorkbook }
    if archive.contains("word/document.xml") { return .textDocument }
    if archive.contains("ppt/presentation.xml") { return .presentation }
    return archive.contains("_rels/.rels") ? nil : .zip
  }
}
