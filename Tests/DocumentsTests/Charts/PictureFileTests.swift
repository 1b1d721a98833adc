import Foundation
import Messages
import Testing

@testable import Documents

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PictureFileTests {
  private static let line = Chart(
    id: "years", caption: "Hộ nghèo & cận nghèo", kind: .line, categories: ["2023", "2024"],
    series: [Chart.Series(label: "Hộ nghèo", values: [150, 96])], format: .integer)
  private static let alone = Document(title: "Một", blocks: [.chart(line)], stamp: Samples.stamp)

  @Test("a document's only chart needs no name, one of several does, and an unknown name is told with the known ones")
  func choice() throws {
    #expect(throws: Never.self) { try DocumentFormat.svg.render(Self.alone) }
    let both = #expect(throws: Diagnostic.self) { try DocumentFormat.svg.render(Samples.everything) }
    #expect(both?.code == .chartNotNamed && both?.arguments["known"] == "rates, years")
    let named = try DocumentFormat.svg.render(Samples.everything, options: RenderOptions(chart: "years"))
    #expect(String(decoding: named, as: UTF8.self).contains("<title id=\"chart-title\">Theo năm</title>"))
    let unknown = #expect(throws: Diagnostic.self) {
      try DocumentFormat.png.render(Samples.everything, options: RenderOptions(chart: "year"))
    }
    #expect(unknown?.code == .unknownChart && unknown?.suggestion == "years")
    let none = #expect(throws: Diagnostic.self) { try DocumentFormat.png.render(Document(title: "t")) }
    #expect(none?.code == .noChartForPicture)
  }

  @Test("an SVG file is well-formed XML that refers to nothing outside, with caption and origin")
  func svg() throws {
    let bytes = try DocumentFormat.svg.render(Self.alone)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("font-weight=\"600\">Hộ nghèo &amp; cận nghèo</text>"))
    #expect(text.contains("<metadata id=\"benvung-stamp\">"))
    #expect(!text.contains("href") && !text.contains("url(http") && !text.contains("<style"))
    #expect(XMLParser(data: Data(bytes)).parse())
    #expect(try DocumentFormat.svg.render(Self.alone) == bytes)
  }

  @Test("a PNG file says its title and its origin in UTF-8")
  func png() throws {
    let bytes = try DocumentFormat.png.render(Self.alone)
    #expect(bytes.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)))
    #expect(bytes.firstRange(of: Array("iTXtTitle\0\0\0\0\0Hộ nghèo & cận nghèo".utf8)) != nil)
    #expect(bytes.firstRange(of: Array("benvung-stamp".utf8)) != nil)
    #expect(try DocumentFormat.png.render(Self.alone) == bytes)
  }
}
