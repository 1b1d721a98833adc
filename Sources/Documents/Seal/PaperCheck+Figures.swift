/// Figures that stand alone in a file: key figures and progress.

import Messages

extension PaperCheck {
  /// Key figures and progress: each label is looked for, and the figures beside, below or behind it. Charts cannot be
  /// read.
  func fragments(_ part: Seal.Part, _ labels: inout PaperLabels?) -> PaperPart {
    var result = PaperPart(shown: (0..<part.rowCount).map { _ in part.columns.map { _ in nil } })
    guard part.standsAlone else { return result }
    for line in 0..<part.rowCount {
      var first: (label: String, texts: [String])?
      // One label may stand in several places: the figures tell which.
      let fitting = labels?.first(of: part.mark(line, 0), language) { region in
        first = first ?? region
        let marks = Set(region.texts.flatMap(Self.pieces).map(SealMark.cell))
        return part.columns.indices.dropFirst().allSatisfy { marks.contains(part.mark(line, $0)) }
      }
      guard let (label, region) = fitting ?? first else {
        if paper.carriesTexts { result.altered.insert([line, 0]) }
        continue
      }
      result.shown[line][0] = label
      let pieces = region.flatMap(Self.pieces)
      for column in part.columns.indices.dropFirst() {
        let found = pieces.first { SealMark.cell($0) == part.mark(line, column) }
        result.shown[line][column] = found ?? (paper.carriesTexts ? region.first : nil)
        if found == nil, paper.carriesTexts { result.altered.insert([line, column]) }
      }
    }
    return result
  }

  /// The figures in a text: "312.500.000 đồng / mục tiêu 500.000.000 đồng" holds both, with and without their unit.
  private static func pieces(_ text: String) -> [String] {
    let text = text.sealed
    var result = [text]
    for part in text.split(separator: " / ") { result.append(String(part)) }
    // A figure in words or a date has spaces; a unit stands behind the last.
    if let space = text.lastIndex(of: " ") { result.append(String(text[..<space])) }
    for match in text.matches(of: /-?\d[\d.,]*%?/) { result.append(String(match.0)) }
    return result
  }
}

extension Seal.Part {
  /// Whether it is figures beside their labels.
  var standsAlone: Bool { kind == .figures || kind == .progress }
}
