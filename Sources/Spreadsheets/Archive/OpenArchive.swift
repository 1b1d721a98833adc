/// An archive in memory, read within the bounds of workbooks and changed in single entries: the forms of an office.

import CZip

public final class OpenArchive {
  private let bytes: [UInt8]
  private let archive: ZIPArchive

  /// - Throws: ``XLSXFault`` for what is no archive, is damaged, or would unpack to more than there should be.
  public init(_ bytes: [UInt8]) throws(XLSXFault) {
    self.bytes = bytes
    archive = try ZIPArchive(bytes: bytes)
  }

  /// In lower case, sorted: parts are compared without regard to capitals (ECMA-376 part 2, 6.2.2.3).
  public var names: [String] { archive.names }

  /// The whole of an entry, of at most 64 MB.
  public func bytes(of name: String) throws(XLSXFault) -> [UInt8] {
    let reader = try archive.open(name, limit: XLSXLimits.stylesSize)
    var result: [UInt8] = []
    while true {
      let piece = try reader.read(atMost: 1 << 18)
      if piece.isEmpty { return result }
      result += piece
    }
  }

  /// The archive with other content in some of its entries. All others keep their packed bytes, and all keep their place.
  ///
  /// - Parameters:
  ///   - parts: by name.
  ///   - added: entries that are not there yet; they follow all others.
  public func replacing(
    _ parts: [String: [UInt8]], adding added: [ArchivePart] = []
  ) throws(ArchiveFault) -> [UInt8] {
    let places = parts.compactMap { name, bytes in archive.index(of: name).map { (index: $0, bytes: bytes) } }
    return try Archive.changed(bytes, entries: places.sorted { $0.index < $1.index }, adding: added)
  }
}
