/// The numbers of each group, kept one after the other as they come and put together by group when they are asked for.

struct NumberLists {
  private var numbers: [Double] = []
  private var groups: [Int32] = []
  /// Where the numbers of each group lie, once they have been put together.
  private var ends: [Int] = []

  mutating func append(_ number: Double, to group: Int32) {
    numbers.append(number)
    groups.append(group)
    if !ends.isEmpty { ends = [] }
  }

  mutating func append(_ other: NumberLists, to targets: [Int32]) {
    numbers.append(contentsOf: other.numbers)
    groups.reserveCapacity(groups.count + other.groups.count)
    for group in other.groups { groups.append(targets[Int(group)]) }
    ends = []
  }

  mutating func of(_ group: Int) -> ArraySlice<Double> {
    if ends.isEmpty { gather() }
    guard group < ends.count else { return [] }
    return numbers[(group == 0 ? 0 : ends[group - 1])..<ends[group]]
  }

  /// Sorts by group, by counting.
  private mutating func gather() {
    var next = [Int](repeating: 0, count: Int(groups.max() ?? -1) + 2)
    for group in groups { next[Int(group) + 1] += 1 }
    for group in 1..<max(1, next.count) { next[group] += next[group - 1] }
    var sorted = [Double](repeating: 0, count: numbers.count)
    var sortedGroups = [Int32](repeating: 0, count: groups.count)
    for (index, group) in groups.enumerated() {
      sorted[next[Int(group)]] = numbers[index]
      sortedGroups[next[Int(group)]] = group
      next[Int(group)] += 1
    }
    (numbers, groups) = (sorted, sortedGroups)
    ends = Array(next.dropLast())
  }
}
