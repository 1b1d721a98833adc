/// What counts for a class: an override, else the reviewer's flag, else the facts; and what is left open. The household
/// is that of ``FactRegister``: rural, exactly on the line of 2022 (18,000,000 đồng a year).

import Messages
import Testing

@testable import Analytics

@Suite("which flags count")
struct FlagOrderTests {
  private func code(_ code: String) -> Cell { .code(list: "class", code: code) }

  /// A household that lacks these three by its facts.
  private var poor: FactRegister {
    var register = FactRegister()
    register.dwellings[0].merge(["water_source": "surface", "toilet": "none", "internet": false]) { $1 }
    return register
  }

  private func override(_ indicator: String, _ lacking: Bool, date: String = "2024-11-30") -> FactRegister.Row {
    [
      "date": .text(date), "indicator": .text(indicator), "lacking": lacking ? true : false,
      "reason": "biên bản họp ấp",
      "decided_by": "Trần Văn B", "decided_on": "2024-12-05",
    ]
  }

  @Test("without a list and points, the facts give the class: exactly three deprivations are poor, two near-poor")
  func facts() throws {
    #expect(try poor.value("class") == code("poor"))
    #expect(try poor.value("class_by('VN-2022')") == code("poor"))
    var register = poor
    register.dwellings[0]["internet"] = true
    #expect(try register.value("class") == code("near_poor"))
    // A đồng above the line.
    register = poor
    register.review["income_per_person"] = 18_000_001
    #expect(try register.value("class") == code("average"))
    // The same income in town is below the line of 24,000,000.
    register.review["unit"] = 1
    #expect(try register.value("class") == code("poor"))
  }

  @Test("an unknown fact leaves the class open only where it could change it")
  func unknown() throws {
    var register = poor
    register.members[0]["health_insurance"] = nil
    // Three are known already.
    #expect(try register.value("class") == code("poor"))
    register.dwellings[0]["internet"] = true
    // Two are known, a third is possible.
    #expect(try register.value("class") == code("undetermined"))
    register.dwellings[0]["toilet"] = "septic"
    // One is known: with the third still two at most.
    #expect(try register.value("class") == code("near_poor"))
    #expect(try register.value("'health_insurance' in deprivations_counted") == .null)
    #expect(try register.value("'water' in deprivations_counted") == .boolean(true))
    #expect(try register.value("'toilet' in deprivations_computed") == .boolean(false))
    #expect(try register.value("household.review(2024).date") == .date(20_057))
    #expect(try register.value("'health_insurance' in household.review(2024).deprivations_computed") == .null)
    #expect(try register.value("'water' in household.review(2024).deprivations_computed") == .boolean(true))
  }

  @Test("nothing known at all: no flags rather than an empty list, and an undetermined class")
  func nothing() throws {
    var register = FactRegister()
    (register.members, register.dwellings) = ([], [])
    #expect(try register.value("deprivations_computed") == .null)
    #expect(try register.value("class") == code("undetermined"))
    #expect(try register.list("deprivations_unknown").count == 12)
    register.review["income_per_person"] = nil
    #expect(try register.value("class") == code("undetermined"))
  }

  @Test("a list that the reviewer recorded stands above the facts, and shows beside them")
  func recorded() throws {
    var register = poor
    register.review["deprivations"] = ["water", "dependents"]
    #expect(try register.list("deprivations_counted") == ["dependents", "water"])
    #expect(try register.list("deprivations_computed") == ["water", "toilet", "telecom"])
    #expect(try register.list("deprivations_unknown").isEmpty)
    #expect(try register.value("class") == code("near_poor"))
    register.review["deprivations"] = []
    #expect(try register.value("class") == code("near_poor"))
    #expect(try register.list("deprivations_counted").isEmpty)
  }

  @Test("points B count where no list was recorded, before the facts")
  func points() throws {
    var register = poor
    register.review["points_b"] = 20
    #expect(try register.value("class") == code("near_poor"))
    register.review["points_b"] = 30
    (register.members, register.dwellings) = ([], [])
    #expect(try register.value("class") == code("poor"))
  }

  @Test("an override of one indicator, with its reason, stands above list, points and facts; of its own review only")
  func overrides() throws {
    var register = poor
    register.overrides = [override("toilet", false)]
    #expect(try register.list("deprivations_counted") == ["water", "telecom"])
    #expect(try register.value("class") == code("near_poor"))
    register.review["deprivations"] = ["water", "toilet", "telecom"]
    #expect(try register.value("class") == code("near_poor"))
    register.overrides.append(override("nutrition", true))
    #expect(try register.list("deprivations_counted") == ["nutrition", "water", "telecom"])
    #expect(try register.value("class") == code("poor"))
    #expect(
      try register.value("any(household.deprivation_overrides, date == outer.date and indicator == 'toilet')")
        == .boolean(true))
    register.overrides = [override("toilet", false, date: "2023-11-30")]
    #expect(try register.value("class") == code("poor"))
    // With points alone it is not known whether they held the indicator: 30 points are two or three.
    register.review["deprivations"] = nil
    register.review["points_b"] = 30
    register.overrides = [override("toilet", false)]
    #expect(try register.value("class") == code("undetermined"))
    register.review["points_b"] = 40
    #expect(try register.value("class") == code("poor"))
  }

  @Test("a recognised class stands above the rules and is visible beside them")
  func recognised() throws {
    var register = poor
    register.classes = [
      [
        "date": "2024-11-30", "standard": "VN-2022", "class": "near_poor", "reason": "bình xét", "decided_by": "x",
        "decided_on": "2024-12-10",
      ]
    ]
    #expect(try register.value("class") == code("near_poor"))
    #expect(try register.value("class_computed") == code("poor"))
    #expect(try register.value("class ~= class_computed") == .boolean(true))
    // It was recognised under one standard: the city's is not touched.
    #expect(try register.value("class", "HCMC") == code("poor"))
    #expect(try register.value("class_by('HCMC-2021')") == code("poor"))
  }

  @Test("national and city classes stand side by side, each by the standard in force on the day")
  func sideBySide() throws {
    var register = FactRegister()
    register.review["income_per_person"] = 40_000_000
    #expect(try register.value("class_by('VN-2022')") == code("not_poor"))
    #expect(try register.value("class_by('HCMC-2021')") == code("near_poor"))
    #expect(try register.value("class", "HCMC") == code("near_poor"))
    // The flags are facts of the household: the city's standard has none of its own.
    #expect(try register.value("deprivations_counted", "HCMC") == .text(""))
    register.review["date"] = "2025-11-30"
    #expect(try register.value("class", "HCMC") == code("poor"))
    let fault = #expect(throws: Diagnostic.self) { try register.value("class_by('HCMC-2021')") }
    #expect(fault?.code == .standardNotInForce && fault?.code.exitCode == 4)
    #expect(try register.value("class_as_if('HCMC-2021')") == code("near_poor"))
    register.review["income_per_person"] = nil
    #expect(try register.value("class", "HCMC") == code("undetermined"))
  }

  @Test("as if by a standard of another time, what its sheet would ask and the recorded one did not is open")
  func asIf() throws {
    var register = FactRegister()
    (register.members, register.dwellings) = ([], [])
    register.review.merge(["income_per_person": 18_000_000, "deprivations": ["water", "toilet"]]) { $1 }
    #expect(try register.value("class") == code("near_poor"))
    // Waste was not asked in 2024: two or three.
    #expect(try register.value("class_as_if('VN-2027')") == code("undetermined"))
    register.dwellings = [["valid_from": "2020-01-01", "waste": "dumped"]]
    #expect(try register.value("class_as_if('VN-2027')") == code("poor"))
    register.dwellings[0]["waste"] = "collected"
    #expect(try register.value("class_as_if('VN-2027')") == code("near_poor"))
    // The telephone of 2016 was in the sheet of 2024 under the same name; the illness was not.
    register.review["income_per_person"] = 9_000_000
    #expect(try register.value("class_as_if('VN-2016')") == code("undetermined"))
    // 2024 counted means of information, 2027 does not, and waste is new: three points are two to four.
    register = FactRegister()
    (register.members, register.dwellings) = ([], [])
    register.review["points_b"] = 30
    #expect(try register.value("class") == code("poor"))
    #expect(try register.value("class_as_if('VN-2027')") == code("undetermined"))
    register.review["points_b"] = 40
    #expect(try register.value("class_as_if('VN-2027')") == code("poor"))
    register.review["points_b"] = 10
    #expect(try register.value("class_as_if('VN-2027')") == code("near_poor"))
  }

  @Test("newly escaped for 36 months from the recognised exit; 29 February ends on the 28th")
  func newlyEscaped() throws {
    var register = FactRegister()
    register.review["income_per_person"] = 90_000_000
    for (exit, day, expected) in [
      ("2024-02-29", "2027-02-27", true), ("2024-02-29", "2027-02-28", false), ("2024-02-29", "2024-02-29", true),
      ("2024-02-29", "2024-02-28", false), ("2021-11-30", "2024-11-29", true), ("2021-11-30", "2024-11-30", false),
      ("2021-08-31", "2024-08-30", true), ("2021-08-31", "2024-08-31", false),
    ] {
      register.review.merge(["date": .text(day), "exit_on": .text(exit)]) { $1 }
      #expect(try register.value("newly_escaped") == .boolean(expected), "\(exit) \(day)")
    }
    // Falling back ends it.
    register = poor
    register.review["exit_on"] = "2024-11-01"
    #expect(try register.value("newly_escaped") == .boolean(false))
  }
}
