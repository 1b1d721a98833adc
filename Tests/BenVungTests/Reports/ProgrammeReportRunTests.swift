import Documents
import Foundation
import GRDB
import Messages
import Testing

@testable import BenVung
@testable import Register

/// The bundled reports that are not of the review itself.
@Suite("the reports of the programme")
struct ProgrammeReportRunTests {
  static let reports = [
    "budget-disbursement", "communication", "conference-pack", "conference-record", "coordination-plan", "difficulties",
    "documents-and-plans", "donors-and-resources", "fund-statement", "household-care", "housing-support",
    "insurance-cover", "jobs-and-training", "livelihood-models", "means-and-allowances", "policy-loans",
    "programme-report", "programme-targets", "school-support", "self-managed-groups", "supervision", "support-checks",
    "training",
  ]

  @Test("each runs on the demo in both languages and renders in every format", arguments: reports, Language.allCases)
  func demo(report: String, language: Language) throws {
    // Names are masked: these reports are for people who hold no grant.
    let document = try ReportRuns.run(report, language: language, granted: false)
    let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(!document.title.isEmpty && tables.contains { !$0.rows.isEmpty })
    let formats = language == .vi ? DocumentFormat.ofDocuments : [.markdown, .json]
    for format in formats { #expect(try format.render(document).count > 100, "\(format)") }
    var unstamped = document
    unstamped.stamp = nil
    let text = String(decoding: try DocumentFormat.markdown.render(unstamped), as: UTF8.self)
    // No unfilled placeholder, no object printed as such; no column without a heading in the reader's language.
    #expect(!text.contains("{") && !text.contains("row: ") && !text.contains("table: ") && !text.contains("figure: "))
    for column in tables.flatMap(\.columns) where column.label == column.id {
      #expect(column.id.contains { !$0.isASCII } || !column.id.contains { $0.isLowercase }, "\(report): \(column.id)")
    }
  }

  @Test("each has something to say of an empty register, without a fault", arguments: reports, Language.allCases)
  func empty(report: String, language: Language) throws {
    let document = try ReportRuns.run(report, on: ReportRuns.empty, language: language, granted: false)
    #expect(!document.title.isEmpty && !document.blocks.isEmpty)
    let formats = language == .vi ? DocumentFormat.ofDocuments : [.markdown]
    for format in formats { #expect(try format.render(document).count > 20, "\(format)") }
  }

  @Test("each half-year, quarter and span of years can be asked for", arguments: ["2024-H1", "2025-Q2", "2021-2023"])
  func periods(code: String) throws {
    let catalogue = try ReportRuns.catalogue.get()
    for report in Self.reports {
      guard let parameter = try catalogue.plugin(report).manifest.parameters.first(where: { $0.type == .period })
      else { continue }
      let document = try ReportRuns.run(report, ["period": parameter.read(code)], granted: false)
      #expect(document.blocks.count > 2, "\(report)")
    }
  }

  @Test("two runs give the same document", arguments: reports)
  func same(report: String) throws {
    let documents = try (0..<2).map { _ in try ReportRuns.run(report) }
    #expect(documents[0] == documents[1])
  }

  @Test("names of donors, delegates, heads and officers are masked without the grant")
  func masked() throws {
    for (report, field) in [
      ("donors-and-resources", "donors"), ("conference-record", "attendances"), ("self-managed-groups", "group_heads"),
    ] {
      let name = try RunFixture.register.get().reading {
        try String.fetchOne($0, sql: "SELECT name FROM \(field) ORDER BY id LIMIT 1")
      }
      let head = try #require(name)
      func text(_ granted: Bool) throws -> String {
        String(decoding: try DocumentFormat.markdown.render(ReportRuns.run(report, granted: granted)), as: UTF8.self)
      }
      #expect(try !text(false).contains(head), "\(report)")
      #expect(try text(true).contains(head), "\(report)")
    }
  }

  @Test("no report is longer than 120 lines of 110 columns, its own lib counted", arguments: reports)
  func short(report: String) throws {
    let folder = RunFixture.bundled + "/reports/" + report
    var lines: [Substring] = []
    let own = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/lib"))?.map { "lib/" + $0 } ?? []
    for file in ["main.lua"] + own {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
    #expect(lines.count <= 120 && lines.allSatisfy { $0.count <= 110 }, "\(lines.count)")
  }
}
