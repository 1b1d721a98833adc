/// One figure of a model for many draws at once.

import Analytics
import Foundation
import LuaRuntime
import Messages

/// What a simulation hands to a budget function in place of a number: arithmetic works on all draws. Comparisons and
/// `math` functions raise, which makes the host call the function once for each draw.
final class ScriptDraws {
  let values: [Double]
  init(_ values: [Double]) { self.values = values }

  static var luaClass: LuaClass<ScriptDraws> {
    LuaClass(
      name: "draws",
      metamethods: [
        .addition: { try arithmetic($0, +) }, .subtraction: { try arithmetic($0, -) },
        .multiplication: { try arithmetic($0, *) }, .division: { try arithmetic($0, /) },
        .power: { try arithmetic($0, pow) },
        .negation: { call in
          .object(ScriptDraws(try call.object(1, as: ScriptDraws.self).values.map { -$0 }))
        },
        .less: { _ in throw compared }, .lessOrEqual: { _ in throw compared },
      ])
  }

  private static var compared: LuaError {
    LuaError("a figure that stands for many draws cannot be compared")
  }

  private static func arithmetic(_ call: LuaCall, _ operation: (Double, Double) -> Double) throws -> LuaReturn {
    func amount(_ position: Int) throws -> Amount {
      guard let amount = call.value(at: position).amount else { throw call.unexpected(position, "number") }
      return amount
    }
    switch Amount.combined(try amount(1), try amount(2), operation) {
    case .fixed(let value): return .value(.number(value))
    case .drawn(let values): return .object(ScriptDraws(values))
    }
  }
}

extension LuaValue {
  /// A number, or one for each draw.
  var amount: Amount? { number.map(Amount.fixed) ?? (object as? ScriptDraws).map { .drawn($0.values) } }
}

extension LuaCall {
  /// A number argument that may stand for many draws.
  func amount(_ position: Int) throws -> Amount {
    guard let amount = value(at: position).amount else { throw unexpected(position, "number") }
    return amount
  }
}

extension NamedArguments {
  func amount(_ name: String) throws -> Amount {
    guard let amount = self[name].amount else { throw wrong(name, "number") }
    return amount
  }

  func amount(_ name: String, or standard: Amount) throws -> Amount {
    self[name].isNull ? standard : try amount(name)
  }

  /// A rate of growth, or a factor for each year.
  func index(_ name: String) throws -> PriceIndex {
    let value = self[name]
    if value.isNull { return .constant }
    if let growth = value.number { return .growth(growth) }
    guard let factors = value.table?.elements, !factors.isEmpty else { throw wrong(name, "number or list of factors") }
    return .factors(
      try factors.map { factor in
        guard let factor = factor.number else { throw wrong(name, "number or list of factors") }
        return factor
      })
  }

  /// Calendar months, and their weights where `weights` names the option that has them.
  func season(weights: String = "season_weights") throws -> EnterpriseBudget.Season? {
    if self["season"].isNull { return nil }
    let months = try whole("season")
    guard !months.isEmpty else { throw wrong("season", "list of months, 1 to 12") }
    var shares: [Int: Double] = [:]
    var given: [Double] = months.map { _ in 1 }
    if !self[weights].isNull {
      given = try (self[weights].table?.elements ?? []).map { weight in
        guard let weight = weight.number else { throw wrong(weights, "list of numbers") }
        return weight
      }
      guard given.count == months.count else { throw wrong(weights, "one number for each month of season") }
    }
    for (month, weight) in zip(months, given) { shares[month, default: 0] += weight }
    return EnterpriseBudget.Season(shares)
  }

  private func whole(_ name: String) throws -> [Int] {
    guard let elements = self[name].table?.elements else { throw wrong(name, "list of months, 1 to 12") }
    return try elements.map { element in
      guard let number = element.integer.flatMap(Int.init(exactly:)) else {
        throw wrong(name, "list of months, 1 to 12")
      }
      return number
    }
  }

  /// `{ [12] = 1.2 }`: a factor by calendar month.
  func monthlyFactors(_ name: String) throws -> [Int: Double] {
    if self[name].isNull { return [:] }
    guard let table = self[name].table else { throw wrong(name, "table of factors by month") }
    var factors: [Int: Double] = [:]
    for (key, value) in table.entries {
      guard let month = key.integer.flatMap(Int.init(exactly:)), let factor = value.number else {
        throw wrong(name, "table of factors by month")
      }
      factors[month] = factor
    }
    return factors
  }

  /// One of the names of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, or standard: Choice) throws -> Choice
  where Choice.RawValue == String {
    if self[name].isNull { return standard }
    let text = try text(name, or: "")
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue)
      throw call.fault(
        position, vi: "\(name): không có '\(text)', chỉ có \(known.quotedList)",
        en: "\(name): there is no '\(text)', only \(known.quotedList)")
    }
    return choice
  }
}
