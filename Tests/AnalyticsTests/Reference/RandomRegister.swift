/// Registers of every type of column with nulls, by chance: as dictionaries for the reference, as columns for the engine.

import Programme
import Vietnamese

@testable import Analytics

struct RandomRegister {
  typealias Row = [String: Plain]

  static let kinds = ["loan", "house", "course"]
  static let lacks = ["water", "work", "school", "house"]
  static let notes = ["Ấp Đông", "ấp đông", "Đồng Nai", "dong", "An Thới", "Ẩn"]
  static let levels = ["commune", "district", "province"]

  static let model = Model(
    entities: [
      Entity(
        "units", singular: "unit", vi: "Đơn vị", en: "Units", display: "name", code: "code", key: ["code"],
        fields: [
          Field("code", .text, vi: "Mã", en: "Code"), Field("name", .text, vi: "Tên", en: "Name"),
          Field("level", .code("unit_level"), vi: "Cấp", en: "Level"),
          Field("parent", .reference("units"), vi: "Cấp trên", en: "Parent"),
        ]),
      Entity(
        "unit_years", singular: "unit_year", vi: "Tổng số", en: "Totals", display: "year", key: ["unit", "year"],
        fields: [
          Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit"), Field("year", .integer, vi: "Năm", en: "Year"),
          Field("households", .integer, vi: "Hộ", en: "Households"),
        ]),
      Entity(
        "families", singular: "family", vi: "Hộ", en: "Families", display: "code", code: "code", key: ["code"],
        collections: [Collection("visits", of: "visits", by: "family")],
        fields: [
          Field("code", .text, vi: "Mã hộ", en: "Code"), Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit"),
          Field("size", .integer, vi: "Số người", en: "Size"),
        ]),
      Entity(
        "visits", singular: "visit", vi: "Lần thăm", en: "Visits", display: "year", key: ["family", "date"],
        fields: [
          Field("family", .reference("families"), vi: "Hộ", en: "Family"),
          Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit"), Field("date", .date, vi: "Ngày", en: "Date"),
          Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
          Field("people", .integer, vi: "Số người", en: "People"), Field("score", .integer, vi: "Điểm", en: "Score"),
          Field("income", .money(.year), vi: "Thu nhập", en: "Income"),
          Field("points", .decimal, vi: "Điểm lẻ", en: "Points"), Field("ok", .boolean, vi: "Đạt", en: "Passed"),
          Field("note", .text, vi: "Ghi chú", en: "Note"), Field("kind", .code("kinds"), vi: "Loại", en: "Kind"),
          Field("lacks", .codes("lack"), vi: "Thiếu", en: "Lacks"),
        ]),
    ],
    codeLists: [list("kinds", kinds), list("lack", lacks), list("unit_level", levels)], forms: [])

  private static func list(_ name: String, _ codes: [String]) -> CodeList {
    CodeList(name, vi: name, en: name, codes.map { .init($0, vi: $0, en: $0) })
  }

  private(set) var tables: [String: [Row]] = [:]
  /// The visits of each family.
  private(set) var visits: [Plain: [Int]] = [:]

  /// - Parameter size: about how many visits; 0 for a register without any.
  init(size: Int, _ chance: inout SplitMix64) {
    func maybe(_ value: @autoclosure () -> Plain) -> Plain {
      Int.random(in: 0..<6, using: &chance) == 0 ? .null : value()
    }
    func pick(_ values: [String]) -> Plain { .text(values.randomElement(using: &chance) ?? "") }
    // A province, two districts, and communes below a district or, by a gap, below nothing.
    var units: [Row] = [0, 1, 2].map { row in
      [
        "code": .text("\(row)"), "name": .text("T\(row)"), "level": .text(row == 0 ? "province" : "district"),
        "parent": row == 0 ? .null : .row("units", 0),
      ]
    }
    for row in 3..<9 {
      units.append([
        "code": .text("\(row)"), "name": .text("X\(row)"), "level": .text("commune"),
        "parent": maybe(.row("units", 1 + row % 2)),
      ])
    }
    let families: [Row] = (0..<size / 4).map { row in
      [
        "code": .text("H\(row)"), "unit": maybe(.row("units", Int.random(in: 3..<8, using: &chance))),
        "size": maybe(.whole(Int.random(in: 1...6, using: &chance))),
      ]
    }
    var visits: [Row] = []
    for family in families.indices {
      for year in 2020...2024 where Int.random(in: 0..<10, using: &chance) < 8 {
        visits.append([
          "family": .row("families", family),
          "unit": maybe(.row("units", Int.random(in: 3..<8, using: &chance))),
          "date": .day(Int(Day.endOfYear(year)?.number ?? 0) - Int.random(in: 0...300, using: &chance)),
          "year": .whole(year), "people": maybe(.whole(Int.random(in: 0...5, using: &chance))),
          "score": maybe(.whole(Int.random(in: -7...7, using: &chance))),
          "income": maybe(.whole(Int.random(in: 0...40, using: &chance) * 1_000_000)),
          // Quarters: their sums are exact in any order.
          "points": maybe(.number(Double(Int.random(in: -20...20, using: &chance)) / 4)),
          "ok": maybe(.flag(Bool.random(using: &chance))), "note": maybe(pick(Self.notes)),
          "kind": maybe(pick(Self.kinds)),
          "lacks": maybe(.items(Set(Self.lacks.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }))),
        ])
      }
    }
    // By family, or by year as a snapshot has them, where a comparison with the year is one with a column that ascends.
    if Bool.random(using: &chance) {
      func year(_ row: Row) -> Double { row["year"]?.asNumber ?? 0 }
      visits = visits.enumerated().sorted { (year($0.element), $0.offset) < (year($1.element), $1.offset) }
        .map(\.element)
    }
    var figures: [Row] = []
    for unit in 3..<9 {
      for year in 2020...2024 where Int.random(in: 0..<8, using: &chance) > 0 {
        figures.append([
          "unit": .row("units", unit), "year": .whole(year),
          "households": .whole(Int.random(in: 0...400, using: &chance)),
        ])
      }
    }
    tables = ["units": units, "families": families, "visits": visits, "unit_years": figures]
    self.visits = Dictionary(grouping: visits.indices) { visits[$0]["family"] ?? .null }
  }

  func context(threads: Int) -> QueryContext {
    let families = (tables["visits"] ?? []).map { visit in
      if case .row(_, let row) = visit["family"] { row } else { 0 }
    }
    let offsets = (0...(tables["families"] ?? []).count).map { family in Int32(families.count { $0 < family }) }
    let visits = families.indices.sorted { (families[$0], $0) < (families[$1], $1) }.map { Int32($0) }
    return QueryContext(
      model: Self.model,
      snapshot: Snapshot(
        memory: Self.model.entities.map { entity in
          Table(
            name: entity.name, rowCount: tables[entity.name]?.count ?? 0,
            columns: entity.storedFields.map { ($0.name, column($0, tables[entity.name] ?? [])) },
            collections: entity.collections.map { ($0.name, CollectionData(offsets: offsets, permutation: visits)) })
        }), standards: [], jurisdiction: "national", asOf: Day(iso: "2024-12-31") ?? .unknownStart,
      execution: Execution(threads: threads, blockSize: 37))
  }

  private func column(_ field: Field, _ rows: [Row]) -> ColumnData {
    var codes: [String]?
    switch field.type {
    case .code(let list), .codes(let list): codes = Self.model.codeList(list)?.items.map(\.code)
    default: break
    }
    var builder = ColumnBuilder(type: field.type, codes: codes)
    for row in rows {
      switch row[field.name] ?? .null {
      case .null where field.type == .decimal: builder.append(decimal: nil)
      case .null, .ratio: builder.append(integer: nil)
      case .flag(let flag): builder.append(integer: flag ? 1 : 0)
      case .whole(let number), .day(let number), .row(_, let number): builder.append(integer: Int64(number))
      case .number(let number): builder.append(decimal: number)
      case .text(let text): builder.append(text: text)
      case .items(let items):
        builder.append(
          integer: Int64(Self.lacks.enumerated().reduce(0) { $0 | (items.contains($1.element) ? 1 << $1.offset : 0) }))
      }
    }
    return builder.finish()
  }
}
