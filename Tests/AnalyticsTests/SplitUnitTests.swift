/// Rows of a commune that was split, asked for by an area of the other time: A and C are whole in D, B is divided
/// between D and E.

import Messages
import Testing
import Vietnamese

@testable import Analytics

@Suite("Rows of a commune that was split")
struct SplitUnitTests {
  private func reviews(_ context: QueryContext, _ conditions: String...) throws -> Query {
    try conditions.reduce(Query("reviews", context: context)) { try $0.filtered($1) }
  }

  @Test("lie in the part where their household lives once it is divided")
  func placed() throws {
    // In 2022 households 0, 1 and 2 lived in A, whole in D; household 4 in B, and since July 2025 in E.
    let context = HandRegister.context()
    #expect(try reviews(context, "year == 2022").within("20001").count() == 3)
    #expect(try reviews(context, "year == 2022").within("20002").count() == 1)
    // In 2024 A had four; of 5, 6 and 7 in B, 5 and 7 live in D.
    let known = HandRegister.context(homes: [5: 4, 6: 5, 7: 4])
    #expect(try reviews(known, "year == 2024").within("20001").count() == 6)
    #expect(try reviews(known, "year == 2024").within("20002").count() == 1)
    #expect(known.splitNotes().map(\.code) == [.splitPlaced, .splitPlaced])
  }

  @Test("are left out where nothing places them, and the table and the document say how many and of which")
  func leftOut() throws {
    let context = HandRegister.context()
    let table = try reviews(context).within("20001").filtered("year == 2024")
      .summarised(by: [], [("count", .count(nil))]).result()
    #expect(table.rows == [[.integer(4)]])
    // Conditions written after the area count too: the row of 2022 is none of them.
    #expect(table.notes == [Diagnostic(.splitRows, ["count": "3", "area": "D"])])
    #expect(
      context.splitNotes() == [
        Diagnostic(
          .splitLeftOut,
          [
            "area": "D", "unit": "B (–30/06/2025)", "day": "01/07/2025", "entity": "Rà soát hằng năm",
            "entity_en": "Yearly reviews",
          ])
      ])
  }

  @Test("are refused while the register tells of no household to which part it belongs")
  func unlinked() throws {
    let context = HandRegister.context(homes: [4: 2])
    #expect(try reviews(context, "year == 2022", "unit.name == 'A'").within("20001").count() == 3)
    let fault = #expect(throws: Diagnostic.self) { try reviews(context, "year == 2022").within("20001").count() }
    #expect(fault?.code == .notComparable)
  }

  @Test("of a new commune lie in the old one where their household lived before")
  func backwards() throws {
    // Household 4 is reviewed in E in 2025, and lived in B before.
    #expect(try reviews(HandRegister.context(), "year == 2025").within("10002").count() == 1)
    #expect(try reviews(HandRegister.context(), "year == 2025").within("10001").count() == 0)
  }

  @Test("count in the movement of the part that their household lives in, and it balances")
  func movement() throws {
    // 2022: 0 and 1 are poor in A, 4 in B; 2024: 1 in A, 5 in B. Household 5 lives in D later, 4 in E.
    func figures(_ area: String, _ context: QueryContext) throws -> [[Int64]] {
      try Movement.between(2022, 2024, class: "poor", area: area, context: context)
        .map { [Int64($0.unit), $0.start, $0.escaped, $0.notReviewed, $0.newlyArisen, $0.end] }
    }
    let known = HandRegister.context(homes: [5: 4, 6: 5, 7: 4])
    #expect(try figures("20001", known) == [[1, 2, 1, 0, 0, 1], [2, 0, 0, 0, 1, 1]])
    #expect(try figures("20002", known) == [[2, 1, 0, 1, 0, 0]])
    // Where nobody knows where 5 lives, it counts in neither part.
    #expect(try figures("20001", HandRegister.context()) == [[1, 2, 1, 0, 0, 1]])
  }

  @Test("without a household of their own are found by the shortest way to one")
  func paths() throws {
    let context = HandRegister.context()
    let paths = ["supports", "loans", "loan_repayments", "course_enrolments", "livelihood_workers", "difficulties"]
      .map { name in context.model.entity(name)?.householdPath(context.model) }
    #expect(
      paths == [
        "household", "support.household", "loan.support.household", "member.household", "member.household", nil,
      ])
  }
}
