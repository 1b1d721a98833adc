/// An allocation as tables: chosen, waiting, excluded, by place.

import Analytics
import Documents
import Messages

struct AllocationTables {
  let rule: AllocationRule
  let outcome: Allocation
  let context: ScriptContext

  private var language: Language { context.language }

  /// Those chosen, in the order in which they were: what was derived of them, the amount, and why.
  func chosen() throws -> ScriptTable {
    let places = outcome.chosen
    return try table(
      places.map(\.candidate), amount: context.column("granted", CampaignPhrases.granted),
      total: places.reduce(0) { $0 + $1.amount }
    ) { index, values in
      let choice = places[index]
      var parts = [ranked(choice.candidate, values)]
      if let fair = rule.places {
        let share = NumberFormat.percent1.string(for: .ratio(choice.met, choice.need), in: language)
        parts.append(
          filled(
            CampaignPhrases.turn[language], [("place", fair.names[fair.of[choice.candidate]]), ("share", share)]))
      }
      return parts.joined(separator: "; ")
    }
  }

  /// Those who may be helped and were not; the first with what the money did not reach for.
  func waiting() throws -> ScriptTable {
    let listed = Array(outcome.waiting.prefix(rule.shown ?? .max))
    let table = try table(listed, amount: context.column("needed", CampaignPhrases.needed), total: nil) {
      index, values in
      let candidate = outcome.waiting[index]
      func money(_ amount: Int64) -> String { NumberFormat.vnd.string(for: .integer(amount), in: language) }
      // The money did not reach for the first; with `skip` for none of those behind either.
      let phrase = index == 0 || rule.skips ? CampaignPhrases.tooDear : CampaignPhrases.behind
      return filled(
        phrase[language],
        [
          ("ranked", ranked(candidate, values)), ("amount", money(rule.amounts[candidate])),
          ("left", money(outcome.left)),
        ])
    }
    if listed.count < outcome.waiting.count { table.table.wholeCount = outcome.waiting.count }
    return table
  }

  func excluded() -> ScriptTable {
    ScriptTable(
      Documents.Table(
        id: "",
        columns: [
          context.column("reason", CampaignPhrases.reason, .text, isKey: true),
          context.column("cases", CampaignPhrases.households, .integer),
        ], rows: rule.excluded.map { [.text($0.reason), .integer(Int64($0.rows))] }), language: language)
  }

  /// Need and help by place; empty without `fair`.
  func places() -> ScriptTable {
    var waiting = Array(repeating: Int64(0), count: outcome.places.count)
    for candidate in outcome.waiting { waiting[rule.places?.of[candidate] ?? 0] += 1 }
    let columns = [
      context.column("place", CampaignPhrases.place, .text, isKey: true),
      context.column("need", CampaignPhrases.need), context.column("met", CampaignPhrases.met),
      context.column("chosen", CampaignPhrases.helped, .integer), context.column("granted", CampaignPhrases.granted),
      context.column("share", CampaignPhrases.share, .percent1),
      context.column("remaining", CampaignPhrases.inNeed, .integer),
    ]
    func cells(_ name: String, _ place: Allocation.Place, _ waiting: Int64) -> [Value] {
      [
        .text(name), .integer(place.need), .integer(place.met), .integer(Int64(place.helped)), .integer(place.granted),
        place.need > 0 ? .ratio(place.met + place.granted, place.need) : .null, .integer(waiting),
      ]
    }
    let names = rule.places?.names ?? []
    let rows = names.indices.map { cells(names[$0], outcome.places[$0], waiting[$0]) }
    let whole = outcome.places.reduce(into: Allocation.Place(need: 0, met: 0)) { sum, place in
      sum.add(place)
    }
    let total = context.texts["total"] ?? (language == .vi ? "Tổng cộng" : "Total")
    return ScriptTable(
      Documents.Table(
        id: "", columns: columns, rows: rows, total: rows.isEmpty ? nil : cells(total, whole, waiting.reduce(0, +))),
      language: language)
  }

  // MARK: Rows

  private func table(
    _ candidates: [Int], amount: Documents.Column, total: Int64?, reason: (Int, [String]) -> String
  ) throws -> ScriptTable {
    let query = rule.query
    let rows = candidates.map { rule.rows[$0] }
    var columns = [
      Documents.Column(
        id: query.entity.singular, label: context.label(query.entity.singular, query.entity.label), format: .text,
        isKey: true)
    ]
    var values = rows.map {
      [Value.text(Query.display(entity: query.entity.name, row: Int($0), context: context.queries))]
    }
    for name in query.derivedNames {
      let cells = try query.cells(name, rows: rows).map(context.value)
      columns.append(
        Documents.Column(
          id: name, label: context.label(name, nil), format: cells.contains { $0.number != nil } ? .vnd : .text))
      for index in rows.indices { values[index].append(cells[index]) }
    }
    columns += [amount, context.column("reason", CampaignPhrases.reason, .text)]
    let shown = try ranks(rows)
    for index in rows.indices {
      values[index] += [.integer(rule.amounts[candidates[index]]), .text(reason(index, shown[index]))]
    }
    var table = Documents.Table(id: "", columns: columns, rows: values)
    if let total, !rows.isEmpty {
      let name = context.texts["total"] ?? (language == .vi ? "Tổng cộng" : "Total")
      table.total =
        [.text(name)] + columns.dropFirst().dropLast(2).map { _ in Value.null } + [.integer(total), .null]
    }
    return ScriptTable(table, language: language, provenance: ListProvenance(query: query, rows: rows))
  }

  /// The values of the keys of priority that have no column of their own, as a reason tells them.
  private func ranks(_ rows: [Int32]) throws -> [[String]] {
    var texts = rows.map { _ in [String]() }
    let columns = Set(rule.query.derivedNames)
    for key in rule.priority where !columns.contains(key.text) {
      let cells = try rule.query.cells(key.text, rows: rows)
      let label = context.label(key.text, nil)
      for index in rows.indices {
        let value = context.value(cells[index])
        let format: NumberFormat = value.number == nil ? .text : .vnd
        var shown = format.string(for: value, in: language)
        if case .text(let word) = value { shown = context.texts[word] ?? word }
        texts[index].append("\(label): \(shown)")
      }
    }
    return texts
  }

  /// "Ưu tiên 3/41: thu nhập: 8.000.000"
  private func ranked(_ candidate: Int, _ values: [String]) -> String {
    func count(_ number: Int) -> String { NumberFormat.integer.string(for: .integer(Int64(number)), in: language) }
    let place = filled(
      CampaignPhrases.ranked[language], [("rank", count(candidate + 1)), ("count", count(rule.rows.count))])
    return values.isEmpty ? place : "\(place) (\(values.joined(separator: ", ")))"
  }
}
