import Documents
import Foundation
import GRDB
import Messages
import Testing

@testable import BenVung
@testable import Register

/// Results of the yearly review of 2023 by region (Decision 134/QĐ-BLĐTBXH of 31 January 2024), as published.
@Suite("the region table of 2023 from a register made to match it")
struct RegionTableTests {
  struct Region {
    let name: String
    let listed: Int64
    /// Poor households where published; else none are, and all are near-poor here.
    let poor: Int64
    /// Poor and near-poor of all households, in hundredths of a percent.
    let hundredths: Int64

    /// The numbers of all households whose rate is printed so.
    var households: ClosedRange<Int64> {
      (listed * 20_000 / (2 * hundredths + 1) + 1)...(listed * 20_000 / (2 * hundredths - 1))
    }
    var printed: String { NumberFormat.percent2.string(for: .ratio(hundredths, 10_000), in: .vi) }
  }

  static let regions = [
    Region(name: "Trung du và miền núi phía Bắc", listed: 587_952, poor: 364_681, hundredths: 1_820),
    Region(name: "Đồng bằng sông Hồng", listed: 129_779, poor: 0, hundredths: 187),
    Region(name: "Bắc Trung Bộ và duyên hải miền Trung", listed: 460_456, poor: 0, hundredths: 803),
    Region(name: "Tây Nguyên", listed: 195_795, poor: 0, hundredths: 1_246),
    Region(name: "Đông Nam Bộ", listed: 10_791, poor: 0, hundredths: 23),
    Region(name: "Đồng bằng sông Cửu Long", listed: 201_563, poor: 0, hundredths: 415),
  ]

  /// A register of one unit for each region, with a household for each of so many listed ones.
  private func register(in folder: String, scale: Int64) throws -> RegisterStore {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try RegisterStore.create(
      at: folder + "/register.db", settings: .init(title: "Cả nước", jurisdiction: "national", area: ""))
    let note = WriteNote(
      kind: .demo, who: "thử", at: Moment(day: demoDay(2024, 1, 31), second: 0), program: "", reason: "")
    try store.write(note) { writer in
      var next: Int64 = 0
      for (index, region) in Self.regions.enumerated() {
        let unit = try writer.insert(
          "units",
          named: [
            "code": .text("9900\(index)"), "valid_from": .day(demoDay(2000, 1, 1)), "name": .text(region.name),
            "level": .text("commune"), "area_type": .text("rural"),
          ])
        try writer.insert(
          "unit_years",
          named: [
            "unit": .integer(unit), "year": .integer(2023),
            "households": .integer(Int((region.households.lowerBound + region.households.upperBound) / 2 / scale)),
          ])
        let (listed, poor) = (region.listed / scale, region.poor / scale)
        // Written by SQL: 1.6 million rows through the statements of an import would take a minute.
        let numbers =
          "WITH RECURSIVE n(i) AS (SELECT \(next + 1) UNION ALL SELECT i + 1 FROM n WHERE i < \(next + listed))"
        try writer.database.execute(
          sql: "INSERT INTO households (id, code, batch) \(numbers) SELECT i, 'H' || i, \(writer.batch) FROM n")
        let day = demoDay(2023, 11, 15).number
        try writer.database.execute(
          sql: """
            INSERT INTO review_events
              (household, date, unit, kind, members, income_per_person, deprivations, batch)
            \(numbers)
            SELECT i, \(day), \(unit), 'periodic', 4, 12000000,
              CASE WHEN i <= \(next + poor) THEN 'water,toilet,telecom' ELSE 'water' END, \(writer.batch) FROM n
            """)
        next += listed
      }
    }
    return store
  }

  private func table(scale: Int64) throws -> Documents.Table {
    let folder = NSTemporaryDirectory() + "benvung-regions-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try register(in: folder, scale: scale)
    return try #require(
      ReportRuns.run("review-results", ["year": .integer(2023)], on: .success(store)).table("by-unit"))
  }

  @Test("counts and rates of the six regions are those published; the counts add up to the country's")
  func regions() throws {
    let table = try table(scale: 1)
    for region in Self.regions {
      #expect(table.integers("both")[region.name] == region.listed)
      let rate = try #require(table.column("both_rate")[region.name])
      #expect(NumberFormat.percent2.string(for: rate, in: .vi) == region.printed)
    }
    #expect(table.integers("poor")["Trung du và miền núi phía Bắc"] == 364_681)
    let north = try #require(table.column("poor_rate")["Trung du và miền núi phía Bắc"])
    #expect(NumberFormat.percent2.string(for: north, in: .vi) == "11,29%")
    #expect(table.total("both") == .integer(1_586_336))
  }

  @Test("no numbers of households give the six rates and the country's 5.71 % at once: one of them is misprinted")
  func country() {
    let least = Self.regions.map(\.households.lowerBound).reduce(0, +)
    let greatest = Self.regions.map(\.households.upperBound).reduce(0, +)
    let country = Region(name: "Cả nước", listed: 1_586_336, poor: 0, hundredths: 571).households
    #expect(least < greatest && greatest < country.lowerBound)
  }
}
