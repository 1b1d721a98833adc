/// What expressions mean (language.md 1 and 2), on the rows of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct ExpressionTests {
  private func value(_ text: String, of entity: String = "households", row: Int32 = 0) throws -> Cell {
    try #require(try Query(entity, context: HandRegister.context()).cells(text, rows: [row]).first)
  }
  private func fault(_ text: String, of entity: String = "reviews") -> Diagnostic? {
    #expect(throws: Diagnostic.self) { _ = try value(text, of: entity) }
  }

  // Row 5 of the reviews has no income: `income_per_person > 0` is unknown there.
  @Test(
    "And, or, not with the unknown are Kleene's",
    arguments: [
      ("U and true", Cell.null), ("U and false", .boolean(false)), ("false and U", .boolean(false)), ("U and U", .null),
      ("U or true", .boolean(true)), ("true or U", .boolean(true)), ("U or false", .null), ("U or U", .null),
      ("not U", .null), ("U == nil", .boolean(true)), ("U ~= nil", .boolean(false)),
    ])
  func kleene(_ text: String, _ expected: Cell) throws {
    let spelled = text.replacing("U", with: "(income_per_person > 0)")
    #expect(try value(spelled, of: "reviews", row: 5) == expected)
  }

  @Test("in with the unknown is unknown, also in an empty set")
  func inSets() throws {
    #expect(try value("income_per_person in {}", of: "reviews", row: 5) == .null)
    #expect(try value("income_per_person in {}", of: "reviews", row: 0) == .boolean(false))
    #expect(try value("income_per_person in {10000000, 1}", of: "reviews", row: 5) == .null)
    #expect(try value("income_per_person in {10000000, 1}", of: "reviews", row: 0) == .boolean(true))
    #expect(try value("nil in {}", of: "reviews") == .null)
  }

  @Test("Division by zero is unknown")
  func division() throws {
    #expect(try value("1 / 0") == .null)
    #expect(try value("members / (members - 4)", of: "reviews") == .null)
  }

  @Test(
    "Collections, with members and without",
    arguments: [
      ("any(members, number == 2)", 0, Cell.boolean(true)), ("any(members, number == 2)", 7, .boolean(false)),
      ("all(members, number == 1)", 0, .boolean(false)), ("all(members, number == 1)", 7, .boolean(true)),
      ("count(members, number >= 1)", 0, .integer(2)), ("count(members, number >= 1)", 7, .integer(0)),
      ("sum(members, number)", 0, .integer(3)), ("sum(members, number)", 7, .integer(0)),
      ("min(members, number)", 0, .integer(1)), ("min(members, number)", 7, .null),
      ("max(members, number)", 0, .integer(2)), ("max(members, number)", 7, .null),
      ("last(members, number)", 0, .integer(2)), ("last(members, number)", 7, .null),
    ] as [(String, Int32, Cell)])
  func collections(_ text: String, _ row: Int32, _ expected: Cell) throws {
    #expect(try value(text, row: row) == expected)
  }

  @Test("Ages are completed years and months end where the month ends")
  func dates() throws {
    // Born on 29 February 1980.
    #expect(try value("age(birth_date, date'2024-02-28')", of: "members") == .integer(43))
    #expect(try value("age(birth_date, date'2024-02-29')", of: "members") == .integer(44))
    let end = HandRegister.day("2023-02-28").number
    #expect(try value("day(date'2024-12-14')") == .integer(14))
    #expect(try value("months_after(date'2023-01-31', 1)") == .date(end))
  }

  @Test("Faults name what was meant and stand under the word")
  func faults() throws {
    let code = try #require(fault("class == 'por'"))
    #expect(code.code == .unknownCode)
    #expect(code.suggestion == "poor")
    #expect(code.place?.column == 10)
    let name = try #require(fault("memebrs > 1"))
    #expect(name.code == .unknownColumn)
    #expect(name.suggestion == "members")
  }

  @Test("Money per month does not go with money per year")
  func periods() throws {
    let compiler = Compiler(context: HandRegister.context(), source: "1", binds: [:])
    let place = try ParsedExpression("1").syntax
    let fault = #expect(throws: Diagnostic.self) {
      try compiler.commonNumber(.money(.month), .money(.year), place)
    }
    #expect(fault?.code == .periodsDiffer)
  }

  @Test("What does not fit in 64 bits and what nests too deep are faults, not crashes")
  func limits() throws {
    #expect(fault("9223372036854775807 + number", of: "members")?.code == .numberOverflow)
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(fault(nested(400))?.code == .expressionTooDeep)
    #expect(fault(nested(10_000))?.code == .expressionTooLong)
  }
}
