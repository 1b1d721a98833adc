/// The demo's offices and what they do together: officers, a coordination plan, a conference with opinions, communication,
/// training, groups, supervision. All people are invented.

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
        "UBND-\(commune.code)", "Ủy ban nhân dân, mã đơn vị \(commune.code)", "peoples_committee", "commune",
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

  // MARK: The conference: 21 opinions by 9 delegates

  func writeConference(_ bodies: [String: Int64], _ staff: [Int64], documents: [Int64]) throws {
    var random = DemoRandom(seed: seed, stream: -11)
    let date = demoDay(2024, 7, 12)
    let conference = try writer.insert(
      "conferences",
      named: [
        "code": .text("HN-2024-07"), "name": .text("Sơ kết công tác phối hợp 6 tháng đầu năm 2024 (mẫu)"),
        "kind": .text("interim"), "date": .day(date), "place": .text("Hội trường huyện"), "unit": .integer(district),
        "purpose": .text("Đánh giá công tác phối hợp, rút kinh nghiệm, triển khai đến năm 2025"),
        "period_from": .day(demoDay(2024, 1, 1)), "period_to": .day(demoDay(2024, 6, 30)),
        "second_period_from": .day(demoDay(2021, 1, 1)), "second_period_to": .day(demoDay(2023, 12, 31)),
        "opinions_noted": .integer(21), "speakers_noted": .integer(9),
      ])
    for (code, role) in [("MTTQ-H", "lead"), ("LDTBXH-H", "partner")] {
      try writer.insert(
        "conference_hosts",
        named: [
          "conference": .integer(conference), "organization": bodies[code].map { .integer($0) } ?? .null,
          "role": .text(role),
        ])
    }
    var delegates: [Int64] = []
    for number in 1...24 {
      let role = number == 1 ? "chair" : (number == 2 ? "co_chair" : (number == 3 ? "presenter" : "delegate"))
      let isSpeaker = (4...12).contains(number)
      let officer = number <= 2 ? staff[number - 1] : nil
      let name =
        try officer.flatMap {
          try String.fetchOne(writer.database, sql: "SELECT name FROM staff WHERE id = ?", arguments: [$0])
        } ?? DemoNames.person(surname: DemoNames.surname(&random), isFemale: random.chance(0.5), &random)
      delegates.append(
        try writer.insert(
          "attendances",
          named: [
            "conference": .integer(conference), "number": .integer(number), "name": .text(name),
            "staff": officer.map { .integer($0) } ?? .null, "role": .text(isSpeaker ? "discussant" : role),
          ]))
    }
    try writer.insert(
      "conference_reports",
      named: [
        "conference": .integer(conference), "number": .integer(1),
        "title": .text("Kết quả thực hiện Chương trình 2021-2023"),
        "author": bodies["LDTBXH-H"].map { .integer($0) } ?? .null, "presenter": .integer(delegates[2]),
        "period_from": .day(demoDay(2021, 1, 1)), "period_to": .day(demoDay(2023, 12, 31)), "version": .text("1"),
      ])
    let topics = [
      "Vốn vay", "Nhà ở", "Đào tạo nghề", "Bảo hiểm y tế", "Mô hình sinh kế", "Tập huấn", "Số liệu rà soát",
    ]
    for number in 1...21 {
      let isAnswered = random.chance(0.6)
      try writer.insert(
        "opinions",
        named: [
          "conference": .integer(conference), "number": .integer(number),
          "attendance": .integer(delegates[3 + (number - 1) % 9]),
          "kind": .text(number.isMultiple(of: 3) ? "comment" : "proposal"), "topic": .text(topics[number % 7]),
          "text": .text("Ý kiến mẫu số \(number) về \(topics[number % 7].lowercased())"),
          "answer": isAnswered ? .text("Tiếp thu, đưa vào kế hoạch") : .null,
          "answered_on": isAnswered ? .day(date) : .null, "status": .text(isAnswered ? "answered" : "noted"),
        ])
    }
    try writeConclusions(conference, delegates, bodies, documents)
  }

  private func writeConclusions(
    _ conference: Int64, _ delegates: [Int64], _ bodies: [String: Int64], _ documents: [Int64]
  ) throws {
    let texts: [(text: String, kind: String)] = [
      ("Hoàn thiện các văn bản hướng dẫn, điều hành, quản lý", "document"),
      ("Ban hành đủ văn bản thuộc thẩm quyền", "document"),
      ("Kịp thời ban hành kế hoạch Chương trình, dự án, tiểu dự án", "plan"),
      ("Bố trí ngân sách, chủ động huy động nguồn lực khác", "resource"),
      ("Nâng hiệu quả các tổ kiểm tra, đôn đốc", "inspection"), ("Đẩy mạnh giải ngân vốn đầu tư", "disbursement"),
      ("Hướng dẫn xã giải quyết dứt điểm khó khăn", "guidance"),
    ]
    for (index, item) in texts.enumerated() {
      let conclusion = try writer.insert(
        "conclusions",
        named: [
          "conference": .integer(conference), "number": .integer(index + 1), "text": .text(item.text),
          "concluded_by": .integer(delegates[index % 2]),
        ])
      let isDone = index < 3
      try writer.insert(
        "tasks",
        named: [
          "conference": .integer(conference), "number": .integer(index + 1), "conclusion": .integer(conclusion),
          "kind": .text(item.kind), "text": .text(item.text),
          "responsible": bodies["LDTBXH-H"].map { .integer($0) } ?? .null, "authority": .text("district"),
          "due_on": .day(demoDay(2024, 12, 15)), "status": .text(isDone ? "done" : "doing"),
          "done_on": isDone ? .day(demoDay(2024, 11, 20)) : .null,
          "document": isDone ? documents.last.map { .integer($0) } ?? .null : .null,
        ])
    }
    for (index, text) in ["Phối hợp sớm khi lập danh sách", "Công khai nguồn vận động", "Theo sát hộ mới thoát nghèo"]
      .enumerated()
    {
      try writer.insert(
        "lessons",
        named: [
          "conference": .integer(conference), "number": .integer(index + 1), "text": .text(text),
          "status": .text("noted"),
        ])
    }
  }

  // MARK: Communication, training, groups

  func writeActivities(_ bodies: [String: Int64]) throws {
    var random = DemoRandom(seed: seed, stream: -12)
    let kinds = ["loudspeaker", "article", "leaflet", "meeting", "online", "contest"]
    for year in 2021...2025 {
      for (index, commune) in DemoCommune.all.enumerated() {
        let date = demoDay(year, random.integer(2...11), random.integer(1...28))
        let activity = try writer.insert(
          "communication_activities",
          named: [
            "code": .text("TT-\(year)-\(index + 1)"), "date": .day(date), "kind": .text(random.pick(kinds)),
            "topic": .text("Chính sách giảm nghèo năm \(year)"), "unit": unit(commune, on: date),
            "audience": .codes(["people", "poor", "near_poor"]), "reach": .integer(random.integer(80...1_500)),
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

  // MARK: Supervision

  func writeSupervision(_ bodies: [String: Int64], _ staff: [Int64], documents: [Int64]) throws {
    var random = DemoRandom(seed: seed, stream: -14)
    let team = try writer.insert(
      "inspection_teams",
      named: [
        "code": .text("TCT-1"), "name": .text("Tổ công tác kiểm tra, đôn đốc Chương trình"),
        "organization": bodies["MTTQ-H"].map { .integer($0) } ?? .null, "unit": .integer(district),
        "decision": .text("05/QĐ (mẫu)"), "decided_on": .day(demoDay(2021, 5, 10)),
        "valid_to": .day(demoDay(2025, 6, 30)),
      ])
    for (index, officer) in staff.prefix(4).enumerated() {
      try writer.insert(
        "inspection_members",
        named: [
          "team": .integer(team), "staff": .integer(officer),
          "role": .text(index == 0 ? "head" : (index == 1 ? "deputy" : "member")),
        ])
    }
    let shortcomings = [
      "Chậm cập nhật biến động hộ", "Hồ sơ hỗ trợ nhà ở thiếu biên bản nghiệm thu",
      "Niêm yết danh sách chưa đủ thời gian",
      "Sổ theo dõi vay vốn chưa khớp ngân hàng",
    ]
    for year in 2021...2024 {
      let start = demoDay(year, 5, 20)
      let supervision = try writer.insert(
        "supervisions",
        named: [
          "code": .text("GS-\(year)"), "name": .text("Giám sát thực hiện Chương trình năm \(year)"),
          "kind": .text("yearly"), "date": .day(start), "ended_on": .day(start.adding(days: 20)),
          "unit": .integer(district), "plan_number": .text("\(year - 2010)/KH (mẫu)"), "team": .integer(team),
          "organization": bodies["MTTQ-H"].map { .integer($0) } ?? .null, "method": .text("both"),
        ])
      for (index, commune) in DemoCommune.all.enumerated() {
        let date = start.adding(days: index * 2)
        let visit = try writer.insert(
          "inspection_visits",
          named: [
            "team": .integer(team), "unit": units.before(commune.code), "date": .day(date),
            "supervision": .integer(supervision), "subject": .text("Rà soát, hỗ trợ hộ nghèo"),
            "households_visited": .integer(random.integer(3...8)),
          ])
        guard random.chance(0.45) else { continue }
        let isClosed = random.chance(0.8)
        try writer.insert(
          "findings",
          named: [
            "code": .text("PH-\(year)-\(index + 1)"), "supervision": .integer(supervision), "visit": .integer(visit),
            "unit": units.before(commune.code), "date": .day(date),
            "severity": .text(random.pick([("minor", 50), ("major", 40), ("serious", 10)])),
            "text": .text(random.pick(shortcomings)), "due_on": .day(date.adding(days: 60)),
            "responsible": bodies["UBND-\(commune.code)"].map { .integer($0) } ?? .null,
            "action": isClosed ? .text("Đã bổ sung, rút kinh nghiệm") : .null,
            "closed_on": isClosed ? .day(date.adding(days: random.integer(15...90))) : .null,
          ])
      }
      try writeDifficulty(year, team, bodies, documents, random: &random)
    }
  }

  private func writeDifficulty(
    _ year: Int, _ team: Int64, _ bodies: [String: Int64], _ documents: [Int64], random: inout DemoRandom
  ) throws {
    let commune = random.pick(DemoCommune.all)
    let date = demoDay(year, 4, random.integer(1...28))
    let isSolved = year < 2024
    let difficulty = try writer.insert(
      "difficulties",
      named: [
        "code": .text("VM-\(year)"), "date": .day(date), "unit": units.before(commune.code),
        "raised_by": bodies["UBND-\(commune.code)"].map { .integer($0) } ?? .null,
        "subject": .text(random.pick(["Hộ không có đất ở để xây nhà", "Thiếu lớp nghề gần nhà", "Chậm phân bổ vốn"])),
        "level_able": .text("district"), "team": .integer(team), "state": .text(isSolved ? "solved" : "passed_on"),
        "answer": isSolved ? .text("Đã hướng dẫn xã giải quyết") : .null, "due_on": .day(date.adding(days: 90)),
        "solved_on": isSolved ? .day(date.adding(days: random.integer(20...120))) : .null,
      ])
    try writer.insert(
      "guidances",
      named: [
        "code": .text("HD-\(year)"), "date": .day(date.adding(days: 15)), "from_unit": .integer(district),
        "unit": units.before(commune.code), "subject": .text("Hướng dẫn giải quyết khó khăn năm \(year)"),
        "difficulty": .integer(difficulty), "document": documents.first.map { .integer($0) } ?? .null,
        "due_on": .day(date.adding(days: 90)), "state": .text(isSolved ? "done" : "doing"),
        "result": isSolved ? .text("Đã giải quyết") : .null,
      ])
  }
}
