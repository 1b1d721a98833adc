import Analytics
import Documents
import Messages
import Testing

@testable import BenVung

@Suite("steps of results as scripts write them")
struct SummaryStepScriptTests {
  private let workshop = Workshop()

  @Test("a pivot, subtotals and filled groups reach the document with their totals")
  func tables() throws {
    try workshop.write(
      Workshop.report(
        """
        local reviews = ctx.data.reviews
        ctx.doc:table(reviews:pivot { rows = "unit", columns = "year", value = bv.count "class == 'poor'", total = true }
          :with_total(), { id = "pivot" })
        ctx.doc:table(reviews:group_by("unit"):summarise { n = bv.count() }:with_subtotals():with_total(), { id = "units" })
        ctx.doc:table(reviews:group_by("class", "year"):summarise { n = bv.count() }
          :fill_missing { year = { 2019, 2020 } }:where "year < 2021", { id = "filled" })
        print(#reviews:group_by("class"):summarise { n = bv.count() })
        """))
    let run = try workshop.run()
    let tables = run.document.blocks.compactMap { block -> Documents.Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.id) == ["pivot", "units", "filled"])
    #expect(tables[0].columns.map(\.id) == ["unit", "2021", "2022", "2023", "2024", "2025", "total"])
    #expect(tables[0].columns.last?.label == "Tổng cộng")
    let years = try #require(tables[0].total).dropFirst().compactMap(\.number)
    #expect(years.count == 6 && years.dropLast().reduce(0, +) == years.last)
    // The district's communes before 2025 and those after stand below their own units.
    let rows = tables[1].rows
    #expect(rows.first?[1].number != nil && rows.count > 11)
    // Two years without a review, for each class that occurs.
    #expect("\(tables[2].rows.count / 2)\n" == run.printed && tables[2].rows.count > 2)
    #expect(tables[2].rows.allSatisfy { $0[2] == .integer(0) })
  }

  @Test("groups are filtered by functions, looped over, joined and grouped further")
  func further() throws {
    let printed = try workshop.printed(
      """
      local by_year = ctx.data.reviews:group_by("unit", "year"):summarise {
        poor = bv.count "class == 'poor'", listed = bv.count() }
      local most = by_year:where(function(row) return row.poor > 3 and row.year >= 2022 end)
      assert(#most == #by_year:where "poor > 3 and year >= 2022" and #most > 0 and #most < #by_year)
      local sum = 0
      for row in by_year:rows() do sum = sum + row.listed end
      assert(sum == ctx.data.reviews:count())
      local by_unit = by_year:group_by "unit":summarise { listed = bv.sum "listed", years = bv.count() }
      assert(by_unit:total("listed").value == sum)
      local change = by_year:derive { before = bv.previous("poor", { over = "unit", order = "year" }),
        change = bv.expr "poor - before" }:where "before ~= nil":sort("-change", { nulls = "first" })
      assert(#change == #by_year - #by_unit)
      local joined = by_year:join(by_unit, { on = "unit", columns = { "years" } }):select { "unit", "years" }
      assert(#joined == #by_year)
      local rows = ctx.data.reviews:join(by_unit, { on = "unit", columns = { all = bv.expr "listed" } })
      assert(rows:where "all == nil":count() == 0)
      print("done")
      """)
    #expect(printed == "done\n")
  }

  @Test("faults of results are told where the step is written")
  func faults() throws {
    let start = "local s = ctx.data.reviews:group_by 'unit':summarise { poor = bv.count() }\n"
    let word = try workshop.fault(start + "s:where 'por > 1'")
    #expect(word.code == .unknownColumn && word.word == "por" && word.place?.line == 4)
    let taken = try workshop.fault(start + "s:derive { poor = bv.expr '1' }")
    #expect(taken.code == .columnExists)
    let level = try workshop.fault(start + "s:with_subtotals('distrct')")
    #expect(level.code == .unknownCode && level.suggestion == "district")
    let pivot = try workshop.fault("ctx.data.reviews:pivot { rows = 'unit', columns = 'year', value = 'n' }")
    #expect(pivot.message(in: .vi).contains("value: cần phép đo"))
    let missing = try workshop.fault(start + "s:fill_missing { unit = 2024 }")
    #expect(missing.code == .argumentWrong)
  }

  @Test("A table of more than a thousand lines shows the figures that the script reads, line by line")
  func longTable() throws {
    let body = """
      local years <const> = {}
      for year = 2001, 2040 do years[#years + 1] = year end
      local s <const> = ctx.data.reviews:group_by('household', 'year'):summarise {
        n = bv.count(), income = bv.sum 'income_per_person' }:fill_missing { year = years }
      ctx.doc:table(s, { id = 'all' })
      for row in s:rows() do print(row.household.code, row.year, row.n, row.income) end
      """
    try workshop.write(Workshop.report(body))
    let run = try workshop.run()
    guard case .table(let table)? = run.document.blocks.first else { return #expect(Bool(false), "no table") }
    let lines = run.printed.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.count > 2_048 && table.rows.count == lines.count, "\(lines.count)")
    var reviews = 0
    for (row, line) in zip(table.rows, lines) {
      let figures = line.dropFirst().map { Int64($0).map { Value.integer($0) } ?? .null }
      guard row == [.text(String(line[0]))] + figures else { return #expect(Bool(false), "\(row), \(line)") }
      if row[2] == .integer(1) { reviews += 1 }
    }
    #expect(reviews > 100)
  }
}
