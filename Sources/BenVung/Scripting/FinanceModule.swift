/// `bv.finance`: measures of plain cash flows, and schedules of loans.

import Analytics
import Documents
import LuaRuntime
import Messages

func financeFunctions(_ language: Language) -> [LuaHostFunction] {
  let rate = LuaParameter("rate", "number", "a fraction for each step")
  let flows = LuaParameter("flows", "list of numbers", "the first one now")
  func numbers(_ call: LuaCall, _ position: Int) throws -> [Double] {
    let elements = try call.table(position).elements
    let numbers = elements.compactMap(\.number)
    guard numbers.count == elements.count, numbers.count >= 2, numbers.allSatisfy(\.isFinite) else {
      throw call.fault(position, vi: "cần danh sách ít nhất hai số", en: "a list of two numbers or more expected")
    }
    return numbers
  }
  func fraction(_ call: LuaCall, _ position: Int) throws -> Double {
    let rate = try call.number(position)
    try Appraisal.check(rate: rate)
    return rate
  }
  return [
    LuaHostFunction(
      "npv", parameters: [rate, flows], returns: "number", description: "The net present value."
    ) { .value(.number(CashFlow.netPresentValue(try numbers($0, 2), rate: try fraction($0, 1)))) },
    LuaHostFunction(
      "irr", parameters: [flows], returns: "number or nil, list of all solutions",
      description: "The internal rate of return; nil where there is none or no single one."
    ) { call in
      let rates = CashFlow.internalRates(try numbers(call, 1))
      return .values([
        rates.count == 1 ? .number(rates[0]) : .null,
        .table(try call.state.makeTable(array: rates.map(LuaValue.number))),
      ])
    },
    LuaHostFunction(
      "mirr",
      parameters: [flows, LuaParameter("finance_rate", "number"), LuaParameter("reinvest_rate", "number")],
      returns: "number or nil", description: "The modified internal rate of return; nil where money flows one way."
    ) { call in
      .value(
        LuaValue(
          CashFlow.modifiedInternalRate(
            try numbers(call, 1), finance: try fraction(call, 2), reinvest: try fraction(call, 3))))
    },
    LuaHostFunction(
      "payback", parameters: [flows, LuaParameter("rate", "number", "discounts the flows", optional: true)],
      returns: "number or nil", description: "Steps until the money is back, parts of a step counted; nil: never."
    ) { call in
      let flows = try numbers(call, 1)
      let rate = call.isMissing(2) ? 0 : try fraction(call, 2)
      return .value(LuaValue(CashFlow.discountedPayback(flows, rate: rate)))
    },
    LuaHostFunction(
      "payment",
      parameters: [
        LuaParameter("principal", "number"), rate, LuaParameter("steps", "integer"),
      ], returns: "number", description: "The level payment that pays back a principal."
    ) { call in
      let steps = Int(try call.integer(3))
      guard steps >= 1, steps <= 10_000 else {
        throw call.fault(3, vi: "phải từ 1 đến 10.000", en: "must be 1 to 10,000")
      }
      return .value(
        .number(CashFlow.payment(principal: try call.number(1), rate: try fraction(call, 2), periods: steps)))
    },
    LuaHostFunction(
      "loan_schedule",
      parameters: [
        LuaParameter(
          "options", "table",
          (ScriptEnterprise.loanOptions + ["by"]).joined(separator: ", ") + " = \"month\" or \"year\"")
      ],
      returns: "table", description: "What is owed, paid and left of a loan, month by month or by year."
    ) { call in
      let options = try NamedArguments(call, at: 1, known: ScriptEnterprise.loanOptions + ["by"])
      let loan = try ScriptEnterprise.loan("", options)
      let by = try options.text("by", or: "month")
      guard by == "month" || by == "year" else { throw options.wrong("by", "\"month\" or \"year\"") }
      return .object(loanTable(loan, byYear: by == "year", in: language))
    },
  ]
}

/// Columns `period`, `opening`, `interest`, `principal`, `payment` and `closing`, with a total row.
private func loanTable(_ loan: Loan, byYear: Bool, in language: Language) -> ScriptTable {
  let labels: [(String, LocalizedText)] = [
    ("opening", .init(vi: "Dư nợ đầu kỳ", en: "Owed before")), ("interest", .init(vi: "Tiền lãi", en: "Interest")),
    ("principal", .init(vi: "Trả gốc", en: "Principal")), ("payment", .init(vi: "Tổng phải trả", en: "Payment")),
    ("closing", .init(vi: "Dư nợ cuối kỳ", en: "Owed after")),
  ]
  let period =
    byYear ? EnterprisePhrases.year : LocalizedText(vi: "Tháng", en: "Month")
  let payments = loan.payments
  let length = byYear ? 12 : 1
  let groups = stride(from: 0, to: payments.count, by: length).map {
    Array(payments[$0..<min($0 + length, payments.count)])
  }
  let rows: [[Value]] = groups.enumerated().map { index, group in
    let interest = group.reduce(0) { $0 + $1.interest }
    let principal = group.reduce(0) { $0 + $1.principal }
    return [.integer(Int64(index + 1))]
      + [group.first?.opening ?? 0, interest, principal, interest + principal, group.last?.closing ?? 0]
      .map { .decimal($0) }
  }
  let interest = payments.reduce(0) { $0 + $1.interest }
  let principal = payments.reduce(0) { $0 + $1.principal }
  let columns =
    [Documents.Column(id: "period", label: period[language], format: .integer, isKey: true)]
    + labels.map { Documents.Column(id: $0.0, label: $0.1[language], format: .vnd) }
  return ScriptTable(
    Documents.Table(
      id: "loan", columns: columns, rows: rows,
      total: [
        .text(EnterprisePhrases.sum[language]), .null, .decimal(interest), .decimal(principal),
        .decimal(interest + principal), .null,
      ]), language: language)
}
