/// Rows that break rules: each rule is one filter over the columns of its entity.

import Messages
import Programme
import Vietnamese

/// What one rule found.
public struct RuleResult: Sendable {
  /// A row that breaks the rule.
  public struct Finding: Sendable {
    /// The row of the snapshot's table.
    public let row: Int32
    /// Its key as people write it, its parts with "|" between them.
    public let key: String
    /// The name of its unit, where it has one.
    public let unit: String?
    /// The values of the rule's `shows`; personal ones masked.
    public let values: [Cell]
  }

  public let rule: Rule
  /// How many rows break it; more than `findings` holds where the list was cut.
  public let count: Int
  /// How many rows were looked at.
  public let rowCount: Int
  public let findings: [Finding]
  /// Whether the condition, or what the rule shows, left 64 bits on the way: of its rows nothing is known.
  public var isBeyondNumbers = false
}

public struct RuleCheck {
  public let context: QueryContext
  /// The units whose rows are looked at; nil: all. A row without a unit lies where the row that its key refers to does: a
  /// loan where its support was given.
  public let area: String?
  /// The year whose rows are looked at; nil: all. An entity without a year and a date is looked at whole.
  public let year: Int64?
  /// How many rows of a rule are told one by one.
  public let limit: Int

  public init(context: QueryContext, area: String? = nil, year: Int64? = nil, limit: Int = .max) {
    self.context = context
    self.area = area
    self.year = year
    self.limit = limit
  }

  /// - Throws: ``Diagnostic`` where a condition does not compile, with its place in the rule.
  public func result(of rule: Rule) throws -> RuleResult {
    do {
      return try found(by: rule)
    } catch let fault as Diagnostic where fault.code == .numberOverflow {
      // One amount that cannot be: other rules name its row.
      let all = try rowsInQuestion(rule.entity).count()
      return RuleResult(rule: rule, count: 0, rowCount: all, findings: [], isBeyondNumbers: true)
    }
  }

  private func found(by rule: Rule) throws -> RuleResult {
    let rows = try rowsInQuestion(rule.entity)
    let entity = rows.entity
    let all = try rows.count()
    let broken = try rows.filtered("not (\(rule.condition))").rowNumbers()
    let listed = Array(broken.prefix(limit))
    let writer = try KeyWriter(entity, context: context)
    let keys = try writer.keys(of: listed)
    let units = try rows.unitPath(entity, depth: 3).map { try rows.cells("\($0).name", rows: listed) }
    let shown = try rule.shows.map { try rows.cells($0, rows: listed) }
    let isMasked = rule.shows.map { entity.field($0)?.privacy == .personal }
    let findings = listed.indices.map { index in
      var unit: String?
      if case .text(let name)? = units?[index] { unit = name }
      return RuleResult.Finding(
        row: listed[index], key: keys[index], unit: unit,
        values: shown.indices.map { place in
          guard isMasked[place], case .text(let text) = shown[place][index] else { return shown[place][index] }
          return .text(Mask.masked(text))
        })
    }
    return RuleResult(rule: rule, count: broken.count, rowCount: all, findings: findings)
  }

  private func rowsInQuestion(_ name: String) throws -> Query {
    var rows = try Query(name, context: context)
    let entity = rows.entity
    if let area { rows = try rows.lying(in: area) }
    guard let year else { return rows }
    let given = entity.field("year")?.type == .integer ? "year" : entity.dateField.map { "year(\($0))" }
    guard let given else { return rows }
    return try rows.filtered("\(given) == :check_year", binds: ["check_year": .integer(year)])
  }
}
