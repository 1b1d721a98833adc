/// A register small enough to work every figure out by hand.

import Messages
import Programme
import Vietnamese

@testable import Analytics

/// Communes A, B and C until 30 June 2025; from 1 July A and C are whole in D, and B is split between D and E.
/// All are rural. Households 0 to 3 live in A, 4 to 7 in B; household 4 moves to E; nobody is listed in C.
enum HandRegister {
  enum Value {
    case null
    case number(Int64)
    case text(String)
    case day(String)
    case items(Int)
    case decimal(Double)
  }

  static let units: [[Value]] = [
    [.text("79"), .text("P"), .text("province"), .null, .null, .null, .null],
    unit("10001", "A", to: "2025-06-30"), unit("10002", "B", to: "2025-06-30"), unit("10003", "C", to: "2025-06-30"),
    unit("20001", "D", from: "2025-07-01"), unit("20002", "E", from: "2025-07-01"),
  ]
  private static func unit(_ code: String, _ name: String, from: String? = nil, to: String? = nil) -> [Value] {
    [
      .text(code), .text(name), .text("commune"), .text("rural"), from.map { .day($0) } ?? .null,
      to.map { .day($0) } ?? .null, .number(0),
    ]
  }

  /// Unit, year, households, persons.
  static let unitYears: [[Int64]] = [
    [1, 2022, 100, 400], [1, 2024, 120, 480], [2, 2022, 200, 800], [2, 2024, 200, 800], [3, 2022, 50, 200],
    [3, 2024, 60, 240], [4, 2025, 280, 1120], [5, 2025, 100, 400],
  ]

  /// Household, date, unit, members, income in đồng per person and year, deprivations.
  static let reviews: [[Value]] = [
    review(0, "2022-11-30", 1, 4, 10_000_000, 3),  // poor
    review(0, "2024-11-30", 1, 4, 20_000_000, 0),  // average
    review(1, "2022-11-30", 1, 2, 18_000_000, 3),  // poor: on the line, exactly three
    review(1, "2024-11-30", 1, 2, 12_000_000, 3),  // poor
    review(2, "2022-11-30", 1, 3, 18_000_000, 2),  // near poor
    review(2, "2024-11-30", 1, 6, nil, 3),  // undetermined
    review(3, "2024-11-30", 1, 2, 18_000_001, 3),  // average
    review(4, "2022-11-30", 2, 5, 9_000_000, 4),  // poor
    review(4, "2025-11-30", 5, 5, 9_000_000, 4),  // poor
    review(5, "2024-11-30", 2, 1, 15_000_000, 3),  // poor
    review(6, "2024-11-30", 2, 4, 30_000_000, 0),  // not poor
    review(7, "2024-11-30", 2, 3, 15_000_000, 0),  // near poor
  ]
  private static func review(
    _ household: Int64, _ date: String, _ unit: Int64, _ members: Int64, _ income: Int64?, _ lacks: Int
  ) -> [Value] {
    [
      .number(household), .day(date), .number(unit), .number(members), income.map { .number($0) } ?? .null,
      .items((1 << lacks) - 1), .text("periodic"),
    ]
  }

  /// Household, number, name, relationship, birth date, ethnicity.
  static let members: [[Value]] = [
    [.number(0), .number(1), .text("Nguyễn Văn An"), .text("head"), .day("1980-02-29"), .text("kinh")],
    [.number(0), .number(2), .text("Nguyễn Thị Bình"), .text("child"), .day("2015-06-15"), .text("kinh")],
    [.number(1), .number(1), .text("Trần Văn Cường"), .text("head"), .null, .null],
  ]

  static let standard = standard("VN-2022", from: "2022-01-01", to: "2025-12-31")

  /// The rules of 2022 under another name and validity, for tables that fall under two standards.
  static func standard(_ id: String, from: String, to: String) -> PovertyStandard {
    PovertyStandard(
      id: id, jurisdiction: "national", name: .init(both: id), validFrom: day(from), validTo: day(to),
      source: .init(both: ""), isConfirmed: true,
      lines: [("poor", 1_500_000), ("near_poor", 1_500_000), ("average", 2_250_000)].map {
        .init(class: $0.0, areaType: "rural", amount: $0.1, period: .month, isConfirmed: true)
      },
      indicators: [],
      rules: [
        .init(class: "poor", condition: "income_per_person <= line('poor') and deprivation_count >= 3"),
        .init(class: "near_poor", condition: "income_per_person <= line('near_poor') and deprivation_count < 3"),
        .init(
          class: "average", condition: "income_per_person > line('poor') and income_per_person <= line('average')"),
      ])
  }

  /// - Parameters:
  ///   - unitYears: figures in place of ``unitYears``.
  ///   - exits: the day of a recognised exit by the row of its review.
  ///   - moves: another unit by the row of its review.
  ///   - homes: the unit from 1 July 2025 by household (5 to 7).
  ///   - shares: the parts of B that go to D and to E.
  static func context(
    _ access: Access = .all, standards: [PovertyStandard] = [standard], unitYears: [[Int64]] = unitYears,
    exits: [Int: String] = [:], moves: [Int: Int64] = [:], homes: [Int64: Int64] = [:],
    shares: (Double, Double)? = nil
  ) -> QueryContext {
    let residences: [(Int64, String, Int64)] = [
      (0, "2020-01-01", 1), (1, "2020-01-01", 1), (2, "2020-01-01", 1), (3, "2020-01-01", 1), (4, "2020-01-01", 2),
      (4, "2025-07-01", 5), (5, "2020-01-01", 2), (6, "2020-01-01", 2), (7, "2020-01-01", 2),
    ].flatMap { residence in
      [residence] + (homes[residence.0].map { [(residence.0, "2025-07-01", $0)] } ?? [])
    }
    let starts = (0...8).map { household in residences.count { $0.0 < Int64(household) } }
    let places = [
      "members": [0, 2, 3, 3, 3, 3, 3, 3, 3],
      "reviews": [0, 2, 4, 6, 7, 9, 10, 11, 12],
    ]
    func collection(_ name: String, _ starts: [Int]) -> (name: String, data: CollectionData) {
      (name, CollectionData(offsets: starts.map(Int32.init)))
    }
    let tables =
      [
        table("units", ["code", "name", "level", "area_type", "valid_from", "valid_to", "parent"], units),
        table("unit_years", ["unit", "year", "households", "persons"], unitYears.map { $0.map { .number($0) } }),
        table(
          "unit_successions", ["from_unit", "to_unit", "effective_on", "kind", "share"],
          [
            (1, 4, "whole", nil), (2, 4, "part", shares?.0), (2, 5, "part", shares?.1), (3, 4, "whole", nil),
          ].map {
            [.number($0.0), .number($0.1), .day("2025-07-01"), .text($0.2), $0.3.map { .decimal($0) } ?? .null]
          }),
        table(
          "households", ["code"], (0..<8).map { [.text("H\($0)")] },
          [
            collection("residences", starts), collection("members", places["members"] ?? []),
            collection("reviews", places["reviews"] ?? []), collection("review_events", places["reviews"] ?? []),
          ]),
        table(
          "residences", ["household", "valid_from", "unit"],
          residences.map { [.number($0.0), .day($0.1), .number($0.2)] }),
        table("members", ["household", "number", "name", "relationship", "birth_date", "ethnicity"], members),
      ]
      + ["reviews", "review_events"].map {
        table(
          $0, ["household", "date", "unit", "members", "income_per_person", "deprivations", "kind", "exit_on"],
          reviews.enumerated().map { row, values in
            var values = values + [exits[row].map { .day($0) } ?? .null]
            if let unit = moves[row] { values[2] = .number(unit) }
            return values
          })
      }
    return QueryContext(
      snapshot: Snapshot(memory: tables), standards: standards, jurisdiction: "national", asOf: day("2025-12-31"),
      access: access)
  }

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  private static func table(
    _ name: String, _ fields: [String], _ rows: [[Value]], _ collections: [(name: String, data: CollectionData)] = []
  ) -> Table {
    let columns = fields.enumerated().map { place, field -> (name: String, data: ColumnData) in
      let type = Model.programme.entity(name)?.field(field)?.type ?? .text
      var codes: [String]?
      if case .code(let list) = type { codes = Model.programme.codeList(list)?.items.map(\.code) }
      if case .codes(let list) = type { codes = Model.programme.codeList(list)?.items.map(\.code) }
      var builder = ColumnBuilder(type: type, codes: codes)
      for row in rows {
        switch row[place] {
        case .null: type == .decimal ? builder.append(decimal: nil) : builder.append(integer: nil)
        case .decimal(let number): builder.append(decimal: number)
        case .number(let number): builder.append(integer: number)
        case .text(let text): builder.append(text: text)
        case .day(let text): builder.append(integer: Int64(day(text).number))
        case .items(let bits): builder.append(integer: Int64(bits))
        }
      }
      return (field, builder.finish())
    }
    return Table(name: name, rowCount: rows.count, columns: columns, collections: collections)
  }
}
