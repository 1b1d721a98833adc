import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("plugin folders and catalogues")
final class PluginTests {
  private let root = NSTemporaryDirectory() + "benvung-plugins-" + UUID().uuidString
  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func add(_ path: String, id: String? = nil, main: String = "return 1") throws {
    let folder = root + "/" + path
    try FileManager.default.createDirectory(atPath: folder + "/lib", withIntermediateDirectories: true)
    let name = id ?? (path as NSString).lastPathComponent
    try write(
      path + "/plugin.lua",
      "return { id = '\(name)', version = '1.0.0', api = '1', kind = 'report', name = { vi = 'A', en = 'B' } }")
    try write(path + "/main.lua", main)
  }

  private func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + path))
  }

  @Test("depth one and two; the first root wins and the other is noted; broken ones apart")
  func catalogue() throws {
    try add("first/one-a")
    try add("first/reports/two-b")
    try add("first/reports/deep/three-c")
    try add("second/one-a")
    try add("second/broken-d", id: "other")
    let catalogue = try PluginCatalogue(roots: ["first", "second", "none"].map { root + "/" + $0 })
    #expect(catalogue.plugins.map(\.id) == ["one-a", "two-b"])
    #expect(catalogue.plugins.first?.displayFolder == "first/one-a")
    #expect(catalogue.shadowed.map(\.hidden.displayFolder) == ["second/one-a"])
    #expect(catalogue.faults.map(\.folder) == ["second/broken-d"])
    #expect(throws: Diagnostics.self) { try catalogue.plugin("broken-d") }
    do {
      _ = try catalogue.plugin("one-e")
    } catch let error as Diagnostic {
      #expect(error.code == .unknownPlugin && error.suggestion == "one-a")
    }
  }

  @Test("one id twice in a root is an error")
  func twice() throws {
    try add("one-a")
    try add("reports/one-a")
    #expect(throws: Diagnostics.self) { try PluginCatalogue(roots: [root]) }
  }

  @Test("the hash moves with the script and not with other files")
  func hash() throws {
    try add("one-a")
    let before = try Plugin(folder: root + "/one-a").hash()
    try write("one-a/README.md", "x")
    #expect(try Plugin(folder: root + "/one-a").hash() == before)
    try write("one-a/lib/b.lua", "return 2")
    #expect(try Plugin(folder: root + "/one-a").hash() != before)
  }

  @Test("no file outside the folder, no link there, nothing above 1 MiB")
  func sources() throws {
    try add("one-a", main: "return 7")
    try write("secret.lua", "return 1")
    let plugin = try Plugin(folder: root + "/one-a")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/one-a/lib/link.lua", withDestinationPath: root + "/secret.lua")
    try write("one-a/lib/big.lua", String(repeating: " ", count: Plugin.largestFile + 1))
    #expect(try plugin.source(of: "main.lua") == Array("return 7".utf8))
    #expect(try plugin.source(of: "lib/none.lua") == nil)
    for path in ["../secret.lua", "lib/link.lua", "lib/big.lua", "/etc/passwd", "lib//x", ""] {
      #expect(throws: Diagnostic.self, "\(path)") { try plugin.source(of: path) }
    }
  }

  @Test("two plugins of different ids with one standard are refused, one of the same id replaces it")
  func standardTwice() throws {
    let bundled = RunFixture.bundled
    let source = try String(contentsOfFile: bundled + "/standards/vn-2022/plugin.lua", encoding: .utf8)
    try add("first/vn-mine")
    try write("first/vn-mine/plugin.lua", source.replacing("\"vn-2022\"", with: "\"vn-mine\""))
    let thrown = try #require(throws: Diagnostics.self) { try PluginCatalogue(roots: [self.root + "/first", bundled]) }
    #expect(thrown.list.map(\.code) == [.standardTwice] && thrown.list[0].arguments["name"] == "VN-2022")
    try add("second/vn-2022")
    try write("second/vn-2022/plugin.lua", source)
    #expect(try PluginCatalogue(roots: [root + "/second", bundled]).shadowed.map(\.hidden.id) == ["vn-2022"])
  }
}
