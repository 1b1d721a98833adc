/// The rule of an allocation, as a script writes it, and what it says of each row.

import Analytics
import Documents
import LuaRuntime
import Messages

struct AllocationRule {
  static let known = [
    "budget", "unit_cost", "ceiling", "priority", "unless", "fair", "earlier", "skip", "shown",
  ]

  let budget: Int64
  let amounts: [Int64]
  /// The rows that may be helped and those that may not, in the order of priority.
  let rows: [Int32]
  let excluded: [(reason: String, rows: Int)]
  let query: Query
  let priority: [SortKey]
  /// The place of each row, by its number, and their names; nil without `fair`.
  let places: (of: [Int], names: [String])?
  /// What each place was given before, also through rows that may not be helped again.
  let met: [Int64]
  let skips: Bool
  /// How many of those who wait are listed; nil: all.
  let shown: Int?

  init(_ call: LuaCall, _ context: ScriptContext) throws {
    let need = try call.object(1, as: ScriptQuery.self).query
    let options = try NamedArguments(call, at: 2, known: Self.known)
    budget = Int64(try options.integer("budget"))
    skips = try options.boolean("skip", or: false)
    shown = options["shown"].isNull ? nil : max(1, try options.integer("shown"))
    let keys = options["priority"].isNull ? [] : try Self.texts(options, "priority").map { SortKey($0) }
    priority = keys
    query = keys.isEmpty ? need : try need.sorted(keys)
    let all = try query.rowNumbers()
    let (kept, excluded) = try Self.sift(all, query, Self.conditions(options), context)
    self.excluded = excluded
    rows = kept.map { all[$0] }
    amounts = try Self.amounts(options, query, rows, context)
    let earlier =
      options["earlier"].isNull
      ? Array(repeating: Int64(0), count: all.count) : try Self.earlier(options, query, all, context)
    guard let fair = options["fair"].text else {
      if !options["fair"].isNull { throw options.wrong("fair", "expression") }
      (places, met) = (nil, [try Self.sum(earlier)])
      try Self.check(amounts, met)
      return
    }
    var numbers: [Cell: Int] = [:]
    var names: [String] = []
    var sums: [Int64] = []
    let cells = try query.cells(fair, rows: all)
    for (index, cell) in cells.enumerated() {
      let place = numbers[cell] ?? names.count
      if place == names.count {
        numbers[cell] = place
        let value = context.value(cell)
        names.append(
          value == .null
            ? CampaignPhrases.noPlace[context.language] : NumberFormat.text.string(for: value, in: context.language))
        sums.append(0)
      }
      sums[place] = try Self.sum([sums[place], earlier[index]])
    }
    places = (kept.map { numbers[cells[$0]] ?? 0 }, names)
    met = sums
    try Self.check(amounts, met)
  }

  var candidates: [Allocation.Candidate] {
    amounts.enumerated().map { .init(amount: $1, place: places?.of[$0] ?? 0) }
  }

  // MARK: Reading

  private static func texts(_ options: NamedArguments, _ name: String) throws -> [String] {
    if let one = options[name].text { return [one] }
    guard let list = options[name].table?.elements, !list.isEmpty else {
      throw options.wrong(name, "list of expressions")
    }
    return try list.map { element in
      guard let text = element.text else { throw options.wrong(name, "list of expressions") }
      return text
    }
  }

  private static func conditions(_ options: NamedArguments) throws -> [(reason: String, condition: String)] {
    let expectation = "list of { reason, condition }"
    return try (options.elements("unless", expectation) ?? []).map { element in
      guard let pair = element.table, let reason = pair[1].text, let condition = pair[2].text else {
        throw options.wrong("unless", expectation)
      }
      return (reason, condition)
    }
  }

  /// The places of the rows that may be helped, and how many may not, by the first reason. What is not known of a row is
  /// a reason too: public money waits until it is.
  private static func sift(
    _ rows: [Int32], _ query: Query, _ conditions: [(reason: String, condition: String)], _ context: ScriptContext
  ) throws -> (kept: [Int], excluded: [(reason: String, rows: Int)]) {
    var left = Array(rows.indices)
    var excluded: [(reason: String, rows: Int)] = []
    for (reason, condition) in conditions {
      let cells = try query.cells(condition, rows: left.map { rows[$0] })
      var (kept, hit, unknown) = ([Int](), 0, 0)
      for (place, cell) in zip(left, cells) {
        switch cell {
        case .boolean(false): kept.append(place)
        case .boolean(true): hit += 1
        case .null: unknown += 1
        default: throw Diagnostic(.notABoolean, ["found": condition, "found_en": condition])
        }
      }
      excluded.append((reason, hit))
      if unknown > 0 {
        excluded.append((filled(CampaignPhrases.unknown[context.language], [("reason", reason)]), unknown))
      }
      left = kept
    }
    return (left, excluded)
  }

  private static func amounts(
    _ options: NamedArguments, _ query: Query, _ rows: [Int32], _ context: ScriptContext
  ) throws -> [Int64] {
    func values(_ name: String) throws -> [Int64] {
      if let number = options[name].integer {
        guard number > 0 else {
          throw options.call.fault(2, vi: "\(name) phải lớn hơn 0", en: "\(name) must be above 0")
        }
        return rows.map { _ in number }
      }
      guard let text = options[name].text else { throw options.wrong(name, "amount or expression") }
      return try whole(text, query, rows, context, .allocationAmount, from: 1)
    }
    let costs = try values("unit_cost")
    return options["ceiling"].isNull ? costs : zip(costs, try values("ceiling")).map { min($0, $1) }
  }

  private static func earlier(
    _ options: NamedArguments, _ query: Query, _ rows: [Int32], _ context: ScriptContext
  ) throws -> [Int64] {
    guard let text = options["earlier"].text else { throw options.wrong("earlier", "expression") }
    return try whole(text, query, rows, context, .allocationEarlier, from: 0)
  }

  /// Whole amounts by an expression, one for each row.
  private static func whole(
    _ text: String, _ query: Query, _ rows: [Int32], _ context: ScriptContext, _ fault: MessageCode, from least: Int64
  ) throws -> [Int64] {
    try zip(query.cells(text, rows: rows), rows).map { cell, row in
      if case .integer(let amount) = cell, amount >= least { return amount }
      throw Diagnostic(
        fault,
        [
          "row": Query.display(entity: query.entity.name, row: Int(row), context: context.queries),
          "value": NumberFormat.text.string(for: context.value(cell), in: context.language),
        ])
    }
  }

  private static func sum(_ amounts: [Int64]) throws -> Int64 {
    try amounts.reduce(0) { sum, amount in
      let (next, isTooMuch) = sum.addingReportingOverflow(amount)
      guard !isTooMuch else { throw Diagnostic(.numberOverflow) }
      return next
    }
  }

  /// The need of all places together must fit, so that no part of it can be too large.
  private static func check(_ amounts: [Int64], _ met: [Int64]) throws { _ = try sum(amounts + met) }
}
