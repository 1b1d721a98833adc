import Analytics
import GRDB
import Testing
import Vietnamese

@testable import Register

@Suite("the demo register")
struct DemoRegisterTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  @Test("the same seed gives the same content, another seed another")
  func seeds() throws {
    let stores = try ["a", "b", "c"].map { try fixture.folder.store($0 + ".db") }
    for (store, seed) in zip(stores, [UInt64(1), 1, 2]) {
      try store.loadReference(folder: ImportFixture.assets, options: ImportFixture.options)
      try DemoRegister.fill(store, households: 300, seed: seed)
    }
    let identities = try stores.map { try $0.snapshot().identity }
    #expect(identities[0] == identities[1] && identities[0] != identities[2])
    #expect(try stores[0].lastWriteDay()?.iso == "2026-01-15")
  }

  @Test(
    "unit_years add up to the district in every year, for any number of households", arguments: [300, 1_001, 2_345])
  func unitYears(households: Int) throws {
    try DemoRegister.fill(fixture.store, households: households, seed: 3)
    #expect(
      try fixture.rows("SELECT year, sum(households), count(*) FROM unit_years GROUP BY year") == [
        "2021|\(households)|7", "2022|\(households)|7", "2023|\(households)|7", "2024|\(households)|7",
        "2025|\(households)|4",
      ])
  }

  @Test(
    "the demo is made for any number of households and any seed, nobody twice in one course",
    arguments: [100, 500, 1_000, 2_000, 2_600], [UInt64(1), 7])
  func sizes(households: Int, seed: UInt64) throws {
    try DemoRegister.fill(fixture.store, households: households, seed: seed)
    #expect(
      try fixture.rows(
        "SELECT count(*) FROM (SELECT 1 FROM course_enrolments GROUP BY course, member HAVING count(*) > 1)") == ["0"])
  }

  @Test("what must agree agrees: sizes, points, exits, units on their dates")
  func consistency() throws {
    try DemoRegister.fill(fixture.store, households: 2_000, seed: 5)
    func none(_ table: String, _ condition: String) throws {
      #expect(try fixture.rows("SELECT count(*) FROM \(table) WHERE \(condition)") == ["0"], "\(condition)")
    }
    try none(
      "review_events e",
      """
      members <> max(1, (SELECT count(*) FROM members m WHERE m.household = e.household AND birth_date <= e.date
      AND coalesce(left_on > e.date, 1)))
      """)
    try none(
      "review_events",
      """
      points_b <> 10 * CASE deprivations WHEN '' THEN 0
      ELSE 1 + length(deprivations) - length(replace(deprivations, ',', '')) END
      """)
    let change = fixture.day("2025-07-01")
    for (table, date) in [("review_events", "date"), ("supports", "date"), ("enrolments", "started_on")] {
      try none("\(table) r JOIN units u ON u.id = r.unit", "(r.\(date) >= \(change)) <> (u.valid_from = \(change))")
    }
    // 140 points are 18 million a year in the country (Circular 07/2021); in old Cần Thạnh 175 are 24 million.
    try none(
      "review_events r JOIN units u ON u.id = r.unit",
      "u.area_type = 'rural' AND (income_per_person <= 18000000) <> (points_a <= 140)")
    try none("members", "id_number IS NOT NULL AND id_number NOT LIKE '999%'")
    #expect(try fixture.rows("SELECT count(*) > 0 FROM review_events WHERE exit_on IS NOT NULL") == ["1"])
    #expect(try fixture.rows("SELECT count(DISTINCT form) FROM supports") == ["10"])
    #expect(
      try fixture.rows("SELECT count(DISTINCT r.unit) FROM residences r JOIN units u ON u.id = r.unit") == ["11"])
  }

  @Test("poverty falls under the city's standard, and the national one shows something too")
  func trend() throws {
    try DemoRegister.fill(fixture.store, households: 6_000, seed: 1)
    let year = "cast(strftime('%Y', date * 86400, 'unixepoch') AS INTEGER)"
    let rows = try fixture.store.reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(year) AS year, sum(income_per_person <= 36000000) AS poor,
          sum(points_a <= 140 AND points_b >= 30) AS national, count(*) AS all_of_them
          FROM review_events WHERE kind = 'periodic' GROUP BY 1 ORDER BY 1
          """)
    }
    let poor: [Int] = rows.map { $0["poor"] }
    let national: [Int] = rows.map { $0["national"] }
    #expect(rows.count == 5 && poor[0] > poor[3] && poor[3] > 0)
    #expect(national.allSatisfy { $0 > 0 })
    #expect(rows.allSatisfy { ($0["all_of_them"] as Int) >= 300 }, "1,000 reviews a year for 20,000 households")
  }

  @Test("pledges are paid in full, in part and not at all, and some gifts were never pledged")
  func fund() throws {
    try DemoRegister.fill(fixture.store, households: 20_000 / 4, seed: 1)
    let rows = try fixture.rows(
      """
      SELECT sum(paid >= amount), sum(paid > 0 AND paid < amount), sum(paid = 0) FROM
      (SELECT amount, (SELECT coalesce(sum(amount), 0) FROM receipts r WHERE r.pledge = p.id) AS paid FROM pledges p)
      """)
    let counts = rows[0].split(separator: "|").compactMap { Int($0) }
    #expect(counts.count == 3 && counts.allSatisfy { $0 > 0 })
    #expect(try fixture.rows("SELECT count(*) > 0 FROM receipts WHERE pledge IS NULL") == ["1"])
    #expect(
      try fixture.rows("SELECT code, unit_cost FROM campaigns WHERE kind = 'poor_fund'") == [
        "vnn-2024|30000000", "vnn-2025|30000000",
      ])
  }

  @Test("without the reference data there is nothing to fill")
  func withoutUnits() throws {
    let store = try fixture.folder.store("empty.db")
    #expect(throws: (any Error).self) { try DemoRegister.fill(store, households: 300, seed: 1) }
    #expect(try store.count("households") == 0)
  }
}
