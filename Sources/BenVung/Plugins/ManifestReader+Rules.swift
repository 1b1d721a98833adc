/// The table `rules` of a plugin of kind `check`: the office's own rules, as data.

import LuaRuntime
import Messages
import Programme
import Vietnamese

extension ManifestReader {
  mutating func rules(_ table: LuaTable, plugin: String) -> [Rule] {
    var ids: Set<String> = []
    var rules: [Rule] = []
    for (path, inner) in tables(table, "rules", at: "", required: true) {
      guard let rule = rule(inner, at: path, plugin: plugin) else { continue }
      if !ids.insert(rule.id).inserted {
        wrongValue("\(path).id", rule.id, "đã có quy tắc mang mã này", "another rule has this id")
      }
      rules.append(rule)
    }
    return rules
  }

  private mutating func rule(_ table: LuaTable, at path: String, plugin: String) -> Rule? {
    check(table, at: path, keys: ["id", "entity", "severity", "holds", "message", "source", "shows"])
    let id = text(table, "id", at: path, required: true)
    let entity = word(table, "entity", at: path, of: model.entities.map(\.name), required: true)
    let severity = word(table, "severity", at: path, of: ["fault", "warning"], required: true)
      .flatMap(Rule.Severity.init(rawValue:))
    let condition = text(table, "holds", at: path, required: true)
    let message = localized(table, "message", at: path, required: true)
    let source = localized(table, "source", at: path, required: true)
    let shows = texts(table, "shows", at: path)
    guard let id, let entity, let severity, let condition, let message, let source else { return nil }
    return Rule(
      "\(plugin)/\(id)", of: entity, severity, condition, vi: message.vi, en: message.en, source: source, shows: shows,
      place: textPlace(of: "\(path).holds"))
  }
}
