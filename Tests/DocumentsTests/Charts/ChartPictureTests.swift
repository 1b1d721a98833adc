import Messages
import Testing

@testable import Documents

@Suite struct ChartPictureTests {
  private static let chart = Chart(
    id: "rates", caption: "Tỷ lệ hộ nghèo", kind: .bar, categories: Samples.names,
    series: [Chart.Series(label: "Tỷ lệ", values: [0.1, 0.2, nil, 0.05, 0.3, 0.15, 0])], format: .percent1)

  @Test("a picture is a PNG of its size at its resolution, without a date")
  func chunks() throws {
    let picture = try ChartPictures().png(Self.chart, language: .vi, width: 360, dotsPerInch: 200)
    let chunks = pngChunks(picture.png)
    // 360 points are 5 inches.
    #expect(picture.width == 360)
    #expect(chunks.map(\.type).first == "IHDR" && chunks.map(\.type).last == "IEND")
    #expect(number(chunks[0].data) == 1_000)
    #expect(number(chunks[0].data.dropFirst(4)) == UInt32((picture.height * 200 / 72).rounded(.up)))
    // 200 dots per inch are 7,874 a metre; the checksum is what `zlib.crc32` gives for these bytes.
    let resolution = try #require(chunks.first { $0.type == "pHYs" })
    #expect(number(resolution.data[...]) == 7_874 && resolution.data.last == 1)
    #expect(resolution.checksum == 0x6ED0_753E)
    #expect(!chunks.contains { $0.type == "tIME" || $0.type == "tEXt" })
  }

  @Test("the same chart gives the same bytes")
  func determinism() throws {
    let first = try ChartPictures().png(Self.chart, language: .vi)
    let pictures = ChartPictures()
    _ = try pictures.png(Self.chart, language: .en)
    #expect(try pictures.png(Self.chart, language: .vi) == first)
  }

  @Test("without the font a picture is refused by name")
  func missingFont() {
    #expect(throws: Diagnostic.self) {
      try ChartPictures(fontFolders: ["/nowhere"]).png(Self.chart, language: .vi)
    }
  }

  private func number(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

  private func pngChunks(_ file: [UInt8]) -> [(type: String, data: [UInt8], checksum: UInt32)] {
    var chunks: [(String, [UInt8], UInt32)] = []
    var place = 8
    while place + 12 <= file.count {
      let length = Int(number(file[place...]))
      guard place + 12 + length <= file.count else { break }
      let end = place + 8 + length
      chunks.append(
        (
          String(decoding: file[place + 4..<place + 8], as: UTF8.self), Array(file[place + 8..<end]),
          number(file[end...])
        ))
      place = end + 4
    }
    return chunks
  }
}
