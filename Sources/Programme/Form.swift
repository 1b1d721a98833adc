/// Forms: sheets as offices have them, mapped on one or several entities (design decision 1).

import Messages

/// One entity that a row of the sheet fills.
public struct FormPart: Hashable, Sendable {
  /// How rows of the sheet and rows of the entity belong together.
  public enum Presence: Hashable, Sendable {
    /// A row of its own for each row of the sheet.
    case own
    /// Several rows of the sheet may speak of the same one: the course above its learners.
    case shared
    /// It must be there already, is found by its key and never changed: the member whom a card is for.
    case known
  }

  public let name: String
  public let entity: String
  /// Fields with a fixed value, as written in a file: the head's relationship is "head".
  public let constants: [String: String]
  /// Values that a row gets when the sheet adds it: support on a list was given. A row that is there keeps its own, such as
  /// support that has been closed since.
  public let defaults: [String: String]
  /// Reference fields that point to the row of another part: the member's household is the part "household".
  public let links: [String: String]
  /// The part is left out of a row whose columns for it are all empty.
  public let isOptional: Bool
  public let presence: Presence

  public init(
    _ name: String, entity: String, constants: [String: String] = [:], defaults: [String: String] = [:],
    links: [String: String] = [:], optional: Bool = false, presence: Presence = .own
  ) {
    self.name = name
    self.entity = entity
    self.constants = constants
    self.defaults = defaults
    self.links = links
    isOptional = optional
    self.presence = presence
  }
}

/// One column of the sheet. A column may fill the same-named thing in several parts: the sheet's unit is the unit of the
/// residence and of the review.
public struct FormColumn: Hashable, Sendable {
  public struct Target: Hashable, Sendable {
    public let part: String
    public let field: String
    public init(_ part: String, _ field: String) {
      self.part = part
      self.field = field
    }
  }

  /// How the text of a cell becomes the field's value, where the field's type alone does not say it.
  public enum Reading: Hashable, Sendable {
    case plain
    /// The sheet writes money per month; the field is per year.
    case perMonthToYear
    /// One column for one indicator: "x", "1", "có" puts this item into the list field.
    case flag(String)
    /// The class as the office writes it. "Hộ mới thoát nghèo" is read as not poor with an exit recognised in that year.
    case classOrExit
  }

  /// The name in saved maps and CSV heads: by default the field's.
  public let name: String
  /// What the column fills; nothing for one that offices keep for people's eyes only, such as a head's name beside the
  /// household's code.
  public let targets: [Target]
  public let label: LocalizedText
  public let synonyms: [String]
  public let isRequired: Bool
  /// The column from which the import finds what this one would say, where the sheet lacks it or a cell of it is empty.
  public let standIn: String?
  public let note: LocalizedText?
  public let reading: Reading

  public init(
    _ name: String, _ targets: [Target], vi: String, en: String, synonyms: [String] = [], required: Bool = false,
    standIn: String? = nil, note: LocalizedText? = nil, reading: Reading = .plain
  ) {
    self.name = name
    self.targets = targets
    label = LocalizedText(vi: vi, en: en)
    self.synonyms = synonyms
    isRequired = required
    self.standIn = standIn
    self.note = note
    self.reading = reading
  }
}

public struct Form: Hashable, Sendable {
  public let name: String
  public let label: LocalizedText
  public let parts: [FormPart]
  public let columns: [FormColumn]

  public init(_ name: String, vi: String, en: String, parts: [FormPart], columns: [FormColumn]) {
    self.name = name
    label = LocalizedText(vi: vi, en: en)
    self.parts = parts
    self.columns = columns
  }
}

extension Form {
  /// The column that stands in for another one.
  public func standIn(of column: FormColumn) -> Int? {
    column.standIn.flatMap { name in columns.firstIndex { $0.name == name } }
  }

  /// Whether a column must be there, in a sheet of which it is known what columns it has.
  public func isRequired(_ index: Int, where isThere: (Int) -> Bool) -> Bool {
    columns[index].isRequired && !(standIn(of: columns[index]).map(isThere) ?? false)
  }

  /// The plain form of an entity: one column for each stored field. A reference is written as the key of its target.
  ///
  /// - Parameter name: the entity's, unless another form has that.
  public init(plain entity: Entity, named name: String? = nil) {
    self.init(
      name ?? entity.name, vi: entity.label.vi, en: entity.label.en, parts: [FormPart("row", entity: entity.name)],
      columns: entity.storedFields.map { field in
        FormColumn(
          field.name, [.init("row", field.name)], vi: field.label.vi, en: field.label.en, synonyms: field.synonyms,
          required: (field.isRequired || entity.key.contains(field.name)) && !field.allowsEmpty)
      })
  }
}
