import Messages
import Vietnamese

@testable import Documents

/// The layout of Decree 30/2020/NĐ-CP, Annex I, as tests know it; offices have theirs in a data file.
extension PageLayout {
  static let decree = PageLayout(
    paperWidth: 210, paperHeight: 297, margins: Margins(top: 20, bottom: 20, left: 30, right: 20),
    landscapeMargins: Margins(top: 30, bottom: 20, left: 20, right: 20), bodySize: 14, lineSpacing: 1.1,
    firstLineIndent: 12.7, isJustified: true, paragraphGap: 6, titleSize: 14, headingSizes: [14, 14, 14, 14],
    tableSize: 11.5, smallestTableSize: 9, noteSize: 11,
    pageNumber: PageNumber(size: 13, isAtTop: true, firstPage: 2), isBlack: true,
    headingNumbers: [.roman, .arabic, .letter],
    official: Official(
      leftPart: 0.42, nationSize: 12, mottoSize: 13, bodiesSize: 12, numberSize: 13, dateSize: 13, kindSize: 14,
      subjectSize: 14, signatureSize: 14, recipientsTitleSize: 12, recipientsSize: 11, bodyRule: 0.4,
      subjectRule: 0.4, ruleGap: 2.5, rowGap: 8, headGap: 14, subjectGap: 12, footGap: 14, signatureRoom: 72))
}

extension Letterhead {
  init(
    governingBody: String? = nil, issuingBody: String, symbol: String, place: String, kind: String = "Báo cáo",
    signerOffice: [String] = [], signer: String? = nil, recipients: [String] = [], number: Int? = nil, date: Day? = nil
  ) {
    self.init(
      governingBody: governingBody, issuingBody: issuingBody, symbol: symbol, place: place, kind: kind,
      signerOffice: signerOffice, signer: signer, recipients: recipients, number: number, date: date, layout: .decree)
  }
}
