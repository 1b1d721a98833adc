/// Chance that is the same on every machine and any number of cores.

/// The numbers of SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014), any of which
/// can be had without those before it: number i is the mix of seed + (i + 1) γ.
public struct RandomStream: Sendable, Hashable {
  private let start: UInt64
  static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  public init(seed: UInt64) { start = seed }

  /// A stream of its own for a name, so that what else is drawn does not change its numbers.
  public init(seed: UInt64, name: String) {
    // FNV-1a of the name's bytes.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    start = Self.mixed(seed &+ Self.gamma) ^ Self.mixed(hash)
  }

  public func number(_ index: Int) -> UInt64 { Self.mixed(start &+ Self.gamma &* (UInt64(index) &+ 1)) }

  /// Evenly spread over (0, 1), both ends excluded.
  public func unit(_ index: Int) -> Double { (Double(number(index) >> 12) + 0.5) * 0x1p-52 }

  static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The same numbers one after the other.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= RandomStream.gamma
    return RandomStream.mixed(state)
  }

  /// Evenly spread over (0, 1), both ends excluded.
  public mutating func nextUnit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }
}
