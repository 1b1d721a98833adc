/// What the objects of one run share: the data, the texts, the language, and the document being written.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

/// The run behind a script's objects. Confined to the run's thread, like the Lua state.
final class ScriptContext {
  let queries: QueryContext
  let language: Language
  let texts: PluginTexts
  /// How the run's areas are written in texts: "@all" is the workspace's title, a code the unit's name.
  let areaTitles: [String: String]
  let asOf: Day
  /// When the register was last written; nil where nothing was.
  var lastWrite: Day?
  /// The rules that rows must keep: the programme's and those of plugins of kind `check`.
  let rules: () -> [Rule]
  var blocks: [Block] = []
  /// The ids of tables, charts, maps and attached files so far.
  var identifiers: Set<String> = []
  /// Where forms are looked for, those that were filled, and with what.
  let formFiles: FormFiles
  var forms: [FilledForm] = []
  var formData: [FormData] = []
  /// Where the figures of the tables come from, by the ids that the document's seal has.
  var provenance: [String: any TableProvenance] = [:]
  var title = ""
  /// How amounts of money are printed: whole đồng, or millions in documents that speak of millions.
  var moneyFormat = NumberFormat.vnd
  /// What kind of official document it is, where it is no report: "Quyết định", "QĐ".
  var kind: (name: String, mark: String)?
  var warnings: [Diagnostic] = []
  /// The plugin that runs, for `bv.plugin`; nil: there is none.
  var plugin: Plugin?
  /// Where maps have their outlines from; nil where there are no documents.
  var geometries: GeometryFiles?
  /// Measures take serial numbers when they are made, because Lua does not keep the order of a table.
  private var serial = 0

  init(
    queries: QueryContext, language: Language, texts: PluginTexts, areaTitles: [String: String], asOf: Day,
    formFiles: FormFiles = FormFiles(),
    rules: @escaping () -> [Rule] = { [] }
  ) {
    self.queries = queries
    self.language = language
    self.texts = texts
    self.areaTitles = areaTitles
    self.asOf = asOf
    self.formFiles = formFiles
    self.rules = rules
  }

  func nextSerial() -> Int {
    serial += 1
    return serial
  }

  /// The heading of a column: the plugin's own text, else the field's label. A text with places to fill in is a sentence
  /// and no heading.
  func label(_ name: String, _ fallback: LocalizedText?) -> String {
    texts[name].flatMap { $0.contains("{") ? nil : $0 } ?? fallback?[language] ?? name
  }

  /// A cell as a document's value.
  func value(_ cell: Cell) -> Value { Value(cell, queries, language) }

  /// A cell as scripts see it.
  func lua(_ cell: Cell) -> LuaValue {
    switch cell {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .decimal, .ratio: LuaValue(cell.number)
    case .text(let text), .code(_, let text): .text(text)
    case .date(let day): .text(Day(number: day).iso)
    case .reference(let entity, let row): .object(ScriptRow(self, entity: entity, row: row))
    }
  }

  /// A row of an entity, one that stands alone or one that a loop is at.
  func row(_ value: LuaValue) -> ScriptRow? {
    if let row = value.object as? ScriptRow { return row }
    guard case .userdata(let userdata) = value, let (source, row) = userdata.row, let entity = source.name else {
      return nil
    }
    return ScriptRow(self, entity: entity, row: row)
  }

  /// A Lua value as one that an expression is given under a name. A text that is a date is a date.
  func bind(_ value: LuaValue) throws -> BindValue {
    switch value {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .decimal(number)
    case .string:
      if let text = value.text {
        Day(iso: text).map { .date($0.number) } ?? .text(text.composed)
      } else {
        throw LuaError("a text that is not UTF-8 cannot be used in an expression")
      }
    case .table(let table): .list(try table.elements.map(bind))
    case .userdata(let column):
      if let row = row(value) {
        .reference(entity: row.entity, row: row.row)
      } else {
        .list(try column.list()?.elements.map(bind) ?? [bind(.other(typeName: "row"))])
      }
    case .object:
      if let row = row(value) {
        .reference(entity: row.entity, row: row.row)
      } else {
        throw LuaError("\(value.typeName) cannot be used in an expression")
      }
    default: throw LuaError("\(value.typeName) cannot be used in an expression")
    }
  }

  func binds(_ table: LuaTable?) throws -> [String: BindValue] {
    var binds: [String: BindValue] = [:]
    for (key, value) in table?.entries ?? [] { if let name = key.text { binds[name] = try bind(value) } }
    return binds
  }
}

/// A text with its placeholders filled.
func filled(_ text: String, _ values: [(String, String)]) -> String {
  values.reduce(text) { $0.replacing("{\($1.0)}", with: $1.1) }
}

/// One row of an entity, with fields.
final class ScriptRow {
  let context: ScriptContext
  let entity: String
  let row: Int

  init(_ context: ScriptContext, entity: String, row: Int) {
    self.context = context
    self.entity = entity
    self.row = row
  }

  static var luaClass: LuaClass<ScriptRow> {
    LuaClass(
      name: "row",
      get: { row, name, _ in
        row.context.lua(try Query(row.entity, context: row.context.queries).cell(name, row: row.row))
      },
      metamethods: [
        .text: { call in
          let row = try call.object(1, as: ScriptRow.self)
          return .text(Query.display(entity: row.entity, row: row.row, context: row.context.queries))
        },
        .equality: { call in
          guard let a = call.value(at: 1).object as? ScriptRow, let b = call.value(at: 2).object as? ScriptRow else {
            return .value(.boolean(false))
          }
          return .value(.boolean(a.entity == b.entity && a.row == b.row))
        },
      ])
  }
}

/// A measure or an expression made by `bv.count`, `bv.expr` and their kin, until a query uses it.
final class ScriptMeasure {
  enum Content {
    case measure(Measure)
    case expression(String)
    case window(Window)
  }
  let content: Content
  let serial: Int
  let location: LuaLocation?

  init(_ content: Content, serial: Int, location: LuaLocation?) {
    self.content = content
    self.serial = serial
    self.location = location
  }

  static var luaClass: LuaClass<ScriptMeasure> { LuaClass(name: "measure") }
}

extension Value {
  /// A cell of a result as documents show it.
  init(_ cell: Cell, _ queries: QueryContext, _ language: Language) {
    self =
      switch cell {
      case .null: .null
      case .boolean(let flag): .boolean(flag)
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .ratio(let top, let bottom): .ratio(top, bottom)
      case .text(let text): .text(text)
      case .code(let list, let code): .text(queries.model.codeList(list)?.item(code)?.label[language] ?? code)
      case .date(let day): .date(Day(number: day))
      case .reference(let entity, let row): .text(Query.display(entity: entity, row: row, context: queries))
      }
  }
}
