import Documents
import Testing

@testable import BenVung

@Suite("the livelihood plugins on the demo register")
struct LivelihoodRunTests {
  static let plugins = [
    "salt-tarpaulin", "shrimp-extensive", "bead-stringing", "livelihood-comparison", "livelihood-outcomes",
    "replication-plan",
  ]

  @Test("each runs twice to the same bytes", arguments: plugins)
  func sameBytes(plugin: String) throws {
    let documents = try (0..<2).map { _ in try Workshop().run(plugin).document }
    #expect(documents[0].blocks.count > 3)
    for format in [DocumentFormat.html, .pdf, .json] {
      let bytes = try documents.map { try format.render($0) }
      #expect(bytes[0] == bytes[1], "\(format)")
    }
  }
}
