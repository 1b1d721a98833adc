/// One part of the archive, unpacked piece by piece, with its checksum and limits watched.

import CZip

final class ZIPEntryReader {
  /// The part's name, for messages.
  let name: String
  private let file: OpaquePointer
  private let packedSize: UInt64
  private let limit: Int
  /// Keeps the archive open for as long as one of its parts is read.
  private let archive: ZIPArchive
  private var total = 0

  init(file: OpaquePointer, name: String, packedSize: UInt64, limit: Int, archive: ZIPArchive) {
    self.file = file
    self.name = name
    self.packedSize = packedSize
    self.limit = limit
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// The next bytes of the part; none at its end.
  func read(atMost count: Int) throws(XLSXFault) -> [UInt8] {
    var fault: XLSXFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      do throws(XLSXFault) {
        used = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        fault = error
        used = 0
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Fills the buffer as far as the part goes; 0 at its end, where libzip has compared its checksum and length.
  ///
  /// The sizes that the archive states are not trusted: what comes out is counted.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(XLSXFault) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    let count = Int(zip_fread(file, base, UInt64(buffer.count)))
    if count < 0 { throw XLSXFault(archiveError: zip_error_code_zip(zip_file_get_error(file))) }
    total += count
    let isBlownUp = total > XLSXLimits.ratioFree && total / XLSXLimits.ratio > packedSize
    if total > limit || isBlownUp { throw .tooLarge(part: name) }
    return count
  }
}
