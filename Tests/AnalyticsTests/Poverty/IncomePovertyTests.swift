/// Poverty gaps beside published and hand-worked examples.

import Messages
import Programme
import Testing

@testable import Analytics

struct IncomePovertyTests {
  typealias Row = PovertyFixture.Row

  private func measured(_ rows: [Row], _ line: IncomeLine, weight: String? = nil, by: [String] = []) throws
    -> IncomePoverty
  {
    var options = IncomePoverty.Options()
    (options.income, options.line, options.weight) = ("income", line, weight)
    options.groups = by.map { ($0, $0) }
    return try IncomePoverty(PovertyFixture.query(rows), options)
  }

  // J. Haughton, S. R. Khandker (2009), "Handbook on Poverty and Inequality", World Bank, pp. 71–72 (read at
  // issuu.com/world.bank.publications/docs/9780821376133/94 and fliphtml5.com/ngfla/ejxz/…/96): country C with expenditures
  // 100, 110, 150, 160 and a line of 125. P1 = 0.08 [= 0.32 / 4], P2 = 0.0136 [= 0.0544 / 4]; two of four are poor.
  @Test("The country C of the World Bank's handbook")
  func handbook() throws {
    let table = try measured([100, 110, 150, 160].map { Row(income: $0) }, .amount(125)).byGroup()
    #expect(table.numbers("headcount_ratio") == [0.5])
    #expect(table.numbers("poverty_gap") == [0.08])
    #expect(table.numbers("squared_poverty_gap") == [0.0136])
    #expect(table.cells("shortfall") == [.integer(40)])
    // 40 / (125 × 4) and 850 / (125² × 4), exact.
    #expect(table.cells("poverty_gap") == [.ratio(40, 500)])
    #expect(table.cells("squared_poverty_gap") == [.ratio(850, 62_500)])
  }

  @Test("An income on the line is poor and lacks nothing; one of 0 lacks the whole line")
  func edges() throws {
    let table = try measured([Row(income: 125), Row(income: 0), Row(income: 126)], .amount(125)).byGroup()
    #expect(table.cells("headcount_ratio") == [.ratio(2, 3)])
    #expect(table.cells("poverty_gap") == [.ratio(125, 375)])
  }

  @Test("An income below zero counts as 0 and is told")
  func negative() throws {
    let poverty = try measured([Row(income: -500), Row(income: 200)], .amount(100))
    #expect(try poverty.byGroup().numbers("poverty_gap") == [0.5])
    #expect(poverty.notes.contains { $0.code == .incomesBelowZero && $0.arguments["count"] == "1" })
  }

  // Town: 10 persons at 80 of 100, 30 at 200. Country: 20 at 30 of 50. P1: (10 × 0.2 + 20 × 0.4) / 60 = 1/6; P2:
  // (10 × 0.04 + 20 × 0.16) / 60 = 0.06.
  private let homes = [
    Row(place: "country", size: 20, income: 30, line: 50), Row(place: "town", size: 10, income: 80, line: 100),
    Row(place: "town", size: 30, income: 200, line: 100), Row(place: "town", size: 5, income: nil, line: 100),
    Row(place: "town", size: 5, income: 5, line: nil),
  ]

  @Test("Each row has its own line, groups weigh back to the whole, rows without income or line are told")
  func lines() throws {
    let poverty = try measured(homes, .expression("line"), weight: "size", by: ["place"])
    let table = try poverty.byGroup()
    #expect(table.cells("place") == [.text("country"), .text("town")])
    #expect(table.numbers("poverty_gap") == [0.4, 0.05])
    #expect(table.numbers("squared_poverty_gap") == [0.16, 0.01])
    #expect(table.totalCell("population") == .integer(60))
    #expect(abs((table.totalCell("poverty_gap")?.number ?? 0) - 1.0 / 6) < 1e-15)
    #expect(abs((table.totalCell("squared_poverty_gap")?.number ?? 0) - 0.06) < 1e-15)
    #expect(table.totalCell("shortfall") == .integer(600))
    #expect(poverty.notes.first { $0.code == .rowsIncomplete }?.arguments["count"] == "2")
  }

  @Test("Without rows a measure is empty, not zero")
  func empty() throws {
    let table = try measured([], .amount(100)).byGroup()
    #expect(table.cells("population") == [.integer(0)])
    #expect(table.cells("headcount_ratio") == [.null] && table.cells("poverty_gap") == [.null])
  }

  // HandRegister 2024: incomes 20m, 12m, -, 18,000,001, 15m, 30m, 15m of persons 4, 2, 6, 2, 1, 4, 3; line 18m. Poor: 2 + 1
  // + 3 of 16; gaps 2 × 6m + 1 × 3m + 3 × 3m = 24m.
  @Test("The line in force is that of the standard on the review's date for its area type")
  func inForce() throws {
    var options = IncomePoverty.Options()
    options.weight = "members"
    let poverty = try IncomePoverty(
      Query("reviews", context: HandRegister.context()).filtered("year == 2024"), options)
    let table = try poverty.byGroup()
    #expect(table.cells("poor") == [.integer(6)] && table.cells("population") == [.integer(16)])
    #expect(table.cells("poverty_gap") == [.ratio(24_000_000, 16 * 18_000_000)])
    #expect(poverty.notes.first { $0.code == .rowsIncomplete }?.arguments["count"] == "1")
  }

  @Test("Lines that cannot be, other periods and sums beyond 128 bits are told")
  func faults() throws {
    func code(_ rows: [Row], _ line: IncomeLine) -> MessageCode? {
      #expect(throws: Diagnostic.self) { try measured(rows, line) }?.code
    }
    #expect(code([Row(income: 1)], .amount(0)) == .povertyOption)
    #expect(code([Row(income: 1)], .expression("'rich'")) == .wrongOperandType)
    #expect(code([Row(income: 1)], .inForce(class: "poor")) == .unknownCode)
    // The square of a gap of 2^62 is 2^124; sixteen of them leave 128 bits, one is right.
    let deep = Row(income: 0, line: 1 << 62)
    #expect(try measured([deep], .expression("line")).byGroup().numbers("squared_poverty_gap") == [1])
    #expect(code([Row](repeating: deep, count: 16), .expression("line")) == .numberOverflow)
  }
}
