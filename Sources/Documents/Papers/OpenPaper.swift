/// Reads an ODS: the cells of its tables, with their values, and the user-defined property that holds the stamp
/// (OASIS OpenDocument 1.2, 4.3.2 and 9).

import Messages
import Spreadsheets
import Vietnamese

struct OpenPaper {
  /// Rows and cells without content may be repeated to the end of a sheet; those with content are not repeated often.
  private static let repeats = 64

  private var grids: [[[PaperCell]]] = []
  private var row: [PaperCell] = []
  private var text: String?
  private var attributes: [String: String] = [:]
  private var rowRepeats = 1
  private var isParagraph = false
  /// How many cells there may still be.
  private var room = Paper.mostCells

  static func read(_ archive: XMLArchive, _ path: String) throws -> Paper {
    var stamp = StampParts()
    if archive.contains("meta.xml") {
      try archive.read("meta.xml", attributes: ["meta:user-defined": ["meta:name"]]) { event in
        switch event {
        case .start("meta:user-defined", let attributes): stamp.begin(attributes["meta:name"])
        case .end("meta:user-defined"): stamp.begin(nil)
        case .text(let piece): stamp.add(piece)
        default: break
        }
      }
    }
    let record = try Paper.record(stamp.text, path)
    var reader = OpenPaper()
    let cell = [
      "office:value-type", "office:value", "office:date-value", "office:boolean-value", "table:number-columns-repeated",
    ]
    let wanted = [
      "table:table-cell": cell, "table:covered-table-cell": cell, "table:table-row": ["table:number-rows-repeated"],
    ]
    try archive.read("content.xml", attributes: wanted) { reader.handle($0) }
    guard reader.room >= 0 else { throw Paper.tooManyCells(path) }
    return Paper(record: record, grids: reader.grids, carriesTexts: false)
  }

  private mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start("table:table", _): grids.append([])
    case .start("table:table-row", let found):
      row = []
      rowRepeats = found["table:number-rows-repeated"].flatMap { Int($0) } ?? 1
    case .start("table:table-cell", let found), .start("table:covered-table-cell", let found):
      (attributes, text) = (found, "")
    case .start("text:p", _) where text != nil:
      if !(text?.isEmpty ?? true) { text?.append(" ") }
      isParagraph = true
    case .start("text:s", _), .start("text:tab", _), .start("text:line-break", _): if isParagraph { text?.append(" ") }
    case .text(let piece) where isParagraph: text?.append(piece)
    case .end("text:p"): isParagraph = false
    case .end("table:table-cell"), .end("table:covered-table-cell"): endCell()
    case .end("table:table-row"):
      while row.last == .empty { row.removeLast() }
      guard !row.isEmpty, !grids.isEmpty else { return }
      let lines = max(1, min(Self.repeats, rowRepeats))
      room -= (lines - 1) * row.count
      guard room >= 0 else { return }
      for _ in 0..<lines { grids[grids.count - 1].append(row) }
    default: break
    }
  }

  private mutating func endCell() {
    let shown = (text ?? "").sealed
    text = nil
    let cell: PaperCell =
      switch attributes["office:value-type"] {
      case "float", "percentage", "currency":
        attributes["office:value"].flatMap { Double($0) }.map(PaperCell.number) ?? .text(shown)
      case "date": attributes["office:date-value"].map { PaperCell(iso: $0) } ?? .text(shown)
      case "boolean": .boolean(attributes["office:boolean-value"] == "true")
      default: shown.isEmpty ? .empty : .text(shown)
      }
    let count = attributes["table:number-columns-repeated"].flatMap { Int($0) } ?? 1
    let width = max(1, min(Self.repeats, count))
    room -= width
    guard room >= 0 else { return }
    for _ in 0..<width { row.append(cell) }
  }
}

extension PaperCell {
  /// A day, also with a time of day behind it.
  init(iso text: String) { self = Day(iso: text.prefix(10)).map(PaperCell.date) ?? .text(text) }
}
