/// The numbers of each group, kept one after the other as they come and found by group when they are asked for.

import CColumn
import Foundation

final class NumberLists {
  /// Numbers of one group that came one after the other.
  private struct Run: BitwiseCopyable {
    var group: Int32
    var count: Int32
  }

  /// What one thread has seen.
  private final class Part {
    var numbers = Room<Double>()
    var runs = Room<Run>()

    func append(_ found: UnsafePointer<Int64>, _ added: UnsafeBufferPointer<column_run>) {
      for run in added {
        let count = run.range.count
        numbers.reserve(count)
        let (start, out) = (found + Int(run.start), numbers.values + numbers.count)
        for index in 0..<count { out[index] = Double(start[index]) }
        numbers.count += count
        runs.append(Run(group: run.group, count: Int32(truncatingIfNeeded: count)))
      }
    }

    /// The greatest group that has a number; -1 for none.
    var greatestGroup: Int32 {
      var greatest: Int32 = -1
      for index in 0..<runs.count { greatest = max(greatest, runs.values[index].group) }
      return greatest
    }

    /// Goes through the runs, each with where its numbers begin, how many they are, and their group.
    ///
    /// - Parameter targets: the groups that stand for its own; those of -1 are passed over.
    func forAll(_ targets: [Int32]?, _ body: (UnsafeMutablePointer<Double>, Int, Int) -> Void) {
      var start = numbers.values
      for index in 0..<runs.count {
        let run = runs.values[index]
        let group = targets.map { $0[Int(run.group)] } ?? run.group
        if group >= 0 { body(start, Int(run.count), Int(group)) }
        start += Int(run.count)
      }
    }
  }

  /// Where the numbers of a run lie.
  private struct Piece: BitwiseCopyable {
    var start: UnsafeMutablePointer<Double>
    var count: Int
  }

  private var own = Part()
  /// Those of other threads, with the group here of each of their groups, -1 for none.
  private var others: [(part: Part, targets: [Int32])] = []
  /// The pieces of all groups, one group after the other, and where those of each end; empty until they are asked for.
  private var pieces: [Piece] = []
  private var ends: [Int] = []

  /// Adds a number.
  @inline(__always) func append(_ number: Double, to group: Int32) {
    own.numbers.append(number)
    let last = own.runs.count - 1
    if last >= 0, own.runs.values[last].group == group, own.runs.values[last].count < .max {
      own.runs.values[last].count += 1
    } else {
      own.runs.append(Run(group: group, count: 1))
    }
    if !ends.isEmpty { ends = [] }
  }

  /// Adds whole numbers, those of a group next to one another.
  func append(_ found: UnsafePointer<Int64>, _ runs: UnsafeBufferPointer<column_run>) {
    own.append(found, runs)
    if !ends.isEmpty { ends = [] }
  }

  /// Adds the numbers of another list, each to the group that `targets` has for its own; nil: to the same. The other list
  /// must not change any more.
  func append(_ other: NumberLists, to targets: [Int32]?) {
    let targets = targets ?? other.sameGroups
    others.append((other.own, targets))
    others += other.others.map { part, own in (part, own.map { $0 < 0 ? -1 : targets[Int($0)] }) }
    ends = []
  }

  /// Every group as its own target.
  private var sameGroups: [Int32] {
    let most = others.reduce(own.greatestGroup) { max($0, $1.targets.max() ?? -1) }
    return Array(0..<most + 1)
  }

  /// Keeps these groups alone, in ascending order: the others must have no number.
  func pick(_ picked: [Int32]) {
    var targets = sameGroups.map { _ in Int32(-1) }
    for (place, group) in picked.enumerated() where Int(group) < targets.count {
      targets[Int(group)] = Int32(truncatingIfNeeded: place)
    }
    let known = own
    own = Part()
    others = [(known, targets)] + others.map { part, own in (part, own.map { $0 < 0 ? -1 : targets[Int($0)] }) }
    ends = []
  }

  /// What the body makes of the numbers of each group, whose order it may change.
  func map<Result>(
    _ groups: ArraySlice<Int32>, _ body: (UnsafeMutableBufferPointer<Double>) throws -> Result
  ) rethrows -> [Result] {
    settle()
    return try pieces.withUnsafeBufferPointer { pieces in
      try ends.withUnsafeBufferPointer { ends in
        try groups.map { group in
          let group = Int(group)
          guard group < ends.count else { return try body(UnsafeMutableBufferPointer(start: nil, count: 0)) }
          return try Self.withNumbers(
            UnsafeBufferPointer(rebasing: pieces[(group == 0 ? 0 : ends[group - 1])..<ends[group]]), body)
        }
      }
    }
  }

  /// Gives the numbers of some pieces to the body, together.
  private static func withNumbers<Result>(
    _ pieces: UnsafeBufferPointer<Piece>, _ body: (UnsafeMutableBufferPointer<Double>) throws -> Result
  ) rethrows -> Result {
    // Mostly a register lies by group, and all numbers of one are neighbours.
    if pieces.count == 1 {
      return try body(UnsafeMutableBufferPointer(start: pieces[0].start, count: pieces[0].count))
    }
    let count = pieces.reduce(0) { $0 + $1.count }
    return try withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, count)) { room in
      var place = room.baseAddress
      for piece in pieces {
        place?.update(from: piece.start, count: piece.count)
        place = place.map { $0 + piece.count }
      }
      return try body(UnsafeMutableBufferPointer(rebasing: room[..<count]))
    }
  }

  /// Finds the numbers of each group; those of different groups may then be asked for on several threads.
  func settle() {
    guard ends.isEmpty, own.numbers.count > 0 || !others.isEmpty else { return }
    var (runCount, total) = (own.runs.count, own.numbers.count)
    for (part, _) in others { (runCount, total) = (runCount + part.runs.count, total + part.numbers.count) }
    // Where the numbers of a group lie scattered, they are put together; a piece for each would be larger than they are.
    if runCount > total / 4 { gather(total) }
    let next = arrange(runCount: own.runs.count + others.reduce(0) { $0 + $1.part.runs.count })
    ends = next
  }

  private func forAll(_ body: (UnsafeMutablePointer<Double>, Int, Int) -> Void) {
    own.forAll(nil, body)
    for (part, targets) in others { part.forAll(targets, body) }
  }

  /// Sorts the runs by group, by counting; gives where those of each group end.
  private func arrange(runCount: Int) -> [Int] {
    var next = starts { _ in 1 }
    pieces = [Piece](unsafeUninitializedCapacity: runCount) { pieces, count in
      forAll { start, count, group in
        pieces[next[group]] = Piece(start: start, count: count)
        next[group] += 1
      }
      count = next.last ?? 0
    }
    return next
  }

  /// Where what belongs to each group begins when all of it lies in the order of the groups.
  ///
  /// - Parameter size: of a run, by the count of its numbers.
  private func starts(_ size: (Int) -> Int) -> [Int] {
    var groups = 0
    forAll { _, _, group in groups = max(groups, group + 1) }
    var sizes = [Int](repeating: 0, count: groups)
    forAll { _, count, group in sizes[group] += size(count) }
    var sum = 0
    for group in sizes.indices { (sizes[group], sum) = (sum, sum + sizes[group]) }
    return sizes
  }

  /// Puts all numbers together by group.
  private func gather(_ total: Int) {
    var next = starts { $0 }
    let sorted = Part()
    sorted.numbers.reserve(total)
    forAll { start, count, group in
      (sorted.numbers.values + next[group]).update(from: start, count: count)
      next[group] += count
    }
    sorted.numbers.count = next.last ?? 0
    var start = 0
    for (group, end) in next.enumerated() {
      while start < end {
        let count = min(end - start, Int(Int32.max))
        sorted.runs.append(Run(group: Int32(truncatingIfNeeded: group), count: Int32(truncatingIfNeeded: count)))
        start += count
      }
    }
    (own, others) = (sorted, [])
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
