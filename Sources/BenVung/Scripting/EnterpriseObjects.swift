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
  let household: HouseholdIncome?
  let language: Language
  let budget: ScriptTable
  var scriptTable: ScriptTable { budget }

  init(_ appraisal: Appraisal, household: HouseholdIncome?, language: Language) {
    self.appraisal = appraisal
    self.household = household
    self.language = language
    budget = appraisal.budgetTable(in: language)
  }
}

/// `bv.simulate(…)`
final class ScriptSimulation: ScriptTableConvertible {
  let simulation: RiskSimulation
  /// Whether the budget function was called for many draws at once.
  let isVectorised: Bool
  let scriptTable: ScriptTable

  init(_ simulation: RiskSimulation, isVectorised: Bool, language: Language) {
    self.simulation = simulation
    self.isVectorised = isVectorised
    scriptTable = simulation.scriptTable(in: language)
  }
}

/// `bv.distribution.…(…)`
final class ScriptDistribution {
  enum Content {
    case distribution(Distribution)
    /// A share that an event takes of a parameter.
    case loss(ChanceEvent.Severity)
    /// Its effects by parameter: a number, a distribution or a loss.
    case event(probability: Double, effects: [String: Effect])
  }

  enum Effect {
    case value(ChanceEvent.Severity)
    case loss(ChanceEvent.Severity)
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
  state.define(ScriptDraws.luaClass)
  state.define(LuaClass<ScriptDistribution>(name: "distribution"))
}

extension ScriptAppraisal {
  static let fields = [
    "npv", "irr", "mirr", "payback", "discounted_payback", "benefit_cost_ratio", "margin", "annual_net", "own_days",
    "return_per_labour_day", "investment", "peak_funding", "return_on_funding", "npv_after_loans", "irr_after_loans",
    "rate", "scale", "unit", "notes", "budget", "steps", "average_year", "household", "income_after", "above_line",
  ]

  static var luaClass: LuaClass<ScriptAppraisal> {
    LuaClass(
      name: "appraisal",
      get: { object, name, state in
        let appraisal = object.appraisal
        switch name {
        case "npv": return .number(appraisal.netPresentValue)
        case "irr": return LuaValue(appraisal.internalRate)
        case "mirr": return LuaValue(appraisal.modifiedInternalRate)
        case "payback": return LuaValue(appraisal.payback)
        case "discounted_payback": return LuaValue(appraisal.discountedPayback)
        case "benefit_cost_ratio": return LuaValue(appraisal.benefitCostRatio)
        case "margin": return LuaValue(appraisal.margin)
        case "annual_net": return .number(appraisal.annualNet)
        case "own_days": return .number(appraisal.ownDays)
        case "return_per_labour_day": return LuaValue(appraisal.returnPerLabourDay)
        case "investment": return .number(appraisal.investment)
        case "peak_funding": return .number(appraisal.peakFunding)
        case "return_on_funding": return LuaValue(appraisal.returnOnFunding)
        case "npv_after_loans": return .number(appraisal.netPresentValueAfterLoans)
        case "irr_after_loans": return LuaValue(appraisal.internalRateAfterLoans)
        case "rate": return .number(appraisal.rate)
        case "scale": return .number(appraisal.scale)
        case "unit": return .text(appraisal.unit)
        case "notes":
          return .table(try state.makeTable(array: appraisal.notes(in: object.language).map { .text($0) }))
        case "budget": return .object(object.budget)
        case "steps": return .object(appraisal.stepsTable(in: object.language))
        case "average_year": return .object(appraisal.averageYearTable(in: object.language))
        case "household": return object.household.map { .object(householdTable($0, in: object.language)) } ?? .null
        case "income_after": return LuaValue(object.household?.after)
        case "above_line": return object.household?.isAbove.map { .boolean($0) } ?? .null
        default: return nil
        }
      },
      fields: fields)
  }
}

extension ScriptSimulation {
  static let fields = [
    "mean", "deviation", "p10", "p50", "p90", "min", "max", "probability_of_loss", "draws", "vectorised", "income_p10",
    "income_p50", "income_p90",
  ]

  static var luaClass: LuaClass<ScriptSimulation> {
    let share = LuaParameter("share", "number", "0 to 1")
    func fraction(_ call: LuaCall) throws -> Double {
      let share = try call.number(1)
      guard share >= 0, share <= 1 else { throw call.fault(1, vi: "phải từ 0 đến 1", en: "must be 0 to 1") }
      return share
    }
    return LuaClass(
      name: "simulation",
      methods: [
        LuaHostFunction(
          "percentile", parameters: [share], returns: "number",
          description: "The net present value that this share of the draws stays below."
        ) { call in
          .value(.number(try call.receiver(as: ScriptSimulation.self).simulation.percentile(fraction(call))))
        },
        LuaHostFunction(
          "income_percentile", parameters: [share], returns: "number",
          description: "The income of an average year that this share of the draws stays below."
        ) { call in
          .value(.number(try call.receiver(as: ScriptSimulation.self).simulation.incomePercentile(fraction(call))))
        },
        LuaHostFunction(
          "probability_below", parameters: [LuaParameter("income", "number", "đồng a year of the household")],
          returns: "number", description: "The share of draws whose average year brings the household less than this."
        ) { call in
          .value(
            .number(try call.receiver(as: ScriptSimulation.self).simulation.probabilityOfIncome(below: call.number(1))))
        },
      ],
      get: { object, name, _ in
        let simulation = object.simulation
        switch name {
        case "mean": return .number(simulation.mean)
        case "deviation": return .number(simulation.deviation)
        case "p10": return .number(simulation.percentile(0.1))
        case "p50": return .number(simulation.percentile(0.5))
        case "p90": return .number(simulation.percentile(0.9))
        case "income_p10": return .number(simulation.incomePercentile(0.1))
        case "income_p50": return .number(simulation.incomePercentile(0.5))
        case "income_p90": return .number(simulation.incomePercentile(0.9))
        case "min": return .number(simulation.percentile(0))
        case "max": return .number(simulation.percentile(1))
        case "probability_of_loss": return .number(simulation.probabilityOfLoss)
        case "draws": return .whole(simulation.netPresentValues.count)
        case "vectorised": return .boolean(object.isVectorised)
        default: return nil
        }
      },
      fields: fields)
  }
}
