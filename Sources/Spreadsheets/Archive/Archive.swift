/// Archives (ZIP) made in memory, for the formats that are archives of XML parts: DOCX, ODS. No temporary file is ever
/// written, and the same parts give the same bytes: every entry has one date, and they keep the order they are given in.

import CZip
import Foundation

/// One entry of an archive.
public struct ArchivePart: Sendable {
  public var name: String
  public var bytes: [UInt8]
  /// False for what is packed already, as pictures are, and for entries that must stand as they are.
  public var isPacked: Bool

  public init(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
    self.name = name
    self.bytes = bytes
    self.isPacked = isPacked
  }
}

/// What libzip could not do, in its words; in memory that is only running out of it.
public struct ArchiveFault: Error, Sendable {
  public let reason: String

  init(_ error: UnsafeMutablePointer<zip_error_t>?) {
    reason = error.flatMap { zip_error_strerror($0) }.map { String(cString: $0) } ?? "zip"
  }
}

public enum Archive {
  /// The archive of some parts, in their order.
  public static func bytes(of parts: [ArchivePart]) throws(ArchiveFault) -> [UInt8] {
    try written(to: nil) { archive throws(ArchiveFault) in
      for part in parts { try add(part, to: archive) }
    }
  }

  private static func add(_ part: ArchivePart, to archive: OpaquePointer) throws(ArchiveFault) {
    let source = try source(part.bytes, archive)
    let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw ArchiveFault(zip_get_error(archive))
    }
    try settle(UInt64(index), isPacked: part.isPacked, archive)
  }

  /// An archive with other content in some entries, by their numbers; the others keep their packed bytes.
  static func changed(
    _ original: [UInt8], entries: [(index: UInt64, bytes: [UInt8])], adding added: [ArchivePart]
  ) throws(ArchiveFault) -> [UInt8] {
    guard !entries.isEmpty || !added.isEmpty else { return original }
    return try written(to: original) { archive throws(ArchiveFault) in
      for entry in entries {
        let source = try source(entry.bytes, archive)
        guard zip_file_replace(archive, entry.index, source, 0) == 0 else {
          zip_source_free(source)
          throw ArchiveFault(zip_get_error(archive))
        }
        try settle(entry.index, isPacked: true, archive)
      }
      for part in added { try add(part, to: archive) }
    }
  }

  /// Opens an archive over memory, lets it be changed, and gives what it is then.
  ///
  /// - Parameter original: The archive to begin with; nil: a new one.
  private static func written(
    to original: [UInt8]?, _ change: (OpaquePointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let memory = copy(original ?? []),
      let source = zip_source_buffer_create(memory, UInt64(original?.count ?? 0), 1, &error)
    else { throw ArchiveFault(&error) }
    // The archive lets go of its source when it is closed; the result is read from it then.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, original == nil ? ZIP_TRUNCATE : 0, &error) else {
      zip_source_free(source)
      throw ArchiveFault(&error)
    }
    do throws(ArchiveFault) {
      try change(archive)
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let fault = ArchiveFault(zip_get_error(archive))
      zip_discard(archive)
      throw fault
    }
    return try content(of: source)
  }

  private static func content(of source: OpaquePointer) throws(ArchiveFault) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw ArchiveFault(zip_source_error(source)) }
    defer { zip_source_close(source) }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_source_stat(source, &stat) == 0 else { throw ArchiveFault(zip_source_error(source)) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(stat.size)) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, stat.size)))
    }
    guard bytes.count == Int(stat.size) else { throw ArchiveFault(zip_source_error(source)) }
    return bytes
  }

  /// A source of bytes that libzip frees.
  private static func source(_ bytes: [UInt8], _ archive: OpaquePointer) throws(ArchiveFault) -> OpaquePointer {
    guard let memory = copy(bytes), let source = zip_source_buffer(archive, memory, UInt64(bytes.count), 1) else {
      throw ArchiveFault(zip_get_error(archive))
    }
    return source
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let memory = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { content in
      if let start = content.baseAddress { memory.copyMemory(from: start, byteCount: content.count) }
    }
    return memory
  }

  /// 1 January 1980, 00:00: the first day that the format knows, as MS-DOS writes it, which no time zone moves.
  private static let (date, time): (UInt16, UInt16) = (0x21, 0)

  private static func settle(_ index: UInt64, isPacked: Bool, _ archive: OpaquePointer) throws(ArchiveFault) {
    guard zip_set_file_compression(archive, index, isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, isPacked ? 6 : 0) == 0,
      zip_file_set_dostime(archive, index, time, date, 0) == 0
    else { throw ArchiveFault(zip_get_error(archive)) }
  }
}
