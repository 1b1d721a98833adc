/// What the programme gave to an invented household, and the livelihood models it joined. Amounts by domain.md 4 and 6.

import Vietnamese

struct DemoSupports {
  let household: DemoHousehold
  let id: Int64
  let units: DemoUnits
  /// The ids of the fund drives by their year.
  let campaigns: [Int: Int64]
  let lastDay: Day
  let writer: RegisterWriter

  func write(_ reviews: [DemoReview], random: inout DemoRandom) throws {
    for review in reviews where review.isPeriodic && review.standing != .above {
      try writeYearly(review, random: &random)
      try writeOccasional(review, random: &random)
      if let isDone = review.houseIsDone { try writeHouse(review, isDone: isDone, random: &random) }
    }
  }

  /// Insurance, Tết gifts and school costs: what most listed households get each year.
  private func writeYearly(_ review: DemoReview, random: inout DemoRandom) throws {
    let year = review.date.year
    if random.chance(0.85) {
      // 4.5 % of the base salary for twelve months; the near-poor are paid 70 % (Decree 146/2018).
      let card = year < 2023 ? 804_600 : (year < 2024 ? 972_000 : 1_263_600)
      let whole = card * review.members
      let amount = review.standing == .poor ? whole : whole * 7 / 10
      try add("health_insurance", demoDay(year, 12, 20), "budget", "city", amount: amount, status: "closed", &random)
    }
    if random.chance(0.6) {
      let day = demoDay(year + 1, 1, 5).adding(days: random.integer(0...20))
      let isFund = random.chance(0.7)
      try add(
        "hardship", day, isFund ? "poor_fund" : "donors", isFund ? "commune" : nil,
        inKind: random.amount(500_000...1_200_000, step: 100_000), status: "closed", &random)
    }
    let pupils = household.members.count { (6..<18).contains($0.age(in: year)) && $0.isLiving(on: review.date) }
    if pupils > 0, random.chance(0.35) {
      try add(
        "education", demoDay(year, 12, 12), "budget", "city", amount: 1_350_000 * pupils, status: "closed", &random)
    }
    if pupils > 0, random.chance(0.05) {
      try add(
        "scholarship", demoDay(year, 12, 8), "donors", nil,
        amount: random.amount(1_000_000...3_000_000, step: 500_000),
        status: "closed", &random)
    }
  }

  private func writeOccasional(_ review: DemoReview, random: inout DemoRandom) throws {
    let year = review.date.year
    let day = review.date.adding(days: random.integer(5...40))
    if random.chance(0.12) {
      try add(
        "loan", day, "policy_bank", "central", amount: random.amount(20_000_000...100_000_000, step: 5_000_000),
        status: year < 2024 && random.chance(0.6) ? "closed" : "given", &random)
    }
    if random.chance(0.05) {
      try add(
        "training", day, "budget", "city", amount: review.standing == .poor ? 4_000_000 : 2_500_000, status: "closed",
        &random)
    }
    if random.chance(0.05) { try add("job", day, "budget", "district", status: "closed", &random) }
    if random.chance(0.03) {
      try add(
        "means", day, "poor_fund", "district", inKind: random.amount(5_000_000...25_000_000, step: 1_000_000),
        status: "given", &random)
    }
  }

  /// A house repaired for 30 million, or built for 60 (national drive of 2025): every second from a fund drive where
  /// there is one, so that no drive spends more than it received.
  private func writeHouse(_ review: DemoReview, isDone: Bool, random: inout DemoRandom) throws {
    let isBuilding = random.chance(0.15)
    let campaign = id.isMultiple(of: 2) ? campaigns[review.date.year] : nil
    let status = random.pick(isDone ? ["given", "closed"] : ["surveyed", "approved"])
    try add(
      isBuilding ? "house_building" : "house_repair", review.date.adding(days: random.integer(10...45)),
      campaign == nil ? "budget" : "poor_fund", "district", amount: isBuilding ? 60_000_000 : 30_000_000,
      campaign: campaign, status: status, &random)
  }

  private func add(
    _ form: String, _ date: Day, _ source: String, _ level: String?, amount: Int? = nil, inKind: Int? = nil,
    campaign: Int64? = nil, status: String, _ random: inout DemoRandom
  ) throws {
    guard date <= lastDay else { return }
    let decided = date.adding(days: -random.integer(3...20))
    // After June 2025 there is no district that could pay.
    let payer = level == "district" && date >= DemoUnits.change ? "commune" : level
    try writer.insert(
      "supports",
      named: [
        "household": .integer(id), "form": .text(form), "date": .day(date),
        "decision": .text(amount == nil ? "" : "\(random.integer(10...990))/QĐ-UBND-\(decided.year)"),
        "decided_on": amount == nil ? .null : .day(decided), "unit": household.unit(on: date, units),
        "source": .text(source), "level": .optional(payer), "amount": .integer(amount),
        "in_kind_value": .integer(inKind), "campaign": campaign.map { .integer($0) } ?? .null, "status": .text(status),
      ])
  }

  // MARK: Livelihood models

  /// What a unit of scale costs and yields in a year, in thousand đồng.
  private struct Model {
    let scale: ClosedRange<Int>
    /// The scale is counted in tenths.
    let isTenths: Bool
    let capital: ClosedRange<Int>
    let net: ClosedRange<Int>
    /// A bad year: disease, die-off, glut.
    let risk: Double
  }

  private static func model(_ code: String) -> Model {
    switch code {
    case "salt_tarpaulin":
      Model(scale: 3...20, isTenths: true, capital: 40_000...55_000, net: 20_000...45_000, risk: 0.15)
    case "oyster": Model(scale: 1...8, isTenths: false, capital: 15_000...40_000, net: 10_000...25_000, risk: 0.18)
    case "shrimp": Model(scale: 2...15, isTenths: true, capital: 120_000...260_000, net: 32_000...180_000, risk: 0.35)
    case "crab": Model(scale: 2...12, isTenths: true, capital: 60_000...90_000, net: 60_000...140_000, risk: 0.2)
    case "community_tourism":
      Model(scale: 1...1, isTenths: false, capital: 20_000...60_000, net: 15_000...50_000, risk: 0.1)
    default: Model(scale: 1...2, isTenths: false, capital: 500...3_000, net: 9_000...24_000, risk: 0.03)
    }
  }

  func writeEnrolment(_ reviews: [DemoReview], models: [String: Int64], random: inout DemoRandom) throws {
    guard let first = reviews.first(where: { $0.standing != .above }), random.chance(0.11) else { return }
    let code = random.pick(household.commune.models)
    guard let model = models[code] else { return }
    let figures = DemoSupports.model(code)
    let start = first.date.adding(days: random.integer(30...200))
    guard start <= lastDay else { return }
    let steps = random.integer(figures.scale)
    let scale = figures.isTenths ? Double(steps) / 10 : Double(steps)
    func money(_ thousands: Int) -> Int { Int((Double(thousands) * scale / 100).rounded()) * 100_000 }
    let isBad = random.chance(figures.risk)
    let net = money(random.integer(figures.net))
    let capital = money(random.integer(figures.capital))
    let end = start.adding(days: random.integer(300...900))
    let hasEnded = end <= lastDay && random.chance(0.6)
    let status = hasEnded ? (isBad || random.chance(0.15) ? "dropped" : "finished") : "active"
    try writer.insert(
      "enrolments",
      named: [
        "household": .integer(id), "model": .integer(model), "started_on": .day(start),
        "ended_on": hasEnded ? .day(end) : .null, "unit": household.unit(on: start, units), "scale": .decimal(scale),
        "capital": .integer(capital), "yearly_net": .integer(isBad ? -(net / 300_000) * 100_000 : net),
        "status": .text(status),
      ])
  }
}
