/// Joins, windows and sorted rows are the same on every number of threads, in blocks down to one row.

import Testing

@testable import Analytics

struct ThreadTests {
  /// The hand register's data under another way of working; a block is so many rows.
  private static func context(_ threads: Int, blockSize: Int) -> QueryContext {
    let whole = HandRegister.context()
    return QueryContext(
      snapshot: whole.snapshot, standards: whole.standards, jurisdiction: whole.jurisdiction, asOf: whole.asOf,
      execution: Execution(threads: threads, blockSize: blockSize))
  }

  static let ways: [(threads: Int, blockSize: Int)] = [(1, 65_536), (1, 1), (2, 1), (2, 5), (7, 1), (7, 3)]

  private func reviews(_ way: (threads: Int, blockSize: Int), _ condition: String = "true") throws -> Query {
    try Query("reviews", context: Self.context(way.threads, blockSize: way.blockSize)).filtered(condition)
  }

  @Test(
    "A semi join keeps and an anti join leaves out the households reviewed in 2022, whatever comes after",
    arguments: ways)
  func semiAndAnti(_ way: (threads: Int, blockSize: Int)) throws {
    func codes(_ query: Query) throws -> [Cell] { try query.values(of: "household.code") }
    let (now, before) = (try reviews(way, "year == 2024"), try reviews(way, "year == 2022"))
    let kept = try now.joined(before, on: [JoinKey("household")], keepMatches: true)
    let left = try now.joined(before, on: [JoinKey("household")], keepMatches: false)
    #expect(try codes(kept) == ["H0", "H1", "H2"].map { .text($0) })
    #expect(try codes(left) == ["H3", "H5", "H6", "H7"].map { .text($0) })
    // Two parts of a key; conditions before and after; both joins one after the other.
    let pairs = try reviews(way).joined(
      before, on: [JoinKey("household"), JoinKey("year - 2", "year")], keepMatches: true)
    #expect(try codes(pairs) == ["H0", "H1", "H2"].map { .text($0) })
    #expect(try codes(left.filtered("members > 2")) == ["H6", "H7"].map { .text($0) })
    #expect(try kept.joined(now.filtered("members == 2"), on: [JoinKey("household")], keepMatches: false).count() == 2)
    #expect(try left.joined(before, on: [JoinKey("household")], keepMatches: true).count() == 0)
    #expect(try now.joined(reviews(way, "year == 1999"), on: [JoinKey("household")], keepMatches: false).count() == 7)
    // The first two of 2022 by their income: 9 million of H4, 10 million of H0.
    let poorest = try before.sorted(["income_per_person"]).limited(2)
    #expect(try codes(now.joined(poorest, on: [JoinKey("household")], keepMatches: true)) == [.text("H0")])
    // A unit's name against a unit's name: texts of one dictionary, and of two.
    #expect(try now.joined(before, on: [JoinKey("unit.name")], keepMatches: true).count() == 7)
    #expect(try now.joined(before, on: [JoinKey("household.code", "'H' .. '1'")], keepMatches: true).count() == 1)
  }

  @Test("Many groups that come again in other blocks have the rows of all of them", arguments: ways)
  func manyGroups(_ way: (threads: Int, blockSize: Int)) throws {
    func summary(_ way: (threads: Int, blockSize: Int)) throws -> Summary {
      try reviews(way, "income_per_person ~= nil").summarised(
        by: [("income", "income_per_person // 1000")], [("reviews", .count(nil)), ("persons", .sum("members"))])
    }
    let (found, expected) = (try summary(way).result().rows, try summary((1, 65_536)).result().rows)
    #expect(found == expected && expected.count > 3)
    let pass = try summary(way).query.pass()
    let (blocks, order) = (pass.blocks, try GroupPlan(summary(way)).order(of: pass, of: summary(way).query))
    #expect((order != nil) == (blocks > 2), "\(blocks) blocks")
    #expect(order.map { $0.sorted() } ?? Array(0..<blocks) == Array(0..<blocks))
  }

  @Test("A pass that is divided has the same rows in more blocks, none of them of a few batches")
  func dividedPass() {
    var pass = Query.Pass(rows: 100..<500_000, blockSize: 65_536)
    #expect(pass.blocks == 8)
    pass.divide(into: 24)
    // 500,000 / 32,768 is more than 15, / 16,384 more than 30.
    #expect(pass.blocks == 31)
    #expect(pass.range(of: 0) == (100, 16_384) && pass.range(of: 30) == (491_520, 500_000))
    #expect((0..<31).map { pass.range(of: $0) }.reduce(100) { $0 == $1.start ? $1.end : -1 } == 500_000)
    pass.divide(into: 1_000)
    // Eight batches are the least.
    #expect(pass.blocks == 31 && pass.range(of: 1).end - pass.range(of: 1).start == 8 * batchSize)
  }

  @Test("Windows begin anew with each group, wherever a block ends", arguments: ways)
  func windows(_ way: (threads: Int, blockSize: Int)) throws {
    func values(_ kind: Window.Kind, _ value: String, order: [String] = ["year"]) throws -> [Cell] {
      try reviews(way).deriving(
        "w", Window(kind, value, over: ["household"], order: order.map { SortKey($0) })
      ).values(of: "w")
    }
    func cells(_ numbers: [Int64?]) -> [Cell] { numbers.map { $0.map { .integer($0) } ?? .null } }
    #expect(try values(.previous, "members") == cells([nil, 4, nil, 2, nil, 3, nil, nil, 5, nil, nil, nil]))
    #expect(
      try values(.difference, "income_per_person")
        == cells([nil, 10_000_000, nil, -6_000_000, nil, nil, nil, nil, 0, nil, nil, nil]))
    #expect(try values(.cumulative, "members") == cells([4, 8, 2, 4, 3, 9, 2, 5, 10, 1, 4, 3]))
    #expect(
      try values(.previous, "members", order: ["-year"])
        == cells([4, nil, 2, nil, 6, nil, nil, 5, nil, nil, nil, nil]))
    let ranks = try reviews(way).deriving("w", Window(.rank, "-members", over: ["year"])).values(of: "w")
    // 2022: 4, 2, 3, 5; 2024: 4, 2, 6, 2, 1, 4, 3; 2025: 5.
    #expect(ranks == cells([2, 2, 4, 5, 3, 1, 5, 1, 1, 7, 2, 4]))
  }

  @Test("The first rows of an order are those of the whole order, equal ones as they stand", arguments: ways)
  func firstRows(_ way: (threads: Int, blockSize: Int)) throws {
    let sorted = try reviews(way).sorted(["-members", "year"])
    let whole = try sorted.values(of: "household.code")
    // 6: H2; 5: H4 of 2022, of 2025; 4: H0 of 2022, of 2024, H6; 3: H2, H7; 2: H1, H1, H3; 1: H5.
    #expect(whole == ["H2", "H4", "H4", "H0", "H0", "H6", "H2", "H7", "H1", "H1", "H3", "H5"].map { .text($0) })
    for limit in 0...13 {
      #expect(try sorted.limited(limit).values(of: "household.code") == Array(whole.prefix(limit)))
      let table = try sorted.selecting([("code", "household.code")]).limited(limit).result()
      #expect(table.rows.map { $0[0] } == Array(whole.prefix(limit)))
      #expect(table.wholeCount == (limit < 12 ? 12 : nil))
    }
  }
}
