/// The bundled standards, compiled, at their boundaries. Lines per year are worked out from the law's own amounts
/// (Decision 59/2015/QĐ-TTg, Decrees 07/2021/NĐ-CP and 351/2025/NĐ-CP; the city's are per year).

import Programme
import Testing
import Vietnamese

@testable import Analytics
@testable import BenVung

@Suite("the rules of the bundled standards")
struct StandardRuleTests {
  struct Review {
    var area: String
    var income: Int64?
    var lacks: Int?
    var points: (a: Int64, b: Int64)?
  }

  /// The classes of reviews on a standard's first day.
  private func classes(_ id: String, _ reviews: [Review]) throws -> [String] {
    let standards = try PluginCatalogue(roots: [RunFixture.bundled]).standards
    let standard = try #require(standards.first { $0.id == id })
    let model = Model.programme
    func codes(_ list: String) -> [String] { model.codeList(list)?.items.map(\.code) ?? [] }
    let indicators = standard.indicators.isEmpty ? codes("indicator") : standard.indicators.map(\.code)
    var (areas, dates, units) = (
      ColumnBuilder(type: .code("area_type"), codes: codes("area_type")), ColumnBuilder(type: .date),
      ColumnBuilder(type: .reference("units"))
    )
    for area in ["rural", "urban"] { areas.append(text: area) }
    var (incomes, lists) = (
      ColumnBuilder(type: .money(.year)), ColumnBuilder(type: .codes("indicator"), codes: codes("indicator"))
    )
    var (pointsA, pointsB) = (ColumnBuilder(type: .integer), ColumnBuilder(type: .integer))
    for review in reviews {
      dates.append(integer: Int64(standard.validFrom.number))
      units.append(integer: review.area == "rural" ? 0 : 1)
      incomes.append(integer: review.income)
      lists.append(
        integer: review.lacks.map { count in
          indicators.prefix(count).compactMap { codes("indicator").firstIndex(of: $0) }.reduce(0) {
            $0 | 1 << Int64($1)
          }
        })
      pointsA.append(integer: review.points?.a)
      pointsB.append(integer: review.points?.b)
    }
    let tables = [
      Table(name: "units", rowCount: 2, columns: [("area_type", areas.finish())]),
      Table(
        name: "reviews", rowCount: reviews.count,
        columns: [
          ("date", dates.finish()), ("unit", units.finish()), ("income_per_person", incomes.finish()),
          ("deprivations", lists.finish()), ("points_a", pointsA.finish()), ("points_b", pointsB.finish()),
        ]),
    ]
    let context = QueryContext(
      snapshot: Snapshot(memory: tables), standards: standards, jurisdiction: standard.jurisdiction,
      asOf: standard.validFrom)
    let rows = reviews.indices.map { Int32($0) }
    let query = try Query("reviews", context: context)
    let found = try query.cells("class", rows: rows)
    #expect(try query.cells("class_by('\(id)')", rows: rows) == found)
    return found.map { if case .code(_, let code) = $0 { code } else { "-" } }
  }

  /// What stands below, on and above a line of income, with a number of deprivations.
  private func around(_ id: String, _ area: String, _ line: Int64, lacking: Int) throws -> [String] {
    try classes(id, [-1, 0, 1].map { Review(area: area, income: line + $0, lacks: lacking) })
  }

  @Test(
    "2022: poor is income up to the line and at least three deprivations, near poor fewer; average up to its line",
    arguments: [
      // 1,500,000 and 2,000,000 a month; average 2,250,000 and 3,000,000.
      ("rural", 18_000_000, 27_000_000), ("urban", 24_000_000, 36_000_000),
    ] as [(String, Int64, Int64)])
  func of2022(_ area: String, _ line: Int64, _ average: Int64) throws {
    #expect(try around("VN-2022", area, line, lacking: 3) == ["poor", "poor", "average"])
    #expect(try around("VN-2022", area, line, lacking: 12) == ["poor", "poor", "average"])
    #expect(try around("VN-2022", area, line, lacking: 2) == ["near_poor", "near_poor", "average"])
    #expect(try around("VN-2022", area, line, lacking: 0) == ["near_poor", "near_poor", "average"])
    #expect(try around("VN-2022", area, average, lacking: 3) == ["average", "average", "not_poor"])
  }

  @Test(
    "2022: where no income is recorded the points decide: A at the line, B ten for each deprivation",
    arguments: [("rural", 140), ("urban", 175)] as [(String, Int64)])
  func points(_ area: String, _ line: Int64) throws {
    let scored = [(line, 30), (line + 1, 30), (line, 29), (line, 20), (line + 1, 20), (line - 1, 30)].map {
      Review(area: area, income: nil, lacks: nil, points: (a: $0.0, b: Int64($0.1)))
    }
    // 29 points B are two deprivations.
    #expect(
      try classes("VN-2022", scored) == ["poor", "not_poor", "near_poor", "near_poor", "not_poor", "poor"])
    // An income that is known decides before the points; without either nothing is decided.
    let known = Review(area: area, income: 90_000_000, lacks: 3, points: (a: 0, b: 140))
    let unknown = Review(area: area, income: nil, lacks: 3)
    #expect(try classes("VN-2022", [known, unknown]) == ["not_poor", "undetermined"])
  }

  @Test(
    "2016: poor up to the lower line, or up to the middle one with three deprivations",
    arguments: [
      // 700,000, 1,000,000 and 1,500,000 a month; in town 900,000, 1,300,000 and 1,950,000.
      ("rural", 8_400_000, 12_000_000, 18_000_000), ("urban", 10_800_000, 15_600_000, 23_400_000),
    ] as [(String, Int64, Int64, Int64)])
  func of2016(_ area: String, _ poor: Int64, _ near: Int64, _ average: Int64) throws {
    #expect(try around("VN-2016", area, poor, lacking: 0) == ["poor", "poor", "near_poor"])
    #expect(try around("VN-2016", area, poor, lacking: 2) == ["poor", "poor", "near_poor"])
    #expect(try around("VN-2016", area, poor, lacking: 3) == ["poor", "poor", "poor"])
    #expect(try around("VN-2016", area, near, lacking: 3) == ["poor", "poor", "average"])
    #expect(try around("VN-2016", area, near, lacking: 2) == ["near_poor", "near_poor", "average"])
    #expect(try around("VN-2016", area, average, lacking: 10) == ["average", "average", "not_poor"])
  }

  @Test(
    "2027: the lines of 2,200,000 and 2,800,000 a month, and no average class",
    arguments: [("rural", 26_400_000), ("urban", 33_600_000)] as [(String, Int64)])
  func of2027(_ area: String, _ line: Int64) throws {
    #expect(try around("VN-2027", area, line, lacking: 3) == ["poor", "poor", "not_poor"])
    #expect(try around("VN-2027", area, line, lacking: 2) == ["near_poor", "near_poor", "not_poor"])
  }

  @Test(
    "the city's standards: two lines of income, the same in town and country",
    arguments: [
      ("HCMC-2016", 21_000_000, 28_000_000), ("HCMC-2019", 28_000_000, 36_000_000),
      ("HCMC-2021", 36_000_000, 46_000_000), ("HCMC-2025", 46_000_000, 54_000_000),
    ] as [(String, Int64, Int64)])
  func ofTheCity(_ id: String, _ poor: Int64, _ near: Int64) throws {
    for area in ["rural", "urban"] {
      for lacking in [0, 5] {
        #expect(try around(id, area, poor, lacking: lacking) == ["poor", "poor", "near_poor"])
        #expect(try around(id, area, near, lacking: lacking) == ["near_poor", "near_poor", "not_poor"])
      }
    }
    #expect(try classes(id, [Review(area: "rural", income: nil)]) == ["undetermined"])
  }
}
