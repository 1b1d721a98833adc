/// The demo's 2025: supervision, difficulties, training, targets and livelihood models.

import GRDB
import Vietnamese

extension DemoLastYear {
  func writeSupervision() throws {
    var random = DemoRandom(seed: seed, stream: -41)
    guard let team = try Int64.fetchOne(writer.database, sql: "SELECT id FROM inspection_teams WHERE code = 'TCT-1'")
    else { return }
    let start = demoDay(2025, 5, 12)
    let supervision = try writer.insert(
      "supervisions",
      named: [
        "code": .text("GS-2025"), "name": .text("Giám sát thực hiện Chương trình năm 2025"), "kind": .text("yearly"),
        "date": .day(start), "ended_on": .day(start.adding(days: 20)), "unit": .integer(district),
        "plan_number": .text("15/KH (mẫu)"), "team": .integer(team), "organization": body("MTTQ-H"),
        "method": .text("on_site"),
      ])
    for (index, commune) in DemoCommune.all.enumerated() {
      let date = start.adding(days: index * 2)
      let visit = try writer.insert(
        "inspection_visits",
        named: [
          "team": .integer(team), "unit": units.before(commune.code), "date": .day(date),
          "supervision": .integer(supervision), "subject": .text("Nhà ở, vốn vay, hồ sơ khi sắp xếp đơn vị"),
          "households_visited": .integer(random.integer(3...8)),
        ])
      guard !index.isMultiple(of: 2) else { continue }
      let isClosed = index != 3
      try writer.insert(
        "findings",
        named: [
          "code": .text("PH-2025-\(index + 1)"), "supervision": .integer(supervision), "visit": .integer(visit),
          "unit": units.before(commune.code), "date": .day(date),
          "severity": .text(["minor", "major", "serious"][index / 2]),
          "text": .text("Hồ sơ bàn giao khi sắp xếp đơn vị chưa đủ"), "due_on": .day(date.adding(days: 45)),
          "responsible": body("UBND-\(commune.code)"), "action": isClosed ? .text("Đã bổ sung hồ sơ") : .null,
          "closed_on": isClosed ? .day(date.adding(days: random.integer(20...60))) : .null,
        ])
    }
  }

  /// What was settled in 2022 has come back in the same commune.
  func writeDifficulty() throws {
    let row = try Row.fetchOne(
      writer.database, sql: "SELECT unit, subject, raised_by FROM difficulties WHERE code = 'VM-2022'")
    guard let row else { return }
    let date = demoDay(2025, 3, 18)
    let difficulty = try writer.insert(
      "difficulties",
      named: [
        "code": .text("VM-2025"), "date": .day(date), "unit": .integer(row["unit"] as Int64),
        "raised_by": (row["raised_by"] as Int64?).map { .integer($0) } ?? .null,
        "subject": .text(row["subject"] as String), "level_able": .text("city"), "state": .text("answered"),
        "answer": .text("Đã có ý kiến, chờ hướng dẫn của Thành phố"), "due_on": .day(date.adding(days: 90)),
      ])
    try writer.insert(
      "guidances",
      named: [
        "code": .text("HD-2025"), "date": .day(date.adding(days: 20)), "from_unit": .integer(district),
        "unit": .integer(row["unit"] as Int64), "subject": .text("Hướng dẫn giải quyết khó khăn năm 2025"),
        "difficulty": .integer(difficulty), "due_on": .day(date.adding(days: 90)), "state": .text("doing"),
      ])
  }

  /// In 2025 every second head, and the officers of the communes alone.
  func writeTraining() throws {
    for (kind, name, table) in [
      (
        "officers", "Tập huấn cán bộ giảm nghèo năm 2025",
        "SELECT id, name FROM staff WHERE code > 'CB-002' ORDER BY id"
      ),
      (
        "heads", "Tập huấn tổ trưởng tổ tự quản năm 2025",
        "SELECT \"group\" AS id, name FROM group_heads WHERE id % 2 = 0 ORDER BY \"group\""
      ),
    ] {
      let start = demoDay(2025, 4, kind == "officers" ? 8 : 15)
      let course = try writer.insert(
        "training_courses",
        named: [
          "code": .text("TH-2025-\(kind == "officers" ? 1 : 2)"), "name": .text(name), "kind": .text(kind),
          "starts_on": .day(start), "ends_on": .day(start.adding(days: 1)), "unit": .integer(district),
          "organization": body("LDTBXH-H"), "place": .text("Hội trường huyện"), "project": try project("7.1"),
          "cost": .integer(20_000_000), "planned": .integer(20),
        ])
      for (index, person) in try Row.fetchAll(writer.database, sql: table).enumerated() {
        try writer.insert(
          "training_attendances",
          named: [
            "course": .integer(course), "number": .integer(index + 1), "name": .text(person["name"]),
            (kind == "officers" ? "staff" : "group"): .integer(person["id"] as Int64), "days": .decimal(2),
            "passed": .boolean(index % 5 != 4),
          ])
      }
    }
  }

  // MARK: Targets and models

  /// Targets of 2025 with their results, and those set for 2026.
  func writeTargets() throws {
    let results: [(indicator: String, planned: Double, actual: Double, measure: String?)] = [
      ("poor_rate", 3.4, 3.1, "%"), ("near_poor_rate", 4.0, 4.3, "%"), ("houses_repaired", 20, 24, nil),
      ("workers_trained", 40, 31, nil), ("models_built", 4, 4, nil), ("disbursement_rate", 95, 82.5, "%"),
      ("insured_rate", 100, 100, "%"),
    ]
    for commune in Self.communes.prefix(1) {
      for result in results {
        let isRate = result.indicator.hasSuffix("poor_rate")
        for year in [2025, 2026] {
          try writer.insert(
            "targets",
            named: [
              "indicator": .text(result.indicator), "unit": units.after(commune), "year": .integer(year),
              "standard": .text(isRate ? "HCMC-2025" : ""),
              "planned": .decimal(year == 2025 ? result.planned : (isRate ? result.planned - 0.5 : result.planned)),
              "actual": year == 2025 ? .decimal(result.actual) : .null,
              "measure": result.measure.map { .text($0) } ?? .null,
            ])
        }
      }
    }
  }

  func writeModels() throws {
    var random = DemoRandom(seed: seed, stream: -42)
    let yields: [(code: String, commune: String, output: Int, price: Int)] = [
      ("oyster", "27664", 2_000, 21_000), ("shrimp", "27667", 400, 175_000), ("salt_tarpaulin", "27673", 65_000, 1_350),
      ("oyster", "27676", 2_000, 21_000),
    ]
    for item in yields {
      guard let model = models[item.code] else { continue }
      let scale = random.integer(5...30)
      let revenue = scale * item.output * item.price
      try writer.insert(
        "livelihood_seasons",
        named: [
          "model": .integer(model), "unit": units.after(item.commune), "year": .integer(2025), "cycle": .integer(1),
          "households": .integer(random.integer(8...40)), "jobs": .integer(random.integer(10...60)),
          "scale": .decimal(Double(scale)), "output": .decimal(Double(scale * item.output)),
          "price": .integer(item.price),
          "revenue": .integer(revenue), "cost": .integer(revenue / 100 * random.integer(60...85)),
        ])
      try writer.insert(
        "model_introductions",
        named: [
          "model": .integer(model), "date": .day(demoDay(2025, 9, random.integer(3...25))),
          "unit": units.after(item.commune),
          "organization": body("HPN-H"), "form": .text(random.pick(["visit", "talk", "demonstration"])),
          "participants": .integer(random.integer(12...40)), "cost": .integer(5_000_000),
        ])
    }
    guard let oyster = models["oyster"] else { return }
    try writer.insert(
      "replications",
      named: [
        "model": .integer(oyster), "from_unit": units.after("27664"), "unit": units.after("27667"),
        "started_on": .day(demoDay(2025, 9, 12)), "households": .integer(6),
        "adaptation": .text("Nuôi bè nhỏ, chung vốn theo tổ"), "result": .text("running"),
      ])
  }
}
