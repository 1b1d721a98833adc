import Documents
import Messages
import Testing
import Vietnamese

@testable import BenVung
@testable import Register

@Suite("totals of the programme's reports, worked out by SQL")
struct ProgrammeTotalTests {
  struct Total {
    let report: String
    let table: String
    let column: String
    let year: Int
    let sql: String

    init?(_ line: Substring) {
      let words = line.split(separator: " ", maxSplits: 4).map(String.init)
      guard words.count == 5, let year = Int(words[3]) else { return nil }
      (report, table, column, self.year, sql) = (words[0], words[1], words[2], year, words[4])
    }
  }

  /// Report, table, column, year, and what SQL finds. FROM and TO are the year's first and last day, GIVEN the supports
  /// that were given in it, OF(entity) the rows of a form of support as x with their support as s.
  static let totals = """
    donors-and-resources origin amount 2024 SELECT SUM(amount) FROM receipts WHERE date BETWEEN {FROM} AND {TO}
    donors-and-resources origin donors 2024 SELECT COUNT(DISTINCT donor) FROM receipts WHERE date BETWEEN {FROM} AND {TO}
    donors-and-resources resources amount 2025 SELECT SUM(amount) FROM resources WHERE date BETWEEN {FROM} AND {TO}
    donors-and-resources pledges pledged 2024 SELECT SUM(amount) FROM pledges WHERE date BETWEEN {FROM} AND {TO}
    insurance-cover by-unit households 2024 SELECT COUNT(DISTINCT household) {GIVEN} AND form = 'health_insurance'
    insurance-cover by-unit amount 2024 SELECT SUM(amount) {GIVEN} AND form = 'health_insurance'
    jobs-and-training placed-by-unit placements 2024 SELECT COUNT(*) FROM placements WHERE started_on BETWEEN {FROM} AND {TO}
    school-support scholarships pupils 2024 SELECT COUNT(DISTINCT x.member) {OF(scholarships)}
    school-support education study_cost 2024 SELECT SUM(x.study_cost) {OF(education_supports)}
    means-and-allowances items value 2024 SELECT SUM(x.value) {OF(livelihood_means)}
    means-and-allowances reasons households 2024 SELECT COUNT(DISTINCT s.household) {OF(hardship_allowances)}
    livelihood-models introductions participants 2022 SELECT SUM(participants) FROM model_introductions WHERE date <= {TO}
    livelihood-models replications households 2025 SELECT SUM(households) FROM replications WHERE started_on <= {TO}
    livelihood-models workers workers 2024 SELECT COUNT(DISTINCT member) FROM livelihood_workers WHERE started_on <= {TO} AND (ended_on IS NULL OR ended_on > {TO})
    documents-and-plans plans-by-scope issued 2025 SELECT COUNT(*) FROM plans WHERE year = 2025 AND issued_on <= {TO}
    documents-and-plans plans-by-scope late 2025 SELECT COUNT(*) FROM plans WHERE year = 2025 AND issued_on > due_on
    documents-and-plans plans-by-scope missing 2025 SELECT COUNT(*) FROM plans WHERE year = 2025 AND issued_on IS NULL
    documents-and-plans tasks-by-kind done 2024 SELECT COUNT(*) FROM tasks WHERE done_on <= {TO}
    difficulties guidance-by-unit done 2023 SELECT COUNT(*) FROM guidances WHERE date BETWEEN {FROM} AND {TO} AND state = 'done'
    coordination-plan progress done 2024 SELECT COUNT(*) FROM coordination_items WHERE done_on <= {TO}
    communication participation households 2024 SELECT COUNT(DISTINCT household) FROM participations p JOIN communication_activities a ON a.id = p.activity WHERE a.date BETWEEN {FROM} AND {TO}
    self-managed-groups by-unit members 2024 SELECT COUNT(*) FROM group_members
    """.split(separator: "\n")

  private func sql(_ total: Total) -> String {
    let between = "BETWEEN {FROM} AND {TO}"
    var text = total.sql.replacing(
      "{GIVEN}", with: "FROM supports WHERE status IN ('given', 'closed') AND date \(between)")
    if let start = text.firstRange(of: "{OF("), let end = text.firstRange(of: ")}") {
      let entity = text[start.upperBound..<end.lowerBound]
      text.replaceSubrange(
        start.lowerBound..<end.upperBound,
        with: "FROM \(entity) x JOIN supports s ON s.id = x.support WHERE s.date \(between)")
    }
    return text.replacing("{FROM}", with: String(demoDay(total.year, 1, 1).number))
      .replacing("{TO}", with: String(demoDay(total.year, 12, 31).number))
  }

  @Test("the total is that of the register", arguments: totals)
  func total(line: Substring) throws {
    let total = try #require(Total(line))
    let catalogue = try ReportRuns.catalogue.get()
    let isYear = try catalogue.plugin(total.report).manifest.parameters.contains { $0.name == "year" }
    let value: ParameterValue =
      isYear ? .integer(Int64(total.year)) : .period(try #require(Period(year: total.year)))
    let table = try #require(try ReportRuns.run(total.report, [isYear ? "year" : "period": value]).table(total.table))
    let wanted = try ReportRuns.count(sql(total))
    #expect(table.total(total.column) == .integer(wanted) && wanted > 0)
  }
}
