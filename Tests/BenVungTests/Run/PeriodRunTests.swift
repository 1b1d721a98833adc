import Documents
import Messages
import Testing
import Vietnamese

@testable import BenVung

@Suite("periods, amounts and lines as scripts ask for them")
struct PeriodRunTests {
  private let workshop = Workshop()
  private let manifest = "needs = { read = { 'households', 'reviews', 'supports', 'course_enrolments', 'members' } }"

  @Test("a period is a parameter like others; latest is the year of the last review; a wrong one says how to write it")
  func parameter() throws {
    let parameter = Parameter(name: "period", type: .period)
    #expect(try parameter.read("2024-h1") == .period(#require(Period("2024-H1"))))
    #expect(try parameter.read("latest") == .latest)
    let fault = #expect(throws: Diagnostic.self) { try parameter.read("nửa đầu 2024") }
    #expect(fault?.code == .wrongParameterValue && fault?.message(in: .vi).contains("2024-H1") == true)
  }

  @Test("the day of the run is the period's last day, and the script's period has its parts")
  func asOf() throws {
    try workshop.write(
      Workshop.report(
        "local p = ctx.params.period\nprint(ctx.as_of, p.from, p.to, p.year, p.month, #p.years, p.code, p, p.before.code)"
      ),
      manifest: manifest + ", parameters = { { name = 'period', type = 'period', default = '2024-H1' } }")
    let result = try workshop.run()
    #expect(
      result.printed
        == "2024-06-30\t2024-01-01\t2024-06-30\t2024\t6\t1\t2024-H1\t6 tháng đầu năm 2024\t2023-H1\n")
    #expect(result.document.stamp?.asOf?.iso == "2024-06-30")
    #expect(result.document.stamp?.parameters.map(\.value) == ["2024-H1"])
  }

  @Test("during keeps the rows of its days; of whole years so that rates find their denominators")
  func during() throws {
    let printed = try workshop.printed(
      """
      local s = ctx.data.supports
      print(s:during(bv.period '2024-H1'):count()
        == s:where("date >= date'2024-01-01' and date <= date'2024-06-30'"):count())
      print(s:during('2024-02-01', '2024-02-29'):count() == s:where("year == 2024 and month(date) == 2"):count())
      local r = ctx.data.reviews:during(bv.period '2024'):group_by "unit":summarise {
        rate = bv.ratio(bv.count "class == 'poor'", bv.population "households") }
      local w = ctx.data.reviews:where("year == 2024"):group_by "unit":summarise {
        rate = bv.ratio(bv.count "class == 'poor'", bv.population "households") }
      print(r:total("rate").value == w:total("rate").value, r:total("rate").value > 0)
      """, manifest: manifest)
    #expect(printed == "true\ntrue\ntrue\ttrue\n")
  }

  @Test("rows without a date or a year have no period")
  func withoutDate() throws {
    let fault = try workshop.fault("ctx.data.households:during(bv.period '2024')", manifest: manifest)
    #expect(fault.code == .unknownColumn)
  }

  @Test("a column named unit that was added to the rows stands for theirs")
  func addedUnit() throws {
    let printed = try workshop.printed(
      """
      local all = ctx.data.course_enrolments:derive { unit = bv.expr "member.household.unit" }
      local sum = 0
      for _, code in ipairs { "27664", "27667", "27673", "27676" } do sum = sum + all:within(code):count() end
      print(sum == all:count(), sum > 0, all:within "27664":count() < sum)
      """, manifest: manifest)
    #expect(printed == "true\ttrue\ttrue\n")
  }

  @Test("inside an aggregate the item that unnest made is the row's outside")
  func outerItem() throws {
    let printed = try workshop.printed(
      """
      local lacking = ctx.data.reviews:where "year == 2024":unnest "deprivations"
      local water = lacking:count "any(household.reviews, year == 2024 and outer.indicator == 'water')"
      print(water == lacking:count "indicator == 'water'", water > 0)
      """, manifest: manifest)
    #expect(printed == "true\ttrue\n")
  }

  @Test("amounts print in millions where the document speaks of millions")
  func millions() throws {
    try workshop.write(
      Workshop.report(
        """
        local t = ctx.data.supports:summarise { amount = bv.sum "amount" }
        ctx.doc:table(t, { id = "whole" })
        ctx.doc:money "million_vnd"
        ctx.doc:table(t, { id = "millions" })
        """), manifest: manifest)
    let tables = try workshop.run().document.tables
    #expect(tables.map { $0.columns[0].format } == [.vnd, .millionVND])
    #expect(tables[0].rows == tables[1].rows)
    let fault = try workshop.fault("ctx.doc:money 'percent1'", manifest: manifest)
    #expect(fault.message(in: .vi).contains("million_vnd"))
  }

  @Test("lines are numbered, the total is not, marks stay; values that are keys of texts read as these")
  func lines() throws {
    try workshop.write(
      Workshop.report(
        """
        local t = ctx.data.reviews:where "year == 2024":derive { kind = bv.expr "if(class == 'poor', 'first', 'x')" }
          :group_by "kind":summarise { n = bv.count() }:sort "-n":with_total()
        ctx.doc:table(t, { id = "t", numbered = true, words = { "kind" }, marks = { { column = "n", above = 0 } } })
        """), manifest: manifest)
    let table = try #require(try workshop.run().document.tables.first)
    #expect(table.columns.map(\.id) == ["number", "kind", "n"] && table.columns[0].label == "STT")
    #expect(table.rows.map { $0[0] } == [.integer(1), .integer(2)])
    #expect(table.total?.first == .text(""))
    #expect(!table.marks.isEmpty && table.marks.keys.allSatisfy { $0.column == 2 })
    // The plugin has no texts: codes stay as they are.
    #expect(Set(table.rows.map { $0[1] }) == [.text("first"), .text("x")])
  }
}
