/// How many rows, and of what weight, have each deprivation profile in each group.

import Messages

final class ProfileTally: GroupTally {
  private(set) var rows: [Int64] = []
  /// Sums of weights: 1 for each row where nothing weighs.
  private(set) var weights: [Int64] = []
  /// Rows whose weight is unknown.
  private(set) var unweighted: [Int64] = []
  private let isWeighted: Bool

  init(isWeighted: Bool) { self.isWeighted = isWeighted }

  func grow(to groups: Int) {
    let more = groups - rows.count
    guard more > 0 else { return }
    rows.append(contentsOf: repeatElement(0, count: more))
    weights.append(contentsOf: repeatElement(0, count: more))
    unweighted.append(contentsOf: repeatElement(0, count: more))
  }

  func add(_ batch: TallyBatch) throws {
    guard isWeighted, let weight = batch.values.first else {
      for index in 0..<batch.count {
        rows[Int(batch.groups[index])] += 1
        weights[Int(batch.groups[index])] += 1
      }
      return
    }
    for index in 0..<batch.count {
      let group = Int(batch.groups[index])
      guard weight.nulls[index] == 0 else {
        unweighted[group] += 1
        continue
      }
      rows[group] += 1
      try add(weight: weight.values[index], to: group)
    }
  }

  private func add(weight: Int64, to group: Int) throws {
    guard weight >= 0 else { throw Diagnostic.povertyOption("weight", "\(weight)", .notNegative) }
    let (sum, isTooMuch) = weights[group].addingReportingOverflow(weight)
    guard !isTooMuch else { throw Diagnostic(.numberOverflow) }
    weights[group] = sum
  }

  func merge(_ other: ProfileTally, to targets: [Int32]) throws {
    for (source, target) in targets.enumerated() {
      rows[Int(target)] += other.rows[source]
      unweighted[Int(target)] += other.unweighted[source]
      try add(weight: other.weights[source], to: Int(target))
    }
  }
}
