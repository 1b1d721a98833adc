/// Results of enterprise budgets as tables, with the words for them.

import Analytics
import Documents
import Messages

/// The words of enterprise tables.
enum EnterprisePhrases {
  static let item = LocalizedText(vi: "Khoản mục", en: "Item")
  static let year = LocalizedText(vi: "Năm", en: "Year")
  static let netCashFlow = LocalizedText(vi: "Dòng tiền ròng", en: "Net cash flow")
  static let ownLabour = LocalizedText(vi: "Công lao động gia đình", en: "Own labour")
  static let hiredLabour = LocalizedText(vi: "Công lao động thuê", en: "Hired labour")
  static let restValue = LocalizedText(vi: "giá trị còn lại", en: "rest value")
  static let parameter = LocalizedText(vi: "Tham số", en: "Parameter")
  static let base = LocalizedText(vi: "Giả định", en: "Assumed")
  static let breakEven = LocalizedText(vi: "Điểm hòa vốn", en: "Break-even")
  static let change = LocalizedText(vi: "Thay đổi so với giả định", en: "Change from assumed")
  static let noBreakEven = LocalizedText(vi: "không có điểm hòa vốn", en: "no break-even")
  static let low = LocalizedText(vi: "Thấp hơn", en: "Lower")
  static let high = LocalizedText(vi: "Cao hơn", en: "Higher")
  static let netPresentValue = LocalizedText(vi: "NPV", en: "NPV")
  static let draws = LocalizedText(vi: "Số lần mô phỏng", en: "Draws")
  static let neverPaysBack = LocalizedText(vi: "Không hoàn được vốn.", en: "It never pays back.")
  static let noInternalRate = LocalizedText(
    vi: "Không có IRR: không tỷ lệ chiết khấu nào làm NPV bằng 0.", en: "There is no IRR: no rate makes the NPV zero.")
  static let severalInternalRates = LocalizedText(vi: "IRR có nhiều nghiệm: ", en: "IRR has several solutions: ")
}

extension Appraisal {
  /// Items by year: columns `item`, `year0`, `year1` and so on; net cash flow in the total row.
  func scriptTable(in language: Language) -> ScriptTable {
    let years = cashFlows.indices.map { year in
      Documents.Column(id: "year\(year)", label: "\(EnterprisePhrases.year[language]) \(year)", format: .millionVND)
    }
    let item = Documents.Column(id: "item", label: EnterprisePhrases.item[language], isKey: true)
    let rows = lines.map { line in [Value.text(line.label(in: language))] + line.amounts.map(Value.decimal) }
    let total = [Value.text(EnterprisePhrases.netCashFlow[language])] + cashFlows.map(Value.decimal)
    return ScriptTable(
      Documents.Table(id: "budget", columns: [item] + years, rows: rows, total: total), language: language)
  }

  /// What a missing figure means, in words.
  func notes(in language: Language) -> [String] {
    var notes: [String] = []
    if payback == nil { notes.append(EnterprisePhrases.neverPaysBack[language]) }
    if internalRates.isEmpty {
      notes.append(EnterprisePhrases.noInternalRate[language])
    } else if internalRates.count > 1 {
      let rates = internalRates.map { NumberFormat.percent1.string(for: .decimal($0), in: language) }
      notes.append(EnterprisePhrases.severalInternalRates[language] + rates.joined(separator: "; "))
    }
    return notes
  }
}

extension EnterpriseBudget.Line {
  fileprivate func label(in language: Language) -> String {
    switch kind {
    case .restValue: "\(name) (\(EnterprisePhrases.restValue[language]))"
    case .ownLabour where name.isEmpty: EnterprisePhrases.ownLabour[language]
    case .hiredLabour where name.isEmpty: EnterprisePhrases.hiredLabour[language]
    default: name
    }
  }
}

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
    let rows: [[Value]] = histogram().map { bin in
      [
        .text("\(millions(bin.low)) … \(millions(bin.high))"), .decimal(bin.low), .decimal(bin.high),
        .integer(Int64(bin.count)),
      ]
    }
    return ScriptTable(
      Documents.Table(id: "risk", columns: columns, rows: rows), language: language, chartColumns: ["count"])
  }
}

/// Columns `parameter`, `base`, `break_even` and `change`; a parameter without break-even says so.
func breakEvenTable(_ found: [(label: String, base: Double, value: Double?)], in language: Language) -> ScriptTable {
  let columns = [
    Documents.Column(id: "parameter", label: EnterprisePhrases.parameter[language], isKey: true),
    Documents.Column(id: "base", label: EnterprisePhrases.base[language], format: .decimal2),
    Documents.Column(id: "break_even", label: EnterprisePhrases.breakEven[language], format: .decimal2),
    Documents.Column(id: "change", label: EnterprisePhrases.change[language], format: .percent1),
  ]
  let rows: [[Value]] = found.map { row in
    let value = row.value.map(Value.decimal) ?? .text(EnterprisePhrases.noBreakEven[language])
    let change = row.value.flatMap { row.base == 0 ? nil : Value.decimal($0 / row.base - 1) } ?? .null
    return [.text(row.label), .decimal(row.base), value, change]
  }
  return ScriptTable(Documents.Table(id: "break-even", columns: columns, rows: rows), language: language)
}

/// Columns `parameter`, `low` and `high`: by how much the net present value changes, the widest first.
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
