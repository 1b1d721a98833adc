/// Different values, near and far, counted once each.

import Testing

@testable import Analytics

struct DistinctValuesTests {
  private func count(_ values: [Int64]) -> Int {
    var distinct = DistinctValues()
    for value in values { distinct.insert(value) }
    return distinct.count
  }

  @Test("Equal values count once, negative and huge ones too")
  func edges() {
    #expect(count([]) == 0)
    #expect(count([7, 7, 7]) == 1)
    #expect(count([-1, -1, 0, .max, .min, .min + 1, .max, 1 << 28, (1 << 28) - 1]) == 7)
  }

  @Test("Values that stand in a set before their page is made are not counted twice")
  func pages() {
    // Sixteen values make the first pages; all come again afterwards.
    let near = (0..<16).map { Int64($0 * 200) }
    #expect(count(near + near) == 16)
    // Two of the seven are among the two hundred.
    let ends: [Int64] = [0, 63, 64, 4095, 4096, 8191, 8192]
    #expect(count((0..<3).flatMap { _ in ends + (4000..<4200).map(Int64.init) }) == 205)
  }

  @Test("Many values, scattered and close, are as many as a set says, in parts and together")
  func asASet() {
    var state: UInt64 = 7
    func next(_ count: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % count)
    }
    for width in [10, 5_000, 300_000, 1 << 31] as [UInt64] {
      let values = (0..<20_000).map { index in index % 50 == 0 ? -next(width) : next(width) }
      var parts = [DistinctValues](repeating: DistinctValues(), count: 3)
      for (index, value) in values.enumerated() { parts[index / 7_000].insert(value) }
      let sizes = [values[..<7_000], values[7_000..<14_000], values[14_000...]].map { Set($0).count }
      #expect(parts.map(\.count) == sizes)
      var whole = DistinctValues()
      for part in [parts[1], parts[0], parts[2], parts[0]] { whole.formUnion(part) }
      #expect(whole.count == Set(values).count, "\(width)")
    }
  }
}
