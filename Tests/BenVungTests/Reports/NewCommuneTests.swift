/// The bundled reports for the communes of 1 July 2025, two of which took over a part of An Thới Đông.

import Documents
import Messages
import Testing
import Vietnamese

@testable import BenVung
@testable import Register

@Suite("reports of the communes of July 2025")
struct NewCommuneTests {
  private static let communes = ["27664", "27667", "27673", "27676"].map { $0 + "@2025-12-31" }
  static let reports =
    (try? ReportRuns.catalogue.get())?.plugins.filter { plugin in
      plugin.folder.contains("/reports/") && plugin.manifest.parameters.contains { $0.type == .area }
    }.map(\.id) ?? []

  private func run(_ id: String, area: String, year: Int) throws -> Document {
    let catalogue = try ReportRuns.catalogue.get()
    let plugin = try catalogue.plugin(id)
    var parameters: [String: ParameterValue] = ["area": .text(area)]
    for parameter in plugin.manifest.parameters {
      switch parameter.type {
      case .year where parameter.name == "year": parameters["year"] = .integer(Int64(year))
      case .period: parameters[parameter.name] = .period(try #require(Period(year: year)))
      default: break
      }
    }
    let options = RunOptions(asOf: demoDay(2025, 12, 31), grants: ["personal"])
    return try Runner(register: RunFixture.register.get(), catalogue: catalogue).run(
      plugin, parameters: parameters, options: options
    ).document
  }

  @Test("every report runs for a commune that took over a part of another", arguments: reports)
  func runs(report: String) throws {
    for area in ["27667@2025-12-31", "27673@2025-12-31"] {
      #expect(try !run(report, area: area, year: 2025).blocks.isEmpty, "\(area)")
    }
  }

  @Test("before the change the four communes have all households of the district between them, each once")
  func shares() throws {
    #expect(Self.reports.count > 30)
    var (reviewed, poor, end): (Int64, Int64, Int64) = (0, 0, 0)
    func number(_ value: Value?) -> Int64 { if case .integer(let number)? = value { number } else { 0 } }
    for area in Self.communes {
      reviewed += number(try run("register-quality", area: area, year: 2024).table("reviews")?.total("count"))
      let overview = try run("poverty-overview", area: area, year: 2024)
      poor += number(overview.table("by-unit")?.total("poor"))
      end += number(overview.table("movement")?.total("end"))
    }
    #expect(poor == end && poor > 0)
    let households = """
      SELECT count(DISTINCT household) FROM review_events
      WHERE date BETWEEN \(demoDay(2024, 1, 1).number) AND \(demoDay(2024, 12, 31).number)
      """
    #expect(reviewed == (try ReportRuns.count(households)))
    let whole = try run("poverty-overview", area: "@all", year: 2024)
    #expect(whole.table("by-unit")?.total("poor") == .integer(poor))
  }

  @Test("whose households of a divided commune count is said at the end")
  func notes() throws {
    let document = try run("poverty-overview", area: "27667@2025-12-31", year: 2024)
    let notes = document.blocks.compactMap { block in if case .note(let text) = block { text } else { nil } }
    #expect(notes.contains { $0.contains("Xã An Thới Đông (–30/06/2025)") && $0.contains("Xã Bình Khánh") })
  }
}
