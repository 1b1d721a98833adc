/// How a measure changed, by hand.

import Messages
import Programme
import Testing

@testable import Analytics

struct PovertyChangeTests {
  typealias Row = PovertyFixture.Row

  private func measured(_ rows: [Row], cutoff: Int64 = 1) throws -> MultidimensionalPoverty {
    try MultidimensionalPoverty(
      PovertyFixture.query(rows),
      AlkireFoster(
        source: PovertyFixture.conditions(2), cutoff: .points(cutoff), groups: [("place", "place")]))
  }
  // Before: A 2 of 2 poor, scores 1 and 1/2; B nobody of 1. Now: A 1 of 2 with 1/2; C 1 of 1 with 1.
  private let before = [
    Row(place: "A", lacks: [true, true]), Row(place: "A", lacks: [true, false]),
    Row(place: "B", lacks: [false, false]),
  ]
  private let now = [
    Row(place: "A", lacks: [true, false]), Row(place: "A", lacks: [false, false]),
    Row(place: "C", lacks: [true, true]),
  ]

  @Test("The whole and each group change absolutely and relatively; a group of one time has no change")
  func change() throws {
    let table = try PovertyChange(now: measured(now), before: measured(before), years: 2).byGroup()
    #expect(table.cells("place") == ["A", "B", "C"].map(Cell.text))
    #expect(table.numbers("adjusted_headcount_before") == [0.75, 0, nil])
    #expect(table.numbers("adjusted_headcount_now") == [0.25, nil, 1])
    #expect(table.numbers("adjusted_headcount_change") == [-0.5, nil, nil])
    #expect(table.numbers("headcount_ratio_change_percent") == [-0.5, nil, nil])
    #expect(table.numbers("adjusted_headcount_yearly") == [-0.25, nil, nil])
    // (1/3)^(1/2) - 1
    #expect(abs((table.numbers("adjusted_headcount_yearly_percent")[0] ?? 0) - (1 / 3.0.squareRoot() - 1)) < 1e-11)
    // Before (1 + 1/2) / 3, now (1/2 + 1) / 3.
    #expect(table.totalCell("adjusted_headcount_change")?.number == 0)
  }

  @Test("Each censored headcount has a line")
  func measures() throws {
    let table = try PovertyChange(now: measured(now), before: measured(before)).byMeasure()
    #expect(table.cells("measure") == ["M0", "H", "A", "d0", "d1"].map(Cell.text))
    #expect(table.columns.map(\.name) == ["measure", "before", "now", "change", "change_percent"])
    let expected: [Double?] = [0.5, 0.666666666667, 0.75, 0.666666666667, 0.333333333333]
    #expect(table.numbers("before") == expected)
  }

  @Test("Measures that differ are not compared")
  func refused() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try PovertyChange(now: measured(now, cutoff: 2), before: measured(before))
    }
    #expect(fault?.code == .measuresDiffer && fault?.arguments["part"] == "ngưỡng")
    let years = #expect(throws: Diagnostic.self) {
      try PovertyChange(now: measured(now), before: measured(before), years: 0)
    }
    #expect(years?.code == .povertyOption)
  }

  @Test("A unit that passed on whole is compared under the new one; a split one is said not to be comparable")
  func units() throws {
    func poverty(_ year: Int) throws -> MultidimensionalPoverty {
      try MultidimensionalPoverty(
        Query("reviews", context: HandRegister.context()).filtered("year == \(year)"),
        AlkireFoster(
          source: .list("deprivations", codes: ["employment", "dependents", "nutrition"]), cutoff: .points(3),
          groups: [("unit", "unit")]))
    }
    let change = try PovertyChange(now: poverty(2025), before: poverty(2024))
    let table = change.byGroup()
    // A of 2024 counts as D, of which 2025 has nobody listed; B was split and stays; E is new.
    #expect(table.cells("unit") == [2, 4, 5].map { .reference(entity: "units", row: $0) })
    #expect(table.numbers("headcount_ratio_before") == [0.333333333333, 0.75, nil])
    #expect(table.numbers("headcount_ratio_now") == [nil, nil, 1])
    #expect(table.notes.contains { $0.code == .unitNotComparable && $0.arguments["parts"] == "D, E" })
  }
}
