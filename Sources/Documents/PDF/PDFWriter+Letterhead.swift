/// The head and the foot of an official document on its pages (Decree 30/2020/NĐ-CP, Annex I, parts II and III).

import Messages

extension PDFWriter {
  /// National title, motto, issuing bodies, number, place and date; then kind and subject.
  func write(_ letterhead: Letterhead, _ measures: PageLayout.Official) {
    let left = Column(x: flow.left, width: flow.width * measures.leftPart)
    let right = Column(x: left.x + left.width, width: flow.width - left.width)
    let top = flow.y
    // The first row: who issues, beside the nation.
    var leftEnd = top
    if let body = letterhead.governingBody?.printable, !body.isEmpty {
      leftEnd = line(body.uppercased(), TextStyle(size: measures.bodiesSize), left, leftEnd).bottom
    }
    let issuer = line(
      letterhead.issuingBody.printable.uppercased(), TextStyle(size: measures.bodiesSize, isBold: true), left, leftEnd)
    leftEnd = rule(below: issuer, left, part: measures.bodyRule, measures)
    let nation = line(Letterhead.nation, TextStyle(size: measures.nationSize, isBold: true), right, top)
    let motto = line(Letterhead.motto, TextStyle(size: measures.mottoSize, isBold: true), right, nation.bottom)
    let rightEnd = rule(below: motto, right, part: 1, measures)
    // The second: number beside place and date.
    let row = max(leftEnd, rightEnd) + measures.rowGap
    let number = line(letterhead.numberLine, TextStyle(size: measures.numberSize), left, row)
    let date = line(letterhead.dateLine, TextStyle(size: measures.dateSize, isItalic: true), right, row)
    flow.y = max(number.bottom, date.bottom) + measures.headGap
    writeSubject(letterhead, measures)
  }

  private func writeSubject(_ letterhead: Letterhead, _ measures: PageLayout.Official) {
    let whole = Column(x: flow.left, width: flow.width)
    flow.canvas.addOutline(document.title.printable, level: 0, y: flow.y)
    let kind = line(
      letterhead.kind.printable.uppercased(), TextStyle(size: measures.kindSize, isBold: true), whole, flow.y)
    let style = TextStyle(size: measures.subjectSize, isBold: true)
    var subject = line(document.title.printable, style, whole, kind.bottom)
    if let subtitle = document.subtitle?.printable { subject = line(subtitle, style, whole, subject.bottom) }
    flow.y = rule(below: subject, whole, part: measures.subjectRule, measures) + measures.subjectGap
  }

  /// The signature at the right, the recipients at the left, together on a page.
  func writeFoot(_ letterhead: Letterhead, _ measures: PageLayout.Official) {
    let half = flow.width / 2
    let office = letterhead.signerOffice.map { $0.printable.uppercased() }
    let style = TextStyle(size: measures.signatureSize, isBold: true)
    let titleStyle = TextStyle(size: measures.recipientsTitleSize, isBold: true, isItalic: true)
    let itemStyle = TextStyle(size: measures.recipientsSize)
    flow.need(footHeight(letterhead, measures))
    flow.y += measures.footGap
    let (left, right) = (Column(x: flow.left, width: half), Column(x: flow.left + half, width: half))
    let top = flow.y
    var leftEnd = top
    if !letterhead.recipients.isEmpty {
      leftEnd = line("Nơi nhận:", titleStyle, left, leftEnd, alignment: .leading).bottom
      for recipient in letterhead.recipientLines {
        leftEnd = line(recipient, itemStyle, left, leftEnd, alignment: .leading).bottom
      }
    }
    var rightEnd = top
    for part in office { rightEnd = line(part, style, right, rightEnd).bottom }
    if !office.isEmpty { rightEnd += measures.signatureRoom }
    if let signer = letterhead.signer?.printable { rightEnd = line(signer, style, right, rightEnd).bottom }
    flow.y = max(leftEnd, rightEnd) + layout.paragraphGap
  }

  /// The height of signature and recipients with the gap above them.
  func footHeight(_ letterhead: Letterhead, _ measures: PageLayout.Official) -> Double {
    let half = flow.width / 2
    let style = TextStyle(size: measures.signatureSize, isBold: true)
    let titleStyle = TextStyle(size: measures.recipientsTitleSize, isBold: true, isItalic: true)
    let itemStyle = TextStyle(size: measures.recipientsSize)
    let office = letterhead.signerOffice.map { $0.printable.uppercased() }
    let signature =
      (office + [letterhead.signer ?? ""]).reduce(0) { $0 + height(of: $1, style, half) } + measures.signatureRoom
    let recipients =
      letterhead.recipientLines.reduce(height(of: "N", titleStyle, half)) { $0 + height(of: $1, itemStyle, half) }
    return measures.footGap + max(signature, recipients)
  }

  // MARK: Lines in columns

  private struct Column { let x, width: Double }

  private func height(of text: String, _ style: TextStyle, _ width: Double) -> Double {
    box.set(text, style, width: width)
    return box.height
  }

  /// Draws a text in a column.
  ///
  /// - Returns: The width of its longest line, and where it ends.
  private func line(
    _ text: String, _ style: TextStyle, _ column: Column, _ top: Double, alignment: TextBox.Alignment = .center
  ) -> (width: Double, bottom: Double) {
    var width = column.width
    if alignment == .center {
      width = box.setBalanced(text, style, width: column.width)
    } else {
      box.set(text, style, width: width, alignment: alignment)
    }
    box.draw(on: flow.cairo, left: column.x + (column.width - width) / 2, top: top)
    return (box.textWidth, top + box.height)
  }

  /// Draws a rule in the middle of a column below a line of it.
  ///
  /// - Returns: Where the rule stands.
  private func rule(
    below line: (width: Double, bottom: Double), _ column: Column, part: Double, _ measures: PageLayout.Official
  ) -> Double {
    let (y, width) = (line.bottom + measures.ruleGap, line.width * part)
    let start = column.x + (column.width - width) / 2
    flow.canvas.line(Scene.Point(x: start, y: y), Scene.Point(x: start + width, y: y), width: 0.75)
    return y
  }
}
