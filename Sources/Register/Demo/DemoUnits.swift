/// The demo's places: the seven communes of Cần Giờ until 30 June 2025, the four after.

import GRDB
import Messages
import Vietnamese

/// An old commune of the district.
struct DemoCommune {
  let code: String
  /// Households of 20,000 in the district. Invented, but for Thạnh An (4,200 people).
  let weight: Int
  let isUrban: Bool
  /// The code of the new unit; a household of An Thới Đông may come to Bình Khánh instead.
  let successor: String
  let hamlets: [String]
  let models: [(item: String, weight: Int)]

  static let splitCode = "27673"
  static let otherSuccessor = "27667"
  /// The share of An Thới Đông that comes to Bình Khánh. Invented: no share has been published.
  static let splitShare = 0.4

  static let all = [
    DemoCommune(
      code: "27664", weight: 3_300, isUrban: true, successor: "27664",
      hamlets: ["Khu phố Giồng Ao", "Khu phố Miễu Ba", "Khu phố Phong Thạnh"],
      models: [("oyster", 3), ("contract_sewing", 3), ("community_tourism", 2), ("salt_tarpaulin", 1)]),
    DemoCommune(
      code: "27667", weight: 5_300, isUrban: false, successor: "27667",
      hamlets: ["Ấp Bình An", "Ấp Bình Thuận", "Ấp Bình Lợi"],
      models: [("shrimp", 4), ("shoe_sewing", 3), ("bead_stringing", 2), ("crab", 1)]),
    DemoCommune(
      code: "27670", weight: 1_500, isUrban: false, successor: "27667",
      hamlets: ["Ấp An Lộc", "Ấp An Hòa", "Ấp Trần Hưng Đạo"],
      models: [("shrimp", 4), ("nest_plucking", 3), ("contract_sewing", 1)]),
    DemoCommune(
      code: splitCode, weight: 3_700, isUrban: false, successor: splitCode,
      hamlets: ["Ấp An Đông", "Ấp An Bình", "Ấp Rạch Lá"],
      models: [("shrimp", 5), ("oyster", 2), ("crab", 2), ("nest_plucking", 1)]),
    DemoCommune(
      code: "27676", weight: 1_100, isUrban: false, successor: "27676",
      hamlets: ["Ấp Thạnh Hòa", "Ấp Thạnh Bình", "Ấp Thiềng Liềng"],
      models: [("oyster", 5), ("salt_tarpaulin", 4), ("community_tourism", 3)]),
    DemoCommune(
      code: "27679", weight: 3_000, isUrban: false, successor: "27664",
      hamlets: ["Ấp Long Thạnh", "Ấp Đồng Hòa", "Ấp Hòa Hiệp"],
      models: [("oyster", 5), ("salt_tarpaulin", 2), ("community_tourism", 2), ("contract_sewing", 1)]),
    DemoCommune(
      code: "27682", weight: 2_100, isUrban: false, successor: splitCode,
      hamlets: ["Ấp Lý Hòa Hiệp", "Ấp Lý Thái Bửu", "Ấp Tân Điền"],
      models: [("salt_tarpaulin", 6), ("shrimp", 4), ("crab", 1)]),
  ]

  /// A whole number shared out by weights; the parts add up to it (largest remainders).
  static func share(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = max(1, weights.reduce(0, +))
    var parts = weights.map { total * $0 / sum }
    let order = weights.indices.sorted { left, right in
      let (one, other) = (total * weights[left] % sum, total * weights[right] % sum)
      return one == other ? left < right : one > other
    }
    for index in order.prefix(total - parts.reduce(0, +)) { parts[index] += 1 }
    return parts
  }
}

/// The ids of units in the register.
struct DemoUnits {
  static let change = demoDay(2025, 7, 1)
  private let ids: [String: Int64]
  private let names: [String: String]

  /// - Throws: ``Diagnostic`` E0438 when the reference data have not been loaded.
  init(_ database: Database) throws {
    var (ids, names): ([String: Int64], [String: String]) = ([:], [:])
    let statement = try RawStatement(database, "SELECT id, code, valid_from, name FROM units")
    while try statement.step() {
      let key = statement.text(1) + (statement.integer(2) >= Int64(DemoUnits.change.number) ? "+" : "-")
      (ids[key], names[key]) = (statement.integer(0), statement.text(3))
    }
    (self.ids, self.names) = (ids, names)
    for commune in DemoCommune.all {
      guard ids[commune.code + "-"] != nil, ids[commune.successor + "+"] != nil else {
        throw Diagnostic(
          .importUnknownReference,
          [
            "column": "", "value": commune.code, "entity": "danh mục đơn vị hành chính",
            "entity_en": "administrative units",
          ])
      }
    }
  }

  func before(_ code: String) -> StoredValue { ids[code + "-"].map { .integer($0) } ?? .null }
  func after(_ code: String) -> StoredValue { ids[code + "+"].map { .integer($0) } ?? .null }

  /// The names as they stand inside a sentence: "xã Bình Khánh".
  func nameBefore(_ code: String) -> String { inSentence(names[code + "-"] ?? code) }
  func nameAfter(_ code: String) -> String { inSentence(names[code + "+"] ?? code) }
  private func inSentence(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}

/// A day that is known to be one.
func demoDay(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? .unknownStart }

extension Day {
  func adding(days: Int) -> Day { Day(number: number + Int32(days)) }
}
