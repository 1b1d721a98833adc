/// An invented register of the district of Cần Giờ, 2021–2025: what a newcomer tries everything on. Shares of classes
/// exceed the real ones, so that reports show something. All people are invented.

import GRDB
import Messages
import Vietnamese

public enum DemoRegister {
  /// The day on which everything is entered.
  public static let entered = Moment(day: demoDay(2026, 1, 15), second: 8 * 3600)

  /// Fills a register that holds the reference data and no household yet; the same seed gives the same content.
  ///
  /// - Parameter households: all households of the district, which `unit_years` add up to in each year; the register
  ///   itself lists about a third of them, those that were ever reviewed.
  /// - Throws: ``Diagnostic`` E0438 when the units are missing.
  public static func fill(
    _ store: RegisterStore, households: Int = 20_000, seed: UInt64 = 1, program: String = ""
  ) throws {
    let note = WriteNote(
      kind: .demo, who: "benvung", at: entered, program: program, reason: "Dữ liệu mẫu, hạt giống \(seed)")
    try store.write(note) { writer in
      let units = try DemoUnits(writer.database)
      try writeUnitYears(households, units, writer, seed: seed)
      let district = try Int64.fetchOne(writer.database, sql: "SELECT id FROM units WHERE code = '787'")
      let fund = DemoFund(
        households: households, units: units, district: district ?? 0, writer: writer, lastDay: entered.day)
      let campaigns = try fund.writeCampaigns()
      let models = try Row.fetchAll(writer.database, sql: "SELECT code, id FROM livelihood_models")
      let modelIDs = Dictionary(models.map { ($0["code"] as String, $0["id"] as Int64) }) { first, _ in first }
      let listed = DemoCommune.share(max(7, households * 33 / 100), by: DemoCommune.all.map(\.weight))
      var number = 0
      for (commune, count) in zip(DemoCommune.all, listed) {
        for index in 0..<count {
          number += 1
          var random = DemoRandom(seed: seed, stream: number)
          let household = DemoHousehold(
            number: number, code: "\(commune.code)-\(DemoHousehold.padded(index + 1, 4))", commune: commune,
            random: &random)
          try write(household, units, campaigns, modelIDs, writer, random: &random)
        }
      }
      var random = DemoRandom(seed: seed, stream: -1)
      try fund.writeGifts(campaigns, random: &random)
      try writeProgramme(units, district ?? 0, modelIDs, writer, seed: seed)
    }
  }

  /// What the offices keep beside the households: who they are, what they met, trained, supervised, planned and paid.
  private static func writeProgramme(
    _ units: DemoUnits, _ district: Int64, _ models: [String: Int64], _ writer: RegisterWriter, seed: UInt64
  ) throws {
    let offices = DemoOffices(writer: writer, seed: seed, units: units, district: district)
    let bodies = try offices.writeBodies()
    let staff = try offices.writeStaff(bodies)
    try offices.writeCoordination(bodies)
    let money = DemoMoney(writer: writer, seed: seed, units: units, district: district, bodies: bodies)
    let documents = try money.writeDocuments()
    try offices.writeConference(bodies, staff, documents: documents)
    try offices.writeActivities(bodies)
    try offices.writeGroups()
    try offices.writeTraining(bodies, staff)
    try offices.writeSupervision(bodies, staff, documents: documents)
    try money.writePlansAndBudget()
    try money.writeCommunePlans()
    if let lender = bodies["NHCSXH"], let union = bodies["HPN-H"], let school = bodies["GDNN"] {
      try DemoDetails(writer: writer, seed: seed, lastDay: entered.day, lender: lender, union: union, school: school)
        .write()
    }
    try DemoLivelihoods(writer: writer, seed: seed, units: units, models: models, lastDay: entered.day).write(bodies)
    try money.writeFund()
    try money.writeTargets()
    try DemoLastYear(writer: writer, seed: seed, units: units, district: district, bodies: bodies, models: models)
      .write()
  }

  private static func write(
    _ household: DemoHousehold, _ units: DemoUnits, _ campaigns: [Int: Int64], _ models: [String: Int64],
    _ writer: RegisterWriter, random: inout DemoRandom
  ) throws {
    let id = try writer.insert("households", named: ["code": .text(household.code)])
    try household.writeResidences(id, units, writer)
    let drawn = household.drawFacts(random: &random)
    let reviews = household.recorded(DemoReviews.make(household, random: &random), drawn)
    try household.writeMembers(
      id, household.facts(drawn, on: reviews.last), takenOn: reviews.last?.date, writer)
    try household.writeDwellings(reviews, id, writer)
    try DemoReviews.write(reviews, of: household, id, units, writer)
    let supports = DemoSupports(
      household: household, id: id, units: units, campaigns: campaigns, lastDay: entered.day, writer: writer)
    try supports.write(reviews, random: &random)
    try supports.writeEnrolment(reviews, models: models, random: &random)
  }

  /// All households and persons: the seven communes to 2024, the four of 2025.
  private static func writeUnitYears(
    _ households: Int, _ units: DemoUnits, _ writer: RegisterWriter, seed: UInt64
  ) throws {
    let old = DemoCommune.share(households, by: DemoCommune.all.map(\.weight))
    var random = DemoRandom(seed: seed, stream: -2)
    func add(_ unit: StoredValue, _ year: Int, _ count: Int) throws {
      let persons = count * random.integer(372...388) / 100
      try writer.insert(
        "unit_years",
        named: [
          "unit": unit, "year": .integer(year), "households": .integer(count), "persons": .integer(persons),
          "source": .text("Dữ liệu mẫu"),
        ])
    }
    for year in 2021...2024 {
      for (commune, count) in zip(DemoCommune.all, old) { try add(units.before(commune.code), year, count) }
    }
    var new: [(code: String, count: Int)] = []
    func give(_ code: String, _ count: Int) {
      if let place = new.firstIndex(where: { $0.code == code }) {
        new[place].count += count
      } else {
        new.append((code, count))
      }
    }
    for (commune, count) in zip(DemoCommune.all, old) {
      let moved = commune.code == DemoCommune.splitCode ? Int(Double(count) * DemoCommune.splitShare) : 0
      give(commune.successor, count - moved)
      if moved > 0 { give(DemoCommune.otherSuccessor, moved) }
    }
    for (code, count) in new { try add(units.after(code), 2025, count) }
  }
}
