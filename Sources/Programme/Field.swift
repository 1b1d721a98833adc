/// One declared field of an entity: everything else (SQL column, import column, dictionary, Lua name) derives from it.

import Messages

public struct Field: Hashable, Sendable {
  /// How a field comes by its value.
  public enum Source: Hashable, Sendable {
    /// Kept in the register.
    case stored
    /// An expression of the language (`language.md`), evaluated on the entity's rows when a query asks for it.
    case computed(String)
    /// The class by the standard of the run's jurisdiction in force on the row's date.
    case classInForce
    /// The same by the standard's rules alone, whatever the commune recorded.
    case classByRules
    /// Flags of deprivation by the rules of the standard in force on the row's date.
    case flags(Flags)
    /// The first row of a collection for which the condition holds, as a reference; found when the snapshot is built.
    case firstOf(collection: String, field: String, code: String)
  }

  /// Which flags of a review (README, "Deprivations and classes"): those that count, those that the facts give, those that
  /// nothing decides.
  public enum Flags: Hashable, Sendable { case counted, computed, unknown }

  /// The name in SQL, Lua and expressions.
  public let name: String
  public let type: FieldType
  public let label: LocalizedText
  public let privacy: Privacy
  public let source: Source
  /// A stored row may not lack it. Key fields are always required.
  public let isRequired: Bool
  /// A required field that a sheet may leave empty, because "none" or "unknown" is a value of it (key parts are never
  /// null): an empty text, or for a date 0001-01-01.
  public let allowsEmpty: Bool
  /// The unit a person reads beside a number: "m²", "người".
  public let unit: LocalizedText?
  /// The bounds of a number, inclusive, where the field has any. Money that is stored is never beyond ``greatestAmount``.
  public let minimum: Double?
  public let maximum: Double?
  /// Other heads that office sheets give this column.
  public let synonyms: [String]
  /// What a reader of the dictionary must know beyond the label, with the source of a rule.
  public let note: LocalizedText?

  public init(
    _ name: String, _ type: FieldType, vi: String, en: String, privacy: Privacy = .public,
    source: Source = .stored, required: Bool = false, allowsEmpty: Bool = false, unit: LocalizedText? = nil,
    minimum: Double? = nil, maximum: Double? = nil, synonyms: [String] = [], note: LocalizedText? = nil
  ) {
    self.name = name
    self.type = type
    label = LocalizedText(vi: vi, en: en)
    self.privacy = privacy
    self.source = source
    isRequired = required
    self.allowsEmpty = allowsEmpty
    self.unit = unit
    let ceiling = if case .money = type, source == .stored { Field.greatestAmount } else { nil as Double? }
    self.minimum = minimum ?? ceiling.map(-)
    self.maximum = maximum ?? ceiling
    self.synonyms = synonyms
    self.note = note
  }

  public var isStored: Bool { source == .stored }
}

extension Field {
  /// More đồng than any row of the programme holds: the whole country's for 2021-2025 is at least 75,000 billion (Decision
  /// 90/QĐ-TTg). Sums of 92,000 such amounts fit 64 bits.
  static let greatestAmount = 100_000_000_000_000.0

  /// The bounds that the register's tables keep too. They leave ``greatestAmount`` to the entrances and to the rules:
  /// registers from before it may hold more, and open.
  public var tableMinimum: Double? { minimum == -Self.greatestAmount ? nil : minimum }
  public var tableMaximum: Double? { hasCeiling ? nil : maximum }

  /// Whether only ``greatestAmount`` bounds the field above.
  public var hasCeiling: Bool { maximum == Self.greatestAmount }
}
