/// The different values of one group: a bit each where several lie close together, else a set.

struct DistinctValues {
  /// A page is the bits of 4,096 neighbours: 512 bytes.
  private static let pageShift: Int64 = 12
  private static let pageWords = 1 << (pageShift - 6)
  /// The most pages of a group: values from 0 to 268 million. Most are dictionary indices, years or row numbers.
  private static let pageLimit: Int64 = 1 << 16
  /// A page is worth its memory from so many values on.
  private static let leastOfPage = 4

  /// Where the words of each page begin; -1 for a page that there is not.
  private var pages: [Int32] = []
  private var words: [UInt64] = []
  /// The values of no page.
  private var others: Set<Int64> = []
  /// How many of them are looked at for pages of their own.
  private var patience = 16

  @inline(__always)
  mutating func insert(_ value: Int64) {
    let page = value >> Self.pageShift
    if page >= 0, page < Int64(pages.count), pages[Int(page)] >= 0 {
      words[Int(pages[Int(page)]) + Int(value >> 6) & (Self.pageWords - 1)] |= 1 << UInt64(value & 63)
    } else {
      insertOther(value)
    }
  }

  @inline(never)
  private mutating func insertOther(_ value: Int64) {
    others.insert(value)
    if others.count >= patience { makePages() }
  }

  /// Gives the values that lie close together pages. What stays must grow by a quarter before it is looked at again.
  private mutating func makePages() {
    let counts = Dictionary(others.map { ($0 >> Self.pageShift, 1) }, uniquingKeysWith: +)
    for (page, count) in counts where count >= Self.leastOfPage && page >= 0 && page < Self.pageLimit {
      _ = words(of: page)
    }
    settle()
    patience = others.count + others.count / 4 + 16
  }

  /// Where the words of a page begin, made where there are none.
  private mutating func words(of page: Int64) -> Int {
    if page >= Int64(pages.count) {
      pages.append(contentsOf: repeatElement(-1, count: Int(page) + 1 - pages.count))
    }
    if pages[Int(page)] < 0 {
      pages[Int(page)] = Int32(truncatingIfNeeded: words.count)
      words.append(contentsOf: repeatElement(0, count: Self.pageWords))
    }
    return Int(pages[Int(page)])
  }

  /// Moves the values whose page there is now into it: each is counted in one place.
  private mutating func settle() {
    let loose = others
    others = []
    for value in loose {
      let page = value >> Self.pageShift
      if page >= 0, page < Int64(pages.count), pages[Int(page)] >= 0 { insert(value) } else { others.insert(value) }
    }
  }

  mutating func formUnion(_ other: DistinctValues) {
    for (page, start) in other.pages.enumerated() where start >= 0 {
      let own = words(of: Int64(page))
      for index in 0..<Self.pageWords { words[own + index] |= other.words[Int(start) + index] }
    }
    if !other.pages.isEmpty { settle() }
    for value in other.others { insert(value) }
  }

  var count: Int { words.reduce(others.count) { $0 + $1.nonzeroBitCount } }
}
