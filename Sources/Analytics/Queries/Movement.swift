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
  /// the unit of its own later review. Across a change of standard, the earlier facts are classified by the later
  /// standard too, and the difference stands in `byStandard`.
  public static func between(_ from: Int64, _ to: Int64, class wanted: String, area: String?, context: QueryContext)
    throws
    -> [Movement]
  {
    var whole: Set<Int>?
    func reviews(_ year: Int64, _ expressions: [String]) throws -> [[Cell]] {
      let query = try Query("reviews", context: context).filtered(
        "year == :movement_year", binds: ["movement_year": .integer(year)])
      if let area {
        // Rows that are only partly in the area are refused; those outside are needed to know who moved.
        let inside = try query.within(area)
        whole = inside.areas.last?.whole
        _ = try inside.selection()
      }
      let rows = try query.selection().rows
      let columns = try expressions.map { try query.cells($0, rows: rows) }
      return rows.indices.map { index in columns.map { $0[index] } }
    }
    let (early, late) = (
      try Day.endOfYear(Int(from)).flatMap(context.standard(on:)),
      try Day.endOfYear(Int(to)).flatMap(context.standard(on:))
    )
    let changed = early?.id != late?.id
    let asIf = changed ? late.map { "class_as_if('\($0.id)')" } ?? "class" : "class"
    let before = try reviews(from, ["household", "unit", "class", asIf])
    let after = try reviews(
      to, ["household", "unit", "class", "any(household.review_events, exit_on ~= nil and exit_on <= outer.date)"])
    var later: [Cell: [Cell]] = [:]
    for row in after { later[row[0]] = row }
    let endsOn = Day.endOfYear(Int(to)).map { Int64($0.number) } ?? .max
    var movements: [Int: Movement] = [:]
    func change(_ unit: Int, _ edit: (inout Movement) -> Void) { edit(&movements[unit, default: Movement(unit: unit)]) }
    func isClass(_ cell: Cell?) -> Bool { if case .code(_, wanted)? = cell { true } else { false } }
    func unit(_ cell: Cell) -> Int { if case .reference(_, let row) = cell { row } else { -1 } }
    var seen: Set<Cell> = []
    for row in before {
      seen.insert(row[0])
      let follow = later[row[0]]
      let own = unit(row[1])
      let arrival = follow.map { unit($0[1]) }
      let start = context.units.successor(of: own, on: endsOn) ?? arrival ?? own
      let (wasIn, countsIn, isIn) = (isClass(row[2]), isClass(row[3]), follow.map { isClass($0[2]) } ?? false)
      if wasIn { change(start) { $0.start += 1 } }
      if wasIn != countsIn { change(start) { $0.byStandard += countsIn ? 1 : -1 } }
      guard let follow, let arrival else {
        if countsIn { change(start) { $0.notReviewed += 1 } }
        continue
      }
      switch (countsIn, isIn) {
      case (true, true) where start != arrival:
        change(start) { $0.moved -= 1 }
        change(arrival) { $0.moved += 1 }
      case (true, false): change(start) { $0.escaped += 1 }
      case (false, true):
        if follow[3] == .boolean(true) {
          change(arrival) { $0.fallenBack += 1 }
        } else {
          change(arrival) { $0.newlyArisen += 1 }
        }
      default: break
      }
      if isIn { change(arrival) { $0.end += 1 } }
    }
    for row in after where !seen.contains(row[0]) && isClass(row[2]) {
      change(unit(row[1])) {
        if row[3] == .boolean(true) { $0.fallenBack += 1 } else { $0.newlyArisen += 1 }
        $0.end += 1
      }
    }
    let result = movements.values.filter { whole?.contains($0.unit) ?? true }.sorted { $0.unit < $1.unit }
    if let broken = result.first(where: { !$0.balances }) {
      throw Diagnostic(.movementUnbalanced, ["unit": context.units.name(broken.unit)])
    }
    return result
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
