/// `benvung data check`: which rows break the rules of the programme and of the office, and who may stand in twice.

import Analytics
import Documents
import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  /// How many rows of a rule are listed where the command does not say otherwise.
  private static let listed = 20

  func check() throws -> Int32 {
    let catalogue = try catalogue()
    let rules = try chosenRules(catalogue)
    let year = try integer("year", minimum: 1990, maximum: 2100)
    let limit = parsed.has("all") ? Int.max : Self.listed
    let plan = try OutputPlan(
      outputs: parsed.all("output"), format: parsed.value("format"), isJSON: isJSON,
      isTerminal: tool.console.isTerminal, values: [:])
    let store = try openRegister(readOnly: true)
    let snapshot = try store.snapshot(cacheFolder: Runner.cacheFolder, watch: buildWatch)
    try tool.interruption.check()
    let lastWrite = try store.lastWriteDay()
    let context = QueryContext(
      snapshot: snapshot, standards: catalogue.standards, jurisdiction: store.settings.jurisdiction,
      asOf: [year.flatMap(Day.endOfYear), lastWrite].compactMap { $0 }.min() ?? .unknownStart,
      homeArea: store.settings.area.isEmpty ? nil : store.settings.area)
    let check = RuleCheck(
      context: context, area: parsed.value("area"), year: year.map { Int64($0) }, limit: limit)
    var results: [RuleResult] = []
    for rule in rules {
      try tool.interruption.check()
      results.append(try result(of: rule, check))
    }
    var report = CheckReport(language: language, context: context, results: results, listsAll: isVerbose)
    var suggested = 0
    if parsed.has("duplicates") {
      let search = try DuplicateSearch(context: context, area: parsed.value("area"))
      let persons = search.persons()
      report.add(persons: persons, households: search.households(persons), limit: limit)
      suggested = persons.count
    }
    let rendered = try plan.render(
      report.document, width: tool.console.width, color: usesColor, interruption: tool.interruption)
    try OutputPlan.write(rendered, console: tool.console, interruption: tool.interruption)
    return results.contains { $0.count > 0 || $0.isBeyondNumbers } || suggested > 0 ? 1 : 0
  }

  /// The rules of the declaration and of the plugins, as far as the words ask for them.
  private func chosenRules(_ catalogue: PluginCatalogue) throws -> [Rule] {
    let model = Model.programme
    var rules = model.rules + catalogue.plugins.flatMap(\.manifest.rules)
    if let name = parsed.positionals.first {
      guard model.entity(name) != nil else {
        throw Diagnostic(
          .unknownEntity, ["name": name], suggestion: model.entities.map(\.name).closest(to: name),
          hint: LocalizedText(vi: "các bảng: benvung data schema", en: "the entities: benvung data schema"))
      }
      rules = rules.filter { $0.entity == name }
    }
    let wanted = parsed.all("rule")
    for name in wanted where !rules.contains(where: { $0.id == name }) {
      throw Diagnostic(
        .unknownRule, ["name": name], suggestion: Set(rules.map(\.id)).sorted().closest(to: name),
        hint: LocalizedText(vi: "các quy tắc: benvung data check -v", en: "the rules: benvung data check -v"))
    }
    if !wanted.isEmpty { rules = rules.filter { wanted.contains($0.id) } }
    // Asked for duplicates alone, the rules are not what was asked for.
    return parsed.has("duplicates") && wanted.isEmpty && parsed.positionals.isEmpty ? [] : rules
  }

  /// A rule that does not compile names itself and, where it is a plugin's, the line of its file.
  private func result(of rule: Rule, _ check: RuleCheck) throws -> RuleResult {
    do { return try check.result(of: rule) } catch let diagnostic as Diagnostic {
      guard let place = rule.place?.find() else { throw diagnostic }
      throw Diagnostic(
        .ruleUnreadable,
        [
          "rule": rule.id, "entity": rule.entity, "reason": diagnostic.message(in: .vi),
          "reason_en": diagnostic.message(in: .en),
        ], place: place, hint: diagnostic.hint)
    }
  }

  var usesColor: Bool {
    if parsed.has("no-color") { return false }
    return parsed.has("color") || (tool.console.isTerminal && tool.environment["NO_COLOR"]?.isEmpty ?? true)
  }
}
