/// Runs a plugin on a register: one snapshot, one Lua state, one document.

import Analytics
import Documents
import Foundation
import LuaRuntime
import Messages
import Programme
import Register
import Threads
import Vietnamese

public struct RunOptions: Sendable {
  public var language: Language
  public var standard: String?
  public var asOf: Day?
  /// "personal": the personal fields that the plugin declares.
  public var grants: Set<String>
  /// Less than the host and the plugin allow.
  public var limits = RunLimits()
  /// Ends the run from another thread, with E0702.
  public var interruption = Interruption()
  /// The office's own forms, which go before those of a plugin; nil: it has none.
  public var formFolder: String?
  /// Runs the script for the other language too: a page of HTML then holds both.
  public var isBilingual = false
  /// Makes the document an official one, issued by this office.
  public var letterhead: Letterhead?

  public init(language: Language = .vi, standard: String? = nil, asOf: Day? = nil, grants: Set<String> = []) {
    self.language = language
    self.standard = standard
    self.asOf = asOf
    self.grants = grants
  }
}

public struct RunResult: Sendable {
  public let document: Document
  /// What the plugin would write, checked and compared with the snapshot. Nothing is written.
  public let proposals: [Proposal]
  public let warnings: [Diagnostic]
  /// What the script printed.
  public let printed: String
  /// What the run saw; proposals refer to its rows.
  public let snapshot: Snapshot
  /// Where the figures of its tables come from.
  let provenance: [String: any TableProvenance]
  /// What its queries share.
  let queries: QueryContext
}

public struct Runner: Sendable {
  let register: RegisterStore
  let catalogue: PluginCatalogue
  let watch: BuildWatch

  /// - Parameter watch: looks on while a register's columns are built, which takes seconds where it is large, and may end
  ///   that.
  public init(register: RegisterStore, catalogue: PluginCatalogue, watch: BuildWatch = BuildWatch()) {
    self.register = register
    self.catalogue = catalogue
    self.watch = watch
  }

  /// The parameters with the plugin's defaults, "latest" replaced by the year or date that it means in this register.
  public func resolved(
    _ plugin: Plugin, parameters: [String: ParameterValue]
  ) throws -> [String: ParameterValue] {
    let given = Self.withDefaults(plugin, parameters)
    guard given.values.contains(.latest) else { return given }
    let (snapshot, lastWrite) = try register.view(cacheFolder: Self.cacheFolder, watch: watch)
    return Self.resolved(given, plugin, snapshot, lastWrite?.day)
  }

  private static func withDefaults(
    _ plugin: Plugin, _ parameters: [String: ParameterValue]
  ) -> [String: ParameterValue] {
    let defaults = plugin.manifest.parameters.compactMap { parameter in
      parameter.default.map { (parameter.name, $0) }
    }
    return parameters.merging(defaults) { given, _ in given }
  }

  /// The year that "latest" means: of the last review, else of the last write; nil for an empty register.
  public func latestYear() throws -> Int? {
    let (snapshot, lastWrite) = try register.view(cacheFolder: Self.cacheFolder, watch: watch)
    return Self.latestYear(snapshot, lastWrite?.day)
  }

  static func latestYear(_ snapshot: Snapshot, _ lastWrite: Day?) -> Int? {
    snapshot.table("reviews")?.column("date")?.bounds.map { Day(number: Int32(truncatingIfNeeded: $0.upperBound)).year }
      ?? lastWrite?.year
  }

  /// Runs the plugin on the register's present revision.
  ///
  /// - Throws: ``Diagnostic`` or ``Diagnostics``; script errors carry the script's line.
  public func run(
    _ plugin: Plugin, parameters: [String: ParameterValue], options: RunOptions
  ) throws -> RunResult {
    guard plugin.manifest.kind.isRunnable else {
      throw Diagnostic(.pluginNotRunnable, ["name": plugin.id, "kind": plugin.manifest.kind.rawValue])
    }
    try options.interruption.check()
    // What takes about as long as making an interpreter is done meanwhile; building is for all threads.
    let known = Ahead { try openView(standard: options.standard) }
    let state = interpreter(plugin, options)
    let view = try known.get() ?? view(standard: options.standard)
    return try run(plugin, parameters: parameters, options: options, on: view, in: state)
  }

  private func interpreter(_ plugin: Plugin, _ options: RunOptions) -> LuaState {
    LuaState(limits: options.limits.effective(plugin.manifest.limits), seed: Self.seed)
  }

  /// Runs the plugin on what a view shows: runs that share one see the same revision.
  ///
  /// - Parameter state: an interpreter made for this run; nil: there is none yet.
  func run(
    _ plugin: Plugin, parameters: [String: ParameterValue], options: RunOptions, on view: RunView,
    in state: LuaState? = nil
  ) throws -> RunResult {
    try options.interruption.check()
    Self.keepMemory()
    let snapshot = view.snapshot
    let settings = register.settings
    let resolved = Self.resolved(Self.withDefaults(plugin, parameters), plugin, snapshot, view.lastWrite)
    let (asOf, endOfYear) = Self.days(resolved, options, view)
    let needs = plugin.manifest.needs
    let isGranted = options.grants.contains("personal")
    // A script file has no manifest: it reads every entity, and of it the public fields only.
    var access = Access(
      entities: plugin.isScriptFile ? nil : needs.read, personal: isGranted ? needs.personal : [],
      sensitiveRows: isGranted)
    access.sensitiveFields = !plugin.isScriptFile
    let queries = QueryContext(
      snapshot: snapshot, standards: catalogue.standards, jurisdiction: settings.jurisdiction,
      standardOverride: options.standard, asOf: asOf, access: access,
      homeArea: settings.area.isEmpty ? nil : settings.area, prepared: view.prepared)
    let standard = try queries.standard(on: endOfYear ?? asOf)
    if let standard, options.standard != nil, let day = endOfYear ?? asOf as Day?, !standard.isInForce(on: day) {
      throw Diagnostic(.standardNotInForce, ["standard": standard.id, "date": day.vietnamese])
    }
    let context = ScriptContext(
      queries: queries, language: options.language, texts: try Self.texts(plugin, options.language),
      areaTitles: try Self.areaTitles(plugin, resolved, queries, Self.title(settings, options.language)), asOf: asOf,
      formFiles: FormFiles(plugin: plugin, folder: options.formFolder),
      rules: { queries.model.rules + catalogue.plugins.flatMap(\.manifest.rules) })
    context.plugin = plugin
    context.lastWrite = view.lastWrite
    context.geometries = GeometryFiles(
      plugin: plugin, libraries: catalogue.libraries,
      workspace: (register.path as NSString).deletingLastPathComponent)
    let book = ProposalBook(allowed: plugin.manifest.needs.propose)
    let scriptHash = Ahead { try plugin.hash() }
    let printed = try execute(
      plugin, in: state ?? interpreter(plugin, options), context, resolved, standard, book, options)
    var stamp = Stamp(
      plugin: plugin.id, version: plugin.manifest.version, scriptHash: try scriptHash.get(),
      parameters: plugin.manifest.parameters.compactMap { parameter in
        resolved[parameter.name].map { .init(name: parameter.name, value: $0.text) }
      }, snapshotHash: snapshot.identity, revision: snapshot.revision, standards: standard.map { [$0.id] } ?? [],
      programVersion: CommandLineTool.version, asOf: asOf)
    stamp.note(options)
    stamp.standardsHash = try catalogue.standardsHash()
    stamp.write = view.writeNumber
    // A script that fills a form and writes nothing else shows what it filled in where the form cannot be shown.
    var blocks = context.blocks.isEmpty ? context.formData.first?.blocks ?? [] : context.blocks
    blocks += queries.splitNotes().map { .note($0.message(in: options.language)) }
    var letterhead = options.letterhead
    if let kind = context.kind { letterhead = letterhead?.of(kind: kind.name, mark: kind.mark) }
    var document = Document(
      language: options.language, title: context.title.isEmpty ? plugin.manifest.name[options.language] : context.title,
      subtitle: nil, author: options.letterhead?.issuingBody ?? (settings.title.isEmpty ? nil : settings.title),
      letterhead: letterhead, blocks: blocks, stamp: stamp)
    document.forms = context.forms
    if options.isBilingual {
      var other = options
      other.isBilingual = false
      other.language = options.language.other
      document.translations = [try run(plugin, parameters: resolved, options: other, on: view).document]
    }
    return RunResult(
      document: document, proposals: book.proposals, warnings: context.warnings, printed: printed,
      snapshot: snapshot, provenance: context.provenance, queries: queries)
  }

  /// The day that a run is as of, and the last day of the year or period asked for.
  static func days(
    _ resolved: [String: ParameterValue], _ options: RunOptions, _ view: RunView
  ) -> (asOf: Day, endOfYear: Day?) {
    let year = resolved["year"].flatMap { if case .integer(let year) = $0 { Int(year) } else { nil } }
    let endOfYear = period(resolved)?.last ?? year.flatMap(Day.endOfYear)
    return (options.asOf ?? [endOfYear, view.lastWrite].compactMap { $0 }.min() ?? Day.unknownStart, endOfYear)
  }

  private func execute(
    _ plugin: Plugin, in state: LuaState, _ context: ScriptContext, _ parameters: [String: ParameterValue],
    _ standard: PovertyStandard?, _ book: ProposalBook, _ options: RunOptions
  ) throws -> String {
    defer { state.close() }
    var printed = ""
    state.output = { printed += $0 }
    context.defineClasses(in: state)
    state.setModule("benvung", context.module(seed: Self.seed))
    state.moduleLoader = { try plugin.module($0) }
    guard let source = try plugin.source(of: "main.lua") else {
      throw Diagnostic(.scriptReturnsNoFunction, ["file": plugin.mainChunk])
    }
    do {
      let canceller = state.canceller
      try options.interruption.during(.stopping { canceller.cancel() }) {
        let chunk = try state.load(source, chunk: plugin.mainChunk)
        guard case .function(let function)? = try state.call(chunk).first else {
          throw Diagnostic(.scriptReturnsNoFunction, ["file": plugin.mainChunk])
        }
        let given = plugin.manifest.parameters.compactMap { parameter in
          parameters[parameter.name].map { (parameter.name, Self.lua($0, options.language)) }
        }
        let argument = try context.argument(
          state, parameters: given, standard: standard, book: book,
          assumptions: context.assumptions(plugin.manifest.parameters, parameters))
        _ = try state.call(function, [argument], results: 0)
      }
    } catch let error as LuaError {
      if let form = error.hostError as? FormFaults { throw form.faults }
      throw ScriptFault(plugin: plugin, limits: options.limits).diagnostic(error)
    }
    return printed
  }

  /// Runs are reproducible: their random numbers come from one seed.
  static let seed: UInt64 = 20_240_719

  static var cacheFolder: String? {
    // One variable at a time: the whole environment as a dictionary takes longer than a small query.
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let caches = variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }
    return caches.map { $0 + "/benvung" }
  }

  static func lua(_ value: ParameterValue, _ language: Language) -> LuaValue {
    switch value {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .boolean(let flag): .boolean(flag)
    case .date(let day): .text(day.iso)
    case .period(let period): .object(ScriptPeriod(period, language))
    case .latest: .null
    }
  }

  /// "latest" becomes the last year with a review, or the day of the last write.
  private static func resolved(
    _ parameters: [String: ParameterValue], _ plugin: Plugin, _ snapshot: Snapshot, _ lastWrite: Day?
  ) -> [String: ParameterValue] {
    guard parameters.values.contains(.latest) else { return parameters }
    let year = latestYear(snapshot, lastWrite)
    return parameters.reduce(into: [:]) { result, entry in
      guard entry.value == .latest else {
        result[entry.key] = entry.value
        return
      }
      switch plugin.manifest.parameters.first(where: { $0.name == entry.key })?.type {
      case .date: result[entry.key] = lastWrite.map { .date($0) }
      case .period: result[entry.key] = year.flatMap { Period(year: $0) }.map { .period($0) }
      default: result[entry.key] = year.map { .integer(Int64($0)) }
      }
    }
  }

  /// What "@all" is called: the workspace's title, or that it is all of the register.
  private static func title(_ settings: RegisterStore.Settings, _ language: Language) -> String {
    settings.title.isEmpty ? language == .vi ? "toàn địa bàn" : "the whole area" : settings.title
  }

  /// The names of the areas asked for; an unknown or ambiguous one ends the run before the script starts.
  private static func areaTitles(
    _ plugin: Plugin, _ parameters: [String: ParameterValue], _ queries: QueryContext, _ title: String
  ) throws -> [String: String] {
    var titles = ["@all": title]
    for parameter in plugin.manifest.parameters where parameter.type == .area {
      guard case .text(let text)? = parameters[parameter.name], text != "@all" else { continue }
      do {
        titles[text] = queries.units.name(try queries.units.row(named: text, on: queries.asOf))
      } catch let fault as Diagnostic where fault.code == .unknownUnit && fault.suggestion == nil {
        throw suggesting(fault, text, queries.snapshot)
      }
    }
    return titles
  }

  /// People leave out the type of a unit, so that "Lý Nhươn" is nearer to "Lý Nhơn" than to "Xã Lý Nhơn".
  private static func suggesting(_ fault: Diagnostic, _ text: String, _ snapshot: Snapshot) -> Diagnostic {
    guard let names = snapshot.table("units")?.column("name") else { return fault }
    var byBareName: [String: String] = [:]
    for name in (0..<names.count).compactMap(names.text) { byBareName[UnitName.withoutType(name)] = name }
    var found = fault
    found.suggestion = byBareName.keys.sorted().closest(to: UnitName.withoutType(text)).flatMap { byBareName[$0] }
    return found
  }

  /// The reporting period asked for; its last day is the day of the run.
  private static func period(_ parameters: [String: ParameterValue]) -> Period? {
    parameters.sorted { $0.key < $1.key }.lazy.compactMap {
      if case .period(let period) = $0.value { period } else { nil }
    }
    .first
  }

  /// The texts of the libraries that a plugin uses, then its own, which win.
  static func texts(_ plugin: Plugin, _ language: Language) throws -> PluginTexts {
    var texts = PluginTexts(language: language)
    for (_, library) in plugin.libraries where library.manifest.kind == .library {
      texts.add(try Self.texts(library, language))
    }
    // The other language stands in for what one lacks.
    for language in [language == .vi ? Language.en : .vi, language] {
      let path = "i18n/\(language.rawValue).lua"
      guard let source = try plugin.source(of: path) else { continue }
      let state = LuaState(limits: LuaLimits(), seed: seed)
      defer { state.close() }
      do {
        guard case .table(let table) = try state.loadData(source, chunk: plugin.chunk(path), instructions: 10_000)
        else {
          continue
        }
        texts.add(table)
      } catch {
        throw ScriptFault(plugin: plugin).diagnostic(error)
      }
    }
    return texts
  }
}
