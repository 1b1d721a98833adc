/// `and` and `or` ask a named standard only about rows that are not decided yet. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

@Suite("conditions that ask a standard of another time")
struct GuardedConditionTests {
  private let context = HandRegister.context(standards: [
    HandRegister.standard("VN-A", from: "2022-01-01", to: "2023-12-31"),
    HandRegister.standard("VN-B", from: "2024-01-01", to: "2025-12-31"),
  ])

  private func rows(_ condition: String) throws -> [Int32] {
    try Query("reviews", context: context).filtered(condition).rowNumbers()
  }

  @Test(
    "rows that the left side decides are not asked for",
    arguments: [
      ("year == 2024 and class_by('VN-B') == 'poor'", [3, 9]),
      ("year == 2025 and class_by('VN-B') == 'poor'", [8]),
      ("year == 2022 and class_by('VN-A') ~= 'poor'", [4]),
      ("year ~= 2024 or class_by('VN-B') == 'poor'", [0, 2, 3, 4, 7, 8, 9]),
      ("year == 2024 and members > 1 and class_by('VN-B') == 'poor'", [3]),
      ("not (year ~= 2024 or class_by('VN-B') ~= 'poor')", [3, 9]),
      (
        "year == 2022 and class_by('VN-A') == 'near_poor' or year == 2024 and class_by('VN-B') == 'near_poor'", [4, 11]
      ),
      ("if(year == 2024 and class_by('VN-B') == 'poor', true, false)", [3, 9]),
    ] as [(String, [Int32])])
  func decided(_ condition: String, _ expected: [Int32]) throws { #expect(try rows(condition) == expected) }

  @Test(
    "rows that it leaves open are: before it, beside an unknown, and alone it stays a fault",
    arguments: [
      "class_by('VN-B') == 'poor'", "class_by('VN-B') == 'poor' and year == 2024",
      "year >= 2022 and class_by('VN-B') == 'poor'", "income_per_person > nil and class_by('VN-B') == 'poor'",
      "year == 2024 or class_by('VN-B') == 'poor'",
    ])
  func open(_ condition: String) throws {
    let fault = #expect(throws: Diagnostic.self) { try rows(condition) }
    #expect(fault?.code == .standardNotInForce)
  }

  @Test("a path to the reviews of households works row by row too")
  func nested() throws {
    let query = try Query("households", context: context)
      .filtered("any(reviews, year == 2024 and class_by('VN-B') == 'poor')")
    #expect(try query.rowNumbers() == [1, 5])
  }
}
