/// References to rows that have no code of their own: the cell holds their key, its parts one after the other with "|"
/// between them ("LN-009|loan|2024-05-12|12/QĐ-UBND"). A part that is itself a reference stands with its own parts.

import GRDB
import Messages
import Programme
import Vietnamese

extension ReferenceFinder {
  /// The row whose key a text spells; nil where it has not as many parts as the key.
  func row(key text: String) throws -> Int64? {
    let parts = text.split(separator: Entity.keySeparator, omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == model.keyParts(of: entity) else { return nil }
    var rest = parts[...]
    let found = try rows(entity, &rest)
    if found.count > 1 {
      throw CellFault(
        .importAmbiguousReference, ["entity": "\"\(entity.label.vi)\"", "entity_en": "\"\(entity.label.en)\""])
    }
    return found.first
  }

  /// The rows that the next parts of a key stand for: more than one only where a unit's code meant several in time.
  private func rows(_ entity: Entity, _ parts: inout ArraySlice<String>) throws -> [Int64] {
    if entity.name == "units" { return try units(parts.removeFirst()) }
    if let code = entity.codeField, model.keyParts(of: entity) == 1 {
      return try ids(entity, [code], [[.text(parts.removeFirst())]])
    }
    var values: [[StoredValue]] = []
    for name in entity.key {
      guard let field = entity.field(name) else { continue }
      if case .reference(let target) = field.type, let target = model.entity(target) {
        values.append(try rows(target, &parts).map { .integer($0) })
      } else {
        values.append([try value(parts.removeFirst(), field)])
      }
    }
    return try ids(entity, entity.key, values)
  }

  private func value(_ text: String, _ field: Field) throws -> StoredValue {
    switch field.type {
    case .integer, .money, .boolean:
      guard let number = Int64(text) else { throw CellFault(.importNotInteger) }
      return .integer(number)
    case .date:
      if text.isEmpty, field.allowsEmpty { return .day(.unknownStart) }
      var copy = text
      let outcome = try copy.withUTF8 { bytes in
        Result { try DateReading.read(bytes, order: .dayFirst) }
      }.get()
      guard case .day(let day) = outcome else { throw CellFault(.importNoSuchDay) }
      return .day(day)
    case .code(let name):
      guard let list = model.codeList(name) else { return .text(text) }
      return .text(try CodeReading(list).code(text))
    case .text, .decimal, .codes, .reference: return .text(text)
    }
  }

  private func ids(_ entity: Entity, _ fields: [String], _ values: [[StoredValue]]) throws -> [Int64] {
    guard values.allSatisfy({ !$0.isEmpty }) else { return [] }
    let conditions = zip(fields, values).map { field, values in
      "\(Schema.quoted(field)) IN (\(values.map { _ in "?" }.joined(separator: ", ")))"
    }
    let statement = try prepared(
      "SELECT id FROM \(Schema.quoted(entity.name)) WHERE \(conditions.joined(separator: " AND ")) LIMIT 2")
    statement.bind(values.flatMap { $0 })
    var found: [Int64] = []
    while try statement.step() { found.append(statement.integer(0)) }
    return found
  }

  /// A statement that rows of the same shape share: preparing one costs more than running it.
  private func prepared(_ sql: String) throws -> RawStatement {
    if let known = statements[sql] { return known }
    let statement = try RawStatement(database, sql)
    statements[sql] = statement
    return statement
  }

  /// Units of a code or name, at any time: which of them is meant shows in the row.
  private func units(_ text: String) throws -> [Int64] {
    if let known = foundUnits[text] { return known }
    let parts = text.split(separator: "@", maxSplits: 1).map { String($0).trimmed }
    let wanted = (parts.first ?? "").folded
    let day = parts.count > 1 ? Day(iso: parts[1]) : nil
    let found = try loadUnits().filter { unit in
      unit.names.contains(wanted) && (day.map { unit.from <= Int64($0.number) && Int64($0.number) <= unit.to } ?? true)
    }.map(\.id)
    if foundUnits.count < ReferenceFinder.rememberedUnits { foundUnits[text] = found }
    return found
  }

  /// The units of the register, read once: no file adds units and refers to other rows by their keys.
  private func loadUnits() throws -> [KeyUnit] {
    if let known = keyUnits { return known }
    let statement = try RawStatement(database, "SELECT id, code, name, valid_from, valid_to FROM units ORDER BY id")
    var loaded: [KeyUnit] = []
    while try statement.step() {
      let name = statement.text(2)
      loaded.append(
        KeyUnit(
          id: statement.integer(0), names: [statement.text(1).folded, name.folded, UnitName.withoutType(name).folded],
          from: statement.integer(3), to: statement.isNull(4) ? .max : statement.integer(4)))
    }
    keyUnits = loaded
    return loaded
  }

  /// A unit as keys name it.
  struct KeyUnit {
    let id: Int64
    let names: Set<String>
    let from: Int64
    let to: Int64
  }
}
