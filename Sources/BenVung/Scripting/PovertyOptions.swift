/// The options of `bv.poverty`, read strictly.

import Analytics
import LuaRuntime
import Messages

struct PovertyOptions {
  private let options: NamedArguments
  private let call: LuaCall

  init(_ call: LuaCall, known: [String], isOptional: Bool = false) throws {
    self.call = call
    options = try NamedArguments(call, at: 2, known: known, isOptional: isOptional)
  }

  /// The keys of the groups: an expression, or a list of them as in `group_by`.
  private func groups() throws -> [(name: String, text: String)] {
    options["by"].isNull ? [] : try call.columns(in: options["by"], at: 2)
  }

  /// A text or `bv.expr "…"`.
  private func expression(_ name: String) throws -> String? {
    let value = options[name]
    if value.isNull { return nil }
    if let measure = value.object as? ScriptMeasure, case .expression(let text) = measure.content { return text }
    guard let text = value.text else { throw options.wrong(name, "expression") }
    return text
  }

  func alkireFoster() throws -> AlkireFoster {
    AlkireFoster(
      source: try source(), weights: try weights(), dimensions: try options.texts("dimensions"), cutoff: try cutoff(),
      weight: try expression("weight"), undecided: try undecided(), groups: try groups())
  }

  /// 3 points, or a part of the sum of the weights as "1/3": a number such as 0.333 is no third.
  private func cutoff() throws -> AlkireFoster.Cutoff {
    if let points = options["cutoff"].integer { return .points(points) }
    let parts = (options["cutoff"].text ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int64($0.filter { $0 != " " }) }
    guard parts.count == 2, numbers.count == 2 else {
      throw options.wrong("cutoff", "whole number or part such as \"1/3\"")
    }
    return .part(numbers[0], numbers[1])
  }

  private func weights() throws -> AlkireFoster.Weights {
    let value = options["weights"]
    if value.text == "dimensions" { return .equalDimensions }
    guard !value.isNull else { return .of([:]) }
    guard let table = value.table else { throw options.wrong("weights", "table of whole numbers or \"dimensions\"") }
    var weights: [String: Int64] = [:]
    for (key, value) in table.entries {
      guard let name = key.text, let weight = value.integer else {
        throw call.wrongOption(2, "weights." + (key.text ?? "?"), "whole number", value)
      }
      weights[name] = weight
    }
    return .of(weights)
  }

  private func undecided() throws -> AlkireFoster.Undecided {
    let text = try options.text("undecided", or: AlkireFoster.Undecided.leftOut.rawValue)
    guard let undecided = AlkireFoster.Undecided(rawValue: text) else {
      let known = AlkireFoster.Undecided.allCases.map(\.rawValue).quotedList
      throw call.fault(
        2, vi: "undecided: không có '\(text)', chỉ có \(known)", en: "undecided: there is no '\(text)', only \(known)")
    }
    return undecided
  }

  /// Codes of a list field, or conditions: `indicators = { water = bv.expr "…" }`.
  private func source() throws -> AlkireFoster.Source {
    let list = try expression("list")
    let value = options["indicators"]
    guard !value.isNull else { return .list(list ?? "deprivations_counted", codes: nil) }
    guard value.table != nil else { throw options.wrong("indicators", "list of codes, or name = bv.expr \"…\"") }
    let columns = try call.columns(in: value, at: 2)
    // A text stands for itself, an expression has a name of its own.
    if columns.allSatisfy({ $0.name == $0.text }) {
      return .list(list ?? "deprivations_counted", codes: columns.map(\.name))
    }
    guard list == nil else {
      throw call.fault(
        2, vi: "list chỉ dùng với mã chỉ số, không dùng với bv.expr", en: "list goes with codes, not with bv.expr")
    }
    return .conditions(columns)
  }

  func incomePoverty() throws -> IncomePoverty.Options {
    var result = IncomePoverty.Options()
    if let income = try expression("income") { result.income = income }
    result.line = try line()
    result.weight = try expression("weight")
    result.groups = try groups()
    return result
  }

  private func line() throws -> IncomeLine {
    let value = options["line"]
    if value.isNull { return .inForce(class: "poor") }
    if let amount = value.integer { return .amount(amount) }
    if let name = value.text { return .inForce(class: name) }
    guard let text = try expression("line") else { return .inForce(class: "poor") }
    return .expression(text)
  }

  func inequality() throws -> IncomeInequality.Options {
    var result = IncomeInequality.Options()
    if let income = try expression("income") { result.income = income }
    result.weight = try expression("weight")
    result.groups = try groups()
    let points = options["points"]
    if points.isNull { return result }
    if let list = points.table {
      result.percents = try list.elements.map { value in
        guard let percent = value.integer else { throw options.wrong("points", "list of whole percents") }
        return percent
      }
      return result
    }
    guard let parts = points.integer, (1...100).contains(parts), 100 % parts == 0 else {
      throw options.wrong("points", "number of equal parts of 100 or list of whole percents")
    }
    result.percents = Array(stride(from: 0, through: 100, by: Int(100 / parts)))
    return result
  }
}
