import Documents
import Foundation
import GRDB
import Messages
import Testing

@testable import BenVung
@testable import Register

@Suite("the reports of the review and of poverty")
struct ReviewReportRunTests {
  static let reports = [
    "review-results", "poverty-movement", "review-deprivations", "review-profile", "household-list", "review-list",
    "review-sheets", "review-meeting", "review-posting", "review-decision", "review-certificate", "review-refusal",
    "multidimensional-poverty", "income-poverty", "next-standard", "class-transitions", "unit-comparison",
    "register-quality", "due-dates", "household-file",
  ]
  /// Those that tell birth dates, ethnicity or identity numbers of persons.
  static let personal = ["household-list", "review-sheets", "review-certificate", "household-file"]

  static func parameters(_ report: String) -> [String: ParameterValue] {
    report == "household-file" ? ["household": .text("27664-0001")] : [:]
  }

  @Test("each runs on the demo in both languages and renders in every format", arguments: reports, Language.allCases)
  func demo(report: String, language: Language) throws {
    let document = try ReportRuns.run(report, Self.parameters(report), language: language)
    #expect(!document.title.isEmpty && document.blocks.count >= 2)
    let isFilled = document.blocks.contains { if case .table(let table) = $0 { !table.rows.isEmpty } else { false } }
    #expect(isFilled || report == "review-refusal")
    for format in DocumentFormat.ofDocuments { #expect(try format.render(document).count > 60, "\(format)") }
    var unstamped = document
    unstamped.stamp = nil
    let text = String(decoding: try DocumentFormat.markdown.render(unstamped), as: UTF8.self)
    // No key of a text that was forgotten in a language, no unfilled placeholder, no object printed as such.
    #expect(!text.contains("{") && !text.contains("row: ") && !text.contains("table: "))
  }

  @Test("each says in a sentence that an empty register holds nothing", arguments: reports, Language.allCases)
  func empty(report: String, language: Language) throws {
    do {
      let document = try ReportRuns.run(report, Self.parameters(report), on: ReportRuns.empty, language: language)
      #expect(!document.blocks.isEmpty)
      for format in DocumentFormat.ofDocuments { #expect(try format.render(document).count > 20, "\(format)") }
    } catch let fault as Diagnostic {
      #expect(fault.code == .requirementFailed, "\(fault.report(in: language))")
      #expect(fault.message(in: language).count > 20)
    }
  }

  @Test("two runs give the same document", arguments: reports)
  func same(report: String) throws {
    let documents = try (0..<2).map { _ in try ReportRuns.run(report, Self.parameters(report)) }
    #expect(documents[0] == documents[1])
  }

  @Test("what is personal in every line is refused without the grant", arguments: personal)
  func refused(report: String) throws {
    let fault = try #require(throws: Diagnostic.self) {
      try ReportRuns.run(report, Self.parameters(report), granted: false)
    }
    #expect(fault.code.exitCode == 5 && fault.hint != nil, "\(fault.report(in: .vi))")
  }

  @Test("lists print masked names without the grant and say so", arguments: ["review-posting", "review-decision"])
  func masked(report: String) throws {
    let text = String(
      decoding: try DocumentFormat.markdown.render(ReportRuns.run(report, granted: false)), as: UTF8.self)
    let open = String(decoding: try DocumentFormat.markdown.render(ReportRuns.run(report)), as: UTF8.self)
    #expect(text.contains("--grant personal") && !open.contains("--grant personal"))
    let name = try RunFixture.register.get().reading {
      try String.fetchOne(
        $0,
        sql: "SELECT name FROM members JOIN review_events r USING (household) WHERE relationship = 'head' "
          + "AND r.date > 20089 AND income_per_person < 20000000 ORDER BY household LIMIT 1")
    }
    let head = try #require(name)
    #expect(!text.contains(head) && open.contains(head))
  }

  @Test("the posted list tells name, unit, hamlet and class, and nothing else")
  func posting() throws {
    let document = try ReportRuns.run("review-posting")
    for id in ["poor", "near_poor", "escaped"] {
      let table = try #require(document.table(id))
      #expect(table.columns.map(\.id) == ["number", "household.head", "unit", "hamlet", "class"])
    }
  }

  @Test("no report is longer than 120 lines of 110 columns, its own lib counted", arguments: reports)
  func short(report: String) throws {
    let folder = URL(fileURLWithPath: RunFixture.bundled + "/reports/" + report)
    var lines: [Substring] = []
    for file in ["main.lua", "lib/calendar.lua"] {
      guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { continue }
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
    #expect(lines.count <= 120 && !lines.isEmpty)
    #expect(lines.allSatisfy { $0.count <= 110 })
  }
}
