/// The demo's offices and their officers, and the plan by which they work together. All people are invented.

import GRDB
import Vietnamese

struct DemoOffices {
  let writer: RegisterWriter
  let seed: UInt64
  let units: DemoUnits
  let district: Int64

  /// The bodies by their codes.
  func writeBodies() throws -> [String: Int64] {
    var ids: [String: Int64] = [:]
    let ended = demoDay(2025, 6, 30)
    func add(_ code: String, _ name: String, _ kind: String, _ level: String, _ unit: StoredValue, to: Day?) throws {
      ids[code] = try writer.insert(
        "organizations",
        named: [
          "code": .text(code), "name": .text(name), "kind": .text(kind), "level": .text(level), "unit": unit,
          "valid_from": .day(demoDay(2021, 1, 1)), "valid_to": .day(to),
        ])
    }
    let place = StoredValue.integer(district)
    try add("MTTQ-H", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Cần Giờ", "front", "district", place, to: ended)
    try add(
      "LDTBXH-H", "Phòng Lao động - Thương binh và Xã hội huyện Cần Giờ", "labour_office", "district", place, to: ended)
    try add("NHCSXH", "Ngân hàng Chính sách xã hội", "bank", "central", .null, to: nil)
    try add("HPN-H", "Hội Liên hiệp Phụ nữ huyện Cần Giờ", "union", "district", place, to: ended)
    try add("GDNN", "Trung tâm Giáo dục nghề nghiệp (mẫu)", "school", "city", .null, to: nil)
    for commune in DemoCommune.all {
      try add(
        "UBND-\(commune.code)", "Ủy ban nhân dân \(units.nameBefore(commune.code))", "peoples_committee",
        "commune",
        units.before(commune.code), to: ended)
    }
    return ids
  }

  /// Officers with their posts; ids in the order of `DemoCommune.all`, after the two of the district.
  func writeStaff(_ bodies: [String: Int64]) throws -> [Int64] {
    var random = DemoRandom(seed: seed, stream: -10)
    let posts =
      [("MTTQ-H", "Phó Chủ tịch"), ("LDTBXH-H", "Trưởng phòng")]
      + DemoCommune.all.map { ("UBND-\($0.code)", "Cán bộ chuyên trách giảm nghèo bền vững") }
    return try posts.enumerated().map { index, post in
      let isFemale = random.chance(0.5)
      let id = try writer.insert(
        "staff",
        named: [
          "code": .text("CB-" + DemoHousehold.padded(index + 1, 3)),
          "name": .text(DemoNames.person(surname: DemoNames.surname(&random), isFemale: isFemale, &random)),
          "sex": .text(isFemale ? "female" : "male"), "qualification": .text("Đại học"),
        ])
      try writer.insert(
        "positions",
        named: [
          "staff": .integer(id), "organization": bodies[post.0].map { .integer($0) } ?? .null,
          "valid_from": .day(demoDay(2021, 7, 1)), "title": .text(post.1), "full_time": .boolean(index > 1),
        ])
      return id
    }
  }

  func writeCoordination(_ bodies: [String: Int64]) throws {
    let plan = try writer.insert(
      "coordination_plans",
      named: [
        "code": .text("PH-2021-2025"), "name": .text("Phối hợp thực hiện Chương trình giảm nghèo bền vững 2021-2025"),
        "unit": .integer(district), "starts_on": .day(demoDay(2021, 8, 1)), "ends_on": .day(demoDay(2025, 12, 31)),
        "number": .text("01/CTPH (mẫu)"), "signed_on": .day(demoDay(2021, 7, 28)), "status": .text("running"),
      ])
    for (code, role) in [("MTTQ-H", "lead"), ("LDTBXH-H", "partner")] {
      try writer.insert(
        "coordination_parties",
        named: [
          "plan": .integer(plan), "organization": bodies[code].map { .integer($0) } ?? .null, "role": .text(role),
        ])
    }
    let items = [
      "Tuyên truyền chủ trương, chính sách giảm nghèo", "Vận động Quỹ Vì người nghèo",
      "Giám sát việc thực hiện hằng năm",
      "Tập huấn tổ trưởng tổ tự quản", "Giới thiệu, nhân rộng mô hình giảm nghèo",
    ]
    for (index, text) in items.enumerated() {
      let isDone = index < 3
      try writer.insert(
        "coordination_items",
        named: [
          "plan": .integer(plan), "number": .integer(index + 1), "text": .text(text),
          "responsible": bodies[index.isMultiple(of: 2) ? "MTTQ-H" : "LDTBXH-H"].map { .integer($0) } ?? .null,
          "due_on": .day(demoDay(2024, 6, 30)), "status": .text(isDone ? "done" : "doing"),
          "done_on": isDone ? .day(demoDay(2024, 6, 20)) : .null,
        ])
    }
  }
}
