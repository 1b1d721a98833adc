import Foundation
import Testing

@testable import Documents

/// The document with everything in it, as each format writes it. After a wanted change: look at the difference, then
/// run the tests with UPDATE_GOLDEN=1.
@Suite struct GoldenTests {
  @Test(
    "the document with everything reads as its golden file", arguments: DocumentFormat.allCases.filter { !$0.isBinary })
  func golden(format: DocumentFormat) throws {
    var text = String(
      decoding: try format.render(Samples.everything, options: RenderOptions(width: 72)), as: UTF8.self)
    // The style and the script stand once, in the sources.
    text = text.replacingOccurrences(of: HTMLAssets.style, with: "(style)\n")
    text = text.replacingOccurrences(of: HTMLAssets.script, with: "(script)\n")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/everything.\(format.endings[0])")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(Array(text.utf8) == Array(expected.utf8), "\(format.rawValue) differs from \(file.lastPathComponent)")
  }
}
