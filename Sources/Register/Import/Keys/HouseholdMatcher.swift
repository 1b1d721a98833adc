/// Finds the household that a row without a household code means: the one whose head has the same name, however its
/// letters are written, and birth date, and that lives in the same unit on the row's date (the keys of an import, in the
/// order of certainty). A unit and what became of it in a reorganisation count as the same.

import GRDB
import Vietnamese

final class HouseholdMatcher {
  /// Whom a row tells of.
  struct Person {
    let name: String
    /// The day's number; nil where the sheet does not give it.
    let birth: Int64?
    let unit: Int64
    let date: Int64
  }

  /// A household that may be meant.
  struct Candidate: Hashable {
    let household: Int64
    let code: String
    /// The number of the head among the members.
    let head: Int64
    /// The row of this file that has added it.
    let line: Int?
  }

  enum Match {
    case one(Candidate)
    /// Several are the same in all that is known.
    case several([Candidate])
    /// Those that have the name and the unit, and a birth date is lacking.
    case halfKnown([Candidate])
    case none
  }

  /// So many candidates are named.
  private static let named = 5

  private let writer: RegisterWriter
  private let units: UnitDirectory
  private var index: HeadIndex
  private let heads: RawStatement
  private let residence: RawStatement
  /// The largest number that was made for a unit, by its code.
  private var numbers: [String: Int64] = [:]

  /// - Parameter isOfEarlier: looks only among the households of earlier batches.
  init(_ writer: RegisterWriter, units: UnitDirectory, isOfEarlier: Bool = false) throws {
    self.writer = writer
    self.units = units
    index = try HeadIndex(writer.database, without: isOfEarlier ? writer.batch : nil)
    heads = try RawStatement(
      writer.database,
      """
      SELECT m.name, m.birth_date, m.number, h.code, h.batch, h.batch_row FROM members m
      JOIN households h ON h.id = m.household
      WHERE m.household = ? AND m.relationship = 'head' AND (m.left_on IS NULL OR m.left_on > ?) ORDER BY m.number
      """)
    // The residence in force on a date; where none is known yet, the first one after.
    residence = try RawStatement(
      writer.database,
      """
      SELECT unit FROM residences WHERE household = ?1
      ORDER BY valid_from > ?2, CASE WHEN valid_from > ?2 THEN valid_from ELSE -valid_from END LIMIT 1
      """)
  }

  func add(_ household: Int64, _ person: Person) { index.add(household, name: person.name, birth: person.birth) }

  func match(_ person: Person) throws -> Match {
    let folded = person.name.folded
    if person.birth != nil {
      let found = try candidates(index.households(name: person.name, birth: person.birth), person, folded)
      if let only = found.first { return found.count == 1 ? .one(only) : .several(found) }
    }
    let found = try candidates(index.halfKnown(name: person.name, birth: person.birth), person, folded)
    return found.isEmpty ? .none : .halfKnown(found)
  }

  private func candidates(_ households: [Int64], _ person: Person, _ folded: String) throws -> [Candidate] {
    var found: [Candidate] = []
    for household in households where found.count < HouseholdMatcher.named {
      if let candidate = try candidate(household, person, folded), !found.contains(candidate) {
        found.append(candidate)
      }
    }
    return found
  }

  /// Households of earlier imports with a head of this name and birth date who live in another unit: one may have moved.
  /// None without a birth date: names alone repeat themselves.
  func elsewhere(_ person: Person) throws -> [(candidate: Candidate, unit: String)] {
    guard person.birth != nil else { return [] }
    var found: [(candidate: Candidate, unit: String)] = []
    for household in index.households(name: person.name, birth: person.birth) where found.count < HouseholdMatcher.named
    {
      guard let unit = try unit(of: household, person), !units.areOne(unit, person.unit),
        let candidate = try head(of: household, person, person.name.folded), candidate.line == nil
      else { continue }
      found.append((candidate, units.name(of: unit) ?? ""))
    }
    return found
  }

  /// The household, where its head and unit are those of a row.
  private func candidate(_ household: Int64, _ person: Person, _ folded: String) throws -> Candidate? {
    guard let unit = try unit(of: household, person), units.areOne(unit, person.unit) else { return nil }
    return try head(of: household, person, folded)
  }

  private func unit(of household: Int64, _ person: Person) throws -> Int64? {
    residence.bind([.integer(household), .integer(person.date)])
    guard try residence.step() else { return nil }
    defer { residence.reset() }
    return residence.integer(0)
  }

  private func head(of household: Int64, _ person: Person, _ folded: String) throws -> Candidate? {
    heads.bind([.integer(household), .integer(person.date)])
    defer { heads.reset() }
    while try heads.step() {
      let birth = heads.isNull(1) ? nil : heads.integer(1)
      guard birth == nil || person.birth == nil || birth == person.birth, heads.text(0).folded == folded else {
        continue
      }
      return Candidate(
        household: household, code: heads.text(3), head: heads.integer(2),
        line: heads.integer(4) == writer.batch && !heads.isNull(5) ? Int(heads.integer(5)) : nil)
    }
    return nil
  }

  /// A code for a new household: the unit's code, "-T", and the next free number of the unit in four digits.
  func newCode(unit: Int64, _ households: EntityStatements) throws -> String {
    let start = (units.code(of: unit) ?? "") + "-T"
    var number: Int64
    if let known = numbers[start] {
      number = known
    } else {
      number =
        try Int64.fetchOne(
          writer.database,
          sql: "SELECT max(CAST(substr(code, ?) AS INTEGER)) FROM households WHERE code GLOB ?",
          arguments: [start.count + 1, start + "[0-9][0-9][0-9][0-9]*"]) ?? 0
    }
    var code: String
    repeat {
      number += 1
      let digits = String(number)
      code = start + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    } while try households.find(key: [.text(code)]) != nil
    numbers[start] = number
    return code
  }
}
