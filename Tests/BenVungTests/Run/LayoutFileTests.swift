import Foundation
import Messages
import Testing

@testable import BenVung
@testable import Documents

@Suite("the measures of official documents in a file")
struct LayoutFileTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("plugins/libraries/official-layout/layout.lua").path

  private func bundled() throws -> String { String(decoding: try DataFile.content(of: Self.path), as: UTF8.self) }

  private func faults(_ source: String) -> [Diagnostic] {
    do {
      _ = try LayoutFile(source: Array(source.utf8), file: "layout.lua")
      return []
    } catch {
      return (error as? Diagnostics)?.list ?? []
    }
  }

  @Test("the bundled file has the decree's page: margins, sizes, spaces, all inside its ranges")
  func decree() throws {
    let layout = try LayoutFile(source: Array(bundled().utf8), file: "layout.lua").layout
    let official = try #require(layout.official)
    #expect(layout.paperWidth == 210 && layout.paperHeight == 297)
    #expect(layout.margins == PageLayout.Margins(top: 20, bottom: 20, left: 30, right: 20))
    #expect(layout.bodySize == 14 && layout.isJustified && layout.isBlack && layout.firstLineIndent == 12.7)
    #expect(layout.pageNumber == PageLayout.PageNumber(size: 13, isAtTop: true, firstPage: 2))
    #expect(layout.headingNumbers == [.roman, .arabic, .letter])
    for size in [official.nationSize, official.bodiesSize] { #expect((12...13).contains(size)) }
    for size in [official.mottoSize, official.dateSize, official.kindSize, official.subjectSize, layout.bodySize] {
      #expect((13...14).contains(size))
    }
    #expect(official.numberSize == 13 && official.recipientsTitleSize == 12 && official.recipientsSize == 11)
    #expect((1.0 / 3...0.5).contains(official.bodyRule) && (1.0 / 3...0.5).contains(official.subjectRule))
    #expect(layout.paragraphGap >= 6 && (1...1.5).contains(layout.lineSpacing))
  }

  @Test("where the library is missing the message says where it comes from; a workspace's edition goes first")
  func library() throws {
    let nowhere = try PluginCatalogue(roots: ["/nonexistent"])
    let error = #expect(throws: Diagnostic.self) { try LayoutFile(in: nowhere) }
    #expect(error?.code == .unknownPlugin && error?.hint?.en.contains("comes with benvung") == true)
    let root = NSTemporaryDirectory() + "benvung-layout-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let bundled = RunFixture.bundled + "/libraries/official-layout"
    try FileManager.default.copyItem(atPath: bundled, toPath: root + "/official-layout")
    let edited = try self.bundled().replacing("right = { 20, from = 15", with: "right = { 15, from = 15")
    try Data(edited.utf8).write(to: URL(fileURLWithPath: root + "/official-layout/layout.lua"))
    let catalogue = try PluginCatalogue(roots: [root, RunFixture.bundled])
    #expect(try LayoutFile(in: catalogue).layout.margins.right == 15)
  }

  @Test("a value that an office changed is taken")
  func changed() throws {
    let source = try bundled().replacing("left = { 30, from", with: "left = { 35, from")
    #expect(try LayoutFile(source: Array(source.utf8), file: "layout.lua").layout.margins.left == 35)
  }

  @Test("a value outside of its range is refused with its place and the range")
  func range() throws {
    let found = faults(try bundled().replacing("left = { 30, from = 30", with: "left = { 3, from = 30"))
    #expect(found.count == 1)
    let fault = try #require(found.first)
    #expect(fault.code == .manifestWrongValue && fault.arguments["key"] == "margins.left")
    #expect(fault.message(in: .vi).contains("từ 30 đến 35 mm") && fault.message(in: .en).contains("from 30 to 35 mm"))
    #expect(fault.place?.line == 12 && fault.excerpt?.contains("left = { 3") == true)
  }

  @Test("what is misspelt, missing or of another kind is told all at once")
  func wrong() throws {
    let source = try bundled().replacing("motto = {", with: "moto = {").replacing("\"roman\"", with: "\"romn\"")
      .replacing("room = 72", with: "room = \"72\"").replacing("black = true", with: "black = 1")
      .replacing("notes = { size = 11 },", with: "")
    let found = faults(source)
    #expect(found.map(\.code.code).sorted() == ["E0392", "E0393", "E0393", "E0394", "E0394", "E0395"])
    #expect(found.first { $0.code == .manifestUnknownKey }?.suggestion == "nation.motto")
    #expect(found.first { $0.code == .manifestWrongValue }?.suggestion == "roman")
    #expect(faults("return {}").count == 16)
    #expect(faults("return 5").map(\.code) == [.manifestNotTable])
  }
}
