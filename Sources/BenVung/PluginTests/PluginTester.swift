/// `benvung plugin test`: the tests that a plugin brings in `tests/*.lua`.

import Analytics
import Foundation
import LuaRuntime
import Messages
import Programme
import Vietnamese

/// What became of one test.
struct PluginTestResult {
  let file: String
  /// What `describe` and `it` said, from the outside inwards.
  let name: [String]
  /// Nil: it holds.
  let fault: Diagnostic?
}

/// Runs the tests of one plugin. Each file has a Lua state of its own, `require "test"` and everything that the plugin has.
final class PluginTester {
  let plugin: Plugin
  let catalogue: PluginCatalogue
  let language: Language
  /// Whether snapshots are written anew.
  let updates: Bool
  /// Only tests with this in their name.
  private let filter: String?
  let fixtures: FixtureRegisters
  private let interruption: Interruption
  private(set) var results: [PluginTestResult] = []
  /// The names of `describe` around what runs.
  private var path: [String] = []
  private var file = ""

  init(
    _ plugin: Plugin, catalogue: PluginCatalogue, language: Language, updates: Bool = false, filter: String? = nil,
    interruption: Interruption = Interruption()
  ) throws {
    self.plugin = plugin
    self.catalogue = catalogue
    self.language = language
    self.updates = updates
    self.filter = filter?.folded
    self.interruption = interruption
    fixtures = try FixtureRegisters(plugin: plugin, catalogue: catalogue)
  }

  /// The names of a plugin's test files.
  static func files(of plugin: Plugin) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: plugin.folder + "/tests")) ?? []
    return names.filter { $0.hasSuffix(".lua") && !$0.hasPrefix(".") }.sorted()
  }

  /// Runs every file.
  ///
  /// - Throws: ``Diagnostic`` E0336 where there is none, E0702 when it was asked to end.
  func run() throws {
    let files = Self.files(of: plugin)
    guard !files.isEmpty else { throw Diagnostic(.testNotFound, ["name": plugin.id]) }
    for name in files {
      try interruption.check()
      file = "tests/" + name
      path = []
      do {
        try run(file)
      } catch {
        // What is wrong outside of every test is a finding of the file.
        results.append(PluginTestResult(file: file, name: [name], fault: Self.fault(error, plugin)))
      }
    }
  }

  private func run(_ file: String) throws {
    guard let source = try plugin.source(of: file) else { return }
    // Longer than any test needs, shorter than anybody waits.
    let state = LuaState(limits: RunLimits().effective(Manifest.Limits(seconds: 60)), seed: Runner.seed)
    defer { state.close() }
    let context = try context()
    context.defineClasses(in: state)
    state.define(TestedRun.luaClass)
    state.setModule("benvung", context.module(seed: Runner.seed))
    state.setModule("test", module)
    let plugin = plugin
    state.moduleLoader = { try plugin.module($0) }
    let canceller = state.canceller
    try interruption.during(.stopping { canceller.cancel() }) {
      let chunk = try state.load(source, chunk: plugin.chunk(file))
      _ = try state.call(chunk, [], results: 0)
    }
  }

  /// What `bv` sees outside of a run: the reference data.
  private func context() throws -> ScriptContext {
    let store = try fixtures.register("empty", FixtureRegisters.Settings())
    let runner = Runner(register: store, catalogue: catalogue)
    let view = try runner.view(standard: nil)
    let asOf = view.lastWrite ?? .unknownStart
    let queries = QueryContext(
      snapshot: view.snapshot, standards: catalogue.standards, jurisdiction: store.settings.jurisdiction, asOf: asOf,
      access: Access(entities: plugin.manifest.needs.read))
    let context = ScriptContext(
      queries: queries, language: .vi, texts: try Runner.texts(plugin, .vi), areaTitles: [:], asOf: asOf)
    context.plugin = plugin
    return context
  }

  /// One test: what it raises is its fault.
  func test(_ name: String, _ body: LuaFunction, _ state: LuaState) throws {
    let whole = path + [name]
    if let filter, !whole.joined(separator: " › ").folded.contains(filter) { return }
    do {
      _ = try state.call(body, [], results: 0)
      results.append(PluginTestResult(file: file, name: whole, fault: nil))
    } catch {
      if error.kind == .cancelled || error.isLimit { throw error }
      results.append(PluginTestResult(file: file, name: whole, fault: Self.fault(error, plugin)))
    }
  }

  /// Several tests under one name.
  func group(_ name: String, _ body: LuaFunction, _ state: LuaState) throws {
    path.append(name)
    defer { path.removeLast() }
    _ = try state.call(body, [], results: 0)
  }

  private static func fault(_ error: any Error, _ plugin: Plugin) -> Diagnostic {
    if let error = error as? LuaError { return ScriptFault(plugin: plugin).diagnostic(error) }
    return CommandLineTool.diagnostics(of: error).first ?? Diagnostic(.scriptFailed, ["message": "\(error)"])
  }
}
