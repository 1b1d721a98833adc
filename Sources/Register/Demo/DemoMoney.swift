/// The demo's documents, plans, budget, fund books, targets and resources. Sums agree with the rules: a fund spends what
/// it has, a line disburses what it was allocated.

import GRDB
import Vietnamese

struct DemoMoney {
  let writer: RegisterWriter
  let seed: UInt64
  let units: DemoUnits
  let district: Int64
  let bodies: [String: Int64]

  /// Documents that were really issued, and one plan of the demo's own; ids in that order.
  func writeDocuments() throws -> [Int64] {
    let known: [(code: String, number: String, kind: String, title: String, issuer: String, day: Day)] = [
      (
        "qd-90", "90/QĐ-TTg", "decision", "Phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững 2021-2025",
        "Thủ tướng Chính phủ", demoDay(2022, 1, 18)
      ),
      (
        "nq-24", "24/2021/QH15", "resolution", "Chủ trương đầu tư Chương trình giảm nghèo bền vững 2021-2025",
        "Quốc hội",
        demoDay(2021, 7, 28)
      ),
      (
        "nd-07", "07/2021/NĐ-CP", "decree", "Chuẩn nghèo đa chiều giai đoạn 2021-2025", "Chính phủ",
        demoDay(2021, 1, 27)
      ),
      (
        "tt-07", "07/2021/TT-BLĐTBXH", "circular", "Phương pháp rà soát, phân loại hộ nghèo, hộ cận nghèo",
        "Bộ Lao động - Thương binh và Xã hội", demoDay(2021, 7, 18)
      ),
      (
        "tt-10", "10/2022/TT-BLĐTBXH", "circular", "Giám sát, đánh giá Chương trình",
        "Bộ Lao động - Thương binh và Xã hội", demoDay(2022, 5, 31)
      ),
    ]
    var ids = try known.map { document in
      try writer.insert(
        "documents",
        named: [
          "code": .text(document.code), "number": .text(document.number), "kind": .text(document.kind),
          "purpose": .text("legal"), "title": .text(document.title), "issuer": .text(document.issuer),
          "level": .text("central"), "issued_on": .day(document.day), "state": .text("issued"),
        ])
    }
    ids.append(
      try writer.insert(
        "documents",
        named: [
          "code": .text("kh-mau"), "number": .text("15/KH-UBND (mẫu)"), "kind": .text("plan"),
          "purpose": .text("managing"), "title": .text("Kế hoạch giảm nghèo bền vững của huyện"),
          "issuer": .text("Ủy ban nhân dân huyện"), "level": .text("district"), "unit": .integer(district),
          "issued_on": .day(demoDay(2024, 11, 20)), "state": .text("issued"), "due_on": .day(demoDay(2024, 12, 15)),
        ]))
    return ids
  }

  private func project(_ code: String) throws -> StoredValue {
    try Int64.fetchOne(
      writer.database, sql: "SELECT id FROM projects WHERE code = ? AND phase = '2021-2025'", arguments: [code]
    ).map { .integer($0) } ?? .null
  }

  private static let projects = ["2", "3.1", "4.1", "6.2", "7.1", "7.2"]

  func writePlansAndBudget() throws {
    var random = DemoRandom(seed: seed, stream: -20)
    for year in 2022...2024 {
      try writePlan(year, nil, random: &random)
      for code in Self.projects {
        try writePlan(year, code, random: &random)
        let allocated = random.amount(300_000_000...4_000_000_000, step: 10_000_000)
        let line = try writer.insert(
          "budget_lines",
          named: [
            "code": .text("DT-\(year)-\(code)"), "year": .integer(year), "unit": .integer(district),
            "project": try project(code), "source": .text(random.pick(["city", "city", "district"])),
            "kind": .text(code == "2" ? "investment" : "recurrent"), "allocated": .integer(allocated),
            "decision": .text("\(random.integer(100...900))/QĐ-UBND (mẫu)"), "decided_on": .day(demoDay(year, 1, 20)),
          ])
        for month in [3, 6, 9, 12] {
          try writer.insert(
            "disbursement_plans",
            named: ["line": .integer(line), "month": .integer(month), "amount": .integer(allocated / 4)])
          try writer.insert(
            "disbursements",
            named: [
              "line": .integer(line), "number": .text("CT-\(year)-\(code)-\(month)"),
              "date": .day(demoDay(year, month, 25)),
              "amount": .integer(allocated / 4 / 100 * random.integer(70...100)), "description": .text("Giải ngân quý"),
            ])
        }
      }
    }
  }

  private func writePlan(_ year: Int, _ code: String?, random: inout DemoRandom) throws {
    let issued = demoDay(year, 2, random.integer(5...28))
    try writer.insert(
      "plans",
      named: [
        "code": .text("KH-\(year)-\(code ?? "CT")"), "year": .integer(year),
        "scope": .text(code == nil ? "programme" : (code?.contains(".") == true ? "subproject" : "project")),
        "project": try code.map(project) ?? .null, "unit": .integer(district),
        "title": .text(code == nil ? "Kế hoạch Chương trình năm \(year)" : "Kế hoạch dự án \(code ?? "") năm \(year)"),
        "number": .text("\(random.integer(10...99))/KH-UBND (mẫu)"), "due_on": .day(demoDay(year, 2, 15)),
        "issued_on": .day(issued), "state": .text("issued"),
      ])
  }

  // MARK: The fund

  /// The district's fund to June 2025, the four communes' after; what is left moves down on the last day.
  func writeFund() throws {
    let fund = try addFund("VNN-H", "Quỹ Vì người nghèo huyện Cần Giờ", "district", .integer(district))
    try writer.insert(
      "fund_accounts",
      named: [
        "number": .text("0000-\(fund)-0001"), "fund": .integer(fund), "bank": .text("Kho bạc (mẫu)"),
        "opened_on": .day(demoDay(2021, 1, 4)), "closed_on": .day(demoDay(2025, 6, 30)),
      ])
    var communes: [String: Int64] = [:]
    for code in Set(DemoCommune.all.map(\.successor)).sorted() {
      communes[code] = try addFund(
        "VNN-\(code)", "Quỹ Vì người nghèo \(units.nameAfter(code))", "commune", units.after(code))
    }
    let change = DemoUnits.change.number
    try writer.database.execute(
      sql: "UPDATE receipts SET fund = ? WHERE date < ?", arguments: [fund, change])
    try writer.database.execute(
      sql: "UPDATE campaigns SET fund = ? WHERE starts_on < ?", arguments: [fund, change])
    for (code, id) in communes {
      try writer.database.execute(
        sql: """
          UPDATE receipts SET fund = ? WHERE date >= ? AND unit IN (SELECT id FROM units WHERE code = ?)
          """, arguments: [id, change, code])
    }
    try writeExpenses(fund, communes)
    try writeBalances(fund, communes)
  }

  private func addFund(_ code: String, _ name: String, _ level: String, _ unit: StoredValue) throws -> Int64 {
    try writer.insert(
      "funds",
      named: [
        "code": .text(code), "name": .text(name), "kind": .text("poor_fund"), "level": .text(level), "unit": unit,
        "organization": level == "district" ? bodies["MTTQ-H"].map { .integer($0) } ?? .null : .null,
      ])
  }

  /// Each house that a drive paid is an expense of the fund.
  private func writeExpenses(_ district: Int64, _ communes: [String: Int64]) throws {
    let rows = try Row.fetchAll(
      writer.database,
      sql: """
        SELECT s.id, s.household, s.form, s.date, s.decided_on, s.decision, s.amount, s.unit, s.campaign, u.code
        FROM supports s JOIN units u ON u.id = s.unit
        WHERE s.campaign IS NOT NULL AND s.status IN ('given', 'closed') ORDER BY s.date, s.id
        """)
    for (index, row) in rows.enumerated() {
      let date = Day(number: row["date"])
      let fund = date < DemoUnits.change ? district : communes[row["code"]] ?? district
      try writer.insert(
        "fund_expenses",
        named: [
          "number": .text("PC-" + DemoHousehold.padded(index + 1, 4)), "fund": .integer(fund), "date": .day(date),
          "purpose": .text(row["form"]), "kind": .text("cash"), "amount": .integer(row["amount"] as Int64),
          "unit": .integer(row["unit"] as Int64), "household": .integer(row["household"] as Int64),
          "decision": .text(row["decision"]),
          "decided_on": (row["decided_on"] as Int64?).map { .integer($0) } ?? .null,
          "proof": .text("Biên bản bàn giao số \(index + 1)"), "campaign": .integer(row["campaign"] as Int64),
          "support": .integer(row["id"] as Int64),
        ])
    }
  }

  private func total(_ table: String, _ fund: Int64, _ year: Int) throws -> Int {
    try Int.fetchOne(
      writer.database,
      sql: "SELECT coalesce(sum(amount), 0) FROM \(table) WHERE fund = ? AND date BETWEEN ? AND ?",
      arguments: [fund, demoDay(year, 1, 1).number, demoDay(year, 12, 31).number]) ?? 0
  }

  private func writeBalances(_ fund: Int64, _ communes: [String: Int64]) throws {
    let ordered = communes.sorted { $0.key < $1.key }.map(\.value)
    let years = [2025, 2026]
    func change(_ fund: Int64, _ year: Int) throws -> Int {
      try total("receipts", fund, year) - total("fund_expenses", fund, year)
    }
    // What each commune's fund lacks over its first years, the district's must have left.
    let lacks = try ordered.map { id in
      var (sum, least) = (0, 0)
      for year in years {
        sum += try change(id, year)
        least = min(least, sum)
      }
      return -least
    }
    let (first, second) = try (change(fund, 2024), change(fund, 2025))
    let spare = 40_000_000
    let needed = lacks.reduce(0, +) + spare * ordered.count
    let opening = max(500_000_000, needed - first - second, -first)
    let left = opening + first + second - needed
    for (index, id) in ordered.enumerated() {
      let share = lacks[index] + spare + (index == 0 ? left : 0)
      try writer.insert(
        "fund_transfers",
        named: [
          "number": .text("DC-\(index + 1)"), "from_fund": .integer(fund), "to_fund": .integer(id),
          "date": .day(demoDay(2025, 6, 30)), "amount": .integer(share), "decision": .text("88/QĐ (mẫu)"),
          "purpose": .text("Chuyển số dư khi kết thúc cấp huyện"),
        ])
      var balance = 0
      for year in years {
        let closing = try balance + (year == 2025 ? share : 0) + change(id, year)
        try addBalance(id, year, balance, closing)
        balance = closing
      }
    }
    try addBalance(fund, 2024, opening, opening + first)
    try addBalance(fund, 2025, opening + first, 0)
  }

  private func addBalance(_ fund: Int64, _ year: Int, _ opening: Int, _ closing: Int) throws {
    try writer.insert(
      "fund_balances",
      named: [
        "fund": .integer(fund), "year": .integer(year), "opening": .integer(opening), "closing": .integer(closing),
      ])
  }

  // MARK: Targets, statistics, resources, help outside the lists

  func writeTargets() throws {
    var random = DemoRandom(seed: seed, stream: -21)
    for year in 2021...2024 {
      let rate = 9.0 - Double(year - 2021) * 1.4
      try writer.insert(
        "targets",
        named: [
          "indicator": .text("poor_rate"), "unit": .integer(district), "year": .integer(year),
          "standard": .text("HCMC-2021"), "planned": .decimal(rate), "actual": .decimal(rate - 0.2),
          "measure": .text("%"),
        ])
      for (indicator, planned) in [("houses_repaired", 20), ("workers_trained", 40), ("models_built", 4)] {
        try writer.insert(
          "targets",
          named: [
            "indicator": .text(indicator), "unit": .integer(district), "year": .integer(year), "standard": .text(""),
            "planned": .decimal(Double(planned)), "actual": .decimal(Double(planned + random.integer(-3...6))),
          ])
      }
      try writer.insert(
        "statistics",
        named: [
          "indicator": .text("poor_rate"), "unit": .integer(district), "year": .integer(year),
          "standard": .text("HCMC-2021"), "value": .decimal(rate - 0.2), "measure": .text("%"), "rank": .integer(1),
          "ranked": .integer(22), "source": .text("Dữ liệu mẫu"),
        ])
      for (index, kind) in ["budget", "credit", "fund", "business", "people"].enumerated() {
        try writer.insert(
          "resources",
          named: [
            "number": .text("NL-\(year)-\(index + 1)"), "date": .day(demoDay(year, 12, 20)), "unit": .integer(district),
            "origin": .text(index < 2 ? "outside" : random.pick(["inside", "outside"])), "kind": .text(kind),
            "amount": .integer(random.amount(50_000_000...9_000_000_000, step: 10_000_000)),
          ])
      }
    }
    for number in 1...12 {
      let commune = random.pick(DemoCommune.all)
      let date = demoDay(2024, random.integer(1...12), random.integer(1...28))
      try writer.insert(
        "outside_supports",
        named: [
          "number": .text("NDS-" + DemoHousehold.padded(number, 3)),
          "name": .text(DemoNames.person(surname: DemoNames.surname(&random), isFemale: random.chance(0.5), &random)),
          "group": .text("Người khó khăn đột xuất"), "unit": units.before(commune.code),
          "hamlet": .text(random.pick(commune.hamlets)), "form": .text("hardship"), "date": .day(date),
          "source": .text("relief_fund"), "amount": .integer(random.amount(500_000...5_000_000, step: 500_000)),
          "decision": .text("\(number)/QĐ (mẫu)"),
        ])
    }
  }
}
