/// `bv.poverty` and `bv.transitions`: measures of poverty and inequality over the rows of a query.

import Analytics
import LuaRuntime
import Messages

extension ScriptContext {
  var povertyModule: LuaModule {
    LuaModule(functions: [alkireFosterFunction, changeFunction, fgtFunction, inequalityFunction])
  }

  private static let rows = LuaParameter("query", "query", "the rows that are measured")

  private var alkireFosterFunction: LuaHostFunction {
    LuaHostFunction(
      "alkire_foster",
      parameters: [
        Self.rows,
        LuaParameter(
          "options", "table",
          "cutoff = points or \"1/3\"; by, weight, indicators, list, weights, dimensions, undecided"),
      ], returns: "alkire_foster",
      description: "Headcount ratio H, intensity A and adjusted headcount M0 by group; weights are whole numbers, a "
        + "score equal to the cut-off is poor. undecided = \"left_out\", \"lowest\" or \"highest\" says what becomes of "
        + "rows with an undecided indicator."
    ) { call in
      try placed(call) {
        let query = try call.object(1, as: ScriptQuery.self).query
        let options = try PovertyOptions(
          call,
          known: [
            "cutoff", "by", "weight", "indicators", "list", "weights", "dimensions", "undecided",
          ])
        return .object(
          try ScriptAlkireFoster(self, MultidimensionalPoverty(query, options.alkireFoster())))
      }
    }
  }

  private var changeFunction: LuaHostFunction {
    LuaHostFunction(
      "change",
      parameters: [
        LuaParameter("now", "alkire_foster"), LuaParameter("before", "alkire_foster"),
        LuaParameter("options", "table", "years = how far apart, for yearly figures", optional: true),
      ], returns: "poverty_change",
      description: "M0, H and A then and now, absolute and relative change, of the whole and of each group."
    ) { call in
      try placed(call) {
        let options = try NamedArguments(call, at: 3, known: ["years"], isOptional: true)
        let change = try PovertyChange(
          now: call.object(1, as: ScriptAlkireFoster.self).poverty,
          before: call.object(2, as: ScriptAlkireFoster.self).poverty,
          years: options["years"].isNull ? nil : try options.integer("years"))
        return .object(ScriptPovertyChange(self, change))
      }
    }
  }

  private var fgtFunction: LuaHostFunction {
    LuaHostFunction(
      "fgt",
      parameters: [
        Self.rows,
        LuaParameter(
          "options", "table",
          "income, line = \"poor\" (the class's line in force), an amount or bv.expr \"…\"; by, weight", optional: true),
      ], returns: "table",
      description:
        "Headcount ratio, poverty gap and squared poverty gap (Foster, Greer, Thorbecke) by group, and what the "
        + "poor lack up to the line."
    ) { call in
      try placed(call) {
        let query = try call.object(1, as: ScriptQuery.self).query
        let options = try PovertyOptions(call, known: ["income", "line", "by", "weight"], isOptional: true)
        let result = try IncomePoverty(query, options.incomePoverty())
        return .object(ScriptTable(self.table(try result.byGroup()), language: self.language))
      }
    }
  }

  private var inequalityFunction: LuaHostFunction {
    LuaHostFunction(
      "inequality",
      parameters: [
        Self.rows,
        LuaParameter(
          "options", "table", "income, by, weight; points = parts of the Lorenz curve, or a list of percents",
          optional: true),
      ], returns: "inequality", description: "The Gini coefficient by group, and the Lorenz curve."
    ) { call in
      try placed(call) {
        let query = try call.object(1, as: ScriptQuery.self).query
        let options = try PovertyOptions(call, known: ["income", "by", "weight", "points"], isOptional: true)
        return .object(ScriptInequality(self, try IncomeInequality(query, options.inequality())))
      }
    }
  }

  var transitionsFunction: LuaHostFunction {
    LuaHostFunction(
      "transitions", parameters: [LuaParameter("options", "table", "years = { 2022, 2023, … }, within, only_met")],
      returns: "transitions",
      description: "How many households of each class are in which class in the next of the years; those not found "
        + "before or after stand apart. With only_met classes that no household was in are left out."
    ) { call in
      try placed(call) {
        let options = try NamedArguments(call, at: 1, known: ["years", "within", "only_met"])
        let years = options["years"].table?.elements.map(\.integer) ?? []
        guard !years.isEmpty, years.allSatisfy({ $0 != nil }) else {
          throw options.wrong("years", "list of years")
        }
        let area = options["within"].isNull ? nil : try options.text("within", or: "@all")
        return .object(
          ScriptTransitions(
            self, try ClassTransitions(years.compactMap(\.self), area: area, context: self.queries),
            onlyMet: try options.boolean("only_met", or: false)))
      }
    }
  }
}
