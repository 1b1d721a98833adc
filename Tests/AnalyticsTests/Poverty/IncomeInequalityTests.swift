/// The Gini coefficient and the Lorenz curve beside published examples.

import Messages
import Programme
import Testing

@testable import Analytics

struct IncomeInequalityTests {
  typealias Row = PovertyFixture.Row

  private func measured(_ rows: [Row], weight: String? = nil, by: [String] = [], percents: [Int64] = [0, 50, 100])
    throws -> IncomeInequality
  {
    var options = IncomeInequality.Options()
    (options.income, options.weight, options.percents) = ("income", weight, percents)
    options.groups = by.map { ($0, $0) }
    return try IncomeInequality(PovertyFixture.query(rows), options)
  }

  // The example of Gini() in A. Zeileis, C. Kleiber, R package ineq (CRAN), with the result 0.462091130267624 as its
  // published tests state it.
  @Test("The ten incomes of the package ineq")
  func ineq() throws {
    let incomes: [Int64] = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
    let gini = try measured(incomes.shuffled().map { Row(income: $0) }).gini
    #expect(abs((gini.number ?? 0) - 0.462091130267624) < 1e-15)
  }

  // B. Essama-Nssah (2005), "The Lorenz Model of the Size Distribution of Income", World Bank, module 3, simple example:
  // two people with 25 and 75; the curve passes (0.5, 0.25). Its Gini coefficient is 2 × (1/2 - 3/8) = 1/4.
  @Test("The curve of two people")
  func twoPeople() throws {
    let inequality = try measured([Row(income: 75), Row(income: 25)], percents: [0, 25, 50, 75, 100])
    #expect(inequality.lorenz().numbers("income_share") == [0, 0.125, 0.25, 0.625, 1])
    #expect(inequality.lorenz().numbers("population_share") == [0, 0.25, 0.5, 0.75, 1])
    #expect(inequality.gini == .ratio(50, 200))
  }

  @Test("Equal incomes have no inequality; one who has all has nearly the most")
  func ends() throws {
    #expect(try measured([Row](repeating: Row(income: 7), count: 5)).gini.number == 0)
    // (n - 1) / n: the coefficient of those listed, not an estimate for others.
    #expect(try measured((0..<5).map { Row(income: $0 == 0 ? 100 : 0) }).gini.number == 0.8)
  }

  @Test("A household of three persons is three persons")
  func weighted() throws {
    let weighted = try measured([Row(size: 3, income: 10), Row(size: 1, income: 50)], weight: "size")
    let apart = try measured([10, 10, 10, 50].map { Row(income: $0) })
    #expect(weighted.gini.number == apart.gini.number)
    #expect(weighted.byGroup().cells("mean_income") == [.ratio(80, 4)])
    #expect(weighted.lorenz().numbers("income_share") == [0, 0.25, 1])
  }

  @Test("Each group has its own curve, and the whole one is that of all")
  func groups() throws {
    let rows = [("A", 10), ("B", 5), ("A", 30), ("B", 5)].map { Row(place: $0.0, income: $0.1) }
    let inequality = try measured(rows, by: ["place"])
    let table = inequality.byGroup()
    #expect(table.numbers("gini") == [0.25, 0])
    #expect(table.totalCell("gini")?.number == (try measured(rows)).gini.number)
    #expect(inequality.lorenz().rows.count == 6)
    #expect(inequality.lorenz().cells("place").first == .text("A"))
  }

  @Test("No rows or no income at all have no coefficient, not zero")
  func empty() throws {
    #expect(try measured([]).gini == .null)
    #expect(try measured([Row(income: 0), Row(income: 0)]).gini == .null)
    #expect(try measured([]).lorenz().cells("income_share") == [.null, .null, .null])
    let missing = try measured([Row(income: nil), Row(income: 4), Row(income: -3)])
    #expect(missing.gini.number == 0.5)
    #expect(missing.notes.map(\.code) == [.rowsIncomplete, .incomesBelowZero])
  }

  @Test("Percents beyond 100 and sums beyond 128 bits are told; the greatest incomes are right")
  func faults() throws {
    #expect(throws: Diagnostic.self) { try measured([Row(income: 1)], percents: [101]) }
    #expect(throws: Diagnostic.self) { try measured([Row(income: 1)], percents: []) }
    #expect(try measured([Row(income: .max), Row(income: .max)]).gini.number == 0)
    let fault = #expect(throws: Diagnostic.self) {
      try measured([Row(size: 1 << 55, income: .max), Row(size: 1 << 55, income: 1)], weight: "size")
    }
    #expect(fault?.code == .numberOverflow)
  }
}
