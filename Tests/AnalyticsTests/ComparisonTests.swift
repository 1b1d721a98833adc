/// Comparisons across the succession of units, worked out by hand. Units of ``HandRegister``: A and C become D whole,
/// B is split between D and E on 1 July 2025. Reviews of 2024: four in A, three in B; of 2025: one in E.

import Messages
import Programme
import Testing

@testable import Analytics

struct ComparisonTests {
  private let measures: [(name: String, measure: Measure)] = [
    ("n", .count(nil)), ("size", .mean("members", weight: nil)), ("all", .population("households")),
    ("rate", .ratio(.named("n"), .named("all"))),
  ]
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }

  private func summary(
    _ year: Int, _ context: QueryContext, by keys: [String] = ["unit"], _ names: [String]? = nil
  ) throws -> Summary {
    try Query("reviews", context: context).filtered("year == \(year)").summarised(
      by: keys.map { ($0, $0) }, measures.filter { names?.contains($0.name) ?? true })
  }

  private func compare(_ context: QueryContext, _ names: [String], total: Bool = false) throws -> PeriodComparison {
    let (now, before) = (try summary(2025, context, names), try summary(2024, context, names))
    return try PeriodComparison(
      now: total ? now.withTotal(nil) : now, before: total ? before.withTotal(nil) : before, values: names)
  }

  @Test("without links and shares of a split, its successors are not comparable, and it is said why; the total is")
  func notComparable() throws {
    let compared = try compare(HandRegister.context(), ["n"], total: true)
    // D has no review in 2025 but had four in A.
    #expect(compared.rows.map(\.key) == [unit(5), unit(4)])
    #expect(compared.rows.map(\.now) == [[.integer(1)], [.integer(0)]])
    #expect(compared.rows.map(\.before) == [[.notComparable], [.notComparable]])
    #expect(compared.total?.now == [.integer(1)] && compared.total?.before == [.value(.integer(7))])
    let notes = compared.notes.filter { $0.code == .unitNotComparable }.map { $0.message(in: .vi) }
    #expect(
      notes == [
        "D: không so sánh được, vì B cũ chia cho D, E: 3 dòng không có nơi ở mới của hộ và chưa có tỷ lệ",
        "E: không so sánh được, vì B cũ chia cho D, E: 3 dòng không có nơi ở mới của hộ và chưa có tỷ lệ",
      ])
  }

  @Test("households that are linked take their rows along, and means are of the rows, not of the units")
  func links() throws {
    // Household 5 (1 member) to D; 6 (4) and 7 (3) to E. A: 4, 2, 6 and 2 members.
    let context = HandRegister.context(homes: [5: 4, 6: 5, 7: 5])
    let compared = try compare(context, ["n", "size"])
    #expect(compared.rows.map(\.key) == [unit(5), unit(4)])
    #expect(compared.rows[0].before == [.value(.integer(2)), .value(.decimal(3.5))])
    #expect(compared.rows[1].before == [.value(.integer(5)), .value(.decimal(3))])
    #expect(compared.notes.allSatisfy { $0.code != .unitNotComparable && $0.code != .unitEstimated })
    #expect(PeriodComparison.change(.integer(1), compared.rows[0].before[0]) == .integer(-1))
    #expect(PeriodComparison.relativeChange(.integer(1), compared.rows[0].before[0]) == .ratio(-1, 2))
    // No household links a number of households of unit_years: rates need a share.
    let rates = try compare(context, ["n", "all", "rate"])
    // D is in the scope of its population, so that it stands before E.
    #expect(rates.rows.map(\.key) == [unit(4), unit(5)])
    #expect(rates.rows[1].before == [.value(.integer(2)), .notComparable, .notComparable])
  }

  @Test("shares that add up to one give estimates of what adds up and of its ratios, and say so")
  func shares() throws {
    let context = HandRegister.context(shares: (0.25, 0.75))
    let compared = try compare(context, ["n", "size", "all", "rate"])
    // E: 0.75 of 3 reviews is 2.25, of 200 households 150. D: 4 + 0.75 is 4.75, 120 + 60 + 50 = 230.
    #expect(
      compared.rows[1].before == [
        .estimate(.integer(2)), .notComparable, .estimate(.integer(150)), .estimate(.decimal(2.25 / 150)),
      ])
    #expect(
      compared.rows[0].before == [
        .estimate(.integer(5)), .notComparable, .estimate(.integer(230)), .estimate(.decimal(4.75 / 230)),
      ])
    let counts = try compare(context, ["n"])
    #expect(
      counts.notes.map { $0.message(in: .en) } == [
        "D: the earlier figure is an estimate, 25.0% B", "E: the earlier figure is an estimate, 75.0% B",
      ])
    // Links count before shares; the population is still shared out.
    let linked = try compare(HandRegister.context(homes: [5: 4, 6: 5, 7: 5], shares: (0.25, 0.75)), ["n", "all"])
    #expect(linked.rows[1].before == [.value(.integer(2)), .estimate(.integer(150))])
  }

  @Test("shares that do not add up to one are no shares")
  func wrongShares() throws {
    let compared = try compare(HandRegister.context(shares: (0.25, 0.7)), ["n"])
    #expect(compared.rows.map(\.before) == [[.notComparable], [.notComparable]])
    #expect(
      compared.notes.first { $0.code == .unitNotComparable }?.message(in: .en)
        == "D: not comparable, because the old B was split between D, E: the shares add up to 0.95, not to 1")
  }

  @Test("a household that moved elsewhere is no link to a part of its old unit")
  func elsewhere() throws {
    let compared = try compare(HandRegister.context(homes: [5: 4, 6: 5, 7: 1]), ["n"])
    #expect(compared.rows.map(\.before) == [[.notComparable], [.notComparable]])
  }

  @Test("within one time, and by another key, groups stand beside groups of the same name")
  func plain() throws {
    let context = HandRegister.context()
    let units = try PeriodComparison(
      now: summary(2024, context, ["n"]), before: summary(2022, context, ["n"]), values: [])
    #expect(units.rows.map(\.key) == [unit(1), unit(2)])
    #expect(units.rows.map(\.now) == [[.integer(4)], [.integer(3)]])
    #expect(units.rows.map(\.before) == [[.value(.integer(3))], [.value(.integer(1))]])
    let kinds = try PeriodComparison(
      now: summary(2024, context, by: ["members"], ["n"]), before: summary(2022, context, by: ["members"], ["n"]),
      values: ["n"])
    // 2024: 1, 2 (twice), 3, 4 (twice), 6; 2022: 2, 3, 4, 5.
    #expect(kinds.rows.map(\.key) == [1, 2, 3, 4, 6, 5].map { .integer($0) })
    #expect(kinds.rows.map(\.before) == [0, 1, 1, 1, 0, 1].map { [.value(.integer($0))] })
    #expect(PeriodComparison.relativeChange(.integer(1), .value(.integer(0))) == .null)
  }

  @Test("two keys, two different keys, an unknown measure and times exchanged are refused")
  func refused() throws {
    let context = HandRegister.context()
    func fault(_ now: Summary, _ before: Summary, _ names: [String] = []) throws -> MessageCode? {
      try #require(throws: Diagnostic.self) { try PeriodComparison(now: now, before: before, values: names) }.code
    }
    let (later, earlier) = (try summary(2025, context), try summary(2024, context))
    #expect(try fault(later, summary(2024, context, by: ["year"])) == .comparisonKeys)
    #expect(try fault(summary(2025, context, by: ["unit", "year"]), earlier) == .comparisonKeys)
    #expect(try fault(earlier, later) == .comparisonOrder)
    #expect(try fault(later, earlier, ["poor"]) == .unknownMeasure)
  }
}
