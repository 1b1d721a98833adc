/// `benvung data schema`: the dictionary, from the declared model.

import Messages
import Programme
import Vietnamese

extension CommandContext {
  func schema() throws -> Int32 {
    let model = Model.programme
    let isDocument = !parsed.all("output").isEmpty || parsed.has("format")
    guard let name = parsed.positionals.first else {
      if isDocument { return try writeDictionary(model.entities, model) }
      if isJSON {
        tool.console.print(try JSONOutput.text(model.entities.map { EntityRecord($0, model: model) }))
      } else {
        let rows = model.entities.map { entity in
          (entity.name, entity.label[language] + (isVerbose ? "  (\(entity.key.joined(separator: ", ")))" : ""))
        }
        tool.console.print(HelpText.aligned(rows))
      }
      return 0
    }
    guard let entity = model.entity(name) else {
      throw Diagnostic(
        .unknownEntity, ["name": name], suggestion: model.entities.map(\.name).closest(to: name),
        hint: LocalizedText(vi: "các bảng: benvung data schema", en: "the entities: benvung data schema"))
    }
    if isDocument { return try writeDictionary([entity], model) }
    if isJSON {
      tool.console.print(try JSONOutput.text(EntityRecord(entity, model: model)))
      return 0
    }
    tool.console.print("\(entity.name) — \(entity.label[language])")
    if let note = entity.note { tool.console.print(note[language]) }
    print("khóa: " + entity.key.joined(separator: ", "), "key: " + entity.key.joined(separator: ", "))
    let rows = entity.fields.map { field in
      [field.name, FieldRecord.type(of: field), field.unit?[language] ?? "", privacy(field.privacy), label(of: field)]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      var line = " "
      for (column, width) in widths.enumerated() {
        line += " " + row[column] + String(repeating: " ", count: width - row[column].count + 1)
      }
      tool.console.print(line + " " + row[4])
    }
    for collection in entity.collections {
      tool.console.print("  \(collection.name)  → \(collection.entity).\(collection.field)")
    }
    if isVerbose {
      let rules = model.rules.filter { $0.entity == entity.name }
      if !rules.isEmpty {
        print("\nQuy tắc", "\nRules")
        tool.console.print(HelpText.aligned(rules.map { ($0.id, $0.message[language]) }))
      }
      showCodes(of: entity, model)
    }
    return 0
  }

  /// The code lists of an entity's fields.
  private func showCodes(of entity: Entity, _ model: Model) {
    var shown: Set<String> = []
    for field in entity.fields {
      switch field.type {
      case .code(let name), .codes(let name):
        guard shown.insert(name).inserted, let list = model.codeList(name) else { continue }
        tool.console.print("\n\(name) — \(list.label[language])")
        tool.console.print(HelpText.aligned(list.items.map { ($0.code, $0.label[language]) }))
      default: continue
      }
    }
  }

  private func privacy(_ privacy: Privacy) -> String {
    switch privacy {
    case .public: ""
    case .sensitive: language == .vi ? "nhạy cảm" : "sensitive"
    case .personal: language == .vi ? "cá nhân" : "personal"
    }
  }

  private func label(of field: Field) -> String {
    field.note.map { "\(field.label[language]) (\($0[language]))" } ?? field.label[language]
  }
}

struct FieldRecord: Encodable {
  let name, type, privacy: String
  let label: LocalizedText
  let unit, note: LocalizedText?
  let computed: String?
  let isRequired: Bool
  /// The rules whose condition speaks of the field.
  let rules: [String]

  init(_ field: Field, of entity: Entity, rules: [Rule]) {
    name = field.name
    type = Self.type(of: field)
    privacy = field.privacy.rawValue
    label = field.label
    unit = field.unit
    note = field.note
    if case .computed(let expression) = field.source { computed = expression } else { computed = nil }
    isRequired = field.isRequired
    self.rules = Self.rules(on: field, of: entity, rules)
  }

  /// The rules of an entity that speak of a field, by their ids.
  static func rules(on field: Field, of entity: Entity, _ rules: [Rule]) -> [String] {
    rules.filter { rule in
      guard rule.entity == entity.name else { return false }
      let words = rule.condition.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
      return words.contains { $0 == field.name || $0.hasPrefix(field.name + ".") || $0 == "outer." + field.name }
    }.map(\.id)
  }

  /// "money/year", "code class", "→ units".
  static func type(of field: Field) -> String {
    switch field.type {
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money(.once): "money"
    case .money(let period): "money/\(period.rawValue)"
    case .date: "date"
    case .text: "text"
    case .code(let list): "code \(list)"
    case .codes(let list): "codes \(list)"
    case .reference(let entity): "→ \(entity)"
    }
  }
}

private struct EntityRecord: Encodable {
  struct Related: Encodable { let name, entity, field: String }
  struct Item: Encodable {
    let code: String
    let label: LocalizedText
  }
  struct RuleRecord: Encodable {
    let id, severity, holds: String
    let message, source: LocalizedText
  }
  let name: String
  let label: LocalizedText
  let note: LocalizedText?
  let key: [String]
  let fields: [FieldRecord]
  let rules: [RuleRecord]
  let collections: [Related]
  /// The code lists that its fields draw from.
  let codes: [String: [Item]]

  init(_ entity: Entity, model: Model) {
    name = entity.name
    label = entity.label
    key = entity.key
    note = entity.note
    let rules = model.rules
    fields = entity.fields.map { FieldRecord($0, of: entity, rules: rules) }
    self.rules = rules.filter { $0.entity == entity.name }.map { rule in
      RuleRecord(
        id: rule.id, severity: rule.severity.rawValue, holds: rule.condition, message: rule.message,
        source: rule.source)
    }
    collections = entity.collections.map { Related(name: $0.name, entity: $0.entity, field: $0.field) }
    var lists: [String: [Item]] = [:]
    for field in entity.fields {
      switch field.type {
      case .code(let list), .codes(let list):
        lists[list] = model.codeList(list)?.items.map { Item(code: $0.code, label: $0.label) }
      default: continue
      }
    }
    codes = lists
  }
}
