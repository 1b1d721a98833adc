/// One household with its facts, as tables that the bundled standards are tried on.

import Programme
import Testing
import Vietnamese

@testable import Analytics
@testable import BenVung

enum Fact: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral
{
  case none
  case number(Int64)
  case decimal(Double)
  /// A text, a code, or a day in ISO form.
  case text(String)
  case items([String])

  init(booleanLiteral value: Bool) { self = .number(value ? 1 : 0) }
  init(integerLiteral value: Int64) { self = .number(value) }
  init(floatLiteral value: Double) { self = .decimal(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(nilLiteral: ()) { self = .none }
  init(arrayLiteral elements: String...) { self = .items(elements) }
}

/// The household of row 0, in a rural commune (row 0 of units; row 1 is urban), with one review.
struct FactRegister {
  typealias Row = [String: Fact]

  var review: Row = ["household": 0, "date": "2024-11-30", "unit": 0, "members": 4, "income_per_person": 18_000_000]
  var members: [Row] = [head, spouse, eldest, youngest]
  var dwellings: [Row] = [dwelling]
  var overrides: [Row] = []
  var classes: [Row] = []

  static let grown: Row = [
    "in_school": false, "attending": "none", "school_level": "upper_secondary", "in_training": false,
    "trained_at_work": false, "health_insurance": true, "disabled": false, "social_allowance": false,
    "untreated_illness": false,
  ]
  static let head = grown.merging(["birth_date": "1980-05-10", "sex": "male", "work": "contract"]) { $1 }
  static let spouse = grown.merging(["birth_date": "1982-01-20", "sex": "female", "work": "own"]) { $1 }
  /// 18 on the day of the review, and at school.
  static let eldest = grown.merging([
    "birth_date": "2006-03-01", "sex": "female", "work": "not_working", "in_school": true,
    "attending": "upper_secondary", "school_level": "lower_secondary",
  ]) { $1 }
  /// 11 on the day of the review.
  static let youngest = grown.merging([
    "birth_date": "2013-09-15", "sex": "male", "work": "not_working", "in_school": true, "attending": "primary",
    "school_level": "none", "short_for_age": false, "light_for_age": false,
  ]) { $1 }
  static let dwelling: Row = [
    "valid_from": "2020-01-01", "walls_durable": true, "pillars_durable": true, "roof_durable": true,
    "floor_area": 40.0, "water_source": "piped", "toilet": "septic", "telephone": true, "internet": true,
    "shared_devices": true, "personal_devices": true, "waste": "collected",
  ]

  static let standards = Result { try PluginCatalogue(roots: [RunFixture.bundled]).standards }

  func context(_ jurisdiction: String = "national", asOf: String = "2024-12-31") throws -> QueryContext {
    func all(_ rows: [Row]) -> (name: String, data: CollectionData) {
      ("", CollectionData(offsets: [0, Int32(rows.count)]))
    }
    let collections = [
      ("members", members), ("dwellings", dwellings), ("deprivation_overrides", overrides),
      ("review_classes", classes), ("reviews", [review]), ("review_events", [review]),
    ].map { (name: $0.0, data: all($0.1).data) }
    func numbered(_ rows: [Row]) -> [Row] {
      rows.enumerated().map { place, row in
        row.merging(["household": 0, "number": .number(Int64(place + 1))]) { old, _ in old }
      }
    }
    let tables = [
      table("units", [["code": "1", "area_type": "rural"], ["code": "2", "area_type": "urban"]]),
      Analytics.Table(
        name: "households", rowCount: 1, columns: [("code", column("households", "code", ["H"]))],
        collections: collections),
      table("members", numbered(members)), table("dwellings", numbered(dwellings)),
      table("deprivation_overrides", numbered(overrides)), table("review_classes", numbered(classes)),
      table("reviews", [review]), table("review_events", [review]),
    ]
    return QueryContext(
      snapshot: Snapshot(memory: tables), standards: try Self.standards.get(), jurisdiction: jurisdiction,
      asOf: try #require(Day(iso: asOf)))
  }

  /// What an expression is on the review.
  func value(_ expression: String, _ jurisdiction: String = "national") throws -> Cell {
    try #require(try Query("reviews", context: context(jurisdiction)).cells(expression, rows: [0]).first)
  }

  /// The indicators lacking and undecided, by the facts alone.
  func computed() throws -> (lacking: [String], unknown: [String]) {
    // Nothing is recorded and nothing overridden: what counts is what the facts say.
    (try list("deprivations_counted"), try list("deprivations_unknown"))
  }

  func list(_ expression: String) throws -> [String] {
    guard case .text(let text) = try value(expression) else { return [] }
    return text.split(separator: ",").map(String.init)
  }

  private func table(_ name: String, _ rows: [Row]) -> Analytics.Table {
    let fields = (Model.programme.entity(name)?.storedFields ?? []).filter { field in
      rows.contains { $0[field.name] != nil }
    }
    return Analytics.Table(
      name: name, rowCount: rows.count,
      columns: fields.map { field in (field.name, column(name, field.name, rows.map { $0[field.name] ?? nil })) })
  }

  private func column(_ entity: String, _ field: String, _ values: [Fact]) -> ColumnData {
    let type = Model.programme.entity(entity)?.field(field)?.type ?? .text
    var codes: [String]?
    if case .code(let list) = type { codes = Model.programme.codeList(list)?.items.map(\.code) }
    if case .codes(let list) = type { codes = Model.programme.codeList(list)?.items.map(\.code) }
    var builder = ColumnBuilder(type: type, codes: codes)
    for value in values {
      switch value {
      case .none: type == .decimal ? builder.append(decimal: nil) : builder.append(integer: nil)
      case .number(let number): builder.append(integer: number)
      case .decimal(let number): builder.append(decimal: number)
      case .text(let text):
        if type == .date {
          builder.append(integer: Day(iso: text).map { Int64($0.number) })
        } else {
          builder.append(text: text)
        }
      case .items(let items):
        builder.append(integer: items.reduce(Int64(0)) { $0 | 1 << Int64(codes?.firstIndex(of: $1) ?? 63) })
      }
    }
    return builder.finish()
  }
}
