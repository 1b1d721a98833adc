/// Transitions between classes by hand. Figures are those of ``HandRegister``.

import Messages
import Programme
import Testing

@testable import Analytics

struct ClassTransitionTests {
  private let context = HandRegister.context()
  // Places in the matrix: poor, near_poor, average, not_poor, undetermined, elsewhere, not found.
  private let missing = 6

  @Test("Where the households of each class went, those not found kept apart")
  func pair() throws {
    // 2022: H0, H1, H4 poor, H2 near-poor. 2024: H0 average, H1 poor, H2 undetermined, H3 average, H5 poor, H6 not poor,
    // H7 near-poor; H4 was not reviewed.
    let transitions = try ClassTransitions([2022, 2024], context: context)
    #expect(transitions.classes == ["poor", "near_poor", "average", "not_poor", "undetermined"])
    let counts = try #require(transitions.pairs.first).counts
    #expect(counts[0] == [1, 0, 1, 0, 0, 0, 1])
    #expect(counts[1] == [0, 0, 0, 0, 1, 0, 0])
    #expect(counts[missing] == [1, 1, 1, 1, 0, 0, 0])
    #expect(counts[2...5].allSatisfy { $0.allSatisfy { $0 == 0 } })
  }

  @Test("A chain of years has a matrix for each pair; a year's households are the same on both sides")
  func chain() throws {
    let transitions = try ClassTransitions([2022, 2024, 2025], context: context)
    let (first, second) = (transitions.pairs[0].counts, transitions.pairs[1].counts)
    for place in 0..<5 {
      #expect(first.reduce(0) { $0 + $1[place] } == second[place].reduce(0, +))
    }
    // 2025 has H4 alone, who was not found in 2024.
    #expect(second[missing] == [1, 0, 0, 0, 0, 0, 0])
    #expect(second[0] == [0, 0, 0, 0, 0, 0, 2])
  }

  @Test("Within an area, who is reviewed outside it is elsewhere and not lost")
  func area() throws {
    // H1 is reviewed in B in 2024 (row 3); A has H0, H2 and H3 then.
    let moved = HandRegister.context(moves: [3: 2])
    let transitions = try ClassTransitions([2022, 2024], area: "10001", context: moved)
    #expect(transitions.hasArea)
    let counts = transitions.pairs[0].counts
    #expect(counts[0] == [0, 0, 1, 0, 0, 1, 0])
    #expect(counts[1] == [0, 0, 0, 0, 1, 0, 0])
    #expect(counts[missing] == [0, 0, 1, 0, 0, 0, 0])
    #expect(counts.flatMap(\.self).reduce(0, +) == 4)
  }

  @Test("Years out of order, or one alone, are refused", arguments: [[2024], [2024, 2022], [2022, 2022], []])
  func years(_ years: [Int64]) throws {
    let fault = #expect(throws: Diagnostic.self) { try ClassTransitions(years, context: context) }
    #expect(fault?.code == .povertyOption)
  }
}
