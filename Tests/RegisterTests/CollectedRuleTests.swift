import Programme
import Testing

/// What domain.md 12 collects, line by line, and where each is kept: in rules by their ids, in the key of an entity, which
/// no two rows share, or in the bounds of a field, which no import passes.
@Suite("the validation rules that were collected")
struct CollectedRuleTests {
  private static let lines: [(line: String, rules: [String], entities: [String])] = [
    ("1 household size, head, dependents", ["household-size", "household-head", "flag-dependents"], []),
    (
      "2 one class per household, standard and review; it follows from A and B or was decided",
      ["class-by-points", "override-reason", "class-review"], ["review_classes"]
    ),
    ("3 B points and flags", ["points-b-flags", "points-b-range", "flag-employment", "flag-info-means"], []),
    (
      "3 overrides belong to a review and are decided", ["override-review", "override-decided"],
      ["deprivation_overrides"]
    ),
    ("4 units on their dates", ["unit-then", "unit-commune", "unit-area-type", "unit-parent-then"], []),
    (
      "5 start + moves = end; last year's end = this year's start",
      ["movement-poor", "movement-near-poor", "movement-start-poor", "movement-start-near-poor"], []
    ),
    (
      "6 counts, rates, totals",
      [
        "statistic-count", "statistic-rate", "target-rate", "rate-poor", "rate-near-poor", "poverty-parts",
        "household-parts", "persons-households",
      ], []
    ),
    (
      "7 support fits the class, sources add up, no duplicate",
      ["support-class", "house-sources", "support-two-sources", "detail-form", "member-of-household"], ["supports"]
    ),
    (
      "8 disbursed, balances, decisions and beneficiaries",
      ["disbursed-allocated", "fund-balance", "fund-opening", "expense-decision", "expense-beneficiary"], []
    ),
    (
      "9 dates in their order",
      ["support-decision-date", "means-handover", "loan-dates", "expense-date", "review-window"], []
    ),
    (
      "10 one standard in plan, target and actual", ["target-standard", "statistic-standard"],
      ["targets", "statistics"]
    ),
    ("11 amounts and slips of the unit", ["amount-amount", "income-unit", "income-high", "loan-unit"], []),
  ]

  @Test("every line names rules that the programme has")
  func rules() {
    let known = Set(Model.programme.rules.map(\.id))
    for line in Self.lines { #expect(Set(line.rules).subtracting(known) == [], "\(line.line)") }
    #expect(Set(Self.lines.compactMap { Int($0.line.prefix { $0.isNumber }) }) == Set(1...11))
  }

  @Test("what a key keeps is in the key: one class per review and standard, one figure per unit, year and standard")
  func keys() throws {
    let keys = [
      "review_classes": ["household", "date", "standard"], "deprivation_overrides": ["household", "date", "indicator"],
      "supports": ["household", "form", "date", "decision"], "targets": ["indicator", "unit", "year", "standard"],
      "statistics": ["indicator", "unit", "year", "standard"],
    ]
    for (name, key) in keys { #expect(try #require(Model.programme.entity(name)).key == key) }
    #expect(Set(Self.lines.flatMap(\.entities)) == Set(keys.keys))
  }

  @Test("what bounds keep has bounds: points B, household sizes, counts of households")
  func bounds() throws {
    for (entity, field) in [
      ("review_events", "points_b"), ("review_events", "members"), ("unit_years", "households"),
      ("budget_lines", "allocated"), ("disbursements", "amount"),
    ] {
      #expect(try #require(Model.programme.entity(entity)?.field(field)).minimum ?? -1 >= 0, "\(entity).\(field)")
    }
  }
}
