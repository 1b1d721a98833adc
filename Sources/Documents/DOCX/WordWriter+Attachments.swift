/// Files that go with a document in Word: Excel workbooks inside of it, which a double click on their sign opens.

import CPangoCairo
import Messages

/// A workbook in the package.
struct WordAttachment {
  let workbook: [UInt8]

  static func relationship(_ number: Int) -> String { "rIdAttachment\(number)" }
  static func name(_ number: Int) -> String { "attachment-\(number).xlsx" }
  /// All attachments have the same sign.
  static let signRelationship = "rIdAttachmentSign"
  static let signName = "attachment.png"

  /// Of the sign, in points.
  private static let (width, height) = (36.0, 27.0)

  /// A sheet with a green head.
  static func sign() throws(Diagnostic) -> [UInt8] {
    let canvas = PictureCanvas(width: width, height: height, dotsPerInch: 200)
    canvas.fill(x: 1, y: 1, width: width - 2, height: 6, PDFColor(0x217346))
    for row in 0...3 {
      let y = 7 + Double(row) * (height - 8) / 3
      canvas.line(Scene.Point(x: 1, y: y), Scene.Point(x: width - 1, y: y), PDFColor(0x7F8C8D))
    }
    for column in 0...3 {
      let x = 1 + Double(column) * (width - 2) / 3
      canvas.line(Scene.Point(x: x, y: 1), Scene.Point(x: x, y: height - 1), PDFColor(0x7F8C8D))
    }
    switch canvas.finish() {
    case .success(let bytes): return bytes
    case .failure(let failure): throw Diagnostic(.printFailed, ["title": signName, "reason": failure.reason])
    }
  }

  /// The run that shows the sign and opens the workbook (ECMA-376 part 1, 17.3.3.19 and 19.1.2.19).
  static func run(_ number: Int, title: String) -> String {
    let shape = "attachment\(number)"
    return "<w:r><w:object w:dxaOrig=\"\(WordMeasure.twips(width))\" w:dyaOrig=\"\(WordMeasure.twips(height))\">"
      + "<v:shape id=\"\(shape)\" style=\"width:\(Int(width))pt;height:\(Int(height))pt\" alt=\"\(title.xml)\" o:ole=\"\">"
      + "<v:imagedata r:id=\"\(signRelationship)\" o:title=\"\(title.xml)\"/></v:shape>"
      + "<o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" ShapeID=\"\(shape)\" DrawAspect=\"Icon\""
      + " ObjectID=\"_\(1_000_000_000 + number)\" r:id=\"\(relationship(number))\"/></w:object></w:r>"
  }
}

extension WordWriter {
  func write(_ attachment: Attachment) throws(Diagnostic) {
    let title = attachment.title(in: language)
    let workbook = try DocumentFormat.xlsx.render(
      Document(language: language, title: attachment.name, blocks: [.table(attachment.table)]))
    attachments.append(WordAttachment(workbook: workbook))
    let number = attachments.count
    add(WordParagraph(.bodyText)) {
      body.raw(WordAttachment.run(number, title: title))
      body.run(" " + Phrases.attached[language] + title)
    }
  }
}
