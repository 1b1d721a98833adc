/// The results of poverty measures as scripts hold them: tables for the document, figures for texts.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme

/// `bv.poverty.alkire_foster(…)`
final class ScriptAlkireFoster: ScriptTableConvertible {
  let context: ScriptContext
  let poverty: MultidimensionalPoverty
  let scriptTable: ScriptTable

  init(_ context: ScriptContext, _ poverty: MultidimensionalPoverty) throws {
    self.context = context
    self.poverty = poverty
    scriptTable = context.scriptTable(try poverty.byGroup())
  }
}

/// `bv.poverty.change(…)`
final class ScriptPovertyChange: ScriptTableConvertible {
  let context: ScriptContext
  let change: PovertyChange
  let scriptTable: ScriptTable

  init(_ context: ScriptContext, _ change: PovertyChange) {
    self.context = context
    self.change = change
    scriptTable = context.scriptTable(change.byGroup())
  }
}

/// `bv.poverty.inequality(…)`
final class ScriptInequality: ScriptTableConvertible {
  let context: ScriptContext
  let inequality: IncomeInequality
  let scriptTable: ScriptTable

  init(_ context: ScriptContext, _ inequality: IncomeInequality) {
    self.context = context
    self.inequality = inequality
    scriptTable = context.scriptTable(inequality.byGroup())
  }
}

extension ScriptContext {
  func scriptTable(_ result: ResultTable) -> ScriptTable {
    var table = table(result)
    if let place = table.columns.firstIndex(where: { $0.id == "dimension" }) {
      for row in table.rows.indices {
        guard case .text(let code) = table.rows[row][place] else { continue }
        table.rows[row][place] = .text(label(code, PovertyStandard.dimensionLabels[code]))
      }
    }
    return ScriptTable(table, language: language)
  }

  func definePovertyClasses(in state: LuaState) {
    state.define(ScriptAlkireFoster.luaClass)
    state.define(ScriptPovertyChange.luaClass)
    state.define(ScriptInequality.luaClass)
    state.define(ScriptTransitions.luaClass)
    state.define(ScriptChecks.luaClass)
  }
}

/// What every such result answers: `#result` counts its lines, `result:column(id)` gives a column's values.
func povertyClass<Object: ScriptTableConvertible>(
  _ name: String, _ methods: [LuaHostFunction]
) -> LuaClass<Object> {
  LuaClass(
    name: name,
    methods: methods + [
      LuaHostFunction(
        "column", parameters: [LuaParameter("id", "column id")], returns: "list of values",
        description: "The values of one column, from the first line to the last."
      ) { call in try call.receiver(as: Object.self).scriptTable.column(call) }
    ],
    get: { object, name, state in
      name == "columns" ? .table(try state.makeTable(array: object.scriptTable.columnNames.map { .text($0) })) : nil
    },
    metamethods: [
      .length: { call in .value(.whole(try call.object(1, as: Object.self).scriptTable.table.rows.count)) }
    ])
}

/// A method without arguments that gives a table.
func tableMethod<Object: AnyObject>(
  _ name: String, _ description: String, _ body: @escaping (Object) throws -> ScriptTable
) -> LuaHostFunction {
  LuaHostFunction(name, parameters: [], returns: "table", description: description) { call in
    try placed(call) { .object(try body(try call.receiver(as: Object.self))) }
  }
}

extension ScriptAlkireFoster {
  static var luaClass: LuaClass<ScriptAlkireFoster> {
    typealias Own = ScriptAlkireFoster
    return povertyClass(
      "alkire_foster",
      [
        LuaHostFunction(
          "total",
          parameters: [
            LuaParameter(
              "figure", "string", MultidimensionalPoverty.Figure.allCases.map(\.rawValue).joined(separator: ", "))
          ], returns: "number", description: "A figure of the whole."
        ) { call in
          try placed(call) {
            let own = try call.receiver(as: Own.self)
            guard let figure = MultidimensionalPoverty.Figure(rawValue: try call.text(1)) else {
              throw call.unknownOption(
                1, try call.text(1), known: MultidimensionalPoverty.Figure.allCases.map(\.rawValue))
            }
            return .object(ScriptFigure(own.context, try own.poverty.total(figure), figure.column))
          }
        },
        tableMethod("indicators", "Each indicator: weight, uncensored and censored headcount, part of M0.") {
          (own: Own) in own.context.scriptTable(own.poverty.byIndicator())
        },
        tableMethod("dimensions", "Each dimension: weight and part of M0.") { (own: Own) in
          own.context.scriptTable(own.poverty.byDimension())
        },
        tableMethod("censored", "Groups by indicators: the part that is poor and lacks each.") { (own: Own) in
          own.context.scriptTable(own.poverty.byIndicator(.censored))
        },
        tableMethod("uncensored", "Groups by indicators: the part that lacks each.") { (own: Own) in
          own.context.scriptTable(own.poverty.byIndicator(.uncensored))
        },
        tableMethod("contributions", "Groups by indicators: the part of each in M0.") { (own: Own) in
          own.context.scriptTable(own.poverty.byIndicator(.contributions))
        },
        LuaHostFunction(
          "official",
          parameters: [LuaParameter("class", "expression", "\"class\" unless named", optional: true)],
          returns: "table",
          description: "The official class beside the measure: who is poor by one, by the other, by both."
        ) { call in
          try placed(call) {
            let own = try call.receiver(as: Own.self)
            return .object(own.context.scriptTable(try own.poverty.byClass(call.optionalText(1) ?? "class")))
          }
        },
      ])
  }
}

extension MultidimensionalPoverty.Figure {
  /// How the figure reads in a text.
  fileprivate var column: ResultColumn {
    switch self {
    case .population, .poor, .undecided: ResultColumn(count: rawValue)
    case .headcountRatio, .intensity: ResultColumn(ratio: rawValue)
    case .adjustedHeadcount: ResultColumn(index: rawValue)
    }
  }
}

extension ScriptPovertyChange {
  static var luaClass: LuaClass<ScriptPovertyChange> {
    povertyClass(
      "poverty_change",
      [
        tableMethod("measures", "M0, H, A and each censored headcount ratio of the whole, then and now.") {
          (own: ScriptPovertyChange) in own.context.scriptTable(own.change.byMeasure())
        }
      ])
  }
}

extension ScriptInequality {
  static var luaClass: LuaClass<ScriptInequality> {
    povertyClass(
      "inequality",
      [
        tableMethod("lorenz", "The points of the Lorenz curve of each group.") { (own: ScriptInequality) in
          own.context.scriptTable(own.inequality.lorenz())
        },
        LuaHostFunction("gini", parameters: [], returns: "number", description: "The Gini coefficient of the whole.") {
          call in
          let own = try call.receiver(as: ScriptInequality.self)
          return .object(ScriptFigure(own.context, own.inequality.gini, ResultColumn(index: "gini")))
        },
      ])
  }
}
