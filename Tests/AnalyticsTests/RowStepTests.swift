/// Selected columns, different rows, unions and the order of rows, by hand. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct RowStepTests {
  let context = HandRegister.context()

  private func reviews(_ condition: String = "true") throws -> Query {
    try Query("reviews", context: context).filtered(condition)
  }
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }

  @Test("A table of rows has the selected columns in their order, and says how many a limit left out")
  func selected() throws {
    let table = try reviews("year == 2024").selecting([("code", "household.code"), ("members", "members")])
      .sorted(["-members"]).limited(2).result()
    #expect(table.columns.map(\.name) == ["code", "members"])
    #expect(table.columns.map(\.label?.en) == ["Household code", "Household size"])
    #expect(table.rows == [[.text("H2"), .integer(6)], [.text("H0"), .integer(4)]])
    #expect(table.wholeCount == 7)
  }

  @Test("A year is no amount, neither in rows nor as the least of a group")
  func years() throws {
    let rows = try reviews().selecting([("members", "members"), ("year", "year"), ("born", "year(date)")]).result()
    #expect(rows.columns.map(\.role) == [.amount, .ordinal, .ordinal])
    let ends = try reviews().summarised(
      by: [], [("first", .minimum("year")), ("last", .last("year", order: "date")), ("n", .sum("year"))])
    #expect(try ends.result().columns.map(\.role) == [.ordinal, .ordinal, .amount])
  }

  @Test("Personal fields are shown masked, sensitive ones not at all, without the grant")
  func withheld() throws {
    let members = try Query("members", context: HandRegister.context(Access(entities: nil)))
    #expect(try members.selecting([("name", "name")]).result().rows.first == [.text("N. V. A.")])
    #expect(try members.result().columns.map(\.name).contains("ethnicity") == false)
    let fault = #expect(throws: Diagnostic.self) {
      try members.selecting([("people", "ethnicity")]).result()
    }
    #expect(fault?.code == .sensitiveRows)
    #expect(throws: Diagnostic.self) { try members.selecting([("two", "name .. name")]) }
  }

  @Test("Distinct keeps the first row of each combination, in the order asked for")
  func distinct() throws {
    #expect(try reviews().distinct([("unit", "unit")]).values(of: "unit") == [unit(1), unit(2), unit(5)])
    let latest = try reviews().sorted(["-date"]).distinct([("household", "household")])
    // Household 2 has no income in its last year; nulls are a value of their own here.
    #expect(try latest.count() == 8)
    #expect(try latest.filtered("household.code == 'H2'").values(of: "year") == [.integer(2024)])
    #expect(try reviews("year == 2024").distinct([("income", "income_per_person")]).count() == 6)
    #expect(try reviews().distinct().count() == 12)
  }

  @Test("After unnest the different combinations of items are rows of their own")
  func distinctItems() throws {
    // Whoever lacks anything lacks the first two indicators; the fourth only household 4.
    let items = try reviews().unnesting("deprivations").distinct([("indicator", "indicator")])
    #expect(try items.count() == 4)
    let pairs = try reviews().unnesting("deprivations").distinct([("indicator", "indicator"), ("year", "year")])
    // 2022: 4, 2024: 3, 2025: 4.
    #expect(try pairs.count() == 11)
    #expect(
      try pairs.summarised(by: [("year", "year")], [("count", .count(nil))]).result().rows.map { $0[1] } == [
        .integer(4), .integer(3), .integer(4),
      ])
  }

  @Test("A union of rows of one entity has each row once and stays rows of the register")
  func unionOfRows() throws {
    let query = try reviews("year == 2022").united(with: reviews("members == 2"))
    // 2022: H0, H1, H2, H4; two members: H1 twice, H3.
    #expect(
      try query.values(of: "household.code") == ["H0", "H1", "H1", "H2", "H3", "H4"].map { .text($0) })
    let fault = #expect(throws: Diagnostic.self) { try query.single(.population("households")) }
    #expect(fault?.code == .populationWithoutScope)
  }

  @Test("A union of selected columns puts the rows one after the other, equal ones too")
  func unionOfColumns() throws {
    let codes = try Query("households", context: context).filtered("code in {'H0', 'H1'}")
      .selecting([("code", "code"), ("size", "count(reviews)")])
    let reviewed = try reviews("year == 2025").selecting([("size", "members"), ("code", "household.code")])
    let both = try codes.united(with: reviewed)
    #expect(try both.values(of: "code") == [.text("H0"), .text("H1"), .text("H4")])
    #expect(try both.values(of: "size") == [.integer(2), .integer(2), .integer(5)])
    #expect(try both.united(with: both).count("code == 'H4'") == 2)
    #expect(try both.united(with: both).distinct().count() == 3)
  }

  @Test("Unions of different columns or types are refused")
  func unionRefused() throws {
    func code(_ left: [(String, String)], _ right: [(String, String)]) throws -> MessageCode? {
      let (left, right) = (
        try reviews().selecting(left.map { (name: $0.0, text: $0.1) }),
        try reviews().selecting(right.map { (name: $0.0, text: $0.1) })
      )
      do { _ = try left.united(with: right) } catch { return (error as? Diagnostic)?.code }
      return nil
    }
    #expect(try code([("a", "year")], [("b", "year")]) == .unionColumns)
    #expect(try code([("a", "year")], [("a", "date")]) == .unionTypes)
    #expect(try code([("a", "year")], [("a", "members")]) == nil)
  }

  @Test("What a union's rows touched goes with them")
  func unionOfSensitive() throws {
    let members = try Query("members", context: HandRegister.context(Access(entities: nil)))
    let kinh = try members.filtered("ethnicity == 'kinh'").selecting([("number", "number")])
    let union = try kinh.united(with: members.selecting([("number", "number")]))
    #expect(throws: Diagnostic.self) { try union.values(of: "number") }
    #expect(try union.single(.count(nil)) == .integer(5))
  }

  @Test("Rows without a value stand last both ways, or first where asked for")
  func nulls() throws {
    func incomes(_ key: SortKey) throws -> [Cell] {
      try reviews("year == 2024 and unit.name == 'A'").sorted([key]).values(of: "income_per_person")
    }
    let known: [Cell] = [.integer(12_000_000), .integer(18_000_001), .integer(20_000_000)]
    #expect(try incomes(SortKey("income_per_person")) == known + [.null])
    #expect(try incomes(SortKey("-income_per_person")) == known.reversed() + [.null])
    #expect(try incomes(SortKey("-income_per_person", nulls: .first)) == [.null] + known.reversed())
  }

  @Test("Texts are sorted by the Vietnamese alphabet, equals as they stand in the table")
  func vietnameseOrder() throws {
    let members = try Query("members", context: context).sorted(["name"])
    // By letters first: Nguyễn Thị comes before Nguyễn Văn, both before Trần.
    #expect(
      try members.values(of: "name") == [
        .text("Nguyễn Thị Bình"), .text("Nguyễn Văn An"), .text("Trần Văn Cường"),
      ])
  }
}
