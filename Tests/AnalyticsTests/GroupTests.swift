/// Groups, totals and the rows behind them (language.md 2 to 4). Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct GroupTests {
  let context = HandRegister.context()

  private func reviews(_ conditions: String...) throws -> Query {
    try conditions.reduce(try Query("reviews", context: context)) { try $0.filtered($1) }
  }
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }
  private let counts: [(name: String, measure: Measure)] = [("n", .count(nil)), ("share", .share(nil))]

  @Test("After unnest a count counts items, and households are counted once")
  func unnest() throws {
    // In 2024 households 1, 2, 3 (A) and 5 (B) lack three indicators each; the others none.
    let measures: [(name: String, measure: Measure)] = [("items", .count(nil)), ("homes", .distinct("household"))]
    let query = try reviews("year == 2024").unnesting("deprivations")
    #expect(try query.summarised(by: [], measures).result().rows == [[.integer(12), .integer(4)]])
    let table = try query.summarised(by: [("indicator", "indicator")], measures).withTotal(nil).result()
    #expect(table.rows.map { Array($0.dropFirst()) } == Array(repeating: [.integer(4), .integer(4)], count: 3))
    #expect(table.total == [.null, .integer(12), .integer(4)])
    // The item is a value of its row.
    let items = try query.values(of: "indicator")
    #expect(items.count == 12 && Set(items).count == 3 && !items.contains(.null))
  }

  @Test("A limited table tells how many groups there were, and its total is over all of them")
  func limit() throws {
    // In 2024 A has households 0 to 3, B has 5 to 7.
    let table = try reviews("year == 2024").summarised(by: [("unit", "unit")], counts).sorted(["n"]).limited(1)
      .withTotal(nil).result()
    #expect(table.rows == [[unit(2), .integer(3), .ratio(3, 7)]])
    #expect(table.wholeCount == 2)
    #expect(table.total == [.null, .integer(7), .ratio(7, 7)])
    let whole = try reviews("year == 2024").summarised(by: [("unit", "unit")], counts).limited(2).result()
    #expect(whole.wholeCount == nil)
  }

  @Test("The total after a filter of groups is over the rows of those left; a share stays one of all rows")
  func filtered() throws {
    let table = try reviews("year == 2024").summarised(
      by: [("unit", "unit")], counts + [("median", .median("members"))]
    ).filtered("n > 3", binds: [:]).withTotal(nil).result()
    // A: 2, 2, 4 and 6 members.
    #expect(table.rows == [[unit(1), .integer(4), .ratio(4, 7), .decimal(3)]])
    #expect(table.total == [.null, .integer(4), .ratio(4, 7), .decimal(3)])
  }

  @Test("A share with a condition is of the group's own rows, and recomputed in the total")
  func share() throws {
    let table = try reviews("year == 2024").summarised(
      by: [("unit", "unit")], [("poor", .share("class == 'poor'"))]
    ).withTotal(nil).result()
    #expect(table.rows == [[unit(1), .ratio(1, 4)], [unit(2), .ratio(1, 3)]])
    #expect(table.total == [.null, .ratio(2, 7)])
  }

  @Test(
    "Newly escaped: not poor, and less than 36 months after the last exit recognised by the review's day",
    arguments: [
      // 30 November 2021 and 36 months: the day itself is too late.
      (1, "2021-11-30", false), (1, "2021-12-01", true), (1, "2024-11-30", true), (1, "2024-12-01", false),
      // Household 1 is poor again.
      (3, "2024-01-15", false),
      // Of household 0 the exit of 2022 stands in the review of that year.
      (0, "2022-11-30", false),
    ])
  func newlyEscaped(_ row: Int, _ day: String, _ expected: Bool) throws {
    let query = try Query("reviews", context: HandRegister.context(exits: [row: day]))
    #expect(try query.cells("newly_escaped", rows: [Int32(row)]) == [.boolean(expected)])
  }

  @Test("An exit recorded in an earlier review counts in a later one")
  func earlierExit() throws {
    let query = try Query("reviews", context: HandRegister.context(exits: [0: "2022-11-30"]))
    // Household 0: exit on 30 November 2022, review on 30 November 2024, 24 months later.
    #expect(try query.cells("newly_escaped", rows: [1, 10]) == [.boolean(true), .boolean(false)])
    #expect(try query.filtered("year == 2024").single(.count("newly_escaped")) == .integer(1))
  }

  @Test("A limit of rows holds for every answer and for the steps after it")
  func limitedRows() throws {
    // Members in 2024: 4, 2, 6, 2, 1, 4, 3; the two largest households are those of 6 and of 4.
    let two = try reviews("year == 2024").sorted(["-members"]).limited(2)
    #expect(try two.count() == 2)
    #expect(try two.single(.sum("members")) == .integer(10))
    #expect(try two.filtered("members < 6").count() == 1)
    #expect(try two.sorted(["members"]).values(of: "members") == [.integer(6), .integer(4)])
    #expect(try two.limited(5).count() == 2)
  }

  @Test("Areas narrow one another; members lie where their household does; rows without a place have no area")
  func areas() throws {
    #expect(try reviews("year == 2024").within("10001").count() == 4)
    #expect(try reviews("year == 2024").within("10001").within("10002").count() == 0)
    #expect(try reviews("year == 2024").within("79").within("10001").count() == 4)
    let members = try Query("members", context: context)
    #expect(try members.within("10001").count() == 3)
    #expect(try members.within("10002").count() == 0)
    let fault = #expect(throws: Diagnostic.self) { try Query("donors", context: context).within("10001") }
    #expect(fault?.code == .unknownColumn)
  }

  @Test("True and false are two different values, not their neighbours'")
  func distinctBooleans() throws {
    #expect(try reviews("year == 2024").single(.distinct("members > 2")) == .integer(2))
    #expect(try reviews("year == 2024").single(.distinct("members > 0")) == .integer(1))
  }

  @Test("Figures that mean nothing are refused: the smallest text, a list as a key, a ratio of itself")
  func refused() throws {
    func fault(_ keys: [String], _ measures: [(name: String, measure: Measure)]) throws -> MessageCode? {
      try #require(throws: Diagnostic.self) { try reviews().summarised(by: keys.map { ($0, $0) }, measures) }.code
    }
    #expect(try fault([], [("m", .minimum("class"))]) == .wrongOperandType)
    #expect(try fault([], [("m", .maximum("members > 2"))]) == .wrongOperandType)
    #expect(try fault(["deprivations"], [("n", .count(nil))]) == .wrongOperandType)
    #expect(
      try fault(
        [],
        [
          ("n", .count(nil)), ("a", .ratio(.named("b"), .named("n"))), ("b", .ratio(.named("a"), .named("n"))),
        ]) == .measureCycle)
    #expect(try fault([], [("a", .ratio(.named("a"), .measure(.count(nil))))]) == .measureCycle)
  }

  @Test("Weights may be small or large; what leaves 64 bits is a fault, not a crash and not another number")
  func weights() throws {
    // 22 members in 7 households, all of one weight.
    for weight in ["0.0000001", "10000000000000.5"] {
      let mean = try reviews("year == 2024").single(.mean("members", weight: weight)).number
      #expect(abs((mean ?? 0) - 22.0 / 7) < 1e-9, "\(weight)")
    }
    let largest = "9223372036854775807"
    func fault(_ entity: String, _ measure: Measure) throws -> MessageCode? {
      try #require(throws: Diagnostic.self) { try Query(entity, context: context).single(measure) }.code
    }
    #expect(try fault("reviews", .mean(largest, weight: largest)) == .numberOverflow)
    #expect(try fault("reviews", .sum(largest)) == .numberOverflow)
    // Household 0 has two members.
    #expect(try fault("households", .count("sum(members, \(largest)) > 0")) == .numberOverflow)
  }

  @Test("Within an area, who moved over its border has moved, and is neither lost nor new")
  func movement() throws {
    // Household 1, poor in both years, lives in B in 2024.
    let context = HandRegister.context(moves: [3: 2])
    func movement(_ area: String) throws -> [[Int64]] {
      try Movement.between(2022, 2024, class: "poor", area: area, context: context).map {
        [Int64($0.unit), $0.start, $0.escaped, $0.notReviewed, $0.newlyArisen, $0.moved, $0.end]
      }
    }
    // A: households 0 and 1 at the start; 0 escaped, 1 moved away.
    #expect(try movement("10001") == [[1, 2, 1, 0, 0, -1, 0]])
    // B: household 4 at the start, not reviewed in 2024; 1 moved in; 5 is new.
    #expect(try movement("10002") == [[2, 1, 0, 1, 1, 1, 2]])
  }
}
