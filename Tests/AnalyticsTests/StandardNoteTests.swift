/// A table whose years fall under two standards says so (language.md 3). Figures are those of ``HandRegister``.

import Messages
import Testing

@testable import Analytics

struct StandardNoteTests {
  /// The reviews of 2022 fall under the first standard, those of 2024 and 2025 under the second.
  let context = HandRegister.context(standards: [
    HandRegister.standard("VN-A", from: "2022-01-01", to: "2023-12-31"),
    HandRegister.standard("VN-B", from: "2024-01-01", to: "2025-12-31"),
  ])

  private func notes(
    _ entity: String, _ conditions: [String], by keys: [String] = [], _ measure: Measure = .count(nil)
  ) throws -> [Diagnostic] {
    try conditions.reduce(try Query(entity, context: context)) { try $0.filtered($1) }
      .summarised(by: keys.map { ($0, $0) }, [("n", measure)]).result().notes.filter { $0.code == .standardsDiffer }
  }

  @Test(
    "Figures that use the class over years of two standards carry a note",
    arguments: [
      (["year in {2022, 2024}"], [], Measure.count("class == 'poor'")),
      (["class == 'poor'"], [], .count(nil)), ([], ["year", "class"], .count(nil)),
      (["year >= 2022"], [], .count("newly_escaped")),
    ] as [([String], [String], Measure)])
  func noted(_ conditions: [String], _ keys: [String], _ measure: Measure) throws {
    let notes = try notes("reviews", conditions, by: keys, measure)
    #expect(
      notes.map { $0.message(in: .vi) } == [
        "số liệu theo nhiều chuẩn nghèo: VN-A (01/01/2022–31/12/2023), VN-B (01/01/2024–31/12/2025); "
          + "không so sánh trực tiếp được"
      ])
    #expect(notes.first?.message(in: .en).hasPrefix("figures under more than one poverty standard: VN-A (") == true)
  }

  @Test(
    "One standard, no class, or a class of one named standard needs none",
    arguments: [
      (["year >= 2024"], Measure.count("class == 'poor'")), (["year in {2022, 2024}"], .count("members > 2")),
      (["year == 2022"], .count("class_by('VN-A') == 'poor'")),
    ] as [([String], Measure)])
  func silent(_ conditions: [String], _ measure: Measure) throws {
    #expect(try notes("reviews", conditions, measure).isEmpty)
  }

  @Test("A class reached by a path counts as much as a review's own")
  func paths() throws {
    // Household 0 has reviews of 2022 and 2024.
    let both = "any(reviews, class == 'poor')"
    #expect(try notes("households", [], .count(both)).count == 1)
    #expect(try notes("households", [both]).count == 1)
    #expect(try notes("households", [], .count("review(2022).class == 'poor'")).isEmpty)
    #expect(try notes("households", ["review(2022).class == 'poor' or review(2024).class == 'poor'"]).count == 1)
  }

  @Test("A movement across a change of standard carries the note")
  func movement() throws {
    #expect(try Movement.notes(2022, 2024, context: context).map(\.code) == [.standardsDiffer])
    #expect(try Movement.notes(2024, 2025, context: context).isEmpty)
  }
}
