/// The demo register's own chance: SplitMix64 (Steele, Lea and Flood, 2014), so that a seed gives the same register
/// everywhere and always.

struct DemoRandom {
  private var state: UInt64

  /// A stream of its own for each number under one seed: what one household gets does not depend on the others.
  init(seed: UInt64, stream: Int) {
    state = seed &+ UInt64(bitPattern: Int64(stream)) &* 0xD1B5_4A32_D192_ED03
    _ = next()
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to below 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// A multiple of a step.
  mutating func amount(_ range: ClosedRange<Int>, step: Int) -> Int {
    integer(range.lowerBound / step...range.upperBound / step) * step
  }

  /// Nearly normal, mean 0 and deviation 1: twelve fractions added up.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += fraction() }
    return sum
  }

  mutating func pick<Element>(_ items: [Element]) -> Element { items[integer(0...items.count - 1)] }

  /// One of some items, each as likely as its weight.
  mutating func pick<Element>(_ items: [(item: Element, weight: Int)]) -> Element {
    var left = integer(1...items.reduce(0) { $0 + $1.weight })
    for (item, weight) in items.dropLast() {
      left -= weight
      if left <= 0 { return item }
    }
    return items[items.count - 1].item
  }
}
