/// Which sealed paragraphs are not in a file any more, and what stands in their places.

extension PaperCheck {
  mutating func checkParagraphs() {
    let words = paper.texts
    var places: [UInt32: [Int]] = [:]
    for (index, text) in words.enumerated() {
      for variant in Self.variants(text) { places[SealMark.paragraph(variant), default: []].append(index) }
    }
    var next = 0
    let found = seal.paragraphs.map { paragraph -> Int? in
      guard let known = places[paragraph.mark] else { return other.contains(paragraph.mark) ? -1 : nil }
      let place = known.first { $0 >= next } ?? known[0]
      next = max(next, place + 1)
      return place
    }
    guard found.contains(where: { $0 == nil }) else { return }
    let taken = Set(found.compactMap(\.self))
    // What stands between its neighbours and is no other sealed text is what it was changed into, if it is alone there.
    let labels = Set(
      seal.parts.filter { $0.kind == .figures }.flatMap { part in (0..<part.rowCount).map { part.mark($0, 0) } })
    let free = words.indices.filter { !taken.contains($0) && !Self.isFigure(words[$0], labels) }
    let isPlace = { (place: Int?) in place.map { $0 >= 0 } ?? false }
    var before = -1
    var after = [Int](repeating: words.count, count: found.count + 1)
    for index in found.indices.reversed() {
      after[index] = isPlace(found[index]) ? found[index] ?? words.count : after[index + 1]
    }
    for (index, place) in found.enumerated() {
      if let place, place >= 0 { before = place }
      guard place == nil else { continue }
      let start = free.firstPlace { $0 > before }
      let between = free[start...].prefix(2).filter { $0 < after[index] }
      paragraphs.append((index, between.count == 1 ? words[between[0]] : nil))
    }
  }

  /// Whether a text is a figure standing alone, or the label of one.
  private static func isFigure(_ text: String, _ labels: Set<UInt16>) -> Bool {
    labels.contains(SealMark.cell(text))
      || text.wholeMatch(of: /[-\d.,%…\s]+(?:đồng|triệu đồng|VND|million VND)?/) != nil
  }
}

extension [Int] {
  /// The first place from which on all numbers, which ascend, are as wanted.
  fileprivate func firstPlace(where isWanted: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isWanted(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
