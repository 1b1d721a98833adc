/// Paragraphs of WordprocessingML: their properties in the order that the schema wants, their runs.

/// What a paragraph has beside its style.
struct WordParagraph {
  var style: WordStyle
  var keepsNext = false
  var breaksPage = false
  /// Of `numbering.xml`.
  var list: Int?
  /// Points above and below; nil: the style's.
  var before, after: Double?
  /// The height of its one line, which holds no text.
  var exactHeight: Double?
  /// Points from the edges of its column.
  var left, right: Double?
  var hasRuleAbove = false
  var isCentered = false
  /// The section that ends with it.
  var section: String?

  init(_ style: WordStyle) { self.style = style }

  var properties: String {
    var xml = "<w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>"
    if keepsNext { xml += "<w:keepNext/>" }
    if breaksPage { xml += "<w:pageBreakBefore/>" }
    if let list { xml += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>" }
    if hasRuleAbove {
      xml += "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
    }
    if before != nil || after != nil || exactHeight != nil {
      xml += "<w:spacing"
      if let before { xml += " w:before=\"\(WordMeasure.twips(before))\"" }
      if let after { xml += " w:after=\"\(WordMeasure.twips(after))\"" }
      if let exactHeight { xml += " w:line=\"\(WordMeasure.twips(exactHeight))\" w:lineRule=\"exact\"" }
      xml += "/>"
    }
    if left != nil || right != nil {
      xml +=
        "<w:ind w:left=\"\(WordMeasure.twips(left ?? 0))\" w:right=\"\(WordMeasure.twips(right ?? 0))\" w:firstLine=\"0\"/>"
    }
    if isCentered { xml += "<w:jc w:val=\"center\"/>" }
    if exactHeight != nil { xml += "<w:rPr><w:sz w:val=\"2\"/></w:rPr>" }
    return xml + (section ?? "") + "</w:pPr>"
  }
}

extension XMLOutput {
  /// One run: text with line feeds as breaks.
  ///
  /// - Parameter properties: of the run, as markup; empty: its paragraph's.
  mutating func run(_ text: String, properties: String = "") {
    raw("<w:r>")
    if !properties.isEmpty {
      raw("<w:rPr>")
      raw(properties)
      raw("</w:rPr>")
    }
    if text.utf8.contains(0x0A) {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { raw("<w:br/>") }
        wordText(String(line))
      }
    } else {
      wordText(text)
    }
    raw("</w:r>")
  }

  /// The text of a run; spaces at its ends are kept.
  mutating func wordText(_ line: String) {
    let keepsSpaces = line.utf8.first == 0x20 || line.utf8.last == 0x20
    raw(keepsSpaces ? "<w:t xml:space=\"preserve\">" : "<w:t>")
    text(line)
    raw("</w:t>")
  }
}

extension RichText.Part {
  /// The properties of its run.
  var wordProperties: String {
    (address == nil ? "" : "<w:rStyle w:val=\"Hyperlink\"/>") + (isStrong ? "<w:b/><w:bCs/>" : "")
      + (isEmphasised ? "<w:i/><w:iCs/>" : "")
  }
}
