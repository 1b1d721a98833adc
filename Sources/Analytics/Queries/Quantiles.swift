/// Medians and other quantiles.

import Messages

/// `median` and `quantile`: the numbers of each group, looked through when a figure is asked for.
final class Quantiles: Accumulator {
  private let value: BatchValue
  private let part: Double
  private let numbers = NumberLists()

  /// - Parameter part: from 0 to 1; between two numbers the quantile lies on the straight line from one to the other.
  init(_ value: BatchValue, part: Double) {
    self.value = value
    self.part = part
  }

  override func add(_ batch: GroupedBatch) {
    let (nulls, count) = (value.nulls, batch.space.count)
    numbers.reserve(count)
    if value.compiled.type.isWhole {
      let found = value.integers
      for index in 0..<count where nulls[index] == 0 { numbers.append(Double(found[index]), to: batch.groups[index]) }
    } else {
      let found = value.decimals
      // Of the two zeros one is kept: which of them came first depends on the threads.
      for index in 0..<count where nulls[index] == 0 { numbers.append(found[index] + 0, to: batch.groups[index]) }
    }
  }

  override func merge(_ other: Accumulator, to targets: [Int32]) {
    if let other = other as? Quantiles { numbers.append(other.numbers, to: targets) }
  }

  override func merge(_ other: Accumulator, from source: Int, to target: Int) {
    guard let other = other as? Quantiles else { return }
    let found = other.numbers.of(source)
    numbers.reserve(found.count)
    for number in found { numbers.append(number, to: Int32(truncatingIfNeeded: target)) }
  }

  override func settle() { numbers.settle() }

  override func cell(_ group: Int) -> Cell {
    let found = numbers.of(group)
    guard !found.isEmpty else { return .null }
    let place = part * Double(found.count - 1)
    let below = Int(place)
    found.select(below)
    let low = found[below]
    guard place > Double(below), let high = found[(below + 1)...].min() else { return .decimal(low) }
    // Halfway is the mean of both, as a median is defined.
    return .decimal(part == 0.5 ? (low + high) / 2 : low + (place - Double(below)) * (high - low))
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Puts the number with the given place in order there, no greater one before it and no smaller one after it: Hoare's
  /// selection, with the middle of three as the pivot; what is left after too many rounds is sorted.
  func select(_ place: Int) {
    var (low, high, rounds) = (0, count - 1, 0)
    while high - low > 16 {
      rounds += 1
      guard rounds < 64 else { break }
      let middle = low + (high - low) / 2
      if self[middle] < self[low] { swapAt(middle, low) }
      if self[high] < self[low] { swapAt(high, low) }
      if self[high] < self[middle] { swapAt(high, middle) }
      let pivot = self[middle]
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while pivot < self[right] { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { return }
    }
    guard high - low > 16 else {
      // A few numbers: each is put among those before it.
      for index in low + 1..<Swift.max(low + 1, high + 1) {
        let number = self[index]
        var hole = index
        while hole > low && number < self[hole - 1] {
          self[hole] = self[hole - 1]
          hole -= 1
        }
        self[hole] = number
      }
      return
    }
    var rest = self[low...high]
    rest.sort()
  }
}
