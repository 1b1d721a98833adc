/// Rows that stand twice in a file, and those that may not be added.

import Messages
import Programme

extension Importer {
  /// A new row out of a file that lacks the personal columns would look complete and not be.
  func incomplete(_ part: ImportPlan.Part) -> (id: Int64, outcome: Outcome)? {
    let columns = part.columns.filter { part.table.keyPlaces.contains($0.place) }.map(\.column)
    let entity = part.table.entity
    tell(
      .importPartialNew,
      [
        "entity": entity.label.vi, "entity_en": entity.label.en,
        "key": columns.map { "\"\(cellText($0))\"" }.joined(separator: ", "),
      ])
    return nil
  }

  func duplicate(_ part: ImportPlan.Part, of first: Int) -> (id: Int64, outcome: Outcome)? {
    let columns = part.columns.filter { part.table.keyPlaces.contains($0.place) }.map(\.column)
    let entity = part.table.entity
    isToldDuplicate = true
    var names = columns.map { cellText($0) }.filter { !$0.isEmpty }
    if let keyless = plan.keyless, keyless.keyColumn.map({ cellText($0).isEmpty }) ?? true {
      names.append(cellText(keyless.nameColumn))
    }
    tell(
      .importDuplicate,
      [
        "entity": entity.label.vi, "entity_en": entity.label.en, "line": String(first),
        "key": names.map { "\"\($0)\"" }.joined(separator: ", "),
      ])
    return nil
  }

  /// Keeps the key of a row that is not written for its faults, so that a second row of that key is told too; and tells
  /// this one where it is the second.
  func rememberFaulty(_ values: [StoredValue?]) throws {
    guard plan.parts.indices.contains(plan.mainPart) else { return }
    let part = plan.parts[plan.mainPart]
    let key = part.table.keyPlaces.map { values[$0] ?? .null }
    guard !key.contains(.null) else { return }
    if let first = faultyKeys[key] {
      if first != line, !isToldDuplicate { _ = duplicate(part, of: first) }
      return
    }
    faultyKeys[key] = line
    guard !isToldDuplicate, let found = try part.table.find(key: key) else { return }
    if found.batch == writer.batch, let first = found.batchRow, first != line {
      _ = duplicate(part, of: first)
    } else if let first = touched[found.id], first != line {
      _ = duplicate(part, of: first)
    }
  }
}
