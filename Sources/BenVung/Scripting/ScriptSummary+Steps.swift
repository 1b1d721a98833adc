/// What scripts do with the groups of a query.

import Analytics
import LuaRuntime
import Messages

extension ScriptSummary {
  func with(_ summary: Summary) -> LuaReturn { .object(ScriptSummary(context, summary)) }

  static var steps: [LuaHostFunction] { groupSteps + columnSteps + totals }

  private static var groupSteps: [LuaHostFunction] {
    [
      method(
        "where",
        [
          LuaParameter("expression", "expression", "or a function of the row"),
          LuaParameter("binds", "table", "values for :names", optional: true),
        ], "summary", "Keeps the groups for which the condition is true; totals are over these."
      ) { call, own in
        if case .function(let function) = call.value(at: 1) { return try own.filtered(by: function, call) }
        return own.with(try own.summary.filtered(call.text(1), binds: own.context.binds(call.optionalTable(2))))
      },
      method(
        "sort",
        [
          LuaParameter(
            "keys", "expression", "\"-\" before one for descending; last { nulls = \"first\" }", variadic: true)
        ], "summary", "Sorts the groups; equal ones stay in the order of their keys."
      ) { call, own in own.with(try own.summary.sorted(call.sortKeys())) },
      method("limit", [LuaParameter("count", "integer")], "summary", "Keeps the first groups.") { call, own in
        own.with(try own.summary.limited(Int(clamping: call.integer(1))))
      },
      method(
        "fill_missing",
        [LuaParameter("values", "table", "more values of a key: year = { 2021, 2022 }", optional: true)], "summary",
        "Adds the groups without a row for every combination of the keys: zeros, and nil for means and ratios."
      ) { call, own in
        var values: [String: [BindValue]] = [:]
        for (key, value) in try call.optionalTable(1)?.entries ?? [] {
          guard let name = key.text, let list = value.table?.elements else {
            throw call.fault(
              1, vi: "cần danh sách giá trị, chẳng hạn { year = { 2021, 2022 } }",
              en: "lists of values expected, such as { year = { 2021, 2022 } }")
          }
          values[name] = try list.map(own.context.bind)
        }
        return own.with(try own.summary.fillingMissing(values))
      },
      method("group_by", [LuaParameter("keys", "expression", variadic: true)], "groups", "Groups the groups further.") {
        call, own in
        .object(
          ScriptGroups(ScriptQuery(own.context, try own.summary.rows(asAggregates: false)), try call.columns(from: 1)))
      },
      method("summarise", [LuaParameter("measures", "table")], "summary", "Measures over the groups as rows.") {
        call, own in
        try ScriptQuery.summarise(ScriptQuery(own.context, own.summary.rows(asAggregates: false)), [], call)
      },
    ]
  }

  private static var columnSteps: [LuaHostFunction] {
    [
      method(
        "derive", [LuaParameter("columns", "table", "name = bv.expr \"…\", or bv.previous and its kin")], "summary",
        "Adds columns; in totals an expression is computed from the total's figures, a window is left empty."
      ) { call, own in
        var summary = own.summary
        for (name, column) in try call.newColumns(1) {
          switch column {
          case .expression(let text): summary = try summary.deriving(name, text)
          case .window(let window): summary = try summary.deriving(name, window)
          }
        }
        return own.with(summary)
      },
      method(
        "select",
        [LuaParameter("columns", "expression or table", "{ \"unit\", twice = bv.expr \"…\" }", variadic: true)],
        "summary", "Names the columns to show: first those without a name, then name = bv.expr."
      ) { call, own in own.with(try own.summary.selecting(call.columns(from: 1))) },
      method(
        "join",
        [
          LuaParameter("other", "query or summary"), LuaParameter("options", "table", "on = key, columns = { … }"),
        ], "summary", "Adds columns of the other one's row that has the same key, or nil."
      ) { call, own in
        let options = try NamedArguments(call, at: 2, known: ["on", "columns"])
        let other = try (call.value(at: 1).object as? ScriptSummary)?.summary.rows(asAggregates: true) ?? call.rows(1)
        return own.with(
          try own.summary.joining(
            other, on: call.joinKeys(options["on"], at: 2), columns: call.columns(in: options["columns"], at: 2)))
      },
    ]
  }

  private static var totals: [LuaHostFunction] {
    [
      method(
        "with_total", [LuaParameter("label", "string", optional: true)], "summary",
        "Adds the same measures over all groups."
      ) { call, own in own.with(own.summary.withTotal(try call.optionalText(1))) },
      method(
        "with_subtotals",
        [
          LuaParameter(
            "levels", "expression", "such as \"district\"; by default all above", optional: true, variadic: true)
        ],
        "summary", "Adds a line for each unit above those of the groups, computed from all rows below it."
      ) { call, own in
        own.with(try own.summary.withSubtotals(call.count == 0 ? [] : (1...call.count).map { try call.text($0) }))
      },
    ]
  }

  private func filtered(by function: LuaFunction, _ call: LuaCall) throws -> LuaReturn {
    let rows = try summary.rows(asAggregates: true)
    let cursor = call.state.cursor(try ScriptQuery(context, rows).rowSource())
    var kept: Set<[Cell]> = []
    for (place, cells) in try rows.result().rows.enumerated() {
      cursor.move(to: place)
      if try call.state.test(function, cursor.value) { kept.insert(cells) }
    }
    return with(try summary.filtered(rows: kept))
  }
}
