/// Movement of poor and near-poor households between two years (domain.md 2.8): start + in - out = end, by unit.

import Messages
import Programme
import Vietnamese

/// The movement of one class in one unit.
public struct Movement: Sendable {
  public let unit: Int
  public var start: Int64 = 0
  /// Households that the change of standard alone moved in (or out, negative).
  public var byStandard: Int64 = 0
  public var escaped: Int64 = 0
  /// In the class at the start and without a review in the later year.
  public var notReviewed: Int64 = 0
  public var fallenBack: Int64 = 0
  public var newlyArisen: Int64 = 0
  /// Moved in less moved out, between units.
  public var moved: Int64 = 0
  public var end: Int64 = 0

  /// The figures by the ids of their columns.
  public enum Column: String, CaseIterable, Sendable {
    case start
    case byStandard = "by_standard"
    case escaped
    case notReviewed = "not_reviewed"
    case fallenBack = "fallen_back"
    case newlyArisen = "newly_arisen"
    case moved, end
  }

  public subscript(column: Column) -> Int64 {
    get {
      switch column {
      case .start: start
      case .byStandard: byStandard
      case .escaped: escaped
      case .notReviewed: notReviewed
      case .fallenBack: fallenBack
      case .newlyArisen: newlyArisen
      case .moved: moved
      case .end: end
      }
    }
    set {
      switch column {
      case .start: start = newValue
      case .byStandard: byStandard = newValue
      case .escaped: escaped = newValue
      case .notReviewed: notReviewed = newValue
      case .fallenBack: fallenBack = newValue
      case .newlyArisen: newlyArisen = newValue
      case .moved: moved = newValue
      case .end: end = newValue
      }
    }
  }

  var balances: Bool { start + byStandard - escaped - notReviewed + fallenBack + newlyArisen + moved == end }

  /// What a table of the movement between two years must say: that another standard holds in the later one.
  public static func notes(_ from: Int64, _ to: Int64, context: QueryContext) throws -> [Diagnostic] {
    let marks = try [from, to].compactMap { try Day.endOfYear(Int($0)).flatMap(context.standard(on:)) }
      .map(context.mark(of:)).reduce(0, |)
    return context.standardsNote(marks).map { [$0] } ?? []
  }

  /// The movement of a class between the reviews of two years.
  ///
  /// A unit that has ended by the later year stands for its whole successor; where it was split, a household counts in
  /// the unit of its own later review, or without one where it lives. Across a change of standard, the earlier facts are
  /// classified by the later standard too, and the difference stands in `byStandard`.
  ///
  /// - Parameter condition: which reviews count at all, an expression; nil: every one.
  public static func between(
    _ from: Int64, _ to: Int64, class wanted: String, area: String?, where condition: String? = nil,
    context: QueryContext
  ) throws -> [Movement] {
    try moves(from, to, wanted, area, condition, context).list
  }

  /// The movement, and the area asked for; nil: all. Of a unit that lies in it only in part, the households count that
  /// live in that part.
  ///
  /// - Parameter note: is told every household that a figure counts: the unit, the figure, the household's row, and 1 or
  ///   -1 where it is taken off.
  static func moves(
    _ from: Int64, _ to: Int64, _ wanted: String, _ area: String?, _ condition: String?, _ context: QueryContext,
    note: (Int, Column, Int, Int64) -> Void = { _, _, _, _ in }
  ) throws -> (list: [Movement], area: UnitTree.Area?) {
    let (early, late) = (
      try Day.endOfYear(Int(from)).flatMap(context.standard(on:)),
      try Day.endOfYear(Int(to)).flatMap(context.standard(on:))
    )
    let changed = early?.id != late?.id
    let asIf = changed ? late.map { "class_as_if('\($0.id)')" } ?? "class" : "class"
    let before = try YearReviews(from, wanted, area, condition, [asIf + " == :movement_class"], context)
    let after = try YearReviews(
      to, wanted, area, condition, ["any(household.review_events, exit_on ~= nil and exit_on <= outer.date)"], context)
    var later: [Int: Int] = [:]
    later.reserveCapacity(after.households.count)
    for (place, household) in after.households.enumerated() { later[household] = place }
    let endsOn = Day.endOfYear(Int(to)).map { Int64($0.number) } ?? .max
    var movements: [Int: Movement] = [:]
    func change(_ unit: Int, _ column: Column, _ household: Int, by amount: Int64 = 1) {
      guard after.area.map({ context.splits.counts(household, of: unit, in: $0) }) ?? true else { return }
      movements[unit, default: Movement(unit: unit)][column] += amount
      note(unit, column, household, amount)
    }
    var successors: [Int: Int?] = [:]
    func successor(_ unit: Int) -> Int? {
      if let known = successors[unit] { return known }
      let found = context.units.successor(of: unit, on: endsOn)
      successors[unit] = found
      return found
    }
    // Of a unit that was split, a household without a later review goes where it lives.
    var homes: [Int]?
    func home(_ place: Int, of own: Int) throws -> Int {
      let known = try homes ?? before.references("household.unit")
      homes = known
      let unit = known[place]
      return context.units.units.indices.contains(unit) && context.units.units[unit].validTo >= endsOn ? unit : own
    }
    var isFollowed = [Bool](repeating: false, count: after.households.count)
    for place in before.households.indices {
      let follow = later[before.households[place]]
      let own = before.units[place]
      let arrival = follow.map { after.units[$0] }
      let start = try successor(own) ?? arrival ?? home(place, of: own)
      let (wasIn, countsIn, isIn) = (before.isIn[place], before.flags[0][place], follow.map { after.isIn[$0] } ?? false)
      let household = before.households[place]
      if wasIn { change(start, .start, household) }
      if wasIn != countsIn { change(start, .byStandard, household, by: countsIn ? 1 : -1) }
      guard let follow, let arrival else {
        if countsIn { change(start, .notReviewed, household) }
        continue
      }
      isFollowed[follow] = true
      switch (countsIn, isIn) {
      case (true, true) where start != arrival:
        change(start, .moved, household, by: -1)
        change(arrival, .moved, household)
      case (true, false): change(start, .escaped, household)
      case (false, true): change(arrival, after.flags[0][follow] ? .fallenBack : .newlyArisen, household)
      default: break
      }
      if isIn { change(arrival, .end, household) }
    }
    for place in after.households.indices where !isFollowed[place] && after.isIn[place] {
      let (unit, household) = (after.units[place], after.households[place])
      change(unit, after.flags[0][place] ? .fallenBack : .newlyArisen, household)
      change(unit, .end, household)
    }
    let result = movements.values.filter { after.area?.holdsAny(of: $0.unit) ?? true }.sorted { $0.unit < $1.unit }
    if let broken = result.first(where: { !$0.balances }) {
      throw Diagnostic(.movementUnbalanced, ["unit": context.units.name(broken.unit)])
    }
    return (result, after.area)
  }
}

/// The reviews of one year, a household each: who, where, whether in the class, and further conditions.
private struct YearReviews {
  let households: [Int]
  let units: [Int]
  let isIn: [Bool]
  let flags: [[Bool]]
  private let query: Query
  private let rows: [Int32]
  /// The area asked for; nil: all.
  let area: UnitTree.Area?

  init(
    _ year: Int64, _ wanted: String, _ area: String?, _ condition: String?, _ conditions: [String],
    _ context: QueryContext
  ) throws {
    var query = try Query("reviews", context: context).filtered(
      "year == :movement_year", binds: ["movement_year": .integer(year), "movement_class": .text(wanted)])
    if let condition { query = try query.filtered(condition) }
    // Rows that are only partly in the area are refused; those outside are needed to know who moved.
    let inside = try area.map { try query.within($0) }
    _ = try inside?.selection()
    self.area = inside?.areas.last
    let (selected, rows) = (query, try query.selection().rows)
    (self.query, self.rows) = (selected, rows)
    func flags(_ condition: String) throws -> [Bool] {
      try selected.cells(condition, rows: rows).map { $0 == .boolean(true) }
    }
    households = try Self.references("household", selected, rows)
    units = try Self.references("unit", selected, rows)
    isIn = try flags("class == :movement_class")
    self.flags = try conditions.map(flags)
  }

  /// The rows that each review refers to; -1 for none.
  func references(_ name: String) throws -> [Int] { try Self.references(name, query, rows) }

  private static func references(_ name: String, _ query: Query, _ rows: [Int32]) throws -> [Int] {
    try query.cells(name, rows: rows).map { if case .reference(_, let row) = $0 { row } else { -1 } }
  }
}

extension UnitTree {
  /// The unit itself where it is still valid, its whole successor where it has one, nil where it was split.
  func successor(of unit: Int, on day: Int64) -> Int? {
    guard units.indices.contains(unit) else { return nil }
    if units[unit].validTo >= day { return unit }
    let steps = successions.filter { $0.from == unit }
    guard steps.count == 1, let step = steps.first, step.isWhole, step.to != unit else { return nil }
    return successor(of: step.to, on: day)
  }
}
