/// What belongs to one form of support only, beside the demo's support records: loans with repayments, cards, houses with
/// their sources, learners, placements, pupils, means, allowances. Chance of its own, so that the households stay.

import GRDB
import Vietnamese

struct DemoDetails {
  struct Support {
    let id: Int64
    let household: Int64
    let form: String
    let date: Day
    let decidedOn: Day?
    let amount: Int
    let value: Int
    let unit: Int64
    let status: String
  }

  let writer: RegisterWriter
  let seed: UInt64
  let lastDay: Day
  let lender: Int64
  let union: Int64
  let school: Int64

  private static let trades = ["May công nghiệp", "Nấu ăn", "Nuôi hàu thương phẩm", "Sửa xe máy", "Lái tàu cá"]

  func write() throws {
    let courses = try writeCourses()
    var learners: [Int64: Set<Int64>] = [:]
    let rows = try Row.fetchAll(
      writer.database,
      sql: """
        SELECT id, household, form, date, decided_on, coalesce(amount, 0) AS amount,
        coalesce(in_kind_value, 0) AS value, unit, status FROM supports ORDER BY id
        """)
    for row in rows {
      let support = Support(
        id: row["id"], household: row["household"], form: row["form"], date: Day(number: row["date"]),
        decidedOn: (row["decided_on"] as Int32?).map { Day(number: $0) }, amount: row["amount"], value: row["value"],
        unit: row["unit"], status: row["status"])
      var random = DemoRandom(seed: seed, stream: -1_000 - Int(support.id))
      switch support.form {
      case "loan": try writeLoan(support, random: &random)
      case "health_insurance": try writeCards(support)
      case "house_repair", "house_building": try writeHouse(support, random: &random)
      case "training": try writeLearner(support, courses, &learners, random: &random)
      case "job": try writePlacement(support, random: &random)
      case "scholarship", "education": try writePupil(support, random: &random)
      case "means": try writeMeans(support, random: &random)
      default: try writeAllowance(support)
      }
    }
  }

  /// Members who live in the household on a day and are of an age.
  private func members(of support: Support, aged ages: ClosedRange<Int>) throws -> [Int64] {
    let rows = try Row.fetchAll(
      writer.database, sql: "SELECT id, birth_date, left_on FROM members WHERE household = ? ORDER BY number",
      arguments: [support.household])
    return rows.compactMap { row in
      let birth = Day(number: row["birth_date"])
      let left = (row["left_on"] as Int32?).map { Day(number: $0) }
      let isLiving = birth <= support.date && (left.map { support.date < $0 } ?? true)
      return isLiving && ages.contains(support.date.year - birth.year) ? row["id"] : nil
    }
  }

  private func writeLoan(_ support: Support, random: inout DemoRandom) throws {
    let months = random.pick([36, 48, 60])
    guard let due = support.date.adding(months: months), let first = support.date.adding(months: 6) else { return }
    let isRepaid = support.status == "closed"
    let programme = random.pick([("poor", 45), ("near_poor", 45), ("newly_escaped", 10)])
    let isOverdue = !isRepaid && due < lastDay
    let loan = try writer.insert(
      "loans",
      named: [
        "support": .integer(support.id), "contract": .text("HĐ-\(support.id)"), "lender": .integer(lender),
        "union": .integer(union), "programme": .text(programme),
        "purpose": .text(
          random.pick(["Nuôi hàu", "Sửa vuông tôm", "Mua máy may", "Làm muối trải bạt", "Buôn bán nhỏ"])),
        "rate": .decimal(programme == "poor" ? 6.6 : (programme == "near_poor" ? 7.92 : 8.25)),
        "term_months": .integer(months), "disbursed_on": .day(support.date), "first_payment_on": .day(first),
        "due_on": .day(due), "status": .text(isRepaid ? "repaid" : (isOverdue ? "overdue" : "active")),
      ])
    let part = support.amount / 5
    var left = support.amount
    var day = first
    while day <= lastDay, left > 0 {
      let isLast = isRepaid && (day.adding(days: 180) > lastDay || left <= part)
      let principal = isLast ? left : (isRepaid || left > part * 2 ? part : 0)
      guard principal > 0 else { break }
      try writer.insert(
        "loan_repayments",
        named: [
          "loan": .integer(loan), "date": .day(day), "principal": .integer(principal),
          "interest": .integer(left / 100 * 3 / 1_000 * 1_000),
        ])
      left -= principal
      day = day.adding(days: 180)
    }
  }

  /// Cards of one household in five, so that the demo stays small.
  private func writeCards(_ support: Support) throws {
    guard support.household.isMultiple(of: 5) else { return }
    let year = support.date.year
    let premium = year < 2023 ? 804_600 : (year < 2024 ? 972_000 : 1_263_600)
    let isPoor = support.amount.isMultiple(of: premium)
    for member in try members(of: support, aged: 0...120) {
      try writer.insert(
        "insurance_cards",
        named: [
          "support": .integer(support.id), "member": .integer(member), "group": .text(isPoor ? "poor" : "near_poor"),
          "valid_from": .day(demoDay(year + 1, 1, 1)), "valid_to": .day(demoDay(year + 1, 12, 31)),
          "premium": .integer(premium), "state_share": .decimal(isPoor ? 100 : 70),
          "own_share": .decimal(isPoor ? 0 : 30),
        ])
    }
  }

  private func writeHouse(_ support: Support, random: inout DemoRandom) throws {
    let isFund =
      try String.fetchOne(
        writer.database, sql: "SELECT source FROM supports WHERE id = ?", arguments: [support.id]) == "poor_fund"
    let own = random.amount(2_000_000...18_000_000, step: 500_000)
    let isGiven = support.status == "given" || support.status == "closed"
    let finished = support.date.adding(days: random.integer(45...80))
    let accepted = finished.adding(days: 7)
    let isFinished = isGiven && accepted <= lastDay
    let house = try writer.insert(
      "housing_cases",
      named: [
        "support": .integer(support.id), "drive": .text(isFund ? "charity" : "temporary"),
        "plot": .text(random.pick([("owned", 62), ("family", 28), ("uncertified", 10)])),
        "norm": .integer(support.amount), "cost": .integer(support.amount + own),
        "area": .decimal(Double(random.integer(28...46))), "started_on": isGiven ? .day(support.date) : .null,
        "finished_on": isFinished ? .day(finished) : .null, "accepted_on": isFinished ? .day(accepted) : .null,
      ])
    for (source, amount) in [(isFund ? "poor_fund" : "budget", support.amount), ("family", own)] {
      try writer.insert(
        "housing_funds",
        named: [
          "housing_case": .integer(house), "source": .text(source), "provider": .text(""), "amount": .integer(amount),
          "date": .day(support.date),
        ])
    }
    // What the house is to remove is a deprivation of the household.
    try writer.insert(
      "removal_plans",
      named: [
        "household": .integer(support.household), "indicator": .text("housing_quality"),
        "planned_on": .day(support.decidedOn ?? support.date), "unit": .integer(support.unit),
        "measure": .text(support.form == "house_building" ? "Xây nhà mới" : "Sửa chữa nhà"),
        "form": .text(support.form), "due_on": .day(support.date.adding(days: 120)),
        "done_on": isFinished ? .day(accepted) : .null,
      ])
  }

  // MARK: Work and school

  private func writeCourses() throws -> [Int: [Int64]] {
    var courses: [Int: [Int64]] = [:]
    let district = try Int64.fetchOne(writer.database, sql: "SELECT id FROM units WHERE code = '787'")
    let commune = try Int64.fetchOne(
      writer.database, sql: "SELECT id FROM units WHERE code = '27664' ORDER BY valid_from DESC")
    for year in 2021...2025 {
      for (index, trade) in Self.trades.prefix(3).enumerated() {
        let start = demoDay(year, 9, 1 + index)
        let id = try writer.insert(
          "courses",
          named: [
            "code": .text("DN-\(year)-\(index + 1)"), "name": .text("Lớp \(trade.lowercased()) năm \(year)"),
            "trade": .text(trade), "provider": .integer(school), "starts_on": .day(start),
            "ends_on": .day(start.adding(days: 75)),
            "unit": (year < 2025 ? district : commune).map { .integer($0) } ?? .null, "hours": .integer(300),
            "cost": .integer(4_000_000), "certificate": .text("Chứng chỉ sơ cấp"),
          ])
        courses[year, default: []].append(id)
      }
    }
    return courses
  }

  /// - Parameter learners: who learns in each course: a household that is helped twice a year sends the same member to
  ///   another course.
  private func writeLearner(
    _ support: Support, _ courses: [Int: [Int64]], _ learners: inout [Int64: Set<Int64>], random: inout DemoRandom
  ) throws {
    guard let member = try members(of: support, aged: 16...55).first, let open = courses[support.date.year] else {
      return
    }
    let drawn = random.pick(open)
    func isFree(_ course: Int64) -> Bool { learners[course]?.contains(member) != true }
    guard let course = isFree(drawn) ? drawn : open.first(where: isFree) else { return }
    learners[course, default: []].insert(member)
    let certified = demoDay(support.date.year, 12, 15)
    let isCertified = random.chance(0.85) && certified <= lastDay
    try writer.insert(
      "course_enrolments",
      named: [
        "course": .integer(course), "member": .integer(member), "support": .integer(support.id),
        "result": .text(isCertified ? "certified" : "dropped"), "certified_on": isCertified ? .day(certified) : .null,
        "job_after": isCertified ? .text(random.pick([("hired", 45), ("own", 35), ("none", 20)])) : .null,
      ])
  }

  private func writePlacement(_ support: Support, random: inout DemoRandom) throws {
    guard let member = try members(of: support, aged: 16...58).last else { return }
    var stays = true
    func check(_ months: Int) -> StoredValue {
      guard let day = support.date.adding(months: months), day <= lastDay else { return .null }
      stays = stays && random.chance(0.85)
      return .boolean(stays)
    }
    let (three, six, twelve) = (check(3), check(6), check(12))
    try writer.insert(
      "placements",
      named: [
        "member": .integer(member), "started_on": .day(support.date), "unit": .integer(support.unit),
        "support": .integer(support.id), "organization": .integer(union),
        "employer": .text(
          "Cơ sở \(random.pick(["may", "chế biến hải sản", "du lịch", "xây dựng"])) số "
            + "\(random.integer(1...9)) (mẫu)"),
        "occupation": .text(random.pick(["Công nhân", "Phục vụ", "Phụ hồ", "Thủ kho"])),
        "wage": .integer(random.amount(4_500_000...8_000_000, step: 100_000)),
        "contract": .boolean(random.chance(0.6)), "abroad": .boolean(false), "there_after_3": three,
        "there_after_6": six, "there_after_12": twelve,
      ])
  }

  private func writePupil(_ support: Support, random: inout DemoRandom) throws {
    let pupils = try members(of: support, aged: 6...17)
    let year = "\(support.date.year)-\(support.date.year + 1)"
    if support.form == "scholarship", let pupil = pupils.first {
      try writer.insert(
        "scholarships",
        named: [
          "support": .integer(support.id), "member": .integer(pupil), "name": .text("Học bổng Vì bạn nghèo (mẫu)"),
          "school_year": .text(year), "grade": .text("Lớp \(random.integer(1...12))"),
        ])
    } else if support.form == "education" {
      for pupil in pupils {
        try writer.insert(
          "education_supports",
          named: [
            "support": .integer(support.id), "member": .integer(pupil), "school_year": .text(year),
            "months": .integer(9), "study_cost": .integer(1_350_000),
          ])
      }
    }
  }

  private func writeMeans(_ support: Support, random: inout DemoRandom) throws {
    func use(_ months: Int) -> StoredValue {
      guard let day = support.date.adding(months: months), day <= lastDay else { return .null }
      return .text(random.pick([("well", 78), ("little", 14), ("broken", 5), ("sold", 3)]))
    }
    try writer.insert(
      "livelihood_means",
      named: [
        "support": .integer(support.id),
        "item": .text(random.pick(["Máy may công nghiệp", "Máy nổ ghe", "Lưới đánh cá", "Xe máy", "Lồng nuôi hàu"])),
        "quantity": .decimal(1), "measure": .text("cái"), "value": .integer(support.value),
        "handed_over_on": .day(support.date), "use_after_6": use(6), "use_after_12": use(12),
      ])
  }

  private func writeAllowance(_ support: Support) throws {
    try writer.insert(
      "hardship_allowances",
      named: ["support": .integer(support.id), "reason": .text("tet"), "rhythm": .text("once")])
  }
}
