/// The yearly reviews of one invented household: incomes that move slowly, what it lacks, exits and falls back.

import Foundation
import Vietnamese

struct DemoReview {
  enum Standing { case poor, nearPoor, above }

  let date: Day
  let isPeriodic: Bool
  let members: Int
  /// Đồng per person and year, as it is; a review may lack it.
  let income: Int
  let isIncomeMissing: Bool
  var deprivations: [String]
  let standing: Standing
  let exitOn: Day?
  let cause: String?
  /// A case of repairing or building the house begins with this review: whether it comes to its end.
  var houseIsDone: Bool?
}

enum DemoReviews {
  static let years = 2021...2025

  /// The city's lines in a year, which decide who is listed (domain.md 2.5; the demo only imitates their use).
  private static func lines(_ year: Int) -> (poor: Int, nearPoor: Int) {
    year < 2025 ? (36_000_000, 46_000_000) : (46_000_000, 54_000_000)
  }

  private static let indicators: [(item: String, weight: Int)] = [
    ("employment", 18), ("health_insurance", 12), ("housing_quality", 14), ("dependents", 12), ("adult_education", 10),
    ("housing_area", 9), ("toilet", 7), ("water", 6), ("telecom", 5), ("nutrition", 3), ("child_school", 3),
    ("info_means", 3),
  ]
  private static let causes: [(item: String, weight: Int)] = [
    ("no_land", 18), ("no_capital", 20), ("no_labour", 16), ("no_tools", 10), ("no_knowledge", 8), ("no_skill", 12),
    ("illness", 14), ("other", 2),
  ]

  /// The reviews in the order of their dates. A household is followed for three years after its exit.
  static func make(_ household: DemoHousehold, random: inout DemoRandom) -> [DemoReview] {
    var reviews: [DemoReview] = []
    let own = log(34_000_000.0) + random.normal() * 0.36
    var now = own + random.normal() * 0.22
    let lacks = order(random: &random)
    let leaning = random.normal() * 0.8
    let cause = random.pick(causes)
    var yearsAbove = 0
    var hasHouseCase = false
    var isListed = false
    var repairedIn: Int?
    for year in household.firstYear...years.upperBound {
      let trend = Double(year - 2021) * 0.075
      if year > household.firstYear { now = own + 0.72 * (now - own) + random.normal() * 0.16 }
      if yearsAbove >= 3 { break }
      if random.chance(0.03) {
        let date = demoDay(year, random.integer(3...8), random.integer(1...28))
        let shock = now + trend - 0.15
        reviews.append(
          review(
            household, date, isPeriodic: false, log: shock, lacks: lacks, leaning: leaning, cause: cause,
            wasListed: false, isRepaired: false, random: &random))
      }
      let date = demoDay(year, 10, 1).adding(days: household.number % 30 + random.integer(0...35))
      var made = review(
        household, date, isPeriodic: true, log: now + trend, lacks: lacks, leaning: leaning, cause: cause,
        wasListed: isListed, isRepaired: repairedIn.map { year > $0 } ?? false, random: &random)
      isListed = made.standing != .above
      yearsAbove = isListed ? 0 : yearsAbove + 1
      if made.standing == .poor, made.deprivations.contains("housing_quality"), !hasHouseCase, random.chance(0.15) {
        hasHouseCase = true
        made.houseIsDone = random.chance(0.6)
        if made.houseIsDone == true { repairedIn = year }
      }
      reviews.append(made)
    }
    return reviews
  }

  private static func review(
    _ household: DemoHousehold, _ date: Day, isPeriodic: Bool, log value: Double, lacks: [String], leaning: Double,
    cause: String, wasListed: Bool, isRepaired: Bool, random: inout DemoRandom
  ) -> DemoReview {
    let income = min(119_900_000, max(4_000_000, Int(exp(value) / 100_000) * 100_000))
    let expected = 4.1 - Double(income) / 15_000_000 + leaning + random.normal() * 0.5
    let count = max(0, min(9, Int(expected.rounded())))
    let (poor, nearPoor) = lines(date.year)
    let standing: DemoReview.Standing = income <= poor ? .poor : (income <= nearPoor ? .nearPoor : .above)
    return DemoReview(
      date: date, isPeriodic: isPeriodic, members: household.size(on: date), income: income,
      isIncomeMissing: random.chance(0.02),
      deprivations: lacks.prefix(count).filter { !(isRepaired && $0 == "housing_quality") }, standing: standing,
      exitOn: isPeriodic && wasListed && standing == .above ? date : nil,
      cause: standing == .above ? nil : cause)
  }

  /// The indicators in the order in which this household comes to lack them.
  private static func order(random: inout DemoRandom) -> [String] {
    var left = indicators
    var order: [String] = []
    while !left.isEmpty {
      let next = random.pick(left)
      order.append(next)
      left.removeAll { $0.item == next }
    }
    return order
  }

  static func write(
    _ reviews: [DemoReview], of household: DemoHousehold, _ id: Int64, _ units: DemoUnits, _ writer: RegisterWriter
  ) throws {
    for review in reviews {
      let isUrban = household.commune.isUrban && review.date < DemoUnits.change
      // 140 points are 18 million a year in the country, 175 points 24 million in town (Circular 07/2021).
      let points = isUrban ? (175, 24_000_000) : (140, 18_000_000)
      try writer.insert(
        "review_events",
        named: [
          "household": .integer(id), "date": .day(review.date), "unit": household.unit(on: review.date, units),
          "kind": .text(review.isPeriodic ? "periodic" : "regular"), "members": .integer(review.members),
          "income_per_person": review.isIncomeMissing ? .null : .integer(review.income),
          "points_a": .integer((review.income * points.0 + points.1 - 1) / points.1),
          "points_b": .integer(review.deprivations.count * 10), "deprivations": .codes(review.deprivations),
          "cause": .optional(review.cause), "exit_on": .day(review.exitOn),
        ])
      if review.isIncomeMissing, review.isPeriodic {
        try writer.insert(
          "review_classes",
          named: [
            "household": .integer(id), "date": .day(review.date),
            "standard": .text(review.date.year < 2025 ? "HCMC-2021" : "HCMC-2025"),
            "class": .text(
              review.standing == .poor ? "poor" : (review.standing == .nearPoor ? "near_poor" : "not_poor")),
            "reason": .text("Bình xét tại ấp, chưa có thu nhập"), "decided_by": .text("Ban Chỉ đạo rà soát cấp xã"),
            "decided_on": .day(review.date.adding(days: 12)),
          ])
      }
    }
  }
}
