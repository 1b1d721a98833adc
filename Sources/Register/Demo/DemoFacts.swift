/// The facts of invented members and dwellings: such that the rules of the standards find what the reviewer recorded.

import Vietnamese

/// What is known of one member on the day of the last review.
struct DemoFacts {
  var work: String
  var wantsWork = false
  var isPupil: Bool
  var attending: String
  var level: String
  var isInsured: Bool
  var isShort = false
  let isDisabled: Bool
  let hasAllowance: Bool
  let hasMerit: Bool

  /// - Parameter isPupil: whether somebody of school age goes to school.
  init(age: Int, number: Int, isPupil: Bool, work: String, isInsured: Bool, isDisabled: Bool) {
    self.work = work
    self.isPupil = isPupil
    self.isInsured = isInsured
    self.isDisabled = isDisabled
    hasAllowance = isDisabled || age >= 80
    // Those who fought or were bereaved before 1975 are old by now.
    hasMerit = age >= 66 && number % 9 == 0
    attending = isPupil ? DemoFacts.schooling(age) : "none"
    level = DemoFacts.level(age, number)
  }

  /// The level that an age is in, as the sheets have it.
  static func schooling(_ age: Int) -> String {
    switch age {
    case ..<3: "none"
    case 3..<6: "preschool"
    case 6..<12: "primary"
    case 12..<16: "lower_secondary"
    case 16..<18: "upper_secondary"
    default: "none"
    }
  }

  /// What somebody of an age has completed; of grown people each their own, by their number.
  private static func level(_ age: Int, _ number: Int) -> String {
    switch age {
    case ..<11: "none"
    case 11..<15: "primary"
    case 15..<18: "lower_secondary"
    // VN-2016 asks those born in 1986 or later for lower secondary school, VN-2022 those up to 30 for more.
    case 18...39: number % 5 == 0 ? "intermediate" : "upper_secondary"
    default: ["primary", "lower_secondary", "lower_secondary", "upper_secondary", "none"][number % 5]
    }
  }
}

extension DemoHousehold {
  /// The members' facts brought into line with the flags of a review.
  func facts(_ drawn: [DemoFacts], on review: DemoReview?) -> [DemoFacts] {
    guard let review else { return drawn }
    var facts = drawn
    let lacks = Set(review.deprivations)
    func first(_ ages: ClosedRange<Int>) -> Int? { member(ages, on: review.date) }
    for index in facts.indices {
      let age = age(index, review.date)
      if facts[index].work == "no_contract" || facts[index].work == "unemployed" { facts[index].work = "own" }
      facts[index].isInsured = true
      facts[index].isPupil = (3..<18).contains(age)
      if facts[index].isPupil { facts[index].work = "not_working" }
      facts[index].attending = DemoFacts.schooling(age)
    }
    if lacks.contains("employment"), let one = first(18...54) {
      let isIdle = number % 4 == 0
      (facts[one].work, facts[one].wantsWork) = (isIdle ? "unemployed" : "no_contract", isIdle)
    }
    if lacks.contains("health_insurance"), let one = first(6...110) { facts[one].isInsured = false }
    if lacks.contains("nutrition"), let one = first(0...15) { facts[one].isShort = true }
    if lacks.contains("adult_education"), let one = first(18...30) ?? first(16...17) {
      (facts[one].level, facts[one].attending, facts[one].isPupil) = ("primary", "none", false)
    }
    if lacks.contains("child_school"), let one = first(DemoHousehold.schoolAges(review.date)) {
      (facts[one].attending, facts[one].isPupil) = ("none", false)
    }
    return facts
  }

  /// The reviews with what a sheet could have recorded: nobody lacks schooling in a household without a child, and the
  /// share of dependents is what it is. The facts of members are those of the last review, so all of them fit.
  func recorded(_ reviews: [DemoReview], _ facts: [DemoFacts]) -> [DemoReview] {
    reviews.map { review in
      var review = review
      review.deprivations.removeAll { indicator in
        switch indicator {
        case "employment": member(18...54, on: review.date) == nil
        case "nutrition": member(0...15, on: review.date) == nil
        case "adult_education": member(16...30, on: review.date) == nil
        case "child_school": member(DemoHousehold.schoolAges(review.date), on: review.date) == nil
        case "dependents": true
        default: false
        }
      }
      let dependents = members.indices.count { index in
        let age = age(index, review.date)
        return members[index].isLiving(on: review.date)
          && (age < 16 || facts[index].hasAllowance && (facts[index].isDisabled || age >= 60))
      }
      if dependents * 2 > review.members { review.deprivations.append("dependents") }
      return review
    }
  }

  /// The ages that must be in school: 5 to under 15 by Decision 59/2015/QĐ-TTg, 3 to under 16 by Decree 07/2021/NĐ-CP.
  private static func schoolAges(_ day: Day) -> ClosedRange<Int> { day.year < 2022 ? 5...14 : 3...15 }

  /// The first present member of an age.
  private func member(_ ages: ClosedRange<Int>, on day: Day) -> Int? {
    members.indices.first { members[$0].isLiving(on: day) && ages.contains(age($0, day)) }
  }

  private func age(_ index: Int, _ day: Day) -> Int {
    let (birth, now) = (members[index].birth.parts, day.parts)
    return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day) ? 1 : 0)
  }

  /// The house as it was at each review at which something of it changed.
  func writeDwellings(_ reviews: [DemoReview], _ id: Int64, _ writer: RegisterWriter) throws {
    let ofHouse: Set = ["housing_quality", "housing_area", "water", "toilet", "telecom", "info_means"]
    var known: Set<String>?
    var area = 0.0
    for review in reviews {
      let lacks = ofHouse.intersection(review.deprivations)
      // Somebody moved out or was born: the floor is then told anew.
      let isNarrow = area < 8 * Double(review.members)
      guard lacks != known || isNarrow != lacks.contains("housing_area") else { continue }
      known = lacks
      let isPoor = lacks.contains("housing_quality")
      area = (lacks.contains("housing_area") ? 6.5 : 11.0 + Double(number % 7)) * Double(review.members)
      try writer.insert(
        "dwellings",
        named: [
          "household": .integer(id), "valid_from": .day(review.date), "walls_durable": .boolean(!isPoor),
          "pillars_durable": .boolean(!isPoor || number % 2 == 0), "roof_durable": .boolean(!isPoor || number % 2 == 1),
          "floor_area": .decimal(area),
          "water_source": .text(lacks.contains("water") ? "surface" : number % 6 == 0 ? "rain" : "piped"),
          "toilet": .text(lacks.contains("toilet") ? "other" : number % 3 == 0 ? "semi_septic" : "septic"),
          "telephone": .boolean(!lacks.contains("telecom")), "internet": .boolean(!lacks.contains("telecom")),
          "shared_devices": .boolean(!lacks.contains("info_means")),
          "personal_devices": .boolean(!lacks.contains("info_means") && number % 5 > 0),
          "waste": .text(number % 9 == 0 ? "dumped" : "collected"), "source": .text("Dữ liệu mẫu"),
        ])
    }
  }
}
