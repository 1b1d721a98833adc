/// The texts of a plugin's i18n folder.

import LuaRuntime
import Messages

/// Texts by key, some of them in two forms: `{ one = "{count} household", other = "{count} households" }`.
struct PluginTexts: Sendable {
  private enum Entry: Sendable {
    case plain(String)
    case plural(one: String, other: String)
  }
  private var entries: [String: Entry] = [:]
  /// English has a form for one; Vietnamese has not.
  private let hasSingular: Bool

  init(language: Language) { hasSingular = language == .en }

  /// Takes the texts of another plugin over those there are.
  mutating func add(_ other: PluginTexts) { entries.merge(other.entries) { $1 } }

  /// Takes the texts of a file over those there are.
  mutating func add(_ table: LuaTable) {
    for (key, value) in table.entries {
      guard let key = key.text else { continue }
      if let text = value.text {
        entries[key] = .plain(text)
      } else if let forms = value.table, let other = forms["other"].text {
        entries[key] = .plural(one: forms["one"].text ?? other, other: other)
      }
    }
  }

  /// A text that has one form; nil where there is none.
  subscript(key: String) -> String? {
    switch entries[key] {
    case .plain(let text)?: text
    case .plural(_, let other)?: other
    case nil: nil
    }
  }

  /// - Parameter count: chooses the form where there are two.
  /// - Throws: ``Diagnostic`` for a key that no file has.
  func text(_ key: String, count: LuaValue?) throws -> String {
    switch entries[key] {
    case .plain(let text)?: return text
    case .plural(let one, let other)?:
      let number = (count?.object as? ScriptFigure)?.cell.number ?? count?.number
      return hasSingular && number == 1 ? one : other
    case nil: throw Diagnostic(.unknownText, ["key": key], suggestion: entries.keys.sorted().closest(to: key))
    }
  }
}
