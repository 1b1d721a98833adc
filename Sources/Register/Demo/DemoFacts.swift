/// The facts of invented members and dwellings: such that the rules of the standards mostly find what the reviewer of
/// the last review recorded. A household without a child cannot lack schooling whatever its sheet says: such
/// contradictions stand in real registers too.

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

  /// - Parameter isPupil: whether somebody of school age goes to school.
  init(age: Int, number: Int, isPupil: Bool, work: String, isInsured: Bool, isDisabled: Bool) {
    self.work = work
    self.isPupil = isPupil
    self.isInsured = isInsured
    self.isDisabled = isDisabled
    hasAllowance = isDisabled || age >= 80
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
    case 18...30: number % 5 == 0 ? "intermediate" : "upper_secondary"
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
    /// The first present member of an age.
    func first(_ ages: ClosedRange<Int>) -> Int? {
      members.indices.first { members[$0].isLiving(on: review.date) && ages.contains(age($0, review.date)) }
    }
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
    if lacks.contains("child_school"), let one = first(3...15) {
      (facts[one].attending, facts[one].isPupil) = ("none", false)
    }
    return facts
  }

  private func age(_ index: Int, _ day: Day) -> Int {
    let (birth, now) = (members[index].birth.parts, day.parts)
    return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day) ? 1 : 0)
  }

  /// The house as it was at each review at which something of it changed.
  func writeDwellings(_ reviews: [DemoReview], _ id: Int64, _ writer: RegisterWriter) throws {
    let ofHouse: Set = ["housing_quality", "housing_area", "water", "toilet", "telecom", "info_means"]
    var known: Set<String>?
    for review in reviews {
      let lacks = ofHouse.intersection(review.deprivations)
      guard lacks != known else { continue }
      known = lacks
      let isPoor = lacks.contains("housing_quality")
      let perPerson = lacks.contains("housing_area") ? 6.5 : 11.0 + Double(number % 7)
      try writer.insert(
        "dwellings",
        named: [
          "household": .integer(id), "valid_from": .day(review.date), "walls_durable": .boolean(!isPoor),
          "pillars_durable": .boolean(!isPoor || number % 2 == 0), "roof_durable": .boolean(!isPoor || number % 2 == 1),
          "floor_area": .decimal(perPerson * Double(review.members)),
          "water_source": .text(lacks.contains("water") ? "surface" : number % 6 == 0 ? "rain" : "piped"),
          "toilet": .text(lacks.contains("toilet") ? "other" : number % 3 == 0 ? "semi_septic" : "septic"),
          "telephone": .boolean(true), "internet": .boolean(!lacks.contains("telecom")),
          "shared_devices": .boolean(!lacks.contains("info_means")),
          "personal_devices": .boolean(!lacks.contains("info_means") && number % 5 > 0),
          "waste": .text(number % 9 == 0 ? "dumped" : "collected"), "source": .text("Dữ liệu mẫu"),
        ])
    }
  }
}
