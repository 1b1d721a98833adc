/// The counts from which all figures of a multidimensional measure are made.

import Messages

/// Counts of one group. All are whole, so that groups add up to the whole exactly.
struct DeprivationFigures: Sendable, Hashable {
  /// The weight of all rows that are counted.
  private(set) var population: Int128 = 0
  /// The weight of the poor.
  private(set) var poor: Int128 = 0
  /// The scores of the poor times their weight, in the units of the indicators' weights.
  private(set) var points: Int128 = 0
  /// The weight of those who lack each indicator, and of the poor among them.
  private(set) var lacking: [Int128]
  private(set) var lackingPoor: [Int128]
  /// Rows with an undecided indicator, and rows whose weight is unknown.
  private(set) var undecidedRows: Int64 = 0
  private(set) var unweightedRows: Int64 = 0
  /// The indicators that were undecided anywhere.
  private(set) var undecided: UInt64 = 0

  init(_ scheme: AlkireFoster.Scheme) {
    lacking = scheme.indicators.map { _ in 0 }
    lackingPoor = lacking
  }

  mutating func add(
    _ profile: DeprivationProfile, rows: Int64, weight: Int64, unweighted: Int64, _ scheme: AlkireFoster.Scheme
  ) {
    unweightedRows += unweighted
    var deprivations = profile.lacking
    if profile.undecided != 0, rows > 0 {
      undecidedRows += rows
      undecided |= profile.undecided
      switch scheme.undecided {
      case .leftOut: return
      case .lowest: break
      case .highest: deprivations |= profile.undecided
      }
    }
    let weight = Int128(weight)
    let score = scheme.score(deprivations)
    let isPoor = scheme.isPoor(score: score)
    population += weight
    if isPoor {
      poor += weight
      points += weight * Int128(score)
    }
    for (place, indicator) in scheme.indicators.enumerated() where deprivations & indicator.bit != 0 {
      lacking[place] += weight
      if isPoor { lackingPoor[place] += weight }
    }
  }

  mutating func add(_ other: DeprivationFigures) {
    population += other.population
    poor += other.poor
    points += other.points
    for place in lacking.indices {
      lacking[place] += other.lacking[place]
      lackingPoor[place] += other.lackingPoor[place]
    }
    undecidedRows += other.undecidedRows
    unweightedRows += other.unweightedRows
    undecided |= other.undecided
  }

  /// H: the part of all that is poor.
  var headcountRatio: Cell { .ratio(wide: poor, population) }

  /// A: the mean score of the poor; null where nobody is.
  func intensity(_ scheme: AlkireFoster.Scheme) -> Cell { .ratio(wide: points, poor * Int128(scheme.total)) }

  /// M0 = H × A: the mean score of all, that of the others counting as 0.
  func adjustedHeadcount(_ scheme: AlkireFoster.Scheme) -> Cell {
    .ratio(wide: points, population * Int128(scheme.total))
  }

  /// h_j: the part of all that lacks an indicator.
  func uncensored(_ place: Int) -> Cell { .ratio(wide: lacking[place], population) }

  /// h_j(k): the part of all that is poor and lacks it.
  func censored(_ place: Int) -> Cell { .ratio(wide: lackingPoor[place], population) }

  /// w_j h_j(k) / M0 of some indicators together; null where nobody is poor.
  func contribution(_ places: [Int], _ scheme: AlkireFoster.Scheme) -> Cell {
    .ratio(
      wide: places.reduce(0) { $0 + lackingPoor[$1] * Int128(scheme.indicators[$1].weight) }, points)
  }
}
