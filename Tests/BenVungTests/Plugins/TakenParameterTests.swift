import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("parameters that a plugin takes from a library, and those that it reads of another plugin")
struct TakenParameterTests {
  private let workshop = Workshop()

  private static let wages = """
    parameters = {
      { name = 'wage', type = 'money', default = 300000, min = 0, help = { vi = 'Tiền công', en = 'Wage' },
        source = { vi = 'giả định', en = 'assumption' } },
      { name = 'rate', type = 'percent', default = 0.1, min = 0, max = 1 },
      { name = 'year', type = 'year', default = 'latest' },
    }
    """

  /// A library `probe-wages`, and a report that takes its parameters over.
  private func write(_ parameters: String, main: String = "return function() end", uses: String? = nil) throws {
    try workshop.write(
      file: "probe-wages/plugin.lua",
      "return { id = 'probe-wages', version = '1.0.0', api = '1', kind = 'library', "
        + "name = { vi = 'Tiền công', en = 'Wages' }, \(Self.wages) }")
    try workshop.write(
      main, manifest: "parameters = {\n\(parameters)\n}, uses = { \(uses ?? "wages = 'probe-wages 1.0'") }")
  }

  private func parameters() throws -> [Parameter] {
    try PluginCatalogue(roots: [workshop.root, RunFixture.bundled]).plugin("probe").manifest.parameters
  }

  private func reports() -> [String] {
    do {
      _ = try parameters()
      return []
    } catch {
      return ((error as? Diagnostics)?.list ?? []).map { $0.report(in: .en) }
    }
  }

  @Test("one by name with what is changed, and all the others where the list says so, in the library's order")
  func taken() throws {
    try write(
      """
      { name = 'own', type = 'text', default = 'A' },
      { from = 'wages', name = 'wage', default = 150000, max = 1000000 },
      { from = 'wages' },
      """)
    let parameters = try parameters()
    #expect(parameters.map(\.name) == ["own", "wage", "rate", "year"])
    let wage = parameters[1]
    #expect(wage.default == .integer(150_000) && wage.minimum == 0 && wage.maximum == 1_000_000)
    #expect(wage.type == .money && wage.help?.en == "Wage" && wage.source?.vi == "giả định")
    #expect(parameters[2].default == .number(0.1) && parameters[3].default == .latest)
  }

  @Test("an own parameter stands in the place of the library's of that name")
  func ownFirst() throws {
    try write("{ from = 'wages' },\n{ name = 'rate', type = 'number', default = 5 },")
    #expect(try parameters().map(\.name) == ["wage", "year", "rate"])
    #expect(try parameters().last?.type == .number)
  }

  @Test("the run's flags and its values are those of the library")
  func run() throws {
    try write(
      "{ from = 'wages' }", main: Workshop.report("print(ctx.params.wage, ctx.params.rate, ctx.params.year)"))
    #expect(try workshop.run().printed == "300000\t0.1\t2025\n")
  }

  @Test("what the library does not have, or does not allow, is told with place and suggestion")
  func wrong() throws {
    let folder = (workshop.root as NSString).lastPathComponent
    try write("{ from = 'wages', name = 'wagge' },")
    #expect(
      reports() == [
        """
        \(folder)/probe/plugin.lua:2:26: error E0395: parameters[1].name "wagge": probe-wages has no such parameter; \
        did you mean "wage"?
            2 | { from = 'wages', name = 'wagge' },
              |                          ^^^^^^^
        """
      ])
    try write("{ from = 'wages', name = 'wage', default = -5 },\n{ from = 'wages', name = 'rate', min = 2 },")
    #expect(reports().count == 2)
    #expect(reports().first?.contains("parameters[1].default \"-5\": must be at least 0") == true)
    #expect(reports().last?.contains("parameters[2].min \"2.0\": may not be above max") == true)
    try write("{ from = 'wagges', name = 'wage' },")
    #expect(reports().first?.contains("parameters[1].from \"wagges\": must be one of wages") == true)
    try write("{ from = 'wages', name = 'wage', type = 'text' },")
    #expect(reports().first?.contains("there is no key \"parameters[1].type\"") == true)
    try write("{ from = 'wages', default = 5 },")
    #expect(reports().first?.contains("parameters[1].name") == true)
    try write("{ from = 'wages', name = 'wage' },\n{ from = 'wages', name = 'wage' },")
    #expect(reports().first?.contains("this parameter is there already") == true)
  }

  @Test("parameters are taken from libraries only, and from those that are there")
  func noLibrary() throws {
    try write("{ from = 'raft' }", uses: "raft = 'oyster-raft 2.0'")
    #expect(reports().first?.contains("E0389") == true)
    try write("{ from = 'raft' }", uses: "raft = 'no-such-plugin'")
    #expect(reports().first?.contains("E0385") == true)
  }

  @Test("bv.plugin tells the parameters of another plugin; its defaults are the script's to change")
  func told() throws {
    let main = Workshop.report(
      """
      local raft = bv.plugin "raft"
      local p = raft.defaults
      p.scale = p.scale + 1
      print(raft.id, raft.name, raft.kind, p.scale, bv.plugin "raft".defaults.scale, p.year)
      print(raft.parameters.price.unit, raft.parameters.price.default, raft.parameters.year.default)
      """)
    try write("", main: main, uses: "raft = 'oyster-raft 2.0'")
    #expect(
      try workshop.run().printed
        == "oyster-raft\tNuôi hàu bè\tlivelihood\t3.0\t2.0\tnil\nđồng/kg\t25000\tlatest\n")
    try write("", main: Workshop.report("print(bv.plugin().id, bv.plugin().name)"))
    #expect(try workshop.run().printed == "probe\tThử\n")
    try write("", main: Workshop.report("bv.plugin 'rafts'"), uses: "raft = 'oyster-raft 2.0'")
    let fault = try #require(throws: Diagnostic.self) { try workshop.run() }
    #expect(fault.message(in: .en).contains("uses has no 'rafts', only 'raft'"))
  }
}
