/// Columns and rows of other queries, by hand. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct JoinTests {
  let context = HandRegister.context()

  private func reviews(_ condition: String) throws -> Query {
    try Query("reviews", context: context).filtered(condition)
  }
  private func pair() throws -> Query {
    try reviews("year == 2024").joining(
      reviews("year == 2022"), on: [JoinKey("household")], as: "before", columns: [("earlier", "income_per_person")])
  }

  @Test("The review of an earlier year stands beside the later one, by a path and by its columns")
  func pairOfYears() throws {
    let query = try pair().deriving("change", "income_per_person - before.income_per_person")
    // Households 0 to 3 of A, then 5 to 7 of B, of which only 0, 1 and 2 were reviewed in 2022.
    #expect(
      try query.values(of: "earlier") == [
        .integer(10_000_000), .integer(18_000_000), .integer(18_000_000), .null, .null, .null, .null,
      ])
    #expect(try query.values(of: "change").prefix(3) == [.integer(10_000_000), .integer(-6_000_000), .null])
    #expect(try query.count("before.class == 'poor' and class ~= 'poor'") == 1)
    #expect(try query.count("before == nil") == 4)
  }

  @Test("Joined columns group and measure as the query's own do")
  func grouped() throws {
    let table = try pair().summarised(
      by: [("before", "before.class")], [("households", .count(nil)), ("earlier", .sum("earlier"))]
    ).result()
    func code(_ name: String) -> Cell { .code(list: "class", code: name) }
    #expect(
      table.rows == [
        [code("poor"), .integer(2), .integer(28_000_000)], [code("near_poor"), .integer(1), .integer(18_000_000)],
        [.null, .integer(4), .integer(0)],
      ])
  }

  @Test("Keys may be several expressions; rows without a counterpart can be left out")
  func severalKeys() throws {
    let all = try Query("reviews", context: context)
    let keys = [JoinKey("household"), JoinKey("year - 2", "year")]
    let query = try all.joining(all, on: keys, columns: [("earlier", "members")], matchedOnly: true)
    #expect(try query.values(of: "household.code") == [.text("H0"), .text("H1"), .text("H2")])
    #expect(try query.values(of: "earlier") == [.integer(4), .integer(2), .integer(3)])
  }

  @Test("Two rows with one key are told with the key, never chosen from")
  func ambiguous() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try reviews("year == 2024").joining(reviews("true"), on: [JoinKey("household")], as: "other")
    }
    #expect(fault?.code == .joinAmbiguous)
    #expect(fault?.arguments["value"] == "H0" && fault?.arguments["count"] == "2")
  }

  @Test("Texts of different tables are matched as texts, references by the row they mean")
  func texts() throws {
    let households = try Query("households", context: context)
    let query = try households.joining(
      reviews("year == 2025"), on: [JoinKey("code", "household.code")], columns: [("place", "unit.name")],
      matchedOnly: true)
    #expect(try query.values(of: "code") == [.text("H4")])
    #expect(try query.values(of: "place") == [.text("E")])
    // Households have no field `household`: they are what it refers to.
    #expect(try households.joined(reviews("year == 2025"), on: [JoinKey("household")], keepMatches: true).count() == 1)
    #expect(try households.joined(reviews("year == 2025"), on: [JoinKey("household")], keepMatches: false).count() == 7)
  }

  @Test("A null key matches nothing, and an anti join keeps it")
  func nullKeys() throws {
    let members = try Query("members", context: context)
    let others = try members.filtered("number == 1")
    // Birth dates: 1980-02-29, 2015-06-15 and none.
    let same = try members.joined(others, on: [JoinKey("birth_date")], keepMatches: true)
    #expect(try same.values(of: "number") == [.integer(1)])
    #expect(try members.joined(others, on: [JoinKey("birth_date")], keepMatches: false).count() == 2)
  }

  @Test("What the other query touched stays with the rows, and personal fields need their grant")
  func permissions() throws {
    let context = HandRegister.context(Access(entities: nil))
    let households = try Query("households", context: context)
    let heads = try Query("members", context: context).filtered("number == 1")
    let kinh = try heads.filtered("ethnicity == 'kinh'")
    let joined = try households.joining(kinh, on: [JoinKey("household")], columns: [("number", "number")])
    #expect(throws: Diagnostic.self) { try joined.rowNumbers() }
    #expect(try joined.summarised(by: [], [("heads", .count("number == 1"))]).result().rows == [[.integer(1)]])
    let byPath = try households.joining(heads, on: [JoinKey("household")], as: "head_row")
    #expect(throws: Diagnostic.self) { try byPath.values(of: "head_row.ethnicity") }
    for text in ["name", "name .. ''"] {
      let fault = #expect(throws: Diagnostic.self) {
        try households.joining(heads, on: [JoinKey("household")], columns: [("head_name", text)])
      }
      #expect(fault?.code == .personalFieldNotGranted && fault?.place?.column == 1)
    }
    #expect(throws: Diagnostic.self) { try byPath.filtered("head_row.name == 'x'") }
  }

  @Test("Keys that cannot be equal, taken names and unnested rows are refused")
  func refused() throws {
    func code(_ body: () throws -> Query) -> MessageCode? {
      do { _ = try body() } catch { return (error as? Diagnostic)?.code }
      return nil
    }
    let (now, before) = (try reviews("year == 2024"), try reviews("year == 2022"))
    #expect(code { try now.joining(before, on: [JoinKey("household", "year")]) } == .cannotCompare)
    #expect(code { try now.joining(before, on: [JoinKey("deprivations")]) } == .wrongOperandType)
    #expect(code { try now.joining(before, on: [JoinKey("income")]) } == .unknownColumn)
    #expect(code { try now.joining(before, on: [JoinKey("household")], as: "members") } == .columnExists)
    let twice = [("twice", "year"), ("twice", "members")]
    #expect(code { try now.joining(before, on: [JoinKey("household")], columns: twice) } == .columnExists)
    #expect(code { try now.unnesting("deprivations").joining(before, on: [JoinKey("household")]) } == .stepAfterUnnest)
  }

  @Test("A population has no communes of a joined column to be split by")
  func population() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try pair().summarised(by: [("before", "before.unit")], [("all", .population("households"))])
    }
    #expect(fault?.code == .populationKey)
  }
}
