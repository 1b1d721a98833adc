/// One number for each group, in memory that grows and is reached without a check: the innermost loops of grouping.

import Foundation

final class GroupArray<Number: BitwiseCopyable> {
  /// Valid until the next ``grow(to:)``.
  private(set) var values: UnsafeMutablePointer<Number>
  private(set) var count = 0
  private var capacity = 0
  private let initial: Number

  /// - Parameter initial: what a new group has.
  init(_ initial: Number) {
    self.initial = initial
    values = Self.room(64)
    capacity = 64
  }

  deinit { free(values) }

  /// Memory of zeros, which the system gives page by page as it is touched.
  private static func room(_ capacity: Int) -> UnsafeMutablePointer<Number> {
    guard let memory = calloc(capacity, MemoryLayout<Number>.stride) else { fatalError("no memory for groups") }
    return memory.bindMemory(to: Number.self, capacity: capacity)
  }

  func grow(to count: Int) {
    guard count > self.count else { return }
    if count > capacity {
      capacity = max(count, capacity * 2)
      let larger = Self.room(capacity)
      larger.update(from: values, count: self.count)
      free(values)
      values = larger
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
  var array: [Int64] { Array(UnsafeBufferPointer(start: values, count: count)) }

  /// Adds the numbers of another array, each to the group that `targets` has for its own; nil: to the same.
  func add(_ other: GroupArray<Int64>, to targets: [Int32]?) {
    if let targets {
      for (source, target) in targets.enumerated() { values[Int(target)] &+= other.values[source] }
    } else {
      grow(to: other.count)
      for group in 0..<other.count { values[group] &+= other.values[group] }
    }
  }
}
