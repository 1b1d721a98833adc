/// The denominators of rates (language.md 4). Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct PopulationTests {
  private let measures: [(name: String, measure: Measure)] = [
    ("poor", .count("class == 'poor'")), ("all", .population("households")),
    ("rate", .ratio(.named("poor"), .named("all"))),
  ]
  private func reviews(_ conditions: String..., context: QueryContext = HandRegister.context()) throws -> Query {
    try conditions.reduce(try Query("reviews", context: context)) { try $0.filtered($1) }
  }
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }
  private func without(_ unit: Int64, _ year: Int64) -> QueryContext {
    HandRegister.context(unitYears: HandRegister.unitYears.filter { $0[0] != unit || $0[1] != year })
  }

  @Test("A commune without a figure has no rate, and neither has the total: never a partial sum")
  func missing() throws {
    // C has 50 households in 2022 and no figure for 2024.
    let query = try reviews("year == 2024", context: without(3, 2024))
    let table = try query.summarised(by: [("unit", "unit")], measures).withTotal(nil).result()
    #expect(
      table.rows == [
        [unit(1), .integer(1), .integer(120), .ratio(1, 120)], [unit(2), .integer(1), .integer(200), .ratio(1, 200)],
        [unit(3), .integer(0), .null, .null],
      ])
    #expect(table.total == [.null, .integer(2), .null, .null])
    #expect(table.notes.contains { $0.code == .populationMissing })
    #expect(try query.summarised(by: [], measures).result().rows == [[.integer(2), .null, .null]])
  }

  @Test("The commune without a figure leaves its own group unknown, whatever the key")
  func missingByKey() throws {
    let keys = [(name: "area", text: "unit.area_type")]
    let table = try reviews("year == 2024", context: without(3, 2024)).summarised(by: keys, measures).result()
    // All communes are rural: 120 + 200 + an unknown.
    #expect(table.rows == [[.code(list: "area_type", code: "rural"), .integer(2), .null, .null]])
  }

  @Test("A year of which no figure is known is unknown, not zero")
  func missingYear() throws {
    let context = HandRegister.context(unitYears: HandRegister.unitYears.filter { $0[1] == 2022 })
    let table = try reviews("year == 2024", context: context).summarised(by: [("year", "year")], measures).result()
    #expect(table.rows == [[.integer(2024), .integer(2), .null, .null]])
    let none = try reviews("year == 1999").summarised(by: [], measures).result()
    #expect(none.rows == [[.integer(0), .null, .null]])
    #expect(none.notes.contains { $0.code == .populationMissing })
  }

  @Test("Within an area its own households count, with no row listed too")
  func within() throws {
    let a = try reviews("year == 2024").within("10001").summarised(by: [], measures).result()
    #expect(a.rows == [[.integer(1), .integer(120), .ratio(1, 120)]])
    let c = try reviews("year == 2024").within("10003").summarised(by: [("unit", "unit")], measures).result()
    #expect(c.rows == [[unit(3), .integer(0), .integer(60), .ratio(0, 60)]])
    // The province: all three.
    let all = try reviews("year == 2024").within("79").summarised(by: [], measures).result()
    #expect(all.rows == [[.integer(2), .integer(380), .ratio(2, 380)]])
  }

  @Test("An area that held a part of a commune has no denominator of that time, even where no row shows it")
  func partial() throws {
    // D holds A and C whole and a part of B: in 2022 its households are not known.
    let query = try reviews("year == 2022", "unit.name == 'A'").within("20001")
    let table = try query.summarised(by: [], measures).result()
    #expect(table.rows == [[.integer(2), .null, .null]])
    #expect(table.notes.contains { $0.code == .populationMissing })
  }

  @Test("A condition as a key splits the households as it splits the rows")
  func booleanKey() throws {
    let keys = [(name: "is_a", text: "unit.name == 'A'")]
    let table = try reviews("year == 2024").summarised(by: keys, measures).result()
    // Outside A: B 200 and C 60.
    #expect(
      table.rows == [
        [.boolean(false), .integer(1), .integer(260), .ratio(1, 260)],
        [.boolean(true), .integer(1), .integer(120), .ratio(1, 120)],
      ])
  }

  @Test("A derived name for the year is the year")
  func derivedYear() throws {
    let query = try reviews().deriving("y", "year").filtered("y == 2024")
    let table = try query.summarised(by: [("y", "y")], measures).result()
    #expect(table.rows == [[.integer(2024), .integer(2), .integer(380), .ratio(2, 380)]])
  }

  @Test("Several years in one group, or in the total, are told to be household-years")
  func householdYears() throws {
    func isNoted(_ summary: Summary) throws -> Bool {
      try summary.result().notes.contains { $0.code == .householdYears }
    }
    let (one, two) = (try reviews("year == 2024"), try reviews("year in {2022, 2024}"))
    #expect(try isNoted(two.summarised(by: [("unit", "unit")], measures)))
    #expect(try !isNoted(one.summarised(by: [], measures)))
    #expect(try !isNoted(two.summarised(by: [("year", "year")], measures)))
    #expect(try isNoted(two.summarised(by: [("year", "year")], measures).withTotal(nil)))
  }

  /// Households by unit of 2025, with other figures of that year.
  private func all(_ figures: [[Int64]]) throws -> ResultTable {
    let context = HandRegister.context(
      unitYears: HandRegister.unitYears.filter { $0[1] != 2025 } + figures, moves: [8: 2])
    // Household 4 was reviewed in B in 2025.
    return try reviews("year == 2025", context: context).summarised(
      by: [("unit", "unit")], [("n", .count(nil)), ("all", .population("households"))]
    ).withTotal(nil).result()
  }

  @Test("A unit that ended within the year has the year's figure where its successors have none")
  func ended() throws {
    let table = try all([[1, 2025, 120, 480], [2, 2025, 200, 800], [3, 2025, 60, 240]])
    #expect(
      table.rows == [
        [unit(1), .integer(0), .integer(120)], [unit(2), .integer(1), .integer(200)],
        [unit(3), .integer(0), .integer(60)],
      ])
    #expect(table.total == [.null, .integer(1), .integer(380)])
  }

  @Test(
    "Where the successors have the year's figures, the ended unit has none: unknown, not zero, and not counted twice")
  func endedBesideSuccessors() throws {
    let table = try all([[2, 2025, 200, 800], [4, 2025, 280, 1120], [5, 2025, 100, 400]])
    #expect(
      table.rows == [
        [unit(2), .integer(1), .null], [unit(4), .integer(0), .integer(280)], [unit(5), .integer(0), .integer(100)],
      ])
    #expect(table.total == [.null, .integer(1), .integer(380)])
  }

  @Test("Figures of some ended units only make no total")
  func someEnded() throws {
    let table = try all([[1, 2025, 120, 480]])
    #expect(table.total == [.null, .integer(1), .null])
  }
}
