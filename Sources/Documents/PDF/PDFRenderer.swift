/// The document as PDF: drawn in process with Pango and Cairo, page after page, so that memory does not grow with rows.

import Messages

/// Writes documents as PDF, on A4, with the font embedded.
public struct PDFRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let fonts = try PDFFonts(FontFiles.find(in: options.fontFolders))
    let writer = PDFWriter(document, fonts: fonts)
    writer.write()
    let title = document.title.printable
    let bytes: [UInt8]
    switch writer.flow.canvas.finish() {
    case .success(let written): bytes = written
    case .failure(let failure):
      throw Diagnostic(.printFailed, ["title": title, "reason": failure.reason])
    }
    guard let update = PDFUpdate(bytes) else {
      throw Diagnostic(.printFailed, ["title": title, "reason": "cairo: no table of references"])
    }
    let metadata = PDFMetadata(document: document, pages: bytes)
    return update.bytes(
      language: metadata.language, properties: metadata.properties, metadata: metadata.xmp,
      files: document.attachments.map { (name: $0.name, content: $0.bytes(in: document.language)) })
  }
}
