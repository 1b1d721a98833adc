/// A poverty standard as JSON.

import Messages
import Programme
import Vietnamese

struct StandardRecord: Encodable {
  struct Line: Encodable {
    let `class`: String
    let areaType: String?
    let amount: Int64
    let period: String
    let perYear: Int64
    let isConfirmed: Bool
  }
  struct Indicator: Encodable {
    let code, dimension: String
    let label: LocalizedText
    let words: LocalizedText?
    let rule: String?
    let isConfirmed, isRuleConfirmed: Bool
  }
  struct Rule: Encodable { let `class`, when: String }

  let id, jurisdiction, validFrom: String
  let validTo: String?
  let name, source: LocalizedText
  let isConfirmed: Bool
  let lines: [Line]
  let indicators: [Indicator]
  let rules: [Rule]

  init(_ standard: PovertyStandard) {
    (id, jurisdiction, validFrom) = (standard.id, standard.jurisdiction, standard.validFrom.iso)
    validTo = standard.validTo?.iso
    (name, source, isConfirmed) = (standard.name, standard.source, standard.isConfirmed)
    lines = standard.lines.map {
      Line(
        class: $0.class, areaType: $0.areaType, amount: $0.amount, period: $0.period.rawValue, perYear: $0.perYear,
        isConfirmed: $0.isConfirmed)
    }
    indicators = standard.indicators.map {
      Indicator(
        code: $0.code, dimension: $0.dimension, label: $0.label, words: $0.words, rule: $0.rule?.onOneLine,
        isConfirmed: $0.isConfirmed, isRuleConfirmed: $0.isRuleConfirmed)
    }
    rules = standard.rules.map { Rule(class: $0.class, when: $0.condition.onOneLine) }
  }
}

extension String {
  /// An expression of several lines as one.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
