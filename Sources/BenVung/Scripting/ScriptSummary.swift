/// Grouped results as scripts hold them: sorted, limited, totalled, and handed to the document.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Threads

final class ScriptSummary: ScriptTableConvertible {
  let context: ScriptContext
  let summary: Summary
  private var cached: ResultTable?
  private var cachedWithTotal: ResultTable?

  init(_ context: ScriptContext, _ summary: Summary) {
    self.context = context
    self.summary = summary
  }

  deinit {
    // To take a long result apart takes as long as a small query, and nobody waits for it.
    if let cached, cached.rowCount > 1_000 { Parallel.begin { withExtendedLifetime(cached) {} } }
  }

  func result() throws -> ResultTable {
    if let cached { return cached }
    let result = try summary.result()
    cached = result
    return result
  }

  static func method(
    _ name: String, _ parameters: [LuaParameter], _ returns: String, _ description: String,
    _ body: @escaping (LuaCall, ScriptSummary) throws -> LuaReturn
  ) -> LuaHostFunction {
    LuaHostFunction(name, parameters: parameters, returns: returns, description: description) { call in
      try placed(call) { try body(call, try call.receiver(as: ScriptSummary.self)) }
    }
  }

  static var luaClass: LuaClass<ScriptSummary> {
    LuaClass(
      name: "summary",
      methods: steps + [
        method("total", [LuaParameter("column", "column name")], "number", "A figure of the total.") { call, own in
          let result = try own.resultWithTotal()
          let name = try call.text(1)
          guard let index = result.columns.firstIndex(where: { $0.name == name }), let total = result.total else {
            throw Diagnostic(
              .unknownColumn, ["name": name, "entity": "summarise"],
              suggestion: result.columns.map(\.name).closest(to: name))
          }
          let cell = total[index]
          // Formatted in texts, a number in arithmetic: figures of texts go through the column's format.
          let summary = own.summary.hasTotal ? own.summary : own.summary.withTotal(nil)
          return .object(
            ScriptFigure(own.context, cell, result.columns[index]) { try summary.trace(.total, column: name) })
        },
        method(
          "column", [LuaParameter("column", "column name")], "list",
          "The values of one column, from the first line to the last."
        ) { call, own in
          let result = try own.result()
          let name = try call.text(1)
          guard let index = result.columns.firstIndex(where: { $0.name == name }) else {
            throw Diagnostic(
              .unknownColumn, ["name": name, "entity": "summarise"],
              suggestion: result.columns.map(\.name).closest(to: name))
          }
          return .value(.table(try call.state.makeTable(array: result.cells[index].map(own.context.lua))))
        },
        method("rows", [], "iterator", "Goes through the groups, without totals: for row in summary:rows() do … end.") {
          call, own in
          let rows = try own.summary.rows(asAggregates: true)
          return .value(call.state.rows(try ScriptQuery(own.context, rows).rowSource()))
        },
      ],
      metamethods: [.length: { call in .value(.whole(try call.object(1, as: ScriptSummary.self).result().rowCount)) }]
    )
  }

  /// The result with a total, which a table that prints none has all the same; computed once.
  private func resultWithTotal() throws -> ResultTable {
    if let cachedWithTotal { return cachedWithTotal }
    let result = try summary.hasTotal ? result() : summary.withTotal(nil).result()
    cachedWithTotal = result
    return result
  }

  /// The result as a document's table. An error has been seen before: `doc:table` asks for the result first.
  var scriptTable: ScriptTable {
    (try? result()).map {
      ScriptTable(
        context.table($0), language: context.language, provenance: SummaryProvenance(summary: summary))
    }
      ?? ScriptTable(Documents.Table(id: "", columns: [], rows: []), language: context.language)
  }
}

/// A figure with its format: prints as a document prints it, counts as a number.
final class ScriptFigure {
  let context: ScriptContext
  let cell: Cell
  let column: ResultColumn
  /// The rows behind it; nil where nothing tells them.
  let trace: (@Sendable () throws -> FigureTrace)?

  init(
    _ context: ScriptContext, _ cell: Cell, _ column: ResultColumn,
    trace: (@Sendable () throws -> FigureTrace)? = nil
  ) {
    self.trace = trace
    self.context = context
    self.cell = cell
    self.column = column
  }

  static var luaClass: LuaClass<ScriptFigure> {
    func number(_ value: LuaValue) throws -> Double {
      if let figure = value.object as? ScriptFigure { return figure.cell.number ?? .nan }
      guard let number = value.number else { throw LuaError("number expected, got \(value.typeName)") }
      return number
    }
    func arithmetic(_ operation: @escaping (Double, Double) -> Double) -> (LuaCall) throws -> LuaReturn {
      { call in .value(.number(operation(try number(call.value(at: 1)), try number(call.value(at: 2))))) }
    }
    func comparison(_ operation: @escaping (Double, Double) -> Bool) -> (LuaCall) throws -> LuaReturn {
      { call in .value(.boolean(operation(try number(call.value(at: 1)), try number(call.value(at: 2))))) }
    }
    return LuaClass(
      name: "figure",
      get: { figure, name, _ in name == "value" ? LuaValue(figure.cell.number) : nil },
      metamethods: [
        .text: { call in
          let figure = try call.object(1, as: ScriptFigure.self)
          return .text(
            figure.context.format(figure.column).stringWithUnit(
              for: figure.context.value(figure.cell), in: figure.context.language))
        },
        .addition: arithmetic(+), .subtraction: arithmetic(-), .multiplication: arithmetic(*), .division: arithmetic(/),
        .less: comparison(<), .lessOrEqual: comparison(<=),
      ])
  }
}

extension ScriptContext {
  /// How a figure is printed whose format is not said: one of a result as its column is, other large numbers in groups.
  func format(of value: LuaValue) -> NumberFormat {
    switch value {
    case .object(let object): (object as? ScriptFigure).map { format($0.column) } ?? .text
    case .integer(let number) where number.magnitude >= 10_000: .integer
    case .number: .decimal2
    default: .text
    }
  }

  func format(_ column: ResultColumn) -> NumberFormat {
    switch column.role {
    case .count: return .integer
    case .ratio: return .percent1
    case .ordinal: return .text
    case .index: return .decimal3
    case .key: return column.type == .date ? .date : .text
    case .amount, .mean:
      switch column.type {
      case .money: return moneyFormat
      case .date: return .date
      case .integer: return column.role == .mean ? .decimal1 : .integer
      case .text, .code, .codes, .reference, .boolean: return .text
      case .decimal: return .decimal1
      }
    }
  }

  func table(_ result: ResultTable) -> Documents.Table {
    let columns = result.columns.map { column in
      Documents.Column(
        id: column.name, label: label(column.name, column.label), format: format(column), isKey: column.role == .key)
    }
    let unknown = Value.text(language == .vi ? "chưa rõ" : "unknown")
    let shown = zip(result.columns, result.cells).enumerated().map { [queries, language] place, column in
      let display: RowDisplay? =
        if case .reference(let entity) = column.0.type { RowDisplay(entity, queries) } else { nil }
      return ShownColumn(
        cells: column.1, null: place < result.keyCount ? unknown : .null, queries: queries, language: language,
        display: display)
    }
    let rows = shown.rows(result.rowCount)
    let total = result.total.map { cells -> [Value] in
      var values = cells.map(value)
      if result.keyCount > 0 {
        values[0] = .text(result.totalLabel ?? texts["total"] ?? (language == .vi ? "Tổng cộng" : "Total"))
      }
      return values
    }
    var table = Documents.Table(
      id: "", caption: nil, columns: columns, rows: rows, levels: result.levels, total: total,
      footnotes: result.notes.map { $0.message(in: language) }, wholeCount: result.wholeCount)
    table.subtotals = result.subtotalRows
    return table
  }
}
