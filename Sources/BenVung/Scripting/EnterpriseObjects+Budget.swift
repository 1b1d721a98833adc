import Analytics
import LuaRuntime

// The chain that declares a budget: each method adds an item and returns the enterprise.

extension ScriptEnterprise {
  static var luaClass: LuaClass<ScriptEnterprise> {
    LuaClass(
      name: "enterprise",
      methods: [invest, revenue] + costs + [labour, grant, workingCapital, loan, tax])
  }

  private static let itemName = LuaParameter("name", "string", "what the budget table calls it")

  private static func adding(
    _ name: String, _ parameters: [LuaParameter], _ description: String,
    _ add: @escaping (LuaCall, inout EnterpriseBudget) throws -> Void
  ) -> LuaHostFunction {
    LuaHostFunction(name, parameters: parameters, returns: "enterprise", description: description) { call in
      let enterprise = try call.receiver(as: ScriptEnterprise.self)
      try add(call, &enterprise.budget)
      return .object(enterprise)
    }
  }

  private static var invest: LuaHostFunction {
    adding(
      "invest",
      [
        itemName, LuaParameter("cost", "number", "đồng per scale unit"),
        LuaParameter("options", "table", "life in years; rest_value in đồng, replace"),
      ],
      "Something that lasts: bought before the first year, and again when worn out unless replace = false."
    ) { call, budget in
      let options = try NamedArguments(call, at: 3, known: ["life", "rest_value", "replace"])
      try budget.add(
        EnterpriseBudget.Investment(
          name: call.text(1), cost: call.amount(2), life: options.integer("life"),
          restValue: options.amount("rest_value", or: 0), isReplaced: options.boolean("replace", or: true)))
    }
  }

  private static var revenue: LuaHostFunction {
    adding(
      "revenue",
      [
        itemName,
        LuaParameter(
          "options", "table",
          "yield per cycle and scale unit, price, survival 0 to 1; in monthly steps season = { months }, "
            + "season_weights, price_by_month = { [month] = factor }"),
      ],
      "A product: yield × price × survival in each cycle and scale unit."
    ) { call, budget in
      let options = try NamedArguments(
        call, at: 2, known: ["yield", "price", "survival", "season", "season_weights", "price_by_month"])
      try budget.add(
        EnterpriseBudget.Revenue(
          name: call.text(1), yield: options.amount("yield"), price: options.amount("price"),
          survival: options.amount("survival", or: 1), season: options.season(),
          monthlyPrices: options.monthlyFactors("price_by_month")))
    }
  }

  private static var costs: [LuaHostFunction] {
    func cost(
      _ name: String, _ basis: EnterpriseBudget.Cost.Basis, _ unit: String, _ description: String
    ) -> LuaHostFunction {
      adding(
        name,
        [
          itemName, LuaParameter("cost", "number", unit),
          LuaParameter(
            "options", "table",
            "in monthly steps when = \"start\", \"during\" or \"end\" of a cycle; season, season_weights",
            optional: true),
        ], description
      ) { call, budget in
        let options = try NamedArguments(
          call, at: 3, known: ["when", "season", "season_weights"], isOptional: true)
        try budget.add(
          EnterpriseBudget.Cost(
            name: call.text(1), amount: call.amount(2), basis: basis, moment: options.choice("when", or: .start),
            season: options.season()))
      }
    }
    return [
      cost("variable_cost", .cycleAndUnit, "đồng per cycle and scale unit", "A cost of each cycle and scale unit."),
      cost("cycle_cost", .cycle, "đồng per cycle", "A cost of each cycle, at any scale."),
      cost("unit_cost", .unit, "đồng per year and scale unit", "A cost of each year and scale unit."),
      cost("fixed_cost", .fixed, "đồng per year", "A cost of each year, at any scale."),
    ]
  }

  private static var labour: LuaHostFunction {
    adding(
      "labour",
      [LuaParameter("options", "table", "days per cycle and scale unit, wage per day, hired, name, season")],
      "Work. The household's own is valued at its wage in the appraisal, but is no cost in annual_net."
    ) { call, budget in
      let options = try NamedArguments(
        call, at: 1, known: ["name", "days", "wage", "hired", "season", "season_weights"])
      try budget.add(
        EnterpriseBudget.Labour(
          name: options.text("name", or: ""), days: options.amount("days"), wage: options.amount("wage"),
          isHired: options.boolean("hired", or: false), season: options.season()))
    }
  }

  private static var grant: LuaHostFunction {
    adding(
      "grant", [itemName, LuaParameter("amount", "number", "đồng for the whole enterprise")],
      "Money given before the first year."
    ) { call, budget in
      try budget.addGrant(.init(name: call.text(1), amount: call.amount(2)))
    }
  }

  private static var workingCapital: LuaHostFunction {
    adding(
      "working_capital", [itemName, LuaParameter("amount", "number", "đồng per scale unit")],
      "Money tied up from the start, free again at the end."
    ) { call, budget in
      try budget.addWorkingCapital(.init(name: call.text(1), amount: call.amount(2)))
    }
  }

  /// What a loan's options are called.
  static let loanOptions = ["amount", "rate", "months", "grace_months", "schedule", "every", "ceiling"]

  static func loan(_ name: String, _ options: NamedArguments) throws -> Loan {
    try Loan(
      name: name, principal: options.amount("amount"), rate: options.number("rate"), months: options.integer("months"),
      graceMonths: options.integer("grace_months", or: 0),
      schedule: options.choice("schedule", or: .equalPrincipal), instalmentMonths: options.integer("every", or: 1),
      ceiling: options["ceiling"].isNull ? nil : options.number("ceiling"))
  }

  private static var loan: LuaHostFunction {
    adding(
      "loan",
      [
        itemName,
        LuaParameter(
          "options", "table",
          "amount, rate a year, months; grace_months, schedule = \"equal_principal\", \"annuity\" or \"bullet\", "
            + "every = months between instalments, ceiling"),
      ],
      "Money lent before the first year; interest is paid monthly on what is owed."
    ) { call, budget in
      budget.add(try loan(call.text(1), NamedArguments(call, at: 2, known: loanOptions)))
    }
  }

  private static var tax: LuaHostFunction {
    adding(
      "tax",
      [
        itemName,
        LuaParameter(
          "options", "table",
          "share 0 to 1, of = \"revenue\" or \"profit\", above = đồng a year that stay free (of revenue: below it "
            + "nothing is due, above it the whole is taxed)"),
      ],
      "A tax of each year, paid at its end."
    ) { call, budget in
      let options = try NamedArguments(call, at: 2, known: ["share", "of", "above"])
      try budget.add(
        EnterpriseBudget.Tax(
          name: call.text(1), share: options.number("share"), base: options.choice("of", or: .profit),
          above: options.number("above", or: 0)))
    }
  }
}
