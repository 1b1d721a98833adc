/// Risks of enterprises as tables.

import Analytics
import Documents
import Messages

extension RiskSimulation {
  /// Columns `npv` (from and to, in millions), `low`, `high` and `count`; a chart draws `count`.
  func scriptTable(in language: Language) -> ScriptTable {
    let millions = { (value: Double) in NumberFormat.millionVND.string(for: .decimal(value), in: language) }
    let label = EnterprisePhrases.netPresentValue[language]
    let columns = [
      Documents.Column(
        id: "npv", label: "\(label) (\(NumberFormat.millionVND.unit(in: language) ?? ""))", isKey: true),
      Documents.Column(id: "low", label: EnterprisePhrases.low[language], format: .vnd),
      Documents.Column(id: "high", label: EnterprisePhrases.high[language], format: .vnd),
      Documents.Column(id: "count", label: EnterprisePhrases.draws[language], format: .integer),
    ]
    let rows: [[Value]] = histogram().bins.map { bin in
      [
        .text("\(millions(bin.low)) … \(millions(bin.high))"), .decimal(bin.low), .decimal(bin.high),
        .integer(Int64(bin.count)),
      ]
    }
    return ScriptTable(
      Documents.Table(id: "risk", columns: columns, rows: rows), language: language, chartColumns: ["count"])
  }
}

/// Columns `parameter`, `base`, `break_even`, `change` and, where the parameters have units, `unit`; a parameter without
/// break-even says so. Of a parameter whose unit is "%", a fraction prints as a percentage.
func breakEvenTable(
  _ found: [(label: String, base: Double, value: Double?)], units: [String] = [], in language: Language
) -> ScriptTable {
  let hasUnits = units.contains { !$0.isEmpty }
  let columns =
    [
      Documents.Column(id: "parameter", label: EnterprisePhrases.parameter[language], isKey: true),
      Documents.Column(id: "base", label: EnterprisePhrases.base[language], format: .number),
      Documents.Column(id: "break_even", label: EnterprisePhrases.breakEven[language], format: .number),
      Documents.Column(id: "change", label: EnterprisePhrases.change[language], format: .percent1),
    ] + (hasUnits ? [Documents.Column(id: "unit", label: EnterprisePhrases.unit[language])] : [])
  let rows: [[Value]] = found.enumerated().map { index, row in
    let scale = index < units.count && units[index] == "%" ? 100.0 : 1
    let value = row.value.map { Value.decimal($0 * scale) } ?? .text(EnterprisePhrases.noBreakEven[language])
    let change = row.value.flatMap { row.base == 0 ? nil : Value.decimal($0 / row.base - 1) } ?? .null
    let unit: [Value] = hasUnits ? [.text(index < units.count ? units[index] : "")] : []
    return [.text(row.label), .decimal(row.base * scale), value, change] + unit
  }
  return ScriptTable(Documents.Table(id: "break-even", columns: columns, rows: rows), language: language)
}

/// Columns `parameter`, `low` and `high`: by how much the measure changes, the widest first.
func sensitivityTable(_ swings: [(label: String, low: Double, high: Double)], in language: Language) -> ScriptTable {
  let columns = [
    Documents.Column(id: "parameter", label: EnterprisePhrases.parameter[language], isKey: true),
    Documents.Column(id: "low", label: EnterprisePhrases.low[language], format: .millionVND),
    Documents.Column(id: "high", label: EnterprisePhrases.high[language], format: .millionVND),
  ]
  let sorted = swings.enumerated().sorted { before, after in
    let (first, second) = (before.element, after.element)
    let widths = (max(abs(first.low), abs(first.high)), max(abs(second.low), abs(second.high)))
    return widths.0 == widths.1 ? before.offset < after.offset : widths.0 > widths.1
  }.map(\.element)
  let rows: [[Value]] = sorted.map { [.text($0.label), .decimal($0.low), .decimal($0.high)] }
  return ScriptTable(
    Documents.Table(id: "sensitivity", columns: columns, rows: rows), language: language,
    chartColumns: ["low", "high"])
}

/// A row for each value of one parameter, a column (`c1`, `c2`, …) for each of the other; what cannot be is empty.
func gridTable(
  _ down: (label: String, base: Double, unit: String?), _ across: (label: String, base: Double, unit: String?),
  _ shares: [Double],
  _ values: [[Double]], _ measure: EnterpriseMeasure, in language: Language
) -> ScriptTable {
  func value(_ of: (label: String, base: Double, unit: String?), _ share: Double) -> String {
    let isPercentage = of.unit == "%"
    let number = of.base * (1 + share) * (isPercentage ? 100 : 1)
    return NumberFormat.number.string(for: .decimal(number), in: language) + (isPercentage ? "%" : "")
  }
  let columns =
    [Documents.Column(id: "down", label: "\(down.label) ↓ · \(across.label) →", isKey: true)]
    + shares.enumerated().map { index, share in
      Documents.Column(
        id: "c\(index + 1)", label: value(across, share), format: .millionVND,
        span: EnterprisePhrases.millions[language])
    }
  let rows: [[Value]] = shares.enumerated().map { index, share in
    [.text(value(down, share))] + values[index].map { $0.isFinite ? .decimal($0) : .null }
  }
  return ScriptTable(
    Documents.Table(id: "grid", caption: measure.label[language], columns: columns, rows: rows), language: language)
}
