/// A paper beside its seal: what was changed in the file since it was written.

import Messages

/// What a file shows of one sealed part.
struct PaperPart {
  /// For each sealed line and column what the file shows; nil where the line is gone or nothing can be read.
  var shown: [[String?]]
  /// The cells that are not as sealed.
  var altered: Set<[Int]> = []
  /// Lines that are not in the file.
  var missing: [Int] = []
  /// Lines of the file that were never sealed, by their first texts.
  var added: [[String]] = []
  /// The columns whose head is another.
  var heads: [Int] = []
  /// Whether the part is in the file at all.
  var isThere = true
  /// Whether something was changed though every mark is the same.
  var isOtherwiseAltered = false
}

struct PaperCheck {
  private let paper: Paper
  private let seal: Seal
  private let language: Language
  private(set) var parts: [String: PaperPart] = [:]
  /// Sealed paragraphs that are not in the file, with what stands in their place.
  private(set) var paragraphs: [(index: Int, shown: String?)] = []
  private var usedGrids: Set<Int> = []
  /// Texts that stand in the file beside the sealed lines.
  private var other: Set<UInt32> = []

  init(_ paper: Paper, _ seal: Seal) {
    self.paper = paper
    self.seal = seal
    language = paper.record.stamp.language
    guard paper.pages == nil else {
      for part in seal.parts {
        parts[part.id] = PaperPart(shown: (0..<part.rowCount).map { part.rows?[$0].map { $0 } ?? [] })
      }
      return
    }
    for part in seal.parts where part.kind.isGrid && part.rowCount > 0 { parts[part.id] = table(part) }
    // What is left are those without rows.
    for part in seal.parts where part.kind.isGrid && part.rowCount == 0 { parts[part.id] = emptyTable(part) }
    for part in seal.parts where !part.kind.isGrid { parts[part.id] = fragments(part) }
    for text in paper.texts { for variant in Self.variants(text) { other.insert(SealMark.paragraph(variant)) } }
    if paper.carriesTexts { checkParagraphs() }
    // The digest over all is certain, where the search for each figure goes by looks.
    if paper.isUntouched == true { forgetChanges() }
  }

  private mutating func forgetChanges() {
    paragraphs = []
    for id in parts.keys {
      parts[id]?.altered = []
      parts[id]?.missing = []
      parts[id]?.added = []
      parts[id]?.heads = []
      parts[id]?.isThere = true
      parts[id]?.isOtherwiseAltered = false
    }
  }

  /// Whether a place was found that a hand changed.
  var findsChanges: Bool {
    !paragraphs.isEmpty
      || parts.values.contains { part in
        !part.altered.isEmpty || !part.missing.isEmpty || !part.added.isEmpty || !part.heads.isEmpty || !part.isThere
          || part.isOtherwiseAltered
      }
  }

  // MARK: tables

  /// A table without rows is known by its heads alone.
  private mutating func emptyTable(_ part: Seal.Part) -> PaperPart {
    let found = paper.grids.indices.first { grid in
      guard !usedGrids.contains(grid) else { return false }
      let labels = Set(paper.grids[grid].joined().flatMap { Self.labels($0) }.map(SealMark.cell))
      return part.heads.allSatisfy { $0.isEmptyMark || labels.contains($0) }
    }
    if let found { usedGrids.insert(found) }
    return PaperPart(shown: [])
  }

  private mutating func table(_ part: Seal.Part) -> PaperPart {
    var best: (grid: Int, shift: Int, alignment: RowAlignment)?
    let sealed = (0..<part.rowCount).map(part.rowMarks)
    let cells = part.rowCount * part.columns.count
    search: for grid in paper.grids.indices where !usedGrids.contains(grid) {
      let width = paper.grids[grid].map(\.count).max() ?? 0
      guard width >= part.columns.count else { continue }
      for shift in 0...min(3, width - part.columns.count) {
        let alignment = RowAlignment(sealed, paper.grids[grid].map { marks($0, part, shift) })
        if alignment.equalCells > best?.alignment.equalCells ?? 0 {
          best = (grid, shift, alignment)
        }
        if alignment.equalCells == cells { break search }
      }
    }
    if best?.alignment.equalCells != cells, let panels = panels(part) {
      let joined = paper.grids[panels.grids].joinedPanels(rows: part.rowCount)
      let alignment = RowAlignment(sealed, joined.map { marks($0, part, 0) })
      if alignment.equalCells > best?.alignment.equalCells ?? 0 {
        usedGrids.formUnion(panels.grids)
        return compared(part, joined, 0, alignment)
      }
    }
    guard let (grid, shift, alignment) = best else {
      return PaperPart(shown: sealed.map { _ in [] }, isThere: false)
    }
    usedGrids.insert(grid)
    return compared(part, paper.grids[grid], shift, alignment)
  }

  /// Neighbouring tables that a wide one was parted into: as many lines, the first columns repeated.
  private func panels(_ part: Seal.Part) -> (grids: Range<Int>, width: Int)? {
    let grids = paper.grids
    for start in grids.indices where !usedGrids.contains(start) && grids[start].count >= part.rowCount {
      for end in start + 1..<max(start + 1, min(grids.count, start + 40)) + 1 where end <= grids.count {
        guard grids[end - 1].count >= part.rowCount, !usedGrids.contains(end - 1) else { break }
        let width = grids[start..<end].joinedPanels(rows: part.rowCount).first?.count ?? 0
        if end > start + 1, width == part.columns.count { return (start..<end, width) }
        if width > part.columns.count { break }
      }
    }
    return nil
  }

  private func marks(_ row: [PaperCell], _ part: Seal.Part, _ shift: Int) -> [UInt16] {
    part.columns.indices.map { column in
      column + shift < row.count
        ? SealMark.cell(row[column + shift].shown(in: part.columns[column].format, language)) : 0xFFFF
    }
  }

  private mutating func compared(
    _ part: Seal.Part, _ grid: [[PaperCell]], _ shift: Int, _ alignment: RowAlignment
  ) -> PaperPart {
    var result = PaperPart(shown: [])
    for line in 0..<part.rowCount {
      guard let place = alignment.places[line] else {
        result.missing.append(line)
        result.shown.append([])
        continue
      }
      var texts: [String?] = []
      for column in part.columns.indices {
        let cell = column + shift < grid[place].count ? grid[place][column + shift] : .empty
        let candidates = cell.texts(in: part.columns[column].format, language)
        let sealed = candidates.first { SealMark.cell($0) == part.mark(line, column) }
        if sealed == nil { result.altered.insert([line, column]) }
        texts.append(sealed ?? candidates.first)
      }
      result.shown.append(texts)
    }
    let used = Set(alignment.places.compactMap(\.self))
    let (first, last) = (used.min() ?? grid.count, used.max() ?? -1)
    for (place, row) in grid.enumerated() where !used.contains(place) {
      for cell in row {
        if case .text(let text) = cell { for word in Self.variants(text) { other.insert(SealMark.paragraph(word)) } }
      }
      if place > first && place < last || paper.isUntouched == false && looksAdded(row, part, shift) {
        result.added.append(row.map { $0.shown(in: .text, language) })
      }
    }
    // What stands above the first line are the heads, also a caption and the names of groups of columns.
    let above = Set(grid[..<min(first, grid.count)].joined().flatMap { Self.labels($0) }.map(SealMark.cell))
    if first > 0 {
      result.heads = part.heads.indices.filter { !part.heads[$0].isEmptyMark && !above.contains(part.heads[$0]) }
    }
    if result.altered.isEmpty, result.missing.isEmpty, result.added.isEmpty {
      let digest = SealMark.digest(result.shown.joined().map { $0 ?? "" })
      result.isOtherwiseAltered = digest != part.digest
    }
    return result
  }

  /// Whether a row of a file that was changed, above or below the sealed ones, has figures under the columns of figures.
  private func looksAdded(_ row: [PaperCell], _ part: Seal.Part, _ shift: Int) -> Bool {
    part.figureColumns.contains { column in
      guard column + shift < row.count else { return false }
      let text = row[column + shift].shown(in: part.columns[column].format, language)
      return text.contains(where: \.isNumber) && !part.heads.contains(SealMark.cell(text))
    }
  }

  /// What a head may say: its label alone, below a heading of its own, or with its unit.
  private static func labels(_ cell: PaperCell) -> [String] {
    guard case .text(let text) = cell else { return [] }
    let own = text.ranges(of: " › ").last.map { String(text[$0.upperBound...]) } ?? text
    return [text, own, own.replacing(/\s*\([^()]*\)\s*$/, with: ""), text.replacing(/\s*\([^()]*\)\s*$/, with: "")]
  }

  // MARK: figures that stand alone

  /// Key figures and progress: each label is looked for, and the figures beside, below or behind it. Charts cannot be
  /// read.
  private func fragments(_ part: Seal.Part) -> PaperPart {
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
    for grid in paper.grids.indices where !usedGrids.contains(grid) {
      let rows = paper.grids[grid]
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

  // MARK: paragraphs

  private mutating func checkParagraphs() {
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

  /// A paragraph as it stands, and without what layouts put before it: a number, a mark, "Ghi chú:".
  private static func variants(_ text: String) -> [String] {
    let text = text.sealed
    var result = [text]
    for word in [Phrases.note, Phrases.to] {
      for language in Language.allCases where text.hasPrefix(word[language].sealed) {
        result.append(String(text.dropFirst(word[language].sealed.count)))
      }
    }
    if let match = text.prefixMatch(of: /(?:phụ lục|annex)(?:\s+[IVXLCDM\d]+)?[.:]?\s+/.ignoresCase()) {
      result.append(String(text[match.range.upperBound...]))
    }
    if let match = text.prefixMatch(of: /(?:[IVXLCDM]+\.|\d{1,3}[.)]|[a-zđ]{1,2}\)|[-–•+])\s*/) {
      result.append(String(text[match.range.upperBound...]))
    }
    return result
  }
}

extension UInt16 {
  /// Whether it is the mark of no text at all.
  fileprivate var isEmptyMark: Bool { self == SealMark.cell("") }
}

extension ArraySlice<[[PaperCell]]> {
  /// The last lines of tables side by side, the columns that each repeats from the first left out.
  fileprivate func joinedPanels(rows count: Int) -> [[PaperCell]] {
    guard let head = first else { return [] }
    var joined = head.suffix(count).map { $0 }
    for panel in dropFirst() {
      let rows = panel.suffix(count).map { $0 }
      guard rows.count == joined.count else { return [] }
      let widest = Swift.min(joined.first?.count ?? 0, rows.first?.count ?? 0)
      func isRepeated(_ column: Int) -> Bool {
        zip(joined, rows).allSatisfy { own, other in
          column < own.count && column < other.count && own[column] == other[column]
        }
      }
      let repeated = (0..<widest).prefix(while: isRepeated).count
      for row in rows.indices { joined[row] += rows[row].dropFirst(repeated) }
    }
    return joined
  }
}
