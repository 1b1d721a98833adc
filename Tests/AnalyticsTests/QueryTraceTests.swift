/// The plan of a query: steps in their order with their rows. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct QueryTraceTests {
  private func traced(_ body: (QueryContext) throws -> Void) throws -> [QueryTrace.Step] {
    let register = HandRegister.context()
    let trace = QueryTrace()
    try body(
      QueryContext(
        snapshot: register.snapshot, standards: register.standards, jurisdiction: "national", asOf: register.asOf,
        execution: Execution(threads: 1, trace: trace)))
    return trace.steps
  }

  @Test("Each condition says how many rows it met and left, in the order in which they stand")
  func conditions() throws {
    let steps = try traced { context in
      _ = try Query("reviews", context: context).filtered("year == 2024").filtered("members > 2").count()
    }
    #expect(steps.map(\.words.en) == ["where year == 2024", "where members > 2"])
    // Seven reviews of 2024, of which 4, 6, 4 and 3 have more than two members.
    #expect(steps.map(\.rowsIn) == [12, 7] && steps.map(\.rowsOut) == [7, 4])
    #expect(steps.allSatisfy { $0.seconds >= 0 && $0.bytes >= 0 })
  }

  @Test("Conditions on a year by which the rows lie leave rows out before they are read, and the plan counts them all")
  func passedOver() throws {
    // Twelve visits, by year: four of 2021, three of 2022, five of 2023, each with the place as its number.
    let years = [2021, 2022, 2023].flatMap { [Int64](repeating: $0, count: [4, 3, 5][Int($0) - 2021]) }
    func query(_ context: QueryContext) -> Query {
      let columns = [("year", years), ("number", Array(0..<12))].map { name, values in
        (
          name: name, vector: ValueVector(type: ValueType(.number), dictionary: nil, values: values),
          label: nil as LocalizedText?
        )
      }
      return Query(rows: 12, columns: columns, as: "visits", usage: Usage(), notes: [], context: context)
    }
    for (conditions, rowsIn, rowsOut, numbers) in [
      (["year == 2022"], [12], [3], Array(4...6)),
      (["year >= 2022", "year < 2023", "number % 2 == 0"], [12, 8, 3], [8, 3, 2], [4, 6]),
      (["year > 2021 and number ~= 5", "year ~= 2023"], [12, 7], [7, 2], [4, 6]),
      (["number > 2", "year == 2021"], [12, 9], [9, 1], [3]),
      (["year == 1999", "number > 2"], [12, 0], [0, 0], []),
      (["year <= 2023 and year > 2022", "number < 8"], [12, 5], [5, 1], [7]),
    ] as [([String], [Int], [Int], [Int])] {
      let steps = try traced { context in
        let found = try conditions.reduce(query(context)) { try $0.filtered($1) }
        #expect(try found.values(of: "number") == numbers.map { .integer(Int64($0)) }, "\(conditions)")
      }
      #expect(steps.prefix(conditions.count).map(\.rowsIn) == rowsIn, "\(conditions)")
      #expect(steps.prefix(conditions.count).map(\.rowsOut) == rowsOut, "\(conditions)")
      // Grouped as they are read, in blocks of five rows.
      let context = QueryContext(
        snapshot: HandRegister.context().snapshot, standards: [], jurisdiction: "national", asOf: .unknownStart,
        execution: Execution(threads: 2, blockSize: 5))
      let found = try conditions.reduce(query(context)) { try $0.filtered($1) }
      let sums = try found.summarised(by: [], [("n", .count(nil)), ("sum", .sum("number"))]).result().rows
      #expect(sums == [[.integer(Int64(numbers.count)), .integer(Int64(numbers.reduce(0, +)))]], "\(conditions)")
    }
  }

  @Test("A condition that fails for rows which a later one leaves out fails as it stands")
  func order() throws {
    func count(_ conditions: [String]) throws -> Int {
      let years = ValueVector(type: ValueType(.number), dictionary: nil, values: [2021, 2022])
      let rows = Query(
        rows: 2, columns: [("year", years, nil)], as: "visits", usage: Usage(), notes: [],
        context: HandRegister.context())
      return try conditions.reduce(rows) { try $0.filtered($1) }.count()
    }
    let tooLarge = "year * 9223372036854775807 > 0"
    #expect(throws: Diagnostic.self) { try count([tooLarge, "year == 1999"]) }
    #expect(try count(["year == 1999", tooLarge]) == 0)
    #expect(try count(["year == 1999 and " + tooLarge]) == 0)
  }

  @Test("Joins, windows, groups, steps on them and totals are steps of their own; nothing is looked for twice")
  func steps() throws {
    let steps = try traced { context in
      let before = try Query("reviews", context: context).filtered("year == 2022")
      _ = try Query("reviews", context: context).filtered("year == 2024")
        .joining(before, on: [JoinKey("household")], as: "before").deriving("place", Window(.rank, "-members"))
        .summarised(by: [("unit", "unit")], [("n", .count("before ~= nil"))]).sorted(["-n"]).limited(1).withTotal(nil)
        .result()
    }
    #expect(
      steps.map(\.words.en) == [
        "where year == 2024", "where year == 2022", "join reviews: household", "derive place = rank(members)",
        "group_by unit: n", "sort -n", "limit 1", "with_total",
      ])
    #expect(steps.map(\.rowsIn) == [12, 12, 7, 7, 7, 2, 2, 2])
    #expect(steps.map(\.rowsOut) == [7, 4, 7, 7, 2, 2, 1, 2])
  }

  @Test("Without a trace nothing is written down, and the answer is the same")
  func untraced() throws {
    var answers: [Int] = []
    _ = try traced { answers.append(try Query("reviews", context: $0).filtered("members > 2").count()) }
    answers.append(try Query("reviews", context: HandRegister.context()).filtered("members > 2").count())
    #expect(answers == [8, 8])
  }
}
