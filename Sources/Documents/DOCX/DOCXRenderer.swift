/// The document as DOCX: the parts of WordprocessingML (ECMA-376 part 1) written by hand and packed with libzip, because
/// column widths, repeated heads, pages on their side and the official head are where converters fail.

import Messages
import Spreadsheets

/// Writes documents for Word: named styles, real headings, tables, lists, links and sections.
public struct DOCXRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let fonts = try PDFFonts(FontFiles.find(in: options.fontFolders))
    let writer = WordWriter(document, fonts: fonts, drawing: ChartPictures(fontFolders: options.fontFolders))
    try writer.write()
    let parts = try WordPackage(writer).parts()
    do throws(ArchiveFault) {
      return try Archive.bytes(of: parts)
    } catch {
      throw Diagnostic(.printFailed, ["title": document.title.printable, "reason": error.reason])
    }
  }
}
