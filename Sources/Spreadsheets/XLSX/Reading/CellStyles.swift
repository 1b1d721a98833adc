/// Which of a workbook's cell styles show a number as a day (ECMA-376 part 1, 18.8).

import Foundation

final class CellStyles: XMLHandler {
  private var showsDate: [Bool] = []
  private var custom: [Int: Bool] = [:]
  private var isInCellFormats = false
  private unowned(unsafe) var stream: XMLStream?
  private let part: String

  /// No styles: a workbook of plain numbers has no such part.
  init() { part = "" }

  init(_ source: ZIPEntryReader) throws(XLSXFault) {
    part = source.name
    let stream = try XMLStream(source, handler: self)
    self.stream = stream
    try stream.readAll()
    self.stream = nil
  }

  /// Whether a number with the style of this index is a day. An index that is not there is no day.
  func showsDate(_ style: Int) -> Bool { style >= 0 && style < showsDate.count && showsDate[style] }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.string("numFmtId").flatMap(Int.init), let code = attributes.string("formatCode"),
        custom.count < XLSXLimits.styles
      else { return }
      custom[id] = NumberFormat.isDate(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes.string("numFmtId").flatMap(Int.init) ?? 0
      showsDate.append(custom[id] ?? NumberFormat.isDate(builtIn: id))
      if showsDate.count > XLSXLimits.styles { stream?.stop(.tooLarge(part: part)) }
    default: break
    }
  }

  func endElement(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
