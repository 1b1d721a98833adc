import Documents
import Messages
import Testing
import Vietnamese

@testable import BenVung
@testable import Register

/// Figures of the programme's reports beside those that SQL finds on the register by another path.
@Suite("figures of the programme's reports, worked out by SQL")
struct ProgrammeFigureTests {
  private func period(_ code: String) throws -> [String: ParameterValue] {
    ["period": .period(try #require(Period(code)))]
  }

  private func table(_ id: String, _ table: String, _ code: String) throws -> Documents.Table {
    try #require(try ReportRuns.run(id, period(code)).table(table))
  }

  private func count(_ sql: String) throws -> Value { .integer(try ReportRuns.count(sql)) }
  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 { demoDay(year, month, day).number }

  @Test("money by mid-2024: allocated, planned, paid, and what is behind, by project and by month")
  func budget() throws {
    let table = try table("budget-disbursement", "by-project", "2024-H1")
    let paid = """
      SELECT SUM(d.amount) FROM disbursements d JOIN budget_lines l ON l.id = d.line
      WHERE l.year = 2024 AND d.date <= \(day(2024, 6, 30))
      """
    let planned =
      "SELECT SUM(p.amount) FROM disbursement_plans p JOIN budget_lines l ON l.id = p.line WHERE l.year = 2024 AND p.month <= 6"
    #expect(table.total("allocated") == (try count("SELECT SUM(allocated) FROM budget_lines WHERE year = 2024")))
    #expect(table.total("disbursed") == (try count(paid)))
    #expect(table.total("planned") == (try count(planned)))
    let behind = try self.table("budget-disbursement", "forecast", "2024-H1")
    #expect(behind.total("lag") == (try count("SELECT (\(planned)) - (\(paid))")))
    // At the pace of six months a line pays twice as much in twelve, and no more than it was given.
    let forecast = """
      SELECT SUM(MIN(l.allocated, 2 * (SELECT SUM(d.amount) FROM disbursements d
      WHERE d.line = l.id AND d.date <= \(day(2024, 6, 30))))) FROM budget_lines l WHERE l.year = 2024
      """
    #expect(behind.total("forecast") == (try count(forecast)))
  }

  @Test("the funds of 2025: opening, receipts, spending and transfers give the closing balances that were published")
  func funds() throws {
    let statement = try table("fund-statement", "statement", "2025")
    let sums = ["received": "receipts", "spent": "fund_expenses"]
    for (column, entity) in sums {
      let found = "SELECT SUM(amount) FROM \(entity) WHERE date BETWEEN \(day(2025, 1, 1)) AND \(day(2025, 12, 31))"
      #expect(statement.total(column) == (try count(found)), "\(column)")
    }
    #expect(statement.total("closing") == (try count("SELECT SUM(closing) FROM fund_balances WHERE year = 2025")))
    #expect(statement.total("transferred_in") == statement.total("transferred_out"))
    #expect(try ReportRuns.run("fund-statement", period("2025")).table("differing") == nil)
    // A quarter opens with what the quarter before it closed.
    let (third, fourth) = (
      try table("fund-statement", "statement", "2025-Q3"), try table("fund-statement", "statement", "2025-Q4")
    )
    #expect(
      fourth.column("opening") == third.column("closing") && fourth.total("closing") == statement.total("closing"))
  }

  @Test("support of 2024 by form: households, times and value")
  func care() throws {
    let given =
      "FROM supports WHERE status IN ('given', 'closed') AND date BETWEEN \(day(2024, 1, 1)) AND \(day(2024, 12, 31))"
    let table = try table("household-care", "by-form", "2024")
    #expect(table.total("households") == (try count("SELECT COUNT(DISTINCT household) \(given)")))
    #expect(table.total("times") == (try count("SELECT COUNT(*) \(given)")))
    let value = "SUM(COALESCE(amount, 0) + COALESCE(in_kind_value, 0))"
    #expect(table.total("value") == (try count("SELECT \(value) \(given)")))
    let loans = "SELECT COUNT(DISTINCT household) \(given) AND form = 'loan'"
    #expect(table.column("households")["Vay vốn ưu đãi"] == (try count(loans)))
    // Each household stands in one class on the day: the classes add up to all support.
    let classes = try self.table("household-care", "by-class", "2024")
    let times = classes.rows.compactMap { $0[3].number }.reduce(0, +)
    #expect(Value.integer(Int64(times)) == table.total("times"))
  }

  @Test("loans at the end of 2025: lent, repaid, owed and overdue")
  func loans() throws {
    let table = try table("policy-loans", "debt-by-programme", "2025")
    let end = day(2025, 12, 31)
    let each = """
      SELECT s.amount AS lent, l.due_on, COALESCE((SELECT SUM(principal) FROM loan_repayments r
      WHERE r.loan = l.id AND r.date <= \(end)), 0) AS paid
      FROM loans l JOIN supports s ON s.id = l.support WHERE l.disbursed_on <= \(end)
      """
    #expect(table.total("loans") == (try count("SELECT COUNT(*) FROM (\(each))")))
    #expect(table.total("debt") == (try count("SELECT SUM(MAX(lent - paid, 0)) FROM (\(each))")))
    let overdue = "SELECT COALESCE(SUM(MAX(lent - paid, 0)), 0) FROM (\(each)) WHERE due_on < \(end)"
    #expect(table.total("overdue") == (try count(overdue)))
  }

  @Test("houses of 2024, those accepted by the end of the year, and their sources")
  func houses() throws {
    let cases = """
      FROM housing_cases h JOIN supports s ON s.id = h.support
      WHERE s.date BETWEEN \(day(2024, 1, 1)) AND \(day(2024, 12, 31))
      """
    let table = try table("housing-support", "by-unit", "2024")
    #expect(table.total("cases") == (try count("SELECT COUNT(*) \(cases)")))
    #expect(
      table.total("accepted") == (try count("SELECT COUNT(*) \(cases) AND h.accepted_on <= \(day(2024, 12, 31))")))
    let sources = try self.table("housing-support", "sources", "2024")
    let amount = "SELECT SUM(f.amount) FROM housing_funds f WHERE f.housing_case IN (SELECT h.id \(cases))"
    #expect(sources.total("amount") == (try count(amount)))
  }

  @Test("findings of 2025 as they stood on 30 June: fixed by then, overdue, of all units")
  func findings() throws {
    let table = try table("supervision", "by-unit", "2025-H1")
    let end = day(2025, 6, 30)
    let found = "FROM findings WHERE date BETWEEN \(day(2025, 1, 1)) AND \(end)"
    #expect(table.total("findings") == (try count("SELECT COUNT(*) \(found)")))
    #expect(table.total("fixed") == (try count("SELECT COUNT(*) \(found) AND closed_on <= \(end)")))
    let open = "(closed_on IS NULL OR closed_on > \(end))"
    #expect(table.total("overdue") == (try count("SELECT COUNT(*) \(found) AND \(open) AND due_on < \(end)")))
  }

  @Test("what was settled and has come back is told apart")
  func difficulties() throws {
    let returned = try table("difficulties", "come-back", "2025")
    let sql = """
      SELECT COUNT(*) FROM difficulties d WHERE EXISTS (SELECT 1 FROM difficulties e
      WHERE e.unit = d.unit AND e.subject = d.subject AND e.solved_on < d.date)
      """
    #expect(returned.rows.count == Int(try ReportRuns.count(sql)) && !returned.rows.isEmpty)
  }

  @Test("groups whose head was not trained in 2025, and officers who were")
  func training() throws {
    let heads = try table("training", "heads", "2025")
    let trained = """
      SELECT COUNT(DISTINCT a."group") FROM training_attendances a JOIN training_courses c ON c.id = a.course
      WHERE c.starts_on BETWEEN \(day(2025, 1, 1)) AND \(day(2025, 12, 31)) AND a."group" IS NOT NULL
      """
    #expect(heads.total("trained") == (try count(trained)))
    let left = "SELECT (SELECT COUNT(*) FROM self_managed_groups) - (\(trained))"
    #expect(heads.total("left") == (try count(left)))
    #expect(try table("training", "heads-left", "2025").rows.count == Int(ReportRuns.count(left)))
  }

  @Test("learners of 2024 by trade and what came of it")
  func learners() throws {
    let table = try table("jobs-and-training", "by-trade", "2024")
    let learners = """
      FROM course_enrolments e JOIN courses c ON c.id = e.course
      WHERE c.starts_on BETWEEN \(day(2024, 1, 1)) AND \(day(2024, 12, 31))
      """
    #expect(table.total("learners") == (try count("SELECT COUNT(*) \(learners)")))
    #expect(table.total("certified") == (try count("SELECT COUNT(*) \(learners) AND e.result = 'certified'")))
    let working = "SELECT COUNT(*) \(learners) AND e.job_after IN ('hired', 'own', 'same')"
    #expect(table.total("working") == (try count(working)))
  }

  @Test("households in livelihood models in 2023 and how many lost money")
  func models() throws {
    let table = try table("livelihood-models", "by-model", "2023")
    let part = """
      FROM enrolments WHERE started_on <= \(day(2023, 12, 31)) AND (ended_on IS NULL OR ended_on >= \(day(2023, 1, 1)))
      """
    #expect(table.total("households") == (try count("SELECT COUNT(DISTINCT household) \(part)")))
    #expect(table.total("loss") == (try count("SELECT COUNT(*) \(part) AND yearly_net < 0")))
  }

  @Test("targets of 2025: a rate below its plan is exceeded, one above it missed")
  func targets() throws {
    let document = try ReportRuns.run("programme-targets", ["year": .integer(2025)])
    // poor_rate 3.1 of 3.4, houses_repaired 24 of 20; near_poor_rate 4.3 of 4.0, workers_trained 31 of 40,
    // disbursement_rate 82.5 of 95; models_built 4 of 4, insured_rate 100 of 100 (DemoLastYear).
    #expect(document.table("exceeded")?.rows.count == 2 && document.table("missed")?.rows.count == 3)
    #expect(document.table("reached")?.rows.count == 2 && document.table("unknown") == nil)
    #expect(document.table("next")?.rows.count == 7)
  }

  @Test("the conference has 21 opinions of 9 delegates, as its minutes say, and 7 tasks of which 3 are done")
  func conference() throws {
    let document = try ReportRuns.run("conference-record", ["conference": .text("HN-2024-07")])
    let text = document.blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "\n")
    #expect(text.contains("21 ý kiến từ 9 đại biểu") && text.contains("3/7 nhiệm vụ (42,9%)"))
    #expect(document.table("opinions")?.rows.count == 21 && document.table("delegates")?.rows.count == 24)
    #expect(!document.blocks.contains { if case .note = $0 { true } else { false } })
  }

  @Test("the activities of 2024 by kind: number, reach and cost")
  func communication() throws {
    let table = try table("communication", "by-kind", "2024")
    let all = "FROM communication_activities WHERE date BETWEEN \(day(2024, 1, 1)) AND \(day(2024, 12, 31))"
    #expect(table.total("activities") == (try count("SELECT COUNT(*) \(all)")))
    #expect(table.total("reach") == (try count("SELECT SUM(reach) \(all)")))
    #expect(table.total("cost") == (try count("SELECT SUM(cost) \(all)")))
  }

  @Test("the teams' visits and findings of 2024")
  func teams() throws {
    let teams = try table("supervision", "teams", "2024")
    let visits = "FROM inspection_visits WHERE date BETWEEN \(day(2024, 1, 1)) AND \(day(2024, 12, 31))"
    #expect(teams.integers("visited").values.reduce(0, +) == (try ReportRuns.count("SELECT COUNT(*) \(visits)")))
    let found = "SELECT COUNT(*) FROM findings WHERE visit IN (SELECT id \(visits))"
    #expect(teams.integers("found").values.reduce(0, +) == (try ReportRuns.count(found)))
  }

  @Test(
    "the pack speaks of the periods that the conference names, and holds its record; the half-year's report the same")
  func papers() throws {
    let pack = try ReportRuns.run("conference-pack", ["conference": .text("HN-2024-07")])
    let report = try ReportRuns.run("programme-report", period("2024-H1"))
    #expect(pack.title.contains("6 tháng đầu năm 2024"))
    for id in ["care-by-form", "money-by-project", "difficulties", "direction-documents"] {
      #expect(pack.table(id)?.rows == report.table(id)?.rows && pack.table(id) != nil, "\(id)")
    }
    #expect(pack.table("opinions")?.rows.count == 21)
    // Looking back on 2021 to 2023: a line for each year.
    #expect(pack.table("years-reviews")?.rows.map { $0[0] } == [.integer(2021), .integer(2022), .integer(2023)])
    // Before the review of autumn a half-year speaks of the year before.
    let poor = try #require(try ReportRuns.run("review-results", ["year": .integer(2023)]).table("by-unit"))
    #expect(report.table("annex-poverty")?.total("poor") == poor.total("poor"))
  }
}
