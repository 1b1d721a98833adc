/// What a merge is told, and what it tells back.

import Messages

public struct MergeOptions: Hashable, Sendable {
  /// Whose value counts where both registers changed a field.
  public enum Preference: String, Hashable, Sendable, CaseIterable {
    case theirs, ours
    /// The register that wrote the row later.
    case newer
  }

  public var prefer: Preference?
  public var isDryRun: Bool
  public var show: ShowOptions

  public init(prefer: Preference? = nil, dryRun: Bool = false, show: ShowOptions = ShowOptions()) {
    self.prefer = prefer
    isDryRun = dryRun
    self.show = show
  }
}

/// A field that both registers changed, each to something else.
public struct MergeConflict: Hashable, Sendable {
  public let entity: String
  public let label: LocalizedText
  public let key: String
  public let field: String
  public let fieldLabel: LocalizedText
  public let ours: String
  public let theirs: String

  /// E0450, for a person.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .mergeConflict,
      [
        "entity": label.vi, "entity_en": label.en, "key": key, "column": fieldLabel.vi, "column_en": fieldLabel.en,
        "ours": ours, "theirs": theirs,
      ])
  }
}

public struct MergeReport: Sendable {
  /// More conflicts or faults than this are counted and no longer listed.
  public static let listed = 10_000

  /// The title and the area's code of the register that was sent.
  public let title: String
  public let area: String
  public internal(set) var inserted = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  /// Fields of which ours were kept because only we had changed them.
  public internal(set) var kept = 0
  public internal(set) var conflicts: [MergeConflict] = []
  public internal(set) var conflictCount = 0
  public internal(set) var faults: [Diagnostic] = []
  public internal(set) var faultCount = 0
  /// Rows added and changed, the first of each entity.
  public internal(set) var rows: [RowDifference] = []
  /// Rows that the sender keeps aside for their faults, and that therefore do not come with the others.
  public let waiting: Int
  public let isDryRun: Bool
  /// The number of the batch that was written; nil where nothing was.
  public internal(set) var batch: Int64?

  /// W0721 where the sender keeps rows aside.
  public var notices: [Diagnostic] {
    guard waiting > 0 else { return [] }
    return [
      Diagnostic(
        .mergeWaiting, ["area": title.isEmpty ? area : title, "count": String(waiting)],
        hint: LocalizedText(
          vi: "nơi gửi xem bằng: benvung imports quarantine; sửa, nhập lại rồi gửi sổ lần nữa",
          en: "the sender lists them with: benvung imports quarantine; corrects, imports and sends again"))
    ]
  }

  init(_ other: OtherRegister, isDryRun: Bool) {
    (title, area, waiting) = (other.settings.title, other.settings.area, other.waiting)
    self.isDryRun = isDryRun
  }

  mutating func add(_ fault: Diagnostic) {
    faultCount += 1
    if faults.count < MergeReport.listed { faults.append(fault) }
  }

  mutating func add(_ conflict: MergeConflict) {
    conflictCount += 1
    if conflicts.count < MergeReport.listed { conflicts.append(conflict) }
  }
}
