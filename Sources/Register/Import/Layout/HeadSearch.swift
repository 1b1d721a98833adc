/// Finds the head of a table among title rows, the national motto, blank rows and the data below it: the rows whose
/// cells are most of a form's columns.

import Programme
import Vietnamese

struct HeadSearch {
  let sample: SheetSample
  /// Merged cells tell groups; where a sheet has none, an empty cell beside a group's belongs to it.
  let hasMergedCells: Bool
  private let candidates: [Candidate]

  /// Rows next to one another that may be a head together.
  private struct Candidate {
    let rows: Range<Int>
    let heads: [ColumnHead]
  }

  struct Found {
    let head: SheetHead
    /// How many of the form's columns have a head.
    let matched: Int
    /// Required columns without one.
    let missing: [Int]
    /// How many required columns have no head, and another one stands in.
    let standIns: Int
  }

  private static let deepest = 4

  /// - Parameter known: keys of all heads that are looked for; rows without any are no head.
  init(sample: SheetSample, hasMergedCells: Bool, forms: [FormKeys]) {
    self.sample = sample
    self.hasMergedCells = hasMergedCells
    let promising = sample.rows.map { row in
      row.filled.contains { column in
        let head = ColumnHead([row[column]])
        return forms.contains { $0.column(head) != nil }
      }
    }
    var candidates: [Candidate] = []
    for start in sample.rows.indices {
      for depth in 1...HeadSearch.deepest where start + depth <= sample.rows.count {
        let rows = start..<(start + depth)
        guard promising[rows].contains(true) else { continue }
        candidates.append(
          Candidate(rows: rows, heads: HeadSearch.join(sample, rows, hasMergedCells: hasMergedCells)))
      }
    }
    self.candidates = candidates
  }

  /// The rows that match a form best; of equally good ones the fewest and uppermost. Nil where none matches at all.
  func find(_ form: FormKeys) -> Found? {
    var best: (candidate: Candidate, matched: Int)?
    for candidate in candidates {
      let matched = HeadSearch.columns(candidate.heads, form).count
      guard matched > 0 else { continue }
      if let known = best, known.matched > matched { continue }
      if let known = best, known.matched == matched, known.candidate.rows.count <= candidate.rows.count { continue }
      best = (candidate, matched)
    }
    guard let best else { return nil }
    return found(grown(best.candidate.rows, matched: best.matched, form), form)
  }

  /// The head in rows that a person named, by their numbers; nil where the file has none of them.
  func find(_ form: FormKeys, rows numbers: ClosedRange<Int>) -> Found? {
    let places = sample.rows.indices.filter { numbers.contains(sample.rows[$0].number) }
    guard let first = places.first, let last = places.last else { return nil }
    return found(first..<(last + 1), form)
  }

  /// What is taken for the head where nothing matches: the row with most texts, so that the person sees which heads
  /// were read.
  func fallback(_ form: FormKeys) -> Found? {
    let texts = sample.rows.map { row in row.filled.count { Int64(row[$0]) == nil } }
    guard let most = texts.max(), let place = texts.firstIndex(of: most) else { return nil }
    return found(place..<(place + 1), form)
  }

  private func found(_ rows: Range<Int>, _ form: FormKeys) -> Found {
    let heads = HeadSearch.join(sample, rows, hasMergedCells: hasMergedCells)
    let columns = HeadSearch.columns(heads, form)
    var last = rows.upperBound - 1
    if last + 1 < sample.rows.count, HeadSearch.isColumnNumbers(sample.rows[last + 1]) { last += 1 }
    return Found(
      head: SheetHead(
        rows: sample.rows[rows.lowerBound].number...sample.rows[rows.upperBound - 1].number,
        last: sample.rows[last].number, heads: heads,
        written: sample.rows[rows.lowerBound...last].map { row in (0..<sample.width).map { row[$0] } },
        titles: sample.rows[..<rows.lowerBound].flatMap { row in
          var texts: [String] = []
          for text in row.filled.map({ row[$0] }) where texts.last != text { texts.append(text) }
          return texts
        }),
      matched: columns.count,
      missing: form.form.columns.indices.filter {
        !columns.contains($0) && form.form.isRequired($0, where: columns.contains)
      },
      standIns: form.form.columns.count { column in
        column.isRequired && form.form.standIn(of: column) != nil
          && !columns.contains { form.form.columns[$0] == column }
      })
  }

  private static func columns(_ heads: [ColumnHead], _ form: FormKeys) -> Set<Int> {
    Set(heads.compactMap { form.column($0)?.column })
  }

  // MARK: Growing

  /// Takes in a row of groups above, a row of parts below, and a row of units.
  private func grown(_ rows: Range<Int>, matched: Int, _ form: FormKeys) -> Range<Int> {
    var rows = rows
    while rows.lowerBound > 0, isGroupRow(rows.lowerBound - 1, above: rows) {
      let wider = (rows.lowerBound - 1)..<rows.upperBound
      let heads = HeadSearch.join(sample, wider, hasMergedCells: hasMergedCells)
      guard HeadSearch.columns(heads, form).count >= matched else { break }
      rows = wider
    }
    while rows.upperBound < sample.rows.count, rows.count < HeadSearch.deepest + 1 {
      let below = rows.upperBound
      guard isUnitRow(below) || isPartRow(below, under: rows) else { break }
      rows = rows.lowerBound..<(below + 1)
    }
    return rows
  }

  /// A row right above a head of which some cell stands over several of its columns.
  private func isGroupRow(_ place: Int, above rows: Range<Int>) -> Bool {
    let row = sample.rows[place]
    let heads = sample.rows[rows.lowerBound]
    guard heads.number - row.number <= 1 || !hasMergedCells else { return false }
    let texts = row.filled.map { row[$0] }
    guard Set(texts).count > 1, texts.allSatisfy({ $0.count <= 60 && !RowWords.isLetterhead($0) }) else { return false }
    let filled = HeadSearch.spread(row, above: sample.rows[rows], level: nil, hasMergedCells: hasMergedCells)
    let isGroup = filled.indices.dropFirst().contains { !filled[$0].isEmpty && filled[$0] == filled[$0 - 1] }
    // Nothing of it may stand beside the head.
    let width = sample.rows[rows].map { ($0.filled.last ?? -1) }.max() ?? -1
    return isGroup && row.filled.allSatisfy { $0 <= width }
  }

  /// "(đồng)" and the like under each head.
  private func isUnitRow(_ place: Int) -> Bool {
    let row = sample.rows[place]
    let filled = row.filled
    guard !filled.isEmpty, !HeadSearch.isColumnNumbers(row) else { return false }
    return filled.allSatisfy { row[$0].hasPrefix("(") && row[$0].hasSuffix(")") }
  }

  /// Heads that part those of the row above: each stands where that row goes on being empty, or below a cell that was
  /// merged downwards.
  private func isPartRow(_ place: Int, under rows: Range<Int>) -> Bool {
    let row = sample.rows[place]
    let above = sample.rows[rows.upperBound - 1]
    guard row.number - above.number <= 1, !row.filled.isEmpty else { return false }
    var parts = 0
    for column in row.filled {
      if hasMergedCells, row[column] == above[column] { continue }
      guard row[column].contains(where: \.isLetter) else { return false }
      let isWide =
        hasMergedCells
        ? above[column] == above[column + 1] || column > 0 && above[column] == above[column - 1]
        : above[column].isEmpty || above[column + 1].isEmpty && !row[column + 1].isEmpty
      guard isWide, !above[column].isEmpty || !hasMergedCells && column > 0 else { return false }
      parts += 1
    }
    return parts > 1 && (hasMergedCells || above.filled.contains { row[$0].isEmpty })
  }

  /// "(1) (2) (3)", "A B 1 2", "1 2 3 4": one after another from the first.
  static func isColumnNumbers(_ row: SheetSample.Row) -> Bool {
    let filled = row.filled
    guard filled.count >= 3 else { return false }
    var next = 1
    var letters = 0
    for column in filled {
      let text = row[column]
      // "(5)=(3)+(4)" says how a column is computed.
      let inner = String(text.drop { $0 == "(" || $0 == "[" || $0 == " " }.prefix { $0.isLetter || $0.isNumber })
      if let number = Int(inner) {
        guard number == next || letters > 0 && next == letters + 1 && number == 1 else { return false }
        next = number + 1
      } else if inner.count == 1, next == letters + 1, text.count <= 3 {
        guard inner.uppercased() == String(Array("ABCDEFGHIJ")[min(letters, 9)]) else { return false }
        letters += 1
        next = letters + 1
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Joining

  private static func join(_ sample: SheetSample, _ rows: Range<Int>, hasMergedCells: Bool) -> [ColumnHead] {
    var levels: [[String]] = []
    for place in rows {
      levels.append(
        spread(
          sample.rows[place], above: sample.rows[(place + 1)..<rows.upperBound], level: levels.last,
          hasMergedCells: hasMergedCells))
    }
    let width = levels.map(\.count).max() ?? 0
    return (0..<width).map { column in ColumnHead(levels.map { column < $0.count ? $0[column] : "" }) }
  }

  /// A row of a head with each group's text over all of its columns.
  ///
  /// - Parameters:
  ///   - lower: the rows of the head below it.
  ///   - level: the row above it, spread: a group never goes beyond the group above.
  private static func spread(
    _ row: SheetSample.Row, above lower: ArraySlice<SheetSample.Row>, level: [String]?, hasMergedCells: Bool
  ) -> [String] {
    let width = max(row.cells.count, lower.map(\.cells.count).max() ?? 0)
    var cells = (0..<width).map { row[$0] }
    guard !hasMergedCells, !lower.isEmpty else { return cells }
    func hasBelow(_ column: Int) -> Bool { lower.contains { !$0[column].isEmpty } }
    for column in cells.indices.dropFirst() where cells[column].isEmpty && !cells[column - 1].isEmpty {
      guard hasBelow(column), hasBelow(column - 1) else { continue }
      if let level, column < level.count, level[column] != level[column - 1] { continue }
      cells[column] = cells[column - 1]
    }
    return cells
  }
}
