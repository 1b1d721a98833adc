/// One sheet of a form: its rows and cells among the bytes.

import Messages
import Spreadsheets

struct ExcelFormSheet {
  struct Cell {
    /// From 0.
    let column: Int
    let range: Range<Int>
    /// The value of its attribute `r`; nil where it has none.
    let reference: Range<Int>?
    let style: Int
    var formula: Formula?
    /// The element `v`.
    var value: Range<Int>?
    /// What it shows, where that is text.
    var text: ExcelFormText?
  }

  struct Formula {
    let element: Range<Int>
    let attributes: Range<Int>?
    let content: Range<Int>
    /// "shared", "array", "dataTable"; nil: plain.
    let type: String?
    let group: String?
  }

  struct Row {
    let number: Int
    let range: Range<Int>
    let reference: Range<Int>?
    var cells: [Cell] = []
  }

  let name: String
  let bytes: [UInt8]
  private(set) var rows: [Row] = []
  /// Where the rows begin and end: all that is before or behind stays, but for references.
  private(set) var data = 0..<0
  private(set) var merged: [(range: MergedRange, place: Range<Int>)] = []
  /// Every other reference: the values of `ref` and `sqref` behind the rows.
  private(set) var references: [Range<Int>] = []
  /// The contents of formulas that rules behind the rows have.
  private(set) var ruleFormulas: [Range<Int>] = []
  private(set) var breaks: [Range<Int>] = []
  private(set) var mergeCells: Range<Int>?
  private(set) var mergeEnd = 0
  private(set) var dimension: Range<Int>?
  /// The texts of the page's header and footer, for first, odd and even pages.
  private(set) var headers: [Range<Int>] = []

  /// - Throws: Why it is no sound sheet.
  init(_ bytes: [UInt8], name: String, strings: [ExcelFormText]) throws(ExcelFormFault) {
    self.name = name
    self.bytes = bytes
    // Texts are counted by their bytes.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notSound }
    var tags = MarkupTags(bytes)
    var (isInData, isInRow) = (false, false)
    var (isBehind, isInColumns) = (false, false)
    var cell: (cell: Cell, type: String)?
    var (valueStart, formulaTag): (Int, MarkupTags.Tag?) = (0, nil)
    var (ruleStart, inlineStart): (Int?, Int?) = (nil, nil)
    var rowStart = 0
    var headerStart: Int?
    while let tag = tags.next() {
      switch (tag.name, tag.kind) {
      case ("sheetData", .open):
        guard !isInData, !isBehind else { throw .notSound }
        isInData = true
        data = tag.range.upperBound..<tag.range.upperBound
      case ("sheetData", let kind):
        // There is one, and its rows end within it.
        guard isInData == (kind == .close), !isInRow, !isBehind else { throw .notSound }
        isInData = false
        isBehind = true
        data = tag.kind == .empty ? tag.range.upperBound..<tag.range.upperBound : data.lowerBound..<tag.range.lowerBound
      case ("row", .open) where isInData, ("row", .empty) where isInData:
        let number = try Self.row(tags.value("r", of: tag) ?? String((rows.last?.number ?? 0) + 1))
        guard number > rows.last?.number ?? 0 else { throw .notSound }
        rowStart = tag.range.lowerBound
        rows.append(Row(number: number, range: tag.range, reference: tags.attribute("r", of: tag)))
        isInRow = tag.kind == .open
      case ("row", .close) where isInRow:
        isInRow = false
        rows[rows.count - 1] = Row(ended: rows[rows.count - 1], range: rowStart..<tag.range.upperBound)
      case ("c", .open) where isInRow, ("c", .empty) where isInRow:
        let reference = tags.attribute("r", of: tag)
        let column =
          reference.flatMap { CellReference.parse(bytes[$0])?.column }
          ?? (rows[rows.count - 1].cells.last?.column ?? -1) + 1
        let made = Cell(
          column: column, range: tag.range, reference: reference,
          style: tags.value("s", of: tag).flatMap { Int($0) } ?? 0)
        if tag.kind == .empty {
          rows[rows.count - 1].cells.append(made)
        } else {
          cell = (made, tags.value("t", of: tag) ?? "n")
        }
      case ("c", .close):
        guard let (open, _) = cell else { throw .notSound }
        rows[rows.count - 1].cells.append(Cell(ended: open, at: tag.range.upperBound))
        cell = nil
      case ("f", .open) where cell != nil: formulaTag = tag
      case ("f", .empty) where cell != nil:
        cell?.cell.formula = Formula(tags, tag, end: tag)
      case ("f", .close) where cell != nil:
        if let start = formulaTag { cell?.cell.formula = Formula(tags, start, end: tag) }
      case ("v", .open): valueStart = tag.range.lowerBound
      case ("v", .close):
        cell?.cell.value = valueStart..<tag.range.upperBound
        if cell?.type == "s", let open = bytes[valueStart...].firstIndex(of: UInt8(ascii: ">")),
          let index = Int(tags.text((open + 1)..<tag.range.lowerBound)), strings.indices.contains(index)
        {
          cell?.cell.text = strings[index]
        }
      case ("is", .open) where cell != nil: inlineStart = tag.range.upperBound
      case ("is", .close) where cell != nil:
        if let start = inlineStart { cell?.cell.text = ExcelFormText(bytes, start..<tag.range.lowerBound) }
      case ("dimension", _): dimension = tags.attribute("ref", of: tag)
      case ("mergeCells", .open): mergeCells = tag.range
      case ("mergeCells", .close): mergeEnd = tag.range.lowerBound
      case ("mergeCell", .open), ("mergeCell", .empty):
        if let place = tags.attribute("ref", of: tag), let range = MergedRange(tags.text(place)) {
          merged.append((range, place))
        }
      case ("colBreaks", _): isInColumns = tag.kind == .open
      case ("brk", .open), ("brk", .empty):
        if !isInColumns, let place = tags.attribute("id", of: tag) {
          _ = try Self.row(tags.text(place))
          breaks.append(place)
        }
      case ("oddHeader", .open), ("oddFooter", .open), ("evenHeader", .open), ("evenFooter", .open),
        ("firstHeader", .open), ("firstFooter", .open):
        headerStart = tag.range.upperBound
      case ("oddHeader", .close), ("oddFooter", .close), ("evenHeader", .close), ("evenFooter", .close),
        ("firstHeader", .close), ("firstFooter", .close):
        if let start = headerStart, isBehind { headers.append(start..<tag.range.lowerBound) }
        headerStart = nil
      case ("formula", .open), ("formula1", .open), ("formula2", .open), ("f", .open):
        if isBehind { ruleStart = tag.range.upperBound }
      case ("formula", .close), ("formula1", .close), ("formula2", .close), ("f", .close):
        if let start = ruleStart { ruleFormulas.append(start..<tag.range.lowerBound) }
        ruleStart = nil
      default:
        guard isBehind, tag.kind != .close else { break }
        for name in ["ref", "sqref"] { if let place = tags.attribute(name, of: tag) { references.append(place) } }
      }
    }
    guard !tags.isBroken, cell == nil, !isInRow, isBehind else { throw .notSound }
  }

  /// The number of a row, or of the row that a break stands behind.
  private static func row(_ text: String) throws(ExcelFormFault) -> Int {
    guard let row = Int(text), (0...XLSXLimits.rows).contains(row) else { throw .rowOutside(text) }
    return row
  }

  /// The name of a cell in the form: "B5".
  func place(_ cell: Cell, row: Row) -> String { CellReference.name(column: cell.column, row: row.number) }
}

extension ExcelFormSheet.Row {
  fileprivate init(ended row: Self, range: Range<Int>) {
    self.init(number: row.number, range: range, reference: row.reference, cells: row.cells)
  }
}

extension ExcelFormSheet.Cell {
  fileprivate init(ended cell: Self, at end: Int) {
    self.init(
      column: cell.column, range: cell.range.lowerBound..<end, reference: cell.reference, style: cell.style,
      formula: cell.formula, value: cell.value, text: cell.text)
  }
}

extension ExcelFormSheet.Formula {
  fileprivate init(_ tags: MarkupTags, _ start: MarkupTags.Tag, end: MarkupTags.Tag) {
    let isEmpty = start.kind == .empty
    self.init(
      element: start.range.lowerBound..<end.range.upperBound, attributes: tags.attribute("ref", of: start),
      content: isEmpty
        ? start.range.upperBound..<start.range.upperBound : start.range.upperBound..<end.range.lowerBound,
      type: tags.value("t", of: start), group: tags.value("si", of: start))
  }
}

/// Why a part is no sheet that can be filled.
enum ExcelFormFault: Error {
  case notSound
  /// The number of a row that no sheet has.
  case rowOutside(String)

  func reason(part: String) -> LocalizedText {
    switch self {
    case .notSound: LocalizedText(vi: "\(part) không đúng", en: "\(part) is not sound")
    case .rowOutside(let text):
      LocalizedText(
        vi: "\(part) có dòng số \(String(text.prefix(40)).printable), trang tính chỉ có 1.048.576 dòng",
        en: "\(part) has a row numbered \(String(text.prefix(40)).printable); a sheet has only 1,048,576 rows")
    }
  }
}
