/// Every indicator of the bundled standards, computed from facts that decide it, from facts at its boundary, and from
/// facts that are missing. Thresholds: domain reference of Decree 07/2021/NĐ-CP; the day is 30 November 2024.

import Testing

@testable import Analytics

@Suite("the indicators of the bundled standards")
struct IndicatorRuleTests {
  /// A change of one fact and the indicator that it makes lacking, or undecided, or neither.
  struct Change: CustomTestStringConvertible {
    let who: Int?
    let facts: FactRegister.Row
    var lacking: [String] = []
    var unknown: [String] = []
    var testDescription: String { "\(who.map(String.init) ?? "dwelling") \(facts) -> \(lacking) \(unknown)" }

    func register(_ date: String = "2024-11-30") -> FactRegister {
      var register = FactRegister()
      register.review["date"] = .text(date)
      if let who { register.members[who].merge(facts) { $1 } } else { register.dwellings[0].merge(facts) { $1 } }
      return register
    }
  }

  @Test("a household with every fact in order lacks nothing, and nothing is undecided")
  func nothing() throws {
    let found = try FactRegister().computed()
    #expect(found.lacking.isEmpty && found.unknown.isEmpty)
  }

  static let employment: [Change] = [
    Change(who: 0, facts: ["work": "unemployed", "wants_work": true], lacking: ["employment"]),
    Change(who: 0, facts: ["work": "unemployed", "wants_work": false]),
    Change(who: 0, facts: ["work": "unemployed", "wants_work": nil], unknown: ["employment"]),
    Change(who: 0, facts: ["work": "no_contract"], lacking: ["employment"]),
    Change(who: 0, facts: ["work": "not_working"]),
    Change(who: 0, facts: ["work": nil], unknown: ["employment"]),
    // A man of 2024 is of working age until 61 years (723 + 3 * 3 months).
    Change(who: 0, facts: ["work": "no_contract", "birth_date": "1963-11-30"]),
    Change(who: 0, facts: ["work": "no_contract", "birth_date": "1963-12-01"], lacking: ["employment"]),
    // A woman until 56 years 4 months (664 + 4 * 3 months).
    Change(who: 1, facts: ["work": "no_contract", "birth_date": "1968-07-30"]),
    Change(who: 1, facts: ["work": "no_contract", "birth_date": "1968-08-01"], lacking: ["employment"]),
    Change(who: 1, facts: ["work": "no_contract", "birth_date": "1966-07-30", "sex": nil], unknown: ["employment"]),
    // Working age begins on the fifteenth birthday.
    Change(
      who: 3, facts: ["work": "no_contract", "birth_date": "2009-11-30", "attending": "lower_secondary"],
      lacking: ["employment"]),
    Change(who: 3, facts: ["work": "no_contract", "birth_date": "2009-12-01", "attending": "lower_secondary"]),
  ]

  static let health: [Change] = [
    Change(who: 3, facts: ["short_for_age": true], lacking: ["nutrition"]),
    Change(who: 3, facts: ["light_for_age": true, "short_for_age": nil], lacking: ["nutrition"]),
    Change(who: 3, facts: ["light_for_age": nil], unknown: ["nutrition"]),
    Change(who: 2, facts: ["short_for_age": true]),
    Change(who: 0, facts: ["health_insurance": false], lacking: ["health_insurance"]),
    Change(who: 0, facts: ["health_insurance": nil], unknown: ["health_insurance"]),
    // Six on the day of the review, and a day too young.
    Change(who: 3, facts: ["health_insurance": false, "birth_date": "2018-11-30"], lacking: ["health_insurance"]),
    Change(who: 3, facts: ["health_insurance": false, "birth_date": "2018-12-01"]),
  ]

  static let education: [Change] = [
    // Eighteen with lower secondary only; seventeen with it; seventeen without.
    Change(who: 2, facts: ["attending": "none"], lacking: ["adult_education"]),
    Change(who: 2, facts: ["attending": "none", "birth_date": "2006-12-01"]),
    Change(
      who: 2, facts: ["attending": "none", "birth_date": "2006-12-01", "school_level": "primary"],
      lacking: ["adult_education"]),
    Change(who: 2, facts: ["attending": "vocational"]),
    Change(who: 2, facts: ["attending": "none", "school_level": "elementary_vocational"]),
    Change(who: 2, facts: ["attending": "none", "in_training": true]),
    Change(who: 2, facts: ["attending": "none", "trained_at_work": true]),
    Change(who: 2, facts: ["attending": nil], unknown: ["adult_education"]),
    Change(who: 2, facts: ["attending": "none", "in_training": nil], unknown: ["adult_education"]),
    // Thirty still counts, thirty-one does not; fifteen is a child.
    Change(who: 0, facts: ["birth_date": "1993-12-01", "school_level": "primary"], lacking: ["adult_education"]),
    Change(who: 0, facts: ["birth_date": "1993-11-30", "school_level": "primary"]),
    Change(who: 3, facts: ["attending": "preschool"], lacking: ["child_school"]),
    Change(who: 3, facts: ["attending": "none", "in_school": false], lacking: ["child_school"]),
    Change(who: 3, facts: ["attending": nil, "in_school": false], lacking: ["child_school"]),
    Change(who: 3, facts: ["attending": nil], unknown: ["child_school"]),
    Change(who: 3, facts: ["attending": "lower_secondary"]),
    Change(who: 3, facts: ["birth_date": "2012-11-30"], lacking: ["child_school"]),
    // Three on the day, and a day before; five in preschool, six in it.
    Change(who: 3, facts: ["birth_date": "2021-11-30", "attending": "none"], lacking: ["child_school"]),
    Change(who: 3, facts: ["birth_date": "2021-12-01", "attending": "none"]),
    Change(who: 3, facts: ["birth_date": "2018-12-01", "attending": "preschool"]),
    Change(who: 3, facts: ["birth_date": "2018-11-30", "attending": "preschool"], lacking: ["child_school"]),
  ]

  static let dwelling: [Change] = [
    Change(who: nil, facts: ["walls_durable": false]),
    Change(who: nil, facts: ["walls_durable": false, "roof_durable": false], lacking: ["housing_quality"]),
    Change(
      who: nil, facts: ["walls_durable": false, "pillars_durable": false, "roof_durable": nil],
      lacking: ["housing_quality"]),
    Change(who: nil, facts: ["walls_durable": false, "roof_durable": nil], unknown: ["housing_quality"]),
    Change(who: nil, facts: ["pillars_durable": nil]),
    // Four persons: 32 m² are eight each.
    Change(who: nil, facts: ["floor_area": 32.0]),
    Change(who: nil, facts: ["floor_area": 31.9], lacking: ["housing_area"]),
    Change(who: nil, facts: ["floor_area": nil], unknown: ["housing_area"]),
    Change(who: nil, facts: ["water_source": "surface"], lacking: ["water"]),
    Change(who: nil, facts: ["water_source": "rain"]),
    Change(who: nil, facts: ["water_source": nil], unknown: ["water"]),
    Change(who: nil, facts: ["toilet": "none"], lacking: ["toilet"]), Change(who: nil, facts: ["toilet": "pour_flush"]),
    Change(who: nil, facts: ["toilet": nil], unknown: ["toilet"]),
    Change(who: nil, facts: ["internet": false], lacking: ["telecom"]),
    Change(who: nil, facts: ["internet": nil], unknown: ["telecom"]),
    Change(who: nil, facts: ["shared_devices": false, "personal_devices": false], lacking: ["info_means"]),
    Change(who: nil, facts: ["shared_devices": false]),
    Change(who: nil, facts: ["shared_devices": nil]),
    Change(who: nil, facts: ["shared_devices": nil, "personal_devices": false], unknown: ["info_means"]),
  ]

  @Test("2022: one fact decides one indicator", arguments: employment + health + education + dwelling)
  func of2022(_ change: Change) throws {
    let found = try change.register().computed()
    #expect(found.lacking == change.lacking)
    #expect(found.unknown == change.unknown)
  }

  @Test("2022: dependents are more than half of the members; exactly half is not")
  func dependents() throws {
    var register = FactRegister()
    // The youngest, and the spouse who is disabled and on an allowance: two of four.
    register.members[1].merge(["disabled": true, "social_allowance": true]) { $1 }
    #expect(try register.computed().lacking.isEmpty)
    // With the eldest a child of fifteen: three of four.
    register.members[2].merge(["birth_date": "2008-12-01", "short_for_age": false, "light_for_age": false]) { $1 }
    #expect(try register.computed().lacking == ["dependents"])
    // It hangs on whether the spouse has an allowance.
    register.members[1]["social_allowance"] = nil
    #expect(try register.computed() == ([], ["dependents"]))
    // An allowance alone, without age or disability, makes no dependent.
    register.members[1].merge(["disabled": false, "social_allowance": true]) { $1 }
    #expect(try register.computed() == ([], []))
    register.members[1]["birth_date"] = "1964-11-30"
    #expect(try register.computed().lacking == ["dependents"])
    register.members[1]["birth_date"] = "1964-12-01"
    #expect(try register.computed().lacking.isEmpty)
  }

  @Test("members count from the day they join or are born to the day before they leave")
  func present() throws {
    var register = FactRegister()
    register.members[0]["health_insurance"] = false
    for (field, day, isThere) in [
      ("left_on", "2024-11-30", false), ("left_on", "2024-12-01", true), ("joined_on", "2024-11-30", true),
      ("joined_on", "2024-12-01", false),
    ] as [(String, String, Bool)] {
      var changed = register
      changed.members[0][field] = .text(day)
      changed.review["members"] = isThere ? 4 : 3
      #expect(try changed.computed().lacking == (isThere ? ["health_insurance"] : []), "\(field) \(day)")
      #expect(try changed.value("count(household.members, present())") == .integer(isThere ? 4 : 3))
    }
    // On a household the day is the run's.
    register.members[3]["birth_date"] = "2025-01-01"
    let households = try Query("households", context: register.context())
    #expect(try households.cells("count(members, present())", rows: [0]) == [.integer(3)])
  }

  @Test("members who are not listed leave open what those listed do not decide")
  func incomplete() throws {
    var register = FactRegister()
    register.review["members"] = 5
    let open = ["employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_school"]
    // Five in 40 m² are eight each.
    #expect(try register.computed() == ([], open))
    register.members[0]["health_insurance"] = false
    #expect(try register.computed() == (["health_insurance"], open.filter { $0 != "health_insurance" }))
    register.members = []
    #expect(try register.computed() == ([], open))
  }

  @Test("facts taken after the review say nothing of it; the dwelling is that of the day")
  func dated() throws {
    var register = FactRegister()
    register.members[0]["health_insurance"] = false
    register.members[0]["facts_on"] = "2024-11-30"
    #expect(try register.computed() == (["health_insurance"], []))
    register.members[0]["facts_on"] = "2024-12-01"
    let open = ["employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_school"]
    #expect(try register.computed() == ([], open))
    register = FactRegister()
    register.dwellings.append(
      FactRegister.dwelling.merging(["valid_from": "2024-12-01", "toilet": "none", "water_source": "surface"]) { $1 })
    #expect(try register.computed() == ([], []))
    register.review["date"] = "2024-12-01"
    #expect(try register.computed() == (["water", "toilet"], []))
    register.review["date"] = "2019-12-31"
    register.dwellings[0]["valid_from"] = "2020-01-01"
    #expect(try register.list("deprivations_unknown").suffix(2) == ["telecom", "info_means"])
  }

  @Test(
    "2016: ten indicators, with illness left untreated and the telephone",
    arguments: [
      Change(who: 1, facts: ["untreated_illness": true], lacking: ["access_to_health"]),
      Change(who: 1, facts: ["untreated_illness": nil], unknown: ["access_to_health"]),
      Change(who: 1, facts: ["health_insurance": false], lacking: ["health_insurance"]),
      Change(who: 2, facts: ["in_school": false, "school_level": "primary"], lacking: ["adult_education"]),
      Change(who: 2, facts: ["in_school": false, "school_level": nil], unknown: ["adult_education"]),
      Change(
        who: 0, facts: ["birth_date": "1985-12-31", "school_level": "primary"]),
      Change(who: 0, facts: ["birth_date": "1986-01-01", "school_level": "primary"], lacking: ["adult_education"]),
      Change(who: 3, facts: ["in_school": false], lacking: ["child_school"]),
      Change(who: 3, facts: ["in_school": false, "birth_date": "2016-12-01"]),
      Change(who: nil, facts: ["internet": false]),
      Change(who: nil, facts: ["internet": false, "telephone": false], lacking: ["telecom"]),
      Change(who: nil, facts: ["internet": false, "telephone": nil], unknown: ["telecom"]),
      Change(who: nil, facts: ["walls_durable": false, "roof_durable": false], lacking: ["housing_quality"]),
      Change(who: nil, facts: ["floor_area": 31.9], lacking: ["housing_area"]),
      Change(who: nil, facts: ["water_source": "surface"], lacking: ["water"]),
      Change(who: nil, facts: ["toilet": "other"], lacking: ["toilet"]),
      Change(who: nil, facts: ["shared_devices": false, "personal_devices": false], lacking: ["info_means"]),
      // Of 2022 only.
      Change(who: 0, facts: ["work": "no_contract"]), Change(who: nil, facts: ["waste": "dumped"]),
    ])
  func of2016(_ change: Change) throws {
    let found = try change.register("2021-11-30").computed()
    #expect(found.lacking == change.lacking)
    #expect(found.unknown == change.unknown)
  }

  @Test(
    "2027: waste counts, means of information no longer",
    arguments: [
      Change(who: nil, facts: ["waste": "dumped"], lacking: ["waste"]),
      Change(who: nil, facts: ["waste": "treated"]), Change(who: nil, facts: ["waste": nil], unknown: ["waste"]),
      Change(who: nil, facts: ["shared_devices": false, "personal_devices": false]),
      Change(who: nil, facts: ["internet": false], lacking: ["telecom"]),
      Change(who: 1, facts: ["work": "no_contract"], lacking: ["employment"]),
    ])
  func of2027(_ change: Change) throws {
    // In 2027 the youngest are 21 and 14.
    var register = change.register("2027-11-30")
    register.members[3].merge(["attending": "lower_secondary"]) { $1 }
    let found = try register.computed()
    #expect(found.lacking == change.lacking)
    #expect(found.unknown == change.unknown)
  }
}
