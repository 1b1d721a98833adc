import Analytics
import Programme
import Testing
import Vietnamese

@testable import Register

/// The demo keeps every rule; one thing after another is broken in it, and each rule finds what was broken and no more.
@Suite("rules of the programme")
struct RuleTests {
  private let fixture: ImportFixture
  init() throws {
    fixture = try ImportFixture()
    try DemoRegister.fill(fixture.store, households: 600, seed: 1)
  }

  /// Poor up to 36 million a person and year, near-poor up to 46.
  private static let standard = PovertyStandard(
    id: "T", jurisdiction: "T", name: .init(both: "T"), validFrom: .unknownStart, validTo: nil,
    source: .init(both: "T"),
    isConfirmed: true,
    lines: [
      .init(class: "poor", areaType: nil, amount: 36_000_000, period: .year, isConfirmed: true),
      .init(class: "near_poor", areaType: nil, amount: 54_000_000, period: .year, isConfirmed: true),
    ], indicators: [],
    rules: [
      .init(class: "poor", condition: "income_per_person <= line('poor')"),
      .init(class: "near_poor", condition: "income_per_person <= line('near_poor')"),
    ])

  private func check() throws -> RuleCheck {
    let context = QueryContext(
      snapshot: try fixture.store.snapshot(), standards: [Self.standard], jurisdiction: "T",
      asOf: try #require(Day(iso: "2026-01-15")))
    return RuleCheck(context: context)
  }

  @Test("the demo keeps every rule, and has rows for each of them")
  func clean() throws {
    let check = try check()
    for rule in Model.programme.rules where rule.id != "class-undetermined" && rule.id != "override-reason" {
      let result = try check.result(of: rule)
      #expect(result.count == 0, "\(rule.id) \(rule.entity): \(result.findings.map(\.key).prefix(3))")
      #expect(
        result.rowCount > 0 || ["dwellings", "deprivation_overrides", "fund_expenses"].contains(rule.entity),
        "\(rule.entity)")
    }
  }

  @Test("each rule finds the rows that break it, and only them")
  func broken() throws {
    try fixture.store.write(.test) { writer in
      try BrokenRows(writer).write()
      for sql in BrokenRows.updates { try writer.database.execute(sql: sql) }
    }
    let check = try check()
    var found: [String: Int] = [:]
    for rule in Model.programme.rules {
      let result = try check.result(of: rule)
      if result.count > 0 { found[rule.id, default: 0] += result.count }
    }
    for (id, count) in found.sorted(by: { $0.key < $1.key }) where count != BrokenRows.expected[id] ?? 1 {
      Issue.record("\(id): \(count), not \(BrokenRows.expected[id] ?? 1)")
    }
    // The standard of these tests has no indicators: RecordedFlagTests breaks the rules of flags.
    let ids = Set(Model.programme.rules.map(\.id)).filter {
      !$0.hasPrefix("flag-") && !$0.hasPrefix("ceiling-") && (!$0.hasPrefix("amount-") || $0 == "amount-amount")
    }
    #expect(ids.subtracting(found.keys) == [], "every rule has a row that breaks it")
  }

  @Test("an amount beyond the ceiling that a register holds from before breaks the rule of its field")
  func ceilings() throws {
    let fields = Model.programme.storedEntities.flatMap { entity in
      entity.storedFields.filter { $0.tableMaximum != $0.maximum }.map { (entity: entity.name, field: $0.name) }
    }
    try fixture.store.write(.test) { writer in
      for (entity, field) in fields {
        try writer.database.execute(
          sql: "UPDATE \(entity) SET \(field) = 100000000000001 WHERE id = (SELECT min(id) FROM \(entity))")
      }
    }
    let check = try check()
    let results = try Model.programme.rules.filter { $0.id.hasPrefix("ceiling-") }.map(check.result(of:))
    #expect(results.count == fields.count && results.contains { $0.rule.entity == "disbursements" && $0.count == 1 })
    for result in results {
      #expect(result.count == min(1, result.rowCount), "\(result.rule.id) of \(result.rule.entity)")
    }
  }

  @Test("a finding has the row's key, its unit and the values that the rule shows; an area and a year narrow the rows")
  func findings() throws {
    try fixture.store.write(.test) { writer in
      try writer.database.execute(sql: "UPDATE budget_lines SET allocated = 1 WHERE code = 'DT-2023-3.1'")
    }
    let rule = try #require(Model.programme.rules.first { $0.id == "disbursed-allocated" })
    let result = try check().result(of: rule)
    #expect(result.count == 1)
    // Six lines in each year from 2022 to 2024, fourteen in 2025.
    #expect(result.rowCount == 32)
    let finding = try #require(result.findings.first)
    #expect(finding.key == "DT-2023-3.1" && finding.unit == "Huyện Cần Giờ" && finding.values.first == .integer(1))
    let context = try check().context
    #expect(try RuleCheck(context: context, year: 2022).result(of: rule).count == 0)
    #expect(try RuleCheck(context: context, year: 2023).result(of: rule).count == 1)
    #expect(try RuleCheck(context: context, limit: 0).result(of: rule).findings.isEmpty)
  }

  @Test("a loan lies where its support was given, in the year in which it was lent")
  func narrowed() throws {
    try fixture.store.write(.test) { writer in
      try writer.database.execute(sql: "UPDATE loans SET first_payment_on = disbursed_on - 1")
    }
    let rule = try #require(Model.programme.rules.first { $0.id == "loan-dates" })
    let context = try check().context
    let counts = try fixture.rows(
      """
      SELECT count(*), sum(u.code = '27676'), sum(l.disbursed_on BETWEEN \(fixture.day("2023-01-01"))
      AND \(fixture.day("2023-12-31"))) FROM loans l JOIN supports s ON s.id = l.support JOIN units u ON u.id = s.unit
      """)[0].split(separator: "|").compactMap { Int($0) }
    #expect(try RuleCheck(context: context).result(of: rule).count == counts[0])
    #expect(try RuleCheck(context: context, area: "27676").result(of: rule).count == counts[1])
    #expect(try RuleCheck(context: context, year: 2023).result(of: rule).count == counts[2])
    #expect(counts[0] > counts[1] && counts[1] > 0 && counts[2] > 0)
  }

  @Test("a key that goes through references is written part by part")
  func keys() throws {
    try fixture.store.write(.test) { writer in
      try writer.database.execute(
        sql: "UPDATE loans SET first_payment_on = disbursed_on - 1 WHERE id = (SELECT min(id) FROM loans)")
    }
    let rule = try #require(Model.programme.rules.first { $0.id == "loan-dates" })
    let key = try #require(try check().result(of: rule).findings.first?.key)
    let expected = try fixture.rows(
      """
      SELECT h.code, s.form, s.date, s.decision FROM loans l JOIN supports s ON s.id = l.support
      JOIN households h ON h.id = s.household WHERE l.id = (SELECT min(id) FROM loans)
      """)[0].split(separator: "|")
    let day = try #require(Int32(expected[2]).map { Day(number: $0).iso })
    #expect(key == "\(expected[0])|loan|\(day)|\(expected[3])")
  }
}
