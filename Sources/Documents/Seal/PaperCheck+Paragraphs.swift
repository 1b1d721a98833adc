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
    let taken = Set(found.compactMap(\.self))
    for index in found.indices where found[index] == nil {
      let before = found[..<index].last { $0 != nil && $0 != -1 }.flatMap { $0 } ?? -1
      let after = found[(index + 1)...].first { $0 != nil && $0 != -1 }.flatMap { $0 } ?? words.count
      // What stands between its neighbours and is no other sealed text is what it was changed into, if it is alone there.
      let between = (before + 1..<max(before + 1, after)).filter { !taken.contains($0) && !isFigure(words[$0]) }
      paragraphs.append((index, between.count == 1 ? words[between[0]] : nil))
    }
  }

  /// Whether a text is a figure standing alone, or the label of one.
  private func isFigure(_ text: String) -> Bool {
    if text.wholeMatch(of: /[-\d.,%…\s]+(?:đồng|triệu đồng|VND|million VND)?/) != nil { return true }
    let mark = SealMark.cell(text)
    return seal.parts.contains { part in
      part.kind == .figures && (0..<part.rowCount).contains { part.mark($0, 0) == mark }
    }
  }
}
