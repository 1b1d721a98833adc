/// Charts in Word: pictures with what they say in words.

import Messages

extension WordWriter {
  static func pictureRelationship(_ number: Int) -> String { "rIdPicture\(number)" }

  /// The caption and the picture on one page; one that is higher than a page is made smaller.
  func write(_ illustration: some Illustration) throws(Diagnostic) {
    let caption = illustration.caption.printable
    if !caption.isEmpty { add(.caption, caption) }
    let picture = try drawing.png(illustration, language: language, width: width)
    pictures.append(picture)
    let number = pictures.count
    let scale = min(1, width / picture.width, (height - 4 * layout.bodySize) / picture.height)
    let extent =
      "cx=\"\(WordMeasure.emu(picture.width * scale))\" cy=\"\(WordMeasure.emu(picture.height * scale))\""
    let name = illustration.id.printable.xml
    let words = illustration.alternativeText(in: language).printable.xml
    let picturePart =
      "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"\(name)\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
      + "<a:blip r:embed=\"\(Self.pictureRelationship(number))\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
      + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
      + "</a:prstGeom></pic:spPr></pic:pic>"
    var paragraph = WordParagraph(.normal)
    paragraph.after = 2 * layout.paragraphGap
    add(paragraph) {
      body.raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(extent)/>")
      body.raw("<wp:docPr id=\"\(number)\" name=\"\(name)\" descr=\"\(words)\"/><wp:cNvGraphicFramePr>")
      body.raw("<a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>")
      body.raw("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">")
      body.raw(picturePart)
      body.raw("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    }
  }
}
