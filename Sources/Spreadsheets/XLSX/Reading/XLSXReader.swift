/// Reads a sheet of a workbook row by row. Memory is bounded by one row; rows and cells without content are left out,
/// however many of them a sheet formats.

import Messages

/// A reader over one sheet. Not thread-safe; records are valid until the next one is read.
public final class XLSXReader: SheetReader {
  let sheet: String
  let sharedStrings: SharedStrings
  let styles: CellStyles
  let is1904: Bool
  private let part: String
  private var stream: XMLStream?

  // The row.
  var storage = ByteStorage()
  var ends = CellStorage<Int>()
  var kinds = CellStorage<CellKind>()
  private(set) var row = 0
  private var isHidden = false
  private var isInData = false
  private var isInRow = false

  // The cell.
  var cell = Cell()
  /// The text of the cell's value as the file has it.
  var value = ByteStorage()
  private var isInCell = false
  private var isInValue = false
  private var phoneticDepth = 0
  private var sawRoot = false
  private var blankCells = 0

  struct Cell {
    var column = -1
    var type = CellType.number
    var style = 0
    var hasFormula = false
    var hasValue = false
  }

  /// How a cell's value is written (ECMA-376 part 1, 18.18.11).
  enum CellType { case number, shared, formulaText, inline, boolean, error, date, other }

  init(
    _ source: ZIPEntryReader, sheet: String, sharedStrings: SharedStrings, styles: CellStyles, is1904: Bool
  ) throws(XLSXFault) {
    self.sheet = sheet
    self.sharedStrings = sharedStrings
    self.styles = styles
    self.is1904 = is1904
    part = source.name
    stream = try XMLStream(source, handler: self)
  }

  public var record: SheetRecord {
    SheetRecord(
      bytes: UnsafePointer(storage.base), ends: UnsafePointer(ends.base), kinds: UnsafePointer(kinds.base),
      count: ends.count, line: row, isHidden: isHidden)
  }

  /// Reads the next row that has content; false after the last one, when the whole part has been read and its checksum
  /// compared.
  public func next() throws(XLSXFault) -> Bool {
    guard let stream else { return false }
    if try stream.advance() { return true }
    ends.count = 0
    return false
  }

  public var endsInRecord: Bool { false }

  func stop(_ fault: XLSXFault) { stream?.stop(fault) }

  /// The name of the cell being read.
  var cellName: String { CellReference.name(column: max(0, cell.column), row: row) }
}

extension XLSXReader: XMLHandler {
  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c" where isInRow: beginCell(attributes)
    case "v" where isInCell:
      isInValue = true
      cell.hasValue = true
    case "f" where isInCell: cell.hasFormula = true
    case "t" where isInCell && cell.type == .inline: isInValue = phoneticDepth == 0
    case "rPh" where isInCell: phoneticDepth += 1
    case "row" where isInData: beginRow(attributes)
    case "sheetData": isInData = true
    default:
      if !sawRoot, !(name == "worksheet") {
        stop(
          .brokenXML(part: part, line: 1, reason: LocalizedText(vi: "đây không phải trang tính", en: "it is no sheet")))
      }
    }
    sawRoot = true
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInValue else { return }
    value.append(bytes)
    if value.count > XLSXLimits.cellLength { stop(.cellTooLong(sheet: sheet, cell: cellName)) }
  }

  func endElement(_ name: XMLName) {
    switch name {
    case "v", "t": isInValue = false
    case "rPh" where phoneticDepth > 0: phoneticDepth -= 1
    case "c" where isInCell:
      isInCell = false
      let before = ends.count
      appendCell()
      if ends.count == before {
        blankCells += 1
        if blankCells > XLSXLimits.blankCells { stop(.tooLarge(part: part)) }
      }
    case "row" where isInRow:
      isInRow = false
      if ends.count > 0 { stream?.pause() }
    case "sheetData": isInData = false
    default: break
    }
  }

  private func beginRow(_ attributes: XMLAttributes) {
    storage.count = 0
    ends.count = 0
    kinds.count = 0
    let previous = row
    row = previous + 1
    if let number = attributes["r"] {
      guard let stated = XLSXReader.number(number), stated >= 1, stated <= XLSXLimits.rows else {
        return stop(.cellOutside(sheet: sheet, cell: XLSXReader.shown(number)))
      }
      row = stated
    }
    guard row <= XLSXLimits.rows else { return stop(.cellOutside(sheet: sheet, cell: String(row))) }
    guard row > previous, !isInRow else { return stop(.outOfOrder(sheet: sheet, cell: String(row))) }
    isHidden = attributes.isTrue("hidden")
    isInRow = true
    cell.column = -1
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let previous = cell.column
    guard !isInCell else { return stop(.outOfOrder(sheet: sheet, cell: cellName)) }
    cell = Cell(column: previous + 1)
    value.count = 0
    phoneticDepth = 0
    var at = attributes.first
    while let key = at[0], let text = at[1] {
      at += 2
      guard key[0] != 0, key[1] == 0 else { continue }
      switch UInt8(bitPattern: key[0]) {
      case UInt8(ascii: "r"):
        guard let column = CellReference.column(text), column < XLSXLimits.columns else {
          return stop(.cellOutside(sheet: sheet, cell: XLSXReader.shown(text)))
        }
        cell.column = column
      case UInt8(ascii: "s"): cell.style = XLSXReader.number(text) ?? -1
      case UInt8(ascii: "t"): cell.type = CellType(XMLName(bytes: text))
      default: continue
      }
    }
    guard cell.column < XLSXLimits.columns else { return stop(.cellOutside(sheet: sheet, cell: cellName)) }
    guard cell.column > previous else { return stop(.outOfOrder(sheet: sheet, cell: cellName)) }
    isInCell = true
  }

  /// A whole number of at most nine digits.
  private static func number(_ text: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var at = text
    while at.pointee != 0 {
      let byte = UInt8(bitPattern: at.pointee)
      guard (0x30...0x39).contains(byte), at - text < 9 else { return nil }
      number = number * 10 + Int(byte - 0x30)
      at += 1
    }
    return at == text ? nil : number
  }

  /// What a file says where a cell's name should be, not endless.
  private static func shown(_ text: UnsafePointer<CChar>) -> String {
    let name = String(cString: text)
    return name.count <= 20 ? name : name.prefix(19) + "…"
  }
}

extension XLSXReader.CellType {
  init(_ name: XMLName) {
    switch name {
    case "s": self = .shared
    case "n": self = .number
    case "str": self = .formulaText
    case "inlineStr": self = .inline
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .date
    default: self = .other
    }
  }
}
