/// Quantiles, first and last values by hand. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct MeasureTests {
  let context = HandRegister.context()

  private func reviews(_ condition: String) throws -> Query {
    try Query("reviews", context: context).filtered(condition)
  }
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }

  @Test("A quantile lies on the straight line between its neighbours and is recomputed in the total")
  func quantile() throws {
    let incomes: [(name: String, measure: Measure)] = [
      ("tenth", .quantile("income_per_person", 0.9)), ("half", .quantile("income_per_person", 0.5)),
      ("median", .median("income_per_person")),
    ]
    let table = try reviews("year == 2024").summarised(by: [("unit", "unit")], incomes).withTotal(nil).result()
    // A: 12m, 18,000,001, 20m; B: 15m, 15m, 30m. Nine tenths lie 1.8 places after the first, four fifths of the way from
    // the second to the third: 18,000,001 + 0.8 × 1,999,999 and 15m + 0.8 × 15m.
    let tenths = (table.rows + [table.total ?? []]).map { row in ((row[1].number ?? 0) * 1000).rounded() / 1000 }
    // Together 12m, 15m, 15m, 18,000,001, 20m, 30m: 4.5 and 2.5 places after the first.
    #expect(tenths == [19_600_000.2, 27_000_000, 25_000_000])
    let halves: [Cell] = [.decimal(18_000_001), .decimal(15_000_000), .decimal(16_500_000.5)]
    #expect(table.rows.map { $0[2] } + [table.total?[2]] == halves)
    #expect(table.rows.map { $0[3] } + [table.total?[3]] == halves)
  }

  @Test("The ends of a quantile are the least and the greatest value; without values it is null")
  func ends() throws {
    #expect(try reviews("year == 2024").single(.quantile("income_per_person", 0)) == .decimal(12_000_000))
    #expect(try reviews("year == 2024").single(.quantile("income_per_person", 1)) == .decimal(30_000_000))
    #expect(try reviews("year == 1999").single(.quantile("income_per_person", 0.5)) == .null)
    let fault = #expect(throws: Diagnostic.self) { try reviews("true").single(.quantile("members", 1.5)) }
    #expect(fault?.code == .quantileOutOfRange)
  }

  @Test("First and last follow the order asked for and pass over rows without the value")
  func firstAndLast() throws {
    let ends: [(name: String, measure: Measure)] = [
      ("first_unit", .first("unit", order: "date")), ("last_unit", .last("unit", order: "date")),
      ("last_income", .last("income_per_person", order: "date")), ("least", .first("members", order: "-members")),
    ]
    let table = try reviews("household.code in {'H2', 'H4'}").summarised(by: [("household", "household")], ends)
      .withTotal(nil).result()
    // H2 has no income in 2024; H4 moved from B to E.
    #expect(
      table.rows.map { Array($0.dropFirst()) } == [
        [unit(1), unit(1), .integer(18_000_000), .integer(6)], [unit(2), unit(5), .integer(9_000_000), .integer(5)],
      ])
    #expect(table.total == [.null, unit(1), unit(5), .integer(9_000_000), .integer(6)])
  }

  @Test("Of equals the first is the earlier row of the table, the last the later")
  func equals() throws {
    #expect(try reviews("year == 2024").single(.first("household.code", order: "year")) == .text("H0"))
    #expect(try reviews("year == 2024").single(.last("household.code", order: "year")) == .text("H7"))
  }

  @Test(
    "What a measure cannot be computed of is told with its place",
    arguments: [
      (Measure.first("members", order: "household.code"), "number, date"),
      (.last("deprivations", order: "date"), "one"),
      (.quantile("class", 0.5), "number"), (.sum("date"), "number"), (.maximum("class"), "number, date"),
    ])
  func refused(_ measure: Measure, _ expected: String) throws {
    let fault = #expect(throws: Diagnostic.self) { try reviews("true").single(measure) }
    #expect(fault?.code == .wrongOperandType && fault?.place?.column == 1)
    if expected != "one" { #expect(fault?.arguments["expected"] == expected) }
  }
}

struct ExecutionTests {
  @Test("Every part is done once and in its place, on any number of threads", arguments: [1, 2, 7, 100])
  func parts(_ threads: Int) throws {
    let register = HandRegister.context()
    let context = QueryContext(
      snapshot: register.snapshot, standards: [], jurisdiction: "national", asOf: register.asOf,
      execution: Execution(threads: threads))
    #expect(try context.inParallel(50) { $0 * $0 } == (0..<50).map { $0 * $0 })
  }

  @Test("The first part's error is thrown, whichever fails first")
  func error() throws {
    let context = HandRegister.context()
    let fault = #expect(throws: Diagnostic.self) {
      try context.inParallel(9) { part in
        guard part < 4 else { throw Diagnostic(.badNumber, ["found": "\(part)"]) }
      }
    }
    #expect(fault?.arguments["found"] == "4")
  }
}
