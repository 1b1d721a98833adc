/// The movement of a class in the rows of the official form (domain.md 1.5): urban area, rural area, their communes; all
/// households beside those of the class, and those of ethnic minorities among them.

import Messages
import Programme
import Vietnamese

public struct MovementForm: Sendable {
  /// A commune, or a sum of communes.
  public struct Line: Sendable {
    public var movement: Movement
    /// The movement of households whose head belongs to an ethnic minority.
    public var minority: Movement
    /// All households of the unit; nil where `unit_years` lacks one of those that they are the sum of.
    public var householdsBefore: Int64?
    public var householdsAfter: Int64?

  }

  /// The communes of one area type.
  public struct Area: Sendable {
    /// "urban" or "rural"; nil where the unit says nothing.
    public let type: String?
    public let communes: [Line]
    /// The sum; of a unit of before that was split among its communes all households are known all the same.
    public let whole: Line
  }

  /// Urban first; area types without a commune are left out.
  public let areas: [Area]
  /// Nil without communes.
  public let whole: Line?

  /// Who counts as an ethnic minority: every household whose head is not Kinh.
  static let minority = "household.head.ethnicity ~= 'kinh'"

  /// - Throws: as ``Movement/between(_:_:class:area:where:context:)`` does.
  public init(_ from: Int64, _ to: Int64, class wanted: String, area: String?, context: QueryContext) throws {
    let (moves, inside) = try Movement.moves(from, to, wanted, area, nil, context)
    let (minorities, _) = try Movement.moves(from, to, wanted, area, Self.minority, context)
    let (before, after) = (try Self.households(from, context), try Self.households(to, context))
    var lines: [Int: Line] = [:]
    // How many households there are in a part of a divided unit nobody has counted.
    func isPart(_ unit: Int) -> Bool { inside?.partial[unit] != nil }
    for unit in after.keys where inside?.holdsAny(of: unit) ?? true {
      lines[unit] = Line(movement: Movement(unit: unit), minority: Movement(unit: unit))
    }
    for move in moves { lines[move.unit, default: Line(move.unit)].movement = move }
    for move in minorities { lines[move.unit, default: Line(move.unit)].minority = move }
    for unit in lines.keys where !isPart(unit) {
      lines[unit]?.householdsAfter = after[unit]
      lines[unit]?.householdsBefore = Self.households(before, thatCameInto: [unit], context)
    }
    func sum(_ units: [Int]) -> Line? {
      let parts = units.compactMap { lines[$0] }
      guard let first = parts.first else { return nil }
      var sum = Line(first.movement.unit)
      sum.movement = parts.dropFirst().reduce(first.movement) { $0 + $1.movement }
      sum.minority = parts.dropFirst().reduce(first.minority) { $0 + $1.minority }
      // A unit of before that is there for households of which nobody knows more has none any longer.
      sum.householdsAfter = parts.reduce(Int64?.some(0)) { sum, part in
        let isUnknown = isPart(part.movement.unit) || before[part.movement.unit] == nil
        let known = part.householdsAfter ?? (isUnknown ? nil : 0)
        return sum.flatMap { sum in known.map { sum + $0 } }
      }
      sum.householdsBefore =
        units.contains(where: isPart) ? nil : Self.households(before, thatCameInto: Set(units), context)
      return sum
    }
    let areaTypes = context.table("units").column("area_type")
    areas = ["urban", "rural", nil].compactMap { type in
      let communes = lines.keys.filter { areaTypes?.text($0) == type }.sorted()
      return sum(communes).map { Area(type: type, communes: communes.compactMap { lines[$0] }, whole: $0) }
    }
    whole = sum(lines.keys.sorted())
  }

  /// All households of each commune in a year.
  private static func households(_ year: Int64, _ context: QueryContext) throws -> [Int: Int64] {
    let query = try Query("unit_years", context: context).filtered(
      "year == :form_year and unit.level == 'commune'", binds: ["form_year": .integer(year)])
    let rows = try query.rowNumbers()
    var found: [Int: Int64] = [:]
    for (unit, count) in zip(try query.cells("unit", rows: rows), try query.cells("households", rows: rows)) {
      if case .reference(_, let unit) = unit, case .integer(let count) = count { found[unit] = count }
    }
    return found
  }

  /// The households of before that some units were made of; nil where one of them is not known, or where a unit of before
  /// went to others too.
  private static func households(
    _ before: [Int: Int64], thatCameInto units: Set<Int>, _ context: QueryContext
  ) -> Int64? {
    var origins: Set<Int> = []
    for unit in units {
      let parts = context.units.successions.filter { $0.to == unit && $0.from != unit }.map(\.from)
      if before[unit] != nil { origins.insert(unit) } else { origins.formUnion(parts) }
      guard before[unit] != nil || !parts.isEmpty else { return nil }
    }
    return origins.reduce(Int64?.some(0)) { sum, origin in
      let goesElsewhere =
        !units.contains(origin)
        && context.units.successions.contains { $0.from == origin && !units.contains($0.to) }
      return goesElsewhere ? nil : sum.flatMap { sum in before[origin].map { sum + $0 } }
    }
  }
}

extension MovementForm.Line {
  fileprivate init(_ unit: Int) { self.init(movement: Movement(unit: unit), minority: Movement(unit: unit)) }
}

extension Movement {
  /// The sum of two, under the unit of the first.
  static func + (one: Movement, other: Movement) -> Movement {
    var sum = one
    sum.start += other.start
    sum.byStandard += other.byStandard
    sum.escaped += other.escaped
    sum.notReviewed += other.notReviewed
    sum.fallenBack += other.fallenBack
    sum.newlyArisen += other.newlyArisen
    sum.moved += other.moved
    sum.end += other.end
    return sum
  }
}
