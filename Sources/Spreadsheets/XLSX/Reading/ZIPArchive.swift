/// The archive that an XLSX file is (ECMA-376 part 2), read through libzip. Nothing is ever unpacked to disk: a name
/// inside it is a key and no path.

import CZip
import Foundation
import Messages

final class ZIPArchive {
  struct Entry {
    let index: UInt64
    let size: UInt64
    let packedSize: UInt64
  }

  private let archive: OpaquePointer
  /// By name, in the lower case in which parts are compared, with "/" between folders.
  private let entries: [String: Entry]

  convenience init(path: String) throws(XLSXFault) {
    guard let file = fopen(path, "rb") else { throw .unreadable(reason: LocalizedText(systemError: errno)) }
    defer { fclose(file) }
    try ZIPArchive.checkDirectory(file)
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw XLSXFault(archiveError: code) }
    try self.init(archive)
  }

  /// An archive in memory.
  convenience init(bytes: [UInt8]) throws(XLSXFault) {
    guard !bytes.isEmpty, let memory = malloc(bytes.count) else { throw .empty }
    bytes.withUnsafeBytes { content in
      if let start = content.baseAddress { memory.copyMemory(from: start, byteCount: content.count) }
    }
    do throws(XLSXFault) {
      guard let file = fmemopen(memory, bytes.count, "rb") else {
        throw .unreadable(reason: LocalizedText(systemError: errno))
      }
      defer { fclose(file) }
      try ZIPArchive.checkDirectory(file)
    } catch {
      free(memory)
      throw error
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // The source frees the memory, and the archive the source.
    guard let source = zip_source_buffer_create(memory, UInt64(bytes.count), 1, &error) else {
      free(memory)
      throw .damaged(.outOfMemory)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw XLSXFault(archiveError: zip_error_code_zip(&error))
    }
    try self.init(archive)
  }

  private init(_ archive: OpaquePointer) throws(XLSXFault) {
    do throws(XLSXFault) {
      entries = try ZIPArchive.list(archive)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// In lower case, sorted.
  var names: [String] { entries.keys.sorted() }

  /// The number of an entry in the archive.
  func index(of name: String) -> UInt64? { entries[name.lowercased()]?.index }

  /// Opens a part for reading.
  ///
  /// - Parameter limit: How many bytes it may have when unpacked.
  func open(_ name: String, limit: Int) throws(XLSXFault) -> ZIPEntryReader {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    guard entry.size <= limit else { throw .tooLarge(part: name) }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw XLSXFault(archiveError: zip_error_code_zip(zip_get_error(archive)))
    }
    return ZIPEntryReader(file: file, name: name, packedSize: entry.packedSize, limit: limit, archive: self)
  }

  /// The whole of a small part; nil where it is not there.
  func head(_ name: String, count: Int) throws(XLSXFault) -> [UInt8]? {
    guard contains(name) else { return nil }
    let reader = try open(name, limit: XLSXLimits.smallPartSize)
    var bytes = [UInt8](repeating: 0, count: count)
    var fault: XLSXFault?
    let read = bytes.withUnsafeMutableBytes { buffer in
      do throws(XLSXFault) {
        return try reader.read(into: buffer)
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    return Array(bytes.prefix(read))
  }

  private static func list(_ archive: OpaquePointer) throws(XLSXFault) -> [String: Entry] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= XLSXLimits.entries else { throw .tooManyEntries }
    var entries: [String: Entry] = [:]
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(archive, index, 0, &stat) == 0, let bytes = stat.name else {
        throw XLSXFault(archiveError: zip_error_code_zip(zip_get_error(archive)))
      }
      let name = String(cString: bytes).replacing("\\", with: "/")
      if name.hasSuffix("/") { continue }
      guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
      guard Int32(stat.comp_method) == ZIP_CM_STORE || Int32(stat.comp_method) == ZIP_CM_DEFLATE else {
        throw .damaged(.unknownPacking)
      }
      let entry = Entry(index: index, size: stat.size, packedSize: stat.comp_size)
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else { throw .duplicateEntry(name) }
    }
    return entries
  }

  /// Looks at the end of the file before libzip does, which reads as large a directory as the file claims to have.
  private static func checkDirectory(_ file: UnsafeMutablePointer<FILE>) throws(XLSXFault) {
    // The end record, its comment of at most 64 KB, and the locator of the 64-bit record before it.
    let tail = readTail(file, count: 22 + 65_535 + 20)
    guard tail.count >= 22 else { return }
    for at in 0...(tail.count - 22) where tail[at...].starts(with: [0x50, 0x4B, 5, 6]) {
      let size = littleEndian(tail[(at + 12)..<(at + 16)])
      if size > UInt64(XLSXLimits.directorySize), size != 0xFFFF_FFFF { throw .tooManyEntries }
      guard at >= 20, tail[(at - 20)...].starts(with: [0x50, 0x4B, 6, 7]) else { continue }
      let offset = littleEndian(tail[(at - 12)..<(at - 4)])
      guard offset <= UInt64(XLSXLimits.fileSize), fseek(file, Int(offset), SEEK_SET) == 0 else { continue }
      var record = [UInt8](repeating: 0, count: 56)
      guard fread(&record, 1, 56, file) == 56, record.starts(with: [0x50, 0x4B, 6, 6]) else { continue }
      let most = UInt64(XLSXLimits.entries)
      if littleEndian(record[24..<32]) > most || littleEndian(record[32..<40]) > most
        || littleEndian(record[40..<48]) > UInt64(XLSXLimits.directorySize)
      {
        throw .tooManyEntries
      }
    }
  }

  private static func readTail(_ file: UnsafeMutablePointer<FILE>, count: Int) -> [UInt8] {
    guard fseek(file, 0, SEEK_END) == 0 else { return [] }
    let start = max(0, ftell(file) - count)
    guard fseek(file, start, SEEK_SET) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = fread(buffer.baseAddress, 1, count, file)
    }
  }

  private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
