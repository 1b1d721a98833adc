import Testing

@testable import Analytics

@Suite("numbers kept by group")
struct NumberListTests {
  private func numbers(_ lists: NumberLists, _ groups: Int) -> [[Double]] {
    lists.map((0..<Int32(groups)).map(\.self)[...]) { $0.sorted() }
  }

  @Test("the numbers of a group are found whether they lie together or scattered, after other threads' were added")
  func merged() {
    // 40 numbers of 3 groups as runs, and 40 of the same groups one by one, each into a list of its own.
    for isScattered in [false, true] {
      let (first, second) = (NumberLists(), NumberLists())
      for (list, start) in [(first, 0), (second, 100)] {
        for place in 0..<40 {
          let group = isScattered ? place % 3 : place / 14
          list.append(Double(start + place), to: Int32(group))
        }
      }
      // The groups 0, 1, 2 of the second are 2, 1, 0 here.
      first.append(second, to: [2, 1, 0])
      let expected = (0..<3).map { group in
        (0..<40).filter { (isScattered ? $0 % 3 : $0 / 14) == group }.map(Double.init)
          + (0..<40).filter { (isScattered ? $0 % 3 : $0 / 14) == 2 - group }.map { Double(100 + $0) }
      }
      #expect(numbers(first, 3) == expected)
      #expect(numbers(first, 4).last == [])
    }
  }

  @Test("picked groups keep their numbers, and more may be added afterwards")
  func picked() {
    let lists = NumberLists()
    for place in 0..<12 { lists.append(Double(place), to: place < 6 ? 1 : 4) }
    #expect(numbers(lists, 5) == [[], [0, 1, 2, 3, 4, 5], [], [], [6, 7, 8, 9, 10, 11]])
    lists.pick([1, 4])
    #expect(numbers(lists, 2) == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]])
    lists.append(99, to: 0)
    let other = NumberLists()
    other.append(7, to: 1)
    lists.append(other, to: nil)
    #expect(numbers(lists, 2) == [[0, 1, 2, 3, 4, 5, 99], [6, 7, 7, 8, 9, 10, 11]])
  }

  @Test("a list without numbers has none, and what it adds is nothing")
  func empty() {
    let lists = NumberLists()
    #expect(numbers(lists, 1) == [[]])
    lists.append(NumberLists(), to: nil)
    lists.pick([])
    #expect(numbers(lists, 1) == [[]])
  }
}
