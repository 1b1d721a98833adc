/// The demo's last year, 2025: the district until June, the four communes after; and what the earlier years lack: papers
/// of its own, a plan that is not issued, a difficulty that comes back, groups whose head was not trained. Chance of its
/// own, so that the years before stay as they are.

import GRDB
import Vietnamese

struct DemoLastYear {
  let writer: RegisterWriter
  let seed: UInt64
  let units: DemoUnits
  let district: Int64
  let bodies: [String: Int64]
  let models: [String: Int64]

  /// The four communes of 2025, by code.
  static let communes = Set(DemoCommune.all.map(\.successor)).sorted()
  private static let projects = ["2", "3.1", "4.1", "6.2", "7.1", "7.2"]

  func write() throws {
    try writeDocuments()
    try writePlans()
    try writeBudget()
    try writeSupervision()
    try writeDifficulty()
    try writeTraining()
    try writeTargets()
    try writeModels()
  }

  func body(_ code: String) -> StoredValue { bodies[code].map { .integer($0) } ?? .null }

  func project(_ code: String) throws -> StoredValue {
    try Int64.fetchOne(
      writer.database, sql: "SELECT id FROM projects WHERE code = ? AND phase = '2021-2025'", arguments: [code]
    ).map { .integer($0) } ?? .null
  }

  // MARK: Documents, plans, money

  private func writeDocuments() throws {
    let papers:
      [(code: String, number: String, kind: String, purpose: String, title: String, level: String, day: Day)] = [
        (
          "ctph-mau", "01/CTPH", "programme", "coordination", "Phối hợp thực hiện Chương trình 2021-2025", "district",
          demoDay(2021, 7, 28)
        ),
        (
          "hd-mau-1", "12/HD-LĐTBXH", "guidance", "guiding", "Hướng dẫn rà soát hộ nghèo, hộ cận nghèo năm 2023",
          "district",
          demoDay(2023, 8, 25)
        ),
        (
          "cv-mau-1", "104/UBND-LĐTBXH", "letter", "managing", "Đẩy nhanh giải ngân vốn Chương trình", "district",
          demoDay(2024, 3, 14)
        ),
        (
          "hd-mau-2", "07/HD-MTTQ", "guidance", "guiding", "Hướng dẫn vận động, sử dụng Quỹ Vì người nghèo", "district",
          demoDay(2024, 4, 22)
        ),
        (
          "kh-mau-2", "88/KH-UBND", "plan", "managing", "Kế hoạch xóa nhà tạm, nhà dột nát", "city",
          demoDay(2024, 5, 30)
        ),
        (
          "kh-mau-3", "21/KH-UBND", "plan", "managing", "Kế hoạch giảm nghèo bền vững của xã năm 2025", "commune",
          demoDay(2025, 7, 25)
        ),
      ]
    for paper in papers {
      try writer.insert(
        "documents",
        named: [
          "code": .text(paper.code), "number": .text(paper.number + " (mẫu)"), "kind": .text(paper.kind),
          "purpose": .text(paper.purpose), "title": .text(paper.title), "issuer": .text("Cơ quan ban hành (mẫu)"),
          "level": .text(paper.level), "issued_on": .day(paper.day), "state": .text("issued"),
          "due_on": .day(paper.day.adding(days: paper.code == "kh-mau-3" ? -10 : 15)),
        ])
    }
    try writer.insert(
      "documents",
      named: [
        "code": .text("qc-mau"), "kind": .text("decision"), "purpose": .text("managing"),
        "title": .text("Quy chế hoạt động của tổ tự quản giảm nghèo bền vững"),
        "issuer": .text("Cơ quan ban hành (mẫu)"),
        "level": .text("commune"), "state": .text("draft"), "due_on": .day(demoDay(2025, 9, 30)),
      ])
  }

  /// The programme's plan in time, one late, the last of the projects not issued at all.
  private func writePlans() throws {
    for (index, code) in ([nil] + Self.projects.map { $0 as String? }).enumerated() {
      let isIssued = code != Self.projects.last
      try writer.insert(
        "plans",
        named: [
          "code": .text("KH-2025-\(code ?? "CT")"), "year": .integer(2025),
          "scope": .text(code == nil ? "programme" : (code?.contains(".") == true ? "subproject" : "project")),
          "project": try code.map(project) ?? .null, "unit": .integer(district),
          "title": .text(code.map { "Kế hoạch dự án \($0) năm 2025" } ?? "Kế hoạch Chương trình năm 2025"),
          "number": isIssued ? .text("\(30 + index)/KH-UBND (mẫu)") : .null, "due_on": .day(demoDay(2025, 2, 15)),
          "issued_on": isIssued ? .day(demoDay(2025, 2, index == 3 ? 26 : 10)) : .null,
          "state": .text(isIssued ? "issued" : "draft"),
        ])
    }
  }

  private func writeBudget() throws {
    var random = DemoRandom(seed: seed, stream: -40)
    func line(_ code: String, _ unit: StoredValue, _ project: String, _ source: String, _ months: [Int]) throws {
      let allocated = random.amount(200_000_000...1_800_000_000, step: 10_000_000)
      let id = try writer.insert(
        "budget_lines",
        named: [
          "code": .text("DT-2025-\(code)"), "year": .integer(2025), "unit": unit, "project": try self.project(project),
          "source": .text(source), "kind": .text(project == "2" ? "investment" : "recurrent"),
          "allocated": .integer(allocated), "decision": .text("\(random.integer(100...900))/QĐ-UBND (mẫu)"),
          "decided_on": .day(demoDay(2025, months[0] > 6 ? 7 : 1, 22)),
        ])
      for month in months {
        let part = allocated / months.count
        try writer.insert(
          "disbursement_plans", named: ["line": .integer(id), "month": .integer(month), "amount": .integer(part)])
        try writer.insert(
          "disbursements",
          named: [
            "line": .integer(id), "number": .text("CT-2025-\(code)-\(month)"), "date": .day(demoDay(2025, month, 26)),
            "amount": .integer(part / 100 * random.integer(60...100)), "description": .text("Giải ngân tháng \(month)"),
          ])
      }
    }
    for project in Self.projects {
      try line(project, .integer(district), project, random.pick(["central", "city", "district"]), [2, 4, 6])
    }
    for commune in Self.communes {
      try line("\(commune)-2", units.after(commune), "2", "city", [8, 10, 12])
      try line("\(commune)-6.2", units.after(commune), "6.2", "commune", [9, 11])
    }
    for (index, kind) in ["budget", "credit", "fund", "business", "people", "in_kind"].enumerated() {
      for (half, month) in [(1, 6), (2, 12)] {
        try writer.insert(
          "resources",
          named: [
            "number": .text("NL-2025-\(half)-\(index + 1)"), "date": .day(demoDay(2025, month, 20)),
            "unit": half == 1 ? .integer(district) : units.after(Self.communes[index % Self.communes.count]),
            "origin": .text(index < 2 ? "outside" : random.pick(["inside", "outside"])), "kind": .text(kind),
            "amount": .integer(random.amount(50_000_000...3_000_000_000, step: 10_000_000)),
          ])
      }
    }
  }
}
