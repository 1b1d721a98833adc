import Foundation
import Messages
import Testing

@testable import Analytics

@Suite("Risk of an enterprise")
struct EnterpriseRiskTests {
  // Tables of the normal distribution: z(0.975) = 1.959964, z(0.001) = -3.090232.
  @Test("quantiles are those of the tables")
  func quantiles() {
    let normal = Distribution.normal(mean: 10, deviation: 2)
    #expect(abs(normal.quantile(0.5) - 10) < 1e-9)
    #expect(abs(normal.quantile(0.975) - (10 + 2 * 1.959964)) < 2e-6)
    #expect(abs(normal.quantile(0.001) - (10 - 2 * 3.090232)) < 2e-6)
    #expect(abs(normal.quantile(0.999) - (10 + 2 * 3.090232)) < 2e-6)
    #expect(Distribution.uniform(low: 2, high: 6).quantile(0.25) == 3)
    // Triangular 0, 1, 4: the mode has a quarter below it; F(x) = x²/4 below: F⁻¹(1/16) = 1/2.
    let triangular = Distribution.triangular(low: 0, mode: 1, high: 4)
    #expect(triangular.quantile(0.25) == 1)
    #expect(triangular.quantile(0.0625) == 0.5)
    #expect(Distribution.triangular(low: 3, mode: 3, high: 3).quantile(0.4) == 3)
  }

  // Reference output of SplitMix64 for seed 1234567.
  @Test("the generator is SplitMix64")
  func generator() {
    var chance = SplitMix64(seed: 1_234_567)
    #expect(chance.next() == 6_457_827_717_110_365_317)
    #expect(chance.next() == 3_203_168_211_198_807_973)
  }

  /// One year's profit of x: the net present value at rate 0.
  private static func profit(_ plan: DrawPlan, block: Int = 4096) throws -> RiskSimulation {
    try RiskSimulation(plan, rate: 0, block: block) { changes, _ in
      var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 1))
      let x = changes["x"] ?? 1
      try budget.add(EnterpriseBudget.Revenue(name: "x", yield: 1, price: x + 1000))
      try budget.add(EnterpriseBudget.Cost(name: "always", amount: 1000))
      return budget
    }
  }

  @Test("a known distribution is recovered, the same for the same seed, in blocks or one by one")
  func recovered() throws {
    func simulate(seed: UInt64, block: Int = 4096) throws -> RiskSimulation {
      try Self.profit(
        DrawPlan(draws: 20_000, seed: seed, distributions: ["x": .triangular(low: -1, mode: 0, high: 4)]), block: block)
    }
    let risk = try simulate(seed: 7)
    // Mean (a + b + c)/3 = 1, variance (a² + b² + c² - ab - ac - bc)/18 = 21/18; P(x < 0) = 1/5.
    #expect(abs(risk.mean - 1) < 3 * (21.0 / 18 / 20_000).squareRoot())
    #expect(abs(risk.deviation - (21.0 / 18).squareRoot()) < 0.02)
    #expect(abs(risk.probabilityOfLoss - 0.2) < 3 * (0.16 / 20_000).squareRoot())
    #expect(abs(risk.probabilityOfIncome(below: 0) - risk.probabilityOfLoss) < 1e-12)
    #expect(try simulate(seed: 7) == risk)
    #expect(try simulate(seed: 7, block: 1) == risk)
    #expect(try simulate(seed: 8) != risk)
  }

  @Test(
    "each distribution's draws have its mean and deviation, within their standard error",
    arguments: [
      // PERT 2, 5, 14: mean (2 + 20 + 14)/6 = 6; α = 2, β = 4: variance 8/(36 × 7) × 144 = 32/7.
      (Distribution.pert(low: 2, mode: 5, high: 14), 6.0, (32.0 / 7).squareRoot()),
      (.normal(mean: 3, deviation: 2), 3, 2), (.logNormal(mean: 10, deviation: 5), 10, 5),
      (.uniform(low: -6, high: 6), 0, 12.squareRoot()),
    ])
  func moments(distribution: Distribution, mean: Double, deviation: Double) throws {
    let draws = 40_000
    let values = try DrawPlan(draws: draws, seed: 11, distributions: ["x": distribution]).values[0].values
    let found = values.reduce(0, +) / Double(draws)
    let square = values.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(draws - 1)
    #expect(abs(found - mean) < 3 * deviation / Double(draws).squareRoot())
    #expect(abs(square.squareRoot() / deviation - 1) < 0.03)
    #expect(abs(distribution.mean - mean) < 1e-12)
  }

  // Beta(2, 4): F(x) = 1 - (1-x)⁵ - 5x(1-x)⁴, a polynomial: F(0.5) = 1 - 1/32 - 5/32 = 13/16.
  @Test("PERT is the beta distribution, by its own formula")
  func pert() {
    let beta = BetaCurve(2, 4)
    #expect(abs(beta.share(0.5) - 0.8125) < 1e-14)
    #expect(abs(beta.quantile(0.8125) - 0.5) < 1e-12)
    for place in 1..<100 {
      let x = Double(place) / 100
      let exact = 1 - pow(1 - x, 5) - 5 * x * pow(1 - x, 4)
      #expect(abs(beta.share(x) - exact) < 1e-14)
      #expect(abs(beta.quantile(exact) - x) < 1e-10)
    }
    // Mode at an end: α = 1, β = 5: F = 1 - (1-x)⁵.
    #expect(abs(BetaCurve(1, 5).quantile(1 - pow(0.75, 5)) - 0.25) < 1e-12)
    #expect(Distribution.pert(low: 3, mode: 3, high: 3).quantile(0.9) == 3)
  }

  @Test("correlated parameters keep their distributions and go together as asked")
  func correlated() throws {
    let draws = 40_000
    let plan = try DrawPlan(
      draws: draws, seed: 5, distributions: ["a": .uniform(low: 0, high: 1), "b": .uniform(low: 0, high: 1)],
      correlations: [.init("a", "b", rank: -0.6)])
    let (a, b) = (plan.values[0].values, plan.values[1].values)
    // Of two uniform variables the rank correlation is the correlation: 12 (E[ab] - 1/4).
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / Double(draws)
    let (meanA, meanB) = (a.reduce(0, +) / Double(draws), b.reduce(0, +) / Double(draws))
    #expect(abs(12 * (product - meanA * meanB) + 0.6) < 0.02)
    #expect(abs(meanB - 0.5) < 3 * (1.0 / 12 / Double(draws)).squareRoot())
    // Another parameter changes no draw of these.
    let more = try DrawPlan(
      draws: draws, seed: 5, distributions: ["a": .uniform(low: 0, high: 1), "c": .normal(mean: 0, deviation: 1)])
    #expect(more.values[0].values == a)
    let fault = #expect(throws: Diagnostic.self) {
      try DrawPlan(
        draws: 1, seed: 0,
        distributions: Dictionary(uniqueKeysWithValues: ["a", "b", "c"].map { ($0, .uniform(low: 0, high: 1)) }),
        correlations: [.init("a", "b", rank: 0.9), .init("b", "c", rank: 0.9), .init("a", "c", rank: -0.9)])
    }
    #expect(fault?.code.code == "E0309")
  }

  // Four years of 1 each, lost with probability 1/4: mean 3; all four kept: (3/4)⁴ = 0.3164.
  @Test("an event strikes each year on its own")
  func events() throws {
    let plan = try DrawPlan(
      draws: 20_000, seed: 1, distributions: [:],
      events: ["die_off": ChanceEvent(probability: 0.25, effects: ["yield": 0])])
    let risk = try RiskSimulation(plan, rate: 0, block: 512) { changes, _ in
      var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 4))
      try budget.add(EnterpriseBudget.Revenue(name: "x", yield: changes["yield"] ?? 1, price: 1))
      return budget
    }
    #expect(abs(risk.mean - 3) < 3 * (0.75 / 20_000).squareRoot())
    let kept = Double(risk.netPresentValues.count { $0 == 4 }) / 20_000
    #expect(abs(kept - 0.3164) < 0.01)
    #expect(abs(risk.incomePercentile(0.5) - 0.75) < 1e-12)
  }

  /// Years of one crop of `yield` at a price of 1, at rate 0.
  private static func crops(
    _ years: Int, _ plan: DrawPlan, block: Int = 4096, calls: ((Int) -> Void)? = nil
  ) throws -> RiskSimulation {
    try RiskSimulation(plan, rate: 0, block: block) { changes, draws in
      calls?(draws)
      var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: years))
      try budget.add(EnterpriseBudget.Revenue(name: "x", yield: changes["yield"] ?? 100, price: 1))
      return budget
    }
  }

  // Disease in every year takes PERT(0.3, 0.6, 1) of 100: the mean loss is (0.3 + 4 × 0.6 + 1)/6 = 0.61667, so 38.3333
  // is left. α = 1 + 4 × 0.3/0.7 = 2.714286, β = 1 + 4 × 0.4/0.7 = 3.285714; the variance of a beta is
  // αβ/((α+β)²(α+β+1)) = 8.918367/(36 × 7) = 0.0353904, times 0.7²: 0.0173413; of 100: a deviation of 13.16863.
  @Test("a loss that is itself drawn has the mean and the deviation of its distribution")
  func severity() throws {
    let disease = try ChanceEvent(
      probability: 1, effects: ["yield": .loss(.drawn(.pert(low: 0.3, mode: 0.6, high: 1)), of: 100)])
    let plan = try DrawPlan(draws: 20_000, seed: 3, distributions: [:], events: ["disease": disease])
    let risk = try Self.crops(1, plan)
    #expect(abs(risk.mean - 38.3333) < 3 * 13.16863 / 20_000.0.squareRoot())
    #expect(abs(risk.deviation - 13.16863) < 0.2)
    #expect(risk.percentile(0) >= 0 && risk.percentile(1) <= 70)
    // Blocks change nothing, nor does one budget for each draw.
    #expect(try Self.crops(1, plan, block: 100) == risk)
    #expect(try Self.crops(1, plan, block: 1) == risk)
  }

  // Five years of 100, struck with probability 0.4 on their own, each time by another uniform(0, 1) share: a year brings
  // 100 - 0.4 × 50 = 80 on average, with a mean square of 0.6 × 10,000 + 0.4 × 10,000/3 = 7,333.33, so a variance of 933.33;
  // five independent years: mean 400, variance 4,666.67. One severity for all years would give more:
  // 5 × 933.33 + 20 × 0.16 × 833.33 = 7,333.33.
  @Test("each year that is struck has a severity of its own")
  func everyYear() throws {
    let storm = try ChanceEvent(
      probability: 0.4, effects: ["yield": .loss(.drawn(.uniform(low: 0, high: 1)), of: 100)])
    let plan = try DrawPlan(draws: 20_000, seed: 11, distributions: [:], events: ["storm": storm])
    var calls: [Int] = []
    let risk = try Self.crops(5, plan, block: 20_000) { calls.append($0) }
    #expect(abs(risk.mean - 400) < 3 * (4_666.67 / 20_000).squareRoot())
    #expect(abs(risk.deviation * risk.deviation - 4_666.67) < 150)
    // One budget without the event and one for each year; the rest are single draws compared.
    #expect(calls.count { $0 == 20_000 } == 6)
  }

  // 100 × (1 - 0.5) × (1 - 0.2) = 40 where both strike; a value set by the later event is not what the loss is of.
  @Test("losses are taken one after the other, of what is drawn or else of the parameter; a later value is set")
  func several() throws {
    func mean(_ second: ChanceEvent.Effect, distributions: [String: Distribution] = [:]) throws -> Double {
      try Self.crops(
        1,
        DrawPlan(
          draws: 50, seed: 1, distributions: distributions,
          events: [
            "a": ChanceEvent(probability: 1, effects: ["yield": .loss(.fixed(0.5), of: 100)]),
            "b": ChanceEvent(probability: 1, effects: ["yield": second]),
          ])
      ).mean
    }
    #expect(abs(try mean(.loss(.fixed(0.2), of: 100)) - 40) < 1e-9)
    #expect(abs(try mean(.value(.fixed(7))) - 7) < 1e-9)
    #expect(
      abs(try mean(.loss(.fixed(0.2), of: 100), distributions: ["yield": .uniform(low: 10, high: 10)]) - 4) < 1e-9)
    // Beyond 0 to 1 nothing is lost twice, and nothing is won.
    #expect(abs(try mean(.loss(.drawn(.uniform(low: 2, high: 3)), of: 100))) < 1e-9)
    #expect(abs(try mean(.loss(.drawn(.uniform(low: -2, high: -1)), of: 100)) - 50) < 1e-9)
  }

  @Test("a budget that looks at its figures is found out by ten single draws")
  func differs() throws {
    let plan = try DrawPlan(draws: 1000, seed: 1, distributions: ["x": .uniform(low: 0, high: 1)])
    #expect(throws: RiskSimulation.DrawsDiffer.self) {
      try RiskSimulation(plan, rate: 0, block: 256) { changes, draws in
        var budget = try EnterpriseBudget(timing: EnterpriseTiming(years: 1))
        try budget.add(EnterpriseBudget.Revenue(name: "x", yield: changes["x"] ?? 1, price: draws > 1 ? 2 : 1))
        return budget
      }
    }
  }

  @Test("a histogram counts every draw and has an edge at zero")
  func histogram() throws {
    let risk = try Self.profit(DrawPlan(draws: 1_000, seed: 3, distributions: ["x": .uniform(low: -70, high: 130)]))
    let bins = risk.histogram(bins: 20).bins
    #expect(bins.reduce(0) { $0 + $1.count } == 1_000)
    #expect(bins.contains { $0.low == 0 })
    #expect(bins.allSatisfy { $0.high - $0.low == 10 })
    #expect(risk.percentile(0) == risk.netPresentValues.first)
    #expect(risk.percentile(1) == risk.netPresentValues.last)
  }

  @Test("impossible distributions are refused")
  func invalid() {
    #expect(throws: Diagnostic.self) { try Distribution.triangular(low: 2, mode: 1, high: 3).check() }
    #expect(throws: Diagnostic.self) { try Distribution.pert(low: 0, mode: 4, high: 3).check() }
    #expect(throws: Diagnostic.self) { try Distribution.normal(mean: 0, deviation: -1).check() }
    #expect(throws: Diagnostic.self) { try Distribution.logNormal(mean: 0, deviation: 1).check() }
    #expect(throws: Diagnostic.self) { try ChanceEvent(probability: 1.5, effects: [String: Double]()) }
    let more = #expect(throws: Diagnostic.self) {
      try ChanceEvent(probability: 0.1, effects: ["yield": .loss(.fixed(1.2), of: 1)])
    }
    #expect(more?.message(in: .en) == "yield = 1.2: must be 0–1")
    #expect(throws: Diagnostic.self) {
      try ChanceEvent(probability: 0.1, effects: ["yield": .value(.drawn(.uniform(low: 2, high: 1)))])
    }
    #expect(throws: Diagnostic.self) { try DrawPlan(draws: 0, seed: 0, distributions: [:]) }
  }
}
