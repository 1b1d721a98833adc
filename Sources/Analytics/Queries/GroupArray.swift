/// One number for each group, in memory that grows and is reached without a check: the innermost loops of grouping.

final class GroupArray<Number: BitwiseCopyable> {
  /// Valid until the next ``grow(to:)``.
  private(set) var values: UnsafeMutablePointer<Number>
  private(set) var count = 0
  private var capacity = 64
  private let initial: Number

  /// - Parameter initial: what a new group has.
  init(_ initial: Number) {
    self.initial = initial
    values = .allocate(capacity: capacity)
  }

  deinit { values.deallocate() }

  func grow(to count: Int) {
    guard count > self.count else { return }
    if count > capacity {
      capacity = max(count, capacity * 2)
      let larger = UnsafeMutablePointer<Number>.allocate(capacity: capacity)
      larger.update(from: values, count: self.count)
      values.deallocate()
      values = larger
    }
    (values + self.count).update(repeating: initial, count: count - self.count)
    self.count = count
  }

  subscript(group: Int) -> Number {
    get { values[group] }
    set { values[group] = newValue }
  }
}
