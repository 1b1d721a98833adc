/// `benvung data schema -o FILE`: the dictionary as a document, one table for each entity and each code list.

import Documents
import Messages
import Programme

extension CommandContext {
  func writeDictionary(_ entities: [Entity], _ model: Model) throws -> Int32 {
    let plan = try OutputPlan(
      outputs: parsed.all("output"), format: parsed.value("format"), isJSON: isJSON,
      isTerminal: tool.console.isTerminal, values: [:])
    let dictionary = DataDictionary(model: model, language: language)
    let rendered = try plan.render(
      dictionary.document(of: entities), width: tool.console.width, color: usesColor, interruption: tool.interruption)
    try OutputPlan.write(rendered, console: tool.console, interruption: tool.interruption)
    return 0
  }
}

/// The dictionary of the declared model: everything of it comes from the declaration.
struct DataDictionary {
  let model: Model
  let language: Language
  private let rules: [Rule]

  init(model: Model, language: Language) {
    self.model = model
    self.language = language
    rules = model.rules
  }

  func document(of entities: [Entity]) -> Document {
    var document = Document(
      language: language, title: text("Từ điển số liệu", "Data dictionary"),
      subtitle: entities.count == 1 ? entities.first?.label[language] : nil)
    for entity in entities {
      document.blocks.append(.heading(level: 1, "\(entity.name) — \(entity.label[language])"))
      if let note = entity.note { document.blocks.append(.text(note[language])) }
      document.blocks.append(.text(text("Khóa: ", "Key: ") + entity.key.joined(separator: ", ")))
      document.blocks.append(.table(fields(of: entity)))
      let own = rules.filter { $0.entity == entity.name }
      if !own.isEmpty { document.blocks.append(.table(table(of: own, entity))) }
    }
    let lists = codeLists(of: entities)
    if !lists.isEmpty { document.blocks.append(.heading(level: 1, text("Danh mục", "Code lists"))) }
    for list in lists { document.blocks.append(.table(items(of: list))) }
    return document
  }

  private func text(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func fields(of entity: Entity) -> Documents.Table {
    Documents.Table(
      id: entity.name, caption: text("Các cột của \(entity.name)", "Fields of \(entity.name)"),
      columns: [
        .init(id: "name", label: text("Cột", "Field"), isKey: true),
        .init(id: "vi", label: text("Tên tiếng Việt", "Vietnamese label")),
        .init(id: "en", label: text("Tên tiếng Anh", "English label")),
        .init(id: "type", label: text("Kiểu", "Type")),
        .init(id: "unit", label: text("Đơn vị tính", "Unit")),
        .init(id: "privacy", label: text("Mức riêng tư", "Privacy")),
        .init(id: "required", label: text("Bắt buộc", "Required")),
        .init(id: "origin", label: text("Từ đâu", "Origin")),
        .init(id: "rules", label: text("Quy tắc", "Rules")),
        .init(id: "note", label: text("Ghi chú", "Note")),
      ],
      rows: entity.fields.map { field in
        [
          field.name, field.label.vi, field.label.en, FieldRecord.type(of: field), field.unit?[language] ?? "",
          privacy(field.privacy), field.isRequired ? text("có", "yes") : "", origin(field),
          FieldRecord.rules(on: field, of: entity, rules).joined(separator: ", "), note(field),
        ].map { $0.isEmpty ? .null : .text($0) }
      })
  }

  private func table(of rules: [Rule], _ entity: Entity) -> Documents.Table {
    Documents.Table(
      id: entity.name + "-rules", caption: text("Quy tắc của \(entity.name)", "Rules of \(entity.name)"),
      columns: [
        .init(id: "rule", label: text("Quy tắc", "Rule"), isKey: true),
        .init(id: "severity", label: text("Mức độ", "Severity")),
        .init(id: "message", label: text("Khi vi phạm", "When broken")),
        .init(id: "holds", label: text("Điều kiện", "Condition")),
        .init(id: "source", label: text("Căn cứ", "Source")),
      ],
      rows: rules.map { rule in
        [
          .text(rule.id), .text(rule.severity == .fault ? text("sai", "fault") : text("đáng ngờ", "warning")),
          .text(rule.message[language]), .text(rule.condition), .text(rule.source[language]),
        ]
      })
  }

  private func items(of list: CodeList) -> Documents.Table {
    Documents.Table(
      id: "list-" + list.name, caption: "\(list.name) — \(list.label[language])",
      columns: [
        .init(id: "code", label: text("Mã", "Code"), isKey: true),
        .init(id: "vi", label: text("Tên tiếng Việt", "Vietnamese label")),
        .init(id: "en", label: text("Tên tiếng Anh", "English label")),
        .init(id: "synonyms", label: text("Cách viết khác", "Other spellings")),
      ],
      rows: list.items.map { item in
        [
          .text(item.code), .text(item.label.vi), .text(item.label.en),
          item.synonyms.isEmpty ? .null : .text(item.synonyms.joined(separator: "; ")),
        ]
      })
  }

  private func codeLists(of entities: [Entity]) -> [CodeList] {
    let names = Set(
      entities.flatMap(\.fields).compactMap { field -> String? in
        switch field.type {
        case .code(let name), .codes(let name): name
        default: nil
        }
      })
    return model.codeLists.filter { names.contains($0.name) }
  }

  private func privacy(_ privacy: Privacy) -> String {
    switch privacy {
    case .public: text("công khai", "public")
    case .sensitive: text("nhạy cảm", "sensitive")
    case .personal: text("cá nhân", "personal")
    }
  }

  private func origin(_ field: Field) -> String {
    switch field.source {
    case .stored: text("nhập", "entered")
    case .computed(let expression): "= " + expression
    case .classInForce, .classByRules, .flags: text("tính theo chuẩn nghèo", "computed by the standard")
    case .firstOf(let collection, let child, let code): "= \(collection): \(child) == '\(code)'"
    }
  }

  private func note(_ field: Field) -> String {
    var parts = [field.note?[language]].compactMap { $0 }
    switch (field.minimum, field.maximum) {
    case (let least?, let most?): parts.append("\(bound(least, field))–\(bound(most, field))")
    case (let least?, nil): parts.append("≥ \(bound(least, field))")
    case (nil, let most?): parts.append("≤ \(bound(most, field))")
    case (nil, nil): break
    }
    return parts.joined(separator: "; ")
  }

  private func bound(_ value: Double, _ field: Field) -> String {
    field.type == .decimal ? NumberFormat.decimal1.string(for: .decimal(value), in: language) : count(Int(value))
  }

  private func count(_ number: Int) -> String {
    NumberFormat.integer.string(for: .integer(Int64(number)), in: language)
  }
}
