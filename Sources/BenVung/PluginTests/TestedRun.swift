/// A run of the plugin inside a test: its tables, its text, what it proposes.

import Documents
import Foundation
import LuaRuntime
import Messages
import Programme
import Vietnamese

final class TestedRun {
  static let known = [
    "register", "jurisdiction", "area", "title", "import_year", "language", "grant", "as_of", "standard",
  ]

  private let tester: PluginTester
  private let result: RunResult

  /// Runs with the parameters and options of a call of `test.run`.
  init(_ tester: PluginTester, _ call: LuaCall) throws {
    self.tester = tester
    let options = try NamedArguments(call, at: 2, known: Self.known, isOptional: true)
    var settings = FixtureRegisters.Settings()
    settings.jurisdiction = try options.text("jurisdiction", or: settings.jurisdiction)
    settings.area = try options.text("area", or: settings.area)
    settings.title = try options.text("title", or: settings.title)
    settings.year = options["import_year"].isNull ? nil : try options.integer("import_year")
    let store = try tester.fixtures.register(try options.text("register", or: "demo"), settings)
    var run = RunOptions()
    run.language = try options.choice("language", or: Language.vi)
    if try options.boolean("grant", or: false) { run.grants = ["personal"] }
    run.asOf = try Self.day(options, "as_of")
    if !options["standard"].isNull { run.standard = try options.text("standard", or: "") }
    let parameters = try Self.parameters(call, tester.plugin)
    result = try Runner(register: store, catalogue: tester.catalogue).run(
      tester.plugin, parameters: parameters, options: run)
  }

  private static func day(_ options: NamedArguments, _ name: String) throws -> Day? {
    if options[name].isNull { return nil }
    let text = try options.text(name, or: "")
    guard let day = Parameter.day(text) else {
      throw options.call.fault(
        options.position, vi: "\(name): không có ngày '\(text)'; viết 31/12/2024 hoặc 2024-12-31",
        en: "\(name): there is no day '\(text)'; write 31/12/2024 or 2024-12-31")
    }
    return day
  }

  /// The parameters as the command line would read them.
  private static func parameters(_ call: LuaCall, _ plugin: Plugin) throws -> [String: ParameterValue] {
    var values: [String: ParameterValue] = [:]
    for (key, value) in try call.optionalTable(1)?.entries ?? [] {
      guard let name = key.text, let parameter = plugin.manifest.parameters.first(where: { $0.name == name }) else {
        throw call.unknownOption(1, key.text ?? key.typeName, known: plugin.manifest.parameters.map(\.name))
      }
      let text = value.text ?? value.boolean.map { String($0) } ?? call.state.describe(value)
      values[name] = try parameter.read(text)
    }
    return values
  }

  // MARK: What tests ask

  private func table(_ id: String) throws -> ScriptTable {
    let tables = result.document.tables
    guard let table = tables.first(where: { $0.id == id }) else {
      throw Diagnostic(
        .testTableUnknown, ["name": id, "known": tables.map(\.id).joined(separator: ", ")],
        suggestion: tables.map(\.id).closest(to: id))
    }
    return ScriptTable(table, language: result.document.language)
  }

  /// The document as plain text, without the stamp: that changes with every letter of the script.
  private func text() throws -> String {
    var document = result.document
    document.stamp = nil
    return String(
      decoding: try DocumentFormat.terminal.render(document, options: RenderOptions(width: 100)), as: UTF8.self)
  }

  /// Compares the text with the one kept, or keeps it.
  private func compare(_ name: String, _ call: LuaCall) throws {
    guard name.wholeMatch(of: /[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}/) != nil else {
      throw call.fault(1, vi: "tên chỉ gồm chữ, số, - và _", en: "a name has letters, digits, - and _ only")
    }
    let file = "tests/snapshots/\(name).txt"
    let path = tester.plugin.folder + "/" + file
    let now = try text()
    guard let kept = FileManager.default.contents(atPath: path).map({ String(decoding: $0, as: UTF8.self) }),
      !tester.updates
    else {
      guard tester.updates else {
        throw Diagnostic(
          .testSnapshotMissing, ["file": file],
          hint: LocalizedText(both: "benvung plugin test \(tester.plugin.id) --update"))
      }
      try keep(now, path)
      return
    }
    guard kept != now else { return }
    let (before, after) = (Self.lines(kept), Self.lines(now))
    let line =
      zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(before.count, after.count)
    throw Diagnostic(
      .testSnapshotDiffers,
      [
        "file": file, "line": String(line + 1), "expected": line < before.count ? before[line] : "",
        "actual": line < after.count ? after[line] : "",
      ],
      hint: LocalizedText(
        vi: "nếu đúng ý: benvung plugin test \(tester.plugin.id) --update",
        en: "if it is meant so: benvung plugin test \(tester.plugin.id) --update"))
  }

  private func keep(_ text: String, _ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let reason = LocalizedText(reason: error)
      throw Diagnostic(.outputUnwritable, ["path": path, "reason": reason.vi, "reason_en": reason.en])
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// How many rows of an entity are proposed: new, there already, refused.
  private func proposed(_ entity: String) -> [(String, LuaValue)] {
    let proposals = result.proposals.filter { $0.entity == entity }
    return [
      ("new", .whole(proposals.reduce(0) { $0 + $1.newCount })),
      ("there", .whole(proposals.reduce(0) { $0 + $1.alreadyThereCount })),
      ("refused", .whole(proposals.reduce(0) { $0 + $1.refused.count })),
    ]
  }

  static var luaClass: LuaClass<TestedRun> {
    func method(
      _ name: String, _ parameters: [LuaParameter], _ returns: String, _ description: String,
      _ body: @escaping (LuaCall, TestedRun) throws -> LuaReturn
    ) -> LuaHostFunction {
      LuaHostFunction(name, parameters: parameters, returns: returns, description: description) { call in
        try placed(call) { try body(call, try call.receiver(as: TestedRun.self)) }
      }
    }
    return LuaClass(
      name: "run",
      methods: [
        method("table", [LuaParameter("id", "string")], "table", "A table of the document.") { call, own in
          .object(try own.table(try call.text(1)))
        },
        method("text", [], "string", "The document as plain text, without its stamp.") { _, own in
          .text(try own.text())
        },
        method(
          "snapshot", [LuaParameter("name", "string")], "nothing",
          "The text is that of tests/snapshots/NAME.txt; plugin test --update writes it."
        ) { call, own in
          try own.compare(try call.text(1), call)
          return .none
        },
        method("proposed", [LuaParameter("entity", "string")], "table", "{ new, there, refused }: counts of rows.") {
          call, own in .value(.table(try call.state.makeTable(own.proposed(try call.text(1)))))
        },
      ],
      get: { own, name, _ in
        switch name {
        case "title": .text(own.result.document.title)
        case "printed": .text(own.result.printed)
        default: nil
        }
      })
  }
}
