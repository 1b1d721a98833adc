/// The demo's yearly supervision with visits and findings, difficulties and guidance.

import GRDB
import Vietnamese

extension DemoOffices {
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
