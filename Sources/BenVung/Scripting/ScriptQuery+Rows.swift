/// Steps that put queries together, and those about the columns and the order of rows.

import Analytics
import LuaRuntime
import Messages

extension ScriptQuery {
  static let keys = LuaParameter(
    "key", "expression or list", "what both have: \"household\", { { \"own\", \"other\" }, … }")
  private static let other = LuaParameter("other", "query or summary")

  static var rowSteps: [LuaHostFunction] {
    [
      method(
        "select",
        [LuaParameter("columns", "expression or table", "{ \"unit\", income = bv.expr \"…\" }", variadic: true)],
        "query", "Names the columns of the rows: first those without a name, then name = bv.expr."
      ) { call, own in own.with(try own.query.selecting(call.columns(from: 1))) },
      method(
        "distinct",
        [LuaParameter("columns", "expression or table", "by default those of select", optional: true, variadic: true)],
        "query", "Keeps the first row of each combination of the columns."
      ) { call, own in own.with(try own.query.distinct(call.count == 0 ? [] : call.columns(from: 1))) },
      method(
        "sort",
        [
          LuaParameter(
            "keys", "expression", "\"-\" before one for descending; last { nulls = \"first\" }", variadic: true)
        ],
        "query", "Sorts the rows; texts by the Vietnamese alphabet, rows without a value last unless asked otherwise."
      ) { call, own in own.with(try own.query.sorted(call.sortKeys())) },
      method(
        "join",
        [
          other,
          LuaParameter("options", "table", "on = key, as = name of a path, columns = { … }, only_matches = true"),
        ], "query",
        "Adds columns of the other query's row that has the same key, or nil; it must have one row for each key."
      ) { call, own in
        let options = try NamedArguments(call, at: 2, known: ["on", "as", "columns", "only_matches"])
        if options["as"].isNull, options["columns"].isNull {
          throw call.fault(
            2, vi: "cần as = \"tên\" hoặc columns = { … }", en: "as = \"name\" or columns = { … } is needed")
        }
        let columns = options["columns"].isNull ? [] : try call.columns(in: options["columns"], at: 2)
        return own.with(
          try own.query.joining(
            call.rows(1), on: call.joinKeys(options["on"], at: 2), as: options["as"].text, columns: columns,
            matchedOnly: options.boolean("only_matches", or: false)))
      },
      method("semi_join", [other, keys], "query", "Keeps the rows whose key the other query has.") { call, own in
        own.with(try own.query.joined(call.rows(1), on: call.joinKeys(call.value(at: 2), at: 2), keepMatches: true))
      },
      method("anti_join", [other, keys], "query", "Keeps the rows whose key the other query has not.") { call, own in
        own.with(try own.query.joined(call.rows(1), on: call.joinKeys(call.value(at: 2), at: 2), keepMatches: false))
      },
      method(
        "pivot",
        [LuaParameter("options", "table", "rows = \"unit\", columns = \"class\", value = bv.count(), total = true")],
        "summary", "A table with the values of one key across and one measure inside."
      ) { call, own in
        let options = try NamedArguments(call, at: 1, known: ["rows", "columns", "value", "total"])
        guard let value = options["value"].object as? ScriptMeasure, case .measure(let measure) = value.content else {
          throw options.wrong("value", "measure")
        }
        let across = try call.columns(in: options["columns"], at: 1)
        guard across.count == 1, let column = across.first else { throw options.wrong("columns", "expression") }
        let total = try options["total"].text ?? (options.boolean("total", or: false) ? "total" : nil)
        return .object(
          ScriptSummary(
            own.context,
            try own.query.pivoted(
              rows: call.columns(in: options["rows"], at: 1), columns: column, value: measure, total: total)))
      },
      method(
        "union", [other], "query",
        "The rows of both: of one entity each once, of the same selected columns one after the other."
      ) { call, own in own.with(try own.query.united(with: call.rows(1))) },
    ]
  }
}
