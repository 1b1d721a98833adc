/// The main part of a workbook: which sheets there are, and from which year days are counted.

import Foundation

final class WorkbookDeclaration: XMLHandler {
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The id of the relationship to its part.
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false

  init(_ source: ZIPEntryReader) throws(XLSXFault) {
    try XMLStream(source, handler: self).readAll()
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": is1904 = attributes.isTrue("date1904")
    case "sheet":
      guard let name = attributes.string("name"), let relationship = attributes.relationship else { return }
      let state = attributes.string("state") ?? "visible"
      sheets.append(Sheet(name: name, isHidden: state != "visible", relationship: relationship))
    default: break
    }
  }

  func endElement(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
