/// What happened to a row, as people read it: its key, and each field before and after.

import Analytics
import GRDB
import Messages
import Programme

public struct RowDifference: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case added, changed, removed }

  public struct FieldChange: Hashable, Sendable {
    public let field: String
    public let label: LocalizedText
    /// "-" where there was nothing.
    public let before: String
    public let after: String
  }

  public let entity: String
  public let label: LocalizedText
  public let key: String
  public let kind: Kind
  /// The fields that changed; empty for a row that was added or removed.
  public let fields: [FieldChange]
}

/// Values as people read them, personal ones masked unless they may be seen.
final class ShownValues {
  private static let hidden = "•••"

  private let model: Model
  private let language: Language
  private let showsPersonal: Bool
  private let keys: RowKeys
  private var writings: [String: CellWriting] = [:]

  init(_ database: Database, model: Model, language: Language, personal: Bool) {
    self.model = model
    self.language = language
    showsPersonal = personal
    keys = RowKeys(database, model: model)
  }

  func text(_ field: Field, _ value: StoredValue, of entity: Entity) throws -> String {
    if value.isNull { return "-" }
    let text = try plain(field, value, of: entity)
    guard !showsPersonal else { return text }
    switch field.privacy {
    case .public: return text
    case .sensitive: return ShownValues.hidden
    case .personal: return Mask.masked(text)
    }
  }

  private func plain(_ field: Field, _ value: StoredValue, of entity: Entity) throws -> String {
    if case .reference(let target) = field.type, case .integer(let id) = value, let other = model.entity(target) {
      return try keys.reference(to: other, id, on: nil) ?? "#\(id)"
    }
    let name = entity.name + "." + field.name
    let writing = writings[name] ?? CellWriting(field, model: model, language: language, codes: false)
    writings[name] = writing
    let text = writing.cell(value).text
    return text.isEmpty ? "-" : text
  }

  /// The key of a row by its values in the order of the entity's stored fields, as ``RowKeys`` writes it.
  func key(_ entity: Entity, _ values: [StoredValue]) throws -> String {
    let fields = entity.storedFields
    return try entity.key.compactMap { name in fields.firstIndex { $0.name == name } }.map { place in
      let field = fields[place]
      if case .reference = field.type { return try plain(field, values[place], of: entity) }
      let text = RowKeys.text(field, values[place])
      return field.privacy == .personal && !showsPersonal ? Mask.masked(text) : text
    }.joined(separator: String(Entity.keySeparator))
  }

  /// The fields in which two states of a row differ.
  func changes(_ entity: Entity, from old: [StoredValue], to new: [StoredValue]) throws -> [RowDifference.FieldChange] {
    try entity.storedFields.enumerated().filter { old[$0.offset] != new[$0.offset] }.map { place, field in
      RowDifference.FieldChange(
        field: field.name, label: field.label, before: try text(field, old[place], of: entity),
        after: try text(field, new[place], of: entity))
    }
  }
}
