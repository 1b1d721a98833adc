import Analytics
import Documents
import Messages
import Testing

@testable import BenVung

@Suite("what a plugin may see")
struct AccessTests {
  private let workshop = Workshop()
  private static let personal = "needs = { read = { 'households', 'members' }, personal = { 'members.name' } }"

  /// The name of the first member as the register holds it.
  private static func trueName() throws -> String {
    try #require(try RunFixture.register.get().snapshot().table("members")?.column("name")?.text(0))
  }

  @Test("a mask keeps initials and the last digits, never signs")
  func masks() {
    #expect(Mask.masked("Nguyễn Thị Ví Dụ") == "N. T. V. D.")
    #expect(Mask.masked("Công ty Vạn Lợi 1 (mẫu)") == "C. t. V. L. 1. m.")
    #expect(Mask.masked("079077000141") == "•••141")
    #expect(Mask.masked("- (?)") == "•••")
    #expect(Mask.masked("") == "•••")
  }

  @Test("an entity that is not declared is refused")
  func undeclared() throws {
    let fault = try workshop.fault("return ctx.data.donors:count()")
    #expect(fault.code.code == "E0501" && fault.code.exitCode == 5 && fault.place?.line == 3)
  }

  @Test(
    "a personal field without the grant is refused in a filter, a group key, a sort and a path",
    arguments: [
      "return ctx.data.members:where(\"name == 'x'\"):count()",
      "ctx.doc:table(ctx.data.members:group_by('name'):summarise { n = bv.count() })",
      "return ctx.data.members:sort('name'):column('number')",
      "return ctx.data.households:where(\"head.name == 'x'\"):count()",
    ])
  func refused(body: String) throws {
    for manifest in ["needs = { read = { 'households', 'members' } }", Self.personal] {
      let fault = try workshop.fault(body, manifest: manifest)
      #expect(fault.code.code == "E0502" && fault.code.exitCode == 5, "\(fault.report(in: .en))")
      #expect(fault.place?.line == 3)
    }
  }

  private static let rows =
    "for m in ctx.data.members:limit(5):rows() do print(m.name) ctx.doc:key_figures { { 'name', m.name } } end"

  @Test("a row shows a personal field masked, and the true value is nowhere in the output")
  func masked() throws {
    let name = try Self.trueName()
    try workshop.write(Workshop.report(Self.rows))
    let result = try workshop.run()
    #expect(!result.printed.isEmpty && !result.printed.contains(name))
    for format in DocumentFormat.ofDocuments {
      #expect(!String(decoding: try format.render(result.document), as: UTF8.self).contains(name), "\(format)")
    }
  }

  @Test("a column shows a personal field masked, in the order asked for, as rows do")
  func maskedColumn() throws {
    let name = try Self.trueName()
    let printed = try workshop.printed(
      """
      local byrow = {}
      for m in ctx.data.members:where("number == 1"):limit(5):rows() do byrow[#byrow + 1] = m.name end
      local column = ctx.data.members:where("number == 1"):limit(5):column("name")
      for i = 1, 5 do print(byrow[i], column[i], byrow[i] == column[i]) end
      """)
    #expect(printed.split(separator: "\n").count == 5 && !printed.contains("false") && !printed.contains(name))
    // The first member of the register is the head of the first household.
    #expect(printed.hasPrefix(Mask.masked(name) + "\t"))
  }

  @Test("with the grant a column gives the true value")
  func grantedColumn() throws {
    let name = try Self.trueName()
    let body = "print(ctx.data.members:limit(1):column('name')[1])"
    #expect(try workshop.printed(body, manifest: Self.personal, grants: ["personal"]) == name + "\n")
  }

  @Test("masked columns do not open what a sensitive condition closed")
  func sensitiveColumn() throws {
    let fault = try workshop.fault("return ctx.data.members:where('disabled'):column('name')")
    #expect(fault.code.code == "E0503")
  }

  @Test(
    "no other way to a row gives the true value of a personal field",
    arguments: [
      "print(ctx.data.members:column('name')[1])",
      "print(ctx.data.members:column('coalesce(name, number)')[1])",
      "print(ctx.data.members:derive { n = bv.expr 'name' }:column('n')[1])",
      "for m in ctx.data.members:derive { n = bv.expr 'name' }:rows() do print(m.n) end",
      "for h in ctx.data.households:rows() do print(h.head.name, tostring(h.head), h.head) end",
      "print(ctx.data.households:column('head')[1], ctx.data.households:column('head')[1].name)",
      "for m in ctx.data.members:where(function(m) return m.name ~= nil end):rows() do print(m, m.name) end",
      "ctx.data.members:summarise { n = bv.min 'name' }:column('n')",
      "ctx.data.members:summarise { n = bv.distinct 'name' }:column('n')",
      "print(ctx.data.members:anti_join(ctx.data.members:limit(1), 'name'):count())",
    ])
  func otherWays(body: String) throws {
    let store = try RunFixture.register.get()
    let column = try #require(try store.snapshot().table("members")?.column("name"))
    let names = Set((0..<column.count).compactMap { column.text($0) })
    try workshop.write(Workshop.report(body))
    do {
      let printed = try workshop.run().printed
      #expect(!printed.isEmpty && !names.contains { printed.contains($0) }, "\(printed.prefix(200))")
    } catch let fault as Diagnostic {
      #expect(fault.code.code == "E0502", "\(fault.report(in: .en))")
    }
  }

  @Test("with the grant a declared personal field is read, in rows and in conditions")
  func granted() throws {
    let name = try Self.trueName()
    #expect(
      try workshop.printed(Self.rows, manifest: Self.personal, grants: ["personal"]).hasPrefix(name + "\n"))
    let count = "print(ctx.data.members:where('name == :n', { n = '\(name)' }):count() > 0)"
    #expect(try workshop.printed(count, manifest: Self.personal, grants: ["personal"]) == "true\n")
  }

  @Test("the grant does not reach a personal field that the plugin has not declared")
  func grantedUndeclared() throws {
    let fault = try workshop.fault(
      "return ctx.data.members:where(\"phone == '0'\"):count()", manifest: Self.personal, grants: ["personal"])
    #expect(fault.code.code == "E0502")
  }

  @Test(
    "a sensitive field is refused in rows",
    arguments: [
      "for m in ctx.data.members:rows() do print(m.disabled) end",
      "return ctx.data.members:column('disabled')",
      "for m in ctx.data.members:where('disabled'):rows() do print(m.number) end",
      "return ctx.data.members:semi_join(ctx.data.members:where('disabled'), 'household'):column('number')",
      "return ctx.data.households:anti_join(ctx.data.members:where('disabled'), 'household'):column('code')",
    ])
  func sensitiveRows(body: String) throws {
    let fault = try workshop.fault(body)
    #expect(fault.code.code == "E0503" && fault.code.exitCode == 5, "\(fault.report(in: .en))")
  }

  @Test("a sensitive field is allowed in aggregates")
  func sensitiveAggregates() throws {
    #expect(try workshop.printed("print(ctx.data.members:count('disabled') >= 0)") == "true\n")
    let table = "ctx.doc:table(ctx.data.members:group_by('sex'):summarise { n = bv.count('disabled') })"
    #expect(try workshop.printed(table).isEmpty)
  }
}
