/// What the options of poverty measures must be, and the words of their notes.

import Messages
import Programme

/// Rules that options keep.
struct OptionRule {
  let words: LocalizedText

  static let notNegative = OptionRule(words: .init(vi: "số nguyên từ 0 trở lên", en: "a whole number of 0 or more"))
  static let indicatorWeight = OptionRule(
    words: .init(
      vi: "số nguyên từ 1 đến 1.000.000 (viết 1/6 và 1/18 thành 3 và 1)",
      en: "a whole number from 1 to 1,000,000 (write 1/6 and 1/18 as 3 and 1)"))
  static func cutoff(total: Int64) -> OptionRule {
    OptionRule(
      words: .init(
        vi: "số điểm từ 1 đến tổng trọng số \(total), hoặc phần như \"1/3\" lớn hơn 0 và không quá 1",
        en: "points from 1 to the sum of the weights, \(total), or a part such as \"1/3\" above 0 and at most 1"))
  }
  static let indicators = OptionRule(
    words: .init(
      vi: "từ 1 đến \(DeprivationProfile.limit) chỉ số, mỗi chỉ số một lần",
      en: "1 to \(DeprivationProfile.limit) indicators, each of them once"))
  static let line = OptionRule(words: .init(vi: "số tiền lớn hơn 0", en: "an amount above 0"))
  static let percents = OptionRule(
    words: .init(vi: "các phần trăm nguyên từ 0 đến 100", en: "whole percents from 0 to 100"))
  static let years = OptionRule(words: .init(vi: "số năm từ 1 đến 100", en: "a number of years from 1 to 100"))
  static let yearChain = OptionRule(
    words: .init(vi: "ít nhất hai năm, tăng dần", en: "at least two years, the earlier first"))
}

extension Diagnostic {
  static func povertyOption(_ name: String, _ value: String, _ rule: OptionRule) -> Diagnostic {
    Diagnostic(
      .povertyOption, ["name": name, "value": value, "rule": rule.words.vi, "rule_en": rule.words.en])
  }

  /// A code with a text that is another one in each language.
  init(_ code: MessageCode, _ arguments: [String: String], _ texts: [String: LocalizedText]) {
    var all = arguments
    for (name, text) in texts {
      all[name] = text.vi
      all[name + "_en"] = text.en
    }
    self.init(code, all)
  }
}

extension Query {
  /// What a measure counts: rows, or what a weight says they stand for, such as persons.
  func countedWords(weight: String?) -> LocalizedText {
    guard let weight else {
      return entity.field("household") == nil
        ? LocalizedText(vi: "dòng", en: "rows") : LocalizedText(vi: "hộ", en: "households")
    }
    guard weight == "members" else { return label(of: weight) ?? LocalizedText(both: weight) }
    return LocalizedText(vi: "người (số nhân khẩu)", en: "persons (household size)")
  }

  /// The heading of the column of what is counted.
  func countedHeading(weight: String?) -> LocalizedText {
    if weight == "members" { return LocalizedText(vi: "Số người", en: "Persons") }
    if weight != nil { return LocalizedText(vi: "Tổng trọng số", en: "Weight") }
    return entity.field("household") == nil
      ? LocalizedText(vi: "Số dòng", en: "Rows") : LocalizedText(vi: "Số hộ", en: "Households")
  }

  /// The labels of fields of which rows lack one, for a note.
  func labels(_ texts: [String]) -> LocalizedText {
    let line = LocalizedText(vi: "mức thu nhập của chuẩn", en: "an income line")
    let labels = texts.map { $0.hasPrefix("line(") ? line : label(of: $0) ?? LocalizedText(both: $0) }
    return LocalizedText(
      vi: labels.map(\.vi).joined(separator: " hoặc "), en: labels.map(\.en).joined(separator: " or "))
  }
}
