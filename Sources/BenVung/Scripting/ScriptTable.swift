/// A table that a function of the host gives to a script, which hands it on to its document.

import Documents
import LuaRuntime
import Messages

/// Rows under columns, ready for `ctx.doc:table` and `ctx.doc:chart`. Column ids are stable; labels are in the run's
/// language.
final class ScriptTable {
  var table: Documents.Table
  let language: Language
  /// The columns that a chart draws; nil: every column but the keys whose format is a number's.
  var chartColumns: [String]?
  /// What can tell the rows behind its figures; nil where nothing can.
  var provenance: (any TableProvenance)?

  init(
    _ table: Documents.Table, language: Language, chartColumns: [String]? = nil,
    provenance: (any TableProvenance)? = nil
  ) {
    self.provenance = provenance
    self.table = table
    self.language = language
    self.chartColumns = chartColumns
  }

  /// The table under the id and caption that a document gives it.
  func table(id: String, caption: String?) -> Documents.Table {
    var named = table
    named.id = id
    if let caption { named.caption = caption }
    return named
  }
}

/// What `ctx.doc:table` and `ctx.doc:chart` take besides a table itself: an appraisal, a simulation.
protocol ScriptTableConvertible: AnyObject {
  var scriptTable: ScriptTable { get }
}

extension ScriptTable: ScriptTableConvertible {
  var scriptTable: ScriptTable { self }
}

extension ScriptTable {
  /// `#t` counts rows; `t.columns` lists the ids; `t:column(id)` gives one column's values.
  static var luaClass: LuaClass<ScriptTable> {
    LuaClass(
      name: "table",
      methods: [
        LuaHostFunction(
          "column", parameters: [LuaParameter("id", "column id")], returns: "list of values",
          description: "The values of one column, from the first row to the last."
        ) { call in try call.receiver(as: ScriptTable.self).column(call) },
        LuaHostFunction(
          "total", parameters: [LuaParameter("id", "column id")], returns: "value",
          description: "The total's value of one column; nil where the table has no total."
        ) { call in try call.receiver(as: ScriptTable.self).total(call) },
      ],
      get: { object, name, state in
        guard name == "columns" else { return nil }
        return .table(try state.makeTable(array: object.columnNames.map { .text($0) }))
      },
      metamethods: [.length: { call in .value(.whole(try call.object(1, as: ScriptTable.self).table.rows.count)) }])
  }
}

extension ScriptTable {
  var columnNames: [String] { table.columns.map(\.id) }

  /// The column that a call names.
  private func index(_ call: LuaCall) throws -> Int {
    let id = try call.text(1)
    guard let index = table.columns.firstIndex(where: { $0.id == id }) else {
      throw call.fault(
        1, vi: "không có cột '\(id)', chỉ có \(columnNames.quotedList)",
        en: "there is no column '\(id)', only \(columnNames.quotedList)")
    }
    return index
  }

  /// The total's value of the column that a call names.
  func total(_ call: LuaCall) throws -> LuaReturn {
    let index = try index(call)
    return .value(table.total.flatMap { index < $0.count ? LuaValue($0[index]) : nil } ?? .null)
  }

  /// The values of the column that a call names.
  func column(_ call: LuaCall) throws -> LuaReturn {
    let index = try index(call)
    let values = table.rows.map { index < $0.count ? LuaValue($0[index]) : .null }
    return .value(.table(try call.state.makeTable(array: values)))
  }
}

extension LuaValue {
  /// A document's value as scripts see it: dates as text, withheld values as nil.
  init(_ value: Value) {
    switch value {
    case .null, .hidden: self = .null
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .number(number)
    case .ratio: self = value.number.map(LuaValue.number) ?? .null
    case .date(let day): self = .text(String(describing: day))
    case .boolean(let flag): self = .boolean(flag)
    }
  }

  /// A number, or nil.
  init(_ number: Double?) { self = number.map(LuaValue.number) ?? .null }
}

extension [String] {
  /// 'a', 'b', 'c'
  var quotedList: String { map { "'\($0)'" }.joined(separator: ", ") }
}
