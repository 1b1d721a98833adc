import Foundation
import Messages
import Programme
import Testing

@testable import BenVung
@testable import Documents
@testable import Register

/// One demo register of 300 households for all tests of runs, and the repository's plugins.
enum RunFixture {
  static let folder = NSTemporaryDirectory() + "benvung-run-" + UUID().uuidString

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let bundled = repository + "/plugins"

  /// Made once; gone when the tests end.
  static let register = Result { () throws -> RegisterStore in
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: RunFixture.folder) }
    let store = try RegisterStore.create(
      at: folder + "/register.db", settings: .init(title: "Huyện Cần Giờ", jurisdiction: "HCMC", area: "787"))
    try store.loadReference(
      folder: bundled + "/libraries/reference-data/assets",
      options: ImportOptions(who: "thử", now: DemoRegister.entered, kind: .reference))
    try DemoRegister.fill(store, households: 300)
    _ = try store.snapshot()
    return store
  }
}

/// A root of plugins that a test writes, and runs of them on the demo register.
final class Workshop {
  let root = NSTemporaryDirectory() + "benvung-workshop-" + UUID().uuidString
  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a report that reads households, members and reviews unless the manifest's lines say otherwise.
  func write(
    _ main: String, id: String = "probe",
    manifest: String = "needs = { read = { 'households', 'members', 'reviews' } }"
  ) throws {
    let folder = root + "/" + id
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text =
      "return { id = '\(id)', version = '1.0.0', api = '1', kind = 'report', name = { vi = 'Thử', en = 'Probe' }, "
      + manifest + " }"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/plugin.lua"))
    try Data(main.utf8).write(to: URL(fileURLWithPath: folder + "/main.lua"))
  }

  /// Writes another file of a plugin: "probe/i18n/vi.lua".
  func write(file: String, _ text: String) throws {
    let path = root + "/" + file
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func run(
    _ id: String = "probe", language: Language = .vi, grants: Set<String> = [], limits: RunLimits = RunLimits(),
    interruption: Interruption = Interruption()
  ) throws -> RunResult {
    let catalogue = try PluginCatalogue(roots: [root, RunFixture.bundled])
    var options = RunOptions(language: language, grants: grants)
    (options.limits, options.interruption) = (limits, interruption)
    return try Runner(register: RunFixture.register.get(), catalogue: catalogue).run(
      catalogue.plugin(id), parameters: [:], options: options)
  }

  /// What a report with this body of its function prints.
  func printed(
    _ body: String, manifest: String = "needs = { read = { 'households', 'members', 'reviews' } }",
    grants: Set<String> = []
  ) throws -> String {
    try write(Self.report(body), manifest: manifest)
    return try run(grants: grants).printed
  }

  /// The fault that ends a run of this main.lua.
  func fault(
    main: String, manifest: String = "needs = { read = { 'households', 'members', 'reviews' } }",
    grants: Set<String> = []
  ) throws -> Diagnostic {
    try write(main, manifest: manifest)
    return try #require(throws: Diagnostic.self) { try self.run(grants: grants) }
  }

  /// The fault of a report with this body, whose first line is line 3.
  func fault(
    _ body: String, manifest: String = "needs = { read = { 'households', 'members', 'reviews' } }",
    grants: Set<String> = []
  ) throws -> Diagnostic {
    try fault(main: Self.report(body), manifest: manifest, grants: grants)
  }

  static func report(_ body: String) -> String {
    "local bv <const> = require 'benvung'\nreturn function(ctx)\n\(body)\nend\n"
  }
}

extension Diagnostic {
  /// The word under the caret.
  var word: String? {
    guard let excerpt, let column = place?.column, let length = place?.length else { return nil }
    return String(excerpt.dropFirst(column - 1).prefix(length))
  }
}
