/// What becomes of a model when its assumptions do not hold, as functions of `require "benvung"`.

import Analytics
import Documents
import LuaRuntime
import Messages

func sensitivityFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "sensitivity",
    parameters: modelParameters + [
      LuaParameter("shares", "table", "name = share: 0.2 for 20 % less and more"),
      LuaParameter("options", "table", "rate, labels by name, measure", optional: true),
    ],
    returns: "table", description: "By how much each parameter alone changes the net present value (or the measure)."
  ) { call in
    let model = try EnterpriseModel(call)
    let shares = try NamedArguments(call, at: 3, known: nil)
    let options = try NamedArguments(call, at: 4, known: ["rate", "labels", "measure"], isOptional: true)
    let rate = try model.rate(options)
    let labels = try options.texts("labels")
    let measure = try options.choice("measure", or: EnterpriseMeasure.netPresentValue)
    let base = measure.value(of: try model.budget(), rate: rate)
    let swings = try shares.sorted.map { name, _ in
      let share = try shares.number(name)
      guard share > 0, share <= 1 else {
        throw call.fault(3, vi: "\(name): phải lớn hơn 0, nhiều nhất 1", en: "\(name): must be above 0, at most 1")
      }
      let swing = try ParameterSearch.swing(around: try model.number(name), share: share) {
        try model.measure(measure, [name: $0], rate: rate)
      }
      let percent = NumberFormat.percent1.string(for: .decimal(share), in: language)
      return (label: "\(labels[name] ?? name) ±\(percent)", low: swing.low - base, high: swing.high - base)
    }
    return .object(sensitivityTable(swings, in: language))
  }
}

func gridFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "grid",
    parameters: modelParameters + [
      LuaParameter("down", "parameter name", "one row for each of its values"),
      LuaParameter("across", "parameter name", "one column for each of its values"),
      LuaParameter(
        "options", "table", "shares = { -0.2, 0, 0.2 } by which both change; rate, labels and units by name, measure",
        optional: true),
    ],
    returns: "table", description: "A measure for each pair of values of two parameters."
  ) { call in
    let model = try EnterpriseModel(call)
    let (down, across) = (try call.text(3), try call.text(4))
    let options = try NamedArguments(
      call, at: 5, known: ["rate", "labels", "units", "measure", "shares"], isOptional: true)
    let rate = try model.rate(options)
    let (labels, units) = (try options.texts("labels"), try options.texts("units"))
    let measure = try options.choice("measure", or: EnterpriseMeasure.netPresentValue)
    var shares = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]
    if let given = options["shares"].table?.elements {
      shares = try given.map { share in
        guard let share = share.number, share >= -1, share <= 10 else {
          throw options.wrong("shares", "list of shares from -1")
        }
        return share
      }
      guard !shares.isEmpty, shares.count <= 15 else { throw options.wrong("shares", "list of 1 to 15 shares") }
    } else if !options["shares"].isNull {
      throw options.wrong("shares", "list of shares")
    }
    let (base, other) = (try model.number(down), try model.number(across))
    _ = try model.budget()
    let values = try shares.map { row in
      try shares.map { column in
        try model.measure(measure, [down: base * (1 + row), across: other * (1 + column)], rate: rate)
      }
    }
    return .object(
      gridTable(
        (labels[down] ?? down, base, units[down]), (labels[across] ?? across, other, units[across]), shares, values,
        measure, in: language))
  }
}

func scenariosFunction(_ language: Language) -> LuaHostFunction {
  LuaHostFunction(
    "scenarios",
    parameters: modelParameters + [
      LuaParameter("scenarios", "table", "{ { \"name\", { parameter = value, … } }, … }"),
      LuaParameter("options", "table", "rate", optional: true),
    ],
    returns: "table", description: "The measures of a model in some named cases, side by side."
  ) { call in
    let model = try EnterpriseModel(call)
    let options = try NamedArguments(call, at: 4, known: ["rate"], isOptional: true)
    let rate = try model.rate(options)
    let cases = try call.table(3).elements.map { element -> (String, Appraisal) in
      guard let parts = element.table, let name = parts[1].text, let changed = parts[2].table else {
        throw call.fault(
          3, vi: "mỗi kịch bản là { \"tên\", { tham_số = giá_trị } }",
          en: "each scenario is { \"name\", { parameter = value } }")
      }
      var changes: [String: Amount] = [:]
      for (key, value) in changed.entries {
        let parameter = key.text ?? ""
        _ = try model.number(parameter)
        guard let number = value.number else { throw call.wrongOption(3, parameter, "number", value) }
        changes[parameter] = .fixed(number)
      }
      return (name, try Appraisal(model.budget(changes), rate: rate))
    }
    return .object(appraisalsTable(cases, id: "scenarios", in: language))
  }
}

func simulateFunction(
  seed: UInt64, _ language: Language, _ warn: @escaping (Diagnostic) -> Void
) -> LuaHostFunction {
  LuaHostFunction(
    "simulate",
    parameters: modelParameters + [
      LuaParameter(
        "options", "table",
        "name = bv.distribution…; draws (1,000), rate, seed, correlations = { { \"price\", \"yield\", -0.4 } } by rank")
    ],
    returns: "simulation",
    description: "The net present value and the income of a year when parameters vary and events strike; the same seed "
      + "gives the same figures. The budget function is called with figures that stand for many draws; where it "
      + "compares them or hands them to math functions, it is called once for each draw."
  ) { call in
    let model = try EnterpriseModel(call)
    let options = try NamedArguments(call, at: 3, known: nil)
    var distributions: [String: Distribution] = [:]
    var events: [String: ChanceEvent] = [:]
    for (name, value) in options.sorted where !["draws", "rate", "seed", "correlations"].contains(name) {
      guard let chance = value.object as? ScriptDistribution else { throw options.wrong(name, "distribution") }
      switch chance.content {
      case .distribution(let distribution):
        _ = try model.number(name)
        distributions[name] = distribution
      case .event(let probability, let effects):
        events[name] = try model.event(probability, effects)
      case .loss: throw options.wrong(name, "distribution")
      }
    }
    let rate = try model.rate(options)
    let plan = try DrawPlan(
      draws: options.integer("draws", or: 1_000),
      seed: options["seed"].isNull ? seed : UInt64(bitPattern: Int64(try options.integer("seed"))),
      distributions: distributions, events: events, correlations: correlations(options))
    func simulate(block: Int) throws -> RiskSimulation {
      try RiskSimulation(plan, rate: rate, block: block) { changes, _ in try model.budget(changes) }
    }
    func oneByOne(_ reason: LocalizedText, at place: String) throws -> ScriptSimulation {
      warn(
        Diagnostic(
          .simulatedOneByOne, ["draws": String(plan.draws), "reason": reason[language], "place": place]))
      return ScriptSimulation(try simulate(block: 1), isVectorised: false, language: language)
    }
    do {
      return .object(ScriptSimulation(try simulate(block: 4096), isVectorised: true, language: language))
    } catch is RiskSimulation.DrawsDiffer {
      return .object(
        try oneByOne(
          .init(
            vi: "hàm dự toán so sánh tham số bằng == hoặc hỏi kiểu của nó",
            en: "the budget function compares a parameter with == or asks for its type"), at: ""))
    } catch let error as LuaError where !error.isLimit && error.hostError == nil {
      // What raises for one draw too is the script's own error, and comes out here.
      return .object(
        try oneByOne(
          .init(both: error.message), at: error.line.map { " (\(error.chunk ?? "?"):\($0))" } ?? ""))
    }
  }
}

private func correlations(_ options: NamedArguments) throws -> [DrawPlan.Correlation] {
  if options["correlations"].isNull { return [] }
  guard let pairs = options["correlations"].table?.elements else {
    throw options.wrong("correlations", "list of { name, name, rank correlation }")
  }
  return try pairs.map { pair in
    guard let parts = pair.table, let first = parts[1].text, let second = parts[2].text, let rank = parts[3].number
    else { throw options.wrong("correlations", "list of { name, name, rank correlation }") }
    return DrawPlan.Correlation(first, second, rank: rank)
  }
}

var distributionFunctions: [LuaHostFunction] {
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
    distribution(
      "pert", ["low", "mode", "high"],
      "Least, most likely and greatest value, the likely one weighing four times: smoother than triangular."
    ) { .pert(low: $0[0], mode: $0[1], high: $0[2]) },
    distribution("normal", ["mean", "deviation"], "The bell curve.") { .normal(mean: $0[0], deviation: $0[1]) },
    distribution(
      "lognormal", ["mean", "deviation"], "Never below zero, with a long tail above; mean and deviation of the value."
    ) { .logNormal(mean: $0[0], deviation: $0[1]) },
    distribution("uniform", ["low", "high"], "Every value between equally likely.") {
      .uniform(low: $0[0], high: $0[1])
    },
    LuaHostFunction(
      "event",
      parameters: [
        LuaParameter("probability", "number", "in one year, 0 to 1"),
        LuaParameter(
          "effects", "table",
          "parameters and their value in a year it strikes: a number, a distribution drawn for each such year, or "
            + "bv.distribution.loss of the parameter's own value"),
      ],
      returns: "distribution", description: "Something that may strike in any year."
    ) { call in
      let arguments = try NamedArguments(call, at: 2, known: nil)
      var effects: [String: ScriptDistribution.Effect] = [:]
      for (name, value) in arguments.sorted {
        switch (value.object as? ScriptDistribution)?.content {
        case .distribution(let distribution)?: effects[name] = .value(.drawn(distribution))
        case .loss(let severity)?: effects[name] = .loss(severity)
        case .event?: throw arguments.wrong(name, "number, distribution or loss")
        case nil: effects[name] = .value(.fixed(try arguments.number(name)))
        }
      }
      let probability = try call.number(1)
      _ = try ChanceEvent(probability: probability, effects: [String: Double]())
      return .object(ScriptDistribution(.event(probability: probability, effects: effects)))
    },
    LuaHostFunction(
      "loss", parameters: [LuaParameter("share", "number or distribution", "0 to 1: 0.6 takes 60 % of the crop")],
      returns: "distribution", description: "What an event takes of a parameter in each year that it strikes."
    ) { call in
      if let drawn = call.value(at: 1).object as? ScriptDistribution {
        guard case .distribution(let distribution) = drawn.content else {
          throw call.unexpected(1, "number or distribution")
        }
        return .object(ScriptDistribution(.loss(.drawn(distribution))))
      }
      guard let share = call.value(at: 1).number else { throw call.unexpected(1, "number or distribution") }
      _ = try ChanceEvent(probability: 1, effects: ["share": .loss(.fixed(share), of: 1)])
      return .object(ScriptDistribution(.loss(.fixed(share))))
    },
  ]
}
