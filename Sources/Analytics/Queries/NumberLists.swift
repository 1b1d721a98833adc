/// The numbers of each group, kept one after the other as they come and put together by group when they are asked for.

final class NumberLists {
  private var numbers = UnsafeMutablePointer<Double>.allocate(capacity: 64)
  private var groups = UnsafeMutablePointer<Int32>.allocate(capacity: 64)
  private var count = 0
  private var capacity = 64
  /// Where the numbers of each group end, once they have been put together.
  private var ends: [Int] = []

  deinit {
    numbers.deallocate()
    groups.deallocate()
  }

  /// Makes room for more numbers.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, capacity * 2)
    replace(
      UnsafeMutablePointer<Double>.allocate(capacity: capacity),
      UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    ) {
      $0.update(from: numbers, count: count)
      $1.update(from: groups, count: count)
    }
  }

  private func replace(
    _ moreNumbers: UnsafeMutablePointer<Double>, _ moreGroups: UnsafeMutablePointer<Int32>,
    _ fill: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Int32>) -> Void
  ) {
    fill(moreNumbers, moreGroups)
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

  func append(_ other: NumberLists, to targets: [Int32]) {
    reserve(other.count)
    (numbers + count).update(from: other.numbers, count: other.count)
    for index in 0..<other.count { groups[count + index] = targets[Int(other.groups[index])] }
    count += other.count
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
    if ends.isEmpty, count > 0 { gather() }
  }

  /// Sorts by group, by counting.
  private func gather() {
    var next = [Int](repeating: 0, count: Int(UnsafeBufferPointer(start: groups, count: count).max() ?? -1) + 2)
    for index in 0..<count { next[Int(groups[index]) + 1] += 1 }
    for group in 1..<max(1, next.count) { next[group] += next[group - 1] }
    replace(
      UnsafeMutablePointer<Double>.allocate(capacity: capacity),
      UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    ) { sorted, sortedGroups in
      next.withUnsafeMutableBufferPointer { next in
        for index in 0..<count {
          let place = next[Int(groups[index])]
          sorted[place] = numbers[index]
          sortedGroups[place] = groups[index]
          next[Int(groups[index])] = place + 1
        }
      }
    }
    ends = Array(next.dropLast())
  }
}
