/// Groups, ratios and totals by hand (language.md 4). Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct SummaryTests {
  let context = HandRegister.context()

  private func reviews(_ conditions: String...) throws -> Query {
    try conditions.reduce(try Query("reviews", context: context)) { try $0.filtered($1) }
  }
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }
  private let rate: [(name: String, measure: Measure)] = [
    ("poor", .count("class == 'poor'")), ("all", .population("households")),
    ("rate", .ratio(.named("poor"), .named("all"))),
  ]

  @Test("Three communes: all their households below the line, zeros without a listed one, the total's rate recomputed")
  func communes() throws {
    let table = try reviews("year == 2024").summarised(by: [("unit", "unit")], rate).withTotal(nil).result()
    // A: household 1 of 120; B: household 5 of 200; C: none of 60; together 2 of 380.
    #expect(
      table.rows == [
        [unit(1), .integer(1), .integer(120), .ratio(1, 120)], [unit(2), .integer(1), .integer(200), .ratio(1, 200)],
        [unit(3), .integer(0), .integer(60), .ratio(0, 60)],
      ])
    #expect(table.total == [.null, .integer(2), .integer(380), .ratio(2, 380)])
  }

  @Test("A filter that removes a commune's rows leaves its denominator")
  func filtered() throws {
    let table = try reviews("year == 2024", "members == 1").summarised(by: [("unit", "unit")], rate).result()
    // Only household 5 in B lives alone.
    #expect(
      table.rows.map { Array($0.dropFirst().prefix(2)) } == [
        [.integer(0), .integer(120)], [.integer(1), .integer(200)], [.integer(0), .integer(60)],
      ])
  }

  @Test("Two years in one group are household-years")
  func householdYears() throws {
    let table = try reviews("year in {2022, 2024}").summarised(by: [], rate).result()
    // Poor: 0, 1 and 4 in 2022, 1 and 5 in 2024. Households: 350 + 380.
    #expect(table.rows == [[.integer(5), .integer(730), .ratio(5, 730)]])
  }

  @Test("A household that moved counts where it lived on the review's date")
  func moved() throws {
    let counts: [(name: String, measure: Measure)] = [("count", .count(nil))]
    let before = try reviews("year == 2022").summarised(by: [("unit", "unit")], counts).result()
    #expect(before.rows == [[unit(1), .integer(3)], [unit(2), .integer(1)]])
    let after = try reviews("year == 2025").summarised(by: [("unit", "unit")], counts).result()
    #expect(after.rows == [[unit(5), .integer(1)]])
  }

  @Test("A mean weighs by household size and leaves unknown incomes out, in the total too")
  func weightedMean() throws {
    let mean: [(name: String, measure: Measure)] = [("mean", .mean("income_per_person", weight: "members"))]
    let table = try reviews("year == 2024").summarised(by: [("unit", "unit")], mean).withTotal(nil).result()
    // A: (4 × 20m + 2 × 12m + 2 × 18,000,001) / 8 = 140,000,002 / 8; B: (15m + 4 × 30m + 3 × 15m) / 8 = 180m / 8.
    #expect(table.rows == [[unit(1), .decimal(17_500_000.25)], [unit(2), .decimal(22_500_000)]])
    // 320,000,002 / 16.
    #expect(table.total == [.null, .decimal(20_000_000.125)])
  }

  @Test("An empty sum is 0; an empty mean, minimum and ratio are null")
  func empty() throws {
    let none = try reviews("year == 1999")
    #expect(try none.single(.sum("income_per_person")) == .integer(0))
    #expect(try none.single(.mean("income_per_person", weight: nil)) == .null)
    #expect(try none.single(.minimum("members")) == .null)
    #expect(try none.single(.ratio(.measure(.count(nil)), .measure(.count(nil)))) == .null)
  }

  @Test("Rows for which a condition is unknown are left out and counted")
  func unknownRows() throws {
    let table = try reviews("year == 2024", "income_per_person > 0").summarised(by: [], [("n", .count(nil))]).result()
    #expect(table.rows == [[.integer(6)]])
    let note = try #require(table.notes.first(where: { $0.code == .rowsUnknown }))
    #expect(note.arguments["count"] == "1")
  }

  @Test("The group of the unknown stands last")
  func unknownGroup() throws {
    let table = try reviews("year == 2024").summarised(
      by: [("high", "income_per_person > 18000000")], [("n", .count(nil))]
    ).result()
    // At most 18m: households 1, 5, 7; above: 0, 3, 6; unknown: 2.
    #expect(table.rows.last == [.null, .integer(1)])
    #expect(Set(table.rows.dropLast()) == [[.boolean(false), .integer(3)], [.boolean(true), .integer(3)]])
  }

  @Test("All households cannot be split by what unit_years does not know")
  func population() throws {
    let fault = #expect(throws: Diagnostic.self) {
      _ = try Query("members", context: context).summarised(
        by: [("e", "ethnicity")], [("n", .population("households"))])
    }
    #expect(fault?.code == .populationKey)
  }

  @Test("Classes are right at the line, at three deprivations and without income")
  func classes() throws {
    let cells = try Query("reviews", context: context).cells("class", rows: Array(0..<12))
    let expected = [
      "poor", "average", "poor", "poor", "near_poor", "undetermined", "average", "poor", "poor", "poor", "not_poor",
      "near_poor",
    ]
    #expect(cells == expected.map { .code(list: "class", code: $0) })
  }

  @Test("A plugin reads what it declared: entities, personal fields, sensitive rows")
  func permissions() throws {
    let narrow = HandRegister.context(Access(entities: ["members"]))
    let undeclared = #expect(throws: Diagnostic.self) { try Query("reviews", context: narrow) }
    #expect(undeclared?.code == .entityNotDeclared)
    let members = try Query("members", context: narrow)
    #expect(try members.column(named: "name").text(0) == "N. V. A.")
    let personal = #expect(throws: Diagnostic.self) { try members.filtered("name == 'A'") }
    #expect(personal?.code == .personalFieldNotGranted)
    let sensitive = #expect(throws: Diagnostic.self) { try members.column(named: "ethnicity") }
    #expect(sensitive?.code == .sensitiveRows)
    let touched = try members.filtered("ethnicity == 'kinh'")
    #expect(throws: Diagnostic.self) { try touched.refuseSensitiveRows() }
  }
}
