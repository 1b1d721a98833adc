/// Sums of poverty gaps for each group of rows that have one line.

import Messages

/// Counts of one group and one line. Whole, so that the order of the rows does not matter.
struct GapSums: Sendable, Hashable {
  var population: Int64 = 0
  var poor: Int64 = 0
  /// Weight times the gap: what the poor lack up to the line.
  var gaps: Int128 = 0
  /// Weight times the square of the gap.
  var squares: Int128 = 0
  /// Rows without an income, a line or a weight.
  var incomplete: Int64 = 0
  var belowZero: Int64 = 0

  /// - Throws: ``Diagnostic`` E0322 where a sum leaves 128 bits, or a count of units 64.
  mutating func add(_ other: GapSums) throws {
    let sums = (
      population.addingReportingOverflow(other.population), poor.addingReportingOverflow(other.poor),
      gaps.addingReportingOverflow(other.gaps), squares.addingReportingOverflow(other.squares)
    )
    guard !sums.0.overflow, !sums.1.overflow, !sums.2.overflow, !sums.3.overflow else {
      throw Diagnostic(.numberOverflow)
    }
    (population, poor, gaps, squares) = (
      sums.0.partialValue, sums.1.partialValue, sums.2.partialValue, sums.3.partialValue
    )
    incomplete += other.incomplete
    belowZero += other.belowZero
  }
}

final class GapTally: GroupTally {
  private(set) var sums: [GapSums] = []

  func grow(to groups: Int) {
    if groups > sums.count { sums.append(contentsOf: repeatElement(GapSums(), count: groups - sums.count)) }
  }

  /// Takes income, line and, where rows are weighted, the weight.
  func add(_ batch: TallyBatch) throws {
    let (income, line) = (batch.values[0], batch.values[1])
    let weight = batch.values.count > 2 ? batch.values[2] : nil
    for index in 0..<batch.count {
      let group = Int(batch.groups[index])
      let isWeightMissing = weight.map { $0.nulls[index] != 0 } ?? false
      guard income.nulls[index] == 0, line.nulls[index] == 0, line.values[index] > 0, !isWeightMissing else {
        sums[group].incomplete += 1
        continue
      }
      let units = weight?.values[index] ?? 1
      guard units >= 0 else { throw Diagnostic.povertyOption("weight", "\(units)", .notNegative) }
      var row = GapSums(population: units)
      if income.values[index] < 0 { row.belowZero = 1 }
      let gap = line.values[index] - max(0, income.values[index])
      if gap >= 0 {
        row.poor = units
        let (squares, isTooMuch) = (Int128(gap) * Int128(gap)).multipliedReportingOverflow(by: Int128(units))
        guard !isTooMuch else { throw Diagnostic(.numberOverflow) }
        (row.gaps, row.squares) = (Int128(gap) * Int128(units), squares)
      }
      try sums[group].add(row)
    }
  }

  func merge(_ other: GapTally, to targets: [Int32]) throws {
    for (source, target) in targets.enumerated() { try sums[Int(target)].add(other.sums[source]) }
  }
}
