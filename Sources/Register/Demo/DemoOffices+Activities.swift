/// The demo's communication, self-managed groups and training courses.

import GRDB
import Vietnamese

extension DemoOffices {
  func writeActivities(_ bodies: [String: Int64]) throws {
    var random = DemoRandom(seed: seed, stream: -12)
    let channels = [
      "loudspeaker": "Đài truyền thanh xã", "article": "Bản tin huyện", "leaflet": "Tờ gấp phát tại ấp",
      "meeting": "Sinh hoạt tổ tự quản", "online": "Trang Zalo của xã", "contest": "Hội thi cấp xã",
    ]
    let kinds = ["loudspeaker", "article", "leaflet", "meeting", "online", "contest"]
    let audiences = [["people", "poor", "near_poor"], ["poor", "near_poor"], ["agencies", "people"]]
    let project = try Int64.fetchOne(
      writer.database, sql: "SELECT id FROM projects WHERE phase = '2021-2025' AND code = '6.2'")
    for year in 2021...2025 {
      for (index, commune) in DemoCommune.all.enumerated() {
        let date = demoDay(year, random.integer(2...11), random.integer(1...28))
        let kind = random.pick(kinds)
        let body = date <= DemoUnits.change ? bodies[index % 2 == 0 ? "MTTQ-H" : "UBND-\(commune.code)"] : nil
        let activity = try writer.insert(
          "communication_activities",
          named: [
            "code": .text("TT-\(year)-\(index + 1)"), "date": .day(date), "kind": .text(kind),
            "channel": .text(channels[kind] ?? ""), "organization": body.map { .integer($0) } ?? .null,
            "project": project.map { .integer($0) } ?? .null,
            "topic": .text("Chính sách giảm nghèo năm \(year)"), "unit": unit(commune, on: date),
            "audience": .codes(audiences[(index + year) % 3]), "reach": .integer(random.integer(80...1_500)),
            "outputs": .integer(random.integer(1...12)),
            "cost": .integer(random.amount(500_000...8_000_000, step: 100_000)),
          ])
        for household in try households(of: commune, limit: 3, skip: year - 2021) {
          try writer.insert(
            "participations",
            named: ["activity": .integer(activity), "household": .integer(household), "persons": .integer(1)])
        }
      }
    }
  }

  private func unit(_ commune: DemoCommune, on day: Day) -> StoredValue {
    day < DemoUnits.change ? units.before(commune.code) : units.after(commune.successor)
  }

  private func households(of commune: DemoCommune, limit: Int, skip: Int = 0) throws -> [Int64] {
    try Int64.fetchAll(
      writer.database, sql: "SELECT id FROM households WHERE code LIKE ? ORDER BY code LIMIT ? OFFSET ?",
      arguments: [commune.code + "-%", limit, skip * limit])
  }

  /// A group in each old hamlet, with a head and some households.
  func writeGroups() throws {
    var random = DemoRandom(seed: seed, stream: -13)
    let founded = demoDay(2021, 3, 1)
    for commune in DemoCommune.all {
      for (index, hamlet) in commune.hamlets.enumerated() {
        let group = try writer.insert(
          "self_managed_groups",
          named: [
            "code": .text("TTQ-\(commune.code)-\(index + 1)"), "name": .text("Tổ tự quản \(hamlet)"),
            "unit": units.before(commune.code), "hamlet": .text(hamlet), "founded_on": .day(founded),
          ])
        try writer.insert(
          "group_heads",
          named: [
            "group": .integer(group), "valid_from": .day(founded),
            "name": .text(
              DemoNames.person(surname: DemoNames.surname(&random), isFemale: random.chance(0.4), &random)),
          ])
        for household in try households(of: commune, limit: 8, skip: index) {
          try writer.insert(
            "group_members",
            named: ["group": .integer(group), "household": .integer(household), "valid_from": .day(founded)])
        }
      }
    }
  }

  func writeTraining(_ bodies: [String: Int64], _ staff: [Int64]) throws {
    for year in 2021...2024 {
      for (kind, name) in [("officers", "Tập huấn cán bộ giảm nghèo"), ("heads", "Tập huấn tổ trưởng tổ tự quản")] {
        let start = demoDay(year, 8, kind == "officers" ? 5 : 12)
        let course = try writer.insert(
          "training_courses",
          named: [
            "code": .text("TH-\(year)-\(kind == "officers" ? 1 : 2)"), "name": .text("\(name) năm \(year)"),
            "kind": .text(kind), "starts_on": .day(start), "ends_on": .day(start.adding(days: 1)),
            "unit": .integer(district), "organization": bodies["LDTBXH-H"].map { .integer($0) } ?? .null,
            "cost": .integer(18_000_000), "planned": .integer(20),
          ])
        let people = try Row.fetchAll(
          writer.database,
          sql: kind == "officers"
            ? "SELECT id, name FROM staff ORDER BY id"
            : "SELECT \"group\" AS id, name FROM group_heads ORDER BY id")
        for (index, person) in people.enumerated() {
          try writer.insert(
            "training_attendances",
            named: [
              "course": .integer(course), "number": .integer(index + 1), "name": .text(person["name"]),
              (kind == "officers" ? "staff" : "group"): .integer(person["id"] as Int64), "days": .decimal(2),
              "passed": .boolean(true),
            ])
        }
      }
    }
  }
}
