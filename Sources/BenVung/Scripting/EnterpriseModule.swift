/// Enterprise budgets, their appraisal and their risks, as functions of `require "benvung"`.

import Analytics
import Documents
import LuaRuntime
import Messages

/// The functions and the submodule `distribution`, to be joined with the others of the module.
///
/// - Parameters:
///   - seed: of simulations that name none.
///   - language: of the labels in tables.
func enterpriseModule(seed: UInt64, language: Language) -> LuaModule {
  LuaModule(
    functions: [
      enterpriseFunction, appraiseFunction(language), breakEvenFunction(language), sensitivityFunction(language),
      simulateFunction(seed: seed, language),
    ],
    submodules: [("distribution", LuaModule(functions: distributionFunctions))])
}

private let modelParameters = [
  LuaParameter("budget", "function", "takes parameters, returns a bv.enterprise, changes nothing else"),
  LuaParameter("params", "table", "the parameters, by name"),
]

private var enterpriseFunction: LuaHostFunction {
  LuaHostFunction(
    "enterprise",
    parameters: [
      LuaParameter(
        "options", "table", "years, cycles_per_year, scale: all three, so that a misspelt parameter is no default")
    ],
    returns: "enterprise", description: "A budget to be filled by its methods."
  ) { call in
    let options = try EnterpriseOptions(call, at: 1, known: ["years", "cycles_per_year", "scale"])
    return .object(
      ScriptEnterprise(
        try EnterpriseBudget(
          years: options.integer("years"), cyclesPerYear: options.number("cycles_per_year"),
          scale: options.number("scale"))))
  }
}

private func appraiseFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "appraise",
    parameters: modelParameters + [LuaParameter("options", "table", "rate, a fraction a year", optional: true)],
    returns: "appraisal",
    description: "Net present value, internal rate of return, payback and the budget by year."
  ) { call in
    let model = try EnterpriseModel(call)
    let options = try EnterpriseOptions(call, at: 3, known: ["rate"], isOptional: true)
    let rate = try model.rate(options)
    return .object(ScriptAppraisal(try Appraisal(model.budget(), rate: rate), language: language))
  }
}

private func breakEvenFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "break_even",
    parameters: modelParameters + [
      LuaParameter("names", "list of parameter names"),
      LuaParameter("options", "table", "rate, labels by name", optional: true),
    ],
    returns: "table", description: "For each parameter the value at which the net present value is zero."
  ) { call in
    let model = try EnterpriseModel(call)
    let names = try call.table(3).elements
    let options = try EnterpriseOptions(call, at: 4, known: ["rate", "labels"], isOptional: true)
    let rate = try model.rate(options)
    let labels = try options.texts("labels")
    _ = try model.budget()  // an invalid assumption is an error, not a parameter without break-even
    let found = try names.map { value in
      guard let name = value.text else {
        throw call.fault(
          3, vi: "cần tên, đang có \(TypeWords.vietnamese(value.typeName))",
          en: "names expected, got \(value.typeName)")
      }
      let base = try model.number(name)
      let zero = try ParameterSearch.breakEven(of: base) { try model.netPresentValue(name, $0, rate: rate) }
      return (label: labels[name] ?? name, base: base, value: zero)
    }
    return .object(breakEvenTable(found, in: language))
  }
}

private func sensitivityFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "sensitivity",
    parameters: modelParameters + [
      LuaParameter("shares", "table", "name = share: 0.2 for 20 % less and more"),
      LuaParameter("options", "table", "rate, labels by name", optional: true),
    ],
    returns: "table", description: "By how much each parameter alone changes the net present value."
  ) { call in
    let model = try EnterpriseModel(call)
    let shares = try EnterpriseOptions(call, at: 3, known: nil)
    let options = try EnterpriseOptions(call, at: 4, known: ["rate", "labels"], isOptional: true)
    let rate = try model.rate(options)
    let labels = try options.texts("labels")
    let base = CashFlow.netPresentValue(try model.budget().cashFlows, rate: rate)
    let swings = try shares.sorted.map { name, _ in
      let share = try shares.number(name)
      guard share > 0, share <= 1 else {
        throw call.fault(3, vi: "\(name): phải lớn hơn 0, nhiều nhất 1", en: "\(name): must be above 0, at most 1")
      }
      let swing = try ParameterSearch.swing(around: try model.number(name), share: share) {
        try model.netPresentValue(name, $0, rate: rate)
      }
      let percent = NumberFormat.percent1.string(for: .decimal(share), in: language)
      return (label: "\(labels[name] ?? name) ±\(percent)", low: swing.low - base, high: swing.high - base)
    }
    return .object(sensitivityTable(swings, in: language))
  }
}

private func simulateFunction(seed: UInt64, _ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "simulate",
    parameters: modelParameters + [
      LuaParameter("options", "table", "name = bv.distribution…; draws (1,000), rate, seed")
    ],
    returns: "simulation",
    description: "The net present value when parameters vary and events strike; the same seed gives the same figures."
  ) { call in
    let model = try EnterpriseModel(call)
    let options = try EnterpriseOptions(call, at: 3, known: nil)
    var distributions: [String: Distribution] = [:]
    var events: [String: ChanceEvent] = [:]
    for (name, value) in options.sorted where !["draws", "rate", "seed"].contains(name) {
      guard let chance = value.object as? ScriptDistribution else { throw options.wrong(name, "distribution") }
      switch chance.content {
      case .distribution(let distribution):
        _ = try model.number(name)
        distributions[name] = distribution
      case .event(let event):
        for effect in event.effects.keys.sorted() { _ = try model.number(effect) }
        events[name] = event
      }
    }
    let seed = options["seed"].isNull ? seed : UInt64(bitPattern: Int64(try options.integer("seed")))
    let simulation = try RiskSimulation(
      draws: options.integer("draws", or: 1_000), rate: model.rate(options), seed: seed,
      distributions: distributions, events: events
    ) { try model.budget($0).cashFlows }
    return .object(ScriptSimulation(simulation, language: language))
  }
}

private var distributionFunctions: [LuaHostFunction] {
  func distribution(
    _ name: String, _ parameters: [String], _ description: String, _ make: @escaping ([Double]) -> Distribution
  ) -> LuaHostFunction {
    LuaHostFunction(
      name, parameters: parameters.map { LuaParameter($0, "number") }, returns: "distribution",
      description: description
    ) { call in
      let made = make(try parameters.indices.map { try call.number($0 + 1) })
      try made.check()
      return .object(ScriptDistribution(.distribution(made)))
    }
  }
  return [
    distribution("triangular", ["low", "mode", "high"], "Least, most likely and greatest value.") {
      .triangular(low: $0[0], mode: $0[1], high: $0[2])
    },
    distribution("normal", ["mean", "deviation"], "The bell curve.") { .normal(mean: $0[0], deviation: $0[1]) },
    distribution("uniform", ["low", "high"], "Every value between equally likely.") {
      .uniform(low: $0[0], high: $0[1])
    },
    LuaHostFunction(
      "event",
      parameters: [
        LuaParameter("probability", "number", "in one year, 0 to 1"),
        LuaParameter("effects", "table", "parameters and their value in a year it strikes"),
      ],
      returns: "distribution", description: "Something that may strike in any year."
    ) { call in
      let effects = try EnterpriseOptions(call, at: 2, known: nil)
      var values: [String: Double] = [:]
      for (name, _) in effects.sorted { values[name] = try effects.number(name) }
      return .object(ScriptDistribution(.event(try ChanceEvent(probability: call.number(1), effects: values))))
    },
  ]
}
