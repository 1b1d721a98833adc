import Testing

@testable import BenVung

@Suite("query:column gives a column")
struct ColumnRunTests {
  private let workshop = Workshop()

  @Test("its measures are those of the query")
  func measures() throws {
    let body = """
      local reviews = ctx.data.reviews:where 'year == 2024'
      local c = reviews:column 'members'
      print(#c == reviews:count(), c:sum() == reviews:sum 'members', c:mean() == reviews:mean 'members')
      local income = reviews:column 'income_per_person'
      local s = reviews:summarise { m = bv.median 'income_per_person', l = bv.min 'income_per_person', h = bv.max 'income_per_person' }
      print(income:median() == s:column('m')[1], income:min() == s:column('l')[1], income:max() == s:column('h')[1])
      """
    #expect(try workshop.printed(body) == "true\ttrue\ttrue\ntrue\ttrue\ttrue\n")
  }

  @Test("it is given to an expression as a list is")
  func bound() throws {
    let body = """
      local codes = ctx.data.households:limit(3):column 'code'
      print(ctx.data.households:where('code in :codes', { codes = codes }):count())
      """
    #expect(try workshop.printed(body) == "3\n")
  }

  @Test("selection and order are the query's, and it reads as a table does")
  func order() throws {
    let body = """
      local c = ctx.data.households:sort '-code':limit(3):column 'code'
      local rows = {}
      for row in ctx.data.households:sort '-code':limit(3):rows() do rows[#rows + 1] = row.code end
      print(#c, table.concat(c, ',') == table.concat(rows, ','), c[4])
      local seen = 0
      for i, code in ipairs(c) do if code == rows[i] then seen = seen + 1 end end
      print(seen)
      """
    #expect(try workshop.printed(body) == "3\ttrue\tnil\n3\n")
  }
}
