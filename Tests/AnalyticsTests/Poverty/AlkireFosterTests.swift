/// The Alkire–Foster measures beside published and hand-worked examples.

import Messages
import Programme
import Testing

@testable import Analytics

struct AlkireFosterTests {
  typealias Row = PovertyFixture.Row

  private func measured(
    _ rows: [Row], _ count: Int, cutoff: AlkireFoster.Cutoff, weights: [String: Int64] = [:], weight: String? = nil,
    undecided: AlkireFoster.Undecided = .leftOut, dimensions: [String: String] = [:], by: [String] = []
  ) throws -> MultidimensionalPoverty {
    try MultidimensionalPoverty(
      PovertyFixture.query(rows),
      AlkireFoster(
        source: PovertyFixture.conditions(count), weights: .of(weights), dimensions: dimensions, cutoff: cutoff,
        weight: weight, undecided: undecided, groups: by.map { ($0, $0) }))
  }

  // Alkire, Foster, Seth, Santos, Roche, Ballon (2015), "Multidimensional Poverty Measurement and Analysis", chapter 5,
  // Box 5.5 (read at study.sci.house/general-economic-issues/the-set-partial-and-consistent-sub-indices-the-120611.html):
  // four dimensions of equal weight, k = 1/2; scores (0, 0.5, 1, 0.25) in X and (0, 0.5, 0.5, 0.5) in X'. Persons 2 and 3
  // are poor in X; 2, 3 and 4 in X'. The box shows that M0 is the same: 1.5 / 4, of H = 1/2, A = 3/4 and H = 3/4, A = 1/2.
  @Test(
    "Two societies with the same M0 differ in incidence and intensity",
    arguments: [
      ([0, 2, 4, 1], [0.5, 0.75, 0.375]),
      ([0, 2, 2, 2], [0.75, 0.5, 0.375]),
    ])
  func boxFiveFive(_ deprivations: [Int], _ expected: [Double]) throws {
    let rows = deprivations.map { count in Row(lacks: (0..<4).map { $0 < count }) }
    let table = try measured(rows, 4, cutoff: .part(1, 2)).byGroup()
    #expect(table.numbers("headcount_ratio") == [expected[0]])
    #expect(table.numbers("intensity") == [expected[1]])
    #expect(table.numbers("adjusted_headcount") == [expected[2]])
  }

  // The worked example of the UNDP's technical notes on the Multidimensional Poverty Index (Human Development Reports
  // 2011–2020). The note itself could not be read when this was written, so the case is worked out here: ten indicators
  // of weights 1/6 (four of health and education) and 1/18 (six of living standards), whole as 3 and 1 of 18; cut-off 1/3,
  // that is 6. Households of 4, 7, 5 and 4 persons. Scores: 3 + 1 = 4 (22.2 %), 9 + 4 = 13 (72.2 %), 3 + 4 = 7 (38.9 %),
  // 6 + 3 = 9 (50 %). Poor: 16 of 20 persons, H = 0.8. A = (13 × 7 + 7 × 5 + 9 × 4) / (16 × 18) = 162 / 288 = 0.5625,
  // M0 = 0.45. Health: 3 × (7 + 5 + 4) = 48 of 162; education: 3 × (7 + 4) + 3 × 7 = 54; living standards:
  // 4 × 7 + 4 × 5 + 3 × 4 = 60.
  private let households = [
    Row(size: 4, lacks: [0, 1, 0, 0, 0, 0, 0, 0, 1, 0].map { $0 == 1 }),
    Row(size: 7, lacks: [0, 1, 1, 1, 1, 0, 1, 0, 1, 1].map { $0 == 1 }),
    Row(size: 5, lacks: [1, 0, 0, 0, 1, 1, 1, 0, 1, 0].map { $0 == 1 }),
    Row(size: 4, lacks: [0, 1, 1, 0, 1, 0, 0, 0, 1, 1].map { $0 == 1 }),
  ]
  private let threes: [String: Int64] = ["d0": 3, "d1": 3, "d2": 3, "d3": 3]
  private let dimensions = Dictionary(
    uniqueKeysWithValues: (0..<10).map { ("d\($0)", $0 < 2 ? "health" : $0 < 4 ? "education" : "living") })

  @Test("Four households of 20 persons, ten indicators of unequal weight")
  func tenIndicators() throws {
    let poverty = try measured(
      households, 10, cutoff: .part(1, 3), weights: threes, weight: "size", dimensions: dimensions)
    #expect(try poverty.total(.poor) == .integer(16) && poverty.total(.population) == .integer(20))
    #expect(try poverty.total(.headcountRatio).number == 0.8)
    #expect(try poverty.total(.intensity).number == 0.5625)
    #expect(try poverty.total(.adjustedHeadcount) == .ratio(162, 360))
    let byDimension = poverty.byDimension()
    #expect(byDimension.cells("dimension") == [.text("health"), .text("education"), .text("living")])
    #expect(byDimension.cells("contribution") == [.ratio(48, 162), .ratio(54, 162), .ratio(60, 162)])
    // Cooking fuel, the ninth: all 20 lack it, 16 of them are poor.
    #expect(poverty.byIndicator().cells("uncensored")[8] == .ratio(20, 20))
    #expect(poverty.byIndicator().cells("censored")[8] == .ratio(16, 20))
    #expect(poverty.byIndicator().totalCell("contribution")?.number == 1)
  }

  @Test("Equal dimensions give the same weights: 1/6 and 1/18 as 3 and 1")
  func equalDimensions() throws {
    let poverty = try MultidimensionalPoverty(
      PovertyFixture.query(households),
      AlkireFoster(
        source: PovertyFixture.conditions(10), weights: .equalDimensions, dimensions: dimensions, cutoff: .part(1, 3),
        weight: "size"))
    #expect(poverty.scheme.indicators.map(\.weight) == [3, 3, 3, 3, 1, 1, 1, 1, 1, 1])
    #expect(try poverty.total(.adjustedHeadcount).number == 0.45)
  }

  @Test("A score equal to the cut-off is poor, where a sum of binary parts misses it")
  func equalToCutoff() throws {
    // Eight of ten equal parts do not reach 4/5 in binary, which is why weights are whole.
    #expect((0..<8).reduce(0.0) { sum, _ in sum + 0.1 } < 0.8)
    let eight = try measured([Row(lacks: (0..<10).map { $0 < 8 })], 10, cutoff: .part(4, 5))
    #expect(try eight.total(.headcountRatio) == .ratio(1, 1))
    // 1/6 and three times 1/18 are exactly 1/3.
    let lacks = [true, false, false, false, true, true, true, false, false, false]
    let poverty = try measured([Row(lacks: lacks)], 10, cutoff: .part(1, 3), weights: threes)
    #expect(try poverty.total(.headcountRatio) == .ratio(1, 1))
    #expect(try poverty.total(.intensity).number == 1.0 / 3)
    // One point less is not poor; as points the cut-off is the same.
    let less = try measured(
      [Row(lacks: [true, false, false, false, true, true, false, false, false, false])], 10, cutoff: .points(6),
      weights: threes)
    #expect(try less.total(.headcountRatio) == .ratio(0, 1))
  }

  // The example of the domain's own description: a (2 persons) lacks both of two equal indicators, b (3) the first, c (5)
  // none; k = 1/2. By persons H = 0.5, A = 0.7, M0 = 0.35, contributions 71.43 % and 28.57 %; by households 2/3, 3/4, 1/2.
  private let three = [
    Row(place: "A", size: 2, lacks: [true, true]), Row(place: "A", size: 3, lacks: [true, false]),
    Row(place: "B", size: 5, lacks: [false, false]),
  ]

  @Test("What is counted matters: the same households by persons and by households")
  func personsAndHouseholds() throws {
    let persons = try measured(three, 2, cutoff: .part(1, 2), weight: "size")
    #expect(try persons.total(.headcountRatio).number == 0.5)
    #expect(try persons.total(.intensity).number == 0.7)
    #expect(try persons.total(.adjustedHeadcount).number == 0.35)
    #expect(persons.byIndicator().cells("contribution") == [.ratio(5, 7), .ratio(2, 7)])
    let households = try measured(three, 2, cutoff: .part(1, 2))
    #expect(try households.total(.headcountRatio) == .ratio(2, 3))
    #expect(try households.total(.intensity).number == 0.75)
    #expect(try households.total(.adjustedHeadcount).number == 0.5)
  }

  @Test("Groups show their part of the people and of the poverty; nobody poor is no intensity and no zero")
  func groups() throws {
    let table = try measured(three, 2, cutoff: .part(1, 2), weight: "size", by: ["place"]).byGroup()
    #expect(table.cells("place") == [.text("A"), .text("B")])
    #expect(table.numbers("adjusted_headcount") == [0.7, 0])
    #expect(table.cells("intensity")[1] == .null)
    #expect(table.numbers("population_share") == [0.5, 0.5])
    #expect(table.numbers("contribution") == [1, 0])
    #expect(table.totalCell("adjusted_headcount")?.number == 0.35)
  }

}

struct UndecidedIndicatorTests {
  typealias Row = PovertyFixture.Row
  // Two indicators, k = 1/2. Of three households one lacks both, one is undecided in the second, one lacks nothing.
  private let rows = [Row(lacks: [true, true]), Row(lacks: [false, nil]), Row(lacks: [false, false])]

  private func measured(_ undecided: AlkireFoster.Undecided) throws -> MultidimensionalPoverty {
    try MultidimensionalPoverty(
      PovertyFixture.query(rows),
      AlkireFoster(source: PovertyFixture.conditions(2), cutoff: .part(1, 2), undecided: undecided))
  }

  @Test(
    "A row with an undecided indicator is left out and counted, or counts as the lowest or the highest case",
    arguments: [
      (AlkireFoster.Undecided.leftOut, Cell.ratio(2, 4), MessageCode.rowsUndecided),
      (.lowest, .ratio(2, 6), .undecidedAsNotLacking), (.highest, .ratio(3, 6), .undecidedAsLacking),
    ])
  func undecided(_ rule: AlkireFoster.Undecided, _ expected: Cell, _ code: MessageCode) throws {
    let poverty = try measured(rule)
    #expect(try poverty.total(.adjustedHeadcount) == expected)
    #expect(try poverty.total(.undecided) == .integer(1))
    let note = try #require(poverty.notes.first { $0.code == code })
    #expect(note.arguments["count"] == "1" && note.arguments["indicators_en"] == "d1")
  }

  @Test("A row without its weight is left out and told")
  func unweighted() throws {
    let poverty = try MultidimensionalPoverty(
      PovertyFixture.query([Row(size: nil, lacks: [true]), Row(size: 3, lacks: [false])]),
      AlkireFoster(source: PovertyFixture.conditions(1), cutoff: .points(1), weight: "size"))
    #expect(try poverty.total(.headcountRatio) == .ratio(0, 3))
    #expect(poverty.notes.contains { $0.code == .rowsIncomplete && $0.arguments["fields"] == "Số người" })
  }

  // Figures of HandRegister: with the indicators of its list, of which 2022 has H0 3, H1 3, H2 2, H4 4 deprivations.
  @Test("Codes of the reviewer's list count where they are named, and a wrong one is told with the right one")
  func codes() throws {
    let context = HandRegister.context()
    let reviews = try Query("reviews", context: context).filtered("year == 2022")
    func measure(_ codes: [String]) throws -> MultidimensionalPoverty {
      try MultidimensionalPoverty(
        reviews, AlkireFoster(source: .list("deprivations", codes: codes), cutoff: .points(2), weight: "members"))
    }
    // The first four of the list: three lack 3 of them or more, persons 4, 2 and 5; H2 with 3 persons lacks 2.
    let poverty = try measure(["employment", "dependents", "nutrition", "health_insurance"])
    #expect(try poverty.total(.poor) == .integer(14))
    // 3 × 4 + 3 × 2 + 2 × 3 + 4 × 5 = 44 of 14 × 4.
    #expect(try poverty.total(.adjustedHeadcount) == .ratio(44, 56))
    #expect(poverty.byIndicator().cells("indicator")[2] == .code(list: "indicator", code: "nutrition"))
    let fault = #expect(throws: Diagnostic.self) { try measure(["nutricion"]) }
    #expect(fault?.code == .unknownCode && fault?.suggestion == "nutrition")
    let none = #expect(throws: Diagnostic.self) {
      try MultidimensionalPoverty(reviews, AlkireFoster(cutoff: .points(3)))
    }
    #expect(none?.code == .noIndicators)
  }

  @Test("The official class stands beside the measure")
  func official() throws {
    let reviews = try Query("reviews", context: HandRegister.context()).filtered("year == 2022")
    let poverty = try MultidimensionalPoverty(
      reviews,
      AlkireFoster(
        source: .list("deprivations", codes: ["employment", "dependents", "nutrition", "health_insurance"]),
        cutoff: .points(2)))
    let table = try poverty.byClass()
    // H0, H1 and H4 are officially poor, H2 near-poor; by the deprivations alone all four are.
    #expect(table.cells("class") == ["poor", "near_poor"].map { .code(list: "class", code: $0) })
    #expect(table.cells("mpi_poor") == [.integer(3), .integer(1)])
    #expect(table.cells("not_mpi_poor") == [.integer(0), .integer(0)])
    #expect(table.cells("share_of_poor") == [.ratio(3, 4), .ratio(1, 4)])
    #expect(table.totalCell("mpi_poor") == .integer(4))
  }

  @Test("An indicator that the standard of the time did not ask for is undecided, not absent")
  func notAsked() throws {
    func standard(_ id: String, _ from: String, _ to: String, _ codes: [String]) -> PovertyStandard {
      let own = HandRegister.standard(id, from: from, to: to)
      return PovertyStandard(
        id: id, jurisdiction: own.jurisdiction, name: own.name, validFrom: own.validFrom, validTo: own.validTo,
        source: own.source, isConfirmed: true, lines: own.lines,
        indicators: codes.map { .init(code: $0, dimension: "d", label: .init(both: $0), isConfirmed: true) },
        rules: own.rules)
    }
    let context = HandRegister.context(standards: [
      standard("OLD", "2022-01-01", "2023-12-31", ["employment", "dependents"]),
      standard("NEW", "2024-01-01", "2025-12-31", ["employment", "dependents", "nutrition"]),
    ])
    let all = try Query("reviews", context: context)
    // The indicators are those of the standard on the last day of the rows; the four reviews of 2022 were not asked for
    // nutrition. Of the eight others five lack all three.
    let poverty = try MultidimensionalPoverty(all, AlkireFoster(cutoff: .points(3)))
    #expect(poverty.scheme.indicators.map(\.name) == ["employment", "dependents", "nutrition"])
    #expect(try poverty.total(.undecided) == .integer(4))
    #expect(try poverty.total(.headcountRatio) == .ratio(5, 8))
    let early = try MultidimensionalPoverty(all.filtered("year == 2022"), AlkireFoster(cutoff: .points(2)))
    #expect(early.scheme.indicators.count == 2)
    #expect(try early.total(.undecided) == .integer(0))
  }
}

struct AlkireFosterFaultTests {
  typealias Row = PovertyFixture.Row

  private func fault(_ change: (inout AlkireFoster) -> Void) throws -> Diagnostic? {
    var measure = AlkireFoster(source: PovertyFixture.conditions(2), cutoff: .points(1))
    change(&measure)
    let query = try PovertyFixture.query([Row(size: -1, income: 1, lacks: [true, false])])
    return #expect(throws: Diagnostic.self) { try MultidimensionalPoverty(query, measure) }
  }

  @Test("A cut-off that nobody or everybody reaches is refused", arguments: [0, 3, -1])
  func cutoff(_ points: Int64) throws {
    #expect(try fault { $0.cutoff = .points(points) }?.code == .povertyOption)
    #expect(try fault { $0.cutoff = .part(points, 2) }?.code == .povertyOption)
  }

  @Test("Weights that are no whole numbers above 0, of no indicator, or negative households are refused")
  func weights() throws {
    #expect(try fault { $0.weights = .of(["d0": 0]) }?.arguments["name"] == "weights.d0")
    let unknown = try fault { $0.weights = .of(["d3": 1]) }
    #expect(unknown?.code == .unknownIndicator && unknown?.arguments["known"] == "d0, d1")
    #expect(try fault { $0.weight = "size" }?.arguments["value"] == "-1")
    #expect(try fault { $0.weight = "size / 2" }?.code == .wrongOperandType)
  }

  @Test("Faults of expressions have their place, and rows that were taken apart are refused")
  func expressions() throws {
    let word = try fault { $0.source = .conditions([("d0", "d0"), ("x", "d0 or d7")]) }
    #expect(word?.code == .unknownColumn && word?.place?.column == 7)
    #expect(try fault { $0.source = .conditions([("x", "size")]) }?.code == .notABoolean)
    #expect(try fault { $0.source = .conditions([]) }?.code == .povertyOption)
    #expect(try fault { $0.source = .list("size", codes: nil) }?.code == .wrongOperandType)
    let items = try Query("reviews", context: HandRegister.context()).unnesting("deprivations")
    let unnested = #expect(throws: Diagnostic.self) {
      try MultidimensionalPoverty(items, AlkireFoster(cutoff: .points(1)))
    }
    #expect(unnested?.code == .stepAfterUnnest)
  }

  @Test("Weights that leave 64 bits are told, not wrapped")
  func overflow() throws {
    let query = try PovertyFixture.query([
      Row(size: .max, lacks: [true]), Row(size: 1, lacks: [true]),
    ])
    let fault = #expect(throws: Diagnostic.self) {
      try MultidimensionalPoverty(
        query, AlkireFoster(source: PovertyFixture.conditions(1), cutoff: .points(1), weight: "size"))
    }
    #expect(fault?.code == .numberOverflow)
    // The greatest weight alone is counted right.
    let one = try MultidimensionalPoverty(
      query.filtered("size > 1"),
      AlkireFoster(source: PovertyFixture.conditions(1), cutoff: .points(1), weight: "size"))
    #expect(try one.total(.poor) == .integer(.max) && one.total(.headcountRatio).number == 1)
  }
}
