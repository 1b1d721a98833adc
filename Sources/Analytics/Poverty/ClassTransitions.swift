/// Transitions of households between the classes of two years, or of each pair of a chain of years.

import Messages
import Programme
import Vietnamese

public struct ClassTransitions: Sendable {
  /// Households of one pair of years: rows by their class in the earlier one, columns by that in the later one.
  public struct Pair: Sendable {
    public let from: Int64
    public let to: Int64
    /// The classes in the order of their list, then reviewed outside the area, then not found, in both directions.
    public let counts: [[Int64]]
  }

  /// The codes of classes.
  public let classes: [String]
  /// Whether households reviewed outside the area stand apart from those that were not reviewed at all.
  public let hasArea: Bool
  public let pairs: [Pair]
  public let notes: [Diagnostic]

  /// - Parameters:
  ///   - years: in rising order; each neighbouring pair has a matrix.
  ///   - area: households that are reviewed in it in one of the two years; nil: all.
  /// - Throws: ``Diagnostic`` E0377 for fewer than two years or for years out of order, E0379 where a matrix does not add up to
  ///   the reviews of its years.
  /// - Complexity: linear in the reviews of the years.
  public init(_ years: [Int64], area: String? = nil, context: QueryContext) throws {
    guard years.count > 1, zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw Diagnostic.povertyOption(
        "years", years.map { "\($0)" }.joined(separator: ", "), .yearChain)
    }
    let codes = context.model.codeList("class")?.items.map(\.code) ?? []
    let states = try years.map { try YearClasses($0, area, codes.count, context) }
    classes = codes
    hasArea = area != nil
    pairs = try zip(states, states.dropFirst()).map { earlier, later in
      try Self.matrix(earlier, later, classes: codes.count)
    }
    var notes: [Diagnostic] = []
    for pair in pairs {
      for note in try Movement.notes(pair.from, pair.to, context: context) where !notes.contains(note) {
        notes.append(note)
      }
    }
    self.notes = notes
  }

  private static func matrix(_ earlier: YearClasses, _ later: YearClasses, classes: Int) throws -> Pair {
    let elsewhere = classes
    var counts = [[Int64]](repeating: [Int64](repeating: 0, count: classes + 2), count: classes + 2)
    for (first, second) in zip(earlier.states, later.states) {
      // Who is in the area in neither year is none of its households.
      guard first < elsewhere || second < elsewhere else { continue }
      counts[Int(first)][Int(second)] += 1
    }
    for (place, expected) in [earlier.inArea, later.inArea].enumerated() {
      let counted = (0..<classes).reduce(Int64(0)) { sum, own in
        sum + (place == 0 ? counts[own].reduce(0, +) : counts.reduce(0) { $0 + $1[own] })
      }
      guard counted == expected else {
        throw Diagnostic(
          .transitionsUnbalanced,
          [
            "from": "\(earlier.year)", "to": "\(later.year)", "counted": "\(counted)", "expected": "\(expected)",
          ])
      }
    }
    return Pair(from: earlier.year, to: later.year, counts: counts)
  }
}

/// The state of every household in one year: its class where it was reviewed in the area, else that it was reviewed
/// elsewhere, else that it was not.
private struct YearClasses {
  let year: Int64
  private(set) var states: [UInt8]
  /// Reviews of the year in the area.
  let inArea: Int64

  init(_ year: Int64, _ area: String?, _ classes: Int, _ context: QueryContext) throws {
    self.year = year
    let all = try Query("reviews", context: context).filtered("year == :year", binds: ["year": .integer(year)])
    let inside = try area.map { try all.within($0) } ?? all
    states = [UInt8](repeating: UInt8(classes + 1), count: context.table("households").rowCount)
    if area != nil {
      for household in try all.vector(all.compile("household"), all.selection().rows).values where household >= 0 {
        states[Int(household)] = UInt8(classes)
      }
    }
    let rows = try inside.selection().rows
    let households = try inside.vector(inside.compile("household"), rows).values
    let found = try inside.vector(inside.compile("class"), rows).values
    for (household, own) in zip(households, found) where household >= 0 {
      // A day without a standard has no class: nothing is determined.
      states[Int(household)] = own == nullKey ? UInt8(classes - 1) : UInt8(own)
    }
    inArea = Int64(rows.count)
  }
}
