/// The command `benvung` as a value: words in, exit code out. `BenVungCommand` gives it the process's words.

import Foundation
import LuaRuntime
import Messages
import Register
import Vietnamese

public struct CommandLineTool: Sendable {
  /// The program's version, as stamps and the history name it.
  public static let version = "0.1.0"

  public let console: Console
  let environment: [String: String]
  /// The plugins that come with the program; nil where they were not found.
  let bundledPlugins: String?
  /// Ctrl-C, or what stands for it.
  public var interruption = Interruption()
  /// The path of this program, which `run --isolate` starts again; nil: there is none.
  public var executable: String?
  /// The words of the prompt's user; nil: there is no prompt.
  public var input: (@Sendable () -> any ReplInput)?
  /// The answers of the menu's user; nil, or no terminal: there is no menu.
  public var answers: (@Sendable () -> any ReplInput)?
  /// Whether this is the process that `run --isolate` started.
  public var isIsolated = false

  public init(console: Console, environment: [String: String], bundledPlugins: String?) {
    self.console = console
    self.environment = environment
    self.bundledPlugins = bundledPlugins
  }

  /// Runs the command that the words say, reports what goes wrong, and gives the exit code.
  public func run(_ words: [String]) -> Int32 {
    let globals = ArgumentParser(flags: Commands.declarations.flatMap(\.flags)).parse(words)
    // `-C` is for this command: a program that embeds the tool keeps its folder.
    let folder = FileManager.default.currentDirectoryPath
    defer { if globals.has("directory"), !isIsolated { _ = FileManager.default.changeCurrentDirectoryPath(folder) } }
    let isJSON = globals.has("json")
    var language = Language.vi
    do {
      language = try chosenLanguage(globals.value("lang"))
      // A command of the menu's leaves the menu's words.
      let isOutermost = interruption.partingWords.isEmpty
      if isOutermost { interruption.partingWords = Self.partingWords(isJSON: isJSON, language) }
      defer { if isOutermost { interruption.partingWords = [] } }
      return try dispatch(words, language)
    } catch {
      return report(error, isJSON: isJSON, language)
    }
  }

  /// Prints what was thrown; the exit code is the first fault's.
  func report(_ error: any Error, isJSON: Bool, _ language: Language) -> Int32 {
    let list = Self.diagnostics(of: error)
    report(list, isJSON: isJSON, language)
    return list.first { !$0.code.isWarning }?.code.exitCode ?? 1
  }

  func report(_ list: [Diagnostic], isJSON: Bool, _ language: Language) {
    guard !list.isEmpty else { return }
    if list.contains(where: { $0.code == .runCancelled }) { interruption.willTell() }
    for text in Self.texts(list, isJSON: isJSON, language) { console.report(text) }
  }

  private static func texts(_ list: [Diagnostic], isJSON: Bool, _ language: Language) -> [String] {
    let records = list.map { DiagnosticRecord($0, in: language) }
    if isJSON, let text = try? JSONOutput.text(["diagnostics": records]) { return [text] }
    return list.map { $0.report(in: language) }
  }

  /// What is said where the work could not be asked to end.
  static func partingWords(isJSON: Bool, _ language: Language) -> [UInt8] {
    texts([Diagnostic(.runCutOff)], isJSON: isJSON, language).flatMap { Array(($0 + "\n").utf8) }
  }

  /// Every error as diagnostics.
  static func diagnostics(of error: any Error) -> [Diagnostic] {
    switch error {
    case let error as Diagnostics: error.list
    case let error as Diagnostic: [error]
    case let error as LuaError:
      if let inner = error.hostError {
        diagnostics(of: inner)
      } else {
        [
          Diagnostic(
            .manifestUnreadable, ["reason": error.message],
            place: error.chunk.map { Place(file: $0, line: error.line) })
        ]
      }
    default:
      [
        Diagnostic(
          .fileUnreadable,
          [
            "file": "benvung", "reason": LocalizedText(reason: error).vi,
            "reason_en": LocalizedText(reason: error).en,
          ])
      ]
    }
  }

  /// --lang, else the locale: English where it says so, Vietnamese otherwise.
  private func chosenLanguage(_ name: String?) throws(Diagnostic) -> Language {
    if let name {
      guard let language = Language(rawValue: name) else {
        throw Diagnostic(.unknownChoice, ["flag": "--lang", "value": name, "choices": "vi, en"])
      }
      return language
    }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[variable], !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .en : .vi
    }
    return .vi
  }

  private func dispatch(_ words: [String], _ language: Language) throws -> Int32 {
    let globals = ArgumentParser(flags: Commands.declarations.flatMap(\.flags)).parse(words)
    if globals.has("version") {
      if globals.has("json") {
        console.print(try JSONOutput.text(["name": "benvung", "version": Self.version]))
      } else {
        console.print("benvung " + Self.version)
      }
      return 0
    }
    // Options of commands with values are known too, so that their values are not taken for commands.
    let places = ArgumentParser(flags: Commands.declarations.flatMap(\.flags)).candidates(words)
    guard let (command, used) = try find(words, places.sorted()) else {
      let parsed = ArgumentParser(flags: []).parse(words)
      guard parsed.faults.isEmpty else { throw Diagnostics(parsed.faults) }
      if let menu = menu(parsed, language) {
        try enter(parsed.value("directory"))
        return menu.run()
      }
      console.print(
        try parsed.has("json")
          ? JSONOutput.text(HelpRecord(Commands.declarations, in: language))
          : HelpText.overview(Commands.declarations, in: language))
      return parsed.has("help") || words.isEmpty ? 0 : 2
    }
    var rest = words
    for place in used.sorted(by: >) { rest.remove(at: place) }
    try enter(ArgumentParser(flags: command.declaration.flags).parse(rest).value("directory"))
    return try command.execute(self, rest, language)
  }

  /// The menu for a person at a terminal who named no command and asked for nothing else.
  private func menu(_ parsed: ParsedArguments, _ language: Language) -> Menu? {
    guard parsed.positionals.isEmpty, !["help", "json", "no-input"].contains(where: parsed.has),
      let input = answers?(), input.isTerminal
    else { return nil }
    return Menu(tool: self, input: input, parsed: parsed, locale: language)
  }

  private func enter(_ folder: String?) throws(Diagnostic) {
    guard let folder, !isIsolated, !FileManager.default.changeCurrentDirectoryPath(folder) else { return }
    throw Diagnostic(
      .fileUnreadable, ["file": folder, "reason": "không có thư mục này", "reason_en": "there is no such folder"])
  }

  /// The command among the words, and the places of the words that name it. A name of two words goes before the one
  /// that is its first.
  private func find(_ words: [String], _ places: [Int]) throws(Diagnostic) -> (Command, [Int])? {
    guard let first = places.first else { return nil }
    let names = Commands.declarations.map(\.name)
    let family = names.filter { $0.hasPrefix(words[first] + " ") }
    let whole = Commands.named(words[first])
    if !family.isEmpty, places.count > 1 {
      let name = words[first] + " " + words[places[1]]
      if let command = Commands.named(name) { return (command, [first, places[1]]) }
      if whole == nil { throw Diagnostic(.unknownCommand, ["name": name], suggestion: family.closest(to: name)) }
    }
    if let whole { return (whole, [first]) }
    let near = (family.isEmpty ? names : family).closest(to: words[first]) ?? family.first
    throw Diagnostic(
      .unknownCommand, ["name": words[first]], suggestion: near,
      hint: LocalizedText(vi: "các lệnh: benvung --help", en: "the commands: benvung --help"))
  }

  /// --plugins, the workspace's, the user's, the system's, the bundled ones: the first wins.
  func catalogue(_ first: [String]) throws -> PluginCatalogue {
    var roots = first + ["plugins"]
    if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") {
      roots.append(home + "/benvung/plugins")
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      roots.append(home + "/.local/share/benvung/plugins")
    }
    let shared = environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"
    roots += shared.split(separator: ":").filter { $0.hasPrefix("/") }.map { $0 + "/benvung/plugins" }
    if let bundledPlugins { roots.append(bundledPlugins) }
    return try PluginCatalogue(roots: roots)
  }

  /// Where the plugins that come with the program lie: $BENVUNG_PLUGINS; ../share/benvung/plugins beside the
  /// executable; the nearest folder above it that holds Package.swift and plugins/.
  public static func bundledPlugins(executable: String, environment: [String: String]) -> String? {
    if let folder = environment["BENVUNG_PLUGINS"], !folder.isEmpty { return folder }
    guard let real = PluginFiles.resolved(executable) else { return nil }
    var folder = (real as NSString).deletingLastPathComponent
    let files = FileManager.default
    let installed = (folder as NSString).deletingLastPathComponent + "/share/benvung/plugins"
    if files.fileExists(atPath: installed) { return installed }
    while folder != "/", !folder.isEmpty {
      if files.fileExists(atPath: folder + "/Package.swift"), files.fileExists(atPath: folder + "/plugins") {
        return folder + "/plugins"
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }
}
