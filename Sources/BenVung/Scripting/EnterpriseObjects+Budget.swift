import Analytics
import LuaRuntime

// The chain that declares a budget: each method adds an item and returns the enterprise.

extension ScriptEnterprise {
  static var luaClass: LuaClass<ScriptEnterprise> {
    LuaClass(name: "enterprise", methods: [invest, revenue, variableCost, fixedCost, labour, grant])
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
      let options = try EnterpriseOptions(
        call, at: 3, known: ["life", "rest_value", "replace"])
      try budget.add(
        .init(
          name: call.text(1), cost: call.number(2), life: options.integer("life"),
          restValue: options.number("rest_value", or: 0), isReplaced: options.boolean("replace", or: true)))
    }
  }

  private static var revenue: LuaHostFunction {
    adding(
      "revenue",
      [itemName, LuaParameter("options", "table", "yield per cycle and scale unit, price, survival 0 to 1")],
      "A product: yield × price × survival in each cycle and scale unit."
    ) { call, budget in
      let options = try EnterpriseOptions(call, at: 2, known: ["yield", "price", "survival"])
      try budget.add(
        .init(
          name: call.text(1), yield: options.number("yield"), price: options.number("price"),
          survival: options.number("survival", or: 1)))
    }
  }

  private static var variableCost: LuaHostFunction {
    adding(
      "variable_cost", [itemName, LuaParameter("cost", "number", "đồng per cycle and scale unit")],
      "A cost of each cycle and scale unit."
    ) { call, budget in
      try budget.addVariable(.init(name: call.text(1), amount: call.number(2)))
    }
  }

  private static var fixedCost: LuaHostFunction {
    adding(
      "fixed_cost", [itemName, LuaParameter("cost", "number", "đồng per year")], "A cost of each year, at any scale."
    ) { call, budget in
      try budget.addFixed(.init(name: call.text(1), amount: call.number(2)))
    }
  }

  private static var labour: LuaHostFunction {
    adding(
      "labour",
      [LuaParameter("options", "table", "days per cycle and scale unit, wage per day, hired, name")],
      "Work. The household's own is valued at its wage in the appraisal, but is no cost in annual_net."
    ) { call, budget in
      let options = try EnterpriseOptions(call, at: 1, known: ["name", "days", "wage", "hired"])
      try budget.add(
        .init(
          name: options.text("name", or: ""), days: options.number("days"), wage: options.number("wage"),
          isHired: options.boolean("hired", or: false)))
    }
  }

  private static var grant: LuaHostFunction {
    adding(
      "grant", [itemName, LuaParameter("amount", "number", "đồng for the whole enterprise")],
      "Money given before the first year."
    ) { call, budget in
      try budget.addGrant(.init(name: call.text(1), amount: call.number(2)))
    }
  }
}
