/// Code lists: the closed sets of values that fields draw from, with labels in both languages.

import Messages

public struct CodeList: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    /// The stored value, stable: "near_poor".
    public let code: String
    public let label: LocalizedText
    /// Other ways in which sheets write it.
    public let synonyms: [String]

    public init(_ code: String, vi: String, en: String, synonyms: [String] = []) {
      self.code = code
      label = LocalizedText(vi: vi, en: en)
      self.synonyms = synonyms
    }
  }

  public let name: String
  public let label: LocalizedText
  public let items: [Item]

  public init(_ name: String, vi: String, en: String, _ items: [Item]) {
    self.name = name
    label = LocalizedText(vi: vi, en: en)
    self.items = items
  }

  public func item(_ code: String) -> Item? { items.first { $0.code == code } }
  /// The place of a code in the list: its dictionary index, and its bit in a list field.
  public func index(of code: String) -> Int? { items.firstIndex { $0.code == code } }
}
