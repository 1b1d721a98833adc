/// What a multidimensional measure of the Alkire–Foster family counts, and how.
///
/// Sources: S. Alkire, J. Foster (2011), "Counting and multidimensional poverty measurement", Journal of Public Economics
/// 95, 476–487; S. Alkire, J. Foster, S. Seth, M. E. Santos, J. M. Roche, P. Ballon (2015), "Multidimensional Poverty
/// Measurement and Analysis", Oxford University Press, chapter 5 (OPHI Working Paper 86).

import Messages
import Programme
import Vietnamese

public struct AlkireFoster: Sendable {
  /// Where the deprivations of a row stand.
  public enum Source: Sendable {
    /// Items of a list field. Nil: of `indicator` those of the standard in force on the last day of the rows, of other
    /// lists all.
    case list(String, codes: [String]?)
    /// A condition for each indicator, true where the row is deprived.
    case conditions([(name: String, text: String)])
  }

  /// Weights are whole numbers over a common denominator: 1/6 and 1/18 are 3 and 1, and a score is compared with the
  /// cut-off exactly.
  public enum Weights: Sendable {
    /// By indicator; 1 for those that are not named.
    case of([String: Int64])
    /// Each dimension weighs the same, and each indicator in it.
    case equalDimensions
  }

  /// The least score of the poor: a score equal to it is poor.
  public enum Cutoff: Sendable, Hashable {
    /// In the units of the weights: 3 of 12.
    case points(Int64)
    /// A part of the sum of all weights: 1/3.
    case part(Int64, Int64)
  }

  /// What becomes of rows with an undecided indicator; a note says how many there are.
  public enum Undecided: String, Sendable, CaseIterable {
    /// They are in no figure, as in the global index, which leaves out households without full information (Alkire,
    /// Kanagaratnam, Suppa 2020, OPHI MPI Methodological Note 49).
    case leftOut = "left_out"
    /// Undecided indicators count as not lacking: the figures are the lowest possible.
    case lowest
    /// They count as lacking: the highest possible.
    case highest
  }

  public var source: Source
  public var weights: Weights
  /// The dimension of each indicator; those of the standard need not be named.
  public var dimensions: [String: String]
  public var cutoff: Cutoff
  /// A whole number that says how many units a row stands for, such as its persons; nil: each row is one.
  public var weight: String?
  public var undecided: Undecided
  public var groups: [(name: String, text: String)]

  public init(
    source: Source = .list("deprivations_counted", codes: nil), weights: Weights = .of([:]),
    dimensions: [String: String] = [:], cutoff: Cutoff, weight: String? = nil, undecided: Undecided = .leftOut,
    groups: [(name: String, text: String)] = []
  ) {
    self.source = source
    self.weights = weights
    self.dimensions = dimensions
    self.cutoff = cutoff
    self.weight = weight
    self.undecided = undecided
    self.groups = groups
  }
}

extension AlkireFoster {
  /// One indicator, with what its bit in a profile is.
  struct Indicator: Sendable, Hashable {
    let name: String
    let cell: Cell
    let label: LocalizedText
    let dimension: String?
    var weight: Int64 = 1
    let bit: UInt64
  }

  /// What is counted, worked out: indicators with weights, the cut-off as the least score.
  struct Scheme: Sendable, Hashable {
    let indicators: [Indicator]
    /// The sum of all weights.
    let total: Int64
    /// A row is poor when `score * cutoffScale >= cutoffScore`.
    let cutoffScore: Int64
    let cutoffScale: Int64
    let undecided: Undecided

    func score(_ lacking: UInt64) -> Int64 {
      indicators.reduce(0) { $0 + (lacking & $1.bit == 0 ? 0 : $1.weight) }
    }
    func isPoor(score: Int64) -> Bool { Int128(score) * Int128(cutoffScale) >= Int128(cutoffScore) }

    /// "3/12", or "1/3" as it was given.
    var cutoffWords: String {
      cutoffScale == 1 ? "\(cutoffScore)/\(total)" : "\(cutoffScore / total)/\(cutoffScale)"
    }
  }

  /// - Throws: ``Diagnostic`` E0377 for weights, a cut-off or a list that cannot be, E0378 for a name that is no indicator
  ///   of the measure, E0318 for a code that is not in the list, E0381 where no standard says which indicators count.
  func scheme(_ query: inout Query) throws -> (scheme: Scheme, profile: CompiledExpression) {
    var (indicators, profile) = try counted(&query)
    let names = indicators.map(\.name)
    guard (1...DeprivationProfile.limit).contains(names.count), Set(names).count == names.count else {
      throw Diagnostic.povertyOption("indicators", names.joined(separator: ", "), .indicators)
    }
    var named = Array(dimensions.keys)
    if case .of(let weights) = weights { named += weights.keys }
    for name in named.sorted() where !names.contains(name) {
      throw Diagnostic(
        .unknownIndicator, ["name": name, "known": names.joined(separator: ", ")],
        suggestion: names.closest(to: name))
    }
    try weigh(&indicators)
    let total = indicators.reduce(0) { $0 + $1.weight }
    let (score, scale): (Int64, Int64)
    switch cutoff {
    case .points(let points):
      guard (1...total).contains(points) else {
        throw Diagnostic.povertyOption("cutoff", "\(points)", .cutoff(total: total))
      }
      (score, scale) = (points, 1)
    case .part(let top, let bottom):
      guard top > 0, bottom > 0, top <= bottom, bottom <= 1_000_000 else {
        throw Diagnostic.povertyOption("cutoff", "\(top)/\(bottom)", .cutoff(total: total))
      }
      (score, scale) = (top * total, bottom)
    }
    return (
      Scheme(
        indicators: indicators, total: total, cutoffScore: score, cutoffScale: scale, undecided: undecided),
      profile
    )
  }

  private func weigh(_ indicators: inout [Indicator]) throws {
    switch weights {
    case .of(let given):
      for (place, indicator) in indicators.enumerated() {
        guard let weight = given[indicator.name] else { continue }
        guard (1...1_000_000).contains(weight) else {
          throw Diagnostic.povertyOption("weights." + indicator.name, "\(weight)", .indicatorWeight)
        }
        indicators[place].weight = weight
      }
    case .equalDimensions:
      // An indicator without a dimension is one of its own.
      let dimensions = indicators.map { $0.dimension ?? "." + $0.name }
      let sizes = dimensions.map { dimension in dimensions.count { $0 == dimension } }
      let common = Set(sizes).reduce(1) { common, size in
        var multiple = common
        while multiple % size != 0 { multiple += common }
        return multiple
      }
      // With at most 31 indicators the common multiple of the sizes is small: the sizes add up to 31.
      for (place, size) in sizes.enumerated() { indicators[place].weight = Int64(common / size) }
    }
  }

  private func counted(_ query: inout Query) throws -> ([Indicator], CompiledExpression) {
    switch source {
    case .conditions(let conditions):
      let profile = try query.profile(of: conditions.map(\.text))
      return (
        conditions.enumerated().map { place, condition in
          Indicator(
            name: condition.name, cell: .text(condition.name), label: .init(both: condition.name),
            dimension: dimensions[condition.name], bit: 1 << UInt64(place))
        }, profile
      )
    case .list(let list, let codes):
      let type = try query.compile(list).type
      let name: String? = if case .codes(let name) = type.base { name } else { nil }
      let items = name.flatMap(query.context.model.codeList)
      let standards = name == "indicator" ? try query.standardIndicators(isNeeded: codes == nil) : []
      let wanted = codes ?? (name == "indicator" ? standards.map(\.code) : items?.items.map(\.code) ?? [])
      let indicators = try wanted.map { code -> Indicator in
        guard let items, let place = items.index(of: code), place < DeprivationProfile.limit,
          let item = items.item(code)
        else {
          throw Diagnostic(
            .unknownCode, ["value": code, "list": name ?? list],
            suggestion: (items?.items.map(\.code) ?? []).closest(to: code))
        }
        return Indicator(
          name: code, cell: .code(list: name ?? "", code: code), label: item.label,
          dimension: dimensions[code] ?? standards.first { $0.code == code }?.dimension, bit: 1 << UInt64(place))
      }
      return (
        indicators,
        try query.profile(of: list, counting: indicators.map { $0.bit.trailingZeroBitCount })
      )
    }
  }
}

extension QueryContext {
  /// The codes of the indicators that sheets of a day ask for; empty where no standard in force has any.
  ///
  /// - Throws: ``Diagnostic`` E0325 for an unknown standard of the run.
  public func indicators(on day: Day) throws -> [String] {
    try flagStandards().first { $0.isInForce(on: day) }?.indicators.map(\.code) ?? []
  }
}

extension Query {
  /// The indicators of the standard in force on the last day that the rows speak of.
  ///
  /// - Throws: ``Diagnostic`` E0381 where there are none and they are needed.
  fileprivate func standardIndicators(isNeeded: Bool) throws -> [PovertyStandard.Indicator] {
    let day = Day(number: try lastDay())
    let standard = try context.flagStandards().first { $0.isInForce(on: day) }
    guard let standard else {
      guard isNeeded else { return [] }
      throw Diagnostic(.noIndicators, ["date": day.vietnamese])
    }
    return standard.indicators
  }
}
