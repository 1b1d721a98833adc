/// `benvung run`: finds the plugin, reads its parameters, runs it and writes its document.

import Documents
import Foundation
import Messages
import Register
import Vietnamese

struct RunCommand {
  let tool: CommandLineTool
  /// The words without the command's own.
  let words: [String]
  let language: Language
  /// The parts of a batch that are run again; nil: all.
  var only: [String]?

  func execute() throws -> Int32 {
    let own = Commands.run.flags
    let lenient = ArgumentParser(flags: own)
    let first = lenient.parse(words)
    guard let place = lenient.candidates(words).first else {
      if first.has("help") {
        tool.console.print(HelpText.command(Commands.run, own: own, in: language))
        return 0
      }
      _ = try CommandContext(tool: tool, command: Commands.run, parsed: first, language: language)
      return 2
    }
    let catalogue = try tool.catalogue(first.all("plugins"))
    let plugin = try plugin(words[place], in: catalogue)
    let command = Commands.run.taking(plugin.manifest.parameters)
    let parsed = ArgumentParser(flags: command.flags).parse(words)
    if parsed.has("help") {
      tool.console.print(HelpText.command(command, plugin: plugin, own: own, in: language))
      return 0
    }
    let context = try CommandContext(tool: tool, command: command, parsed: parsed, language: language)
    let parameters = try parameters(of: plugin, parsed)
    if let name = parsed.value("for-each") {
      return try batch(over: name, plugin, parameters, context, catalogue).execute()
    }
    if parsed.has("jobs") { throw Diagnostic(.flagNeedsOther, ["flag": "--jobs", "other": "--for-each"]) }
    var plan = try plan(plugin, parsed, parameters, year: Self.year(parameters) ?? "latest")
    var options = try options(parsed, catalogue)
    if options.isBilingual { try plan.needHTML(for: "--bilingual") }
    let office = try letterhead(plugin, parsed, catalogue)
    options.letterhead = office.letterhead
    let applies = parsed.has("apply")
    if parsed.has("isolate"), applies {
      // What runs under the limits of a strange script does not hold the register open for writing.
      throw Diagnostic(.flagsExclude, ["flag": "--apply", "other": "--isolate"])
    }
    if parsed.has("isolate"), !tool.isIsolated {
      let limits = options.limits.effective(plugin.manifest.limits)
      // Which year "latest" is only the other process learns.
      let year = Self.year(parameters).flatMap { $0 == "latest" ? nil : $0 } ?? "{year}"
      let planned = try self.plan(plugin, parsed, parameters, year: year)
      return try IsolatedRun(tool: tool, planned: planned.targets.map(\.path)).execute(["run"] + words, limits: limits)
    }
    let store = try context.openRegister(readOnly: !applies)
    // To close it takes a thread of the system's, and where a script has used up the address space none can be made: the
    // system then tries for ever. The end of the process closes it as well.
    if tool.isIsolated { _ = Unmanaged.passRetained(store) }
    let runner = Runner(register: store, catalogue: catalogue, watch: context.buildWatch)
    let resolved = try runner.resolved(plugin, parameters: parameters)
    if parsed.all("output").contains(where: { $0.contains("{year}") }) {
      // Only the register knows which year "latest" is.
      let year = try Self.year(resolved) ?? runner.latestYear().map(String.init)
      plan = try self.plan(plugin, parsed, parameters, year: year ?? "latest")
    }
    if context.isVerbose { tool.console.report(try details(plugin, resolved)) }
    let result = try runner.run(plugin, parameters: resolved, options: options)
    if context.isVerbose, let stamp = result.document.stamp { tool.console.report(details(stamp)) }
    if !result.printed.isEmpty {
      tool.console.report(result.printed.hasSuffix("\n") ? String(result.printed.dropLast()) : result.printed)
    }
    if !context.isQuiet {
      let shadowed = catalogue.shadowed.filter { $0.used.id == plugin.id }.map(\.diagnostic)
      tool.report(office.warnings + shadowed + result.warnings, isJSON: context.isJSON, language)
    }
    let rendered = try plan.render(
      result.document, width: tool.console.width, color: usesColor(parsed), interruption: tool.interruption)
    if tool.isIsolated {
      tool.console.output(IsolatedRun.message(rendered))
    } else {
      try OutputPlan.write(rendered, console: tool.console, interruption: tool.interruption)
    }
    var code = try show(ProposalSummary(proposals: result.proposals, isApplied: applies), context)
    if applies {
      let applied = try tool.interruption.during(.stopping { store.cancel() }) {
        try runner.apply(result, of: plugin, who: context.who, at: context.now)
      }
      try show(applied, context)
      code = 0
    }
    return code
  }

  /// The batch over a parameter of the plugin.
  private func batch(
    over name: String, _ plugin: Plugin, _ parameters: [String: ParameterValue], _ context: CommandContext,
    _ catalogue: PluginCatalogue
  ) throws -> RepeatedRun {
    let known = plugin.manifest.parameters.filter(\.each)
    guard let parameter = known.first(where: { $0.name == name || $0.flagName == name }) else {
      throw Diagnostic(
        .cannotRepeat,
        ["name": name, "plugin": plugin.id, "known": known.isEmpty ? "-" : known.map(\.name).joined(separator: ", ")],
        suggestion: known.map(\.name).closest(to: name),
        hint: LocalizedText(
          vi: "thêm each = true vào tham số trong plugin.lua", en: "add each = true to the parameter in plugin.lua"))
    }
    // What a script proposes is looked at before it is written, and a number belongs to one document.
    for flag in ["apply", "isolate", "doc-number"] where context.parsed.has(flag) || context.parsed.value(flag) != nil {
      throw Diagnostic(.flagsExclude, ["flag": "--" + flag, "other": "--for-each"])
    }
    var options = try options(context.parsed, catalogue)
    let office = try letterhead(plugin, context.parsed, catalogue)
    options.letterhead = office.letterhead
    if !context.isQuiet { tool.report(office.warnings, isJSON: context.isJSON, language) }
    let runner = Runner(
      register: try context.openRegister(readOnly: true), catalogue: catalogue, watch: context.buildWatch)
    return RepeatedRun(
      context: context, runner: runner, plugin: plugin, parameter: parameter, parameters: parameters, options: options,
      words: words, only: only)
  }

  /// What was written, on standard error as the difference is.
  private func show(_ applied: AppliedProposals, _ context: CommandContext) throws {
    if context.isJSON {
      tool.console.report(try JSONOutput.text(["applied": AppliedRecord(applied)]))
      return
    }
    let (new, there) = (context.count(applied.inserted), context.count(applied.alreadyThere))
    guard let batch = applied.batch else {
      tool.console.report(
        language == .vi
          ? "Không có gì mới để ghi (\(there) dòng đã có)." : "There is nothing new to write (\(there) rows are there)."
      )
      return
    }
    tool.console.report(
      language == .vi
        ? "Đã ghi \(new) dòng mới, \(there) dòng đã có: lần ghi #\(batch). Hoàn tác: benvung imports undo \(batch)"
        : "\(new) rows written, \(there) were there: batch #\(batch). To take it back: benvung imports undo \(batch)")
  }

  private struct AppliedRecord: Encodable {
    let batch: Int64?
    let inserted, alreadyThere: Int

    init(_ applied: AppliedProposals) {
      (batch, inserted, alreadyThere) = (applied.batch, applied.inserted, applied.alreadyThere)
    }
  }

  /// The difference on standard error, where messages go; a refused row is a finding.
  private func show(_ summary: ProposalSummary, _ context: CommandContext) throws -> Int32 {
    guard !summary.proposals.isEmpty else { return 0 }
    if context.isJSON {
      tool.console.report(try JSONOutput.text(["proposals": summary.records(in: language)]))
    } else {
      tool.console.report(summary.text(in: language))
    }
    return summary.proposals.allSatisfy(\.refused.isEmpty) ? 0 : 1
  }

  /// What stands for {year}: the year, or the period, that the plugin is asked for.
  private static func year(_ parameters: [String: ParameterValue]) -> String? {
    (parameters["year"] ?? parameters["period"])?.text
  }

  private func plan(
    _ plugin: Plugin, _ parsed: ParsedArguments, _ parameters: [String: ParameterValue], year: String
  ) throws -> OutputPlan {
    let area = parameters["area"]?.text ?? "@all"
    return try OutputPlan(
      outputs: parsed.all("output"), format: parsed.value("format"), isJSON: parsed.has("json"),
      isTerminal: tool.console.isTerminal, chart: parsed.value("chart"),
      values: ["plugin": plugin.id, "area": area == "@all" ? "all" : area, "year": year])
  }

  /// For `--verbose`, before the run: which files run, with what.
  private func details(_ plugin: Plugin, _ parameters: [String: ParameterValue]) throws -> String {
    let rows = [(plugin.id + " " + plugin.manifest.version, plugin.displayFolder), ("SHA-256", try plugin.hash())]
    let given = plugin.manifest.parameters.compactMap { parameter in
      parameters[parameter.name].map { (parameter.flag, $0.text) }
    }
    return HelpText.aligned(rows + given)
  }

  /// For `--verbose`, after the run: which data and standards it used.
  private func details(_ stamp: Stamp) -> String {
    HelpText.aligned([
      (language == .vi ? "sổ" : "register", "\(Self.revision[language]) \(stamp.revision), \(stamp.snapshotHash)"),
      (language == .vi ? "chuẩn nghèo" : "standards", stamp.standards.joined(separator: ", ")),
      (language == .vi ? "tính đến" : "as of", stamp.asOf?.iso ?? "-"),
    ])
  }

  private static let revision = LocalizedText(vi: "bản ghi số", en: "revision")

  private func usesColor(_ parsed: ParsedArguments) -> Bool {
    if parsed.has("no-color") { return false }
    if parsed.has("color") { return true }
    return tool.console.isTerminal && tool.environment["NO_COLOR"]?.isEmpty ?? true
  }

  /// A plugin by its id, or a script file by its path.
  private func plugin(_ word: String, in catalogue: PluginCatalogue) throws -> Plugin {
    if word.hasSuffix(".lua") || word.contains("/") {
      guard FileManager.default.fileExists(atPath: word) else {
        throw Diagnostic(
          .fileUnreadable, ["file": word, "reason": "không có tệp này", "reason_en": "there is no such file"])
      }
      return try Plugin(script: word)
    }
    let plugin = try catalogue.plugin(word)
    guard plugin.manifest.kind.isRunnable else {
      throw Diagnostic(.pluginNotRunnable, ["name": word, "kind": plugin.manifest.kind.rawValue])
    }
    return plugin
  }

  /// Defaults, then the parameter file, then the flags.
  private func parameters(of plugin: Plugin, _ parsed: ParsedArguments) throws -> [String: ParameterValue] {
    let declared = plugin.manifest.parameters
    let file = try parsed.value("params").map { try ParameterFile(path: $0, parameters: declared) }
    var values: [String: ParameterValue] = [:]
    var faults = file?.faults ?? []
    for parameter in declared {
      if let typed = parsed.value(parameter.flagName) {
        do throws(Diagnostic) {
          values[parameter.name] = try parameter.read(typed)
        } catch {
          faults.append(error)
        }
      } else if let value = file?.values[parameter.name] ?? parameter.default {
        values[parameter.name] = value
      } else if parameter.isRequired {
        faults.append(Diagnostic(.missingParameter, ["flag": parameter.flag], hint: parameter.help))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return values
  }

  private func options(_ parsed: ParsedArguments, _ catalogue: PluginCatalogue) throws -> RunOptions {
    var options = RunOptions()
    options.limits = try RunLimits(parsed)
    options.interruption = tool.interruption
    options.formFolder = FormFiles.folder(beside: CommandContext.register)
    // Documents are Vietnamese unless English is asked for: the locale decides on messages alone.
    options.language = parsed.value("lang").flatMap(Language.init(rawValue:)) ?? .vi
    if let standard = parsed.value("standard") {
      let known = catalogue.standards.map(\.id)
      guard known.contains(standard) else {
        throw Diagnostic(
          .unknownChoice,
          ["flag": "--standard", "value": standard, "choices": known.joined(separator: ", ")],
          suggestion: known.closest(to: standard))
      }
      options.standard = standard
    }
    if let day = parsed.value("as-of"), case .date(let day) = try Parameter(name: "as_of", type: .date).read(day) {
      options.asOf = day
    }
    options.grants = try Self.grants(parsed)
    options.isBilingual = parsed.has("bilingual")
    return options
  }

  /// The office's details, where the plugin or the command line wants an official document. Where only the plugin does
  /// and the office has not said who it is, the document is a plain one, with a warning.
  private func letterhead(
    _ plugin: Plugin, _ parsed: ParsedArguments, _ catalogue: PluginCatalogue
  ) throws -> (letterhead: Letterhead?, warnings: [Diagnostic]) {
    var layout = plugin.manifest.layout ?? .plain
    if let name = parsed.value("layout") {
      let names = LayoutName.allCases.map(\.rawValue)
      guard let known = LayoutName(rawValue: name) else {
        throw Diagnostic(
          .unknownChoice, ["flag": "--layout", "value": name, "choices": names.joined(separator: ", ")],
          suggestion: names.closest(to: name))
      }
      layout = known
    }
    guard layout == .officialReport else {
      if let flag = ["doc-number", "doc-date"].first(where: { parsed.value($0) != nil }) {
        throw Diagnostic(.flagNeedsOther, ["flag": "--" + flag, "other": "--layout official-report"])
      }
      return (nil, [])
    }
    let pages = try LayoutFile(in: catalogue).layout
    var letterhead: Letterhead
    do {
      letterhead = try OfficeFile(beside: CommandContext.register, layout: pages).letterhead
    } catch let missing as Diagnostic where missing.code == .officeMissing && parsed.value("layout") == nil {
      return (nil, [Diagnostic(.officeUnknown, missing.arguments, hint: missing.hint)])
    }
    if let typed = parsed.value("doc-number") {
      let parameter = Parameter(name: "doc-number", type: .integer, minimum: 1)
      if case .integer(let number) = try parameter.read(typed) { letterhead.number = Int(number) }
    }
    if let typed = parsed.value("doc-date"),
      case .date(let day) = try Parameter(name: "doc-date", type: .date).read(typed)
    {
      letterhead.date = day
    }
    return (letterhead, [])
  }

  static func grants(_ parsed: ParsedArguments) throws(Diagnostic) -> Set<String> {
    for grant in parsed.all("grant") where grant != "personal" {
      throw Diagnostic(
        .unknownChoice, ["flag": "--grant", "value": grant, "choices": "personal"],
        suggestion: ["personal"].closest(to: grant))
    }
    return Set(parsed.all("grant"))
  }
}
