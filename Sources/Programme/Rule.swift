/// Rules that rows must keep: conditions of the expression language with what a person reads when one is broken.

import Messages

public struct Rule: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The data cannot be right.
    case fault
    /// The data are suspect: somebody should look.
    case warning
  }

  /// "household-size": what `--rule` takes, and what a report names.
  public let id: String
  public let entity: String
  public let severity: Severity
  /// The condition that each row must keep. A row for which it is false breaks the rule; one for which it is unknown
  /// does not (language.md 2).
  public let condition: String
  /// What is wrong with a row that breaks it, and what to look at.
  public let message: LocalizedText
  /// Where the rule comes from: a document, or the reasoning of the programme.
  public let source: LocalizedText
  /// Expressions whose values a finding shows beside the row's key.
  public let shows: [String]
  /// The line of the plugin file on which the condition stands; nil for rules of the declaration.
  public let place: Sought<Place>?

  public init(
    _ id: String, of entity: String, _ severity: Severity, _ condition: String, vi: String, en: String,
    source: LocalizedText, shows: [String] = [], place: Sought<Place>? = nil
  ) {
    self.id = id
    self.entity = entity
    self.severity = severity
    self.condition = condition
    message = LocalizedText(vi: vi, en: en)
    self.source = source
    self.shows = shows
    self.place = place
  }
}

extension LocalizedText {
  static let dataSense = LocalizedText(vi: "Lô-gíc số liệu", en: "The sense of the data")
  static let circular07 = LocalizedText(
    vi: "Thông tư 07/2021/TT-BLĐTBXH", en: "Circular 07/2021/TT-BLĐTBXH")
  static let decision24 = LocalizedText(vi: "Quyết định 24/2021/QĐ-TTg", en: "Decision 24/2021/QĐ-TTg")
  static let fundRegulation = LocalizedText(
    vi: "Quyết định 1198/QĐ-MTTW-ĐCT", en: "Decision 1198/QĐ-MTTW-ĐCT")
  static let circular10 = LocalizedText(
    vi: "Thông tư 10/2022/TT-BLĐTBXH", en: "Circular 10/2022/TT-BLĐTBXH")
}
