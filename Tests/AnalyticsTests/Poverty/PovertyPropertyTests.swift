/// Identities of the measures, and a plain reference beside them, on rows by chance and on 1, 2 and 7 threads.

import Messages
import Programme
import Testing

@testable import Analytics

struct PovertyPropertyTests {
  typealias Row = PovertyFixture.Row
  private static let seeds = Array(UInt64(1)...24)
  private static let threads = [1, 2, 7]
  private static let width = 5

  private static func rows(_ chance: inout SplitMix64) -> [Row] {
    func maybe<Value>(_ value: Value) -> Value? { Int.random(in: 0..<12, using: &chance) == 0 ? nil : value }
    return (0..<Int.random(in: 0...90, using: &chance)).map { _ in
      Row(
        place: ["A", "B", "C", "Đ"].randomElement(using: &chance) ?? "A",
        size: maybe(Int64.random(in: 0...6, using: &chance)),
        // Few different incomes, so that many are equal.
        income: maybe(Int64.random(in: -2...12, using: &chance) * 1_000),
        line: maybe([5_000, 7_000].randomElement(using: &chance) ?? 0),
        lacks: (0..<width).map { _ in maybe(Int.random(in: 0..<3, using: &chance) == 0) })
    }
  }

  private func close(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-11 * max(1, abs(b))
  }

  @Test("Alkire–Foster figures are those of a plain count, and keep their identities", arguments: seeds)
  func multidimensional(_ seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let rows = Self.rows(&chance)
    guard !rows.isEmpty else { return }
    let weights = (0..<Self.width).map { _ in Int64.random(in: 1...6, using: &chance) }
    let bottom = Int64.random(in: 1...9, using: &chance)
    let cutoff = (Int64.random(in: 1...bottom, using: &chance), bottom)
    let plain = PlainPoverty.multidimensional(rows, weights: weights, cutoff: cutoff)
    var tables: [[[Cell]]] = []
    for threads in Self.threads {
      let poverty = try MultidimensionalPoverty(
        PovertyFixture.query(rows, threads: threads),
        AlkireFoster(
          source: PovertyFixture.conditions(Self.width),
          weights: .of(Dictionary(uniqueKeysWithValues: weights.enumerated().map { ("d\($0)", $1) })),
          cutoff: .part(cutoff.0, cutoff.1), weight: "size", groups: [("place", "place")]))
      let table = try poverty.byGroup()
      tables.append(table.rows + [table.total ?? []] + poverty.byIndicator().rows)
      #expect(close(try poverty.total(.headcountRatio).number, plain.headcount))
      #expect(close(try poverty.total(.intensity).number, plain.intensity))
      #expect(close(try poverty.total(.adjustedHeadcount).number, plain.adjusted))
      let indicators = poverty.byIndicator()
      for place in weights.indices {
        #expect(close(indicators.cells("uncensored")[place].number, plain.uncensored[place]))
        #expect(close(indicators.cells("censored")[place].number, plain.censored[place]))
        #expect(close(indicators.cells("contribution")[place].number, plain.contributions[place]))
      }
      // M0 = H × A in every group; groups weigh back to the whole; contributions add to 1.
      for row in table.rows.indices {
        guard let intensity = table.cells("intensity")[row].number else { continue }
        let headcount = table.cells("headcount_ratio")[row].number ?? -1
        #expect(close(table.cells("adjusted_headcount")[row].number, headcount * intensity))
      }
      guard plain.population > 0 else { continue }
      let back = table.rows.indices.reduce(0.0) { sum, row in
        sum + (table.cells("population_share")[row].number ?? 0)
          * (table.cells("adjusted_headcount")[row].number ?? 0)
      }
      #expect(close(back, plain.adjusted))
      guard plain.intensity != nil else { continue }
      #expect(close(table.cells("contribution").reduce(0) { $0 + ($1.number ?? 0) }, 1))
      #expect(close(indicators.cells("contribution").reduce(0) { $0 + ($1.number ?? 0) }, 1))
    }
    #expect(tables[0] == tables[1] && tables[0] == tables[2])
  }

  @Test("Poverty gaps are those of a plain count; a higher power is never greater", arguments: seeds)
  func gaps(_ seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let rows = Self.rows(&chance)
    var options = IncomePoverty.Options()
    (options.income, options.line, options.weight) = ("income", .expression("line"), "size")
    options.groups = [("place", "place")]
    var tables: [[[Cell]]] = []
    for threads in Self.threads {
      let table = try IncomePoverty(PovertyFixture.query(rows, threads: threads), options).byGroup()
      tables.append(table.rows + [table.total ?? []])
      let names = ["headcount_ratio", "poverty_gap", "squared_poverty_gap"]
      for (power, name) in names.enumerated() {
        #expect(close(table.totalCell(name)?.number, PlainPoverty.gap(rows, power: Double(power))))
        for (place, cell) in zip(table.cells("place"), table.cells(name)) {
          let own = rows.filter { .text($0.place) == place }
          #expect(close(cell.number, PlainPoverty.gap(own, power: Double(power))))
        }
      }
      for row in table.rows.indices {
        let figures = names.compactMap { table.cells($0)[row].number }
        #expect(figures == figures.sorted(by: >) && figures.allSatisfy { (0...1).contains($0) })
      }
    }
    #expect(tables[0] == tables[1] && tables[0] == tables[2])
  }

  @Test("The Gini coefficient is that of all pairs, from 0 to 1, and the same in any currency", arguments: seeds)
  func inequality(_ seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let rows = Self.rows(&chance)
    var options = IncomeInequality.Options()
    (options.income, options.weight, options.groups) = ("income", "size", [("place", "place")])
    var tables: [[[Cell]]] = []
    for threads in Self.threads {
      let inequality = try IncomeInequality(PovertyFixture.query(rows, threads: threads), options)
      let table = inequality.byGroup()
      tables.append(table.rows + inequality.lorenz().rows)
      #expect(close(inequality.gini.number, PlainPoverty.gini(rows)))
      for (place, cell) in zip(table.cells("place"), table.cells("gini")) {
        #expect(close(cell.number, PlainPoverty.gini(rows.filter { .text($0.place) == place })))
        #expect(cell.number.map { (0..<1).contains($0) } ?? true)
      }
      let points = inequality.lorenz().numbers("income_share")
      for start in stride(from: 0, to: points.count, by: options.percents.count) {
        let curve = points[start..<start + options.percents.count].compactMap(\.self)
        guard !curve.isEmpty else { continue }
        #expect(curve.first == 0 && curve.last == 1 && curve == curve.sorted())
        // Below the diagonal.
        #expect(zip(curve, options.percents).allSatisfy { $0 <= Double($1) / 100 + 1e-12 })
      }
    }
    #expect(tables[0] == tables[1] && tables[0] == tables[2])
    options.groups = []
    let scaled = try IncomeInequality(
      PovertyFixture.query(
        rows.map { row in
          var row = row
          row.income = row.income.map { $0 * 23_000 }
          return row
        }), options)
    #expect(close(scaled.gini.number, PlainPoverty.gini(rows)))
  }
}
