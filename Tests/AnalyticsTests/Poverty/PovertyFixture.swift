/// Small tables for measures of poverty: rows of a place, a size, an income, a line and deprivations, written by hand.

import Messages
import Programme
import Vietnamese

@testable import Analytics

enum PovertyFixture {
  struct Row {
    var place = "A"
    var size: Int64? = 1
    var income: Int64?
    var line: Int64?
    /// Nil where a condition is unknown.
    var lacks: [Bool?] = []
  }

  /// A query over the rows: `place`, `size`, `income`, `line`, and a boolean `d0`, `d1`, … for each deprivation.
  static func query(_ rows: [Row], threads: Int = 1) throws -> Query {
    let width = rows.map(\.lacks.count).max() ?? 0
    let fields =
      [
        Field("place", .text, vi: "Nơi", en: "Place"), Field("size", .integer, vi: "Số người", en: "Persons"),
        Field("income", .money(.year), vi: "Thu nhập", en: "Income"),
        Field("line", .money(.year), vi: "Chuẩn", en: "Line"),
      ] + (0..<width).map { Field("d\($0)", .boolean, vi: "Thiếu \($0)", en: "Lack \($0)") }
    let model = Model(
      entities: [
        Entity(
          "homes", singular: "home", vi: "Hộ", en: "Homes", display: "place", key: ["place"], fields: fields)
      ], codeLists: [], forms: [])
    func column(_ name: String, _ type: FieldType, _ add: (inout ColumnBuilder, Row) -> Void) -> (String, ColumnData) {
      var builder = ColumnBuilder(type: type, codes: nil)
      for row in rows { add(&builder, row) }
      return (name, builder.finish())
    }
    let columns =
      [
        column("place", .text) { $0.append(text: $1.place) }, column("size", .integer) { $0.append(integer: $1.size) },
        column("income", .money(.year)) { $0.append(integer: $1.income) },
        column("line", .money(.year)) { $0.append(integer: $1.line) },
      ]
      + (0..<width).map { place in
        column("d\(place)", .boolean) { $0.append(integer: $1.lacks[place].map { $0 ? 1 : 0 }) }
      }
    let context = QueryContext(
      model: model, snapshot: Snapshot(memory: [Table(name: "homes", rowCount: rows.count, columns: columns)]),
      standards: [], jurisdiction: "national", asOf: Day(iso: "2024-12-31") ?? .unknownStart,
      execution: Execution(threads: threads, blockSize: 7))
    return try Query("homes", context: context)
  }

  static func conditions(_ count: Int) -> AlkireFoster.Source {
    .conditions((0..<count).map { (name: "d\($0)", text: "d\($0)") })
  }
}

extension ResultTable {
  /// A column by its name.
  func cells(_ name: String) -> [Cell] {
    columns.firstIndex { $0.name == name }.map { place in rows.map { $0[place] } } ?? []
  }

  func totalCell(_ name: String) -> Cell? {
    columns.firstIndex { $0.name == name }.flatMap { total?[$0] }
  }

  /// A column as numbers, rounded to twelve places.
  func numbers(_ name: String) -> [Double?] {
    cells(name).map { $0.number.map { ($0 * 1e12).rounded() / 1e12 } }
  }
}
