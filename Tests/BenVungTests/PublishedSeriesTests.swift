/// Published results of the yearly reviews as test data (Decisions 71/QĐ-LĐTBXH, 134/QĐ-BLĐTBXH and 217/QĐ-BLĐTBXH;
/// Kon Tum's portal; VietnamPlus for the city in 2025). The engine's ratios print what the decisions print.

import Documents
import Messages
import Testing
import Vietnamese

@testable import Analytics

@Suite("published series")
struct PublishedSeriesTests {
  struct Published: CustomTestStringConvertible {
    let testDescription: String
    let poor: Int64
    let nearPoor: Int64
    let all: Int64
    /// As printed, in percent: poor, near-poor, both.
    let rates: (String, String, String)
  }

  static let series = [
    Published(
      testDescription: "whole country 2023", poor: 815_101, nearPoor: 771_235, all: 1_586_336,
      rates: ("2,93%", "2,78%", "5,71%")),
    Published(
      testDescription: "poor districts 2023", poor: 311_981, nearPoor: 159_590, all: 471_571,
      rates: ("31,72%", "16,22%", "47,94%")),
    Published(
      testDescription: "Kon Tum 2023", poor: 10_220, nearPoor: 6_568, all: 16_788, rates: ("6,84%", "4,39%", "11,23%")),
  ]

  /// The numbers of households whose ratio rounds to a printed rate: count * 10,000 / (rate ± 0.5) hundredths.
  private func households(_ count: Int64, _ rate: String) throws -> ClosedRange<Int64> {
    let hundredths = try #require(Int64(rate.filter(\.isNumber)))
    return (count * 20_000 / (2 * hundredths + 1) + 1)...(count * 20_000 / (2 * hundredths - 1))
  }

  @Test("poor and near-poor add up, and one number of households gives all three printed rates", arguments: series)
  func addsUp(_ published: Published) throws {
    #expect(published.poor + published.nearPoor == published.all)
    let counts = [published.poor, published.nearPoor, published.all]
    let rates = [published.rates.0, published.rates.1, published.rates.2]
    let ranges = try zip(counts, rates).map { try households($0, $1) }
    let least = try #require(ranges.map(\.lowerBound).max())
    let greatest = try #require(ranges.map(\.upperBound).min())
    #expect(least <= greatest)
    for total in [least, (least + greatest) / 2, greatest] {
      let printed = counts.map { NumberFormat.percent2.string(for: .ratio($0, total), in: .vi) }
      #expect(printed == rates, "\(total)")
    }
  }

  @Test("the six regions of 2023 add up to the country; the city's counts of 2025 to its totals")
  func sums() throws {
    #expect(try sum([587_952, 129_779, 460_456, 195_795, 10_791, 201_563]) == .integer(1_586_336))
    #expect(try sum([1_121, 40]) == .integer(1_161))
    #expect(try sum([2_489, 12_798]) == .integer(15_287))
  }

  private func sum(_ counts: [Int64]) throws -> Cell {
    var (units, years, households) = (
      ColumnBuilder(type: .reference("units")), ColumnBuilder(type: .integer), ColumnBuilder(type: .integer)
    )
    for (unit, count) in counts.enumerated() {
      units.append(integer: Int64(unit))
      years.append(integer: 2023)
      households.append(integer: count)
    }
    let table = Analytics.Table(
      name: "unit_years", rowCount: counts.count,
      columns: [("unit", units.finish()), ("year", years.finish()), ("households", households.finish())])
    let context = QueryContext(
      snapshot: Snapshot(memory: [table]), standards: [], jurisdiction: "national", asOf: Day(number: 0))
    return try Query("unit_years", context: context).filtered("year == 2023").single(.sum("households"))
  }

  @Test("rates of small places: 96 poor and 30 near-poor of the 724 households of Bình Thuận, November 2023")
  func hamlet() {
    #expect(NumberFormat.percent2.string(for: .ratio(96, 724), in: .vi) == "13,26%")
    #expect(NumberFormat.percent2.string(for: .ratio(126, 724), in: .vi) == "17,40%")
  }

  @Test("rates are rounded once, half up")
  func halfUp() {
    #expect(NumberFormat.percent2.string(for: .ratio(1, 800), in: .vi) == "0,13%")
    #expect(NumberFormat.percent2.string(for: .ratio(10_250, 1_000_000), in: .vi) == "1,03%")
    #expect(NumberFormat.percent2.string(for: .ratio(10_249, 1_000_000), in: .vi) == "1,02%")
  }
}
