import Analytics
import Documents
import Messages
import Testing

@testable import BenVung

@Suite("steps of queries as scripts write them")
struct QueryStepTests {
  private let workshop = Workshop()

  @Test("a pair of years joined: who was matched and who was not make up all")
  func join() throws {
    let printed = try workshop.printed(
      """
      local now = ctx.data.reviews:where "year == 2024"
      local before = ctx.data.reviews:where "year == 2023"
      local pair = now:join(before, { on = "household", as = "earlier", columns = { income = bv.expr "income_per_person" } })
      local matched = pair:where "earlier ~= nil"
      assert(matched:count() > 0 and pair:count() == now:count())
      assert(matched:count() == now:semi_join(before, "household"):count())
      assert(matched:count() + now:anti_join(before, "household"):count() == now:count())
      assert(pair:where "income ~= earlier.income_per_person":count() == 0)
      assert(pair:where "earlier.year ~= year - 1":count() == 0)
      local only = now:join(ctx.data.reviews, {
        on = { "household", { "year - 1", "year" } }, as = "earlier", only_matches = true })
      assert(only:count() == matched:count())
      for row in matched:rows() do assert(row.earlier.year == 2023) end
      print("done")
      """)
    #expect(printed == "done\n")
  }

  @Test("windows, ranks and running sums stand in derive beside expressions")
  func windows() throws {
    let printed = try workshop.printed(
      """
      local all = ctx.data.reviews:derive {
        before = bv.previous("members", { over = "household", order = "date" }),
        change = bv.difference("members", { over = { "household" }, order = { "date" } }),
        same = bv.expr "members - before == change",
        place = bv.rank("-income_per_person", { over = "year" }),
        dense = bv.dense_rank("year"),
        sum = bv.cumulative("1", { over = "household", order = "date" }),
      }
      assert(all:where "same == false":count() == 0)
      assert(all:where "same":count() == all:where "sum > 1":count())
      assert(all:group_by("year"):summarise { first = bv.count "place == 1" }:column("first")[1] >= 1)
      assert(all:group_by("year"):summarise { place = bv.max "dense" }:column("place")[5] == 5)
      print("done")
      """)
    #expect(printed == "done\n")
  }

  @Test("selected rows are a table, unions and distinct rows go on as queries")
  func rows() throws {
    try workshop.write(
      Workshop.report(
        """
        local poor = ctx.data.reviews:where "class == 'poor' and year == 2024"
        local shown = poor:select { "household.code", "members", income = bv.expr "income_per_person" }
        ctx.doc:table(shown:sort("-members", "household.code", { nulls = "first" }):limit(3), { id = "rows" })
        local units = ctx.data.reviews:distinct("unit", "year")
        assert(units:count() == #ctx.data.reviews:group_by("unit", "year"):summarise { n = bv.count() })
        local both = poor:union(ctx.data.reviews:where "year == 2024")
        assert(both:count() == ctx.data.reviews:where "year == 2024":count())
        local sizes = poor:select { size = bv.expr "members" }
        local twice = sizes:union(sizes)
        assert(twice:count() == 2 * poor:count() and twice:where "size > 4":count() == 2 * poor:where "members > 4":count())
        assert(twice:distinct():count() == #poor:group_by "members":summarise { n = bv.count() })
        """))
    guard case .table(let table)? = try workshop.run().document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.id) == ["household.code", "members", "income"])
    #expect(table.rows.count == 3 && (table.wholeCount ?? 0) > 3)
  }

  @Test("faults of steps point at the argument in both languages")
  func faults() throws {
    let now = "local now = ctx.data.reviews:where 'year == 2024'\n"
    let ambiguous = try workshop.fault(now + "now:join(ctx.data.reviews, { on = 'household', as = 'other' })")
    #expect(ambiguous.code == .joinAmbiguous && ambiguous.place?.line == 4)
    let word = try workshop.fault(now + "now:join(now, { on = 'houshold', as = 'other' })")
    #expect(word.code == .unknownColumn && word.word == "houshold" && word.suggestion == "household")
    let window = try workshop.fault("ctx.data.reviews:derive { x = bv.previous('year', { over = 'household' }) }")
    #expect(window.code == .windowWithoutOrder)
    let option = try workshop.fault("ctx.data.reviews:derive { x = bv.rank('year', { order = 'date' }) }")
    #expect(option.message(in: .vi).contains("không có 'order', chỉ có 'over'"))
    let key = try workshop.fault(now + "now:semi_join(now, { { 'household' } })")
    #expect(key.code == .argumentWrong)
    let nulls = try workshop.fault("ctx.data.reviews:sort('date', { nulls = 'top' })")
    #expect(nulls.message(in: .en).contains("nulls: \"first\" or \"last\" expected"))
    let nothing = try workshop.fault(now + "now:join(now, { on = 'household' })")
    #expect(nothing.message(in: .en).contains("as = \"name\" or columns"))
  }

  @Test("what a join or a window touched keeps rows inside")
  func sensitive() throws {
    let heads = "local kinh = ctx.data.members:where \"relationship == 'head' and ethnicity == 'kinh'\"\n"
    for step in [
      "ctx.data.households:join(kinh, { on = 'household', as = 'kinh' })",
      "ctx.data.households:semi_join(kinh, 'household')",
      "kinh:select { 'number' }:union(ctx.data.members:select { 'number' })",
      "ctx.data.members:derive { place = bv.rank 'birth_date' }",
    ] {
      let fault = try workshop.fault(heads + "for row in \(step):rows() do end")
      #expect(fault.code.code == "E0503", "\(step): \(fault.report(in: .en))")
      let table = try workshop.fault(heads + "ctx.doc:table(\(step), { id = 'x' })")
      #expect(table.code.code == "E0503", "\(step): \(table.report(in: .en))")
    }
  }
}
