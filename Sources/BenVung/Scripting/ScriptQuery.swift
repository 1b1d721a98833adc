/// Queries as scripts build them: `ctx.data.reviews:where(…):within(…):group_by(…):summarise{…}`.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme

final class ScriptQuery {
  let context: ScriptContext
  let query: Query

  init(_ context: ScriptContext, _ query: Query) {
    self.context = context
    self.query = query
  }

  func with(_ query: Query) -> LuaReturn { .object(ScriptQuery(context, query)) }

  static var luaClass: LuaClass<ScriptQuery> {
    LuaClass(name: "query", methods: steps + periodSteps + rowSteps + answers)
  }

  static func method(
    _ name: String, _ parameters: [LuaParameter], _ returns: String, _ description: String,
    _ body: @escaping (LuaCall, ScriptQuery) throws -> LuaReturn
  ) -> LuaHostFunction {
    LuaHostFunction(name, parameters: parameters, returns: returns, description: description) { call in
      try placed(call) { try body(call, try call.receiver(as: ScriptQuery.self)) }
    }
  }

  private static let expression = LuaParameter("expression", "expression", "in the words of the entity's columns")
  private static let binds = LuaParameter("binds", "table", "values for :names", optional: true)

  private static var steps: [LuaHostFunction] {
    [
      method("where", [expression, binds], "query", "Keeps the rows for which the condition is true.") { call, own in
        if case .function(let function) = call.value(at: 1) { return try own.filtered(by: function, call) }
        if case .table(let table) = call.value(at: 1) {
          var query = own.query
          for (key, value) in table.entries {
            guard let name = key.text else { continue }
            query = try query.filtered(
              "\(name) == :value_of_\(name)", binds: ["value_of_\(name)": try own.context.bind(value)])
          }
          return own.with(query)
        }
        return own.with(try own.query.filtered(call.text(1), binds: own.context.binds(call.optionalTable(2))))
      },
      method(
        "within", [LuaParameter("area", "area", "a unit, its code or name, or \"@all\"")], "query",
        "Keeps the rows whose unit on their own date lies in the area."
      ) { call, own in
        if let row = own.context.row(call.value(at: 1)) {
          let unit = own.context.queries.units
          return own.with(try own.query.within(unit.identifier(row.row)))
        }
        return own.with(try own.query.within(call.text(1)))
      },
      method(
        "derive", [LuaParameter("columns", "table", "name = bv.expr \"…\", or bv.previous and its kin")], "query",
        "Adds columns."
      ) { call, own in
        var query = own.query
        for (name, column) in try call.newColumns(1) {
          switch column {
          case .expression(let text): query = try query.deriving(name, text)
          case .window(let window): query = try query.deriving(name, window)
          }
        }
        return own.with(query)
      },
      method("unnest", [LuaParameter("field", "list field")], "query", "Makes a row of each item of a list.") {
        call, own in
        own.with(try own.query.unnesting(call.text(1)))
      },
      method("limit", [LuaParameter("count", "integer")], "query", "Keeps the first rows.") { call, own in
        own.with(own.query.limited(Int(try call.integer(1))))
      },
      method("group_by", [LuaParameter("keys", "expression", variadic: true)], "groups", "Groups rows by expressions.")
      { call, own in
        let keys = try call.columns(from: 1)
        return .object(ScriptGroups(own, keys))
      },
      method("summarise", [LuaParameter("measures", "table")], "summary", "Measures over all rows.") { call, own in
        try summarise(own, [], call)
      },
    ]
  }

  private static var answers: [LuaHostFunction] {
    [
      method(
        "count", [LuaParameter("expression", "expression", optional: true), binds], "integer",
        "How many rows there are, or for how many the condition is true."
      ) { call, own in
        .value(.whole(try own.query.count(call.optionalText(1), binds: own.context.binds(call.optionalTable(2)))))
      },
      method("sum", [expression], "number", "The sum over all rows; 0 without rows.") { call, own in
        .value(own.context.lua(try own.query.single(.sum(call.text(1)))))
      },
      method("mean", [expression], "number", "The mean over all rows; nil without rows.") { call, own in
        .value(own.context.lua(try own.query.single(.mean(call.text(1), weight: nil))))
      },
      method("rows", [], "iterator", "Goes through the rows: for row in query:rows() do … end.") { call, own in
        .value(call.state.rows(try own.rowSource()))
      },
      method(
        "column", [expression], "column",
        "The values of one column, in order; it answers count, sum, mean, min, max, median and quantile."
      ) { call, own in
        .value(try own.context.column(own.query.values(of: call.text(1)), in: call.state))
      },
      method("find", [LuaParameter("key", "string")], "row", "The row of a code, or nil.") { call, own in
        guard let row = try own.query.find(call.text(1)) else { return .value(.null) }
        return .object(ScriptRow(own.context, entity: own.query.entity.name, row: row))
      },
    ]
  }

  private func filtered(by function: LuaFunction, _ call: LuaCall) throws -> LuaReturn {
    let numbers = try query.rowNumbers()
    let cursor = call.state.cursor(try rowSource())
    var kept: [Int32] = []
    for (place, number) in numbers.enumerated() {
      cursor.move(to: place)
      if try call.state.test(function, cursor.value) { kept.append(number) }
    }
    return with(query.filtered(rows: kept))
  }

  func rowSource() throws -> LuaRowSource {
    try Self.source(query, selection: query.rowNumbers())
  }

  private static func source(_ query: Query, selection: [Int32]?) throws -> LuaRowSource {
    LuaRowSource(
      rowCount: query.rowCount, selection: selection, name: query.isOfEntity ? query.entity.name : nil,
      owner: query.rowOwner
    ) { name in
      let column = try query.column(named: name, rows: selection)
      if case .reference(let entity) = column.type {
        let target = try source(try Query(entity, context: query.context), selection: nil)
        return .reference(column.layout, owner: column, target: target)
      }
      return .column(column.layout, owner: column)
    }
  }

  /// The measures of a table in the order in which they were made.
  static func measures(_ call: LuaCall, _ table: LuaTable) throws -> [(String, ScriptMeasure)] {
    try table.entries.map { key, value -> (String, ScriptMeasure) in
      guard let name = key.text, let measure = value.object as? ScriptMeasure else {
        throw call.fault(
          1,
          vi: "\(key.text ?? "[…]"): cần phép đo như bv.count(), đang có \(TypeWords.vietnamese(value.typeName))",
          en: "\(key.text ?? "[…]"): a measure such as bv.count() expected, got \(value.typeName)")
      }
      return (name, measure)
    }.sorted { $0.1.serial < $1.1.serial }
  }

  static func summarise(
    _ own: ScriptQuery, _ keys: [(name: String, text: String)], _ call: LuaCall
  ) throws -> LuaReturn {
    let named = try measures(call, call.table(1)).map { name, measure -> (name: String, measure: Measure) in
      guard case .measure(let content) = measure.content else {
        throw call.fault(
          1, vi: "\(name): cần phép đo như bv.count(), đang có bv.expr",
          en: "\(name): a measure such as bv.count() expected, got bv.expr")
      }
      return (name, content)
    }
    return .object(ScriptSummary(own.context, try own.query.summarised(by: keys, named)))
  }
}

/// The groups of a query, waiting for their measures.
final class ScriptGroups {
  let query: ScriptQuery
  let keys: [(name: String, text: String)]

  init(_ query: ScriptQuery, _ keys: [(name: String, text: String)]) {
    self.query = query
    self.keys = keys
  }

  static var luaClass: LuaClass<ScriptGroups> {
    LuaClass(
      name: "groups",
      methods: [
        LuaHostFunction(
          "summarise", parameters: [LuaParameter("measures", "table", "name = bv.count(…), …")], returns: "summary",
          description: "Computes measures for each group."
        ) { call in
          try placed(call) {
            let groups = try call.receiver(as: ScriptGroups.self)
            return try ScriptQuery.summarise(groups.query, groups.keys, call)
          }
        }
      ])
  }
}
