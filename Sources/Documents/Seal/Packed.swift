/// Bytes packed by zlib (RFC 1950), written in base 64 where they must be text.

import CZlib
import Foundation

enum Packed {
  /// The same bytes for the same input.
  static func text(_ bytes: [UInt8]) -> String {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, bytes, uLong(bytes.count), 9) == Z_OK else { return "" }
    return Data(packed.prefix(Int(size))).base64EncodedString()
  }

  /// Nil for a text that is none, or that unpacks to more than `limit` bytes.
  static func bytes(_ text: String, limit: Int) -> [UInt8]? {
    guard let packed = Data(base64Encoded: text), !packed.isEmpty else { return nil }
    let source = Array(packed)
    // Deflate packs at most 1,032 times.
    var room = min(limit, max(1_024, source.count * 8))
    while true {
      var size = uLong(room)
      var bytes = [UInt8](repeating: 0, count: room)
      switch uncompress(&bytes, &size, source, uLong(source.count)) {
      case Z_OK: return Array(bytes.prefix(Int(size)))
      case Z_BUF_ERROR where room < limit && room < source.count * 1_100: room = min(limit, room * 4)
      default: return nil
      }
    }
  }
}
