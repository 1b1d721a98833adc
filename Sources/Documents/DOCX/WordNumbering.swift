/// `numbering.xml`: the marks and numbers of lists.

struct WordNumbering {
  /// The list with bullets; numbered lists follow, each with a number of its own.
  static let bullets = 1

  let layout: PageLayout
  let numberedLists: Int

  func part() -> [UInt8] {
    var output = XMLOutput(XMLOutput.declaration)
    output.raw("<w:numbering xmlns:w=\"\(WordPackage.namespace)\">")
    output.raw(kind(0, format: "bullet", text: "•") + kind(1, format: "decimal", text: "%1."))
    output.raw("<w:num w:numId=\"\(Self.bullets)\"><w:abstractNumId w:val=\"0\"/></w:num>")
    for list in 0..<numberedLists {
      output.raw("<w:num w:numId=\"\(Self.bullets + 1 + list)\"><w:abstractNumId w:val=\"1\"/>")
      output.raw("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")
    }
    output.raw("</w:numbering>")
    return output.bytes
  }

  private func kind(_ id: Int, format: String, text: String) -> String {
    let indent = WordMeasure.twips(1.6 * layout.bodySize)
    return "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
      + "<w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/>"
      + "<w:pPr><w:ind w:left=\"\(indent)\" w:hanging=\"\(WordMeasure.twips(layout.bodySize * 1.2))\"/></w:pPr>"
      + "</w:lvl></w:abstractNum>"
  }
}
