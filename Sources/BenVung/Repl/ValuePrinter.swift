/// Values as the prompt prints them: tables of the data as a terminal shows them, tables of Lua bounded.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme

struct ValuePrinter {
  private static let rows = 20
  private static let columns = 8
  private static let entries = 40
  private static let depth = 4
  private static let nodes = 400

  let context: ScriptContext
  let state: LuaState
  let help: PromptHelp
  /// The name that help knows a value by.
  let name: (LuaValue) -> String?
  let width: Int
  let color: Bool

  private var language: Language { context.language }

  /// A value on lines of its own.
  func text(_ value: LuaValue) throws -> String {
    switch value {
    case .string(let string): return Self.presentable(string, most: 100_000)
    case .table(let table):
      var left = Self.nodes
      return text(table, indent: 0, open: [], left: &left)
    case .object(let object): return try text(object) ?? state.describe(value)
    case .function: return name(value).flatMap(help.text) ?? "function"
    default: return state.describe(value)
    }
  }

  /// Blocks of a document.
  func text(_ blocks: [Block]) throws -> String {
    let document = Document(language: language, title: "", blocks: blocks)
    let bytes = try DocumentFormat.terminal.render(document, options: RenderOptions(width: width, color: color))
    // Without a title the text begins with empty lines.
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }

  private func text(_ object: AnyObject) throws -> String? {
    switch object {
    case let query as ScriptQuery: return try text(query.query)
    case let summary as ScriptSummary: return try text([.table(bounded(context.table(summary.result())))])
    case let table as any ScriptTableConvertible: return try text([.table(bounded(table.scriptTable.table))])
    case let row as ScriptRow: return try text(row)
    case let figure as ScriptFigure:
      return context.format(figure.column).stringWithUnit(for: context.value(figure.cell), in: language)
    case is ScriptData: return help.entityNames.map { "ctx.data." + $0 }.joined(separator: "\n")
    case let standard as ScriptStandard:
      return "\(standard.standard.id) — \(standard.standard.name[language])\n\(standard.standard.source[language])"
    case let groups as ScriptGroups:
      let keys = groups.keys.map(\.text).joined(separator: ", ")
      return LocalizedText(
        vi: "nhóm theo \(keys): cần :summarise { … }", en: "groups by \(keys): wants :summarise { … }")[language]
    default: return nil
    }
  }

  private func bounded(_ table: Documents.Table) -> Documents.Table {
    var table = table
    guard table.rows.count > 5 * Self.rows else { return table }
    table.wholeCount = max(table.rows.count, table.wholeCount ?? 0)
    table.rows.removeLast(table.rows.count - 5 * Self.rows)
    return table
  }

  // MARK: rows of the register

  /// The first rows, with the columns that may be read.
  private func text(_ query: Query) throws -> String {
    if query.hasOwnColumns {
      return try text([.table(context.table(query.limited(Self.rows).result()))])
    }
    let count = try query.count()
    let first = query.limited(Self.rows)
    let fields = readable(query)
    var columns: [Documents.Column] = []
    var cells: [[Cell]] = []
    var left = 0
    for name in fields {
      guard columns.count < Self.columns else {
        left += 1
        continue
      }
      // A column that only aggregates may use is left out; a fault of the query itself has shown in the count.
      guard let values = try? first.values(of: name) else { continue }
      let field = query.entity.field(name)
      columns.append(
        Documents.Column(
          id: name, label: name, format: format(field?.type, values), isKey: columns.isEmpty))
      cells.append(values)
    }
    let rows = (0..<(cells.first?.count ?? 0)).map { row in cells.map { context.value($0[row]) } }
    var notes: [String] = []
    if left > 0 {
      notes.append(
        LocalizedText(
          vi: "còn \(left) cột: help \"\(query.entity.name)\"",
          en: "\(left) more columns: help \"\(query.entity.name)\"")[language])
    }
    let table = Documents.Table(
      id: query.entity.name, caption: query.entity.name, columns: columns, rows: rows, footnotes: notes,
      wholeCount: count)
    return try text([.table(table)])
  }

  /// Derived columns and the key first.
  private func readable(_ query: Query) -> [String] {
    let granted = context.queries.access.sensitiveRows
    var names = query.entity.key + query.derivedNames
    for field in query.entity.fields where granted || field.privacy == .public { names.append(field.name) }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func format(_ type: FieldType?, _ values: [Cell]) -> NumberFormat {
    switch type {
    case .money: return .vnd
    case .date: return .date
    case .integer: return .text
    case .decimal: return .decimal2
    case nil:
      return values.contains { if case .decimal = $0 { true } else { false } } ? .decimal2 : .text
    default: return .text
    }
  }

  private func text(_ row: ScriptRow) throws -> String {
    let query = try Query(row.entity, context: context.queries)
    let fields = row.context.queries.model.entity(row.entity)?.fields ?? []
    let rows = fields.compactMap { field -> (String, String)? in
      guard let cell = try? query.cell(field.name, row: row.row) else { return nil }
      let text = format(field.type, []).string(for: context.value(cell), in: language)
      return (field.name, text)
    }
    return "\(row.entity) \(Query.display(entity: row.entity, row: row.row, context: context.queries))\n"
      + HelpText.aligned(rows)
  }

  // MARK: tables of Lua

  /// On one line where it fits, else an entry on each.
  private func text(_ table: LuaTable, indent: Int, open: [LuaTable], left: inout Int) -> String {
    let entries = table.entries
    if entries.isEmpty { return "{}" }
    var parts: [String] = []
    var next: Int64 = 1
    for (key, value) in entries {
      guard parts.count < Self.entries, left > 0 else {
        parts.append("… (\(entries.count))")
        break
      }
      left -= 1
      var part = inner(value, indent: indent + 2, open: open + [table], left: &left)
      if case .integer(next) = key {
        next += 1
      } else if let name = key.text, !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte),
        !(48...57).contains(name.utf8.first ?? 48)
      {
        part = name + " = " + part
      } else {
        part = "[" + inner(key, indent: 0, open: open + [table], left: &left) + "] = " + part
      }
      parts.append(part)
    }
    let line = "{ " + parts.joined(separator: ", ") + " }"
    if line.count + indent <= width, !line.contains("\n") { return line }
    let margin = String(repeating: " ", count: indent + 2)
    if parts.allSatisfy({ $0.count <= 24 && !$0.contains("\n") }) {
      // Many short ones share lines.
      return "{\n" + PromptHelp.filled(parts, width: width, margin: margin) + "\n" + String(margin.dropLast(2)) + "}"
    }
    return "{\n" + parts.map { margin + $0 }.joined(separator: ",\n") + "\n" + String(repeating: " ", count: indent)
      + "}"
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }

  private func inner(_ value: LuaValue, indent: Int, open: [LuaTable], left: inout Int) -> String {
    switch value {
    case .string(let string): return "\"" + Self.presentable(string, most: 200).replacing("\"", with: "\\\"") + "\""
    case .table(let table):
      // Depth bounds circles too: two handles of one table cannot be told from those of two.
      return open.count >= Self.depth ? "{ … }" : text(table, indent: indent, open: open, left: &left)
    case .object(let object as ScriptRow):
      return Query.display(entity: object.entity, row: object.row, context: context.queries)
    case .object(let object as ScriptFigure):
      return context.format(object.column).stringWithUnit(for: context.value(object.cell), in: language)
    case .function: return "function"
    default: return state.describe(value)
    }
  }

  /// Control characters would move the cursor of the terminal.
  private static func presentable(_ string: LuaString, most: Int) -> String {
    var text = ""
    for scalar in String(decoding: string.bytes.prefix(most), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 9, 10: text.unicodeScalars.append(scalar)
      case 0..<32, 127..<160: text += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return string.bytes.count > most ? text + "…" : text
  }
}
