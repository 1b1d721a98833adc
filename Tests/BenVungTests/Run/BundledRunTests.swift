import Documents
import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("the bundled plugins on the demo register")
struct BundledRunTests {
  static let plugins = ["poverty-overview", "poverty-map", "oyster-raft", "poor-fund-drive"]

  @Test("each runs in both languages and renders in every format", arguments: plugins, Language.allCases)
  func formats(plugin: String, language: Language) throws {
    let document = try Workshop().run(plugin, language: language).document
    #expect(!document.title.isEmpty && document.blocks.count > 3)
    for format in [DocumentFormat.html, .csv, .json, .markdown, .terminal] {
      let text = String(decoding: try format.render(document), as: UTF8.self)
      #expect(text.count > 100, "\(format)")
    }
  }

  @Test("two runs give the same bytes in every format", arguments: plugins)
  func sameBytes(plugin: String) throws {
    let documents = try (0..<2).map { _ in try Workshop().run(plugin).document }
    for format in DocumentFormat.ofDocuments {
      let bytes = try documents.map { try format.render($0) }
      #expect(bytes[0] == bytes[1], "\(format)")
    }
  }

  @Test("a changed line of main.lua changes the next run")
  func changedLine() throws {
    let workshop = Workshop()
    #expect(try workshop.printed("print 'one'") == "one\n")
    #expect(try workshop.printed("print 'two'") == "two\n")
  }

  @Test("an added folder adds a plugin")
  func addedFolder() throws {
    let workshop = Workshop()
    try workshop.write(Workshop.report("print 'old'"))
    let missing = try #require(throws: Diagnostic.self) { try workshop.run("newcomer") }
    #expect(missing.code == .unknownPlugin)
    try workshop.write(Workshop.report("print 'new'"), id: "newcomer")
    #expect(try workshop.run("newcomer").printed == "new\n")
  }
}
