/// One invented household: where it lives, who belongs to it.

import Vietnamese

struct DemoMember {
  let name: String
  let relationship: String
  let birth: Day
  let isFemale: Bool
  let leftOn: Day?

  func isLiving(on day: Day) -> Bool { birth <= day && (leftOn.map { day < $0 } ?? true) }
  func age(in year: Int) -> Int { year - birth.year }
}

struct DemoHousehold {
  let number: Int
  let code: String
  let commune: DemoCommune
  /// The code of the unit it belongs to from 1 July 2025.
  let newCode: String
  let hamlet: String
  let members: [DemoMember]
  let ethnicity: String
  /// The first year in which it was reviewed.
  let firstYear: Int

  init(number: Int, code: String, commune: DemoCommune, random: inout DemoRandom) {
    self.number = number
    self.code = code
    self.commune = commune
    let isSplitOff = commune.code == DemoCommune.splitCode && random.chance(DemoCommune.splitShare)
    newCode = isSplitOff ? DemoCommune.otherSuccessor : commune.successor
    hamlet = random.pick(commune.hamlets)
    ethnicity = random.pick([("kinh", 90), ("hoa", 5), ("khmer", 4), ("cham", 1)])
    firstYear = random.pick([(2021, 64), (2022, 11), (2023, 9), (2024, 8), (2025, 8)])
    members = DemoHousehold.people(random: &random)
  }

  func size(on day: Day) -> Int { max(1, members.count { $0.isLiving(on: day) }) }

  func unit(on day: Day, _ units: DemoUnits) -> StoredValue {
    day < DemoUnits.change ? units.before(commune.code) : units.after(newCode)
  }

  private static func people(random: inout DemoRandom) -> [DemoMember] {
    let size = random.pick([(1, 8), (2, 15), (3, 20), (4, 27), (5, 17), (6, 8), (7, 5)])
    let headAge = size == 1 ? random.integer(35...85) : random.integer(28...76)
    let isFemaleHead = random.chance(0.32)
    let surname = DemoNames.surname(&random)
    var people = [
      member("head", age: headAge, isFemale: isFemaleHead, surname: surname, random: &random)
    ]
    if size > 1, random.chance(isFemaleHead ? 0.45 : 0.88) {
      let age = max(22, min(80, headAge + random.integer(-7...5)))
      people.append(
        member("spouse", age: age, isFemale: !isFemaleHead, surname: DemoNames.surname(&random), random: &random))
    }
    if people.count < size, headAge < 55, random.chance(0.18) {
      let age = min(95, headAge + random.integer(20...34))
      people.append(member("parent", age: age, isFemale: random.chance(0.65), surname: surname, random: &random))
    }
    var eldest = headAge - random.integer(20...27)
    while people.count < size {
      if headAge >= 52, people.count >= 3, random.chance(0.5) {
        let age = random.integer(0...max(0, headAge - 46))
        people.append(
          member("grandchild", age: age, isFemale: random.chance(0.5), surname: surname, random: &random))
      } else {
        let age = max(0, eldest)
        eldest -= random.integer(2...6)
        let isFemale = random.chance(0.5)
        people.append(member("child", age: age, isFemale: isFemale, surname: surname, random: &random))
      }
    }
    return people
  }

  /// Ages are those of 2025; nobody is born after it.
  private static func member(
    _ relationship: String, age: Int, isFemale: Bool, surname: String, random: inout DemoRandom
  ) -> DemoMember {
    let birth = demoDay(2025 - age, age == 0 ? random.integer(1...6) : random.integer(1...12), random.integer(1...28))
    let mayLeave = relationship == "child" && age >= 22 || relationship == "parent" && age >= 82
    let leaves = mayLeave && random.chance(0.15)
    return DemoMember(
      name: DemoNames.person(surname: surname, isFemale: isFemale, &random), relationship: relationship, birth: birth,
      isFemale: isFemale, leftOn: leaves ? demoDay(random.integer(2022...2025), random.integer(1...12), 15) : nil)
  }

  // MARK: Rows

  /// The facts of every member, before a review's flags bring them into line.
  func drawFacts(random: inout DemoRandom) -> [DemoFacts] {
    members.enumerated().map { index, member in
      let age = member.age(in: 2025)
      let isPupil = age >= 3 && age < 18 && random.chance(age < 15 ? 0.95 : 0.75)
      let isDisabled = random.chance(0.03)
      let work: String =
        if age < 15 || isPupil || age > 64 {
          "not_working"
        } else {
          random.pick([("contract", 22), ("no_contract", 30), ("own", 34), ("unemployed", 6), ("not_working", 8)])
        }
      return DemoFacts(
        age: age, number: number + index, isPupil: isPupil, work: work,
        isInsured: random.chance(age < 6 ? 0.99 : 0.9), isDisabled: isDisabled)
    }
  }

  func writeMembers(_ id: Int64, _ facts: [DemoFacts], takenOn day: Day?, _ writer: RegisterWriter) throws {
    for (index, (member, facts)) in zip(members, facts).enumerated() {
      try writer.insert(
        "members",
        named: [
          "household": .integer(id), "number": .integer(index + 1), "name": .text(member.name),
          "relationship": .text(member.relationship), "birth_date": .day(member.birth),
          "sex": .text(member.isFemale ? "female" : "male"), "ethnicity": .text(ethnicity),
          // No province has the code 999: these numbers belong to nobody.
          "id_number": member.age(in: 2025) >= 14
            ? .text("999" + DemoHousehold.padded(number * 10 + index, 9)) : .null,
          "left_on": .day(member.leftOn), "facts_on": .day(day), "work": .text(facts.work),
          "wants_work": .boolean(facts.wantsWork), "in_school": .boolean(facts.isPupil),
          "attending": .text(facts.attending), "school_level": .text(facts.level), "in_training": .boolean(false),
          "trained_at_work": .boolean(false), "health_insurance": .boolean(facts.isInsured),
          "short_for_age": .boolean(facts.isShort), "light_for_age": .boolean(false),
          "untreated_illness": .boolean(false), "disabled": .boolean(facts.isDisabled),
          "social_allowance": .boolean(facts.hasAllowance), "merit": .boolean(facts.hasMerit),
        ])
    }
  }

  func writeResidences(_ id: Int64, _ units: DemoUnits, _ writer: RegisterWriter) throws {
    var rows: [(Day, StoredValue)] = []
    let start = demoDay(firstYear, 1, 1)
    rows.append((start, units.before(commune.code)))
    rows.append((DemoUnits.change, units.after(newCode)))
    for (day, unit) in rows {
      try writer.insert(
        "residences",
        named: ["household": .integer(id), "valid_from": .day(day), "unit": unit, "hamlet": .text(hamlet)])
    }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
