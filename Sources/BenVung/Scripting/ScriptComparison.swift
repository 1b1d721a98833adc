/// `bv.compare(now, before, { key, values })`: two grouped results of different times in one table.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme

extension ScriptContext {
  /// - Throws: ``Diagnostic`` as ``PeriodComparison`` does; a fault of the argument for a key that the results are not
  ///   grouped by.
  func comparison(_ call: LuaCall) throws -> ScriptTable {
    let (now, before) = (try call.object(1, as: ScriptSummary.self), try call.object(2, as: ScriptSummary.self))
    let options = try NamedArguments(call, at: 3, known: ["key", "values"], isOptional: true)
    let values = options["values"]
    let given = values.isNull ? [] : values.table?.elements ?? [values]
    let names = given.compactMap(\.text)
    if !values.isNull, names.isEmpty || names.count < given.count {
      throw call.fault(
        3, vi: "values: cần danh sách tên số đo, chẳng hạn { \"poor\", \"rate\" }",
        en: "values: a list of measures expected, such as { \"poor\", \"rate\" }")
    }
    let compared = try PeriodComparison(now: now.summary, before: before.summary, values: names)
    let key = try options.text("key", or: compared.key.name)
    guard key == compared.key.name else {
      throw call.fault(
        3, vi: "key: hai kết quả nhóm theo '\(compared.key.name)', không phải '\(key)'",
        en: "key: the results are grouped by '\(compared.key.name)', not '\(key)'")
    }
    return ScriptTable(
      table(compared), language: language, provenance: ComparisonProvenance(comparison: compared))
  }

  private func table(_ compared: PeriodComparison) -> Documents.Table {
    var columns = [
      Documents.Column(
        id: compared.key.name, label: label(compared.key.name, compared.key.label), format: format(compared.key),
        isKey: true)
    ]
    for value in compared.values {
      let name = label(value.name, value.label)
      let isRatio = value.role == .ratio
      let heads: [(id: String, vi: String, en: String, format: NumberFormat)] = [
        ("", "kỳ này", "now", format(value)), ("_before", "kỳ trước", "before", format(value)),
        ("_change", isRatio ? "thay đổi (điểm %)" : "thay đổi", isRatio ? "change (points)" : "change", format(value)),
        ("_change_percent", "thay đổi (%)", "change (%)", .percent1),
      ]
      for head in heads {
        columns.append(
          Documents.Column(
            id: value.name + head.id, label: name + ": " + (language == .vi ? head.vi : head.en), format: head.format))
      }
    }
    return Documents.Table(
      id: "", columns: columns, rows: compared.rows.map { cells($0, title(of: $0)) },
      total: compared.total.map {
        cells($0, .text(texts["total"] ?? (language == .vi ? "Tổng cộng" : "Total")))
      },
      footnotes: compared.notes.map { $0.message(in: language) })
  }

  /// The key, marked where a figure beside it is an estimate.
  private func title(of row: PeriodComparison.Row) -> Value {
    guard row.key != .null else { return .text(language == .vi ? "chưa rõ" : "unknown") }
    let title = value(row.key)
    let isEstimate = row.before.contains { if case .estimate = $0 { true } else { false } }
    guard isEstimate, case .text(let text) = title else { return title }
    return .text(text + (language == .vi ? " (ước tính)" : " (estimate)"))
  }

  private func cells(_ row: PeriodComparison.Row, _ title: Value) -> [Value] {
    let refusal = Value.text(language == .vi ? "không so sánh được" : "not comparable")
    return [title]
      + zip(row.now, row.before).flatMap { now, before -> [Value] in
        guard let earlier = before.cell else { return [value(now), refusal, refusal, refusal] }
        return [
          value(now), value(earlier), value(PeriodComparison.change(now, before)),
          value(PeriodComparison.relativeChange(now, before)),
        ]
      }
  }
}
