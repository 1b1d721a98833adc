/// Sections: the paper, its direction and margins, the number of the page.

struct WordSection {
  let layout: PageLayout
  let isLandscape: Bool
  /// Whether it begins the document: its first page may be without a number.
  let isFirst: Bool

  /// The relationship of the part with the page's number.
  static let numberRelationship = "rIdPageNumber"

  var properties: String {
    let margins = isLandscape ? layout.landscapeMargins : layout.margins
    let (short, long) = (
      WordMeasure.twips(millimetres: layout.paperWidth), WordMeasure.twips(millimetres: layout.paperHeight)
    )
    let (width, height) = isLandscape ? (long, short) : (short, long)
    let number = layout.pageNumber
    let kind = number.isAtTop ? "header" : "footer"
    func sides(_ pairs: KeyValuePairs<String, Double>) -> String {
      pairs.map { " w:\($0.key)=\"\(WordMeasure.twips(millimetres: $0.value))\"" }.joined()
    }
    var xml = "<w:sectPr><w:\(kind)Reference w:type=\"default\" r:id=\"\(Self.numberRelationship)\"/>"
    xml += "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"\(width)\" w:h=\"\(height)\""
    xml += isLandscape ? " w:orient=\"landscape\"/>" : "/>"
    xml += "<w:pgMar"
    xml += sides(["top": margins.top, "right": margins.right, "bottom": margins.bottom, "left": margins.left])
    xml += " w:header=\"\(distance(margins.top))\" w:footer=\"\(distance(margins.bottom))\" w:gutter=\"0\"/>"
    if isFirst, number.firstPage > 1 { xml += "<w:titlePg/>" }
    return xml + "</w:sectPr>"
  }

  /// From the paper's edge to the number, so that it stands in the middle of the margin.
  private func distance(_ margin: Double) -> Int {
    // A line of Times New Roman is 1.149 times as high as its type.
    max(0, WordMeasure.twips((PageLayout.points(margin) - 1.149 * layout.pageNumber.size) / 2))
  }

  /// The part with the page's number.
  static func numberPart(_ layout: PageLayout) -> [UInt8] {
    let isAtTop = layout.pageNumber.isAtTop
    let (tag, style) = isAtTop ? ("hdr", WordStyle.header) : ("ftr", WordStyle.footer)
    var output = XMLOutput(XMLOutput.declaration)
    output.raw("<w:\(tag) \(WordPackage.namespaces)><w:p>\(WordParagraph(style).properties)")
    output.raw("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:\(tag)>")
    return output.bytes
  }
}
