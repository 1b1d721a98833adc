/// The table `standard` of a plugin of that kind.

import LuaRuntime
import Messages
import Programme
import Vietnamese

extension ManifestReader {
  private static let statuses = ["confirmed", "UNCONFIRMED"]

  mutating func standard(_ table: LuaTable) -> PovertyStandard? {
    let path = "standard"
    check(
      table, at: path,
      keys: [
        "id", "jurisdiction", "name", "valid_from", "valid_to", "source", "status", "lines", "indicators", "rules",
      ])
    let id = text(table, "id", at: path, required: true)
    if let id, !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }) {
      wrongValue("\(path).id", id, "chỉ gồm chữ không dấu, số và - . _", "letters, digits and - . _ only")
    }
    let jurisdiction = text(table, "jurisdiction", at: path, required: true)
    let name = localized(table, "name", at: path, required: true)
    let validFrom = day(table, "valid_from", at: path, required: true)
    let validTo = day(table, "valid_to", at: path)
    if let validFrom, let validTo, validTo < validFrom {
      wrongValue("\(path).valid_to", validTo.iso, "trước valid_from", "is before valid_from")
    }
    let source = localized(table, "source", at: path, required: true)
    let status = word(table, "status", at: path, of: Self.statuses, required: true)
    let lines = tables(table, "lines", at: path).compactMap { line($0.table, at: $0.path) }
    let indicators = tables(table, "indicators", at: path).compactMap { indicator($0.table, at: $0.path) }
    let rules = tables(table, "rules", at: path, required: true).compactMap { rule($0.table, at: $0.path) }
    guard let id, let jurisdiction, let name, let validFrom, let source else { return nil }
    return PovertyStandard(
      id: id, jurisdiction: jurisdiction, name: name, validFrom: validFrom, validTo: validTo, source: source,
      isConfirmed: status == "confirmed", lines: lines, indicators: indicators, rules: rules)
  }

  private func codes(_ list: String) -> [String] { model.codeList(list)?.items.map(\.code) ?? [] }

  private mutating func line(_ table: LuaTable, at path: String) -> PovertyStandard.Line? {
    check(table, at: path, keys: ["class", "area_type", "amount", "period", "status"])
    let name = word(table, "class", at: path, of: codes("class"), required: true)
    let areaType = word(table, "area_type", at: path, of: ["rural", "urban"])
    let period = word(table, "period", at: path, of: ["month", "year"], required: true)
      .flatMap(MoneyPeriod.init(rawValue:))
    let status = word(table, "status", at: path, of: Self.statuses, required: true)
    let value = table["amount"]
    guard !value.isNull else {
      missing("\(path).amount")
      return nil
    }
    guard let amount = value.integer, (1...1_000_000_000_000).contains(amount) else {
      wrongType("\(path).amount", value, "số nguyên đồng lớn hơn 0", "whole đồng above 0")
      return nil
    }
    guard let name, let period else { return nil }
    return .init(class: name, areaType: areaType, amount: amount, period: period, isConfirmed: status == "confirmed")
  }

  private mutating func indicator(_ table: LuaTable, at path: String) -> PovertyStandard.Indicator? {
    check(table, at: path, keys: ["code", "dimension", "label", "status", "rule", "words", "rule_status"])
    let code = word(table, "code", at: path, of: codes("indicator"), required: true)
    let dimension = text(table, "dimension", at: path, required: true)
    let label = localized(table, "label", at: path)
    let status = word(table, "status", at: path, of: Self.statuses, required: true)
    let rule = text(table, "rule", at: path)
    let words = localized(table, "words", at: path)
    let ruleStatus = word(table, "rule_status", at: path, of: Self.statuses)
    guard let code, let dimension else { return nil }
    let listed = model.codeList("indicator")?.item(code)?.label
    return .init(
      code: code, dimension: dimension, label: label ?? listed ?? LocalizedText(both: code),
      isConfirmed: status == "confirmed", rule: rule, words: words, isRuleConfirmed: ruleStatus != "UNCONFIRMED",
      place: rule == nil ? nil : textPlace(of: "\(path).rule"))
  }

  private mutating func rule(_ table: LuaTable, at path: String) -> PovertyStandard.Rule? {
    check(table, at: path, keys: ["class", "when"])
    guard let name = word(table, "class", at: path, of: codes("class"), required: true),
      let condition = text(table, "when", at: path, required: true)
    else { return nil }
    return .init(class: name, condition: condition, place: textPlace(of: "\(path).when"))
  }
}
