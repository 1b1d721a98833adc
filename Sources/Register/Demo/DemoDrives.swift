/// The demo's smaller drives, for houses and for scholarships; instalments of large pledges; whom the offices called.
/// With random numbers of their own, so that what the demo had before stays as it was.

import Vietnamese

struct DemoDrives {
  let fund: DemoFund
  let donors: [DemoFund.Donor]

  static let channels = ["letter", "phone", "event", "visit", "media"]
  private var writer: RegisterWriter { fund.writer }

  private struct Drive {
    let code: String
    let name: String
    let kind: String
    let unitCost: Int
    let start: Day
    let end: Day
    var year: Int { start.year }
  }

  private static let drives: [Drive] = [2024, 2025].flatMap { year in
    [
      Drive(
        code: "nha-\(year)", name: "Vận động xây, sửa nhà cho hộ nghèo năm \(year)", kind: "housing",
        unitCost: 30_000_000, start: demoDay(year, 7, 15), end: demoDay(year, 9, 30)),
      Drive(
        code: "hb-\(year)", name: "Học bổng tiếp bước đến trường năm \(year)", kind: "scholarship",
        unitCost: 2_000_000, start: demoDay(year, 8, 1), end: demoDay(year, 9, 20)),
    ]
  }

  func write(_ peakMonths: [Int: Int64]) throws {
    var random = DemoRandom(seed: 1, stream: -40)
    for (year, campaign) in peakMonths.sorted(by: { $0.key < $1.key }) {
      try writeContacts(campaign, demoDay(year, 10, 10), random: &random)
    }
    for drive in Self.drives { try write(drive, random: &random) }
  }

  private func write(_ drive: Drive, random: inout DemoRandom) throws {
    let households = drive.kind == "housing" ? max(2, fund.households / 1_000) : max(5, fund.households / 400)
    let unit: StoredValue = drive.year < 2025 ? .integer(fund.district) : fund.units.after("27664")
    let campaign = try writer.insert(
      "campaigns",
      named: [
        "code": .text(drive.code), "name": .text(drive.name), "unit": unit, "starts_on": .day(drive.start),
        "ends_on": .day(drive.end), "goal": .integer(households * drive.unitCost),
        "unit_cost": .integer(drive.unitCost), "kind": .text(drive.kind), "channels": .text("letter,phone,visit"),
      ])
    // Three quarters of the goal promised by every sixth donor, most of it given in two halves.
    let giving = donors.enumerated().filter { $0.offset % 6 == (drive.kind == "housing" ? 0 : 3) }.map(\.element)
    let amount = max(100_000, households * drive.unitCost * 3 / 4 / max(1, giving.count) / 100_000 * 100_000)
    for (index, donor) in giving.enumerated() {
      let date = drive.start.adding(days: random.integer(0...40))
      let due = date.adding(days: 30)
      let place = fund.unit(drive.year, random: &random)
      let pledge = try writer.insert(
        "pledges",
        named: [
          "number": .text("DK-\(drive.code)-" + DemoHousehold.padded(index + 1, 3)), "campaign": .integer(campaign),
          "donor": .integer(donor.id), "date": .day(date), "due_on": .day(due), "kind": .text("cash"),
          "amount": .integer(amount), "unit": place,
        ])
      try Self.writeInstalments(pledge, amount, date, due, writer)
      let parts = random.pick([(2, 60), (1, 25), (0, 15)])
      for part in 0..<parts {
        try writer.insert(
          "receipts",
          named: [
            "number": .text("PT-\(drive.code)-" + DemoHousehold.padded(index * 2 + part + 1, 3)),
            "campaign": .integer(campaign), "donor": .integer(donor.id), "pledge": .integer(pledge),
            "date": .day(date.adding(days: 5 + part * 18)), "kind": .text("cash"),
            "amount": .integer(part == 0 ? amount / 2 : amount - amount / 2), "unit": place,
            "channel": .text(Self.channels[index % Self.channels.count]),
          ])
      }
    }
    try writeContacts(campaign, drive.start.adding(days: -7), random: &random)
  }

  /// Two halves of what is 20 million or more; the second is due with the pledge.
  static func writeInstalments(
    _ pledge: Int64, _ amount: Int, _ date: Day, _ due: Day, _ writer: RegisterWriter
  ) throws {
    guard amount >= 20_000_000 else { return }
    for (day, part) in [(date.adding(days: 10), amount / 2), (due, amount - amount / 2)] {
      try writer.insert(
        "pledge_instalments",
        named: ["pledge": .integer(pledge), "due_on": .day(day), "amount": .integer(part)])
    }
  }

  private func writeContacts(_ campaign: Int64, _ first: Day, random: inout DemoRandom) throws {
    for (index, donor) in donors.enumerated() where donor.kind != "anonymous" && random.chance(0.5) {
      guard !Self.wishesNoContact(index + 1) else { continue }
      let date = first.adding(days: random.integer(0...10))
      let outcome = random.pick([("promised", 50), ("call_again", 25), ("no_answer", 15), ("declined", 10)])
      try writer.insert(
        "donor_contacts",
        named: [
          "campaign": .integer(campaign), "donor": .integer(donor.id), "date": .day(date), "purpose": .text("invite"),
          "channel": .text(random.pick([("phone", 60), ("visit", 20), ("letter", 20)])), "outcome": .text(outcome),
          "again_on": outcome == "call_again" ? .day(date.adding(days: 7)) : .null,
        ])
    }
  }

  /// Units of a sector are called together.
  static func sector(kind: String, number: Int) -> StoredValue {
    let sectors =
      switch kind {
      case "business": ["construction", "banking", "trade", "tourism", "fishery", "industry"]
      case "organization": ["administration", "education", "health", "armed_forces"]
      case "religious": ["religion"]
      default: [String]()
      }
    return sectors.isEmpty ? .null : .text(sectors[number % sectors.count])
  }

  static func wishesNoContact(_ number: Int) -> Bool { number % 17 == 5 }
}
