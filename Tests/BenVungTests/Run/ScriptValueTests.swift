import Documents
import Messages
import Testing

@testable import BenVung

@Suite("values and tables that scripts make themselves")
struct ScriptValueTests {
  private let workshop = Workshop()

  private func made(_ body: String) throws -> Documents.Table? {
    try workshop.write(Workshop.report("ctx.doc:table(\(body), { id = 'own' })"))
    return try workshop.run().document.table("own")
  }

  @Test("a table of the script's own rows has typed columns, a total and notes")
  func ownTable() throws {
    let table = try #require(
      try made(
        """
        bv.table { columns = { 'what', { id = 'on', label = 'Ngày', format = 'date', span = 'Hạn' },
          { id = 'sum', format = 'vnd' } }, rows = { { 'một', '2024-07-19', 5 }, { 'hai', nil, 2.5 } },
          total = { 'cộng', nil, 7 }, notes = { 'ghi chú' } }
        """))
    #expect(table.columns.map(\.id) == ["what", "on", "sum"] && table.columns[1].label == "Ngày")
    #expect(table.columns[0].isKey && !table.columns[1].isKey && table.columns[1].span == "Hạn")
    #expect(table.rows[0] == [.text("một"), .date(try #require(.init(iso: "2024-07-19"))), .integer(5)])
    #expect(table.rows[1] == [.text("hai"), .null, .decimal(2.5)])
    #expect(table.total == [.text("cộng"), .null, .integer(7)] && table.footnotes == ["ghi chú"])
  }

  @Test("rows name their columns or go by their places; a column that a row leaves out is empty")
  func namedCells() throws {
    let table = try #require(
      try made(
        "bv.table { columns = { 'a', { id = 'n', format = 'integer' } }, rows = { { n = 2, a = 'x' }, { a = 'y' } } }"))
    #expect(table.rows == [[.text("x"), .integer(2)], [.text("y"), .null]])
  }

  @Test("a key figure without a format is printed as the column that it comes from")
  func keyFigures() throws {
    try workshop.write(
      Workshop.report(
        """
        local units = ctx.data.reviews:where('year == 2024'):group_by('unit'):summarise {
          n = bv.count(), income = bv.mean 'income_per_person', rate = bv.ratio('n', bv.population 'households') }:with_total()
        ctx.doc:key_figures { { 'n', units:total 'n' }, { 'thu nhập', units:total 'income' }, { 'tỷ lệ', units:total 'rate' },
          { 'năm', 2024 }, { 'đồng', 1586336 } }
        """))
    let figures = try workshop.run().document.blocks.compactMap { block in
      if case .keyFigures(let figures) = block { figures } else { nil }
    }.joined().map(\.format)
    #expect(figures == [.integer, .vnd, .percent1, .text, .integer])
  }

  @Test("the least whole number is a key figure like others")
  func leastNumber() throws {
    try workshop.write(
      Workshop.report(
        "ctx.doc:key_figures { { 'n', math.mininteger } }"))
    let document = try workshop.run().document
    let figures = document.blocks.compactMap { if case .keyFigures(let figures) = $0 { figures } else { nil } }.joined()
    #expect(figures.map(\.value) == [.integer(.min)])
  }

  @Test(
    "what is wrong with a table is said",
    arguments: [
      ("bv.table { columns = { 'a' }, rows = { { b = 1 } } }", "rows[1].b"),
      ("bv.table { columns = { 'a' }, rows = { { a = 1, 'x' } } }", "rows[1]"),
      ("bv.table { rows = {} }", "columns"), ("bv.table { columns = { 'a', 'a' } }", "'a'"),
      ("bv.table { columns = { 'a' }, rows = { { 1, 2 } } }", "rows[1]"),
      ("bv.table { columns = { { id = 'a', format = 'money' } } }", "'money'"),
      ("bv.table { columns = { { id = 'a', lable = 'A' } } }", "'lable'"),
      ("bv.table { columns = { { label = 'A' } } }", "columns.id"), ("bv.table { colums = {} }", "'colums'"),
    ])
  func wrongTable(body: String, word: String) throws {
    let fault = try workshop.fault("ctx.doc:table(\(body), { id = 'own' })")
    #expect(fault.message(in: .en).contains(word), "\(fault.message(in: .en))")
  }

  @Test("codes, their labels, formats of values, and the indicators of a year")
  func words() throws {
    let printed = try workshop.printed(
      """
      print(bv.label('class', 'near_poor'), bv.label('class', nil), #bv.codes 'poverty_cause', bv.codes('class')[1])
      local f = bv.format
      print(f('2024-07-05', 'date'), f(30000000, 'vnd'), f(0.0571, 'percent2'), f(nil, 'vnd'))
      print(#bv.indicators(2024), bv.indicators(2024)[1], #bv.indicators(1990), ctx.personal, ctx.as_of)
      """)
    #expect(
      printed == """
        Hộ cận nghèo\t-\t8\tpoor
        05/07/2024\t30.000.000\u{A0}đồng\t5,71%\t-
        12\temployment\t0\tfalse\t2026-01-15

        """)
    #expect(try workshop.fault("bv.label('clas', 'poor')").suggestion == "class")
    #expect(try workshop.fault("bv.label('class', 'por')").suggestion == "poor")
    #expect(try workshop.fault("bv.codes 'severty'").suggestion == "severity")
  }

  @Test("a row that a loop is at can be given to an expression, to within, to a text and to a table")
  func rowsAsValues() throws {
    let printed = try workshop.printed(
      """
      local reviews, sum = ctx.data.reviews:where 'year == 2024', 0
      for row in reviews:group_by 'unit':summarise { count = bv.count() }:sort '-count':rows() do
        local own = reviews:where('unit == :unit', { unit = row.unit }):count()
        sum = sum + own
        if own ~= row.count or own ~= reviews:within(row.unit):count() then print(row.unit.name, own, row.count) end
        if sum == own then print(bv.format(row.unit, 'text')) end
      end
      print(sum == reviews:count())
      """)
    #expect(printed == "Xã Bình Khánh\ntrue\n")
  }

  @Test("a document of another kind than a report carries the mark of its kind in the office's symbol")
  func kind() throws {
    let layout = try LayoutFile(in: ReportRuns.catalogue.get()).layout
    let office = Letterhead(issuingBody: "UBND xã", symbol: "BC-UBND", place: "Cần Giờ", layout: layout)
    let decision = office.of(kind: "Quyết định", mark: "QĐ")
    #expect(decision.kind == "Quyết định" && decision.symbol == "QĐ-UBND")
    var bare = office
    bare.symbol = "BC"
    #expect(bare.of(kind: "Biên bản", mark: "BB").symbol == "BB")
    bare.symbol = "BC-MTTQ-BTT"
    #expect(bare.of(kind: "Thông báo", mark: "TB").symbol == "TB-MTTQ-BTT")
  }

  @Test("checks count rows of the declared entities only, and tell keys but no values")
  func checks() throws {
    let body = """
      local checks = bv.checks { year = 2024 }
      ctx.doc:table(checks, { id = 'rules' }) ctx.doc:table(checks:by_unit(), { id = 'units' })
      ctx.doc:table(checks:keys(), { id = 'keys' })
      """
    try workshop.write(Workshop.report(body), manifest: "needs = { read = { 'reviews' } }")
    let few = try #require(try workshop.run().document.table("rules"))
    try workshop.write(Workshop.report(body), manifest: "needs = { read = { 'reviews', 'members', 'supports' } }")
    let more = try #require(try workshop.run().document.table("rules"))
    #expect(few.rows.isEmpty && more.rows.isEmpty)
    func rules(_ table: Documents.Table) -> Int? {
      table.footnotes.first.flatMap { $0.split(separator: " ").first?.split(separator: "/").last }.flatMap { Int($0) }
    }
    #expect(try #require(rules(few)) > 0 && rules(few) ?? 0 < rules(more) ?? 0)
    #expect(try workshop.fault("bv.checks { yaer = 2024 }").message(in: .en).contains("'yaer'"))
  }

  @Test("the official form and a movement of some households exclude each other; an unknown form is refused")
  func movement() throws {
    for options in ["form = 'old'", "form = 'official', where = 'true'"] {
      let fault = try workshop.fault("bv.movement { from = 2023, to = 2024, \(options) }")
      #expect(fault.message(in: .en).contains("form"))
    }
    let printed = try workshop.printed(
      """
      local function sum(t) local s = 0 for _, n in ipairs(t:column 'end') do s = s + n end return s end
      local all = bv.movement { from = 2023, to = 2024 }
      local women = bv.movement { from = 2023, to = 2024, where = "household.head.sex == 'female'" }
      local men = bv.movement { from = 2023, to = 2024, where = "household.head.sex == 'male'" }
      print(sum(all) == sum(women) + sum(men), sum(women) > 0)
      """)
    #expect(printed == "true\ttrue\n")
  }
}
