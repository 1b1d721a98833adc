/// How the demo's livelihood models are shown, taken over, judged, and what a season gave (domain.md 6).

import GRDB
import Vietnamese

struct DemoLivelihoods {
  let writer: RegisterWriter
  let seed: UInt64
  let units: DemoUnits
  let models: [String: Int64]
  let lastDay: Day

  func write(_ bodies: [String: Int64]) throws {
    var random = DemoRandom(seed: seed, stream: -30)
    for (code, id) in models.sorted(by: { $0.key < $1.key }) {
      let places = DemoCommune.all.filter { $0.models.contains { $0.item == code } }
      guard let first = places.first else { continue }
      for (index, place) in places.enumerated() {
        let date = demoDay(2022, 3 + index, 10)
        try writer.insert(
          "model_introductions",
          named: [
            "model": .integer(id), "date": .day(date), "unit": units.before(place.code),
            "organization": bodies["HPN-H"].map { .integer($0) } ?? .null,
            "form": .text(random.pick(["visit", "talk", "demonstration"])),
            "participants": .integer(random.integer(12...40)),
            "cost": .integer(random.amount(1_000_000...9_000_000, step: 500_000)),
          ])
        try writer.insert(
          "suitabilities",
          named: [
            "model": .integer(id), "unit": units.before(place.code), "year": .integer(2023),
            "score": .integer(random.integer(55...95)), "reason": .text("Điều kiện tự nhiên, lao động tại chỗ"),
          ])
        if index > 0 { try writeReplication(id, from: first, to: place, random: &random) }
        for year in 2023...2024 { try writeSeason(code, id, place, year, random: &random) }
      }
    }
    try writeWorkers(random: &random)
  }

  private func writeReplication(
    _ model: Int64, from first: DemoCommune, to place: DemoCommune, random: inout DemoRandom
  ) throws {
    try writer.insert(
      "replications",
      named: [
        "model": .integer(model), "from_unit": units.before(first.code), "unit": units.before(place.code),
        "started_on": .day(demoDay(2022, 9, 5)), "households": .integer(random.integer(4...15)),
        "adaptation": .text("Quy mô nhỏ hơn, vốn quay vòng"),
        "net_after_1": .integer(random.amount(5_000_000...20_000_000, step: 500_000)),
        "net_after_2": .integer(random.amount(8_000_000...30_000_000, step: 500_000)),
        "result": .text(random.pick([("succeeded", 60), ("partly", 30), ("failed", 10)])),
      ])
  }

  private func writeSeason(
    _ code: String, _ model: Int64, _ place: DemoCommune, _ year: Int, random: inout DemoRandom
  ) throws {
    var scale: Int?
    var output: Int?
    var price: Int?
    var visitors: Int?
    var pieces: Int?
    var rate: Int?
    switch code {
    case "salt_tarpaulin", "oyster", "shrimp", "crab":
      let yield = code == "salt_tarpaulin" ? 65_000 : (code == "oyster" ? 2_000 : 400)
      let size = random.integer(4...40)
      scale = size
      output = size * yield
      price = code == "salt_tarpaulin" ? 1_250 : (code == "oyster" ? 20_000 : 180_000)
    case "community_tourism":
      visitors = random.integer(200...4_000)
    default:
      pieces = random.integer(5_000...60_000)
      rate = random.integer(400...3_000)
    }
    let revenue = output.flatMap { output in price.map { output * $0 } }
    try writer.insert(
      "livelihood_seasons",
      named: [
        "model": .integer(model), "unit": units.before(place.code), "year": .integer(year), "cycle": .integer(1),
        "households": .integer(random.integer(8...40)), "jobs": .integer(random.integer(10...60)),
        "scale": scale.map { .decimal(Double($0)) } ?? .null, "output": output.map { .decimal(Double($0)) } ?? .null,
        "price": .integer(price), "revenue": .integer(revenue),
        "cost": .integer(revenue.map { $0 / 100 * random.integer(55...85) }), "visitors": .integer(visitors),
        "pieces": .integer(pieces), "piece_rate": .integer(rate),
      ])
  }

  /// One worker of some of the households that take part in a model.
  private func writeWorkers(random: inout DemoRandom) throws {
    let rows = try Row.fetchAll(
      writer.database,
      sql: """
        SELECT e.model, e.unit, e.started_on, e.ended_on,
        (SELECT m.id FROM members m WHERE m.household = e.household AND m.left_on IS NULL
         AND m.birth_date < e.started_on - 6940 ORDER BY m.number LIMIT 1) AS member
        FROM enrolments e WHERE e.id % 3 = 0 ORDER BY e.id
        """)
    for row in rows {
      guard let member = row["member"] as Int64? else { continue }
      try writer.insert(
        "livelihood_workers",
        named: [
          "member": .integer(member), "model": .integer(row["model"] as Int64),
          "started_on": .integer(row["started_on"] as Int64),
          "ended_on": (row["ended_on"] as Int64?).map { .integer($0) } ?? .null,
          "unit": .integer(row["unit"] as Int64), "days_per_month": .decimal(Double(random.integer(10...26))),
          "income": .integer(random.amount(1_500_000...6_500_000, step: 100_000)),
        ])
    }
  }
}
