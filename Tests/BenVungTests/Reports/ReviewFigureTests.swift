import Documents
import Messages
import Testing

@testable import BenVung

/// Figures of the reports beside those that SQL finds on the register by another path: the city's lines of 2021 (36 and
/// 46 million a year) and 2025 (46 and 54 million), and the classes that communes recognised.
@Suite("figures of the review's reports, worked out by SQL")
struct ReviewFigureTests {
  /// The last review of each household and year with its class, as `r`.
  private static let reviews = """
    WITH ranked AS (
      SELECT e.*, CAST(strftime('%Y', e.date * 86400, 'unixepoch') AS INTEGER) AS year,
        ROW_NUMBER() OVER (
          PARTITION BY e.household, strftime('%Y', e.date * 86400, 'unixepoch') ORDER BY e.date DESC) AS place
      FROM review_events e),
    r AS (
      SELECT ranked.*, u.name AS unit_name, COALESCE(
        (SELECT class FROM review_classes c WHERE c.household = ranked.household AND c.date = ranked.date
          AND c.standard = CASE WHEN year < 2025 THEN 'HCMC-2021' ELSE 'HCMC-2025' END),
        CASE WHEN income_per_person <= CASE WHEN year < 2025 THEN 36000000 ELSE 46000000 END THEN 'poor'
          WHEN income_per_person <= CASE WHEN year < 2025 THEN 46000000 ELSE 54000000 END THEN 'near_poor'
          ELSE 'not_poor' END) AS class
      FROM ranked JOIN units u ON u.id = ranked.unit WHERE place = 1)

    """

  private func counts(_ select: String) throws -> [String: Int64] { try ReportRuns.counts(Self.reviews + select) }
  private func count(_ select: String) throws -> Int64 { try ReportRuns.count(Self.reviews + select) }
  private func year(_ year: Int64) -> [String: ParameterValue] { ["year": .integer(year)] }

  @Test("poor and near-poor households of each commune and their rates", arguments: [2023, 2025] as [Int64])
  func results(year: Int64) throws {
    let table = try #require(try ReportRuns.run("review-results", self.year(year)).table("by-unit"))
    for column in ["poor", "near_poor"] {
      let found = try counts(
        "SELECT unit_name, COUNT(*) FROM r WHERE year = \(year) AND class = '\(column)' GROUP BY unit_name")
      #expect(table.integers(column).filter { $0.value > 0 } == found && !found.isEmpty)
    }
    let households = try counts(
      "SELECT u.name, y.households FROM unit_years y JOIN units u ON u.id = y.unit WHERE y.year = \(year)")
    #expect(table.integers("households") == households)
    for (unit, rate) in table.column("poor_rate") {
      #expect(rate == .ratio(table.integers("poor")[unit] ?? -1, households[unit] ?? -1))
    }
  }

  @Test("persons, heads and deprivations of the poor")
  func profile() throws {
    let table = try #require(try ReportRuns.run("review-results", year(2024)).table("poor"))
    #expect(
      table.integers("persons")
        == (try counts(
          "SELECT unit_name, SUM(members) FROM r WHERE year = 2024 AND class = 'poor' GROUP BY unit_name")))
    let women = try count(
      "SELECT COUNT(*) FROM r JOIN members m ON m.household = r.household AND m.relationship = 'head' "
        + "WHERE year = 2024 AND class = 'poor' AND m.sex = 'female'")
    #expect(table.total("woman_head") == .integer(women))
  }

  @Test("the movement of the poor from 2023 to 2024: start, out, back, new, end, and those of ethnic minorities")
  func movement() throws {
    let table = try #require(try ReportRuns.run("poverty-movement", year(2024)).table("poor"))
    let both = "FROM r b LEFT JOIN r a ON a.household = b.household AND a.year = 2024 WHERE b.year = 2023"
    let later = "FROM r a LEFT JOIN r b ON b.household = a.household AND b.year = 2023 WHERE a.year = 2024"
    let exits =
      "EXISTS (SELECT 1 FROM review_events x WHERE x.household = a.household AND x.exit_on <= a.date)"
    let into = "AND a.class = 'poor' AND (b.class IS NULL OR b.class <> 'poor')"
    let wanted = [
      "start": try count("SELECT COUNT(*) \(both) AND b.class = 'poor'"),
      "escaped": try count("SELECT COUNT(*) \(both) AND b.class = 'poor' AND a.class <> 'poor'"),
      "fallen_back": try count("SELECT COUNT(*) \(later) \(into) AND \(exits)"),
      "newly_arisen": try count("SELECT COUNT(*) \(later) \(into) AND NOT \(exits)"),
      "end": try count("SELECT COUNT(*) \(later) AND a.class = 'poor'"),
      "end_minority": try count(
        "SELECT COUNT(*) FROM r a JOIN members m ON m.household = a.household AND m.relationship = 'head' "
          + "WHERE a.year = 2024 AND a.class = 'poor' AND m.ethnicity <> 'kinh'"),
    ]
    for (column, figure) in wanted { #expect(table.total(column) == .integer(figure), "\(column)") }
    #expect(wanted["start"] ?? 0 > 0 && wanted["newly_arisen"] ?? 0 > 0)
    // Urban first, then rural; each area is the sum of its communes.
    let levels = table.levels
    #expect(levels.count == table.rows.count && levels.first == 0 && levels.count { $0 == 0 } == 2)
    let areas = table.integers("end").filter { $0.key.hasPrefix("I") }.values.reduce(0, +)
    #expect(areas == wanted["end"])
  }

  @Test("across the units of 2025 all households of before are known of what came whole and of the district")
  func movementOfUnits() throws {
    let document = try ReportRuns.run("poverty-movement", year(2025))
    // The rural area and its four communes: whoever was not reviewed counts where the household lives.
    for id in ["poor", "near_poor"] { #expect(document.table(id)?.rows.count == 5) }
    let table = try #require(document.table("poor"))
    let before = try ReportRuns.counts(
      "SELECT u.code, y.households FROM unit_years y JOIN units u ON u.id = y.unit WHERE y.year = 2024")
    func of(_ rate: Value?) -> Int64? { if case .ratio(_, let all)? = rate { all } else { nil } }
    let rates = table.column("start_rate")
    #expect(of(rates["Xã Cần Giờ"]) == (before["27664"] ?? 0) + (before["27679"] ?? 0))
    #expect(of(rates["Xã Thạnh An"]) == before["27676"])
    // Xã An Thới Đông was split between these two.
    #expect(rates["Xã Bình Khánh"] == .null && rates["Xã An Thới Đông"] == .null)
    #expect(of(table.total("start_rate")) == before.values.reduce(0, +))
    // Only a change of standard has a column of its own.
    #expect(table.columns.contains { $0.id == "by_standard" })
  }

  @Test("poor households that lack each indicator, as counts and as rates")
  func deprivations() throws {
    let document = try ReportRuns.run("review-deprivations", year(2024))
    let table = try #require(document.table("poor"))
    #expect(table.columns.count == 2 + 12)
    for indicator in ["employment", "water", "health_insurance", "toilet"] {
      let households = try count(
        "SELECT COUNT(*) FROM r WHERE year = 2024 AND class = 'poor' "
          + "AND ',' || deprivations || ',' LIKE '%,\(indicator),%'")
      #expect(table.total(indicator) == .integer(households), "\(indicator)")
      let poor = try count("SELECT COUNT(*) FROM r WHERE year = 2024 AND class = 'poor'")
      #expect(document.table("poor-rates")?.total(indicator) == .ratio(households, poor))
    }
  }

  @Test("children of the poor and near-poor, and those without insurance")
  func children() throws {
    let table = try #require(try ReportRuns.run("review-deprivations", year(2025)).table("children"))
    let child = """
      FROM r JOIN members m ON m.household = r.household WHERE year = 2025 AND class IN ('poor', 'near_poor')
      AND m.birth_date <= r.date AND (m.left_on IS NULL OR m.left_on > r.date)
      AND strftime('%Y%m%d', r.date * 86400, 'unixepoch')
        - strftime('%Y%m%d', m.birth_date * 86400, 'unixepoch') < 160000
      """
    #expect(table.total("children") == .integer(try count("SELECT COUNT(*) \(child)")))
    #expect(
      table.total("uninsured")
        == .integer(try count("SELECT COUNT(*) \(child) AND m.facts_on <= r.date AND m.health_insurance = 0")))
  }

  @Test("causes and ethnicities of the listed")
  func profileOfListed() throws {
    let document = try ReportRuns.run("review-profile", year(2024))
    let causes = try #require(document.table("causes-poor"))
    for (cause, figure) in try counts(
      "SELECT cause, COUNT(*) FROM r WHERE year = 2024 AND class = 'poor' GROUP BY cause")
    {
      #expect(causes.total(cause) == .integer(figure), "\(cause)")
    }
    let listed = try counts(
      "SELECT m.ethnicity, COUNT(*) FROM r JOIN members m ON m.household = r.household AND m.relationship = 'head' "
        + "WHERE year = 2024 AND class IN ('poor', 'near_poor') GROUP BY m.ethnicity")
    let table = try #require(document.table("ethnicity"))
    #expect(table.integers("listed").values.sorted() == listed.values.sorted())
    #expect(table.integers("listed")["Kinh"] == listed["kinh"])
  }

  @Test("the detailed list has one line for each member present on the day of the review")
  func members() throws {
    let table = try #require(try ReportRuns.run("household-list", year(2024)).table("poor"))
    let members = try count(
      "SELECT COUNT(*) FROM r JOIN members m ON m.household = r.household WHERE year = 2024 AND class = 'poor' "
        + "AND (m.left_on IS NULL OR m.left_on > r.date) AND (m.joined_on IS NULL OR m.joined_on <= r.date) "
        + "AND (m.birth_date IS NULL OR m.birth_date <= r.date)")
    #expect(Int64(table.rows.count) == members)
  }

  @Test("the decision recognises who became poor, near-poor, and who escaped")
  func decision() throws {
    let table = try #require(try ReportRuns.run("review-decision", year(2024)).table("by-unit"))
    let pair = "FROM r a JOIN r b ON b.household = a.household AND b.year = 2023 WHERE a.year = 2024"
    #expect(
      table.total("escaped_poor")
        == .integer(try count("SELECT COUNT(*) \(pair) AND b.class = 'poor' AND a.class <> 'poor'")))
    #expect(
      table.total("escaped_near_poor")
        == .integer(try count("SELECT COUNT(*) \(pair) AND b.class = 'near_poor' AND a.class = 'not_poor'")))
  }

  @Test("who is just above and just below the line")
  func near() throws {
    let table = try #require(try ReportRuns.run("income-poverty", year(2024)).table("near"))
    // 10 % around 36 million.
    let incomes = "SELECT COUNT(*) FROM r WHERE year = 2024 AND income_per_person"
    #expect(table.total("far_below") == .integer(try count("\(incomes) < 32400000")))
    #expect(table.total("just_below") == .integer(try count("\(incomes) BETWEEN 32400000 AND 36000000")))
    #expect(table.total("just_above") == .integer(try count("\(incomes) > 36000000 AND income_per_person <= 39600000")))
  }

  @Test("where the poor of the first year are in the last")
  func transitions() throws {
    let document = try ReportRuns.run("class-transitions", ["year": .integer(2025), "years": .integer(4)])
    let table = try #require(document.table("whole"))
    let pair =
      "FROM r a JOIN r b ON b.household = a.household AND b.year = 2021 WHERE a.year = 2025 AND b.class = 'poor'"
    for to in ["poor", "near_poor", "not_poor"] {
      #expect(table.integers(to)["Hộ nghèo"] == (try count("SELECT COUNT(*) \(pair) AND a.class = '\(to)'")), "\(to)")
    }
  }

  @Test("the rows that lack an income, and the households that nobody looked at")
  func quality() throws {
    let document = try ReportRuns.run("register-quality", year(2024))
    #expect(
      document.table("reviews")?.total("no_income")
        == .integer(try count("SELECT COUNT(*) FROM r WHERE year = 2024 AND income_per_person IS NULL")))
    #expect(
      document.table("missed")?.total("missed")
        == .integer(
          try count(
            "SELECT COUNT(*) FROM r b LEFT JOIN r a ON a.household = b.household AND a.year = 2024 "
              + "WHERE b.year = 2023 AND b.class IN ('poor', 'near_poor') AND a.household IS NULL")))
  }

  @Test("findings that are overdue on a day")
  func due() throws {
    let document = try ReportRuns.run("due-dates", ["date": .date(try #require(.init(iso: "2024-07-01")))])
    let table = try #require(document.table("overdue"))
    let findings = try ReportRuns.count(
      "SELECT COUNT(*) FROM findings WHERE due_on < unixepoch('2024-07-01') / 86400 "
        + "AND (closed_on IS NULL OR closed_on > unixepoch('2024-07-01') / 86400)")
    #expect(table.integers("overdue")["Khắc phục hạn chế"] ?? 0 == findings)
  }
}
