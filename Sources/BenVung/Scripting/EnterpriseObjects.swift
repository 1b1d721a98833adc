/// The objects of enterprise budgets as scripts hold them.

import Analytics
import Documents
import LuaRuntime
import Messages

/// `bv.enterprise {…}`
final class ScriptEnterprise {
  var budget: EnterpriseBudget
  init(_ budget: EnterpriseBudget) { self.budget = budget }
}

/// `bv.appraise(…)`
final class ScriptAppraisal: ScriptTableConvertible {
  let appraisal: Appraisal
  let language: Language
  let budget: ScriptTable
  var scriptTable: ScriptTable { budget }

  init(_ appraisal: Appraisal, language: Language) {
    self.appraisal = appraisal
    self.language = language
    budget = appraisal.scriptTable(in: language)
  }
}

/// `bv.simulate(…)`
final class ScriptSimulation: ScriptTableConvertible {
  let simulation: RiskSimulation
  let scriptTable: ScriptTable

  init(_ simulation: RiskSimulation, language: Language) {
    self.simulation = simulation
    scriptTable = simulation.scriptTable(in: language)
  }
}

/// `bv.distribution.…(…)`
final class ScriptDistribution {
  enum Content {
    case distribution(Distribution)
    case event(ChanceEvent)
  }
  let content: Content
  init(_ content: Content) { self.content = content }
}

/// Makes the classes known to a run; before any of its scripts runs.
func defineEnterpriseClasses(in state: LuaState) {
  state.define(ScriptTable.luaClass)
  state.define(ScriptEnterprise.luaClass)
  state.define(ScriptAppraisal.luaClass)
  state.define(ScriptSimulation.luaClass)
  state.define(LuaClass<ScriptDistribution>(name: "distribution"))
}

extension ScriptAppraisal {
  static let fields = [
    "npv", "irr", "payback", "discounted_payback", "benefit_cost_ratio", "margin", "annual_net",
    "return_per_labour_day", "rate", "notes", "budget",
  ]

  static var luaClass: LuaClass<ScriptAppraisal> {
    LuaClass(
      name: "appraisal",
      get: { object, name, state in
        let appraisal = object.appraisal
        switch name {
        case "npv": return .number(appraisal.netPresentValue)
        case "irr": return LuaValue(appraisal.internalRate)
        case "payback": return LuaValue(appraisal.payback)
        case "discounted_payback": return LuaValue(appraisal.discountedPayback)
        case "benefit_cost_ratio": return LuaValue(appraisal.benefitCostRatio)
        case "margin": return LuaValue(appraisal.margin)
        case "annual_net": return .number(appraisal.annualNet)
        case "return_per_labour_day": return LuaValue(appraisal.returnPerLabourDay)
        case "rate": return .number(appraisal.rate)
        case "notes":
          return .table(try state.makeTable(array: appraisal.notes(in: object.language).map { .text($0) }))
        case "budget": return .object(object.budget)
        default: return nil
        }
      },
      fields: fields)
  }
}

extension ScriptSimulation {
  static let fields = ["mean", "deviation", "p10", "p50", "p90", "min", "max", "probability_of_loss", "draws"]

  static var luaClass: LuaClass<ScriptSimulation> {
    LuaClass(
      name: "simulation",
      methods: [
        LuaHostFunction(
          "percentile", parameters: [LuaParameter("share", "number", "0 to 1")], returns: "number",
          description: "The net present value that this share of the draws stays below."
        ) { call in
          let share = try call.number(1)
          guard share >= 0, share <= 1 else { throw call.fault(1, vi: "phải từ 0 đến 1", en: "must be 0 to 1") }
          return .value(.number(try call.receiver(as: ScriptSimulation.self).simulation.percentile(share)))
        }
      ],
      get: { object, name, _ in
        let simulation = object.simulation
        switch name {
        case "mean": return .number(simulation.mean)
        case "deviation": return .number(simulation.deviation)
        case "p10": return .number(simulation.percentile(0.1))
        case "p50": return .number(simulation.percentile(0.5))
        case "p90": return .number(simulation.percentile(0.9))
        case "min": return .number(simulation.percentile(0))
        case "max": return .number(simulation.percentile(1))
        case "probability_of_loss": return .number(simulation.probabilityOfLoss)
        case "draws": return .whole(simulation.netPresentValues.count)
        default: return nil
        }
      },
      fields: fields)
  }
}
