import Foundation
import Messages
import Testing
import Vietnamese

@testable import BenVung

@Suite("manifests")
struct ManifestTests {
  private func manifest(_ source: String, folder: String? = nil) throws -> Manifest {
    try Manifest(source: Array(source.utf8), file: "plugins/x/plugin.lua", folder: folder)
  }

  private func faults(_ source: String, folder: String? = nil) -> [Diagnostic] {
    do {
      _ = try manifest(source, folder: folder)
      return []
    } catch {
      return (error as? Diagnostics)?.list ?? []
    }
  }

  private func report(_ more: String) -> String {
    #"return { id = "abc", version = "1.0.0", api = "1", kind = "report", name = { vi = "A", en = "B" }, "# + more + "}"
  }

  @Test("a whole manifest is read")
  func whole() throws {
    let read = try manifest(
      report(
        """
        parameters = {
          { name = "year", type = "year", default = "latest", help = { vi = "Năm", en = "Year" } },
          { name = "rate", type = "percent", default = 0.05, min = 0, max = 0.5, unit = "%" },
        },
        needs = { read = { "reviews" }, personal = { "members.id_number" } }, limits = { seconds = 30, memory_mb = 64 },
        uses = { tables = "office-tables 1.2" }, layout = "official-report",
        """), folder: "abc")
    #expect(read.parameters.map(\.default) == [.latest, .number(0.05)])
    #expect(read.needs == .init(read: ["reviews"], personal: ["members.id_number"]))
    #expect(read.limits == .init(seconds: 30, memoryMegabytes: 64))
    #expect(read.uses == ["tables": "office-tables 1.2"])
  }

  @Test("all faults at once, each with the file and what was meant")
  func allFaults() {
    let faults = faults(
      """
      return { id = "abc", verson = "1", api = "1", kind = "reprot", name = { vi = "A" },
        needs = { read = { "reveiws" } }, parameters = { { name = "Year", type = "yaer" } } }
      """)
    #expect(
      faults.map(\.code.code) == ["E0392", "E0393", "E0395", "E0393", "E0395", "E0395", "E0395"])
    #expect(faults.compactMap(\.suggestion).sorted() == ["report", "reviews", "version", "year"])
    #expect(faults.allSatisfy { $0.place?.file == "plugins/x/plugin.lua" && $0.code.exitCode == 3 })
  }

  @Test("the id is a word that equals the folder's name")
  func identifier() {
    #expect(faults(report(""), folder: "abd").map(\.code) == [.manifestWrongValue])
    #expect(
      faults("return { id = 'Ab', version = '1.0.0', api = '1', kind = 'check', name = {vi='a',en='b'} }").count == 1)
  }

  private static let refused: [(source: String, code: String)] = [
    ("return 1", "E0391"), ("return {", "E0390"), ("return { f = function() end }", "E0390"),
    ("return { a = tostring(1) }", "E0390"), ("while true do end", "E0390"),
    ("return { id = 'abc', version = '1.0.0', api = '2', kind = 'check', name = {vi='a',en='b'} }", "E0398"),
    ("return { id = 'abc', version = '1', api = '1', kind = 'check', name = {vi='a',en='b'} }", "E0395"),
    ("return { id = 'abc', version = '1.0.0', api = '1', kind = 'check', name = 'a' }", "E0394"),
  ]

  @Test("what is no data, has faults or wants a newer program is refused")
  func refused() {
    for (source, code) in Self.refused { #expect(faults(source).map(\.code.code) == [code], "\(source)") }
  }

  @Test("a default is checked as what a person types is")
  func badDefault() {
    let faults = faults(report("parameters = { { name = 'p', type = 'percent', default = 0.2, max = 0.1 } }"))
    #expect(faults.map(\.code) == [.manifestWrongValue])
    #expect(faults.first?.message(in: .en) == "parameters[1].default \"0.2\": must be at most 10%")
  }

  @Test("two parameters of one name are refused")
  func sameParameter() {
    let source = report("parameters = { { name = 'p', type = 'text' }, { name = 'p', type = 'text' } }")
    #expect(faults(source).map(\.code) == [.manifestWrongValue])
  }

  private static let standard = """
    return { id = "vn-2022", version = "1.0.0", api = "1", kind = "standard", name = { vi = "A", en = "B" },
      standard = { id = "VN-2022", jurisdiction = "national", name = { vi = "A", en = "B" }, valid_from = "2022-01-01",
        source = { vi = "Nghị định 07/2021/NĐ-CP", en = "Decree 07/2021/NĐ-CP" }, status = "confirmed",
        lines = { { class = "poor", area_type = "rural", amount = 1500000, period = "month", status = "confirmed" } },
        indicators = { { code = "employment", dimension = "jobs", status = "UNCONFIRMED" } },
        rules = { { class = "poor", when = "points_b >= 30" } } } }
    """

  @Test("a standard is data: lines, indicators with labels from the code list, rules")
  func standard() throws {
    let standard = try #require(try manifest(Self.standard).standard)
    #expect(standard.line("poor", areaType: "rural") == 18_000_000)
    #expect(standard.indicators.first?.label.vi == "Việc làm" && standard.indicators.first?.isConfirmed == false)
    #expect(standard.validFrom == Day(iso: "2022-01-01") && standard.validTo == nil && standard.isConfirmed)
    #expect(standard.rules.first?.condition == "points_b >= 30")
  }

  @Test("a misspelt class, period or indicator of a standard is named")
  func standardFaults() {
    let source = Self.standard.replacing("\"month\"", with: "\"mnth\"").replacing("employment", with: "employmnt")
    #expect(faults(source).compactMap(\.suggestion) == ["month", "employment"])
  }
}
