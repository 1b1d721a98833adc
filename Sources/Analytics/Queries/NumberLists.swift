/// The numbers of each group, kept one after the other as they come and put together by group when they are asked for.

final class NumberLists {
  private var numbers = UnsafeMutablePointer<Double>.allocate(capacity: 64)
  private var groups = UnsafeMutablePointer<Int32>.allocate(capacity: 64)
  private var count = 0
  private var capacity = 64
  /// Where the numbers of each group end, once they have been put together.
  private var ends: [Int] = []
  /// Lists of other threads, with the group here of each of their groups.
  private var others: [(list: NumberLists, targets: [Int32])] = []

  deinit {
    numbers.deallocate()
    groups.deallocate()
  }

  /// Makes room for more numbers.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, capacity * 2)
    let (moreNumbers, moreGroups) = (
      UnsafeMutablePointer<Double>.allocate(capacity: capacity),
      UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    )
    moreNumbers.update(from: numbers, count: count)
    moreGroups.update(from: groups, count: count)
    numbers.deallocate()
    groups.deallocate()
    (numbers, groups) = (moreNumbers, moreGroups)
  }

  /// Adds a number; there must be room.
  @inline(__always) func append(_ number: Double, to group: Int32) {
    numbers[count] = number
    groups[count] = group
    count += 1
    if !ends.isEmpty { ends = [] }
  }

  /// Adds the numbers of another list, each to the group that `targets` has for its own. They are copied when they are
  /// put together: the other list must not change any more.
  func append(_ other: NumberLists, to targets: [Int32]) {
    others.append((other, targets))
    ends = []
  }

  /// The numbers of a group, valid until more are added; their order is free to be changed.
  func of(_ group: Int) -> UnsafeMutableBufferPointer<Double> {
    settle()
    guard group < ends.count else { return UnsafeMutableBufferPointer(start: numbers, count: 0) }
    let start = group == 0 ? 0 : ends[group - 1]
    return UnsafeMutableBufferPointer(start: numbers + start, count: ends[group] - start)
  }

  /// Puts the numbers together by group; the numbers of different groups may then be asked for on several threads.
  func settle() {
    if ends.isEmpty, count > 0 || !others.isEmpty { gather() }
  }

  /// Sorts by group, by counting.
  private func gather() {
    for other in others { other.list.flatten() }
    let total = others.reduce(count) { $0 + $1.list.count }
    var next: [Int] = []
    func forAll(_ body: (UnsafePointer<Double>, UnsafePointer<Int32>, Int, [Int32]?) -> Void) {
      body(numbers, groups, count, nil)
      for (list, targets) in others { body(list.numbers, list.groups, list.count, targets) }
    }
    func group(_ group: Int32, _ targets: [Int32]?) -> Int { Int(targets.map { $0[Int(group)] } ?? group) }
    forAll { _, groups, count, targets in
      let last = UnsafeBufferPointer(start: groups, count: count).max() ?? -1
      let groupCount = targets.map { Int(($0.max() ?? -1) + 1) } ?? Int(last + 1)
      if next.count < groupCount + 1 { next += [Int](repeating: 0, count: groupCount + 1 - next.count) }
      next.withUnsafeMutableBufferPointer { next in
        for index in 0..<count { next[group(groups[index], targets) + 1] += 1 }
      }
    }
    for group in 1..<max(1, next.count) { next[group] += next[group - 1] }
    let sorted = UnsafeMutablePointer<Double>.allocate(capacity: max(1, total))
    let sortedGroups = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, total))
    forAll { numbers, groups, count, targets in
      next.withUnsafeMutableBufferPointer { next in
        for index in 0..<count {
          let group = group(groups[index], targets)
          sorted[next[group]] = numbers[index]
          sortedGroups[next[group]] = Int32(truncatingIfNeeded: group)
          next[group] += 1
        }
      }
    }
    numbers.deallocate()
    groups.deallocate()
    (numbers, groups, count, capacity, others) = (sorted, sortedGroups, total, max(1, total), [])
    ends = Array(next.dropLast())
  }

  /// Takes in what others have, where there is something.
  private func flatten() {
    if !others.isEmpty { gather() }
  }
}
