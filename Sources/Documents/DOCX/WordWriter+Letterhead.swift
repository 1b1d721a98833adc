/// The head and the foot of an official document in Word (Decree 30/2020/NĐ-CP, Annex I, parts II and III).

import Messages

extension WordWriter {
  /// National title, motto, issuing bodies, number, place and date; then kind and subject.
  func writeHead(_ letterhead: Letterhead, _ measures: PageLayout.Official) {
    let left = width * measures.leftPart
    let right = width - left
    openTable()
    openPlainTable([left, right], side: 0, top: 0)
    body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    cell(left) {
      if let body = letterhead.governingBody?.printable, !body.isEmpty {
        _ = line(body.uppercased(), .governingBody, TextStyle(size: measures.bodiesSize), left)
      }
      let issuer = line(
        letterhead.issuingBody.printable.uppercased(), .issuingBody,
        TextStyle(size: measures.bodiesSize, isBold: true), left)
      rule(issuer * measures.bodyRule, in: left, measures)
    }
    cell(right) {
      _ = line(Letterhead.nation, .nation, TextStyle(size: measures.nationSize, isBold: true), right)
      let motto = line(Letterhead.motto, .motto, TextStyle(size: measures.mottoSize, isBold: true), right)
      rule(motto, in: right, measures)
    }
    body.raw("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>")
    cell(left) {
      _ = line(letterhead.numberLine, .documentNumber, TextStyle(size: measures.numberSize), left)
    }
    cell(right) {
      _ = line(
        letterhead.dateLine, .placeAndDate, TextStyle(size: measures.dateSize, isItalic: true), right)
    }
    body.raw("</w:tr></w:tbl>")
    writeSubject(letterhead, measures)
  }

  private func writeSubject(_ letterhead: Letterhead, _ measures: PageLayout.Official) {
    add(.kind, letterhead.kind.printable.uppercased())
    let style = TextStyle(size: measures.subjectSize, isBold: true)
    var last = line(document.title.printable, .subject, style, width)
    if let subtitle = document.subtitle?.printable { last = line(subtitle, .subject, style, width) }
    rule(last * measures.subjectRule, in: width, measures, after: measures.subjectGap)
  }

  /// The signature at the right, the recipients at the left, together on a page.
  func writeFoot(_ letterhead: Letterhead, _ measures: PageLayout.Official) {
    let half = width / 2
    openTable()
    openPlainTable([half, half], side: 0, top: 0)
    body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    cell(half) {
      var title = WordParagraph(.recipientsTitle)
      title.before = measures.footGap
      put(title, letterhead.recipients.isEmpty ? [] : [RichText.Part("Nơi nhận:")])
      for recipient in letterhead.recipientLines { put(WordParagraph(.recipient), [RichText.Part(recipient)]) }
    }
    cell(half) {
      let style = TextStyle(size: measures.signatureSize, isBold: true)
      for (index, part) in letterhead.signerOffice.enumerated() {
        _ = line(
          part.printable.uppercased(), .signerOffice, style, half, before: index == 0 ? measures.footGap : nil)
      }
      // Room for the signature and the seal.
      _ = line(
        letterhead.signer?.printable ?? "", .signer, style, half,
        before: letterhead.signerOffice.isEmpty ? measures.footGap : measures.signatureRoom)
    }
    body.raw("</w:tr></w:tbl>")
    closeTable()
  }

  /// A centred text; its lines are about equally long, as those of the PDF are.
  ///
  /// - Returns: The width of the longest, in points.
  private func line(
    _ text: String, _ style: WordStyle, _ type: TextStyle, _ room: Double, before: Double? = nil
  ) -> Double {
    let set = ruler.balanced(text, type, width: room)
    var paragraph = WordParagraph(style)
    paragraph.before = before
    // A point is left for the rounding of another program.
    let free = max(0, (room - set.room) / 2 - 0.5)
    if free > 1 { (paragraph.left, paragraph.right) = (free, free) }
    put(paragraph, [RichText.Part(text)])
    return set.line
  }

  /// A rule in the middle of a column: the upper edge of a paragraph that is as wide.
  private func rule(_ length: Double, in room: Double, _ measures: PageLayout.Official, after: Double = 0) {
    var paragraph = WordParagraph(.normal)
    paragraph.exactHeight = 1
    paragraph.hasRuleAbove = true
    paragraph.before = measures.ruleGap
    paragraph.after = after
    let free = max(0, (room - length) / 2)
    (paragraph.left, paragraph.right) = (free, free)
    put(paragraph, [])
  }
}
