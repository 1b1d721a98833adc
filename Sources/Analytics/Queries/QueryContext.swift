/// What a run's queries share: the snapshot, the standards, the dates, and what the plugin may see.

import Messages
import Programme
import Synchronization
import Vietnamese

/// What a plugin may see (design decision 8).
public struct Access: Sendable {
  /// Entities that may be read; nil: all. Units are always free.
  public var entities: Set<String>?
  /// Personal fields granted for this run, as "members.name".
  public var personal: Set<String>
  /// Whether rows of sensitive fields may leave a query.
  public var sensitiveRows: Bool
  /// Whether sensitive fields may be used at all; a script file without a manifest may not.
  public var sensitiveFields = true

  public init(entities: Set<String>? = nil, personal: Set<String> = [], sensitiveRows: Bool = false) {
    self.entities = entities
    self.personal = personal
    self.sensitiveRows = sensitiveRows
  }

  /// The host's own access.
  public static let all = Access(entities: nil, personal: ["*"], sensitiveRows: true)

  /// Whether an entity's rows may be read: its own, or those of the entity that it is selected from.
  public func reads(_ entity: String) -> Bool { allows(entity: entity) }

  func allows(entity: String) -> Bool {
    guard let entities else { return true }
    let free: Set<String> = ["units", "unit_successions", "unit_years"]
    let asEvents = entity == "review_events" && entities.contains("reviews")
    return free.contains(entity) || entities.contains(entity) || asEvents
  }

  /// Whether a personal field may be read in the clear.
  public func allowsPersonal(_ entity: String, _ field: String) -> Bool {
    personal.contains("*") || personal.contains("\(entity).\(field)")
  }
}

public final class QueryContext: Sendable {
  public let model: Model
  public let snapshot: Snapshot
  public let standards: [PovertyStandard]
  /// "national" or "HCMC".
  public let jurisdiction: String
  /// A standard that takes the place of those in force.
  public let standardOverride: String?
  public let asOf: Day
  public let access: Access
  public let units: UnitTree
  let splits: SplitUnits
  public let execution: Execution
  let prepared: PreparedColumns
  /// The code of the register's own area; nil: all units.
  public let homeArea: String?
  /// Standards that are tried: known by their id, in force on no day.
  private let tried: [PovertyStandard]
  private let expressions = Mutex<[String: ParsedExpression]>([:])

  public convenience init(
    model: Model = .programme, snapshot: Snapshot, standards: [PovertyStandard], jurisdiction: String,
    standardOverride: String? = nil, asOf: Day, access: Access = .all, homeArea: String? = nil,
    execution: Execution = Execution(), prepared: PreparedColumns = PreparedColumns()
  ) {
    self.init(
      model: model, snapshot: snapshot, standards: standards, tried: [], jurisdiction: jurisdiction,
      standardOverride: standardOverride, asOf: asOf, access: access, homeArea: homeArea,
      units: UnitTree(snapshot: snapshot), splits: SplitUnits(snapshot: snapshot), execution: execution,
      prepared: prepared)
  }

  private init(
    model: Model, snapshot: Snapshot, standards: [PovertyStandard], tried: [PovertyStandard], jurisdiction: String,
    standardOverride: String?, asOf: Day, access: Access, homeArea: String?, units: UnitTree, splits: SplitUnits,
    execution: Execution, prepared: PreparedColumns
  ) {
    self.model = model
    self.snapshot = snapshot
    self.standards = standards
    self.jurisdiction = jurisdiction
    self.standardOverride = standardOverride
    self.asOf = asOf
    self.access = access
    self.homeArea = homeArea
    self.tried = tried
    self.units = units
    self.splits = splits
    self.execution = execution
    self.prepared = prepared
  }

  /// The same with a standard that may be named though it is in force on no day.
  func trying(_ standard: PovertyStandard) -> QueryContext {
    QueryContext(
      model: model, snapshot: snapshot, standards: standards, tried: tried + [standard], jurisdiction: jurisdiction,
      standardOverride: standardOverride, asOf: asOf, access: access, homeArea: homeArea, units: units, splits: splits,
      execution: execution, prepared: prepared)
  }

  /// The same, writing no plan.
  var untraced: QueryContext {
    guard execution.trace != nil else { return self }
    return QueryContext(
      model: model, snapshot: snapshot, standards: standards, tried: tried, jurisdiction: jurisdiction,
      standardOverride: standardOverride, asOf: asOf, access: access, homeArea: homeArea, units: units, splits: splits,
      execution: execution.untraced, prepared: prepared)
  }

  public func standard(_ id: String) throws -> PovertyStandard {
    guard let standard = (standards + tried).first(where: { $0.id == id }) else {
      throw Diagnostic(.unknownStandard, ["name": id], suggestion: standards.map(\.id).closest(to: id))
    }
    return standard
  }

  /// The standard of the run's jurisdiction in force on a day.
  public func standard(on day: Day) throws -> PovertyStandard? {
    if let standardOverride { return try standard(standardOverride) }
    return standards.first { $0.jurisdiction == jurisdiction && $0.isInForce(on: day) }
  }

  /// An expression of the model or of a standard, read once: every mention of a class compiles dozens of them.
  func parsed(_ text: String) throws -> ParsedExpression {
    if let known = expressions.withLock({ $0[text] }) { return known }
    let expression = try ParsedExpression(text)
    expressions.withLock { $0[text] = expression }
    return expression
  }

  func table(_ entity: String) -> Table { snapshot.table(entity) ?? Table(name: entity, rowCount: 0, columns: []) }
}

extension Table {
  convenience init(name: String, rowCount: Int, columns: [Column]) {
    self.init(name: name, rowCount: rowCount, columns: columns, collections: [:])
  }
}
