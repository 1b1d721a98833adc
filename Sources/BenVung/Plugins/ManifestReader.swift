/// Takes the fields of data tables one by one and collects what is wrong with them.

import LuaRuntime
import Messages
import Programme
import Vietnamese

struct ManifestReader {
  let file: String
  let model: Model
  private(set) var faults: [Diagnostic] = []
  let text: ManifestText?

  init(file: String, model: Model, places text: ManifestText? = nil) {
    self.file = file
    self.model = model
    self.text = text
  }

  /// - Parameter at: the path of the key whose place is meant, where the message names another or none.
  mutating func fault(
    _ code: MessageCode, _ arguments: [String: String], at path: String? = nil, suggestion: String? = nil,
    hint: LocalizedText? = nil
  ) {
    var diagnostic = Diagnostic(code, arguments, suggestion: suggestion, hint: hint)
    (diagnostic.place, diagnostic.excerpt) = place(of: path ?? arguments["key"], isKey: code == .manifestUnknownKey)
    faults.append(diagnostic)
  }

  /// Where the value of a path (or its key) stands, and its line; the file alone where that is not known.
  func place(of path: String?, isKey: Bool) -> (Place, excerpt: String?) {
    Self.place(of: path, isKey: isKey, in: text, file)
  }

  static func place(
    of path: String?, isKey: Bool, in text: ManifestText?, _ file: String
  ) -> (Place, excerpt: String?) {
    guard let path, let places = text?.places, let span = places.span(of: path, key: isKey) else {
      return (Place(file: file), nil)
    }
    return (
      Place(file: file, line: span.line, column: span.column, length: span.length), places.line(span.line)
    )
  }

  /// Where the characters of a text begin, behind its quote or bracket, as far as it is known. Lua leaves out a line end
  /// that follows the opening bracket at once.
  func textPlace(of path: String) -> Sought<Place> {
    Sought { [text, file] in Self.textPlace(of: path, in: text, file) }
  }

  private static func textPlace(of path: String, in text: ManifestText?, _ file: String) -> Place {
    guard let places = text?.places, let span = places.span(of: path, key: false), let line = places.line(span.line)
    else { return Place(file: file) }
    let text = line.dropFirst(span.column - 1)
    guard text.first == "[" else { return Place(file: file, line: span.line, column: span.column + 1) }
    let opening = 2 + text.dropFirst().prefix { $0 == "=" }.count
    return text.dropFirst(opening).allSatisfy(\.isWhitespace) && text.count == opening
      ? Place(file: file, line: span.line + 1, column: 1)
      : Place(file: file, line: span.line, column: span.column + opening)
  }

  /// Refuses keys that are not known.
  mutating func check(_ table: LuaTable, at path: String, keys: [String]) {
    for (key, value) in table.entries {
      let name = key.text ?? key.integer.map { "[\($0)]" } ?? "[\(value.typeName)]"
      guard !keys.contains(name) else { continue }
      let near = key.text.flatMap { keys.closest(to: $0) }
      fault(
        .manifestUnknownKey, ["key": joined(path, name)], suggestion: near.map { joined(path, $0) },
        hint: near == nil
          ? LocalizedText(
            vi: "các khóa: " + keys.joined(separator: ", "), en: "the keys are " + keys.joined(separator: ", "))
          : nil)
    }
  }

  func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : name.hasPrefix("[") ? path + name : path + "." + name
  }

  mutating func missing(_ path: String) { fault(.manifestMissingKey, ["key": path]) }

  mutating func wrongType(_ path: String, _ value: LuaValue, _ vi: String, _ en: String) {
    fault(.manifestWrongType, ["key": path, "expected": vi, "expected_en": en, "found": value.typeName])
  }

  mutating func wrongValue(
    _ path: String, _ value: String, _ vi: String, _ en: String, at place: String? = nil, suggestion: String? = nil
  ) {
    fault(
      .manifestWrongValue, ["key": path, "value": value, "rule": vi, "rule_en": en], at: place, suggestion: suggestion)
  }

  // One field each: nil where it is absent or wrong, and then the fault is noted.

  mutating func text(_ table: LuaTable, _ name: String, at path: String, required: Bool = false) -> String? {
    let value = table[name]
    if value.isNull {
      if required { missing(joined(path, name)) }
      return nil
    }
    guard let text = value.text, !text.isEmpty else {
      wrongType(joined(path, name), value, "chữ", "text")
      return nil
    }
    return text.composed
  }

  /// `{ vi = "…", en = "…" }`; a plain text only where it needs no translation.
  mutating func localized(
    _ table: LuaTable, _ name: String, at path: String, required: Bool = false, plain: Bool = false
  ) -> LocalizedText? {
    let value = table[name]
    let place = joined(path, name)
    if value.isNull {
      if required { missing(place) }
      return nil
    }
    if plain, let text = value.text { return LocalizedText(both: text.composed) }
    guard let inner = value.table else {
      wrongType(place, value, "{ vi = \"…\", en = \"…\" }", "{ vi = \"…\", en = \"…\" }")
      return nil
    }
    check(inner, at: place, keys: ["vi", "en"])
    guard let vi = text(inner, "vi", at: place, required: true), let en = text(inner, "en", at: place, required: true)
    else { return nil }
    return LocalizedText(vi: vi, en: en)
  }

  mutating func number(_ table: LuaTable, _ name: String, at path: String) -> Double? {
    let value = table[name]
    if value.isNull { return nil }
    guard let number = value.number, number.isFinite else {
      wrongType(joined(path, name), value, "số", "a number")
      return nil
    }
    return number
  }

  mutating func boolean(_ table: LuaTable, _ name: String, at path: String) -> Bool {
    let value = table[name]
    if value.isNull { return false }
    guard let flag = value.boolean else {
      wrongType(joined(path, name), value, "true hoặc false", "true or false")
      return false
    }
    return flag
  }

  mutating func table(_ table: LuaTable, _ name: String, at path: String, required: Bool = false) -> LuaTable? {
    let value = table[name]
    if value.isNull {
      if required { missing(joined(path, name)) }
      return nil
    }
    guard let inner = value.table else {
      wrongType(joined(path, name), value, "một bảng", "a table")
      return nil
    }
    return inner
  }

  /// A sequence: its elements with the path of each. Other keys are refused.
  mutating func list(_ table: LuaTable, _ name: String, at path: String, required: Bool = false) -> [(
    path: String, value: LuaValue
  )] {
    guard let inner = self.table(table, name, at: path, required: required) else { return [] }
    let place = joined(path, name)
    let count = inner.count
    for (key, _) in inner.entries {
      if let index = key.integer, (1...Int64(max(count, 1))).contains(index) { continue }
      fault(.manifestUnknownKey, ["key": joined(place, key.text ?? key.integer.map { "[\($0)]" } ?? "?")])
    }
    return inner.elements.enumerated().map { ("\(place)[\($0 + 1)]", $1) }
  }

  mutating func tables(_ table: LuaTable, _ name: String, at path: String, required: Bool = false) -> [(
    path: String, table: LuaTable
  )] {
    var tables: [(path: String, table: LuaTable)] = []
    for (place, value) in list(table, name, at: path, required: required) {
      if let inner = value.table {
        tables.append((place, inner))
      } else {
        wrongType(place, value, "một bảng", "a table")
      }
    }
    return tables
  }

  mutating func texts(_ table: LuaTable, _ name: String, at path: String) -> [String] {
    var texts: [String] = []
    for (place, value) in list(table, name, at: path) {
      if let text = value.text { texts.append(text.composed) } else { wrongType(place, value, "chữ", "text") }
    }
    return texts
  }

  /// A text that is one of some words.
  mutating func word(
    _ table: LuaTable, _ name: String, at path: String, of words: [String], required: Bool = false
  ) -> String? {
    guard let text = text(table, name, at: path, required: required) else { return nil }
    guard words.contains(text) else {
      let known = words.joined(separator: ", ")
      wrongValue(
        joined(path, name), text, "phải là một trong \(known)", "must be one of \(known)",
        suggestion: words.closest(to: text))
      return nil
    }
    return text
  }

  mutating func day(_ table: LuaTable, _ name: String, at path: String, required: Bool = false) -> Day? {
    guard let text = text(table, name, at: path, required: required) else { return nil }
    guard let day = Day(iso: text) else {
      wrongValue(joined(path, name), text, "cần ngày dạng 2022-01-31", "must be a day written 2022-01-31")
      return nil
    }
    return day
  }
}
