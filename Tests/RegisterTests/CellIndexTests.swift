import Testing

@testable import Register

@Suite("values by the bytes of cells")
struct CellIndexTests {
  private func set(_ index: CellIndex<Int>, _ text: String, _ value: Int) {
    Array(text.utf8).withUnsafeBufferPointer { index.set(value, for: $0) }
  }

  private func value(_ index: CellIndex<Int>, _ text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { index[$0] }
  }

  @Test("what was put in is found, what was not is not, also among a hundred thousand and after a replacement")
  func many() {
    let index = CellIndex<Int>()
    for number in 0..<100_000 { set(index, "mã-\(number)", number) }
    set(index, "mã-7", -7)
    #expect(index.count == 100_000)
    #expect((0..<100_000).allSatisfy { value(index, "mã-\($0)") == ($0 == 7 ? -7 : $0) })
    #expect(value(index, "mã-100000") == nil && value(index, "mã-") == nil && value(index, "MÃ-1") == nil)
    index.removeAll()
    #expect(index.count == 0 && value(index, "mã-1") == nil)
    set(index, "mã-1", 2)
    #expect(value(index, "mã-1") == 2)
  }

  @Test("the empty cell, cells of each length up to three words, and cells that differ in one byte are told apart")
  func lengths() {
    let index = CellIndex<Int>()
    let texts =
      (0..<26).map { String(repeating: "a", count: $0) } + (1..<26).map { String(repeating: "a", count: $0 - 1) + "b" }
    for (number, text) in texts.enumerated() { set(index, text, number) }
    #expect(texts.enumerated().allSatisfy { value(index, $1) == $0 })
    #expect(index.count == texts.count)
  }

  @Test("values that are objects are let go with the index")
  func objects() {
    final class Thing {}
    weak var kept: Thing?
    do {
      let index = CellIndex<Thing>()
      for number in 0..<40 {
        let thing = Thing()
        if number == 39 { kept = thing }
        Array("\(number)".utf8).withUnsafeBufferPointer { index.set(thing, for: $0) }
      }
      #expect(kept != nil)
    }
    #expect(kept == nil)
  }
}
