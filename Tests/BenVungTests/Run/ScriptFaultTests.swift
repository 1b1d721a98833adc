import Messages
import Testing

@testable import BenVung

@Suite("faults of scripts name their place")
struct ScriptFaultTests {
  private let workshop = Workshop()

  private func expect(_ fault: Diagnostic, line: Int, code: Int32 = 3) {
    #expect(fault.place?.file?.hasSuffix("probe/main.lua") == true, "\(fault.report(in: .en))")
    #expect(fault.place?.line == line, "\(fault.report(in: .en))")
    #expect(fault.code.exitCode == code, "\(fault.report(in: .en))")
  }

  @Test("a misspelt column in a measure stands under the caret, with a suggestion")
  func misspeltMeasure() throws {
    let fault = try workshop.fault(
      """
      local s = ctx.data.reviews:group_by('unit'):summarise {
        n = bv.count(),
        income = bv.mean('incme_per_person', { weight = 'members' }),
      }
      ctx.doc:table(s)
      """)
    expect(fault, line: 5)
    #expect(fault.word == "incme_per_person" && fault.suggestion == "income_per_person")
    #expect(fault.place?.column == 21)
  }

  @Test("a misspelt column in a condition stands under the caret, with a suggestion")
  func misspeltCondition() throws {
    let fault = try workshop.fault("\nctx.data.reviews:where(\"year == 2024 and clas == 'poor'\")")
    expect(fault, line: 4)
    #expect(fault.word == "clas" && fault.suggestion == "class")
    #expect(fault.place?.column == 42)
  }

  @Test("a nil call in a nested function names the line of the call")
  func nilCall() throws {
    let fault = try workshop.fault(
      "local function inner()\n  ctx.missing()\nend\nlocal function outer() inner() end\nouter()")
    expect(fault, line: 4)
    #expect(fault.message(in: .en).contains("missing"))
  }

  @Test("a syntax error names its line")
  func syntax() throws {
    let fault = try workshop.fault(main: "return function(ctx)\n  local x = = 1\nend")
    expect(fault, line: 2)
    #expect(fault.code == .scriptSyntax)
  }

  @Test("an error whose value is a table names its line")
  func errorValue() throws { expect(try workshop.fault("\nerror({ code = 'x' })"), line: 4) }

  @Test("an unknown entity of ctx.data names its line, with a suggestion")
  func unknownEntity() throws {
    let fault = try workshop.fault("return ctx.data.revews:count()")
    #expect(fault.place?.line == 3 && fault.suggestion == "reviews", "\(fault.report(in: .en))")
  }

  @Test("an unknown kind of chart names its line and the kinds there are")
  func unknownChart() throws {
    let fault = try workshop.fault(
      """
      local s = ctx.data.reviews:group_by('year'):summarise { n = bv.count() }
      ctx.doc:chart(s, { kind = 'pie3d' })
      """)
    expect(fault, line: 4)
    #expect(fault.message(in: .en).contains("pie3d") && fault.message(in: .en).contains("'bar'"))
  }

  @Test("an unknown option names its line and the options there are")
  func unknownOption() throws {
    let fault = try workshop.fault("bv.mean('members', { wieght = 'members' })")
    expect(fault, line: 3)
    #expect(fault.message(in: .en).contains("wieght") && fault.message(in: .en).contains("'weight'"))
  }
}
