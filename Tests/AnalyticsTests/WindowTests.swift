/// Previous rows, differences, ranks and running sums by hand. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct WindowTests {
  let context = HandRegister.context()

  private func reviews(_ condition: String = "true") throws -> Query {
    try Query("reviews", context: context).filtered(condition)
  }
  private func window(_ kind: Window.Kind, _ value: String, over: [String] = [], order: String...) throws -> Window {
    try Window(kind, value, over: over, order: order.map { SortKey($0) })
  }

  @Test("The previous row is that of the same group, in the order asked for")
  func previous() throws {
    let query = try reviews().deriving(
      "before", window(.previous, "income_per_person", over: ["household"], order: "date")
    ).deriving("change", window(.difference, "income_per_person", over: ["household"], order: "date"))
      .deriving("class_before", window(.previous, "class", over: ["household"], order: "date"))
    #expect(
      try query.filtered("before ~= nil").values(of: "before") == [
        .integer(10_000_000), .integer(18_000_000), .integer(18_000_000), .integer(9_000_000),
      ])
    // Household 2 has no income in 2024.
    #expect(
      try query.filtered("change ~= nil").values(of: "change") == [
        .integer(10_000_000), .integer(-6_000_000), .integer(0),
      ])
    #expect(try query.count("class_before == 'poor' and class == 'poor'") == 2)
  }

  @Test("Equals share a rank; rows without a value have none")
  func ranks() throws {
    let query = try reviews("year == 2024").deriving("rank", window(.rank, "-income_per_person"))
      .deriving("dense", window(.denseRank, "-income_per_person"))
    // 30m, 20m, 18,000,001, twice 15m, 12m; household 2 has none.
    let expected: [Int64?] = [2, 6, nil, 3, 4, 1, 4]
    #expect(try query.values(of: "rank") == expected.map { $0.map { .integer($0) } ?? .null })
    let dense: [Int64?] = [2, 5, nil, 3, 4, 1, 4]
    #expect(try query.values(of: "dense") == dense.map { $0.map { .integer($0) } ?? .null })
  }

  @Test("A running sum starts anew in each group and follows the order, not the table")
  func cumulative() throws {
    let query = try reviews("unit.name == 'A'").deriving(
      "so_far", window(.cumulative, "members", over: ["year"], order: "-members"))
    // 2022: 4, 3, 2 of households 0, 2, 1; 2024: 6, 4, 2, 2 of households 2, 0, 1, 3.
    let expected: [Int64] = [4, 10, 9, 12, 7, 6, 14]
    #expect(try query.values(of: "so_far") == expected.map { .integer($0) })
  }

  @Test("Filters before the step decide what the previous row is, those after it do not")
  func filters() throws {
    let previous = try window(.previous, "year", over: ["household"], order: "date")
    #expect(try reviews("year >= 2024").deriving("before", previous).count("before ~= nil") == 0)
    #expect(try reviews().deriving("before", previous).filtered("year >= 2024").count("before == 2022") == 4)
  }

  @Test("A window can be sorted by, grouped by and used in the next one")
  func composed() throws {
    let query = try reviews("year == 2024").deriving("rank", window(.rank, "-members", over: ["unit"]))
    let table = try query.summarised(by: [("rank", "rank")], [("members", .sum("members"))]).result()
    // A: 6, 4, 2, 2; B: 4, 3, 1.
    #expect(table.rows == [[.integer(1), .integer(10)], [.integer(2), .integer(7)], [.integer(3), .integer(5)]])
  }

  @Test("A window over sensitive values keeps the rows inside")
  func sensitive() throws {
    let members = try Query("members", context: HandRegister.context(Access(entities: nil)))
    let query = try members.deriving("rank", window(.rank, "birth_date"))
    #expect(throws: Diagnostic.self) { try query.values(of: "rank") }
    #expect(try query.single(.maximum("rank")) == .integer(2))
  }

  @Test("Windows without an order, over lists, of wrong types and under taken names are refused")
  func refused() throws {
    func code(_ body: () throws -> Query) -> MessageCode? {
      do { _ = try body() } catch { return (error as? Diagnostic)?.code }
      return nil
    }
    let rows = try reviews()
    #expect(code { try rows.deriving("x", window(.previous, "year")) } == .windowWithoutOrder)
    #expect(code { try rows.deriving("x", window(.cumulative, "class", order: "date")) } == .wrongOperandType)
    #expect(code { try rows.deriving("x", window(.rank, "deprivations")) } == .wrongOperandType)
    #expect(code { try rows.deriving("x", window(.rank, "year", over: ["deprivations"])) } == .wrongOperandType)
    #expect(code { try rows.deriving("year", window(.rank, "members")) } == .columnExists)
    #expect(code { try rows.deriving("x", window(.rank, "incom")) } == .unknownColumn)
    let unnested = try rows.unnesting("deprivations")
    #expect(code { try unnested.deriving("x", window(.rank, "members")) } == .stepAfterUnnest)
  }

  @Test("A sum that leaves 64 bits is a fault")
  func overflow() throws {
    let rows = try reviews().deriving("large", "\(Int64.max)")
    let fault = #expect(throws: Diagnostic.self) {
      try rows.deriving("sum", window(.cumulative, "large", order: "date"))
    }
    #expect(fault?.code == .numberOverflow)
  }
}
