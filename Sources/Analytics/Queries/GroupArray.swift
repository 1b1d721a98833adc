/// One number for each group, in memory that grows and is reached without a check: the innermost loops of grouping.

import Foundation
import Threads

final class GroupArray<Number: BitwiseCopyable> {
  /// Valid until the next ``grow(to:)``.
  private(set) var values: UnsafeMutablePointer<Number>
  private(set) var count = 0
  private var capacity = 0
  private let initial: Number
  /// Whether few of its groups are touched.
  let isSparse: Bool

  /// - Parameters:
  ///   - initial: what a new group has.
  ///   - isSparse: whether of many groups few are touched.
  init(_ initial: Number, isSparse: Bool = false) {
    (self.initial, self.isSparse) = (initial, isSparse)
    values = Self.room(64, isSparse: isSparse)
    capacity = 64
  }

  deinit { Self.giveBack(values, capacity) }

  /// From so many bytes on memory comes from the system itself. Where it is touched from one end to the other it comes in
  /// large pages: a page of 4 KB at a time takes longer to come than to be filled.
  private static var largeSize: Int { 1 << 22 }

  /// Memory of zeros, which the system gives page by page as it is touched.
  private static func room(_ capacity: Int, isSparse: Bool) -> UnsafeMutablePointer<Number> {
    let size = capacity * MemoryLayout<Number>.stride
    if size >= largeSize, let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0),
      memory != MAP_FAILED
    {
      #if os(Linux)
        if !isSparse { _ = madvise(memory, size, MADV_HUGEPAGE) }
      #endif
      return memory.bindMemory(to: Number.self, capacity: capacity)
    }
    guard size < largeSize, let memory = calloc(capacity, MemoryLayout<Number>.stride) else {
      fatalError("no memory for groups")
    }
    return memory.bindMemory(to: Number.self, capacity: capacity)
  }

  private static func giveBack(_ values: UnsafeMutablePointer<Number>, _ capacity: Int) {
    let size = capacity * MemoryLayout<Number>.stride
    guard size >= largeSize else { return free(values) }
    // That takes the system a while, and nobody waits for it.
    nonisolated(unsafe) let values = values
    Parallel.begin { munmap(values, size) }
  }

  func grow(to count: Int) {
    guard count > self.count else { return }
    if count > capacity {
      let wanted = max(count, capacity * 2)
      let larger = Self.room(wanted, isSparse: isSparse)
      larger.update(from: values, count: self.count)
      Self.giveBack(values, capacity)
      (values, capacity) = (larger, wanted)
    }
    if !Self.isZero(initial) { (values + self.count).update(repeating: initial, count: count - self.count) }
    self.count = count
  }

  private static func isZero(_ number: Number) -> Bool {
    withUnsafeBytes(of: number) { $0.allSatisfy { $0 == 0 } }
  }

  subscript(group: Int) -> Number {
    get { values[group] }
    set { values[group] = newValue }
  }

  /// Keeps these groups alone; they are in ascending order.
  func pick(_ groups: [Int32]) {
    // The last of so many that ascend stands at its place: all do.
    if let last = groups.last, Int(last) == groups.count - 1 { return shrink(to: groups.count) }
    groups.withUnsafeBufferPointer { groups in
      // The first ones mostly stay where they are.
      var place = 0
      while place < groups.count, Int(groups[place]) == place { place += 1 }
      while place < groups.count {
        values[place] = values[Int(groups[place])]
        place += 1
      }
    }
    shrink(to: groups.count)
  }

  /// Forgets the last groups.
  func shrink(to count: Int) {
    guard count < self.count else { return }
    // What follows is again what a new group has.
    if Self.isZero(initial) {
      memset(values + count, 0, (self.count - count) * MemoryLayout<Number>.stride)
    } else {
      (values + count).update(repeating: initial, count: self.count - count)
    }
    self.count = count
  }
}

extension GroupArray<Int64> {
  var sum: Int64 { UnsafeBufferPointer(start: values, count: count).reduce(0, &+) }

  /// Adds the numbers of another array, each to the group that `targets` has for its own.
  func add(_ other: GroupArray<Int64>, to targets: [Int32]) {
    for (source, target) in targets.enumerated() { values[Int(target)] &+= other.values[source] }
  }

  /// Adds some numbers of another array to those at the same places.
  func add(_ other: GroupArray<Int64>, _ ranges: [Range<Int>]) {
    nonisolated(unsafe) let (own, others) = (values, other.values)
    ranges.inParts(of: 1 << 14) { part in
      for group in part { own[group] &+= others[group] }
    }
  }
}

extension [Range<Int>] {
  /// Calls `body` with all of them, cut into parts of a size that is worth a thread, on all cores.
  func inParts(of size: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let parts = parts(of: size)
    Parallel.perform(parts.count) { body(parts[$0]) }
  }

  /// The same places in ranges of at most so many.
  func parts(of size: Int) -> [Range<Int>] {
    flatMap { range in
      stride(from: range.lowerBound, to: range.upperBound, by: size).map { $0..<Swift.min(range.upperBound, $0 + size) }
    }
  }
}
