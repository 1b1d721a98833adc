/// Reads a DOCX: paragraphs and tables of its main part, with what tracked changes inserted and without what they deleted.

import Messages
import Spreadsheets

struct WordPaper {
  private var grids: [[[PaperCell]]] = []
  private var texts: [String] = []
  private var paragraph = ""
  /// The paragraphs of the cell being read.
  private var cell: [String] = []
  private var row: [PaperCell] = []
  private var grid: [[PaperCell]] = []
  /// A table within a cell is part of that cell's text.
  private var tables = 0
  private var isText = false
  private var span = 1
  /// How many cells there may still be.
  private var room = Paper.mostCells

  static func read(_ archive: XMLArchive, _ path: String) throws -> Paper {
    let stamp = try Paper.customProperty(archive)
    let record = try Paper.record(stamp, path)
    guard let (grids, texts) = try shown(archive) else { throw Paper.tooManyCells(path) }
    return Paper(record: record, grids: grids, texts: texts, format: .docx)
  }

  /// The tables and the texts beside them; nil where there are too many cells.
  static func shown(_ archive: XMLArchive) throws(XLSXFault) -> (grids: [[[PaperCell]]], texts: [String])? {
    var reader = WordPaper()
    try archive.read("word/document.xml", attributes: ["w:gridSpan": ["w:val"]]) { reader.handle($0) }
    return reader.room >= 0 ? (reader.grids, reader.texts) : nil
  }

  private mutating func handle(_ event: XMLEvent) {
    switch event {
    case .text(let text): if isText { paragraph += text }
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "w:t": isText = true
    case "w:tab", "w:br", "w:cr": paragraph += " "
    case "w:noBreakHyphen": paragraph += "-"
    case "w:tbl":
      tables += 1
      if tables == 1 { grid = [] }
    case "w:tr" where tables == 1: row = []
    case "w:tc" where tables == 1: (cell, span) = ([], 1)
    case "w:gridSpan" where tables == 1: span = attributes["w:val"].flatMap { Int($0) } ?? 1
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:t": isText = false
    case "w:p":
      let text = paragraph.sealed
      paragraph = ""
      guard !text.isEmpty else { return }
      if tables > 0 { cell.append(text) } else { texts.append(text) }
    case "w:tc" where tables == 1:
      let width = max(1, min(1_000, span))
      room -= width
      guard room >= 0 else { return }
      row.append(.text(cell.joined(separator: " ")))
      // A box of several paragraphs, such as a key figure, is text as much as it is a cell.
      if cell.count > 1 { texts += cell }
      for _ in 1..<width { row.append(.empty) }
    case "w:tr" where tables == 1: grid.append(row)
    case "w:tbl":
      tables -= 1
      if tables == 0 { grids.append(grid) }
    default: break
    }
  }
}
