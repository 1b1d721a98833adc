/// The bytes of a text file in chunks of valid UTF-8, whatever encoding the file has. Memory is bounded by the chunk.

import Foundation
import Messages

/// The encodings that are told by the first bytes of a file.
public enum TextEncoding: Hashable, Sendable { case utf8, utf16LittleEndian, utf16BigEndian }

/// Reads a file or bytes in memory piece by piece. A fault in the text is kept until the valid bytes before it are used.
final class TextSource {
  static let chunkSize = 1 << 18

  private let handle: UnsafeMutablePointer<FILE>?
  private var memory: ArraySlice<UInt8>
  /// Bytes of the file that are not yet decoded: the head read in advance, an incomplete character.
  private var pending: [UInt8]
  private(set) var encoding = TextEncoding.utf8
  /// Bytes of the file that have been decoded.
  private var offset = 0
  private var isAtEnd = false
  /// Called with every byte of the file once, in order: for a checksum.
  var observer: ((UnsafeRawBufferPointer) -> Void)?
  /// What stopped the text, once every chunk before it was given out.
  private(set) var defect: Defect?

  /// The `errno` of a read that failed: the end of the file was not reached.
  private(set) var failure: Int32?

  struct Defect {
    let offset: Int
    let byte: UInt8
    /// The old encoding that the text around it is in.
    var encoding: LegacyEncoding?
  }

  init(path: String) throws(CSVFault) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(reason: LocalizedText(vi: "không có tệp này", en: "there is no such file"))
    }
    if isFolder.boolValue {
      throw .unreadable(reason: LocalizedText(vi: "đây là một thư mục", en: "it is a folder"))
    }
    guard let handle = fopen(path, "rb") else {
      throw .unreadable(reason: LocalizedText(vi: "không có quyền đọc", en: "no permission to read it"))
    }
    self.handle = handle
    memory = []
    pending = []
  }

  init(bytes: [UInt8]) {
    handle = nil
    memory = bytes[...]
    pending = []
  }

  deinit {
    if let handle { fclose(handle) }
  }

  /// The first chunk of the file as it is, its byte order mark taken off; called once, before `next`.
  func begin() throws(CSVFault) -> [UInt8] {
    pending = readRaw()
    if let failure { throw .unreadable(reason: LocalizedText(systemError: failure)) }
    if pending.isEmpty { throw .empty }
    if let kind = BinaryKind(head: pending) { throw .binary(kind) }
    if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      drop(3)
    } else if pending.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      drop(2)
    } else if pending.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      drop(2)
    } else if let found = TextSource.unmarkedUTF16(pending) {
      encoding = found
    }
    return decode()
  }

  /// The next chunk, or nil at the end of the file or at a defect.
  func next() -> [UInt8]? {
    guard defect == nil, !isAtEnd else { return nil }
    let fresh = readRaw()
    if fresh.isEmpty {
      isAtEnd = true
      guard let left = pending.first else { return nil }
      defect = Defect(offset: offset, byte: left)
      return nil
    }
    pending.append(contentsOf: fresh)
    return decode()
  }

  /// UTF-16 without its mark: every second byte of its commas, digits and Latin letters is 0, and none of the others.
  private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
    let sample = head.prefix(4_096)
    var zeros = [0, 0]
    for (at, byte) in sample.enumerated() where byte == 0 { zeros[at & 1] += 1 }
    guard (zeros[0] == 0) != (zeros[1] == 0), max(zeros[0], zeros[1]) >= max(4, sample.count / 8)
    else { return nil }
    return zeros[0] == 0 ? .utf16LittleEndian : .utf16BigEndian
  }

  private func drop(_ count: Int) {
    pending.removeFirst(count)
    offset += count
  }

  private func readRaw() -> [UInt8] {
    let chunk: [UInt8]
    if let handle {
      chunk = [UInt8](unsafeUninitializedCapacity: TextSource.chunkSize) { buffer, count in
        count = fread(buffer.baseAddress, 1, TextSource.chunkSize, handle)
      }
      if ferror(handle) != 0 { failure = errno }
    } else {
      chunk = Array(memory.prefix(TextSource.chunkSize))
      memory = memory.dropFirst(chunk.count)
    }
    if let observer, !chunk.isEmpty { chunk.withUnsafeBytes(observer) }
    return chunk
  }

  private func decode() -> [UInt8] {
    switch encoding {
    case .utf8: decodeUTF8()
    case .utf16LittleEndian: decodeUTF16(low: 0, high: 1)
    case .utf16BigEndian: decodeUTF16(low: 1, high: 0)
    }
  }

  /// The valid part of `pending`; an incomplete character at the end stays there.
  private func decodeUTF8() -> [UInt8] {
    let (valid, isBroken) = pending.withUnsafeBufferPointer(UTF8Check.validPrefix)
    if isBroken {
      // The lines before were UTF-8.
      let start = pending[..<valid].lastIndex(of: 0x0A) ?? 0
      defect = Defect(
        offset: offset + valid, byte: pending[valid], encoding: LegacyEncoding.recognise(pending[start...]))
    }
    offset += valid
    guard valid < pending.count else {
      let chunk = pending
      pending = []
      return chunk
    }
    let chunk = Array(pending[..<valid])
    pending = isBroken ? [] : Array(pending[valid...])
    return chunk
  }

  private func decodeUTF16(low: Int, high: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(pending.count)
    func unit(_ at: Int) -> UInt32 { UInt32(pending[at + low]) | UInt32(pending[at + high]) << 8 }
    var at = 0
    while at + 1 < pending.count {
      var code = unit(at)
      var length = 2
      if (0xD800..<0xDC00).contains(code) {
        guard at + 3 < pending.count else { break }
        let second = unit(at + 2)
        if (0xDC00..<0xE000).contains(second) {
          code = 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
          length = 4
        }
      }
      guard let scalar = Unicode.Scalar(code) else {
        defect = Defect(offset: offset + at, byte: pending[at])
        break
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      at += length
    }
    offset += at
    pending = defect == nil ? Array(pending[at...]) : []
    return text
  }
}
