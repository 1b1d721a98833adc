/// The document as an Excel workbook: typed cells, one sheet for each table, charts that Excel draws.

import Messages
import Spreadsheets

/// Writes documents as XLSX.
public struct XLSXRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let writer = try XLSXWriter(named: document.title.printable, properties: WorkbookProperties(document))
    try SheetComposer(document, writer: writer, options: options).compose()
    return try writer.finish()
  }
}
