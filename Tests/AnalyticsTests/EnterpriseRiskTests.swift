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

  @Test("a known distribution is recovered, the same for the same seed")
  func recovered() throws {
    func simulate(seed: UInt64) throws -> RiskSimulation {
      try RiskSimulation(
        draws: 20_000, rate: 0, seed: seed, distributions: ["x": .triangular(low: -1, mode: 0, high: 4)]
      ) { [0, $0["x"] ?? .nan] }
    }
    let risk = try simulate(seed: 7)
    // Mean (a + b + c)/3 = 1, variance (a² + b² + c² - ab - ac - bc)/18 = 21/18; P(x < 0) = 1/5.
    #expect(abs(risk.mean - 1) < 3 * (21.0 / 18 / 20_000).squareRoot())
    #expect(abs(risk.deviation - (21.0 / 18).squareRoot()) < 0.02)
    #expect(abs(risk.probabilityOfLoss - 0.2) < 3 * (0.16 / 20_000).squareRoot())
    #expect(try simulate(seed: 7) == risk)
    #expect(try simulate(seed: 8) != risk)
  }

  // Four years of 1 each, lost with probability 1/4: mean 3; all four kept: (3/4)⁴ = 0.3164.
  @Test("an event strikes each year on its own")
  func events() throws {
    let risk = try RiskSimulation(
      draws: 20_000, rate: 0, seed: 1, distributions: [:],
      events: ["die_off": ChanceEvent(probability: 0.25, effects: ["yield": 0])]
    ) { [0] + [Double](repeating: $0["yield"] ?? 1, count: 4) }
    #expect(abs(risk.mean - 3) < 3 * (0.75 / 20_000).squareRoot())
    let kept = Double(risk.netPresentValues.count { $0 == 4 }) / 20_000
    #expect(abs(kept - 0.3164) < 0.01)
  }

  @Test("a histogram counts every draw and has an edge at zero")
  func histogram() throws {
    let risk = try RiskSimulation(
      draws: 1_000, rate: 0, seed: 3, distributions: ["x": .uniform(low: -70, high: 130)]
    ) { [$0["x"] ?? .nan] }
    let bins = risk.histogram(bins: 20)
    #expect(bins.reduce(0) { $0 + $1.count } == 1_000)
    #expect(bins.contains { $0.low == 0 })
    #expect(bins.allSatisfy { $0.high - $0.low == 10 })
    #expect(risk.percentile(0) == risk.netPresentValues.first)
    #expect(risk.percentile(1) == risk.netPresentValues.last)
  }

  @Test("impossible distributions are refused")
  func invalid() {
    #expect(throws: Diagnostic.self) { try Distribution.triangular(low: 2, mode: 1, high: 3).check() }
    #expect(throws: Diagnostic.self) { try Distribution.normal(mean: 0, deviation: -1).check() }
    #expect(throws: Diagnostic.self) { try ChanceEvent(probability: 1.5, effects: [:]) }
    #expect(throws: Diagnostic.self) {
      try RiskSimulation(draws: 0, rate: 0, seed: 0, distributions: [:]) { _ in [0] }
    }
  }
}
