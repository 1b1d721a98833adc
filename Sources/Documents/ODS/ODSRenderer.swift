/// The document as an OpenDocument spreadsheet: what the Excel workbook holds, charts as pictures beside their figures.

import Messages
import Spreadsheets

/// Writes documents as ODS.
public struct ODSRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let writer = ODSWriter(named: document.title.printable, properties: WorkbookProperties(document))
    try SheetComposer(document, writer: writer, options: options).compose()
    return try writer.finish()
  }
}
