/// The demo's fund drives: a peak month "For the Poor" in 2024 and one in 2025, with donors, pledges and receipts.

import Vietnamese

struct DemoFund {
  let households: Int
  let units: DemoUnits
  let district: Int64
  let writer: RegisterWriter
  let lastDay: Day

  private static let years = [2024, 2025]
  private static let unitCost = 30_000_000

  /// Makes the drives; their ids by year.
  func writeCampaigns() throws -> [Int: Int64] {
    var ids: [Int: Int64] = [:]
    for year in DemoFund.years {
      ids[year] = try writer.insert(
        "campaigns",
        named: [
          "code": .text("vnn-\(year)"), "name": .text("Tháng cao điểm \"Vì người nghèo\" năm \(year)"),
          "unit": year < 2025 ? .integer(district) : units.after("27664"), "starts_on": .day(demoDay(year, 10, 17)),
          "ends_on": .day(demoDay(year, 11, 18)), "goal": .integer(goal), "unit_cost": .integer(DemoFund.unitCost),
          "kind": .text("poor_fund"), "channels": .text("collection,event,letter,phone"),
        ])
    }
    return ids
  }

  /// About 2 billion for a district of 20,000 households, in whole houses.
  private var goal: Int { max(2, households * 67 / 20_000) * DemoFund.unitCost }

  struct Donor {
    let id: Int64
    let kind: String
  }

  func writeGifts(_ campaigns: [Int: Int64], random: inout DemoRandom) throws {
    let donors = try writeDonors(random: &random)
    for year in DemoFund.years {
      guard let campaign = campaigns[year] else { continue }
      try writePledges(campaign, year, donors, random: &random)
    }
    try DemoDrives(fund: self, donors: donors).write(campaigns)
  }

  private func writeDonors(random: inout DemoRandom) throws -> [Donor] {
    try (1...max(12, households / 140)).map { number in
      let kind = random.pick([
        ("person", 45), ("business", 30), ("organization", 12), ("religious", 8), ("anonymous", 5),
      ])
      let id = try writer.insert(
        "donors",
        named: [
          "code": .text("NHT-" + DemoHousehold.padded(number, 4)),
          "name": .text(DemoNames.donor(kind: kind, number: number, &random)), "kind": .text(kind),
          "inside_district": .boolean(random.chance(0.6)), "sector": DemoDrives.sector(kind: kind, number: number),
          "phone": kind == "anonymous" ? .null : .text("000 " + DemoHousehold.padded(number, 7)),
          "address": kind == "anonymous" ? .null : .text("Số \(number), đường Mẫu"),
          "no_contact": .boolean(DemoDrives.wishesNoContact(number)),
        ])
      return Donor(id: id, kind: kind)
    }
  }

  /// Pledges worth about the goal: most paid, some in part, some overdue; and gifts nobody pledged.
  private func writePledges(_ campaign: Int64, _ year: Int, _ donors: [Donor], random: inout DemoRandom) throws {
    let start = demoDay(year, 10, 17)
    let pledging = donors.filter { _ in random.chance(0.75) }
    let raw = pledging.map { donor in
      switch donor.kind {
      case "business": random.integer(100...2_000)
      case "organization", "religious": random.integer(50...500)
      default: random.integer(5...100)
      }
    }
    let total = max(1, raw.reduce(0, +))
    let wanted = goal / 100 * random.integer(98...108)
    var receipts = 0
    for (index, donor) in pledging.enumerated() {
      let amount = max(1, wanted / 100_000 * raw[index] / total) * 100_000
      let date = start.adding(days: random.integer(0...32))
      let kind = random.pick([("cash", 82), ("in_kind", 14), ("labour", 4)])
      let due = date.adding(days: 30)
      let channel = DemoDrives.channels[index % DemoDrives.channels.count]
      let place = unit(year, random: &random)
      let pledge = try writer.insert(
        "pledges",
        named: [
          "number": .text("DK-\(year)-" + DemoHousehold.padded(index + 1, 4)), "campaign": .integer(campaign),
          "donor": .integer(donor.id), "date": .day(date), "due_on": .day(due), "kind": .text(kind),
          "amount": .integer(amount), "unit": place,
        ])
      try DemoDrives.writeInstalments(pledge, amount, date, due, writer)
      let share = random.pick([(100, 62), (50, 14), (30, 6), (0, 18)])
      let paid = amount / 100 * share / 50_000 * 50_000
      guard paid > 0 else { continue }
      let halves = share == 100 && paid > 20_000_000 && random.chance(0.3) ? [paid / 2, paid - paid / 2] : [paid]
      for part in halves {
        receipts += 1
        try writeReceipt(
          year, receipts, campaign, donor, pledge, date.adding(days: random.integer(0...28)), kind, part, place,
          channel)
      }
    }
    for donor in donors where random.chance(0.2) {
      receipts += 1
      try writeReceipt(
        year, receipts, campaign, donor, nil, start.adding(days: random.integer(0...32)),
        random.chance(0.8) ? "cash" : "in_kind", random.amount(200_000...3_000_000, step: 100_000),
        unit(year, random: &random), "collection")
    }
  }

  private func writeReceipt(
    _ year: Int, _ number: Int, _ campaign: Int64, _ donor: Donor, _ pledge: Int64?, _ date: Day, _ kind: String,
    _ amount: Int, _ unit: StoredValue, _ channel: String
  ) throws {
    let description =
      kind == "cash" ? nil : (kind == "labour" ? "Ngày công sửa nhà" : "Vật liệu xây dựng, nhu yếu phẩm")
    try writer.insert(
      "receipts",
      named: [
        "number": .text("PT-\(year)-" + DemoHousehold.padded(number, 4)), "campaign": .integer(campaign),
        "donor": .integer(donor.id), "pledge": pledge.map { .integer($0) } ?? .null, "date": .day(min(date, lastDay)),
        "kind": .text(kind), "amount": .integer(amount), "description": .optional(description), "unit": unit,
        "channel": .text(channel),
      ])
  }

  func unit(_ year: Int, random: inout DemoRandom) -> StoredValue {
    let commune = random.pick(DemoCommune.all)
    return year < 2025 ? units.before(commune.code) : units.after(commune.successor)
  }
}
