/// Every number of the official layout: Decree 30/2020/NĐ-CP of 5 March 2020, Annex I. Where it gives a range, the value
/// taken is inside it and the range stands beside.

extension PageLayout {
  /// Measures of the head and the foot of an official document.
  struct Official: Sendable, Hashable {
    /// The part of the text's width that the issuing bodies have; the national title has the rest.
    var leftPart: Double
    /// Points.
    var nationSize, mottoSize, bodiesSize, numberSize, dateSize, kindSize, subjectSize: Double
    var signatureSize, recipientsTitleSize, recipientsSize: Double
    /// The rule below the issuing body, and below the subject, as a part of the line above it.
    var bodyRule, subjectRule: Double
    /// Points between the head's lines and its rules, between the two rows of the head, and below the head.
    var ruleGap, rowGap, headGap: Double
    /// Points between the subject and the text, and between the text and the signature.
    var subjectGap, footGap: Double
    /// Points between the signer's office and name, for the signature and the seal.
    var signatureRoom: Double
  }

  public static let officialReport = PageLayout(
    // II.1: A4, 210 × 297 mm.
    paperWidth: 210, paperHeight: 297,
    // I.4: top and bottom 20–25, left 30–35, right 15–20 mm.
    margins: Margins(top: 20, bottom: 20, left: 30, right: 20),
    // Bound at the left edge of the upright page, which is the upper edge of one on its side.
    landscapeMargins: Margins(top: 30, bottom: 20, left: 20, right: 20),
    // II.6: 13–14, justified, first line 1 or 1.27 cm, at least 6 pt between paragraphs, lines single to 1.5.
    bodySize: 14, lineSpacing: 1.1, firstLineIndent: 12.7, isJustified: true, paragraphGap: 6,
    titleSize: 14, headingSizes: [14, 14, 14, 14],
    // Annex I leaves the type of tables to the office.
    tableSize: 11.5, smallestTableSize: 9, noteSize: 11,
    // I.7: Arabic, 13–14, in the middle of the top margin, not on the first page.
    pageNumber: PageNumber(size: 13, isAtTop: true, firstPage: 2),
    // I.3: black.
    isBlack: true,
    // II.6.d: Roman figures for parts, Arabic for sections, letters for points.
    headingNumbers: [.roman, .arabic, .letter],
    official: Official(
      leftPart: 0.42,
      // II.1: the title capitals 12–13 bold, the motto 13–14 bold, its rule as long as the line.
      nationSize: 12, mottoSize: 13,
      // II.2: capitals 12–13, the issuing body bold, its rule 1/3 to 1/2 of the line.
      bodiesSize: 12,
      // II.3: number and symbol 13. II.4: place and date 13–14 italic.
      numberSize: 13, dateSize: 13,
      // II.5: the kind capitals 13–14 bold, the subject 13–14 bold, its rule 1/3 to 1/2 of the line.
      kindSize: 14, subjectSize: 14,
      // II.7: the signer's office capitals 13–14 bold, the name 13–14 bold.
      signatureSize: 14,
      // II.9: "Nơi nhận" 12 bold italic, its items 11.
      recipientsTitleSize: 12, recipientsSize: 11,
      bodyRule: 0.4, subjectRule: 0.4, ruleGap: 2.5, rowGap: 8, headGap: 14, subjectGap: 12, footGap: 14,
      signatureRoom: 72))
}
