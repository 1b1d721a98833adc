/// Appraisals as tables. The words for them stand in `EnterprisePhrases`.

import Analytics
import Documents
import Messages

extension Appraisal {
  /// Items by year: columns `item`, `year0`, `year1` and so on; net cash flow, after loans, in the total row.
  func budgetTable(in language: Language) -> ScriptTable {
    let years = (0...timing.years).map { year in
      Documents.Column(
        id: "year\(year)", label: "\(EnterprisePhrases.year[language]) \(year)", format: .millionVND,
        span: EnterprisePhrases.millions[language])
    }
    func byYear(_ amounts: [Double]) -> [Value] {
      var sums = [Double](repeating: 0, count: timing.years + 1)
      for (time, amount) in amounts.enumerated() { sums[timing.year(of: time)] += amount }
      return sums.map(Value.decimal)
    }
    return table("budget", years, byYear, in: language)
  }

  /// The same by step: `step0`, `step1` and so on.
  func stepsTable(in language: Language) -> ScriptTable {
    let label =
      switch timing.step {
      case .year: EnterprisePhrases.year[language]
      case .cycle: EnterprisePhrases.cycle[language]
      case .month: EnterprisePhrases.month[language]
      }
    let steps = cashFlows.indices.map {
      Documents.Column(
        id: "step\($0)", label: "\(label) \($0)", format: .millionVND, span: EnterprisePhrases.millions[language])
    }
    return table("steps", steps, { $0.map(Value.decimal) }, in: language)
  }

  private func table(
    _ id: String, _ columns: [Documents.Column], _ cells: ([Double]) -> [Value], in language: Language
  ) -> ScriptTable {
    let item = Documents.Column(id: "item", label: EnterprisePhrases.item[language], isKey: true)
    let rows = lines.map { line in [Value.text(line.label(in: language))] + cells(line.amounts) }
    let net = hasLoans ? EnterprisePhrases.netCashFlowAfterLoans : EnterprisePhrases.netCashFlow
    return ScriptTable(
      Documents.Table(
        id: id, columns: [item] + columns, rows: rows,
        total: [Value.text(net[language])] + cells(cashFlowsAfterLoans)), language: language)
  }

  /// What an average year brings and costs: columns `item`, `per_unit` and `total`; wear of what was bought is its cost
  /// less what it still brings, spread over the years; own labour is not among the costs.
  func averageYearTable(in language: Language) -> ScriptTable {
    var rows: [(String, Double)] = []
    let years = Double(timing.years)
    for line in lines where line.kind.isIncome && ![.investment, .restValue, .workingCapital].contains(line.kind) {
      rows.append((line.label(in: language), line.sum / years))
    }
    let wear = lines.reduce(0) { $1.kind == .investment || $1.kind == .restValue ? $0 + $1.sum : $0 } / years
    if wear != 0 { rows.append((EnterprisePhrases.wear[language], wear)) }
    let perUnit = EnterprisePhrases.perUnit[language].replacing("{unit}", with: unit.isEmpty ? "1" : unit)
    let columns = [
      Documents.Column(id: "item", label: EnterprisePhrases.item[language], isKey: true),
      Documents.Column(id: "per_unit", label: perUnit, format: .vnd),
      Documents.Column(id: "total", label: EnterprisePhrases.wholeEnterprise[language], format: .vnd),
    ]
    func cells(_ label: String, _ amount: Double) -> [Value] {
      [.text(label), .decimal(amount / scale), .decimal(amount)]
    }
    return ScriptTable(
      Documents.Table(
        id: "average-year", columns: columns, rows: rows.map { cells($0.0, $0.1) },
        total: cells(EnterprisePhrases.annualNet[language], annualNet)), language: language)
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
    func with(_ word: LocalizedText) -> String { "\(name) (\(word[language]))" }
    return switch kind {
    case .restValue: with(EnterprisePhrases.restValue)
    case .loan: with(EnterprisePhrases.received)
    case .loanInterest: with(EnterprisePhrases.interest)
    case .loanPrincipal: with(EnterprisePhrases.principal)
    case .ownLabour where name.isEmpty: EnterprisePhrases.ownLabour[language]
    case .hiredLabour where name.isEmpty: EnterprisePhrases.hiredLabour[language]
    default: name
    }
  }
}

/// Columns `case`, `npv`, `irr`, `payback`, `annual_net`, `per_day`; what never pays back says so.
func appraisalsTable(_ cases: [(String, Appraisal)], id: String, in language: Language) -> ScriptTable {
  let columns = [
    Documents.Column(id: "case", label: EnterprisePhrases.scenario[language], isKey: true),
    Documents.Column(id: "annual_net", label: EnterprisePhrases.annualNet[language], format: .vnd),
    Documents.Column(id: "per_day", label: EnterprisePhrases.perDay[language], format: .vnd),
    Documents.Column(id: "npv", label: EnterprisePhrases.netPresentValue[language], format: .vnd),
    Documents.Column(id: "irr", label: EnterprisePhrases.internalRate[language], format: .percent1),
    Documents.Column(id: "payback", label: EnterprisePhrases.payback[language], format: .decimal1),
  ]
  let rows: [[Value]] = cases.map { name, appraisal in
    [
      .text(name), .decimal(appraisal.annualNet), appraisal.returnPerLabourDay.map(Value.decimal) ?? .null,
      .decimal(appraisal.netPresentValue),
      appraisal.internalRate.map(Value.decimal)
        ?? .text((appraisal.internalRates.isEmpty ? EnterprisePhrases.none : EnterprisePhrases.several)[language]),
      appraisal.payback.map(Value.decimal) ?? .text(EnterprisePhrases.never[language]),
    ]
  }
  return ScriptTable(Documents.Table(id: id, columns: columns, rows: rows), language: language)
}

/// Rows before, gain, after and line; columns `item`, `year` and `month`, đồng per person.
func householdTable(_ income: HouseholdIncome, in language: Language) -> ScriptTable {
  let columns = [
    Documents.Column(id: "item", label: EnterprisePhrases.perPerson[language], isKey: true),
    Documents.Column(id: "year", label: EnterprisePhrases.aYear[language], format: .vnd),
    Documents.Column(id: "month", label: EnterprisePhrases.aMonth[language], format: .vnd),
  ]
  var rows: [(LocalizedText, Double)] = [
    (EnterprisePhrases.before, income.before), (EnterprisePhrases.gain, income.gain),
    (EnterprisePhrases.after, income.after),
  ]
  if let line = income.line { rows.append((EnterprisePhrases.line, line)) }
  return ScriptTable(
    Documents.Table(
      id: "household", columns: columns,
      rows: rows.map { [.text($0.0[language]), .decimal($0.1), .decimal($0.1 / 12)] }), language: language)
}
