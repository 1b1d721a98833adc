/// Values as documents print them, and tables of rows that a script makes itself.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

extension ScriptContext {
  var valueFunctions: [LuaHostFunction] {
    [
      LuaHostFunction(
        "table",
        parameters: [
          LuaParameter(
            "options", "table",
            "columns = { \"unit\", { id, label, format, span, key = true }, … }, rows = { { … }, … }, total, notes")
        ], returns: "table",
        description: "A table of the script's own rows, for ctx.doc:table and ctx.doc:chart. A column's heading is the "
          + "text of its id."
      ) { call in .object(try self.ownTable(call)) },
      LuaHostFunction(
        "label", parameters: [LuaParameter("list", "code list"), LuaParameter("code", "string", optional: true)],
        returns: "string", description: "How a code reads: bv.label(\"class\", \"poor\"); \"-\" for nil."
      ) { call in
        guard let code = try call.optionalText(2) else { return .text(NumberFormat.empty) }
        return .text(try placed(call) { try self.codeLabel(call.text(1), code) })
      },
      LuaHostFunction(
        "codes", parameters: [LuaParameter("list", "code list")], returns: "list of codes",
        description: "The codes of a list in its order: bv.codes \"poverty_cause\"."
      ) { call in
        let list = try placed(call) { try self.codeList(call.text(1)) }
        return .value(.table(try call.state.makeTable(array: list.items.map { .text($0.code) })))
      },
      LuaHostFunction(
        "indicators", parameters: [LuaParameter("year", "integer")], returns: "list of codes",
        description: "The indicators that the sheets of a year ask for: those of the standard in force at its end, of "
          + "the run's jurisdiction or else of another that has any; empty where there is none."
      ) { call in
        let year = Int(exactly: try call.integer(1)).flatMap(Day.endOfYear)
        let codes = try placed(call) { try year.map(self.queries.indicators(on:)) } ?? []
        return .value(.table(try call.state.makeTable(array: codes.map { .text($0) })))
      },
      LuaHostFunction(
        "format", parameters: [LuaParameter("value", "any"), LuaParameter("format", "string")], returns: "string",
        description: "A value as a table prints it, with its unit: bv.format(date, \"date\"), bv.format(sum, \"vnd\")."
      ) { call in
        let format = try Self.format(named: call.text(2), call, 2)
        return .text(format.stringWithUnit(for: self.documentValue(call.value(at: 1), format), in: self.language))
      },
    ]
  }

  private func codeList(_ name: String) throws -> CodeList {
    guard let list = queries.model.codeList(name) else {
      let known = queries.model.codeLists.map(\.name)
      throw Diagnostic(.unknownCode, ["value": name, "list": "code lists"], suggestion: known.closest(to: name))
    }
    return list
  }

  private func codeLabel(_ name: String, _ code: String) throws -> String {
    let list = try codeList(name)
    guard let item = list.item(code) else {
      throw Diagnostic(
        .unknownCode, ["value": code, "list": name], suggestion: list.items.map(\.code).closest(to: code))
    }
    return item.label[language]
  }

  static func format(named name: String, _ call: LuaCall, _ position: Int) throws -> NumberFormat {
    guard let format = NumberFormat(rawValue: name) else {
      let known = NumberFormat.allCases.map(\.rawValue).quotedList
      throw call.fault(
        position, vi: "không có định dạng '\(name)', chỉ có \(known)",
        en: "there is no format '\(name)', only \(known)")
    }
    return format
  }

  /// What a script gives, as a document's value: a text that is a date is one where the format is that of dates.
  func documentValue(_ value: LuaValue, _ format: NumberFormat) -> Value {
    switch value {
    case .integer(let number): .integer(number)
    case .number(let number): number.isFinite ? .decimal(number) : .null
    case .boolean(let flag): .boolean(flag)
    case .object(let object):
      if let figure = object as? ScriptFigure {
        self.value(figure.cell)
      } else {
        row(value).map { .text(Self.display($0)) } ?? .null
      }
    case .userdata: row(value).map { .text(Self.display($0)) } ?? .null
    default:
      value.text.map { text in
        format == .date ? Day(iso: text).map { .date($0) } ?? .text(text) : .text(areaTitles[text] ?? text)
      } ?? .null
    }
  }

  private func ownTable(_ call: LuaCall) throws -> ScriptTable {
    let options = try NamedArguments(call, at: 1, known: ["columns", "rows", "total", "notes"])
    guard let heads = options["columns"].table?.elements, !heads.isEmpty else {
      throw options.wrong("columns", "list of columns")
    }
    let columns = try heads.enumerated().map { try ownColumn($1, call, isFirst: $0 == 0) }
    if let twice = columns.first(where: { column in columns.count { $0.id == column.id } > 1 }) {
      throw call.fault(1, vi: "columns: có hai cột '\(twice.id)'", en: "columns: there are two columns '\(twice.id)'")
    }
    func cells(_ value: LuaValue, _ name: String) throws -> [Value] {
      guard let row = value.table else { throw call.wrongOption(1, name, "list of values", value) }
      // By the names of the columns, or by their places.
      if let first = row.entries.first?.key, first.integer == nil {
        let ids = columns.map(\.id)
        if let unknown = row.entries.first(where: { entry in !ids.contains { $0 == entry.key.text } })?.key {
          throw call.unknownOption(1, "\(name).\(unknown.text ?? "\(unknown.integer ?? 0)")", known: ids)
        }
        return columns.map { documentValue(row[$0.id], $0.format) }
      }
      if let key = row.entries.first(where: { !(1...Int64(columns.count)).contains($0.key.integer ?? 0) })?.key {
        throw call.fault(
          1, vi: "\(name): không có cột thứ \(key.text ?? "\(key.integer ?? 0)"), chỉ có \(columns.count) cột",
          en: "\(name): there is no column \(key.text ?? "\(key.integer ?? 0)"), only \(columns.count)")
      }
      return columns.indices.map { documentValue(row[$0 + 1], columns[$0].format) }
    }
    var table = Documents.Table(id: "", columns: columns, rows: [])
    for (index, row) in (try options.elements("rows", "list of rows") ?? []).enumerated() {
      table.rows.append(try cells(row, "rows[\(index + 1)]"))
    }
    if !options["total"].isNull { table.total = try cells(options["total"], "total") }
    table.footnotes = (try options.elements("notes", "list of texts") ?? []).map { printed($0, call.state) }
    return ScriptTable(table, language: language)
  }

  private func ownColumn(_ value: LuaValue, _ call: LuaCall, isFirst: Bool) throws -> Documents.Column {
    if let id = value.text { return Documents.Column(id: id, label: label(id, nil), isKey: isFirst) }
    guard let table = value.table else { throw call.wrongOption(1, "columns", "id or table", value) }
    let known = ["id", "label", "format", "span", "key"]
    for (key, _) in table.entries where !known.contains(key.text ?? "") {
      throw call.unknownOption(1, key.text ?? "?", known: known)
    }
    func text(_ name: String) throws -> String? {
      if table[name].isNull { return nil }
      guard let text = table[name].text else { throw call.wrongOption(1, "columns." + name, "text", table[name]) }
      return text
    }
    guard let id = try text("id") else { throw call.wrongOption(1, "columns.id", "text", table["id"]) }
    let key = table["key"]
    guard key.isNull || key.boolean != nil else { throw call.wrongOption(1, "columns.key", "boolean", key) }
    return Documents.Column(
      id: id, label: try text("label") ?? label(id, nil),
      format: try text("format").map { try Self.format(named: $0, call, 1) } ?? .text,
      isKey: key.boolean ?? isFirst, span: try text("span"))
  }
}

extension ScriptContext {
  static func display(_ row: ScriptRow) -> String {
    Query.display(entity: row.entity, row: row.row, context: row.context.queries)
  }
}
