import Foundation
import Testing

@testable import Documents

/// Documents as each format writes them. After a wanted change: look at the difference, then run the tests with
/// UPDATE_GOLDEN=1.
@Suite struct GoldenTests {
  @Test(
    "the document with everything reads as its golden file",
    arguments: DocumentFormat.ofDocuments.filter { !$0.isBinary })
  func everything(format: DocumentFormat) throws {
    try check(Samples.everything, format, "everything")
  }

  @Test("charts of every kind read as their golden files", arguments: [DocumentFormat.terminal, .markdown])
  func charts(format: DocumentFormat) throws {
    try check(ChartSamples.document, format, "charts")
  }

  @Test("charts are drawn as their golden SVG files", arguments: ["area", "pie", "panels"])
  func drawings(chart: String) throws {
    try check(ChartSamples.document, .svg, chart, chart: chart)
  }

  private func check(_ document: Document, _ format: DocumentFormat, _ name: String, chart: String? = nil) throws {
    var text = String(
      decoding: try format.render(document, options: RenderOptions(width: 72, chart: chart)), as: UTF8.self)
    // The style and the script stand once, in the sources.
    text = text.replacingOccurrences(of: HTMLAssets.style, with: "(style)\n")
    text = text.replacingOccurrences(of: HTMLAssets.script, with: "(script)\n")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).\(format.endings[0])")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(Array(text.utf8) == Array(expected.utf8), "\(format.rawValue) differs from \(file.lastPathComponent)")
  }
}
