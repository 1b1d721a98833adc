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
