/// `benvung data query`: a question from the command line, or from a script, and its plan.

import Analytics
import Documents
import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  /// Rows of the register that a screen shows where the command does not say otherwise.
  private static let listed = 50

  /// - Throws: ``Diagnostic``; faults of an expression name the flag that it stands in.
  func query() throws -> Int32 {
    if parsed.has("csv"), parsed.has("format") {
      throw Diagnostic(.flagsExclude, ["flag": "--csv", "other": "-O"])
    }
    let plan = try OutputPlan(
      outputs: parsed.all("output"), format: parsed.has("csv") ? "csv" : parsed.value("format"), isJSON: isJSON,
      isTerminal: tool.console.isTerminal,
      values: [:])
    let limits = try RunLimits(parsed)
    let trace = parsed.has("explain") ? QueryTrace() : nil
    let store = try openRegister(readOnly: true)
    let context = try scriptContext(store, trace)
    let script = try parsed.value("lua").map { try QueryScript(path: $0, tool: tool, limits: limits) }
    let canceller = script?.canceller
    let isScreen = plan.targets == [.init(path: nil, format: .terminal)]
    let answer = try tool.interruption.during(.stopping { canceller?.cancel() }) { () -> Documents.Table in
      if let script { try script.table(context) } else { try asked(context, isScreen: isScreen) }
    }
    for warning in context.warnings { tool.report([warning], isJSON: isJSON, language) }
    let shown = trace.map { PlanTable.table($0, language: documentLanguage) } ?? answer
    let document = Document(language: documentLanguage, title: title, blocks: [.table(shown)])
    let rendered = try plan.render(
      document, width: tool.console.width, color: usesColor, interruption: tool.interruption)
    try OutputPlan.write(rendered, console: tool.console, interruption: tool.interruption)
    return 0
  }

  private var title: String {
    if parsed.has("explain") { return documentLanguage == .vi ? "Kế hoạch truy vấn" : "Plan of the query" }
    let entity = parsed.positionals.first.flatMap { Model.programme.entity($0) }
    return entity?.label[documentLanguage] ?? (documentLanguage == .vi ? "Truy vấn" : "Query")
  }

  /// Whoever has the register open sees what `data export` shows: personal fields masked and sensitive ones in
  /// aggregates only, all of it with `--grant personal`.
  private func scriptContext(_ store: RegisterStore, _ trace: QueryTrace?) throws -> ScriptContext {
    let isGranted = try RunCommand.grants(parsed).contains("personal")
    let catalogue = try catalogue()
    let watch = buildWatch
    let snapshot = try store.snapshot(cacheFolder: Runner.cacheFolder, watch: watch)
    try tool.interruption.check()
    let latest = try Runner(register: store, catalogue: catalogue).latestYear()
    let asOf = try [
      askedYear(latest: latest).flatMap(Day.endOfYear), latest.flatMap(Day.endOfYear), store.lastWriteDay(),
    ].compactMap { $0 }.min()
    var day = asOf ?? .unknownStart
    if let text = parsed.value("as-of"), case .date(let given) = try Parameter(name: "as_of", type: .date).read(text) {
      day = given
    }
    let settings = store.settings
    let threads = try integer("threads", minimum: 1, maximum: 1024)
    let queries = QueryContext(
      snapshot: snapshot, standards: catalogue.standards, jurisdiction: settings.jurisdiction,
      standardOverride: try knownStandard(), asOf: day,
      access: Access(personal: isGranted ? ["*"] : [], sensitiveRows: isGranted),
      homeArea: settings.area.isEmpty ? nil : settings.area,
      execution: threads.map { Execution(threads: $0, trace: trace) } ?? Execution(trace: trace),
      prepared: try Runner.prepared(store, snapshot, catalogue, cacheFolder: Runner.cacheFolder, watch: watch))
    return ScriptContext(
      queries: queries, language: documentLanguage, texts: PluginTexts(language: documentLanguage),
      areaTitles: ["@all": settings.title], asOf: day)
  }

  /// The year of `--year`.
  ///
  /// - Parameter latest: what "latest" means; nil where no year has a review.
  private func askedYear(latest: Int?) throws -> Int? {
    guard let text = parsed.value("year") else { return nil }
    let year = Parameter(name: "year", type: .year, minimum: 1900, maximum: 2200)
    return switch try year.read(text) {
    case .integer(let number): Int(number)
    default: latest
    }
  }

  private func asked(_ context: ScriptContext, isScreen: Bool) throws -> Documents.Table {
    guard let name = parsed.positionals.first else {
      throw Diagnostic(
        .missingArgument,
        ["name": Commands.query.positionals[0].name.vi, "name_en": Commands.query.positionals[0].name.en],
        hint: LocalizedText(
          vi: "ví dụ: benvung data query reviews --group-by unit --measure \"n=count()\"",
          en: "for example: benvung data query reviews --group-by unit --measure \"n=count()\""))
    }
    guard context.queries.model.entity(name) != nil else {
      throw Diagnostic(
        .unknownEntity, ["name": name], suggestion: context.queries.model.entities.map(\.name).closest(to: name),
        hint: LocalizedText(vi: "các bảng: benvung data schema", en: "the entities: benvung data schema"))
    }
    let query = try rows(try Query(name, context: context.queries))
    let result =
      try parsed.has("measure") || parsed.has("group-by") || parsed.has("pivot")
      ? grouped(query).result() : listed(query, isScreen: isScreen).result()
    return context.table(result)
  }

  /// The steps on rows.
  private func rows(_ start: Query) throws -> Query {
    var query = start
    if let year = try askedYear(latest: Runner.latestYear(start.context.snapshot, nil)) {
      query = try inFlag("--year") { try query.filtered("year == :year", binds: ["year": .integer(Int64(year))]) }
    }
    if let area = parsed.value("area") { query = try query.within(area) }
    for text in parsed.all("where") { query = try inFlag("--where") { try query.filtered(text) } }
    if let field = parsed.value("unnest") { query = try inFlag("--unnest") { try query.unnesting(field) } }
    for text in parsed.all("derive") {
      let (name, expression) = try assignment(text, "--derive")
      query = try inFlag("--derive") {
        guard let window = try Window(text: expression) else { return try query.deriving(name, expression) }
        return try query.deriving(name, window)
      }
    }
    return query
  }

  private func listed(_ start: Query, isScreen: Bool) throws -> Query {
    for flag in ["having", "compute", "total", "subtotals", "fill-missing"] where parsed.has(flag) {
      throw Diagnostic(.flagNeedsOther, ["flag": "--\(flag)", "other": "--group-by"])
    }
    var query = start
    let columns = parsed.all("select").flatMap(QueryWords.parts).map(QueryWords.column)
    if !columns.isEmpty { query = try inFlag("--select") { try query.selecting(columns) } }
    if parsed.has("distinct") { query = try query.distinct() }
    query = try inFlag("--sort") { try query.sorted(sortKeys()) }
    let limit = try integer("limit", minimum: 0, maximum: .max) ?? (isScreen ? Self.listed : nil)
    return limit.map(query.limited) ?? query
  }

  private func grouped(_ query: Query) throws -> Summary {
    let keys = parsed.all("group-by").flatMap(QueryWords.parts).map(QueryWords.column)
    if parsed.has("distinct") { throw Diagnostic(.flagsExclude, ["flag": "--distinct", "other": "--group-by"]) }
    let measures = try parsed.all("measure").map { text in
      let (name, measure) = QueryWords.column(text)
      return (name: name, measure: try inFlag("--measure") { try Measure(measure) })
    }
    let counted = measures.isEmpty ? [(name: "count", measure: Measure.count(nil))] : measures
    var summary: Summary
    if let across = parsed.value("pivot") {
      guard counted.count == 1, let inside = counted.first else {
        throw Diagnostic(.pivotMeasures, ["count": "\(counted.count)"])
      }
      summary = try inFlag("--pivot") {
        try query.pivoted(
          rows: keys, columns: QueryWords.column(across), value: inside.measure,
          total: parsed.has("total") ? "total" : nil)
      }
    } else {
      summary = try inFlag("--measure") { try query.summarised(by: keys, counted) }
    }
    if parsed.has("fill-missing") { summary = try summary.fillingMissing() }
    for text in parsed.all("compute") {
      let (name, expression) = try assignment(text, "--compute")
      summary = try inFlag("--compute") {
        guard let window = try Window(text: expression) else { return try summary.deriving(name, expression) }
        return try summary.deriving(name, window)
      }
    }
    for text in parsed.all("having") { summary = try inFlag("--having") { try summary.filtered(text) } }
    let sorting = try sortKeys()
    if !sorting.isEmpty { summary = try inFlag("--sort") { try summary.sorted(sorting) } }
    if let limit = try integer("limit", minimum: 0, maximum: .max) { summary = try summary.limited(limit) }
    let columns = parsed.all("select").flatMap(QueryWords.parts).map(QueryWords.column)
    if !columns.isEmpty { summary = try inFlag("--select") { try summary.selecting(columns) } }
    if parsed.has("subtotals") { summary = try summary.withSubtotals() }
    return parsed.has("total") ? summary.withTotal(nil) : summary
  }

  private func sortKeys() throws -> [SortKey] {
    let place = parsed.value("nulls") ?? "last"
    guard let nulls = SortKey.Nulls(rawValue: place) else {
      throw Diagnostic(
        .unknownChoice, ["flag": "--nulls", "value": place, "choices": "first, last"],
        suggestion: ["first", "last"].closest(to: place))
    }
    return parsed.all("sort").flatMap(QueryWords.parts).map { SortKey($0, nulls: nulls) }
  }

  private func assignment(_ text: String, _ flag: String) throws -> (name: String, text: String) {
    guard let found = QueryWords.assignment(text) else {
      throw Diagnostic(
        .assignmentExpected, ["flag": flag, "found": text],
        hint: LocalizedText(
          vi: "ví dụ \(flag) \"double=members * 2\"", en: "for example \(flag) \"double=members * 2\""))
    }
    return found
  }

  /// Puts the flag's name where the place of a file would stand.
  private func inFlag<Result>(_ flag: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch var fault as Diagnostic {
      if fault.place != nil { fault.place?.file = flag }
      throw fault
    }
  }
}
