/// Which line of a file is which line of a seal, though some were changed, added or taken away.

struct RowAlignment {
  /// Larger gaps are paired in order, not by what they share.
  private static let comparisons = 40_000

  /// For each sealed line the line of the file; nil where it is gone.
  let places: [Int?]
  /// How many cells are as sealed.
  let equalCells: Int

  /// - Parameters:
  ///   - sealed: the marks of each sealed line.
  ///   - found: those of the file's lines, which may have heads before and notes behind them.
  init(_ sealed: [[UInt16]], _ found: [[UInt16]]) {
    var places = [Int?](repeating: nil, count: sealed.count)
    let anchors = Self.anchors(sealed, found)
    for (line, place) in anchors { places[line] = place }
    var (lineStart, placeStart) = (0, 0)
    for (line, place) in anchors + [(sealed.count, found.count)] {
      let lines = lineStart..<line
      let free = placeStart..<max(placeStart, place)
      let isInside = lineStart > 0 && line < sealed.count
      for (own, other) in Self.pairs(lines.map { sealed[$0] }, free.map { found[$0] }, isInside) {
        places[lineStart + own] = placeStart + other
      }
      (lineStart, placeStart) = (line + 1, place + 1)
    }
    self.places = places
    equalCells = zip(sealed, places).reduce(0) { sum, line in
      sum + (line.1.map { Self.equal(line.0, found[$0]) } ?? 0)
    }
  }

  /// Lines that occur once on both sides, in one order on both: the longest such run.
  private static func anchors(_ sealed: [[UInt16]], _ found: [[UInt16]]) -> [(Int, Int)] {
    func once(_ lines: [[UInt16]]) -> [[UInt16]: Int] {
      var places: [[UInt16]: Int] = [:]
      for (index, line) in lines.enumerated() { places[line] = places[line] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
    let (own, other) = (once(sealed), once(found))
    let pairs = own.compactMap { line, place in other[line].map { (place, $0) } }.sorted { $0.0 < $1.0 }
    // The longest increasing run of the places, by patience sorting.
    var (tops, before): ([Int], [Int?]) = ([], Array(repeating: nil, count: pairs.count))
    for index in pairs.indices {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : nil
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var (run, next): ([(Int, Int)], Int?) = ([], tops.last)
    while let index = next {
      run.append(pairs[index])
      next = before[index]
    }
    return run.reversed()
  }

  private static func equal(_ line: [UInt16], _ other: [UInt16]) -> Int {
    zip(line, other).count { $0 == $1 }
  }

  /// Pairs lines by what they share, in order. Between two anchors as many lines as places are taken one by one. Lines
  /// that share nothing are no pair.
  private static func pairs(_ lines: [[UInt16]], _ free: [[UInt16]], _ isInside: Bool) -> [(Int, Int)] {
    guard !lines.isEmpty, !free.isEmpty else { return [] }
    if lines.count * free.count > comparisons || isInside && lines.count == free.count {
      return (0..<min(lines.count, free.count)).filter { equal(lines[$0], free[$0]) > 0 }.map { ($0, $0) }
    }
    let width = free.count + 1
    // The best sum of equal cells of the lines and places from here on (Needleman and Wunsch, without a price for gaps).
    var best = [Int](repeating: 0, count: (lines.count + 1) * width)
    for line in lines.indices.reversed() {
      for place in free.indices.reversed() {
        let here = line * width + place
        let both = equal(lines[line], free[place])
        best[here] = max(
          best[here + 1], best[here + width], both > 0 ? both + best[here + width + 1] : 0)
      }
    }
    var (result, line, place): ([(Int, Int)], Int, Int) = ([], 0, 0)
    while line < lines.count, place < free.count {
      let here = line * width + place
      let both = equal(lines[line], free[place])
      if both > 0, best[here] == both + best[here + width + 1] {
        result.append((line, place))
        (line, place) = (line + 1, place + 1)
      } else if best[here] == best[here + width] {
        line += 1
      } else {
        place += 1
      }
    }
    return result
  }
}
