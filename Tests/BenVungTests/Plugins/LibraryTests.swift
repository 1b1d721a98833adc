import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("libraries that plugins use")
struct LibraryTests {
  private let workshop = Workshop()

  /// A library `probe-words` of a version, and a report that uses it as `words`.
  private func write(
    _ main: String, library: String = "return { hello = function() return require('benvung').t 'hello' end }",
    version: String = "1.2.0", uses: String = "probe-words 1.2", kind: String = "library"
  ) throws {
    let folder = workshop.root + "/probe-words"
    try FileManager.default.createDirectory(atPath: folder + "/i18n", withIntermediateDirectories: true)
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try write(
      "plugin.lua",
      "return { id = 'probe-words', version = '\(version)', api = '1', kind = '\(kind)', "
        + "name = { vi = 'Từ', en = 'Words' } }")
    try write("main.lua", library)
    try write("i18n/vi.lua", "return { hello = 'xin chào', other = 'của thư viện' }")
    try workshop.write(main, manifest: "uses = { words = '\(uses)' }")
  }

  private static let hello = Workshop.report("print(require('words').hello())")

  @Test("its main.lua is required under the manifest's name, with its texts behind the plugin's own")
  func required() throws {
    try write(Self.hello)
    #expect(try workshop.run().printed == "xin chào\n")
    let folder = workshop.root + "/probe/i18n"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("return { hello = 'chào bạn' }".utf8).write(to: URL(fileURLWithPath: folder + "/vi.lua"))
    #expect(try workshop.run().printed == "chào bạn\n")
    try workshop.write(
      Workshop.report("print(require('benvung').t 'other')"), manifest: "uses = { words = 'probe-words' }")
    #expect(try workshop.run().printed == "của thư viện\n")
  }

  @Test("it reads what the plugin may read and nothing else")
  func permissions() throws {
    let library = "return { count = function(ctx) return ctx.data.households:count() end }"
    let main = Workshop.report("print(require('words').count(ctx))")
    try write(main, library: library)
    let fault = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(fault.code == .entityNotDeclared)
    try workshop.write(main, manifest: "needs = { read = { 'households' } }, uses = { words = 'probe-words' }")
    #expect(try workshop.run().printed == "99\n")
  }

  @Test("the plugin's hash changes with it")
  func hash() throws {
    try write(Self.hello)
    let first = try workshop.run().document.stamp?.scriptHash
    try write(Self.hello, library: "return { hello = function() return 'khác' end }")
    let second = try workshop.run().document.stamp?.scriptHash
    #expect(first != nil && first != second)
  }

  @Test("an error in it names its own file and line, with the line under a caret")
  func fault() throws {
    try write(Self.hello, library: "return {\n  hello = function()\n    return nil .. 'x'\n  end,\n}")
    let fault = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(fault.place?.file?.hasSuffix("probe-words/main.lua") == true && fault.place?.line == 3)
    #expect(fault.excerpt == "    return nil .. 'x'")
  }

  @Test(
    "a version below the wanted one, or of another major number, is refused",
    arguments: [("1.2.0", "1.3"), ("1.2.0", "1.2.1"), ("1.2.0", "2.0"), ("2.0.0", "1.2"), ("1.2.0", "newest")])
  func version(found: String, wanted: String) throws {
    try write(Self.hello, version: found, uses: "probe-words " + wanted)
    let fault = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(fault.code.code == "E0386" && fault.message(in: .vi).contains(found))
  }

  @Test("one that is not there, or is no library, is refused with the line of the manifest's file and a suggestion")
  func unknown() throws {
    try write(Self.hello, uses: "probe-word 1.2")
    let missing = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(missing.code.code == "E0385" && missing.suggestion == "probe-words")
    #expect(missing.place?.file?.hasSuffix("probe/plugin.lua") == true)
    try write(Self.hello, kind: "report")
    let report = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(report.code == .notLibrary && report.message(in: .en).contains("bv.plugin \"words\""))
  }

  /// A library `id` with this `uses` and this main.lua.
  private func library(_ id: String, uses: String, main: String) throws {
    try workshop.write(
      file: "\(id)/plugin.lua",
      "return { id = '\(id)', version = '1.0.0', api = '1', kind = 'library', uses = { \(uses) }, "
        + "name = { vi = 'Từ', en = 'Words' } }")
    try workshop.write(file: "\(id)/main.lua", main)
  }

  @Test("a library has libraries of its own, which the plugin need not name; their hash is its hash")
  func ofLibrary() throws {
    try library("probe-outer", uses: "inner = 'probe-inner 1.0'", main: "return 'trên ' .. require 'inner'")
    try library("probe-inner", uses: "", main: "return 'dưới'")
    try workshop.write(Workshop.report("print(require 'outer')"), manifest: "uses = { outer = 'probe-outer' }")
    let first = try workshop.run()
    #expect(first.printed == "trên dưới\n")
    try library("probe-inner", uses: "", main: "return 'dưới cùng'")
    #expect(try workshop.run().document.stamp?.scriptHash != first.document.stamp?.scriptHash)
  }

  @Test("libraries in a circle, and one name for two libraries, are refused with the names")
  func circles() throws {
    try library("probe-outer", uses: "inner = 'probe-inner'", main: "return 1")
    try library("probe-inner", uses: "outer = 'probe-outer'", main: "return 1")
    try workshop.write(Workshop.report("print(require 'outer')"), manifest: "uses = { outer = 'probe-outer' }")
    let circle = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(
      circle.code == .libraryCircle
        && circle.message(in: .en).hasSuffix("probe-outer → probe-inner → probe-outer"))
    try library("probe-inner", uses: "", main: "return 1")
    try library("probe-other", uses: "", main: "return 2")
    try workshop.write(
      Workshop.report("print(require 'outer')"), manifest: "uses = { outer = 'probe-outer', inner = 'probe-other' }")
    let twice = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(twice.code == .libraryNameTwice && twice.message(in: .vi).contains("probe-inner"))
  }
}
