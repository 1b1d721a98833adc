/// Where the texts and cells of a file begin with what may be the label of a figure.

import Messages
import Vietnamese

struct PaperLabels {
  private enum Place {
    case text(Int)
    case cell(grid: Int, line: Int, column: Int)
  }

  /// Figures behind one label in one text.
  private static let figures = 64
  /// Cells beside a label in which its figure is looked for.
  private static let beside = 64

  private let paper: Paper
  private let grids: [[[PaperCell]]]
  /// By the marks of labels, in reading order.
  private var places: [UInt16: [(place: Place, label: String)]] = [:]
  /// How many places may still be looked at: a stranger may put one label into every cell.
  private var left = 10_000

  /// - Parameter used: tables whose cells are known to be others.
  init(_ paper: Paper, _ grids: [[[PaperCell]]], without used: Set<Int>) {
    (self.paper, self.grids) = (paper, grids)
    for (index, text) in paper.texts.enumerated() { add(text, .text(index)) }
    for grid in grids.indices where !used.contains(grid) {
      for (line, row) in grids[grid].enumerated() {
        for (column, cell) in row.enumerated() {
          if case .text(let text) = cell { add(text, .cell(grid: grid, line: line, column: column)) }
        }
      }
    }
  }

  private mutating func add(_ text: String, _ place: Place) {
    var known: Set<UInt16> = []
    for label in Self.labels(text.sealed) {
      let mark = SealMark.cell(label)
      if known.insert(mark).inserted { places[mark, default: []].append((place, label)) }
    }
  }

  /// What may be the label at the start of a text: all of it, up to a colon, or up to a figure.
  private static func labels(_ text: String) -> [String] {
    var result = [text]
    if let colon = text.firstIndex(of: ":") { result.append(String(text[..<colon])) }
    // What no figure stands for.
    if text.hasSuffix(" " + NumberFormat.empty) { result.append(String(text.dropLast(2))) }
    let bytes = text.utf8
    var (index, found) = (bytes.startIndex, 0)
    while found < figures, let space = bytes[index...].firstIndex(of: 0x20) {
      index = bytes.index(after: space)
      let behind = bytes[index...].prefix(2)
      let first = behind.first == UInt8(ascii: "-") ? behind.last : behind.first
      if let first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
        result.append(String(text[..<space]))
        found += 1
      }
    }
    return result
  }

  /// The first place of a label that is as wanted, with the texts that a figure of it may stand in.
  mutating func first(
    of mark: UInt16, _ language: Language, where isWanted: ((label: String, texts: [String])) -> Bool
  ) -> (label: String, texts: [String])? {
    for (place, label) in places[mark] ?? [] where left > 0 {
      left -= 1
      let region = (label, texts(place, label, language).filter { !$0.isEmpty })
      if isWanted(region) { return region }
    }
    return nil
  }

  private func texts(_ place: Place, _ label: String, _ language: Language) -> [String] {
    switch place {
    case .text(let index):
      let rest = paper.texts[index].sealed.dropFirst(label.count).drop { $0 == ":" || $0.isWhitespace }
      return [String(rest)] + paper.texts[(index + 1)...].prefix(1)
    case .cell(let grid, let line, let column):
      let rows = grids[grid]
      let below = line + 1 < rows.count && column < rows[line + 1].count ? [rows[line + 1][column]] : []
      let own: String = if case .text(let text) = rows[line][column] { text.sealed } else { "" }
      return [String(own.dropFirst(label.count))]
        + (rows[line].dropFirst(column + 1).prefix(Self.beside) + below).flatMap { cell in
          NumberFormat.allCases.flatMap { cell.texts(in: $0, language) }
        }
    }
  }
}
