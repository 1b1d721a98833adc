/// The two languages of BenVung.

/// A language of messages and documents.
public enum Language: String, CaseIterable, Sendable, Codable {
  case vi, en

  /// What it calls itself.
  public var ownName: String {
    switch self {
    case .vi: "Tiếng Việt"
    case .en: "English"
    }
  }

  /// The other of the two.
  public var other: Language { self == .vi ? .en : .vi }
}

/// A text in both languages. Neither may be missing: that is the point of the type.
public struct LocalizedText: Hashable, Sendable, Codable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// One text for both languages: a proper name, a number.
  public init(both text: String) { self.init(vi: text, en: text) }

  public subscript(language: Language) -> String { language == .vi ? vi : en }
}
