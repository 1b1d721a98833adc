/// A paper beside its seal and beside the same document computed now: every figure that differs, and why.

import Messages

public struct PaperComparison: Sendable {
  /// What differs at one place.
  public struct Finding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      case figure, text, head
      case rowAdded = "row_added"
      case rowGone = "row_gone"
      case tableAdded = "table_added"
      case tableGone = "table_gone"
      case paragraph, pages
    }

    /// Who changed it: a hand in the file, or the computation.
    public enum Change: String, Sendable, Hashable {
      case byHand = "by_hand"
      case computed
    }

    public let kind: Kind
    public let change: Change
    /// The table's id; nil for paragraphs and pages.
    public let table: String?
    public var row: String?
    public var column: String?
    /// What was written, where that is known.
    public var written: String?
    /// What the file says now, where a hand changed it.
    public var shown: String?
    /// What it is now; nil where it is no longer there.
    public var now: String?
  }

  public private(set) var findings: [Finding] = []
  /// The figures of the paper that were checked.
  public let figureCount: Int
  public let tableCount: Int
  public let paragraphCount: Int
  /// The figures that were changed by hand or are another now.
  public var changedFigures: Int { findings.count { $0.kind == .figure } }

  private let seal: Seal
  private let current: Seal?
  private let check: PaperCheck
  private let document: Document?

  /// - Parameter document: computed again; nil where that cannot be done.
  public init(_ paper: Paper, _ seal: Seal, now document: Document?) {
    self.seal = seal
    self.document = document
    current = document.map(Seal.init)
    check = PaperCheck(paper, seal)
    figureCount = seal.figureCount
    tableCount = seal.parts.count { $0.kind.isGrid }
    paragraphCount = seal.paragraphs.count
    // Something was put in that no seal is on: a sentence, a row above or below.
    if paper.pages == nil, paper.isUntouched == false, !check.findsChanges {
      findings.append(Finding(kind: .text, change: .byHand, table: nil))
    }
    if paper.pages == .changed { findings.append(Finding(kind: .pages, change: .byHand, table: nil)) }
    compareParagraphs()
    for (place, part) in seal.parts.enumerated() { compare(part, check.parts[place] ?? PaperPart(shown: [])) }
    for part in current?.parts ?? [] where seal.part(part.id) == nil {
      findings.append(Finding(kind: .tableAdded, change: .computed, table: part.id))
    }
  }

  // MARK: tables

  private mutating func compare(_ part: Seal.Part, _ shown: PaperPart) {
    let now = current?.part(part.id)
    if !shown.isThere { findings.append(Finding(kind: .tableGone, change: .byHand, table: part.id)) }
    if current != nil, now == nil { findings.append(Finding(kind: .tableGone, change: .computed, table: part.id)) }
    let match = now.map { LineMatch(part, shown, $0) }
    for line in shown.missing where shown.isThere {
      let text = match?.now(line).map { key(of: $0, now) } ?? "\(line + 1)"
      findings.append(Finding(kind: .rowGone, change: .byHand, table: part.id, row: text))
    }
    for row in shown.added {
      findings.append(
        Finding(
          kind: .rowAdded, change: .byHand, table: part.id,
          row: row.filter { !$0.isEmpty && $0 != NumberFormat.empty }.joined(separator: " · ")))
    }
    for column in shown.heads {
      findings.append(
        Finding(kind: .head, change: .byHand, table: part.id, column: label(part, column), now: label(part, column)))
    }
    if shown.isOtherwiseAltered { findings.append(Finding(kind: .text, change: .byHand, table: part.id)) }
    let figures = Set(part.figureColumns)
    for line in 0..<part.rowCount where !shown.missing.contains(line) {
      compare(part, line, shown, now, match?.now(line), figures)
    }
    guard let now, let match else { return }
    for line in match.added {
      findings.append(Finding(kind: .rowAdded, change: .computed, table: part.id, row: key(of: line, now)))
    }
    for (column, head) in part.heads.enumerated() {
      guard let other = now.columns.firstIndex(where: { $0.id == part.columns[column].id }) else { continue }
      if now.heads[other] != head {
        findings.append(
          Finding(kind: .head, change: .computed, table: part.id, column: label(part, column), now: label(now, other)))
      }
    }
  }

  private mutating func compare(
    _ part: Seal.Part, _ line: Int, _ shown: PaperPart, _ now: Seal.Part?, _ nowLine: Int?, _ figures: Set<Int>
  ) {
    let texts = line < shown.shown.count ? shown.shown[line] : []
    func text(_ column: Int) -> String? { column < texts.count ? texts[column] : nil }
    let title = nowLine.map { key(of: $0, now) } ?? Self.key(part, texts)
    if now != nil, nowLine == nil {
      findings.append(Finding(kind: .rowGone, change: .computed, table: part.id, row: title))
    }
    for column in part.columns.indices {
      let isAltered = shown.altered.contains([line, column])
      let other = now?.columns.firstIndex { $0.id == part.columns[column].id }
      let value = nowLine.flatMap { line in other.flatMap { now?.rows?[line][$0] } }
      let isComputed: Bool =
        if let value {
          SealMark.cell(value) != part.mark(line, column)
            || !isAltered && text(column).map { $0.sealed != value.sealed } ?? false
        } else {
          now != nil && nowLine != nil
        }
      guard isAltered || isComputed else { continue }
      findings.append(
        Finding(
          kind: figures.contains(column) ? .figure : .text,
          change: isAltered ? .byHand : .computed, table: part.id, row: title, column: label(part, column),
          written: isAltered ? (isComputed ? nil : value) : text(column), shown: isAltered ? text(column) : nil,
          now: value))
    }
  }

  private func key(of line: Int, _ part: Seal.Part?) -> String {
    guard let part, let row = part.rows?[line] else { return "\(line + 1)" }
    return Self.key(part, row)
  }

  private static func key(_ part: Seal.Part, _ row: [String?]) -> String {
    let keys = part.columns.indices.filter { part.columns[$0].isKey && $0 < row.count }.compactMap { row[$0] }
    return keys.isEmpty ? row.first.flatMap { $0 } ?? "" : keys.joined(separator: ", ")
  }

  private func label(_ part: Seal.Part, _ column: Int) -> String {
    let id = part.columns[column].id
    let known = document?.tables.first { $0.id == part.id }?.columns.first { $0.id == id }
    return known?.label ?? id
  }

  // MARK: paragraphs

  private mutating func compareParagraphs() {
    let byHand = Dictionary(check.paragraphs.map { ($0.index, $0.shown) }) { first, _ in first }
    let sealed = seal.paragraphs.map {
      [UInt16(truncatingIfNeeded: $0.mark), UInt16(truncatingIfNeeded: $0.mark >> 12)]
    }
    let now = current?.paragraphs ?? []
    let alignment = RowAlignment(
      sealed, now.map { [UInt16(truncatingIfNeeded: $0.mark), UInt16(truncatingIfNeeded: $0.mark >> 12)] })
    var used: Set<Int> = []
    // What is left between two that stayed was rewritten: one by one.
    var places = alignment.places
    for index in places.indices where places[index] == nil {
      let before = index == 0 ? -1 : places[index - 1] ?? now.count
      if before + 1 < now.count, !places.contains(before + 1) { places[index] = before + 1 }
    }
    for (index, paragraph) in seal.paragraphs.enumerated() {
      let place = places[index]
      if let place { used.insert(place) }
      let text = place.map { now[$0].text ?? "" }
      let isComputed = current != nil && place.map { now[$0].mark != paragraph.mark } ?? true
      if let shown = byHand[index] {
        findings.append(
          Finding(
            kind: .paragraph, change: .byHand, table: nil, written: isComputed ? nil : text, shown: shown, now: text))
      } else if isComputed {
        findings.append(
          Finding(kind: .paragraph, change: .computed, table: nil, written: paragraph.text, now: text))
      }
    }
    for index in now.indices where !used.contains(index) {
      findings.append(Finding(kind: .paragraph, change: .computed, table: nil, now: now[index].text))
    }
  }
}

/// Which line of a table computed now is which sealed line: by the texts of its keys.
private struct LineMatch {
  private var places: [Int?]
  /// Lines that were not there.
  private(set) var added: [Int] = []

  init(_ part: Seal.Part, _ shown: PaperPart, _ now: Seal.Part) {
    let keys = part.columns.indices.filter { part.columns[$0].isKey }
    let others = keys.map { key in now.columns.firstIndex { $0.id == part.columns[key].id } }
    places = [Int?](repeating: nil, count: part.rowCount)
    var free = Set(0..<now.rowCount)
    func take(_ line: Int, _ place: Int) {
      places[line] = place
      free.remove(place)
    }
    if part.hasTotal, now.hasTotal, part.rowCount > 0, now.rowCount > 0 { take(part.rowCount - 1, now.rowCount - 1) }
    guard !keys.isEmpty, others.allSatisfy({ $0 != nil }), let rows = now.rows else {
      for line in places.indices where places[line] == nil && free.contains(line) { take(line, line) }
      added = free.sorted()
      return
    }
    let columns = others.compactMap(\.self)
    var byText: [[String]: [Int]] = [:]
    for place in free.sorted() { byText[columns.map { rows[place][$0].sealed }, default: []].append(place) }
    for line in places.indices where places[line] == nil && line < shown.shown.count {
      let texts = keys.map { $0 < shown.shown[line].count ? shown.shown[line][$0]?.sealed : nil }
      guard keys.allSatisfy({ !shown.altered.contains([line, $0]) }), texts.allSatisfy({ $0 != nil }),
        let place = byText[texts.compactMap(\.self)]?.first
      else { continue }
      byText[texts.compactMap(\.self)]?.removeFirst()
      take(line, place)
    }
    // A key that was changed by hand, or that cannot be read: by its mark among the lines that are left.
    var byMarks: [[UInt16]: [Int]] = [:]
    for place in free.sorted(by: >) { byMarks[columns.map { now.mark(place, $0) }, default: []].append(place) }
    for line in places.indices where places[line] == nil {
      let isKnown =
        line < shown.shown.count
        && keys.allSatisfy { key in
          key < shown.shown[line].count && shown.shown[line][key] != nil && !shown.altered.contains([line, key])
        }
      guard !isKnown else { continue }
      if let place = byMarks[keys.map { part.mark(line, $0) }]?.popLast() { take(line, place) }
    }
    added = free.sorted()
  }

  func now(_ line: Int) -> Int? { places[line] }
}
