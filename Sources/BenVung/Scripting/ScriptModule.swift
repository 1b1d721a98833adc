/// The module `benvung`: measures, expressions, texts, movement, allocation.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

extension ScriptContext {
  /// Everything that `require "benvung"` gives.
  func module(seed: UInt64) -> LuaModule {
    let enterprise = enterpriseModule(seed: seed, language: language) { self.warnings.append($0) }
    return LuaModule(
      functions: measureFunctions + windowFunctions + textFunctions + otherFunctions + valueFunctions
        + campaignFunctions + [pluginFunction(language) { self.plugin }] + enterprise.functions,
      values: enterprise.values,
      submodules: enterprise.submodules + [("poverty", povertyModule)])
  }

  private func measure(
    _ name: String, _ parameters: [LuaParameter], _ description: String,
    _ body: @escaping (LuaCall) throws -> Measure
  ) -> LuaHostFunction {
    LuaHostFunction(name, parameters: parameters, returns: "measure", description: description) { call in
      .object(ScriptMeasure(.measure(try body(call)), serial: self.nextSerial(), location: call.location))
    }
  }

  private var measureFunctions: [LuaHostFunction] {
    let value = LuaParameter("expression", "expression")
    let condition = LuaParameter("expression", "expression", "a condition", optional: true)
    return [
      measure("count", [condition], "Rows, or rows for which the condition is true.") {
        .count(try $0.optionalText(1))
      },
      measure("sum", [value], "The sum; 0 without values.") { .sum(try $0.text(1)) },
      measure(
        "mean", [value, LuaParameter("options", "table", "weight = expression", optional: true)],
        "The mean, weighted or not."
      ) { call in
        let options = try call.optionalTable(2)
        for (key, _) in options?.entries ?? [] where key.text != "weight" {
          throw call.unknownOption(2, key.text ?? "?", known: ["weight"])
        }
        return .mean(try call.text(1), weight: options?["weight"].text)
      },
      measure("median", [value], "The median.") { .median(try $0.text(1)) },
      measure(
        "quantile", [value, LuaParameter("part", "number", "from 0 to 1: 0.9 leaves nine tenths below")],
        "The value that a part of the values lies below."
      ) { .quantile(try $0.text(1), try $0.number(2)) },
      measure(
        "first", [value, Self.ordering], "The value of the first row, by an order; rows without the value are skipped."
      ) { .first(try $0.text(1), order: try Self.order($0)) },
      measure(
        "last", [value, Self.ordering], "The value of the last row, by an order; rows without the value are skipped."
      ) { .last(try $0.text(1), order: try Self.order($0)) },
      measure("min", [value], "The least value.") { .minimum(try $0.text(1)) },
      measure("max", [value], "The greatest value.") { .maximum(try $0.text(1)) },
      measure("distinct", [value], "How many different values.") { .distinct(try $0.text(1)) },
      measure(
        "share", [condition], "The group's part of all rows, or the part of its rows for which the condition is true."
      ) {
        .share(try $0.optionalText(1))
      },
      measure(
        "population", [LuaParameter("field", "\"households\" or \"persons\"")],
        "All households or persons of the scope."
      ) {
        .population(try $0.text(1))
      },
      measure(
        "ratio", [LuaParameter("numerator", "measure or name"), LuaParameter("denominator", "measure or name")],
        "A ratio, recomputed in every total."
      ) { call in
        .ratio(try Self.part(call, 1), try Self.part(call, 2))
      },
      LuaHostFunction(
        "expr", parameters: [value], returns: "expression", description: "An expression for derive and group_by."
      ) { call in
        .object(ScriptMeasure(.expression(try call.text(1)), serial: self.nextSerial(), location: call.location))
      },
    ]
  }

  private static let ordering = LuaParameter("options", "table", "order = expression: a number or a date")

  private static func order(_ call: LuaCall) throws -> String {
    let options = try NamedArguments(call, at: 2, known: ["order"])
    guard let order = options["order"].text else { throw options.wrong("order", "expression") }
    return order
  }

  private static func part(_ call: LuaCall, _ position: Int) throws -> Measure.Part {
    if let measure = call.value(at: position).object as? ScriptMeasure, case .measure(let content) = measure.content {
      return .measure(content)
    }
    return .named(try call.text(position))
  }

  private var otherFunctions: [LuaHostFunction] {
    [
      LuaHostFunction(
        "compare",
        parameters: [
          LuaParameter("now", "summary"), LuaParameter("before", "summary"),
          LuaParameter("options", "table", "key = column, values = { column, … }", optional: true),
        ], returns: "table",
        description: "Now, before, change, change in %, through the succession of units; a split by links or shares."
      ) { call in try placed(call) { .object(try self.comparison(call)) } },
      LuaHostFunction(
        "movement",
        parameters: [
          LuaParameter("options", "table", "from, to, within, class, where = expression, form = \"official\"")
        ], returns: "table",
        description: "The movement of a class between two years by unit; start + in - out = end. The official form has "
          + "urban and rural areas, all households, rates, and ethnic minorities."
      ) { call in
        try placed(call) {
          let known = ["from", "to", "within", "class", "where", "form"]
          return .object(try self.movement(NamedArguments(call, at: 1, known: known)))
        }
      },
      transitionsFunction, periodFunction, checksFunction,
    ]
  }

  /// A value as a text shows it.
  func printed(_ value: LuaValue, _ state: LuaState) -> String {
    switch value {
    case .integer(let number) where number.magnitude >= 10_000:
      NumberFormat.integer.string(for: .integer(number), in: language)
    case .number(let number): NumberFormat.decimal2.string(for: .decimal(number), in: language)
    case .object(let object):
      if let figure = object as? ScriptFigure {
        format(figure.column).string(for: self.value(figure.cell), in: language)
      } else if let row = row(value) {
        Self.display(row)
      } else if let period = object as? ScriptPeriod {
        period.title
      } else {
        state.describe(value)
      }
    case .userdata: row(value).map(Self.display) ?? state.describe(value)
    default:
      value.text.map { text in
        // A text that is a date is a date, as in expressions.
        areaTitles[text] ?? Day(iso: text).map { NumberFormat.date.string(for: .date($0), in: language) } ?? text
      } ?? state.describe(value)
    }
  }

  private func movement(_ options: NamedArguments) throws -> ScriptTable {
    let (from, to) = (Int64(try options.integer("from")), Int64(try options.integer("to")))
    let wanted = try options.text("class", or: "poor")
    let area = options["within"].isNull ? nil : try options.text("within", or: "@all")
    if !options["form"].isNull {
      guard options["form"].text == "official", options["where"].isNull else {
        throw options.wrong("form", "\"official\", without where")
      }
      return try movementForm(from, to, class: wanted, area: area)
    }
    let condition = options["where"].isNull ? nil : try options.text("where", or: "")
    let moves = try Movement.between(from, to, class: wanted, area: area, where: condition, context: queries)
    let heads: [(String, LocalizedText)] = [
      ("start", .init(vi: "Đầu kỳ", en: "Start")),
      ("by_standard", .init(vi: "Do đổi chuẩn", en: "By change of standard")),
      ("escaped", .init(vi: "Thoát", en: "Escaped")),
      ("not_reviewed", .init(vi: "Không còn rà soát", en: "Not reviewed")),
      ("fallen_back", .init(vi: "Tái nghèo", en: "Fallen back")),
      ("newly_arisen", .init(vi: "Phát sinh", en: "Newly arisen")),
      ("moved", .init(vi: "Chuyển đến − đi", en: "Moved in − out")), ("end", .init(vi: "Cuối kỳ", en: "End")),
    ]
    let columns =
      [Documents.Column(id: "unit", label: label("unit", .init(vi: "Đơn vị", en: "Unit")), format: .text, isKey: true)]
      + heads.map { Documents.Column(id: $0.0, label: label($0.0, $0.1), format: .integer) }
    func figures(_ move: Movement) -> [Int64] {
      [
        move.start, move.byStandard, move.escaped, move.notReviewed, move.fallenBack, move.newlyArisen, move.moved,
        move.end,
      ]
    }
    let sums = heads.indices.map { index in moves.reduce(Int64(0)) { $0 + figures($1)[index] } }
    let table = Documents.Table(
      id: "", columns: columns,
      rows: moves.map { [.text(queries.units.name($0.unit))] + figures($0).map { .integer($0) } },
      total: [.text(texts["total"] ?? (language == .vi ? "Tổng cộng" : "Total"))] + sums.map { .integer($0) },
      footnotes: try Movement.notes(from, to, context: queries).map { $0.message(in: language) })
    return ScriptTable(
      table, language: language,
      provenance: MovementProvenance(
        from: from, to: to, wanted: wanted, area: area, condition: condition, units: moves.map(\.unit),
        context: queries))
  }
}
