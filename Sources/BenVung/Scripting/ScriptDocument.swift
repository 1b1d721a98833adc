/// `ctx.doc`: the document that a script writes.

import Documents
import LuaRuntime
import Messages

final class ScriptDocument {
  let context: ScriptContext
  init(_ context: ScriptContext) { self.context = context }

  static func method(
    _ name: String, _ parameters: [LuaParameter], _ description: String,
    _ body: @escaping (LuaCall, ScriptContext) throws -> Void
  ) -> LuaHostFunction {
    LuaHostFunction(name, parameters: parameters, description: description) { call in
      try placed(call) { try body(call, try call.receiver(as: ScriptDocument.self).context) }
      return .none
    }
  }

  static func text(_ call: LuaCall, _ position: Int, _ context: ScriptContext) throws -> String {
    call.value(at: position).object == nil
      ? try call.text(position) : context.printed(call.value(at: position), call.state)
  }

  static var luaClass: LuaClass<ScriptDocument> {
    let text = LuaParameter("text", "string")
    return LuaClass(
      name: "doc",
      methods: sections + money + forms + [
        method("title", [text], "The document's title.") { call, context in
          context.title = try Self.text(call, 1, context)
        },
        method(
          "kind", [LuaParameter("name", "string"), LuaParameter("mark", "string")],
          "What kind of official document it is, and the mark of the kind in its number: \"Quyết định\", \"QĐ\"; a report "
            + "otherwise, or what the office says."
        ) { call, context in context.kind = (name: try call.text(1), mark: try call.text(2)) },
        method("heading", [text, LuaParameter("level", "integer", optional: true)], "A heading.") { call, context in
          let level = Int(try call.optionalInteger(2) ?? 1)
          context.blocks.append(.heading(level: min(4, max(1, level)), try Self.text(call, 1, context)))
        },
        method("text", [text], "A paragraph.") { call, context in
          context.blocks.append(.text(try Self.text(call, 1, context)))
        },
        method("note", [text], "A note.") { call, context in
          context.blocks.append(.note(try Self.text(call, 1, context)))
        },
        method("page_break", [], "A new page.") { _, context in context.blocks.append(.pageBreak) },
        method(
          "list", [LuaParameter("items", "table"), LuaParameter("options", "table", "numbered", optional: true)],
          "A list."
        ) { call, context in
          let options = try NamedArguments(call, at: 2, known: ["numbered"], isOptional: true)
          context.blocks.append(
            .list(
              try call.table(1).elements.map { RichText(context.printed($0, call.state)) },
              isNumbered: try options.boolean("numbered", or: false)))
        },
        method(
          "markdown", [text], "Prose with **emphasis**, links, headings and lists, as CommonMark has them."
        ) { call, context in
          context.blocks += Prose(markdown: try Self.text(call, 1, context)).blocks
        },
        method(
          "key_figures", [LuaParameter("figures", "table", "{ label, value, format }, …")], "Figures that stand large."
        ) { call, context in
          let figures = try call.table(1).elements.map { element -> KeyFigure in
            guard let parts = element.table, let label = parts[1].text else {
              throw call.fault(
                1, vi: "mỗi con số là { nhãn, giá trị, định dạng }", en: "each figure is { label, value, format }")
            }
            return KeyFigure(
              label: label, value: value(parts[2]),
              format: try format(parts[3], call, 1, standard: context.format(of: parts[2])))
          }
          context.blocks.append(.keyFigures(figures))
          let number = context.blocks.count { if case .keyFigures = $0 { true } else { false } }
          context.provenance["figures-\(number)"] = FigureProvenance(
            traces: try call.table(1).elements.map { ($0.table?[2].object as? ScriptFigure)?.trace })
        },
        method(
          "progress", [LuaParameter("options", "table", "goal, received, committed, label, format")],
          "How far a goal is reached."
        ) { call, context in
          let options = try NamedArguments(call, at: 1, known: ["goal", "received", "committed", "label", "format"])
          let received = context.language == .vi ? "Đã nhận" : "Received"
          let kind = try format(options["format"], call, 1, standard: .vnd)
          context.blocks.append(
            .progress(
              label: try options.text("label", or: received), value: value(options["received"]),
              goal: value(options["goal"]), format: kind))
          if !options["committed"].isNull {
            let label = context.language == .vi ? "Đã nhận và đã hứa" : "Received and pledged"
            context.blocks.append(
              .progress(label: label, value: value(options["committed"]), goal: value(options["goal"]), format: kind))
          }
        },
        method("letter", [LuaParameter("addressee", "string"), LuaParameter("paragraphs", "table")], "A letter.") {
          call, context in
          context.blocks.append(
            .letter(
              Letter(
                addressee: try call.text(1),
                paragraphs: try call.table(2).elements.map { context.printed($0, call.state) })))
        },
        method(
          "table",
          [
            LuaParameter("rows", "summary or table"),
            LuaParameter("options", "table", TableOptions.known.joined(separator: ", "), optional: true),
          ],
          "A table: its columns chosen, named, put below shared headings and marked as the options say."
        ) { call, context in
          let options = try NamedArguments(call, at: 2, known: TableOptions.known, isOptional: true)
          let id = try options.text("id", or: "table-\(context.blocks.count + 1)")
          try unique(id, call, context)
          let source = try source(call)
          context.provenance[id] = source.provenance
          let table = source.table(id: id, caption: options["caption"].text)
          context.blocks.append(.table(try TableOptions(options, context).applied(to: table)))
        },
        method(
          "chart",
          [
            LuaParameter("rows", "summary or table"),
            LuaParameter("options", "table", ChartOptions.known.joined(separator: ", ")),
          ],
          """
          A chart: x names the categories, y the columns of values; series makes a series, each a small chart, of each \
          value of a column.
          """
        ) { call, context in
          let options = try NamedArguments(call, at: 2, known: ChartOptions.known)
          let id = try options.text("id", or: "chart-\(context.blocks.count + 1)")
          try unique(id, call, context)
          context.blocks.append(.chart(try ChartOptions(options, source(call)).chart(id: id)))
        },
        method(
          "map",
          [
            LuaParameter("rows", "summary or table"),
            LuaParameter("options", "table", MapOptions.known.joined(separator: ", ")),
          ],
          """
          A map of units shaded by their figures: geometry names a GeoJSON file of the plugin's assets/ or beside the \
          register, unit and value the columns.
          """
        ) { call, context in
          let options = try NamedArguments(call, at: 2, known: MapOptions.known)
          let id = try options.text("id", or: "map-\(context.blocks.count + 1)")
          try unique(id, call, context)
          context.blocks.append(.map(try MapOptions(options, call, context).map(id: id)))
        },
        method(
          "require", [LuaParameter("condition", "any"), LuaParameter("message", "string")],
          "Ends the run with a message unless the condition holds."
        ) { call, context in
          if case .boolean(true) = call.value(at: 1) { return }
          if !call.value(at: 1).isNull, call.value(at: 1).boolean != false { return }
          throw Diagnostic(.requirementFailed, ["message": try Self.text(call, 2, context)])
        },
      ])
  }

  static func unique(_ id: String, _ call: LuaCall, _ context: ScriptContext) throws {
    guard context.identifiers.insert(id).inserted else {
      throw call.fault(
        2, vi: "văn bản này đã có '\(id)'", en: "there is a '\(id)' in this document already")
    }
  }

  static func source(_ call: LuaCall) throws -> ScriptTable { try source(call, at: 1, call.value(at: 1)) }

  /// A value as a table.
  ///
  /// - Parameter position: of the argument that the value is, or is in.
  static func source(_ call: LuaCall, at position: Int, _ value: LuaValue) throws -> ScriptTable {
    if let summary = value.object as? ScriptSummary { _ = try summary.result() }
    if let query = value.object as? ScriptQuery {
      return ScriptTable(
        query.context.table(try query.query.result()), language: query.context.language,
        provenance: RowProvenance(query: query.query))
    }
    guard let table = value.object as? any ScriptTableConvertible else {
      throw call.fault(
        position,
        vi: "cần bảng tổng hợp hoặc bảng, đang có \(TypeWords.vietnamese(value.typeName))",
        en: "a summary or table expected, got \(value.typeName)")
    }
    return table.scriptTable
  }

  static func format(_ value: LuaValue, _ call: LuaCall, _ position: Int, standard: NumberFormat = .text) throws
    -> NumberFormat
  {
    guard let name = value.text else { return standard }
    guard let format = NumberFormat(rawValue: name) else {
      throw call.fault(
        position, vi: "không có định dạng '\(name)', chỉ có \(NumberFormat.allCases.map(\.rawValue).quotedList)",
        en: "there is no format '\(name)', only \(NumberFormat.allCases.map(\.rawValue).quotedList)")
    }
    return format
  }

  static func value(_ value: LuaValue) -> Value {
    switch value {
    case .integer(let number): .integer(number)
    case .number(let number): number.isFinite ? .decimal(number) : .null
    case .boolean(let flag): .boolean(flag)
    case .object(let object):
      if let figure = object as? ScriptFigure { figure.context.value(figure.cell) } else { .null }
    default: value.text.map { .text($0) } ?? .null
    }
  }
}
