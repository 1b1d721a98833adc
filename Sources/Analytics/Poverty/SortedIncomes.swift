/// The incomes of all rows with their groups and weights, the lowest income first.

import Messages

/// One row; 24 bytes.
struct IncomeEntry: Sendable {
  var income: Int64
  var weight: Int64
  var group: Int32
}

final class IncomeTally: GroupTally {
  private(set) var entries: [IncomeEntry] = []
  private(set) var incomplete: Int64 = 0
  private(set) var belowZero: Int64 = 0

  func grow(to groups: Int) {}

  /// Takes income and, where rows are weighted, the weight. An income below zero counts as 0.
  func add(_ batch: TallyBatch) throws {
    let income = batch.values[0]
    let weight = batch.values.count > 1 ? batch.values[1] : nil
    for index in 0..<batch.count {
      guard income.nulls[index] == 0, weight.map({ $0.nulls[index] == 0 }) ?? true else {
        incomplete += 1
        continue
      }
      let units = weight?.values[index] ?? 1
      guard units >= 0 else { throw Diagnostic.povertyOption("weight", "\(units)", .notNegative) }
      if income.values[index] < 0 { belowZero += 1 }
      guard units > 0 else { continue }
      entries.append(
        IncomeEntry(income: max(0, income.values[index]), weight: units, group: batch.groups[index]))
    }
  }

  func merge(_ other: IncomeTally, to targets: [Int32]) throws {
    entries.reserveCapacity(entries.count + other.entries.count)
    for var entry in other.entries {
      entry.group = targets[Int(entry.group)]
      entries.append(entry)
    }
    incomplete += other.incomplete
    belowZero += other.belowZero
  }

  /// Sorts by income, 11 bits at a time, from the lowest; digits that all incomes share are passed over.
  ///
  /// - Complexity: linear; six rounds at most.
  func sortedEntries() -> [IncomeEntry] {
    let used = entries.reduce(Int64(0)) { $0 | $1.income }
    var (from, to) = (entries, entries)
    entries = []
    for shift in stride(from: Int64(0), to: 63, by: 11) where (used >> shift) & 0x7FF != 0 {
      from.withUnsafeBufferPointer { from in
        to.withUnsafeMutableBufferPointer { to in
          var next = [Int](repeating: 0, count: 2_049)
          for entry in from { next[Int((entry.income >> shift) & 0x7FF) + 1] += 1 }
          for digit in 1..<next.count { next[digit] += next[digit - 1] }
          next.withUnsafeMutableBufferPointer { next in
            for entry in from {
              let digit = Int((entry.income >> shift) & 0x7FF)
              to[next[digit]] = entry
              next[digit] += 1
            }
          }
        }
      }
      swap(&from, &to)
    }
    return from
  }
}
