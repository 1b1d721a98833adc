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
  let paper: Paper
  let seal: Seal
  let language: Language
  /// By their places in the seal: nothing keeps a stranger's seal from naming two parts alike.
  private(set) var parts: [Int: PaperPart] = [:]
  /// Sealed paragraphs that are not in the file, with what stands in their place.
  var paragraphs: [(index: Int, shown: String?)] = []
  let grids: [[[PaperCell]]]
  /// How many tables from the one behind the last are looked at first.
  private static let near = 16
  private(set) var usedGrids: Set<Int> = []
  /// Behind the grid that was used last: tables mostly stand in the order in which they were sealed.
  private var nextGrid = 0
  /// Texts that stand in the file beside the sealed lines.
  private(set) var other: Set<UInt32> = []
  /// How many cells may still be compared, some times as many as there are: a file of a stranger keeps nobody waiting.
  /// What is not found until then counts as gone.
  private var effort = 1 << 23

  init(_ paper: Paper, _ seal: Seal) {
    self.paper = paper
    self.seal = seal
    language = paper.record.stamp.language
    let tables = seal.parts.filter(\.kind.isGrid)
    // Only sheets hold tables below one another.
    let areBelow = !paper.carriesTexts && tables.count > paper.grids.count
    grids = areBelow ? paper.grids.cut(atHeadsOf: tables) : paper.grids
    effort += 8 * grids.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    guard paper.pages == nil else {
      for (place, part) in seal.parts.enumerated() {
        parts[place] = PaperPart(shown: (0..<part.rowCount).map { part.rows?[$0].map { $0 } ?? [] })
      }
      return
    }
    let sealed = seal.parts.enumerated()
    for (place, part) in sealed where part.kind.isGrid && part.rowCount > 0 { parts[place] = table(part) }
    // What is left are those without rows.
    for (place, part) in sealed where part.kind.isGrid && part.rowCount == 0 { parts[place] = emptyTable(part) }
    var labels = seal.parts.contains(where: \.standsAlone) ? PaperLabels(paper, grids, without: usedGrids) : nil
    for (place, part) in sealed where !part.kind.isGrid { parts[place] = fragments(part, &labels) }
    for text in paper.texts { for variant in Self.variants(text) { other.insert(SealMark.paragraph(variant)) } }
    if paper.carriesTexts { checkParagraphs() }
    // The digest over all is certain, where the search for each figure goes by looks.
    if paper.isUntouched == true { forgetChanges() }
  }

  private mutating func forgetChanges() {
    paragraphs = []
    for place in parts.keys {
      parts[place]?.altered = []
      parts[place]?.missing = []
      parts[place]?.added = []
      parts[place]?.heads = []
      parts[place]?.isThere = true
      parts[place]?.isOtherwiseAltered = false
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
    for grid in unusedGrids where effort > 0 {
      effort -= grids[grid].reduce(1) { $0 + $1.count }
      let labels = Set(grids[grid].joined().flatMap(\.labels).map(SealMark.cell))
      if part.heads.allSatisfy({ $0.isEmptyMark || labels.contains($0) }) {
        use(grid...grid)
        break
      }
    }
    return PaperPart(shown: [])
  }

  /// From the one behind the last used on.
  private var unusedGrids: some Sequence<Int> {
    [nextGrid..<grids.count, 0..<nextGrid].lazy.joined().filter { [usedGrids] in !usedGrids.contains($0) }
  }

  private mutating func use(_ used: ClosedRange<Int>) {
    usedGrids.formUnion(used)
    nextGrid = used.upperBound + 1
  }

  private mutating func table(_ part: Seal.Part) -> PaperPart {
    let sealed = (0..<part.rowCount).map { part.rowMarks($0).map(\.ofCell) }
    let cells = part.rowCount * part.columns.count
    var best = match(part, sealed, in: unusedGrids.prefix(Self.near))
    // A file of very many tables is not searched whole for each that has its place: most of it is where it was.
    if (best?.alignment.equalCells ?? 0) * 2 < cells { best = match(part, sealed, in: unusedGrids) }
    if (best?.alignment.equalCells ?? 0) * 2 < cells, let panels = panels(part) {
      let joined = grids[panels.grids].joinedPanels(rows: part.rowCount)
      let alignment = RowAlignment(sealed, joined.map { marks($0, part, 0) })
      if alignment.equalCells > best?.alignment.equalCells ?? 0 {
        use(panels.grids.lowerBound...panels.grids.upperBound - 1)
        return compared(part, joined, 0, alignment)
      }
    }
    guard let (grid, shift, alignment) = best else {
      return PaperPart(shown: sealed.map { _ in [] }, isThere: false)
    }
    use(grid...grid)
    return compared(part, grids[grid], shift, alignment)
  }

  /// The grid that has the most of a part's cells, and from which column on; the first that has all.
  private mutating func match(
    _ part: Seal.Part, _ sealed: [[UInt16]], in candidates: some Sequence<Int>
  ) -> (grid: Int, shift: Int, alignment: RowAlignment)? {
    var best: (grid: Int, shift: Int, alignment: RowAlignment)?
    for grid in candidates where effort > 0 {
      let width = grids[grid].map(\.count).max() ?? 0
      effort -= grids[grid].count + 1
      guard width >= part.columns.count else { continue }
      for shift in 0...min(3, width - part.columns.count) {
        effort -= (grids[grid].count + part.rowCount) * part.columns.count
        let alignment = RowAlignment(sealed, grids[grid].map { marks($0, part, shift) })
        if alignment.equalCells > best?.alignment.equalCells ?? 0 { best = (grid, shift, alignment) }
        if alignment.equalCells == part.rowCount * part.columns.count { return best }
      }
    }
    return best
  }

  /// Neighbouring tables that a wide one was parted into: as many lines, the first columns repeated.
  private mutating func panels(_ part: Seal.Part) -> (grids: Range<Int>, width: Int)? {
    for start in grids.indices where effort > 0 && !usedGrids.contains(start) && grids[start].count >= part.rowCount {
      for end in start + 1..<max(start + 1, min(grids.count, start + 40)) + 1 where end <= grids.count {
        guard grids[end - 1].count >= part.rowCount, !usedGrids.contains(end - 1) else { break }
        let width = grids[start..<end].joinedPanels(rows: part.rowCount).first?.count ?? 0
        effort -= (width + 1) * part.rowCount
        if end > start + 1, width == part.columns.count { return (start..<end, width) }
        if width > part.columns.count { break }
      }
    }
    return nil
  }

  private func marks(_ row: [PaperCell], _ part: Seal.Part, _ shift: Int) -> [UInt16] {
    part.columns.indices.map { column in
      column + shift < row.count
        ? SealMark.cell(row[column + shift].shown(in: part.columns[column].format, language)).ofCell : .nothing
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
    let above = Set(grid[..<min(first, grid.count)].joined().flatMap(\.labels).map(SealMark.cell))
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

  private static let leadingWords = [Phrases.note, Phrases.to].flatMap { word in
    Language.allCases.map { word[$0].sealed }
  }
  private static let annexLetters: Set<UInt8> = Set("pPaA".utf8)
  /// What stands behind a number, or is a mark itself; "–" and "•" begin with the last.
  private static let numberSigns: Set<UInt8> = Set(".)-+".utf8).union([0xE2])

  /// A paragraph as it stands, and without what layouts put before it: a number, a mark, "Ghi chú:".
  static func variants(_ text: String) -> [String] {
    let text = text.sealed
    var result = [text]
    for word in leadingWords where text.hasPrefix(word) { result.append(String(text.dropFirst(word.count))) }
    // Most texts begin with nothing of the kind, which a look at their first letters tells.
    if let first = text.utf8.first, annexLetters.contains(first),
      let match = text.prefixMatch(of: /(?:phụ lục|annex)(?:\s+[IVXLCDM\d]+)?[.:]?\s+/.ignoresCase())
    {
      result.append(String(text[match.range.upperBound...]))
    }
    if text.utf8.prefix(16).contains(where: numberSigns.contains),
      let match = text.prefixMatch(of: /(?:[IVXLCDM]+\.|\d{1,3}[.)]|[a-zđ]{1,2}\)|[-–•+])\s*/)
    {
      result.append(String(text[match.range.upperBound...]))
    }
    return result
  }
}
