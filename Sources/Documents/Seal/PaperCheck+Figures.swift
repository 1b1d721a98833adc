/// Figures that stand alone in a file: key figures and progress.

import Messages

extension PaperCheck {
  /// Key figures and progress: each label is looked for, and the figures beside, below or behind it. Charts cannot be
  /// read.
  func fragments(_ part: Seal.Part) -> PaperPart {
    var result = PaperPart(shown: (0..<part.rowCount).map { _ in part.columns.map { _ in nil } })
    guard part.kind == .figures || part.kind == .progress else { return result }
    for line in 0..<part.rowCount {
      let regions = regions(part.mark(line, 0))
      // One label may stand in several places: the figures tell which.
      let fitting = regions.first { region in
        let marks = Set(region.texts.flatMap(Self.pieces).map(SealMark.cell))
        return part.columns.indices.dropFirst().allSatisfy { marks.contains(part.mark(line, $0)) }
      }
      guard let (label, region) = fitting ?? regions.first else {
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

  /// Where the file has a label, and the texts that a figure of it may stand in.
  private func regions(_ mark: UInt16) -> [(label: String, texts: [String])] {
    var regions: [(label: String, texts: [String])] = []
    for (index, text) in paper.texts.enumerated() {
      guard let label = Self.labelled(text).first(where: { SealMark.cell($0) == mark }) else { continue }
      let rest = String(text.dropFirst(label.count)).trimmingPrefix(/[:\s]+/)
      regions.append(
        (label, [String(rest), index + 1 < paper.texts.count ? paper.texts[index + 1] : ""].filter { !$0.isEmpty }))
    }
    for grid in grids.indices where !usedGrids.contains(grid) {
      let rows = grids[grid]
      for (line, row) in rows.enumerated() {
        for (column, cell) in row.enumerated() {
          guard case .text(let text) = cell,
            let label = Self.labelled(text).first(where: { SealMark.cell($0) == mark })
          else { continue }
          let below = line + 1 < rows.count && column < rows[line + 1].count ? [rows[line + 1][column]] : []
          let beside = Array(row.dropFirst(column + 1)) + below
          regions.append(
            (
              label,
              [String(text.dropFirst(label.count))].filter { !$0.isEmpty }
                + beside.flatMap { cell in NumberFormat.allCases.flatMap { cell.texts(in: $0, language) } }
            ))
        }
      }
    }
    return regions
  }

  /// What may be the label at the start of a text: all of it, up to a colon, or up to a figure.
  private static func labelled(_ text: String) -> [String] {
    var result = [text]
    if let colon = text.ranges(of: ":").first { result.append(String(text[..<colon.lowerBound])) }
    // What no figure stands for.
    if text.hasSuffix(" " + NumberFormat.empty) { result.append(String(text.dropLast(2))) }
    for match in text.matches(of: /\s+-?\d[\d.,]*%?/) { result.append(String(text[..<match.range.lowerBound])) }
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
