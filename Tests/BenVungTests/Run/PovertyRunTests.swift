import Documents
import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("Measures of poverty as scripts ask for them")
struct PovertyRunTests {
  private let workshop = Workshop()

  private func tables(_ body: String, language: Language = .vi) throws -> [Documents.Table] {
    try workshop.write(Workshop.report(body))
    return try workshop.run(language: language).document.blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  @Test("H, A and M0 by unit reach the document, with every other table of the measure")
  func alkireFoster() throws {
    let tables = try tables(
      """
      local reviews = ctx.data.reviews:where "year == 2024"
      local mpi = bv.poverty.alkire_foster(reviews, { cutoff = 3, by = "unit", weight = "members" })
      ctx.doc:table(mpi, { id = "mpi", caption = "MPI" })
      for _, name in ipairs { "indicators", "dimensions", "censored", "uncensored", "contributions", "official" } do
        ctx.doc:table(mpi[name](mpi), { id = name, caption = name })
      end
      local m0, h, a = mpi:total "adjusted_headcount", mpi:total "headcount_ratio", mpi:total "intensity"
      assert(math.abs(m0.value - h.value * a.value) < 1e-12)
      assert(#mpi == #mpi:column "unit" and mpi.columns[1] == "unit")
      -- The twelve indicators of the national standard, of which the city has none of its own.
      assert(#mpi:indicators() == 12 and #mpi:dimensions() == 6)
      local sum = 0
      for _, part in ipairs(mpi:dimensions():column "contribution") do sum = sum + part end
      assert(math.abs(sum - 1) < 1e-12)
      assert(mpi:dimensions():column("dimension")[2] == "Y tế")
      """)
    #expect(
      tables.map(\.id) == [
        "mpi", "indicators", "dimensions", "censored", "uncensored", "contributions", "official",
      ])
    #expect(
      tables[0].columns.map(\.id) == [
        "unit", "population", "poor", "headcount_ratio", "intensity", "adjusted_headcount", "population_share",
        "contribution",
      ])
    #expect(tables[0].columns[1].label == "Số người" && tables[0].columns[5].format == .decimal3)
    #expect(tables[0].total?.first == .text("Tổng cộng"))
    #expect(tables[0].footnotes.first?.contains("từ 3/12 trở lên, không xét thu nhập; tính theo người") == true)
    #expect(tables[1].rows.first?.first == .text("Việc làm"))
    // Everybody of the year is in one class.
    let crossed = tables[6]
    #expect(crossed.columns[0].id == "class" && crossed.rows.allSatisfy { $0[0].number == nil })
  }

  @Test("Conditions with weights, a part as cut-off, and change between two years")
  func conditions() throws {
    let tables = try tables(
      """
      local function measure(year)
        return bv.poverty.alkire_foster(ctx.data.reviews:where("year == :y", { y = year }), {
          cutoff = "1/3", by = { "class" }, weights = { income = 2 }, dimensions = { income = "money" },
          indicators = { income = bv.expr "income_per_person < 20000000", big = bv.expr "members > 4" } })
      end
      local now, before = measure(2024), measure(2022)
      assert(now:indicators():column("weight")[1] == 2 / 3)
      local change = bv.poverty.change(now, before, { years = 2 })
      ctx.doc:table(change, { id = "change" })
      ctx.doc:table(change:measures(), { id = "measures" })
      local m = change:measures()
      assert(math.abs(m:column("change")[1]
        - (now:total("adjusted_headcount").value - before:total("adjusted_headcount").value)) < 1e-12)
      """, language: .en)
    #expect(tables[0].columns[0].id == "class" && tables[0].columns[1].label == "M0: before")
    #expect(tables[1].rows.map { $0[0] } == ["M0", "H", "A", "income", "big"].map { .text($0) })
    #expect(tables[1].columns.map(\.label).last == "Change a year (%)")
  }

  @Test("Income poverty, inequality with its curve as a chart, and transitions of a chain of years")
  func incomes() throws {
    let tables = try tables(
      """
      local reviews = ctx.data.reviews:where "year == 2024"
      local fgt = bv.poverty.fgt(reviews, { weight = "members", by = "unit" })
      ctx.doc:table(fgt, { id = "fgt" })
      ctx.doc:table(bv.poverty.fgt(reviews, { line = 36000000 }), { id = "line" })
      local gini = bv.poverty.inequality(reviews, { weight = "members", points = 5 })
      ctx.doc:table(gini, { id = "gini" })
      ctx.doc:table(gini:lorenz(), { id = "lorenz" })
      ctx.doc:chart(gini:lorenz(), { id = "curve", kind = "line", x = "population_share", y = "income_share",
        caption = "Lorenz" })
      assert(gini:gini().value > 0 and gini:gini().value < 1)
      local moves = bv.transitions { years = { 2022, 2023, 2024 }, within = "@all" }
      ctx.doc:table(moves, { id = "moves" })
      ctx.doc:table(moves:shares(), { id = "shares" })
      ctx.doc:table(bv.transitions { years = { 2023, 2024 } }, { id = "pair" })
      local pair = bv.transitions { years = { 2023, 2024 } }
      assert(pair:column("poor")[1] ~= nil and #pair == 6)
      """)
    #expect(tables.map(\.id) == ["fgt", "line", "gini", "lorenz", "moves", "shares", "pair"])
    #expect(tables[0].columns.last?.id == "shortfall" && tables[0].columns.last?.format == .vnd)
    #expect(tables[3].rows.map { $0[0].number } == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(tables[4].columns.map(\.id).prefix(3) == ["period", "before", "poor"])
    // Two pairs of seven states (with elsewhere) and a sum each.
    #expect(tables[4].rows.count == 16)
    // The households of 2023 are the columns of the first pair and the rows of the second.
    let (poorAfter, poorBefore) = (tables[4].rows[7][2].number, tables[4].rows[8].last?.number)
    #expect(poorAfter == poorBefore)
    #expect(tables[6].total?.count == 8)
  }

  @Test(
    "Wrong options are told with their place and the way out",
    arguments: [
      ("{}", "cutoff: cần số nguyên hoặc phần như \"1/3\""),
      ("{ cutoff = 0.333 }", "cutoff: cần số nguyên hoặc phần như \"1/3\", đang có số"),
      ("{ cutof = 3 }", "không có 'cutof'"), ("{ cutoff = 3, undecided = 'zero' }", "không có 'zero'"),
      ("{ cutoff = 3, weights = { water = 0.5 } }", "weights.water: cần số nguyên"),
      ("{ cutoff = 3, indicators = { 1 } }", "cần bv.expr"),
    ])
  func wrongOptions(_ options: String, _ words: String) throws {
    let fault = try workshop.fault("bv.poverty.alkire_foster(ctx.data.reviews, \(options))")
    #expect(fault.message(in: .vi).contains(words), "\(fault.message(in: .vi))")
    #expect(fault.place?.line == 3)
  }

  @Test("Faults of the measures themselves keep their codes and their words")
  func faults() throws {
    func code(_ body: String) throws -> MessageCode { try workshop.fault(body).code }
    let reviews = "local r = ctx.data.reviews:where 'year == 2024' "
    #expect(try code(reviews + "bv.poverty.alkire_foster(r, { cutoff = 13 })") == .povertyOption)
    #expect(
      try code(reviews + "bv.poverty.alkire_foster(r, { cutoff = 3, weights = { watr = 2 } })") == .unknownIndicator)
    let word = try workshop.fault(reviews + "bv.poverty.fgt(r, { income = 'incom_per_person' })")
    #expect(word.code == .unknownColumn && word.suggestion == "income_per_person")
    #expect(try code(reviews + "bv.poverty.fgt(r, { line = 'rich' })") == .unknownCode)
    #expect(try code(reviews + "bv.poverty.inequality(r, { points = { 50.5 } })") == .argumentWrong)
    #expect(try code("bv.transitions { years = { 2024, 2022 } }") == .povertyOption)
    #expect(try code("bv.transitions { years = 2024 }") == .argumentWrong)
    #expect(try code("bv.poverty.alkire_foster('reviews', { cutoff = 3 })") == .argumentType)
    // Personal fields need the grant in every position.
    #expect(try code(reviews + "bv.poverty.inequality(r, { by = 'household.head.name' })") == .personalFieldNotGranted)
  }

  @Test("The example of the manual runs as it stands there")
  func manual() throws {
    let text = try String(contentsOfFile: RunFixture.repository + "/README.md", encoding: .utf8)
    let section = try #require(text.components(separatedBy: "### Poverty measures\n").last)
    let script = try #require(
      section.components(separatedBy: "```lua\n").dropFirst().first?.components(separatedBy: "```").first)
    let tables = try tables("local reviews = ctx.data.reviews\n" + script)
    #expect(tables.map(\.id) == ["mpi", "indicators", "official", "change", "fgt", "gini", "moves"])
    #expect(tables.allSatisfy { !$0.rows.isEmpty })
  }
}
