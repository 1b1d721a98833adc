/// The communes' own plans for the programme in each year: most are issued in time, some late, and of the last year some
/// not yet.

import Vietnamese

extension DemoMoney {
  func writeCommunePlans() throws {
    var random = DemoRandom(seed: seed, stream: -31)
    for year in 2021...2025 {
      for commune in DemoCommune.all {
        let due = demoDay(year, 3, 15)
        let issued = due.adding(days: random.integer(-20...12))
        // The units of before end on 30 June 2025: what they had not issued then stays a draft.
        let isIssued = year < 2025 || random.chance(0.6)
        try writer.insert(
          "plans",
          named: [
            "code": .text("KH-\(year)-\(commune.code)"), "year": .integer(year), "scope": .text("programme"),
            "unit": units.before(commune.code), "title": .text("Kế hoạch giảm nghèo của xã năm \(year)"),
            "number": isIssued ? .text("\(random.integer(10...99))/KH-UBND (mẫu)") : .null, "due_on": .day(due),
            "issued_on": isIssued ? .day(issued) : .null, "state": .text(isIssued ? "issued" : "draft"),
          ])
      }
    }
  }
}
