import Testing
import Vietnamese

@testable import Analytics

@Suite("pledges, forecasts and allocation, worked by hand")
struct CampaignMathTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test("gifts pay the earliest instalments first; overdue counts from the first that is not paid whole")
  func instalments() throws {
    // 30 million in three tens, due 1/10, 1/11 and 1/12; 15 given: the first is paid, 5 of the second is lacking.
    let parts = try ["2024-12-01", "2024-10-01", "2024-11-01"].map {
      PledgeSchedule.Part(due: try day($0), amount: 10)
    }
    let pledge = PledgeSchedule(amount: 30, due: try day("2024-12-01"), instalments: parts, received: 15)
    #expect(pledge.outstanding == 15)
    let late = try #require(pledge.overdue(on: try day("2024-11-21")))
    let (second, today) = (try day("2024-11-01"), try day("2024-11-21"))
    #expect(late.amount == 5 && late.since == second)
    #expect(pledge.overdue(on: second) == nil, "on its day a part is not late")
    #expect(pledge.coming(from: today).map(\.amount) == [10])
    let kept = pledge.kept(by: try day("2024-11-21"))
    #expect(kept.due == 20 && kept.given == 15)
  }

  @Test("what instalments leave open is due with the pledge; one without a day is never overdue; more than promised is")
  func edges() throws {
    let rest = PledgeSchedule(
      amount: 30, due: try day("2024-12-01"), instalments: [.init(due: try day("2024-10-01"), amount: 10)], received: 0)
    #expect(rest.parts.map(\.amount) == [10, 20])
    let open = PledgeSchedule(amount: 30, due: nil, received: 5)
    let later = try day("2100-01-01")
    #expect(open.overdue(on: later) == nil && open.outstanding == 25)
    let generous = PledgeSchedule(amount: 30, due: try day("2024-12-01"), received: 50)
    #expect(generous.outstanding == 0 && generous.overdue(on: later) == nil)
  }

  @Test("a forecast spans the promises and the pace of earlier drives")
  func forecast() {
    // 40 in hand, 20 promised; of 60 due so far 45 came: 40 + 20 · 45/60 = 55. Last year 50 of 80 were in: 40 · 80/50 = 64.
    let forecast = DriveForecast(
      cash: 40, outstanding: 20, due: 60, given: 45, earlier: [.init(sameDay: 50, end: 80)])
    #expect(forecast.byPledges == 55 && forecast.byPace == [64] && forecast.committed == 60)
    #expect(forecast.low == 55 && forecast.likely == 64 && forecast.high == 64)
    // Without anything due and without an earlier drive there is what is in hand, and what was promised.
    let bare = DriveForecast(cash: 40, outstanding: 20, due: 0, given: 0, earlier: [.init(sameDay: 0, end: 80)])
    #expect(bare.low == 40 && bare.likely == 40 && bare.high == 60 && bare.byPace == [nil])
  }

  @Test("each estimate stands at the place of its drive, also where another drive has none or one that does not fit")
  func estimatesInPlace() {
    // 40 · 80/50 = 64; 40 · 2⁶³ does not fit.
    let forecast = DriveForecast(
      cash: 40, outstanding: 0, due: 0, given: 0,
      earlier: [.init(sameDay: 0, end: 80), .init(sameDay: 1, end: .max), .init(sameDay: 50, end: 80)])
    #expect(forecast.byPace == [nil, nil, 64] && forecast.low == 40 && forecast.high == 64)
  }

  @Test("figures beyond 32 bits are exact, half a đồng goes up")
  func exact() {
    #expect(DriveForecast.scaled(3_000_000_000_001, 4_000_000_000_000, over: 6_000_000_000_000) == 2_000_000_000_001)
    #expect(DriveForecast.scaled(.max, 2, over: 1) == nil)
  }

  @Test("earlier drives whose sum does not fit say nothing together")
  func enormousDrives() {
    let drive = DriveForecast.Earlier(sameDay: .max - 1, end: .max)
    let forecast = DriveForecast(cash: 10, outstanding: 5, due: 0, given: 0, earlier: [drive, drive])
    #expect(forecast.byPooledPace == nil && forecast.likely == forecast.byPledges && forecast.byPace == [10, 10])
  }

  @Test("money goes by priority and stops at the first whom it does not reach; skipping serves who needs less")
  func priority() {
    let needs = [30, 60, 30].map { Allocation.Candidate(amount: $0) }
    let strict = Allocation(needs, budget: 70)
    #expect(strict.chosen.map(\.candidate) == [0] && strict.left == 40 && strict.waiting == [1, 2])
    let skipping = Allocation(needs, budget: 70, skips: true)
    #expect(skipping.chosen.map(\.candidate) == [0, 2] && skipping.left == 10 && skipping.waiting == [1])
    #expect(Allocation(needs, budget: -5).chosen.isEmpty)
  }

  @Test(
    "places take turns by the part of their need that is met; what was given before counts; again goes on from there")
  func places() {
    // Place 0 needs 30 × 4, place 1 needs 30 × 2. Even at the start: the first in order, of place 0 (then 1/4 met);
    // place 1 (1/2); place 0 (1/2): even, place 0 stands before; …
    let needs = [0, 0, 0, 1, 0, 1].map { Allocation.Candidate(amount: 30, place: $0) }
    let whole = Allocation(needs, budget: 130, met: [0, 0])
    #expect(whole.chosen.map(\.candidate) == [0, 3, 1, 2] && whole.left == 10)
    #expect(whole.waiting == [5, 4], "place 1 is at one half, place 0 at three quarters")
    #expect(whole.places.map(\.granted) == [90, 30])
    // Carried out in two steps: 70 first, then the rest with what was met before.
    let first = Allocation(needs, budget: 60, met: [0, 0])
    let rest = needs.indices.filter { !first.chosen.map(\.candidate).contains($0) }
    let second = Allocation(rest.map { needs[$0] }, budget: 70, met: first.places.map(\.granted))
    #expect(first.chosen.map(\.candidate) + second.chosen.map { rest[$0.candidate] } == whole.chosen.map(\.candidate))
  }
  @Test("a place of its own for each of a hundred thousand: nobody waits for the turns")
  func manyPlaces() {
    let count = 100_000
    let needs = (0..<count).map { Allocation.Candidate(amount: Int64(1 + $0 % 7), place: $0) }
    let time = ContinuousClock().measure {
      let whole = Allocation(needs, budget: .max, met: Array(repeating: 0, count: count))
      // All are even at the start: in their order.
      #expect(whole.chosen.map(\.candidate) == Array(0..<count) && whole.waiting.isEmpty)
    }
    #expect(time < .seconds(60))
  }
}
