/// The document as JSON: everything typed, keys in a fixed order, nothing rounded.
///
/// Text is kept exactly as it is; characters that could act on a terminal are written as escapes.

import Messages

/// Writes documents as JSON.
public struct JSONRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    JSONValue(document).bytes() + "\n".utf8
  }
}

extension JSONValue {
  init(_ document: Document) {
    var members: [(String, JSONValue)] = [
      ("language", .string(document.language.rawValue)), ("title", .string(document.title)),
    ]
    if let subtitle = document.subtitle { members.append(("subtitle", .string(subtitle))) }
    members.append(("blocks", .array(document.blocks.map(JSONValue.init))))
    if let language = document.stamp?.language {
      // Sealed before it is written: what its reader would find is known.
      let shown = ShownDigest.text(of: .object(members), language) ?? ShownDigest.open
      if let stamp = document.stampValue(shown: shown) { members.append(("stamp", stamp)) }
    }
    self = .object(members)
  }

  init(_ value: Value) {
    self =
      switch value {
      case .null: .null
      case .text(let text): .string(text)
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .ratio(let numerator, let denominator):
        .object([
          ("numerator", .integer(numerator)), ("denominator", .integer(denominator)),
          ("value", value.number.map(JSONValue.decimal) ?? .null),
        ])
      case .date(let day): day == .unknownStart ? .null : .string(day.iso)
      case .boolean(let flag): .boolean(flag)
      case .hidden: .object([("hidden", .boolean(true))])
      }
  }

  init(_ block: Block) {
    func typed(_ type: String, _ members: [(String, JSONValue)]) -> JSONValue {
      .object([("type", .string(type))] + members)
    }
    func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    self =
      switch block {
      case .heading(let level, let text):
        typed("heading", [("level", .integer(Int64(level))), ("text", .string(text))])
      case .text(let text): typed("text", [("text", .string(text))])
      case .note(let text): typed("note", [("text", .string(text))])
      case .keyFigures(let figures):
        typed(
          "key_figures",
          [
            (
              "figures",
              .array(
                figures.map { figure in
                  .object([
                    ("label", .string(figure.label)), ("format", .string(figure.format.rawValue)),
                    ("value", JSONValue(figure.value)),
                  ])
                })
            )
          ])
      case .table(let table): typed("table", JSONValue.members(of: table))
      case .chart(let chart): typed("chart", JSONValue.members(of: chart))
      case .map(let map): typed("map", JSONValue.members(of: map))
      case .prose(let text): typed("text", JSONValue.members(of: text))
      case .list(let items, let isNumbered):
        typed("list", (isNumbered ? [("numbered", .boolean(true))] : []) + [("items", strings(items.map(\.plain)))])
      case .progress(let label, let value, let goal, let format):
        typed(
          "progress",
          [
            ("label", .string(label)), ("format", .string(format.rawValue)), ("value", JSONValue(value)),
            ("goal", JSONValue(goal)),
          ])
      case .letter(let letter):
        typed("letter", [("addressee", .string(letter.addressee)), ("paragraphs", strings(letter.paragraphs))])
      case .pageBreak: typed("page_break", [])
      case .section(let direction): typed("section", [("pages", .string(direction.rawValue))])
      case .annex(let title): typed("annex", [("title", .string(title))])
      case .signatures(let signatures):
        typed(
          "signatures",
          [
            (
              "places",
              .array(
                signatures.map { place in
                  .object(
                    [("role", .string(place.role))] + (place.name.map { [("name", .string($0))] } ?? []))
                })
            )
          ])
      case .attachment(let attachment):
        typed("attachment", [("name", .string(attachment.name))] + JSONValue.members(of: attachment.table))
      }
  }

  private static func members(of text: RichText) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("text", .string(text.plain))]
    guard !text.isPlain else { return members }
    let parts = text.parts.map { part -> JSONValue in
      var members: [(String, JSONValue)] = [("text", .string(part.text))]
      if part.isStrong { members.append(("strong", .boolean(true))) }
      if part.isEmphasised { members.append(("emphasised", .boolean(true))) }
      if let address = part.address { members.append(("address", .string(address))) }
      return .object(members)
    }
    members.append(("parts", .array(parts)))
    return members
  }

  private static func members(of table: Table) -> [(String, JSONValue)] {
    func row(_ values: [Value]) -> JSONValue {
      .cells(values.count == table.columns.count ? values : table.columns.indices.map { table.cell(values, $0) })
    }
    var members: [(String, JSONValue)] = [("id", .string(table.id))]
    if let caption = table.caption { members.append(("caption", .string(caption))) }
    let columns = table.columns.map { column in
      JSONValue.object(
        [
          ("id", .string(column.id)), ("label", .string(column.label)), ("format", .string(column.format.rawValue)),
          ("key", .boolean(column.isKey)),
        ] + (column.span.map { [("span", .string($0))] } ?? []))
    }
    members.append(("columns", .array(columns)))
    members.append(("rows", .array(table.rows.map(row))))
    if !table.levels.isEmpty {
      members.append(("levels", .array(table.levels.map { JSONValue.integer(Int64($0)) })))
      let subtotals = table.rows.indices.filter(table.isSubtotal)
      members.append(("subtotals", .array(subtotals.map { JSONValue.integer(Int64($0)) })))
    }
    if let total = table.total { members.append(("total", row(total))) }
    if !table.marks.isEmpty {
      let marks = table.marks.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      members.append(
        (
          "marks",
          .array(
            marks.map { place, mark in
              .object([
                ("row", .integer(Int64(place.row))), ("column", .integer(Int64(place.column))),
                ("mark", .string(mark.rawValue)),
              ])
            })
        ))
    }
    if !table.footnotes.isEmpty { members.append(("footnotes", .array(table.footnotes.map(JSONValue.string)))) }
    if let wholeCount = table.wholeCount { members.append(("whole_count", .integer(Int64(wholeCount)))) }
    return members
  }

  private static func members(of chart: Chart) -> [(String, JSONValue)] {
    let series = chart.series.map { series in
      JSONValue.object([
        ("label", .string(series.label)),
        ("values", .array(series.values.map { $0.map(JSONValue.decimal) ?? .null })),
      ])
    }
    func measure(_ measure: Chart.Measure) -> JSONValue {
      .object([
        ("label", .string(measure.label)), ("format", .string(measure.format.rawValue)),
        ("values", .array(measure.values.map { $0.map(JSONValue.decimal) ?? .null })),
      ])
    }
    var members: [(String, JSONValue)] = [
      ("id", .string(chart.id)), ("caption", .string(chart.caption)), ("kind", .string(chart.kind.rawValue)),
      ("format", .string(chart.format.rawValue)),
    ]
    guard chart.panels.isEmpty else {
      return members + [("panels", .array(chart.panels.map { .object(JSONValue.members(of: $0)) }))]
    }
    members.append(("categories", .array(chart.categories.map(JSONValue.string))))
    if let positions = chart.positions { members.append(("positions", measure(positions))) }
    if let sizes = chart.sizes { members.append(("sizes", measure(sizes))) }
    return members + [("series", .array(series))]
  }

  /// The figures and classes; the outlines stay in their file, which a note names.
  private static func members(of map: ChoroplethMap) -> [(String, JSONValue)] {
    let units = map.units.map { unit in
      JSONValue.object([
        ("name", .string(unit.name)), ("value", unit.value.map(JSONValue.decimal) ?? .null),
        ("class", map.classNumber(unit).map { .integer(Int64($0 + 1)) } ?? .null),
      ])
    }
    return [
      ("id", .string(map.id)), ("caption", .string(map.caption)), ("label", .string(map.label)),
      ("format", .string(map.format.rawValue)), ("limits", .array(map.classes.limits.map(JSONValue.decimal))),
      ("units", .array(units)), ("notes", .array(map.notes.map(JSONValue.string))),
    ]
  }

  init(_ stamp: Stamp) {
    var members: [(String, JSONValue)] = [
      ("plugin", .string(stamp.plugin)), ("version", .string(stamp.version)),
      ("scriptHash", .string(stamp.scriptHash)),
      (
        "parameters",
        .array(
          stamp.parameters.map { .object([("name", .string($0.name)), ("value", .string($0.value))]) })
      ),
      ("snapshotHash", .string(stamp.snapshotHash)), ("revision", .integer(stamp.revision)),
      ("standards", .array(stamp.standards.map(JSONValue.string))),
      ("programVersion", .string(stamp.programVersion)),
    ]
    if let asOf = stamp.asOf { members.append(("asOf", .string(asOf.iso))) }
    members += [("language", .string(stamp.language.rawValue)), ("layout", .string(stamp.layout.rawValue))]
    if let standard = stamp.standard { members.append(("standard", .string(standard))) }
    if !stamp.grants.isEmpty { members.append(("grants", .array(stamp.grants.map(JSONValue.string)))) }
    if let number = stamp.documentNumber { members.append(("documentNumber", .integer(Int64(number)))) }
    if let date = stamp.documentDate { members.append(("documentDate", .string(date.iso))) }
    if let hash = stamp.standardsHash { members.append(("standardsHash", .string(hash))) }
    if let write = stamp.write { members.append(("write", .integer(write))) }
    self = .object(members)
  }
}
