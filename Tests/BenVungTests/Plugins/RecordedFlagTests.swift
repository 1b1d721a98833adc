/// The flags that a reviewer recorded against those that the facts of ``FactRegister`` give, by the bundled VN-2022. Its
/// household lacks nothing.

import Messages
import Programme
import Testing

@testable import Analytics
@testable import BenVung

@Suite("recorded flags against computed ones")
struct RecordedFlagTests {
  /// The flag rules that the review breaks.
  private func broken(_ register: FactRegister, _ jurisdiction: String = "national") throws -> [String] {
    let check = RuleCheck(context: try register.context(jurisdiction))
    return try Model.programme.rules.filter { $0.id.hasPrefix("flag-") }.filter { try check.result(of: $0).count > 0 }
      .map(\.id)
  }

  private func recorded(_ flags: Fact) -> FactRegister {
    var register = FactRegister()
    register.review["deprivations"] = flags
    return register
  }

  @Test("there is a rule for each indicator of the code list, with its name in the message")
  func everyIndicator() throws {
    let rules = Model.programme.rules.filter { $0.id.hasPrefix("flag-") }
    #expect(rules.count == 14)
    let water = try #require(rules.first { $0.id == "flag-water" })
    #expect(water.entity == "review_events" && water.severity == .warning)
    #expect(water.message.vi.hasPrefix("Nguồn nước sinh hoạt: ") && water.message.en.hasPrefix("Source of water: "))
  }

  @Test("a sheet that says what the facts say breaks nothing; each of the twelve flags is compared")
  func compared() throws {
    #expect(try broken(recorded([])).isEmpty)
    let twelve = [
      "employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_school",
      "housing_quality", "housing_area", "water", "toilet", "telecom", "info_means",
    ]
    for indicator in twelve {
      let expected = "flag-" + indicator.replacing("_", with: "-")
      #expect(try broken(recorded(.items([indicator]))) == [expected])
    }
  }

  @Test("a flag that the sheet lacks and the facts have is found too")
  func missing() throws {
    var register = recorded(["toilet"])
    register.dwellings[0].merge(["water_source": "surface", "toilet": "none"]) { $1 }
    #expect(try broken(register) == ["flag-water"])
    #expect(try broken(register, "HCMC") == ["flag-water"])
  }

  @Test("an override of that indicator on that date explains the difference; another one does not")
  func override() throws {
    func override(_ indicator: String, _ date: String) -> FactRegister.Row {
      [
        "date": .text(date), "indicator": .text(indicator), "lacking": true, "reason": "A", "decided_by": "A",
        "decided_on": "2024-12-05",
      ]
    }
    var register = recorded(["water"])
    register.overrides = [override("water", "2024-11-30")]
    #expect(try broken(register).isEmpty)
    register.overrides = [override("toilet", "2024-11-30"), override("water", "2023-11-30")]
    #expect(try broken(register) == ["flag-water"])
  }

  @Test("nothing differs where facts, sheet or standard decide nothing")
  func undecided() throws {
    var register = recorded(["water", "health_insurance"])
    register.dwellings[0]["water_source"] = nil
    register.members[0]["health_insurance"] = nil
    #expect(try broken(register).isEmpty)
    #expect(try broken(recorded(nil)).isEmpty)
    // Facts of members taken after the review say nothing of it; the house is as from a day.
    register = recorded(["employment", "water"])
    register.members[0]["facts_on"] = "2025-10-01"
    #expect(try broken(register) == ["flag-water"])
    // VN-2016 has no indicator of employment, VN-2022 none of waste.
    register = recorded(["employment", "waste"])
    register.review["date"] = "2021-11-30"
    #expect(try broken(register).isEmpty)
    #expect(try register.value("'employment' in deprivations_computed") == .null)
    #expect(try register.value("'water' in deprivations_computed") == .boolean(false))
  }
}
