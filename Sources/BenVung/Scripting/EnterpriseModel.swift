/// A script's budget function with its parameters: a model that can be asked again and again.

import Analytics
import LuaRuntime
import Messages

/// `budget, params` of a call: each question calls the function with a fresh copy of the parameters, some changed.
struct EnterpriseModel {
  private let call: LuaCall
  private let function: LuaFunction
  private let parameters: [(name: String, value: LuaValue)]

  /// Reads the function at position 1 and the parameters at position 2.
  init(_ call: LuaCall) throws {
    self.call = call
    function = try call.function(1)
    parameters = try NamedArguments(call, at: 2, known: nil).sorted
  }

  /// The number that a parameter has.
  func number(_ name: String) throws -> Double {
    guard let value = parameters.first(where: { $0.name == name })?.value else {
      throw call.unknownOption(2, name, known: parameters.map(\.name))
    }
    guard let number = value.number else {
      throw call.wrongOption(2, name, "number", value)
    }
    return number
  }

  /// An event with the values that its losses are shares of.
  func event(_ probability: Double, _ effects: [String: ScriptDistribution.Effect]) throws -> ChanceEvent {
    var known: [String: ChanceEvent.Effect] = [:]
    for (name, effect) in effects.sorted(by: { $0.key < $1.key }) {
      let base = try number(name)
      known[name] =
        switch effect {
        case .value(let severity): .value(severity)
        case .loss(let severity): .loss(severity, of: base)
        }
    }
    return try ChanceEvent(probability: probability, effects: known)
  }

  /// The rate that the options name, or else the parameters.
  func rate(_ options: NamedArguments) throws -> Double {
    let rate: Double
    if !options["rate"].isNull {
      rate = try options.number("rate")
    } else if parameters.contains(where: { $0.name == "rate" }) {
      rate = try number("rate")
    } else {
      throw call.fault(
        options.position, vi: "thiếu rate, chẳng hạn { rate = 0.1 } cho 10 % một năm",
        en: "rate is missing, such as { rate = 0.1 } for 10 % a year")
    }
    try Appraisal.check(rate: rate)
    return rate
  }

  /// The budget with some parameters changed. What the function throws keeps its place.
  func budget(_ changes: [String: Amount] = [:]) throws -> EnterpriseBudget {
    let fields = parameters.map { name, value -> (String, LuaValue) in
      switch changes[name] {
      case .fixed(let number): (name, .number(number))
      case .drawn(let values): (name, .object(ScriptDraws(values)))
      case nil: (name, value)
      }
    }
    let result = try call.state.call(function, [.table(try call.state.makeTable(fields))])
    guard let enterprise = result.first?.object as? ScriptEnterprise else {
      throw call.fault(
        1, vi: "hàm phải trả về bv.enterprise, \(TypeWords.clause(result.first?.typeName ?? "no value"))",
        en: "the function must return a bv.enterprise, got \(result.first?.typeName ?? "nothing")")
    }
    return enterprise.budget
  }

  func budget(_ changes: [String: Double]) throws -> EnterpriseBudget {
    try budget(changes.mapValues(Amount.fixed))
  }

  /// A measure with some parameters changed; NaN where a parameter cannot have that value.
  func measure(_ measure: EnterpriseMeasure, _ changes: [String: Double], rate: Double) throws -> Double {
    do {
      return try measure.value(of: budget(changes), rate: rate)
    } catch let error as LuaError where (error.hostError as? Diagnostic)?.code == .enterpriseInvalid {
      return .nan
    }
  }
}

/// What a question about a model asks for.
enum EnterpriseMeasure: String, CaseIterable {
  case netPresentValue = "npv"
  case annualNet = "annual_net"
  case returnPerLabourDay = "return_per_labour_day"

  /// Without the internal rates and what else an appraisal has: searches ask a thousand times.
  func value(of budget: EnterpriseBudget, rate: Double) -> Double {
    let years = budget.outcomesByYear(rate: rate, draws: 1)
    let annualNet = years.income.reduce(0) { $0 + $1[0] } / Double(budget.years)
    switch self {
    case .netPresentValue: return years.present.reduce(0) { $0 + $1[0] }
    case .annualNet: return annualNet
    case .returnPerLabourDay:
      let days = budget.ownDaysPerYear
      return days > 0 ? annualNet / days : .nan
    }
  }

  var label: LocalizedText {
    switch self {
    case .netPresentValue: EnterprisePhrases.netPresentValue
    case .annualNet: EnterprisePhrases.annualNet
    case .returnPerLabourDay: EnterprisePhrases.perDay
    }
  }
}
