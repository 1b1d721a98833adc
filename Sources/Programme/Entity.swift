/// One declared entity: a table of the register and of the snapshot.

import Messages

/// The rows of another entity that refer to this one: `members` of a household.
public struct Collection: Hashable, Sendable {
  /// The name in expressions.
  public let name: String
  public let entity: String
  /// The referring field of that entity.
  public let field: String

  public init(_ name: String, of entity: String, by field: String) {
    self.name = name
    self.entity = entity
    self.field = field
  }
}

public struct Entity: Hashable, Sendable {
  /// The name in SQL and Lua, plural: "households".
  public let name: String
  /// One row of it: "household".
  public let singular: String
  public let label: LocalizedText
  /// What one row is, and the document or the duty that it comes from.
  public let note: LocalizedText?
  /// The field that stands for a row where a person reads it ("name"), and the one that a text is compared with when an
  /// expression compares a reference with a text (`model == 'oyster'`).
  public let displayField: String
  public let codeField: String?
  public let fields: [Field]
  /// The fields that identify a row for people and imports. Never null.
  public let key: [String]
  public let collections: [Collection]
  /// The field that dates a row: its unit is looked up on that date.
  public let dateField: String?
  /// The order of rows in a snapshot: the fields after which children are sorted. The first is the parent.
  public let order: [String]
  /// The date by whose years the rows lie together, those of one year in the ``order``: most questions are asked of a year,
  /// and what they read then lies in one place.
  public let clusteredByYearOf: String?
  /// Where this entity is a selection of another's rows: `reviews` are the yearly ones of `review_events`.
  public let selectedFrom: String?

  public init(
    _ name: String, singular: String, vi: String, en: String, display: String, code: String? = nil,
    key: [String], order: [String] = [], date: String? = nil,
    clusteredByYearOf: String? = nil, selectedFrom: String? = nil, note: LocalizedText? = nil,
    collections: [Collection] = [], fields: [Field]
  ) {
    self.name = name
    self.singular = singular
    label = LocalizedText(vi: vi, en: en)
    displayField = display
    codeField = code
    self.key = key
    self.order = order.isEmpty ? key : order
    self.clusteredByYearOf = clusteredByYearOf
    dateField = date
    self.selectedFrom = selectedFrom
    self.note = note
    self.collections = collections
    self.fields = fields
  }

  /// Between the parts of a key that is written as one text: how a sheet refers to a row that has no code.
  public static let keySeparator: Character = "|"

  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  public func collection(_ name: String) -> Collection? { collections.first { $0.name == name } }
  public var storedFields: [Field] { fields.filter(\.isStored) }
  /// Whether rows of this entity are kept in the register under its own name.
  public var isStored: Bool { selectedFrom == nil }
}
