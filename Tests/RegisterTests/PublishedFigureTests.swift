import Analytics
import Programme
import Testing
import Vietnamese

@testable import Register

/// One unit's published figures, worked out by hand: 100 poor at the start, 20 out, 3 back, 5 new, 4 moved in and 2 away
/// are 90 at the end, 9 % of 1,000 households.
@Suite("identities of published figures")
struct PublishedFigureTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private static let figures = [
    "poor_start": "100", "poor_out": "20", "poor_back": "3", "poor_new": "5", "poor_moved_in": "4",
    "poor_moved_away": "2", "poor_households": "90", "near_poor_households": "30", "poor_rate": "9",
    "near_poor_rate": "3", "multidimensional_households": "120", "multidimensional_rate": "12",
  ]

  /// The rules that the unit's figures of 2024 break, with the end of the year before.
  private func broken(_ change: [String: String?], before: String = "100") throws -> [String] {
    var figures: [String: String?] = Self.figures
    figures.merge(change) { $1 }
    // A decimal comma stands in quotes, as the separator is a comma too.
    var lines = figures.compactMap { name, value in value.map { "\(name),27682,2024,HCMC-2021,\"\($0)\"" } }
    lines.append("poor_households,27682,2023,HCMC-2021,\(before)")
    try fixture.run("unit,year,households,persons\n27682,2024,1000,4000\n", as: "unit_years")
    let report = try fixture.run(
      "indicator,unit,year,standard,value\n" + lines.joined(separator: "\n"), as: "statistics")
    #expect(report.isWritten, "\(fixture.messages(report))")
    let check = RuleCheck(
      context: QueryContext(
        snapshot: try fixture.store.snapshot(), standards: [], jurisdiction: "HCMC",
        asOf: try #require(Day(iso: "2024-12-31"))))
    return try Model.programme.rules.filter { $0.entity == "statistics" }
      .filter { try check.result(of: $0).count > 0 }.map(\.id)
  }

  @Test("figures that fit one another break no rule")
  func whole() throws { #expect(try broken([:]).isEmpty) }

  @Test("an end that the moves do not give is found; without moves of households it is not looked for")
  func identity() throws {
    #expect(try broken(["poor_households": "91"]) == ["movement-poor", "rate-poor", "household-parts"])
  }

  @Test("moves in and away count as none where they are not recorded")
  func withoutMoves() throws {
    #expect(
      try broken(["poor_moved_in": nil, "poor_moved_away": nil, "poor_out": "18"]).isEmpty)
  }

  @Test("with a figure of the identity missing nothing is said of it")
  func missing() throws { #expect(try broken(["poor_out": nil]).isEmpty) }

  @Test("a year that starts elsewhere than the year before ended is found")
  func start() throws {
    #expect(try broken([:], before: "101") == ["movement-start-poor"])
  }

  @Test("a rate off by more than 0.005 points is found, one rounded to two decimals is not")
  func rate() throws {
    #expect(try broken(["poor_rate": "9,005", "multidimensional_rate": "12,005"]).isEmpty)
    #expect(try broken(["poor_rate": "9,02", "multidimensional_rate": "12,02"]) == ["rate-poor"])
  }

  @Test("a count by no standard and half a household are faults")
  func counts() throws {
    #expect(try broken(["poor_back": "2,5", "poor_new": "5,5"]) == ["statistic-count"])
  }
}
