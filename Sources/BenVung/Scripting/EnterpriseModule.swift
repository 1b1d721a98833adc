/// Enterprise budgets and their appraisal, as functions of `require "benvung"`. Their risks stand in `EnterpriseRisk`,
/// plain cash flows and loans in `FinanceModule`.

import Analytics
import Documents
import LuaRuntime
import Messages

/// The functions and the submodules `distribution` and `finance`, to be joined with the others of the module.
///
/// - Parameters:
///   - seed: of simulations that name none.
///   - language: of the labels in tables.
///   - warn: takes what a run should say beside its document.
func enterpriseModule(seed: UInt64, language: Language, warn: @escaping (Diagnostic) -> Void = { _ in }) -> LuaModule {
  LuaModule(
    functions: [
      enterpriseFunction, appraiseFunction(language), breakEvenFunction(language), sensitivityFunction(language),
      gridFunction(language), scenariosFunction(language), simulateFunction(seed: seed, language, warn),
    ],
    submodules: [
      ("distribution", LuaModule(functions: distributionFunctions)),
      ("finance", LuaModule(functions: financeFunctions(language))),
    ])
}

let modelParameters = [
  LuaParameter("budget", "function", "takes parameters, returns a bv.enterprise, changes nothing else"),
  LuaParameter("params", "table", "the parameters, by name"),
]

private var enterpriseFunction: LuaHostFunction {
  LuaHostFunction(
    "enterprise",
    parameters: [
      LuaParameter(
        "options", "table",
        "years, cycles_per_year, scale: all three, so that a misspelt parameter is no default; unit, step = \"year\", "
          + "\"cycle\" or \"month\", cycle_months, start_month, price_index, cost_index, wage_index (a rate a year, or a "
          + "factor for each year)")
    ],
    returns: "enterprise", description: "A budget to be filled by its methods."
  ) { call in
    let options = try NamedArguments(
      call, at: 1,
      known: [
        "years", "cycles_per_year", "scale", "unit", "step", "cycle_months", "start_month", "price_index",
        "cost_index", "wage_index",
      ])
    let timing = try EnterpriseTiming(
      years: options.integer("years"), cyclesPerYear: options.number("cycles_per_year"),
      cycleMonths: options["cycle_months"].isNull ? nil : options.number("cycle_months"),
      step: options.choice("step", or: .year), startMonth: options.integer("start_month", or: 1))
    return .object(
      ScriptEnterprise(
        try EnterpriseBudget(
          timing: timing, scale: options.amount("scale"), unit: options.text("unit", or: ""),
          priceIndex: options.index("price_index"), costIndex: options.index("cost_index"),
          wageIndex: options.index("wage_index"))))
  }
}

private func appraiseFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "appraise",
    parameters: modelParameters + [
      LuaParameter(
        "options", "table",
        "rate, a fraction a year; household = { members, income, line }, both đồng per person and year", optional: true)
    ],
    returns: "appraisal",
    description: "Net present value, internal rates of return, payback, income of the household and the budget by year."
  ) { call in
    let model = try EnterpriseModel(call)
    let options = try NamedArguments(call, at: 3, known: ["rate", "household"], isOptional: true)
    let rate = try model.rate(options)
    let appraisal = try Appraisal(model.budget(), rate: rate)
    var household: HouseholdIncome?
    if !options["household"].isNull {
      guard let table = options["household"].table else { throw options.wrong("household", "table") }
      func number(_ name: String) throws -> Double? {
        if table[name].isNull { return nil }
        guard let number = table[name].number else { throw options.wrong("household", "table of numbers") }
        return number
      }
      for (key, _) in table.entries where !["members", "income", "line"].contains(key.text ?? "") {
        throw call.unknownOption(3, "household.\(key.text ?? "?")", known: ["members", "income", "line"])
      }
      guard let members = try number("members"), let income = try number("income") else {
        throw call.fault(
          3, vi: "household cần members và income", en: "household needs members and income")
      }
      household = try HouseholdIncome(
        annualNet: appraisal.annualNet, members: members, before: income, line: number("line"))
    }
    return .object(ScriptAppraisal(appraisal, household: household, language: language))
  }
}

private func breakEvenFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "break_even",
    parameters: modelParameters + [
      LuaParameter("names", "list of parameter names"),
      LuaParameter(
        "options", "table", "rate, labels and units by name, measure = \"npv\" or \"annual_net\"",
        optional: true),
    ],
    returns: "table",
    description: "For each parameter the value at which the net present value (or the income of a year) is zero."
  ) { call in
    let model = try EnterpriseModel(call)
    let names = try call.table(3).elements
    let options = try NamedArguments(call, at: 4, known: ["rate", "labels", "units", "measure"], isOptional: true)
    let rate = try model.rate(options)
    let measure = try options.choice("measure", or: EnterpriseMeasure.netPresentValue)
    let (labels, units) = (try options.texts("labels"), try options.texts("units"))
    _ = try model.budget()  // an invalid assumption is an error, not a parameter without break-even
    let found = try names.map { value in
      guard let name = value.text else {
        throw call.fault(
          3, vi: "cần tên, đang có \(TypeWords.vietnamese(value.typeName))",
          en: "names expected, got \(value.typeName)")
      }
      let base = try model.number(name)
      let zero = try ParameterSearch.breakEven(of: base) { try model.measure(measure, [name: $0], rate: rate) }
      return (label: labels[name] ?? name, base: base, value: zero)
    }
    return .object(breakEvenTable(found, units: names.map { units[$0.text ?? ""] ?? "" }, in: language))
  }
}
