/// `benvung standard diff`

import Messages
import Programme
import Vietnamese

/// One difference: what, and how it stands in each of two standards.
struct StandardDifference: Encodable {
  /// "line", "indicator", "rule", "validity", "source"
  let kind: String
  /// What is compared: "poor rural", "waste", "near_poor".
  let subject: String
  let first: String?
  let second: String?
}

extension CommandContext {
  func standardDiff() throws -> Int32 {
    let names = parsed.positionals
    let (one, other) = (try standard(named: names[0]), try standard(named: names[1]))
    let differences = differences(one, other)
    if isJSON {
      tool.console.print(try JSONOutput.text(differences))
      return 0
    }
    tool.console.print("\(one.id) → \(other.id)")
    let heads = [
      ("line", "Mức thu nhập", "Lines of income"), ("indicator", "Chỉ số thiếu hụt", "Indicators"),
      ("rule", "Quy tắc phân loại", "Rules of the classes"), ("validity", "Hiệu lực", "Validity"),
      ("source", "Căn cứ", "Source"),
    ]
    for (kind, vi, en) in heads {
      let ofKind = differences.filter { $0.kind == kind }
      guard !ofKind.isEmpty else { continue }
      tool.console.print("\n" + word(vi, en))
      for difference in ofKind { tool.console.print(line(difference)) }
    }
    if differences.isEmpty { print("Không khác nhau.", "They do not differ.") }
    return 0
  }

  private func line(_ difference: StandardDifference) -> String {
    let subject = difference.subject.isEmpty ? "" : difference.subject + ": "
    switch (difference.first, difference.second) {
    case (nil, let added?): return "+ \(subject)\(added)"
    case (let removed?, nil): return "- \(subject)\(removed)"
    case (let before, let after):
      let (before, after) = (before ?? "-", after ?? "-")
      let short = "~ \(subject)\(before) → \(after)"
      guard short.count > tool.console.width else { return short }
      let head = difference.subject.isEmpty ? "~" : "~ \(difference.subject):"
      return "\(head)\n    - \(before)\n    + \(after)"
    }
  }

  private func differences(_ one: PovertyStandard, _ other: PovertyStandard) -> [StandardDifference] {
    func compared(_ kind: String, _ first: [(String, String)], _ second: [(String, String)]) -> [StandardDifference] {
      let keys = first.map(\.0) + second.map(\.0).filter { key in !first.contains { $0.0 == key } }
      return keys.compactMap { key in
        let (a, b) = (first.first { $0.0 == key }?.1, second.first { $0.0 == key }?.1)
        return a == b ? nil : StandardDifference(kind: kind, subject: key, first: a, second: b)
      }
    }
    func validity(_ standard: PovertyStandard) -> [(String, String)] {
      [("", "\(standard.jurisdiction) \(standard.validFrom.vietnamese)–\(standard.validTo?.vietnamese ?? "…")")]
    }
    return compared("line", lines(of: one), lines(of: other))
      + compared("indicator", indicators(of: one), indicators(of: other))
      + compared("rule", rules(of: one), rules(of: other)) + compared("validity", validity(one), validity(other))
      + compared("source", [("", one.source[language])], [("", other.source[language])])
  }

  /// By class and area, as the law prints them.
  private func lines(of standard: PovertyStandard) -> [(String, String)] {
    standard.lines.map { ("\(label(ofClass: $0.class)), \(area($0.areaType).lowercased())", amount($0)) }
  }

  private func indicators(of standard: PovertyStandard) -> [(String, String)] {
    standard.indicators.map { indicator in
      let rule = indicator.rule?.onOneLine ?? word("theo phiếu", "by the sheet")
      return (indicator.code, "\(indicator.label[language]) (\(indicator.dimension)): \(rule)")
    }
  }

  /// Several rules may give one class: they are numbered then.
  private func rules(of standard: PovertyStandard) -> [(String, String)] {
    var seen: [String: Int] = [:]
    return standard.rules.map { rule in
      seen[rule.class, default: 0] += 1
      let number = seen[rule.class].flatMap { $0 > 1 ? " (\($0))" : nil } ?? ""
      return (label(ofClass: rule.class) + number, rule.condition.onOneLine)
    }
  }
}
