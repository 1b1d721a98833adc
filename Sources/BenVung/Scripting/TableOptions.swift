/// How a script wants a table printed: which columns, under which names and shared headings, which cells marked.

import Documents
import LuaRuntime
import Messages

struct TableOptions {
  static let known = [
    "id", "caption", "columns", "labels", "formats", "spans", "marks", "footnotes", "words", "numbered",
  ]
  private let options: NamedArguments
  let language: Language
  let texts: PluginTexts

  init(_ options: NamedArguments, _ context: ScriptContext) {
    self.options = options
    (language, texts) = (context.language, context.texts)
  }

  /// - Throws: ``Diagnostic`` E0312 for a column that the table has not.
  func applied(to table: Table) throws -> Table {
    var result = table
    for (id, label) in try options.texts("labels").sorted(by: { $0.key < $1.key }) {
      result.columns[try column(id, of: table)].label = label
    }
    for (id, name) in try options.texts("formats").sorted(by: { $0.key < $1.key }) {
      guard let format = NumberFormat(rawValue: name) else {
        throw options.call.unknownOption(options.position, name, known: NumberFormat.allCases.map(\.rawValue))
      }
      result.columns[try column(id, of: table)].format = format
    }
    for span in try elements("spans") { try put(span, on: &result) }
    for mark in try elements("marks") { try put(mark: mark, on: &result) }
    result.footnotes += try elements("footnotes").map { element in
      guard let text = element.text else { throw options.wrong("footnotes", "list of texts") }
      return text
    }
    for element in try elements("words") {
      guard let id = element.text else { throw options.wrong("words", "list of column names") }
      word(try column(id, of: table), of: &result)
    }
    if !options["columns"].isNull { result = try choosing(result) }
    if try options.boolean("numbered", or: false) { number(&result) }
    return result
  }

  private func elements(_ name: String) throws -> [LuaValue] {
    try options.elements(name, "list") ?? []
  }

  private func column(_ id: String, of table: Table) throws -> Int {
    if let index = table.columns.firstIndex(where: { $0.id == id }) { return index }
    throw Diagnostic(
      .unknownColumn, ["name": id, "entity": table.id], suggestion: table.columns.map(\.id).closest(to: id))
  }

  /// The columns asked for, in that order, with the values and marks that stand in them.
  private func choosing(_ table: Table) throws -> Table {
    let chosen = try elements("columns").map { element in
      guard let id = element.text else { throw options.wrong("columns", "list of column names") }
      return try column(id, of: table)
    }
    guard !chosen.isEmpty, Set(chosen).count == chosen.count else {
      throw options.wrong("columns", "different column names")
    }
    var result = table
    result.columns = chosen.map { table.columns[$0] }
    func cells(_ row: [Value]) -> [Value] { chosen.map { $0 < row.count ? row[$0] : .null } }
    result.rows = table.rows.map(cells)
    result.total = table.total.map { total in
      var values = cells(total)
      // The label of the total stands in the first key column, wherever that is now.
      if let key = result.columns.firstIndex(where: \.isKey), !chosen.contains(0), let label = total.first {
        values[key] = label
      }
      return values
    }
    result.marks = [:]
    for (place, mark) in table.marks {
      guard let position = chosen.firstIndex(of: place.column) else { continue }
      result.marks[CellPlace(row: place.row, column: position)] = mark
    }
    return result
  }

  /// { "Hộ nghèo", "poor", "poor_rate" }: a heading over columns that stand side by side.
  private func put(_ span: LuaValue, on table: inout Table) throws {
    let parts = try span.table?.elements.map { part in
      guard let text = part.text else { throw options.wrong("spans", "{ heading, column, column, … }") }
      return text
    }
    guard let parts, let heading = parts.first, parts.count > 1 else {
      throw options.wrong("spans", "{ heading, column, column, … }")
    }
    for id in parts.dropFirst() { table.columns[try column(id, of: table)].span = heading }
  }
}

// MARK: Marks

extension TableOptions {
  /// { column = "rate", above = 0.05 }, { column = "days", when = "late", as = "attention", note = "…" }
  private func put(mark value: LuaValue, on table: inout Table) throws {
    guard let fields = value.table else { throw options.wrong("marks", "list of { column = …, above = … }") }
    let known = ["column", "above", "below", "when", "as", "note"]
    for (key, _) in fields.entries {
      guard let name = key.text, known.contains(name) else {
        throw options.call.unknownOption(options.position, key.text ?? key.typeName, known: known)
      }
    }
    guard let id = fields["column"].text else { throw options.wrong("marks", "column name") }
    let index = try column(id, of: table)
    let rule = try MarkRule(fields, table) { try column($0, of: table) }
    guard let rule else { throw options.wrong("marks", "one of above, below, when") }
    var mark = rule.mark
    if !fields["as"].isNull {
      guard let named = fields["as"].text.flatMap(Mark.init(rawValue:)) else {
        throw options.call.unknownOption(
          options.position, fields["as"].text ?? fields["as"].typeName, known: Mark.allCases.map(\.rawValue))
      }
      mark = named
    }
    var isUsed = false
    for row in 0...table.rows.count where row < table.rows.count || table.total != nil {
      guard rule.holds(row < table.rows.count ? table.rows[row] : table.total ?? [], column: index) else { continue }
      table.marks[CellPlace(row: row, column: index)] = mark
      isUsed = true
    }
    guard fields["note"].isNull || fields["note"].text != nil else {
      throw options.call.wrongOption(options.position, "marks.note", "text", fields["note"])
    }
    // Whoever sees no mark needs no explanation.
    guard isUsed else { return }
    let note = fields["note"].text ?? rule.note(table.columns[index], table, language)
    table.footnotes.append("\(mark.symbol) \(note)")
  }
}

/// When a cell is marked.
private enum MarkRule {
  case above(Double)
  case below(Double)
  /// The position of a column that is true where the cell is marked.
  case when(Int)

  init?(_ fields: LuaTable, _ table: Table, column: (String) throws -> Int) rethrows {
    if let limit = fields["above"].number {
      self = .above(limit)
    } else if let limit = fields["below"].number {
      self = .below(limit)
    } else if let name = fields["when"].text {
      self = .when(try column(name))
    } else {
      return nil
    }
  }

  var mark: Mark {
    switch self {
    case .above: .high
    case .below: .low
    case .when: .attention
    }
  }

  func holds(_ row: [Value], column: Int) -> Bool {
    switch self {
    case .above(let limit): (column < row.count ? row[column].number : nil).map { $0 > limit } ?? false
    case .below(let limit): (column < row.count ? row[column].number : nil).map { $0 < limit } ?? false
    case .when(let condition): condition < row.count && row[condition] == .boolean(true)
    }
  }

  /// "trên 5,0%", or the heading of the condition's column.
  func note(_ column: Column, _ table: Table, _ language: Language) -> String {
    func limit(_ value: Double) -> String {
      let whole = Int64(exactly: value).map(Value.integer) ?? .decimal(value)
      return column.format.stringWithUnit(for: whole, in: language)
    }
    switch (self, language) {
    case (.above(let value), .vi): return "trên \(limit(value))"
    case (.above(let value), .en): return "above \(limit(value))"
    case (.below(let value), .vi): return "dưới \(limit(value))"
    case (.below(let value), .en): return "below \(limit(value))"
    case (.when(let index), _): return table.columns[index].label
    }
  }
}
