/// Parts of PNG files that Cairo leaves out.

/// A chunk of a PNG file (ISO/IEC 15948, 5.3).
struct PNGChunk {
  let type: String
  let data: [UInt8]

  /// How many pixels a metre has: programs that place the picture know its size by it (ISO/IEC 15948, 11.3.5.3).
  static func resolution(_ dotsPerInch: Int) -> PNGChunk {
    let perMetre = big(UInt32((Double(dotsPerInch) / 0.0254).rounded()))
    return PNGChunk(type: "pHYs", data: perMetre + perMetre + [1])
  }

  /// Its title and its origin, as texts in UTF-8 (ISO/IEC 15948, 11.3.4.5).
  static func description(caption: String, stamp: Stamp?) -> [PNGChunk] {
    func text(_ keyword: String, _ text: String) -> PNGChunk {
      // No compression, no language, no translated keyword.
      PNGChunk(type: "iTXt", data: Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))
    }
    return (caption.isEmpty ? [] : [text("Title", caption)])
      + (stamp.map { [text("benvung-stamp", JSONValue($0).text())] } ?? [])
  }

  /// A file with chunks behind its head, which is the first chunk of every PNG and 25 bytes long.
  static func inserting(_ chunks: [PNGChunk], into file: [UInt8]) -> [UInt8] {
    let head = 8 + 25
    guard file.count > head else { return file }
    return Array(file[..<head]) + chunks.flatMap(\.bytes) + Array(file[head...])
  }

  var bytes: [UInt8] {
    let checked = Array(type.utf8) + data
    return Self.big(UInt32(data.count)) + checked + Self.big(Self.checksum(checked))
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 (ISO/IEC 15948, annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
    }
  }
}
