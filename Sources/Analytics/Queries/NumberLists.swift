/// The numbers of each group, kept one after the other as they come and put together by group when they are asked for.

import Foundation

final class NumberLists {
  /// Numbers of one group that came one after the other.
  private struct Run: BitwiseCopyable {
    var group: Int32
    var count: Int32
  }

  private var numbers = Room<Double>()
  private var runs = Room<Run>()
  /// Where the numbers of each group end, once they have been put together.
  private var ends: [Int] = []
  /// Lists of other threads, with the group here of each of their groups.
  private var others: [(list: NumberLists, targets: [Int32])] = []

  /// Adds a number.
  @inline(__always) func append(_ number: Double, to group: Int32) {
    numbers.append(number)
    if runs.count > 0, runs.values[runs.count - 1].group == group, runs.values[runs.count - 1].count < .max {
      runs.values[runs.count - 1].count += 1
    } else {
      runs.append(Run(group: group, count: 1))
    }
    if !ends.isEmpty { ends = [] }
  }

  /// Adds whole numbers that follow one another, all of one group.
  func append(_ found: UnsafePointer<Int64>, _ count: Int, to group: Int32) {
    numbers.reserve(count)
    let out = numbers.values + numbers.count
    for index in 0..<count { out[index] = Double(found[index]) }
    numbers.count += count
    runs.append(Run(group: group, count: Int32(truncatingIfNeeded: count)))
    if !ends.isEmpty { ends = [] }
  }

  /// Adds the numbers of another list, each to the group that `targets` has for its own. They are copied when they are
  /// put together: the other list must not change any more.
  func append(_ other: NumberLists, to targets: [Int32]) {
    others.append((other, targets))
    ends = []
  }

  /// Keeps these groups alone, in ascending order: the others must have no number.
  func pick(_ picked: [Int32]) {
    let most = others.reduce(picked.max() ?? -1) { max($0, $1.targets.max() ?? -1) }
    var targets = [Int32](repeating: -1, count: Int(most) + 1)
    for (place, group) in picked.enumerated() { targets[Int(group)] = Int32(truncatingIfNeeded: place) }
    let own = NumberLists()
    swap(&own.numbers, &numbers)
    swap(&own.runs, &runs)
    others = [(own, targets)] + others.map { ($0.list, $0.targets.map { targets[Int($0)] }) }
    ends = []
  }

  /// The numbers of a group, valid until more are added; their order is free to be changed.
  func of(_ group: Int) -> UnsafeMutableBufferPointer<Double> {
    settle()
    guard group < ends.count else { return UnsafeMutableBufferPointer(start: numbers.values, count: 0) }
    let start = group == 0 ? 0 : ends[group - 1]
    return UnsafeMutableBufferPointer(start: numbers.values + start, count: ends[group] - start)
  }

  /// Puts the numbers together by group; the numbers of different groups may then be asked for on several threads.
  func settle() {
    if ends.isEmpty, numbers.count > 0 || !others.isEmpty { gather() }
  }

  /// Sorts by group, by counting.
  private func gather() {
    for other in others where !other.list.others.isEmpty { other.list.gather() }
    let lists = [(list: self, targets: [Int32]?.none)] + others.map { ($0.list, $0.targets) }
    func forAll(_ body: (UnsafePointer<Double>, Int, Int) -> Void) {
      for (list, targets) in lists {
        var place = 0
        for index in 0..<list.runs.count {
          let run = list.runs.values[index]
          let (group, count) = (targets.map { $0[Int(run.group)] } ?? run.group, Int(run.count))
          body(list.numbers.values + place, count, Int(group))
          place += count
        }
      }
    }
    var (groups, total) = (0, 0)
    forAll { _, count, group in (groups, total) = (max(groups, group + 1), total + count) }
    var next = [Int](repeating: 0, count: groups + 1)
    forAll { _, count, group in next[group + 1] += count }
    for group in 1..<max(1, next.count) { next[group] += next[group - 1] }
    var sorted = Room<Double>()
    sorted.reserve(total)
    forAll { start, count, group in
      (sorted.values + next[group]).update(from: start, count: count)
      next[group] += count
    }
    sorted.count = total
    ends = Array(next.dropLast())
    swap(&numbers, &sorted)
    runs.count = 0
    var start = 0
    for (group, end) in ends.enumerated() {
      while start < end {
        let count = min(end - start, Int(Int32.max))
        runs.append(Run(group: Int32(truncatingIfNeeded: group), count: Int32(truncatingIfNeeded: count)))
        start += count
      }
    }
    others = []
  }
}

/// Numbers one after the other in memory that grows without being copied where the system can move its pages.
private struct Room<Number: BitwiseCopyable>: ~Copyable {
  private(set) var values: UnsafeMutablePointer<Number>
  var count = 0
  private var capacity = 64

  init() {
    guard let memory = malloc(64 * MemoryLayout<Number>.stride) else { fatalError("no memory for numbers") }
    values = memory.bindMemory(to: Number.self, capacity: 64)
  }

  deinit { free(values) }

  /// Makes room for more numbers.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, capacity * 2)
    guard let memory = realloc(values, capacity * MemoryLayout<Number>.stride) else {
      fatalError("no memory for numbers")
    }
    values = memory.bindMemory(to: Number.self, capacity: capacity)
  }

  @inline(__always) mutating func append(_ number: Number) {
    if count == capacity { reserve(1) }
    values[count] = number
    count += 1
  }
}
