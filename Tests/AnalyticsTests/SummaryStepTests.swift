/// What is done with groups, by hand. Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct SummaryStepTests {
  let context = HandRegister.context()
  private let counts: [(name: String, measure: Measure)] = [
    ("poor", .count("class == 'poor'")), ("listed", .count(nil)),
  ]

  private func reviews(_ condition: String = "true") throws -> Query {
    try Query("reviews", context: context).filtered(condition)
  }
  private func unit(_ row: Int) -> Cell { .reference(entity: "units", row: row) }
  private func code(_ body: () throws -> Summary) -> MessageCode? {
    do { _ = try body() } catch { return (error as? Diagnostic)?.code }
    return nil
  }

  @Test("A column computed from others is computed again in the total, a window is left empty there")
  func derived() throws {
    let table = try reviews("year == 2024").summarised(by: [("unit", "unit")], counts)
      .deriving("rate", "poor / listed").deriving("place", Window(.rank, "-rate")).withTotal(nil).result()
    #expect(table.columns.map(\.name) == ["unit", "poor", "listed", "rate", "place"])
    #expect(
      table.rows == [
        [unit(1), .integer(1), .integer(4), .decimal(0.25), .integer(2)],
        [unit(2), .integer(1), .integer(3), .decimal(1 / 3), .integer(1)],
      ])
    #expect(table.total == [.null, .integer(2), .integer(7), .decimal(2 / 7), .null])
  }

  @Test("The year before stands beside each year of a unit, also for a year without rows once it is filled in")
  func previousYear() throws {
    let byYear = try reviews().summarised(by: [("unit", "unit"), ("year", "year")], [("n", .count(nil))])
    let before = try Window(.previous, "n", over: ["unit"], order: [SortKey("year")])
    // A: 3 and 4 in 2022 and 2024; B: 1 and 3; E: 1 in 2025.
    #expect(
      try byYear.deriving("before", before).result().rows.map { Array($0.dropFirst(2)) } == [
        [.integer(3), .null], [.integer(4), .integer(3)], [.integer(1), .null], [.integer(3), .integer(1)],
        [.integer(1), .null],
      ])
    let filled = try byYear.fillingMissing(["year": [.integer(2023)]]).deriving("before", before)
      .filtered("unit.name == 'A'").result()
    #expect(
      filled.rows.map { Array($0.dropFirst()) } == [
        [.integer(2022), .integer(3), .null], [.integer(2023), .integer(0), .integer(3)],
        [.integer(2024), .integer(4), .integer(0)], [.integer(2025), .integer(0), .integer(4)],
      ])
  }

  @Test("Missing groups have zeros where nothing was counted, and no mean; totals stay what they were")
  func missing() throws {
    let measures: [(name: String, measure: Measure)] = [
      ("n", .count(nil)), ("members", .sum("members")), ("mean", .mean("members", weight: nil)),
      ("rate", .ratio(.named("n"), .named("members"))),
    ]
    let summary = try reviews("year == 2024").summarised(by: [("unit", "unit"), ("class", "class")], measures)
      .withTotal(nil)
    let filled = try summary.fillingMissing().result()
    // A: poor, average, undetermined; B: poor, near poor, not poor. Two units by five classes.
    #expect(filled.rows.count == 10)
    #expect(
      filled.rows.filter { $0[2] == .integer(0) }.allSatisfy { $0.dropFirst(3) == [.integer(0), .null, .null] })
    #expect(filled.rows.filter { $0[2] == .integer(0) }.count == 4)
    #expect(try filled.total == summary.result().total)
    #expect(code { try summary.fillingMissing(["year": [.integer(2023)]]) } == .unknownColumn)
    #expect(code { try summary.fillingMissing(["class": [.integer(1)]]) } == .wrongOperandType)
    #expect(code { try summary.fillingMissing(["class": [.text("rich")]]) } == .unknownCode)
  }

  @Test("Subtotals are computed from the rows below, never from the lines")
  func subtotals() throws {
    let measures: [(name: String, measure: Measure)] = [
      ("n", .count(nil)), ("sizes", .distinct("members")), ("median", .median("members")),
      ("rate", .ratio(.measure(.count("class == 'poor'")), .measure(.population("households")))),
    ]
    let summary = try reviews("year == 2024").summarised(by: [("unit", "unit")], measures).withTotal(nil)
    let table = try summary.withSubtotals().result()
    // A: 4, 2, 6, 2; B: 1, 4, 3. Together five different sizes; 1 2 2 3 4 4 6. C has 60 households and no review.
    let province: [Cell] = [unit(0), .integer(7), .integer(5), .decimal(3), .ratio(2, 380)]
    #expect(
      table.rows == [
        province, [unit(1), .integer(4), .integer(3), .decimal(3), .ratio(1, 120)],
        [unit(2), .integer(3), .integer(3), .decimal(3), .ratio(1, 200)],
        [unit(3), .integer(0), .integer(0), .null, .ratio(0, 60)],
      ])
    #expect(table.levels == [0, 1, 1, 1] && table.subtotalRows == [0])
    let plain = try summary.result()
    #expect(plain.levels.isEmpty && plain.subtotalRows.isEmpty)
    // One subtotal a year, one after the other, then the communes of both.
    let years = try Query("reviews", context: context).filtered("year < 2025").summarised(
      by: [("unit", "unit"), ("year", "year")], [("n", .count(nil))]
    ).withSubtotals().result()
    #expect(years.subtotalRows == [0, 1] && years.levels == [0, 0] + years.levels.dropFirst(2).map { _ in 1 })
    #expect(table.total == [.null] + province.dropFirst())
    // Over the groups that a condition left, before the limit.
    let shortened = try summary.filtered("n > 0").sorted(["n"]).limited(1).withSubtotals(["province"]).result()
    #expect(shortened.rows.map { $0[1] } == [.integer(7), .integer(3)])
    #expect(try summary.withSubtotals(["district"]).result().rows.count == 3)
    #expect(code { try summary.withSubtotals(["county"]) } == .unknownCode)
    #expect(
      code { try reviews().summarised(by: [("year", "year")], measures.dropLast()).withSubtotals() }
        == .subtotalsWithoutUnit)
  }

  @Test("Subtotals by unit and year have a line for each year")
  func subtotalsByYear() throws {
    let table = try reviews("year <= 2024").summarised(by: [("unit", "unit"), ("year", "year")], [("n", .count(nil))])
      .withSubtotals().result()
    #expect(
      table.rows == [
        [unit(0), .integer(2022), .integer(4)], [unit(0), .integer(2024), .integer(7)],
        [unit(1), .integer(2022), .integer(3)], [unit(1), .integer(2024), .integer(4)],
        [unit(2), .integer(2022), .integer(1)], [unit(2), .integer(2024), .integer(3)],
      ])
  }

  @Test("A pivot has the values of one key across; its totals are measured over all rows")
  func pivot() throws {
    let sizes = try reviews("year == 2024").pivoted(
      rows: [("unit", "unit")], columns: ("class", "class"), value: .distinct("members"), total: "total"
    ).withTotal(nil)
    let table = try sizes.result()
    #expect(
      table.columns.map(\.name) == ["unit", "poor", "near_poor", "average", "not_poor", "undetermined", "total"])
    #expect(table.columns.last?.label?.vi == "Tổng cộng")
    func integers(_ values: Int64...) -> [Cell] { values.map { .integer($0) } }
    // A: average 4 and 2, poor 2, undetermined 6; B: poor 1, not poor 4, near poor 3.
    #expect(
      table.rows == [[unit(1)] + integers(1, 0, 2, 0, 1, 3), [unit(2)] + integers(1, 1, 0, 1, 0, 3)])
    #expect(table.total == [.null] + integers(2, 1, 2, 1, 1, 5))
    let chosen = try sizes.filtered("average > 0").deriving("other", "total - poor").result()
    #expect(chosen.rows == [[unit(1)] + integers(1, 0, 2, 0, 1, 3, 2)])
    #expect(chosen.total == [.null] + integers(1, 0, 2, 0, 1, 3, 2))
  }

  @Test("Columns of a pivot that nobody named are told by their values")
  func pivotNames() throws {
    let years = try reviews().pivoted(rows: [], columns: ("year", "year"), value: .count(nil)).result()
    #expect(years.columns.map(\.name) == ["2022", "2024", "2025"])
    #expect(years.rows == [[.integer(4), .integer(7), .integer(1)]])
    let units = try reviews().pivoted(rows: [("year", "year")], columns: ("unit", "unit"), value: .count(nil)).result()
    #expect(units.columns.map(\.name) == ["year", "10001", "10002", "20002"])
    #expect(units.columns.map(\.label?.vi) == ["Năm", "A", "B", "E"])
    let known = try reviews().pivoted(rows: [], columns: ("known", "income_per_person ~= nil"), value: .count(nil))
    #expect(try known.result().columns.map(\.name) == ["false", "true"])
  }

  @Test("Groups are rows of a further query, and columns for the rows that they came from")
  func asSource() throws {
    let byYear = try reviews().summarised(by: [("unit", "unit"), ("year", "year")], [("n", .count(nil))])
    let further = try byYear.rows(asAggregates: false).summarised(
      by: [("unit", "unit")], [("years", .count(nil)), ("most", .maximum("n"))])
    #expect(
      try further.result().rows == [
        [unit(1), .integer(2), .integer(4)], [unit(2), .integer(2), .integer(3)], [unit(5), .integer(1), .integer(1)],
      ])
    let beside = try reviews("year == 2025").joining(
      byYear.rows(asAggregates: false), on: [JoinKey("unit"), JoinKey("year")], columns: [("all", "n")])
    #expect(try beside.values(of: "all") == [.integer(1)])
    let fault = #expect(throws: Diagnostic.self) {
      try byYear.rows(asAggregates: false).summarised(by: [], [("all", .population("households"))])
    }
    #expect(fault?.code == .populationWithoutScope)
  }

  @Test("Two results are joined by their keys")
  func joined() throws {
    let now = try reviews("year == 2024").summarised(by: [("unit", "unit")], counts)
    let before = try reviews("year == 2022").summarised(by: [("unit", "unit")], counts).rows(asAggregates: true)
    let table = try now.joining(before, on: [JoinKey("unit")], columns: [("earlier", "listed")]).withTotal(nil).result()
    #expect(table.rows.map { $0.last } == [.integer(3), .integer(1)])
    #expect(table.total?.last == .null)
  }

  @Test("Sensitive rows do not reach a result through a join; results of them do")
  func sensitive() throws {
    let context = HandRegister.context(Access(entities: nil))
    let members = try Query("members", context: context)
    let households = try Query("households", context: context).summarised(by: [("code", "code")], [("n", .count(nil))])
    let heads = try members.filtered("number == 1")
    #expect(
      code {
        try households.joining(heads, on: [JoinKey("code", "household.code")], columns: [("people", "ethnicity")])
      } == .sensitiveRows)
    let kinh = try members.summarised(by: [("code", "household.code")], [("kinh", .count("ethnicity == 'kinh'"))])
    let joined = try households.joining(
      kinh.rows(asAggregates: true), on: [JoinKey("code")], columns: [("kinh", "kinh")])
    #expect(try joined.result().rows.first == [.text("H0"), .integer(1), .integer(2)])
    let beside = try Query("households", context: context).joining(
      kinh.rows(asAggregates: false), on: [JoinKey("code")], columns: [("kinh", "kinh")])
    #expect(throws: Diagnostic.self) { try beside.values(of: "kinh") }
  }

  @Test("Steps are checked when they are added: names, types and taken names")
  func checked() throws {
    let summary = try reviews().summarised(by: [("unit", "unit")], counts)
    let fault = #expect(throws: Diagnostic.self) { try summary.filtered("por > 1") }
    #expect(fault?.code == .unknownColumn && fault?.place?.column == 1 && fault?.suggestion == "poor")
    #expect(code { try summary.sorted(["-por"]) } == .unknownColumn)
    #expect(code { try summary.filtered("poor == 'x'") } == .cannotCompare)
    #expect(code { try summary.deriving("poor", "listed") } == .columnExists)
    #expect(code { try summary.selecting([("unit", "unit"), ("rate", "rate")]) } == .unknownColumn)
    #expect(code { try summary.filtered("unit.nme == 'A'") } == .unknownColumn)
  }

  @Test("Selected columns stand in their order, sorted by one that is not shown")
  func selected() throws {
    let table = try reviews("year == 2024").summarised(by: [("unit", "unit")], counts).sorted(["listed"])
      .selecting([("poor", "poor"), ("twice", "poor * 2"), ("unit", "unit")]).withTotal(nil).result()
    #expect(table.rows == [[.integer(1), .integer(2), unit(2)], [.integer(1), .integer(2), unit(1)]])
    #expect(table.total == [.integer(2), .integer(4), .null])
  }
}

/// Steps in any order: what a script writes in one line after another.
struct SummaryStepOrderTests {
  private func step(_ number: Int, _ summary: Summary, _ chance: inout SplitMix64) throws -> Summary {
    switch Int.random(in: 0..<9, using: &chance) {
    case 0: return try summary.filtered("n >= \(Int.random(in: 0...3, using: &chance))")
    case 1: return try summary.sorted([["-n", "n", "unit", "persons"].randomElement(using: &chance) ?? "n"])
    case 2: return try summary.limited(Int.random(in: 0...4, using: &chance))
    case 3: return try summary.deriving("d\(number)", "n + persons")
    case 4: return try summary.deriving("w\(number)", Window(.rank, "n"))
    case 5:
      let other = try Query("reviews", context: summary.context).filtered("year == 2024")
        .summarised(by: [("unit", "unit")], [("now", .count(nil))]).rows(asAggregates: true)
      return try summary.joining(other, on: [JoinKey("unit")], columns: [("j\(number)", "now")])
    case 6:
      return try summary.selecting([("unit", "unit"), ("n", "n"), ("persons", "persons"), ("s\(number)", "n * 2")])
    case 7: return summary.withTotal(nil)
    default: return try summary.withSubtotals()
    }
  }

  @Test("Whatever steps follow one another, every line and the total have a cell for each column")
  func anyOrder() throws {
    var chance = SplitMix64(seed: 7)
    var (worked, refused) = (0, 0)
    for _ in 0..<600 {
      do {
        var summary = try Query("reviews", context: HandRegister.context())
          .summarised(by: [("unit", "unit")], [("n", .count(nil)), ("persons", .sum("members"))])
        for number in 0..<Int.random(in: 1...6, using: &chance) { summary = try step(number, summary, &chance) }
        if Bool.random(using: &chance) { summary = summary.withTotal(nil) }
        let result = try summary.result()
        #expect(result.cells.count == result.columns.count)
        #expect(result.cells.allSatisfy { $0.count == result.rowCount })
        #expect(result.total.map { $0.count == result.columns.count } ?? true)
        #expect(result.levels.isEmpty || result.levels.count == result.rowCount)
        worked += 1
      } catch is Diagnostic { refused += 1 }
    }
    #expect(worked > 300, "\(refused) refused")
  }
}
