/// `bv.checks{…}`: how many rows break the rules of the programme and of the office. Rows are counted, never told with
/// what they hold, so that a script learns nothing that it may not see.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme

final class ScriptChecks: ScriptTableConvertible {
  private let context: ScriptContext
  private let results: [RuleResult]

  init(_ context: ScriptContext, _ results: [RuleResult]) {
    self.context = context
    self.results = results
  }

  static var luaClass: LuaClass<ScriptChecks> {
    povertyClass(
      "checks",
      [
        tableMethod("by_unit", "Rows at fault and suspect rows of each unit.") { (own: ScriptChecks) in own.byUnit },
        tableMethod("keys", "The broken rules with the keys of their rows, 20 of each at most.") {
          (own: ScriptChecks) in own.keys
        },
      ])
  }

  private func words(_ vi: String, _ en: String) -> String { context.language == .vi ? vi : en }
  private func label(_ name: String, _ vi: String, _ en: String) -> String {
    context.label(name, LocalizedText(vi: vi, en: en))
  }

  private func severity(_ rule: Rule) -> String {
    rule.severity == .fault ? words("sai", "fault") : words("đáng ngờ", "suspect")
  }

  private func title(_ entity: String) -> String {
    context.queries.model.entity(entity)?.label[context.language] ?? entity
  }

  private var broken: [RuleResult] { results.filter { $0.count > 0 } }

  /// The broken rules, faults first, most rows first.
  var scriptTable: ScriptTable {
    let order = broken.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.rule.severity != b.rule.severity { return a.rule.severity == .fault }
      return a.count == b.count ? one.offset < other.offset : a.count > b.count
    }.map(\.element)
    let table = Documents.Table(
      id: "",
      columns: [
        .init(id: "message", label: label("message", "Quy tắc bị vi phạm", "Broken rule"), isKey: true),
        .init(id: "entity", label: label("entity", "Bảng", "Entity")),
        .init(id: "severity", label: label("severity", "Mức độ", "Severity")),
        .init(id: "count", label: label("count", "Số dòng vi phạm", "Rows that break it"), format: .integer),
        .init(id: "rows", label: label("rows", "Số dòng", "Rows"), format: .integer),
        .init(id: "share", label: label("share", "Tỷ lệ", "Share"), format: .percent1),
      ],
      rows: order.map { result in
        [
          .text(result.rule.message[context.language]), .text(title(result.rule.entity)), .text(severity(result.rule)),
          .integer(Int64(result.count)), .integer(Int64(result.rowCount)),
          .ratio(Int64(result.count), Int64(result.rowCount)),
        ]
      },
      footnotes: [
        words(
          "\(broken.count)/\(results.count) quy tắc có dòng vi phạm.",
          "\(broken.count) of \(results.count) rules are broken by rows.")
      ] + undecided)
    return ScriptTable(table, language: context.language)
  }

  private var undecided: [String] {
    let count = results.count(where: \.isBeyondNumbers)
    guard count > 0 else { return [] }
    return [
      words(
        "\(count)/\(results.count) quy tắc chưa xét được vì có số quá lớn: benvung data check.",
        "\(count) of \(results.count) rules not looked at, for there are numbers too great: benvung data check.")
    ]
  }

  /// In the order of the register's units.
  private var byUnit: ScriptTable {
    var counts: [String: (faults: Int64, suspect: Int64)] = [:]
    for result in results {
      for finding in result.findings {
        guard let unit = finding.unit else { continue }
        if result.rule.severity == .fault {
          counts[unit, default: (0, 0)].faults += 1
        } else {
          counts[unit, default: (0, 0)].suspect += 1
        }
      }
    }
    let names = counts.keys.sorted { counts[$0].map { $0.faults } ?? 0 > counts[$1].map { $0.faults } ?? 0 || $0 < $1 }
    let sums = counts.values.reduce((Int64(0), Int64(0))) { ($0.0 + $1.faults, $0.1 + $1.suspect) }
    let table = Documents.Table(
      id: "",
      columns: [
        .init(id: "unit", label: label("unit", "Đơn vị", "Unit"), isKey: true),
        .init(id: "faults", label: label("faults", "Dòng sai", "Rows at fault"), format: .integer),
        .init(id: "suspect", label: label("suspect", "Dòng đáng ngờ", "Suspect rows"), format: .integer),
      ],
      rows: names.map { name in
        [.text(name), .integer(counts[name]?.faults ?? 0), .integer(counts[name]?.suspect ?? 0)]
      },
      total: names.isEmpty
        ? nil
        : [
          .text(context.texts["total"] ?? words("Tổng cộng", "Total")), .integer(sums.0), .integer(sums.1),
        ])
    return ScriptTable(table, language: context.language)
  }

  private var keys: ScriptTable {
    let listed = 20
    let table = Documents.Table(
      id: "",
      columns: [
        .init(id: "message", label: label("message", "Quy tắc bị vi phạm", "Broken rule"), isKey: true),
        .init(id: "keys", label: label("keys", "Mã của dòng", "Keys of rows")),
      ],
      rows: broken.map { result in
        let keys = result.findings.prefix(listed).map(\.key).joined(separator: "; ")
        return [
          .text(result.rule.message[context.language]), .text(keys + (result.count > listed ? "; …" : "")),
        ]
      })
    return ScriptTable(table, language: context.language)
  }
}

extension ScriptContext {
  var checksFunction: LuaHostFunction {
    LuaHostFunction(
      "checks", parameters: [LuaParameter("options", "table", "year, within", optional: true)], returns: "checks",
      description: "How many rows break the rules of the programme and of the office, of the entities that the plugin "
        + "declares; by_unit() and keys() say where."
    ) { call in
      try placed(call) {
        let options = try NamedArguments(call, at: 1, known: ["year", "within"], isOptional: true)
        let area = options["within"].isNull ? nil : try options.text("within", or: "@all")
        let year = options["year"].isNull ? nil : Int64(try options.integer("year"))
        // The host looks at all of a row; a script is told how many rows and which keys. What was written after the
        // year is no fault of it.
        let writtenBy = [self.asOf, self.lastWrite].compactMap(\.self).max() ?? self.asOf
        let whole = QueryContext(
          model: self.queries.model, snapshot: self.queries.snapshot, standards: self.queries.standards,
          jurisdiction: self.queries.jurisdiction, standardOverride: self.queries.standardOverride, asOf: writtenBy,
          homeArea: self.queries.homeArea)
        let check = RuleCheck(context: whole, area: area, year: year)
        let rules = self.rules().filter { self.queries.access.reads($0.entity) }
        return .object(ScriptChecks(self, try rules.map(check.result(of:))))
      }
    }
  }
}
