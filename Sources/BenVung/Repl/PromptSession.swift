/// The prompt's interpreter: one Lua state over one snapshot, one line after the other, nothing written.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Register
import Vietnamese

final class PromptSession {
  enum Outcome {
    case done
    /// More lines could make it right.
    case incomplete
    case failed(Diagnostic)
  }

  let context: ScriptContext
  let help: PromptHelp
  private let state: LuaState
  /// Gives a function of the host its name.
  private let finder: LuaFunction?
  private let limits: RunLimits
  private let interruption: Interruption
  private let print: (String) -> Void
  private let width: Int
  private let color: Bool
  /// What was typed, by the name of its chunk.
  private var typed: [String: String] = [:]
  private(set) var names: Set<String> = []

  /// - Parameters:
  ///   - grants: "personal" opens personal and sensitive fields, as it does for a run.
  ///   - print: takes what a line prints, line ends included.
  init(
    register: RegisterStore, catalogue: PluginCatalogue, language: Language, grants: Set<String>, limits: RunLimits,
    interruption: Interruption, width: Int, color: Bool, onBuilding: @escaping @Sendable () -> Void = {},
    print: @escaping (String) -> Void
  ) throws {
    let watch = interruption.watch(onBuilding)
    let snapshot = try register.snapshot(cacheFolder: Runner.cacheFolder, watch: watch)
    let settings = register.settings
    let runner = Runner(register: register, catalogue: catalogue)
    let year = try runner.latestYear()
    let asOf = try [year.flatMap(Day.endOfYear), register.lastWriteDay()].compactMap { $0 }.min() ?? Day.unknownStart
    // As a script file: the public fields of every entity, unless more is granted.
    let isGranted = grants.contains("personal")
    var access = Access(entities: nil, personal: isGranted ? ["*"] : [], sensitiveRows: isGranted)
    access.sensitiveFields = isGranted
    let queries = QueryContext(
      snapshot: snapshot, standards: catalogue.standards, jurisdiction: settings.jurisdiction, asOf: asOf,
      access: access, homeArea: settings.area.isEmpty ? nil : settings.area,
      prepared: try Runner.prepared(register, snapshot, catalogue, cacheFolder: Runner.cacheFolder, watch: watch))
    context = ScriptContext(
      queries: queries, language: language, texts: PluginTexts(language: language),
      areaTitles: ["@all": settings.title], asOf: asOf)
    (self.limits, self.interruption, self.print, self.width, self.color) = (limits, interruption, print, width, color)
    state = LuaState(limits: limits.effective(Manifest.Limits()), seed: Runner.seed, prompt: true)
    let module = context.module(seed: Runner.seed)
    help = PromptHelp(module: module, model: queries.model, language: language, width: width)
    state.output = print
    context.defineClasses(in: state)
    state.setModule("benvung", module)
    let book = ProposalBook(allowed: [])
    book.refusal = Diagnostic(
      .promptReadOnly,
      hint: LocalizedText(
        vi: "viết thành phần mở rộng có needs.propose rồi chạy bằng benvung run",
        en: "make a plugin with needs.propose of it and run that with benvung run"))
    var parameters: [(String, LuaValue)] = [("area", .text("@all"))]
    if let year { parameters.append(("year", .whole(year))) }
    let argument = try context.argument(
      state, parameters: parameters, standard: queries.standard(on: asOf), book: book)
    try state.setGlobal("ctx", argument)
    try state.setGlobal("bv", state.call(state.load("return require 'benvung'".utf8, chunk: "benvung"))[0])
    finder = try state.call(state.load(help.finder.utf8, chunk: "help"))[0].function
    try state.setGlobal("help", .function(state.makeFunction(helpFunction)))
  }

  deinit { state.close() }

  /// Runs what was typed; an expression prints its values.
  ///
  /// - Parameter isWhole: no more lines come.
  func run(_ text: String, isWhole: Bool = false) -> Outcome {
    // Setting the limits renews them.
    state.limits = limits.effective(Manifest.Limits())
    let chunk = "lua[\(typed.count + 1)]"
    let fault = { (error: LuaError) in
      ScriptFault(typed: self.typed.merging([chunk: text]) { $1 }, chunk: chunk, limits: self.limits)
        .diagnostic(error)
    }
    let body: (function: LuaFunction, isExpression: Bool)
    do {
      body = try load(text, chunk)
    } catch let error as LuaError {
      if error.kind == .syntax(incomplete: true), !isWhole { return .incomplete }
      return .failed(fault(error))
    } catch {
      return .failed(CommandLineTool.diagnostics(of: error)[0])
    }
    typed[chunk] = text
    for match in text.matches(of: /(?:^|[\s;])(?:function\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*(?:=(?!=)|\()/) {
      names.insert(String(match.1))
    }
    (context.blocks, context.warnings) = ([], [])
    let canceller = state.canceller
    defer {
      // Ctrl-C is meant for this line.
      if interruption.isInterrupted { interruption.reset() }
      canceller.renew()
    }
    do {
      try interruption.during(.stopping { canceller.cancel() }) {
        let values = try state.call(body.function, results: -1)
        try show(values, isExpression: body.isExpression)
      }
      return .done
    } catch let error as LuaError {
      return .failed(fault(error))
    } catch {
      return .failed(
        CommandLineTool.diagnostics(of: (error as? PlacedDiagnostic)?.fault ?? error).first ?? Diagnostic(.runCancelled)
      )
    }
  }

  /// As an expression where it is one, else as statements.
  private func load(_ text: String, _ chunk: String) throws -> (LuaFunction, isExpression: Bool) {
    let expression = text.hasPrefix("=") ? String(text.dropFirst()) : text
    if let function = try? state.load(("return " + expression).utf8, chunk: chunk) { return (function, true) }
    return (try state.load(text.utf8, chunk: chunk), false)
  }

  /// What the line gave back, and what it put into the document.
  private func show(_ values: [LuaValue], isExpression: Bool) throws {
    let printer = ValuePrinter(
      context: context, state: state, help: help, name: name, width: width, color: color)
    for value in values { print(try printer.text(value) + "\n") }
    if !context.blocks.isEmpty { print(try printer.text(context.blocks) + "\n") }
    for warning in context.warnings { print(warning.report(in: context.language) + "\n") }
  }

  /// The name that help knows a value by.
  private func name(of value: LuaValue) -> String? {
    if let text = value.text { return text }
    if let object = value.object { return PromptHelp.className(object) }
    guard let finder, !value.isNull else { return nil }
    return try? state.call(finder, [value])[0].text
  }

  private var helpFunction: LuaHostFunction {
    LuaHostFunction(
      "help",
      parameters: [
        LuaParameter(
          "name", "function, or name of one or of an entity", "bv.mean, \"mean\", \"reviews\"", optional: true)
      ], description: "Prints what a function does, or the fields of an entity; without a name what there is."
    ) { [unowned self] call in
      let value = call.value(at: 1)
      let name = name(of: value)
      if call.count == 0 || value.isNull {
        print(help.overview + "\n")
      } else if let name, let text = help.text(for: name) {
        print(text + "\n")
      } else if name == nil, case .function = value {
        print(help.ofLua + "\n")
      } else {
        let wanted = name ?? call.state.describe(value)
        try placed(call) {
          throw Diagnostic(
            .nothingKnownAbout, ["name": wanted], suggestion: help.names.closest(to: wanted),
            hint: LocalizedText(vi: "help() liệt kê những gì có", en: "help() lists what there is"))
        }
      }
      return .none
    }
  }
}
