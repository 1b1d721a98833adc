/// The part of the model that a snapshot depends on, as one text.

import Programme

extension Model {
  /// Entities with their keys, orders, fields and collections, and the codes of the lists in their order: what changes
  /// here makes a snapshot another, though the register is the same. Labels, notes and bounds do not.
  var layout: String {
    var text = ""
    func add(_ word: String) {
      text += word
      text += " "
    }
    for entity in entities {
      add(entity.name)
      add(entity.selectedFrom ?? "-")
      for name in entity.key + ["/"] + entity.order { add(name) }
      if let date = entity.clusteredByYearOf { add("by year of \(date)") }
      for field in entity.fields {
        switch field.source {
        case .stored: add(field.name)
        case .firstOf(let collection, let child, let code): add("\(field.name)=\(collection).\(child).\(code)")
        case .computed, .classInForce, .classByRules, .flags: continue
        }
        switch field.type {
        case .boolean, .integer, .decimal, .date, .text: add("\(field.type)")
        case .money(let period): add(period.rawValue)
        case .code(let name), .codes(let name), .reference(let name): add(name)
        }
      }
      for collection in entity.collections {
        for name in [collection.name, collection.entity, collection.field] { add(name) }
      }
    }
    for list in codeLists {
      add(list.name)
      for item in list.items { add(item.code) }
    }
    return text
  }
}
