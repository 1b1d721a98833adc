/// The different texts of one column while it is loaded.

import Programme

struct TextPool {
  private(set) var texts: [[UInt8]] = []
  private var index: [[UInt8]: Int64] = [:]
  /// Neighbouring rows often hold the same text.
  private var last: Int64 = -1

  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
    if last >= 0, texts[Int(last)].elementsEqual(bytes) { return last }
    let text = Array(bytes)
    if let known = index[text] {
      last = known
      return known
    }
    last = Int64(texts.count)
    index[text] = last
    texts.append(text)
    return last
  }

  /// For each text, its place among all of them in the order of their bytes.
  var ranks: [Int64] {
    let order = texts.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
    var ranks = [Int64](repeating: 0, count: texts.count)
    for (rank, text) in order.enumerated() { ranks[text] = Int64(rank) }
    return ranks
  }
}
