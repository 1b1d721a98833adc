/// The Lorenz curves of groups and of the whole, in one walk over incomes in rising order.

import Messages

struct LorenzCurves {
  /// A curve as far as it has been walked. All is whole.
  private struct Curve {
    /// People altogether, known before the walk.
    var people: Int64 = 0
    /// People and income so far.
    var seen: Int64 = 0
    var income: Int128 = 0
    /// Σ w y (2 C - w)
    var area: Int128 = 0
    /// For each percent passed: a hundred times the income of the people below it.
    var points: [Int128] = []
  }
  private let percents: [Int64]
  private var groups: [Curve]
  private var whole = Curve()

  /// - Parameter percents: in rising order.
  init(groups: Int, percents: [Int64]) {
    self.percents = percents
    self.groups = Array(repeating: Curve(), count: groups)
  }

  /// - Throws: ``Diagnostic`` E0322 where a sum does not fit.
  mutating func measure(_ entries: [IncomeEntry]) throws {
    for entry in entries { try Self.count(entry.weight, &groups[Int(entry.group)].people) }
    for group in groups { try Self.count(group.people, &whole.people) }
    // One group is the whole.
    let isOne = groups.count == 1
    for entry in entries {
      try Self.walk(&groups[Int(entry.group)], entry, percents)
      if !isOne { try Self.walk(&whole, entry, percents) }
    }
    if isOne { whole = groups[0] }
  }

  private static func count(_ more: Int64, _ people: inout Int64) throws {
    let (sum, isTooMuch) = people.addingReportingOverflow(more)
    // A hundred times the people must fit too, for the points of the curve.
    guard !isTooMuch, sum <= .max / 200 else { throw Diagnostic(.numberOverflow) }
    people = sum
  }

  @inline(__always)
  private static func walk(_ curve: inout Curve, _ entry: IncomeEntry, _ percents: [Int64]) throws {
    let before = curve.seen
    curve.seen += entry.weight
    while curve.points.count < percents.count, curve.people * percents[curve.points.count] <= curve.seen * 100 {
      // People of this income below the point, in hundredths.
      let part = curve.people * percents[curve.points.count] - before * 100
      let (more, first) = Int128(entry.income).multipliedReportingOverflow(by: Int128(part))
      let (base, second) = curve.income.multipliedReportingOverflow(by: 100)
      let (point, third) = base.addingReportingOverflow(more)
      guard !first, !second, !third else { throw Diagnostic(.numberOverflow) }
      curve.points.append(point)
    }
    let mine = Int128(entry.income) * Int128(entry.weight)
    let (income, isTooRich) = curve.income.addingReportingOverflow(mine)
    // At most 2^57 people make a rank below 2^58: 64 bits times it fit.
    let rank = Int128(before + curve.seen)
    let (term, isTooWide) =
      mine.magnitude >> 64 == 0 ? (mine * rank, false) : mine.multipliedReportingOverflow(by: rank)
    let (area, isTooLarge) = curve.area.addingReportingOverflow(term)
    guard !isTooRich, !isTooWide, !isTooLarge else { throw Diagnostic(.numberOverflow) }
    (curve.income, curve.area) = (income, area)
  }

  func distributions() throws -> (groups: [IncomeInequality.Distribution], whole: IncomeInequality.Distribution) {
    (try groups.map(distribution), try distribution(whole))
  }

  private func distribution(_ curve: Curve) throws -> IncomeInequality.Distribution {
    let (all, isTooMuch) = curve.income.multipliedReportingOverflow(by: Int128(curve.people))
    let (hundredfold, isTooLarge) = curve.income.multipliedReportingOverflow(by: 100)
    guard !isTooMuch, !isTooLarge else { throw Diagnostic(.numberOverflow) }
    return IncomeInequality.Distribution(
      people: curve.people, income: curve.income, gini: .ratio(wide: curve.area - all, all),
      lorenz: percents.indices.map { place in
        place < curve.points.count ? .ratio(wide: curve.points[place], hundredfold) : .null
      })
  }
}
