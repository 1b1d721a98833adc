/// `styles.xml`: the styles as a layout wants them.

import Messages

struct WordStyleSheet {
  let layout: PageLayout
  let language: Language

  /// What a style sets, in points.
  private struct Look {
    var basedOn: WordStyle? = .normal
    var size: Double?
    var isBold = false
    var isItalic = false
    var isFaint = false
    var keepsNext = false
    var before = 0.0
    var after = 0.0
    var lineSpacing = 1.0
    var firstLine = 0.0
    /// A paragraph's place in its column: "left", "center", "right", "both".
    var place: String?
    /// 0 for the highest heading.
    var outline: Int?
    var ruleAbove = false
  }

  func part() -> [UInt8] {
    var output = XMLOutput(XMLOutput.declaration)
    output.raw("<w:styles xmlns:w=\"\(WordPackage.namespace)\">")
    output.raw(defaults)
    for style in WordStyle.allCases {
      if style.isOfficial, layout.official == nil { continue }
      output.raw(element(style))
    }
    output.raw(characterStyles)
    output.raw(tableStyles)
    output.raw("</w:styles>")
    return output.bytes
  }

  static let font = "Times New Roman"

  private var defaults: String {
    let size = WordMeasure.halfPoints(layout.bodySize)
    return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"\(Self.font)\" w:eastAsia=\"\(Self.font)\""
      + " w:hAnsi=\"\(Self.font)\" w:cs=\"\(Self.font)\"/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
      + "<w:lang w:val=\"\(language.wordTag)\" w:eastAsia=\"\(language.wordTag)\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
      + "</w:pPr></w:pPrDefault></w:docDefaults>"
  }

  private func element(_ style: WordStyle) -> String {
    let look = look(style)
    let isDefault = style == .normal
    var xml = "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "")"
    if !style.isWordsOwn { xml += " w:customStyle=\"1\"" }
    xml += " w:styleId=\"\(style.rawValue)\"><w:name w:val=\"\(style.name)\"/>"
    if let base = look.basedOn { xml += "<w:basedOn w:val=\"\(base.rawValue)\"/>" }
    if look.outline != nil || style == .title || style == .subtitle {
      xml += "<w:next w:val=\"\(WordStyle.bodyText.rawValue)\"/>"
    }
    if style != .header, style != .footer { xml += "<w:qFormat/>" }
    return xml + "<w:pPr>" + paragraph(look) + "</w:pPr><w:rPr>" + run(look) + "</w:rPr></w:style>"
  }

  private func paragraph(_ look: Look) -> String {
    var xml = look.keepsNext ? "<w:keepNext/>" : ""
    if look.outline != nil { xml += "<w:keepLines/>" }
    if look.ruleAbove {
      let color = layout.isBlack ? "000000" : "999999"
      xml += "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"\(color)\"/></w:pBdr>"
    }
    xml += "<w:spacing w:before=\"\(WordMeasure.twips(look.before))\" w:after=\"\(WordMeasure.twips(look.after))\""
    xml += " w:line=\"\(Int((240 * look.lineSpacing).rounded()))\" w:lineRule=\"auto\"/>"
    if look.firstLine > 0 { xml += "<w:ind w:firstLine=\"\(WordMeasure.twips(look.firstLine))\"/>" }
    if let place = look.place { xml += "<w:jc w:val=\"\(place)\"/>" }
    return xml + (look.outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "")
  }

  private func run(_ look: Look) -> String {
    var xml = look.isBold ? "<w:b/><w:bCs/>" : ""
    if look.isItalic { xml += "<w:i/><w:iCs/>" }
    if look.isFaint, !layout.isBlack { xml += "<w:color w:val=\"595959\"/>" }
    if let size = look.size {
      let half = WordMeasure.halfPoints(size)
      xml += "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
    }
    return xml
  }

  private func look(_ style: WordStyle) -> Look {
    let gap = layout.paragraphGap
    switch style {
    case .normal: return Look(basedOn: nil, size: layout.bodySize)
    case .title: return Look(size: layout.titleSize, isBold: true, keepsNext: true, after: 3, place: "center")
    case .subtitle:
      return Look(
        size: layout.bodySize + 1, isFaint: true, keepsNext: true, after: layout.bodySize, place: "center")
    case .heading1, .heading2, .heading3, .heading4:
      let level = Int(String(style.rawValue.suffix(1))) ?? 1
      let size = layout.headingSize(level)
      return Look(
        size: size, isBold: true, isItalic: level > 2, keepsNext: true, before: size * (level == 1 ? 0.9 : 0.6),
        after: gap * 0.75, outline: level - 1)
    case .bodyText:
      return Look(
        after: gap, lineSpacing: layout.lineSpacing, firstLine: PageLayout.points(layout.firstLineIndent),
        place: layout.isJustified ? "both" : nil)
    case .listParagraph: return Look(after: gap / 3, lineSpacing: layout.lineSpacing)
    case .caption:
      return Look(size: layout.tableSize + 0.5, isBold: true, keepsNext: true, before: 3, after: 3)
    case .header, .footer: return Look(size: layout.pageNumber.size, place: "center")
    case .note: return Look(size: layout.noteSize, isItalic: true, isFaint: true, after: gap)
    case .tableText: return Look(size: layout.tableSize)
    case .tableNumber: return Look(basedOn: .tableText, place: "right")
    case .tableHead: return Look(basedOn: .tableText, isBold: true, keepsNext: true, place: "center")
    case .tableTotal: return Look(basedOn: .tableText, isBold: true)
    case .tableTotalNumber: return Look(basedOn: .tableNumber, isBold: true, place: "right")
    case .tableNote: return Look(size: layout.noteSize, isFaint: true, after: 1)
    case .figureLabel: return Look(size: layout.noteSize, isFaint: true)
    case .figureValue: return Look(size: FigureBoxes.style(layout).size, isBold: true)
    case .progressLabel: return Look(size: layout.bodySize, isBold: true, keepsNext: true, after: 2)
    case .addressee:
      return Look(
        size: layout.bodySize + 1, isBold: true, keepsNext: true, after: layout.bodySize, outline: 0)
    case .annexTitle:
      return Look(
        size: layout.headingSize(1), isBold: true, keepsNext: true, after: layout.bodySize, place: "center", outline: 0)
    case .signatureRole: return Look(size: layout.bodySize, isBold: true, keepsNext: true, place: "center")
    case .signatureHint:
      return Look(size: layout.noteSize, isItalic: true, isFaint: true, keepsNext: true, place: "center")
    case .stamp: return Look(size: layout.noteSize, isFaint: true, before: 8, ruleAbove: true)
    default: return official(style)
    }
  }

  /// Decree 30/2020/NĐ-CP, Annex I, part II.
  private func official(_ style: WordStyle) -> Look {
    guard let official = layout.official else { return Look() }
    return switch style {
    case .nation: Look(size: official.nationSize, isBold: true, place: "center")
    case .motto: Look(size: official.mottoSize, isBold: true, place: "center")
    case .governingBody: Look(size: official.bodiesSize, place: "center")
    case .issuingBody: Look(size: official.bodiesSize, isBold: true, place: "center")
    case .documentNumber: Look(size: official.numberSize, before: official.rowGap, place: "center")
    case .placeAndDate: Look(size: official.dateSize, isItalic: true, before: official.rowGap, place: "center")
    case .kind:
      Look(size: official.kindSize, isBold: true, keepsNext: true, before: official.headGap, place: "center")
    case .subject: Look(size: official.subjectSize, isBold: true, keepsNext: true, place: "center")
    case .signerOffice, .signer: Look(size: official.signatureSize, isBold: true, place: "center")
    case .recipientsTitle: Look(size: official.recipientsTitleSize, isBold: true, isItalic: true)
    case .recipient: Look(size: official.recipientsSize)
    default: Look()
    }
  }

  private var characterStyles: String {
    let color = layout.isBlack ? "000000" : "1F4E79"
    return "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
      + "<w:name w:val=\"Default Paragraph Font\"/><w:semiHidden/></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
      + "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:color w:val=\"\(color)\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
  }

  private var tableStyles: String {
    let cell = "<w:tblCellMar>" + Self.margins(side: ColumnNeeds.padding, top: 1.8) + "</w:tblCellMar>"
    let color = layout.isBlack ? "000000" : "8C949B"
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"\(color)\"/>"
    }.joined()
    return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
      + "<w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
      + Self.margins(side: 0, top: 0) + "</w:tblCellMar></w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/>"
      + "<w:basedOn w:val=\"TableNormal\"/><w:qFormat/><w:tblPr><w:tblBorders>\(lines)</w:tblBorders>\(cell)</w:tblPr></w:style>"
  }

  /// The space between a cell's edge and its text.
  static func margins(side: Double, top: Double) -> String {
    [("top", top), ("left", side), ("bottom", top), ("right", side)].map {
      "<w:\($0.0) w:w=\"\(WordMeasure.twips($0.1))\" w:type=\"dxa\"/>"
    }.joined()
  }
}

extension Language {
  /// As Word names it.
  var wordTag: String { self == .vi ? "vi-VN" : "en-US" }
}
